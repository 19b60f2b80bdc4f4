"""Builders of dates of one word: Wednesday, May, 2017, the 15th; where a closer look decides whether it is a date."""

from __future__ import annotations

from claimcheck.values import en_dates as en
from claimcheck.values.date_forms import Fields
from claimcheck.values.date_tokens import Built, Tokens, full_year, shared_year
from claimcheck.values.en_counts import STREET_WORDS

_COMPANY = 10  # tokens before a month in which another one makes it surer


def weekday(t: Tokens, i: int, j: int) -> Built:
    """A weekday alone; not every Monday, Sheffield Wednesday, the Sunday Times."""
    word = t.lowers[i]
    generic = t.low(i - 1) in en.GENERIC and not (t.at(i - 1) == "a" and t.noun_after(i + 1))
    if t.at(i - 1) == "o" or generic or t.low(j) in en.PAPERS or word.endswith("days"):
        return None
    if t.low(i - 1) in en.NAMED_WEEKDAY or (i > 1 and word == "wednesday" and t.low(i - 1) == "sheffield"):
        return None
    if t.codes[i] == "V":
        dotted = j > i + 1 and (t.capital(i) or t.alone(i, j))
        cued = t.capital(i) and t.low(i - 1) in en.SHORT_DAY_CUES and not t.noun_after(j)
        if not (dotted or t.alone(i, j) or (cued and not (j < len(t.lowers) and t.capital(j)))):
            return None
        return Fields(weekday=en.WEEKDAYS[word]), j
    return Fields(weekday=en.WEEKDAYS[word]), i + 1


def month(t: Tokens, i: int, j: int) -> Built:
    """A month alone: ``May``, ``March``, ``June`` and abbreviations only where the words around want a time."""
    word, end = t.lowers[i], i + 1
    if t.alone(i, j):
        return (Fields(month=en.MONTHS[word]), j) if word != "may" or t.capital(i) and t.at(j) != "$" else None
    short = word not in en.LONG_NAMES
    if short and t.words.texts[i].isupper() and len(word) > 2:
        return None
    cued = (
        t.low(i - 1) in en.MONTH_CUES
        or (t.low(i - 1) == "as" and t.low(i - 3) == "as")
        or (not short and t.low(i - 1) in en.DETERMINERS and t.noun_after(end))
        or (not short and t.low(end) in en.MONTHLY)
    )
    if t.codes[i] == "M" and not short:
        if not t.capital(i) and not cued:
            return None
    elif not (t.capital(i) and (cued or t.depth)) or (not t.depth and _named(t, i, end)):
        return None
    return Fields(shared_year(t, end, en.MONTHS[word]) if not t.depth else None, en.MONTHS[word]), end


def _named(t: Tokens, i: int, j: int) -> bool:
    """Whether ``May`` or ``June`` is part of a name: a capital follows, or a cue that people have too goes before."""
    follows = j < len(t.lowers) and t.capital(j) and t.codes[j] == "_"
    # the year to August; in May and June
    dated = (t.low(i - 1) == "to" and t.at(i - 2) == "U") or (t.low(i - 1) in ("and", "or") and t.at(i - 2) in "MN")
    return follows or (
        not dated
        and t.low(i - 1) in ("to", "for", "and", "or", "from", "by", "of", "between")
        and t.lowers[i] in en.PERSONAL
        and not _dates_things(t, i)
    )


def _dates_things(t: Tokens, i: int) -> bool:
    """Due by June, figures for April: in news it is rarely a person, but for who wrote or said a thing."""
    company = t.low(i - 1) not in ("and", "or") and any(
        t.codes[k] in "MN" and t.capital(k) and t.lowers[k] in en.LONG_NAMES - en.PERSONAL
        for k in range(max(0, i - _COMPANY), i - 1)
    )
    if company or t.low(i + 1) in en.MONTHLY:
        return True  # those for March rose, those for May fell
    if t.lowers[i] == "may":
        return t.low(i - 1) == "by" and t.future(t, i)  # will be ready by May
    cue = t.low(i - 1) in ("by", "for", "from", "of")
    return cue and t.lowers[i] in ("april", "june") and t.low(i - 2) not in en.MADE


