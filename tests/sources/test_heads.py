"""What the heads of documents say about the day, over a table of heads."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.model import Source
from claimcheck.sources import read_text
from tests.sources.heads import BODY, DATED, PARTLY, UNDATED


def read(head: str) -> Source:
    return read_text("story.txt", head.replace("@", BODY) if head.count("@") == 1 else BODY.join(head.rsplit("@", 1)))


@pytest.mark.parametrize("head", DATED)
def test_the_day_is_found(head: str) -> None:
    assert read(head).published == date(2026, 2, 3)


@pytest.mark.parametrize(("head", "day", "weekday"), PARTLY)
def test_what_is_known_of_the_day_is_kept(head: str, day: tuple[int, int] | None, weekday: int | None) -> None:
    source = read(head)
    assert source.published is None
    assert (source.dateline_day, source.dateline_weekday) == (day, weekday)


@pytest.mark.parametrize("head", UNDATED)
def test_a_day_of_something_else_is_none(head: str) -> None:
    source = read(head)
    assert (source.published, source.dateline_day, source.dateline_weekday) == (None, None, None)
