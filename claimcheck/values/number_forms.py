"""All forms of numbers: cardinals, what may come before them (a, half, several) and after them (thirds, in ten)."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values.cardinals import continued, group, small
from claimcheck.values.digits import MIXED_STEP, fraction_step
from claimcheck.values.en_numbers import (
    AFTER_FRACTION,
    AFTER_SCORES,
    BEFORE_FRACTION,
    DENOMINATOR_PLURALS,
    DENOMINATORS,
    FRACTION_SIGNS,
    NOT_BEFORE_SCORES,
    ORDINALS,
    PART_OF,
    PARTS_OF,
    SCALE_ORDINALS,
    SCALES,
    TENS,
    VAGUE,
    VAGUE_BEFORE,
)
from claimcheck.values.parts import Part, hyphen, lower, times_scale

_RATIO_BASES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10000, 100000, 1e6})
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def number(words: Words, i: int, done: int) -> Part | None:
    """The number, ordinal or fraction that begins at token ``i`` (its article may stand before, not before ``done``)."""
    special = _opening(words, i, done)
    if special is not None:
        return special
    part = group(words, i, 1e300, allow_and=not _between(words, i))
    if part is None:
        return None
    return _ending(words, part)


def _between(words: Words, i: int) -> bool:
    """After ``between``, the next ``and`` parts two numbers."""
    return "between" in words.lowers[max(0, i - 3) : i]


def _opening(words: Words, i: int, done: int) -> Part | None:
    """Numbers that do not begin with a number: half, a dozen, hundreds, the third, ½."""
    word = words.lowers[i]
    if word in FRACTION_SIGNS:
        return times_scale(
            words,
            Part(i, i + 1, FRACTION_SIGNS[word], fraction_step(FRACTION_SIGNS[word]), tail="fraction", fraction=True),
        )
    if word == "couple":
        return _couple(words, i, done)
    if word in VAGUE and (vague := _vague(words, i, done)):
        return vague
    if word in SCALES:
        return _scale_alone(words, i, done)
    if word in DENOMINATORS and (fraction := _fraction_alone(words, i, done)):
        return fraction
    if word in ORDINALS or word in SCALE_ORDINALS:
        return Part(i, i + 1, float(ORDINALS.get(word) or SCALE_ORDINALS[word]), tail="ones", ordinal=True)
    return None


def _article(words: Words, i: int, done: int) -> bool:
    return i > done and words.lowers[i - 1] in ("a", "an")


def _couple(words: Words, i: int, done: int) -> Part | None:
    """``a couple of``: about two, also of hundreds. Without ``of`` or a scale a couple are two people in love."""
    if not _article(words, i, done):
        return None
    j = i + 2 if lower(words, i + 1) == "of" else i + 1
    if j == i + 1 and lower(words, j) not in SCALES and (j < len(words.texts) or i > 1):
        return None
    scale = SCALES.get(lower(words, j))
    last = j + 1 if scale else i + 1
    return Part(i - 1, last, 2 * (scale or 1), scale or 1.0, scale or 1.0, "scale", approximate=True)


def _vague(words: Words, i: int, done: int) -> Part | None:
    """``dozens``, ``tens of thousands``: at least two of them. ``scores`` and ``tens`` only before ``of``."""
    word, value, last = words.lowers[i], VAGUE[words.lowers[i]], i + 1
    while lower(words, last) == "of" and (more := VAGUE.get(lower(words, last + 1), 0)) > 12 and last < i + 6:
        value, last = value * more, last + 2
    if word == "tens" and last == i + 1:
        return None
    if word == "scores" and last == i + 1 and not _are_twenties(words, i, done):
        return None
    return Part(i, last, 2 * value, value, value, "scale", vague=True, approximate=True)


def _are_twenties(words: Words, i: int, done: int) -> bool:
    """``scores of people``, ``Scores were hurt``; not ``he scores``, ``the scores were``."""
    before = words.lowers[i - 1] if i > done else ""
    if lower(words, i + 1) == "of":
        return before not in NOT_BEFORE_SCORES
    return lower(words, i + 1) in AFTER_SCORES and not before.isalpha()


def _scale_alone(words: Words, i: int, done: int) -> Part | None:
    """``a hundred and forty``, ``several hundred``; a bare ``dozen``. Other bare scales are no numbers."""
    word, scale = words.lowers[i], SCALES[words.lowers[i]]
    before = words.lowers[i - 1] if i > done else ""
    if before in VAGUE_BEFORE:
        first = i - 2 if before == "few" and i - 2 >= done and words.lowers[i - 2] == "a" else i - 1
        return Part(first, i + 1, 2 * scale, scale, scale, "scale", vague=True, approximate=True)
    if before in ("a", "an"):
        part = continued(words, Part(i - 1, i + 1, scale, scale, scale, "scale"), 1e300, not _between(words, i - 1))
        return _ending(words, part)
    if word == "dozen" or (scale < 1e6 and lower(words, i + 1) == "and"):
        part = Part(i, i + 1, scale, scale, scale, "scale")
        whole = _ending(words, continued(words, part, 1e300, allow_and=not _between(words, i)))
        return whole if word == "dozen" or whole.last > i + 1 else None  # "the hundred and forty"
    return None


def _fraction_alone(words: Words, i: int, done: int) -> Part | None:
    """``a third of``, ``half the``, ``half a million``, ``a quarter million``."""
    word, article = words.lowers[i], _article(words, i, done)
    first, below, j = i - article, DENOMINATORS[word], i + 1
    part = Part(first, j, 1 / below, fraction_step(1 / below), tail="fraction", fraction=True)
    if word in ("half", "quarter"):
        if i > done and words.lowers[i - 1 - article if i - article > 0 else 0] in PART_OF:
            return None
        scaled = times_scale(words, part)
        if scaled.last > j:
            return scaled
        if word == "half" and lower(words, j) in ("a", "an"):
            return replace(part, last=j + 1)
        if word == "half" and (article or lower(words, j) in ("of", "the", "its", "their", "his", "her", "all", "")):
            return part
        hyphen = j + 1 < len(words.texts) and words.texts[j] == "-" and words.glued(j)
        return part if hyphen and word == "half" or article else None
    if article and _is_part(words, first, j):
        return times_scale(words, part)
    return part if article and words.lowers[i] in SCALE_ORDINALS else None


def _is_part(words: Words, first: int, j: int) -> bool:
    """Whether ``a third`` in tokens ``first:j`` is a part: of what follows, more, or by so much; not another one (shot a third)."""
    if lower(words, j) in PARTS_OF:
        return True
    ends = j >= len(words.texts) or not words.texts[j][0].isalpha() or words.lowers[j] in AFTER_FRACTION
    return ends and (
        first == 0 or words.lowers[first - 1] in BEFORE_FRACTION or not words.texts[first - 1][0].isalpha()
    )


def _ending(words: Words, part: Part) -> Part:
    """What may follow a cardinal: an ordinal's last word, a denominator, ``and a half``, ``in ten``."""
    if part.ordinal or part.fraction:
        return times_scale(words, part) if part.fraction else part
    ended = _ordinal(words, part) or _denominator(words, part) or _and_fraction(words, part) or _ratio(words, part)
    return ended or part


