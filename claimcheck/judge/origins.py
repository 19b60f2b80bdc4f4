"""Corroboration: agreement counts origins, not copies.

Sources that share their text (near-copies), credit the same agency, or one of which is the agency that the other
credits, are one origin. Near-copies are found by shared word shingles (Broder 1997, resemblance of documents),
sampled by hash so that the work stays linear in the text.
"""

from __future__ import annotations

import re
import struct
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate
from zlib import crc32

from msgspec import Struct

from claimcheck.align.components import components
from claimcheck.model import Source

_WORD = re.compile(r"\w+")
_SHINGLE = 8  # words
_HASH = 4  # bytes of one
_SAMPLE = 4  # one shingle in so many is kept
_COPIED = 0.5  # share of the smaller document's shingles that makes a near-copy
_COMMON = 50  # a shingle in more documents than that is a formula, not a copy
_FEWEST = 5  # sampled shingles below which nothing can be said


class Prints(Struct, frozen=True):
    """What copies of a text are recognised by: its words as one hash (0: too few words), and sampled ``shingles``.

    These are hashes of four bytes each, in order and each once.
    """

    whole: int
    shingles: bytes


def prints(source: Source) -> Prints:
    """Read the prints of a source. Linear in its text."""
    told = [source.text[z.start : z.end].lower() for z in source.zones if z.kind not in ("boilerplate", "dateline")]
    words = _WORD.findall("\n".join(told))
    if len(words) < _SHINGLE:
        return Prints(0, b"")
    joined = " ".join(words).encode("utf-8", "replace")
    starts = list(accumulate([len(word) + 1 for word in joined.split(b" ")], initial=0))
    hashes = {crc32(joined[start : end - 1]) for start, end in zip(starts, starts[_SHINGLE:], strict=False)}
    sampled = sorted([h for h in hashes if h % _SAMPLE == 0])
    whole = int.from_bytes(blake2b(joined, digest_size=7).digest())
    return Prints(whole, struct.pack(f">{len(sampled)}I", *sampled))


def origins(sources: Sequence[Source], prints_of: Mapping[str, Prints]) -> dict[str, int]:
    """Source id → number of its origin, counted from 1 in the order of the sources. ``prints_of``: by source id."""
    groups = components([s.id for s in sources], [*_copies(sources, prints_of), *_credits(sources)])
    return {name: number for number, ids in enumerate(groups, start=1) for name in ids}


def _credits(sources: Sequence[Source]) -> list[tuple[str, str]]:
    """Pairs of sources that credit the same agency, or of which one is published by what the other credits."""
    by_agency: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        for agency in {*source.cites, *([source.publisher] if source.publisher else [])}:
            by_agency[_agency(agency)].append(source.id)
    return [(ids[0], other) for _, ids in sorted(by_agency.items()) for other in ids[1:]]


def _agency(name: str) -> str:
    return re.sub(r"^the ", "", name.lower())


def _copies(sources: Sequence[Source], prints_of: Mapping[str, Prints]) -> list[tuple[str, str]]:
    """Pairs of sources of which the smaller has half its shingles or more in the other."""
    sampled = {s.id: len(prints_of[s.id].shingles) // _HASH for s in sources}
    holders: dict[bytes, list[str]] = defaultdict(list)
    texts: dict[int, list[str]] = defaultdict(list)
    for source in sources:
        own = prints_of[source.id].shingles
        for i in range(0, len(own), _HASH):
            holders[own[i : i + _HASH]].append(source.id)
        if whole := prints_of[source.id].whole:
            texts[whole].append(source.id)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if len(ids) <= _COMMON:
            shared.update((a, b) for i, a in enumerate(ids) for b in ids[i + 1 :])
    same = [(ids[0], other) for ids in texts.values() for other in ids[1:]]
    return same + [
        (a, b)
        for (a, b), count in sorted(shared.items())
        if (fewest := min(sampled[a], sampled[b])) >= _FEWEST and count >= _COPIED * fewest
    ]
