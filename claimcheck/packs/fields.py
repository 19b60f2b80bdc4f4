"""Reading typed fields off a YAML tree, noting what is wrong with each in words an author can act on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.packs.hints import near
from claimcheck.packs.tree import Items, Node, Pairs, Reading, Scalar

_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_NAMES = {Scalar: "a text", Items: "a list", Pairs: "a mapping"}


def shown(node: Node) -> str:
    """The offending text as it is quoted in a message."""
    if not isinstance(node, Scalar):
        return _NAMES[type(node)]
    text = " ".join(node.text.split())
    return f"'{text if len(text) <= 60 else text[:57] + '...'}'" if text else "nothing"


def pairs(node: Node, what: str, reading: Reading) -> tuple[tuple[Scalar, Node], ...]:
    """The entries of a mapping; () and a problem where ``node`` is none."""
    if isinstance(node, Pairs):
        return node.pairs
    reading.fail(node.line, node.column, f"{what} is {shown(node)}", "a mapping of names")
    return ()


def fields(node: Node, what: str, known: tuple[str, ...], needed: tuple[str, ...], reading: Reading) -> dict[str, Node]:
    """The entries of a mapping with a fixed set of keys; unknown and missing ones are problems."""
    if not isinstance(node, Pairs):
        reading.fail(node.line, node.column, f"{what} is {shown(node)}", f"a mapping with {', '.join(known)}")
        return {}
    found: dict[str, Node] = {}
    for key, value in node.pairs:
        if key.text in known:
            found[key.text] = value
        else:
            hint = near(key.text, frozenset(known))
            reading.fail(key.line, key.column, f"unknown key {shown(key)} in {what}{hint}", ", ".join(known))
    for name in needed:
        if name not in found:
            reading.fail(node.line, node.column, f"{what} has no '{name}'", f"{name}: …")
    return found


def text(node: Node | None, what: str, reading: Reading) -> str:
    """A text that is not empty; "" and a problem otherwise ("" alone where there is no node)."""
    if isinstance(node, Scalar) and node.text.strip():
        return node.text.strip() if node.plain else node.text
    if node is not None:
        hint = "a text (in quotes if it begins with [ or {)" if not isinstance(node, Scalar) else "a text"
        reading.fail(node.line, node.column, f"{what} is {shown(node)}", hint)
    return ""


def identifier(node: Node | None, what: str, reading: Reading) -> str:
    """A name of small letters, digits and hyphens; "" and a problem otherwise."""
    found = text(node, what, reading)
    if found and node is not None and not _ID.fullmatch(found):
        reading.fail(node.line, node.column, f"{what} is {shown(node)}", "small letters, digits and single hyphens")
        return ""
    return found


def one_of(node: Node | None, what: str, known: tuple[str, ...], default: str, reading: Reading) -> str:
    """One of the ``known`` words; the default, and a problem where something else stands."""
    if node is None:
        return default
    found = text(node, what, reading)
    if found in known:
        return found
    if found:
        reading.fail(
            node.line, node.column, f"{what} is {shown(node)}{near(found, frozenset(known))}", " | ".join(known)
        )
    return default


def flag(node: Node | None, what: str, reading: Reading) -> bool:
    """true or false; false where there is no node."""
    if node is None:
        return False
    if isinstance(node, Scalar) and node.plain and node.text in ("true", "false"):
        return node.text == "true"
    reading.fail(node.line, node.column, f"{what} is {shown(node)}", "true or false")
    return False


def day(node: Node | None, what: str, reading: Reading) -> date | None:
    """A date as 2020-01-16."""
    if node is None:
        return None
    if not (found := text(node, what, reading)):
        return None
    try:
        if len(found) == 10:
            return date.fromisoformat(found)
    except ValueError:
        pass
    reading.fail(node.line, node.column, f"{what} is {shown(node)}", "a date as 2020-01-16")
    return None


def scalars(node: Node | None, what: str, reading: Reading, *, single: bool = False) -> Iterator[Scalar]:
    """The texts of a list; with ``single``, a lone text counts as a list of one. Others are problems."""
    if node is None:
        return
    if single and isinstance(node, Scalar):
        node = Items(node.line, node.column, (node,))
    if not isinstance(node, Items):
        reading.fail(node.line, node.column, f"{what} is {shown(node)}", "a list of texts")
        return
    if not node.items:
        reading.fail(node.line, node.column, f"{what} is an empty list", "at least one entry")
    for item in node.items:
        if text(item, f"an entry of {what}", reading) and isinstance(item, Scalar):
            yield item