def _ordinal(words: Words, part: Part) -> Part | None:
    """``twenty-fifth``, ``one hundred and first``, ``two hundredth``."""
    if part.tail not in ("tens", "scale", "ones"):
        return None
    j = hyphen(words, part.last)
    if part.tail == "scale" and lower(words, j) == "and":
        j += 1
    word = lower(words, j)
    unit = ORDINALS.get(word, 0)
    if unit and ((part.tail == "tens" and unit < 10) or (part.tail == "scale" and part.value >= 100 and unit < 100)):
        return replace(part, last=j + 1, value=part.value + unit, ordinal=True, step=1.0, tail="ones")
    if part.tail == "scale" and word in TENS and (unit := ORDINALS.get(lower(words, hyphen(words, j + 1)), 0)) < 10:
        last = hyphen(words, j + 1) + 1
        return replace(part, last=last, value=part.value + TENS[word] + unit, ordinal=True) if unit else None
    if word in SCALE_ORDINALS and part.value < SCALE_ORDINALS[word] and part.value > 1:
        return replace(part, last=j + 1, value=part.value * SCALE_ORDINALS[word], ordinal=True, step=1.0)
    return None


def _denominator(words: Words, part: Part) -> Part | None:
    """``two thirds``, ``one-half``, ``three-quarter``, ``five eighths``."""
    if part.step != 1 and part.tail != "scale":
        return None
    j = hyphen(words, part.last)
    word = lower(words, j)
    below = DENOMINATOR_PLURALS.get(word)
    if below is None and (part.value == 1 or (j > part.last and part.value < 5)) and part.tail == "ones":
        below = DENOMINATORS.get(word)
    if below is None or part.value == below:
        return None  # broke into two halves
    if part.tail not in ("ones", "tens", "scale") and not (part.plain and lower(words, j + 1) == "of"):
        return None  # 20 thousandths of a second
    if word == "quarters" and part.value != 3 and j == part.last and lower(words, j + 1) != "of":
        return None  # of a year, of a game
    found = Part(
        part.first, j + 1, part.value / below, fraction_step(part.value / below), tail="fraction", fraction=True
    )
    return times_scale(words, found)


