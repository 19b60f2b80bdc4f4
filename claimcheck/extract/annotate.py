"""Source → sentences, words and mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck import text, values
from claimcheck.extract.annotated import Annotated, Sentence
from claimcheck.model import Mention, Source, Zone
from claimcheck.values import percent
from claimcheck.values.core import Context

# Zones that say something about the document, or belong to another one: never a claim of the article.
SILENT = frozenset({"caption", "boilerplate", "dateline"})


def annotate(source: Source) -> Annotated:
    """Split the zones of ``source`` into sentences and read all typed values in them. Linear in the text."""
    places: list[tuple[Zone, text.Words]] = [
        (zone, text.words(source.text, span.start, span.end, block))
        for block, zone in enumerate(source.zones)
        if zone.kind not in SILENT
        for span in text.sentences(source.text, zone.start, zone.end)
    ]
    context = Context(published=source.published, day_first=source.day_first)
    found = list(_with_shares(values.mentions([words for _, words in places], context)))
    starts = [m.start for m in found]
    sentences = []
    for zone, words in places:
        first, last = bisect_left(starts, words.start), bisect_left(starts, words.end)
        sentences.append(Sentence(zone, words, _inside(found[first:last], words)))
    return Annotated(source, tuple(sentences))


def _with_shares(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """``a third of`` is a count, and a percentage too: it is compared with 33%."""
    for mention in mentions:
        yield mention
        if mention.kind == "count" and (share := percent.from_count(mention.value)):
            yield replace(mention, kind="percent", value=share, steps=(*mention.steps, "as a percentage"))


def _inside(mentions: list[Mention], words: text.Words) -> tuple[Mention, ...]:
    """Mentions of the sentence; a quotation may begin in one sentence and end in a later one: it stays with the first."""
    return tuple(m for m in mentions if m.end <= words.end or m.kind == "quote")
