"""Where claims stand, as other programs want to be told: regions of lines and columns, paths, URIs."""

from __future__ import annotations

import re
from pathlib import PurePath, PurePosixPath
from typing import NamedTuple
from urllib.parse import quote

from claimcheck.model import Claim, Report
from claimcheck.report.summary import containers

_BREAK = re.compile("\r\n|\n|\r")


class Region(NamedTuple):
    """From the first character to behind the last one; 1-based, columns count code points."""

    line: int
    column: int
    end_line: int
    end_column: int


class Places:
    """Looks up the file and region of claims of one report."""

    def __init__(self, report: Report) -> None:
        self._paths = {source.id: source.path for source in report.sources}
        self._containers = containers(report)

    def path(self, claim: Claim) -> str:
        """The path of the claim's file, as it was read, with forward slashes."""
        return slashed(self._paths.get(claim.source, claim.source))

    def region(self, claim: Claim) -> Region | None:
        """None where the lines of the claim are not those of its file: pages, and files that hold many documents."""
        if claim.place or self._paths.get(claim.source, claim.source) in self._containers:
            return None
        breaks = [*_BREAK.finditer(claim.text)]
        begin = 1 - breaks[-1].end() if breaks else claim.column
        end_column = begin + len(claim.text)
        return Region(claim.line, claim.column, claim.line + len(breaks), max(end_column, 1))


def slashed(path: str) -> str:
    """``path`` with forward slashes and without a leading ``./``."""
    return PurePath(path).as_posix() if path else path


def uri(path: str) -> str:
    """A URI reference (RFC 3986) for a path: relative and percent-encoded; ``file://`` for an absolute path.

    Bytes that are no UTF-8 come out as they stand in the file system.
    """
    path = slashed(path)
    try:
        raw = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raw = path.encode("utf-8", "surrogatepass")
    encoded = quote(raw, safe="/~")
    if PurePosixPath(path).is_absolute():
        return "file:///" + encoded.lstrip("/")
    # Not a scheme, whatever a file is called: colons are encoded. Not an authority: no relative path begins with //.
    return encoded
