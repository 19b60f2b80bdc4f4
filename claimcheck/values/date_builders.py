"""Builders of dates that hold no other date: what a match of a pattern says, or None where it is no date after all."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.values import en_dates as en
from claimcheck.values.date_forms import Away, Between, Feast, Fields, InYear, Period, Shift, Stretch, Which
from claimcheck.values.date_tokens import Built, Tokens, cued, full_year, possible
from claimcheck.values.date_words import worded_year


def calendar(t: Tokens, i: int, j: int) -> Built:
    """A date in words, with or without weekday and year: WED 15 JAN 2020, March 3rd, June of 1992, Thu 15th."""
    fields = collect(t, i, j)
    if fields is not None and fields.year is None and fields.day:
        fields, j = _with_year(t, i, j, fields)
    if fields is None or not possible(fields.year, fields.month, fields.day):
        return None
    if fields.month is None and t.at(j - 1) == "o" and (t.noun_after(j) or t.at(j) == "-"):
        return None
    if fields.month and fields.day and not fields.year and not _is_month_day(t, i, j):
        return None
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
    return t.low(j) not in en.AFTER_QUANTITY and not (t.low(j) == ":" and t.words.glued(j))


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
    if (t.codes[i] != "w" and changes(t, i)) or not _is_month_day(t, i, j) and not year:
        return None
    return Between(Fields(year, month, first.day), Fields(year, month, last.day)), j


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


def stretch(t: Tokens, i: int, j: int) -> Built:
    """The last two weeks, the next 4 business days, 2 upcoming months."""
    unit, business = en.DATE_UNITS[t.lowers[j - 1]], t.codes[j - 2] == "B"
    start, end = i + (t.codes[i] == "t"), j - 1 - business
    way = next((k for k in range(start, end) if t.codes[k] in "lx"), None)
    if way is None or unit == "weekend" or (t.lowers[way] == "last" and t.low(i - 1) in en.BEFORE_VERB):
        return None
    number = t.number(way + 1, end) if way == start else t.number(start, way)
    if number is None or (way > start and number > 1 and not t.lowers[j - 1].endswith("s")):
        return None  # "turned 50 last month"
    return Stretch(number if t.codes[way] == "x" else -number, unit, business), j


def shift(t: Tokens, i: int, j: int) -> Built:
    """Last week, this fiscal year, the next day, that month, the same day, this morning, last night."""
    at = j - 3 if t.codes[j - 2] == "F" else j - 2
    way, letter = t.lowers[at], t.codes[at]
    if t.codes[j - 1] == "g":
        if letter == "x":
            return (Shift(1, "day", "mention"), j) if way in ("next", "following") else None
        return _part_of_day(way, letter, t.lowers[j - 1], j)
    unit = en.DATE_UNITS[t.lowers[j - 1]]
    if t.lowers[j - 1].endswith("s") and unit != "century" and not t.alone(i, j):
        return None
    if letter == "q":  # the same month last year is not the month named before
        other = t.at(j) in "lxi" or t.codes[j : j + 2] == "aU"
        return (Shift(0, unit, "mention"), j) if not other else None
    if way == "past" and not t.depth:
        return Stretch(-1, unit), j
    if way == "last" and t.codes[i] == "t" and (unit in ("decade", "century") or t.low(i - 1) in en.THROUGHOUT):
        return (Stretch(-1, unit), j) if t.at(j) != "f" and not t.depth else (Shift(-1, unit), j)
    said = t.codes[i] == "t" or way in ("following", "preceding")
    anchor = "mention" if said and way in ("following", "next", "previous", "preceding") else "now"
    if unit == "day" and anchor == "now" and letter != "x":
        return None
    return Shift({"l": -1, "x": 1, "i": 0}[letter], unit, anchor), j


def _part_of_day(way: str, letter: str, part: str, j: int) -> Built:
    """This morning, last night, that evening: the day they are part of."""
    if letter == "l":
        return (Shift(-1, "day"), j) if way == "last" and part in ("night", "evening") else None
    return Shift(0, "day", "mention" if letter == "q" else "now"), j


_WAYS = {"last": "last", "past": "last", "previous": "last", "preceding": "last", "prior": "last", "next": "next",
         "coming": "coming", "upcoming": "coming", "following": "following", "this": "this", "current": "this"}  # fmt: skip


def which_day(t: Tokens, i: int, j: int) -> Built:
    """Next June 30, last Oct. 19."""
    at = next(k for k in range(i, j) if t.codes[k] in "MN")
    fields, name = collect(t, at, j), _WAYS.get(t.lowers[at - 1])
    if fields is None or name is None or not possible(None, fields.month, fields.day) or not t.capital(at):
        return None
    return (Which(name, fields), j) if t.low(j) not in en.AFTER_QUANTITY and not t.plural_after(j) else None


def which(t: Tokens, i: int, j: int) -> Built:
    """Last Tuesday, this past Monday, the following Friday, next March, this summer, next Easter."""
    at, name = j - 1, _WAYS.get(t.lowers[j - 2])
    if name is None:
        return None
    letter, word = t.codes[at], t.lowers[at]
    if letter in "NV" and not (t.capital(at) or t.alone(i, j)):
        return None
    if letter == "H":
        built = feast(t, at, j, sure=True)
        if built is None or not isinstance(built[0], Feast):
            return None
        return Which(name, built[0]), built[1]
    if letter in "SR":
        return (Which(name, Period("season", en.SEASONS[word])), j) if not t.noun_after(j) or letter == "S" else None
    if letter in "WV":
        return (Which(name, Fields(weekday=en.WEEKDAYS[word])), j) if not word.endswith("days") else None
    return Which(name, Fields(month=en.MONTHS[word])), j


def that_month(t: Tokens, _i: int, j: int) -> Built:
    """That December, that same spring: of the year that the text named last."""
    if t.at(j) not in "$.," or t.codes[j - 1] in "N" and not t.capital(j - 1):
        return None
    word, year = t.lowers[j - 1], Shift(0, "year", "mention")
    if t.codes[j - 1] in "SR":
        return InYear(Period("season", en.SEASONS[word]), year), j
    return InYear(Fields(month=en.MONTHS[word]), year), j


def feast(t: Tokens, i: int, _j: int, sure: bool = False) -> Built:
    """Christmas Eve, Easter Monday 2024, Easter weekend: the longest name that the table has."""
    for length in (5, 4, 3, 2, 1):
        rule = en.FEASTS.get(tuple(w if w not in "’‘" else "'" for w in t.lowers[i : i + length]))
        if rule is None or len(t.lowers) < i + length:
            continue
        end = i + length
        weekend = t.low(end) == "weekend"
        end += weekend
        skip = 1 if t.at(end) in ",f" else 0
        if t.at(end + skip) == "Y":
            return Feast(rule, int(t.lowers[end + skip]), weekend), end + skip + 1
        if t.noun_after(end) and not t.depth:
            return None
        return (Feast(rule, None, weekend), end) if sure or t.depth or t.capital(i) or t.alone(i, end) else None
    return None


def today(t: Tokens, i: int, j: int) -> Built:
    """Today, tomorrow, yesterday, tonight; not of ``today's generation``, which means our time."""
    if t.lowers[i] == "today" and t.low(j + 1) == "s" and t.low(j + 2) in en.OUR_TIME:
        return None
    return Shift(en.TODAY[t.lowers[i]], "day"), j


