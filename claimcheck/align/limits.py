"""Limits and requirements: where a text sets a bound, the bound itself is what it says.

More than 40 dead and more than 50 dead can both be true. Up to 100 items a page and up to 200 items a page cannot:
each names the limit. The same holds for the versions that are required (3.9 or newer, 3.10 or newer), and for the day
on which something began or ended (since January, took over in March), or is due (by 1 October, no later than 10 October).
What had happened by one day and by another contradicts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace
from msgspec.structs import replace as replaced

from claimcheck import values
from claimcheck.model import REFUSED, Claim
from claimcheck.values.core import Comparison, Relation
from claimcheck.values.date_value import unit_of

_FROM_TO = re.compile(
    r"(?is)\b(?:from|between)\b.*\b(?:to|and|until|till|through)\b|\w\s?[–—-]\s?\w|\w\s(?:to|until|through)\s\w"
)
_WEEKDAY = re.compile(
    r"(?i)(?:(?:early|late|on)\s+)*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night|noon))?"
)
_MONTH = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)")
_YEAR = re.compile(r"\d{4}|['’]\d\d\b")
# Which part is the day and which the month is for the rest of the document to say, if anything does.
_FIGURES = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{2}(?:\d\d)?(?![\d/])")
# In the few words before a date: what began on it, what ended on it.
_BEGAN = re.compile(
    r"(?i)\b(?:t(?:ake|akes|aking|aken|ook) over|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|(?:re)?open(?:s|ed|ing)?|join(?:s|ed|ing)?|"
    r"appointed|hired|bec[ao]mes?|launch(?:es|ed|ing)?|introduced|came (?:in|on)to|on sale from)\b[^.;:]*$"
)
_ENDED = re.compile(
    r"(?i)\b(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:e|es|ed|ing)|expir(?:e|es|ed|y|ing)|deadline|stop(?:s|ped|ping)?|"
    r"lapses?|runs? out|last day|(?:switch|turn|shut)(?:es|s|ed|ing)? (?:off|down)|ceas(?:e|es|ed|ing)|discontinued|withdrawn|"
    r"retired)\b[^.;:]*$"
)
# Before a version, and behind it: that it is supported no longer.
_DROPPING = re.compile(
    r"(?i)\b(?:(?:drop|remov|end|ceas|stop|discontinu|withdr[ae]w)\w*\s+(?:the\s+|all\s+)?support(?:ing)?\b|"
    r"no longer (?:support\w*|works? (?:with|on)|runs? on)\b)[^.;:]*$"
)
_GONE = re.compile(
    r"(?i)[\w`*)]*(?:,? (?:and|or) [\w.]+)?\s+(?:support (?:is|was|has been|ends|ended)|(?:is|are|was|were|has been|have been) "
    r"(?:now |also )?(?:no longer|not longer|dropped|removed|unsupported|end.of.life|EOL|discontinued))\b"
)
# In the few words before a date: what has to be done by it. In its sentence: what had been done, and what had to be.
_DUE = re.compile(r"(?i)\b(?:deadlines?|due)\b[^.;:]*$")
_HAVE = re.compile(r"(?i)\b(?:have|has|had|get|gets|given) (?:until|till) (?:the )?$")
_DONE = re.compile(r"(?i)\b(?:had|has|have|was|were)\b")
_DUTY = re.compile(
    r"(?i)\b(?:must|should|shall|will|would|due|deadline|needs?|needed|asked|told|ordered|required|to be|to have|(?:had|has|have) to|"
    r"(?:decided|resolved|agreed|planned|plans?|intends?|aims?|promised|pledged|hopes?|expects?) to)\b"
)
_BEFORE, _CLAUSE = 40, 80  # characters
_ENDS = frozenset({"start", "end", "due"})
_DONE_BY = "done by"
LIMIT = "limit"  # in the scope of a subject


def compare(a: Claim, b: Claim) -> Comparison:
    """How the values of two claims of one kind relate; of two limits the stated ends are compared."""
    kind = values.kind(a.kind)
    result: Comparison
    if _dropped(a) != _dropped(b):
        result = Comparison(Relation.INCOMPARABLE, "one is a version that is no longer supported")
    elif _both_limits(a, b) and not _opposite(a, b):
        result = kind.compare(_end(a.value), _end(b.value))
    elif _begin_or_end_alike(a, b):
        result = kind.compare(replaced(a.value, bound=None), replaced(b.value, bound=None))
    elif share_an_end(a, b):
        result = Comparison(Relation.DIFFERENT, lambda: _one_end(kind.show(a.value), kind.show(b.value)))
    else:
        result = kind.compare(a.value, b.value)
        if result.relation is Relation.DIFFERENT and _other_order(a, b):
            result = Comparison(Relation.COMPATIBLE, lambda: f"{a.text} and {b.text} are one day in another order")
        elif result.relation is Relation.DIFFERENT and (left_out := _may_be_one_day(a, b)):
            result = Comparison(Relation.COMPATIBLE, lambda: f"{a.text} and {b.text} may be of one {left_out}")
        elif result.relation is Relation.DIFFERENT and _loosely(a.value, b.value):
            result = Comparison(
                Relation.COMPATIBLE, lambda: f"{kind.show(a.value)} and {kind.show(b.value)} are seldom told apart"
            )
        elif result.relation is Relation.DIFFERENT and _DONE_BY in _marked(a) | _marked(b) and _both_by(a, b):
            result = Comparison(Relation.COMPATIBLE, lambda: f"what is done by {a.text} may be done by {b.text}")
    return result


def _begin_or_end_alike(a: Claim, b: Claim) -> bool:
    """Whether one date has the word for a start or an end before it, and the other is that of what starts or ends."""
    if a.kind != "date" or not (a.value.bound or b.value.bound):
        return False
    return not (_marked(a) & _marked(b)).isdisjoint(_ENDS)


def _both_by(a: Claim, b: Claim) -> bool:
    return bool(a.kind == "date" and a.value.bound == b.value.bound == "by")


def _marked(claim: Claim) -> frozenset[str]:
    """What a date is said to be of something: its ``start``, its ``end``, the day when it is ``due``, or is ``done by``."""
    if claim.kind != "date":
        return frozenset()
    place = claim.start - claim.sentence_start
    before = claim.sentence[max(0, place - _BEFORE) : place]
    if claim.value.bound == "by":
        done = _DONE.search(claim.sentence) and not _DUTY.search(claim.sentence)
        return frozenset({_DONE_BY if done else "due"})
    if claim.value.bound:
        until = {"end", "due"} if _HAVE.search(before) else {"end"}  # you have until 1 May to apply
        return frozenset({"start"} if claim.value.bound == "since" else until)
    if "=from" in claim.subject.scope or _BEGAN.search(before):
        return frozenset({"start"})
    marks = ("end", _ENDED), ("due", _DUE)
    return frozenset([mark for mark, words in marks if words.search(before)])


def share_an_end(a: Claim, b: Claim) -> bool:
    """Whether both are stretches of time of which one end is the same and the other is not."""
    if not (_stretch(a) and _stretch(b)):
        return False
    return bool((a.value.earliest == b.value.earliest) != (a.value.latest == b.value.latest))


def inferred(claim: Claim) -> str:
    """What a date leaves to the reader: the ``week`` of a bare weekday, the ``year`` of a day and month; "" if nothing."""
    if claim.kind != "date":
        return ""
    if _WEEKDAY.fullmatch(claim.text):
        return "week"
    return "year" if _MONTH.search(claim.text) and not _YEAR.search(claim.text) else ""


def _may_be_one_day(a: Claim, b: Claim) -> str:
    """What both may be of: one says no more than a day of the week, or the day and month, and the other is such a day."""
    days = [c.value.earliest for c in (a, b) if c.kind == "date" and c.value.earliest == c.value.latest is not None]
    if len(days) < 2:
        return ""
    left_out = {inferred(a), inferred(b)}
    if "week" in left_out and days[0].weekday() == days[1].weekday():
        return "week"
    same_day = (days[0].month, days[0].day) == (days[1].month, days[1].day)
    return "year" if "year" in left_out and same_day else ""


def _other_order(a: Claim, b: Claim) -> bool:
    """Whether one date is 3/4/2024, and the other is what it would be with day and month the other way round."""
    if not (_in_figures(a) or _in_figures(b)):
        return False
    one, other = (c.value.earliest for c in (a, b))
    if one is None or other is None or (one, other) != (a.value.latest, b.value.latest):
        return False
    return bool((one.year, one.month, one.day) == (other.year, other.day, other.month))


def _dropped(claim: Claim) -> bool:
    """Whether a version is one that support has ended for, in words that deny nothing: support for 3.7 was removed."""
    if claim.kind != "version" or claim.modality == "negated":
        return False
    place = claim.start - claim.sentence_start
    before, behind = claim.sentence[max(0, place - _CLAUSE) : place], claim.sentence[claim.end - claim.sentence_start :]
    return bool(_DROPPING.search(before) or _GONE.match(behind))


def _in_figures(claim: Claim) -> bool:
    return claim.kind == "date" and _FIGURES.search(claim.text) is not None


def _loosely(a: Any, b: Any) -> bool:
    """Whether one is the end of the other, which leaves it out: eleven seasons, over eleven seasons."""
    one, other = (getattr(v, "quantity", None) for v in (a, b))
    return one is not None and other is not None and (_borders(one, other) or _borders(other, one))


def _borders(bound: Any, exact: Any) -> bool:
    return exact.point is not None and _side(bound) == "low" and bound.low == exact.point


class Relations:
    """How the values of ``claims``, all of one kind, relate: two values are compared once, whoever states them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        numbers: dict[tuple[Any, ...], int] = {}
        self._number = {
            c.id: numbers.setdefault(
                (
                    c.value,
                    LIMIT in scope,
                    REFUSED in scope,
                    _stretch(c),
                    _marked(c),
                    inferred(c),
                    _in_figures(c),
                    _dropped(c),
                ),
                len(numbers),
            )
            for c in claims
            for scope in (c.subject.scope,)
        }
        self._known: dict[tuple[int, int], Relation] = {}

    def number(self, claim: Claim) -> int:
        """The number of the value of a claim: the same for claims of one value, another for each other value."""
        return self._number[claim.id]

    def __call__(self, a: Claim, b: Claim) -> Relation:
        """The relation of the values of two of the claims."""
        one, other = self._number[a.id], self._number[b.id]
        key = (one, other) if one < other else (other, one)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = compare(a, b).relation
        return known


