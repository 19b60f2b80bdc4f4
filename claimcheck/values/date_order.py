"""Whether a document writes the day before the month in 3/4/2024."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.values import en_dates as en
from claimcheck.values.numerals import Reading


class Order:
    """The order of 3/4/2024 in one document, looked for when it is first asked for.

    It is told, or seen: in dates that allow one order only (25/3), else in dates of one month (3/4 to 3/9: the part
    that stays is the month), else in the spelling (colour: day first, color: month first). Where these say nothing,
    or not the same, the order stays open and such a date keeps both its readings.
    """

    def __init__(self, sentences: Sequence[Reading], told: bool | None) -> None:
        self._sentences = sentences
        self._known = told
        self._looked = told is not None

    def day_first(self) -> bool | None:
        """True for 25/3/2024, False for 3/25/2024, None where the document does not say."""
        if not self._looked:
            self._looked = True
            dates = list(self._dates())
            self._known = _only(_forced(dates)) if _forced(dates) else _only(_of_one_month(dates) or self._spelled())
        return self._known

    def _dates(self) -> Iterator[tuple[int, int, int]]:
        for sentence in self._sentences:
            lowers = sentence.words.lowers
            for i in range(1, len(lowers) - 3):
                if lowers[i] != "/" or lowers[i + 2] != "/":
                    continue
                one, two, year = lowers[i - 1], lowers[i + 1], lowers[i + 3]
                if all(w.isascii() and w.isdigit() and len(w) <= 4 for w in (one, two, year)):
                    yield int(one), int(two), int(year)

    def _spelled(self) -> set[bool]:
        day_first = month_first = False
        for sentence in self._sentences:
            day_first = day_first or not en.BRITISH.isdisjoint(sentence.words.lowers)
            month_first = month_first or not en.AMERICAN.isdisjoint(sentence.words.lowers)
        return ({True} if day_first else set()) | ({False} if month_first else set())


def _only(orders: set[bool]) -> bool | None:
    return next(iter(orders)) if len(orders) == 1 else None


def _forced(dates: list[tuple[int, int, int]]) -> set[bool]:
    """The orders of the dates that allow one order only."""
    return {one > 12 for one, two, _ in dates if (12 < one <= 31 and two <= 12) or (12 < two <= 31 and one <= 12)}


def _of_one_month(dates: list[tuple[int, int, int]]) -> set[bool]:
    """The order in which all dates of the document are days of one month."""
    firsts, seconds = {one for one, _, _ in dates}, {two for _, two, _ in dates}
    if len({year for _, _, year in dates}) != 1 or (len(firsts) == 1) == (len(seconds) == 1):
        return set()
    return {len(seconds) == 1}
