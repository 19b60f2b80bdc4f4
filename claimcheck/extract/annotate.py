"""Source → sentences, words and mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from claimcheck import text
from claimcheck.errors import Problem
from claimcheck.extract import labelled, portions, settings
from claimcheck.extract.annotated import Annotated, Sentence
from claimcheck.limits import Limits
from claimcheck.model import SILENT_ZONES, Mention, Source, Zone
from claimcheck.values import percent
from claimcheck.values.core import Context, Found

SILENT = SILENT_ZONES
_MOST = Limits().mentions


def annotate(source: Source, most: int = _MOST) -> Annotated:
    """Split the zones of ``source`` into sentences and read all typed values in them. Linear in the text.

    Reading stops behind about ``most`` values: see ``Annotated.cut``.
    """
    places: list[tuple[Zone, text.Words]] = [
        (zone, words)
        for block, zone in enumerate(source.zones)
        if zone.kind not in SILENT_ZONES
        for words in text.words_of(source.text, text.sentences(source.text, zone.start, zone.end), block)
    ]
    context = Context(published=source.published, day_first=source.day_first)
    read, end = portions.mentions([words for _, words in places], context, most)
    cut = places[end][1].start if end < len(places) else None
    places = places[:end]
    found = list(_with_shares(read))
    starts = [m.start for m in found]
    sentences: list[Sentence] = []
    told: list[Sentence] = []
    cells = labelled.beside(source.zones, source.text)
    defaults = settings.speaks_of_defaults(source.text)
    block, opening = -1, text.words("")
    for zone, words in places:
        first, last = bisect_left(starts, words.start), bisect_left(starts, words.end)
        mentions = _inside(found[first:last], words) if first < last else ()
        sentence = Sentence(zone, words, mentions, cells.get(words.block, ()))
        if mentions and zone.kind in labelled.ZONES and (measured := tuple(labelled.with_unit(sentence))):
            sentence = replace(sentence, mentions=(*mentions, *measured))
        if words.block != block:
            opening = words
            if mentions:
                told += labelled.stated(sentence)
        if defaults or zone.kind in settings.STRUCTURED:
            told += settings.stated(sentence, opening)
        sentences.append(settings.within(sentence, opening))
        block = words.block
    return Annotated(source, tuple(sentences), tuple(told), cut)


def stopped(annotated: Annotated) -> tuple[Problem, ...]:
    """What is to be said where a document holds too many values to be read to its end."""
    if annotated.cut is None:
        return ()
    source = annotated.source
    line, column = text.Lines(source.text).place(annotated.cut)
    said = "holds too many values: it is read up to here"
    return (Problem(source.path, line, column, said, "shorter documents, or a higher limit mentions"),)


def _with_shares(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """``a third of`` is a count, and a percentage too: it is compared with 33%."""
    for mention in mentions:
        yield mention
        if mention.kind == "count" and (share := percent.from_count(mention.value)):
            yield Found(mention.start, mention.end, "percent", share, (*mention.steps, "as a percentage"))


def _inside(mentions: list[Mention], words: text.Words) -> tuple[Mention, ...]:
    """Mentions of the sentence; a quotation may begin in one sentence and end in a later one: it stays with the first."""
    return tuple([m for m in mentions if m.end <= words.end or m.kind == "quote"])