def _stretch(claim: Claim) -> bool:
    """Whether a date is a stretch of which both ends are stated: made from March 2022 to August 2023."""
    value = claim.value
    if claim.kind != "date" or value.bound or value.approximate or not value.span or unit_of(value.span):
        return False
    return bool(_FROM_TO.search(claim.text))


def _one_end(a: str, b: str) -> str:
    return f"{a} and {b} have one end in common and not the other"


def _both_limits(a: Claim, b: Claim) -> bool:
    """Whether both set a limit; beside what is refused (keys shorter than 32) any bound is one (at least 32)."""
    refused = any(REFUSED in c.subject.scope for c in (a, b)) and bool(_side(a.value) and _side(b.value))
    return refused or (LIMIT in a.subject.scope and LIMIT in b.subject.scope)


def _opposite(a: Claim, b: Claim) -> bool:
    """Whether one is a least and the other a most. What is refused above a size is a most."""
    one, other = _side(a.value), _side(b.value)
    turned = (REFUSED in a.subject.scope) != (REFUSED in b.subject.scope)
    return bool(one and other) and (one == other) == turned


def _side(value: Any) -> str:
    """The end that a one-sided value states; "" for any other value."""
    stated = getattr(value, "quantity", value)
    low, high = getattr(stated, "low", None), getattr(stated, "high", None)
    return "" if (low is None) == (high is None) else "low" if high is None else "high"


def _end(value: Any) -> Any:
    """A one-sided value as the end that it states."""
    side = _side(value)
    if not side:
        return value
    quantity = getattr(value, "quantity", None)
    stated = value if quantity is None else quantity
    end = getattr(stated, side)
    exact = replace(stated, low=end, high=end, low_open=False, high_open=False)
    return exact if quantity is None else replace(value, quantity=exact)
