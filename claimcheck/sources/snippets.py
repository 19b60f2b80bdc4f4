"""What a snippet of code is there to show: the one setting that all of its lines set.

A paragraph that says what happens by default, and ends in a colon with such a snippet behind it, speaks of that setting:
``By default, jobs are tried five times. To change that, run:`` and ``knot --job-tries=9``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import identifiers
from claimcheck.late import late

MOST = 8  # lines of such a snippet
_LINE = 300  # characters of a line that are read
_OPTION = late(r"(?<![\w-])--?[A-Za-z][\w.-]{0,60}(?=[= ][\w\"'/.])")
_SET = late(r"[ \t]*(?:\$ )?(?:export )?([A-Za-z_][\w.-]{1,60})(?:=| = |: )(?=\S)")


def setting(lines: Sequence[str], said: str) -> str:
    """The setting that ``lines`` set, by its shortest name; empty where they set none, or several, or where the paragraph
    ``said`` before them has no word of it.
    """
    if len(lines) > MOST:
        return ""
    named = sorted({name for line in lines for name in _names(line[:_LINE])}, key=len)
    if not named:
        return ""
    words = identifiers.spoken(named[0]).split()
    if not words or any(identifiers.spoken(name).split()[-len(words) :] != words for name in named):
        return ""
    lower = said.lower()
    return named[0] if any(len(word) > 2 and word in lower for word in words) else ""


def _names(line: str) -> Iterator[str]:
    """The names that a line of code sets something to: --jobs=5, JOBS=5, jobs: 5."""
    if line.lstrip().startswith(("#", "//", ";")):
        return
    if found := _SET.match(line):
        yield found[1]
    for option in _OPTION.finditer(line):
        yield option[0]
