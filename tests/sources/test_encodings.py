"""Bytes → text: what is certain is taken, what is a guess is said, what is no text is refused."""

from __future__ import annotations

import codecs
import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.sources.encodings import UnreadableError, decode

ENGLISH = "“No,” said Mr Peña – the café’s owner paid £40 and €20.\r\nZoë agreed.\r"


def text(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text, and what was said about it."""
    found = decode(data, "a.txt", declared=declared)
    assert found.note is None or found.note.note
    return found.text, found.note.message if found.note else ""


def refusal(data: bytes, *, strict: bool = False) -> str:
    with pytest.raises(UnreadableError) as error:
        decode(data, "a.txt", strict=strict)
    assert not error.value.problem.note
    return str(error.value.problem)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_utf_8_and_what_a_byte_order_mark_says_are_certain(mark: bytes, encoding: str) -> None:
    assert text(mark + ENGLISH.encode(encoding)) == (ENGLISH, "")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_characters_without_a_mark_are_a_guess(encoding: str) -> None:
    assert text(ENGLISH.encode(encoding)) == (ENGLISH, f"has no byte order mark: read as {encoding.upper()}")


@pytest.mark.parametrize(
    ("words", "encoding", "said"),
    [
        (ENGLISH, "cp1252", "cp1252"),
        ("café at nine", "latin-1", "cp1252"),
        ("Fünf Boote.", "latin-1", "cp1252"),
        ("The café’s 5 boats cost £30.", "cp1252", "cp1252"),
        ("Zwölf Leute kamen über die Brücke, sagte der Bürgermeister; die Straße ist zu.", "latin-1", "cp1252"),
        ("Prezydent powiedział, że żołnierze zostaną w Łodzi do końca świąt.", "cp1250", "cp1250"),
        ("Президент заявил в среду, что войска останутся на севере до конца года.", "cp1251", "cp1251"),
        ("Президент заявил в среду, что войска останутся на севере до конца года.", "koi8-r", "koi8_r"),
        ("Ο πρόεδρος δήλωσε την Τετάρτη ότι τα στρατεύματα θα παραμείνουν.", "cp1253", "cp1253"),
        ("总统周三表示，部队将留在北方。会议在首都结束。", "gb18030", "gb18030"),
    ],
)
def test_what_is_not_utf_8_is_guessed_and_that_is_said(words: str, encoding: str, said: str) -> None:
    assert text(words.encode(encoding)) == (words, f"is not UTF-8: read as {said}, which is a guess")


def test_what_is_declared_wins_over_a_guess_unless_it_cannot_be() -> None:
    polish = "Łódź: 340 people came."
    assert text(polish.encode("iso-8859-2"), "iso-8859-2") == (polish, "")
    assert text(polish.encode(), "utf-8") == (polish, "")
    assert text(ENGLISH.encode(), "iso-8859-1") == (ENGLISH, "")  # what servers say of everything
    for declared in ("no-such", "base64", "rot13", "punycode", "unicode_escape", "\0", "utf-32"):
        assert text(ENGLISH.encode(), declared)[0] == ENGLISH


def test_a_few_broken_characters_in_utf_8_are_replaced_and_counted() -> None:
    data = (ENGLISH * 3).encode() + b"caf\xe9 \xff"
    found, said = text(data)
    assert found == ENGLISH * 3 + "caf\ufffd \ufffd"
    assert said == "is damaged UTF-8: 2 broken characters replaced"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay(end: str) -> None:
    assert text(f"One{end}two{end}".encode()) == (f"One{end}two{end}", "")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.txt: is empty (expected text)"),
        (codecs.BOM_UTF8 + b" \r\n ", "a.txt: is empty (expected text)"),
        (bytes(range(32)) * 20, "a.txt: is not text: it is full of control characters (expected text in UTF-8)"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8" * 40, "is not UTF-16-LE as its mark says"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    assert said in refusal(data)


def test_nul_is_refused_where_nothing_says_that_it_is_text() -> None:
    assert "NUL" in refusal(b"Nine boats\0 sank on Friday when the wall gave way.", strict=True)


def test_a_guess_looks_at_a_sample() -> None:
    data = ("a" * 200 + " " + ENGLISH).encode("cp1252") * 40_000  # 10 MB
    began = time.process_time()
    assert text(data)[1].startswith("is not UTF-8: read as cp1252")
    assert time.process_time() - began < 2


@pytest.mark.parametrize("unit", [b"\xff", b"\xe9 ", b"\x81\x00", b"\xc3", b"\xe9\n", b"\x1b$B"])
def test_no_bytes_take_long(unit: bytes) -> None:
    began = time.process_time()
    with contextlib.suppress(UnreadableError):
        decode(unit * 2_000_000, "a.txt")
    assert time.process_time() - began < 5


@given(
    st.binary(max_size=300), st.sampled_from([None, "utf-16", "cp1252", "idna", "rot13", "utf-7", "hz"]), st.booleans()
)
def test_bytes_are_text_or_refused(data: bytes, declared: str | None, strict: bool) -> None:
    try:
        found = decode(data, "a.txt", strict=strict, declared=declared)
    except UnreadableError:
        return
    found.text.encode("utf-8", "surrogatepass")


@given(
    st.text(min_size=1).filter(lambda t: bool(t.strip()) and "\0" not in t and t.isprintable() and "\ufeff" not in t)
)
def test_utf_8_is_never_taken_for_anything_else(words: str) -> None:
    assert text(words.encode()) == (words, "")
