"""Corrections, pull quotes and comments in text, Markdown and HTML."""

from __future__ import annotations

import time

import pytest

from claimcheck.model import Source
from claimcheck.sources.document import source

BODY = (
    "The harbour bridge was closed on Monday after a barge struck one of its piers, the port said.\n\n"
    "The barge carried 300 tonnes of gravel when it left the quarry, and its crew of 4 was not hurt.\n\n"
)


def kinds(text: str, name: str = "text.txt") -> dict[str, str]:
    found: Source = source(name, text)
    return {found.text[z.start : z.end]: z.kind for z in found.zones}


@pytest.mark.parametrize(
    "line",
    [
        "Correction: The barge carried 300 tonnes, not 30.",
        "CORRECTION: The barge carried 300 tonnes.",
        "Correction, 3 March 2026: The crew was of 4.",
        "Clarification: The pier belongs to the state.",
        "An earlier version of this article said the barge carried 30 tonnes.",
        "Editor's note: A previous version of this story gave the wrong number of boats.",
        "This story has been corrected to show that the barge carried 300 tonnes.",
        "This article was amended on 3 March 2026 because the first version said 30 tonnes.",
        "Due to an editing error, an earlier version of this report misstated the size of the crew.",
        "(Corrects weight of cargo in paragraph 2)",
    ],
)
def test_a_correction_is_one(line: str) -> None:
    found = kinds(f"Barge strikes bridge\n\n{BODY}{line}\n")
    (zone,) = [text for text, kind in found.items() if kind == "correction"]
    assert line.endswith(zone)


@pytest.mark.parametrize(
    "line",
    [
        "The minister issued a correction: the budget was 300 million.",
        "An earlier version of the law said that 30 tonnes were allowed.",
        "Market corrections took 5% off the price of gravel that week.",
        "The report was amended by the committee after 30 days.",
        "Editor's note: the interview took place in March.",
        "The previous version of the software needs 30 seconds.",
    ],
)
def test_what_speaks_of_other_things_is_none(line: str) -> None:
    assert "correction" not in kinds(f"Barge strikes bridge\n\n{BODY}{line}\n").values()


def test_a_correction_may_say_of_what_in_its_heading() -> None:
    found = kinds(
        f"# Barge strikes bridge\n\n{BODY}\n\n## Corrections to episode 7\n\nWe said that the crew was of 4.\n", "a.md"
    )
    assert found["We said that the crew was of 4."] == "correction"


def test_a_correction_under_a_heading_of_its_own() -> None:
    found = kinds(f"# Barge strikes bridge\n\n{BODY}## Correction\n\nThe crew was of 4.\n", "text.md")
    assert found["The crew was of 4."] == "correction"


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("“The barge carried 300 tonnes of gravel”", "text.txt"),
        ("The barge carried 300 tonnes of gravel", "text.txt"),
        ("> The barge carried 300 tonnes of gravel", "text.md"),
    ],
)
def test_a_sentence_set_apart_once_more_is_no_second_claim(quote: str, name: str) -> None:
    first, second, _ = BODY.split("\n\n")
    found = kinds(f"# Barge strikes bridge\n\n{first}\n\n{quote}\n\n{second}\n", name)
    assert [kind for text, kind in found.items() if text.strip("“”> ") == quote.strip("“”> ")] == ["pullquote"]
    assert found[second] == "body"


def test_the_same_few_words_under_another_heading_are_another_claim() -> None:
    text = "# Queue\n\nThe default is 30 seconds.\n\n# Cache\n\nThe default is 30 seconds.\n"
    assert [z.kind for z in source("text.md", text).zones].count("body") == 2


def test_comments_below_the_article() -> None:
    found = kinds(
        f"Barge strikes bridge\n\n{BODY}2 comments\n\nHarbour Rat says:\n\nI was told it carried 900 tonnes of it.\n\nReply\n"
    )
    assert found["I was told it carried 900 tonnes of it."] == "comments"


def test_a_count_of_comments_above_the_article_silences_nothing() -> None:
    found = kinds(f"Barge strikes bridge\n\nBy Jane Roe\n\n2 comments\n\n{BODY}")
    assert "comments" not in found.values()


def test_related_links() -> None:
    found = kinds(
        f"Barge strikes bridge\n\n{BODY}Related stories\n\n- Fire kills 5 at the docks\n- Port cuts 400 jobs\n"
    )
    assert found["Port cuts 400 jobs"] == "links"


def test_the_time_grows_with_the_length() -> None:
    def seconds(count: int) -> float:
        text = "The same words are said of each boat in the port once more.\n\n" * count
        started = time.process_time()
        source("text.txt", text)
        return time.process_time() - started

    seconds(200)
    assert seconds(8_000) < 5 * seconds(4_000) + 0.2
