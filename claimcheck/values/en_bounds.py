"""English words that bound or hedge a number: data only."""

from __future__ import annotations

from typing import NamedTuple


class Effect(NamedTuple):
    """What a phrase does: which end it leaves (``low``: from here on), whether the end is out, whether it hedges."""

    keeps: str = ""
    open: bool = False
    approximate: bool = False
    lean: int = 0


OVER = Effect("low", True)
FROM = Effect("low")
UNDER = Effect("high", True)
TO = Effect("high")
ABOUT = Effect(approximate=True)
NEARLY = Effect(approximate=True, lean=-1)
JUST_OVER = Effect(approximate=True, lean=+1)

_BEFORE: dict[Effect, str] = {
    OVER: "more than|over|above|greater than|higher than|larger than|bigger than|exceeding|exceeds|exceed|exceeded|"
    "in excess of|surpassing|surpasses|surpass|surpassed|topping|topped|tops|upwards of|upward of|north of|well over|"
    "well above|well in excess of|far more than|much more than|many more than|significantly more than|"
    "not just|greater|longer than|better than|older than|taller than|heavier than|>|beyond",
    FROM: "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|min|min.|"
    "as few as|as little as|> =|≥|⩾|no lower than|no smaller than|not below|not lower than|at the very least|"
    "greater than or equal to|more than or equal to|higher than or equal to|equal to or greater than|"
    "equal to or more than|equal or greater than|higher or equal than|greater or equal than|larger or equal than|"
    "more or equal than|bigger or equal than|higher or equal to|greater or equal to|upward from|a floor of",
    UNDER: "less than|fewer than|under|below|smaller than|lower than|shorter than|younger than|<|well under|well below|"
    "far fewer than|far less than|much less than|significantly less than|beneath|south of",
    TO: "up to|at most|no more than|not more than|a maximum of|maximum of|maximum|max|max.|as many as|as much as|"
    "not exceeding|no greater than|no higher than|no larger than|not above|not over|no longer than|< =|≤|⩽|"
    "capped at|at the very most|as high as|as long as|limited to|"
    "less than or equal to|fewer than or equal to|lower than or equal to|equal to or less than|equal or less than|"
    "equal to or fewer than|smaller or equal than|less or equal than|lower or equal than|fewer or equal than|"
    "less or equal to|lower or equal to|smaller or equal to",
    ABOUT: "about|around|roughly|approximately|approx|approx.|circa|c.|ca|ca.|some|an estimated|estimated|~|≈|∼|"
    "in the region of|in the order of|on the order of|of the order of|something like|somewhere around|"
    "somewhere near|close to|near|in the neighbourhood of|in the neighborhood of|more or less|estimated at|"
    "estimated to be|broadly|an approximate|an average of",
    NEARLY: "nearly|almost|approaching|nearing|virtually|just under|just below|just short of|just shy of|a little under|"
    "slightly under|slightly below|slightly less than|slightly fewer than|a little less than|not quite|"
    "just less than|just fewer than|a shade under|a touch under|well-nigh",
    JUST_OVER: "just over|just above|just more than|a little over|a little more than|a little above|slightly over|"
    "slightly above|slightly more than|a shade over|a touch over|a bit over|a bit more than|little more than",
}
_AFTER: dict[Effect, str] = {
    FROM: "or more|or greater|or higher|or above|or over|or longer|or older|or larger|or better|and above|and over|"
    "and up|and more|upwards|and upwards|or upwards|+|plus|- plus|minimum|or newer|or later|and later|and newer|"
    "or greater than|or more than",
    TO: "or less|or fewer|or lower|or below|or under|or shorter|or younger|or smaller|and below|and under|"
    "or earlier|and earlier|maximum|max|or less than|or fewer than",
    ABOUT: "or so|or thereabouts|- odd|odd|- ish|give or take",
}
BEFORE = {tuple(p.replace(".", " .").split()): e for e, ps in _BEFORE.items() for p in ps.split("|")}
AFTER = {tuple(p.split()): e for e, ps in _AFTER.items() for p in ps.split("|")}

# Went back up to 40, bringing the toll up to 40: what it reached.
REACHED_UP = frozenset("back total toll tally".split())
# Before an ordinal these say where, not how far at most: up to the third floor.
NOT_OF_ORDINALS = frozenset(
    {("up", "to"), ("over",), ("under",), ("above",), ("below",), ("beyond",), ("near",), ("close", "to"), ("around",)}
)
# "Over" so many of these is during them, where they are few; words that may stand between.
LASTING = frozenset(
    "nights evenings mornings afternoons weekends sessions rounds innings legs stages games matches races episodes seasons "
    "series terms generations elections visits hearings meetings phases stints campaigns tournaments shifts rallies laps".split()
)
ADJACENT = frozenset("consecutive straight successive separate different full long separate".split())
RANGE_WORDS = frozenset({"to", "through", "until", "till"})
RANGE_SIGNS = frozenset("-–—‑~∼")
# After these a number "from A to B" is a change of two values, not a range.
CHANGES = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing increase increases "
    "increased increasing decrease decreases decreased decreasing drop drops dropped dropping climb climbs climbed "
    "climbing jump jumps jumped jumping decline declines declined declining cut cuts cutting raise raises raised "
    "raising lower lowers lowered lowering reduce reduces reduced reducing reduction expand expands expanded shrink "
    "shrinks shrank shrunk shrinking change changes changed changing move moves moved moving go goes went going gone "
    "slip slips slipped slide slid soar soars soared surge surges surged plunge plunges plunged double doubles "
    "doubled halve halved improve improved improves extend extends extended extending widen widened narrow narrowed "
    "upgrade upgraded downgrade downgraded revise revised revises adjust adjusted up down bring brings brought "
    "trim trimmed boost boosts boosted lift lifts lifted ease eased shorten shortened convert".split()
)
# "turned over £5m", "hand over 40 names": the particle of a verb, no bound; "a row over 3 jobs": what it is about.
PARTICLE_VERBS = frozenset(
    "turn turns turned turning hand hands handed handing take takes took taken taking carry carried run ran runs "
    "give gave win won bring brought think thought talk talked look looked pull pulled cross crossed sign signed "
    "row rows dispute disputes feud argument arguments argued arguing quarrel quarrelled sued suing lawsuit lawsuits concern concerns "
    "worries worried outrage anger".split()
)
