"""A report made by hand that holds one of everything: every verdict, a broken constraint, problems, hostile text."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from claimcheck import values
from claimcheck.errors import Problem
from claimcheck.model import Claim, ConstraintResult, Finding, Link, Position, Report, Source, Subject
from claimcheck.text import Lines, words
from claimcheck.values.core import Context

PUBLISHED = date(2021, 3, 12)
HOSTILE = "\x1b[31mred\x1b]0;owned\x07 \u202egnirts\u202c \x9b2J \u200bzero\x00"

SENTENCES = {
    "north-shore.txt": (
        "The ferries went back into service on Wednesday, two harbour officials said, after a ten-day halt.",
        "“We never lost a single crossing,” said Jon Aalto, the harbour master.",
        "The boats had stopped running on 28 February.",
    ),
    "post/harbour.txt": (
        "On 10 March 2021 the ferries resumed, according to the Coastal News Agency, which spoke with crews of four boats "
        "that had waited at the eastern pier since the storm, and with passengers who had crossed the bay by coach.",
        "Johan Aalto confirmed it. Some 40 boats were tied up.",
        "More than 30 boats were tied up at the worst moment.",
    ),
    "times.md": (
        "Ferries resumed on 11 March 2021.",
        "The storm left 12 people injured, rescuers said on Monday.",
        "Crossings were paused for ten days.",
    ),
    "渡し船/報道.txt": (
        "The ferries were running again on 10 March 2021 (渡し船は十日に再開した), the port of 横浜 said.",
        "By Thursday 15 people were known to be injured.",
    ),
    "hostile.txt": (f"Ferries {HOSTILE} resumed on 9 March.",),
}


def source(path: str, number: int) -> Source:
    text = f"Headline\n{PUBLISHED.isoformat()}\n\n" + "\n\n".join(SENTENCES[path]) + "\n"
    hostile = path == "hostile.txt"
    return Source(
        id=f"s{number}",
        path=path,
        text=text,
        title=f"Title {HOSTILE}" if hostile else f"Ferries, report {number}",
        published=None if hostile else PUBLISHED,
        published_from=None if hostile else "date line 2",
        publisher="The Harbour Post" if number == 2 else None,
        cites=("Coastal News Agency",) if number in (1, 2) else (),
    )


SOURCES = tuple(source(path, number) for number, path in enumerate(SENTENCES, 1))


def value(kind: str, text: str, published: date | None = PUBLISHED) -> object:
    """The value that the recogniser of ``kind`` reads in ``text``: the sample knows nothing of how kinds store theirs."""
    found = [m for m in values.mentions([words(text)], Context(published=published)) if m.kind == kind]
    assert found, f"no {kind} in {text!r}"
    return found[0].value


def claim(number: int, rule: str, kind: str, sentence: str, quoted: str, **changes: object) -> Claim:
    """A claim at the words ``quoted`` of the one sentence of SENTENCES that begins with ``sentence``."""
    place = next((s, line) for s in SOURCES for line in SENTENCES[s.path] if line.startswith(sentence))
    origin, whole = place
    first = origin.text.index(whole)
    start = first + whole.index(quoted)
    line, column = Lines(origin.text).place(start)
    made = Claim(
        id=number,
        source=origin.id,
        rule=f"ferries/{rule}",
        question=QUESTIONS[rule],
        subject=Subject(),
        kind=kind,
        value=value(kind, quoted, origin.published),
        text=quoted,
        start=start,
        end=start + len(quoted),
        sentence=whole,
        sentence_start=first,
        line=line,
        column=column,
        pattern=f"@ferries ... @{rule} <value>",
        steps=(f"“{quoted}” is a {kind}",),
        attributed_to=None,
        modality="asserted",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


QUESTIONS = {
    "resumption": "When did the ferries resume?",
    "halt": "When did the ferries stop?",
    "pause": "How long was the pause?",
    "master": "Who is the harbour master?",
    "boats": "How many boats were tied up?",
    "injured": "How many people were injured?",
    "words": "What was said?",
}

BAY = Subject("the bay", about=(("place", "the bay"),))

CLAIMS = (
    claim(
        1,
        "resumption",
        "date",
        "The ferries went",
        "Wednesday",
        value=value("date", "10 March 2021"),
        steps=("weekday Wednesday", "the latest one up to publication on 2021-03-12: 2021-03-10"),
        attributed_to="two harbour officials",
    ),
    claim(2, "pause", "duration", "The ferries went", "ten-day"),
    claim(3, "words", "quote", "“We never", "“We never lost a single crossing,”", attributed_to="Jon Aalto"),
    claim(4, "master", "name", "“We never", "Jon Aalto"),
    claim(5, "halt", "date", "The boats had", "28 February", value=value("date", "28 February 2021")),
    claim(6, "resumption", "date", "On 10 March", "10 March 2021", attributed_to="Coastal News Agency"),
    claim(7, "master", "name", "Johan Aalto", "Johan Aalto"),
    claim(8, "boats", "count", "Johan Aalto", "Some 40 boats", subject=BAY),
    claim(9, "boats", "count", "More than 30", "More than 30 boats", subject=BAY),
    claim(10, "resumption", "date", "Ferries resumed on", "11 March 2021"),
    claim(11, "injured", "count", "The storm left", "12 people"),
    claim(12, "pause", "duration", "Crossings were", "ten days"),
    claim(13, "resumption", "date", "The ferries were", "10 March 2021"),
    claim(14, "injured", "count", "By Thursday", "15 people"),
    claim(15, "resumption", "date", "Ferries \x1b", "9 March", modality="hedged"),
)


def position(origins: int, *numbers: int) -> Position:
    chosen = [CLAIMS[n - 1] for n in numbers]
    first = chosen[0]
    return Position(
        display=values.kind(first.kind).show(first.value),
        value=first.value,
        claims=numbers,
        sources=tuple(dict.fromkeys(c.source for c in chosen)),
        origins=origins,
    )


def finding(key: str, verdict: str, severity: str, reason: str, *positions: Position, **changes: object) -> Finding:
    first = CLAIMS[positions[0].claims[0] - 1]
    numbers = [n for p in positions for n in p.claims]
    likely = 0.864 if verdict == "conflict" else None
    links = tuple(Link(numbers[0], n, 0.9, ("the same rule", "1 of 1 story"), likelihood=likely) for n in numbers[1:])
    made = Finding(
        id=key,
        rule=first.rule,
        question=first.question,
        subject=first.subject.shown,
        kind=first.kind,
        verdict=verdict,  # type: ignore[arg-type]
        severity=severity,  # type: ignore[arg-type]
        reason=reason,
        story=1,
        positions=positions,
        links=links,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


FINDINGS = (
    finding("pause-5c0ffee1", "agree", "none", "Both say ten days.", position(1, 2, 12)),
    finding("halt-5c0ffee2", "single", "none", "One source says it.", position(1, 5)),
    finding(
        "resumption-ab12cd34",
        "conflict",
        "error",
        "10 March 2021 and 11 March 2021 are different days; no world satisfies both.",
        position(2, 1, 6, 13),
        position(1, 10),
    ),
    finding(
        "master-ab12ff00", "compatible", "none", "Jon and Johan differ in vowels only.", position(1, 4), position(1, 7)
    ),
    finding(
        "boats-77aa0001",
        "compatible",
        "none",
        "About 40 lies inside more than 30.",
        position(1, 8),
        position(1, 9),
    ),
    finding("injured-77aa0002", "update", "none", "15 is reported after 12.", position(1, 11), position(1, 14)),
    finding(
        "resumption-77aa0003", "undecided", "none", "The undated source names no year.", position(1, 15), position(1, 6)
    ),
)

CONSTRAINTS = (
    ConstraintResult(
        id="pause-adds-up-0f0e0d0c",
        assertion="resumption - halt == pause",
        verdict="broken",
        severity="error",
        reason="11 March 2021 is 11 days after 28 February 2021, and the pause is said to have been ten days. "
        "Without “11 March 2021” (times.md:4) the rest holds.",
        claims=(5, 10, 12),
        source=None,
        repair=10,
        explains="resumption-ab12cd34",
    ),
    ConstraintResult(
        id="pause-adds-up-1a2b3c4d",
        assertion="resumption - halt == pause",
        verdict="holds",
        severity="error",
        reason="10 March 2021 is 10 days after 28 February 2021.",
        claims=(1, 2, 5),
        source="s1",
    ),
)

PROBLEMS = (
    Problem("broken.txt", 0, 0, "is not UTF-8 text (byte 0xff at offset 17)"),
    Problem(f"evil{HOSTILE}.yaml", 3, 9, "unknown kind 'dat'", "one of date, count"),
)


def sample() -> Report:
    """The report: 5 sources, 15 claims, 7 findings, 2 constraints, 2 problems."""
    return Report(
        sources=SOURCES,
        stories=(tuple(s.id for s in SOURCES),),
        claims=CLAIMS,
        findings=FINDINGS,
        constraints=CONSTRAINTS,
        problems=PROBLEMS,
    )
