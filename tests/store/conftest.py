"""A feed in a folder, followed into a store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck.engines.desk import Setup
from claimcheck.engines.inline import Inline
from claimcheck.packs import library
from claimcheck.pipeline import Grouping
from claimcheck.sources import find
from claimcheck.store.database import reading
from claimcheck.store.follow import Followed, follow
from tests.told import packs

MILL = (
    "A fire at the old mill in Tarnbrook destroyed {looms} looms on Monday, police said. The mill was built in 1898.\n"
)
SHIP = (
    "The ferry Halcyon ran aground off Skerry Point on Tuesday and {hurt} lifeboats were lost, the coastguard said.\n"
)


PACK = """\
pack: losses
about: What was lost.
rules:
  looms:
    question: How many looms were destroyed?
    kind: count
    patterns: ["destroyed <value> looms"]
    cases:
      - text: The fire destroyed 7 looms.
        finds: 7
      - text: The 7 looms were old.
        finds: nothing
"""


class Feed:
    """Documents that come and change; ``follow`` takes all of them to the store."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "feed"
        self.folder.mkdir()
        self.path = home / "claims.db"
        (home / "losses.yaml").write_text(PACK)
        (losses,), problems = library.load([home / "losses.yaml"])
        assert not problems
        self.setup = Setup((*packs("general"), losses))

    def write(self, name: str, text: str, day: str = "2024-05-07") -> None:
        (self.folder / name).write_text(f"{' '.join(text.split()[:5])}\n\n{day}\n\n{text}", encoding="utf-8")

    def mill(self, name: str, looms: int, day: str = "2024-05-07") -> None:
        self.write(name, MILL.format(looms=looms), day)

    def ship(self, name: str, hurt: int, day: str = "2024-05-08") -> None:
        self.write(name, SHIP.format(hurt=hurt), day)

    def follow(self, *names: str, setup: Setup | None = None, grouping: Grouping | None = None) -> Followed:
        given = [str(self.folder / name) for name in names] or [str(self.folder)]
        files, problems = find(given, {".txt", ".jsonl"})
        setup = setup or self.setup
        with Inline(setup) as engine:
            return follow(
                files,
                setup,
                engine,
                self.path,
                date(2024, 5, 9),
                grouping or Grouping(),
                [p for p in problems if files],
            )

    def rows(self, sql: str, *given: object) -> list[tuple]:
        with reading(self.path) as database:
            return database.execute(sql, given).fetchall()


@pytest.fixture
def feed(tmp_path) -> Feed:
    return Feed(tmp_path)
