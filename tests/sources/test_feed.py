"""Feeds: an item is a source."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Problem
from claimcheck.model import Source
from claimcheck.sources import feed
from claimcheck.sources.encodings import UnreadableError

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Quay Gazette</title><link>https://quay.example/</link><image><title>Logo</title></image>
<item><title>Crane &amp;amp; ferry</title><link>https://quay.example/1</link><guid>quay-1</guid>
<pubDate>Tue, 03 Feb 2026 23:30:00 -0500</pubDate><dc:creator>Jane Roe</dc:creator><description>In short.</description>
<content:encoded><![CDATA[<p>The crane weighed <b>40</b> tonnes.</p><ul><li>It fell on 3 roofs.</li></ul>
<table><tr><th>Year</th><th>Boxes</th></tr><tr><td>2025</td><td>900</td></tr></table><script>alert(5)</script>]]></content:encoded></item>
<item><title>No guid</title><link>https://quay.example/2</link><description>Nine ferries ran.</description></item>
<item><description>Neither title nor link, but 7 boats.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour notes</title><author><name>Ole Lund</name></author>
<entry><id>tag:quay,1</id><title type="html">One &lt;b&gt;crane&lt;/b&gt;</title>
<link rel="enclosure" href="https://quay.example/a.mp3"/><link href="https://quay.example/1"/>
<updated>2026-03-06T10:00:00Z</updated><published>2026-02-03T10:00:00Z</published><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>There are 40 lamps &lt; 50.</p><p>All are lit.</p></div></content></entry>
</feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://quay.example/"><title>Old feed</title></channel>
<item rdf:about="https://quay.example/9"><title>Old item</title><link>https://quay.example/9</link><dc:date>2026-02-03</dc:date>
<description>The pier is 300 metres long.</description></item></rdf:RDF>"""


def read(text: str | bytes) -> list[Source]:
    data = text if isinstance(text, bytes) else text.encode()
    return [item for item in feed.sources(data, "news.rss") if isinstance(item, Source)]


def test_an_item_of_rss_is_a_source() -> None:
    first, second, third = read(RSS)
    assert (first.id, first.path, first.title, first.publisher) == (
        "quay-1",
        "news.rss",
        "Crane & ferry",
        "The Quay Gazette",
    )
    assert (str(first.published), first.published_from) == ("2026-02-03", "feed: publication date")
    assert (first.author, first.url) == ("Jane Roe", "https://quay.example/1")
    assert (second.id, second.text) == ("https://quay.example/2", "No guid\nNine ferries ran.\n")
    assert third.id == "item 3"


def test_the_fullest_text_is_read_with_its_structure() -> None:
    text = read(RSS)[0].text
    assert text == "Crane & ferry\nThe crane weighed 40 tonnes.\nIt fell on 3 roofs.\nYear | Boxes\n2025 | 900\n"
    assert [z.context for z in read(RSS)[0].zones][-1] == ("Boxes", "2025")


def test_an_entry_of_atom_is_a_source() -> None:
    (found,) = read(ATOM)
    assert (found.id, found.title, found.author, found.url) == (
        "tag:quay,1",
        "One crane",
        "Ole Lund",
        "https://quay.example/1",
    )
    assert found.text == "One crane\nThere are 40 lamps < 50.\nAll are lit.\n"
    assert str(found.published) == "2026-02-03"


def test_an_item_of_rss_1() -> None:
    (found,) = read(RDF)
    assert (found.id, found.publisher, str(found.published)) == ("https://quay.example/9", "Old feed", "2026-02-03")


def test_an_item_given_twice_is_one_source() -> None:
    assert len(read(ATOM.replace("</feed>", ATOM[ATOM.index("<entry>") :]))) == 1


def test_encodings() -> None:
    latin = RDF.replace("pier", "café").replace("<rdf:RDF", '<?xml version="1.0" encoding="iso-8859-1"?><rdf:RDF', 1)
    assert "café" in read(latin.encode("cp1252"))[0].text
    assert "café" in read(latin.encode("utf-16"))[0].text


BILLION = (
    '<!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (BILLION + RSS.split("?>", 1)[1].replace("Nine", "&j;"), "document type"),
        ('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + RSS.split("?>", 1)[1], "document type"),
        (
            '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://quay.example/x.dtd"> %x;]>' + RSS.split("?>", 1)[1],
            "document type",
        ),
        ("<svg><text>7</text></svg>", "no feed"),
        ("<rss><channel><item>", "no well-formed XML"),
        ("<rss>" * 300, "nested too deeply"),
        ("<rss><channel></channel></rss>", "no items"),
        ("", "is empty"),
    ],
)
def test_what_is_no_feed_or_declares_entities_is_refused(data: str, said: str) -> None:
    try:
        found = [item.message for item in feed.sources(data.encode(), "news.rss") if isinstance(item, Problem)]
    except UnreadableError as error:
        found = [error.problem.message]
    assert any(said in message for message in found)


def test_a_document_type_that_only_names_an_address_is_passed_over() -> None:
    named = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://quay.example/rss.dtd">'
    assert len(read(named + RSS.split("?>", 1)[1])) == 3


def test_items_before_the_end_of_a_truncated_feed_are_read() -> None:
    assert len(read(RSS[: RSS.index("<item><description>") + 20])) == 2


def test_the_time_grows_with_the_number_of_items() -> None:
    def seconds(count: int) -> float:
        items = "".join(
            f"<item><guid>{n}</guid><description>Pier {n} has {n} lamps.</description></item>" for n in range(count)
        )
        started = time.process_time()
        assert len(read(f"<rss><channel>{items}</channel></rss>")) == count
        return time.process_time() - started

    seconds(50)
    assert seconds(1000) < 5 * seconds(500) + 0.2


@given(st.binary(max_size=300))
def test_arbitrary_bytes_never_raise(data: bytes) -> None:
    for given_ in (data, RSS.encode().replace(b"Nine", data), ATOM.encode()[: len(data) * 3] + data):
        with suppress(UnreadableError):
            list(feed.sources(given_, "news.rss"))
