"""Nothing that a document holds may take more than time linear in its length."""

from __future__ import annotations

import time

import pytest

from claimcheck.sources import read_text
from claimcheck.sources.dateline import prefix
from claimcheck.sources.line_dates import date_line

N = 50_000
INPUTS = {
    "digits": "1" * N,
    "dots": "." * N,
    "brackets": "[" * N,
    "parentheses": "(" * N,
    "pipes": "a|" * N,
    "tabs": "a\t" * N,
    "names": "told the Times " * (N // 10),
    "links": "](" * N,
    "targets": "](1" * N,
    "tags": "<" * N,
    "comments": "<!--" * N,
    "quotes": "> " * N,
    "markers": "- " * N,
    "emphasis": "*_" * N,
    "dashes": "A — " * N,
    "dates": "Jan 1 " * (N // 3),
    "addresses": "a@" * N,
    "slashes": "1/1/" * N,
    "spaces": "a" + " " * N + "b",
    "nested": "".join(" " * i + "- a\n" for i in range(500)),
    "date lines": "January 1, 2020\n\n" * (N // 10),
    "headings": "# a\n" * (N // 5),
    "rows": "a .... 1\n" * (N // 5),
    "keys": "K" * N + "=",
    "mastheads": "news | May 3 2024\n" * 2 + "a | b\n" * (N // 6),
    "signatures": "The crane fell.\n\n3 May 2024\n\n" + "A. " * 52 + "\n",
}


LINES = {
    "issues": "no" * 70,
    "numbers": "No. 1, " * 20,
    "pages": "page a, " * 18,
    "glued numbers": "p 1,no 1," * 16,
    "categories": "in A, by B, " * 12,
    "places": "Ab/" * 48,
    "initials": "A. B. " * 24,
    "zones": "1:00 AT " * 18,
    "bylines": "updated by x" + " by x" * 26,
    "labels": "published " * 13,
    "kinds": "report " * 20,
    "minutes": "minutes of " * 12,
    "edges": ", " * 60,
    "weekdays": "Mon " * 30,
    "times": "1:00 " * 26,
    "days": "3 May " * 22,
    "connectors": "A of " * 26,
    "audiences": "news for a b " * 10,
    "to whom": "news to the a-" + "a-" * 60,
    "periodicals": "Journal of " * 12,
    "places of publication": "posted on the a " * 9,
    "weeks": "no week 1 " * 14,
    "commas": "news, no. 1, " * 11,
    "codes": "news A-1 " * 16,
    "months": "May 2024 " * 16,
}


@pytest.mark.parametrize("name", LINES)
def test_hostile_date_lines_are_read_in_no_time(name: str) -> None:
    start = time.perf_counter()
    for line in (LINES[name] + "3 May 2024", "3 May 2024 " + LINES[name] + "!", LINES[name] + "! | 3 May 2024"):
        assert len(line) <= 160
        date_line(line)
        date_line(line, masthead=True, minutes=True)
        prefix(line + " - The crane fell on the terminal.")
    assert time.perf_counter() - start < 0.2


def test_marks_of_our_own_in_a_text_are_nothing_to_us() -> None:
    assert date_line("\ue000 \ue000 3 May 2024") is None
    assert prefix("SKAGEN, \ue000, 3 May 2024 - The crane fell.") is None


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("name", INPUTS)
def test_hostile_text_is_read_in_no_time(name: str, suffix: str) -> None:
    start = time.perf_counter()
    read_text("a" + suffix, INPUTS[name])
    assert time.perf_counter() - start < 2
