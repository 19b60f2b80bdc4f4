"""A rule from the words of a command line: a pattern, its terms and exceptions, with mistakes placed in their texts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from claimcheck import values
from claimcheck.packs.pack import Pack
from claimcheck.packs.parts import Part, parts
from claimcheck.packs.schema import read_pack
from claimcheck.packs.terms import Terms
from claimcheck.packs.tree import Items, Node, Pairs, Reading, Scalar

VALUE = re.compile(r"<\s*value\s*>")
_SLOT = re.compile(r"<\s*([a-z][a-z0-9_-]*)\s*(?::\s*[a-z]+\s*)?>")
_NAME = "tried"
LABEL = "match"  # what a pattern without <value> answers


class Mistake(Struct, frozen=True):
    """What is wrong with one of the texts given: ``what`` it is (``pattern``), and the column (from 0) in ``text``."""

    what: str
    text: str
    offset: int
    message: str
    expected: str


class Inline(Struct, frozen=True):
    """What stands on the command line. ``terms``: name → phrases."""

    pattern: str
    unless: tuple[str, ...] = ()
    terms: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def has_value(self) -> bool:
        """Whether the pattern takes a value; one that does not is a choice."""
        return VALUE.search(self.pattern) is not None

    def pack(self, kind: str) -> tuple[Pack | None, tuple[Mistake, ...]]:
        """A pack of one rule of this kind, all its slots its subject; None and what is wrong where it cannot be."""
        texts: list[tuple[str, str]] = []
        reading = Reading("")
        draft = read_pack(self._tree(kind, texts), reading)
        if reading.problems or draft is None or not draft.rules:
            found = [self._mistake(p.line, p.column, p.message, p.expected, texts) for p in reading.problems]
            return None, tuple(dict.fromkeys(found))
        return Pack(draft.id, draft.about, "", draft.terms, draft.rules, ()), ()

    def parts(self, kind: str) -> tuple[Part, ...]:
        """The pattern taken apart; ``pack`` has found it to be right."""
        language = Terms(self._terms([]), Reading("")).language(
            frozenset(kinds_with_values()), None if kind == "choice" else kind
        )
        return parts(self.pattern, language)

    def _mistake(
        self, line: int, column: int, message: str, expected: str, texts: Sequence[tuple[str, str]]
    ) -> Mistake:
        what, text = texts[line - 1] if 0 < line <= len(texts) else ("rule", self.pattern)
        quoted = text if len(text) <= 80 else text[:77] + "..."
        said = message.removesuffix(f" in '{quoted}'")
        return Mistake(what, text, max(column - 1, 0), said, expected.replace("this pack's terms", "--terms"))

    def _tree(self, kind: str, texts: list[tuple[str, str]]) -> Pairs:
        """The pack as a tree whose line numbers count the texts it was made from."""

        def said(what: str, text: str) -> Scalar:
            texts.append((what, text))
            return Scalar(len(texts), 1, text, 0, False)

        pattern = Items(1, 1, (said("pattern", self.pattern),))
        rule: dict[str, Node] = {"question": _scalar("?"), "kind": _scalar(kind)}
        if kind == "choice":
            rule["choices"] = _pairs({LABEL: pattern})
        else:
            rule["patterns"] = pattern
        if self.unless:
            rule["unless"] = Items(1, 1, tuple(said("unless", text) for text in self.unless))
        if slots := [name for name in _SLOT.findall(self.pattern) if name != "value"]:
            rule["about"] = Items(1, 1, tuple(map(_scalar, dict.fromkeys(slots))))
        pack: dict[str, Node] = {"pack": _scalar(_NAME), "about": _scalar("?"), "terms": self._terms(texts)}
        return _pairs(pack | {"rules": _pairs({_NAME: _pairs(rule)})})

    def _terms(self, texts: list[tuple[str, str]]) -> Pairs:
        listed: dict[str, Node] = {}
        for name, phrases in self.terms:
            items = []
            for phrase in phrases:
                texts.append((f"term {name}", phrase))
                items.append(Scalar(len(texts), 1, phrase, 0, False))
            listed[name] = Items(len(texts), 1, tuple(items))
        return _pairs(listed)


def _scalar(text: str) -> Scalar:
    return Scalar(1, 1, text, None, False)


def _pairs(entries: Mapping[str, Node]) -> Pairs:
    return Pairs(1, 1, tuple((_scalar(key), node) for key, node in entries.items()))


def kinds_with_values() -> tuple[str, ...]:
    """The kinds that ``<value>`` may be of."""
    return tuple(kind for kind in values.KINDS if kind != "choice")
