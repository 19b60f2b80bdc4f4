"""Words as single letters: what lets the grammars of dates and times be regular expressions over short strings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

# Texts have few different words but names and numbers without end: no more are remembered.
_MOST = 200_000


class Letters(dict[str, str]):
    """The letter of every lower-case token: from a table, of digits by ``number``, ``_`` for all other words.

    Remembers what it is asked, so that a sentence becomes its letters at the speed of a look-up a token.
    """

    def __init__(self, table: Mapping[str, frozenset[str]], number: Callable[[str], str]) -> None:
        super().__init__((word, letter) for letter, words in table.items() for word in words)
        self._number = number

    def __missing__(self, word: str) -> str:
        letter = self._number(word) if "0" <= word[0] <= "9" else "_"
        if len(self) < _MOST:
            self[word] = letter
        return letter

    def of(self, lowers: tuple[str, ...]) -> str:
        """The letters of a sentence, one a token."""
        return "".join(map(self.__getitem__, lowers))
