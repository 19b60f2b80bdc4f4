"""What a source has that another may share: names, runs of names, words, figures and days.

A feature is a string whose first character tells its sort: ``@ramos`` a word of a name, ``&oak street`` two words that
follow one another in a name, ``=fog`` the stem of another word, ``#31 pupil`` a figure and what it counts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from claimcheck.align.days import Day, days
from claimcheck.model import Source
from claimcheck.text import stem
from claimcheck.values.en_speech import NO_NAME, PRONOUNS, TITLES

NAME, RUN, WORD, FIGURE = "@", "&", "=", "#"
_SILENT = frozenset({"boilerplate", "caption", "dateline"})
_LEAD, _LEAD_PART = 70, 0.4  # words, and share of a short text: the headline and what a news item says first
_LONGEST = 20_000  # words of a source that are looked at

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+\d+|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?|[-,.:;!?()/%“”\"–—]")
_END = frozenset('.;!?“”"')
_BYLINE = re.compile(r"\s*\(?(?:by|(?:reporting|reported|posted|written|photos?) by|from our)\s", re.I)
_DATELINE = re.compile(r"\s*[^\W\d_a-z]{2}[^a-z\n]{0,40}(?:, [^-–—\n]{1,40})?(?:\([^()\n]{2,30}\))? ?(?:[–—]|--?) ")
# A sentence that looks back or aside, at other events than the one reported.
_ASIDE = re.compile(
    r"\b(?:(?:second|third|fourth|fifth|sixth|latest|another|\d+ ?(?:st|nd|rd|th)) (?:[^ ]+ ){1,10}?(?:in|this|of|since|within)"
    r" (?:[^ ]+ ){0,3}?(?:days|weeks?|months?|years?|january|february|march|april|may|june|july|august|september)"
    r"|(?:comes?|came|follows|followed) (?:[^ ]+ ){0,5}?(?:hours|days?|weeks?|months?|years?) after"
    r"|(?:separate|unrelated) (?:incident|case|shooting|attack|crash|accident|collision|fire|event|matter)|separately|elsewhere"
    r"|(?:days?|weeks?|months?|years?) (?:ago|earlier|before)|earlier this (?:month|year)|last year)\b"
)
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


Tokens = list[str]


def passages(source: Source) -> list[str]:
    """The blocks of a source that tell something, on one line each; every line is one where nothing is known."""
    if source.zones:
        blocks = [source.text[z.start : z.end].replace("\n", " ") for z in source.zones if z.kind not in _SILENT]
    else:
        blocks = source.text.split("\n")
    return [_undated(block) for block in blocks if block.strip() and not (len(block) < 90 and _BYLINE.match(block))]


def _undated(block: str) -> str:
    """The block without the dateline in front of it; a line in capitals is a headline with a dash in it."""
    match = _DATELINE.match(block)
    return block[match.end() :] if match and not block.isupper() else block


def sentences(blocks: Iterable[str]) -> list[Tokens]:
    """The tokens of each sentence, roughly: a full stop ends one."""
    found: list[Tokens] = []
    size = 0
    for block in blocks:
        sentence: Tokens = []
        for token in _TOKEN.findall(block):
            if token not in _END:
                sentence.append(token)
            elif sentence:
                found.append(sentence)
                sentence = []
        if sentence:
            found.append(sentence)
        size += len(block)
        if size > _LONGEST * 6:
            break
    return found


def wording(sentence: Tokens) -> str:
    """A sentence as it is recognised again."""
    return " ".join(sentence).lower()


class Casing:
    """Which words are names: those printed with a capital where no rule of spelling asks for it, in all sources."""

    def __init__(self, texts: Iterable[Sequence[Tokens]]) -> None:
        self._capital: Counter[str] = Counter()
        self._small: Counter[str] = Counter()
        self._known: dict[str, bool] = {}
        for sentence in (s for text in texts for s in text):
            words = [t for t in sentence if t[0].isalpha()]
            if not words or shouted(words):
                continue
            self._capital.update(w.lower() for w in words[1:] if w[0].isupper())
            self._small.update(w for w in words if w[0].islower())

    def name(self, word: str) -> bool:
        """Whether the lower-case ``word`` is (a word of) a name."""
        known = self._known.get(word)
        if known is None:
            often = self._capital[word] > self._small[word]
            known = self._known[word] = often and len(word) > 1 and word not in _NOTHING
        return known


def shouted(words: Sequence[str]) -> bool:
    """Whether capitals say nothing: a headline in capitals or with a capital on every word."""
    long = [w for w in words if len(w) > 3]
    return len(long) > 2 and sum(w[0].isupper() for w in long) >= 0.7 * len(long)


def traits(source: Source, blocks: Sequence[str], text: Sequence[Tokens], casing: Casing) -> Traits:
    """Read the features of ``source`` from its sentences ``text``. Linear."""
    told = [sentence for sentence in text if not _ASIDE.search(wording(sentence))]
    reading = _Reading(casing, min(_LEAD, _LEAD_PART * sum(map(len, told))))
    for sentence in told:
        reading.read(sentence)
    headed = {NAME + token.lower() for token in _TOKEN.findall(_headline(source, blocks))}
    return Traits(
        published=source.published,
        publisher=(source.publisher or "").casefold(),
        counts=dict(reading.counts),
        headline=frozenset(headed & reading.counts.keys()),
        lead=frozenset(reading.lead),
        beside={word: frozenset(others) for word, others in reading.beside.items()},
        alone=frozenset(reading.alone),
        public=frozenset(word for word, times in reading.public.items() if times * 2 >= reading.counts[NAME + word]),
        days=days(blocks, source.published),
        lead_days=days(_first(blocks, _LEAD * 6), source.published),
    )


def _headline(source: Source, blocks: Sequence[str]) -> str:
    """The words of the headline; a short first line without a full stop is one where nothing is known."""
    if source.zones:
        return " ".join(source.text[z.start : z.end] for z in source.zones if z.kind == "headline")
    return blocks[0] if blocks and len(blocks[0]) < 120 and not blocks[0].rstrip().endswith(".") else ""


def _first(blocks: Sequence[str], size: int) -> Iterator[str]:
    """The blocks that begin in the first ``size`` characters."""
    for block in blocks:
        if size <= 0:
            return
        yield block
        size -= len(block)


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
        word = token.lower()
        self._words += 1
        self._office += 1
        if word in _OFFICES:
            self._end_run()
            self._office = 0
            return
        is_name = self.casing.name(word)
        if is_name:
            self._add(NAME + word)
        elif len(word) > 2 and word not in _NOTHING:
            self._add(WORD + stem(word))
        if is_name or capital_counts and token[0].isupper() and word not in _NOTHING:
            self._run.append(word)
        else:
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
