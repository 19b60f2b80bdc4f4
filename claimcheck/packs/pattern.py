"""The pattern language: a pattern's text to a tree of what must stand in a sentence, one after the other.

``word`` (all its forms), ``=word`` and ``"some words"`` (these forms only), ``WORD`` (in capitals only), ``@term``,
``(a | b)``, ``[optional]``, ``...`` (a short gap), ``<value>``, ``<name: kind>``, ``<name: @term>``, ``<name>``,
punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from claimcheck.packs.hints import near
from claimcheck.packs.inflection import forms
from claimcheck.packs.keys import CAPITALS, Keys, is_word, row
from claimcheck.text import words

if TYPE_CHECKING:
    from claimcheck.packs.gates import Gates

MAX_LENGTH = 2_000  # characters of one pattern or phrase
MAX_DEPTH = 12  # brackets inside brackets
MAX_WORDS = 1_500  # of one pattern, alternatives and terms written out
MAX_OPEN = 12  # gaps and free slots of one pattern

# Lower-case words that their capitals are another word of: a pattern's ``us`` is not U.S., its ``who`` not WHO.
_OTHER_IN_CAPITALS = frozenset({"us", "it", "who", "am", "or", "in", "me", "may", "aid", "ice"})

LEXEME = re.compile(
    r"""(?P<space>\s+)|(?P<gap>\.\.\.|…)|(?P<term>@[\w-]*)|(?P<slot><[^<>]*>)|(?P<open>[(\[])|(?P<close>[)\]])|(?P<bar>\|)
    |(?P<quoted>"[^"]*")|(?P<exact>=(?:(?!\.\.\.)[^\s()\[\]|<>"@…])+)|(?P<word>(?:(?!\.\.\.)[^\s()\[\]|<>"@…])+)|(?P<stray>.)""",
    re.X | re.S,
)
_SLOT = re.compile(r"<\s*([a-z][a-z0-9_-]*)\s*(?::\s*([a-z]+|@[\w-]+)\s*)?>")
_PLAIN = re.compile(r"[a-zA-Z]+(?:[ '-][a-zA-Z]+)*")
_CLOSING = {"(": ")", "[": "]"}
_ENDS = frozenset({"bar", "close", None})
_KEYS = Keys()


class PatternError(Exception):
    """What is wrong with a pattern, at ``offset`` in its text, and what would have been right.

    An empty message: it has been said elsewhere.
    """

    def __init__(self, offset: int, message: str, expected: str = "") -> None:
        super().__init__(message)
        self.offset, self.message, self.expected = offset, message, expected


class Word(Struct, frozen=True):
    """One word in any of the forms ``keys``. ``case``: "any", "lower" (never in capitals) or "capitals"."""

    keys: frozenset[str]
    case: str = "any"


class Compound(Struct, frozen=True):
    """Words tied by hyphens, which may also be written apart or as one; the last one in any of its forms."""

    parts: tuple[Word, ...]


class Mark(Struct, frozen=True):
    """A punctuation token."""

    key: str


class Gap(Struct, frozen=True):
    """Up to eight words of any kind, as few as possible."""


class Slot(Struct, frozen=True):
    """A named place: a mention of ``kind``, a phrase of the term ``body``, or, without either, one to four words.

    ``value`` is the rule's value.
    """

    name: str
    kind: str | None
    body: Node | None = None


class Sequence(Struct, frozen=True):
    """One after the other."""

    items: tuple[Node, ...]


class Either(Struct, frozen=True):
    """Any one of them."""

    options: tuple[Node, ...]


class Maybe(Struct, frozen=True):
    """There or not."""

    item: Node


class Compiled(Struct, frozen=True):
    """A term, compiled once for all patterns that use it: its expression (see ``Pattern``) and its gates."""

    regex: str
    gates: Gates


Node = Word | Compound | Mark | Gap | Slot | Sequence | Either | Maybe | Compiled
Nodes = tuple[Node, ...]


class Language(Struct, frozen=True):
    """What a pattern may refer to: terms by name (with their size in words), kinds, and the kind of ``<value>``.

    ``value`` None forbids ``<value>``. ``slots`` False forbids slots and gaps (phrases of terms). ``broken`` names
    terms whose own errors have been reported: patterns that use them fail without a message.
    """

    terms: Mapping[str, tuple[Node, int]]
    kinds: frozenset[str]
    value: str | None = None
    slots: bool = True
    broken: frozenset[str] = frozenset()


def parse(text: str, language: Language) -> tuple[Node, int]:
    """The tree of a pattern, and its size in words with all terms written out. Raises PatternError."""
    if len(text) > MAX_LENGTH:
        raise PatternError(MAX_LENGTH, f"a pattern of {len(text)} characters", f"at most {MAX_LENGTH}")
    if _PLAIN.fullmatch(text) and (found := [_written(word, False) for word in text.split()]):  # most phrases of terms
        nodes, size = tuple(node for item, _ in found for node in item), sum(n for _, n in found)
        if size <= MAX_WORDS:
            return nodes[0] if len(nodes) == 1 else Sequence(nodes), size
    parser = _Parser(text, language)
    node = parser.alternatives(0, None)
    if parser.size > MAX_WORDS:
        raise PatternError(0, f"the pattern stands for {parser.size} words", f"at most {MAX_WORDS}, terms written out")
    if parser.open > MAX_OPEN:
        raise PatternError(0, f"the pattern has {parser.open} gaps and free slots", f"at most {MAX_OPEN}")
    return node, parser.size


def references(text: str) -> list[tuple[int, str]]:
    """The terms that a phrase refers to, each with its offset."""
    return [(m.start(), m.group()[1:]) for m in LEXEME.finditer(text) if m.lastgroup == "term"]


class _Parser:
    """Recursive descent over the lexemes of one pattern; depth is capped, so is everything it builds."""

    def __init__(self, text: str, language: Language) -> None:
        self.lexemes = [m for m in LEXEME.finditer(text) if m.lastgroup != "space"]
        self.sorts = [m.lastgroup for m in self.lexemes] + [None]
        self.language, self.end = language, len(text)
        self.at, self.size, self.open = 0, 0, 0

    def alternatives(self, depth: int, opened: re.Match[str] | None) -> Node:
        if opened and depth > MAX_DEPTH:
            raise PatternError(opened.start(), "brackets nested too deep", f"at most {MAX_DEPTH} levels")
        options = [self.sequence(depth)]
        while (m := self._next("bar")) is not None:
            if not opened:
                raise PatternError(m.start(), "'|' outside brackets", "( … | … )")
            options.append(self.sequence(depth))
        if opened is None and self.at < len(self.lexemes):
            m = self.lexemes[self.at]
            raise PatternError(m.start(), f"'{m.group()}' closes nothing")
        return either(options)

    def sequence(self, depth: int) -> Node:
        items: list[Node] = []
        begin = self.lexemes[self.at].start() if self.at < len(self.lexemes) else self.end
        while (sort := self.sorts[self.at]) not in _ENDS:
            m = self.lexemes[self.at]
            self.at += 1
            found = self._words(m, m.group(), exact=False) if sort == "word" else self._element(m, depth)
            if isinstance(found[0], Gap) and items and isinstance(items[-1], Gap):
                raise PatternError(m.start(), "a gap after a gap", "something between them")
            items += found
        if not items:
            raise PatternError(begin, "nothing to match here", "a word, a term, a slot")
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def _next(self, group: str) -> re.Match[str] | None:
        if self.sorts[self.at] == group:
            self.at += 1
            return self.lexemes[self.at - 1]
        return None

    def _element(self, m: re.Match[str], depth: int) -> Nodes:
        sort, text = m.lastgroup, m.group()
        if sort == "open":
            inside = self.alternatives(depth + 1, m)
            closing = self._next("close")
            if closing is None:
                raise PatternError(m.start(), f"'{text}' is never closed", f"'{_CLOSING[text]}'")
            if closing.group() != _CLOSING[text]:
                raise PatternError(closing.start(), f"'{closing.group()}' closes '{text}'", f"'{_CLOSING[text]}'")
            return (Maybe(inside) if text == "[" else inside,)
        if sort == "gap":
            self._opening(m, "a gap")
            return (Gap(),)
        if sort == "slot":
            return (self._slot(m),)
        if sort == "term":
            return (self._term(text[1:], m.start()),)
        if sort == "stray":
            raise PatternError(m.start(), f"stray '{text}'", '<name>, or a pair of "')
        return self._words(m, text.strip('"').removeprefix("="), exact=True)

    def _opening(self, m: re.Match[str], what: str) -> None:
        if not self.language.slots:
            raise PatternError(m.start(), f"{what} in a term", "words, @terms, ( | ) and [ ] only")
        self.open += 1

    def _slot(self, m: re.Match[str]) -> Slot:
        parts = _SLOT.fullmatch(m.group())
        if not parts:
            raise PatternError(
                m.start(), f"not a slot: '{m.group()}'", "<value>, <name>, <name: kind> or <name: @term>"
            )
        name, kind = parts.groups()
        if not self.language.slots:
            raise PatternError(m.start(), f"a slot in a term: '{m.group()}'", "words, @terms, ( | ) and [ ] only")
        if name == "value":
            if kind is not None:
                raise PatternError(m.start(), "'<value>' takes its kind from the rule", "<value>")
            if self.language.value is None:
                raise PatternError(m.start(), "'<value>' in a rule of kind choice", "words; the label is the value")
            return Slot(name, self.language.value)
        if kind is not None and kind.startswith("@"):
            return Slot(name, None, self._term(kind[1:], m.start() + m.group().index("@")))
        if kind is not None and kind not in self.language.kinds:
            hint = near(kind, self.language.kinds)
            raise PatternError(m.start(), f"unknown kind '{kind}'{hint}", ", ".join(sorted(self.language.kinds)))
        if kind is None:
            self._opening(m, "a slot")
        return Slot(name, kind)

    def _term(self, name: str, offset: int) -> Node:
        if name in self.language.broken:
            raise PatternError(offset, "")
        if name not in self.language.terms:
            hint = near(name, self.language.broken | set(self.language.terms))
            raise PatternError(offset, f"unknown term '@{name}'{hint}", "a name from this pack's terms")
        node, size = self.language.terms[name]
        self.size += size
        return node

    def _words(self, m: re.Match[str], text: str, *, exact: bool) -> Nodes:
        found, size = _written(text, exact)
        if not found:
            raise PatternError(m.start(), f"'{m.group()}' matches nothing", "a word")
        self.size += size
        return found


@lru_cache(maxsize=20_000)  # packs say the same few thousand words again and again
def _written(text: str, exact: bool) -> tuple[Nodes, int]:
    """What a stretch of words stands for, and how many words and marks it has."""
    found: list[Node] = []
    runs: list[list[str]] = []  # of keys tied by hyphens
    made = row(words(text), _KEYS)
    for i, key in enumerate(made.keys):
        if not key:
            continue
        if i in made.tied and runs:
            runs[-1].append(key)
            found.pop()
        else:
            runs.append([key])
        found.append(_compound(runs[-1], exact=exact) if is_word(key) else Mark(key))
    return tuple(found), sum(map(len, runs))


def _compound(run: list[str], *, exact: bool) -> Node:
    parts = tuple(_word(key, exact=exact or i < len(run) - 1) for i, key in enumerate(run))
    return parts[0] if len(parts) == 1 else Compound(parts)


def _word(key: str, *, exact: bool) -> Word:
    if key.startswith(CAPITALS):
        bare = key.removeprefix(CAPITALS)
        return Word(frozenset({bare} if exact else {bare, bare + "s"}), "capitals")
    case = "lower" if key in _OTHER_IN_CAPITALS or not key.isalpha() else "any"
    return Word(frozenset({key}) if exact else forms(key), case)


def either(options: list[Node]) -> Node:
    """Alternatives that are single words become one word: smaller programs, the same language."""
    if len(options) == 1:
        return options[0]
    merged: dict[str, set[str]] = {}
    rest: list[Node] = []
    for option in options:
        if isinstance(option, Word):
            merged.setdefault(option.case, set()).update(option.keys)
        else:
            rest.append(option)
    nodes = [*rest, *(Word(frozenset(keys), case) for case, keys in sorted(merged.items()))]
    return nodes[0] if len(nodes) == 1 else Either(tuple(nodes))
