"""Bytes that are not what they seem."""

from __future__ import annotations

import codecs
import random

from tests.hostile.corpus import attack
from tests.hostile.texts import STORY

TEXT = STORY * 20


@attack("encoding", ".txt")
def utf16_without_mark() -> bytes:
    """UTF-16 without a byte order mark."""
    return TEXT.encode("utf-16-le")


@attack("encoding", ".txt", "is not UTF-16-LE|is not text|is damaged")
def odd_utf16() -> bytes:
    """UTF-16 with its mark, an odd byte and half a pair at the end."""
    return codecs.BOM_UTF16_LE + ("Some 40 boats sank. ".encode("utf-16-le") + b"\x00\xd8") * 30 + b"\x41"


@attack("encoding", ".txt", "is not UTF-32-LE")
def wrong_mark() -> bytes:
    """The mark of UTF-32 before something else."""
    return codecs.BOM_UTF32_LE + TEXT.encode()


@attack("encoding", ".txt", "is not UTF-8")
def mixed() -> bytes:
    """Paragraphs in UTF-8, Latin-1, UTF-16 and Shift JIS, one after another."""
    words = "Nine cafés’ boats sank. "
    return (words.encode() + words.encode("cp1252") + "漢字かな ".encode("shift_jis")) * 40 + words.encode("utf-16-be")


@attack("encoding", ".txt", "is not UTF-8|is not text")
def overlong() -> bytes:
    """Overlong UTF-8 for / . and NUL, and code points beyond the last."""
    return b"\xc0\xaf\xe0\x80\xaf\xc0\xae\xc0\x80\xf8\x88\x80\x80\x80\xf4\x90\x80\x80\xff\xfe\xfd " * 40 + TEXT.encode()


@attack("encoding", ".html")
def declared_wrong() -> bytes:
    """A page that declares an encoding it is not in, and one that no text has."""
    page = f"<html><head><meta charset='utf-16'><meta charset='punycode'></head><body><p>{TEXT}</p><p>café</p></body></html>"
    return page.encode("cp1252")


@attack("encoding", ".html")
def declared_slow() -> bytes:
    """A page in an encoding whose decoder is not linear (punycode), or that hides markup (UTF-7)."""
    return b"<html><head><meta charset=punycode></head><body><p>" + TEXT.encode() + b"\xe9" + b"a-" * 50_000 + b"</p>"


@attack("encoding", ".txt", "is empty")
def only_a_mark() -> bytes:
    """A byte order mark and nothing after it."""
    return codecs.BOM_UTF8


@attack("encoding", ".txt", "is empty")
def nothing() -> bytes:
    """An empty file."""
    return b""


@attack("encoding", ".txt")
def cut_character() -> bytes:
    """UTF-8 that ends in the middle of a character."""
    return (TEXT + "café “quoted” naïve Zürich ").encode() + "漢".encode()[:2]


@attack("encoding", ".txt", "is not text|is not UTF-8")
def noise() -> bytes:
    """A million bytes of noise by the name of a text."""
    return random.Random(6).randbytes(1_000_000)


@attack("encoding", ".txt", "is full of control characters")
def shifts() -> bytes:
    """Escape sequences of ISO-2022 that switch the alphabet in every word."""
    return (b"\x1b$B\x1b(B Some 40 boats sank on Friday.\x0e\x0f " * 200) + b"\xe9"


@attack("encoding", ".pdf", "is no PDF")
def picture() -> bytes:
    """A picture by the name of a PDF."""
    return b"\x89PNG\r\n\x1a\n" + bytes(5_000)


@attack("encoding", ".txt")
def ebcdic() -> bytes:
    """A text from a mainframe: every byte means something else."""
    return TEXT.encode("cp500")
