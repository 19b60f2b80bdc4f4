"""What a source has that another may share: names, runs of names, words, figures and days.

A feature is a string whose first character tells its sort: ``@ramos`` a word of a name, ``&oak street`` two words that
follow one another in a name, ``=fog`` the stem of another word, ``#31 pupil`` a figure and what it counts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from claimcheck.align.days import Day
from claimcheck.align.sketch import Sketch, Tokens, shouted
from claimcheck.text import Remembered, stem
from claimcheck.values.en_speech import NO_NAME, PRONOUNS, TITLES

NAME, RUN, WORD, FIGURE = "@", "&", "=", "#"
_LEAD, _LEAD_PART = 70, 0.4  # words, and share of a short text: the headline and what a news item says first

_NOTHING = (
    NO_NAME | PRONOUNS | frozenset("was were be been is are has had its his her their our said mr mrs ms".split())
) - {"second", "first"}
_NO_OFFICES = frozenset("mr mrs ms miss mx father sister brother king coach private major general chair".split())
_OFFICES = (TITLES - _NO_OFFICES) | frozenset(
    """
    agent attorney cmsgt coroner councilman councilwoman alderman cpl examiner det ofc lawyer prosecutor reporter
    correspondent editor spokesman spokesperson spokeswoman trooper minister
    """.split()
)
# A name with one of these belongs to a body that has to do with many events of a place.
_BODIES = frozenset(
    """
    agency authority bureau center centre church clinic co college council county court department dept district force
    hospital infirmary jail office officials police press prison school service services state station team university
    channel chronicle courier gazette herald journal network news newspaper radio times tribune tv
    """.split()
)


@dataclass(frozen=True, slots=True)
class Traits:
    """The features of one source. ``counts``: how often; ``headline``: the names in it; ``lead``: those of the first words.

    ``beside`` holds, for a word of a name, the words it stood next to; ``alone`` are those that stood by themselves;
    ``public`` those of officials and bodies that speak about many events.
    """

    published: date | None
    publisher: str
    counts: Mapping[str, int]
    headline: frozenset[str]
    lead: frozenset[str]
    beside: Mapping[str, frozenset[str]]
    alone: frozenset[str]
    public: frozenset[str]
    days: frozenset[Day]
    lead_days: frozenset[Day]


class _Word(NamedTuple):
    """A word in small letters, its feature (empty: none), and whether it is an office, part of a name, capitalised."""

    word: str
    feature: str
    office: bool
    name: bool
    capital: bool


class Casing:
    """Which words are names: those printed with a capital where no rule of spelling asks for it, in all sources."""

    def __init__(self, sketches: Iterable[Sketch]) -> None:
        self._capital: Counter[str] = Counter()
        self._small: Counter[str] = Counter()
        self.words = Remembered(self._word)  # what every word of the texts is
        for one in sketches:
            self._capital.update(one.capital.split())
            self._small.update(one.small.split())

    def name(self, word: str) -> bool:
        """Whether the lower-case ``word`` is (a word of) a name."""
        return self._capital[word] > self._small[word] and len(word) > 1 and word not in _NOTHING

    def _word(self, token: str) -> _Word:
        word = token.lower()
        name = self.name(word)
        told = name or (len(word) > 2 and word not in _NOTHING)
        feature = (NAME + word if name else WORD + stem(word)) if told else ""
        return _Word(word, feature, word in _OFFICES, name, token[0].isupper() and word not in _NOTHING)


def traits(sketch: Sketch, casing: Casing) -> Traits:
    """Read the features of a source from what it tells. Linear."""
    told = [sentence.split(" ") for sentence in sketch.told.split("\n")] if sketch.told else []
    reading = _Reading(casing, min(_LEAD, _LEAD_PART * sum(map(len, told))))
    for sentence in told:
        reading.read(sentence)
    headed = {NAME + token for token in sketch.headline.split(" ")}
    return Traits(
        published=sketch.published,
        publisher=sketch.publisher,
        counts=dict(reading.counts),
        headline=frozenset(headed & reading.counts.keys()),
        lead=frozenset(reading.lead),
        beside={word: frozenset(others) for word, others in reading.beside.items()},
        alone=frozenset(reading.alone),
        public=frozenset(word for word, times in reading.public.items() if times * 2 >= reading.counts[NAME + word]),
        days=sketch.days,
        lead_days=sketch.lead_days,
    )


class _Reading:
    """Collects the features of one source, sentence by sentence."""

    def __init__(self, casing: Casing, lead_words: float) -> None:
        self.casing = casing
        self.lead_words = lead_words
        self.counts: Counter[str] = Counter()
        self.lead: set[str] = set()
        self.beside: dict[str, set[str]] = defaultdict(set)
        self.alone: set[str] = set()
        self.public: Counter[str] = Counter()
        self._words = 0
        self._run: list[str] = []
        self._office = 99  # words since the last title of an office

    def read(self, sentence: Tokens) -> None:
        plain = not shouted([t for t in sentence if t[0].isalpha()])
        self._office = 99
        for i, token in enumerate(sentence):
            if token[0].isalpha():
                self._word(token, plain and i > 0)
            else:
                if token != "-":
                    self._end_run()
                if token[0].isdigit():
                    self._figure(sentence, i)
        self._end_run()

    def _word(self, token: str, capital_counts: bool) -> None:
        word, feature, office, name, capital = self.casing.words[token]
        self._words += 1
        self._office += 1
        if office:
            self._end_run()
            self._office = 0
            return
        if feature:
            self._add(feature)
        if name or (capital and capital_counts):
            self._run.append(word)
        elif self._run:
            self._end_run()

    def _figure(self, sentence: Tokens, i: int) -> None:
        """A figure counts with what it counts; years, and parts of telephone numbers, tell nothing."""
        token = sentence[i]
        before = sentence[i - 1] if i else ""
        after = sentence[i + 1] if i + 1 < len(sentence) else ""
        if after[:1].isdigit() or before[:1].isdigit() or after == ")" and len(token) == 3:
            return
        if after == "-" and i + 2 < len(sentence):
            after = sentence[i + 2]
            if after[0].isdigit():
                return
        elif before == "-":
            return
        if after[:1].islower() and after not in _NOTHING and len(after) > 2:
            self._add(f"{FIGURE}{token} {stem(after)}")
        elif len(token) == 2 and token.isdigit() and before in (",", "(", "aged"):
            self._add(f"{FIGURE}{token} year")
        elif len(token) > 2 and not (len(token) == 4 and token[:2] in ("19", "20")):
            self._add(FIGURE + token)

    def _add(self, feature: str) -> None:
        self.counts[feature] += 1
        if self._words <= self.lead_words:
            self.lead.add(feature)

    def _end_run(self) -> None:
        run, self._run = self._run, []
        if not run:
            return
        if self._office <= len(run) + 2 or not _BODIES.isdisjoint(run):
            self.public.update(run)
        if len(run) == 1:
            self.alone.add(run[0])
        for first, second in _pairs(run):
            self._add(f"{RUN}{first} {second}")
            self.beside[first].add(second)
            self.beside[second].add(first)


def _pairs(run: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((a, b) for a, b in pairwise(run) if a != b)
