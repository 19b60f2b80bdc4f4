"""What a store says of its stories: the claims that count, the findings on them, and what became of constraints."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from claimcheck.model import Claim, ConstraintResult, Finding
from claimcheck.store.interned import Interned, plain
from claimcheck.store.shelf import Place, Shelf


class Known(Struct, frozen=True):
    """A finding as the store has it; ``answers`` are its positions as shown, ``claims`` their numbers."""

    name: str
    story: int
    rule: str
    question: str
    verdict: str
    answers: tuple[str, ...]
    claims: frozenset[int]


class Ledger:
    """The claims and findings of one open store. Every method may raise sqlite3.Error."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._interned = Interned(database)

    def known(self, stories: Iterable[int]) -> list[Known]:
        """The findings of these stories. What one source alone says is none in the store."""
        sql = "SELECT id, name, story, rule, question, verdict FROM finding WHERE story = ? ORDER BY id"
        rows = [row for story in sorted(stories) for row in self._database.execute(sql, (story,))]
        return [self._known(*row) for row in rows]

    def relations(self, stories: Iterable[int]) -> set[tuple[str, str]]:
        """Name and verdict of each constraint that was looked at in these stories."""
        sql = "SELECT name, verdict FROM relation WHERE story = ?"
        return {tuple(row) for story in stories for row in self._database.execute(sql, (story,))}

    def forget(self, stories: Iterable[int], places: Iterable[Place]) -> None:
        """Take out the findings of stories, and the claims at these places."""
        gone = [(story,) for story in stories]
        for table in ("side", "evidence"):
            sql = f"DELETE FROM {table} WHERE finding IN (SELECT id FROM judged WHERE story = ?)"  # noqa: S608
            self._database.executemany(sql, gone)
        self._database.executemany("DELETE FROM judged WHERE story = ?", gone)
        self._database.executemany("DELETE FROM relation WHERE story = ?", gone)
        spans = [(place.first_claim, place.first_claim + place.claims - 1) for place in places]
        self._database.executemany("DELETE FROM told WHERE id BETWEEN ? AND ?", spans)

    def taken(self, name: str) -> bool:
        """Whether a finding is called so."""
        return self._database.execute("SELECT 1 FROM judged WHERE name = ?", (name,)).fetchone() is not None

    def put_claims(self, claims: Iterable[Claim], shelf: Shelf, source_of: Mapping[str, int]) -> None:
        """Keep claims; ``source_of`` gives the number of a source by its name."""
        sentences: dict[int, int] = {}
        source = ""
        rows = []
        for claim in claims:
            if claim.source != source:
                source, listed = claim.source, shelf.sentences(source_of[claim.source])
                sentences = {first + i: number for number, first, many, _ in listed for i in range(many)}
            rows.append(self._told(claim, sentences[claim.id]))
        self._database.executemany(f"INSERT INTO told VALUES ({', '.join('?' * 13)})", rows)  # noqa: S608

    def put_findings(self, findings: Iterable[Finding], story_of: Sequence[int]) -> None:
        """Keep those findings that compare sources; ``story_of``: the number in the store of each of the run's stories."""
        for finding in findings:
            if finding.verdict == "single":
                continue
            question = self._interned.question(finding.rule, finding.kind, finding.question, finding.subject)
            row = (
                finding.id, story_of[finding.story - 1], question, finding.subject or None, finding.verdict,
                finding.severity if finding.severity != "none" else None, finding.reason,
            )  # fmt: skip
            sql = "INSERT INTO judged VALUES (NULL, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
            number = self._database.execute(sql, row).fetchone()[0]
            for place, side in enumerate(finding.positions, 1):
                value = self._interned.value(finding.kind, side.value)
                self._database.execute(
                    "INSERT INTO side VALUES (?, ?, ?, ?, ?)", (number, place, side.display, value, side.origins)
                )
                self._database.executemany(
                    "INSERT OR IGNORE INTO evidence VALUES (?, ?, ?)", [(number, claim, place) for claim in side.claims]
                )

    def put_relations(self, results: Iterable[ConstraintResult], story_of_claim: Mapping[int, int]) -> None:
        """Keep what became of constraints."""
        rows = [
            (
                story_of_claim[result.claims[0]], result.id, result.verdict, result.severity, result.assertion,
                result.reason, plain(list(result.claims)), result.source,
            )
            for result in results
            if result.claims
        ]  # fmt: skip
        self._database.executemany("INSERT OR REPLACE INTO relation VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def put_changes(self, run: int, rows: Iterable[tuple[int, str, str | None, str | None, str | None]]) -> None:
        """Keep what a run has changed: story, finding, verdict before and now, and of what is gone what it told."""
        self._database.executemany("INSERT INTO change VALUES (NULL, ?, ?, ?, ?, ?, ?)", [(run, *r) for r in rows])

    def _known(self, finding: int, name: str, story: int, rule: str, question: str, verdict: str) -> Known:
        shown = self._database.execute("SELECT display FROM side WHERE finding = ? ORDER BY number", (finding,))
        claims = self._database.execute("SELECT claim FROM evidence WHERE finding = ?", (finding,))
        answers = tuple(row[0] for row in shown)
        return Known(name, story, rule, question, verdict, answers, frozenset(row[0] for row in claims))

    def _told(self, claim: Claim, sentence: int) -> tuple[object, ...]:
        start = claim.start - claim.sentence_start
        length = claim.end - claim.start
        quoted = claim.sentence[start : start + length] if start >= 0 else ""
        return (
            claim.id, sentence, self._interned.question(claim.rule, claim.kind, claim.question, claim.subject.shown),
            self._interned.value(claim.kind, claim.value), start, length, claim.line, claim.column,
            claim.subject.shown or None, claim.modality if claim.modality != "asserted" else None,
            claim.attributed_to, claim.place or None, claim.text if claim.text != quoted else None,
        )  # fmt: skip
