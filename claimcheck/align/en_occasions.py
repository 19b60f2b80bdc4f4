"""English that says which of several occasions of one kind a sentence speaks of: Saturday's drawing, an even bigger quake."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.align.beside import before
from claimcheck.late import late
from claimcheck.model import Claim
from claimcheck.values.en_speech import SAYS

# What happens, and can happen again.
_HAPPENS = (
    r"(?:earth)?quakes?|tremors?|aftershocks?|blasts?|explosions?|attacks?|bombings?|shootings?|stabbings?|massacres?|raids?|strikes?|"
    r"(?:wild|bush)?fires?|blazes?|crash(?:es)?|derailments?|collisions?|accidents?|sinkings?|collapses?|disasters?|incidents?|"
    r"floods?|storms?|hurricanes?|typhoons?|cyclones?|tornado(?:es)?|eruptions?|landslides?|avalanches?|spills?|leaks?|outages?|outbreaks?|"
    r"breaches|breach|drawings?|draws?|meetings?|rounds?|votes?|ballots?|elections?|referendums?|match(?:es)?|games?|races?|auctions?|"
    r"launch(?:es)?|flights?|protests?|march(?:es)?|rallies|rally|trials?|hearings?|mergers?|recalls?|robber(?:y|ies)|burglar(?:y|ies)"
)
# One of them beside another: an even bigger quake, a separate accident, a similar disaster.
_ANOTHER = late(
    rf"(?i)\b(?:another|an? (?:second|third|fourth|similar|separate|different|earlier|previous|prior|later|subsequent|fresh|even \w+|"
    rf"(?:much |far |still )?(?:bigger|larger|stronger|smaller|weaker|worse|deadlier)))(?: [\w-]+){{0,2}}? (?:{_HAPPENS})\b"
)
# One that another is likened to: it recalled the fire at the mill, the worst since the flood in which.
_LIKENED = late(
    r"(?i)\b(?:(?:recall(?:s|ed|ing)|reminiscent of|echo(?:es|ed|ing)|similar to|comparable to|second only to|"
    rf"(?:exceeded|surpassed|rivall?ed) only by) (?:the|that|an?|those) (?:[\w’'-]+ ){{0,4}}?(?:{_HAPPENS})\b|"
    rf"(?:since|than) (?:the|that|those) (?:[\w’'-]+ ){{0,4}}?(?:{_HAPPENS})\b[^,;.]{{0,40}},? (?:in which|where|when|which|that) |"
    rf"(?:the|that) (?:previous|earlier) (?:[\w’'-]+ )?(?:{_HAPPENS})\b)"
)
_OTHER_WORDS = frozenset(
    "recall recalls recalled recalling reminiscent echo echoes echoed echoing comparable exceeded surpassed rivalled rivaled "
    "since than another second third fourth similar separate different earlier previous prior later subsequent fresh even bigger larger "
    "stronger smaller weaker worse deadlier".split()
)
_WORD = re.compile(r"[a-z]+")
# The day that tells one of them from the others.
_OF_DAY = late(
    r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: (?:morning|afternoon|evening|night))?['’]s? (?!the\b)[a-z]"
)
# What lasted, weighed or cost so much on one day did so on no other; a day of a saying says nothing.
_ON_DAY = late(
    r"\b([A-Za-z]+) (?:late |early )?on (?:the (?:morning|afternoon|evening|night) of )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['’]s)"
)
# Which of several in a row: the first round, the runoff, the second half.
_ROUND = late(
    r"(?i)\b(?:(first|second|third|fourth|fifth|opening|final|last)[ -](round|leg|half|quarter|set|stage|phase|ballot|"
    r"debate|attempt|semester|term|innings|period)\b|(run-?off|semi-?final|quarter-?final|play-?off)s?\b)"
)
# Right before a figure, and anywhere before it: is to be 120 metres high, has now.
_TO_COME = re.compile(
    r"(?i)\b(?:(?:is|are|was|were) (?:to (?:be|have|reach|cost)|(?:planned|designed|intended|due|expected|set) to \w+)|(?:will|would) (?:be|have|reach|cost|stand))(?: [\w.-]+){0,2} [$£€¥]?$"
)
_BY_NOW = re.compile(r"(?i)\b(?:now|so far|already|currently|at present|to date)\b")
# Names in a sentence, and the one that what happens is told of by: the Texas City explosions.
_NAME = late(r"(?<![.!?“\"] )(?<!^)(?<![\w’'-])[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}")
_BY_NAME = late(rf"(?<![\w’'-])([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}) (?:{_HAPPENS})\b")
_ARTICLES = frozenset({"The", "A", "An", "This", "That"})
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# Right before a value: was worth, is now about.
_WAS = re.compile(r"\b(?:was|were|had been)(?: [\w.-]+){0,2} [$£€¥]?$")
_IS = re.compile(r"\b(?:is|are)(?: [\w.-]+){0,2} [$£€¥]?$")
_NEAR = 40  # characters
_SAID = SAYS | frozenset("reporters journalists announced confirmed reported published".split())


def of_another(claim: Claim) -> bool:
    """Whether the sentence of a claim speaks of two occasions of one kind: of a quake, and of an even bigger one."""
    return _tells_of_another(claim.sentence)


@lru_cache(maxsize=10_000)
def _tells_of_another(sentence: str) -> bool:
    held = _OTHER_WORDS.intersection(_WORD.findall(sentence.lower()))
    return bool(held) and (_ANOTHER.search(sentence) is not None or _LIKENED.search(sentence) is not None)


@lru_cache(maxsize=10_000)
def days_of(sentence: str) -> frozenset[int]:
    """The weekdays, from 0, by which a sentence names what it speaks of: Saturday's drawing."""
    if "day" not in sentence:
        return frozenset()
    return frozenset(_WEEKDAYS.index(found[1]) for found in _OF_DAY.finditer(sentence))


