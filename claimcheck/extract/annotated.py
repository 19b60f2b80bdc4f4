"""A source with its sentences, words and mentions: what rules are matched against."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model import Mention, Source, Zone
from claimcheck.text import Words


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a zone that may hold claims; ``mentions`` in order of place, may overlap across kinds."""

    zone: Zone
    words: Words
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A source, and the sentences of its zones that may hold claims, in order."""

    source: Source
    sentences: tuple[Sentence, ...]
