"""A rule from a finding: the patterns that hold, a question in the words of the sources, and cases both ways."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from claimcheck import values
from claimcheck.extract.annotated import Annotated
from claimcheck.extract.cases import run_cases
from claimcheck.extract.en_context import CLAUSE_BREAKS
from claimcheck.extract.match import Matcher
from claimcheck.model import Finding, Mention, Source
from claimcheck.packs.inflection import forms
from claimcheck.packs.keys import key
from claimcheck.report.safe import visible
from claimcheck.report.suggest.patterns import Candidate, stretch
from claimcheck.report.suggest.stated import Sort, Stated, concepts
from claimcheck.report.suggest.terms import Terms
from claimcheck.report.suggest.trial import Place, Take, Truth, alone, compiled, same
from claimcheck.report.suggest.written import CaseDraft, PackDraft, RuleDraft, written

ASKED = {
    "count": "How many",
    "money": "How much money",
    "percent": "What percentage",
    "measure": "How much",
    "duration": "How long",
    "date": "When",
    "time": "At what time",
    "tally": "With what result",
    "version": "Which version",
}
_HITS, _MISSES = 6, 2  # cases of a rule
_TRIED = 6  # near misses that are tried
_LONGEST = 500  # characters of a case
_TAIL = 4  # units after the last word of a pattern that its question may go on for
_LONGEST_QUESTION = 120
_LEADING = re.compile(r"^(?:['’]s?(?= )|[^\w\s\"“(]|\s){1,20}")  # what a value leaves behind: 's, commas
_ALIKE = 0.4  # share of the words of the shorter of two sentences that makes them alike
_SHORT = 4  # words of a sentence that is too short to be mistaken for anything


class Question(Struct, frozen=True):
    """A finding that is to become a rule: its claims in their sentences, and what a rule for it should take."""

    key: str
    finding: Finding
    group: tuple[Stated, ...]
    truth: Truth


def chosen(
    question: Question, ranked: Sequence[Sequence[Candidate]], tried: Mapping[str, Sequence[Take]]
) -> list[Candidate]:
    """One pattern for each claim that no earlier one takes: the first that takes nothing it should not. The best first.

    ``ranked``: the candidates of each claim; ``tried``: what each of them took in the story.
    """
    found: list[Candidate] = []
    covered: set[Place] = set()
    for options in ranked:
        own = options[0].one.claim if options else None
        if own is None or (own.source, own.start, own.end) in covered:
            continue
        for option in options:
            taken = tried.get(option.text, ())
            reached = {take.place for take in taken}
            if (own.source, own.start, own.end) in reached and all(map(question.truth.allows, taken)):
                found.append(option)
                covered |= reached
                break
    # A pattern whose claims the others take as well says nothing new.
    for option in list(found):
        rest = {take.place for other in found if other is not option for take in tried[other.text]}
        if {take.place for take in tried[option.text]} & question.truth.places <= rest:
            found.remove(option)
    places = question.truth.places
    return sorted(found, key=lambda c: (-len({t.place for t in tried[c.text]} & places), c.cost, c.text))


def rule(
    question: Question,
    patterns: Sequence[Candidate],
    name: str,
    terms: Terms,
    sources: Mapping[str, Source],
    misses: Iterable[str],
) -> RuleDraft | None:
    """The draft of a rule that passes its own cases; None where it has none that must match or none that must not."""
    finding = question.finding
    texts = tuple(dict.fromkeys(candidate.text for candidate in patterns))
    draft = RuleDraft(
        name, note(question, sources), asked(patterns[0]), finding.kind, finding.verdict == "update", texts, ()
    )
    hits = [case for one in question.group if (case := _hit(draft, one, terms, sources[one.claim.source], question))]
    near = [CaseDraft(text, None, ()) for text in list(dict.fromkeys(misses))[:_TRIED]]
    distinct = {case.text: case for case in hits}
    passed = _passing(replace(draft, cases=(*distinct.values(), *near)), terms)
    good = [case for case in passed if case.finds][:_HITS]
    bad = [case for case in passed if not case.finds][:_MISSES]
    return replace(draft, cases=(*good, *bad)) if good and bad else None


def _passing(draft: RuleDraft, terms: Terms) -> list[CaseDraft]:
    pack, right = compiled(written(PackDraft("draft", "?", (), tuple(terms.phrases.items()), (draft,))))
    if pack is None or not right:
        return []
    return [case for case, result in zip(draft.cases, run_cases(pack), strict=True) if result.passed]


def _hit(draft: RuleDraft, one: Stated, terms: Terms, source: Source, question: Question) -> CaseDraft | None:
    """The sentence of a claim as a case, with the values that the rule finds in it; None where it finds others.

    The day of publication is given only where the values are not the same without it.
    """
    text = " ".join(one.claim.sentence.split())
    if len(text) > _LONGEST or not _can_be_told(text):
        return None
    said = " ".join(one.claim.text.split())
    pack, _ = compiled(written(PackDraft("draft", "?", (), tuple(terms.phrases.items()), (draft,))))
    if pack is None:
        return None
    matcher = Matcher([pack])
    for day in dict.fromkeys((None, source.published)):
        read = [m for m in matcher.matches(alone(text, day)) if m.mention]
        own = [m for m in read if text[m.start : m.end] == said]
        if not own or not all(m.mention and question.truth.tells(m.mention.value) for m in read):
            continue
        if day == source.published or any(
            m.mention and same(draft.kind, m.mention.value, one.claim.value) for m in own
        ):
            shown = [_readable(text, m.mention, day) for m in read if m.mention]
            return CaseDraft(text, day, tuple(dict.fromkeys(shown)))
    return None


def _readable(text: str, mention: Mention, day: date | None) -> str:
    """A value as its text; with a word around it, or as reports show it, where it cannot be read alone.

    So it is with the 2.4 series, and with a Thursday of which the tense says that it is past.
    """
    start, end = mention.start, mention.end
    before, after = text[:start].split(), text[end:].split()
    options = [text[start:end]]
    options += [f"{before[-1]} {options[0]}"] if before else []
    options += [f"{options[0]} {after[0].strip('.,;:!?')}"] if after and text[end : end + 1] == " " else []
    options.append(values.kind(mention.kind).show(mention.value))
    for option in options:
        found = [m for s in alone(option, day).sentences for m in s.mentions if m.kind == mention.kind]
        if found and same(mention.kind, max(found, key=lambda m: m.end - m.start).value, mention.value):
            return option
    return options[0]


def _can_be_told(text: str) -> bool:
    return not any(0xD800 <= ord(c) <= 0xDFFF for c in text)


def near_misses(
    question: Question, documents: Collection[Annotated], wrong: Sequence[Take], words: Collection[str]
) -> list[str]:
    """Sentences that are no answer, the most treacherous first: those with another value of the kind before those without.

    Among them, those that a looser pattern took wrongly (``wrong``), then those that share most with the rule's ``words``.
    A sentence much like a claim's is none: it may well be an answer that was not lined up.
    """
    spans = {(one.claim.source, one.claim.sentence_start) for one in question.group}
    answers = [concepts(s) for d in documents for s in d.sentences if (d.source.id, s.words.start) in spans]
    mistaken = {(take.place[0], take.sentence) for take in wrong}
    wanted = frozenset().union(*map(forms, words))
    ranked = []
    for document in documents:
        for number, sentence in enumerate(document.sentences):
            text = " ".join(document.source.text[sentence.words.start : sentence.words.end].split())
            own = [m.value for m in sentence.mentions if m.kind == question.finding.kind]
            if not 0 < len(text) <= _LONGEST or not _can_be_told(text) or any(map(question.truth.tells, own)):
                continue
            if any(_alike(concepts(sentence), answer) for answer in answers):
                continue
            shared = len(wanted.intersection(map(key, sentence.words.lowers)))
            took = (document.source.id, number) in mistaken
            short = len(text.split()) < _SHORT
            ranked.append(((short, not own, not took, -shared, len(text) > _LONGEST // 2, text), text))
    return [text for _, text in sorted(ranked)]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared > 1 and shared >= _ALIKE * min(len(one), len(other))


def asked(candidate: Candidate) -> str:
    """A question for a pattern, in the words of the sentence that it was made from."""
    one = candidate.one
    origin, text = one.claim.sentence_start, one.claim.sentence
    (first, before), (after, last) = stretch(candidate)
    lead = " ".join(text[first - origin : before - origin].split())
    rest = _LEADING.sub("", " ".join(text[after - origin : max(_extended(candidate), last) - origin].split()))
    kind = ASKED[one.claim.kind]
    if one.claim.kind == "count" and not lead and rest:
        return _clipped(f"{kind} {rest}?")
    said = " ".join(part for part in (lead, "…", rest) if part)
    return _clipped(f"{kind}: {said}?")


def _extended(candidate: Candidate) -> int:
    """Where the clause goes on to after the last word of a pattern, within a few units."""
    one, last = candidate.one, candidate.units[-1]
    end = one.units[last].end
    for unit in one.units[last + 1 : last + 1 + _TAIL]:
        if unit.sort in (Sort.MARK, Sort.VALUE, Sort.OTHER) or unit.word in CLAUSE_BREAKS:
            return end
        if unit.sort is not Sort.FUNCTION:
            end = unit.end
    return end


def _clipped(text: str) -> str:
    shown = visible(text)
    return shown if len(shown) <= _LONGEST_QUESTION else shown[: _LONGEST_QUESTION - 2].rpartition(" ")[0] + " …?"


def note(question: Question, sources: Mapping[str, Source]) -> str:
    """Where a rule comes from: the verdict, each value and the places that state it."""
    by_id = {one.claim.id: one.claim for one in question.group}
    told = []
    for position in question.finding.positions:
        places = [f"{_file(sources[c.source].path)}:{c.line}" for i in position.claims if (c := by_id.get(i))]
        if places:
            told.append(f"{visible(position.display)} ({', '.join(places[:4])}{', …' if len(places) > 4 else ''})")
    return f"{question.finding.verdict}: {' / '.join(told)}"


def _file(path: str) -> str:
    return visible(path.replace("\\", "/").rpartition("/")[2])


def name(candidate: Candidate, terms: Terms, kind: str, taken: Collection[str]) -> str:
    """An id for a rule that is not among those ``taken``."""
    words = [re.sub("[^a-z0-9]", "", terms.of.get(word, word)) for word in candidate.words]
    stem = "-".join(word for word in dict.fromkeys(words) if word)[:50].strip("-") or kind
    found, number = stem, 1
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    return found
