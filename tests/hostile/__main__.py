"""``python -m tests.hostile DIR [SORT]`` writes the corpus; ``python -m tests.hostile --table`` says what happens to it."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.hostile.corpus import SORTS, write_all


def main(words: list[str]) -> int:
    """Write the attacks into a folder, or run each and print a table."""
    if words[:1] == ["--table"]:
        from tests.hostile.table import table

        print(table())
        return 0
    if not words or words[0].startswith("-") or any(word not in SORTS for word in words[1:]):
        print(f"{__doc__}\nSORT is one of {', '.join(SORTS)}.")
        return 2
    made = sum(write_all(Path(words[0]), sort) for sort in words[1:] or [""])
    print(f"{made} hostile inputs in {words[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
