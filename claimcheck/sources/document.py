"""One text → one Source: blocks, head, zones, credits. Knows nothing of files and of other documents."""

from __future__ import annotations

from pathlib import PurePosixPath

from claimcheck.model import Source
from claimcheck.sources import dates, markdown, origins, plain, zones
from claimcheck.sources.dateline import dated
from claimcheck.sources.head import Head, read_head
from claimcheck.sources.lines import Block, flat

SPEAKING = frozenset({"headline", "heading", "body", "item", "row", "code"})
MARKDOWN = frozenset({".md", ".markdown"})


def source(name: str, text: str, *, path: str | None = None) -> Source:
    """The source that ``text`` is, with all that it says about itself.

    ``name`` becomes the id. ``path`` is the file where that is another one, which holds many documents: then neither
    name says anything about this one. Otherwise ``.md`` is Markdown, and ``2020-01-16-story.txt`` holds a date.
    """
    day_first = dates.day_first(text)
    seen = flat(text)
    head, blocks = _read(seen, day_first, path is None and PurePosixPath(name).suffix.lower() in MARKDOWN)
    if path is None:
        _take_name(head, PurePosixPath(name).name)
    silent = [(b.start, b.end) for b in blocks if b.kind in ("caption", "boilerplate")]
    return Source(
        id=name,
        path=path or name,
        text=text,
        title=head.title,
        published=head.published,
        published_from=head.published_from,
        publisher=origins.shown(head.agency) if head.agency and head.publisher == head.agency else head.publisher,
        cites=origins.cites(text, head.publisher, head.agency, silent),
        zones=zones.zones(blocks),
        day_first=day_first,
        dateline_day=None if head.published or not head.undated else (head.undated.month, head.undated.day),
        dateline_weekday=None if head.published else head.weekday,
        dateline_from=None if head.published else head.undated_from,
    )


def _read(seen: str, day_first: bool | None, is_markdown: bool) -> tuple[Head, list[Block]]:
    """What the head of a text tells, and its blocks with their kinds settled."""
    said: dict[str, str] = {}
    start = 0
    if is_markdown:
        said, start = markdown.front_matter(seen)
        blocks = markdown.blocks(seen, start)
    else:
        blocks = plain.blocks(seen)
    headed = any(block.kind == "heading" for block in blocks)
    zones.silence(seen, blocks)
    head = read_head(seen, blocks, day_first=day_first, masthead=not headed)
    zones.close(seen, blocks)
    if headed:
        _title_heading(seen, blocks, head)
    else:
        zones.crossheads(seen, blocks)
    if is_markdown:
        blocks = markdown.cut(seen, blocks, start)
    if said:
        _take_front_matter(head, said, day_first)
    _let_speak(blocks)
    return head, blocks


def _let_speak(blocks: list[Block]) -> None:
    """A text that is nothing but a date line is what it says."""
    if not any(block.kind in SPEAKING for block in blocks):
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


def _take_front_matter(head: Head, said: dict[str, str], day_first: bool | None) -> None:
    """Front matter says best what a document is: it wins over everything that was read from the text."""
    head.title = said.get("title") or head.title
    for key in ("publisher", "site", "site_name", "sitename", "source", "author"):
        if said.get(key):
            head.publisher = said[key]
            break
    for key in ("published", "date", "pubdate", "publishdate", "publish_date", "published_at", "date_published"):
        found = dates.stamps(said.get(key, "")[:60], day_first)
        if found:
            head.published, head.published_from = found[0].on(), "front matter"
            return


def _take_name(head: Head, name: str) -> None:
    """A date in the file's name counts where the text has none; a dateline without a year takes its year from it."""
    day = dates.in_file_name(name)
    if day and head.published is None:
        head.published = (dated(head.undated, day) if head.undated else None) or day
        head.published_from = "file name"
