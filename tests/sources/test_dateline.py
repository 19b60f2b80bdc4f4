"""Date lines and datelines: what dates a document, and what only looks like it."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.sources import read_text
from claimcheck.sources.dateline import dated, prefix
from claimcheck.sources.dates import Stamp
from claimcheck.sources.line_dates import date_line

DAY = date(2021, 9, 18)


@pytest.mark.parametrize(
    "line",
    [
        "September 18, 2021",
        "Sept. 18, 2021, 9:51 a.m.",
        "18 September 2021",
        "Saturday, 18th September 2021",
        "Sat 18 Sep 2021 09.51 BST",
        "SAT 18 SEP 2021",
        "2021-09-18",
        "2021-09-18T09:51:00Z",
        "18.09.2021",
        "18/09/2021 - 09:51",
        "09:51, 18 September 2021",
        "Published 18 September 2021",
        "Published: Sep 18, 2021 at 9:51 AM PDT",
        "Posted on September 18, 2021 in News",
        "posted by old_salt, Saturday 18 September 2021, 9.51 am, 12 comments",
        "Published 18 September 2021, updated 20 September 2021",
        "POSTED: 09:51 AM, Sep 18, 2021 UPDATED: 10:13 AM, Sep 19, 2021",
        "Updated Sep 18, 2021 9:51 AM EDT",
        "By Ada Moss | September 18, 2021",
        "By Ada Moss, 18 September 2021",
        "September 18, 2021 by Ada Moss",
        "Skagen, 18 September 2021, 9.51",
        "Skagen, Saturday evening, 18 September 2021",
        "Port of Skagen | Saturday, September 18, 2021",
        "Media release | 18 September 2021, 12:00",
        "18 September 2021 | News > Ports",
        "Skagen, Saturday, September 18, 2021 - Page A6",
        "September 18, 2021 / 9:51 AM / QBS",
        "Dated September 18, 2021",
        "**18 September 2021**",
        "(Skagen, 18 September 2021)",
        "3 min read · Sep 18, 2021",
    ],
)
def test_a_date_with_the_words_of_a_masthead_is_a_date_line(line: str) -> None:
    found = date_line(line)
    assert found
    assert found.stamp.on() == DAY


@pytest.mark.parametrize(
    "line",
    [
        "The vote held on September 18, 2021",
        "Version 3. Effective September 18, 2021. Replaces version 2 of May 2, 2019.",
        "Effective September 18, 2021",
        "Valid until 18 September 2021",
        "Next meeting: 18 September 2021",
        "Date of birth: 18 September 2021",
        "Incident date: September 18, 2021",
        "2.6.0 (2021-09-18)",
        "May 3 - September 18, 2021",
        "September 18, 2021 - The port closes",
        "September 18, 2021, the port closed",
        "On September 18, 2021, the port closed.",
        "Cranes at the terminal in Skagen, Denmark, Sept. 18, 2021. (Port photo by L. Holm)",
        "The law of 18 September 2021",
        "Crane exhibition, 18 September 2021",
        "September 2021",
        "09/10/2021",
        "31 September 2021",
        "",
        "2021",
    ],
)
def test_a_date_of_something_else_is_none(line: str) -> None:
    found = date_line(line)
    assert not found or not found.stamp.year


def test_the_label_tells_an_update_from_a_publication() -> None:
    labels = {
        line: (found := date_line(line)) and found.label
        for line in ("Posted 4 June 2024", "4 June 2024", "Updated: 4 June 2024")
    }
    assert list(labels.values()) == ["published", "bare", "updated"]


def test_a_dash_joins_a_motto_and_a_date_only_in_the_masthead() -> None:
    line = "News of the quays - Friday 4 June 2024, issue 81"
    assert date_line(line, masthead=True)
    assert not date_line(line)


def test_days_and_months_in_figures_need_somebody_to_decide() -> None:
    assert not date_line("4/6/2024")
    first, last = date_line("4/6/2024", day_first=True), date_line("4/6/2024", day_first=False)
    assert first and last
    assert (first.stamp.on(), last.stamp.on()) == (date(2024, 6, 4), date(2024, 4, 6))


@pytest.mark.parametrize(
    ("text", "cut", "day", "agency"),
    [
        ("SKAGEN – The crane fell", "SKAGEN – ", None, None),
        ("SKAGEN, Denmark, June 4, 2024 (Quaywire) - The crane", "SKAGEN, Denmark, June 4, 2024 (Quaywire) - ", date(2024, 6, 4), "Quaywire"),
        ("NEW YORK/SKAGEN, Jan. 5 (AFP): The crane", "NEW YORK/SKAGEN, Jan. 5 (AFP): ", None, "AFP"),
        ("Skagen (AP) — The crane", "Skagen (AP) — ", None, "AP"),
        ("(Reuters) - Shares fell", "(Reuters) - ", None, "Reuters"),
        ("ST. LOUIS — A crane", "ST. LOUIS — ", None, None),
        ("SPRINGFIELD, Ill. (WQXY) -- A crane", "SPRINGFIELD, Ill. (WQXY) -- ", None, "WQXY"),
    ],
)  # fmt: skip
def test_datelines(text: str, cut: str, day: date | None, agency: str | None) -> None:
    found = prefix(text)
    assert found
    assert text[: found.length] == cut
    assert found.agency == agency
    assert not day or (found.stamp and found.stamp.on() == day)


@pytest.mark.parametrize(
    "text",
    [
        "Skagen - The crane fell",
        "The crane - 40 metres tall - fell",
        "It was—so they said—an old crane",
        "Moss (pictured) - the crane driver",
        "UPDATE - The crane fell",
        "He said (and meant) - nothing",
        "The crane fell.",
        "/ - The crane fell",
        "/ - Gen. “ “ “ “ 3/4/2024 Friday the Gen.",
    ],
)
def test_a_dash_after_other_words_is_no_dateline(text: str) -> None:
    assert prefix(text) is None


def test_a_day_without_a_year_takes_the_year_that_puts_it_near() -> None:
    assert dated(Stamp(0, 0, None, 12, 30), date(2025, 1, 2)) == date(2024, 12, 30)
    assert dated(Stamp(0, 0, None, 8, 30), date(2025, 1, 2)) is None
    assert dated(Stamp(0, 0, None, 2, 29), date(2025, 3, 1)) is None
    assert dated(Stamp(0, 0, None, 2, 29), None) is None


@pytest.mark.parametrize(
    "lead",
    [
        "LONDON, Jan. 17 (Reuters) - The army resumed its patrols on Thursday.",
        "WASHINGTON, Jan. 17, 2020 (AFP) - The army resumed its patrols on Thursday.",
        "BAGHDAD, 17 January (dpa) – The army resumed its patrols on Thursday.",
        "OSLO, January 17, 2020 — The ferries sailed again.",
    ],
)
def test_a_short_first_sentence_behind_a_dateline_is_read(lead: str) -> None:
    source = read_text("a.txt", f"Ferries sail again\n\n{lead}\n")
    body = [source.text[zone.start : zone.end] for zone in source.zones if zone.kind == "body"]
    assert body == [lead.rsplit(" - ", maxsplit=1)[-1].rsplit(" – ", maxsplit=1)[-1].rsplit(" — ", maxsplit=1)[-1]]
    assert source.published or source.dateline_day == (1, 17)


def test_a_line_of_place_date_and_page_is_no_sentence() -> None:
    source = read_text(
        "a.txt", "Ferries sail again\n\nOSLO, 17 January 2020 - Page 4\n\nThe ferries sailed again on Thursday.\n"
    )
    assert [z.kind for z in source.zones][1] == "dateline"
