"""Rules from what was aligned without any: a pack to edit and keep, made of the words of the sources themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from claimcheck.extract.annotate import annotate
from claimcheck.extract.annotated import Annotated
from claimcheck.extract.cases import run_cases
from claimcheck.model import Claim, Finding, Report
from claimcheck.packs.listing import uncovered
from claimcheck.packs.pack import Pack
from claimcheck.report.suggest import drafts
from claimcheck.report.suggest.drafts import ASKED, Question
from claimcheck.report.suggest.patterns import Candidate, candidates
from claimcheck.report.suggest.stated import stated
from claimcheck.report.suggest.terms import Terms, terms
from claimcheck.report.suggest.trial import Take, Truth, compiled, takes
from claimcheck.report.suggest.written import PackDraft, RuleDraft, written
from claimcheck.report.summary import claims_by_id, count, ordered

__all__ = ["Suggestion", "pack_name", "suggest"]

VERDICTS = ("conflict", "update", "compatible", "agree")
_MOST_RULES = 200
_MOST_CLAIMS = 12  # of one finding that patterns are made from
_MOST_BYTES = 900_000  # a pack file may hold 1 MB


class Suggestion(Struct, frozen=True):
    """A pack as YAML text (empty where there is no rule), how many rules it has, and of how many findings."""

    text: str
    rules: int
    findings: int


def suggest(report: Report, packs: Sequence[Pack], name: str = "suggested") -> Suggestion:
    """A pack called ``name`` from the findings of context rules (of ``packs``) that span two sources.

    One rule a finding; a finding for which no pattern holds is left out. Every rule passes the cases that it carries.
    """
    found = _findings(report, packs)
    if not found:
        return Suggestion("", 0, 0)
    documents = _documents(report, [finding for finding, _ in found])
    questions = [
        Question(f"q{n}", finding, group, Truth(claims))
        for n, (finding, claims) in enumerate(found)
        if (group := stated(claims[:_MOST_CLAIMS], documents))
    ]
    vocabulary = terms([question.group for question in questions])
    rules = _rules(questions, vocabulary, report, documents)
    text, kept = _checked(name, rules, vocabulary, report, len(found))
    return Suggestion(text, kept, len(found))


def pack_name(text: str) -> str:
    """``text`` as a pack may be called; ``suggested`` where nothing of it can stand."""
    return re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")[:60].strip("-") or "suggested"


def _findings(report: Report, packs: Sequence[Pack]) -> list[tuple[Finding, list[Claim]]]:
    """The findings that rules can be made from, conflicts first, each with its claims; of two on one thing the first."""
    context = {rule.id for pack in packs for rule in pack.rules if rule.context}
    claims = claims_by_id(report)
    seen: set[frozenset[tuple[str, int]]] = set()
    found = []
    for finding in ordered(report):
        own = [claims[i] for position in finding.positions for i in position.claims]
        places = frozenset((c.source, c.start) for c in own)
        wanted = finding.rule in context and finding.verdict in VERDICTS and finding.kind in ASKED
        if wanted and places not in seen and len({c.source for c in own}) > 1:
            seen.add(places)
            found.append((finding, sorted(own, key=lambda c: c.id)))
    return found[:_MOST_RULES]


def _documents(report: Report, findings: Sequence[Finding]) -> dict[str, Annotated]:
    """The sources of the findings' stories, annotated, by id."""
    stories = {finding.story for finding in findings}
    wanted = {key for number, story in enumerate(report.stories, 1) if number in stories for key in story}
    return {source.id: annotate(source) for source in report.sources if source.id in wanted}


def _rules(
    questions: Sequence[Question], vocabulary: Terms, report: Report, documents: Mapping[str, Annotated]
) -> list[RuleDraft]:
    ranked = {q.key: [candidates(one, q.group, vocabulary) for one in q.group] for q in questions}
    texts = {
        q.key: (q.finding.kind, list(dict.fromkeys(c.text for options in ranked[q.key] for c in options)))
        for q in questions
    }
    tried = takes(texts, vocabulary, documents.values())
    sources = {source.id: source for source in report.sources}
    rules: list[RuleDraft] = []
    for question in questions:
        story = report.stories[question.finding.story - 1]
        inside = [documents[key] for key in story]
        own = {text: _inside(took, story) for (key, text), took in tried.items() if key == question.key}
        patterns = drafts.chosen(question, ranked[question.key], own)
        if not _spans_sources(patterns, own, question):
            continue
        wrong = [take for took in own.values() for take in took if not question.truth.allows(take)]
        misses = drafts.near_misses(question, inside, wrong, {w for c in patterns for w in c.words})
        label = drafts.name(patterns[0], vocabulary, question.finding.kind, {rule.name for rule in rules})
        if made := drafts.rule(question, patterns, label, vocabulary, sources, misses):
            rules.append(made)
    return rules


def _inside(took: Sequence[Take], story: Sequence[str]) -> list[Take]:
    members = frozenset(story)
    return [take for take in took if take.place[0] in members]


def _spans_sources(patterns: Sequence[Candidate], own: Mapping[str, Sequence[Take]], question: Question) -> bool:
    """Whether the patterns take claims of two sources: a rule that finds one side compares nothing."""
    places = {take.place for candidate in patterns for take in own[candidate.text]} & question.truth.places
    return len({source for source, _, _ in places}) > 1


def _checked(
    name: str, rules: Sequence[RuleDraft], vocabulary: Terms, report: Report, findings: int
) -> tuple[str, int]:
    """The pack as text, and how many rules it has: those left that pass when the text is read back."""
    while rules:
        text = written(_pack(name, rules, vocabulary, report, findings))
        pack, right = compiled(text)
        good = {rule.name for rule in pack.rules} if pack else set()
        if pack and right and len(text.encode()) <= _MOST_BYTES:
            failed = {result.rule for result in run_cases(pack) if not result.passed}
            failed |= {rule.id for rule in uncovered([pack])}
            if not failed:
                return text, len(rules)
            good = {rule.name for rule in pack.rules if rule.id not in failed}
        kept = [rule for rule in rules if rule.name in good]
        rules = kept if len(kept) < len(rules) else rules[:-1]
    return "", 0


def _pack(name: str, rules: Sequence[RuleDraft], vocabulary: Terms, report: Report, findings: int) -> PackDraft:
    used = {name for name in vocabulary.phrases if any(f"@{name}" in p.split() for r in rules for p in r.patterns)}
    head = (
        f"A draft: {count(len(rules), 'rule')} from {count(findings, 'finding')} in {count(len(report.sources), 'source')}.",
        "Edit it before you keep it: say what each question really asks, drop the rules you do not need, widen the",
        "patterns to the words of other texts, and add cases. Then run: claimcheck rules test FILE",
    )
    listed = tuple((name, phrases) for name, phrases in vocabulary.phrases.items() if name in used)
    return PackDraft(
        name, "A draft of rules, made from what several sources were found to say.", head, listed, tuple(rules)
    )
