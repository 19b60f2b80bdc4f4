"""How much each part of the suite measures: quick to see that all works, normal, and full with the largest sizes."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes of one run of the suite.

    ``runs``: of which the median counts; ``large`` those of work from ``LARGE`` on. ``commands``: runs of a whole
    command. ``budget``: processor seconds a reader and run. ``text``: characters of generated news. ``patterns``,
    ``claims``, ``articles``: the sizes of which growth is told. ``linked``: claims up to which the peer links, too.
    ``one_story``: sources of a story that grows. ``hostile``: lengths of text that nobody writes.
    """

    name: str
    runs: int
    large: int
    commands: int
    budget: float
    text: int
    patterns: tuple[int, ...]
    claims: tuple[int, ...]
    linked: int
    one_story: tuple[int, ...]
    articles: tuple[int, ...]
    hostile: tuple[int, ...]

    def runs_of(self, articles: float) -> int:
        """How often work on so many articles is run."""
        return self.runs if articles < LARGE else self.large


LARGE = 10_000  # articles

NORMAL = Scale(
    name="normal",
    runs=3,
    large=3,
    commands=15,
    budget=15.0,
    text=5_000_000,
    patterns=(50, 100, 500, 2_000),
    claims=(1_000, 10_000, 100_000),
    linked=100_000,
    one_story=(10, 20, 40, 80),
    articles=(1_000, 10_000),
    hostile=(50_000, 100_000, 200_000),
)
FULL = replace(NORMAL, name="full", large=1, claims=(*NORMAL.claims, 1_000_000), articles=(*NORMAL.articles, 100_000))
QUICK = Scale(
    name="quick",
    runs=1,
    large=1,
    commands=3,
    budget=1.0,
    text=100_000,
    patterns=(50, 100, 2_000),
    claims=(1_000, 2_000, 4_000),
    linked=2_000,
    one_story=(10, 20),
    articles=(100, 200),
    hostile=(10_000, 20_000),
)
