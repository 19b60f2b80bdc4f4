"""Builders of dates that name their day, month or year: what a match of a pattern says, or None where it is no date after all."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.values import en_dates as en
from claimcheck.values.date_forms import Between, Fields
from claimcheck.values.date_tokens import Built, Tokens, cued, full_year, possible, shared_year
from claimcheck.values.date_words import worded_year


def calendar(t: Tokens, i: int, j: int) -> Built:
    """A date in words, with or without weekday and year: WED 15 JAN 2020, March 3rd, June of 1992, Thu 15th."""
    fields = collect(t, i, j)
    if fields is not None and fields.year is None and fields.day:
        fields, j = _with_year(t, i, j, fields)
    if fields is None or not possible(fields.year, fields.month, fields.day):
        return None
    if fields.month is None and t.at(j - 1) == "o" and (t.noun_after(j) or t.at(j) in "-U"):
        return None
    if fields.month and fields.day and not fields.year:
        if not _is_month_day(t, i, j):
            return None
        if not t.depth and t.low(j) == "or" and t.at(j + 1) == "d" and t.codes[j - 1] in "dh" and _ends_days(t, j + 2):
            day = int(t.lowers[j + 1])  # June 3 or 4
            if fields.day < day <= 31:
                return Between(fields, replace(fields, day=day, weekday=None)), j + 2
        if not t.depth and t.at(j) in ",&":
            fields = replace(fields, year=shared_year(t, j, fields.month, fields.day))
    if fields.day and not fields.year and t.codes[j - 1] in "MN" and t.at(j) == "d" and t.codes[j + 1 : j + 3] == ",Y":
        return None  # version 6 of March 1, 2024
    if fields.month and not fields.day and not _is_month(t, i, j):
        return None
    return fields, j


def year_first(t: Tokens, i: int, j: int) -> Built:
    """2023 Feb 27, 1998 December 3."""
    fields = collect(t, i, j)
    if fields is None or not possible(fields.year, fields.month, fields.day) or not t.free(i, j):
        return None
    return (fields, j) if t.capital(i + 1) and t.low(j) not in en.AFTER_QUANTITY and not t.plural_after(j) else None


def _with_year(t: Tokens, i: int, j: int, fields: Fields) -> tuple[Fields, int]:
    """A year in words after the day; or of two digits, where the date stands alone."""
    said = worded_year(t, j + (t.at(j) in ",fp")) if t.at(j + (t.at(j) in ",fp")) == "c" else None
    k = j + (t.at(j) == ",")
    if said is None and t.at(k) in "dz" and t.at(k) != "$" and t.alone(i, k + 1):
        said = full_year(t.lowers[k], t.pivot), k + 1
    said = said or _year_after_clock(t, k)
    return (replace(fields, year=said[0]), said[1]) if said else (fields, j)


def _year_after_clock(t: Tokens, k: int) -> tuple[int, int] | None:
    """Fri Nov 8 18:12:46 CEST 2002: the year behind the time of day, as clocks of machines write it."""
    if t.low(k + 1) != ":" or not t.low(k).isdigit() or not t.words.glued(k + 1):
        return None
    for _ in range(2):
        k += 2 if t.low(k + 1) == ":" and k + 2 < len(t.lowers) else 0
    zone = t.words.texts[k + 1] if k + 1 < len(t.lowers) else ""
    k += 2 if zone.isupper() and 1 < len(zone) < 6 else 1
    return (int(t.lowers[k]), k + 1) if t.at(k) == "Y" and not t.plural_after(k + 1) else None


def collect(t: Tokens, i: int, j: int) -> Fields | None:
    """The fields that the tokens ``i:j`` name, each at most once."""
    year = month = day = weekday = None
    k = i
    while k < j:
        letter, word = t.codes[k], t.lowers[k]
        if letter in "MN":
            month = en.MONTHS[word]
        elif letter in "WV":
            weekday = en.WEEKDAYS[word]
        elif letter in "Yz" or (t.at(k - 1) == "'" and letter == "d"):
            year = full_year(word, t.pivot)
        elif letter in "do" or (letter == "c" and t.at(k + 1) in "-o"):
            end = k + 1
            while end < j and t.codes[end] in "-oh" and t.codes[end - 1] in "cd-":
                end += 1
            day = t.ordinal(k, end)
            if day is None:
                return None
            k = end - 1
        k += 1
    return Fields(year, month, day, weekday)


def _is_month_day(t: Tokens, i: int, j: int) -> bool:
    """Whether a month and a number beside it are a date: not ``may 3``, ``March first responders``, ``May 10%``."""
    letters = t.codes[i:j]
    at = next(k for k in range(i, j) if t.codes[k] in "MN")
    if t.codes[at] == "N" and not t.capital(at) and "h" not in letters and not cued(t, i, en.DAY_CUES):
        return t.alone(i, j) and t.lowers[at] != "may"
    if letters[-1:] == "o" and (t.noun_after(j) or t.at(j) == "-"):
        return False
    if "o" in letters and letters[-1:] in "MN" and "f" not in letters:
        return False
    clock = t.low(j) == ":" and t.words.glued(j) and t.words.glued(j + 1) and t.low(j + 1)[:1].isdigit()
    return t.low(j) not in en.AFTER_QUANTITY and not clock


def _is_month(t: Tokens, i: int, j: int) -> bool:
    at = next(k for k in range(i, j) if t.codes[k] in "MN")
    return t.codes[at] == "M" or t.capital(at) or t.lowers[at] not in ("may", "march", "mar") or t.at(j - 1) == "Y"


def days_of_month(t: Tokens, i: int, j: int) -> Built:
    """Days that share their month: 5-15 January, between 3 and 8 May, July 13 thru 15, May 3 and 4."""
    join = next(k for k in range(i + 1, j) if t.codes[k] in "u&-" and not _inside_ordinal(t, k))
    opens = t.codes[i] in "vw"
    first, last = collect(t, i + opens, join), collect(t, join + 1, j)
    if first is None or last is None or not first.day or not last.day:
        return None
    month, year = first.month or last.month, first.year or last.year
    if not (possible(year, month, first.day) and possible(year, month, last.day)) or first.day >= last.day:
        return None
    if t.codes[join] == "&" and not (t.codes[i] == "w" or last.day == first.day + 1):
        return None
    if t.codes[join] == "&" and t.codes[j - 1] == "d" and not _ends_days(t, j):
        return None  # June 3 and 4 others
    if (t.codes[i] != "w" and t.codes[join] == "u" and changes(t, i)) or not _is_month_day(t, i, j) and not year:
        return None
    return Between(Fields(year, month, first.day), Fields(year, month, last.day)), j


def day_list(t: Tokens, i: int, j: int) -> Built:
    """June 3, 4 and 5; 3, 7 and 12 June 2024: from the first of the days to the last."""
    year = full_year(t.lowers[j - 1], t.pivot) if t.codes[j - 1] in "Yz" else None
    at = next(k for k in range(i, j) if t.codes[k] in "MN")
    days = [int(t.lowers[k]) for k in range(i, j) if t.codes[k] == "d"]
    month = en.MONTHS[t.lowers[at]]
    if days != sorted(set(days)) or not possible(year, month, days[-1]) or not t.capital(at) or not _ends_days(t, j):
        return None
    return Between(Fields(year, month, days[0]), Fields(year, month, days[-1])), j


def _ends_days(t: Tokens, j: int) -> bool:
    """Whether the number before ``j`` can be a day: it counts nothing (June 3, 12 and 14 people)."""
    return not (t.noun_after(j) or t.low(j) in en.AFTER_QUANTITY or t.at(j) in "-/:UWV")


def _inside_ordinal(t: Tokens, k: int) -> bool:
    return t.codes[k] == "-" and t.at(k - 1) == "c" and t.at(k + 1) == "o"


def changes(t: Tokens, i: int) -> bool:
    """Whether ``from A to B`` at ``i`` says what a date was changed to, no stretch of time."""
    return any(w in en.CHANGED for w in t.lowers[max(0, i - 6) : i])


def months(t: Tokens, i: int, j: int) -> Built:
    """March-April 2020, January to March."""
    ends = [k for k in range(i, j) if t.codes[k] in "MN"]
    first, last = (en.MONTHS[t.lowers[k]] for k in ends)
    if not all(t.capital(k) for k in ends) or first == last:
        return None
    year = full_year(t.lowers[j - 1], t.pivot) if t.codes[j - 1] in "Yzd" else None
    whole = "-" in t.codes[i:j] and all(t.lowers[k] in en.LONG_NAMES for k in ends)
    if year is None and t.codes[ends[0]] == "N" and not whole and not cued(t, i, en.MONTH_CUES):
        return None
    return Between(Fields(None, first), Fields(year, last)), j


def of_our_era(t: Tokens, i: int, j: int) -> Built:
    """AD 79, in 14 A.D., 79 CE."""
    sign, number = (i, i + 1) if t.codes[i] == "E" else (i + 1, i)
    if not t.words.texts[sign].isupper() and "." not in t.lowers[sign]:
        return None
    digits = t.lowers[number]
    return (Fields(int(digits)), j) if digits.isascii() and digits.isdigit() and 0 < len(digits) < 5 else None
