"""What prose says is used by default where a setting has a word for its value: responses are compressed with zstd by default,
the default output format is ``json``, lz4 is the default compression.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.clauses import by_default, clauses, name_of
from claimcheck.extract.en_settings import (
    CONDITIONS,
    DENYING,
    DETERMINERS,
    FORMATS,
    IS,
    LEADS,
    MEANS,
    NO_NOUNS,
    ON_OFF,
    PLACES,
)
from claimcheck.extract.setting_names import MARKS
from claimcheck.extract.setting_values import bare, is_word, path_end
from claimcheck.text import Words

_NAME = 4  # words of the name behind the word default
_DEFAULT = "default"
_BETWEEN = LEADS | DETERMINERS


class Used(NamedTuple):
    """That the setting ``name`` has the word of the tokens ``first:last`` by default."""

    name: str
    first: int
    last: int


def used(sentence: Sentence) -> Iterator[Used]:
    """The words that a sentence says settings have by default. Linear in its tokens."""
    tokens = sentence.words
    told = _DEFAULT in sentence.words.held or by_default(tokens) >= 0
    if not told or sentence.zone.kind not in ("body", "item"):
        return
    for i, lower in enumerate(tokens.lowers):
        if lower == _DEFAULT and DENYING.isdisjoint(tokens.lowers[max(0, i - 3) : i]):
            yield from _named(sentence, i)
    if by_default(tokens) >= 0:
        for first, i, verb in clauses(tokens):
            at = bare(tokens, verb + 2)
            last = _format(tokens, at) if verb and tokens.lowers[verb + 1 : verb + 2] in MEANS else 0
            if last and (name := name_of(tokens, (*range(first, i), verb))):
                yield Used(name, at, last)


def _named(sentence: Sentence, i: int) -> Iterator[Used]:
    """The default compression is now lz4; lz4 is now the default compression."""
    tokens, lowers, last = sentence.words, sentence.words.lowers, i + 1
    while last < len(tokens) and last <= i + _NAME and lowers[last].isalpha() and lowers[last] not in NO_NOUNS:
        last += 1
    name = name_of(tokens, range(i + 1, last))
    if not name or name.lower() in PLACES:
        return
    at = last + 1
    if lowers[last : last + 1] and lowers[last] in IS:
        while lowers[at : at + 1] and lowers[at] in LEADS:
            at += 1
        at = bare(tokens, at)
        end = _format(tokens, at) or _code(sentence, at) or path_end(tokens, at)
        if end and CONDITIONS.isdisjoint(lowers[bare(tokens, end) :][:1]):
            yield Used(name, at, end)
        return
    before = i - 1
    while before > 0 and lowers[before] in _BETWEEN:
        before -= 1
    if before > 0 and lowers[before] in IS:
        at = before - 1
        while at > 0 and (tokens.texts[at] in MARKS or (tokens.glued(at) and tokens.texts[at].isdigit())):
            at -= 1
        if end := _format(tokens, at):
            yield Used(name, at, end)


def _code(sentence: Sentence, at: int) -> int:
    """The token behind the word at ``at`` where it is set as code, and neither a switch nor no value; else 0."""
    tokens = sentence.words
    if tokens.texts[at - 1 : at] != ("`",) or not tokens.texts[at + 1 : at + 2]:
        return 0
    return at + 1 if is_word(sentence, at) and tokens.lowers[at] not in ON_OFF else 0


def _format(tokens: Words, at: int) -> int:
    """The token behind the word at ``at`` where it names a format or method; 0 where it does not, or is part of a longer name."""
    if at >= len(tokens):
        return 0
    last = at + 1
    while last < len(tokens) and tokens.glued(last) and tokens.texts[last].isalnum():
        last += 1
    told = "".join(tokens.lowers[at:last]) in FORMATS and tokens.texts[last : last + 1] not in (("-",), ("/",), ("_",))
    return last if told else 0
