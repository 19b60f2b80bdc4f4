"""Years in words: nineteen eighty-four, twenty ten, two thousand and five, seventeen hundred thirty-three."""

from __future__ import annotations

from claimcheck.values import en_dates as en
from claimcheck.values.date_forms import Fields
from claimcheck.values.date_tokens import Built, Tokens, possible

_CENTURIES = range(10, 22)


def worded_year(t: Tokens, i: int) -> tuple[int, int] | None:
    """The year whose words begin at token ``i``, and the token after it."""
    if t.at(i) != "c":
        return None
    first, k = en.CARDINALS[t.lowers[i]], i + 1
    scale = {"K": 1000, "C": 100}.get(t.at(k), 0)
    if scale:
        if first != 2 if scale == 1000 else first not in _CENTURIES:
            return None
        k += 1 + (t.at(k + 1) == "&")
        rest, end = _below_hundred(t, k)
        return (first * scale + rest, end) if rest else None
    if first not in _CENTURIES:
        return None
    rest, end = _below_hundred(t, k + (t.at(k) == "-"))
    return (first * 100 + rest, end) if rest >= 10 else None


def _below_hundred(t: Tokens, k: int) -> tuple[int, int]:
    """The number below a hundred that begins at token ``k``, 0 if there is none, and the token after it."""
    if t.at(k) != "c":
        return 0, k
    number, k = en.CARDINALS[t.lowers[k]], k + 1
    ones = k + (t.at(k) == "-")
    if number >= 20 and t.at(ones) == "c" and en.CARDINALS[t.lowers[ones]] < 10:
        return number + en.CARDINALS[t.lowers[ones]], ones + 1
    return number, k


def spoken_year(t: Tokens, i: int, _j: int) -> Built:
    """A year in words where the words around want one: in nineteen eighty-four, between twenty ten and twenty twelve."""
    year = worded_year(t, i)
    if year is None or not (t.depth or t.low(i - 1) in en.SURE_YEAR_CUES):
        return None
    number, end = year
    return (Fields(number), end) if t.at(end) not in "-UB" and not t.noun_after(end) else None


def month_of_year(t: Tokens, i: int, j: int) -> Built:
    """October two thousand and five."""
    year = worded_year(t, j)
    sure = t.codes[i] == "M" or t.capital(i)
    return (Fields(year[0], en.MONTHS[t.lowers[i]]), year[1]) if year and sure and not t.noun_after(year[1]) else None


def spoken_day(t: Tokens, i: int, j: int) -> Built:
    """Twenty-five January nineteen eighty-six: a day without its ending needs a year after the month."""
    month = next(k for k in range(i, j) if t.codes[k] in "MN")
    day, end = _below_hundred(t, i)
    year = worded_year(t, j) or ((int(t.lowers[j]), j + 1) if t.at(j) == "Y" else None)
    if year is None or end + (t.at(end) == "f") != month or not possible(year[0], en.MONTHS[t.lowers[month]], day):
        return None
    return Fields(year[0], en.MONTHS[t.lowers[month]], day), year[1]
