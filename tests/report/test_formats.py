"""What holds for every format for programs: an end, the same bytes, nothing lost that fails, no text that breaks it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from claimcheck.model import Report
from claimcheck.report import View, explain, render, statistics
from tests.fuzzing import examples
from tests.report import readers
from tests.report.readers import Command
from tests.report.whole import calm, saying, whole

FORMATS = ["jsonl", "csv", "markdown", "sarif", "junit", "github", "gitlab"]
EVERY = ["table", "json", *FORMATS]

HOSTILE = [
    "<script>alert(1)</script>",
    "</details><img src=x onerror=alert(1)>",
    "a | b || c",
    "`code` ``` ~~~ **bold** _it_ [link](https://evil.example) ![image](x)",
    "<https://evil.example> https://evil.example www.evil.example a@evil.example @everyone #1",
    '=cmd|\' /C calc\'!A0 ,"; \t=1+1',
    "+1", "-1", "@SUM(A1)", " =1", "\uff1d1", "|calc",
    "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "\x1b[2J\x9b31m\x07",
    "\u202egnp.exe \u2066isolate\u2069 \u200bzero\u00ad\ufeff",
    "\x00\x01\x0b\x1f\x7f\x80\x9f\ufffe\uffff",
    "\ud800 lone \udfff \udce9",
    "]]> <![CDATA[ <!-- --> &lt; &#0; <?xml?>",
    "%0A::set-output name=x::y",
    "\n::set-output name=x::y\r::stop-commands::token\r\n::error::x",
    "::error file=a,line=1::x", "::", ":: ::", "a::b, c=d %25 %2C %3A %0D",
    "##[group]x ##vso[task.setvariable variable=x]y ##teamcity[z]",
    "line\u2028separator\u2029paragraph\x85next",
    '"quotes" \'single\' \\ backslash \\" ,;',
    "{0} {{1}} $x$ $$y$$ \\(z\\)",
    "../../etc/passwd", "http://evil.example/a?b#c", "C:\\x:y", "//host/share", "a%2fb",
    "# heading", "1. one", "12) two", "- item", "* item", "+ item", "> quote", "===", "---", "    code", "\tcode", "***",
    "", " ", "漢字 עברית العربية 👨\u200d👩",
]  # fmt: skip

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
PIECES = st.lists(st.sampled_from([*HOSTILE, "\n", "::", "%", "|", "`", "<", "]", "\\"]), max_size=4).map("".join)


def check_jsonl(text: str) -> None:
    kinds = [line["type"] for line in readers.lines(text)]
    assert kinds == [
        "report",
        *["finding"] * 10,
        *["constraint"] * 3,
        "problem",
        "problem",
        "note",
    ]


def check_csv(text: str) -> None:
    found = readers.rows(text)
    assert text.count("\r\n") == len(found) + 1 == text.count("\n")
    assert {None} & {key for row in found for key in row} == set()
    for row in found:
        assert None not in row.values()
        for name, value in row.items():
            assert not re.match(r"\s*[=+\-@|\uff1d\uff0b\uff0d\uff20]", value), (name, value)


# Everything in a page that is HTML was written by us; nothing of it takes a word of a document.
OURS = re.compile(r"(?:<details><summary>[^<>&]*</summary>|</details>|<br>|</?b>|</?sub>|<!-- -->|\s)*")


def check_markdown(text: str) -> None:
    found = readers.tokens(text)
    for token in found:
        assert token.type not in ("link_open", "image", "fence", "code_block", "code_inline", "em_open", "s_open", "hr")
        assert token.type not in ("blockquote_open", "ordered_list_open")
        if token.type in ("html_block", "html_inline"):
            assert OURS.fullmatch(token.content), token.content
        if token.type == "bullet_list_open":
            assert token.level == 0
        if token.type == "heading_open":
            assert token.tag in ("h2", "h3")
    assert sum(t.type == "heading_open" for t in found) == 1 + 5
    assert sum(t.type == "table_open" for t in found) == 5
    cells = sum(t.type in ("td_open", "th_open") for t in found)
    assert cells == 3 * sum(t.type == "tr_open" for t in found)


def check_sarif(text: str) -> None:
    run = readers.sarif(text).runs[0]
    assert len(run.results or []) == 4 + 2 + 1 - 0
    for result in run.results or []:
        for location in [*(result.locations or []), *(result.related_locations or [])]:
            address = location.physical_location.artifact_location.uri  # type: ignore[union-attr]
            assert re.fullmatch(
                r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*|file:///(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*", address
            )


def check_junit(text: str) -> None:
    assert len(list(readers.junit(text))) == 10 - 1 + 1 + 2


def check_github(text: str) -> None:
    found = readers.commands(text)
    assert len(found) == len(text.splitlines()) - 1 == 2 + 4 + 1 + 1
    for command in found:
        assert command.name in ("error", "warning", "notice")
        assert set(command.fields) <= {"file", "line", "endLine", "col", "endColumn", "title"}


def check_gitlab(text: str) -> None:
    found = json.loads(text)
    assert len(found) == 2 + 4 + 1 + 1
    for issue in found:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1


CHECKS: dict[str, Callable[[str], None]] = {name: globals()[f"check_{name}"] for name in FORMATS}

BIDI = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def harmless(text: str, name: str) -> None:
    """No control, no reordering, nothing that a build server would run (unless commands are the format)."""
    text.encode("utf-8")
    for char in set(text) - {"\n"} - ({"\r"} if name == "csv" else set()):
        assert unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp"), repr(char)
        assert unicodedata.bidirectional(char) not in BIDI, repr(char)
        assert char not in "\u200b\u2060\ufeff\ufffe\uffff", repr(char)
    assert not re.search(r"##\w*\[", text)
    if name != "github":
        assert not any(line.strip().startswith("::") for line in text.splitlines())


@pytest.mark.parametrize("name", FORMATS)
def test_the_whole_report(name: str, snapshot: SnapshotAssertion) -> None:
    text = render(whole(), name, View())
    CHECKS[name](text)
    assert text == snapshot


@pytest.mark.parametrize("name", FORMATS)
def test_a_calm_report(name: str, snapshot: SnapshotAssertion) -> None:
    assert render(calm(), name, View()) == snapshot


@pytest.mark.parametrize("name", EVERY)
def test_every_format_ends_with_one_line_break(name: str) -> None:
    for report in (whole(), calm(), Report((), (), (), (), (), ())):
        text = render(report, name, View())
        assert text.endswith("\n")
        assert not text.endswith(("\n\n", "\r\n\r\n"))


@pytest.mark.parametrize("name", EVERY)
def test_the_order_of_the_records_changes_no_byte(name: str) -> None:
    report = whole()
    random = Random(7)

    def shuffled(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(random.sample(records, len(records)))

    other = replace(
        report,
        sources=shuffled(report.sources),
        claims=shuffled(report.claims),
        findings=shuffled(report.findings),
        constraints=shuffled(report.constraints),
        problems=shuffled(report.problems),
        notes=shuffled(report.notes),
    )
    assert render(other, name, View()) == render(report, name, View())


@pytest.mark.parametrize("name", EVERY)
def test_no_format_needs_the_text_of_a_source(name: str) -> None:
    report = whole()
    empty = replace(report, sources=tuple(replace(s, text="") for s in report.sources))
    assert render(empty, name, View()) == render(report, name, View())


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_breaks_no_format(name: str, text: str) -> None:
    rendered = render(saying(text), name, View(show="all"))
    harmless(rendered, name)
    if name in CHECKS:
        CHECKS[name](rendered)


@pytest.mark.parametrize("name", EVERY)
@settings(max_examples=examples(40))
@given(ANY_TEXT | PIECES)
def test_no_text_at_all_breaks_a_format(name: str, text: str) -> None:
    rendered = render(saying(text), name, View(show="all"))
    harmless(rendered, name)
    if name in CHECKS:
        CHECKS[name](rendered)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("width", [40, 100])
def test_hostile_text_is_explained_and_counted_without_harm(text: str, width: int) -> None:
    report = saying(text)
    harmless(statistics.render(report, View(width=width)), "statistics")
    for found in (*report.findings, *report.constraints):
        harmless(explain.render(report, found.id, View(width=width)), "explain")


@pytest.mark.parametrize("name", ["table", *FORMATS])
def test_what_is_accepted_is_shown_as_accepted(name: str) -> None:
    text = render(whole(), name, View(width=200))
    assert "counted on different days" in text
    assert "boats-0000aaaa" in text or name in ("table", "gitlab")


@pytest.mark.parametrize("name", ["table", *FORMATS])
def test_a_page_is_named_where_lines_mean_nothing(name: str) -> None:
    text = render(whole(), name, View(width=200))
    assert "page 3" in text
    assert "page 12" in text


@pytest.mark.parametrize("name", FORMATS)
def test_problems_and_notes_are_told(name: str) -> None:
    text = render(whole(), name, View())
    assert "is not UTF-8 text" in text
    assert "the page gives two dates" in text


def test_the_reader_of_commands_reads_commands() -> None:
    assert readers.commands("text\n  ::error file=a%2Cb,line=3::so%0Asaid: x::y\n::warning::w") == [
        Command("error", {"file": "a,b", "line": "3"}, "so\nsaid: x::y"),
        Command("warning", {}, "w"),
    ]
