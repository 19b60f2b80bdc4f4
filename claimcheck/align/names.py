"""Which names mean the same person: spelled alike, transliterated, or a slip of the pen apart.

Candidates share a word or the consonants of a word (an inverted index, not all pairs). A mere difference of
spelling needs evidence that one person is meant: the same office, or sentences about the same thing, and no source that
uses both spellings.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from claimcheck.align.beside import before
from claimcheck.align.components import components
from claimcheck.model import Claim, Link
from claimcheck.text import stem
from claimcheck.values.core import Relation
from claimcheck.values.en_speech import NAME_TITLES, NO_NAME, PRONOUNS
from claimcheck.values.name import compare
from claimcheck.values.name_spelling import differing, folded
from claimcheck.values.romanised import skeleton

_COMMON = 60  # an index entry held by more names than that does not tell them apart
_LONG = 6  # letters of a word of which one may be a slip
_FAMILY = 5  # letters of a family name of which one may be a slip, behind a given name that nobody else bears
_ARTICLE = re.compile(r"(?i)\b(?:the|an?|our|every|each|one)\s+(?:\w+\s+)?$")
_SPELLINGS = 30  # of one name: more are several names
_EVIDENCE = 2  # content words that the sentences must share


def link(claims: Sequence[Claim]) -> list[Link]:
    """Links between the names among ``claims`` (one story, one rule)."""
    by_id = {c.id: c for c in claims}
    spelled = {c.id: folded(c.value.name) for c in claims}
    sources: dict[str, set[str]] = defaultdict(set)
    for c in claims:
        sources[spelled[c.id]].add(c.source)
    bearers = Counter(name.split()[0] for name in sources)
    found = []
    for a, b in _candidates(claims, spelled):
        reasons = _reasons(by_id[a], by_id[b], (spelled[a], spelled[b]), sources, bearers)
        if reasons:
            found.append(Link(a, b, reasons[0], reasons[1]))
    return _without_ambiguous(found, by_id, spelled)


def _without_ambiguous(links: list[Link], by_id: Mapping[int, Claim], spelled: Mapping[int, str]) -> list[Link]:
    """The links but those of short and long forms that would bring two names together.

    Port Ellery may be short for Port Ellery Harbour and Port Ellery Lighthouse: it is a form of neither.
    """
    ids = {i for k in links for i in (k.a, k.b)}
    group_of = {i: n for n, group in enumerate(components(sorted(ids), ((k.a, k.b) for k in links))) for i in group}
    members: dict[int, dict[str, Claim]] = defaultdict(dict)
    for i in sorted(ids):
        members[group_of[i]].setdefault(spelled[i], by_id[i])
    mixed = {n for n, forms in members.items() if _two_names(list(forms.values()))}
    return [k for k in links if group_of[k.a] not in mixed or not _contained(spelled[k.a], spelled[k.b])]


def _two_names(claims: Sequence[Claim]) -> bool:
    """Whether two of the names are incomparable; so many spellings as cannot be held together are."""
    if len(claims) > _SPELLINGS:
        return True
    return any(compare(a.value, b.value).relation is Relation.INCOMPARABLE for a, b in combinations(claims, 2))


def _contained(left: str, right: str) -> bool:
    return left != right and len(left.split()) != len(right.split())


def _candidates(claims: Iterable[Claim], spelled: Mapping[int, str]) -> list[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for c in claims:
        words = spelled[c.id].split()
        for key in sorted({*words, *(f"~{skeleton(w)}" for w in words), f"={skeleton(spelled[c.id])}"}):
            holders[key].append(c.id)
    pairs = {(a, b) for ids in holders.values() if len(ids) <= _COMMON for x, a in enumerate(ids) for b in ids[x + 1 :]}
    return sorted(pairs)


def _reasons(
    a: Claim, b: Claim, spelled: tuple[str, str], sources: Mapping[str, set[str]], bearers: Mapping[str, int]
) -> tuple[float, tuple[str, ...]] | None:
    """Score and reasons for two names, ``spelled`` so, to mean one person.

    ``sources`` are those of each spelling, ``bearers`` says how many spellings of names begin with a word.
    """
    comparison = compare(a.value, b.value)
    if comparison.relation is Relation.INCOMPARABLE:
        return None
    left, right = spelled
    if comparison.relation is Relation.SAME or left == right:
        return 1.0, (comparison.reason,)
    if sources[left] & sources[right]:
        return None  # one source uses both: two persons, or a long and a short form that say nothing new
    if comparison.relation is Relation.COMPATIBLE and len(left.split()) != len(right.split()):
        return 0.9, (comparison.reason,)
    if comparison.relation is Relation.DIFFERENT and _of_one_or_many(a, b):
        return None
    apart = differing(left, right)
    if apart and all(
        min(len(w), len(o)) >= _LONG for w, o in apart
    ):  # a slip is likelier than a namesake: not John and Joan
        return 0.85, (comparison.reason, "names so long and so alike are one")
    if len(apart) == 1 and _family_name_slipped(left, right, bearers):
        return 0.85, (comparison.reason, f"nobody else is called {left.split()[0]}")
    if office := _shared(_office(a), _office(b)):
        return 0.9, (comparison.reason, f"both: {' '.join(office)}")
    shared = _shared(_content(a), _content(b))
    if len(shared) >= _EVIDENCE:
        return 0.8, (comparison.reason, f"their sentences share {', '.join(shared)}")
    return None


def _family_name_slipped(left: str, right: str, bearers: Mapping[str, int]) -> bool:
    """Whether two names differ in the last word only, and are the only ones that begin with their first word."""
    (given, *_, family), (same, *_, other) = left.split(), right.split()
    return given == same and family != other and min(len(family), len(other)) >= _FAMILY and bearers[given] <= 2


def _of_one_or_many(a: Claim, b: Claim) -> bool:
    """Whether two names are of one and of many, as the article before one tells: Vale Runners, the first Vale Runner."""
    one, many = sorted((folded(a.value.name), folded(b.value.name)), key=len)
    return many == f"{one}s" and any(_ARTICLE.search(c.sentence[: c.start - c.sentence_start]) for c in (a, b))


def _shared(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    """The words of ``one`` (by stem) that ``other`` has a form of, sorted."""
    return sorted(word for stem, word in one.items() if stem in other)


def _office(claim: Claim) -> dict[str, str]:
    """The words of office in the title and right before the name, by stem: acting prime minister …"""
    ahead = before(claim, 60).lower().split()[-6:]
    words = {w.strip(",.") for w in [*(claim.value.title or "").lower().split(), *ahead]}
    return {stem(w): w for w in sorted(words) if w in NAME_TITLES and w not in ("mr", "mrs", "ms")}


def _content(claim: Claim) -> dict[str, str]:
    """The content words of the sentence by stem, those of the name left out."""
    name = set(folded(claim.value.name).split())
    words = {w.strip(".,;:!?\"'“”‘’()") for w in claim.sentence.lower().replace("’s", "").replace("-", " ").split()}
    return {stem(w): w for w in sorted(words) if len(w) > 3 and w not in NO_NAME | PRONOUNS | name}
