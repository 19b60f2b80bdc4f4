"""What tells two subjects apart, whatever words they share."""

from __future__ import annotations

import re

from claimcheck.align.beside import behind
from claimcheck.align.en_counting import tolls
from claimcheck.align.en_fields import RELATED
from claimcheck.align.en_roles import holds, may_hold, needed, of_one_life, there
from claimcheck.align.en_sayings import of_saying
from claimcheck.align.en_synonyms import OPPOSITES, concept
from claimcheck.align.limits import LIMIT
from claimcheck.align.occasions import of_two
from claimcheck.align.persons import of_one_person, one_of_a_row
from claimcheck.align.profiles import Profile
from claimcheck.align.rarity import LONG, distance
from claimcheck.extract.en_context import ONCE
from claimcheck.model import Claim
from claimcheck.text import stem

_TELLING = 2  # from this rarity on equal values are one, though a sentence names a year beside (built in 1998)
_COUNTED = frozenset({"count", "choice"})
_NONE: frozenset[str] = frozenset()
ANYBODY = frozenset(concept(stem(word)) for word in "people person".split())
# Of three children two are daughters.
_SORT_OF = frozenset(
    frozenset(concept(stem(word)) for word in pair.split())
    for pair in ("child son", "child daughter", "parent mother", "parent father", "sibling brother", "sibling sister")
)
# Scopes under which a value never answers what it would without.
_OTHERWISE = frozenset({"per", "usual", "rival", "factor", "apart", "alone"})
_WHOLE = frozenset({"total"})  # what is no part is the whole, said or not
_HELD = frozenset({"count", "measure"})
_BOUND = frozenset({"measure", "money", "percent"})
_NEVER_DIFFER = frozenset({"version", "tally"})  # kinds of which a text about one thing names many
_LONG_NUMBER = re.compile(r"\d{5,}$")  # who counts groups the digits
_RATES = frozenset({"percent", "money"})
_MOVES = frozenset(concept(stem(word)) for word in "rise fall increase decrease grow drop cut total more".split())
# All money is somebody's cost, worth or payment.
_COSTS = frozenset(
    concept(stem(word))
    for word in "cost price fee charge worth value pay payment expense spend money sum amount come receive give get".split()
)
# Not opened, founded, launched: their concepts are those of what opens again, is found, or merely begins.
_DONE = frozenset(
    concept(stem(word))
    for word in ONCE | set("inspected examined approved invented discovered married consecrated commissioned".split())
)
_LATEST = re.compile(
    r"\b(?:most recent(?:ly)?|latest|last (?!night|week|month|year|spring|summer|autumn|fall|winter|\w+day\b))", re.I
)
_NAMING = re.compile(
    r"\s(?:\w+ )?(?:train|flight|bus|coach|ferry|tram|service|express|sailing|departure|bulletin|news)\b"
)
_TWO_WEEKS = 2.51  # binary orders, three days are one
_MONTH = 31  # days
_QUOTED = 500  # characters before a day in which its quotation begins
_COUNTED_FROM_TODAY = re.compile(r"(?i)\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|now)\b")
_NO_PRODUCT = frozenset(
    "version versions release releases v or and newer later above higher up at least from since prior to before older than "
    "earlier below".split()
)


def of_one_thing(a: Profile, b: Profile) -> bool:
    """Whether nothing in two subjects tells them apart."""
    if _opposed(a, b) or _per(a) != _per(b):
        return False
    if a.then != b.then and min(a.rarity, b.rarity) < _TELLING and not of_one_deed(a, b):
        return False
    if a.claim.kind == "time":
        return not a.days or not b.days or not a.days.isdisjoint(b.days)
    return a.claim.kind != "choice" or _one_noun(a, b)  # the state of other things


def _one_noun(one: Profile, other: Profile) -> bool:
    return bool(one.noun) and (one.noun == other.noun or other.noun in RELATED.get(one.noun, _NONE))


def _per(profile: Profile) -> bool:
    return "per" in profile.claim.subject.scope


def _opposed(one: Profile, other: Profile) -> bool:
    """Whether one speaks of what is the opposite of what the other speaks of: who was killed, who was injured."""
    a, b = one.weights, other.weights
    if one.opposites.isdisjoint(b):
        return False
    return any(o in b and o not in a and k not in b for k in a for o in OPPOSITES.get(k, ()))


