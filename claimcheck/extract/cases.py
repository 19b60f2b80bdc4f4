"""Runs the cases that rules carry: texts that must match with their values, and near misses that must not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from claimcheck import values
from claimcheck.extract.annotate import annotate
from claimcheck.extract.match import Match, Matcher
from claimcheck.model import Mention, Source, Zone
from claimcheck.packs.pack import Case, Pack, Rule
from claimcheck.values.core import Relation

_WORDED = frozenset({"quote", "name", "choice"})  # kinds whose wording is the value
_OUTER = " \t\n.,;:!?\"'“”‘’«»()"


class CaseResult(Struct, frozen=True):
    """What became of a case. ``found``: the texts of the values found, in order. ``reason`` is empty when it passed."""

    rule: str
    case: Case
    passed: bool
    found: tuple[str, ...]
    reason: str


def run_cases(pack: Pack) -> tuple[CaseResult, ...]:
    """Try every case of every rule of a pack, each against its own rule alone, in the order of the file."""
    return tuple(result for rule in pack.rules for result in _of_rule(pack, rule))


def _of_rule(pack: Pack, rule: Rule) -> list[CaseResult]:
    matcher = Matcher((replace(pack, rules=(rule,)),))
    return [_try(rule, case, matcher) for case in rule.cases]


def _try(rule: Rule, case: Case, matcher: Matcher) -> CaseResult:
    source = _source(case.text, case.published, rule.path)
    matches = sorted(matcher.matches(annotate(source)), key=lambda m: (m.start, m.end))
    found = _distinct([_Value(rule.kind, _said(source.text, m), m.mention) for m in matches])
    wanted = [_expected(rule, text, case.published) for text in case.finds]
    unread = [w.text for w in wanted if w.mention is None and rule.kind not in _WORDED]
    texts = tuple(v.text for v in found)
    if unread:
        reason = f"cannot read {', '.join(map(repr, unread))} as a value of kind {rule.kind}"
    elif _agree(found, _distinct(wanted)):
        return CaseResult(rule.id, case, True, texts, "")
    else:
        reason = f"found {_listed([v.shown() for v in found])}, expected {_listed([w.shown() for w in wanted])}"
    return CaseResult(rule.id, case, False, texts, reason)


class _Value(Struct, frozen=True):
    kind: str
    text: str
    mention: Mention | None

    def same(self, other: _Value) -> bool:
        if self.kind in _WORDED or self.mention is None or other.mention is None:
            return self.text.strip(_OUTER).casefold() == other.text.strip(_OUTER).casefold()
        relation: Relation = values.kind(self.kind).compare(self.mention.value, other.mention.value).relation
        return relation is Relation.SAME

    def shown(self) -> str:
        if self.mention is None or self.kind in _WORDED:
            return repr(self.text)
        return f"{self.text!r} ({values.kind(self.kind).show(self.mention.value)})"


def _source(text: str, published: date | None, path: str) -> Source:
    return Source(id="case", path=path, text=text, published=published, zones=(Zone("body", 0, len(text)),))


def _said(text: str, match: Match) -> str:
    if match.mention is None and (label := match.label) is not None:
        return label
    return text[match.start : match.end]


def _expected(rule: Rule, text: str, published: date | None) -> _Value:
    """The expected value, read by the recogniser of the rule's kind where that takes the whole of the text."""
    read = annotate(_source(text, published, rule.path))
    mentions = [m for sentence in read.sentences for m in sentence.mentions if m.kind == rule.kind]
    best = max(mentions, key=lambda m: m.end - m.start, default=None)
    return _Value(rule.kind, text, best)


def _distinct(found: Sequence[_Value]) -> list[_Value]:
    kept: list[_Value] = []
    for value in found:
        if not any(value.same(other) for other in kept):
            kept.append(value)
    return kept


def _agree(found: Sequence[_Value], wanted: Sequence[_Value]) -> bool:
    """The same values, whatever their order."""
    return len(found) == len(wanted) and all(any(w.same(f) for f in found) for w in wanted)


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(texts) or "nothing"
