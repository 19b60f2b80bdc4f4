"""A source with its sentences, words and mentions: what rules are matched against."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.model import Mention, Source, Zone
from claimcheck.text import Words


class Sentence(Struct, frozen=True, eq=False):
    """One sentence of a zone that may hold claims; ``mentions`` in order of place, may overlap across kinds.

    ``beside``: the other cells of its row. ``labelled``: a cell or setting told once more as a sentence with its label,
    for the patterns of rules; those words of it that the document has elsewhere have no length. ``setting``: the name, as
    the document spells it, of the setting that such a sentence is about.
    """

    zone: Zone
    words: Words
    mentions: tuple[Mention, ...]
    beside: tuple[str, ...] = ()
    labelled: bool = False
    setting: str = ""


class Annotated(Struct, frozen=True):
    """A source, and the sentences of its zones that may hold claims, in order.

    ``told``: its cells and settings once more, as the sentences that they make with their labels. ``cut``: the offset
    where reading stopped because of too many values, None where all was read.
    """

    source: Source
    sentences: tuple[Sentence, ...]
    told: tuple[Sentence, ...] = ()
    cut: int | None = None

    def sentence(self, number: int) -> Sentence:
        """The sentence that a match names: those of ``told`` are numbered on."""
        return self.sentences[number] if number < len(self.sentences) else self.told[number - len(self.sentences)]

    def before(self, number: int) -> Sentence | None:
        """The sentence before the one that a match names; None for the first one and for those of ``told``."""
        return self.sentences[number - 1] if 0 < number < len(self.sentences) else None
