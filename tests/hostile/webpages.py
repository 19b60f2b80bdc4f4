"""Web pages and feeds that want files, the network, or a stack without end."""

from __future__ import annotations

import json

from tests.hostile.corpus import MB, attack
from tests.hostile.texts import STORY, N

PARAGRAPHS = f"<p>{STORY * 4}</p>" * 3


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Boats sink</title>{head}</head><body><article>{body}</article></body></html>"


@attack("page", ".html", "is nested too deeply|has no text")
def deep_elements() -> str:
    """100,000 elements inside one another."""
    return page("<div>" * 2 * N + PARAGRAPHS + "</div>" * 2 * N)


@attack("page", ".html", "is nested too deeply|has no text")
def deep_inline() -> str:
    """50,000 elements of running text inside one another, and lists inside tables inside lists."""
    return page(f"{'<b><i>' * (N // 2)}{PARAGRAPHS}{'<ul><li><table><tr><td>' * (N // 10)}Some 40 boats sank.")


@attack("page", ".html", "is too large")
def huge_attribute() -> str:
    """An attribute of 50 MB: a picture inside the page."""
    return page(f"{PARAGRAPHS}<img src='data:image/png;base64,{'A' * (50 * MB)}'>")


@attack("page", ".html")
def long_attribute() -> str:
    """An attribute of 5 MB that is no picture."""
    return page(f"{PARAGRAPHS}<p title='{'a' * (5 * MB)}'>Some 40 boats sank.</p>")


@attack("page", ".html")
def many_attributes() -> str:
    """50,000 attributes on one element: parsers compare each with all."""
    return page(f"<p {' '.join(f'a{i}=1' for i in range(N))}>Some 40 boats sank.</p>{PARAGRAPHS}")


@attack("page", ".html")
def scripts() -> str:
    """Scripts that are never closed, styles, comments, CDATA: what is text, and what is not?"""
    return page(
        PARAGRAPHS + "<script>var a = '</scr' + '<p>Some 999 boats sank.</p>';//" * 2_000 + "<style><!--" * 2_000
    )


@attack("page", ".html")
def file_base() -> str:
    """Addresses of local files wherever a page may have one: base, frames, links, styles, XInclude, refresh."""
    passwd = "file:///etc/passwd"  # to see that nobody opens it
    head = (
        f"<base href='file:///etc/'><link rel=canonical href='{passwd}'><link rel=stylesheet href='passwd'>"
        f"<meta property='og:url' content='{passwd}'><meta http-equiv=refresh content='0; url={passwd}'>"
    )
    more = (
        f"<iframe src='{passwd}'></iframe><object data='passwd'></object><embed src='passwd'><img src='passwd'>"
        f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{passwd}' parse='text'/><a href='javascript:x'>y</a>"
    )
    return page(PARAGRAPHS + more, head)


@attack("page", ".html")
def entities() -> str:
    """Character references beyond Unicode, of surrogates and of NUL, unfinished, 50,000 of them."""
    return page(PARAGRAPHS + "&#x110000;&#xd800;&#0;&#99999999999;&amp;amp&lt;&notanentity;&#x;" * (N // 10))


@attack("page", ".xhtml", "")
def page_with_entity() -> str:
    """XHTML with an entity that is a local file."""
    return (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>&x;</title></head><body>{PARAGRAPHS}<p>&x; &y;</p></body></html>'
    )


@attack("page", ".html")
def deep_data() -> str:
    """JSON-LD nested 100,000 levels deep, 5 MB long, of wrong types, with dates in all directions."""
    deep = '{"@graph":[' * N + "1"
    wrong = json.dumps(
        {"@type": ["NewsArticle", 5], "headline": {"a": []}, "author": [[[]]], "datePublished": {"x": 1}}
    )
    long = json.dumps({"@type": "NewsArticle", "headline": "a" * (5 * MB), "datePublished": "2024-13-45T99:99"})
    said = "".join(f"<script type='application/ld+json'>{data}</script>" for data in (deep, wrong, long, "[" * N, ""))
    return page(PARAGRAPHS, said + "<meta property='article:published_time' content='-9999-00-00'>" * 500)


@attack("page", ".html")
def wide_cells() -> str:
    """Cells that span a billion columns and rows, and a row of 20,000."""
    row = "<td>40</td>" * 20_000
    return page(
        f"{PARAGRAPHS}<table><tr><td colspan=1000000000 rowspan=999999999>Boats<td>40</tr><tr>{row}</tr></table>"
    )


@attack("page", ".html")
def many_elements() -> str:
    """40,000 small elements that are never closed."""
    return page(PARAGRAPHS + "<p><b>a<a href=x>b<td>" * (N // 5))


@attack("page", ".html")
def nothing_but_markup() -> str:
    """A page of comments and attributes."""
    return "<!--" + "-->-->" * N + "<" * N + "<a b=" * N


def laughs(root: str) -> str:
    """A document type whose last entity stands for a hundred thousand million words."""
    inner = "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 12))
    return f"<!DOCTYPE {root} [<!ENTITY a0 'boats'>{inner}]>"


def feed(items: str, doctype: str = "") -> str:
    return f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><title>A</title>{items}</channel></rss>'


ITEM = f"<item><title>Boats</title><guid>%s</guid><description>%s {STORY}</description></item>"


@attack("page", ".rss", "declarations in its document type")
def feed_laughs() -> str:
    """Entities that stand for ten others each: a billion laughs."""
    return feed(ITEM % ("1", "&a11;"), laughs("rss"))


@attack("page", ".rss", "declarations in its document type")
def feed_reads_file() -> str:
    """An entity that is a local file, and one of the network."""
    inner = '<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:9/y.dtd">%y;'
    return feed(ITEM % ("1", "&x;"), f"<!DOCTYPE rss [{inner}]>")


@attack("page", ".atom")
def feed_external_type() -> str:
    """A document type at an address: nothing is fetched."""
    return feed(ITEM % ("1", "All well."), '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd">')


@attack("page", ".rss", "is nested too deeply")
def feed_depth() -> str:
    """100,000 elements inside one another."""
    return feed("<item><description>" + "<a>" * 2 * N)


@attack("page", ".rss")
def feed_items() -> str:
    """2,000 items, one id for all of them; each a page of its own with unclosed markup."""
    return feed("".join(ITEM % ("same", "&lt;div&gt;" * 20) for _ in range(2_000)))


@attack("page", ".rss", "no well-formed XML|has no items")
def feed_names() -> str:
    """A name of a million letters, 50,000 namespaces, attributes without end."""
    spaces = " ".join(f'xmlns:a{i}="b{i}"' for i in range(N))
    attributes = "b='1' " * N
    return f"<rss {spaces}><channel><{'a' * 1_000_000} {attributes}>"
