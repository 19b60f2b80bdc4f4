"""One text → one Source: blocks, head, zones, credits. Knows nothing of files and of other documents."""

from __future__ import annotations

from posixpath import basename, splitext

from claimcheck.model import SILENT_ZONES, Source
from claimcheck.sources import (
    asides,
    configuration,
    dates,
    front_matter,
    indents,
    language,
    markdown,
    origins,
    plain,
    zones,
)
from claimcheck.sources.dateline import dated
from claimcheck.sources.head import Head, read_head
from claimcheck.sources.lines import Block, flat

MARKDOWN = frozenset({".md", ".markdown"})


def source(
    name: str,
    text: str,
    *,
    path: str | None = None,
    structure: list[Block] | None = None,
    publisher: str | None = None,
) -> Source:
    """The source that ``text`` is, with all that it says about itself.

    ``name`` becomes the id. ``path`` is the file where that is another one, which holds many documents: then neither
    name says anything about this one. Otherwise ``.md`` is Markdown, and ``2020-01-16-story.txt`` holds a date.
    ``structure``: the blocks of the text where its format tells them (they are changed in place). ``publisher``: who
    is known to have published it. A text that is not in English has no zones: nothing is read from it.
    """
    day_first = dates.day_first(text)
    seen = flat(text)
    is_markdown = structure is None and path is None and splitext(name.removesuffix(".gz"))[1].lower() in MARKDOWN
    if structure is None and path is None and configuration.is_named_so(name.removesuffix(".gz")):
        structure = configuration.blocks(seen, name.removesuffix(".gz")) or None
    head, blocks = _read(seen, day_first, is_markdown, structure)
    if path is None:
        _take_name(head, basename(name))
    head.publisher = publisher or head.publisher
    silent = [(b.start, b.end) for b in blocks if b.kind in SILENT_ZONES and b.kind != "dateline"]
    written = language.of(seen, blocks)
    return Source(
        id=name,
        path=path or name,
        text=text,
        title=head.title,
        published=head.published,
        published_from=head.published_from,
        publisher=origins.shown(head.agency) if head.agency and head.publisher == head.agency else head.publisher,
        cites=origins.cites(text, head.publisher, head.agency, silent),
        zones=zones.zones(blocks) if written in (None, "en") else (),
        language=written,
        day_first=day_first,
        dateline_day=None if head.published else _month_and_day(head),
        dateline_weekday=None if head.published else head.weekday,
        dateline_from=None if head.published else _from(head),
    )


def _month_and_day(head: Head) -> tuple[int, int] | None:
    """Month and day of a head that leaves the year, or the order of its figures, to others."""
    if head.either:
        return head.either[0].month, head.either[0].day
    return (head.undated.month, head.undated.day) if head.undated else None


def _from(head: Head) -> str | None:
    """Where the head has its date, with the days that it may be: ``date line 2, 2024-03-04 or 2024-04-03``."""
    days = " or ".join(day.isoformat() for day in head.either)
    return f"{head.undated_from}, {days}" if days else head.undated_from


def _read(
    seen: str, day_first: bool | None, is_markdown: bool, structure: list[Block] | None
) -> tuple[Head, list[Block]]:
    """What the head of a text tells, and its blocks with their kinds settled."""
    said: dict[str, str] = {}
    start = 0
    if is_markdown:
        said, start = front_matter.read(seen)
        blocks = markdown.blocks(seen, start)
    else:
        blocks = plain.blocks(seen) if structure is None else structure
    headed = any(block.kind == "heading" for block in blocks)
    sectioned = not headed and structure is None and indents.settle(seen, blocks)
    zones.silence(seen, blocks)
    head = read_head(seen, blocks, day_first=day_first, masthead=not headed and not sectioned)
    zones.close(seen, blocks)
    asides.settle(seen, blocks)
    if headed:
        _title_heading(seen, blocks, head)
    else:
        zones.crossheads(seen, blocks)
    if is_markdown:
        blocks = markdown.cut(seen, blocks, start)
    if said:
        front_matter.take(head, said, day_first)
    _let_speak(blocks)
    return head, blocks


def _let_speak(blocks: list[Block]) -> None:
    """A text that is nothing but a date line is what it says."""
    if all(block.kind in SILENT_ZONES for block in blocks):
        for block in blocks:
            block.kind = "body" if block.kind == "dateline" else block.kind


def _title_heading(text: str, blocks: list[Block], head: Head) -> None:
    """The first heading of a Markdown text is its title where nothing of weight stands above it."""
    for block in blocks[:10]:
        if block.kind == "heading" and not block.context:
            block.kind = "headline"
            head.title = markdown.plain(text[block.start : block.end])
            return
        if block.kind == "body":
            return


def _take_name(head: Head, name: str) -> None:
    """A date in the file's name counts where the text has none; a dateline without a year takes its year from it."""
    day = dates.in_file_name(name)
    if day and head.published is None:
        head.published = (dated(head.undated, day) if head.undated else None) or day
        head.published_from = "file name"
