"""Colour, or its absence, in one place."""

from __future__ import annotations

from msgspec import Struct

_CODES = {
    "bold": "1",
    "dim": "2",
    "marked": "1;4",
    "red": "1;31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "magenta": "35",
    "cyan": "36",
}


class Paint(Struct, frozen=True):
    """Wraps harmless text in terminal colours (SGR, ECMA-48) where ``color`` is on."""

    color: bool

    def __call__(self, text: str, style: str) -> str:
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.color and style and text else text

    def mark(self, words: str) -> str:
        """The words of a document that matter in their sentence: seen without colour too."""
        return self(words, "marked") if self.color else f"«{words}»"

    @property
    def mark_cells(self) -> int:
        """How many columns ``mark`` adds."""
        return 0 if self.color else 2
