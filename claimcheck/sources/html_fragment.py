"""HTML that is nothing but an article, as feeds hold it: brought to the form that extraction gives, nothing left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Elements by what they are called in an extracted page; others are words of running text.
_NAMES = {
    "ul": "list", "ol": "list", "dl": "list", "li": "item", "dt": "item", "dd": "item", "blockquote": "quote",
    "pre": "code", "table": "table", "tr": "row", "td": "cell", "th": "cell", "br": "lb", "p": "p", "div": "div",
    "section": "div", "article": "div", "main": "div", "figure": "div", "header": "div", "figcaption": "p", "body": "body",
}  # fmt: skip
_HEADINGS = {f"h{level}": f"h{level}" for level in range(1, 7)}
_SILENT = (
    "script", "style", "noscript", "iframe", "object", "embed", "form", "button", "select", "textarea", "svg", "nav",
    "aside", "footer", "template", "head",
)  # fmt: skip
_WRAPPERS = ("thead", "tbody", "tfoot", "colgroup")


def as_extracted(tree: HtmlElement) -> HtmlElement:
    """The body of ``tree`` with its elements renamed, in place; comments, scripts, forms and the like are gone."""
    body = tree.find(".//body")
    body = tree if body is None else body
    for element in [e for e in body.iter() if not isinstance(e.tag, str) or e.tag in _SILENT]:
        if element is not body and element.getparent() is not None:
            element.drop_tree()
    for element in list(body.iter(*_WRAPPERS)):
        element.drop_tag()
    for element in body.iter():
        tag = element.tag
        if tag in _HEADINGS:
            element.tag = "head"
            element.set("rend", tag)
        elif tag in _NAMES:
            element.tag = _NAMES[tag]
            if tag in ("dt", "dd"):
                element.set("rend", tag)
            if tag == "th":
                element.set("role", "head")
    return body
