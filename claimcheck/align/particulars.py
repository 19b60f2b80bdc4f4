"""What reports of one event agree on and reports of two seldom do by chance: streets, ages of persons, times of day."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from claimcheck.align.scenes import akin, scenes

_AGES = 40  # as likely as one in so many by chance
_SLIP = 2  # years that reports of one event differ by in an age
_NEAR, _FAR = 30, 90  # minutes between two times of day that are given for one event, and that are not
_TIMES = 4  # in a text that gives more, as a live report, they are not the times of the event
_DAY = 24 * 60
_MOST = 12  # ages or times: a text with more tells of many things

# What stands first of each pattern is what all its alternatives begin with: at most words they need not be tried.
_AGE = re.compile(
    r"(?=[\d,(a])(?:\b(\d{1,3}) (?:- )?years? (?:- )?old\b|(?:, |\( )(\d{1,2})(?= ,| \)|\n|\Z)|\baged? (\d{1,2})\b(?! [-,] \d))"
)
_CLOCK = re.compile(
    r"\b(?=[\dNnMm])(?:(\d{1,2})(?:[:.](\d{2}))? (?:([ap])(?=\n|\Z)|([AaPp])[Mm]\b)|(1[3-9]|2[0-3]):([0-5]\d)\b|([Nn]oon|[Mm]idnight)\b)"
)
_WHEN = re.compile(r"\b(?=[MTWFS\d])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2}(?:[:.]\d\d)? [ap]m?$)")
_NUMBER = r"(?:[2-9]|\d\d|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|multiple|string of|series of|spate of|separate)"
_SEVERAL = re.compile(
    rf"\b(?=[\dtfsenamvdbw])(?:{_NUMBER} (?:\w+ ){{0,2}}?(?:shootings|homicides|murders|killings|slayings|stabbings|incidents)\b"
    r"|(?:violent|deadly|bloody) (?:\w+ )?(?:weekend|week|night|stretch|day)\b|weekend (?:of )?(?:violence|shootings)\b)",
    re.I,
)
_OPENING = 5  # sentences, the headline among them: what a round-up says of itself
_INCIDENTS = 3  # sentences with a street of their own and a time


class Particulars(Struct, frozen=True):
    """Of one text: ``scenes`` (streets, reduced), ``ages`` of persons in years, ``clocks`` in minutes of the day.

    ``several``: how many of two signs there are that it tells of several incidents: it says so; it does so.
    """

    scenes: frozenset[str] = frozenset()
    ages: frozenset[int] = frozenset()
    clocks: frozenset[int] = frozenset()
    several: int = 0


NONE = Particulars()


def particulars(told: str) -> Particulars:
    """Read what ``told`` (sentences on lines, tokens with one space between) is particular about. Linear."""
    ages = dict.fromkeys(int(m[1] or m[2] or m[3]) for m in _AGE.finditer(told))
    clocks = dict.fromkeys(minute for m in _CLOCK.finditer(told) if (minute := _minute(m)) is not None)
    lines = told.split("\n")
    by_line = [scenes(line) for line in lines]
    named = list(dict.fromkeys(scene for own in by_line for scene in sorted(own)))
    return Particulars(
        scenes=frozenset(named[:_MOST]),
        ages=frozenset(list(ages)[:_MOST]),
        clocks=frozenset(list(clocks)[:_MOST]),
        several=any(_SEVERAL.search(line) for line in lines[:_OPENING]) + _incidents(lines, by_line),
    )


def _incidents(lines: Sequence[str], by_line: Sequence[frozenset[str]]) -> bool:
    """Whether several sentences tell of a street that was not named before, and of a day or a time."""
    if sum(map(bool, by_line)) < _INCIDENTS:
        return False
    named: set[str] = set()
    found = 0
    timed = False
    for line, own in zip(lines, by_line, strict=True):
        goes_on = line[:1].islower()  # after the full stop of an abbreviation: "at 9 p.m. in Oak Street"
        timed = (timed and goes_on) or _WHEN.search(line) is not None
        if own and named.isdisjoint(own):
            found += timed
            named |= own
    return found >= _INCIDENTS


def likeness(left: Particulars, right: Particulars, rarity: Mapping[str, float]) -> tuple[float, ...]:
    """Scenes shared, none shared, left over in both; ages shared, further ones, none shared; times near, far apart;
    one of them tells of several incidents.

    ``rarity`` of a scene: what it weighs where it is shared.
    """
    return (
        *_places(left.scenes, right.scenes, rarity),
        *_ages(left.ages, right.ages),
        *_times(left.clocks, right.clocks),
        abs(left.several - right.several) / 2,
    )


def _places(left: frozenset[str], right: frozenset[str], rarity: Mapping[str, float]) -> tuple[float, float, float]:
    if not left or not right:
        return 0.0, 0.0, 0.0
    shared = left & right
    if not shared:
        return 0.0, float(not akin(left, right)), 0.0
    weight = math.fsum(rarity[scene] for scene in shared) / math.sqrt(math.sqrt(len(left) * len(right)))
    return math.log1p(weight), 0.0, math.log1p(min(len(left), len(right)) - len(shared))


def _ages(left: frozenset[int], right: frozenset[int]) -> tuple[float, float, float]:
    if not left or not right:
        return 0.0, 0.0, 0.0
    shared = len(left & right)
    if not shared:
        close = any(abs(a - b) <= _SLIP for a in left for b in right)
        return 0.0, 0.0, 0.5 if close else 1.0
    chance = 1 - (1 - 1 / _AGES) ** (len(left) * len(right))
    return -math.log(chance) / math.log(_AGES), float(min(shared - 1, 2)), 0.0


def _times(left: frozenset[int], right: frozenset[int]) -> tuple[float, float]:
    if not left or not right:
        return 0.0, 0.0
    apart = min(min(abs(a - b), _DAY - abs(a - b)) for a in left for b in right)
    return float(apart <= _NEAR), float(apart > _FAR and max(len(left), len(right)) <= _TIMES)


def _minute(match: re.Match[str]) -> int | None:
    hour, minute, short, long, whole, part, word = match.groups()
    if word:
        return 0 if word[0] in "Mm" else _DAY // 2
    if whole:
        return int(whole) * 60 + int(part)
    if not 1 <= int(hour) <= 12 or int(minute or 0) > 59:
        return None
    return (int(hour) % 12 + 12 * ((short or long).lower() == "p")) * 60 + int(minute or 0)
