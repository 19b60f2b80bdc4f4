"""Defaults of settings: what a document says a setting is unless somebody sets it, as a sentence that names both.

``Default: 5`` says nothing by itself. Its setting is the name before it in the sentence, or the one that the paragraph,
item or option list opens with, or the heading or row that it stands in. What a line of code sets is a default where a
heading, or the file, says that these are defaults; elsewhere it is an example.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from claimcheck import identifiers
from claimcheck.extract import methods, switches
from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_settings import (
    BETWEEN,
    CHANGED,
    CONDITIONS,
    CUES,
    DEFAULTS,
    DENYING,
    ON_OFF,
    SWITCHES,
    TO,
    VALUES,
)
from claimcheck.extract.scope import label_words
from claimcheck.extract.setting_names import MARKS, TOKENS, few_words, labelled, name_at, named_before, opening, subject
from claimcheck.extract.setting_units import in_unit, measured, read_as
from claimcheck.extract.setting_values import KINDS, bare, is_word, tokens_of, value_at
from claimcheck.model import Mention
from claimcheck.text import Words

STRUCTURED = frozenset({"row", "code"})  # zones in which settings are stated without a word of it
_REACH = 7  # tokens between the word default and its value
_LABEL = 120  # characters of a heading or item that are looked at for a name
_ASKED = 30  # tokens of a question that a block answers
_AT_ONCE = 40  # characters between a question and what answers it, behind a yes or no
_SHORT = 8  # tokens of a sentence that says nothing but the value


def stated(sentence: Sentence, beginning: Words) -> Iterator[Sentence]:
    """The defaults that a sentence states, each as ``default of NAME is VALUE``, or ``default state of NAME is off``.

    ``beginning``: the first sentence of its block. The words put in have no length.
    """
    sentence = in_unit(sentence, beginning)
    if sentence.zone.kind == "row":
        yield from _cell(sentence)
    elif sentence.zone.kind == "code":
        yield from _line(sentence)
    else:
        if not DEFAULTS.isdisjoint(sentence.words.lowers):
            yield from _prose(sentence, beginning)
        for word in methods.used(sentence):
            before = ("default", "word", "of", "setting", "is")
            yield _sentence(sentence, before, word.first, word.last, (), (), word.name)
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


def _prose(sentence: Sentence, beginning: Words) -> Iterator[Sentence]:
    """The first default that a sentence gives each setting: further ones are those of other cases."""
    tokens = sentence.words
    around = opening(beginning) or labelled(sentence.zone.context)
    done: set[str] = set()
    for i, lower in enumerate(tokens.lowers):
        if lower not in DEFAULTS:
            continue
        name, value = _after(sentence, i)
        if value is None:
            value = _before(sentence, i)
            if value is not None and not name:
                name = subject(tokens, value[0])
                if not name and len(tokens) > _SHORT:
                    continue
        if value is None or not DENYING.isdisjoint(tokens.lowers[max(0, i - 3) : i]):
            continue
        if not CONDITIONS.isdisjoint(tokens.lowers[bare(tokens, value[1]) :][:1]):
            continue
        name = name or named_before(tokens, i) or around
        if name and name not in done:
            done.add(name)
            yield from _told(sentence, name, value)


def _after(sentence: Sentence, i: int) -> tuple[str, tuple[int, int] | None]:
    """The name and the value behind the word default at ``i``: the default of X is 5; defaults to 5; default: 5."""
    tokens, name, at = sentence.words, "", i + 1
    if tokens.lowers[at : at + 1] in (("of",), ("for",)):
        found, wrapped, after = name_at(tokens, at + 1 + (tokens.lowers[at + 1 : at + 2] == ("the",)))
        if not wrapped and not identifiers.is_joined(found):
            return "", None
        name, at = found, after
    last = _reach(tokens, i, at)
    changed = next((k for k in range(at, last) if tokens.lowers[k] in CHANGED), -1)
    if changed >= 0:  # has been raised from 20 to 30 seconds: what it is raised to
        reach = range(changed, min(len(tokens) - 1, changed + 2 * _REACH))
        to = next((k for k in reach if tokens.lowers[k] in TO), -1)
        return name, value_at(sentence, bare(tokens, to + 1)) if to > 0 else None
    colon = next((k for k in range(at, last) if tokens.texts[k] in ":="), -1)
    if colon >= 0:
        return name, value_at(sentence, bare(tokens, colon + 1))
    while at < last and (tokens.lowers[at] in BETWEEN or tokens.texts[at] in MARKS):
        at += 1
    return name, value_at(sentence, at) if at < len(tokens) else None


def _reach(tokens: Words, i: int, at: int) -> int:
    """Where what the word default at ``i`` says ends: with the bracket that it opens, (default `45s`): or a few tokens on."""
    last = min(len(tokens), at + _REACH)
    if tokens.texts[i - 1 : i] != ("(",):
        return last
    return next((k for k in range(at, last) if tokens.texts[k] == ")"), last)


def _before(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The value before ``by default``."""
    tokens = sentence.words
    if tokens.lowers[i - 1 : i] != ("by",):
        return None
    end = i - 1
    while end and tokens.texts[end - 1] in MARKS | {")", "`", ","}:
        end -= 1
    for mention in sentence.mentions:
        first, last = tokens_of(tokens, mention)
        if mention.kind in KINDS and last == end:
            return first, last
    return (end - 1, end) if end and tokens.lowers[end - 1] in ON_OFF else None


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
    if not mentions and last == first + 1 and is_word(sentence, first):
        yield _sentence(sentence, ("default", "word", "of", "setting", "is"), first, last, (), (), name)
    if mentions:
        before = ("default", "of", "setting", "is")
        yield _sentence(sentence, before, first, last, (), mentions, name)
        if mentions[0].kind == "version":  # tls.min_version
            yield _sentence(sentence, (*identifiers.spoken(name).split(), "is"), first, last, (), mentions, name)


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
