"""A pack as YAML: in block style, every text so quoted that it comes back as it was, from any reader of YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

# A plain scalar that no reader takes for anything but text: no indicator, no comment, no number, no keyword.
_PLAIN = re.compile(r"[A-Za-z](?:[^\W_]|[ ,.;()'’“”–—/_-])*")
_KEYWORDS = frozenset("y n yes no on off true false null none nan inf".split())
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


class CaseDraft(Struct, frozen=True):
    """A text, and the values that the rule finds in it; () for a near miss."""

    text: str
    published: date | None
    finds: tuple[str, ...]


class RuleDraft(Struct, frozen=True):
    """A rule to be. ``note`` says above it, as a comment, what it was made from."""

    name: str
    note: str
    question: str
    kind: str
    updates: bool
    patterns: tuple[str, ...]
    cases: tuple[CaseDraft, ...]


class PackDraft(Struct, frozen=True):
    """A pack to be, with the lines of the comment that heads it."""

    id: str
    about: str
    head: tuple[str, ...]
    terms: tuple[tuple[str, tuple[str, ...]], ...]
    rules: tuple[RuleDraft, ...]


def scalar(text: str) -> str:
    """``text`` as a YAML scalar on one line: plain where nothing speaks against it, else in quotes.

    What does not show, or would steer a terminal, is escaped. Lone surrogates, which YAML cannot hold, become U+FFFD.
    """
    if _PLAIN.fullmatch(text) and text[-1] != " " and text.isprintable() and text.lower() not in _KEYWORDS:
        return text
    if text.isprintable() and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    code = ord(char)
    if char in _SHORT:
        return _SHORT[char]
    if char.isprintable():
        return char
    if 0xD800 <= code <= 0xDFFF:
        return "\\uFFFD"
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def comment(text: str) -> str:
    """``text`` as a comment of one line, without anything that does not show."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    return f"# {shown}".rstrip()


def written(pack: PackDraft) -> str:
    """The whole file."""
    return "".join(f"{line}\n" for line in _pack(pack))


def _pack(pack: PackDraft) -> Iterator[str]:
    yield from map(comment, pack.head)
    yield f"pack: {scalar(pack.id)}"
    yield f"about: {scalar(pack.about)}"
    if pack.terms:
        yield "terms:"
        for name, phrases in pack.terms:
            yield f"  {scalar(name)}:"
            yield from (f"    - {scalar(phrase)}" for phrase in phrases)
    yield "rules:"
    for number, rule in enumerate(pack.rules):
        if number:
            yield ""
        yield from (f"  {line}" for line in _rule(rule))


def _rule(rule: RuleDraft) -> Iterator[str]:
    if rule.note:
        yield comment(rule.note)
    yield f"{scalar(rule.name)}:"
    yield f"  question: {scalar(rule.question)}"
    yield f"  kind: {rule.kind}"
    if rule.updates:
        yield "  updates: true"
    yield "  patterns:"
    yield from (f"    - {scalar(pattern)}" for pattern in rule.patterns)
    if rule.cases:
        yield "  cases:"
    for case in rule.cases:
        yield f"    - text: {scalar(case.text)}"
        if case.published:
            yield f"      published: {case.published.isoformat()}"
        yield from (f"      {line}" for line in _finds(case.finds))


def _finds(finds: Sequence[str]) -> Iterator[str]:
    if len(finds) > 1:
        yield "finds:"
        yield from (f"  - {scalar(text)}" for text in finds)
    else:
        yield f"finds: {scalar(finds[0]) if finds else 'nothing'}"
