"""Defaults of settings: what a document says a setting is unless somebody sets it, as a sentence that names both.

``Default: 5`` says nothing by itself. Its setting is the name before it in the sentence, or the one that the paragraph,
item or option list opens with, or the heading or row that it stands in. What a line of code sets is a default where a
heading, or the file, says that these are defaults; elsewhere it is an example.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from claimcheck import identifiers
from claimcheck.extract import methods, requirements, setting_prose, switches
from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_settings import CUES, DEFAULTS, ON_OFF, SWITCHES, TURNS_OFF, VALUES, ZERO_IS
from claimcheck.extract.scope import label_words
from claimcheck.extract.setting_names import MARKS, TOKENS, few_words, labelled, name_at, opening
from claimcheck.extract.setting_units import in_unit, measured, read_as
from claimcheck.extract.setting_values import KINDS, bare, is_word, path_end, value_at
from claimcheck.model import Mention
from claimcheck.text import Words

STRUCTURED = frozenset({"row", "code"})  # zones in which settings are stated without a word of it
_LABEL = 120  # characters of a heading or item that are looked at for a name
_ASKED = 30  # tokens of a question that a block answers
_AT_ONCE = 40  # characters between a question and what answers it, behind a yes or no
_ZERO = 16  # tokens behind a figure among which the text says what 0 does
_SHORT = 8  # tokens of a sentence that says nothing but the value
_WORD = ("default", "word", "of", "setting", "is")


def stated(sentence: Sentence, beginning: Words) -> Iterator[Sentence]:
    """The defaults that a sentence states, each as ``default of NAME is VALUE``, or ``default state of NAME is off``;
    and the newest version that something is tested with: ``newest version of NAME tested is VALUE``.

    ``beginning``: the first sentence of its block. The words put in have no length.
    """
    sentence = in_unit(sentence, beginning)
    if sentence.zone.kind == "row":
        yield from _cell(sentence)
    elif sentence.zone.kind == "code":
        yield from _line(sentence)
    else:
        if not DEFAULTS.isdisjoint(sentence.words.lowers):
            for name, value in setting_prose.told(sentence, beginning):
                yield from _told(sentence, name, value)
        for word in methods.used(sentence):
            said = "path" if path_end(sentence.words, word.first) else ""
            yield _sentence(sentence, _WORD, word.first, word.last, (), (), word.name, said)
        for it in requirements.newest(sentence):
            before = ("newest", "version", "of", it.software, it.how, "is")
            yield _sentence(sentence, before, it.first, it.last, (), (it.mention,), "")
        for done in switches.said(sentence):
            yield _state(sentence, done.name, done.on, done.first, done.last)


def speaks_of_defaults(text: str) -> bool:
    """Whether a document has a word that ``stated`` looks for in prose: few have, and none need be asked sentence by sentence."""
    lower = text.lower()
    return any(word in lower for word in CUES)


def within(sentence: Sentence, beginning: Words) -> Sentence:
    """A sentence with the setting that its block opens with for context, or with the question that it answers there; one
    that says the default alone, with the first sentence beside it, which says what the setting does.
    """
    if not sentence.mentions:
        return sentence
    sentence = in_unit(sentence, beginning)
    if sentence.words is beginning or sentence.zone.kind not in ("body", "item"):
        return sentence
    if sentence.words.start - beginning.end <= _AT_ONCE and (asked := _question(beginning)):
        return replace(sentence, beside=(*sentence.beside, asked))
    name = opening(beginning)
    if not name and (len(sentence.words) > _SHORT or not sentence.zone.context):
        return sentence
    told = labelled(sentence.zone.context)
    if name:
        sentence = replace(
            sentence, zone=replace(sentence.zone, context=(*sentence.zone.context, identifiers.spoken(name)))
        )
    if (name or told) and len(sentence.words) <= _SHORT and not DEFAULTS.isdisjoint(sentence.words.lowers):
        sentence = replace(sentence, beside=(*sentence.beside, " ".join(beginning.texts[:TOKENS])))
    return sentence


def _question(beginning: Words) -> str:
    """The question that a block opens with and then answers; empty where it opens otherwise."""
    last = len(beginning)
    while last and beginning.texts[last - 1] in MARKS:
        last -= 1
    asks = 1 < last <= _ASKED and beginning.texts[last - 1] == "?"
    return " ".join(text for text in beginning.texts[: last - 1] if text not in MARKS) if asks else ""


def _cell(sentence: Sentence) -> Iterator[Sentence]:
    """A cell of a column of defaults: the first cell of its row names the setting."""
    context = sentence.zone.context
    if len(context) < 2:
        return
    column, name = label_words(context[-2][:_LABEL]), labelled((context[-1],))
    if not DEFAULTS.isdisjoint(column) or (name and identifiers.is_joined(name) and not VALUES.isdisjoint(column)):
        name = name or few_words(context[-1])
        if name and (value := value_at(sentence, bare(sentence.words, 0))):
            yield from _told(sentence, name, value)


def _line(sentence: Sentence) -> Iterator[Sentence]:
    """A line that sets something, among defaults. The name with the levels above it stands last in its context."""
    tokens, context = sentence.words, sentence.zone.context
    if not said_defaults(context):
        return
    sign = next((i for i, token in enumerate(tokens.texts[:TOKENS]) if token in ":="), -1)
    if sign < 1:
        return
    name = context[-1] if identifiers.is_identifier(context[-1]) else name_at(tokens, 0)[0]
    value = value_at(sentence, bare(tokens, sign + 1))
    if name and value and value[1] - value[0] >= len(tokens) - sign - 4:
        yield from _told(sentence, name, value)


def said_defaults(context: Sequence[str]) -> bool:
    """Whether a heading, a comment or the file says that what stands below are defaults."""
    return any(not DEFAULTS.isdisjoint(label_words(label[:_LABEL])) for label in context)


def _told(sentence: Sentence, name: str, value: tuple[int, int]) -> Iterator[Sentence]:
    tokens, (first, last) = sentence.words, value
    at, end = tokens.starts[first], tokens.ends[last - 1]
    if last == first + 1 and tokens.lowers[first] in ON_OFF:
        yield from _switch(sentence, name, first)
        return
    mentions = tuple(m for m in sentence.mentions if m.kind in KINDS and m.start >= at and m.end <= end)
    digits = "".join(token for token in tokens.texts[first:last] if token != "_")
    if digits.isdigit() and (not mentions or last > first + 1):
        mentions = tuple(read_as("count", at, end, f"{int(digits[:15]):,} items"))
    if tokens.texts[first][0].isdigit() and identifiers.spoken(name).endswith("version"):
        mentions = tuple(read_as("version", at, end, f"version {tokens.texts[first]}")) or mentions
    unit = identifiers.unit(name)
    if unit and all(m.kind == "count" for m in mentions):
        mentions = tuple(made for m in mentions if (made := measured(m, unit)))
    if path_end(tokens, first) == last:
        yield _sentence(sentence, _WORD, first, last, (), (), name, "path")
        return
    if not mentions and last == first + 1 and is_word(sentence, first):
        yield _sentence(sentence, _WORD, first, last, (), (), name)
    if (on := _off_at_zero(tokens, first, last)) is not None:
        yield _state(sentence, name, on, first, last)
    if mentions:
        before = ("default", "of", "setting", "is")
        yield _sentence(sentence, before, first, last, (), mentions, name)
        if mentions[0].kind == "version":  # tls.min_version
            yield _sentence(sentence, (*identifiers.spoken(name).split(), "is"), first, last, (), mentions, name)


def _off_at_zero(tokens: Words, first: int, last: int) -> bool | None:
    """Whether a figure is another one than the 0 that the sentence says turns it off; None where it says nothing of the kind.

    Port 9000, 0 is off; 0 (disabled).
    """
    zero = tokens.texts[first:last] == ("0",)
    if zero and not TURNS_OFF.isdisjoint(tokens.lowers[last : last + 4]):
        at = bare(tokens, last)
        return False if tokens.lowers[at : at + 1] and tokens.lowers[at] in TURNS_OFF else None
    for k in range(last, min(len(tokens) - 2, last + _ZERO)):
        if tokens.texts[k] == "0" and tokens.lowers[k + 1] in ZERO_IS:
            return not zero if not TURNS_OFF.isdisjoint(tokens.lowers[k + 1 : k + 4]) else None
    return None


def _switch(sentence: Sentence, name: str, i: int) -> Iterator[Sentence]:
    """``telemetry.enabled: false`` as: telemetry is off by default."""
    found = {word for level in identifiers.levels(name) for word in level}
    on = ON_OFF[sentence.words.lowers[i]]
    for word in SWITCHES.keys() & found:
        on = on == SWITCHES[word]
    if found - SWITCHES.keys():
        yield _state(sentence, _bare_name(name), on, i, i + 1)


def _bare_name(name: str) -> str:
    """A name without the words that say that it is a switch: ``telemetry.enabled`` → telemetry."""
    found = identifiers.levels(name)
    if SWITCHES.keys().isdisjoint(word for level in found for word in level):
        return name
    kept = ["_".join(word for word in level if word not in SWITCHES) for level in found]
    return ".".join(filter(None, kept))


def _state(sentence: Sentence, name: str, on: bool, first: int, last: int) -> Sentence:
    """That ``name`` is on or off by default, as the tokens ``first:last`` say."""
    before = ("default", "state", "of", "setting", "is")
    return _sentence(sentence, before, first, last, (), (), name, "on" if on else "off")


def _sentence(
    sentence: Sentence,
    before: Sequence[str],
    first: int,
    last: int,
    after: Sequence[str],
    mentions: tuple[Mention, ...],
    name: str,
    said: str = "",
) -> Sentence:
    """The tokens ``first:last`` with words of no length around them; ``said`` in their place, if given."""
    tokens = sentence.words
    at, end = tokens.starts[first], tokens.ends[last - 1]
    texts = (*before, *((said,) if said else tokens.texts[first:last]), *after)
    kept_starts, kept_ends = tokens.starts[first:last], tokens.ends[first:last]
    if said:
        kept_starts, kept_ends = (at,), (end,)
    made = Words(
        tokens.start,
        tokens.end,
        texts,
        tuple(text.lower() for text in texts),
        (*(at,) * len(before), *kept_starts, *(end,) * len(after)),
        (*(at,) * len(before), *kept_ends, *(end,) * len(after)),
        tokens.block,
    )
    return replace(sentence, words=made, mentions=mentions, beside=(), labelled=True, setting=name)
