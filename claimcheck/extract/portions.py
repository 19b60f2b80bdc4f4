"""Reading a document portion by portion, so that it can be stopped where it holds too many values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import values
from claimcheck.model import Mention
from claimcheck.text import Words
from claimcheck.values.core import Context

_PORTION = 100_000  # tokens; all but the largest documents are one
_LONGEST = 2 * _PORTION  # where no block ends for so long, it is cut between two sentences


def mentions(sentences: Sequence[Words], context: Context, most: int) -> tuple[list[Mention], int]:
    """The values in the sentences of one document, and how many of the sentences were read.

    These are all of them, or as many as give no fewer than ``most`` values. Portions end with their block, so that
    nothing is read apart that belongs together.
    """
    found: list[Mention] = []
    end = 0
    for begin, end in _portions(sentences):
        found += values.mentions(sentences[begin:end], context)
        if len(found) > most:
            break
    return found, end


def _portions(sentences: Sequence[Words]) -> Iterator[tuple[int, int]]:
    begin = size = 0
    for i, words in enumerate(sentences):
        if size > _LONGEST or (size > _PORTION and words.block != sentences[i - 1].block):
            yield begin, i
            begin, size = i, 0
        size += len(words)
    if begin < len(sentences):
        yield begin, len(sentences)
