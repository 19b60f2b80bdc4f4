"""Claims → Groups: what answers the same question about the same thing, in blocks, never all pairs.

A block is a story, a rule and the time the sentence speaks of. Inside it, the claims of a rule with a question of its own belong together
(unless their subjects, the ``about`` slots, differ); quotations, names and claims of the general pack are linked
by similarity. Groups are the connected components of the links.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from claimcheck.align import contexts, names, quotes, subjects
from claimcheck.align.background import earlier_years, first_years
from claimcheck.model import Claim, Group, Link
from claimcheck.packs.pack import Rule

_LINKERS: dict[str, Callable[[Sequence[Claim]], list[Link]]] = {"quote": quotes.link, "name": names.link}


def align(
    claims: Sequence[Claim],
    rules: Mapping[str, Rule],
    story_of: Mapping[str, int],
    published: Mapping[str, date | None],
) -> tuple[Group, ...]:
    """Groups of claims; every claim is in exactly one, most of them alone.

    ``rules`` by full id; ``story_of`` and ``published`` by source id.
    """
    own = first_years(claims, published, story_of)
    blocks: dict[tuple[int, str, tuple[str, ...]], list[Claim]] = defaultdict(list)
    for claim in claims:
        story = story_of[claim.source]
        blocks[story, claim.rule, earlier_years(claim, own.get(story))].append(claim)
    groups = []
    for (story, rule_id, _), members in sorted(blocks.items()):
        rule = rules[rule_id]
        for component, links in _components(members, _links(rule, members, published)):
            groups.append(_group(rule, story, component, links))
    return tuple(groups)


def _links(rule: Rule, claims: Sequence[Claim], published: Mapping[str, date | None]) -> list[Link]:
    if not rule.context:
        return subjects.link(claims)
    linker = _LINKERS.get(rule.kind)
    return linker(claims) if linker else contexts.link(claims, published)


def _components(claims: Sequence[Claim], links: Iterable[Link]) -> list[tuple[list[Claim], list[Link]]]:
    """Connected components, in the order of their first claims."""
    parent = {c.id: c.id for c in claims}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    links = list(links)
    for link in links:
        a, b = sorted((root(link.a), root(link.b)))
        parent[b] = a
    members: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        members[root(claim.id)].append(claim)
    edges: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        edges[root(link.a)].append(link)
    return [(sorted(cs, key=lambda c: c.id), edges[r]) for r, cs in sorted(members.items())]


def _group(rule: Rule, story: int, claims: Sequence[Claim], links: Sequence[Link]) -> Group:
    subject = min((c.subject.shown for c in claims if c.subject.shown), key=lambda s: (-len(s), s), default="")
    question = claims[0].question
    return Group(rule.id, question, subject, rule.kind, story, tuple(claims), tuple(links))
