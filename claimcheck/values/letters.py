"""Words as single letters, and as bits: what lets recognisers look at a token with one look-up in a dictionary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_

from claimcheck.text import Remembered


class Letters(Remembered[str]):
    """The letter of every lower-case token: from a table, of digits by ``number``, ``_`` for all other words.

    A sentence becomes its letters at the speed of a look-up a token, and grammars regular expressions over them.
    """

    def __init__(self, table: Mapping[str, frozenset[str]], number: Callable[[str], str]) -> None:
        known = ((word, letter) for letter, words in table.items() for word in words)
        super().__init__(lambda word: number(word) if "0" <= word[0] <= "9" else "_", known)

    def of(self, lowers: tuple[str, ...]) -> str:
        """The letters of a sentence, one a token."""
        return "".join(map(self.__getitem__, lowers))

    def words(self, letters: str) -> list[str]:
        """The words of the table that have one of the ``letters``."""
        return [word for word, letter in self.items() if letter in letters]


class Matching(Remembered[tuple[tuple[int, int], ...]]):
    """Which of some patterns match at the beginning of a string of letters: their numbers, and the lengths of the matches.

    Sentences have few different strings of letters between words of no meaning: most are looked up.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        super().__init__(self._matching)
        # An expression a pattern. One for all of them, and for those that are left behind each match, is asked faster,
        # but takes longer to compile than a small run takes to read its texts.
        self._patterns = tuple(map(re.compile, patterns))

    def _matching(self, letters: str) -> tuple[tuple[int, int], ...]:
        matches = [(n, pattern.match(letters)) for n, pattern in enumerate(self._patterns)]
        return tuple([(n, match.end()) for n, match in matches if match])


class Cues(Remembered[int]):
    """The bits of lower-case tokens: a bit for every set of words that somebody looks for in sentences.

    One pass over a sentence tells all recognisers whether it holds any of their words.
    """

    def __init__(self) -> None:
        super().__init__(self._bits)
        self._words: dict[str, int] = {}
        self._asked: list[tuple[Callable[[str], bool], int]] = []
        self._asked_of_numbers: list[tuple[Callable[[str], bool], int]] = []
        self._next = 1

    def add(
        self,
        words: Iterable[str] = (),
        also: Callable[[str], bool] | None = None,
        numbers: Callable[[str], bool] | None = None,
    ) -> int:
        """A new bit, for the ``words`` and for all others of which ``also`` is true.

        ``numbers`` is asked of those only that begin with an ASCII digit: texts have many different words.
        """
        bit, self._next = self._next, self._next << 1
        for word in words:
            self._words[word] = self._words.get(word, 0) | bit
        if also is not None:
            self._asked.append((also, bit))
        if numbers is not None:
            self._asked_of_numbers.append((numbers, bit))
        self.clear()  # what was remembered lacks the new bit
        return bit

    def _bits(self, word: str) -> int:
        bits = self._words.get(word, 0)
        for also, bit in self._asked:
            if also(word):
                bits |= bit
        if "0" <= word[0] <= "9":
            bits |= reduce(or_, [bit for numbers, bit in self._asked_of_numbers if numbers(word)], 0)
        return bits

    def of(self, lowers: tuple[str, ...]) -> tuple[int, ...]:
        """The bits of a sentence, one number a token; zeros follow, so that nobody need ask where it begins or ends."""
        return (*map(self.__getitem__, lowers), 0, 0, 0)


CUES = Cues()
