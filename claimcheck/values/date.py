"""Dates: days, months, years and stretches of them, as English texts state them.

The grammar (``date_grammar``) finds forms, ``relative`` turns them into days, ``date_value`` holds what is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from claimcheck.values import en_dates as en
from claimcheck.values.core import Context, Found
from claimcheck.values.date_codes import CUE, LETTERS, has_anchor
from claimcheck.values.date_forms import Form, Shift
from claimcheck.values.date_frame import Frame, Named
from claimcheck.values.date_grammar import dates
from claimcheck.values.date_tokens import Tokens
from claimcheck.values.date_value import DateValue, compare, show, to_json
from claimcheck.values.numerals import Reading
from claimcheck.values.relative import resolve
from claimcheck.values.tense import Tense, tense

__all__ = ["DateValue", "compare", "recognise", "show", "to_json"]

_PIVOT = 2030  # where the document has no date
_FINE = timedelta(days=45)  # up to a month: what days and weeks are counted from
_MEMORY = 3  # sentences after which a date named before is no longer what "the next day" counts from
_BOUNDS = {"since": "since", "until": "until", "till": "until", "by": "by"}


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[DateValue]]:
    """The dates of a document, in order of place, not overlapping. Linear in the number of tokens."""
    order = _Order(sentences, context)
    memory = _Memory()
    for number, sentence in enumerate(sentences):
        if not sentence.cues & CUE:
            continue
        letters = LETTERS.of(sentence.words.lowers)
        if not has_anchor(letters):
            continue
        t = Tokens(sentence.words, letters, context.published.year if context.published else _PIVOT, _future)
        for first, last, form in dates(t):
            named = memory.recall(number)
            frame = Frame(context.published, named, partial(_tense, t, first, last), order.day_first)
            value = resolve(form, frame)
            if value is None:
                continue
            memory.keep(number, form, value)
            yield _found(t, first, last, value, frame)


def _found(t: Tokens, first: int, last: int, value: DateValue, frame: Frame) -> Found[DateValue]:
    bound = _BOUNDS.get(t.low(first - 1) if t.at(first - 1) != "t" else t.low(first - 2))
    if bound and value.span:
        value = replace(value, bound=bound)
    start, end = t.words.starts[first], t.words.ends[last - 1]
    said = " ".join(t.words.texts[first:last])
    return Found(start, end, "date", value, tuple(f"{said}: {why}" for why in frame.why))


def _future(t: Tokens, i: int) -> bool:
    return tense(t.words, i, i + 1) is Tense.FUTURE


def _tense(t: Tokens, first: int, last: int) -> Tense:
    """The tense at a date; what stands before it may say more than the verb does."""
    if t.alone(first, last):
        return Tense.ENTRY
    before = t.low(first - 1)
    if before == "since":
        return Tense.PAST
    if before in ("to", "until") and any(w in en.CHANGED for w in t.lowers[max(0, first - 8) : first]):
        return Tense.FUTURE
    found = tense(t.words, first, last)
    # What was suspended until a day may go on: the verb says when it began.
    if before in ("until", "till"):
        return Tense.NONE if found is Tense.PAST else Tense.FUTURE
    return Tense.NONE if found is Tense.PAST and before == "by" else found


class _Memory:
    """The dates that a document named last: what the next day, or the year before, counts from."""

    def __init__(self) -> None:
        self._fine: tuple[int, DateValue] | None = None
        self._coarse: tuple[int, DateValue] | None = None

    def keep(self, number: int, form: Form, value: DateValue) -> None:
        """Keep the date of sentence ``number``, if it is one that a text goes on from: not today, not an open end."""
        if isinstance(form, Shift) and form.n == 0 and form.anchor == "now":
            return
        if not (value.span or (value.month and value.day)):
            return
        self._coarse = number, value
        if not value.span or value.span[1] - value.span[0] < _FINE:
            self._fine = number, value

    def recall(self, number: int) -> Named:
        """The last day, and the last date of any length, in the sentences shortly before ``number``."""
        fine, coarse = self._fine, self._coarse
        return Named(
            fine[1] if fine is not None and number - fine[0] <= _MEMORY else None,
            coarse[1] if coarse is not None and number - coarse[0] <= _MEMORY else None,
        )


class _Order:
    """Whether the document writes the day before the month in 3/4/2024: told, or seen where only one order fits."""

    def __init__(self, sentences: Sequence[Reading], context: Context) -> None:
        self._sentences = sentences
        self._known = context.day_first
        self._looked = context.day_first is not None

    def day_first(self) -> bool | None:
        if not self._looked:
            self._looked = True
            self._known = self._seen()
        return self._known

    def _seen(self) -> bool | None:
        """True or False where all the dates that allow one order only agree, else None."""
        orders = set()
        for sentence in self._sentences:
            lowers = sentence.words.lowers
            for i in range(1, len(lowers) - 3):
                if lowers[i] != "/" or lowers[i + 2] != "/":
                    continue
                one, two, year = lowers[i - 1], lowers[i + 1], lowers[i + 3]
                if all(w.isascii() and w.isdigit() and len(w) <= 4 for w in (one, two, year)):
                    if 12 < int(one) <= 31 and int(two) <= 12:
                        orders.add(True)
                    if 12 < int(two) <= 31 and int(one) <= 12:
                        orders.add(False)
        return orders.pop() if len(orders) == 1 else None
