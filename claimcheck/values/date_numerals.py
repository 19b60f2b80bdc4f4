"""Builders of dates in figures: 2024-03-05, 3/4/2024, 31.12.1999, 2019-20, 2020-W03, Q3 2021."""

from __future__ import annotations

from datetime import date

from claimcheck.values import en_dates as en
from claimcheck.values.date_forms import Between, Either, Fields, Form, Half, Period
from claimcheck.values.date_tokens import Built, Tokens, cued, full_year, possible


def three_numbers(t: Tokens, i: int, j: int) -> Built:
    """2024-03-05, 3/4/2024, 31-Oct-74, 2020/Sep/23: three parts joined by the same mark."""
    mark = t.lowers[i + 1]
    if not t.whole(i, j) or not t.free(i, j, mark):
        return None
    parts = [(t.codes[k], t.lowers[k]) for k in (i, i + 2, i + 4)]
    letters = "".join(letter for letter, _ in parts)
    months = [en.MONTHS[w] for c, w in parts if c in "MN"]
    years = [int(w) for c, w in parts if c == "Y"]
    if len(months) == 1:
        days = [int(w) for c, w in parts if c == "d"]
        if not years and letters[-1] in "dz":
            years = [full_year(parts[2][1], t.pivot)]
            days = days[:1]
        form: Form | None = _valid(years[0], months[0], days[0]) if len(years) == len(days) == 1 else None
    elif months or len(years) > 1:
        form = None
    elif letters == "Ydd":
        one, two = int(parts[1][1]), int(parts[2][1])
        form = _valid(years[0], one, two) or (_valid(years[0], two, one) if mark == "/" else None)
    else:
        form = _slashed(parts, letters, mark, t.pivot)
    return (form, j) if form else None


def _slashed(parts: list[tuple[str, str]], letters: str, mark: str, pivot: int) -> Form | None:
    if letters[:2] != "dd" or (letters[2] != "Y" and (mark == "-" or len(parts[2][1]) != 2)):
        return None
    return _either(full_year(parts[2][1], pivot), int(parts[0][1]), int(parts[1][1]))


def _valid(year: int, month: int, day: int) -> Fields | None:
    return Fields(year, month, day) if possible(year, month, day) else None


def _either(year: int, one: int, two: int) -> Form | None:
    """Month and day in the one order that the calendar allows, or both."""
    month_first, day_first = _valid(year, one, two), _valid(year, two, one)
    if month_first and day_first and one != two:
        return Either(date(year, one, two), date(year, two, one))
    return month_first or day_first


def two_numbers(t: Tokens, i: int, j: int) -> Built:
    """2014-10, 12/2015, Dec/2018, Oct/2, 2/15, 2019-2021, 2019-20."""
    mark, one, two = t.lowers[i + 1], t.lowers[i], t.lowers[i + 2]
    spaced = mark == "/" and t.alone(i, j) and t.words.glued(i + 1) == t.words.glued(i + 2)
    if not (t.whole(i, j) or spaced) or not t.free(i, j, mark):
        return None
    match t.codes[i] + t.codes[i + 2]:
        case "YY" if mark != "/" and 0 < int(two) - int(one) < 500 and not t.plural_after(j):
            return Between(Fields(int(one)), Fields(int(two))), j
        case "Yd" if len(two) == 2:
            return _year_and(t, int(one), int(two), j)
        case "dY" if len(one) == 2 and int(one) <= 12:
            return Fields(int(two), int(one)), j
        case "MY" | "NY":
            return Fields(int(two), en.MONTHS[one]), j
        case "YM" | "YN" if t.at(j) == "Y" and mark != "/" and not t.words.glued(j):
            return Between(Fields(int(one)), Fields(int(t.lowers[j]), en.MONTHS[two])), j + 1  # 2012–Sep 2024
        case "YM" | "YN":
            return Fields(int(one), en.MONTHS[two]), j
        case "Md" | "Nd" if possible(None, en.MONTHS[one], int(two)):
            return Fields(None, en.MONTHS[one], int(two)), j
        case "dM" | "dN" if possible(None, en.MONTHS[two], int(one)):
            return Fields(None, en.MONTHS[two], int(one)), j
        case "dd" if mark == "/" and (t.low(i - 1) in en.NUMBER_DATE_CUES or t.alone(i, j)):
            form = _either(4, int(one), int(two))  # a leap year: 2/29
            if isinstance(form, Fields):
                return Fields(None, form.month, form.day), j
            return (form, j) if form else None
    return None


