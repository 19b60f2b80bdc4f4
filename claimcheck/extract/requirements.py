"""Requirements in a list: ``Harrow 3.0+, Vexil 3.2+ or Oxbow 1.9+`` names three products, each with its version."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_settings import REQUIRED
from claimcheck.extract.scope import label_words
from claimcheck.extract.setting_units import read_as
from claimcheck.late import late
from claimcheck.model import Mention
from claimcheck.text import Words

_LABEL = 80  # characters of a heading that are read
_NAME = late(r"[A-Z][A-Za-z]*")
_NUMBER = late(r"\d{1,3}(?:\.\d{1,4}){0,2}")
_BEFORE = frozenset({",", ":", ";", "/", "(", "|", "or", "and"})
_NEWER = frozenset({"newer", "later", "higher", "above", "greater", "up"})
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
