"""The heading of a manual page: its name and section, and behind them the day, version and name of the manual it is of.

``KNOT "1" "May 2017" "knot 0.9" "User Commands"`` says when the page was last touched: nothing of what it is about.
"""

from __future__ import annotations

from claimcheck.late import late

_LONGEST = 200  # characters of such a heading
_HEADING = late(r'([\w.@+-]{2,60})[ \t]+"?\d[a-zA-Z]{0,4}"?(?:[ \t]+"[^"\n]{0,80}"){1,3}[ \t]*')


def name_end(text: str, begin: int, end: int) -> int:
    """Where the name ends that the heading ``text[begin:end]`` of a manual page begins with; 0 for any other heading."""
    if end - begin > _LONGEST or text.find('"', begin, end) < 0:
        return 0
    found = _HEADING.fullmatch(text, begin, end)
    return found.end(1) if found else 0
