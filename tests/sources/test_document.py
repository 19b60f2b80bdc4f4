"""A text and what it says about itself: title, date, publisher."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Source, Zone
from claimcheck.sources import read_text

BODY = (
    "A crane fell on the ferry terminal on Monday and two dockers were taken to hospital, the port said.\n\n"
    "The terminal will stay closed for 10 days while engineers look at the other cranes.\n"
)


def read(text: str, name: str = "story.txt") -> Source:
    return read_text(name, text)


def kinds(source: Source) -> dict[str, str]:
    return {source.text[z.start : z.end]: z.kind for z in source.zones}


LAYOUTS = {
    "masthead with date": "The Quay Gazette\nTuesday, 4 June 2024\n\nCrane falls on ferry terminal\n\nBy Ada Moss\n\n",
    "motto, headline, date": "Telling the coast its news since 1931\n\nCrane falls on ferry terminal\n\nJune 4, 2024 at 6:30 pm\n\n",
    "subscribe line, caption": "Subscribe to our newsletter\n\nCrane falls on ferry terminal\n\nThe terminal in Skagen, Denmark, Jan. 2, 2019. "
    "(Port Authority photo by L. Holm)\nJune 4, 2024\n\n",
    "loud masthead": "QUAYWIRE\n\nCrane falls on ferry terminal\n\nSKAGEN, Denmark, June 4, 2024 (Quaywire) - ",
    "release": "FOR IMMEDIATE RELEASE\nJune 4, 2024\n\nCrane falls on ferry terminal\n\n",
    "date before all": "4 June 2024\n\nCrane falls on ferry terminal\n\n",
    "one line each": "Home | News | Ports\nCrane falls on ferry terminal\nBy Ada Moss\nPublished 4 June 2024, updated 5 June 2024\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_title_and_date_are_found_in_every_layout(layout: str) -> None:
    source = read(LAYOUTS[layout] + BODY)
    assert source.title == "Crane falls on ferry terminal"
    assert source.published == date(2024, 6, 4)
    assert kinds(source)["Crane falls on ferry terminal"] == "headline"
    assert sum(z.kind == "body" for z in source.zones) == 2


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("The Quay Gazette\nTuesday, 4 June 2024\n\nCrane falls\n\n", "The Quay Gazette"),
        ("QUAYWIRE\n\nCrane falls\n\nSKAGEN (Quaywire) - ", "Quaywire"),
        ("Coast Radio - news for sailors\n\nCrane falls\nposted by ada_m, 4 June 2024\n\n", "Coast Radio"),
        ("Crane falls\n\nSKAGEN (AP) - ", "Associated Press"),
        ("Crane falls on ferry terminal\n\n4 June 2024\n\n", None),
        ("Telling the coast its news since 1931\n\nCrane falls\n\n", None),
    ],
)
def test_publisher(head: str, publisher: str | None) -> None:
    assert read(head + BODY).publisher == publisher


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Crane falls on ferry terminal\n\n" + BODY,
        "The ferry terminal as it was on March 3, 2019. (Photo: L. Holm)\n\n" + BODY,
        "Terms of berthing\n\nVersion 3. Effective June 1, 2024. Replaces version 2 of May 2, 2022.\n\n" + BODY,
        "Municipal vote held on Tuesday, June 4, 2024\n\n" + BODY,
        "Crane falls\n\nSKAGEN, June 4 (Quaywire) - " + BODY,
        "4 June 2024\n\nThe crane fell on two men.\n\n5 June 2024\n\nThe men went home.\n\n6 June 2024\n\nThe crane went up again.\n",
        BODY + "\n4 June 2024\n",
    ],
)
def test_no_date_is_better_than_a_wrong_one(text: str) -> None:
    assert read(text).published is None


def test_where_the_date_is_from() -> None:
    assert read("Crane falls\n\n4 June 2024\n\n" + BODY).published_from == "date line 3"
    assert read("Crane falls\n\nSKAGEN, June 4, 2024 - " + BODY).published_from == "dateline 3"
    assert read(BODY, "2024-06-04-crane.txt").published_from == "file name"
    assert read("---\ndate: 2024-06-04\n---\n# Crane\n\n" + BODY, "a.md").published_from == "front matter"
    assert read(BODY).published_from is None


def test_a_published_line_wins_over_an_update_above_it() -> None:
    source = read("Crane falls\n\nUpdated: June 9, 2024\nPublished: June 4, 2024\n\n" + BODY)
    assert source.published == date(2024, 6, 4)


def test_a_date_line_wins_over_the_name_of_the_file() -> None:
    assert read("Crane falls\n\n4 June 2024\n\n" + BODY, "2025-01-01.txt").published == date(2024, 6, 4)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-06-04-crane.txt", date(2024, 6, 4)),
        ("crane_20240604.md", date(2024, 6, 4)),
        ("2024_06_04.txt", date(2024, 6, 4)),
        ("crane-12024060433.txt", None),
        ("2024-13-04.txt", None),
        ("2024-06-04_2024-06-05.txt", None),
    ],
)
def test_dates_in_file_names(name: str, day: date | None) -> None:
    assert read(BODY, name).published == day


def test_a_dateline_without_year_takes_it_from_a_date_near_it() -> None:
    assert read("Crane falls\n\nSKAGEN, June 4 (Quaywire) - " + BODY, "2024-06-05.txt").published == date(2024, 6, 4)
    assert read("Crane falls\nUpdated June 6, 2024\n\nSKAGEN, June 4 - " + BODY).published == date(2024, 6, 4)


def test_front_matter_says_title_date_and_publisher() -> None:
    text = '---\ntitle: "A crane falls"\ndate: 2024-06-04 10:00\nauthor: Ada Moss\n---\n\n# Crane\n\n' + BODY
    source = read(text, "a.md")
    assert (source.title, source.published, source.publisher) == ("A crane falls", date(2024, 6, 4), "Ada Moss")
    assert all(z.start > text.index("---", 3) for z in source.zones)


def test_headings_of_release_notes_are_no_publication_dates() -> None:
    source = read(
        "# Changes\n\n## 2.6.0 (2024-06-04)\n\n- Cranes start in 5 seconds.\n\n## 2.5.0 (2024-01-04)\n\n- Faster.\n",
        "CHANGES.md",
    )
    assert source.published is None
    assert source.title == "Changes"


def test_how_the_document_writes_its_days() -> None:
    assert read("Open until 25/12/2024.").day_first is True
    assert read("Open until 12/25/2024.").day_first is False
    assert read("Open until 12/11/2024.").day_first is None
    assert read("From 12/25/2024 to 25/12/2025.").day_first is None


def test_a_time_zone_of_north_america_says_that_the_month_comes_first() -> None:
    assert read("Harbour news\n12/11/2024 08:23 PM ET\n\nThe crane was repaired on Friday.").day_first is False
    assert read("Open from 12/11/2024, 9 a.m. (Pacific time).").day_first is False
    assert read("Open from 25/11/2024, 9 a.m. ET.").day_first is True
    assert read("Open from 12/11/2024, 9 a.m. GMT.").day_first is None
    assert read("Open from 12/11/2024, after 9 a.m. at the latest.").day_first is None


def test_a_date_line_may_leave_out_the_century() -> None:
    assert read("Crane falls\n04/02/07, 9:00 PM PDT\n\nThe crane fell on the quay.").published == date(2007, 4, 2)
    assert read("Crane falls\n04/28/99\n\nThe crane fell on the quay.").published == date(1999, 4, 28)
    assert read("Crane falls\n04/02/07\n\nThe crane fell on the quay.").published is None
    assert read("Crane falls\n\n4/6/2024\n\nIt was to open on 25/6/2024 but did not.\n").published == date(2024, 6, 4)


TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.sampled_from(
            ["\n", "\n\n", " ", "- ", "# ", "| ", "|-|", "> ", "```", "....", "\t", "4 June 2024", "PORT (AP) - ", "By Ada Moss", "---",
             "<!--", "-->", "](http://x/1)", "Leave a Reply", "words go on and on", "A full stop.", "\r\n", "\ue000", "3 Feb", "Tuesday", "Updated ", " | ", "By ", "(", ")", "1. ", "KEY=5", "(Photo: x)"]
        ),
        max_size=60,
    ).map("".join),
)  # fmt: skip


@given(TEXTS, st.sampled_from(["a.txt", "a.md"]))
def test_zones_lie_in_the_text_in_order_without_overlap(text: str, name: str) -> None:
    source = read(text, name)
    at = 0
    for zone in source.zones:
        assert isinstance(zone, Zone)
        assert at <= zone.start < zone.end <= len(text)
        assert not text[zone.start].isspace()
        at = zone.end


@given(TEXTS)
def test_every_word_of_a_plain_text_lies_in_a_zone_but_markers_of_items_and_rows(text: str) -> None:
    source = read(text)
    covered = {i for z in source.zones for i in range(z.start, z.end)}
    left = "".join(c if i not in covered else " " for i, c in enumerate(text))
    assert not any(len([c for c in word if c.isalpha()]) > 2 for word in left.split())


@given(TEXTS, st.sampled_from(["a.txt", "a.md"]))
def test_line_ends_change_no_zone(text: str, name: str) -> None:
    text = text.replace("\r", "")[:90]  # lengths count a CR, and a few verdicts depend on lengths
    unix = [(z.kind, text[z.start : z.end], z.context) for z in read(text, name).zones]
    crlf = text.replace("\n", "\r\n")
    windows = [(z.kind, crlf[z.start : z.end].replace("\r\n", "\n"), z.context) for z in read(crlf, name).zones]
    assert unix == windows
