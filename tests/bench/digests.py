"""Articles read once, as files of stories whose claims only wait to be aligned.

A file holds one pickled ``Story`` after the other, so that a process can take as many as it needs.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

from claimcheck.engines import Engine, cores, engine
from claimcheck.engines.desk import Digest, Setup, Story
from claimcheck.model import Source
from claimcheck.packs import library
from claimcheck.sources import read_text
from tests.bench.piles import pile, reports

_BATCH = 200  # articles that are read at once
_ENOUGH = 10**9


def setup() -> Setup:
    """The packs that ship."""
    return Setup(library.load(library.shipped())[0])


def write_stories(path: Path, claims: int) -> int:
    """Read generated articles of many events until their stories hold so many claims; how many articles it took."""
    held = read = 0
    with path.open("wb") as file, engine("local", setup(), cores()) as working:
        articles = ((event, read_text(name, text)) for name, text, event in pile(_ENOUGH))
        for story in _by_event(articles, working):
            pickle.dump(story, file, pickle.HIGHEST_PROTOCOL)
            held += story.starts()[-1] - 1
            read += len(story.members)
            if held >= claims:
                break
    return read


def write_one_story(path: Path, sources: int) -> int:
    """Read so many articles on one event into one story; how many claims it has."""
    with engine("local", setup(), 1) as working:
        read = working.read(read_text(name, text) for name, text in reports(sources))
        story = Story(tuple(digest for reading in read for digest in reading.digests))
    path.write_bytes(pickle.dumps(story, pickle.HIGHEST_PROTOCOL))
    return story.starts()[-1] - 1


def stories(path: Path, claims: int) -> list[Story]:
    """The first stories of a file that hold so many claims together; where it has fewer, again from its start.

    A story is read anew each time: nothing is shared between two of them.
    """
    found: list[Story] = []
    held = 0
    while True:
        for story in _in(path):
            found.append(story)
            held += story.starts()[-1] - 1
            if held >= claims:
                return found
        if not held:
            raise ValueError("no claims to repeat")


def _in(path: Path) -> Iterator[Story]:
    with path.open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return


def _by_event(articles: Iterator[tuple[int, Source]], working: Engine) -> Iterator[Story]:
    """The stories of articles that come by event."""
    for _, members in groupby(_read(articles, working), key=itemgetter(0)):
        yield Story(tuple(digest for _, digest in members))


def _read(articles: Iterator[tuple[int, Source]], working: Engine) -> Iterator[tuple[int, Digest]]:
    while batch := list(islice(articles, _BATCH)):
        readings = working.read(source for _, source in batch)
        for (event, _), reading in zip(batch, readings, strict=True):
            yield from ((event, digest) for digest in reading.digests)
