"""What prose says of settings: requests are retried up to ten times, says one source; ``retries``, default 5, another.

A value of the general pack joins the setting whose name it has, without the words that only say what sort of value it
is, and with whose description it shares enough. Not where it is an example, was so in an older version, or where its
source says two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from msgspec.structs import replace

from claimcheck import identifiers
from claimcheck.align import limits
from claimcheck.align.background import edition
from claimcheck.align.beside import before
from claimcheck.align.en_synonyms import concept
from claimcheck.align.en_told import CHOSEN, EXAMPLES, NOBODY, SAID, SORTS
from claimcheck.align.profiles import Pair, Profile, meeting, profiles
from claimcheck.align.rarity import distance
from claimcheck.align.settings import SLOT
from claimcheck.align.surroundings import Surroundings
from claimcheck.align.vetoes import of_one_thing
from claimcheck.model import Claim, Group, Link
from claimcheck.text import stem, words
from claimcheck.values.core import Relation

_NEEDED = ((4.0, 0.25), (2.5, 0.2))  # shared weight and share: where one word names the setting, and where several do
_EACH = frozenset({"each"})  # every request is retried
_FAR = 1.6  # binary orders: a value so much larger is that of something else
_MOST = 3_000  # values of one kind and story among which is looked
_JOINED = "none of the rule: the words around the value are those of the setting"


def joined(
    groups: Sequence[Group],
    told: Mapping[int, Sequence[Claim]],
    settings: frozenset[str],
    published: Mapping[str, date | None],
    around: Mapping[int, Surroundings],
    then: Mapping[int, tuple[str, ...]],
) -> list[Group]:
    """``groups``, those of the rules ``settings`` with what the general pack's claims, ``told`` by story, say of the same settings.

    ``published`` by source id; ``around`` by story; ``then`` as from ``background.earlier``.
    """
    homes = [i for i, g in enumerate(groups) if g.rule in settings]
    if not homes:
        return list(groups)
    held = {(c.source, c.start) for i in homes for c in groups[i].claims}
    home_of = {c.id: i for i, g in enumerate(groups) for c in g.claims}
    made = list(groups)
    for story in sorted({groups[i].story for i in homes}):
        for kind in sorted({groups[i].kind for i in homes if groups[i].story == story}):
            own = [i for i in homes if groups[i].story == story and groups[i].kind == kind]
            claims = [c for c in told.get(story, ()) if c.kind == kind]
            if len(claims) <= _MOST:
                found = profiles(claims, published, around[story].weights, then)
                for i, claim, link in _best(own, groups, claims, found, held):
                    _move(made, i, home_of, claim, link)
    return [g for g in made if g.claims]


def _best(
    own: Sequence[int],
    groups: Sequence[Group],
    claims: Sequence[Claim],
    known: Mapping[int, Profile],
    held: set[tuple[str, int]],
) -> Iterator[tuple[int, Claim, Link]]:
    """For each claim the setting it speaks of best, with why; one value a source and setting."""
    newest: dict[str, tuple[int, ...]] = {}
    for claim in claims:
        newest[claim.source] = max(newest.get(claim.source, ()), edition(claim))
    by_place = {(c.source, c.start): c.id for c in claims}
    free = [c for c in claims if (c.source, c.start) not in held and edition(c) in ((), newest[c.source])]
    free = [c for c in free if c.text.lower() not in NOBODY and c.modality != "negated" and not _is_example(c)]
    by_id = {c.id: c for c in free}
    speaking = _speaking(free, known)
    best: dict[int, tuple[float, int, Link]] = {}
    for i in own:
        there = {c.source for c in groups[i].claims}
        for setting in groups[i].claims:
            twin = known.get(by_place.get((setting.source, setting.start), -1))
            core = _core(setting)
            if twin is None or not core:
                continue
            for n in sorted(set.intersection(*(speaking[word] for word in core))):
                pair = None if by_id[n].source in there else _pair(twin, known[n], setting, len(core))
                if pair and pair.strength > best.get(n, (0.0,))[0]:
                    reason = f"both speak of {dict(setting.subject.about)[SLOT]}"
                    link = Link(min(setting.id, n), max(setting.id, n), min(pair.share, 1.0), (reason,))
                    best[n] = (pair.strength, i, link)
    yield from _once(best, by_id)


def _is_example(claim: Claim) -> bool:
    """Whether a value is one of many that a reader may choose, or what follows from the settings."""
    return bool(CHOSEN.search(before(claim, 60))) or not EXAMPLES.isdisjoint(words(claim.sentence).lowers)


def _speaking(claims: Iterable[Claim], known: Mapping[int, Profile]) -> Mapping[str, set[int]]:
    """Word of a name → the claims whose sentences have it around the value, or another word for it."""
    found: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        spoken = {stem(word) for word in words(claim.sentence).lowers}
        others = {word for word, said in SAID.items() if said & spoken}
        for word in spoken | others | known[claim.id].weights.keys():
            found[word].add(claim.id)
    return found


def _pair(twin: Profile, other: Profile, setting: Claim, named: int) -> Pair | None:
    """How a setting and what prose says meet; None where they do not."""
    relation = limits.compare(setting, other.claim).relation
    if relation is Relation.INCOMPARABLE or twin.scope - _EACH != other.scope - _EACH or twin.then != other.then:
        return None
    if relation is Relation.DIFFERENT and distance(setting, other.claim) > _FAR:
        return None
    pair = meeting(twin, other, relation)
    weight, share = _NEEDED[min(named, len(_NEEDED)) - 1]
    return pair if pair.weight >= weight and pair.share >= share and of_one_thing(twin, other) else None


def _core(setting: Claim) -> frozenset[str]:
    """The concepts of the name of a setting, without those that say what sort of value it has, and single letters."""
    levels = identifiers.levels(dict(setting.subject.about)[SLOT])
    last = levels[-1] if levels else ()
    return frozenset(concept(stem(word)) for word in last if word not in SORTS and len(word) > 1)


def _once(
    best: Mapping[int, tuple[float, int, Link]], claims: Mapping[int, Claim]
) -> Iterator[tuple[int, Claim, Link]]:
    """The claims that speak of settings, but those of sources that say two things of one."""
    said: dict[tuple[int, str], list[int]] = defaultdict(list)
    for claim, (_, i, _) in best.items():
        said[i, claims[claim].source].append(claim)
    for (i, _), ids in sorted(said.items()):
        relations = limits.Relations(claims[claim] for claim in ids)
        values = {relations.number(claims[claim]): claims[claim] for claim in ids}.values()
        if not any(relations(a, b) is Relation.DIFFERENT for a, b in combinations(values, 2)):
            yield from ((i, claims[claim], best[claim][2]) for claim in sorted(ids))


def _move(groups: list[Group], i: int, home_of: dict[int, int], claim: Claim, link: Link) -> None:
    """Move a claim, and those of its value that stand in a group with it, to the setting ``i``; not where others do, too."""
    old = home_of.get(claim.id)
    if old is None or old == i:
        return
    group, home = groups[old], groups[i]
    held, there = {(c.source, c.start) for c in home.claims}, {c.source for c in home.claims}
    others = [c for c in group.claims if (c.source, c.start) not in held]
    if any(limits.compare(c, claim).relation is not Relation.SAME or c.source in there for c in others):
        return
    more = tuple(_as(home, c) for c in others)
    ids = {c.id for c in (*home.claims, *more)}
    kept = _links((*home.links, link, *group.links), ids)
    groups[i] = replace(home, claims=tuple(sorted((*home.claims, *more), key=lambda c: c.id)), links=kept)
    groups[old] = replace(group, claims=(), links=())
    home_of.update((c.id, i) for c in more)


def _as(home: Group, claim: Claim) -> Claim:
    return replace(claim, rule=home.rule, question=home.question, pattern=_JOINED)


def _links(links: Iterable[Link], ids: set[int]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(k for k in links if k.a in ids and k.b in ids))
