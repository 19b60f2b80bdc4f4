"""Whether two claims of a rule with a question of its own are about the same thing: its ``about`` slots."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from rapidfuzz import fuzz, process

from claimcheck.align import limits
from claimcheck.align.denials import is_denial
from claimcheck.align.occasions import doubted, of_two_rounds
from claimcheck.extract.en_nations import nation
from claimcheck.model import Claim, Link
from claimcheck.values.core import Relation
from claimcheck.values.date_value import DateValue
from claimcheck.values.en_speech import TITLES

_SLOT = 85  # token_set_ratio at which two slot texts name the same thing
_FULL, _ALIKE = 3, 60  # words of a name with one in the middle; the likeness of two spellings of that
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_SEASON = 120  # days between which what happens again has happened twice
_ANAPHORA = frozenset(
    "the its this that these those his her their there here it they i he she we you him them us my our who your a an "
    "each every any all".split()
)


def link(claims: Sequence[Claim], *, recurs: bool = False) -> list[Link]:
    """Links among the claims of one rule and story: every claim belongs, unless its slots or its unit say otherwise.

    ``recurs``: what the rule dates happens again; days that are far apart are two occasions. A slot that only points back (``the country``) or is missing fits any other; where that leaves several subjects
    open, the claim stays alone.
    """
    links = []
    heads = _Heads(recurs)
    for claim in sorted(_of_one_time(claims), key=_fullest_first):
        fitting = heads.fitting(claim)
        first = next(fitting, None)
        if first is None:
            heads.add(claim)
        elif _definite(claim) == len(claim.subject.about) > 0 or next(fitting, None) is None:
            head, reasons = first
            other = heads.join(head, claim)
            links.append(Link(min(other.id, claim.id), max(other.id, claim.id), 1.0, reasons))
    return _undoubted(links, claims)


def _undoubted(links: Sequence[Link], claims: Iterable[Claim]) -> list[Link]:
    """The links but those that hold together nothing but two answers, one of which may be of something else."""
    times = Counter(i for link in links for i in (link.a, link.b))
    pairs = [link for link in links if times[link.a] == times[link.b] == 1]
    if not pairs:
        return list(links)
    by_id = {c.id: c for c in claims}
    out = {link for link in pairs if _is_doubted(by_id[link.a], by_id[link.b])}
    return [link for link in links if link not in out]


def _is_doubted(a: Claim, b: Claim) -> bool:
    return a.source != b.source and limits.compare(a, b).relation is Relation.DIFFERENT and doubted(a, b)


def _of_one_time(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims but for the versions of which one source names several for one thing: it tells their history."""
    if not claims or claims[0].kind != "version":
        return claims
    own: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        own[claim.source, _said(claim)].append(claim)
    history = {
        key
        for key, members in own.items()
        if any(limits.compare(a, b).relation is Relation.DIFFERENT for a, b in combinations(members[:20], 2))
    }
    return [c for c in claims if (c.source, _said(c)) not in history]


