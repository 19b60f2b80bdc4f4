"""What is lined up with what, told by the words of the claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.model import Claim, Link
from tests.told import article, numbered


def links(link: Callable[[Sequence[Claim]], list[Link]], rule: str, *texts: str) -> set[tuple[str, str]]:
    """Pairs of values (their words, sorted) that ``link`` joins among the claims of ``rule``, a text a source."""
    sources = [article(text, f"{i}.txt", "2024-05-02") for i, text in enumerate(texts)]
    claims = [c for c in numbered(sources, "general") if c.rule == f"general/{rule}"]
    said = {c.id: c.text for c in claims}
    return {tuple(sorted((said[found.a], said[found.b]))) for found in link(claims)}
