"""Text from documents, made harmless: nothing that is printed can steer a terminal or reorder a line."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

# White space of every sort becomes one space. What is left of the controls (C0, DEL, C1), the marks that
# reorder or hide text (bidi, zero width, tags, line and paragraph separators) and lone surrogates is shown by name.
_SPACE = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")
_STEERING = "\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_UNSAFE = re.compile(f"[{_STEERING}\ud800-\udfff]")
_ESCAPED = re.compile(f"[{_STEERING.removeprefix(chr(0) + '-' + chr(0x1F))}\ud800-\udfff]")


def visible(text: str) -> str:
    """``text`` as one line without anything that could steer a terminal; the removed is shown, never dropped silently.

    C0 controls become their pictures (``␛``), everything else its code point (``<U+202E>``).
    """
    text = _SPACE.sub(" ", text)
    return text if text.isascii() and text.isprintable() else _UNSAFE.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code == 0x7F:
        return "␡"
    return chr(0x2400 + code) if code < 0x20 else f"<U+{code:04X}>"


def escape_json(text: str) -> str:
    """Finished JSON text with the same characters escaped: they can only stand inside its strings."""
    return text if text.isascii() and "\x7f" not in text else _ESCAPED.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def cells(text: str) -> int:
    """How many terminal columns ``text`` fills: East Asian wide characters (UAX 11) two, combining marks none."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(char: str) -> int:
    if combining(char) or char in "\u200c\u200d\ufe0e\ufe0f":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def pad(text: str, width: int) -> str:
    """``text`` filled with spaces on the right to ``width`` columns; longer text stays as it is."""
    return text + " " * (width - cells(text))


def clip(text: str, width: int) -> str:
    """The longest beginning of ``text`` that fits ``width`` columns, with an ellipsis where something was cut."""
    if cells(text) <= width:
        return text
    return head(text, width - 1) + "…" if width > 0 else ""


def head(text: str, width: int) -> str:
    """The longest beginning of ``text`` that fills at most ``width`` columns."""
    room, i = width, 0
    for i, char in enumerate(text):
        room -= _cells_of(char)
        if room < 0:
            return text[:i]
    return text


def tail(text: str, width: int) -> str:
    """The longest end of ``text`` that fills at most ``width`` columns; it never begins with a combining mark."""
    room, start = width, len(text)
    while start and room > 0:
        room -= _cells_of(text[start - 1])
        if room < 0:
            break
        start -= 1
    while start < len(text) and not _cells_of(text[start]):
        start += 1
    return text[start:]
