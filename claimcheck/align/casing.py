"""Which words are names, and what each word is as a feature.

A feature is a string whose first character tells its sort: ``@ramos`` a word of a name, ``&oak street`` two words that
follow one another in a name, ``=fog`` the stem of another word, ``#31 pupil`` a figure and what it counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.align.sketch import Sketch
from claimcheck.text import Remembered, stem
from claimcheck.values.en_speech import NO_NAME, PRONOUNS, TITLES

NAME, RUN, WORD, FIGURE = "@", "&", "=", "#"

NOTHING = (
    NO_NAME | PRONOUNS | frozenset("was were be been is are has had its his her their our said mr mrs ms".split())
) - {"second", "first"}
_NO_OFFICES = frozenset("mr mrs ms miss mx father sister brother king coach private major general chair".split())
_OFFICES = (TITLES - _NO_OFFICES) | frozenset(
    """
    agent attorney cmsgt coroner councilman councilwoman alderman cpl examiner det ofc lawyer prosecutor reporter
    correspondent editor spokesman spokesperson spokeswoman trooper minister
    """.split()
)


class Word(NamedTuple):
    """A word in small letters (empty: a token that is none), its feature (empty: none), and whether it is an office, part
    of a name, capitalised.
    """

    word: str
    feature: str
    office: bool
    name: bool
    capital: bool


_NO_WORD = Word("", "", False, False, False)


class Casing:
    """Which words are names: those printed with a capital where no rule of spelling asks for it, in all sources."""

    def __init__(self, sketches: Iterable[Sketch] = ()) -> None:
        self.capital: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        self.words = Remembered(self._word)  # what every word of the texts is
        for one in sketches:
            self.add(one.capital, one.small)

    def add(self, capital: str, small: str) -> None:
        """Take in the words that one source prints with a capital, and those that it does not."""
        self.capital.update(capital.split())
        self.small.update(small.split())

    def take_out(self, capital: str, small: str) -> None:
        """Forget one source."""
        self.capital.subtract(capital.split())
        self.small.subtract(small.split())

    def name(self, word: str) -> bool:
        """Whether the lower-case ``word`` is (a word of) a name."""
        return self.capital[word] > self.small[word] and len(word) > 1 and word not in NOTHING

    def _word(self, token: str) -> Word:
        if not token[0].isalpha():
            return _NO_WORD
        word = token.lower()
        name = self.name(word)
        told = name or (len(word) > 2 and word not in NOTHING)
        feature = (NAME + word if name else WORD + stem(word)) if told else ""
        return Word(word, feature, word in _OFFICES, name, token[0].isupper() and word not in NOTHING)
