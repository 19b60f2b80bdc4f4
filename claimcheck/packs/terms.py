"""The terms of a pack: lists of phrases that patterns refer to by name, and that may refer to one another."""

from __future__ import annotations

from claimcheck.packs.fields import identifier, pairs, scalars
from claimcheck.packs.pattern import MAX_WORDS, Language, Node, PatternError, either, parse, references
from claimcheck.packs.program import compiled
from claimcheck.packs.tree import Node as YamlNode
from claimcheck.packs.tree import Reading, Scalar

MAX_DEPTH = 12  # terms inside terms
MAX_TOTAL = 150_000  # words of all patterns of a pack, terms written out


class Terms:
    """Reads all terms of a pack; afterwards ``known`` holds the good ones, ``broken`` the names of the others."""

    def __init__(self, node: YamlNode | None, reading: Reading) -> None:
        self.reading = reading
        self.spent = 0
        self.known: dict[str, tuple[Node, int]] = {}
        self.broken: set[str] = set()
        self.phrases: dict[str, tuple[Scalar, ...]] = {}
        for key, value in pairs(node, "terms", reading) if node is not None else ():
            phrases = tuple(scalars(value, f"the term '{key.text}'", reading, single=True))
            if identifier(key, "the name of a term", reading) and phrases:
                self.phrases[key.text] = phrases
            else:
                self.broken.add(key.text)
        for name in self.phrases:
            self._resolve(name, ())

    def language(self, kinds: frozenset[str], value: str | None) -> Language:
        """What patterns of a rule with this kind of value may refer to."""
        return Language(self.known, kinds, value, broken=frozenset(self.broken))

    def spend(self, size: int) -> None:
        """Count the words of a pattern. Raises PatternError once the pack has too many; all but the first silently."""
        before, self.spent = self.spent, self.spent + size
        if self.spent > MAX_TOTAL:
            message = f"the patterns of this pack stand for more than {MAX_TOTAL} words"
            raise PatternError(0, message if before <= MAX_TOTAL else "", "a smaller pack, smaller terms")

    def as_written(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Names and phrases in the order of the file."""
        return tuple((name, tuple(p.text for p in phrases)) for name, phrases in self.phrases.items())

    def _resolve(self, name: str, inside: tuple[str, ...]) -> None:
        if name in self.known or name in self.broken:
            return
        ways: list[Node] = []
        size = 0
        for phrase in self.phrases[name]:
            if not self._references(phrase, (*inside, name)):
                self.broken.add(name)
                continue
            try:
                node, words = parse(phrase.text, Language(self.known, frozenset(), None, False, frozenset(self.broken)))
            except PatternError as error:
                self.broken.add(name)
                fail(phrase, error, self.reading)
                continue
            ways.append(node)
            size += words
        if size > MAX_WORDS:
            first = self.phrases[name][0]
            message = f"the term '{name}' stands for {size} words"
            self.reading.fail(first.line, first.column, message, f"at most {MAX_WORDS}, terms written out")
            self.broken.add(name)
        if name not in self.broken:
            self.known[name] = (compiled(either(ways)), size)

    def _references(self, phrase: Scalar, inside: tuple[str, ...]) -> bool:
        """Resolve the terms that a phrase refers to; False, and a problem, where that never ends."""
        for offset, other in references(phrase.text):
            place = (phrase.line, phrase.column_at(offset))
            if other in inside:
                ring = " → ".join(f"@{n}" for n in (*inside[inside.index(other) :], other))
                self.reading.fail(*place, f"the terms refer to each other in a circle: {ring}", "terms without circles")
                return False
            if len(inside) > MAX_DEPTH:
                self.reading.fail(*place, f"'@{other}' is nested too deep", f"at most {MAX_DEPTH} terms inside terms")
                return False
            if other in self.phrases:
                self._resolve(other, inside)
        return True


def fail(node: Scalar, error: PatternError, reading: Reading) -> None:
    """Note what is wrong with a phrase or pattern, at its place in the file."""
    if error.message:
        quoted = node.text if len(node.text) <= 80 else node.text[:77] + "..."
        message = error.message if f"'{quoted}'" in error.message else f"{error.message} in '{quoted}'"
        reading.fail(node.line, node.column_at(error.offset), message, error.expected)
