"""How two names are spelled: what is one spelling, what a slip of the pen, what another form of the word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from claimcheck.values.romanised import skeleton

_NOT_LETTERS = re.compile(r"[^a-z]+")
_TOLD = 5  # consonants by which a word is told, whatever its vowels
_LONG = 6  # letters of a word that tells a slip from another word, where one of the names has a word more
# What is put behind a word to make another, and what takes the place of its last letter.
_ENDINGS = frozenset("a an ans ed es i ian ians ic ing ish n ns s".split())
_INSTEAD = frozenset("ing ies ian ied".split())
_SHORTENED = {"mount": "mt", "fort": "ft", "saint": "st"}
_UNFOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"})


def folded(name: str) -> str:
    """Lower case without diacritics, hyphens and apostrophes: ``Abdul-Mahdi`` → ``abdul mahdi``; Mount is Mt."""
    plain = name.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_UNFOLDED))
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = _NOT_LETTERS.sub(" ", plain.replace("'", "")).split()
    return " ".join([_SHORTENED.get(w, w) for w in words])


def nearly(left: str, right: str) -> bool:
    """Whether two folded names are a slip of the pen apart: few edits, spread over no more than a quarter of them.

    Edits are Damerau's (a letter more, less, another or two swapped). Each word keeps its counterpart, so that
    ``John Smith`` and ``Jane Smith`` (two edits in four letters) stay two persons. Words of the same many consonants
    (Marguerite, Margaret) are one slip apart, whatever their vowels.
    """
    apart = differing(left, right)
    edits = [_edits(w, o) for w, o in apart]
    spread = all(e * 4 <= max(map(len, pair)) for e, pair in zip(edits, apart, strict=True))
    return bool(apart) and spread and sum(edits) <= 3


def differing(left: str, right: str) -> list[tuple[str, str]]:
    """The words of two folded names that differ, each with its counterpart; none where they have no counterparts.

    A name may have one word more (Colin James Traeger, Grazier Colin Traeger), if one word only is another besides, and
    a long one: Loss and Lost are two words.
    """
    words, others = left.split(), right.split()
    if min(len(words), len(others)) < 2:
        return []
    if len(words) == len(others):
        return [(w, o) for w, o in zip(words, others, strict=True) if w != o]
    if len(words) < len(others):
        return [(w, o) for o, w in differing(right, left)]
    shorter = [words[:k] + words[k + 1 :] for k in range(len(words) - 1)] if len(words) == len(others) + 1 else []
    found = [[(w, o) for w, o in zip(kept, others, strict=True) if w != o] for kept in shorter]
    return next((pairs for pairs in found if len(pairs) == 1 and min(map(len, pairs[0])) >= _LONG), [])


def _edits(word: str, other: str) -> int:
    edits = DamerauLevenshtein.distance(word, other, score_cutoff=3)
    if edits > 1 and len(skeleton(word)) >= _TOLD and skeleton(word) == skeleton(other):
        return 1
    return edits


def another_form(left: str, right: str) -> bool:
    """Whether a word of one name is made of that of the other: the woman's form, a plural, who or what is of a place.

    Martin, Martina; Mario, Maria; Browser Session, Browser Sessions; America, American, Americans; Mine, Mining.
    """
    return any(_made_of(*sorted(pair, key=len)) for pair in differing(left, right))


def _made_of(short: str, long: str) -> bool:
    if len(short) == len(long):
        return short[:-1] == long[:-1] and {short[-1], long[-1]} == {"a", "o"}
    ending = long.removeprefix(short)
    if ending != long:
        return ending in _ENDINGS and ending[-1] != short[-1] and (ending[0] != "n" or short[-1] in "aeio")
    stem = short[:-1]
    return short[-1] in "ey" and long.startswith(stem) and long[len(stem) :] in _INSTEAD


def initialled(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two names of as many words differ in nothing but initials that can stand for words of the other."""
    if len(words) != len(others) or words[-1] != others[-1]:
        return False
    apart = [sorted(pair, key=len) for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return bool(apart) and all(len(short) == 1 and long.startswith(short) for short, long in apart)
