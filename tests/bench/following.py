"""A pile of news followed from day to day in a claim store: the same stories as all at once, at what cost?

python -m tests.bench.following 1000 7     # 1,000 articles, those of seven days in a run
"""

from __future__ import annotations

import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from claimcheck.align.sketch import sketch
from claimcheck.align.stories import stories
from claimcheck.engines.desk import Setup
from claimcheck.engines.inline import Inline
from claimcheck.packs import library
from claimcheck.sources import File, read_text
from claimcheck.store.database import reading
from claimcheck.store.follow import follow
from tests.bench.piles import pile

_DATE = re.compile(r"\n(\w+ \d+, \d{4})\n")
Groups = Iterable[Sequence[str]]


def pairs(groups: Groups) -> set[tuple[str, str]]:
    """Every two names that are in one group."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def agreement(found: Groups, wanted: Groups) -> tuple[float, float]:
    """Precision and recall of the pairs that are together in ``found``."""
    got, due = pairs(found), pairs(wanted)
    return len(got & due) / max(1, len(got)), len(got & due) / max(1, len(due))


def by_days(files: Mapping[str, str], step: int) -> list[list[str]]:
    """The names of the files by their days of publication, ``step`` days at a time."""
    days: dict[int, list[str]] = defaultdict(list)
    for name, text in files.items():
        match = _DATE.search(text)
        day = datetime.strptime(match[1], "%B %d, %Y").date() if match else date(2024, 1, 1)
        days[day.toordinal() // step].append(name)
    return [sorted(days[day]) for day in sorted(days)]


def followed(folder: Path, batches: Sequence[Sequence[str]], store: Path) -> list[tuple[int, float]]:
    """Follow the files of ``folder``; how many there were, and the seconds that it took, of each run."""
    packs, _ = library.load(library.shipped())
    setup = Setup(packs)
    spent = []
    with Inline(setup) as engine:
        for i, names in enumerate(batches):
            files = [File(folder / name, name, explicit=False) for name in names]
            start = time.perf_counter()
            follow(files, setup, engine, store, date.fromordinal(738_000 + i))
            spent.append((len(names), time.perf_counter() - start))
    return spent


def stored_stories(store: Path) -> list[list[str]]:
    """The names of the sources of each story."""
    told: dict[int, list[str]] = defaultdict(list)
    with reading(store) as database:
        for name, story in database.execute("SELECT name, story FROM source"):
            told[story].append(name)
    return list(told.values())


def main(count: int = 1000, step: int = 7) -> None:
    """Follow a pile and print how well that went."""
    made = list(pile(count))
    texts = {name: text for name, text, _ in made}
    events: dict[int, list[str]] = defaultdict(list)
    for name, _, event in made:
        events[event].append(name)
    at_once = stories([sketch(read_text(name, text)) for name, text in texts.items()])
    with TemporaryDirectory() as home:
        folder, store = Path(home), Path(home) / "claims.db"
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
        spent = followed(folder, by_days(texts, step), store)
        found = stored_stories(store)
        size, chars = store.stat().st_size, sum(len(text.encode()) for text in texts.values())
    for what, groups, wanted in (
        ("followed against all at once", found, at_once),
        ("followed against the events", found, list(events.values())),
        ("all at once against the events", at_once, list(events.values())),
    ):
        precision, recall = agreement(groups, wanted)
        print(f"{what}: precision {precision:.3f}, recall {recall:.3f}")
    for part in range(4):
        share = spent[len(spent) * part // 4 : len(spent) * (part + 1) // 4]
        many, seconds = sum(n for n, _ in share), sum(s for _, s in share)
        print(
            f"quarter {part + 1}: {len(share)} runs, {many} articles, {1000 * seconds / max(1, many):.0f} ms an article"
        )
    print(f"{size / len(texts):,.0f} bytes an article of {chars / len(texts):,.0f}: {size / chars:.1f} times")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
