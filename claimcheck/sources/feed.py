"""RSS 2.0, RSS 1.0 and Atom files → one Source an item.

Read by expat, with handlers that refuse a document type with declarations of its own: no entity is declared, so none
can expand. One that only names an address (RSS 0.91) is passed over: nothing is fetched. An item's text goes through
the reader of web pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from msgspec import Struct, field
from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.model import Source
from claimcheck.sources import document, html, html_dates
from claimcheck.sources.encodings import UnreadableError, decode
from claimcheck.sources.html_fragment import as_extracted
from claimcheck.sources.html_said import one_line
from claimcheck.sources.html_text import Page, add_element, add_heading

_DEFAULTS = Limits()
_DEEP = 200  # elements inside one another; feeds have a dozen
_ITEMS = frozenset({"item", "entry"})
_FEEDS = frozenset({"rss", "RDF", "feed"})
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DC = "http://purl.org/dc/elements/1.1/"
_ATOM = "http://www.w3.org/2005/Atom"
_DECLARED = re.compile(r"(<\?xml[^>]{0,200}?)\s+encoding\s*=\s*[\"'][^\"']{0,40}[\"']")
_EXPECTED = "an RSS or Atom feed"


class _Item(Struct):
    """What one item says, by the names below; ``content`` is the fullest text. ``line`` is 1-based."""

    line: int
    said: dict[str, str] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)


class _Scan(Struct):
    """Where the reading of a feed is. Texts are gathered for elements that are of use only."""

    feed: _Item = field(default_factory=lambda: _Item(1))
    items: list[_Item] = field(default_factory=list)
    item: _Item | None = None
    path: list[str] = field(default_factory=list)
    text: list[str] | None = None
    depth: int = 0  # where the element stands whose text is gathered
    markup: bool = False  # its content is XHTML: tags are written into the text


# Names of elements, with their namespace where another one means something else, and what they say of an item.
_FIELDS = {
    "guid": "id", f"{_ATOM} id": "id", "id": "id",
    "title": "title", f"{_ATOM} title": "title",
    "link": "link", "pubDate": "published", f"{_DC} date": "published", "published": "published", "issued": "published",
    f"{_ATOM} published": "published", "updated": "updated", f"{_ATOM} updated": "updated",
    f"{_CONTENT} encoded": "encoded", f"{_ATOM} content": "content", "content": "content",
    "description": "summary", f"{_ATOM} summary": "summary", "summary": "summary",
    f"{_DC} creator": "author", "author": "author", f"{_ATOM} name": "author", "name": "author",
}  # fmt: skip
_RSS1 = "http://purl.org/rss/1.0/"


def sources(data: bytes, name: str, limits: Limits = _DEFAULTS) -> Iterator[Source | Problem]:
    """The sources that the items of a feed are, and what is to be said about them. Raises UnreadableError, ImportError.

    An id is the item's own (``guid``, ``id``), else its link, else its number.
    """
    decoded = decode(data[: limits.source_bytes], name, declared=_encoding(data))
    if decoded.note:
        yield decoded.note
    scan = _scan(decoded.text, name)
    if not scan.items:
        yield Problem(name, 0, 0, "has no items", _EXPECTED)
    seen: set[str] = set()
    for number, item in enumerate(scan.items, 1):
        found = _source(item, scan.feed, name, number)
        if found is None:
            yield Problem(name, item.line, 1, "the item has no text", "content, a description or a title")
        elif found.id not in seen:  # the same item once more
            seen.add(found.id)
            yield found


def _encoding(data: bytes) -> str | None:
    found = re.match(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']", data[:400])
    return found[1].decode("ascii") if found else None


def _scan(text: str, name: str) -> _Scan:
    """The items of a feed. Raises UnreadableError: for broken XML, for anything else than a feed."""
    scan = _Scan()
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = lambda tag, attributes: _start(scan, parser, tag, attributes, name)
    parser.EndElementHandler = lambda tag: _end(scan, tag)
    parser.CharacterDataHandler = lambda words: (
        scan.text.append(_escaped(words) if scan.markup else words) if scan.text is not None else None
    )
    parser.StartDoctypeDeclHandler = lambda _name, _system, _public, inner: _refuse(parser, name) if inner else None
    parser.EntityDeclHandler = lambda *_: _refuse(parser, name)
    try:
        parser.Parse(_DECLARED.sub(r"\1", text.lstrip()[:400]) + text.lstrip()[400:], True)
    except expat.ExpatError as error:
        if not scan.items:
            said = f"is no well-formed XML: {expat.ErrorString(error.code)}"
            raise UnreadableError(Problem(name, error.lineno, error.offset + 1, said, _EXPECTED)) from error
    return scan


def _refuse(parser: expat.XMLParserType, name: str) -> None:
    said = "has declarations in its document type: refused, because entities may be among them"
    raise UnreadableError(Problem(name, parser.CurrentLineNumber, 1, said, _EXPECTED))


def _start(scan: _Scan, parser: expat.XMLParserType, tag: str, attributes: dict[str, str], name: str) -> None:
    bare = tag.rpartition(" ")[2]
    if not scan.path and bare not in _FEEDS:
        raise UnreadableError(
            Problem(name, parser.CurrentLineNumber, 1, f"is XML, but no feed: <{bare[:40]}>", _EXPECTED)
        )
    scan.path.append(bare)
    if len(scan.path) > _DEEP:
        raise UnreadableError(Problem(name, parser.CurrentLineNumber, 1, "is nested too deeply", _EXPECTED))
    if scan.text is not None:
        if scan.markup:
            scan.text.append(f"<{bare}>")
        return
    if bare in _ITEMS and scan.item is None:
        scan.item = _Item(parser.CurrentLineNumber)
        if about := next((v for k, v in attributes.items() if k.endswith(" about")), ""):
            scan.item.said["id"] = one_line(about)
    field_ = _FIELDS.get(tag.removeprefix(_RSS1 + " "))
    if field_ == "link" and attributes.get("href"):
        _link(scan, attributes)
    elif tag == f"{_ATOM} link":
        _link(scan, attributes)
    elif field_:
        scan.text, scan.depth = [], len(scan.path)
        scan.markup = attributes.get("type") == "xhtml"


def _link(scan: _Scan, attributes: dict[str, str]) -> None:
    if attributes.get("rel", "alternate") == "alternate":
        (scan.item or scan.feed).said.setdefault("link", one_line(attributes.get("href")))


def _end(scan: _Scan, tag: str) -> None:
    bare = tag.rpartition(" ")[2]
    if scan.text is not None:
        if len(scan.path) == scan.depth:
            _take(scan, _FIELDS[tag.removeprefix(_RSS1 + " ")], "".join(scan.text))
            scan.text = None
        elif scan.markup:
            scan.text.append(f"</{bare}>")
    elif bare in _ITEMS and scan.item is not None:
        scan.items.append(scan.item)
        scan.item = None
    scan.path.pop()


def _take(scan: _Scan, field_: str, words: str) -> None:
    if scan.item is None and len(scan.path) > 3:
        return  # the title of the feed's picture
    to = scan.item or scan.feed
    if field_ == "author":
        to.authors.append(one_line(words))
    elif words.strip():
        to.said.setdefault(field_, words.strip())


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")


def _source(item: _Item, feed: _Item, name: str, number: int) -> Source | None:
    said = item.said
    title = one_line(_text_of(said.get("title", "")))
    page = _page(title, said.get("encoded") or said.get("content") or said.get("summary") or "")
    if not page.text.strip():
        return None
    link = one_line(said.get("link"))
    publisher = one_line(_text_of(feed.said.get("title", ""))) or None
    own = one_line(said.get("id")) or link or f"item {number}"
    found = document.source(own, page.text, path=name, structure=page.blocks, publisher=publisher)
    for key, where in (("published", "feed: publication date"), ("updated", "feed: date of the last change")):
        if read := html_dates.read_date(said.get(key, "")):
            found = replace(found, published=read[0], published_from=where, dateline_day=None, dateline_weekday=None)
            break
    authors = dict.fromkeys(a for a in item.authors or feed.authors if a and "@" not in a.split(" ")[0])
    return replace(
        found,
        title=title or found.title,
        author=", ".join(authors) or None,
        url=link if re.match(r"https?://\S+$", link) else None,
        places=tuple(page.places),
    )


def _page(title: str, content: str) -> Page:
    """The text of an item, its title first. All of it is the article: nothing is left out."""
    tree = html.parse(f"<html><body>{content}</body></html>")[0] if "<" in content else None
    page = Page() if tree is None else html.blank(tree)
    if title:
        add_heading(page, title, 1)
        page.headings.clear()
    if tree is not None:
        add_element(page, as_extracted(tree))
        return page
    for paragraph in re.split(r"\n\s*\n", content):
        if line := " ".join(paragraph.split()):
            page.paragraphs += 1
            page.add(line, "body", f"paragraph {page.paragraphs}")
    return page


def _text_of(words: str) -> str:
    """Words without markup: titles may hold escaped HTML."""
    if "<" not in words and "&" not in words:
        return words
    tree, _ = html.parse(f"<div>{words[:2000]}</div>")
    return str(tree.text_content()) if tree is not None else ""
