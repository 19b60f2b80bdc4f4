"""The sources of a store: what was read from each, which story it is in, and where its claims are."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from claimcheck.engines.desk import Digest
from claimcheck.store import records
from claimcheck.store.columns import Sentences
from claimcheck.store.features import day, marks

_TOGETHER = 500  # rows that are asked for at once


class Place(Struct, frozen=True):
    """A stored source: its number, its story, and the numbers of its claims, ``claims`` of them from ``first_claim`` on."""

    id: int
    story: int | None
    first_claim: int
    claims: int

    def span(self) -> range:
        """The numbers of its claims."""
        return range(self.first_claim, self.first_claim + self.claims)


class Shelf:
    """The sources of one open store. Every method may raise sqlite3.Error; what is damaged in the file is one, too."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self._common: bytes | None = self._meta("dictionary", None)

    def size(self) -> int:
        """How many sources there are."""
        return int(self.database.execute("SELECT count(*) FROM source").fetchone()[0])

    def find(self, names: Sequence[str], path: str) -> tuple[Place, str] | None:
        """The source of one of these ``names`` that was read from ``path``, and its name."""
        for name in names:
            row = self.database.execute(
                "SELECT id, story, first_claim, claims, path FROM source WHERE name = ?", (name,)
            ).fetchone()
            if row and row[4] == path:
                return Place(*row[:4]), name
        return None

    def named(self, name: str) -> int | None:
        """The number of the source called ``name``."""
        row = self.database.execute("SELECT id FROM source WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else None

    def stories_of(self, sources: Iterable[int]) -> dict[int, int]:
        """Source → its story."""
        return dict(self._among("SELECT id, story FROM source WHERE id IN ({}) AND story NOT NULL", sources))

    def all_stories(self) -> dict[int, int]:
        """Source → its story, of all sources."""
        return dict(self.database.execute("SELECT id, story FROM source WHERE story NOT NULL ORDER BY id"))

    def count_stories(self) -> int:
        """How many stories there are."""
        return int(self.database.execute("SELECT count(*) FROM story").fetchone()[0])

    def read_by(self, run: int, sources: Iterable[int]) -> None:
        """Note that a run has read these sources again and found them as they were."""
        self.database.executemany("UPDATE source SET run = ? WHERE id = ?", [(run, source) for source in sources])

    def names(self) -> list[tuple[int, str, str]]:
        """Number, name and path of every source."""
        return self.database.execute("SELECT id, name, path FROM source ORDER BY id").fetchall()

    def latest(self, most: int) -> dict[int, int]:
        """The sources that came last, each with its story."""
        sql = "SELECT id, story FROM source WHERE story NOT NULL ORDER BY id DESC LIMIT ?"
        return dict(self.database.execute(sql, (most,)))

    def members(self, stories: Iterable[int]) -> dict[int, list[Place]]:
        """The sources of each of these stories, in the order in which they came."""
        found: dict[int, list[Place]] = {}
        rows = self._among("SELECT id, story, first_claim, claims FROM source WHERE story IN ({})", stories)
        for row in sorted(rows):
            found.setdefault(row[1], []).append(Place(*row))
        return found

    def digests(self, sources: Iterable[int]) -> dict[int, Digest]:
        """What was read from these sources."""
        wanted = set(sources)
        told: dict[int, list[tuple[int, int, str]]] = {}
        sql = (
            "SELECT source.id, sentence.start, sentence.claims, sentence.text FROM source JOIN sentence ON sentence.id "
            "BETWEEN first_sentence AND first_sentence + sentences - 1 WHERE source.id IN ({}) ORDER BY sentence.id"
        )
        for source, *sentence in self._among(sql, wanted):
            told.setdefault(source, []).append((sentence[0], sentence[1], sentence[2]))
        rows = self._among("SELECT source, data FROM digest WHERE source IN ({})", wanted)
        common = self._common or b""
        try:
            return {source: records.decode(data, common, told.get(source, ())) for source, data in rows}
        except ValueError as error:
            raise sqlite3.DatabaseError(f"malformed: {error}") from None

    def digest(self, source: int, path: str | None = None) -> Digest:
        """What was read from a source; as if it had been read from ``path``, where one is given."""
        found = self.digests([source])[source]
        return found if path is None else replace(found, source=replace(found.source, path=path))

    def all_digests(self) -> Iterator[tuple[int, Digest]]:
        """Everything that was read, a source at a time."""
        numbers = [row[0] for row in self.database.execute("SELECT id FROM source ORDER BY id")]
        for start in range(0, len(numbers), _TOGETHER):
            yield from sorted(self.digests(numbers[start : start + _TOGETHER]).items())

    def put(self, digests: Sequence[Digest], before: Sequence[Place | None], run: int) -> list[Place]:
        """Keep these sources, each in the place that one had ``before``; they are in no story yet."""
        if self._common is None and digests:
            self._common = records.dictionary(digests)
            self._set_meta("dictionary", self._common)
        claim, sentence = self._meta("claims", 1), self._meta("sentences", 1)
        kept = []
        for digest, old in zip(digests, before, strict=True):
            if old:
                self._clear(old)
            texts = records.sentences(digest)
            number = self._row(digest, old, run, (claim, digest.count, sentence, len(texts)))
            self._sentences(number, sentence, claim, texts)
            self._digest(number, digest)
            kept.append(Place(number, None, claim, digest.count))
            claim, sentence = claim + digest.count, sentence + len(texts)
        self._set_meta("claims", claim)
        self._set_meta("sentences", sentence)
        return kept

    def move(self, story_of: Mapping[int, int]) -> None:
        """Put sources into stories."""
        self.database.executemany("UPDATE source SET story = ? WHERE id = ?", [(v, k) for k, v in story_of.items()])

    def join(self, stories: Collection[int], into: int) -> None:
        """Make one story of several."""
        self.database.executemany(
            "UPDATE source SET story = ? WHERE story = ?", [(into, s) for s in stories if s != into]
        )

    def new_story(self, run: int) -> int:
        """The number of a story that begins; none is used twice."""
        number: int = self._meta("stories", 1)
        self._set_meta("stories", number + 1)
        self.database.execute("INSERT INTO story VALUES (?, ?)", (number, run))
        return number

    def drop_stories(self, stories: Iterable[int]) -> None:
        """Forget stories that have no sources any more."""
        self.database.executemany("DELETE FROM story WHERE id = ?", [(s,) for s in stories])

    def sentences(self, source: int) -> list[tuple[int, int, int, str]]:
        """The sentences of a source: number, first claim, how many claims, text."""
        return self.database.execute(
            "SELECT sentence.id, sentence.first_claim, sentence.claims, sentence.text FROM source JOIN sentence "
            "ON sentence.id BETWEEN first_sentence AND first_sentence + sentences - 1 WHERE source.id = ?",
            (source,),
        ).fetchall()

    def _row(self, digest: Digest, old: Place | None, run: int, counted: tuple[int, int, int, int]) -> int:
        source = digest.source
        published = source.published.isoformat() if source.published else None
        row = (
            old.id if old else None, source.id, source.path, source.title, published, source.publisher, source.author,
            source.url, source.language, None, run, *counted,
        )  # fmt: skip
        sql = f"INSERT INTO source VALUES ({', '.join('?' * len(row))}) RETURNING id"  # noqa: S608
        return int(self.database.execute(sql, row).fetchone()[0])

    def _sentences(self, source: int, first: int, claim: int, texts: Sentences) -> None:
        rows = []
        for number, (start, many, text) in enumerate(texts, first):
            rows.append((number, source, start, claim, many, text))
            claim += many
        self.database.executemany("INSERT INTO sentence VALUES (?, ?, ?, ?, ?, ?)", rows)
        indexed = [(row[0], row[-1]) for row in rows]
        self.database.executemany("INSERT INTO sentence_text (rowid, text) VALUES (?, ?)", indexed)

    def _digest(self, source: int, digest: Digest) -> None:
        data = records.encode(digest, self._common or b"")
        self.database.execute("INSERT INTO digest VALUES (?, ?)", (source, data))
        when = day(digest.source.published)
        rows = [(mark, when, source) for mark in marks(digest.sketch.open())]
        self.database.executemany("INSERT OR IGNORE INTO feature VALUES (?, ?, ?)", rows)

    def _clear(self, old: Place) -> None:
        """Take out what is about to be replaced."""
        for number, digest in self.digests([old.id]).items():
            when = day(digest.source.published)
            rows = [(mark, when, number) for mark in marks(digest.sketch.open())]
            self.database.executemany("DELETE FROM feature WHERE mark = ? AND day = ? AND source = ?", rows)
        sentences = [(row[0], row[-1]) for row in self.sentences(old.id)]
        sql = "INSERT INTO sentence_text (sentence_text, rowid, text) VALUES ('delete', ?, ?)"
        self.database.executemany(sql, sentences)
        self.database.executemany("DELETE FROM sentence WHERE id = ?", [(number,) for number, _ in sentences])
        self.database.execute("DELETE FROM digest WHERE source = ?", (old.id,))
        self.database.execute("DELETE FROM source WHERE id = ?", (old.id,))

    def _among(self, sql: str, numbers: Iterable[int]) -> Iterator[Any]:
        """The rows of a question about many numbers, asked some at a time."""
        wanted = sorted(set(numbers))
        for start in range(0, len(wanted), _TOGETHER):
            part = wanted[start : start + _TOGETHER]
            yield from self.database.execute(sql.format(", ".join("?" * len(part))), part)

    def _meta(self, name: str, default: Any) -> Any:
        row = self.database.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return row[0] if row else default

    def _set_meta(self, name: str, value: object) -> None:
        self.database.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))


def renamed(digest: Digest, name: str) -> Digest:
    """The same source under another name."""
    return replace(digest, source=replace(digest.source, id=name))
