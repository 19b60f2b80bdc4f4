"""The year of a date that has none, from the other sources of the run."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Source
from claimcheck.sources import read_text, siblings

CRANE = "A crane of the Brandt company fell on the Skagen terminal near Aalborg, said Captain Holm of the Petrel.\n"
FIRE = "A fire burned down the Moss mill in Elmsford near Larkin, said Sheriff Tolliver of Okanee on the scene.\n"


def complete(sources: Sequence[Source]) -> tuple[Source, ...]:
    return siblings.complete(sources, {s.id: siblings.names(s) for s in sources})


def wire(day: str, body: str = CRANE, name: str = "wire") -> Source:
    return read_text(name, f"Crane falls\n\nSKAGEN, {day} (QW) - {body}")


def paper(day: str, body: str = CRANE, name: str = "paper") -> Source:
    return read_text(name, f"The Quay Gazette\n{day}\n\nCrane falls on terminal\n\n{body}")


def year_of(*sources: Source) -> date | None:
    return next(s for s in complete(sources) if s.id == "wire").published


@pytest.mark.parametrize(
    ("wired", "printed", "day"),
    [
        ("Feb. 3", "5 February 2026", date(2026, 2, 3)),
        ("Dec. 30", "2 January 2026", date(2025, 12, 30)),
        ("Jan. 2", "30 December 2025", date(2026, 1, 2)),
        ("Feb. 29", "2 March 2024", date(2024, 2, 29)),
        ("Feb. 29", "2 March 2025", None),
        ("Feb. 3", "5 August 2026", None),
        ("Tuesday, Feb. 3", "5 February 2026", date(2026, 2, 3)),
        ("Friday, Feb. 3", "5 February 2026", None),
    ],
)
def test_the_year_that_puts_it_near_another_source(wired: str, printed: str, day: date | None) -> None:
    assert year_of(wire(wired), paper(printed)) == day


def test_it_says_where_the_year_is_from() -> None:
    found = complete([wire("Feb. 3"), paper("5 February 2026")])[0]
    assert found.published_from == "dateline 3, year from other sources"
    assert found.dateline_day == (2, 3)


def test_two_years_that_fit_are_none() -> None:
    assert year_of(wire("Feb. 3"), paper("5 February 2026"), paper("4 February 2025", name="older")) is None


def test_sources_that_share_names_win_over_the_others() -> None:
    others = [paper("5 February 2024", FIRE, "fire"), paper("4 February 2026")]
    assert year_of(wire("Feb. 3"), *others) == date(2026, 2, 3)


def test_without_shared_names_all_dates_of_the_run_must_be_one_cluster() -> None:
    assert year_of(wire("Feb. 3"), paper("5 February 2026", FIRE)) == date(2026, 2, 3)
    apart = [paper("5 February 2026", FIRE), paper("5 February 2024", FIRE, "older")]
    assert year_of(wire("Feb. 3"), *apart) is None


def test_sources_without_a_day_and_those_with_a_date_stay_as_they_are() -> None:
    sources = [read_text("bare", CRANE), paper("5 February 2026"), paper("9 February 2026", name="late")]
    assert complete(sources) == tuple(sources)


def test_a_completed_source_dates_no_others() -> None:
    found = complete([wire("Mar. 20"), wire("Apr. 20", name="second"), paper("5 February 2026")])
    assert [s.published for s in found] == [date(2026, 3, 20), None, date(2026, 2, 5)]


@given(st.permutations([("Feb. 3", "a"), ("Feb. 4", "b"), ("5 February 2026", "c"), ("7 February 2026", "d")]))
def test_the_order_of_the_sources_changes_nothing(order: list[tuple[str, str]]) -> None:
    sources = [(wire if "." in day else paper)(day, name=name) for day, name in order]
    assert {s.id: str(s.published)[-2:] for s in complete(sources)} == {"a": "03", "b": "04", "c": "05", "d": "07"}


@pytest.mark.parametrize(
    ("figures", "printed", "day"),
    [
        ("3/2/2026", "5 February 2026", date(2026, 2, 3)),
        ("2/3/2026", "5 February 2026", date(2026, 2, 3)),
        ("9/10/2026 @ 1:19PM", "11 September 2026", date(2026, 9, 10)),
        ("3/2/2026", "20 June 2026", None),
        ("3/2/2026", "17 February 2026", None),
    ],
)
def test_the_order_of_figures_that_puts_them_near_another_source(figures: str, printed: str, day: date | None) -> None:
    web = read_text("wire", f"Crane falls on terminal\n{figures}\n\n{CRANE}")
    assert web.published is None
    assert year_of(web, paper(printed)) == day


def test_it_says_where_the_order_is_from() -> None:
    web = read_text("web", f"Crane falls on terminal\n3/2/2026\n\n{CRANE}")
    found = complete([web, paper("5 February 2026")])[0]
    assert found.published_from == "date line 2, order from other sources"


def test_the_order_of_figures_follows_most_of_the_run() -> None:
    web = read_text("wire", f"Crane falls on terminal\n9/10/2010\n\n{CRANE}")
    others = [paper("10 September 2010", FIRE, "a"), paper("11 September 2010", FIRE, "b")]
    assert year_of(web, *others, paper("10 September 2012", FIRE, "c")) == date(2010, 9, 10)
    assert year_of(web, *others, paper("1 May 2012", FIRE, "c"), paper("2 May 2013", FIRE, "d")) is None
