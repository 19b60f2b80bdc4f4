"""Documents by their kind: ``News release 26-0311``, ``Statement by the harbour master``, ``Bulletin to members``.

The words in front of a date name the document where their last noun is a kind of document, and those before it say
whose, how often, or about what. Some nouns are as often something else: they need a number, a weekday, a time of day.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.late import late
from claimcheck.sources import en_datelines as en
from claimcheck.sources.lines import holds

CONNECTORS = frozenset("of the de la le les del di da do dos das du upon on in y i and & am an der a".split())
_LOWER = 1  # words before the kind that are neither known nor names
_FIRST = r"(?P<first>(?:[\w'’&.-]+ ){0,5})"
_NUMBER_OF = r"(?:,? ?(?:(?:no\.?|nr\.?|number|#|(?-i:[A-Z]{1,5})[ -]))? ?#?\d[\w/.-]*)"
_NUMBER = f"(?P<number>{_NUMBER_OF})?"
_KIND = late(
    rf"{_FIRST}(?P<kind>{en.KINDS}|(?P<loose>{en.LOOSE_KINDS})){_NUMBER}(?P<by> (?:by|from|on behalf of) .{{3,60}})?"
    r"(?P<of> of| from| dated| issued| for(?: the)?| on)?",
    re.I,
)
_SPOKEN_TO = late(rf"{_FIRST}(?P<kind>{en.KINDS}|{en.LOOSE_KINDS}){_NUMBER} {en.AUDIENCE}{_NUMBER_OF}?", re.I)
_PERIODICAL = late(rf"(?:[\w'’-]+ ){{0,3}}{en.PERIODICALS} (?:of|for) [\w'’&.-]+(?: [\w'’&.-]+){{0,6}}", re.I)
_UNPLANNED = late(en.UNPLANNED, re.I)
_LOOKING_BACK = late(en.LOOKING_BACK, re.I)
_LOOKING_AHEAD = late(en.LOOKING_AHEAD, re.I)
_PLANNED = late(en.PLANNED, re.I)
_OF_THE_DAY = late(rf"{en.OF_THE_DAY}\b", re.I)
_VERSION = re.compile(r"\d\.\d")
_OTHERS = late(en.OTHERS, re.I)
_EVENTS = late(en.EVENTS, re.I)
_EVENT_WORDS = late(en.EVENT_WORDS, re.I)
_CLAUSE = late(en.CLAUSE, re.I)
_FURNITURE = late(rf"(?:{en.FURNITURE})", re.I)
_NOT_THIS_ONE = late(en.NOT_THIS_ONE, re.I)


@lru_cache(maxsize=64)  # a line is asked by everybody who reads it, and every segment by its neighbours
def is_kind(words: str, *, firm: bool = False, masthead: bool = False) -> bool:
    """Whether ``words`` name the document by its kind, alone or between commas beside its number or edition.

    ``firm``: a weekday or a time of day stands beside the date. ``masthead``: the line is one of the first.
    """
    parts = [p.strip() for p in words.split(",") if p.strip()]
    if not parts:
        return False
    if _is_one(words, firm, masthead):
        return True
    if len(parts) < 2:
        return False
    named = [_is_one(p, firm, masthead) for p in parts]
    return any(named) and all(n or is_furniture(p) for n, p in zip(named, parts, strict=True))


def is_furniture(words: str) -> bool:
    """Whether ``words`` are what else stands in a masthead, as far as they say nothing of an event or of validity."""
    said = _EVENT_WORDS.sub(" ", words) if words.lower().endswith(" edition") else words  # Match day edition
    return bool(_FURNITURE.fullmatch(words.lower())) and not _EVENTS.search(said)


def _is_one(words: str, firm: bool, masthead: bool) -> bool:
    if _VERSION.search(words):
        return False
    spoken = _SPOKEN_TO.fullmatch(words) if holds(words.lower(), (" for ", " to ")) else None
    if _NOT_THIS_ONE.search(words[: spoken.end("kind")] if spoken else words):
        return False
    whose = masthead and words[:1].isupper() and holds(words.lower(), (" of ", " for "))
    if whose and _PERIODICAL.fullmatch(words):
        return not _EVENTS.search(_UNPLANNED.sub(" ", words))
    found = _KIND.fullmatch(words)
    if found:
        before = found["first"].replace(":", " ").split()
        if found["of"] and found["of"].split()[0] in ("for", "on") and not {w.lower() for w in before} & en.KIND_WORDS:
            return False
        if found["of"] == " of" and found["kind"].lower() in en.LEGAL_KINDS and words[:4].lower() == "the ":
            return False  # a text about that act
        if found["loose"] and (found["of"] or not (firm or found["number"])):
            return False
        return _fits(found, before, bool(found["number"]), masthead)
    if spoken and spoken["kind"].lower() not in en.LEGAL_KINDS and not _EVENTS.search(words[spoken.end("kind") :]):
        return _fits(spoken, spoken["first"].split(), True, masthead)
    return False


def _fits(found: re.Match[str], before: list[str], sure: bool, masthead: bool) -> bool:
    """Whether the words before a kind go with it; ``sure``: it has a number, or says to whom it speaks."""
    kind = found["kind"].lower()
    about = " ".join(w for w in before if w.lower() not in en.KIND_WORDS)
    if _OTHERS.search(about):
        back = _LOOKING_BACK.fullmatch(kind) or _OF_THE_DAY.search(f"{about} {kind}") or (kind == "report" and sure)
        events = _EVENT_WORDS if back else _UNPLANNED
        if not (back or sure) or _OTHERS.search(events.sub(" ", about)):
            return False
    if _LOOKING_AHEAD.fullmatch(kind) and _PLANNED.search(" ".join(before)):
        return False
    lower = [w for w in before if not (w[0].isupper() or w.lower() in en.KIND_WORDS or w in CONNECTORS)]
    lower = [w for w in lower if not _EVENT_WORDS.fullmatch(w)]
    if {"in", "on"} & set(before) and kind != "brief":
        return False
    if not lower:
        return True
    if not masthead or not before[0][0].isupper() or kind in en.LEGAL_KINDS or _CLAUSE.search(about):
        return False
    lower = [w for w in lower if not re.search(r"['’]s?$", w)]
    return len(lower) <= _LOWER and not any(w.endswith("s") for w in lower)
