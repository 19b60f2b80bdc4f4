"""Amounts of money, in a currency and per something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from claimcheck.text import Words
from claimcheck.values import quantity
from claimcheck.values.amounts import COUNTED, Amount, stated
from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.currencies import PER_ARTICLE, TOKENS
from claimcheck.values.currency_states import NATIONAL
from claimcheck.values.en_units import TIME_WORDS
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Reading
from claimcheck.values.priced import priced
from claimcheck.values.quantity import Quantity, show_quantity
from claimcheck.values.unpriced import UNNAMED, beside, currency, unpriced

# "krone" without a state may be any of these.
_FAMILIES: dict[str, set[str]] = {}
for (_state, _name), _code in NATIONAL.items():
    _FAMILIES.setdefault(_name, set()).add(_code)
_CUE = CUES.add(TOKENS)
_PERIODS = frozenset(TIME_WORDS.values())
_NO_RATE = {("earlier",), ("later",), ("ago",), ("before",), ("after",)}
_SIGN_OF = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}


class Money(Struct, frozen=True):
    """An amount in a currency: an ISO 4217 code, a bare name (``krone``) where the text says no more, "" where it says none.

    ``per`` is what it is paid for, in the singular: ``$29 a month``; ``item`` for each and apiece.
    """

    quantity: Quantity
    currency: str
    per: str | None = None


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[Money]]:  # noqa: ARG001
    """All amounts of money in the sentences, in order of place; then those whose currency the text named elsewhere."""
    named: list[str] = []
    taken: set[int] = set()
    for reading in sentences:
        if not reading.numerals or not reading.cues & _CUE:
            continue
        amounts = [a for n in reading.near(_CUE) if (a := priced(reading, n)) is not None]
        named += [a.unit for a in amounts]
        amounts = sorted([*amounts, *beside(reading, amounts)], key=lambda a: a.first)
        taken.update(reading.words.starts[a.numeral.first] for a in amounts)
        yield from _stated(reading, amounts)
    code = currency(named)
    for reading in sentences:
        left = [a for a in unpriced(reading, code) if reading.words.starts[a.numeral.first] not in taken]
        yield from _stated(reading, left)


def _stated(reading: Reading, amounts: Sequence[Amount[str]]) -> Iterator[Found[Money]]:
    words = reading.words
    for s in stated(reading, amounts, COUNTED) if amounts else ():
        per, last = _per(words, s.last)
        yield Found(words.starts[s.first], words.ends[last - 1], "money", Money(s.quantity, s.unit, per), s.steps)


def _per(words: Words, i: int) -> tuple[str | None, int]:
    """What the amount that ends before token ``i`` is paid for, and where the words for it end.

    A period and a thing may both be said, in either order: a month for each server, per server and month.
    """
    per, last = _rate(words, i)
    second, end = _second_rate(words, last) if per is not None and per != "item" else (None, i)
    if per is None or second is None or second == "item" or (per in _PERIODS) == (second in _PERIODS):
        return per, last
    return f"{per} and {second}" if per in _PERIODS else f"{second} and {per}", end


def _second_rate(words: Words, i: int) -> tuple[str | None, int]:
    """What else an amount is paid for: (a month) for each server, per server; (per server) and month."""
    lead = words.lowers[i : i + 3]
    if len(lead) == 3 and lead[0] == "for" and lead[1] in ("each", "every", "one") and lead[2].isalpha():
        return TIME_WORDS.get(lead[2], lead[2]), i + 3
    if len(lead) > 1 and lead[0] == "and":
        return (TIME_WORDS.get(lead[1], lead[1]), i + 2) if lead[1] in PER_ARTICLE else (None, i)
    return _rate(words, i)


def _rate(words: Words, i: int) -> tuple[str | None, int]:
    """What one rate that begins at token ``i`` is paid for (a month, per seat, each), and where it ends."""
    lowers = words.lowers[i : i + 5]
    if len(lowers) > 2 and lowers[0] == "-" and words.glued(i) and lowers[1] in ("a", "an", "per"):
        word, last = (lowers[3], i + 4) if len(lowers) > 3 and lowers[2] == "-" else (lowers[2], i + 3)
        return (word, last) if word in PER_ARTICLE else (None, i)
    if not lowers or lowers[0] not in ("a", "an", "per", "/", "each", "every", "apiece"):
        return None, i
    if lowers[0] in ("each", "apiece"):
        return "item", i + 1
    if len(lowers) < 2 or (lowers[0] == "/" and not (words.glued(i) and words.glued(i + 1))):
        return None, i
    width = 3 if lowers[1] in ("square", "cubic", "metric") and len(lowers) > 2 else 2
    word = " ".join(lowers[1:width])
    if lowers[0] in ("a", "an", "every") and lowers[width - 1] not in PER_ARTICLE:
        return None, i
    if lowers[0] in ("a", "an") and word in TIME_WORDS and words.lowers[i + 2 : i + 3] in _NO_RATE:
        return None, i  # "up from $3 million a year earlier"
    return (TIME_WORDS.get(word, word), i + width) if word.replace(" ", "").isalpha() else (None, i)


def compare(a: Money, b: Money) -> Comparison:
    """Amounts of one currency, paid for the same thing; no rates are known."""
    if not _one_currency(a.currency, b.currency):
        return Comparison(Relation.INCOMPARABLE, f"{show(a)} and {show(b)} are in different currencies")
    if a.per != b.per:
        stated = quantity.relate_shown(a.quantity, b.quantity, lambda: show(a), lambda: show(b))
        if _part(a.per, b.per) and stated.relation is Relation.SAME:
            return Comparison(Relation.COMPATIBLE, f"{show(a)} and {show(b)}: one leaves out what it is paid for")
        return Comparison(Relation.INCOMPARABLE, f"{show(a)} and {show(b)} are not paid for the same thing")
    related = quantity.relate_shown(a.quantity, b.quantity, lambda: show(a), lambda: show(b))
    if a.currency != b.currency and UNNAMED in (a.currency, b.currency) and related.relation is Relation.SAME:
        return Comparison(Relation.COMPATIBLE, f"{show(a)} and {show(b)}: one leaves out the currency")
    return related


def _part(a: str | None, b: str | None) -> bool:
    """Whether one says no more of what is paid for than a part of what the other says."""
    one, other = (frozenset((per or "").split(" and ")) - {""} for per in (a, b))
    return one <= other or other <= one


def _one_currency(a: str, b: str) -> bool:
    return a == b or UNNAMED in (a, b) or b in _FAMILIES.get(a, ()) or a in _FAMILIES.get(b, ())


def show(value: Money) -> str:
    """In words that are read back as the same amount."""
    per = ""
    if value.per == "item":
        per = " each"
    elif value.per is not None:
        per = (
            f" {'an' if value.per == 'hour' else 'a'} {value.per}" if value.per in PER_ARTICLE else f" per {value.per}"
        )
    return show_quantity(value.quantity, lambda number: _with_currency(number, value.currency)) + per


def _with_currency(number: str, currency: str) -> str:
    _, point, decimals = number.partition(".")
    if point and len(decimals) == 1:
        number += "0"
    if currency in _SIGN_OF:
        return " to ".join(_signed(_SIGN_OF[currency], end) for end in number.split(" to "))
    if currency == UNNAMED:
        return number
    return f"{currency} {number}" if currency.isupper() else f"{number} {currency}"


def _signed(sign: str, number: str) -> str:
    return f"-{sign}{number[1:]}" if number.startswith("-") else sign + number


def to_json(value: Money) -> dict[str, Any]:
    """The quantity, its currency, and what it is paid for (None: nothing said)."""
    return quantity.to_json(value.quantity) | {"currency": value.currency, "per": value.per}