def _and_fraction(words: Words, part: Part) -> Part | None:
    """``three and a half``, ``five and a quarter``, ``forty-two and two thirds``, ``five and a half million``."""
    joined = part.last
    while lower(words, joined) == "-" and words.glued(joined) and joined < part.last + 1:
        joined += 1
    if lower(words, joined) != "and" or part.tail == "point" or (part.step != 1 and part.tail != "scale"):
        return None
    j = hyphen(words, joined + 1) if words.glued(joined) else joined + 1
    if lower(words, j) in ("a", "an"):
        k = hyphen(words, j + 1)
        below = DENOMINATORS.get(lower(words, k))
        found = Part(j, k + 1, 1 / below) if below else None
    else:
        above = small(words, j)
        found = _denominator(words, above) if above else None
    if found is None or not (0 < found.value < 1 or 1 < found.scale < part.scale):
        return None
    if part.tail == "scale":
        return replace(part, last=found.last, value=part.value + found.value, step=found.step, tail="fraction")
    scale = SCALES.get(lower(words, found.last), 1.0)
    value, step = (part.value + found.value) * scale, MIXED_STEP * scale
    return replace(part, last=found.last + (scale > 1), value=value, step=step, scale=scale, tail="fraction")


def _is_odds(base: Part) -> bool:
    """Whether one may be in so many: not in a year."""
    return base.value < _FIRST_YEAR or base.value > _LAST_YEAR or base.scale > 1


def _ratio(words: Words, part: Part) -> Part | None:
    """``nine in ten``, ``2 out of 5``, ``one over three``: a smaller number of a round one that nothing counts.

    One may be in any number (odds of 1 in 300, a 1-in-233 chance) that is no year.
    """
    j = part.last
    hyphened = words.texts[j : j + 3 : 2] == ("-", "-") and lower(words, j + 1) == "in"
    j += hyphened
    word = lower(words, j)
    if word == "out" and lower(words, j + 1) == "of":
        j += 1
    elif word not in ("in", "over"):
        return None
    base = group(words, j + 1 + hyphened, 1e300, allow_and=True)
    if base is None or base.ordinal or base.fraction or base.value <= 0 or base.step < 1 or part.step != 1:
        return None
    if word == "over":
        end = base.last >= len(words.texts) or not words.texts[base.last][0].isalnum()
        ratio = part.value / base.value if end and base.value > 1 else 0
    else:
        proper = part.value < base.value and (base.value in _RATIO_BASES or part.value == 1 and _is_odds(base))
        ratio = part.value / base.value if proper else 0
    if not ratio:
        return None
    return Part(part.first, base.last, ratio, min(0.1, ratio / 5), tail="fraction", fraction=True)
