"""Matches → Claims: the value, its place, its subject, and how the source states it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from claimcheck.extract import attribution, context, scope
from claimcheck.extract.annotated import Annotated, Sentence
from claimcheck.extract.conditions import supposed
from claimcheck.extract.denied_bounds import at_most, denied_bound
from claimcheck.extract.en_nations import nation_shown
from claimcheck.extract.flashbacks import Scene, scenes
from claimcheck.extract.match import Match
from claimcheck.extract.title_editions import of_title
from claimcheck.model import EDITION, Claim, Modality, Source, Subject
from claimcheck.packs.pack import Rule
from claimcheck.text import Lines, Words
from claimcheck.values import Value
from claimcheck.values.choice import Choice
from claimcheck.values.core import Found
from claimcheck.values.name_spelling import folded

_LONGEST_CHOICE = 60  # characters
_UNDENIED = ("quote", "name", "choice")  # kinds of the general pack that nothing is asked of but their wording
_WHICH_NAME = "Which name?"
_LINES = frozenset("stoppers hotline helpline tipline".split())  # whom readers are asked to call is nobody's name
_LIVE, _MARKUP = 3, 3  # paragraphs that begin with a time, characters before it
_SHORTEST_QUOTE = 3  # words; fewer are scare quotes and titles, not statements
# Every claim carries its sentence: of one that goes on for pages, with a value in every word, the words around its own.
_LONGEST_SENTENCE, _AROUND = 2_000, 400  # characters


def claims(annotated: Annotated, matches: Iterable[Match]) -> tuple[Claim, ...]:
    """The claims of one source in order of place; ids count from 0 and are numbered anew when sources come together."""
    lines = Lines(annotated.source.text)
    matches = list(_of_one_row(annotated, matches))
    read: dict[int, _Read] = {}
    played = list(scenes(annotated.sentences)) if matches else []
    found = []
    told: set[tuple[str, int]] = set()
    for match in sorted(matches, key=lambda m: (m.start, m.end, m.rule.id, m.sentence)):
        sentence = annotated.sentence(match.sentence)
        if sentence.labelled and (match.rule.id, match.start) in told:
            continue  # the sentence itself has said so
        told.add((match.rule.id, match.start))
        if match.mention is not None and not sentence.labelled and supposed(sentence, match.mention):
            continue
        if match.sentence not in read:
            read[match.sentence] = _Read(sentence, annotated.before(match.sentence))
        claim = _claim(annotated.source, read[match.sentence], match, lines)
        scene = played[match.sentence] if match.sentence < len(played) else Scene()
        # The general pack goes by the words around a value: a year that they do not hold would keep too much apart.
        if scene.year and not claim.subject.years and (scene.own or not match.rule.context):
            claim = replace(claim, subject=replace(claim.subject, years=(scene.year,)))
        if claim.kind == "choice" and match.rule.context and not claim.subject.head:
            continue  # the state of something that only a pronoun names
        found.append(claim)
    stamps = _stamps(annotated)
    return tuple(c for c in _worth_comparing(found) if c.kind != "time" or c.start not in stamps)


def _stamps(annotated: Annotated) -> frozenset[int]:
    """Where the times stand that begin the paragraphs of a live report: when each was written, not when what it tells was."""
    found = [
        m.start
        for sentence in annotated.sentences
        if sentence.zone.kind == "body"
        for m in sentence.mentions[:2]
        if m.kind == "time" and m.start - sentence.zone.start <= _MARKUP
    ]
    return frozenset(found) if len(found) >= _LIVE else frozenset()


def _of_one_row(annotated: Annotated, matches: Iterable[Match]) -> Iterator[Match]:
    """The matches but those that a rule has in several rows of a table: each row speaks of another thing.

    Not where the rule has slots that tell the things apart.
    """
    matches = list(matches)
    if not annotated.told:
        return iter(matches)
    rows: dict[tuple[str, tuple[str, ...]], set[int]] = defaultdict(set)

    def key(match: Match) -> tuple[str, tuple[str, ...]] | None:
        labelled = annotated.sentence(match.sentence).labelled
        slots = tuple(slot.text for slot in match.slots if slot.name in match.rule.about)
        return (match.rule.id, slots) if labelled and not annotated.sentence(match.sentence).setting else None

    for match in matches:
        if (place := key(match)) is not None:
            rows[place].add(match.start)
    return (m for m in matches if (place := key(m)) is None or len(rows[place]) == 1)


class _Read:
    """What the claims of one sentence have in common."""

    def __init__(self, sentence: Sentence, before: Sentence | None) -> None:
        self.sentence = sentence
        self.credits = attribution.credited(sentence)
        self._before = before
        self._around: context.Around | None = None

    @property
    def around(self) -> context.Around:
        """The sentence as subjects are read from it, made for the first that asks."""
        if self._around is None:
            self._around = context.Around(self.sentence, self._before)
        return self._around


def _claim(source: Source, read: _Read, match: Match, lines: Lines) -> Claim:
    sentence, text, rule = read.sentence, source.text, match.rule
    words = sentence.words
    start = _start(match, words)
    line, column = lines.place(start)
    pattern = match.pattern.text if match.pattern else ""
    subject = _of_edition(_subject(match, read), source)
    value, steps = _value(match, sentence, pattern)
    said, until = _sentence(text, words.start, max(words.end, match.end), start, match.end)
    credit = attribution.speaker(sentence, match.start, match.end, read.credits)
    if rule.kind == "quote":
        credit = value.speaker or credit
    modality = _modality(sentence, match)
    if sentence.zone.kind == "correction" and attribution.retracts(text[words.start : words.end]):
        modality = "retracted"
    return Claim(
        id=0,
        source=source.id,
        rule=rule.id,
        question=_question(rule, subject, value),
        subject=subject,
        kind=rule.kind,
        value=value,
        text=text[start : match.end],
        start=start,
        end=match.end,
        sentence=text[said:until],
        sentence_start=said,
        line=line,
        column=column,
        pattern=pattern,
        steps=steps,
        attributed_to=credit,
        modality=modality,
        place=_place(source.places, start),
    )


def _of_edition(subject: Subject, source: Source) -> Subject:
    """A subject with the edition of the document, where no heading above it names one."""
    titled = of_title(source.title or "")
    if not titled or any(word.startswith(EDITION) for word in subject.scope):
        return subject
    return replace(subject, scope=tuple(sorted((*subject.scope, *titled))))


def _question(rule: Rule, subject: Subject, value: Value) -> str:
    """The question of a rule with its subject; what a name is of, where nothing says that it is a person's, is left open."""
    if rule.context and rule.kind == "name" and not value.known:
        return _WHICH_NAME
    return rule.question.replace("{subject}", subject.shown or "?")


