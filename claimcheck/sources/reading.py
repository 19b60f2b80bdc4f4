"""One file → its sources and problems: unpacked, its format found, parsed here or in a process of its own."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, nullcontext
from typing import TYPE_CHECKING, BinaryIO

from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.model import Source
from claimcheck.sources import child, configuration, formats
from claimcheck.sources.document import source as read_text
from claimcheck.sources.encodings import UnreadableError, decode, mark
from claimcheck.sources.files import GZIP, Capped, at_most, expand, open_regular, peek, read_all, too_large, unzipped
from claimcheck.sources.formats import CONFIGURATION, ROWS, Format
from claimcheck.sources.lines import flat
from claimcheck.sources.paths import STDIN, File, reason
from claimcheck.sources.remote import copied, opened

if TYPE_CHECKING:
    from claimcheck.sources.jsonl import Row

_DEFAULTS = Limits()
Items = Iterator[Source | Problem]


def read_file(file: File, limits: Limits = _DEFAULTS) -> Items:
    """The sources of one file, one at a time, and its problems; ids are not yet unique across files. Never raises.

    Standard input (``-``) can be read once, and only in the process that it belongs to.
    """
    try:
        yield from _read(file, limits)
    except UnreadableError as error:
        yield error.problem
    except OSError as error:
        yield Problem(file.name, 0, 0, f"cannot be read: {reason(error)}", "a readable file")


def in_documents(
    documents: Iterable[Source | File], limits: Limits, problems: list[Problem]
) -> Iterator[Source | File]:
    """The documents, a file that holds many as its sources: what can be worked on apart. Its ``problems`` are added.

    A remote one stays whole: it is read where it is worked on.
    """
    for document in documents:
        if isinstance(document, File) and (document.name == STDIN or (_holds_many(document) and not document.remote)):
            for item in read_file(document, limits):
                if isinstance(item, Problem):
                    problems.append(item)
                else:
                    yield item
        else:
            yield document


def _holds_many(file: File) -> bool:
    said = formats.by_suffix(file.name)
    return bool(said and said.sort == "many")


def gathered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in their order, those that an extra is missing once for all files that need it."""
    missing: dict[str, list[Problem]] = {}
    kept: list[Problem] = []
    for problem in problems:
        if problem.message.startswith(child.NEEDS):
            same = missing.setdefault(problem.message, [])
            same.append(problem)
            if len(same) > 1:
                continue
        kept.append(problem)
    for i, problem in enumerate(kept):
        if (more := len(missing.get(problem.message, ())) - 1) > 0:
            others = f" (so do{'es' if more == 1 else ''} {more} more file{'s' * (more > 1)})"
            kept[i] = problem._replace(message=problem.message + others)
    return tuple(kept)


def _read(file: File, limits: Limits) -> Items:
    said = formats.by_suffix(file.name)
    if said and said.sort == "many":
        yield from _archive(file, said, limits)
        return
    if file.name == STDIN and formats.is_rows(peek(sys.stdin.buffer, formats.HEAD)):
        yield from _rows(sys.stdin.buffer, file.name, limits)
        return
    data = read_all(_open(file), file.name, limits)
    if data.startswith(GZIP):
        data = expand(data, file.name, limits)
    found = _format(said, data, file.name)
    if found is ROWS and said is CONFIGURATION and not file.explicit:
        return  # data
    if found is ROWS:
        yield from _rows(io.BytesIO(data), file.name, limits)
    elif found.module:
        yield from child.parse(found, file.name, limits, data=data)
    else:
        decoded = decode(data, file.name, strict=said is None)
        if found is CONFIGURATION and not (
            file.explicit or configuration.blocks(flat(decoded.text), formats.unpacked(file.name))
        ):
            return  # data, or the settings of a tool
        if decoded.note:
            yield decoded.note
        yield read_text(file.name, decoded.text)


def _open(file: File) -> BinaryIO:
    return opened(file.name) if file.remote else open_regular(file.path, file.name)


def _format(said: Format | None, data: bytes, name: str) -> Format:
    """What the name says, unless the first bytes are those of another format. Raises UnreadableError."""
    if said and said.module:
        return said
    if said is CONFIGURATION and formats.is_rows(data):
        return ROWS
    found = (formats.by_magic(data) or said) if said else formats.by_content(data, name)
    if isinstance(found, str):
        raise UnreadableError(Problem(name, 0, 0, f"is not text: it is {found}", "a document in a format that is read"))
    return found


def _archive(file: File, said: Format, limits: Limits) -> Items:
    """A file of many documents, read as a stream."""
    if said.module:
        with copied(file.name, limits) if file.remote else nullcontext(file.path.absolute()) as path:
            yield from child.parse(said, file.name, limits, path=str(path))
        return
    with closing(_open(file)) as stream:
        yield from _rows(stream, file.name, limits)


def _rows(stream: BinaryIO, name: str, limits: Limits) -> Items:
    from claimcheck.sources import jsonl

    head = peek(stream, 4)
    if head.startswith(GZIP):
        stream = unzipped(stream, name, limits)
    elif (marked := mark(head)) and marked[1] != "utf-8":
        stream = io.BytesIO(_whole(stream, name, limits).encode("utf-8", "replace"))
    else:
        stream = io.BufferedReader(Capped(stream, name, limits.archive_bytes, "archive_bytes"))
    empty = True
    for row in jsonl.rows(stream, name, limits.source_bytes):
        empty = False
        yield row if isinstance(row, Problem) else _row_source(row, name)
    if empty:
        yield Problem(name, 0, 0, "is empty", f"one document a line: {jsonl.EXPECTED}")


def _whole(stream: BinaryIO, name: str, limits: Limits) -> str:
    """The text of a small file in another encoding than JSON has. Raises UnreadableError."""
    data = at_most(stream, limits.source_bytes + 1)
    if len(data) > limits.source_bytes:
        raise too_large(name, limits.source_bytes, "source_bytes", "is not UTF-8 and too large for anything else")
    return decode(data, name).text


def _row_source(row: Row, name: str) -> Source:
    found = read_text(row.id, row.text, path=name)
    return replace(
        found,
        title=row.title or found.title,
        publisher=row.publisher or found.publisher,
        published=row.published or found.published,
        published_from="row" if row.published else found.published_from,
    )
