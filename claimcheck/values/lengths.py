"""Numbers with a unit of time beside them: where they stand in a sentence, and which are none after all."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values import attach
from claimcheck.values import en_durations as en
from claimcheck.values.amounts import Amount
from claimcheck.values.en_counts import FUNCTION_WORDS
from claimcheck.values.lengths_glued import after_unit, glued_unit
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Numeral, Reading

Unit = tuple[str, bool]  # the unit, and whether the length is an age
Length = Amount[Unit]

_OPENERS = frozenset({"a", "an", "all", "past", "last", "next", "coming"})  # of the past year
_UNIT = CUES.add({"w"}.union(en.UNITS, en.GLUED))
_WITHOUT_NUMERAL = CUES.add(_OPENERS | en.SINGLE | frozenset(en.LONG) | {"many"})
_ORDER = ("year", "month", "week", "day", "hour", "minute", "second", "millisecond")
_SECONDS = {"year": 31556952.0, "month": 2629746.0, "week": 604800.0, "day": 86400.0}
_SMALLER = {"hour": "minute", "minute": "second"}
_SECONDS |= {"hour": 3600.0, "minute": 60.0, "second": 1.0, "millisecond": 0.001}


def lengths(reading: Reading) -> list[Length]:
    """All lengths of a sentence in order of place; ``2 years and 3 months`` is one of 27 months."""
    words = reading.words
    found = [a for n in reading.near(_UNIT) if (a := _of_numeral(reading, n)) is not None]
    taken = {a.last for a in found}
    for i in reading.places(_WITHOUT_NUMERAL):
        word = words.lowers[i]
        if word == "many" and (a := _as_many(reading, i)) is not None:
            found.append(a)
        if word in en.SINGLE and (a := _long_or_old(reading, i)) is not None and a.last not in taken:
            found.append(a)
        if word in en.LONG:
            found.append(_in_one_word(words, i))
        if word in _OPENERS and (a := _of_article(reading, i)) is not None and a.last not in taken:
            found.append(a)
    if not found:
        return found
    found += [s for a in found for s in (*_suspended(reading, a), *_or_two(reading, a))]
    found.sort(key=lambda a: a.first)
    return list(_composed(reading, [_with_half(reading, a) for a in found]))


def _long_or_old(reading: Reading, i: int) -> Length | None:
    """The hour-long film, their decade-old law: one of the unit, whatever stands before it but a number."""
    words = reading.words
    if words.lowers[i + 1 : i + 3] not in (("-", "long"), ("-", "old")) or not (words.glued(i + 1) and i):
        return None
    if words.glued(i) or words.lowers[i - 1] in _OPENERS or i in reading.numeral_before:
        return None
    unit, many = en.UNITS[words.lowers[i]]
    one = Numeral(i, i + 1, words.starts[i], words.ends[i], 1.0, 1.0)
    return Amount(i, i + 1, one, (unit, _is_age(words, i + 1)), factor=float(many))


def _in_one_word(words: Words, i: int) -> Length:
    """A yearlong study."""
    unit, many = en.UNITS[en.LONG[words.lowers[i]]]
    return Amount(
        i, i + 1, Numeral(i, i + 1, words.starts[i], words.ends[i], 1.0, 1.0), (unit, False), factor=float(many)
    )


def _as_many(reading: Reading, i: int) -> Length | None:
    """``Three mayors in as many years``, ``their third title in as many years``: the number named before."""
    words = reading.words
    if not i or words.lowers[i - 1] != "as" or i + 1 >= len(words.texts) or words.lowers[i + 1] not in en.UNITS:
        return None
    near = (reading.numeral_before.get(k) for k in range(i - 1, max(0, i - 12), -1))
    named = next((n for n in near if n is not None), None)
    if named is None or named.whole is None or named.value > 99:
        return None
    many, (unit, factor) = named.value, en.UNITS[words.lowers[i + 1]]
    number = Numeral(i - 1, i + 1, words.starts[i - 1], words.ends[i], many, many)
    return Amount(i - 1, i + 2, number, (unit, False), factor=float(factor))


def _suspended(reading: Reading, a: Length) -> Iterator[Length]:
    """The first of ``24- and 31-year-old``, ``one-, two- and three-year``: the unit stands only behind the last."""
    words, k = reading.words, a.first
    while k > 2 and words.texts[k - 2] in "-‐‑" and words.glued(k - 2) and words.lowers[k - 1] in ("and", "or", ","):
        n = reading.numeral_before.get(k - 2)
        if n is None or n.ordinal or n.low is None or words.glued(k):
            return
        yield replace(a, first=n.first, last=n.last, numeral=n, value=None, effect=None)
        k = n.first


def _or_two(reading: Reading, a: Length) -> Iterator[Length]:
    """The two of ``a month or two``: the unit stands only behind the first, and nothing else is counted."""
    words, n = reading.words, reading.numeral_at.get(a.last + 1)
    if words.lowers[a.last : a.last + 1] != ("or",) or n is None or n.whole not in (2, 3) or a.numeral.value != 1:
        return
    after = words.lowers[n.last] if n.last < len(words.texts) else ""
    if (
        n.digits is None
        and not a.unit[1]
        and (not after.isalpha() or after in FUNCTION_WORDS or after in en.LENGTH_AFTER)
    ):
        yield replace(a, first=n.first, last=n.last, numeral=n, value=None, effect=None)


def _of_numeral(reading: Reading, n: Numeral) -> Length | None:
    words = reading.words
    if n.ordinal or n.signed or n.low is None or (n.digits or "")[:2] == "00":
        return None
    if attach.joined_before(words, n.first) and not after_unit(words, n.first):
        return None
    j, effect = attach.after_number(words, n)
    if n.digits is not None and words.glued(j) and j == n.last and (glued := glued_unit(words, n)) is not None:
        return glued
    n, j = _and_part(words, n, j)
    if not n.value.is_integer() and words.lowers[j : j + 1] == ("of",):
        j += 2 if words.lowers[j + 1 : j + 2] in (("a",), ("an",), ("one",)) else 1
    elif words.lowers[j : j + 1] == ("of",) and (n.approximate or n.high is None):
        j += 1
    if j + 1 < len(words.texts) and words.texts[j] == "-" and words.lowers[j + 1] in en.SINGLE:
        j += not (words.glued(j) and words.glued(j + 1))  # a 15- year loan, 30 - day notice, as some texts are printed
    if j < len(words.texts) and words.lowers[j] in en.BETWEEN:
        j += 1
    if j >= len(words.texts) or words.lowers[j] not in en.UNITS or not _fits(words, n, j):
        return None
    if (
        n.low == 1
        and not n.fraction
        and words.lowers[n.first] in ("one", "a", "an")
        and not _is_length(words, n.first, j)
    ):
        return None
    if words.texts[j][0].isupper() and n.digits is None and attach.in_name(words, n, j):
        return None
    unit, many = en.UNITS[words.lowers[j]]
    first = n.first - 1 if n.fraction and n.first and words.lowers[n.first - 1] in ("a", "an") else n.first
    return Amount(first, j + 1, n, (unit, _is_age(words, j + 1)), factor=float(many), effect=effect)


def _and_part(words: Words, n: Numeral, j: int) -> tuple[Numeral, int]:
    """``Five and half minutes``, ``two and quarter hours``: the part before the unit."""
    part = (
        en.HALVES.get(words.lowers[j + 1]) if words.lowers[j : j + 1] == ("and",) and j + 2 < len(words.texts) else None
    )
    if part is None or n.low is None or n.low != n.high or words.lowers[j + 2] not in ("of", *en.UNITS):
        return n, j
    return replace(n, low=n.low + part, high=n.low + part, step=0.1), j + 2


def _fits(words: Words, n: Numeral, j: int) -> bool:
    """Whether the unit at ``j`` measures: not ``2 second-half goals``, ``Day 1 day``, ``2019 years`` of a calendar."""
    word = words.lowers[j]
    if word == "second" and words.texts[j - 1] not in "-‐‑":
        part = n.fraction and words.lowers[j - 1] in ("a", "one")
        return n.low == 1 or j + 1 == len(words.texts) or part  # 20 thousandths of a second
    if n.low == 0 and n.digits is None and word == "day":
        return False  # a zero-day attack
    if word in ("second", "minute") and words.lowers[j + 1 : j + 3] in (("-", "half"), ("-", "place")):
        return False
    if len(word) < 4 and word not in ("day", "hrs", "hr", "min", "ms", "sec", "h", "yr", "yrs", "wk", "wks"):
        return False
    return words.texts[j] != word.upper() or not word.isalpha() or len(word) > 3 or word == "day"


def _is_length(words: Words, first: int, j: int) -> bool:
    """Whether ``a year``, ``one day`` is a length: ``for a year``, ``a day later``, ``a year-long``, or all there is."""
    article, unit = words.lowers[first], words.lowers[j]
    if article in ("past", "last", "next", "coming"):
        within = article == "past" or words.lowers[max(0, first - 2)] in en.THROUGHOUT
        within = within and (article in ("past", "last") or unit != "day")  # over the next day goes on a story
        return first > 0 and words.lowers[first - 1] == "the" and j == first + 1 and within
    if article == "all":
        return unit in ("day", "week", "month", "year")
    if (
        words.texts[j - 1] in "-‐‑"
        or unit in ("decade", "fortnight", "century")
        or (not first and j + 1 == len(words.texts))
    ):
        return True
    if article == "one" and unit != "day" and (unit != "year" or first):
        return True
    after = words.lowers[j + 1 : j + 4]
    if words.lowers[max(0, first - 1)] in ("is", "was") and after[:1] in ((), (".",), (",",), (";",)):
        return True
    if after[:1] in (("or",), ("and",)):
        part = after[1:2] in (("half",), ("two",), ("so",), ("more",)) or after[1:] in (("a", "half"), ("a", "quarter"))
        return part or (after[0] == "and" and len(after) > 2 and after[2] in en.UNITS)  # a year and three months
    hyphened = after[:1] == ("-",) and words.glued(j + 1) and after[1:2] != ("to",)  # year-to-date
    return (
        hyphened
        or (after[:1] == ("of",) and unit != "day")
        or words.lowers[max(0, first - 1)] in en.LENGTH_BEFORE
        or (after and after[0] in en.LENGTH_AFTER)
        or False
    )


def _of_article(reading: Reading, i: int) -> Length | None:
    """``A week``, ``an hour``, ``a full year``, where it says a length."""
    words, j = reading.words, i + 1
    if i in reading.numeral_at or (j < len(words.texts) and words.lowers[j] in en.BETWEEN):
        j += 1
    if j >= len(words.texts) or words.lowers[j] not in en.UNITS or words.lowers[j].endswith("s"):
        return None
    if (
        words.lowers[j] in ("second", "min")
        or len(words.lowers[j]) < 3
        or not (words.lowers[j - 1] in en.WHOLE or _is_length(words, i, j))
    ):
        return None
    unit, many = en.UNITS[words.lowers[j]]
    one = Numeral(i, i + 1, words.starts[i], words.ends[i], 1.0, 1.0)
    return Amount(i, j + 1, one, (unit, _is_age(words, j + 1)), factor=float(many))


def _is_age(words: Words, last: int) -> bool:
    """Whether ``old`` or ``of age`` follows, with or without a hyphen."""
    at = last + 1 if words.lowers[last : last + 1] and words.texts[last] in "-‐‑" else last
    follows = words.lowers[at : at + 2]
    return follows[:1] in (("old",), ("olds",)) or follows == ("of", "age")


def _with_half(reading: Reading, a: Length) -> Length:
    """``A week and a half``, ``one year and a quarter``."""
    words = reading.words
    if words.lowers[a.last : a.last + 1] not in (("and",), ("-",)):
        return a
    if words.lowers[a.last : a.last + 6] == ("-", "and", "-", "a", "-", "half"):
        return replace(a, last=a.last + 6, value=a.number + a.factor / 2, numeral=replace(a.numeral, step=0.1))
    if words.lowers[a.last] != "and":
        return a
    if part := en.HALVES.get(words.lowers[a.last + 1]) if a.last + 1 < len(words.texts) else None:
        return replace(a, last=a.last + 2, value=a.number + part * a.factor, numeral=replace(a.numeral, step=0.1))
    for start in (a.last + 1, a.last + 2):
        n = reading.numeral_at.get(start)
        if n is not None and n.fraction and 0 < n.value < 1 and words.lowers[n.last : n.last + 1] != ("of",):
            extra = n.value * a.factor
            return replace(
                a, last=n.last, value=a.number + extra, numeral=replace(a.numeral, step=extra / a.factor / 5)
            )
    return a


def _composed(reading: Reading, found: list[Length]) -> Iterator[Length]:
    """Neighbours of falling units are one length: 12 hours and 40 minutes, 2 years, 3 months; two hours ten."""
    held: Length | None = None
    for a in found:
        if held is not None and _goes_on(reading.words, held, a):
            held = _sum(held, a)
            continue
        if held is not None:
            yield _with_rest(reading, held)
        held = a
    if held is not None:
        yield _with_rest(reading, held)


def _goes_on(words: Words, a: Length, b: Length) -> bool:
    between = words.lowers[a.last : b.first]
    if a.numeral.fraction or b.numeral.fraction or words.lowers[b.first] in ("a", "an", "all"):
        return False
    if a.first and words.lowers[a.first - 1] in en.RELATIVE and words.lowers[a.last] == "and":
        return False  # for the last 3 months, and 2 days ago
    falls = a.value is None or a.value.is_integer()
    falls = falls and _ORDER.index(a.unit[0]) < _ORDER.index(b.unit[0]) and a.unit[1] <= b.unit[1]
    small = b.number * _SECONDS[b.unit[0]] < _SECONDS[a.unit[0]] * 0.999
    return falls and small and between in ((), ("and",), (",",), (",", "and")) and a.effect is None and b.effect is None


def _sum(a: Length, b: Length) -> Length:
    ratio = 12.0 if (a.unit[0], b.unit[0]) == ("year", "month") else _SECONDS[a.unit[0]] / _SECONDS[b.unit[0]]
    return replace(b, first=a.first, value=a.number * ratio + b.number)


def _with_rest(reading: Reading, a: Length) -> Length:
    """``Two hours ten``, ``2 hours 7 minutes 41``: what is left over without its unit, where it counts nothing else."""
    words, unit = reading.words, _SMALLER.get(a.unit[0])
    if unit is None or (unit == "minute" and a.value is not None):
        return a
    at = a.last + 1 if words.lowers[a.last : a.last + 1] == ("and",) else a.last
    n = reading.numeral_at.get(at)
    if n is None or n.ordinal or n.low is None or not 0 < n.value < 60 or n.fraction:
        return a
    if words.lowers[n.last : n.last + 1] not in ((), (".",), (",",)):
        return a
    return replace(a, last=n.last, numeral=n, unit=(unit, False), factor=1.0, value=a.number * 60 + n.value)
