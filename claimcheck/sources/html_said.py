"""What a page says about itself to machines: JSON-LD, meta tags, links. Nothing here looks at its text.

JSON-LD is read as plain JSON: no context is fetched and nothing is expanded.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NODES = 5_000  # nodes of JSON-LD that are looked at
_LONGEST = 2_000_000  # characters of one block of it
_META = 2_000  # meta tags and links
_VALUE = 2_000  # characters of one value
# What hangs on these keys are other documents than the page: related ones, the whole it is part of, comments on it.
_ELSEWHERE = frozenset(
    "itemlistelement mentions ispartof haspart citation relatedlink associatedmedia image video audio comment review "
    "subjectof liveblogupdate isbasedon blogpost issuenumber significantlink publisher author".split()
)
_ARTICLES = frozenset({"blogposting", "liveblogposting", "report", "socialmediaposting", "discussionforumposting"})
_PAGES = frozenset({"webpage", "itempage", "creativework", "medicalwebpage", "aboutpage", "faqpage"})
_SPACE = re.compile(r"\s+")


class Said(Struct):
    """The statements of one page: an article node of JSON-LD, meta tags and links by name, in their order.

    ``articles`` are the nodes of JSON-LD that may be the page's own; several where the page does not say which.
    """

    articles: list[Mapping[str, Any]] = field(default_factory=list)
    meta: dict[str, list[str]] = field(default_factory=dict)
    canonical: str = ""
    head_title: str = ""

    def first(self, *names: str) -> str:
        """The first value that any of the meta tags has, in the order of ``names``."""
        return next((v for name in names for v in self.meta.get(name, ()) if v), "")

    def article(self, *keys: str) -> str:
        """The first text that the articles have under one of the keys: of a node, its name."""
        return next((v for key in keys for node in self.articles for v in texts(node.get(key)) if v), "")


def read(tree: HtmlElement) -> Said:
    """Everything that the page says about itself outside of its text. Linear in the page."""
    said = Said(meta=_meta(tree))
    for link in tree.iterfind(".//link[@rel]"):
        if "canonical" in (link.get("rel") or "").lower().split():
            said.canonical = one_line(link.get("href"))
            break
    said.head_title = read_title(tree)
    nodes = [node for script in tree.iter("script") if _is_json_ld(script.get("type")) for node in _nodes(script.text)]
    said.articles = _own(nodes, said)
    return said


def read_title(tree: HtmlElement) -> str:
    """The title of a page as its window shows it."""
    title = tree.find(".//head/title")
    return one_line(beginning(title, _VALUE)) if title is not None else ""


def texts(value: Any) -> Iterator[str]:
    """The texts that a value of JSON-LD stands for: itself, the names of nodes, those of a list."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping):
            one = one.get("name") or one.get("@value") or one.get("@id")
        if isinstance(one, list):
            one = next((o for o in one if isinstance(o, str)), None)
        if isinstance(one, str):
            yield one_line(one)


def one_line(words: str | None) -> str:
    """Words in one line, without control characters, of bounded length."""
    line = _SPACE.sub(" ", (words or "")[:_VALUE])
    return "".join(c for c in line if c.isprintable()).strip()


def beginning(element: HtmlElement, limit: int) -> str:
    """The first ``limit`` characters of the text inside an element, however much stands in it."""
    pieces: list[str] = []
    size = 0
    for piece in element.itertext():
        pieces.append(str(piece)[: limit - size])
        size += len(pieces[-1])
        if size >= limit:
            break
    return "".join(pieces)


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for number, tag in enumerate(tree.iter("meta")):
        if number > _META:
            break
        content = one_line(tag.get("content"))
        names = {(tag.get(a) or "").strip().lower() for a in ("name", "property", "itemprop", "http-equiv")}
        for name in sorted(names - {""}):
            found[name].append(content)
    return dict(found)


def _is_json_ld(kind: str | None) -> bool:
    return (kind or "").partition(";")[0].strip().lower() == "application/ld+json"


def _nodes(text: str | None) -> list[Mapping[str, Any]]:
    """The article and page nodes of a block of JSON-LD; none where it is broken."""
    if not text or len(text) > _LONGEST:
        return []
    bare = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        stack = [json.loads(bare, strict=False)]
    except (ValueError, RecursionError):
        return []
    found: list[Mapping[str, Any]] = []
    seen = 0
    while stack and seen < _NODES:
        node = stack.pop()
        seen += 1
        if isinstance(node, list):
            stack += reversed(node[:_NODES])
        elif isinstance(node, dict):
            if _rank(node):
                found.append(node)
            inner = [v for k, v in node.items() if isinstance(v, dict | list) and str(k).lower() not in _ELSEWHERE]
            stack += reversed(inner)
    return found


def _rank(node: Mapping[str, Any]) -> int:
    """2 for an article, 1 for a page, 0 for anything else."""
    kinds = {str(kind).rpartition("/")[2].lower() for kind in _listed(node.get("@type"))}
    if kinds & _ARTICLES or any(kind.endswith("article") for kind in kinds):
        return 2
    return 1 if kinds & _PAGES else 0


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _own(nodes: list[Mapping[str, Any]], said: Said) -> list[Mapping[str, Any]]:
    """The nodes that speak of the page itself: articles before pages, those with its headline or address before others."""
    best = max(map(_rank, nodes), default=0)
    articles = [node for node in nodes if _rank(node) == best]
    if len(articles) < 2:
        return articles
    titles = {_folded(t) for t in (said.first("og:title", "twitter:title"), said.head_title) if t}
    address = said.canonical or said.first("og:url")
    named = [
        node
        for node in articles
        if (address and address in [*texts(node.get("url")), *texts(node.get("mainEntityOfPage"))])
        or any(_folded(t) and any(_folded(t) in title for title in titles) for t in texts(node.get("headline")))
    ]
    return named or articles


def _folded(title: str) -> str:
    return "".join(c for c in title.casefold() if c.isalnum())
