"""Builders of dates that point from another day: last Tuesday, this week, today, in two weeks, the Friday after next."""

from __future__ import annotations

from claimcheck.values import en_dates as en
from claimcheck.values.date_builders import collect
from claimcheck.values.date_forms import Away, Feast, Fields, InYear, Period, Shift, Stretch, Which
from claimcheck.values.date_tokens import Built, Tokens, possible


def stretch(t: Tokens, i: int, j: int) -> Built:
    """The last two weeks, the next 4 business days, 2 upcoming months."""
    unit, business = en.DATE_UNITS[t.lowers[j - 1]], t.codes[j - 2] == "B"
    start, end = i + (t.codes[i] == "t"), j - 1 - business
    way = next((k for k in range(start, end) if t.codes[k] in "lx"), None)
    if (
        way is None
        or unit == "weekend"
        or t.at(j) in "rG"
        or (t.lowers[way] == "last" and t.low(i - 1) in en.BEFORE_VERB)
    ):
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
    if t.title(i, j) or t.lowers[j - 1].endswith("s") and unit != "century" and not t.alone(i, j):
        return None
    if t.low(j) == "or" and t.low(j + 1) in ("two", "so"):
        return None  # in the next day or two
    if letter == "q":  # the same month last year is not the month named before
        other = t.at(j) in "lxi" or t.codes[j : j + 2] == "aU"
        return (Shift(0, unit, "mention"), j) if not other else None
    if way == "past" and not t.depth and unit != "weekend":
        return Stretch(-1, unit), j
    if way == "last" and t.codes[i] == "t" and (unit in ("decade", "century") or t.low(i - 1) in en.THROUGHOUT):
        return (Stretch(-1, unit), j) if t.at(j) != "f" and not t.depth else (Shift(-1, unit), j)
    ahead = way in ("next", "coming") and unit not in ("day", "fortnight")
    if ahead and t.codes[i] == "t" and t.low(i - 1) in en.THROUGHOUT:
        return (Stretch(1, unit), j) if t.at(j) != "f" and not t.depth else (Shift(1, unit), j)
    said = t.codes[i] == "t" or way in ("following", "preceding")
    anchor = "mention" if said and way in ("following", "next", "previous", "preceding") else "now"
    if unit == "day" and anchor == "now":
        if letter != "x":
            return None
        anchor = "mention"  # who counts from today says tomorrow
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
    if t.low(at - 1) == "following" and t.low(at - 2) != "the":
        return None  # days following July 19 are days after it
    fields, name = collect(t, at, j), _WAYS.get(t.lowers[at - 1])
    if fields is None or name is None or not possible(None, fields.month, fields.day) or not t.capital(at):
        return None
    return (Which(name, fields), j) if t.low(j) not in en.AFTER_QUANTITY and not t.plural_after(j) else None


def which(t: Tokens, i: int, j: int) -> Built:
    """Last Tuesday, this past Monday, the following Friday, next March, this summer, next Easter."""
    at, name = j - 1, _WAYS.get(t.lowers[j - 2])
    if name == "next" and t.codes[i] == "t":
        name = "following"  # he was back the next March
    if name is None or (t.codes[i] != "t" and t.lowers[j - 2] == "following"):
        return None  # held following Monday's attack
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


def that_month(t: Tokens, i: int, j: int) -> Built:
    """That December, that same spring: of the year that the text named last."""
    opens = (
        i == 0 and t.codes[j - 1] != "N" and (t.at(j) == "t" or t.low(j) in en.AFTER_DATE)
    )  # That summer the war went on
    if not opens and t.at(j) not in "$.," or t.codes[j - 1] in "N" and not t.capital(j - 1):
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
    if t.words.texts[i - 1][:1].isalpha() and t.title(i, j):
        return None
    if t.lowers[i] == "today" and t.low(j + 1) == "s" and t.low(j + 2) in en.OUR_TIME:
        return None
    if t.lowers[i] == "yesterday" and (t.low(i - 1) == "like" or t.lowers[max(0, i - 2) : i] in en.AS_IF):
        return None  # it feels like yesterday
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
