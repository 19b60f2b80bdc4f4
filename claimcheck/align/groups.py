"""Claims → Groups: what answers the same question about the same thing, in blocks, never all pairs.

A block is a story, a rule and, for rules with a question of their own, the time the sentence speaks of. Inside it, the claims of a rule with a question of its own belong together
(unless their subjects, the ``about`` slots, differ); quotations, names and claims of the general pack are linked
by similarity. Groups are the connected components of the links.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from msgspec.structs import replace

from claimcheck.align import contexts, denials, names, quotes, settings, several, subjects
from claimcheck.align import told as prose
from claimcheck.align.background import earlier, older
from claimcheck.align.components import components
from claimcheck.align.en_synonyms import concept
from claimcheck.align.limits import compare
from claimcheck.align.meetings import Meetings
from claimcheck.align.profiles import idf
from claimcheck.align.second_look import SecondLook
from claimcheck.align.surroundings import Surroundings
from claimcheck.model import Claim, Group, Link
from claimcheck.packs.pack import Rule
from claimcheck.values.core import Relation

_JOINED = "none of the rule: the general pack aligned it with what the rule found elsewhere"
_FEWEST = 3  # claims: two answers of a source, and one of another
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
    then = earlier(claims, published, story_of)
    blocks: dict[tuple[int, str, tuple[str, ...]], list[Claim]] = defaultdict(list)
    for claim in claims:
        story = story_of[claim.source]
        of = () if rules[claim.rule].context else then.get(claim.id, ())
        blocks[story, claim.rule, of].append(claim)
    told: dict[int, list[Claim]] = defaultdict(list)
    ruled: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        (told if rules[claim.rule].context else ruled)[story_of[claim.source]].append(claim)
    around = {story: Surroundings(members, ruled[story], idf(members)) for story, members in told.items()}
    # Of versions that are required ``earlier`` knows it.
    old = frozenset(older(c for c in claims if c.kind != "version"))
    groups: list[Group] = []
    meetings = {story: Meetings(one, published, then) for story, one in around.items()}
    look = SecondLook(told, meetings)
    for (story, rule_id, _), members in sorted(blocks.items()):
        rule = rules[rule_id]
        linker = _linker(rule) or partial(contexts.link, meetings=meetings[story])
        links_of = _linked(linker, members, old)
        made = []
        for linked in _components(members, links_of):
            for component, links in denials.parted(*linked):
                made.append(_group(rule, story, component, links))
        # Of settings the name says what is asked; words beside it are those of the documentation.
        groups += made if rule.context or linker is settings.link else look.at(made)
    named = frozenset(rule_id for rule_id, rule in rules.items() if rule.about == (settings.SLOT,))
    joined = _without_repeats(prose.joined(groups, told, named, published, around, then), rules)
    return tuple(part for group in joined for part in _by_answers(group, rules[group.rule], published))


def _by_answers(group: Group, rule: Rule, published: Mapping[str, date | None]) -> Iterator[Group]:
    """The group, without what its sources say of other things."""
    if rule.kind in _LINKERS or len(group.claims) < _FEWEST:
        yield group
        return
    parts = list(several.parted(group.claims, group.links, published, moves=rule.updates))
    for claims, links in parts:
        yield _group(rule, group.story, claims, links) if len(parts) > 1 else group


def _linked(
    linker: Callable[[Sequence[Claim]], list[Link]], members: Sequence[Claim], old: frozenset[int]
) -> list[Link]:
    """The links among the claims of a rule. What was so in an older version may be so still; that it is not is no contradiction."""
    if linker is settings.link or old.isdisjoint(c.id for c in members):
        return linker(members)
    by_id = {c.id: c for c in members}
    now = linker([c for c in members if c.id not in old])
    then = (k for k in linker(members) if (k.a in old) != (k.b in old))
    return [*now, *(k for k in then if compare(by_id[k.a], by_id[k.b]).relation is Relation.SAME)]


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
    sources = {i: frozenset(c.source for c in groups[i].claims) for i in told}
    own = {i for i in told if rules[groups[i].rule].about == (settings.SLOT,)}  # a setting with a name is no other
    told_by = {place: frozenset() if i in own else sources[i] for place, i in holder.items()}
    kept = []
    alone: list[Group] = []
    for i, group in enumerate(groups):
        if i not in told:
            said = {(c.sentence, c.start - c.sentence_start): (c.source, c.start) for c in group.claims}  # copies once
            holders = Counter([holder[place] for place in said.values() if place in holder])
            if holders and max(holders.values()) * 2 > len(said):
                home = min(holders, key=lambda h: (-holders[h], _first_said(groups[h])))
                more = _elsewhere(group, groups[home].kind, sources[home], told_by)
                twins = [c for c in group.claims if holder.get((c.source, c.start)) == home]
                fitting = [c for c in more if _counts_alike(c, twins)]
                if fitting:
                    joined[home] += fitting
                    links[home] += _links_into(groups[home], group, {c.id for c in fitting})
                alone += [
                    replace(group, claims=(c,), links=())
                    for c in more
                    if c not in fitting and (c.source, c.start) not in holder
                ]
                continue
        kept.append(i)
    return (*(_with(groups[i], joined[i], links[i]) if joined[i] else groups[i] for i in kept), *alone)


def _first_said(group: Group) -> tuple[str, int]:
    """Where the first claim of a group stands by what it says, so that neither names nor order of the files decide."""
    return min((c.sentence, c.start - c.sentence_start) for c in group.claims)


def _elsewhere(
    group: Group, kind: str, there: frozenset[str], told_by: Mapping[tuple[str, int], frozenset[str]]
) -> list[Claim]:
    """The claims of a context group from other sources than ``there``, a rule's, that answer no rule beside others.

    ``told_by``: (source, start) of a value that a rule has found → the sources of its group.
    """
    if group.kind != kind:
        return []
    free = (c for c in group.claims if c.source not in there)
    return [c for c in free if told_by.get((c.source, c.start), there) in (there, {c.source})]


def _counts_alike(claim: Claim, twins: Iterable[Claim]) -> bool:
    """Whether a claim counts what one of ``twins`` counts, as far as they say: two armies are no two officials."""
    counted = [concept(twin.subject.head[-1]) for twin in twins if twin.subject.head]
    return not counted or not claim.subject.head or concept(claim.subject.head[-1]) in counted


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
    joined = [replace(c, rule=home.rule, question=home.question, pattern=_JOINED) for c in more]
    claims = tuple(sorted((*home.claims, *joined), key=lambda c: c.id))
    return replace(home, claims=claims, links=(*home.links, *links))


def _linker(rule: Rule) -> Callable[[Sequence[Claim]], list[Link]] | None:
    """What links the claims of a rule; None for those whose question is what the words around the value say."""
    if rule.context:
        return _LINKERS.get(rule.kind)
    return settings.link if rule.about == (settings.SLOT,) else partial(subjects.link, recurs=rule.recurs)


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
    # Where one of them has the question of the rule itself, that is what is asked: who is meant, not just which name.
    leader = min(claims, key=lambda c: (-len(c.subject.shown), c.subject.shown, c.question != rule.question))
    return Group(rule.id, leader.question, leader.subject.shown, rule.kind, story, tuple(claims), tuple(links))
