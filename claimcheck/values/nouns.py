"""English nouns by their looks: enough to tell a counted thing from what else may follow a number."""

from __future__ import annotations

from claimcheck.values.en_counts import IRREGULAR_PLURALS, NOT_PLURALS


def plural(word: str) -> bool:
    """Whether a lower-case word looks like the plural of a noun."""
    if word in IRREGULAR_PLURALS:
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" and word not in NOT_PLURALS


def singular(word: str) -> str:
    """The singular of a regular plural; other words come back as they are."""
    if not plural(word) or word[-1] != "s":
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]