class _Heads:
    """The first claim about each subject, by number. Where there are many, they are found by what their first slot says.

    What a later claim says of a subject beyond the first one is remembered with it.
    """

    def __init__(self, recurs: bool) -> None:
        self._recurs = recurs
        self._claims: list[Claim] = []
        self._about: list[dict[str, str]] = []
        self._said: list[str | None] = []  # None: anything
        self._open: set[int] = set()

    def add(self, claim: Claim) -> None:
        """Take in the first claim about a subject."""
        said = _said(claim)
        if said is None:
            self._open.add(len(self._claims))
        self._said.append(said)
        self._about.append({name: text for name, text in claim.subject.about if not _open(text)})
        self._claims.append(claim)

    def join(self, head: int, claim: Claim) -> Claim:
        """Take in a further claim about a subject; returns the first one."""
        for name, text in claim.subject.about:
            if not _open(text):
                self._about[head].setdefault(name, text)
        said = _said(claim)
        if head in self._open and said is not None:
            self._open.discard(head)
            self._said[head] = said
        return self._claims[head]

    def fitting(self, claim: Claim) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The subjects that ``claim`` may be about, in the order in which they came, each with the reasons."""
        said = _said(claim)
        near: Iterable[int] = range(len(self._claims))
        if said is not None:
            alike = process.extract(said, self._said, scorer=fuzz.token_set_ratio, score_cutoff=_SLOT, limit=None)
            near = sorted({*self._open, *(i for _, _, i in alike)})
        for i in near:
            if (reasons := _fits(self._claims[i], self._about[i], claim, self._recurs)) is not None:
                yield i, reasons


def _fullest_first(claim: Claim) -> tuple[object, ...]:
    """Sorts claims so that what they say, and no order of files, decides which of them come first."""
    about = claim.subject.about
    return is_denial(claim), -_definite(claim), [(_open(t), -len(t), t) for _, t in about], claim.id


def _said(claim: Claim) -> str | None:
    """What the first slot says, in small letters; None where there is none or it only points back."""
    about = claim.subject.about
    return _plain(about[0][1]) if about and not _open(about[0][1]) else None


def _definite(claim: Claim) -> int:
    return sum(not _open(text) for _, text in claim.subject.about)


def _open(text: str) -> bool:
    """Whether a slot says nothing, or only points back."""
    return not text or (text.split(maxsplit=1)[0].lower() in _ANAPHORA and text[1:] == text[1:].lower())


def _fits(head: Claim, known: Mapping[str, str], claim: Claim, recurs: bool) -> tuple[str, ...] | None:
    """Why a claim is about the subject of ``head``, of which ``known`` is what its slots have said; None if it is not."""
    if limits.compare(head, claim).relation is Relation.INCOMPARABLE:
        return None
    if of_two_rounds(head, claim):
        return None
    if recurs and _two_occasions(head.value, claim.value):
        return None
    reasons = ["the same rule"]
    for name, text in claim.subject.about:
        other = known.get(name)
        if other is None or _open(text):
            continue
        score = _alike(text, other)
        if score < _SLOT or _namesakes(text, other):
            return None
        reasons.append(f"{name}: {other} / {text} ({score:.0f})")
    return tuple(reasons)


def fit(a: Claim, b: Claim) -> bool:
    """Whether no slot that two claims of one rule both have says otherwise."""
    return agree(about([a]), about([b]))


def about(claims: Iterable[Claim]) -> dict[str, str]:
    """What the slots of claims about one subject say, by name."""
    return {name: text for claim in claims for name, text in claim.subject.about if not _open(text)}


def agree(slots: Mapping[str, str], others: Mapping[str, str]) -> bool:
    """Whether no slot that both have says otherwise."""
    met = ((text, others[name]) for name, text in slots.items() if name in others)
    return all(_alike(text, other) >= _SLOT and not _namesakes(text, other) for text, other in met)


def _alike(text: str, other: str) -> float:
    """How alike two slots are, 0 to 100; none that have numbers, and not one of them the same: version 2.6 is not 2.16;
    nor two words of which one is the end of the other: Ruby is not JRuby.
    """
    text, other = _plain(text), _plain(other)
    numbers, others = set(_NUMBER.findall(text)), set(_NUMBER.findall(other))
    if numbers and others and numbers.isdisjoint(others):
        return 0.0
    if text != other and " " not in text + other and (text.endswith(other) or other.endswith(text)):
        return 0.0
    return fuzz.token_set_ratio(text, other)


def _namesakes(text: str, other: str) -> bool:
    """Whether two names that begin and end alike are of two people: Ana Ruth Moe, Ana Pia Moe. Not where one has an initial."""
    one, two = _plain(text).split(), _plain(other).split()
    if min(len(one), len(two)) < _FULL or (one[0], one[-1]) != (two[0], two[-1]):
        return False
    left, right = " ".join(one[1:-1]), " ".join(two[1:-1])
    return left[:1] != right[:1] and fuzz.ratio(left, right) < _ALIKE


def _plain(text: str) -> str:
    """A slot as it is compared: nations by one name, no titles, 3.2.0 as 3.2."""
    return _NUMBER.sub(lambda number: number[0].removesuffix(".0"), _untitled(nation(text)))


def _untitled(text: str) -> str:
    """A name without the titles before it: captain halvor braten, halvor braten."""
    words = text.split()
    first = next((i for i, word in enumerate(words[:-1]) if word.strip(".") not in TITLES), len(words) - 1)
    return " ".join(words[max(first, 0) :])


def _two_occasions(a: DateValue, b: DateValue) -> bool:
    """Whether two dates are so far apart that they date two events; not where only the year differs: a slip."""
    first, second = sorted(((a.earliest, a.latest), (b.earliest, b.latest)), key=lambda span: span[0] or date.min)
    if first[1] is None or second[0] is None or (second[0] - first[1]).days < _SEASON:
        return False
    return (first[1].month, first[1].day) != (second[0].month, second[0].day)
