"""English that dates a saying and not what is said: on Monday the minister claimed that, the mayor told reporters on Friday."""

from __future__ import annotations

import re

from claimcheck.model import Claim

_SAID = r"(?:said|says|told|claimed|claims|added|stated|insisted|argued|asserted|wrote|tweeted|recalled|noted|remarked)"
_WHEN = r"(?:late |early )?(?:on |in )?(?:the )?(?:morning of |evening of )?"
# Right before a date: the mayor said on, told reporters.
_BEFORE = re.compile(
    rf"(?i)\b{_SAID}(?: (?:reporters|journalists|a (?:news|press) conference|parliament|the court))? {_WHEN}$"
)
# Right behind a date that a sentence opens with: the Prime Minister of the islands claimed.
_BEHIND = re.compile(rf"(?i)(?: \w+)?,? (?:[\w.’'-]+ ){{1,9}}?{_SAID}\b")
_OPENING = 12  # characters before a date that opens a sentence
_NEAR = 120  # characters


def of_saying(claim: Claim) -> bool:
    """Whether a date is that of a saying."""
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    if _BEFORE.search(claim.sentence[max(0, start - _NEAR) : start]):
        return True
    return start <= _OPENING and bool(_BEHIND.match(claim.sentence[end : end + _NEAR]))
