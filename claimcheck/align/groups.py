"""Claims → Groups: what answers the same question about the same thing, in blocks, never all pairs.

A block is a story, a rule and the time the sentence speaks of. Inside it, the claims of a rule with a question of its own belong together
(unless their subjects, the ``about`` slots, differ); quotations, names and claims of the general pack are linked
by similarity. Groups are the connected components of the links.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from claimcheck.align import contexts, names, quotes, subjects
from claimcheck.align.background import earlier_years, first_years
from claimcheck.align.components import components
from claimcheck.align.profiles import idf
from claimcheck.model import Claim, Group, Link
from claimcheck.packs.pack import Rule

_LINKERS: dict[str, Callable[[Sequence[Claim]], list[Link]]] = {"quote": quotes.link, "name": names.link}


def align(
    claims: Sequence[Claim],
    rules: Mapping[str, Rule],
    story_of: Mapping[str, int],
    published: Mapping[str, date | None],
) -> tuple[Group, ...]:
    """Groups of claims, most of them alone; no claim is in two.

    A value that a rule with a question of its own has aligned is left to it: groups of the general pack that say
    the same over are left out. ``rules`` by full id; ``story_of`` and ``published`` by source id.
    """
    own = first_years(claims, published, story_of)
    blocks: dict[tuple[int, str, tuple[str, ...]], list[Claim]] = defaultdict(list)
    for claim in claims:
        story = story_of[claim.source]
        then = () if claim.kind in _LINKERS else earlier_years(claim, own.get(story))
        blocks[story, claim.rule, then].append(claim)
    told = defaultdict(list)
    for claim in claims:
        if rules[claim.rule].context:
            told[story_of[claim.source]].append(claim)
    weights = {story: idf(members) for story, members in told.items()}
    groups = []
    for (story, rule_id, _), members in sorted(blocks.items()):
        rule = rules[rule_id]
        linker = _linker(rule)
        links_of = linker(members) if linker else contexts.link(members, published, weights[story])
        for component, links in _components(members, links_of):
            groups.append(_group(rule, story, component, links))
    return _without_repeats(groups, rules)


def _without_repeats(groups: Sequence[Group], rules: Mapping[str, Rule]) -> tuple[Group, ...]:
    """The groups but for those of context rules of which most values stand in one group of another rule.

    What such a group holds from sources that the other rule has nothing of joins the other group: the rule's patterns
    knew one wording of the answer, the general pack aligned another one with it.
    """
    holder: dict[tuple[str, int], int] = {}
    told = {i for i, g in enumerate(groups) if not rules[g.rule].context}
    for i in sorted(told, key=lambda i: (len({c.source for c in groups[i].claims}), -i)):
        holder.update({(c.source, c.start): i for c in groups[i].claims})
    joined: dict[int, list[Claim]] = defaultdict(list)
    links: dict[int, list[Link]] = defaultdict(list)
    sources: dict[int, frozenset[str]] = {}
    kept = []
    for i, group in enumerate(groups):
        if i not in told:
            places = ((c.source, c.start) for c in group.claims)
            holders = Counter([holder[place] for place in places if place in holder])
            if holders and max(holders.values()) * 2 > len(group.claims):
                home = min(holders, key=lambda h: (-holders[h], h))
                if home not in sources:
                    sources[home] = frozenset(c.source for c in groups[home].claims)
                more = _elsewhere(group, groups[home].kind, sources[home], holder)
                if more:
                    joined[home] += more
                    links[home] += _links_into(groups[home], group, {c.id for c in more})
                continue
        kept.append(i)
    return tuple(_with(groups[i], joined[i], links[i]) if joined[i] else groups[i] for i in kept)


def _elsewhere(group: Group, kind: str, there: frozenset[str], holder: Mapping[tuple[str, int], int]) -> list[Claim]:
    """The claims of a context group that come from other sources than ``there``, a rule's, and answer no other rule."""
    if group.kind != kind:
        return []
    return [c for c in group.claims if c.source not in there and (c.source, c.start) not in holder]


def _links_into(home: Group, group: Group, more: set[int]) -> list[Link]:
    """Those links of a context group that hold the claims ``more``, with the rule's claims in place of their twins."""
    place = {(c.source, c.start): c.id for c in home.claims}
    twin = {c.id: place.get((c.source, c.start), c.id) for c in group.claims}
    kept = {*place.values(), *more}
    moved = [
        replace(k, a=min(twin[k.a], twin[k.b]), b=max(twin[k.a], twin[k.b])) for k in group.links if {k.a, k.b} & more
    ]
    return [k for k in moved if k.a != k.b and {k.a, k.b} <= kept]


def _with(home: Group, more: Sequence[Claim], links: Sequence[Link]) -> Group:
    """A rule's group with claims of the general pack, which now answer the rule's question."""
    joined = [replace(c, rule=home.rule, question=home.question) for c in more]
    claims = tuple(sorted((*home.claims, *joined), key=lambda c: c.id))
    return replace(home, claims=claims, links=(*home.links, *links))


def _linker(rule: Rule) -> Callable[[Sequence[Claim]], list[Link]] | None:
    """What links the claims of a rule; None for those whose question is what the words around the value say."""
    return _LINKERS.get(rule.kind) if rule.context else subjects.link


def _components(claims: Sequence[Claim], links: Iterable[Link]) -> list[tuple[list[Claim], list[Link]]]:
    """The claims that links put together, with those links, in the order of their first claims."""
    links = list(links)
    if not links:
        return [([c], []) for c in sorted(claims, key=lambda c: c.id)]
    by_id = {c.id: c for c in sorted(claims, key=lambda c: c.id)}
    groups = components(list(by_id), ((link.a, link.b) for link in links))
    group_of = {i: n for n, ids in enumerate(groups) for i in ids}
    edges: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        edges[group_of[link.a]].append(link)
    return [([by_id[i] for i in ids], edges[n]) for n, ids in enumerate(groups)]


def _group(rule: Rule, story: int, claims: Sequence[Claim], links: Sequence[Link]) -> Group:
    # The fullest subject speaks for the group: it does not depend on the order of the files.
    leader = min(claims, key=lambda c: (-len(c.subject.shown), c.subject.shown))
    return Group(rule.id, leader.question, leader.subject.shown, rule.kind, story, tuple(claims), tuple(links))
