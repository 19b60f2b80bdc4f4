"""What prose says is used by default where a setting has a word for its value: responses are compressed with zstd by default,
the default output format is ``json``, lz4 is the default compression.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_settings import DENYING, FORMATS, IS, LEADS
from claimcheck.extract.setting_names import MARKS
from claimcheck.extract.switches import by_default, name_of, passive
from claimcheck.text import Words

_NAME = 4  # words of the name behind the word default
_DEFAULT = "default"
_WITH = frozenset("with as in using to by via".split())
_SAID = frozenset("i we you they it are is was were which that who".split())


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
            yield from _named(tokens, i)
    if by_default(tokens) >= 0:
        for first, i, verb in passive(tokens):
            at = _bare(tokens, verb + 2)
            last = _format(tokens, at) if tokens.lowers[verb + 1 : verb + 2] and tokens.lowers[verb + 1] in _WITH else 0
            if last and (name := name_of(tokens, (*range(first, i), verb))):
                yield Used(name, at, last)


def _named(tokens: Words, i: int) -> Iterator[Used]:
    """The default compression is now lz4; lz4 is now the default compression."""
    lowers, last = tokens.lowers, i + 1
    while last < len(tokens) and last <= i + _NAME and lowers[last].isalpha() and lowers[last] not in _SAID:
        last += 1
    name = name_of(tokens, range(i + 1, last))
    if not name:
        return
    at = last + 1
    if lowers[last : last + 1] and lowers[last] in IS:
        while lowers[at : at + 1] and (lowers[at] in LEADS or lowers[at] == "still"):
            at += 1
        at = _bare(tokens, at)
        if end := _format(tokens, at):
            yield Used(name, at, end)
        return
    before = i - 1
    while before > 0 and (lowers[before] in ("the", "our", "now") or lowers[before] in LEADS):
        before -= 1
    if before > 0 and lowers[before] in IS:
        at = before - 1
        while at > 0 and (tokens.texts[at] in MARKS or (tokens.glued(at) and tokens.texts[at].isdigit())):
            at -= 1
        if end := _format(tokens, at):
            yield Used(name, at, end)


def _bare(tokens: Words, at: int) -> int:
    while at < len(tokens) and tokens.texts[at] in MARKS:
        at += 1
    return at


def _format(tokens: Words, at: int) -> int:
    """The token behind the word at ``at`` where it names a format or method; 0 where it does not, or is part of a longer name."""
    last = at + 1
    while last < len(tokens) and tokens.glued(last) and tokens.texts[last].isalnum():
        last += 1
    told = "".join(tokens.lowers[at:last]) in FORMATS and tokens.texts[last : last + 1] not in (("-",), ("/",), ("_",))
    return last if told else 0
