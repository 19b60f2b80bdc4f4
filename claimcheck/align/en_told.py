"""English words around settings that prose speaks of: data only."""

from __future__ import annotations

import re

# Words of the name of a setting that say what sort of value it has, and nothing of what it is for.
SORTS = frozenset(
    """
    max min maximum minimum limit limits timeout size interval count num number default enabled enable per time value
    length rate level mode ms s sec seconds minutes hours days bytes kb mb gb period duration ttl age total factor
    threshold percent width height depth delay wait use
    """.split()
)
# What makes a value one of many that a reader may choose, or one that somebody has met.
EXAMPLES = frozenset(
    """
    example examples instance suppose tutorial demo benchmark benchmarks e.g. sample recommend recommended suggest
    we our us i my instead previously formerly former used was were had before until
    """.split()
)
# Right before such a value: try --jobs 12; such as, but not limited to: 12; with the default number of workers that makes 80; larger ones are answered with 413.
CHOSEN = re.compile(
    r"(?i)\b(?:(?:such as|not limited to|e\.g\.)\b[^.;)]*|try [`\"']?--?[\w-]+[ =]|(?:that|which|this) (?:makes|gives|amounts to|adds up to|comes to) |"
    r"(?:answer|respond|repl[iy]|fail|exit|return|reject)(?:e?s|e?d)? with [`\"']?|(?:status|error|exit)(?: code)? [`\"']?)$"
)
# Words that are counted as none, and set nothing.
NOBODY = frozenset({"nobody", "none", "nothing", "no", "no one", "neither"})
# What is done again, in other words: stem of a word of a name → stems of those that prose has.
SAID = {"retri": frozenset({"again", "repeat", "redeliv", "resend", "attempt", "tri"})}
