"""What is to be said of a source that was read: that it is not in English, that it gives two dates of publication.

Asked when all that the user says of the source is known: a date that the user gives settles which one is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.errors import Problem
from claimcheck.model import Source
from claimcheck.sources import language


def doubts(source: Source) -> Iterator[Problem]:
    """The problems of a source as a whole, none for most."""
    if source.language not in (None, "en"):
        said = f"is written in {language.name(source.language)}: no claims were read from it"
        yield Problem(source.path, 0, 0, said, "a text in English")
    if source.disputed and source.published:
        said = (
            f"gives two dates of publication: {source.published} ({source.published_from}) and {source.disputed}; "
            f"{source.published} was taken"
        )
        yield Problem(source.path, 0, 0, said, "one date: --published settles it")
