"""Which sources tell one story, as the cache remembers it: by what the choice looks at, whatever the rules.

The stories of these very sources are one entry (``key``). What they were told apart by (``align.pile``) is another, which
serves a later run on nearly the same sources: it is found by ``traces`` that two such sets most likely have in common.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import blake2b

import msgspec

from claimcheck.align.pile import Pile
from claimcheck.align.rows import Packed, Rows
from claimcheck.align.sharing import Share, alone
from claimcheck.align.sketch import Folded, Sketch
from claimcheck.align.stories import Told, apart
from claimcheck.engines.shelf import Shelf
from claimcheck.program import program

_TRACES = 4
_MOST = 50_000  # sources of a pile that is kept: it takes 2 kB a source in the cache, and some times that on its way
_KEY = 20  # bytes

_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(list[list[int]])


def told(
    shelf: Shelf,
    ids: Sequence[str],
    heads: Sequence[Folded],
    opened: Callable[[int], Sketch],
    given: Sequence[Sequence[str]],
    share: Share = alone,
) -> Told:
    """As ``align.stories.apart``: looked up where the same sources were told apart before; where nearly the same ones
    were, only what is another is told apart anew. Raises sqlite3.Error.
    """
    entry = key(ids, heads, given)
    if data := shelf.get("told", [entry]).get(entry):
        with suppress(ValueError):
            return unpack(data, ids)
    marks = traces(heads)
    name, before = _like(shelf, marks)
    found = apart(ids, heads, opened, given=given, before=before, kept=len(ids) <= _MOST, share=share)
    shelf.put("told", entry, pack(found.stories, ids))
    if found.pile and len(ids) <= _MOST:
        for trace in marks:
            shelf.put("pile", trace, name)
        shelf.put("pile", name, pack_pile(found.pile))
    return found.stories


def _like(shelf: Shelf, marks: Sequence[bytes]) -> tuple[bytes, Pile | None]:
    """The key of the pile that shares most of these traces, and it; another key where there is none."""
    names = Counter(shelf.get("pile", marks).values())
    for name, _ in names.most_common(1):
        with suppress(ValueError):
            return name, unpack_pile(shelf.get("pile", [name]).get(name, b""))
    return blake2b(b"pile" + marks[0], digest_size=_KEY).digest(), None


def key(ids: Sequence[str], folded: Sequence[Folded], given: Sequence[Sequence[str]]) -> bytes:
    """What tells these sources, and the stories that the user fixed, from all others. Linear in their number."""
    hashed = blake2b(program().encode(), digest_size=_KEY)
    hashed.update(_encoder.encode((given, ids, [one.mark for one in folded])))
    return hashed.digest()


def traces(folded: Sequence[Folded]) -> list[bytes]:
    """Some keys, of which two sets of sources share each as likely as a source of both is in both (MinHash: Broder, 1997)."""
    marks = [one.mark for one in folded]
    found = []
    for number in range(_TRACES if marks else 0):
        at = number * len(marks[0]) // _TRACES
        least = min(mark[at:] + mark[:at] for mark in marks)
        found.append(blake2b(program().encode() + bytes([number]) + least, digest_size=_KEY).digest())
    return found


def pack(told: Told, ids: Sequence[str]) -> bytes:
    """The stories of these sources as bytes: their places."""
    place = {name: i for i, name in enumerate(ids)}
    return _encoder.encode([[place[name] for name in story] for story in told])


def unpack(data: bytes, ids: Sequence[str]) -> Told:
    """What ``pack`` was given. Raises ValueError for other bytes."""
    try:
        found = _decoder.decode(data)
    except msgspec.MsgspecError as error:
        raise ValueError(f"these are no stories: {error}") from None
    if sorted(i for story in found for i in story) != [*range(len(ids))]:
        raise ValueError("these are the stories of other sources")
    return tuple(tuple(ids[i] for i in story) for story in found)


class _Flat(msgspec.Struct, array_like=True):
    """A pile as strings and bytes; numbers lie one after the other, as this machine has them."""

    ids: list[str]
    marks: list[bytes]
    texts: list[str]
    sorts: bytes
    ways: bytes
    held: bytes
    placed: bytes
    ends: list[tuple[int, ...]]
    words: list[str]
    capital: bytes
    small: bytes
    portraits: list[Packed]
    telling: list[Packed]
    near: list[Packed]
    weights: Packed
    crowd: bytes
    pairs: bytes
    scores: bytes


_flat = msgspec.msgpack.Decoder(_Flat)


def pack_pile(pile: Pile) -> bytes:
    """A pile as bytes, for this machine."""
    terms, casing = pile.terms, pile.casing
    words = [word for word in casing.capital.keys() | casing.small.keys() if casing.capital[word] or casing.small[word]]
    flat = _Flat(
        ids=[name for name, _ in pile.keys],
        marks=[mark for _, mark in pile.keys],
        texts=terms.texts,
        sorts=bytes(terms.sorts),
        ways=bytes(terms.ways),
        held=terms.held.tobytes(),
        placed=terms.placed.tobytes(),
        ends=terms.ends,
        words=words,
        capital=array("I", [casing.capital[word] for word in words]).tobytes(),
        small=array("I", [casing.small[word] for word in words]).tobytes(),
        portraits=pile.portraits.pack(),
        telling=pile.telling.pack(),
        near=pile.near.pack(),
        weights=pile.weights.pack(),
        crowd=pile.crowd.tobytes(),
        pairs=pile.pairs.tobytes(),
        scores=pile.scores.tobytes(),
    )
    return _encoder.encode(flat)


def unpack_pile(data: bytes) -> Pile:
    """What ``pack_pile`` was given. Raises ValueError for other bytes."""
    try:
        flat = _flat.decode(data)
        pile = Pile(keys=list(zip(flat.ids, flat.marks, strict=True)))
        terms, casing = pile.terms, pile.casing
        terms.texts, terms.ends = flat.texts, flat.ends
        terms.sorts, terms.ways = bytearray(flat.sorts), bytearray(flat.ways)
        terms.held, terms.placed = array("I", flat.held), array("I", flat.placed)
        terms.numbers.update(zip(flat.texts, range(len(flat.texts)), strict=True))
        casing.capital.update(dict(zip(flat.words, array("I", flat.capital), strict=True)))
        casing.small.update(dict(zip(flat.words, array("I", flat.small), strict=True)))
        for table, packed in ((pile.portraits, flat.portraits), (pile.telling, flat.telling), (pile.near, flat.near)):
            table.unpack(packed)
        pile.weights = Rows.unpack("f", flat.weights)
        pile.crowd = array("d", flat.crowd)
        pile.pairs, pile.scores = array("Q", flat.pairs), array("d", flat.scores)
    except msgspec.MsgspecError as error:
        raise ValueError(f"this is no pile: {error}") from None
    sizes = [len(pile.portraits), len(pile.telling), len(pile.near), len(pile.weights), len(pile.crowd)]
    if any(size != len(pile.keys) for size in sizes):
        raise ValueError("this is no pile: its parts do not fit")
    return pile
