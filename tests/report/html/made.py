"""Reports made by hand for the page: any questions, any answers, any number of sources; one that is hostile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from claimcheck import values
from claimcheck.errors import Problem
from claimcheck.model import Accepted, Claim, Finding, Link, Position, Report, Source, Subject
from tests.report.sample import sample, value

ACCEPTED = Accepted("baseline", "both days are in the harbour log", date(2030, 1, 1))
HOSTILE = "<script>alert(1)</script> \u202eabc\u202c \x1b[31m <img src=x onerror=alert(2)> \"quoted' & \u2066x \u200b"
RTL = "قال المسؤولون إن"


class Asked(Struct, frozen=True):
    """A question and its answers: the words of each, and the numbers of the sources that give it."""

    question: str
    kind: str
    verdict: str
    answers: Mapping[str, Sequence[int]]
    story: int = 1


read = cache(value)


def made(questions: Sequence[Asked], sources: int = 5, *, sentence: str = "The paper {} says: {}.") -> Report:
    """The report in which ``sources`` papers answer ``questions``; every sentence is ``sentence`` of paper and answer."""
    papers = tuple(
        Source(id=f"paper-{n}", path=f"news/paper-{n}.txt", text="", published=date(2021, 3, 12))
        for n in range(1, sources + 1)
    )
    claims: list[Claim] = []
    findings = tuple(_finding(number, asked, claims, sentence) for number, asked in enumerate(questions, 1))
    last = max((a.story for a in questions), default=1)
    stories = tuple(tuple(p.id for p in papers[n::last]) for n in range(last))
    return Report(papers, stories, tuple(claims), findings, (), ())


def _finding(number: int, asked: Asked, claims: list[Claim], sentence: str) -> Finding:
    positions = []
    for words, papers in asked.answers.items():
        what = read(asked.kind, words)
        first = len(claims) + 1
        for paper in papers:
            claims.append(_claim(len(claims) + 1, asked, words, what, paper, sentence))
        shown = values.kind(asked.kind).show(what)
        named = tuple(f"paper-{p}" for p in papers)
        positions.append(Position(shown, what, tuple(range(first, len(claims) + 1)), named, len(papers)))
    numbers = [n for p in positions for n in p.claims]
    return Finding(
        id=f"{asked.kind}-{number:08x}",
        rule=f"made/{asked.kind}",
        question=asked.question,
        subject="",
        kind=asked.kind,
        verdict=asked.verdict,  # type: ignore[arg-type]
        severity="error" if asked.verdict == "conflict" else "none",
        reason="The answers were held against one another.",
        story=asked.story,
        positions=tuple(positions),
        links=tuple(Link(numbers[0], n, 0.75, ("the same words around it",)) for n in numbers[1:]),
    )


def _claim(number: int, asked: Asked, words: str, what: object, paper: int, sentence: str) -> Claim:
    said = sentence.format(paper, words)
    start = said.index(words)
    return Claim(
        id=number,
        source=f"paper-{paper}",
        rule=f"made/{asked.kind}",
        question=asked.question,
        subject=Subject(),
        kind=asked.kind,
        value=what,
        text=words,
        start=start,
        end=start + len(words),
        sentence=said,
        sentence_start=0,
        line=number,
        column=1,
        pattern="<value>",
        steps=(f"“{words}” is a {asked.kind}",),
        attributed_to=None,
        modality="asserted",
    )


HARBOUR = (
    Asked("When did the bridge open?", "date", "conflict", {"10 March 2021": [1, 2, 3], "11 March 2021": [4]}),
    Asked("How many people crossed it?", "count", "conflict", {"400": [1], "more than 500": [2, 3]}),
    Asked("When was the bridge closed?", "date", "compatible", {"February 2021": [1], "3 February 2021": [2]}),
    Asked("How long is it?", "measure", "compatible", {"2 kilometres": [1], "1.9 km": [4]}),
    Asked("When was it planned?", "date", "agree", {"in 1998": [2, 3]}),
    Asked("At what time did it open?", "time", "undecided", {"9.30 am": [1], "a quarter past nine": [5]}),
    Asked("Who opened it?", "name", "agree", {"Maria Lund": [1, 2]}),
)


def harbour() -> Report:
    """Five papers, seven questions: dates, numbers, a time and a name; the second conflict is accepted."""
    report = made(HARBOUR)
    first, second, *rest = report.findings
    return replace(report, findings=(first, replace(second, accepted=ACCEPTED), *rest))


def many(findings: int, sources: int = 40) -> Report:
    """A report of so many findings, of all verdicts and of several kinds, each with five claims of three sources."""
    kinds = (("date", "10 March 2021", "11 March 2021"), ("count", "400", "more than 500"), ("percent", "12%", "13.5%"))
    verdicts = ("conflict", "compatible", "agree", "update", "undecided")
    asked = []
    for n in range(findings):
        kind, one, two = kinds[n % 3]
        papers = [1 + (n + i) % sources for i in range(5)]
        asked.append(
            Asked(f"What is said of matter number {n}?", kind, verdicts[n % 5], {one: papers[:3], two: papers[3:]})
        )
    return made(asked, sources)


def hostile() -> Report:
    """Everything that a document or a path can put into the page, put there."""
    report = harbour()
    claims = tuple(
        replace(c, sentence=f"{HOSTILE} {c.text} {RTL}", start=len(HOSTILE) + 1, end=len(HOSTILE) + 1 + len(c.text))
        for c in report.claims
    )
    claims = tuple(
        replace(c, attributed_to=HOSTILE, steps=(HOSTILE,), pattern=HOSTILE, place=HOSTILE, rule=HOSTILE)
        for c in claims
    )
    findings = tuple(
        replace(
            f,
            question=f"{HOSTILE} {n}?",
            reason=HOSTILE,
            rule=HOSTILE,
            positions=tuple(replace(p, display=f"{HOSTILE} {p.display}") for p in f.positions),
        )
        for n, f in enumerate(report.findings)
    )
    sources = tuple(
        replace(s, title=HOSTILE, path=f"{HOSTILE}/{s.path}", cites=(HOSTILE,), published_from=HOSTILE)
        for s in report.sources
    )
    told = replace(report, claims=claims, findings=findings, sources=sources)
    return replace(told, problems=(Problem(HOSTILE, 1, 1, HOSTILE),), notes=(Problem(HOSTILE, 0, 0, HOSTILE),))


__all__ = ["ACCEPTED", "HARBOUR", "HOSTILE", "Asked", "harbour", "hostile", "made", "many", "sample"]
