"""Builders of dates counted from other dates: two weeks ago, a year earlier, three days after January 3."""

from __future__ import annotations

from claimcheck.values import en_dates as en
from claimcheck.values.date_forms import About, Away, Between, Compared, Fields, Lasting, Period, Shift, Which
from claimcheck.values.date_tokens import Built, Tokens

_LONG = ("month", "quarter", "year", "decade")
_FINE = ("day", "weekend", "fortnight")
# "Up from $3 million a year earlier": from now, where the text has named nothing else.
_AGAINST = frozenset({"from", "with", "against", "versus", "than"})
# Over the five days following the July 19 outage: how long it went on, no day.
_DURING = frozenset({"across", "over", "during", "throughout", "in", "for", "within"})


def away(t: Tokens, i: int, j: int) -> Built:
    """Two weeks ago, three weeks later, 4 months from tomorrow, two days after January 3, 3 Fridays from now."""
    number = t.number(i, j - 1)
    if number is None:
        return None
    if t.codes[j - 1] in "WV":
        return _weekdays_from(t, j, number, en.WEEKDAYS[t.lowers[j - 1]])
    unit = en.DATE_UNITS[t.lowers[j - 1]]
    if unit in ("weekend", "quarter") and t.at(j) not in "Gvs":
        return None
    match t.at(j):
        case "G":
            return _ago(t, j, -number if t.lowers[j] == "ago" else number, unit)
        case "r":
            sign = -1 if t.lowers[j] == "earlier" else 1
            against = unit not in _LONG and unit not in _FINE and not _AGAINST.isdisjoint(t.lowers[max(0, i - 7) : i])
            compared = sign < 0 and (unit in _LONG or against)
            anchor = "either" if compared else "mention"
            return (Away(sign * number, unit, anchor=anchor), j + 1) if t.low(j + 1) != "than" else None
        case "v":
            return _from(t, i, j + 1, number, unit)
        case "," if t.at(j + 1) == "v" and t.low(i - 1) == "for":
            return _from(t, i, j + 2, number, unit)
        case "s" | "x" | "l":
            before = t.low(i - 2) if t.low(i - 1) == "the" else t.low(i - 1)
            return _around(t, j, number, unit) if before not in _DURING else None
    return None


def away_half(t: Tokens, i: int, j: int) -> Built:
    """A year and a half ago, two and a half years later: counted in months."""
    at = next(k for k in range(i, j) if t.codes[k] == "U")
    number = t.number(i, t.codes.index("&", i) if t.codes[at - 1] == "k" else at)
    months = {"year": 12, "decade": 120, "century": 1200}.get(en.DATE_UNITS[t.lowers[at]])
    if number is None or months is None:
        return None
    back = t.lowers[j - 1] in ("ago", "earlier")
    n = number * months + months // 2
    return About(Away(-n if back else n, "month", anchor="now" if t.codes[j - 1] == "G" else "mention")), j


def year_earlier(t: Tokens, i: int, j: int) -> Built:
    """The year-earlier period, the year-ago quarter: a year before what the text speaks of, or before now."""
    word = t.lowers[i + (t.codes[i] == "t")]
    unit = en.DATE_UNITS[word]
    if word.endswith("s") or unit not in ("year", "quarter", "month", "week") or t.low(j - 1) == "later":
        return None
    if unit == "year" and t.at(j) == "o" and t.at(j + 1) == "U" and en.DATE_UNITS[t.lowers[j + 1]] == "quarter":
        number = t.ordinal(j, j + 1)
        return (Away(-1, "year", Period("quarter", number)), j + 2) if number and number < 5 else None
    if not (t.noun_after(j) or t.at(j) == "U"):
        return None
    if unit == "year" and t.at(j) == "U" and en.DATE_UNITS[t.lowers[j]] in ("quarter", "month"):
        return Compared(en.DATE_UNITS[t.lowers[j]]), j + 1
    return Away(-1, unit, anchor="either"), j


def same_last_year(t: Tokens, i: int, j: int) -> Built:
    """The same quarter last year, the same month of last year, that quarter a year earlier."""
    at = next(k for k in range(i, j) if t.codes[k] == "U")
    unit, year = en.DATE_UNITS[t.lowers[at]], next(k for k in range(at + 1, j) if t.codes[k] == "U")
    last = t.lowers[year] == "year" and t.lowers[j - 2] in ("last", "previous", "prior", "year")
    again = t.lowers[j - 1] not in ("hence", "later")
    return (Compared(unit, known=True), j) if unit in ("quarter", "month") and last and again else None


def _ago(t: Tokens, j: int, number: int, unit: str) -> Built:
    """A year ago; a year ago Thursday, five years ago this week."""
    if t.at(j + 1) in "WDil" and number < 0 and unit in ("week", "year"):
        built = t.inner(j + 1)
        if built is not None and isinstance(built[0], Fields | Shift | Which):
            return Away(number, unit, built[0]), built[1]
    return Away(number, unit), j + 1


def _weekdays_from(t: Tokens, j: int, number: int, weekday: int) -> Built:
    """Three Fridays from now, two Fridays ago."""
    if t.low(j) == "ago":
        return Away(-7 * (number - 1), "day", Which("last", Fields(weekday=weekday))), j + 1
    if t.codes[j : j + 2] != "vO":
        return None
    return Away(7 * (number - 1), "day", Which("coming", Fields(weekday=weekday))), j + 2


def _from(t: Tokens, i: int, k: int, number: int, unit: str) -> Built:
    """Two weeks from today is a day, for two weeks from today a stretch of time."""
    built = t.inner(k)
    if built is None or isinstance(built[0], Between) or (t.at(built[1]) in "u-" and t.at(built[1]) != "$"):
        return None  # the four years from 1990 to 1994
    if t.low(i - 1) == "for" and t.low(k) != "now":
        return Lasting(number, unit, built[0]), built[1]
    return Away(number, unit, built[0]), built[1]


def _around(t: Tokens, j: int, number: int, unit: str) -> Built:
    """After ``two days``: before or after a date, or after nothing (two days before) the date named last."""
    word = t.lowers[j]
    if word not in ("before", "after", "following") and not (word == "prior" and t.low(j + 1) == "to"):
        return None
    sign = -1 if word in ("before", "prior") else 1
    built = t.inner(j + 2 if word == "prior" else j + 1)
    if built is not None and not isinstance(built[0], Between):
        form, end = built
        return (Away(sign * number, unit, form), end) if t.at(end) != "'" else None
    ends = t.at(j + 1) in "$.," or t.low(j + 1) in (";", ")")
    return (Away(sign * number, unit, anchor="mention"), j + 1) if ends and t.codes[j] == "s" else None


def day_after(t: Tokens, i: int, j: int) -> Built:
    """The day after tomorrow, the week before Christmas, the day before (the date named last)."""
    unit, sign = en.DATE_UNITS[t.lowers[j - 2]], 1 if t.lowers[j - 1] == "after" else -1
    if t.lowers[j - 2].endswith("s") or (t.codes[i] == "U" and unit != "day"):
        return None
    built = t.inner(j)
    if built is not None and not isinstance(built[0], Between):
        form, end = built
        return (Away(sign, unit, form), end) if t.at(end) != "'" else None
    ends = t.at(j) in "$.," or t.low(j) in (";", ")", "?")
    return (Away(sign, unit, anchor="either" if t.low(j) == "?" else "mention"), j) if ends else None
