"""What a source has that another may share: names, runs of names, words, figures and days. See ``casing``."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from claimcheck.align.capitals import shouted
from claimcheck.align.casing import FIGURE, NAME, NOTHING, RUN, Casing
from claimcheck.align.days import Day
from claimcheck.align.particulars import Particulars
from claimcheck.align.scenes import WAYS
from claimcheck.align.sketch import Sketch, Tokens
from claimcheck.text import stem

_LEAD, _LEAD_PART = 70, 0.4  # words, and share of a short text: the headline and what a news item says first

# A name with one of these belongs to a body that has to do with many events of a place.
_BODIES = frozenset(
    """
    agency authority bureau center centre church clinic co college council county court department dept district force
    health healthcare hospital infirmary jail medical office officials police press prison school service services state station team university
    channel chronicle courier gazette herald journal network news newspaper radio times tribune tv
    """.split()
)
# Those whose name in front is that of a town, a county, a district.
_CIVIC = frozenset(
    "area authorities city cop cops council county court department detectives division fire firefighters jail man men "
    "metro metropolitan mayor officer officers official officials pd police resident residents sheriff woman".split()
)


class Traits(Struct, frozen=True):
    """The features of one source. ``counts``: how often; ``headline``: the names in it; ``lead``: those of the first words.

    ``beside`` holds, for a word of a name, the words it stood next to; ``alone`` are those that stood by themselves;
    ``public`` those of officials and bodies that speak about many events; ``placed`` those that are named as a place.
    ``short``: words of two letters that are no feature.
    """

    published: date | None
    publisher: str
    counts: Mapping[str, int]
    headline: frozenset[str]
    lead: frozenset[str]
    beside: Mapping[str, frozenset[str]]
    alone: frozenset[str]
    public: frozenset[str]
    placed: frozenset[str]
    short: frozenset[str]
    particulars: Particulars
    days: frozenset[Day]
    lead_days: frozenset[Day]


def traits(sketch: Sketch, casing: Casing) -> Traits:
    """Read the features of a source from what it tells. Linear."""
    told = [sentence.split(" ") for sentence in sketch.told.split("\n")] if sketch.told else []
    reading = _Reading(casing, min(_LEAD, _LEAD_PART * sum(map(len, told))))
    for sentence in told:
        reading.read(sentence)
    counts, lead = reading.features()
    headed = {NAME + token for token in sketch.headline.split(" ")}
    return Traits(
        published=sketch.published,
        publisher=sketch.publisher,
        counts=counts,
        headline=frozenset(headed & counts.keys()),
        lead=lead,
        beside={word: frozenset(others) for word, others in reading.beside.items()},
        alone=frozenset(reading.alone),
        public=frozenset(word for word, times in reading.public.items() if times * 2 >= counts.get(NAME + word, 0)),
        placed=frozenset(reading.placed),
        short=frozenset(reading.short) - NOTHING,
        particulars=sketch.particulars,
        days=sketch.days,
        lead_days=sketch.lead_days,
    )


class _Reading:
    """Collects the features of one source, sentence by sentence."""

    def __init__(self, casing: Casing, lead_words: float) -> None:
        self.casing = casing
        self.beside: dict[str, set[str]] = defaultdict(set)
        self.alone: set[str] = set()
        self.public: Counter[str] = Counter()
        self.placed: set[str] = set()
        self.short: set[str] = set()
        self._seen: list[str] = []
        self._lead_words = lead_words
        self._lead: int | None = None  # how many of the features were seen in the lead, once it is over
        self._words = 0

    def features(self) -> tuple[dict[str, int], frozenset[str]]:
        """How often each feature was seen, and those of the lead."""
        return dict(Counter(self._seen)), frozenset(self._seen[: self._lead])

    def read(self, sentence: Tokens) -> None:
        words, run, seen = self.casing.words, list[str](), self._seen
        plain: bool | None = None
        inside = False  # whether the run of names follows "in"
        before, since = "", 99  # the word before, and how many there were since the last title of an office
        count, enough = self._words, self._lead_words if self._lead is None else math.inf
        for i, token in enumerate(sentence):
            word, feature, office, name, capital = words[token]
            if not word:
                if token != "-":
                    if run:
                        run = self._end_run(run, since, inside)
                    before = ""
                if token[0].isdigit():
                    self._figure(sentence, i)
                continue
            count += 1
            since += 1
            if office:
                if run:
                    run = self._end_run(run, since, inside)
                since = 0
                continue
            if count > enough:
                self._lead, enough = len(seen), math.inf
            if feature:
                seen.append(feature)
            elif len(word) == 2:
                self.short.add(word)
            if capital and not name and i and plain is None:
                plain = not shouted([t for t in sentence if t[0].isalpha()])
            if name or (capital and i and plain):
                inside = before == "in" if not run else inside
                run.append(word)
            elif run:
                run = self._end_run(run, since, inside or word in _CIVIC)
            before = word
        if run:
            self._end_run(run, since, inside)
        self._words = count

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
        if after[:1].islower() and after not in NOTHING and len(after) > 2:
            self._seen.append(f"{FIGURE}{token} {stem(after)}")
        elif len(token) == 2 and token.isdigit() and before in (",", "(", "aged"):
            self._seen.append(f"{FIGURE}{token} year")
        elif len(token) > 2 and not (len(token) == 4 and token[:2] in ("19", "20")):
            self._seen.append(FIGURE + token)

    def _end_run(self, run: list[str], since: int, placed: bool) -> list[str]:
        """Note a run of names, ``since`` words after an office; an empty one, for the next."""
        if placed and WAYS.isdisjoint(run):  # "in Orrin", "Orrin police"
            self.placed.update(run)
        elif len(run) > 1:  # "the Orrin Police Department"
            self.placed.update(run[: next((i for i, word in enumerate(run) if word in _CIVIC), 0)])
        if since <= len(run) + 2 or not _BODIES.isdisjoint(run):
            self.public.update(run)
        if len(run) == 1:
            self.alone.add(run[0])
        for first, second in _pairs(run):
            self._seen.append(f"{RUN}{first} {second}")
            self.beside[first].add(second)
            self.beside[second].add(first)
        return []


def _pairs(run: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((a, b) for a, b in pairwise(run) if a != b)
