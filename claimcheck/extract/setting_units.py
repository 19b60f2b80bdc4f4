"""Values of settings whose unit stands elsewhere, or is one letter of two meanings: timeout_ms = 500, ``15m``."""

from __future__ import annotations

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

_LABEL = 120  # characters of a label that are read
_SAYS = frozenset(":.;")
_MINUTES = late(r"\d{1,4}m")


def in_unit(sentence: Sentence, beginning: Words) -> Sentence:
    """A sentence with the values of settings in the unit that stands elsewhere: ``--timeout SECONDS``, default 20; ``15m``."""
    sentence = in_minutes(sentence, beginning)
    counts = [m for m in sentence.mentions if m.kind == "count"]
    if len(counts) != 1 or len(sentence.mentions) > 1 or DEFAULTS.isdisjoint(sentence.words.lowers):
        return sentence
    for label in (*map(words, (c[:_LABEL] for c in sentence.zone.context[-1:])), beginning):
        unit = _placeholder(label)
        if unit and (made := measured(counts[0], unit)) is not None:
            return replace(sentence, mentions=(*sentence.mentions, made))
    return sentence


def _placeholder(label: Words) -> str:
    """The unit that stands for the value of the option that a label or block opens with: --timeout SECONDS; empty for none."""
    texts = label.texts[:TOKENS]
    dash = next((i for i, text in enumerate(texts) if text == "-"), len(texts))
    if any(text not in MARKS for text in texts[:dash]):
        return ""
    said = next((i for i, text in enumerate(texts) if text in _SAYS), len(texts))  # what is said of it follows
    units = (identifiers.UNITS.get(t.lower(), "") for t in texts[dash:said] if t.isupper() and len(t) > 1)
    return next(filter(None, units), "")


def in_minutes(sentence: Sentence, beginning: Words) -> Sentence:
    """A sentence of which what is written ``15m`` is read as minutes, where the setting, or what is told of it, is a time."""
    if not any(m.kind == "measure" and _MINUTES.fullmatch(_written(sentence, m)) for m in sentence.mentions):
        return sentence
    labels = (*sentence.zone.context[-2:], *sentence.beside)
    told = {w for label in labels for w in label_words(label[:_LABEL])}
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
    return "".join(tokens.texts[first:last])


def read_as(kind: str, start: int, end: int, told: str) -> Iterator[Mention]:
    """What ``told`` says, as the value of ``kind`` that stands at ``start:end``."""
    for found in values.mentions([words(told)], Context()):
        if found.kind == kind:
            yield Found(start, end, found.kind, found.value, found.steps)
            return


def measured(mention: Mention, unit: str) -> Mention | None:
    """An exact count as the measure or length of time that it is in ``unit``; None where that makes none."""
    quantity = getattr(mention.value, "quantity", None)
    if quantity is None or (number := quantity.point) is None:
        return None
    made = words(f"{number:.15g} {unit}")
    for found in values.mentions([made], Context()):
        if found.kind in ("measure", "duration", "percent") and (found.start, found.end) == (0, made.end):
            steps = (*mention.steps, f"the name gives the unit: {unit}")
            return Found(mention.start, mention.end, found.kind, found.value, steps)
    return None
