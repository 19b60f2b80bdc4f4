"""Which format a file is to have: said by the end of its name."""

from __future__ import annotations

from pathlib import PurePath

from claimcheck.report import FORMATS

# The end of a file's name → its format. Longer ends win: report.junit.xml, report.gitlab.json.
SUFFIXES: dict[str, str] = {
    ".csv": "csv",
    ".github.txt": "github",
    ".gitlab.json": "gitlab",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".junit.xml": "junit",
    ".markdown": "markdown",
    ".md": "markdown",
    ".ndjson": "jsonl",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
    ".txt": "table",
    ".xml": "junit",
}


def known() -> tuple[str, ...]:
    """The ends of names that have a format, in order."""
    return tuple(sorted(suffix for suffix, name in SUFFIXES.items() if name in FORMATS))


def format_of(path: PurePath) -> str | None:
    """The format for ``path`` (one of FORMATS); None where its name says none."""
    name = path.name.lower()
    ends = [suffix for suffix in known() if name.endswith(suffix)]
    return SUFFIXES[max(ends, key=len)] if ends else None
