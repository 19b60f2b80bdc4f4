"""Finds versions in tokens: by their shape (2.6.0), by a ``v``, by the word, or by what has versions (TLS 1.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.text import Words
from claimcheck.values import bounds
from claimcheck.values.digits import plain
from claimcheck.values.en_bounds import Effect
from claimcheck.values.en_counts import DESIGNATIONS
from claimcheck.values.en_versions import (
    FOR,
    LINKING,
    NEWER,
    OLDER,
    ONE_PART,
    SOFTWARE,
    VERSION_BEFORE,
    VERSION_WORDS,
    WHICH,
)
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Reading

_Parts = tuple[int, ...]
_BETWEEN_CUE_AND_NUMBER = frozenset("`|:=\"'_()[]>*")
_LINKS = frozenset({"and", "or", ",", "/", "to", "-", "–"})
# What stands right before a version of one number.
_ONE_PART_CUES = {"js"} | ONE_PART | VERSION_WORDS | {w.capitalize() for w in VERSION_WORDS} | _BETWEEN_CUE_AND_NUMBER
# What a sentence with a version holds.
CUE = CUES.add((w.lower() for w in _ONE_PART_CUES), numbers=lambda word: "." in word)
_AIM = 6  # tokens from the name of software to the verb
_AGES = NEWER | OLDER
_LINES = {(word,) for word in ("series", "release", "releases", "branch", "alpha", "beta")}


class VersionWords(NamedTuple):
    """A version in tokens ``first:last``; ``interval`` is low, high, low_open, high_open."""

    first: int
    last: int
    interval: tuple[_Parts | None, _Parts | None, bool, bool]
    steps: tuple[str, ...] = ()


def versions(reading: Reading) -> Iterator[VersionWords]:
    """The versions of a sentence, in order of place."""
    words, done, previous = reading.words, 0, -9
    for i in reading.digit_tokens:
        if i < done or ("." not in words.texts[i] and not (i and words.texts[i - 1] in _ONE_PART_CUES)):
            continue
        parts = _parts(words, i)
        first = _cued(words, i, parts, previous) if parts else None
        if parts is None or first is None or first < done:
            continue
        found = _bounded(words, first, i, parts, done)
        yield found
        done = previous = found.last


def _parts(words: Words, i: int) -> _Parts | None:
    """The numbers of a dotted token; None for what is no version by its shape."""
    token = words.texts[i]
    if len(token) > 20 or "," in token or not token.isascii():
        return None
    pieces = token.split(".")
    if len(pieces) > 4 or max(map(len, pieces)) > 5:
        return None
    if len(pieces) < 3 and any(p[0] == "0" < p[1:] for p in pieces) and not _named(words, i):
        return None  # 1.05 is a decimal, but Ubuntu 24.04 and version 1.05 say what they are
    if words.glued(i + 1) and (words.texts[i + 1][0].isalnum() or words.texts[i + 1] in "%°_€$£@:"):
        return None
    return tuple(map(int, pieces))


def _cued(words: Words, i: int, parts: _Parts, previous: int) -> int | None:
    """The first token of the version, if something says that it is one."""
    glued = words.glued(i)
    before = words.texts[i - 1] if i else ""
    if before in ("v", "V") and not (words.glued(i - 1) and words.texts[i - 2][-1].isalnum()):
        return i - 1 if len(parts) > 1 or _is_short_version(words, i - 1) else None
    if glued and (before[-1].isalnum() or before in "$€£/@.,"):
        return None
    if len(parts) > 1 and (_after_word(words, i) or _after_software(words, i) or _beside_software(words, i)):
        return i
    name = _name_before(words, i)
    if name in VERSION_WORDS and not (name == "v" and len(parts) == 1):
        return i
    if name in SOFTWARE and (len(parts) > 1 or name in ONE_PART):
        return i
    if len(parts) > 1 and (
        words.lowers[i + 1 : i + 3] in _AGES or words.lowers[i + 1 : i + 2] in _LINES or _continues(words, i, previous)
    ):
        return i
    if (
        len(parts) > 1
        and parts[0]
        and glued
        and before in "=~"
        and words.glued(i - 1)
        and words.texts[i - 2] in "><=~^"
    ):
        return i  # ">=3.9" in a list of requirements
    return i if len(parts) == 3 and _free_standing(words, i, parts) else None


def _after_word(words: Words, i: int) -> bool:
    """Whether the word version stands before the number, with no more than ``is now`` between: the Rust version is 1.77."""
    k = i - 1
    while k > i - 4 and k > 0 and words.lowers[k] in LINKING:
        k -= 1
    if not 0 <= k < i - 1 or words.lowers[k] not in VERSION_WORDS or words.lowers[k] == "v":
        return False
    following = words.lowers[i + 1] if i + 1 < len(words) else ""
    return k == i - 2 and words.lowers[i - 1] == "of" or not following[:1].isalpha() or following in ("or", "and", "at")


def _after_software(words: Words, i: int) -> bool:
    """Whether a name of software is what the number is said of: minimum Rust is now 1.78, the oldest Go for it is 1.22."""
    k = i - 1
    while k > i - 4 and k > 0 and words.lowers[k] in LINKING:
        k -= 1
    following = words.lowers[i + 1] if i + 1 < len(words) else ""
    if k == i - 1 or (following[:1].isalpha() and following not in ("or", "and", "at")):
        return False
    name = next((n for n in range(k, max(0, k - _AIM), -1) if words.texts[n] in SOFTWARE), 0)
    return name > 0 and words.lowers[name - 1] in WHICH and (name == k or words.lowers[name + 1] in FOR)


def _beside_software(words: Words, i: int) -> bool:
    """Whether no more than a bound stands between a name of software and the number: Linux kernels before 4.19."""
    return any(
        words.lowers[i - n : i] in VERSION_BEFORE and words.texts[i - n - 1] in SOFTWARE for n in (1, 2) if i > n
    )


def _is_short_version(words: Words, v: int) -> bool:
    """``v2``, ``v2.x``, ``API V2``: not the V8 of a car or a browser, nor what is inside an identifier."""
    if words.glued(v) and words.texts[v - 1] in "-_/.":
        return False
    if (
        words.texts[v + 2 : v + 3] == (".",)
        and words.glued(v + 2)
        and words.glued(v + 3)
        and words.lowers[v + 3] != "x"
    ):
        return False  # v8.cachedData
    return words.texts[v] == "v" or bool(v) and words.texts[v - 1] in SOFTWARE


def _named(words: Words, i: int) -> bool:
    """Whether a word or a name right before a number says that it is a version."""
    name = _name_before(words, i)
    return name in VERSION_WORDS or name in SOFTWARE


def _name_before(words: Words, i: int) -> str:
    """The word before the number, over the punctuation of tables and settings."""
    k = i - 1
    while k >= 0 and k > i - 8 and words.texts[k] in _BETWEEN_CUE_AND_NUMBER:
        k -= 1
    word = words.texts[k] if k >= 0 else ""
    if word == "js" and words.texts[k - 2 : k] == ("Node", "."):
        return "Node"  # Node.js 20
    return word if word in SOFTWARE else word.lower()


def _continues(words: Words, i: int, previous: int) -> bool:
    """``TLS 1.2 and 1.3``: a second dotted number in a list of versions."""
    return previous in (i - 1, i - 2) and previous >= 0 and all(w in _LINKS for w in words.lowers[previous:i])


def _free_standing(words: Words, i: int, parts: _Parts) -> bool:
    """Three numbers between points that are no date, no grouped number and no section."""
    padded = len(words.texts[i].split(".")[1]) == 2
    day = parts[0] <= 31 and parts[1] <= 12 and (1900 <= parts[2] <= 2099 or padded)
    day = day or (1900 <= parts[0] <= 2099 and padded and parts[1] <= 12 and parts[2] <= 31)
    before = words.lowers[i - 1] if i else ""
    day = day or tuple(map(len, words.texts[i].split("."))) == (3, 3, 4)  # a telephone number
    return not day and plain(words.texts[i]) is None and before not in DESIGNATIONS and before != "§"


def _bounded(words: Words, first: int, i: int, parts: _Parts, floor: int) -> VersionWords:
    last, high = i + 1, parts
    if last + 1 < len(words) and words.lowers[last] in ("to", "-", "–", "through"):
        upper = _parts(words, last + 1) if words.texts[last + 1][0].isdigit() else None
        if upper is not None and len(upper) > 1 and upper > parts:
            return VersionWords(first, last + 2, (parts, upper, False, False))
    effect = _effect_after(words, last)
    if effect is not None:
        return VersionWords(first, last + (1 if words.texts[last] == "+" else 2), _apply(effect, parts, high))
    start, effect = _effect_before(words, first, floor)
    if effect is not None:
        return VersionWords(start, last, _apply(effect, parts, high))
    return VersionWords(first, last, (parts, high, False, False))


def _effect_after(words: Words, last: int) -> Effect | None:
    pair = words.lowers[last : last + 2]
    if pair in NEWER or (pair[:1] == ("+",) and words.glued(last)):
        return Effect("low")
    return Effect("high") if pair in OLDER else None


def _effect_before(words: Words, first: int, floor: int) -> tuple[int, Effect | None]:
    """A bound before the number, or before the word or name that stands before it."""
    starts = [first]
    if first and (words.lowers[first - 1] in VERSION_WORDS or words.texts[first - 1] in SOFTWARE):
        starts.append(first - 1)
    for start in starts:
        for width in (2, 1):
            effect = VERSION_BEFORE.get(words.lowers[max(floor, start - width) : start])
            if effect is not None:
                return start - width, effect
        bound = bounds.before(words, start, floor)
        if bound is not None and bound.effect.keeps:
            return bound.first, bound.effect
    return first, None


def _apply(effect: Effect, low: _Parts, high: _Parts) -> tuple[_Parts | None, _Parts | None, bool, bool]:
    if effect.keeps == "low":
        return low, None, effect.open, False
    return None, high, False, effect.open
