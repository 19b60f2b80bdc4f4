"""The stories that the sources were grouped into: what each is called, when it was reported, and by whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from claimcheck.model import Source
from claimcheck.report import View
from claimcheck.report.json import dump
from claimcheck.report.layout import title, wrap
from claimcheck.report.safe import cells, pad, unled, visible
from claimcheck.report.style import Paint
from claimcheck.report.summary import count

FORMATS = ("table", "json")
VERSION = 1


class Story(Struct, frozen=True):
    """The sources of one event, the earliest first, those without a date last.

    ``title`` is that of the first source that has one. ``given``: the user put these sources together.
    """

    number: int
    title: str | None
    first: date | None
    last: date | None
    given: bool
    sources: tuple[Source, ...]


def described(
    sources: Iterable[Source], told: Sequence[Sequence[str]], given: Collection[Sequence[str]] = ()
) -> tuple[Story, ...]:
    """The stories ``told`` (source ids by story) as readers know them, numbered from 1 as in the report.

    ``given`` holds the groups of ids that the user fixed.
    """
    by_id = {source.id: source for source in sources}
    fixed = {key for group in given for key in group}
    return tuple(_story(number, ids, by_id, ids[0] in fixed) for number, ids in enumerate(told, 1))


def _story(number: int, ids: Sequence[str], by_id: Mapping[str, Source], given: bool) -> Story:
    members = sorted((by_id[i] for i in ids), key=lambda s: (s.published or date.max, s.path, s.id))
    days = [s.published for s in members if s.published]
    name = next((s.title for s in members if s.title and s.title.strip()), None)
    return Story(number, name, min(days, default=None), max(days, default=None), given, tuple(members))


def render(stories: Sequence[Story], format_name: str, view: View) -> str:
    """The stories in one of FORMATS, ending with a line break."""
    return dump(to_json(stories)) if format_name == "json" else table(stories, view)


def to_json(stories: Sequence[Story]) -> dict[str, Any]:
    """Plain dicts and lists; ``story`` is the number that sources and findings of the report carry."""
    return {"version": VERSION, "stories": [_object(story) for story in stories]}


def _object(story: Story) -> dict[str, Any]:
    return {
        "story": story.number,
        "title": story.title,
        "first": story.first.isoformat() if story.first else None,
        "last": story.last.isoformat() if story.last else None,
        "given": story.given,
        "sources": [
            {
                "id": s.id,
                "path": s.path,
                "title": s.title,
                "published": s.published.isoformat() if s.published else None,
                "publisher": s.publisher,
            }
            for s in story.sources
        ],
    }


def table(stories: Sequence[Story], view: View) -> str:
    """One block a story: its number and title, then its days and size, then a line a source; a last line counts."""
    blocks = ["\n".join(_block(story, view)) for story in stories]
    total = sum(len(story.sources) for story in stories)
    last = f"{count(total, 'source')}, {count(len(stories), 'story', 'stories')}.\n"
    return unled("\n\n".join((*blocks, last)))


def _block(story: Story, view: View) -> list[str]:
    paint = Paint(view.color)
    label = f"{story.number}  "
    lines = wrap(visible(story.title or "(no title)"), view.width, " " * len(label), first=label)
    lines = [paint(line, "bold") for line in lines]
    said = f"{_days(story)} · {count(len(story.sources), 'source')}" + (" · put together by you" if story.given else "")
    lines.append(" " * len(label) + paint(said, "dim"))
    names = [visible(s.path) for s in story.sources]
    column = min(max(map(cells, names)), max(view.width // 2, 20))
    for source, name in zip(story.sources, names, strict=True):
        day = source.published.isoformat() if source.published else "undated   "
        room = max(view.width - len(label) - 14 - max(column, cells(name)), 0)
        line = f"{' ' * len(label)}{day}  {paint(pad(name, column), 'cyan')}  {title(source.title or '', room)}"
        lines.append(line.rstrip())
    return lines


def _days(story: Story) -> str:
    if story.first is None:
        return "undated"
    return story.first.isoformat() if story.first == story.last else f"{story.first} to {story.last}"
