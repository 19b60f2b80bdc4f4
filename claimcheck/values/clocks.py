"""Ways to write a time of day, each a reader: tokens that a pattern matched in, the time and the token after it out."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values import en_times as en
from claimcheck.values.elapsed import counts_from_start
from claimcheck.values.time_value import TimeValue

Clock = tuple[TimeValue, int]  # a time, and the token after it


def digital(words: Words, i: int, j: int) -> Clock | None:
    """15:40, 3:40 p.m., 19:42:10."""
    lowers = words.lowers
    parts = [lowers[k] for k in range(i, j) if lowers[k] not in (":", *en.AM, *en.PM)]
    numbers = [int(p.partition(".")[0]) for p in parts]
    end = i + 2 * len(parts) - 1
    if not all(words.glued(k) for k in range(i + 1, end)) or any(len(p.partition(".")[0]) != 2 for p in parts[1:]):
        return None
    if numbers[0] > 24 or any(n > 59 for n in numbers[1:]) or not _stands_free(words, i, max(j, end)):
        return None
    half = lowers[j - 1] if end < j else ""
    if len(parts) == 3 and len(parts[0]) == 1 and not half:
        return None
    if not half and (_verse(words, i) or (len(parts) == 2 and counts_from_start(words, end))):
        return None
    seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers[2] if len(numbers) > 2 else 0)
    hours = len(parts) == 2 and not half and len(parts[0]) == 2 and _of_hours(words, i, j)
    return _of_half(
        seconds,
        half,
        exact=len(parts[0]) == 2,
        sure=len(parts) == 3 or hours,
        step=1 if len(numbers) > 2 else 60,
        end=j + hours,
    )


def _of_hours(words: Words, i: int, j: int) -> bool:
    """Whether ``hours`` behind a time belong to it: at 05:40 hrs; not a delay of 05:40 hours."""
    before = words.lowers[i - 1] if i else ""
    return words.lowers[j : j + 1] != () and words.lowers[j] in en.HOURS and before in en.CLOCK_AT


def _verse(words: Words, i: int) -> bool:
    """Luke 5:12: a capitalised word right before, which is no weekday or month and not the first of the sentence."""
    before = words.texts[i - 1] if i else ""
    return before[:1].isupper() and before.isalpha() and len(before) > 1 and not _of_calendar(before.lower())


def _of_calendar(word: str) -> bool:
    return word.endswith("day") or word in ("at", "from", "by", "about", "around", "until", "between", "open")


def dotted(words: Words, i: int, j: int) -> Clock | None:
    """7.42pm; 15.40 where the words around want a time."""
    hours, minutes = words.lowers[i].split(".")
    half = words.lowers[j - 1] if j > i + 1 else ""
    if not half and not _wants_clock(words, i, j):
        return None
    of_hours = not half and _of_hours(words, i, j)
    seconds = int(hours) * 3600 + int(minutes) * 60
    return _of_half(seconds, half, exact=len(hours) == 2, sure=of_hours, end=j + of_hours)


def _wants_clock(words: Words, i: int, j: int) -> bool:
    """Whether a number with a point is a time: at 15.40, 13.30 sharp; not 15.40 euros, not what shares close at."""
    before = words.lowers[i - 1] if i else ""
    after = words.lowers[j] if j < len(words.texts) else ""
    if after in ("sharp", "local") or _in_part_of_day(words, j):
        return True
    cued = before in ("at", "until", "till", "since") or (before in en.CLOCK_CUES and after in en.DAY_FOLLOWS)
    cued = cued or _of_stretch(words, i) or (before in en.CLOCK_CUES and words.texts[i][0] == "0")  # around 05.40
    if not cued or after in en.MEASURED or not _stands_free(words, i, j):
        return False
    return en.MARKET.isdisjoint(words.lowers[max(0, i - 10) : j + 6])


def _of_stretch(words: Words, i: int) -> bool:
    """Whether a number with a point is one of two that a time is between: between 12.00 and 16.55."""
    lowers = words.lowers
    first = i if i and lowers[i - 1] == "between" else i - 2
    if first < 1 or lowers[first - 1] != "between" or lowers[first + 1 : first + 2] != ("and",):
        return False
    if not en.MEASURED.isdisjoint(lowers[first + 3 : first + 4]):
        return False
    both = lowers[first], "".join(lowers[first + 2 : first + 3])
    return all(
        hours.isdigit() and len(hours) == len(minutes) == 2 and int(hours) < 24 and minutes < "60"
        for hours, _, minutes in (text.partition(".") for text in both)
    )


def _in_part_of_day(words: Words, j: int) -> bool:
    """Whether ``in the afternoon`` follows."""
    return words.lowers[j : j + 2] == ("in", "the") and "".join(words.lowers[j + 2 : j + 3]) in en.PARTS


def whole_hour(words: Words, i: int, j: int) -> Clock | None:
    """2 p.m., 11am, eleven pm."""
    text = words.lowers[i]
    hour = en.NUMBERS.get(text) or int(text)
    if not 1 <= hour <= 12 or not _stands_free(words, i, i + 1, letters=True):
        return None
    if words.lowers[j - 1] in ("am", "a.m") and not words.glued(j - 1) and text in en.NUMBERS:
        return None
    return _of_half(hour * 3600, words.lowers[j - 1], exact=False, end=j)


def military(words: Words, i: int, j: int) -> Clock | None:
    """1942 local time, 0600 hours, 1530 GMT."""
    text = words.lowers[i]
    after = words.lowers[i + 1] if i + 1 < len(words.texts) else ""
    if j > i + 1:
        return _of_half(int(text[:2]) * 3600 + int(text[2:]) * 60, after, exact=False, end=j)
    before = words.lowers[i - 1] if i else ""
    hours = after in en.HOURS and (text[0] == "0" or before in en.CLOCK_CUES or before == ":")
    zone = after == "local" or (after in en.ZONES and words.texts[i + 1].isupper())
    if not (hours or zone) or not _stands_free(words, i, i + 1):
        return None
    return TimeValue(*(int(text[:2]) * 3600 + int(text[2:]) * 60,) * 2), i + 2 if hours else i + 1


def figures(words: Words, i: int, j: int) -> Clock:
    """At 0915; at 1310 in a text that writes its times so."""
    text = words.lowers[i]
    return TimeValue(*(int(text[:2]) * 3600 + int(text[2:]) * 60,) * 2), j


def are_figures(words: Words, i: int, known: bool) -> bool:
    """Whether four digits behind ``at`` or ``by`` are a time: those with a zero in front, all others where that is ``known``."""
    before = words.lowers[i - 1] if i else ""
    after = words.lowers[i + 1] if i + 1 < len(words.texts) else ""
    if after in en.MEASURED or not _stands_free(words, i, i + 1):
        return False
    if words.texts[i][0] == "0":
        return before in en.CLOCK_AT or before == "from"
    if words.lowers[i + 1 : i + 3] in en.THAT_DAY:
        return before in en.CLOCK_AT
    if not known or before not in en.CLOCK_AT or not en.MARKET.isdisjoint(words.lowers[max(0, i - 10) : i + 6]):
        return False
    return not after or after in ".,;:!?)" or after in en.AFTER_FIGURES or after.endswith("day")


def spoken(words: Words, i: int, j: int) -> Clock | None:
    """A quarter past six, five past seven, seventeen minutes past four, twenty to four, ten minutes before nine."""
    lowers = words.lowers
    way = next(k for k in range(i, j) if lowers[k] in ("past", "to", "before", "after"))
    hour = en.NUMBERS.get(lowers[j - 1]) or (int(lowers[j - 1]) if lowers[j - 1].isdigit() else 0)
    head = [w for w in lowers[i:way] if w not in ("a", "minutes", "minute", "-")]
    minutes = sum({"quarter": 15, "half": 30}.get(w) or en.NUMBERS.get(w) or int(w) for w in head)
    if not 1 <= hour <= 12 or not 0 < minutes <= 30:
        return None
    if lowers[way] != "past" and not _clock_to(words, i, j, head, minutes):
        return None
    seconds = hour * 3600 + (minutes if lowers[way] in ("past", "after") else -minutes) * 60
    return TimeValue(seconds % 43200, seconds % 43200, half_open=True), j


def _clock_to(words: Words, i: int, j: int, head: list[str], minutes: int) -> bool:
    """Whether ``ten to four`` is 3:50 and not a range: a cue before or a part of the day after, nothing counted."""
    after = words.lowers[j] if j < len(words.texts) else ""
    if i > 1 and words.lowers[i - 1] in en.ABOUT:
        i -= 1  # at about twenty to ten
    before = words.lowers[i - 1] if i else ""
    if head[-1:] == ["quarter"] or "minutes" in words.lowers[i:j]:
        return not after.isalpha() or after in en.AFTER_CLOCK
    ends = not after or after in en.AFTER_CLOCK
    cued = before in ("at", "was", "is", "until", "by") or words.lowers[j : j + 2] == ("in", "the")
    return minutes % 5 == 0 and ends and (cued or not en.PARTS.keys().isdisjoint(words.lowers[j : j + 3]))


def oclock(words: Words, i: int, j: int) -> Clock | None:
    """Ten o'clock."""
    hour = en.NUMBERS.get(words.lowers[i]) or (int(words.lowers[i]) if words.lowers[i].isdigit() else 0)
    return (TimeValue(hour % 12 * 3600, hour % 12 * 3600, half_open=True), j) if 1 <= hour <= 12 else None


