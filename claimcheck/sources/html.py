"""Saved web pages → Sources: the main text by trafilatura, what the page says of itself, the date from all of it.

Nothing is fetched: neither what a page refers to nor what it calls its own address. Scripts are never run, and the
only ones that are looked at are JSON-LD, as data. HTML has no entities of its own to expand, and of an XHTML page the
document type is not read.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.model import Source
from claimcheck.sources import document, html_dates, html_said
from claimcheck.sources.encodings import Decoded, decode, mark
from claimcheck.sources.html_dates import Told
from claimcheck.sources.html_said import Said, beginning, one_line
from claimcheck.sources.html_text import LABEL, Page, add_element, add_heading, key

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DEFAULTS = Limits()
_HEAD = 4096  # bytes in which a page names its encoding
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_SAVED = re.compile(r"(?:saved from url=\(\d{1,6}\)|\burl: ?)(https?://[^\s>]{4,1500})", re.I)
_SUFFIX = re.compile(r"\s(?:[|–—·»•]|-{1,2}|::)\s")
_DATA = re.compile(r"data:[^\s\"'<>()]{1000,}")
_LONG_TAG = re.compile(r"<(/?[A-Za-z][\w:-]{0,50})[\s/][^<>]{20000,}")
_LATEST = "2100-12-31"  # htmldate's own limit is today: the same page would give another answer another day
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ANCHORS = frozenset("#¶§🔗")
_TITLE = 300  # characters


def sources(data: bytes, name: str, limits: Limits = _DEFAULTS) -> Iterator[Source | Problem]:
    """The source that the page ``data`` is, and what is to be said about it. Raises UnreadableError, ImportError.

    ``name`` is the path of the file. ``published_from`` names the place on the page that the date is from.
    """
    decoded = _decoded(data[: limits.source_bytes], name)
    if decoded.note:
        yield decoded.note
    tree, whole = parse(decoded.text)
    if not whole:
        yield Problem(
            name, 0, 0, "is nested too deeply: only a part of it was read", "at most 256 elements in one another"
        )
    page = None if tree is None else read(tree)
    if tree is None or page is None or not page.text.strip():
        yield Problem(name, 0, 0, "has no text that could be read", "a page with an article on it")
        return
    yield described(page, html_said.read(tree), tree, name)


def parse(text: str) -> tuple[HtmlElement | None, bool]:
    """The tree of a page, however broken, None where there is nothing in it; and whether all of the page is in it.

    Opens nothing that the page refers to. What lies more than 256 elements deep is lost, and what follows it.
    """
    from lxml import etree, html

    parser = html.HTMLParser(
        collect_ids=False, default_doctype=False, encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True
    )
    # A NUL would end the page for the parser; a lone surrogate cannot be encoded; pictures may stand in attributes;
    # the parser compares each attribute of an element with all others.
    clean = _LONG_TAG.sub(r"<\1", _DATA.sub("data:,", text.replace("\0", "\ufffd")))
    try:
        tree = html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None, True
    return tree, not any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def read(tree: HtmlElement, *, title: str | None = None) -> Page:
    """The main text of a page, its headline first. ``title``: one that is known. ``tree`` stays as it is."""
    import copy

    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).addHandler(logging.NullHandler())
    page = blank(tree)
    bare = copy.deepcopy(tree)
    _prepare(bare)
    found = bare_extraction(bare, fast=True, include_comments=False, include_tables=True, with_metadata=False)
    body = found.body if isinstance(found, Document) else None
    if body is None:
        return page
    headline = title or _headline(tree)
    first = next(iter(body.iter("head", "p", "item", "cell")), None)
    if headline and not (first is not None and key("".join(map(str, first.itertext()))) == key(headline)):
        add_heading(page, headline, 1)
        _drop_repeated(body, headline)
    add_element(page, body)
    _forget_headline(page)
    return page


def blank(tree: HtmlElement) -> Page:
    """A page without text yet, which knows the captions and the code of ``tree``."""
    return Page(captions=_keys(tree, "figcaption"), code=_keys(tree, "pre"))


def described(page: Page, said: Said, tree: HtmlElement, name: str, *, path: str | None = None) -> Source:
    """The source that a page is, with everything that it says about itself. ``path`` as for ``document.source``."""
    url = address(said, tree)
    publisher = said.article("publisher", "sourceOrganization") or said.first("og:site_name", "application-name")
    found = document.source(name, page.text, path=path, structure=page.blocks, publisher=publisher or _host(url))
    told, modified = html_dates.machine_dates(said, tree)
    own = (
        [Told(found.published, found.published_from or "", "date line" in (found.published_from or ""))]
        if found.published
        else []
    )
    if found.published_from == "file name":
        told += [*html_dates.of_address(url), *own]
    else:
        told += [*own, *html_dates.of_address(url)]
    if not told and (said.articles or "article" in said.first("og:type").lower() or author(said, tree)):
        told = _searched(tree, url)
    best, against = html_dates.published(told, modified)
    return replace(
        found,
        title=(found.title or _title(said)) or None,
        published=best.day if best else None,
        published_from=best.where if best else None,
        disputed=f"{against.day} ({against.where})" if against else "",
        dateline_day=None if best else found.dateline_day,
        dateline_weekday=None if best else found.dateline_weekday,
        dateline_from=None if best else found.dateline_from,
        places=tuple(page.places),
        author=author(said, tree),
        url=url or None,
    )


def address(said: Said, tree: HtmlElement) -> str:
    """The address that a page calls its own, or that it was saved from; empty where there is none. Nothing is fetched."""
    candidates = [said.canonical, said.first("og:url"), said.article("url", "mainEntityOfPage"), _saved_from(tree)]
    return next((url for url in candidates if re.match(r"https?://[^\s/]+\.[^\s/]", url)), "")


def author(said: Said, tree: HtmlElement) -> str | None:
    """Who wrote a page: by JSON-LD, by meta tags, by the link that says so. Addresses are no names."""
    names = [v for node in said.articles for v in html_said.texts(node.get("author"))]
    names = names or [said.first("author", "article:author", "parsely-author", "byl", "dc.creator", "citation_author")]
    if not any(map(_is_name, names)):
        links = [e for e in tree.iterfind(".//a[@rel]") if "author" in (e.get("rel") or "").split()]
        names = [one_line(beginning(link, 100)) for link in links[:5]]
    kept = dict.fromkeys(re.sub(r"^by ", "", n, flags=re.I) for n in names[:20] if _is_name(n))
    return ", ".join(kept) or None


def _is_name(words: str) -> bool:
    return 1 < len(words) <= 120 and "://" not in words and "@" not in words


def _decoded(data: bytes, name: str) -> Decoded:
    """The text of a page. UTF-8 is believed before what the page declares: that is often left over from another one."""
    found = _CHARSET.search(data[:_HEAD])
    declared = found[1].decode("ascii").lower() if found and not mark(data) else None
    if declared and not declared.startswith(("iso-2022", "hz")):
        try:
            data.decode("utf-8")
            declared = None
        except UnicodeDecodeError:
            # As browsers do: what calls itself Latin-1 is Windows-1252.
            declared = "cp1252" if declared in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else declared
    return decode(data, name, declared=declared)


def _prepare(tree: HtmlElement) -> None:
    """Keep what extraction would drop with the pictures around it; drop the signs that link headings to themselves."""
    for figure in list(tree.iter("figure")):
        if next(figure.iter("table", "pre", "blockquote", "figcaption"), None) is not None:
            figure.tag = "div"
    for caption in list(tree.iter("figcaption")):
        caption.tag = "p"
    for link in [a for a in tree.iter("a") if (a.text or "").strip() in _ANCHORS and not len(a)]:
        if any(above.tag in _HEADINGS for above in islice(link.iterancestors(), 3)):
            link.drop_tree()


def _keys(tree: HtmlElement, tag: str) -> frozenset[str]:
    return frozenset(key(beginning(element, 1500)) for element in tree.iter(tag))


def _headline(tree: HtmlElement) -> str:
    """The headline that readers see: the only ``h1``, or the one that the title of the page begins with."""
    every = [one_line(beginning(h, _TITLE)) for h in tree.iter("h1")]
    shown = [words for words in every if words]
    title = html_said.read_title(tree)
    if len(shown) > 1:
        shown = [words for words in shown if title.startswith(words)] or shown
    return shown[0] if shown else _SUFFIX.split(title)[0]


def _drop_repeated(body: HtmlElement, headline: str) -> None:
    """Extraction has the headline once more below the first lines."""
    for number, element in enumerate(body.iter("head")):
        if number < 3 and key("".join(map(str, element.itertext()))) == key(headline):
            element.text = ""
            del element[:]


def _forget_headline(page: Page) -> None:
    """The headline of an article says nothing of the single figures in it: it stands over none of them."""
    if page.blocks and page.blocks[0].kind == "heading":
        words = page.text[: page.blocks[0].end][:LABEL]
        for block in page.blocks[1:]:
            if block.context[:1] == (words,):
                block.context = block.context[1:]


def _title(said: Said) -> str:
    return said.article("headline") or said.first("og:title", "twitter:title") or _SUFFIX.split(said.head_title)[0]


def _saved_from(tree: HtmlElement) -> str:
    """The address that browsers write into the pages they save, in a comment at the top."""
    from lxml import etree

    root = tree.getroottree().getroot()
    comments = [*root.itersiblings(etree.Comment, preceding=True), *list(root.iterchildren(etree.Comment))[:3]]
    for comment in comments[:5]:
        if found := _SAVED.search((comment.text or "")[:3000]):
            return found[1]
    return ""


def _host(url: str) -> str | None:
    """The host of an address as a name of who published there: better than none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _searched(tree: HtmlElement, url: str) -> list[Told]:
    """What htmldate finds on an article where no usual place has a date; a year alone, 1 January to it, is none.

    Of other pages it is not asked: there it takes any date for theirs.
    """
    from htmldate import find_date

    try:
        found = find_date(
            tree,
            extensive_search=False,
            original_date=True,
            url=url or None,
            max_date=_LATEST,
            deferred_url_extractor=True,
        )
    except (ValueError, TypeError, AttributeError, OverflowError):
        return []
    day = date.fromisoformat(found) if found else None
    return [Told(day, "page, by htmldate", False)] if day and (day.month, day.day) != (1, 1) else []
