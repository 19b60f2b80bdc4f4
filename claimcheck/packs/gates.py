"""What a sentence must hold for a pattern to match: sets of keys, one of each, in order and not too far apart."""

from __future__ import annotations

from collections.abc import Sequence as Listed
from typing import NamedTuple

from claimcheck.packs.keys import commonness
from claimcheck.packs.pattern import Compiled, Compound, Either, Gap, Maybe, Node, Sequence, Slot, Word

GAP, FREE = 8, 4  # the most words that a gap and a free slot take
_DETERMINER = 1  # word that may stand before a free slot


class Gates(NamedTuple):
    """``keys``: of each set every match holds one, in this order; ``@kind`` stands for a mention.

    ``apart``: the most words that can stand before each, behind the one before it; ``after``: behind the last one.
    """

    keys: tuple[frozenset[str], ...]
    apart: tuple[int, ...]
    after: int

    def width(self) -> int:
        """The most words that a match can have."""
        return len(self.keys) + sum(self.apart) + self.after


def gates(node: Node) -> Gates:
    """The gates of a tree."""
    match node:
        case Word(keys, _):
            return Gates((keys,), (0,), 0)
        case Compound(parts):
            return Gates((_from_the_first(parts), _to_the_last(parts)), (0, len(parts) - 2), 0)
        case Compiled(_, own):
            return own
        case Gap():
            return Gates((), (), GAP)
        case Slot(_, kind) if kind is not None:
            return Gates((frozenset({f"@{kind}"}),), (0,), 0)
        case Slot(_, _, body) if body is not None:
            return _in_a_row([Gates((), (), _DETERMINER), gates(body)])
        case Slot():
            return Gates((), (), _DETERMINER + FREE)
        case Maybe(item):
            return Gates((), (), gates(item).width())
        case Sequence(items):
            return _in_a_row([gates(item) for item in items])
        case Either(options):
            return _one_of([gates(option) for option in options])
    return Gates((), (), 0)


def _in_a_row(items: Listed[Gates]) -> Gates:
    keys: list[frozenset[str]] = []
    apart: list[int] = []
    after = 0
    for item in items:
        keys += item.keys
        apart += item.apart
        if item.keys:
            apart[-len(item.keys)] += after
            after = 0
        after += item.after
    return Gates(tuple(keys), tuple(apart), after)


def _one_of(ways: Listed[Gates]) -> Gates:
    """One gate for all ways, of the rarest of each; none where a way has none."""
    if not all(way.keys for way in ways):
        return Gates((), (), max(way.width() for way in ways))
    before, after = 0, 0
    keys: set[str] = set()
    for way in ways:
        rarest = min(range(len(way.keys)), key=lambda i: commonness(way.keys[i]))
        keys |= way.keys[rarest]
        ahead = rarest + sum(way.apart[: rarest + 1])
        before, after = max(before, ahead), max(after, way.width() - ahead - 1)
    return Gates((frozenset(keys),), (before,), after)


def _from_the_first(parts: tuple[Word, ...]) -> frozenset[str]:
    """The first word of a compound, alone or with those behind it written as one: it may be the last one, too."""
    found = joined = parts[0].keys
    for part in parts[1:]:
        joined = frozenset(a + b for a in joined for b in part.keys)
        found |= joined
    return found


def _to_the_last(parts: tuple[Word, ...]) -> frozenset[str]:
    """The last word of a compound, alone or with those before it in front."""
    found = joined = parts[-1].keys
    for part in reversed(parts[:-1]):
        joined = frozenset(a + b for a in part.keys for b in joined)
        found |= joined
    return found
