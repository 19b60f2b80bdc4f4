"""PDF → one source: paragraphs, headings, items and rows by geometry; pages as places.

pypdf reads it, which caps what one stream expands to; the process around it caps the rest.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from claimcheck.errors import Problem
from claimcheck.limits import Limits, shown
from claimcheck.model import Source
from claimcheck.sources.draft import Draft, sane_day, sane_title
from claimcheck.sources.pdf_layout import write
from claimcheck.sources.pdf_lines import Line, lines, without_running

_LIVE = re.compile(
    r"chrom|skia|webkit|mozilla|firefox|safari|quartz|print to pdf|wkhtml|prince|cairo|ghostscript|scan", re.I
)


def sources(data: bytes, name: str, limits: Limits) -> Iterator[Source | Problem]:
    """The document that ``data`` is, with problems for what was left out of it."""
    import pypdf

    if b"%PDF-" not in data[:1024]:
        yield Problem(name, 0, 0, "is no PDF", "a file that begins with %PDF-")
        return
    with pypdf.apply_configuration(**_caps(limits)):
        found = list(_read(data, name, limits))
    yield from found


def _caps(limits: Limits) -> dict[str, Any]:
    """What pypdf is told: its own caps, lower ones where the limits say so, and no other program for pictures."""
    import pypdf

    own = pypdf.Configuration()
    packed = [f.name for f in fields(own) if f.name.endswith(("output_length", "decoding_work_maximum_length"))]
    return {name: min(getattr(own, name), limits.expanded_bytes) for name in packed} | {"jbig2dec_binary": None}


def _read(data: bytes, name: str, limits: Limits) -> Iterator[Source | Problem]:
    import pypdf
    from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            yield Problem(name, 0, 0, "is locked with a password", "a PDF that opens without one")
            return
        yield from _document(reader, name, limits)
    except LimitReachedError as error:
        yield Problem(name, 0, 0, *_limit_met(error, limits))
    except DependencyError:
        yield Problem(name, 0, 0, "is encrypted in a way that cannot be read", "a PDF that opens without a password")
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError) as error:
        yield Problem(name, 0, 0, f"is no sound PDF: {_told(error)}", "a PDF that can be opened")


def _document(reader: Any, name: str, limits: Limits) -> Iterator[Source | Problem]:
    count = len(reader.pages)
    if count > limits.pages:
        said = f"has {count:,} pages: only the first {limits.pages:,} are read"
        yield Problem(name, 0, 0, said, "fewer pages, or a higher limit pages")
    pages: list[list[Line]] = []
    size, failed = 0, False
    for number in range(1, min(count, limits.pages) + 1):
        found = _page(reader, number, name, limits)
        if isinstance(found, Problem):
            failed = True
            yield found
            continue
        size += sum(len(line.text) for line in found)
        if size > limits.source_bytes:
            said = f"holds too much text: read up to page {number - 1}"
            yield Problem(name, 0, 0, said, f"at most {shown(limits.source_bytes)}, the limit source_bytes")
            break
        pages.append(found)
    draft = Draft()
    write(without_running(pages), draft)
    if draft.text.strip():
        yield draft.source(name, title=_title(reader), published=_published(reader))
    elif not failed:
        yield Problem(name, 0, 0, "holds no text", "a PDF with text in it, not only pictures of it")


def _page(reader: Any, number: int, name: str, limits: Limits) -> list[Line] | Problem:
    """The lines of a page, or why there are none: a broken page costs itself and not the document."""
    from pypdf.errors import LimitReachedError

    try:
        return lines(reader.pages[number - 1], number)
    except LimitReachedError as error:
        said, expected = _limit_met(error, limits)
    except RecursionError:
        said, expected = "is nested too deeply", "a sound page"
    except MemoryError:
        raise
    except Exception as error:  # whatever a broken page makes pypdf stumble over
        said, expected = f"is broken ({_told(error)})", "a sound page"
    return Problem(name, 0, 0, f"page {number} cannot be read: it {said}", expected)


def _told(error: Exception) -> str:
    return " ".join(str(error)[:150].split()).rstrip(".") or type(error).__name__


def _limit_met(error: Exception, limits: Limits) -> tuple[str, str]:
    said = _told(error)
    if "decompress" in said.lower():
        return "expands to too much", f"at most {shown(limits.expanded_bytes)}, the limit expanded_bytes"
    return f"is larger or deeper than a document needs to be ({said[:1].lower()}{said[1:]})", "a simpler PDF"


def _title(reader: Any) -> str | None:
    with suppress(Exception):
        return sane_title((reader.metadata or {}).get("/Title"))
    return None


def _published(reader: Any) -> tuple[date, str] | None:
    """The day of making, of files that nobody changed afterwards and that no browser or scanner made.

    Those were made when somebody printed a page or scanned a sheet, whenever that had been published.
    """
    with suppress(Exception):
        said = reader.metadata
        if said and not _LIVE.search(f"{said.get('/Creator')} {said.get('/Producer')}"):
            day = sane_day(_on(said.creation_date), _on(said.modification_date))
            return (day, "PDF properties") if day else None
    return None


def _on(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
