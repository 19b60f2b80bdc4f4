"""Four digits that are no year of anything told: of the model of a car, or the first part of a designation."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values import en_dates as en


def without_designations(words: Words, letters: str) -> str:
    """The letters of a sentence with ``_`` for years that are a part of a name: a 2011 Volvo Amazon, 2009 KQ7."""
    return "".join("_" if c == "Y" and _designates(words, i + 1) else c for i, c in enumerate(letters))


def _designates(words: Words, j: int) -> bool:
    text = words.texts[j] if j < len(words.texts) else ""
    if text.lower() in en.CAR_MAKERS:
        return text[0].isupper()
    if len(text) == 2 and text.isupper() and text.isalpha():
        return j + 1 < len(words.texts) and words.glued(j + 1) and words.texts[j + 1][0].isdigit()
    return len(text) > 2 and text[:2].isalpha() and text[:2].isupper() and text[2:].isdigit()