def away_in(t: Tokens, i: int, j: int) -> Built:
    """In two weeks, within a year: a date where the sentence speaks of the future, else a duration."""
    end = j - 2 if t.codes[j - 1] == "P" else j - 1 if t.codes[j - 1] == "'" else j
    if t.codes[j - 1] == "'" and t.low(j) != "time":
        return None
    number, unit = t.number(i + 1, end - 1), en.DATE_UNITS[t.lowers[end - 1]]
    if (
        t.lowers[i] != "in"
        or number is None
        or unit == "weekend"
        or not (t.future(t, i) or t.lowers[j : j + 1] == ("time",) or t.alone(i, j) or _asked(t, i, j))
    ):
        return None
    if end == j and t.at(j) not in "$.,&" and t.low(j) not in ("?", "!", ";") and t.low(j) not in en.AFTER_DATE:
        return None
    return Away(number, unit), j


def _asked(t: Tokens, i: int, j: int) -> bool:
    """``Or in a week?``, all there is to a question."""
    return t.low(j) == "?" and t.low(i - 1) in ("or", "and", "then") and t.low(i - 2) in ("", "?")


def after_next(t: Tokens, i: int, j: int) -> Built:
    """The week after next, March after next, the Friday after next; the week before last."""
    at = i + (t.codes[i] == "t")
    word, letter = t.lowers[at], t.codes[at]
    if t.lowers[j - 2 : j] == ("before", "last") and not word.endswith("s"):
        if letter == "U":
            return Shift(-2, en.DATE_UNITS[word]), j
        if letter == "W":
            return Away(-7, "day", Which("last", Fields(weekday=en.WEEKDAYS[word]))), j
    if t.lowers[j - 2 : j] != ("after", "next"):
        return None
    if letter == "U":
        return (Shift(2, en.DATE_UNITS[word]), j) if not word.endswith("s") else None
    if letter == "W":
        return Away(7, "day", Which("coming", Fields(weekday=en.WEEKDAYS[word]))), j
    return Away(12, "month", Which("next", Fields(month=en.MONTHS[word]))), j


def of_our_era(t: Tokens, i: int, j: int) -> Built:
    """AD 79, in 14 A.D., 79 CE."""
    sign, number = (i, i + 1) if t.codes[i] == "E" else (i + 1, i)
    if not t.words.texts[sign].isupper() and "." not in t.lowers[sign]:
        return None
    digits = t.lowers[number]
    return (Fields(int(digits)), j) if digits.isascii() and digits.isdigit() and 0 < len(digits) < 5 else None
