"""What somebody may have meant who wrote a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def near(word: str, known: Iterable[str]) -> str:
    """``: did you mean 'x'?`` where a known word is close; else ""."""
    from rapidfuzz import process

    best = process.extractOne(word, sorted(known), score_cutoff=70)
    return f": did you mean '{best[0]}'?" if best else ""
