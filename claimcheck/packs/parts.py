"""A pattern taken apart: its elements one by one, and how far into it a sentence gets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from claimcheck.packs.pattern import LEXEME, Gap, Language, Maybe, Node, Sequence, Slot, Word, parse
from claimcheck.packs.program import program

# A gap or a free slot takes as few words as it can; to see how far one could have reached, as many as it can.
_FEW, _MANY = ("}?", "}")


class Part(Struct, frozen=True):
    """One element of a pattern that must be there, as written, and what may stand between it and the one before.

    ``regex`` is its own, ``upto`` that of the pattern from its beginning to the end of this part, its gaps as long as
    they can be. ``gates`` as of a Pattern. ``gap`` and ``free``: the gaps and free slots before it, ``optional`` the
    texts of the optional elements. ``kind`` is that of a slot, ``word`` the element itself where it is a single word.
    """

    text: str
    regex: str
    upto: str
    gates: tuple[frozenset[str], ...]
    kind: str | None = None
    word: Word | None = None
    gaps: int = 0
    free: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


def parts(pattern: str, language: Language) -> tuple[Part, ...]:
    """The parts of a pattern that is right, in order. A pattern of optional elements alone has none."""
    before: list[Node] = []
    gaps, free, optional = 0, [], []
    found: list[Part] = []
    for text in elements(pattern):
        node, _ = parse(text, language)
        before.append(node)
        if isinstance(node, Gap):
            gaps += 1
        elif isinstance(node, Maybe):
            optional.append(text)
        elif isinstance(node, Slot) and node.kind is None and node.body is None:
            free.append(text)
        else:
            found.append(_part(text, node, tuple(before), gaps, tuple(free), tuple(optional)))
            gaps, free, optional = 0, [], []
    return tuple(found)


def _part(
    text: str, node: Node, before: tuple[Node, ...], gaps: int, free: tuple[str, ...], optional: tuple[str, ...]
) -> Part:
    own = program(node, values=(0, 1), words=False)
    upto = program(Sequence(before), values=(0, 1), words=False).regex.replace(_FEW, _MANY)
    kind = node.kind if isinstance(node, Slot) else None
    word = node if isinstance(node, Word) else None
    return Part(text, own.regex, upto, own.gates, kind, word, gaps, free, optional)


def elements(pattern: str) -> Iterator[str]:
    """The elements of a pattern on its outermost level, as written."""
    depth, start = 0, 0
    for m in LEXEME.finditer(pattern):
        start = start if depth else m.start()
        depth += (m.lastgroup == "open") - (m.lastgroup == "close")
        if m.lastgroup != "space" and not depth:
            yield pattern[start : m.end()]


@lru_cache(maxsize=1_000)
def forms_of(part: Part) -> frozenset[str]:
    """The keys of which one must be there for a part to be: those of its first gate."""
    return part.gates[0] if part.gates else frozenset()
