"""One sentence as the grammar of dates sees it."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.text import Words
from claimcheck.values import en_dates as en
from claimcheck.values.calendar import month_span
from claimcheck.values.date_forms import Form

Built = tuple[Form, int] | None


class Tokens:
    """The tokens of a sentence with their letters, and the parser for dates inside dates (``inner``).

    ``inside`` is that parser, a plain function: one that held these tokens would be held by them, and with them all words
    of the document would stay in memory until somebody looks for cycles.

    ``future`` says whether the sentence speaks of the future at a token. Two-digit years are those from 80 years
    before ``pivot`` to 19 after it. ``day_first`` says which order 3/4/2024 has in the document, None where it keeps
    none. ``depth`` counts the dates around the one that is being read.
    """

    __slots__ = ("codes", "day_first", "depth", "future", "inside", "lowers", "pivot", "words")

    def __init__(
        self,
        words: Words,
        codes: str,
        pivot: int,
        future: Callable[[Tokens, int], bool],
        day_first: Callable[[], bool | None] = lambda: None,
    ) -> None:
        self.words = words
        self.lowers = words.lowers
        self.codes = codes
        self.pivot = pivot
        self.future = future
        self.day_first = day_first
        self.inside: Callable[[Tokens, int], Built] = lambda _, __: None
        self.depth = 0

    def inner(self, i: int) -> Built:
        """The date inside another one that begins at token ``i``."""
        return self.inside(self, i)

    def at(self, i: int) -> str:
        """The letter of token ``i``; ``$`` outside the sentence."""
        return self.codes[i] if 0 <= i < len(self.codes) else "$"

    def low(self, i: int) -> str:
        """The lower-case token ``i``, empty outside the sentence."""
        return self.lowers[i] if 0 <= i < len(self.lowers) else ""

    def capital(self, i: int) -> bool:
        return self.words.texts[i][:1].isupper()

    def title(self, i: int, j: int) -> bool:
        """Whether the tokens ``i:j`` are written as names are, inside a sentence that is not: USA Today, This Week."""
        if not i or not all(self.words.texts[k].istitle() for k in range(i, j)):
            return False
        return sum(len(text) > 4 and text.islower() for text in self.words.texts) > 1

    def noun_after(self, j: int) -> bool:
        """Whether a lower-case word stands at ``j`` that is none of the small words which follow a date."""
        if not 0 <= j < len(self.lowers):
            return False
        text = self.words.texts[j]
        return text.isalpha() and text.islower() and text not in en.AFTER_DATE and self.codes[j] == "_"

    def plural_after(self, j: int) -> bool:
        return self.noun_after(j) and self.lowers[j].endswith("s")

    def whole(self, i: int, j: int) -> bool:
        """Whether the tokens ``i:j`` are written without spaces."""
        return all(self.words.glued(k) for k in range(i + 1, j))

    def free(self, i: int, j: int, separator: str = "") -> bool:
        """Whether nothing is glued to ``i:j`` that would make it part of a longer number, name or address."""
        before = self.low(i - 1) if self.words.glued(i) else ""
        after = self.low(j) if self.words.glued(j) else ""
        further = self.low(j + 1)[:1] if self.words.glued(j + 1) else ""
        if before and (before[-1].isalnum() or before in ("_", "\\", "#", "@", "=", "&", "/", ".", separator)):
            return False
        if after and (after in ("_", separator) or (after[0].isalnum() and after != "t")):
            return False
        return not (after == "." and further.isalnum())

    def alone(self, i: int, j: int) -> bool:
        """Whether the sentence says nothing but ``i:j``, apart from small words before and marks around it."""
        codes = self.codes
        if i and codes[i - 1] not in "pt.,'v":  # the short way for most
            return False
        return not codes[:i].strip("pt.,'v") and not codes[j:].strip(".,'")

    def number(self, i: int, j: int) -> int | None:
        """The whole number that the tokens ``i:j`` say (up to 9,999); ``a`` is one."""
        total = 0
        for k in range(i, j):
            word = self.lowers[k]
            if self.codes[k] in "dznY" and word.isdigit() and word.isascii() and len(word) < 5:
                total += int(word)
            elif self.codes[k] == "a":
                total += self.at(k + 1) != "m"
            elif self.codes[k] in "mf":
                total += 2 * (self.codes[k] == "m")
            elif word in en.CARDINALS:
                total += en.CARDINALS[word]
            elif self.codes[k] != "-":
                return None
        return total or None

    def ordinal(self, i: int, j: int) -> int | None:
        """The number that an ordinal says: 15th, third, twenty-first; plain digits count too."""
        total = 0
        for k in range(i, j):
            word, letter = self.lowers[k], self.codes[k]
            if letter in "dz":
                total += int(word)
            elif letter == "o":
                total += en.ORDINALS[word]
            elif letter == "c":
                total += en.TENS.get(word, 1000)
            elif letter not in "-h":
                return None
        return total if 0 < total < 100 else None


def full_year(text: str, pivot: int) -> int:
    """A year as written; of two digits, the one from 80 years before ``pivot`` to 19 after it."""
    year = int(text)
    if len(text) > 2:
        return year
    return year + (pivot + 19 - year) // 100 * 100


def possible(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether such a day exists in the calendar."""
    if month is None:
        return day is None or day <= 31
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= month_span(year or 2000, month)[1].day


_FURTHER = re.compile(r"(?:,[MN])?,?&t?(?:dh?f?[MN]|[MN](?:t?dh?)?)(?:,?f?)(Y)")


def shared_year(t: Tokens, j: int, month: int, day: int = 0) -> int | None:
    """The year behind another date that ``and`` joins at token ``j``: in July and August 2022, on 3 May and 5 June 2022."""
    if t.at(j) not in ",&" or (found := _FURTHER.match(t.codes, j)) is None:
        return None
    at = found.start(1)
    others = [en.MONTHS[t.lowers[k]] for k in range(j, at) if t.codes[k] in "MN" and t.capital(k)]
    if not others or not t.free(at, at + 1) or t.plural_after(at + 1):
        return None
    days = [int(t.lowers[k]) for k in range(j, at) if t.codes[k] == "d"]
    if bool(day) != bool(days):
        return None
    over = (month, day) > (others[-1], days[-1] if days else 0)
    return int(t.lowers[at]) - over


def cued(t: Tokens, i: int, cues: frozenset[str]) -> bool:
    """Whether one of the cues stands before token ``i``, an article between them or not."""
    before = i - 1 if t.low(i - 1) not in ("the", "'") else i - 2
    return t.low(before) in cues
