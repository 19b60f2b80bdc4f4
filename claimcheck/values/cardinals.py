"""Cardinals: from the first token of a number to its value and its end.

Numbers below a scale are read recursively: what follows ``thousand`` must be less than a thousand, so the depth is
bounded by the number of scales and every look ahead by a few tokens.
"""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values import digits
from claimcheck.values.en_numbers import (
    DENOMINATOR_PLURALS,
    JOINED,
    ONES,
    ORDINAL_ENDINGS,
    SCALES_AFTER,
    SUFFIXES,
    TENS,
)
from claimcheck.values.parts import Part, half_of, hyphen, lower


def group(words: Words, i: int, limit: float, allow_and: bool) -> Part | None:
    """A number less than ``limit`` that begins with a number at token ``i``."""
    part = small(words, i)
    if part is None or part.value >= limit or part.ordinal:
        return part if part is not None and part.ordinal and limit >= 1e300 else None
    return continued(words, part, limit, allow_and)


def small(words: Words, i: int) -> Part | None:
    """Digits, or words below a hundred; with a glued suffix (``5k``) or ordinal ending (``5th``)."""
    word = lower(words, i)
    if word[:1].isdigit():
        return _digits(words, i)
    if word in JOINED:
        return Part(i, i + 1, float(JOINED[word]), tail="ones")
    if word in ONES:
        return _spoken_decimals(words, Part(i, i + 1, float(ONES[word]), tail="ones"))
    if word not in TENS:
        return None
    j = hyphen(words, i + 1)
    unit = ONES.get(lower(words, j), 0)
    if 1 <= unit <= 9:
        return _spoken_decimals(words, Part(i, j + 1, float(TENS[word] + unit), tail="ones"))
    return _spoken_decimals(words, Part(i, i + 1, float(TENS[word]), tail="tens"))


def _digits(words: Words, i: int) -> Part | None:
    found = digits.read(words, i)
    if found is None:
        return None
    value, step, j, fraction = found
    part = Part(i, j, value, step, tail="fraction" if fraction else "digits", fraction=fraction)
    if not words.glued(j):
        spaced = lower(words, j) == "k" and words.texts[j] == "k" and not words.glued(j + 1) and not fraction
        return replace(part, last=j + 1, value=value * 1e3, step=step * 1e3, scale=1e3) if spaced else part
    if words.lowers[j] in ORDINAL_ENDINGS and step == 1:
        return replace(part, last=j + 1, ordinal=True, tail="ones")
    factor = SUFFIXES.get(words.texts[j], 0)
    if words.texts[j] == "G" and step == 1 and not (i and words.texts[i - 1] == "." and words.glued(i)):
        return part  # 5G is a network, .5G is half a billion
    return replace(part, last=j + 1, value=value * factor, step=step * factor, scale=factor) if factor else part


def _spoken_decimals(words: Words, part: Part) -> Part:
    """``two point two``, ``nought point nought three``; ``point eleven`` is .11."""
    j, spoken = part.last + 1, ""
    if lower(words, part.last) != "point":
        return part
    while len(spoken) < 12 and lower(words, j) in ONES:
        spoken, j = spoken + str(ONES[words.lowers[j]]), j + 1
    if not spoken:
        return part
    return replace(part, last=j, value=part.value + float(f"0.{spoken}"), step=10.0 ** -len(spoken), tail="point")


def continued(words: Words, part: Part, limit: float, allow_and: bool) -> Part:
    """Add the scales that follow, and what follows them: ``five`` → ``five million two hundred thousand``."""
    last_scale = 1e300 if part.tail != "scale" else part.scale
    if part.tail == "scale":
        part = _remainder(words, part, part.scale, allow_and)
    while True:
        j = hyphen(words, part.last) if part.last < len(words.texts) and words.glued(part.last) else part.last
        scale = SCALES_AFTER.get(lower(words, j))
        if scale is None or part.value * scale >= limit or (scale == 100 and part.value >= 1000):
            return part
        if scale <= last_scale < 1e300 and scale != 12:
            return part
        part = replace(
            part, last=j + 1, value=part.value * scale, step=part.step * scale, scale=part.scale * scale, tail="scale"
        )
        last_scale = scale
        if scale > 12:
            part = _remainder(words, part, scale, allow_and)


def _remainder(words: Words, part: Part, scale: float, allow_and: bool) -> Part:
    """What is added after a scale: a number less than it, or a fraction of it."""
    j = part.last
    joined = hyphen(words, j) if j < len(words.texts) and words.glued(j) else j
    has_and = lower(words, joined) == "and"
    if has_and and not allow_and:
        return part
    j = (hyphen(words, joined + 1) if words.glued(joined) else joined + 1) if has_and else joined
    word = lower(words, j)
    if word[:1].isdigit() and not (has_and and scale in (100, 1000) and words.texts[j].isdigit()):
        return part
    if has_and and (half := half_of(words, j, scale)):
        return replace(part, last=half.last, value=part.value + half.value, step=half.step)
    rest = group(words, j, scale, allow_and)
    if rest is None or rest.ordinal or not rest.value or rest.fraction:
        return part
    if has_and and _fails_as_rest(words, rest, scale):
        return part
    return replace(part, last=rest.last, value=part.value + rest.value, step=rest.step, tail=rest.tail)


def _fails_as_rest(words: Words, rest: Part, scale: float) -> bool:
    """``one hundred and two hundred``, ``one hundred and three quarters``: the second belongs to a number of its own."""
    following = SCALES_AFTER.get(lower(words, rest.last))
    if following is not None and following <= scale:
        return True
    below = DENOMINATOR_PLURALS.get(lower(words, hyphen(words, rest.last)))
    return below is not None and rest.value < below