def may_be_slip(one: Profile, other: Profile, figures: int) -> bool:
    """Whether one of two values can be the other, with two of its ``figures`` swapped: not of another year, not a rate.

    From ``LONG`` on it goes by any name; 640 bakers and 460 shops are two things.
    """
    if figures < LONG and of_other_things(one, other):
        return False
    if getattr(one.claim.value, "age", False) and not of_one_person(one.claim, other.claim):
        return False
    return (one.then == other.then or not (one.then and other.then)) and _per(one) == _per(other)


def never_one(one: Profile, other: Profile) -> bool:
    """Whether two different values answer two questions, however likely anything else makes them."""
    a, b = one.claim, other.claim
    if _opposed(one, other) or not _OTHERWISE.isdisjoint(one.scope ^ other.scope):
        return True
    if of_other_things(one, other) or (a.kind in _BOUND and one_is_limit(a, b)):
        return True
    if a.kind == "count" and (_is_name(one) or _is_name(other) or _two_tolls(a, b) or _one_is_needed(a, b)):
        return True
    if getattr(a.value, "role", "") or getattr(b.value, "role", ""):
        return True  # ordinals and labels: a text counts through many
    if (one.then != other.then and not of_one_deed(one, other)) or of_two(one, other):
        return True  # in 2011, when 26 people drowned
    if a.kind == "duration" and not of_one_life(a, b):
        return True
    if a.kind in _HELD and (_is_room_for(a, b) or _is_room_for(b, a)):
        return True  # the bus has room for 70, and carried 52
    if a.kind == "date" and (_spoken(a) or _spoken(b) or _two_visits(one, other) or of_saying(a) != of_saying(b)):
        return True  # "today", says who is quoted: on the day on which it was said
    if a.kind == "date" and (one_of_a_row(a) or one_of_a_row(b)):
        return True  # the second patient fell ill on the 6th
    if a.kind == "time" and _two_times(one, other):
        return True
    if _of_two_speakers(a, b) and (a.kind == "percent" or (a.kind == "count" and _telling(one, other))):
        return True  # a crowd, or a share of strikers, as two sides see it
    return bool(getattr(a.value, "age", False)) and not of_one_person(a, b)


def kept_apart(one: Profile, other: Profile) -> bool:
    """Whether two different values answer two questions, as far as scopes, limits and names of things tell."""
    a, b = one.claim, other.claim
    if never_one(one, other) or of_other_scope(one, other):
        return True
    return a.kind in _NEVER_DIFFER and not _of_one_product(a, b)


def _two_tolls(a: Claim, b: Claim) -> bool:
    """Whether both count people to whom something was done, and it is not the same: four died, fifty are in hospital; or
    one does, and the other counts who was there.
    """
    left, right = tolls(a), tolls(b)
    if left and right:
        return left.isdisjoint(right)
    return bool(left or right) and there(b if left else a)


def _one_is_needed(a: Claim, b: Claim) -> bool:
    """Whether one count is of what has to come, and the other neither that nor a limit."""
    one, other = needed(a), needed(b)
    return one != other and LIMIT not in (b if one else a).subject.scope


def _is_room_for(a: Claim, b: Claim) -> bool:
    """Whether one amount is what there is room for, and the other what there was."""
    return holds(a) and not (holds(b) or may_hold(b))


def _telling(one: Profile, other: Profile) -> bool:
    return min(one.rarity, other.rarity) >= _TELLING


def _two_visits(one: Profile, other: Profile) -> bool:
    """Whether two dates, told to the month at least, are weeks apart, and both in the past: what is done can be done again.

    What is to come is dated once, and what is dated by its year was hardly done twice.
    """
    if of_one_deed(one, other) or distance(one.claim, other.claim) <= _TWO_WEEKS:
        return False
    return all(_is_past(p) for p in (one, other))


def _is_past(date: Profile) -> bool:
    value = date.claim.value
    if date.published is None or value.earliest is None or value.latest is None:
        return False
    return bool(value.latest <= date.published and (value.latest - value.earliest).days <= _MONTH)


