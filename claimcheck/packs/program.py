"""A pattern's tree to the regular expression that RE2 runs, and to what a sentence must hold for it to match.

The expression is matched against a sentence in normal form: each word as `` key_``, each mention of a kind that the
rule uses as `` @kind_``, each punctuation token as a tab and its key. A space therefore always begins a word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from claimcheck.packs.gates import FREE, GAP, gates
from claimcheck.packs.pattern import (
    Compiled,
    Compound,
    Either,
    Gap,
    Mark,
    Maybe,
    Node,
    PatternError,
    Sequence,
    Slot,
    Word,
)  # fmt: skip

_ANY = " [^ _]+_"
_GAP = f"[^ ]*(?:{_ANY}[^ ]*){{0,{GAP}}}?"
_DETERMINER = "(?: (?:the|a|an|this|that|its|their|his|her|our)_)?"
_FREE = f"{_DETERMINER}((?:{_ANY}){{1,{FREE}}}?)"
_FREE_FIRST = f"{_DETERMINER}({_ANY})"  # what comes first grows to the left by the shape of the words, not by guess


class Program(Struct, frozen=True):
    """``groups`` names the capturing groups; ``kinds`` are those that its slots use. See ``Pattern`` for the rest."""

    regex: str
    groups: tuple[str, ...]
    kinds: frozenset[str]
    gates: tuple[frozenset[str], ...]
    apart: tuple[int, ...]


def program(node: Node, *, values: tuple[int, int] = (1, 1), words: bool = True) -> Program:
    """Compile a tree. ``values``: how many ``<value>`` each way through it must hold (least, most).

    ``words`` asks for a word on each way. Raises PatternError, without a place finer than the pattern.
    """
    counts = _slots(node)
    _check_slots(counts, values)
    for edge, where in ((0, "begins"), (-1, "ends")):
        if _gap_at(node, edge):
            raise PatternError(0, f"the pattern {where} with a gap", "words on both sides of '...'")
    needed = gates(node)
    if words and all(_is_kind(gate) for gate in needed.keys):
        raise PatternError(0, "the pattern can match without any word", "at least one word that must be there")
    groups: list[str] = []
    regex = _regex(node, groups, first=True)
    kinds = frozenset(kind for (_, kind) in counts if kind is not None)
    return Program(regex, tuple(groups), kinds, needed.keys, needed.apart)


def compiled(node: Node) -> Node:
    """A phrase without slots, compiled; a single word stays a word, so that it can merge with others."""
    return node if isinstance(node, Word) else Compiled(_regex(node, [], first=False), gates(node))


def _is_kind(gate: frozenset[str]) -> bool:
    return all(key.startswith("@") for key in gate)


def _check_slots(counts: dict[tuple[str, str | None], tuple[int, int]], values: tuple[int, int]) -> None:
    least, most = next((n for (name, _), n in counts.items() if name == "value"), (0, 0))
    if least < values[0]:
        raise PatternError(0, "the pattern can match without '<value>'", "exactly one <value> on each way through it")
    if most > values[1]:
        raise PatternError(0, "more than one '<value>'", "exactly one <value> on each way through it")
    names = [name for name, _ in counts]
    for (name, _), (_, most) in counts.items():
        if (most > 1 and name != "value") or names.count(name) > 1:
            raise PatternError(0, f"the slot '<{name}>' stands twice", "each slot once, with one kind")


_Counts = dict[tuple[str, str | None], tuple[int, int]]


def _slots(node: Node) -> _Counts:
    """How often each slot stands in a match: (least, most)."""
    match node:
        case Word() | Compiled() | Mark() | Compound() | Gap():
            return {}
        case Slot(name, kind):
            return {(name, kind): (1, 1)}
        case Maybe(item):
            return {slot: (0, most) for slot, (_, most) in _slots(item).items()}
        case Sequence(items):
            total: _Counts = {}
            for counts in map(_slots, items):
                for slot, (least, most) in counts.items():
                    before = total.get(slot, (0, 0))
                    total[slot] = (before[0] + least, before[1] + most)
            return total
        case Either(options):
            ways = [_slots(option) for option in options]
            names = list(dict.fromkeys(slot for way in ways for slot in way))
            every = {slot: [way.get(slot, (0, 0)) for way in ways] for slot in names}
            return {slot: (min(n for n, _ in c), max(n for _, n in c)) for slot, c in every.items()}
    return {}


def _gap_at(node: Node, edge: int) -> bool:
    match node:
        case Gap():
            return True
        case Maybe(item):
            return _gap_at(item, edge)
        case Either(options):
            return any(_gap_at(option, edge) for option in options)
        case Sequence(items):
            for item in items if edge == 0 else reversed(items):
                if _gap_at(item, edge):
                    return True
                if not isinstance(item, Maybe):
                    return False
    return False


def _regex(node: Node, groups: list[str], *, first: bool) -> str:
    """``first``: nothing that must be there stands before ``node``."""
    match node:
        case Word(keys, case):
            mark = {"any": r"\^?", "lower": "", "capitals": r"\^"}[case]
            return f" {mark}{_one_of(keys)}_"
        case Compound(parts):
            return r" \^?" + r"(?:_ \^?)?".join(_one_of(part.keys) for part in parts) + "_"
        case Compiled(regex, _):
            return regex
        case Mark(key):
            return "\t" + re.escape(key)
        case Gap():
            return _GAP
        case Slot(name, None, body) if body is not None:
            groups.append(name)
            return f"{_DETERMINER}({_regex(body, groups, first=False)})"
        case Slot(name, kind):
            groups.append(name)
            return f"( @{kind}_)" if kind else _FREE_FIRST if first else _FREE
        case Maybe(item):
            return f"(?:{_regex(item, groups, first=first)})?"
        case Either(options):
            return "(?:" + "|".join(_regex(option, groups, first=first) for option in options) + ")"
        case Sequence(items):
            pieces = []
            for item in items:
                pieces.append(_regex(item, groups, first=first))
                first = first and isinstance(item, Maybe)
            return "".join(pieces)


@lru_cache(maxsize=5_000)
def _one_of(keys: frozenset[str]) -> str:
    return "(?:" + "|".join(key if key.isalnum() else re.escape(key) for key in sorted(keys)) + ")"