def _year_and(t: Tokens, year: int, number: int, j: int) -> Built:
    """2019-20 is two years, 2014-10 a year and a month; 2011-12 is a month unless a season follows."""
    if number == (year + 1) % 100 and (number > 12 or t.low(j) in en.TWO_YEAR_THINGS):
        return Between(Fields(year), Fields(year + 1)), j
    if number > 12:
        return two_years(t, j - 3, j)
    return (Fields(year, number), j) if 1 <= number <= 12 else None


def two_years(t: Tokens, i: int, j: int) -> Built:
    """2019-20, 1995-96: years that follow one another."""
    year, number = int(t.lowers[i]), int(t.lowers[i + 2])
    if (
        t.whole(i, j)
        and t.free(i, j, t.lowers[i + 1])
        and year % 100 < number <= year % 100 + 10
        and not t.plural_after(j)
    ):
        return Between(Fields(year), Fields(year // 100 * 100 + number)), j
    return None


def iso_week(t: Tokens, i: int, j: int) -> Built:
    """2020-W03."""
    week = int(t.lowers[i + 3])
    if t.lowers[i + 2] != "w" or not t.whole(i, j) or not t.free(i, j, "-") or not 1 <= week <= 53:
        return None
    return Period("week", week, int(t.lowers[i])), j


def dotted(t: Tokens, i: int, j: int) -> Built:
    """31.12.1999: day first, 1999.12.31; with a two-digit year only after a word that wants a date."""
    one, two, year = t.lowers[i].split(".")
    if len(one) == 4:
        sure = len(two) == len(year) == 2 and 1900 <= int(one) <= 2099 and t.free(i, j)
        known = _valid(int(one), int(two), int(year)) if sure and t.low(i - 1) not in en.VERSION_WORDS else None
        return (known, j) if known else None
    if not t.free(i, j) or t.low(i - 1) in en.VERSION_WORDS or (len(year) == 2 and not cued(t, i, en.NUMBER_DATE_CUES)):
        return None
    full = full_year(year, t.pivot)
    form = _valid(full, int(two), int(one)) or _valid(full, int(one), int(two)) if len(one + two) <= 4 else None
    return (form, j) if form else None


def eight_digits(t: Tokens, i: int, j: int) -> Built:
    """20200131, standing alone."""
    text = t.lowers[i]
    form = _valid(int(text[:4]), int(text[4:6]), int(text[6:])) if int(text[4:6]) and int(text[6:]) else None
    return (form, j) if form and t.free(i, j, "-") else None


def _half_code(t: Tokens, i: int, at: int, j: int) -> Built:
    """H1 2023, 1H23: the half of a year that the code names with its number before or behind it."""
    number = t.low(at - 1) if at == j - 2 and at > i else t.low(at + 1)
    glued = t.words.glued(at if at == j - 2 and at > i else at + 1)
    dated = t.codes[j - 1] == "Y" or (len(t.lowers[j - 1]) == 2 and t.words.glued(j - 1))
    if number not in ("1", "2") or not (glued and dated and j - i > 2) or t.words.texts[at] != "H" or not t.free(i, j):
        return None
    return Half(int(number), Fields(full_year(t.lowers[j - 1], t.pivot))), j


def quarter_code(t: Tokens, i: int, j: int) -> Built:
    """Q3, Q3 2021, 2019-Q1, 3Q98; H1 2023."""
    at = next(k for k in range(i, j) if t.codes[k] == "Q")
    if t.lowers[at] == "h":
        return _half_code(t, i, at, j)
    if at == j - 2 and t.codes[i] == "d" and (t.codes[j - 1] in "zY" or len(t.lowers[j - 1]) == 2):  # 3Q98, 3Q 1998
        whole = t.words.glued(at) and t.words.texts[at] == "Q" and t.free(i, j) and t.lowers[i] in ("1", "2", "3", "4")
        whole = whole and (t.codes[j - 1] == "Y" or t.words.glued(j - 1))
        return (Period("quarter", int(t.lowers[i]), full_year(t.lowers[j - 1], t.pivot)), j) if whole else None
    number = int(t.lowers[at + 1])
    if not t.words.glued(at + 1) or number > 4 or t.words.glued(i) and t.low(i - 1).isalnum():
        return None
    if t.codes[i] in "dz":  # 18Q4
        whole = len(t.lowers[i]) == 2 and t.whole(i, j) and t.words.texts[at] == "Q" and t.free(i, j)
        return (Period("quarter", number, full_year(t.lowers[i], t.pivot)), j) if whole else None
    if t.codes[j - 2] == "'":
        return Period("quarter", number, full_year(t.lowers[j - 1], t.pivot)), j
    year = next((int(t.lowers[k]) for k in (*range(i, at), *range(at + 2, j)) if t.codes[k] == "Y"), None)
    return Period("quarter", number, year), j