def _two_times(one: Profile, other: Profile) -> bool:
    """Whether two times are of two days, or to the second: lines of a log; or one is what a train goes by."""
    if one.days and other.days and one.days.isdisjoint(other.days):
        return True
    return all(p.claim.text.count(":") > 1 for p in (one, other)) or any(
        _NAMING.match(behind(p.claim, 40)) for p in (one, other)
    )


def _of_two_speakers(a: Claim, b: Claim) -> bool:
    """Whether both values are what somebody says, and not the same one."""
    return bool(a.attributed_to and b.attributed_to) and not _words(a.attributed_to) & _words(b.attributed_to)


def of_other_scope(one: Profile, other: Profile) -> bool:
    """Whether one is restricted otherwise than the other: of them, before, at least. What is no part is the whole."""
    return one.scope - _WHOLE != other.scope - _WHOLE


def one_is_limit(a: Claim, b: Claim) -> bool:
    """Whether one is what is allowed, the other what was."""
    return (LIMIT in a.subject.scope) != (LIMIT in b.subject.scope)


def of_other_things(one: Profile, other: Profile) -> bool:
    """Whether both say what they count, and it is neither one thing nor two of one field: homes, residences."""
    if one.claim.kind not in _COUNTED or not (one.head - ANYBODY and other.head - ANYBODY):
        return False
    related = other.noun in RELATED.get(one.noun, _NONE) and frozenset({one.noun, other.noun}) not in _SORT_OF
    return not (related or one.noun in other.head or other.noun in one.head)


def _of_one_product(a: Claim, b: Claim) -> bool:
    """Whether both are versions that are required of one product."""
    return _limits(a, b) and bool(_product(a)) and _product(a) == _product(b)


def of_one_deed(one: Profile, other: Profile) -> bool:
    """Whether both are dates beside the same word for what is done once to a thing: built, founded, last inspected."""
    met = one.nearest & other.nearest
    return one.claim.kind == "date" and (not _DONE.isdisjoint(met) or bool(met and _latest(one) and _latest(other)))


def _latest(profile: Profile) -> bool:
    """Whether the sentence says that it tells of the last time: last tested, the most recent inspection."""
    return bool(_LATEST.search(profile.claim.sentence))


def _limits(a: Claim, b: Claim) -> bool:
    return LIMIT in a.subject.scope and LIMIT in b.subject.scope


def _product(claim: Claim) -> tuple[str, ...]:
    named = (w.lower() for w in claim.text.split() if w.isalpha())
    return tuple(w for w in named if w not in _NO_PRODUCT)[:1]


def of_something(one: Profile, other: Profile) -> bool:
    """Whether the texts say what is counted, or that both are limits. Other numbers are names: bug 39832, port 9229, 1.8.

    Of rates, amounts and measures they share more than that these rose or fell: revenue rose 4 per cent, a rise of 5 is
    asked for; rain fell, the river has fallen.
    """
    a, b = one.claim, other.claim
    if a.kind in _RATES or a.kind == "measure":
        empty = _COSTS | _MOVES if a.kind == "money" else _MOVES
        told = other.weights.keys() - empty
        return any(k in told or RELATED.get(k, _NONE) & told for k in one.weights.keys() - empty)
    if a.kind != "count" or _limits(a, b):
        return True
    return bool(one.head or other.head) and not (_is_name(one) or _is_name(other))


def _is_name(count: Profile) -> bool:
    """Whether a number is a name, and counts nothing: bug 39832, 1.8."""
    return bool(_LONG_NUMBER.match(count.claim.text)) or (not count.head and _pointed(count.claim))


def _spoken(date: Claim) -> bool:
    """Whether a day that is counted from today stands inside a quotation: of when that was said nothing is known."""
    if not _COUNTED_FROM_TODAY.search(date.text):
        return False
    start = date.start - date.sentence_start
    before = date.sentence[max(0, start - _QUOTED) : start]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def _pointed(claim: Claim) -> bool:
    """Whether a number has a decimal point."""
    low = claim.value.quantity.low
    return low is not None and low != int(low)


def _words(text: str | None) -> set[str]:
    return {concept(stem(w.strip(".,").lower())) for w in (text or "").split()}
