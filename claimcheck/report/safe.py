"""Text from documents, made harmless: nothing that is printed can steer a terminal or reorder a line."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

from claimcheck.late import late

# White space of every sort becomes one space. What is left of the controls (C0, DEL, C1), what reorders or hides text
# (bidi, zero width, tags, fillers and blanks without a width, line and paragraph separators), noncharacters and lone
# surrogates is shown by name.
_SPACE = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")
_STEERING = (
    "\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
)
# Joiners stay between letters of scripts that need them and in emoji; one variation selector stays behind a character.
_HIDING = (
    "(?<![^\x00-\u02ff\u200b-\u200f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u02ff\u200b-\u200f])"
    "|(?<![^\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    "|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
)
_UNSAFE = late(f"[{_STEERING}\ud800-\udfff]|{_HIDING}")
# In finished JSON all but the controls that JSON escapes itself and its own line breaks.
_ESCAPED = late(f"[{_STEERING.removeprefix(chr(0) + '-' + chr(0x1F))}\ud800-\udfff]|{_HIDING}")
# What is ever escaped, wherever it stands: most texts hold none of it, and need not be looked at more closely.
_SUSPECT = late(
    f"[{_STEERING.removeprefix(chr(0) + '-' + chr(0x1F))}\ud800-\udfff\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_PLAIN = bytes(range(0x7F))
# Where any of them can stand.
_BEYOND = late("[\x7f-\U0010ffff]+")
# What build servers take for a command wherever it stands in a line of a log: ##[group], ##vso[…], ##teamcity[…].
_COMMAND = re.compile(r"(##\w{0,20})\[", re.ASCII)
# What GitHub takes for one at the beginning of a line.
_LEADING = re.compile(r"^([^\S\n]*)::", re.MULTILINE)


def visible(text: str) -> str:
    """``text`` as one line without anything that could steer a terminal; the removed is shown, never dropped silently.

    C0 controls become their pictures (``␛``), everything else its code point (``<U+202E>``). The bracket that would
    begin a command in the log of a build server becomes another one (``⁅``).
    """
    text = _SPACE.sub(" ", text)
    if "##" in text:
        text = _COMMAND.sub("\\1⁅", text)
    return text if text.isascii() and text.isprintable() else _UNSAFE.sub(_shown, text)


def unled(text: str) -> str:
    """Finished lines of which none begins with ``::``: a build server would run it as a command. It becomes ``∷``."""
    return _LEADING.sub("\\1∷", text) if "::" in text else text


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code == 0x7F:
        return "␡"
    return chr(0x2400 + code) if code < 0x20 else f"<U+{code:04X}>"


def escape_json(text: str) -> str:
    """Finished JSON text with the same characters escaped: they can only stand inside its strings."""
    if "##" in text:
        text = _COMMAND.sub(r"\1\\u005b", text)
    # Expressions are slow over long texts: what is plain ASCII is left out first.
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
    return _BEYOND.sub(_escaped_run, text) if _SUSPECT.search(beyond) else text


def _escaped_run(match: re.Match[str]) -> str:
    """A run is looked at together with its neighbours, on which it depends what is hidden."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    escaped = _ESCAPED.sub(_escaped, f"{before}{match.group()}{after}")
    return escaped[len(before) : len(escaped) - len(after)]


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
