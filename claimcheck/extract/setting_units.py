"""Bare numbers whose unit stands elsewhere, or is one letter of two meanings: timeout_ms = 500, size (MB), ``15m``.

The unit is in a label (the name of a setting or row, the head of a column, a heading), in what describes the setting, or stands
for the value of an option. One table says what it is in full, and one function makes a measure or length of time of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from claimcheck import identifiers, values
from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_settings import DEFAULTS, TIMES
from claimcheck.extract.scope import label_words
from claimcheck.extract.setting_names import MARKS, TOKENS
from claimcheck.extract.setting_values import tokens_of
from claimcheck.late import late
from claimcheck.model import Mention
from claimcheck.text import Words, words
from claimcheck.values.core import Context, Found

ZONES = frozenset({"row", "code", "item"})  # in which any bare number may have its unit elsewhere
_LABEL = 120  # characters of a label that are read
_RATED = 80  # characters of one that is a rate
_KEY = 8  # tokens before the colon or the sign of equality that may be the name of a setting
_SIGNS = frozenset(":=")
_JOINTS = frozenset("_.-`*\"'/[]()")  # what joins the words of a name, or stands around it
_UNITED = frozenset({"measure", "duration", "money", "percent", "date", "version"})
_AMOUNTS = frozenset({"measure", "duration", "percent"})
_SAYS = frozenset(":.;")
_MINUTES = late(r"\d{1,4}m")
_UNIT = late(
    r"(?:\bin |\(in |\()([a-z]+)\b|[_ .](ms|msec|secs?|seconds|mins?|minutes|hours|days|bytes|kb|mb|gb)$", re.I
)
# What a description begins with: Seconds without an answer.
_FIRST_UNIT = late(
    r"(?i)(milliseconds|seconds|minutes|hours|days) (?:after|before|between|for|of|that|to|until|without)\b"
)
_RATE = late(r"(?i)^[a-z ]{3,30} (?:per|an?|/) ?[a-z]+$")


def with_unit(sentence: Sentence) -> Iterator[Mention]:
    """A bare number of a zone of ``ZONES`` whose unit stands in its label or beside it, as the measure or duration it is."""
    if len(sentence.words) > 2 * _KEY:
        return
    counts = [m for m in sentence.mentions if m.kind == "count"]
    if len(counts) != 1 or any(m.kind in _UNITED for m in sentence.mentions):
        return
    made = (measured(counts[0], unit, "label") for unit in _units(sentence))
    if (found := next((m for m in made if m is not None and m.kind != "percent"), None)) is not None:
        yield found


def in_unit(sentence: Sentence, beginning: Words) -> Sentence:
    """A sentence with the values of settings in the unit that stands elsewhere: ``--timeout SECONDS``, default 20; ``15m``."""
    sentence = _in_minutes(sentence, beginning)
    counts = [m for m in sentence.mentions if m.kind == "count"]
    if len(counts) != 1 or len(sentence.mentions) > 1 or DEFAULTS.isdisjoint(sentence.words.lowers):
        return sentence
    labels = (*map(words, (c[:_LABEL] for c in sentence.zone.context[-1:])), beginning)
    made = (measured(counts[0], unit) for label in labels if (unit := _placeholder(label)))
    found = next(filter(None, made), None)
    return sentence if found is None else replace(sentence, mentions=(*sentence.mentions, found))


def _labels(sentence: Sentence) -> tuple[str, ...]:
    """What stands over a sentence, the nearest first, and beside it."""
    return (*reversed(sentence.zone.context[-2:]), *sentence.beside)


def _units(sentence: Sentence) -> Iterator[str]:
    """What may be the unit of a cell or setting, from its labels: requests per minute, size (MB), timeout_ms, in bytes."""
    for label in (*_setting_name(sentence.words), *_labels(sentence)):
        if _RATE.search(label[:_RATED]):
            yield label[:_RATED].lower()
        for match in _UNIT.finditer(label[:_LABEL]):
            unit = (match[1] or match[2]).lower()
            yield identifiers.UNITS.get(unit, unit)
    for label in sentence.beside:
        if (first := _FIRST_UNIT.match(label)) is not None:
            yield first[1].lower()


def _setting_name(tokens: Words) -> Iterator[str]:
    """What stands before the sign of a line that sets something."""
    sign = next((i for i, token in enumerate(tokens.texts) if token in _SIGNS), -1)
    if sign >= 0:
        yield " ".join(t for t in tokens.texts[:sign] if t not in _JOINTS)


def _placeholder(label: Words) -> str:
    """The unit that stands for the value of the option that a label or block opens with: --timeout SECONDS; empty for none."""
    texts = label.texts[:TOKENS]
    dash = next((i for i, text in enumerate(texts) if text == "-"), len(texts))
    if any(text not in MARKS for text in texts[:dash]):
        return ""
    said = next((i for i, text in enumerate(texts) if text in _SAYS), len(texts))  # what is said of it follows
    units = (identifiers.UNITS.get(t.lower(), "") for t in texts[dash:said] if t.isupper() and len(t) > 1)
    return next(filter(None, units), "")


def _in_minutes(sentence: Sentence, beginning: Words) -> Sentence:
    """A sentence of which what is written ``15m`` is read as minutes, where the setting, or what is told of it, is a time."""
    if not any(m.kind == "measure" and _MINUTES.fullmatch(_written(sentence, m)) for m in sentence.mentions):
        return sentence
    told = {w for label in _labels(sentence) for w in label_words(label[:_LABEL])}
    if TIMES.isdisjoint(told.union(sentence.words.lowers[:TOKENS], beginning.lowers[:TOKENS])):
        return sentence
    return replace(sentence, mentions=tuple(_minutes(sentence, m) for m in sentence.mentions))


def _minutes(sentence: Sentence, mention: Mention) -> Mention:
    written = _written(sentence, mention) if mention.kind == "measure" else ""
    if not _MINUTES.fullmatch(written):
        return mention
    return next(read_as("duration", mention.start, mention.end, f"{written[:-1]} minutes"), mention)


def _written(sentence: Sentence, mention: Mention) -> str:
    tokens = sentence.words
    first, last = tokens_of(tokens, mention)
    glued = all(map(tokens.glued, range(first + 1, last)))
    return ("" if glued else " ").join(tokens.texts[first:last])


def read_as(kind: str, start: int, end: int, told: str) -> Iterator[Mention]:
    """What ``told`` says, as the value of ``kind`` that stands at ``start:end``."""
    for found in values.mentions([words(told)], Context()):
        if found.kind == kind:
            yield Found(start, end, found.kind, found.value, found.steps)
            return


def measured(mention: Mention, unit: str, told_by: str = "name") -> Mention | None:
    """An exact count as the measure or length of time that it is in ``unit``; None where that makes none."""
    quantity = getattr(mention.value, "quantity", None)
    if quantity is None or (number := quantity.point) is None:
        return None
    made = words(f"{number:.15g} {unit}")
    for found in values.mentions([made], Context()):
        if found.kind in _AMOUNTS and (found.start, found.end) == (0, made.end):
            steps = (*mention.steps, f"the {told_by} gives the unit: {unit}")
            return Found(mention.start, mention.end, found.kind, found.value, steps)
    return None
