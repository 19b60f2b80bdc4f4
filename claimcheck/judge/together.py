"""Which groups a constraint holds against one another: one of each of its rules, all about the same subject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from claimcheck.align.subjects import about, agree
from claimcheck.model import Group


class ByRule:
    """The groups of each story and rule, those of most sources first."""

    def __init__(self, groups: Sequence[Group]) -> None:
        found: dict[int, dict[str, list[Group]]] = defaultdict(lambda: defaultdict(list))
        for group in groups:
            found[group.story][group.rule].append(group)
        for rules in found.values():
            for listed in rules.values():
                listed.sort(key=_weight)
        self._found: Mapping[int, Mapping[str, list[Group]]] = found

    def together(self, rules: Collection[str]) -> Iterator[dict[str, Group]]:
        """For each story in which every one of ``rules`` found something: the group that speaks for each.

        Where a rule has several subjects that is the group of most sources whose slots agree with those of the
        groups chosen before it, the largest of all first; a story in which there is none is left out.
        """
        for _, held in sorted(self._found.items()):
            if all(rule in held for rule in rules):
                chosen: dict[str, Group] = {}
                known: list[Mapping[str, str]] = []
                for rule in sorted(rules, key=lambda rule: _weight(held[rule][0])):
                    fitting = ((g, about(g.claims)) for g in held[rule])
                    first = next(((g, said) for g, said in fitting if all(agree(said, k) for k in known)), None)
                    if first is None:
                        break
                    chosen[rule] = first[0]
                    known.append(first[1])
                else:
                    yield {rule: chosen[rule] for rule in rules}


def _weight(group: Group) -> tuple[int, int]:
    return -len({c.source for c in group.claims}), -len(group.claims)