def _modality(sentence: Sentence, match: Match) -> Modality:
    """How a claim is stated. Of the general pack's it is asked only whether they are denied."""
    rule = match.rule
    if rule.context:
        deniable = rule.kind not in _UNDENIED and attribution.denied(sentence, match.start, match.end)
        return "negated" if deniable else "asserted"
    negative = match.pattern is not None and _negative(match.pattern.regex)
    dated = rule.kind in ("date", "time")
    return attribution.modality(sentence, *match.span, match.start, dated=dated, negative=negative)


@lru_cache(maxsize=10_000)
def _negative(regex: str) -> bool:
    """Whether the expression of a pattern may want a negation."""
    return re.search(r"(?<!\w)not(?!\w)", regex) is not None


def _sentence(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Where the sentence at ``start:end`` begins and ends that is shown with the claim at ``first:last``."""
    if end - start <= _LONGEST_SENTENCE:
        return start, end
    if first - _AROUND > start:
        start = max(text.find(" ", first - _AROUND, first) + 1, first - _AROUND)
    if last + _AROUND < end:
        cut = text.rfind(" ", last, last + _AROUND)
        end = cut if cut > 0 else last + _AROUND
    return start, end


def _place(places: Sequence[tuple[int, str]], offset: int) -> str:
    """The name of the page or the like that a claim begins on, empty in sources that are lines."""
    if not places:
        return ""
    at = bisect_right(places, offset, key=_begin)
    return places[at - 1][1] if at else ""


def _begin(place: tuple[int, str]) -> int:
    return place[0]


def _start(match: Match, words: Words) -> int:
    """Where the words that make the claim begin: of a long stretch that makes a choice its end, where the verb is."""
    if match.mention or match.end - match.start <= _LONGEST_CHOICE:
        return match.start
    return words.starts[min(bisect_left(words.starts, match.end - _LONGEST_CHOICE), len(words) - 1)]


def _value(match: Match, sentence: Sentence, pattern: str) -> tuple[Value, tuple[str, ...]]:
    """The value with the steps that led to it: of the mention, or the label of the pattern."""
    if match.mention:
        mention = match.mention
        if denied_bound(sentence.words, mention.start) and (most := at_most(mention.value)) is not None:
            return most, (*mention.steps, "the text denies that it was more: at most")
        return mention.value, mention.steps
    label = match.label or ""
    return Choice(label), (f"“{pattern}” means {label}",)


def _subject(match: Match, read: _Read) -> Subject:
    """What the slots of the rule say, or for a rule without a subject of its own the words around the value."""
    if match.rule.context and match.rule.kind not in ("quote", "name"):
        span: Found[Any] = match.mention or Found(match.start, match.end, match.rule.kind, None)
        return context.subject(read.around, span)
    sentence = read.sentence
    about: tuple[tuple[str, str], ...] = ()
    if match.rule.about:
        slots = {slot.name: slot.text for slot in match.slots}
        about = tuple([(name, slots.get(name, "")) for name in match.rule.about])
    shown = ", ".join([nation_shown(text) for _, text in about if text])
    limit = match.mention is not None and scope.sets_limit(sentence, match.mention)
    restricted = (*scope.edition(sentence), "limit") if limit else scope.edition(sentence)
    return Subject(shown=shown, about=about, scope=restricted, years=scope.years(sentence, match.mention))


def _worth_comparing(found: Sequence[Claim]) -> Iterable[Claim]:
    """One claim a spelling for names of persons; quotations long enough to be somebody's words; lengths that date nothing."""
    longer = _full_names(found)
    dated = {c.start: c.end for c in found if c.kind == "date"}
    seen: set[tuple[str, str]] = set()
    for claim in found:
        if claim.kind == "duration" and dated.get(claim.start, 0) > claim.end:
            continue  # three weeks ago
        if claim.kind == "count" and claim.pattern == "" and claim.value.role == "fraction":
            continue  # a share: compared as a percentage
        if claim.kind == "quote" and len(claim.value.words.split()) < _SHORTEST_QUOTE:
            continue
        if claim.kind == "name" and claim.pattern == "":
            spelled = folded(claim.value.name)
            if (
                not claim.value.person
                or claim.text.split()[-1].lower() in _LINES
                or (claim.rule, spelled) in seen
                or spelled not in longer
            ):
                continue
            seen.add((claim.rule, spelled))
        yield claim


def _full_names(found: Iterable[Claim]) -> frozenset[str]:
    """The names that are no shorter form of another one in the same source, folded."""
    names = {folded(c.value.name) for c in found if c.kind == "name"} - {""}
    holders: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for word in name.split():
            holders[word].add(name)
    return frozenset([name for name in names if not _shortened(name, holders)])


def _shortened(name: str, holders: Mapping[str, set[str]]) -> bool:
    """Whether another name has all words of a name and more; ``holders``: the names by their words."""
    words = name.split()
    others = set.intersection(*[holders[word] for word in words])
    return len(others) > 1 and any(set(words) < set(other.split()) for other in others)
