"""Text that a reader writes block by block, with the blocks and the places that come of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from claimcheck.model import Source, ZoneKind
from claimcheck.sources import rows
from claimcheck.sources.document import source
from claimcheck.sources.jsonl import encodable
from claimcheck.sources.lines import Block

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x0d\x0e-\x1f\x7f\x85\u2028\u2029]")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d]|[.,]\d)")
_DIGIT = re.compile(r"\d")
_PERIOD = re.compile(r"(?:(?:FY|Q[1-4]|H[12]|[A-Z][a-z]{2,8}\.?) ?)?(?:19|20)\d\d(?:[/–-]\d{2,4})?(?: ?Q[1-4])?")
_TOP = 5_000  # characters
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|(?:document|presentation|slide|report|title|doc|layout|draft|final)[ _]?\d*"
    r"|.{1,200}\.(?:docx?|odt|rtf|pdf|indd|qxd|xlsx?|pptx?|html?|txt|tex|dvi|ps|pmd|cdr|ai)|\(.*\)|[\W\d_]*)$",
    re.I,
)


class Draft:
    """Blocks with blank lines between them, written from top to bottom."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._places: list[tuple[int, str]] = []
        self.blocks: list[Block] = []
        self.length = self._paragraph = 0
        self._line = 1

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def place(self, name: str) -> None:
        """What is written from here on stands at ``name``."""
        if self._places and self._places[-1][0] == self.length:
            self._places.pop()
        self._places.append((self.length, name))

    def turn(self, offset: int, name: str) -> None:
        """The block written next begins a new place ``offset`` characters behind its start."""
        self._places.append((self.length + offset, name))

    def block(self, kind: ZoneKind, words: str, context: Sequence[str] = ()) -> None:
        """Write one block."""
        words = tidy(words)
        if words.strip():
            self._paragraph += 1
            start = self._write(words, "\n\n")
            self.blocks.append(Block(start, start + len(words), self._line, self._paragraph, kind, tuple(context)))

    def row(
        self, cells: Sequence[str], header: Sequence[str], context: Sequence[str] = (), *, head: bool = False
    ) -> None:
        """Write one row of a table: ``header`` holds the labels of its columns; ``head``: it is these labels."""
        words = [tidy(" ".join(cell.split())) for cell in cells]
        places, at = [], 0
        for cell in words:
            places.append((at, at + len(cell)))
            at += len(cell) + 1
        text = "\t".join(words)
        above = tuple(context)
        made = (
            rows.head_blocks(text, places, above, self._line, self._paragraph)
            if head
            else rows.blocks(text, places, header, above, self._line, self._paragraph)
        )
        start = self._write(text, "\n")
        for block in made:
            block.start += start
            block.end += start
        self.blocks += made

    def end_table(self) -> None:
        """The next block does not go on with the table."""
        self._write("", "\n")
        self._paragraph += 1

    def _write(self, words: str, end: str) -> int:
        start = self.length
        self._line += words.count("\n") + end.count("\n")
        self._parts += (words, end)
        self.length += len(words) + len(end)
        return start

    def source(self, name: str, *, title: str | None = None, published: tuple[date, str] | None = None) -> Source:
        """The source that was written. ``title`` wins over what the text says; ``published`` only where it says nothing."""
        found = source(name, self.text, structure=self.blocks)
        said = found.published or found.dateline_day or found.dateline_weekday is not None
        fits = published and not said and _fits(published[0], self.text)
        day, origin = published if published and fits else (found.published, found.published_from)
        return replace(
            found, title=title or found.title, published=day, published_from=origin, places=tuple(self._places)
        )


def _fits(day: date, text: str) -> bool:
    """Whether the latest year at the top of a text is that of ``day`` or the one before it: else it was made anew later."""
    years = [int(year) for year in _YEAR.findall(text, 0, _TOP)]
    return not years or max(years) in (day.year, day.year - 1)


_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


def tidy(words: str) -> str:
    """``words`` in characters that can be printed, ligatures written out, without soft hyphens."""
    if words.isascii() and words.isprintable():
        return words
    return encodable(_CONTROL.sub(" ", words.translate(_LIGATURES).replace("\u00ad", "")))


def are_labels(cells: Sequence[str]) -> bool:
    """Whether the first row of a table holds the labels of its columns: no figures, but for years above them."""
    figured = [cell for cell in cells if _DIGIT.search(cell)]
    return not figured or (all(map(_PERIOD.fullmatch, figured)) and (len(figured) > 1 or not cells[0]))


def sane_title(given: object) -> str | None:
    """A title from a file's properties, None where it is what programs write there."""
    title = " ".join(tidy(str(given or "")[:500]).split())
    return None if len(title) > 300 or _NO_TITLE.match(title) else title


def sane_day(created: date | None, changed: date | None) -> date | None:
    """The day of a file's properties if it was made and last changed on one day, and not before there were any."""
    if created is None or (changed is not None and abs((changed - created).days) > 1):
        return None
    return created if 1990 <= created.year <= 2100 else None