_SUCH = (("this",), ("that",), ("yesterday",))


def hour_of_part(words: Words, i: int, j: int) -> Clock | None:
    """Two in the afternoon, 8 in the morning, ten at night, at 8 tonight."""
    hour = en.NUMBERS.get(words.lowers[i]) or int(words.lowers[i] if words.lowers[i].isdigit() else 0)
    before = words.lowers[i - 1] if i else ""
    part = words.lowers[j - 1]
    between = words.lowers[i + 1 : j - 1]
    if not between:
        said = part == "tonight"
    else:
        said = between == (("at",) if part == "night" else ("in", "the")) or between in _SUCH
        said = said or between == ("on", "the") and words.lowers[j : j + 1] == ("of",)
    if not said or not 1 <= hour <= 12 or (before not in en.CLOCK_CUES | {"is"} and i):
        return None
    return TimeValue(hour % 12 * 3600, hour % 12 * 3600, half_open=True), i + 1


def hour_of_day(words: Words, i: int, j: int) -> Clock | None:  # noqa: ARG001
    """At seven on Tuesday morning, shortly before seven on Tuesday morning; not seven killed on Tuesday morning."""
    hour = en.NUMBERS.get(words.lowers[i]) or int(words.lowers[i] if words.lowers[i].isdigit() else 0)
    before, on = words.lowers[i - 1] if i else "", words.lowers[i + 1]
    if on != "on" or not 1 <= hour <= 12 or before not in en.CLOCK_AT - {"by"} | {"before", "after"}:
        return None
    return TimeValue(hour % 12 * 3600, hour % 12 * 3600, half_open=True), i + 1


