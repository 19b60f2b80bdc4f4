"""The records that travel down the road: frozen, with tuples inside.

Source → Mention → Claim → Group → Finding → Report. Stages take some of these and return others; nothing here
does any work of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from claimcheck.errors import Problem
from claimcheck.held import ByNumber, ByVerdict
from claimcheck.values import Value
from claimcheck.values.core import Found

__all__ = [
    "DAY",
    "EDITION",
    "SILENT_ZONES",
    "VERDICTS",
    "Accepted",
    "Claim",
    "ConstraintResult",
    "Finding",
    "Group",
    "Link",
    "Mention",
    "Modality",
    "Position",
    "Problem",
    "Report",
    "Severity",
    "Source",
    "Subject",
    "Verdict",
    "Zone",
]

Mention = Found[Value]

Verdict = Literal["conflict", "update", "compatible", "agree", "undecided", "single"]
VERDICTS: tuple[Verdict, ...] = ("conflict", "update", "undecided", "compatible", "agree", "single")  # gravest first
Severity = Literal["error", "warning", "note", "none"]
Modality = Literal["asserted", "hedged", "negated", "planned", "retracted"]
_FAILING = ("error", "warning", "note")  # severities, the gravest first
ZoneKind = Literal[
    "headline", "heading", "body", "item", "row", "code", "blockquote", "correction",
    "caption", "boilerplate", "dateline", "pullquote", "links", "comments",
]  # fmt: skip
# Zones that say something about the document, repeat it, or belong to another one: never a claim of the article.
SILENT_ZONES: frozenset[ZoneKind] = frozenset({"caption", "boilerplate", "dateline", "pullquote", "links", "comments"})


class Zone(Struct, frozen=True):
    """A stretch of a source that is read as one block: sentences do not cross it.

    ``SILENT_ZONES`` yield no claims. ``context`` is what the structure says around the block, outermost first:
    headings, then the table's column and row labels. What a ``correction`` says of an earlier version is a claim
    about that version, with the modality ``retracted``: it is shown, and never compared.
    """

    kind: ZoneKind
    start: int
    end: int
    context: tuple[str, ...] = ()


class Source(Struct, frozen=True):
    """One document. ``id`` is unique in a run and stable across runs; offsets count code points of ``text``."""

    id: str
    path: str
    text: str
    title: str | None = None
    published: date | None = None
    published_from: str | None = None  # where the date was taken from: "date line 7", "file name", …
    publisher: str | None = None
    cites: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()
    day_first: bool | None = None
    dateline_day: tuple[int, int] | None = None  # month and day, of a head that gives no year
    dateline_weekday: int | None = None  # beside it or alone; Monday is 0
    dateline_from: str | None = None  # where they stand: "dateline 7"
    places: tuple[tuple[int, str], ...] = ()  # where pages and the like begin, in order, and their names: "page 3"
    author: str | None = None
    url: str | None = None  # the address that the document calls its own
    language: str | None = None  # ISO 639 code: "en"; "und" for one that is not English; None for too few words to tell
    disputed: str = ""  # another date of publication, which the document gives elsewhere: "20 January 2020 (URL)"


DAY = "on "  # in a scope, before the day that stands beside a time
REFUSED = "refused"  # in a scope, of what is beyond a limit
EDITION = "edition "  # in a scope, before the number of the version under whose heading a text stands


class Subject(Struct, frozen=True):
    """What a claim is about, as far as the words around its value say.

    ``about`` holds the slots of a rule that make the subject (name, words). The rest is read for rules with
    ``subject: context``: ``head`` the stems of the thing counted or dated (the noun last), ``words`` further content
    stems with their weight in (0, 1] by nearness, ``scope`` what restricts the statement (``part``, ``total``,
    ``before``, ``on 2020-01-15`` beside a time, ``edition 2.5.0`` under such a heading), sorted. ``years`` are those that the sentence
    names beside the value, and months (2015-10).
    """

    shown: str = ""
    about: tuple[tuple[str, str], ...] = ()
    head: tuple[str, ...] = ()
    words: tuple[tuple[str, float], ...] = ()
    scope: tuple[str, ...] = ()
    years: tuple[str, ...] = ()


class SourceOverride(Struct, frozen=True):
    """What the user says about sources: it wins over what was read from them. None and () leave things as they are.

    ``path_glob`` is matched against a source's id and path, relative to the folder ``base`` (empty: the current one);
    a glob without a slash matches file names in any folder. ``origin`` is what ``published_from`` will say.
    ``required``: it is a problem if no source matches. ``story``: sources of one label are one story.
    """

    path_glob: str
    published: date | None = None
    title: str | None = None
    publisher: str | None = None
    cites: tuple[str, ...] = ()
    story: str | None = None
    base: str = ""
    origin: str = "configuration"
    required: bool = False


class Claim(Struct, frozen=True):
    """What one source states: the answer that ``text`` (at ``start:end``) gives to the question of ``rule``.

    ``id`` numbers the claims of a run in the order of sources and places.
    """

    id: int
    source: str
    rule: str
    question: str
    subject: Subject
    kind: str
    value: Value
    text: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    line: int
    column: int
    pattern: str
    steps: tuple[str, ...]
    attributed_to: str | None
    modality: Modality
    place: str = ""  # "page 3": where a reader looks, in sources whose lines a reader does not see


class Link(Struct, frozen=True):
    """Why two claims (by id) were aligned: a score in [0, 1] and the reasons in words.

    ``doubtful``: likely, and not certain enough to hold a contradiction against either. ``likelihood``, in [0, 1]: that two
    values which contradict each other answer one question; None where they do not, or where it was not weighed.
    """

    a: int
    b: int
    score: float
    reasons: tuple[str, ...]
    doubtful: bool = False
    likelihood: float | None = None


class Group(Struct, frozen=True):
    """Claims, across and inside sources, that answer the same question about the same thing."""

    rule: str
    question: str
    subject: str
    kind: str
    story: int
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]


class Position(Struct, frozen=True):
    """The claims of a group that share one value. ``origins`` counts independent origins, not copies."""

    display: str
    value: Value
    claims: tuple[int, ...]
    sources: tuple[str, ...]
    origins: int


class Accepted(Struct, frozen=True):
    """Why a failure is let pass: somebody recorded it in a baseline or told the configuration to ignore it."""

    by: Literal["baseline", "ignore"]
    reason: str = ""
    until: date | None = None  # the last day on which it holds


class Finding(Struct, frozen=True):
    """A judged group. ``id`` is stable across runs and line shifts."""

    id: str
    rule: str
    question: str
    subject: str
    kind: str
    verdict: Verdict
    severity: Severity
    reason: str
    story: int
    positions: tuple[Position, ...]
    links: tuple[Link, ...]
    accepted: Accepted | None = None


class ConstraintResult(Struct, frozen=True):
    """What became of a declared relation between rules.

    ``repair`` is the claim without which the rest would hold, where dropping one claim is enough.
    ``explains`` is the conflict that the broken constraint is about: the two are one failure, not two.
    """

    id: str
    assertion: str
    verdict: Literal["holds", "broken", "undecided"]
    severity: Severity
    reason: str
    claims: tuple[int, ...]
    source: str | None
    repair: int | None = None
    explains: str | None = None
    accepted: Accepted | None = None


class Report(Struct, frozen=True):
    """Everything one run has to say. ``problems`` are what could not be done; ``notes`` what is worth saying besides."""

    sources: tuple[Source, ...]
    stories: tuple[tuple[str, ...], ...]
    claims: Sequence[Claim]
    findings: Sequence[Finding]
    constraints: tuple[ConstraintResult, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...] = ()

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The conflicts of every severity that nobody has accepted."""
        return tuple(f for f in self.of("conflict") if f.accepted is None)

    def of(self, *verdicts: Verdict) -> Iterator[Finding]:
        """The findings of these verdicts, conflicts in their order."""
        if isinstance(self.findings, ByVerdict):
            return (finding for verdict in verdicts for finding in self.findings.of(verdict))
        return (finding for finding in self.findings if finding.verdict in verdicts)

    def verdicts(self) -> Mapping[str, int]:
        """How many findings there are of each verdict that there is."""
        if isinstance(self.findings, ByVerdict):
            return self.findings.counts()
        return Counter(finding.verdict for finding in self.findings)

    def with_conflicts(self, conflicts: Sequence[Finding]) -> Sequence[Finding]:
        """The findings with these in place of the conflicts among them, one for one."""
        if isinstance(self.findings, ByVerdict):
            return self.findings.with_conflicts(conflicts)
        new = iter(conflicts)
        return tuple(next(new) if finding.verdict == "conflict" else finding for finding in self.findings)

    def by_number(self) -> Mapping[int, Claim]:
        """The claims by their number."""
        if isinstance(self.claims, ByNumber):
            return self.claims.by_number()
        return {claim.id: claim for claim in self.claims}

    @property
    def broken(self) -> tuple[ConstraintResult, ...]:
        """The broken constraints of every severity that nobody has accepted."""
        return tuple(c for c in self.constraints if c.verdict == "broken" and c.accepted is None)

    @property
    def ok(self) -> bool:
        """Whether everything could be checked and nothing fails: the exit code 0 of a run with ``--fail-on error``."""
        return not self.problems and not self.failures()

    def failures(self, fail_on: str = "error") -> tuple[Finding | ConstraintResult, ...]:
        """The conflicts and broken constraints that are at least as severe as ``fail_on``, and not accepted.

        ``fail_on``: ``error``, ``warning``, ``note``, or ``never``.
        """
        failing = _FAILING[: _FAILING.index(fail_on) + 1] if fail_on in _FAILING else ()
        found: tuple[Finding | ConstraintResult, ...] = (*self.conflicts, *self.broken)
        return tuple(failure for failure in found if failure.severity in failing)