@lru_cache(maxsize=10_000)
def days_on(sentence: str) -> frozenset[int]:
    """The weekdays, from 0, on which something happened by a sentence, or by which it names that; not those of sayings."""
    if "day" not in sentence:
        return frozenset()
    on = (found[2] for found in _ON_DAY.finditer(sentence) if found[1].lower() not in _SAID)
    return days_of(sentence) | frozenset(map(_WEEKDAYS.index, on))


@lru_cache(maxsize=10_000)
def rounds(sentence: str) -> frozenset[str]:
    """Which of several in a row a sentence speaks of: first round, runoff."""
    found = _ROUND.finditer(sentence)
    return frozenset((m[3] or f"{m[1]} {m[2]}").lower().replace("-", "") for m in found)


def to_come(claim: Claim) -> bool:
    """Whether a value is what is planned: the tower is to be 120 metres high."""
    return bool(_TO_COME.search(before(claim, _NEAR)))


def by_now(claim: Claim) -> bool:
    """Whether the sentence of a value tells how far it has come: the tower is now 80 metres high."""
    return bool(_BY_NOW.search(claim.sentence))


@lru_cache(maxsize=1_000)
def names_in(sentence: str) -> frozenset[str]:
    """The names in a sentence, but for the word that it begins with."""
    return frozenset(found[0] for found in _NAME.finditer(sentence))


@lru_cache(maxsize=10_000)
def named_before(sentence: str) -> str:
    """The name by which a sentence speaks of what happened, "" for none: the Texas City explosions killed 581."""
    found = _BY_NAME.search(sentence)
    if found is None:
        return ""
    first, _, rest = found[1].partition(" ")
    return rest if first in _ARTICLES else found[1]


def was(claim: Claim) -> bool:
    """Whether a value is told as one of the past: was worth $558 million."""
    return bool(_WAS.search(before(claim, _NEAR)))


def is_now(claim: Claim) -> bool:
    """Whether a value is told as one of the present."""
    return bool(_IS.search(before(claim, _NEAR)))
