"""The claims of a source column by column, without what stands elsewhere in the store: half the bytes once compressed.

Sentences have a table of their own; the words of a claim are a stretch of its sentence; what a question is about stands
with the subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import msgspec

Sentences = Sequence[tuple[int, int, str]]  # where each starts, how many claims stand in it, its text

# A row of ``engines.packed``.
(
    _RULE, _QUESTION, _SUBJECT, _KIND, _VALUE, _TEXT, _START, _END, _SENTENCE, _SENTENCE_START, *_OTHERS,
) = range(17)  # fmt: skip
_WHOLE = 1000  # weights are kept in thousandths where that is exact
_encoder = msgspec.msgpack.Encoder()


def sentences(rows: Sequence[Sequence[Any]]) -> list[tuple[int, int, str]]:
    """The sentences of rows, one for each run of rows that stand in it."""
    runs = groupby(rows, key=lambda row: (row[_SENTENCE_START], row[_SENTENCE]))
    return [(start, len(list(own)), text) for (start, text), own in runs]


def pack(raw: bytes) -> bytes:
    """The claims in ``raw`` (MessagePack, as in ``engines.packed``) as columns."""
    rows = msgspec.msgpack.decode(raw) if raw else []
    return _encoder.encode(list(zip(*map(_short, rows), strict=True)))


def unpack(data: bytes, told: Sentences) -> bytes:
    """The bytes that ``pack`` was given; ``told`` are their sentences."""
    columns = msgspec.msgpack.decode(data)
    if not columns:
        return b""
    expanded = [(start, text) for start, many, text in told for _ in range(many)]
    return _encoder.encode(
        [_long(row, *where) for row, where in zip(zip(*columns, strict=True), expanded, strict=True)]
    )


def _short(row: Sequence[Any]) -> Iterator[Any]:
    subject, sentence, offset = row[_SUBJECT], row[_SENTENCE], row[_SENTENCE_START]
    shown, words = subject["shown"], subject["words"]
    start, length = row[_START] - offset, row[_END] - row[_START]
    quoted = start >= 0 and sentence[start : start + length] == row[_TEXT]
    asked = row[_QUESTION]
    yield from (row[_RULE], row[_KIND], asked.removesuffix(shown), asked.endswith(shown), shown)
    yield from (subject["about"], subject["head"], [word for word, _ in words], [_thousandths(w) for _, w in words])
    yield from (subject["scope"], subject["years"], row[_VALUE], None if quoted else row[_TEXT], start, length)
    yield from (row[i] for i in _OTHERS)


def _long(row: Sequence[Any], offset: int, sentence: str) -> list[Any]:
    rule, kind, asked, ends, shown, about, head, words, weights, scope, years, value, text, start, length, *more = row
    subject = {
        "shown": shown, "about": about, "head": head,
        "words": [[word, w / _WHOLE if isinstance(w, int) else w] for word, w in zip(words, weights, strict=True)],
        "scope": scope, "years": years,
    }  # fmt: skip
    question = asked + shown if ends else asked
    said = sentence[start : start + length] if text is None else text
    first = offset + start
    return [rule, question, subject, kind, value, said, first, first + length, sentence, offset, *more]


def _thousandths(weight: float) -> float | int:
    whole = round(weight * _WHOLE)
    return whole if whole / _WHOLE == weight else weight