def named(words: Words, i: int, j: int) -> Clock | None:
    """Noon, midnight; not of a name (Midnight Express)."""
    low, high, _ = en.NAMED[words.lowers[i]]
    capital = words.texts[i][0].isupper()
    if capital and ((i and words.texts[i - 1][:1].isupper()) or (j < len(words.texts) and words.texts[j][0].isupper())):
        return None
    return TimeValue(low * 60, high * 60), j


def light(words: Words, i: int, j: int) -> Clock | None:
    """At dawn; before dawn is up to it, after dusk from it on."""
    before = words.lowers[i - 1] if i else ""
    hyphened = before == "-" and i > 1 and words.lowers[i - 2] == "pre"
    if (before not in en.LIGHT_CUES and not hyphened) or words.texts[i][0].isupper():
        return None
    if j < len(words.texts) and words.lowers[j] in ("of", "on", "raid", "raids") and before not in ("before", "-"):
        return None
    low, high = en.LIGHT[words.lowers[i]]
    if before == "before" or hyphened:
        low = 0 if low < 720 else low - 240
    return TimeValue(low * 60, high * 60, approximate=True), j


def _of_half(seconds: int, half: str, exact: bool, sure: bool = False, step: int = 60, end: int = 0) -> Clock | None:
    """The time with its half of the day: told by am or pm, or by a 24-hour clock (13:05, 08:15)."""
    hour = seconds // 3600
    if half:
        if not 1 <= hour <= 12:
            return (TimeValue(seconds, seconds, step=step), end) if hour < 24 else None
        seconds = seconds % 43200 + (43200 if half in en.PM else 0)
        return TimeValue(seconds, seconds, step=step), end
    open_half = 1 <= hour <= 12 and not (sure or (exact and hour < 10))
    return TimeValue(seconds % 86400 if not open_half else seconds % 43200, seconds % 86400 if not open_half else seconds % 43200, half_open=open_half, step=step), end  # fmt: skip


def _stands_free(words: Words, i: int, j: int, letters: bool = False) -> bool:
    """Whether digits ``i:j`` are no part of a longer number, address or ratio."""
    before = words.texts[i - 1] if words.glued(i) else ""
    after = words.texts[j] if words.glued(j) else ""
    if before in ("+", "-") and words.texts[i - 2][-1].isalnum() and words.glued(i - 1):
        with_seconds = "." in words.texts[i - 2] or (words.texts[max(0, i - 5)] == ":" == words.texts[i - 3])
        if before == "+" or with_seconds:
            return False  # an offset from UTC
    if before and (before in ":/.@#_$£€\\" or (before[-1].isalnum() and before != "T")):
        return False
    if after == ":" and not words.glued(j + 1) and (words.lowers[j - 1] in en.AM or words.lowers[j - 1] in en.PM):
        return True  # 1:23 AM: the test began
    return not after or letters or not (after in ":/_%" or after[0].isalnum() and after.lower() not in (*en.ZONES, "h"))
