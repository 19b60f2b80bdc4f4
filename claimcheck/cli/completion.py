"""What the shell offers when TAB is pressed: formats, kinds, packs, rules. Nothing here reads a pack in full."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_NAME = re.compile(r"([a-z0-9][a-z0-9-]*):")


def words(*choices: str) -> Callable[[str], list[str]]:
    """Offers those of ``choices`` that go on from what has been typed."""
    return lambda incomplete: [choice for choice in choices if choice.startswith(incomplete)]


def packs(incomplete: str) -> list[str]:
    """The packs that ship, by name; the shell itself offers files where none fits."""
    from claimcheck.packs.library import shipped

    return [path.stem for path in shipped() if path.stem.startswith(incomplete)]


def kinds(incomplete: str) -> list[str]:
    """The kinds of values."""
    from claimcheck.values import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]


def rules(incomplete: str) -> list[str]:
    """The rules that ship: ``pack/rule``, and by their own names once one of these is begun."""
    from claimcheck.packs.library import shipped

    ids = [f"{path.stem}/{name}" for path in shipped() for name in _rules(path.read_text("utf-8"))]
    found = [rule for rule in ids if rule.startswith(incomplete)]
    return found or [name for rule in ids if (name := rule.partition("/")[2]).startswith(incomplete)]


def _rules(text: str) -> Iterator[str]:
    """The keys right below ``rules:`` of a pack in block style."""
    inside, indent = False, 0
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(" "))
        if depth == 0 and line and line[0] != "#":
            inside, indent = line.startswith("rules:"), 0
        elif inside and (m := _NAME.match(line, depth)) and depth == (indent := indent or depth):
            yield m[1]
