"""Whether two ages can be those of one person, by the words beside them."""

from __future__ import annotations

import re

from claimcheck.align.beside import before, behind
from claimcheck.align.en_fields import RELATED
from claimcheck.align.en_synonyms import concept
from claimcheck.model import Claim
from claimcheck.text import stem
from claimcheck.values.en_speech import TITLES

_NONE: frozenset[str] = frozenset()
_BEFORE = 100  # characters
_SEX = {
    **dict.fromkeys("man boy his he male husband son father mr".split(), "m"),
    **dict.fromkeys("woman girl her she female wife daughter mother mrs ms".split(), "f"),
}
# Before an age; a first word alone may be any noun.
_NAMED = re.compile(r"(?<![.!?:;“\"] )(?<!^)\b([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?:,(?: aged)?| \(| was| is) $")
# Behind an age, up to the noun: a 29-year-old dock worker was.
_CALLED = re.compile(
    r" (?:[A-Za-z][\w’'-]+ ){0,3}?([a-z][\w-]+)(?=[,.;:)]| (?:who|was|is|were|had|has|and|from|in|on|at|of|with|after|as|to|for|by|whose|told|said)\b)"
)
# One of a row of people that a text goes through; another text goes through others.
_ONE_OF_A_ROW = re.compile(
    r"(?i)\b(?:first|second|third|fourth|fifth|sixth|another|other|next|last|latest) (?:[\w-]+ )?"
    r"(?:patient|case|victim|casualty|fatality|death|person|man|woman|boy|girl|child|suspect|defendant|driver|passenger|resident|worker)\b[^.;]{0,60}$"
)
_ANYONE = frozenset("person national suspect victim resident native teenager teen student local driver other".split())


def of_one_person(a: Claim, b: Claim) -> bool:
    """Whether nothing speaks against two ages being those of one person: no man and woman, no two names."""
    if one_of_a_row(a) or one_of_a_row(b):
        return False
    left, right = ({_SEX[w] for w in _beside(c) if w in _SEX} for c in (a, b))
    if left and right and not left & right:
        return False
    one, other = _name_before(a), _name_before(b)
    if one and other and not one & other:
        return False
    what, else_ = _called(a), _called(b)
    return not what or not else_ or what == else_ or else_ in RELATED.get(what, _NONE)


def one_of_a_row(claim: Claim) -> bool:
    """Whether a value is of one of several people whom its source goes through: the second patient is 55."""
    return bool(_ONE_OF_A_ROW.search(before(claim, _BEFORE)))


def _called(claim: Claim) -> str:
    """The concept of what an age makes of somebody, "" for none that tells: a 35-year-old deputy."""
    found = _CALLED.match(behind(claim, 60)) if claim.text.endswith("old") else None
    last = found[1].lower() if found else ""
    return "" if last in _SEX or last in _ANYONE else concept(stem(last))


def _name_before(claim: Claim) -> set[str]:
    """The words of the name right before an age: Ana Moe, 34."""
    found = _NAMED.search(before(claim, 60))
    return {w for w in found[1].lower().split() if w.strip(".") not in TITLES} if found else set()


def _beside(claim: Claim) -> list[str]:
    """The words of a claim and the few before it."""
    start = claim.start - claim.sentence_start
    return claim.sentence[max(0, start - 30) : start + len(claim.text)].lower().split()
