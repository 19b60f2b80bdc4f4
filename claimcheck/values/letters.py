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


class Matching(Remembered[tuple[tuple[int, int], ...]]):
    """Which of some patterns match at the beginning of a string of letters: their numbers, and the lengths of the matches.

    Sentences have few different strings of letters between words of no meaning: most are looked up.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        super().__init__(self._matching)
        self._patterns = tuple(patterns)
        self._from: dict[int, re.Pattern[str]] = {}

    def _matching(self, letters: str) -> tuple[tuple[int, int], ...]:
        found, n = [], 0
        while match := self._from_pattern(n).match(letters):
            n += match.lastindex or 0
            found.append((n - 1, match.end()))
        return tuple(found)

    def _from_pattern(self, n: int) -> re.Pattern[str]:
        """One expression for all patterns from the n-th on, a group each."""
        if n not in self._from:
            self._from[n] = re.compile("|".join(f"({pattern})" for pattern in self._patterns[n:]) or "(?!)")
        return self._from[n]


class Cues(Remembered[int]):
    """The bits of lower-case tokens: a bit for every set of words that somebody looks for in sentences.

    One pass over a sentence tells all recognisers whether it holds any of their words.
    """

    def __init__(self) -> None:
        super().__init__(self._bits)
        self._words: dict[str, int] = {}
        self._asked: list[tuple[Callable[[str], bool], int]] = []
        self._next = 1

    def add(self, words: Iterable[str] = (), also: Callable[[str], bool] | None = None) -> int:
        """A new bit, for the ``words`` and for all others of which ``also`` is true."""
        bit, self._next = self._next, self._next << 1
        for word in words:
            self._words[word] = self._words.get(word, 0) | bit
        if also is not None:
            self._asked.append((also, bit))
        self.clear()  # what was remembered lacks the new bit
        return bit

    def _bits(self, word: str) -> int:
        return reduce(or_, (bit for also, bit in self._asked if also(word)), self._words.get(word, 0))

    def of(self, lowers: tuple[str, ...]) -> tuple[int, ...]:
        """The bits of a sentence, one number a token; zeros follow, so that nobody need ask where it begins or ends."""
        return (*map(self.__getitem__, lowers), 0, 0, 0)


CUES = Cues()
