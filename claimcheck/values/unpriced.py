"""Sums of which the text leaves out the currency, since it has named it before: it borrows 450 million."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.values import en_units as en
from claimcheck.values.amounts import Amount
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Numeral, Reading

_MILLION = 1e6
_LARGE = CUES.add(frozenset({"million", "billion", "bn", "mn", "m"}))
_PAID = CUES.add(en.PAID)
_BEFORE = 6  # tokens in which a word of payment stands
_OFTEN = 2  # a currency that a text names so often, and no other, is that of its sums


def currency(codes: Sequence[str]) -> str | None:
    """The currency of a text's sums, from those it names with ``codes``; None where it may be another."""
    return codes[0] if len(codes) >= _OFTEN and len(set(codes)) == 1 else None


def unpriced(reading: Reading, code: str) -> Iterator[Amount[str]]:
    """The large numbers of a sentence that count nothing and stand behind a word of payment, as amounts of ``code``."""
    if not (reading.cues & _LARGE and reading.cues & _PAID):
        return
    for n in reading.numerals:
        if n.scale >= _MILLION and not n.ordinal and _counts_nothing(reading, n) and _is_paid(reading, n):
            yield Amount(n.first, n.last, n, code)


def _counts_nothing(reading: Reading, n: Numeral) -> bool:
    after = reading.words.lowers[n.last] if n.last < len(reading.words.texts) else ""
    return not after or after in en.AFTER_SUM


def _is_paid(reading: Reading, n: Numeral) -> bool:
    """Whether a word of payment stands shortly before the number, in its clause."""
    before = reading.words.lowers[max(0, n.first - _BEFORE) : n.first]
    clause = next((before[i + 1 :] for i in reversed(range(len(before))) if before[i] in ",;:()"), before)
    return not en.PAID.isdisjoint(clause)