def year(t: Tokens, i: int, j: int) -> Built:
    """A year alone: after a word that wants a time, in brackets, or before the event it names (the 2017 explosion)."""
    number, before = int(t.lowers[i]), t.low(i - 1)
    if not t.free(i, j) or t.low(j) in en.AFTER_QUANTITY or before in en.MONEY_SIGNS or t.low(j) == "%":
        return None
    form = Fields(number), j
    if before == "for" and not 1900 < number < 2100 or number % 100 == 0 and before == "for":
        return None
    if before == "as" and t.low(i - 3) == "as":  # as recently as 1987
        return form if 1500 <= number <= 2099 and not t.plural_after(j) else None
    if before == "to" and t.low(i - 2) in en.BEFORE_TO_YEAR:
        return form if 1500 <= number <= 2099 and not t.noun_after(j) else None
    if before in en.YEAR_CUES:
        weak = before in en.WEAK_YEAR_CUES or not 1900 <= number <= 2099
        opens = i == 1 and before == "in" and t.capital(0) and 1900 <= number <= 2099  # In 1988 voters said no
        weak = weak and not opens
        return None if t.plural_after(j) and (weak or before != "in" or number % 100 == 0) else form
    if _as_subject(t, i, j, number) or _compared(t, i, j, number):
        return form
    if before in en.YEAR_PARTICIPLES and 1500 <= number <= 2099 and (t.at(j) in "$.,&" or t.low(j) in (")", ";")):
        return form
    if before == "dated" and t.low(i - 2) in ("and", "is", "are") and 1500 <= number <= 2099 and not t.plural_after(j):
        return form  # signed and dated 1673 at the foot
    if before == "(" and t.low(j) in (")", "-", "–", ";", ","):
        return form
    if before in ("and", "or") and t.at(i - 2) == "Y" and 1900 <= number <= 2099 and number % 100 > 0:
        return form  # polls in 1992 and 1988 showed
    if before in ("and", "or", ",", "not") and _year_before(t, i):
        return None if t.noun_after(j) or number % 100 == 0 else form
    names_event = 1900 <= number <= 2099 and (before in en.DETERMINERS or before in en.PART_ADJECTIVES)
    if not t.depth and 1900 <= number <= 2099 and t.low(j) in en.FIGURES and abs(number - t.pivot) < 20:
        return form  # sees 2024 sales growth
    named = t.noun_after(j) or t.at(j) in "FSRB" or (j < len(t.lowers) and t.capital(j) and t.codes[j] == "_")
    return form if names_event and named and not (t.plural_after(j) and number % 100 == 0) else None


def _as_subject(t: Tokens, i: int, j: int, number: int) -> bool:
    """1990: The wall is gone. 1968 saw riots, and 1969 was calm."""
    opens = i == 0 or t.low(i - 1) in en.BEFORE_SUBJECT
    return opens and 1500 <= number <= 2099 and t.low(j) in en.AFTER_FIRST_YEAR and (i == 0 or t.low(j) != ":")


def _compared(t: Tokens, i: int, j: int, number: int) -> bool:
    """Compared with 1997, better than 1998: near the text's own time, where nothing is counted."""
    near = -100 < number - t.pivot < 15 and (number % 100 > 0 or abs(number - t.pivot) < 6)
    ends = t.at(j) in "$.,&" or t.low(j) in en.AFTER_DATE or t.low(j) in (";", ")", "?")
    return near and ends and t.low(i - 1) in en.LIKENED


def short_year(t: Tokens, i: int, j: int) -> Built:
    """In '87: not where a quotation of a number begins."""
    if len(t.lowers[i + 1]) != 2 or t.words.glued(i) or not t.words.glued(i + 1):
        return None
    joined = t.words.glued(j) and t.low(j)[:1].isalnum()
    named = joined or t.noun_after(j) or (j < len(t.lowers) and t.capital(j)) or t.at(j) == "'"
    cued = t.depth or t.low(i - 1) in en.SURE_YEAR_CUES
    owned = t.low(i - 1) == "the" or t.low(i - 1) in en.POSSESSIVES
    campaign = owned and t.noun_after(j) and not joined and "'" not in t.codes[j : j + 6]  # the '92 campaign
    return (Fields(full_year(t.lowers[i + 1], t.pivot)), j) if campaign or (cued and not named) else None


def _year_before(t: Tokens, i: int) -> bool:
    return any(letter == "Y" for letter in t.codes[max(0, i - 4) : i])


def _names_street(t: Tokens, k: int) -> bool:
    """Whether what follows ``3rd and`` names a street with it: 3rd and Oak, 3rd and 4th streets."""
    if t.codes[k : k + 2] in ("dh", "zh"):
        return t.low(k + 2) in STREET_WORDS
    return t.at(k) == "_" and t.capital(k)


def bare_day(t: Tokens, i: int, j: int) -> Built:
    """The 15th, where the words around want a day; not the 15th floor."""
    day = t.ordinal(i + (t.codes[i] == "t"), j)
    cued = t.low(i - 1) in en.DAY_CUES or t.depth > 0 or t.alone(i, j)
    if t.at(i - 1) in "&," and not t.depth:  # the 3rd and 4th: after a day that stood behind a cue of its own
        cued = cued and any(w in en.SHORT_DAY_CUES for w in t.lowers[max(0, i - 6) : i])
    if t.at(j) == "&" and _names_street(t, j + 1):
        return None
    ends = t.at(j) in "$.,&-u" or t.low(j) in en.AFTER_DAY or t.low(j) in (")", ";", ":", "?", "!")
    return (Fields(day=day), j) if day and day <= 31 and cued and ends else None
