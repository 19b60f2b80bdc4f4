"""What the choice of stories needs to know of one source: read once, beside its claims, so that its text can be let go."""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import blake2b
from itertools import accumulate, groupby
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from claimcheck.align.capitals import shouted
from claimcheck.align.days import Day, days
from claimcheck.align.particulars import NONE, Particulars, particulars
from claimcheck.model import SILENT_ZONES, Source

Tokens = list[str]

_LONGEST = 120_000  # characters of a source that are looked at
_LONG = 8  # tokens of a sentence that two texts do not share by chance
_LEAD = 420  # characters: the headline and what a news item says first
_MARK = 16  # bytes
_SPELT = ("publisher", "told", "capital", "small", "headline")
_DOCUMENTS = (".md", ".markdown")

# What is most frequent is tried first: words that begin with an ASCII letter.
_TOKEN = re.compile(
    r"(?:[A-Za-z]+[^\W\d_]*|[^\W\d_]+)(?:\d+|['’](?!s\b)[^\W\d_]+)?|\d+(?:[.,:]\d+)*|[-,.:;!?()/%“”\"–—]"
)
_END = frozenset('.;!?“”"')
_BYLINE = re.compile(r"\s*\(?(?:by|(?:reporting|reported|posted|written|photos?) by|from our)\s", re.I)
_DATELINE = re.compile(r"\s*[^\W\d_a-z]{2}[^a-z\n]{0,40}(?:, [^-–—\n]{1,40})?(?:\([^()\n]{2,30}\))? ?(?:[–—]|--?) ")
# A sentence that looks back or aside, at other events than the one reported.
_ASIDE = re.compile(
    r"\b(?:(?:second|third|fourth|fifth|sixth|latest|another|\d+ ?(?:st|nd|rd|th)) (?:[^ ]+ ){1,10}?(?:in|this|of|since|within)"
    r" (?:[^ ]+ ){0,3}?(?:days|weeks?|months?|years?|january|february|march|april|may|june|july|august|september)"
    r"|(?:comes?|came|follows|followed) (?:[^ ]+ ){0,5}?(?:hours|days?|weeks?|months?|years?) after"
    r"|(?:separate|unrelated) (?:incident|case|shooting|attack|crash|accident|collision|fire|event|matter)|separately|elsewhere"
    r"|(?:days|weeks?|months?|years?) (?:ago|earlier|before)|earlier this (?:month|year)|last year)\b"
)

# Where readers are told whom to call or write to: the same words in the reports of many events. They begin with a verb
# and have a telephone number or the address of a page in them, which a full stop takes apart.
_NUMBER = re.compile(
    r"\b(?:www|https?|(?:\d{3} - |(?<=\( )\d{3} \) ?(?:- )?)(?:\d{3} - \d{4}|\d{2,3} - [a-z]{4,7})|\d{3}\.\d{3}\.\d{4}"
    r"|0\d{2,4} \d{3,4} \d{3,4})\b",
    re.I,
)
_CALL = re.compile(
    r"(?:\b(?:(?:is|are|be|being) )?(?:asked|urged|encouraged|invited|requested) to )?\b(?:call|contact|phone|ring|text|e - mail|email"
    r"|dial|visit|submit|reach|log)(?:ing)?\b",
    re.I,
)
_REST = re.compile(
    r"(?:com|COM|org|ORG|gov|edu)\b|(?:[Aa]ll )?(?:[Cc]alls|[Tt]ips) (?:[^ ]+ ){0,5}?(?:confidential|anonymous)\b"
)


class Sketch(Struct, frozen=True):
    """A source as strings, numbers and days.

    ``told``: its sentences but for those that look aside, one a line, their tokens with spaces between;
    ``capital`` and ``small``: the words that casing can be learned from, in small letters with spaces between;
    ``long``: hashes of its long sentences, each once; ``headline``: the tokens of the headline;
    ``particulars``: streets, ages and times of day that are told.
    """

    id: str
    published: date | None
    publisher: str
    document: bool
    size: int
    told: str
    capital: str
    small: str
    headline: str
    long: tuple[int, ...]
    days: frozenset[Day]
    lead_days: frozenset[Day]
    particulars: Particulars = NONE


class Folded(Struct, frozen=True):
    """A sketch as bytes (``data``), but for the id of its source, with what is asked of every source.

    ``mark`` tells it from all others; ``long``: the hashes of its long sentences, eight bytes each.
    """

    mark: bytes
    size: int
    document: bool
    long: bytes
    data: bytes

    def sentences(self) -> memoryview:
        """The hashes of its long sentences."""
        return memoryview(self.long).cast("Q")

    def open(self) -> Sketch:
        """The sketch again, without the id of its source. Raises ValueError for other bytes."""
        return unfolded(self.data)


