"""Names written over from another script: which two spellings stand for one name, and which are two spellings.

The method is that of the tables of romanisation in use (for Arabic and Persian BGN/PCGN and ALA-LC, for Russian and
Ukrainian ISO 9 and BGN/PCGN, for Korean McCune-Reischauer beside the Revised one, and what the press of English,
French and German makes of each): for every vowel of the other script the tables have a few letters, and two
spellings are of one name where each of their vowels can stand for the same one. Arabic writes no short vowels, and
its three are heard as a or e, i or e, u or o; its long ones are printed i, ee or y, and u, ou or oo; ay and ai, ei and
ey are one diphthong. What no table does is no romanisation, but another spelling: a vowel more (Mabey, Maybey;
Kruismark, Kruisemark), two swapped (Treager, Traeger), letters of which no table knows (Keane, Keene), and an a for an
e at the end of a word, where European names tell two forms apart by it (Evangelina, Evangeline).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# The vowels that a letter or a group of letters can stand for. ``I`` and ``U`` are long, ``x`` is the vowel of a
# syllable without stress (Abdul, Abdel), ``y`` opens what Slavic vowels are softened by.
_STANDS_FOR: Mapping[str, frozenset[str]] = {
    letters: frozenset(vowels.split())
    for vowels, spellings in {
        "a": "a aa",
        "a i x ay ye yo": "e",
        "i I": "i y",
        "I": "ee ii iy yy yi ij",
        "I ye": "ie",
        "ye a i x ay": "ye",
        "yo": "yo io",
        "yu": "yu iu you iou",
        "u U x eo": "u",
        "u ou aw eo": "o",
        "U ou aw": "ou",
        "U": "oo uu",
        "u": "eu",
        "eo": "eo",
        "ay": "ai ay ae ei ey aei aee aie ayi ayee",
        "ea": "ea",
        "aw": "au ao aou",
    }.items()
    for letters in spellings.split()
}
# At the end of a word e and ie are no i, and e is no a.
_AT_THE_END = {"e": frozenset({"e"}), "ie": frozenset({"ye"})}
_SINGLE = re.compile("|".join(sorted(_STANDS_FOR, key=len, reverse=True)))

_VOWEL = "aeiouy"
_GROUPS = re.compile(f"[^{_VOWEL}]|[{_VOWEL}]+")
_FRENCH = re.compile(r"\btch")  # for ch: Tchaikovsky, Chaikovsky
_YOT = re.compile(r"\by(?=[aou])")  # Yusuf, Jusuf; not Yevgeny, which is Evgeny too
_GLIDE = re.compile(f"(?<=[aeiouy])j(?![{_VOWEL}])")  # Aleksej, Zelenskij
# A letter that Arabic doubles and the press does or not (Mohammed, Mohamed); b, l, n, r, t and p are left out,
# which European names double: Phillip and Philip, Webber and Weber are two spellings.
_DOUBLED = re.compile(f"(?<=[{_VOWEL}])([dhjkmqsz])\\1(?=[{_VOWEL}])")
_BROKEN = re.compile("[^lmnr][lmnr]|hd")  # clusters at the end into which speech puts a vowel: Aleksandr, Badr, Fahd


@lru_cache(maxsize=20_000)
def skeleton(folded: str) -> str:
    """The consonants of a folded name, without spaces: what all romanisations of one name share."""
    return "".join(consonants for consonants, _ in map(_parts, folded.split()))


def alike(left: str, right: str) -> bool:
    """Whether two folded names are romanisations of one, as far as their letters tell.

    Names of as many words are compared word by word, others (Abdelfattah, Abdel Fattah) as one word.
    """
    words, others = left.split(), right.split()
    if len(words) != len(others):
        words, others = ["".join(words)], ["".join(others)]
    return all(w == o or _word(w, o) for w, o in zip(words, others, strict=True))


def _word(word: str, other: str) -> bool:
    """Whether two spellings of a word have the same consonants, and between them vowels that can be the same."""
    consonants, vowels = _parts(word)
    others, their = _parts(other)
    if consonants != others:
        return False
    last = len(consonants)
    return all(
        _same(a, b, place == last) or (place == last - 1 and _put_in(a, b, consonants[place - 1 :]))
        for place, (a, b) in enumerate(zip(vowels, their, strict=True))
        if a != b
    ) and (vowels[-1] == "") == (their[-1] == "")


@lru_cache(maxsize=20_000)
def _parts(word: str) -> tuple[str, tuple[str, ...]]:
    """The consonants of a word, and the vowels before each and behind the last one, "" where there is none."""
    plain = _DOUBLED.sub(r"\1", _GLIDE.sub("y", _YOT.sub("j", _FRENCH.sub("ch", word.replace("x", "ks")))))
    consonants, vowels = "", [""]
    for group in _GROUPS.findall(plain):
        if group[0] in _VOWEL:
            vowels[-1] = group
        else:
            consonants += group
            vowels.append("")
    return consonants, tuple(vowels)


def _same(a: str, b: str, at_the_end: bool) -> bool:
    """Whether two groups of vowels can be the same ones; those at the end of a word stand for less."""
    one, other = _SINGLE.findall(a), _SINGLE.findall(b)
    return len(one) == len(other) > 0 and all(
        _vowels(x, at_the_end) & _vowels(y, at_the_end) for x, y in zip(one, other, strict=True)
    )


def _vowels(letters: str, at_the_end: bool) -> frozenset[str]:
    return _AT_THE_END.get(letters, _STANDS_FOR[letters]) if at_the_end else _STANDS_FOR[letters]


def _put_in(a: str, b: str, around: str) -> bool:
    """Whether one vowel breaks a cluster that ends a word; ``around`` are the consonants before and behind it."""
    return len(a + b) == 1 and _BROKEN.match(around) is not None
