"""Names of persons, places and institutions of two words and more. The wording is the value.

What a transliteration changes (vowels, hyphens, spaces) is told apart from another spelling as ``romanised`` says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import eq

from msgspec import Struct
from rapidfuzz.distance import DamerauLevenshtein

from claimcheck.text import Remembered, Words
from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.en_speech import ENDS_NAME, NO_NAME, NOT_A_PERSON, PARTICLES, ROLES, TITLE_PARTS, TITLES
from claimcheck.values.numerals import Reading
from claimcheck.values.romanised import alike, skeleton

_LONGEST = 8  # tokens of a name, its title included
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SMALL = PARTICLES | _SUFFIXES
_IN_TITLE = TITLE_PARTS | {".", "of"}
_THEMSELVES = frozenset("-‑.")


class Name(Struct, frozen=True):
    """A name as printed, and the title before it. ``person`` says that nothing in it speaks of an institution."""

    name: str
    title: str | None = None
    person: bool = True


def recognise(sentences: Sequence[Reading], context: Context) -> list[Found[Name]]:  # noqa: ARG001
    """Runs of capitalised words, in order of place; a run is cut behind the titles in it."""
    found: list[Found[Name]] = []
    for reading in sentences:
        words = reading.words
        shapes = "".join(map(_SHAPES.__getitem__, words.texts))
        if _BEGINS.search(shapes) is not None and not _shouted(words, shapes):  # a line in capitals tells no names
            found += [f for run in _runs(words, shapes) if (f := _name(words, *run))]
    return found


def _shape(token: str) -> str:
    """A token as a letter, by what it can be in a name.

    ``C`` a capitalised word, ``S`` one in capitals; ``E`` and ``H`` are such that can be no part of a name (Thursday,
    He; WED), ``h`` is in capitals and none of these (``U.S.``). ``p`` is a particle, ``o`` is ``of``; hyphens and the
    full stop stand for themselves, ``_`` is the rest.
    """
    shouted = token.isupper() and len(token) > 1
    if _capital(token):
        if token.lower() in (NO_NAME if shouted else ENDS_NAME):
            return "H" if shouted else "E"
        return "S" if shouted else "C"
    if shouted:
        return "h"
    if token in _THEMSELVES:
        return "-" if token != "." else "."
    if token == "of":
        return "o"
    return "p" if token.lower() in PARTICLES else "_"


def _capital(token: str) -> bool:
    return token[0].isupper() and token[-1] != "." or len(token) == 2 and token[0].isupper() and token[1] == "."


_SHAPES = Remembered(_shape)
_CAPITALS = frozenset("CSEH")
# A capital that something may be joined to: all other capitals are single words, no names.
_BEGINS = re.compile("[CS](?=[CSpo.-])")


def _runs(words: Words, shapes: str) -> Iterator[tuple[int, int]]:
    """Half-open token ranges of capitalised words, joined by particles, hyphens and the points of initials.

    Runs of one token, which are no names, are left out.
    """
    begin = _BEGINS.search(shapes)
    while begin is not None:
        first = begin.start()
        done = first + 1
        if (first or words.lowers[0] not in NO_NAME) and not _designation(words, shapes, first):
            while done < len(shapes) and done - first < 2 * _LONGEST and (step := _joins(words, shapes, done)):
                done += step
            if done - first > 1:
                yield first, done
        begin = _BEGINS.search(shapes, done)


def _shouted(words: Words, shapes: str) -> bool:
    """Whether most of the words are in capitals."""
    capitals = shapes.count("S") + shapes.count("H") + shapes.count("h")
    return capitals > 0 and capitals * 2 > sum(t[0].isalpha() for t in words.texts)


def _joins(words: Words, shapes: str, i: int) -> int:
    """How many tokens from ``i`` on belong to the run: 0 where it ends."""
    shape = shapes[i]
    if shape in "CS":
        return 0 if _designation(words, shapes, i) else 1
    if shape not in "-.po":
        return 0
    capital = i + 1 < len(shapes) and shapes[i + 1] in _CAPITALS
    if shape == "-":
        return 2 if capital and words.glued(i) and words.glued(i + 1) else 0
    if shape == ".":
        initial = capital and words.glued(i) and not words.glued(i + 1)
        return 2 if initial and (len(words.texts[i - 1]) == 1 or words.lowers[i - 1] in TITLES) else 0
    if shape == "o" and words.lowers[i - 1] not in TITLES:
        return 0
    if capital:
        return 2
    further = i + 2 < len(shapes) and shapes[i + 2] in _CAPITALS
    return 3 if further and (words.texts[i + 1] == "-" or words.texts[i + 1] in PARTICLES) else 0


def _designation(words: Words, shapes: str, i: int) -> bool:
    """Whether token ``i`` opens a designation: MQ-9."""
    hyphened = shapes[i + 1 : i + 2] == "-" and words.texts[i + 1] == "-"
    return hyphened and words.glued(i + 1) and words.glued(i + 2) and words.texts[i + 2][0].isdigit()


def _name(words: Words, first: int, last: int) -> Found[Name] | None:
    """The name at the end of a run, behind its titles; None for single words and for nothing but titles."""
    glued = tuple(map(eq, words.ends[first : last - 1], words.starts[first + 1 : last]))
    read = _read(words.texts[first:last], (False, *glued))
    if read is None:
        return None
    value, start, steps = read
    return Found(words.starts[first + start], words.ends[last - 1], "name", value, steps)


@lru_cache(maxsize=20_000)  # texts name the same few persons again and again
def _read(texts: tuple[str, ...], glued: tuple[bool, ...]) -> tuple[Name, int, tuple[str, ...]] | None:
    """The name in the tokens of a run, the token where it begins behind its titles, and the steps."""
    start, lowers = 0, [t.lower() for t in texts]
    for k, word in enumerate(lowers):
        if word in TITLES or (k and word == "of") or (start == k > 0 and word in _IN_TITLE):
            start = k + 1
    if not start and lowers[0] in ROLES and sum(t[0].isalnum() and t.lower() not in _SMALL for t in texts) > 2:
        start = 1
    title = " ".join([t for t in texts[:start] if t != "."])
    parts = [k for k in range(start, len(texts)) if texts[k][0].isalnum()]
    real = [k for k in parts if lowers[k] not in _SMALL]
    if len(real) < 2 or len(parts) > _LONGEST:
        return None
    text = "".join([("" if k == start or glued[k] else " ") + texts[k] for k in range(start, len(texts))])
    strange = (lowers[k] in NOT_A_PERSON or _acronym(texts[k]) for k in parts)
    value = Name(text, title or None, bool(title) or not any(strange))
    return value, start, (f"title: {title}",) if title else ()


def _acronym(token: str) -> bool:
    return len(token) > 1 and token.isupper() and token.isalpha() and token.lower() not in _SUFFIXES


_NOT_LETTERS = re.compile(r"[^a-z]+")
_TOLD = 5  # consonants by which a word is told, whatever its vowels
_UNFOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"})


def folded(name: str) -> str:
    """Lower case without diacritics, hyphens and apostrophes: ``Abdul-Mahdi`` → ``abdul mahdi``."""
    plain = name.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_UNFOLDED))
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _NOT_LETTERS.sub(" ", plain.replace("'", "")).strip()


def compare(a: Name, b: Name) -> Comparison:
    """Same; transliterated or shortened (compatible); spelled otherwise (different); another name (incomparable)."""
    if a.name == b.name:
        return Comparison(Relation.SAME, "the same name")
    left, right = folded(a.name), folded(b.name)
    if left == right:
        return Comparison(Relation.COMPATIBLE, "the same name but for accents, hyphens or spaces")
    words, others = left.split(), right.split()
    if set(words) < set(others) or set(others) < set(words):
        return Comparison(Relation.COMPATIBLE, "a shorter form of the same name")
    if alike(left, right):
        return Comparison(Relation.COMPATIBLE, "transliterations: they differ in vowels only")
    if nearly(left, right) and not _another_form(left, right):
        return Comparison(Relation.DIFFERENT, f"{a.name} and {b.name} differ in their spelling")
    return Comparison(Relation.INCOMPARABLE, "two names")


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

    A name may have one word more (Colin James Traeger, Grazier Colin Traeger), if one word only is another besides.
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
    return next((pairs for pairs in found if len(pairs) == 1), [])


def _edits(word: str, other: str) -> int:
    edits = DamerauLevenshtein.distance(word, other, score_cutoff=3)
    if edits > 1 and len(skeleton(word)) >= _TOLD and skeleton(word) == skeleton(other):
        return 1
    return edits


def _another_form(left: str, right: str) -> bool:
    """Whether a word of one name is the woman's form of that of the other, or its plural: Martin, Martina; Mario, Maria; Browser
    Session, Browser Sessions."""
    pairs = [sorted(pair) for pair in differing(left, right)]
    return any(
        b == a + "a" or (b == a + "s" and a[-1] != "s") or (b[-1] == "o" and a == b[:-1] + "a") for a, b in pairs
    )


def show(value: Name) -> str:
    """The name, with its title in front."""
    return f"{value.title} {value.name}" if value.title else value.name


def to_json(value: Name) -> dict[str, str | None]:
    """``{"name": …, "title": …}``."""
    return {"name": value.name, "title": value.title}
