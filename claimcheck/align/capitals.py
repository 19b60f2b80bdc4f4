"""What capital letters say: nothing where every word has one."""

from __future__ import annotations

from collections.abc import Sequence


def shouted(words: Sequence[str]) -> bool:
    """Whether capitals say nothing: a headline in capitals or with a capital on every word."""
    long = [w for w in words if len(w) > 3]
    return len(long) > 2 and sum(w[0].isupper() for w in long) >= 0.7 * len(long)
