"""The edition of a document by its title: ``Welcome to Brindle 8.0`` and ``Welcome to Brindle 7.0`` are of two releases."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.model import EDITION

_LONGEST = 80  # characters of such a title
_NUMBER = re.compile(r"(?<![\w.])[vV]?(\d{1,3}(?:\.\d{1,4}){1,2})(?![\w%]|\.\d|\s?(?:%|[a-z]+s\b))")
# What titles of documents that are about one version speak of.
_SPEAKS = re.compile(
    r"(?i)\b(?:releases?|release notes|version|change ?log|changes|upgrad(?:e|ing)|migrat(?:ion|ing)|welcome to|what['’]s new|"
    r"announcing|manual|documentation|reference|user guide|guide)\b"
)


@lru_cache(maxsize=1_000)
def of_title(title: str) -> tuple[str, ...]:
    """What a scope says of the edition that a title names, with the title but for the version; nothing for other titles."""
    found = list(_NUMBER.finditer(title)) if len(title) <= _LONGEST else []
    if len(found) != 1 or not _SPEAKS.search(title):
        return ()
    rest = " ".join(f"{title[: found[0].start()]}* {title[found[0].end() :]}".lower().split())
    return (f"{EDITION}{found[0][1]} of {rest}",)
