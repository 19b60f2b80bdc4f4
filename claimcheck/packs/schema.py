"""A YAML tree to a pack: every field checked, all problems noted, the rules that are right kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from claimcheck import values
from claimcheck.packs.draft import ConstraintDraft, PackDraft
from claimcheck.packs.fields import day, fields, flag, identifier, one_of, pairs, scalars, shown, text
from claimcheck.packs.hints import near
from claimcheck.packs.pack import Case, Pattern, Rule, RuleSeverity
from claimcheck.packs.pattern import PatternError, parse
from claimcheck.packs.program import program
from claimcheck.packs.terms import Terms, fail
from claimcheck.packs.tree import Node, Pairs, Reading, Scalar

_PACK = ("pack", "about", "terms", "rules", "constraints")
_RULE = (
    "question", "kind", "severity", "subject", "about", "updates", "recurs", "patterns", "choices", "unless", "cases",
)  # fmt: skip
_CASE = ("text", "published", "finds")
_CONSTRAINT = ("assert", "severity")
_SLOT = re.compile(r"<\s*([a-z][a-z0-9_-]*)")  # the name of a slot, also in a pattern that is wrong
_IN_BRACES = re.compile(r"\{([a-z][a-z0-9_-]*)\}")  # a slot in the label of a choice
_SEVERITIES = ("error", "warning", "note")


def read_pack(root: Node, reading: Reading) -> PackDraft | None:
    """The pack that a YAML tree holds; None where it has no usable name. Problems go to ``reading``."""
    found = fields(root, "the pack", _PACK, ("pack", "about", "rules"), reading)
    name = identifier(found.get("pack"), "the name of the pack", reading)
    draft = PackDraft(name, text(found.get("about"), "about", reading), reading)
    terms = Terms(found.get("terms"), reading)
    draft.terms = terms.as_written()
    rules = []
    if (listed := found.get("rules")) is not None:
        for key, node in pairs(listed, "rules", reading):
            reader = _RuleReader(name, key, node, terms, reading)
            rules.append(reader.rule())
            draft.declared[key.text] = reader.kind
    draft.rules = tuple(rule for rule in rules if rule is not None)
    if (listed := found.get("constraints")) is not None:
        read = [_constraint(key, node, reading) for key, node in pairs(listed, "constraints", reading)]
        draft.constraints = tuple(c for c in read if c is not None)
    return draft if name else None


def _constraint(key: Scalar, node: Node, reading: Reading) -> ConstraintDraft | None:
    identifier(key, "the name of a constraint", reading)
    found = fields(node, f"the constraint '{key.text}'", _CONSTRAINT, ("assert",), reading)
    severity = one_of(found.get("severity"), "severity", _SEVERITIES, "error", reading)
    expression = found.get("assert")
    if text(expression, "assert", reading) and isinstance(expression, Scalar):
        return ConstraintDraft(key.text, cast(RuleSeverity, severity), expression)
    return None


class _RuleReader:
    """Reads one rule. A rule with any problem is left out; its problems are all noted."""

    def __init__(self, pack: str, key: Scalar, node: Node, terms: Terms, reading: Reading) -> None:
        self.pack, self.key, self.terms, self.reading = pack, key, terms, reading
        self.before = len(reading.problems)
        self.failed = not identifier(key, "the name of a rule", reading)
        self.what = f"the rule '{key.text}'"
        needed = ("question", "kind")
        self.found = fields(node, self.what, _RULE, needed, reading)
        known = tuple(values.KINDS)
        kind = self.found.get("kind")
        self.kind = one_of(kind, "kind", known, "", reading) if kind is not None else ""
        self.kinds: dict[str, None] = {}
        self.slots: set[str] = set()

    def rule(self) -> Rule | None:
        found, reading = self.found, self.reading
        context = one_of(found.get("subject"), "subject", ("context",), "", reading) == "context"
        patterns, unless = self._patterns(context), self._unless()
        about = tuple(self._about())
        question = text(found.get("question"), "question", reading)
        severity = one_of(found.get("severity"), "severity", _SEVERITIES, "error", reading)
        moving = found.get("updates")
        rising = isinstance(moving, Scalar) and moving.text == "rising"
        updates = rising or flag(moving, "updates", reading)
        recurs = flag(found.get("recurs"), "recurs", reading)
        if recurs and self.kind not in ("date", ""):
            reading.fail(self.key.line, self.key.column, f"'recurs' in {self.what} of kind {self.kind}", "kind: date")
        cases = tuple(self._cases())
        if self.failed or len(reading.problems) > self.before or not self.pack:
            return None
        return Rule(
            id=f"{self.pack}/{self.key.text}", name=self.key.text, pack=self.pack, question=question, kind=self.kind,
            severity=cast(RuleSeverity, severity), context=context, about=about, updates=updates, patterns=patterns,
            unless=unless, cases=cases, kinds=tuple(dict.fromkeys((self.kind, *sorted(self.kinds)))),
            path=reading.path, line=self.key.line, column=self.key.column, rising=rising,
            recurs=recurs,
        )  # fmt: skip

    def _patterns(self, context: bool) -> tuple[Pattern, ...]:
        found, key = self.found, self.key
        node, choices = found.get("patterns"), found.get("choices")
        if self.kind == "choice":
            if node is not None:
                self.reading.fail(node.line, node.column, f"'patterns' in {self.what} of kind choice", "choices")
            elif choices is None:
                self.reading.fail(key.line, key.column, f"{self.what} has no 'choices'", "choices: {label: [patterns]}")
            return tuple(self._choices(choices)) if choices is not None else ()
        if choices is not None and self.kind:
            message = f"'choices' in {self.what} of kind {self.kind}"
            self.reading.fail(choices.line, choices.column, message, "patterns, or kind: choice")
        if node is None:
            if not context and self.kind:
                self.reading.fail(
                    key.line, key.column, f"{self.what} has no 'patterns'", "patterns, or subject: context"
                )
            return ()
        return tuple(self._compiled(scalars(node, "patterns", self.reading), None, (1, 1), words=not context))

    def _choices(self, node: Node) -> Iterator[Pattern]:
        for label, patterns in pairs(node, "choices", self.reading):
            if text(label, "a label", self.reading):
                listed = scalars(patterns, f"the choice '{label.text}'", self.reading, single=True)
                for pattern in self._compiled(listed, label.text, (0, 0)):
                    for name in set(_IN_BRACES.findall(label.text)) - set(pattern.groups):
                        message = f"no slot '<{name}>' in '{pattern.text}' for the label '{label.text}'"
                        self.reading.fail(pattern.line, pattern.column, message, f"<{name}> in each of its patterns")
                    yield pattern

    def _unless(self) -> tuple[Pattern, ...]:
        return tuple(self._compiled(scalars(self.found.get("unless"), "unless", self.reading), None, (0, 1)))

    def _compiled(
        self, nodes: Iterator[Scalar], label: str | None, counts: tuple[int, int], *, words: bool = True
    ) -> Iterator[Pattern]:
        kinds = frozenset(values.KINDS) - {"choice"}
        # A rule of unknown kind has said so already; its patterns are read as if dates were meant.
        language = self.terms.language(kinds, None if self.kind == "choice" else self.kind or "date")
        for node in nodes:
            try:
                tree, size = parse(node.text, language)
                self.terms.spend(size)
                made = program(tree, values=counts, words=words)
            except PatternError as error:
                self.failed = True
                self.slots.update(_SLOT.findall(node.text))
                fail(node, error, self.reading)
                continue
            self.kinds.update(dict.fromkeys(made.kinds))
            self.slots.update(made.groups)
            yield Pattern(
                node.text, label, node.line, node.column, made.regex, made.groups, made.gates, made.apart
            )  # fmt: skip

    def _about(self) -> Iterator[str]:
        for node in scalars(self.found.get("about"), "about", self.reading, single=True):
            slots = frozenset(self.slots - {"value"})
            if node.text not in slots and not self.found.keys().isdisjoint(("patterns", "choices")):
                expected = ", ".join(f"<{s}>" for s in sorted(slots)) or "a slot of one of its patterns"
                message = f"about: no pattern has a slot {shown(node)}{near(node.text, slots)}"
                self.reading.fail(node.line, node.column, message, expected)
            yield node.text

    def _cases(self) -> Iterator[Case]:
        node = self.found.get("cases")
        if node is None:
            return
        if isinstance(node, Scalar | Pairs):
            self.reading.fail(node.line, node.column, f"cases is {shown(node)}", "a list of cases")
            return
        for item in node.items:
            found = fields(item, "a case", _CASE, ("text", "finds"), self.reading)
            said = text(found.get("text"), "the text of a case", self.reading)
            published = day(found.get("published"), "published", self.reading)
            finds = [f.text for f in scalars(found.get("finds"), "finds", self.reading, single=True)]
            if "nothing" in finds and len(finds) > 1:
                self.reading.fail(item.line, item.column, "finds holds 'nothing' and more", "nothing, or values")
            yield Case(said, published, () if finds == ["nothing"] else tuple(finds), item.line, item.column)
