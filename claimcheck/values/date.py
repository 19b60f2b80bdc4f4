"""Dates: days, months, years and stretches of them, as English texts state them.

The grammar (``date_grammar``) finds forms, ``relative`` turns them into days, ``date_value`` holds what is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial

from msgspec.structs import replace

from claimcheck.values import en_dates as en
from claimcheck.values.core import Context, Found
from claimcheck.values.date_codes import CUE, LETTERS
from claimcheck.values.date_forms import Away, Compared, Form, Shift, Stretch
from claimcheck.values.date_frame import Frame, Named
from claimcheck.values.date_grammar import dates
from claimcheck.values.date_no_years import without_designations
from claimcheck.values.date_order import Order
from claimcheck.values.date_story import Story
from claimcheck.values.date_tokens import Tokens
from claimcheck.values.date_value import DateValue, compare, show, to_json
from claimcheck.values.date_wrappers import not_before
from claimcheck.values.numerals import Reading
from claimcheck.values.relative import resolve
from claimcheck.values.tense import Tense, planned, scheduled, tense

__all__ = ["DateValue", "compare", "recognise", "show", "to_json"]

_PIVOT = 2030  # where the document has no date
_FINE = timedelta(days=45)  # up to a month: what days and weeks are counted from
_MEMORY = 3  # sentences after which a date named before is no longer what "the next day" counts from
_OPENING = 3  # tokens: And for the next
# 1.8% from August 2006, the most since May: no dates that a text goes on from.
_ASIDE = frozenset({"from", "since", "than"})
_BOUNDS = {"since": "since", "until": "until", "till": "until", "by": "by"}
_LIMITS: dict[tuple[str, ...], str] = {
    ("no", "later", "than"): "by",
    ("not", "later", "than"): "by",
    ("no", "earlier", "than"): "since",
    ("not", "earlier", "than"): "since",
}


def recognise(sentences: Sequence[Reading], context: Context) -> Iterator[Found[DateValue]]:
    """The dates of a document, in order of place, not overlapping. Linear in the number of tokens."""
    order = Order(sentences, context.day_first)
    memory, story = _Memory(), Story(context.published)
    for number, sentence in enumerate(sentences):
        if not sentence.cues & CUE:
            continue
        letters = LETTERS.of(sentence.words.lowers)
        if "Y" in letters:
            letters = without_designations(sentence.words, letters)
        t = Tokens(
            sentence.words, letters, context.published.year if context.published else _PIVOT, _future, order.day_first
        )
        for first, last, form in dates(t):
            named = memory.recall(number)
            told = story.reached(number, t, first)
            frame = Frame(context.published, named, partial(_tense, t, first, last), order.day_first, told)
            # For the next 87 days oil gushed from the well: no days that count from the publication.
            ahead = isinstance(form, Stretch) and form.n > 0 and first < _OPENING
            value = None if ahead and frame.tense() is Tense.PAST else resolve(form, frame)
            if value is None:
                continue
            story.note(number, t, first, form, value.span)
            vague = t.low(first - 1) == "since" and value.approximate  # since early February: no day that is reached
            if not vague and (t.low(first - 1) not in _ASIDE or not memory.holds(number)):
                memory.keep(number, form, value)
            yield _found(t, first, last, form, value, frame)


def _found(t: Tokens, first: int, last: int, form: Form, value: DateValue, frame: Frame) -> Found[DateValue]:
    if isinstance(form, Away) and value.span:
        first, value = _hedged(t, first, form.n, value)
        if "m" in t.codes[first:last]:  # a couple of
            value = replace(value, approximate=True)
    if value.span and (bound := _bound(t, first, last)):
        value = replace(value, bound=bound)
    steps: tuple[str, ...] = ()
    if frame.why:
        said = " ".join(t.words.texts[first:last])
        steps = tuple([f"{said}: {why}" for why in frame.why])
    return Found(t.words.starts[first], t.words.ends[last - 1], "date", value, steps)


def _bound(t: Tokens, first: int, last: int) -> str | None:
    """What the words before a date make of it: since, until, by or no later than (the morning of) that day.

    What is done by a thing of that day is bound by nothing: by Friday's flood, by the 2007 attack.
    """
    begin = first - (t.at(first - 1) == "t")
    before = t.low(begin - 1)
    if before == "than":
        return _LIMITS.get(t.lowers[max(0, begin - 3) : begin])
    if before == "before":
        return "since" if not_before(t, begin - 1) else None
    bound = _BOUNDS.get(before)
    return None if bound == "by" and _of_thing(t, begin < first, last) else bound


def _of_thing(t: Tokens, article: bool, last: int) -> bool:
    """Whether a date that ends at ``last`` tells which thing is meant, one that sets no limit; ``article``: one stands before it."""
    owned, named = t.codes[last : last + 2] == "'P", t.at(last) == "_" and t.capital(last)
    things = t.lowers[last + 2 * owned : last + 2 * owned + 2]
    return (owned or (article and (named or t.noun_after(last)))) and en.LIMITS.isdisjoint(things)


def _hedged(t: Tokens, first: int, n: int, value: DateValue) -> tuple[int, DateValue]:
    """About two years ago; more than ten years ago: that year or one before it."""
    one, two = t.low(first - 1), t.lowers[max(0, first - 2) : first]
    if two in en.MORE or one == "over":
        return first - len(two if two in en.MORE else (one,)), replace(value, bound="by" if n < 0 else "since")
    if two in en.LESS or one == "under":
        return first - len(two if two in en.LESS else (one,)), replace(value, bound="since" if n < 0 else "by")
    return (first - 1, replace(value, approximate=True)) if one in en.HEDGES else (first, value)


def _future(t: Tokens, i: int) -> bool:
    return tense(t.words, i, i + 1) is Tense.FUTURE


def _tense(t: Tokens, first: int, last: int) -> Tense:
    """The tense at a date; what stands before it may say more than the verb does."""
    if t.alone(first, last):
        return Tense.ENTRY
    while first and (t.lowers[first - 1] in en.CLOCK_WORDS or t.codes[first - 1] in "dz:"):
        first -= 1  # until 5 p.m. Friday
    if t.low(first - 1) in ("and", "or") and t.at(first - 2) == "W" and t.at(first) == "W":
        first -= 2  # plays on Wednesday and Thursday
    before = t.low(first - 1)
    if before == "since":
        return Tense.PAST
    if before in ("to", "until") or (before == "the" and t.low(first - 2) == "to"):
        near = t.lowers[max(0, first - 10) : first]
        if not en.CHANGED.isdisjoint(near) or ("put" in near and "off" in near):
            return Tense.NONE if "had" in near else Tense.FUTURE
    if before in ("until", "till") and t.low(first - 2) in ("had", "have", "has"):
        return Tense.FUTURE
    found = Tense.FUTURE if scheduled(t.words, first) or planned(t.words, first) else tense(t.words, first, last)
    if before == "for" and found is Tense.FUTURE and t.at(first) in "MN" and not planned(t.words, first):
        return Tense.NONE  # they are expected to show a rise for February
    # What was suspended until a day may go on: the verb says when it began.
    if before in ("until", "till"):
        opened = first > 1 and tense(t.words, first, len(t.lowers)) is Tense.NONE  # idle until Thursday, they practiced
        return Tense.NONE if found is Tense.PAST and not opened else Tense.FUTURE
    if found is Tense.NONE and (
        (before == "through" and t.at(first) in "WV") or (before == "as" and t.low(first - 2) in en.AT_THE_EARLIEST)
    ):
        return Tense.FUTURE
    if t.low(last) == "ended":
        return Tense.PAST
    if t.low(last) == "delivery" or t.lowers[max(0, first - 2) : first] == ("delivery", "in"):
        return Tense.FUTURE
    if before == "by":  # what has no other time is due then
        return {Tense.PAST: Tense.NONE, Tense.NONE: Tense.FUTURE}.get(found, found)
    return found


class _Memory:
    """The dates that a document named last: what the next day, or the year before, counts from."""

    def __init__(self) -> None:
        self._fine: tuple[int, DateValue] | None = None
        self._coarse: tuple[int, DateValue] | None = None

    def keep(self, number: int, form: Form, value: DateValue) -> None:
        """Keep the date of sentence ``number``, if it is one that a text goes on from: not today, not an open end."""
        if isinstance(form, Shift) and form.n == 0 and form.anchor == "now":
            return
        if isinstance(form, Compared) or (isinstance(form, Away) and form.anchor == "either"):
            return  # what a figure is compared with
        if not (value.span or (value.month and value.day)):
            return
        self._coarse = number, value
        if not value.span or value.span[1] - value.span[0] < _FINE:
            self._fine = number, value

    def holds(self, number: int) -> bool:
        """Whether sentence ``number`` has named a date before."""
        return self._coarse is not None and self._coarse[0] == number

    def recall(self, number: int) -> Named:
        """The last day, and the last date of any length, in the sentences shortly before ``number``."""
        fine, coarse = self._fine, self._coarse
        return Named(
            fine[1] if fine is not None and number - fine[0] <= _MEMORY else None,
            coarse[1] if coarse is not None and number - coarse[0] <= _MEMORY else None,
        )
