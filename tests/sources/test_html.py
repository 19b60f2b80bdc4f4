"""Saved pages: what is text, what is said about it, and what can be done to a reader."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.model import SILENT_ZONES, Source
from claimcheck.sources import child, formats, html
from claimcheck.sources.encodings import UnreadableError
from tests.sources import pages


def read(data: bytes, name: str = "page.html") -> Source:
    (found,) = [item for item in html.sources(data, name) if isinstance(item, Source)]
    return found


def problems(data: bytes) -> list[str]:
    try:
        return [item.message for item in html.sources(data, "page.html") if isinstance(item, Problem)]
    except UnreadableError as error:
        return [error.problem.message]


def spoken(source: Source) -> list[str]:
    return [source.text[z.start : z.end] for z in source.zones if z.kind not in SILENT_ZONES]


def kinds(source: Source) -> dict[str, str]:
    return {source.text[z.start : z.end]: z.kind for z in source.zones}


def contexts(source: Source) -> dict[str, tuple[str, ...]]:
    return {source.text[z.start : z.end]: z.context for z in source.zones}


def test_the_article_is_read_and_nothing_around_it() -> None:
    text = read(pages.NEWS).text
    assert all(sentence in text for sentence in pages.SENTENCES)
    for noise in ("cookies", "Sport", "Fire number", "99 tonnes", "77 reporters", "Accept"):
        assert noise not in text


def test_a_paragraph_is_a_line_and_the_headline_the_first_one() -> None:
    lines = read(pages.NEWS).text.splitlines()
    assert lines[0] == "Crane falls on ferry terminal"
    assert set(pages.SENTENCES) <= set(lines)


def test_the_page_says_what_it_is() -> None:
    found = read(pages.NEWS)
    assert found.title == "Crane falls on ferry terminal"
    assert found.publisher == "The Quay Gazette"
    assert found.author == "Jane Roe, Ole Lund"
    assert found.url == "https://quay.example/2026/02/03/crane"
    assert found.language == "en"
    assert (str(found.published), found.published_from) == ("2026-02-03", "JSON-LD datePublished")
    assert not found.disputed


def test_zones_of_an_article() -> None:
    found = kinds(read(pages.NEWS))
    assert found["Crane falls on ferry terminal"] == "headline"
    assert found["The crane in 2019, when it lifted 900 boxes a day."] == "caption"
    assert found["We shall open one half of the terminal in 5 days."] == "blockquote"
    assert found["An earlier version of this article said the crane weighed 14 tonnes."] == "correction"
    assert found["Tickets cost 7 euros"] == "item"


def test_cells_have_the_labels_of_their_column_and_row() -> None:
    assert contexts(read(pages.NEWS))["9,400"] == ("What comes next", "Passengers", "2025")


def test_the_headline_stands_over_no_single_figure_and_other_headings_do() -> None:
    found = contexts(read(pages.NEWS))
    assert found[pages.SENTENCES[0]] == ()
    assert found[pages.SENTENCES[2]] == ("What comes next",)


def test_places_are_those_that_a_reader_of_the_page_counts() -> None:
    found = read(pages.NEWS)
    places = dict(found.places)
    assert places[0] == "headline"
    assert places[found.text.index(pages.SENTENCES[0])] == "paragraph 1"
    assert places[found.text.index("2025 | 9,400")] == "table 1, row 3"


def test_documentation_keeps_its_tables_settings_and_nested_lists() -> None:
    found = read(pages.DOCS)
    assert contexts(found)["30 seconds"] == ("Limits", "Default", "timeout")
    assert kinds(found)["WORKERS=12"] == "code"
    assert "start the queue" in found.text
    assert "start the queue" not in spoken(found)
    assert contexts(found)["Wait for 20 seconds"] == ("Limits", "Stop the 4 workers.")


def test_a_blog_says_who_wrote_and_when() -> None:
    found = read(pages.BLOG)
    assert (str(found.published), found.published_from, found.author) == ("2026-02-03", "time element", "Ole Lund")
    assert "Reply" not in found.text


def test_a_paywalled_page_is_read_as_far_as_it_goes() -> None:
    assert pages.SENTENCES[0] in spoken(read(pages.PAYWALL))


def test_a_line_break_parts_lines_and_not_sentences() -> None:
    lines = read(
        pages.page(f"<article><h1>A</h1>{pages.paragraphs()}<p>One is here.<br>Two goes<br>on here.</p></article>")
    ).text
    assert lines.endswith("One is here.\nTwo goes on here.\n")


def test_the_address_that_a_browser_saved_the_page_from() -> None:
    saved = b"<!-- saved from url=(0028)https://quay.example/cranes -->\n" + pages.article()
    assert read(saved).url == "https://quay.example/cranes"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "/relative", "https://", ""])
def test_what_is_no_address_of_the_web_is_none(address: str) -> None:
    assert read(pages.article(head=f'<link rel="canonical" href="{address}">')).url is None


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("windows-1251", "utf-8"), ("iso-8859-1", "cp1252")],
)
def test_the_declared_encoding_may_be_wrong(declared: str, encoding: str) -> None:
    words = "The café at Malmö sells “smørrebrød” for 90 kroner, and it is open on all days of the week but Monday."
    body = f'<html><head><meta charset="{declared}"><title>A</title></head><body><article><h1>Café</h1><p>{words}</p></article></body></html>'
    assert words in read(body.encode(encoding, "replace")).text


def test_nothing_that_a_page_refers_to_is_opened() -> None:
    read(pages.NEWS)  # everything is imported
    opened: list[str] = []
    active = [True]

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if active[0] and (event.startswith("socket.") or (event == "open" and "secret" in str(arguments[0]))):
            opened.append(f"{event} {arguments[0]}")

    sys.addaudithook(note)
    page = pages.article(
        '<base href="http://quay.example/"><img src="secret.png"><iframe src="file:///secret"></iframe>'
        '<link rel="stylesheet" href="http://quay.example/secret.css"><object data="secret"></object>'
    )
    read(
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///secret">]>'
        + page.replace(b"<h1>", b"<h1>&x;")
    )
    active[0] = False
    assert opened == []


def test_scripts_and_data_addresses_are_no_text() -> None:
    found = read(
        pages.article(
            "<script>document.write('<p>It weighed 555 tonnes.</p>')</script><style>p:after{content:'666'}</style>"
            f'<img src="data:image/png;base64,{"A" * 100_000}"><a href="data:text/html,777">x</a>'
        )
    )
    assert not {"555", "666", "777"} & set("".join(c if c.isdigit() else " " for c in found.text).split())


def test_without_the_extra_one_problem_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    monkeypatch.setattr(child, "_child", lambda: (_ for _ in ()).throw(OSError()))
    (found,) = child.parse(formats.HTML, "page.html", Limits(), data=pages.NEWS)
    assert isinstance(found, Problem)
    assert "pip install 'claimcheck-cli[web]'" in found.message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<html><body>" + b"<div>" * 100_000 + pages.article(), "nested too deeply"),
        (b"<html><body><p> </p></body></html>", "no text"),
        (b"   ", "is empty"),
        (b"<html><body><script>1</script></body></html>", "no text"),
    ],
)
def test_pages_that_cannot_be_read_say_so(data: bytes, said: str) -> None:
    assert any(said in message for message in problems(data))


BOMB = (
    b'<!DOCTYPE html [<!ENTITY a "'
    + b"x" * 99
    + b'">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]>"
)


@pytest.mark.parametrize(
    "data",
    [
        BOMB + pages.article("<p>&j;</p>"),
        pages.article(f'<div title="{"x" * 5_000_000}">hello</div>'),
        pages.article("<div " + " ".join(f"a{n}=1" for n in range(100_000)) + "></div>"),
        pages.article("a\0b" * 20),
        pages.article("<" * 200_000),
        pages.article("<!--" * 100_000 + "-->"),
        pages.article(head='<script type="application/ld+json">' + "[" * 200_000 + "</script>"),
        pages.article(
            head='<script type="application/ld+json">{"@type": ["NewsArticle"], "author": 3, "datePublished": {}}</script>'
        ),
        pages.article("</table></p></div></article></main>" * 1000),
    ],
    ids=["entities", "one tag", "attributes", "nul", "brackets", "comments", "json", "json types", "closing"],
)
def test_a_hostile_page_costs_little_and_its_article_is_read(data: bytes) -> None:
    started = time.perf_counter()
    found = read(data)
    assert time.perf_counter() - started < 5
    assert "40 tonnes" in found.text
    assert len(found.text) < 1_000_000


def test_the_time_grows_with_the_length() -> None:
    def seconds(count: int) -> float:
        data = pages.article(
            "".join(f"<p>Pier {n} holds {n} boats and is open to all of them.</p>" for n in range(count))
        )
        started = time.process_time()
        read(data)
        return time.process_time() - started

    seconds(100)
    assert seconds(4_000) < 5 * seconds(2_000) + 0.2


@given(st.binary(max_size=600), st.binary(max_size=200))
def test_arbitrary_bytes_never_raise_and_spans_lie_in_the_text(data: bytes, more: bytes) -> None:
    for given_ in (
        data,
        b"<html><body><p>" + data + b"</p><table><tr><td>" + more,
        pages.NEWS[: len(more) * 20] + data,
    ):
        try:
            for item in html.sources(given_, "page.html"):
                if isinstance(item, Source):
                    assert all(0 <= z.start < z.end <= len(item.text) for z in item.zones)
                    assert [p for p, _ in item.places] == sorted(p for p, _ in item.places)
        except UnreadableError:
            pass


def _page(body: str) -> bytes:
    said = "<p>" + "The service reads its limits when it starts and says what they are. " * 3 + "</p>"
    return f"<html><body><article><h1>Limits</h1>{said}{body}</article></body></html>".encode()


@pytest.mark.parametrize("link", ["#", "¶", "§"])
def test_the_sign_that_links_a_heading_to_itself_is_not_read(link: str) -> None:
    heading = f'<h2 id="a">The limits of requests<a href="#a">{link}</a></h2>'
    assert "The limits of requests" in kinds(read(_page(heading + "<p>Every client may send 40 requests.</p>")))


def test_code_beside_a_button_is_code() -> None:
    code = '<pre><code>const limit = require("limits");\nlimit.set(40, { hard: 1 });</code><button>copy</button></pre>'
    assert not any("require" in words for words in spoken(read(_page(code))))


def test_running_text_set_as_code_is_read() -> None:
    mail = (
        "Dear all,\n\nThe works at the pier begin on 12 March 2025 and last ten days. Some 40 boats have to\n"
        "leave their berths, and the office will write to each of their owners.\n\n"
        "We will have two cranes and 15 people at work on each of these days.\n"
    )
    page = f"<html><body><h1>Notice of works</h1><pre>{mail}</pre></body></html>".encode()
    assert "We will have two cranes and 15 people at work on each of these days." in spoken(read(page))
