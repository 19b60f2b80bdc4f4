"""The parts of the suite, and how each is measured, kept and told.

A part is a module: ``TITLE``, ``NAME`` (of its JSON), ``measure(scale, say)`` returns figures that JSON can hold,
``tables(figures)`` tells them as Markdown, ``targets(figures)`` what they were meant to keep.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from tests.bench import timing
from tests.bench.scale import Scale
from tests.bench.target import Target

PARTS = {
    "a": "command",
    "b": "speed_mentions",
    "c": "speed_rules",
    "d": "alignment",
    "e": "end_to_end",
    "f": "floor",
}


class Part(Protocol):
    """What a part's module offers."""

    TITLE: str
    NAME: str

    def measure(self, scale: Scale, say: Callable[[str], None]) -> dict[str, Any]: ...

    def tables(self, figures: Mapping[str, Any]) -> str: ...

    def targets(self, figures: Mapping[str, Any]) -> list[Target]: ...


def part(letter: str) -> Part:
    """The part called ``letter``."""
    return cast("Part", import_module(f"tests.bench.{PARTS[letter]}"))


def file_of(letter: str, folder: Path) -> Path:
    """Where the figures of a part are kept."""
    return folder / f"{letter}_{part(letter).NAME}.json"


def measured(letter: str, scale: Scale, folder: Path, say: Callable[[str], None]) -> dict[str, Any]:
    """Measure one part and keep its figures; returns them as kept."""
    figures = part(letter).measure(scale, say)
    place = file_of(letter, folder)
    timing.write(place.stem, {"scale": scale.name, **figures}, place)
    return kept(letter, folder)


def kept(letter: str, folder: Path) -> dict[str, Any]:
    """The figures of a part as they were written last. Raises FileNotFoundError."""
    return cast("dict[str, Any]", json.loads(file_of(letter, folder).read_text("utf-8")))
