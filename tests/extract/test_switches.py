"""What prose says is done or is not by default, without naming a setting, or by saying how it is changed."""

from __future__ import annotations

from time import process_time

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.extract.switches import said
from claimcheck.sources import read_text


def states(text: str) -> list[tuple[str, bool]]:
    """(name of what is done, whether it is) in each sentence."""
    return [(s.name, s.on) for sentence in annotate(read_text("page.md", text)).sentences for s in said(sentence)]


@pytest.mark.parametrize(
    ("text", "name", "on"),
    [
        ("Symbolic links are followed.", "Symbolic links followed", True),
        ("Symbolic links are not followed: they are listed.", "Symbolic links followed", False),
        ("Traffic between nodes is encrypted out of the box.", "Traffic between nodes encrypted", True),
        ("Missed runs are caught up automatically when it wakes.", "Missed runs caught up", True),
        ("No metadata are removed.", "metadata removed", False),
        ("No usage data leaves your machine.", "usage data", False),
        ("Gust follows redirects by default.", "Gust follows redirects", True),
        ("Gust never follows redirects by default.", "Gust never follows redirects", False),
        ("HTTP/2 support is off by default.", "HTTP/2 support", False),
        ("By default, tracing is not enabled.", "tracing", False),
        ("Automatic updates are opt-in.", "Automatic updates", False),
        ("Traces must be enabled explicitly.", "Traces", False),
    ],
)
def test_a_clause_says_what_is_done(text, name, on):
    assert states(text) == [(name, on)]


@pytest.mark.parametrize(
    ("text", "name", "on"),
    [
        ("Not unless you tell it to, with `follow_links`.", "follow_links", False),
        ("It asks first unless you pass `--yes`.", "--yes", False),
        ("Output has colours unless you pass `--no-color`.", "--color", True),
        ("Turn this off with `--follow=false`.", "--follow", True),
        ("Jobs wait; turn it on with `catch_up: true`.", "catch_up", False),
        ("You can disable it with `notify`.", "notify", True),
        ("Set `drafts = false` before you publish.", "drafts", True),
    ],
)
def test_what_a_switch_has_to_be_turned_to_it_is_not(text, name, on):
    assert (name, on) in states(text)


@pytest.mark.parametrize(
    "text",
    [
        "If the disk is full, links are followed.",
        "They are followed.",
        "Links can be followed.",
        "Links were followed by default.",
        "Links are followed only in the archive.",
        "Four workers are started.",
        "Links are required.",
        "The suspects are followed by two detectives in a van.",
        "Nobody knows unless you ask what `wc` prints.",
        "Set `jobs = 5` first.",
        "In a hurry, set `drafts` to what you like.",
    ],
)
def test_other_clauses_say_nothing_of_what_is_usual(text):
    assert states(text) == []


@pytest.mark.parametrize(
    "text", ["is followed " * 20_000, "unless `a` " * 20_000, "a " * 50_000 + "by default", "`" * 50_000]
)
def test_hostile_text_takes_no_time(text):
    begun = process_time()
    states(text)
    assert process_time() - begun < 20