NO_SKETCH = Folded(b"", 0, False, b"", b"")  # of a source whose story is known
_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(Sketch)


def fold(sketch: Sketch) -> Folded:
    """A sketch as bytes."""
    try:
        plain = _encoder.encode(replace(sketch, id=""))
    except UnicodeEncodeError:  # half of a pair of code units, as broken texts have them
        whole: Any = {name: _whole(getattr(sketch, name)) for name in _SPELT}
        plain = _encoder.encode(replace(sketch, id="", **whole))
    return Folded(
        mark=blake2b(plain, digest_size=_MARK).digest(),
        size=sketch.size,
        document=sketch.document,
        long=array("Q", sketch.long).tobytes(),
        data=zlib.compress(plain, 1),
    )


def unfolded(data: bytes) -> Sketch:
    """The sketch that became ``data``, without the id of its source. Raises ValueError for other bytes."""
    try:
        return _decoder.decode(zlib.decompress(data))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise ValueError(f"this is no sketch: {error}") from None


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def sketch(source: Source) -> Sketch:
    """Read what tells the story of ``source``. Linear in its text."""
    blocks = _passages(source)
    text = _sentences(blocks)
    words = [spelt for sentence in text if (spelt := [t for t in sentence if t[0].isalpha()]) and not shouted(spelt)]
    told_days = [days((block,), source.published) for block in blocks]
    told = "\n".join(_telling(" ".join(sentence) for sentence in text))
    return Sketch(
        id=source.id,
        published=source.published,
        publisher=(source.publisher or "").casefold(),
        document=source.published is None and source.path.lower().endswith(_DOCUMENTS),
        size=len(source.text),
        told=told,
        capital=" ".join([w for spelt in words for w in spelt[1:] if w[0].isupper()]).lower(),
        small=" ".join([w for spelt in words for w in spelt if w[0].islower()]),
        headline=" ".join(_TOKEN.findall(_headline(source, blocks))).lower(),
        long=tuple(dict.fromkeys(_mark(sentence) for sentence in text if len(sentence) >= _LONG)),
        days=frozenset().union(*told_days),
        lead_days=frozenset().union(*told_days[: _first(blocks, _LEAD)]),
        particulars=particulars(told),
    )


def _passages(source: Source) -> list[str]:
    """The blocks of a source that tell something, on one line each; every line is one where nothing is known."""
    if source.zones:
        blocks = [source.text[z.start : z.end].replace("\n", " ") for z in source.zones if z.kind not in SILENT_ZONES]
    else:
        blocks = source.text.split("\n")
    return [_undated(block) for block in blocks if block.strip() and not (len(block) < 90 and _BYLINE.match(block))]


def _undated(block: str) -> str:
    """The block without the dateline in front of it; a line in capitals is a headline with a dash in it."""
    match = _DATELINE.match(block)
    return block[match.end() :] if match and not block.isupper() else block


def _sentences(blocks: Iterable[str]) -> list[Tokens]:
    """The tokens of each sentence, roughly: a full stop ends one."""
    found: list[Tokens] = []
    size = 0
    for block in blocks:
        for ended, tokens in groupby(_TOKEN.findall(block), _END.__contains__):
            if not ended:
                found.append(list(tokens))
        size += len(block)
        if size > _LONGEST:
            break
    return found


def _telling(sentences: Iterable[str]) -> Iterator[str]:
    """What sentences tell of an event: those that look aside left out, and whom to call."""
    address = False  # whether what comes next is the rest of the address of a page
    for sentence in sentences:
        small = sentence.lower()
        if _ASIDE.search(small) or (address and " " not in sentence) or _REST.match(sentence):
            address = False
            continue
        address = small.endswith("www")
        number = _NUMBER.search(sentence)
        call = _CALL.search(sentence, 0, number.start()) if number else None
        if kept := sentence[: call.start()].rstrip() if call else sentence:
            yield kept


def _mark(sentence: Tokens) -> int:
    """A number by which a sentence is recognised again."""
    return int.from_bytes(blake2b(" ".join(sentence).lower().encode("utf-8", "replace"), digest_size=7).digest())


def _headline(source: Source, blocks: Sequence[str]) -> str:
    """The words of the headline; a short first line without a full stop is one where nothing is known."""
    if source.zones:
        return " ".join(source.text[z.start : z.end] for z in source.zones if z.kind == "headline")
    return blocks[0] if blocks and len(blocks[0]) < 120 and not blocks[0].rstrip().endswith(".") else ""


def _first(blocks: Sequence[str], size: int) -> int:
    """How many blocks begin in the first ``size`` characters."""
    return sum(before < size for before in accumulate(map(len, blocks[:-1]), initial=0)) if blocks else 0
