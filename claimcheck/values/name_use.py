"""How a document writes the words of names: with a capital or without, in lines where capitals say something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.text import Words
from claimcheck.values.en_speech import NAME_TITLES, OPENS_NAME, ROLES, SMALL_IN_TITLES
from claimcheck.values.name_runs import opens

_FEW = 6  # words to be looked for one by one


def in_title(words: Words) -> bool:
    """Whether a line has a capital on every word but small ones, as headlines and headings have; sentences end in a stop."""
    if words.texts[-1] == ".":
        return False
    for i, token in enumerate(words.texts):
        small = token[0].islower() and token not in SMALL_IN_TITLES
        if small and not (words.glued(i) and words.texts[i - 1] in "-‑'’"):
            return False
    return True


def _places(lowers: Sequence[str], held: frozenset[str]) -> Iterator[int]:
    """Where the words of ``held`` stand. Few are looked for one by one, which is quick; that of many would not be linear."""
    if len(held) > _FEW:
        yield from (i for i, word in enumerate(lowers) if word in held)
        return
    for word in held:
        i = -1
        for _ in range(lowers.count(word)):
            i = lowers.index(word, i + 1)
            yield i


class Usage:
    """How often words stand small, and with a capital that no rule of spelling asks for, in the running text."""

    def __init__(self, sentences: Sequence[Words], told: Iterable[tuple[Words, int, int]]) -> None:
        self.small: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        printed: set[str] = set().union(*[words.texts for words in sentences])
        # Only what stands small somewhere is in doubt, and that is little.
        wanted = printed.intersection([w for words, first, last in told for w in words.lowers[first:last]])
        if not wanted:
            return
        for words in sentences:
            held = words.held & wanted
            if held:
                self._add(words, held)

    def _add(self, words: Words, held: frozenset[str]) -> None:
        for i in _places(words.lowers, held):
            word = words.lowers[i]
            if words.texts[i] == word:
                self.small[word] += 1
            elif not opens(words, i):
                self.capital[word] += 1

    def behind_opening(self, words: Words, first: int, last: int) -> tuple[Words, int, int]:
        """A run without the word with which something begins, where that word is none of a name elsewhere."""
        word = words.lowers[first]
        kept = word in NAME_TITLES or word in ROLES or word in OPENS_NAME or not opens(words, first)
        return words, first + (not kept and self.small[word] > 0 == self.capital[word]), last

    def ordinary(self, words: Sequence[str]) -> bool:
        """Whether all words stand small more often than with a capital."""
        return all(self.small[w] > self.capital[w] for w in words if w[0].isalpha())
