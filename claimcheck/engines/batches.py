"""Pieces of work by the batch: large enough to be worth sending, small enough to be shared out evenly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from claimcheck.engines.desk import Dated, Document, Reading, Story, fault
from claimcheck.engines.judgements import Sealed
from claimcheck.model import Source
from claimcheck.sources.paths import File

DOCUMENTS = 24
LARGE = 50_000  # bytes of a remote file that count for one document more
CLAIMS = 600  # of the stories of a batch, about
_LOST = "the process that worked on it ended unexpectedly, twice"


def of_documents(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Batches of some documents, in order; a large file, such as one that holds many, counts for several."""
    return _in_batches(documents, DOCUMENTS, _weight)


def _weight(document: Document) -> int:
    held = document.document if isinstance(document, Dated) else document
    return 1 + held.size // LARGE if isinstance(held, File) else 1


def of_stories(stories: Iterable[Story]) -> Iterator[list[Story]]:
    """Batches of stories that have some number of claims together, in order."""
    return _in_batches(stories, CLAIMS, lambda story: sum(member.count for member in story.members))


def lost(piece: Document | Story, why: str = _LOST) -> Reading | Sealed:
    """The result of a piece of work that ends whatever process works on it: a problem, which says ``why``."""
    if isinstance(piece, Story):
        return Sealed(problems=(fault(piece.members[0].source.path, why),))
    held = piece.document if isinstance(piece, Dated) else piece
    return Reading(problems=(fault(held.path if isinstance(held, Source) else held.name, why),))


def _in_batches(pieces: Iterable[Any], most: int, weight: Callable[[Any], int]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    total = 0
    for piece in pieces:
        batch.append(piece)
        total += weight(piece)
        if total >= most:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch
