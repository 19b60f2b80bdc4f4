"""Nothing that a document holds may take more than time linear in its length."""

from __future__ import annotations

import time

import pytest

from claimcheck.sources import read_text

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
}


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("name", INPUTS)
def test_hostile_text_is_read_in_no_time(name: str, suffix: str) -> None:
    start = time.perf_counter()
    read_text("a" + suffix, INPUTS[name])
    assert time.perf_counter() - start < 2
