"""Whether gold values are found as mentions: ``python -m tests.bench.mentions_quality [--misses]``.

Every value of a kind that mentions can have, in every folder with gold. *found*: a mention stands at its words. *right*:
one of the right kind and value does (``gold_values`` says what that is). *not measured*: gold values that are no value of
the type they are filed under. ``--misses`` lists those that are not right, with what stands there.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck import Mention, sources, values
from claimcheck.extract.annotate import annotate
from tests.bench.clusters import SETS, Cluster, GoldClaim, Place, load, meets
from tests.bench.gold_values import Seen, expected
from tests.bench.markdown import share, table

TYPES = ("date", "time", "duration", "count", "money", "percent", "measure", "version", "name", "quote")


@dataclass(frozen=True, slots=True)
class Looked:
    """One gold value: what it should be, what stands there, and whether that is right (None: cannot be told)."""

    set: str
    type: str
    where: str
    words: str
    value: str
    there: tuple[str, ...]
    right: bool | None


def look() -> list[Looked]:
    """All gold values of these types, each place once."""
    return [looked for cluster in load() for looked in _in(cluster)]


def _in(cluster: Cluster) -> Iterator[Looked]:
    read, problems = sources.read([str(path) for path in cluster.documents])
    if problems:
        raise ValueError(str(problems[0]))
    found = [
        ((path.name, m.start, m.end), source.text[m.start : m.end], m)
        for path, source in zip(cluster.documents, read, strict=True)
        for sentence in annotate(source).sentences
        for m in sentence.mentions
    ]
    gold = {
        (group.type, claim): position.value
        for group in cluster.groups
        if group.type in TYPES
        for position in group.positions
        for claim in position.claims
    }
    for (kind, claim), value in gold.items():
        yield _looked(cluster, kind, claim, value, found)


def _looked(
    cluster: Cluster, kind: str, claim: GoldClaim, value: str, found: Sequence[tuple[Place, str, Mention]]
) -> Looked:
    there = [(text, m.kind, values.kind(m.kind).to_json(m.value)) for at, text, m in found if meets(claim.place, at)]
    check = expected(kind, value)
    right = any(check(Seen(k, text, v, claim.text)) for text, k, v in there) if check else None
    shown = tuple(f"{k} {text!r} {_brief(v)}" for text, k, v in there)
    return Looked(cluster.set, kind, f"{cluster.name}/{claim.place[0]}", claim.text, value, shown, right)


def _brief(value: dict[str, object]) -> str:
    return ", ".join(f"{key}={v}" for key, v in value.items() if v not in (None, False))


def by_type(looked: Sequence[Looked]) -> str:
    """One row a type and the total, of each set of folders and of all."""
    rows = []
    for kind in (*TYPES, "**total**"):
        of_kind = [x for x in looked if x.type == kind or kind not in TYPES]
        measured = [x for x in of_kind if x.right is not None]
        by_set = [[x for x in measured if x.set == name] for name in SETS]
        cells = [share(sum(bool(x.right) for x in part), len(part)) for part in (*by_set, measured)]
        found = share(sum(bool(x.there) for x in measured), len(measured))
        rows.append((kind, found, cells[-1], *cells[:-1], len(of_kind) - len(measured)))
    return table(("kind", "found", "right", *(f"right in {name}" for name in SETS), "not measured"), rows)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = ArgumentParser(prog="python -m tests.bench.mentions_quality", description="Gold values as mentions.")
    parser.add_argument("--misses", action="store_true", help="list the values that are not right or not measured")
    options = parser.parse_args(arguments)
    looked = look()
    print(by_type(looked))
    if options.misses:
        print()
        for x in looked:
            if not x.right:
                what = "not measured" if x.right is None else "; ".join(x.there) or "nothing"
                print(f"- {x.type} {x.where} {x.words!r} is {x.value!r}: {what}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
