"""The job summary: what conflicts first, the rest folded, never larger than GitHub takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.model import Report
from claimcheck.report import View, render
from claimcheck.report.markdown import LONGEST, escaped, opening
from claimcheck.report.safe import visible
from tests.report import readers
from tests.report.sample import sample
from tests.report.whole import calm, many, whole


def page(report: Report, **view: object) -> str:
    return render(report, "markdown", View(**view))  # type: ignore[arg-type]


def headings(text: str) -> list[str]:
    found = readers.tokens(text)
    return [found[i + 1].content for i, token in enumerate(found) if token.type == "heading_open"]


def test_the_first_line_says_what_matters() -> None:
    assert headings(page(calm()))[0] == "✅ claimcheck: no conflict in 5 sources"
    assert headings(page(many(2)))[0] == "❌ claimcheck: 2 conflicts in 5 sources"
    assert headings(page(whole()))[0] == "⚠️ claimcheck: 3 conflicts, but not everything could be checked"


def test_conflicts_come_before_anything_that_is_folded() -> None:
    text = page(whole())
    folded = text.index("<details>")
    assert text.index("injured-0000bbbb") < folded < text.index("boats-0000aaaa")
    assert text.count("<details>") == text.count("</details>") == 6


def test_the_words_are_marked_in_their_sentence() -> None:
    assert "| Ferries resumed on <b>11 March 2021</b>. |" in page(sample())


def test_show_decides_how_much_of_the_rest_there_is() -> None:
    assert "Johan Aalto" not in page(sample(), show="conflicts")
    assert "said by one source only" in page(sample(), show="all").split("<details>")[-1]


def test_a_long_report_is_cut_and_says_so() -> None:
    text = page(many(5_000))
    size = len(text.encode())
    assert LONGEST - 10_000 < size <= LONGEST
    left = 5_000 - text.count("### ")
    assert f"…and {left:,} more conflicts left out here" in text
    assert text.endswith("\n")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("a|b", "a\\|b"),
        ("<b>", "&lt;b&gt;"),
        ("https://x.example", "https\\://x.example"),
        ("www.x.example", "www\\.x.example"),
        ("@team", "@<!-- -->team"),
        ("$1 or $2", "\\$1 or \\$2"),
    ],
)
def test_markup_links_and_mentions_are_escaped(text: str, source: str) -> None:
    assert escaped(text) == source


@pytest.mark.parametrize("text", ["# a", "1. a", "12) a", "- a", "+ a", "> a", "=== a", "::error::a", ": a"])
def test_words_at_the_beginning_of_a_line_begin_no_block(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(opening(text))
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_a_reader_sees_the_words_and_nothing_else(text: str) -> None:
    (_, inline, _), *rest = [MarkdownIt("commonmark", {"html": True}).parse(f"x{escaped(text)}x")]
    assert not rest
    assert {t.type for t in inline.children or ()} <= {"text", "html_inline", "text_special"}
    shown = "".join(t.content for t in inline.children or () if t.type != "html_inline")
    assert shown == f"x{visible(text)}x"
