"""Sums of which the text leaves out the currency, since everybody knows it: it borrows 450 million."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.values import en_units as en
from claimcheck.values.amounts import Amount
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Numeral, Reading

UNNAMED = ""
_MILLION, _THOUSAND = 1e6, 1e3
_LARGE = CUES.add(frozenset({"million", "billion", "bn", "mn", "m"}))
_PAID = CUES.add(en.PAID)
_GRAND = CUES.add(frozenset({"grand"}))
_COUNTED_TOO = frozenset({"sales"})  # of 1.2 million cars
_BEFORE = 6  # tokens in which a word of payment stands
_OFTEN = 2  # a currency that a text names so often, and hardly another, is that of its sums
_MOSTLY = 0.75  # of the sums whose currency is named


def currency(codes: Sequence[str]) -> str:
    """The currency of a text's sums, from those it names with ``codes``; ``UNNAMED`` where it may be another."""
    if not codes:
        return UNNAMED
    code, times = Counter(codes).most_common(1)[0]
    return code if times >= _OFTEN and times >= _MOSTLY * len(codes) else UNNAMED


def unpriced(reading: Reading, code: str) -> Iterator[Amount[str]]:
    """The numbers of a sentence that count nothing and stand behind a word of payment, as amounts of ``code``: large ones,
    and those of thousands right behind it (fined 15,000). Fifty grand is fifty thousand of it."""
    if not (reading.cues & _PAID or reading.cues & _GRAND):
        return
    large = reading.cues & _LARGE
    for n in reading.numerals:
        if n.ordinal or n.low is None:
            continue
        if _in_grand(reading, n):
            yield Amount(n.first, n.last + 1, n, code, factor=_THOUSAND)
        elif _counts_nothing(reading, n) and (
            (large and n.scale >= _MILLION and _is_paid(reading, n, code))
            or (n.value >= _THOUSAND and _is_fined(reading, n))
        ):
            yield Amount(n.first, n.last, n, code)


def beside(reading: Reading, amounts: Sequence[Amount[str]]) -> Iterator[Amount[str]]:
    """The large numbers of a sentence that are held against its ``amounts``, in their currency: 612 million euros, up from
    561 million a year earlier. Of amounts in several currencies nothing is known."""
    if not reading.cues & _LARGE or len({a.unit for a in amounts}) != 1:
        return
    taken = {a.numeral.first for a in amounts}
    for n in reading.numerals:
        if n.first in taken or n.scale < _MILLION or n.ordinal or not _counts_nothing(reading, n):
            continue
        if not en.HELD_AGAINST.isdisjoint(reading.words.lowers[max(0, n.first - 3) : n.first]):
            yield Amount(n.first, n.last, n, amounts[0].unit)


def _in_grand(reading: Reading, n: Numeral) -> bool:
    """Whether it is so many thousands: fifty grand; not two grand pianos."""
    lowers = reading.words.lowers
    return lowers[n.last : n.last + 1] == ("grand",) and (
        n.last + 1 == len(lowers) or lowers[n.last + 1] in en.AFTER_SUM
    )


def _counts_nothing(reading: Reading, n: Numeral) -> bool:
    after = reading.words.lowers[n.last] if n.last < len(reading.words.texts) else ""
    return not after or after in en.AFTER_SUM


def _is_fined(reading: Reading, n: Numeral) -> bool:
    """Whether what stands right before the number takes a sum, and hardly anything else."""
    return n.first > 0 and reading.words.lowers[n.first - 1] in en.FINED


def _is_paid(reading: Reading, n: Numeral, code: str) -> bool:
    """Whether a word of payment stands shortly before the number, in its clause."""
    before = reading.words.lowers[max(0, n.first - _BEFORE) : n.first]
    clause = next((before[i + 1 :] for i in reversed(range(len(before))) if before[i] in ",;:()"), before)
    return not (en.PAID if code else en.PAID - _COUNTED_TOO).isdisjoint(clause)
