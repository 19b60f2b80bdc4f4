"""Builders of dates around other dates: the end of April, the first Tuesday of next month, two days after January 3."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.values import en_dates as en
from claimcheck.values.date_builders import collect
from claimcheck.values.date_forms import (
    About,
    Away,
    Between,
    Feast,
    Fields,
    Form,
    Half,
    Inside,
    InYear,
    Named,
    Nth,
    Open,
    Part,
    Period,
    Shift,
)
from claimcheck.values.date_tokens import Built, Tokens, possible

_DENIED = 4  # tokens: is not due to open
_YEARS = tuple(Shift(n, "year") for n in (-1, 0, 1))


def part(t: Tokens, i: int, j: int) -> Built:
    """Early March, mid-April, late last year, the end of the month, earlier this year."""
    at = i + (t.codes[i] == "t")
    word = t.lowers[at]
    built = t.inner(j)
    if built is None or (t.codes[at] == "b" and t.at(at + 1) != "f"):
        return None
    form, end = built
    if t.codes[at] == "r":
        return (Part(word, form), end) if isinstance(form, Shift) and form.unit != "day" else None
    if isinstance(form, Away | Between | Open):
        return None
    return Part(en.PARTS[word], form), end


def quarter(t: Tokens, i: int, j: int) -> Built:
    """The fourth quarter of 2025, 3rd qtr, the third quarter of last year; not of a game."""
    at = next((k for k in range(i, j) if t.codes[k] == "U"), i)
    if en.DATE_UNITS.get(t.lowers[at]) != "quarter" or t.lowers[at].endswith("s"):
        return None
    start = i + (t.codes[i] == "t")
    number = t.ordinal(start, at - (t.codes[at - 1] == "F")) if t.codes[start] in "do" else None
    if number is None and t.codes[start] == "l" and t.low(j - 1) not in ("quarter", "qtr"):
        number = 4
    if number is None or not 1 <= number <= 4:
        return None
    if t.codes[j - 1] in "Yzd":
        return Period("quarter", number, int(t.lowers[j - 1]) + (0 if t.codes[j - 1] == "Y" else 2000)), j
    if t.codes[j - 1] == "f":
        built = t.inner(j)
        return (Nth(number, "quarter", built[0]), built[1]) if built else None
    if t.at(j) in "lix" and (built := t.inner(j)) and built[0] in _YEARS:
        return Nth(number, "quarter", built[0]), built[1]
    game = any(w in en.GAME_WORDS for w in t.lowers[max(0, i - 12) : j + 12])
    return None if game else (Period("quarter", number), j)


def coded_quarter(t: Tokens, i: int, j: int) -> Built:
    """Q2 next year, Q3 of last year."""
    if t.lowers[i] != "q":
        return None
    number, built = int(t.lowers[i + 1]), t.inner(j)
    if built is None or built[0] not in _YEARS or not t.words.glued(i + 1) or not 0 < number < 5:
        return None
    return Nth(number, "quarter", built[0]), built[1]


def nth(t: Tokens, i: int, j: int) -> Built:
    """The first Tuesday in November, last week of 2018, the last 3 weeks of this year, fifth last day of May."""
    start, at = i + (t.codes[i] == "t"), j - 2
    letters = t.codes[start:at]
    built = t.inner(j)
    if built is None or not _holds(built[0]):
        return None
    inner, end = built
    number: int | None = -1
    count = 1
    if letters[:1] != "l":
        split = next((k for k in range(start, at) if t.codes[k] in "lk"), None)
        ordinal_end = start + 2 if t.codes[start : start + 2] == "dh" else start + 1
        number = t.ordinal(start, ordinal_end)
        if number is None:
            return None
        if split is not None and t.codes[split] == "l":
            number = -number
        rest = ordinal_end + (split is not None)
    else:
        rest = start + 1
    if rest < at:
        counted = t.number(rest, at)
        if counted is None:
            return None
        count = counted
    return _nth_of(t, at, number or 1, inner, count, end)


def _nth_of(t: Tokens, at: int, number: int, inner: Form, count: int, end: int) -> Built:
    if t.codes[at] == "k":
        return (Half(number, inner), end) if number in (1, 2) else None
    if t.codes[at] in "WV":
        return (Nth(number, en.WEEKDAYS[t.lowers[at]], inner), end) if count == 1 else None
    unit = en.DATE_UNITS[t.lowers[at]]
    if isinstance(inner, Fields) and inner.weekday is not None and inner.day is None:
        if unit == "week" and number == -1 and count == 1:
            return Inside(inner.weekday, Shift(-1, "week")), end
        return None
    return Nth(number, unit, inner, count), end


def _holds(form: Form) -> bool:
    """Whether a form is long enough to have parts."""
    return not isinstance(form, Between | Open | Feast) and not (isinstance(form, Fields) and form.day is not None)


def day_of(t: Tokens, i: int, j: int) -> Built:
    """The 20th of next month, 20th day of next month."""
    end = j - 2 if t.codes[j - 2] == "U" else j - 1
    day = t.ordinal(i + (t.codes[i] == "t"), end)
    built = t.inner(j)
    if day is None or built is None or not (isinstance(built[0], Shift) and built[0].unit == "month"):
        return None
    if t.codes[j - 2] == "U" and t.lowers[j - 2] != "day":
        return None
    return Nth(day, "day", built[0]), built[1]


def in_year(t: Tokens, i: int, j: int) -> Built:
    """March last year, 3 March of this year, the summer of the same year, independence day of this year."""
    built = t.inner(j)
    if built is None or not (isinstance(built[0], Shift) and built[0].unit == "year"):
        return None
    end = j - 1 if t.codes[j - 1] in "fp" else j
    if t.codes[i] == "H":
        form = en.FEASTS.get(t.lowers[i:end])
        return (InYear(Feast(form), built[0]), built[1]) if form else None
    if t.codes[i] in "SR":
        return InYear(Period("season", en.SEASONS[t.lowers[i]]), built[0]), built[1]
    fields = collect(t, i, end)
    return (InYear(fields, built[0]), built[1]) if fields and possible(None, fields.month, fields.day) else None


def quarter_of_year(t: Tokens, i: int, j: int) -> Built:
    """1988's third quarter, the 1988 third quarter, 1990's first half."""
    at = t.codes.index("Y", i)
    start = at + 3 if t.at(at + 1) == "'" else at + 1
    end = j - 2 if t.codes[j - 2] == "-" else j - 1
    number, year = t.ordinal(start, end), int(t.lowers[at])
    if number is None:
        return None
    if t.codes[j - 1] == "k":
        return (Half(number, Fields(year)), j) if number < 3 else None
    quarter = en.DATE_UNITS[t.lowers[j - 1]] == "quarter"
    return (Period("quarter", number, year), j) if quarter and number < 5 else None


def part_of_year(t: Tokens, i: int, j: int) -> Built:
    """Last year's third quarter, this year's first half."""
    number, unit = t.ordinal(i + 4, j - 1), en.DATE_UNITS[t.lowers[i + 1]]
    if unit != "year" or number is None:
        return None
    year = Shift({"l": -1, "x": 1, "i": 0}[t.codes[i]], "year")
    if t.codes[j - 1] == "k":
        return (Half(number, year), j) if number < 3 else None
    return (Nth(number, "quarter", year), j) if en.DATE_UNITS[t.lowers[j - 1]] == "quarter" and number < 5 else None


def year_end(t: Tokens, i: int, j: int) -> Built:
    """By year-end, before month-end, at year-end 1988."""
    at = i + (t.codes[i] == "t")
    unit = en.DATE_UNITS[t.lowers[at]]
    if t.codes[j - 1] == "Y":
        return (Part("late", Fields(int(t.lowers[j - 1]))), j) if unit == "year" and "end" in t.lowers[at:j] else None
    cued = (
        (t.depth or t.low(i - 1) in en.YEAR_END_CUES)
        and t.lowers[j - 1] == "end"
        and not t.noun_after(j)
        and t.at(at + 1) in "-'"
    )
    return (Part("late", Shift(0, unit)), j) if cued and unit in ("week", "month", "quarter", "year") else None


def unit_of(t: Tokens, _i: int, j: int) -> Built:
    """The week of October 7th, the weekend of Easter, the month of June, the year of 2008."""
    unit = en.DATE_UNITS[t.lowers[j - 2]]
    built = t.inner(j)
    if built is None:
        return None
    fields, end = built
    if isinstance(fields, Feast) and unit == "weekend":
        return replace(fields, weekend=True), end
    if not isinstance(fields, Fields):
        return None
    if unit in ("week", "weekend") and fields.day:
        return Nth(0, unit, fields), end
    fits = (unit == "month" and fields.month and not fields.day) or (
        unit == "year" and fields.year and not fields.month
    )
    return (fields, end) if fits else None


def this_unit(t: Tokens, i: int, j: int) -> Built:
    """Inside another date the current unit (the end of the month); by itself the weekend, and the quarter named before."""
    unit = en.DATE_UNITS[t.lowers[j - 1]]
    if not t.depth and unit in ("quarter", "month"):
        cued = t.low(i - 1) in ("in", "for", "during") and (t.at(j) in "$.,&" or t.low(j) in en.AFTER_UNIT)
        return (Named(unit), j) if cued and not t.lowers[j - 1].endswith("s") else None
    if t.depth:
        return (Shift(0, unit, "the"), j) if not t.lowers[j - 1].endswith("s") else None
    cued = t.low(i - 1) in en.WEEKEND_CUES or t.alone(i, j)
    return (Period("weekend", 0), j) if unit == "weekend" and cued and not t.noun_after(j) else None


def bare_unit(t: Tokens, i: int, j: int) -> Built:
    """``end of month``: a unit without article, inside another date only."""
    unit = en.DATE_UNITS[t.lowers[i]]
    return (
        (Shift(0, unit), j)
        if t.depth and t.at(i - 1) == "f" and t.at(i - 2) == "b" and unit in ("month", "year", "week")
        else None
    )


def open_ended(t: Tokens, i: int, j: int) -> Built:
    """Before 2010, after 5 January: not before what the date describes (before Monday's vote, after the 2017 fire)."""
    if t.depth or t.low(i - 1) in en.NOT_BEFORE_BOUND or t.codes[i] == "t":
        return None
    side = "after" if t.lowers[i] == "after" else "before"
    if side == "before" and not_before(t, i):
        return None
    built = t.inner(j)
    if built is None or not isinstance(built[0], Fields) or not (built[0].year or built[0].month):
        return None
    form, end = built
    if t.at(end) in "'g" or t.noun_after(end) or (t.at(end) in "-u" and t.at(end + 1) in "dYMN"):
        return None
    return Open(side, form), end


def not_before(t: Tokens, i: int) -> bool:
    """Whether what is said before the ``before`` at ``i`` is denied: will not open before July."""
    for k in range(i - 1, max(-1, i - 1 - _DENIED), -1):
        if t.lowers[k] in en.DENIALS:
            return True
        if t.lowers[k] in en.CLAUSES:
            return False
    return False


def about(t: Tokens, _i: int, j: int) -> Built:
    """Around 5 January, circa 1890, about 2010; not about 2000 people."""
    built = t.inner(j)
    if t.depth or built is None:
        return None
    form, end = built
    if not isinstance(form, Fields):
        return None
    if form.month is None and form.day is None and t.plural_after(end):
        return None
    sure = form.year and 1800 <= form.year <= 2100 or form.month
    return (About(form), end) if sure else None


def end_of(t: Tokens, i: int, j: int) -> Built:
    """EOM, EOY: the end of the month, of the year."""
    return (Part("late", Shift(0, en.ENDS[t.lowers[i]])), j) if t.words.texts[i].isupper() else None


def now(t: Tokens, _i: int, j: int) -> Built:
    """Only as an end of a stretch: between now and 5 May."""
    return (Shift(0, "day"), j) if t.depth else None


def of_week(t: Tokens, i: int, j: int) -> Built:
    """Thursday of next week, Sunday from last week, Wednesday week after."""
    built = t.inner(j)
    if built is None or not (isinstance(built[0], Shift) and built[0].unit == "week"):
        return None
    return Inside(en.WEEKDAYS[t.lowers[i]], built[0]), built[1]
