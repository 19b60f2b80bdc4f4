"""Requirements in a list: ``Harrow 3.0+, Vexil 3.2+ or Oxbow 1.9+`` names three products, each with its version."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_settings import DENIALS, REQUIRED
from claimcheck.extract.scope import label_words
from claimcheck.extract.setting_units import read_as
from claimcheck.late import late
from claimcheck.model import Mention
from claimcheck.text import Words
from claimcheck.values.en_versions import SOFTWARE
from claimcheck.values.version import dotted

_LABEL = 80  # characters of a heading that are read
_NAME = late(r"[A-Z][A-Za-z]*")
_NUMBER = late(r"\d{1,3}(?:\.\d{1,4}){0,2}")
_BEFORE = frozenset({",", ":", ";", "/", "(", "|", "or", "and"})
_NEWER = frozenset({"newer", "later", "higher", "above", "greater", "up"})
_BACK = 40  # tokens before versions that may name what they are of
_NEAR = 3  # tokens before a verb that may deny it
_HOW = frozenset("tested supports supported supporting compatible works runs".split())
_FORMER = frozenset("was were formerly previously earlier dropped removed".split())
_KNOWN = frozenset(map(str.lower, SOFTWARE))
_SUPPORT = frozenset({"support", "supported", "supports", "compatibility"})


def listed(sentence: Sentence, heading: str) -> Iterator[tuple[int, int, Mention]]:
    """The lowest version of each product that an item names under a heading of requirements, or of supported versions:
    from which token to which, and the version. Nothing where the item says anything else between them.
    """
    label = label_words(heading[:_LABEL])
    if REQUIRED.isdisjoint(label) and (_SUPPORT.isdisjoint(label) or len(label) > 3):
        return
    tokens = sentence.words
    found = []
    for i, text in enumerate(tokens.texts[:-1]):
        if _NAME.fullmatch(text) and (i == 0 or tokens.lowers[i - 1] in _BEFORE):
            last = _version(tokens, i + 1)
            mention = next(read_as("version", *_place(tokens, i + 1, last)), None) if last else None
            if mention is not None:
                found.append((i, last, mention))
    if found and _nothing_else(tokens, [(first, last) for first, last, _ in found]):
        yield from found


class Newest(NamedTuple):
    """That ``software`` is ``how`` (tested, supported) up to a version, as the tokens ``first:last`` say."""

    software: str
    how: str
    first: int
    last: int
    mention: Mention


def newest(sentence: Sentence) -> Iterator[Newest]:
    """The newest version of each range of versions that a sentence says something is tested with, or supports."""
    held = sentence.words.held
    how = "tested" if "tested" in held else "supported"
    if _HOW.isdisjoint(held) or not _FORMER.isdisjoint(held) or _denied(sentence.words):
        return
    tokens = sentence.words
    for mention in sentence.mentions:
        low, high = (getattr(mention.value, end, None) for end in ("low", "high"))
        if mention.kind != "version" or low is None or high is None or low == high or mention.value.high_open:
            continue
        first, last = bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
        told = next(read_as("version", mention.start, mention.end, f"version {dotted(high)}"), None)
        software = _software(tokens, first)
        if told is not None and software:
            yield Newest(software, how, first, last, told)


def _denied(tokens: Words) -> bool:
    """Whether the sentence denies that anything is tested or supported."""
    return any(
        lower in _HOW and not DENIALS.isdisjoint(tokens.lowers[max(0, i - _NEAR) : i + 2])
        for i, lower in enumerate(tokens.lowers)
    )


def _software(tokens: Words, first: int) -> str:
    """What the version at ``first`` is of: the name before it, or with it, or of ``versions`` what the sentence speaks of."""
    before = tokens.lowers[first - 1] if first else ""
    if before in ("version", "versions"):
        named = [text for text in tokens.texts[max(0, first - _BACK) : first - 1] if text.lower() in _KNOWN]
        return named[-1] if named else ""
    at = first if tokens.texts[first][0].isalpha() else first - 1
    return tokens.texts[at] if at >= 0 and _NAME.fullmatch(tokens.texts[at]) else ""


def _version(tokens: Words, i: int) -> int:
    """Where a lowest version that begins at token ``i`` ends: 7.0+, 7.0 or newer; 0 for anything else."""
    if not _NUMBER.fullmatch(tokens.texts[i]):
        return 0
    if tokens.texts[i + 1 : i + 2] == ("+",) and tokens.glued(i + 1):
        return i + 2
    if tokens.lowers[i + 1 : i + 2] in (("or",), ("and",)) and not _NEWER.isdisjoint(tokens.lowers[i + 2 : i + 3]):
        return i + 3
    return 0


def _place(tokens: Words, first: int, last: int) -> tuple[int, int, str]:
    """Start, end and wording of the version in the tokens ``first:last``."""
    return tokens.starts[first], tokens.ends[last - 1], f"version {tokens.texts[first]} or newer"


def _nothing_else(tokens: Words, spans: list[tuple[int, int]]) -> bool:
    """Whether nothing but a product's name and a colon stands before the first of the spans, and only joints between them."""
    at = 2 if tokens.texts[1:2] == (":",) else 0
    for first, last in spans:
        if any(lower not in _BEFORE for lower in tokens.lowers[at:first]):
            return False
        at = last
    return all(text in ".;," for text in tokens.texts[at:])
