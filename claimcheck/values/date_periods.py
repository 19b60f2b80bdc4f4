"""Builders of named stretches of time: summer 2030, the 1990s, the 21st century, fiscal 2021, week 10."""

from __future__ import annotations

from claimcheck.values import en_dates as en
from claimcheck.values.date_forms import Between, Fields, Period
from claimcheck.values.date_tokens import Built, Tokens, full_year


def season(t: Tokens, i: int, j: int) -> Built:
    """Summer 2030, the spring of 2021; alone only after a word that wants a time (in the spring)."""
    name = en.SEASONS[t.lowers[i]]
    if t.capital(i) and i + 1 < len(t.lowers) and t.at(i + 1) == "_" and t.capital(i + 1):
        return None  # in Spring Valley
    if j > i + 1:
        year = full_year(t.lowers[j - 1], t.pivot)
        if name == "winter" and t.codes[j : j + 2] in ("-z", "-d") and t.whole(j - 1, j + 2):
            j += 2 if int(t.lowers[j + 1]) == (year + 1) % 100 else 0
        return Period("season", name, year), j
    before = i - 1 if t.low(i - 1) != "the" else i - 2
    event = t.lowers[i] == "fall" and t.low(j) in ("of", "in")  # since the fall of the wall
    if t.low(before) in en.SEASON_CUES and not t.noun_after(j) and not event:
        return Period("season", name), j
    return None


def decade(t: Tokens, i: int, j: int) -> Built:
    """The 1990s, the 90s, '90s, the seventies, the nineteen-eighties; not temperatures, ages or thirty seconds."""
    at = next(k for k in range(i, j) if t.codes[k] in "YdzcT")
    marked = "'" in t.codes[i:at] or (t.codes[i] == "t" and t.low(i - 1) not in en.POSSESSIVES)
    word = t.lowers[at]
    if t.codes[at] == "Y":
        if "'" in t.codes[at:j] and t.codes[i] != "t" and t.noun_after(j):
            return Fields(int(word)), j - 2  # 1990's budget
        apart = j == at + 2 and t.words.starts[at + 1] - t.words.ends[at] < 2  # "1990 s", as some texts are printed
        return (Period("decade", int(word), int(word)), j) if word.endswith("0") and (apart or t.whole(at, j)) else None
    if any(w in en.TEMPERATURE_WORDS for w in t.lowers[max(0, i - 8) : j + 8]):
        return None
    if t.codes[at] == "c":
        century = en.CARDINALS[word] * 100 + en.DECADES[t.lowers[j - 1]]
        return (Period("decade", century, century), j) if en.CARDINALS[word] in (18, 19) else None
    if not marked and t.low(i - 1) not in en.PART_ADJECTIVES and not (t.low(i - 1) == "-" and t.low(i - 2) == "mid"):
        return None
    if t.low(i - 2) in en.POSSESSIVES or t.low(i - 3) in en.POSSESSIVES:
        return None
    number = en.DECADES.get(word) or int(word)
    return (Period("decade", number), j) if number % 10 == 0 and t.whole(at, j) else None


def month_quarter(t: Tokens, i: int, j: int) -> Built:
    """The March quarter: the one that ends in March."""
    month = en.MONTHS[t.lowers[i + (t.codes[i] == "t")]]
    quarter = t.lowers[j - 1] == "quarter" and month % 3 == 0 and t.capital(i + (t.codes[i] == "t"))
    return (Period("quarter", month // 3), j) if quarter else None


def century(t: Tokens, i: int, j: int) -> Built:
    """The 21st century."""
    number = t.ordinal(i + (t.codes[i] == "t"), j - 1 - (t.codes[j - 2] == "-"))
    if en.DATE_UNITS[t.lowers[j - 1]] != "century" or number is None or number > 30:
        return None
    return Period("century", number), j


def fiscal(t: Tokens, _i: int, j: int) -> Built:
    """Fiscal 2021, FY2021, the fiscal year 2021, calendar year 2008, fiscal '98, FY98."""
    if t.codes[j - 1] != "Y" and not (t.words.glued(j - 1) and len(t.lowers[j - 1]) == 2):
        return None
    year = full_year(t.lowers[j - 1], t.pivot)
    if t.at(j) in "-/" and t.at(j + 1) in "dz" and t.whole(j - 1, j + 2) and int(t.lowers[j + 1]) == (year + 1) % 100:
        return Between(Fields(year), Fields(year + 1)), j + 2  # FY2024-25
    return Period("fiscal year", 0, year), j


def unit_number(t: Tokens, i: int, j: int) -> Built:
    """The year 2008, week 10."""
    i += t.codes[i] == "t"
    unit, number = en.DATE_UNITS[t.lowers[i]], t.lowers[j - 1]
    if unit == "year" and t.codes[j - 1] == "Y" and t.codes[j : j + 2] in ("-z", "-d") and t.whole(j - 1, j + 2):
        return None  # the years 1939-45
    if unit == "year" and t.codes[j - 1] == "Y":
        return Fields(int(number)), j
    year = t.at(j) == "f" and t.at(j + 1) == "Y"
    if (
        unit != "week"
        or t.codes[j - 1] not in "dz"
        or int(number) > 53
        or j != i + 2
        or (t.at(j) == "f" and not year)
        or t.capital(i)
    ):
        return None
    if year:
        return Period("week", int(number), int(t.lowers[j + 1])), j + 2
    return Period("week", int(number)), j
