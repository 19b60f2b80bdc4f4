"""Nothing from a document may steer a terminal, and columns are counted as terminals count them."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.safe import cells, clip, escape_json, head, pad, tail, unled, visible

# Also lone surrogates, as paths that are no UTF-8 hold them.
ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text", "plain text"),
        ("a\tb\r\nc\u2028d", "a b c d"),
        ("\x1b[2J", "␛[2J"),
        ("\x9b2J", "<U+009B>2J"),
        ("del\x7f", "del␡"),
        ("\u202egnp.exe", "<U+202E>gnp.exe"),
        ("a\u200bb\ufeff", "a<U+200B>b<U+FEFF>"),
        ("ünïcode 漢字 “quoted”", "ünïcode 漢字 “quoted”"),
        ("family 👨\u200d👩", "family 👨\u200d👩"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("pass\u200cword", "pass<U+200C>word"),
        ("a\u200d\u200d\u200db", "a<U+200D><U+200D><U+200D>b"),
        ("葛\U000e0100 ❤\ufe0f", "葛\U000e0100 ❤\ufe0f"),
        ("a\U000e0148\U000e0149", "a<U+E0148><U+E0149>"),
        ("☺\ufe0f\ufe0f\ufe01", "☺\ufe0f<U+FE0F><U+FE01>"),
        ("blank\u3164\u115f\uffa0", "blank<U+3164><U+115F><U+FFA0>"),
        ("\u2066a\u2069 \u061cb", "<U+2066>a<U+2069> <U+061C>b"),
        ("\x1b]8;;https://a.example\x1b\\b\x1b]8;;\x07", "␛]8;;https://a.example␛\\b␛]8;;␇"),
        ("\U000e0041\ufffe\uffff", "<U+E0041><U+FFFE><U+FFFF>"),
        ("##[group] ##vso[task.x] # [a] #[b]", "##⁅group] ##vso⁅task.x] # [a] #[b]"),
    ],
)
def test_what_steers_is_shown_and_the_rest_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_what_hides_in_words_is_escaped_in_json_and_what_a_script_needs_stays() -> None:
    text = "pass\u200cword \U000e0148 می\u200cخواهم"
    assert escape_json(f'"{text}"') == '"pass\\u200cword \\udb40\\udd48 می\u200cخواهم"'


def test_no_line_begins_a_command_of_a_build_server() -> None:
    assert unled("a::b\n  ::set-output::x\n\u3000::y\n::\n") == "a::b\n  ∷set-output::x\n\u3000∷y\n∷\n"


@given(ANY_TEXT)
def test_visible_text_holds_no_control_and_no_reordering_character(text: str) -> None:
    shown = visible(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    assert not any(
        unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI") for c in shown
    )


@given(ANY_TEXT)
def test_escaped_json_reads_back_and_is_as_harmless(text: str) -> None:
    escaped = escape_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == text
    assert not re.search(r"##\w*\[", escaped)
    assert visible(escaped).replace(" ", "") == escaped.replace(" ", "")


@given(ANY_TEXT.map(visible), st.integers(1, 40))
def test_cut_text_fits_and_keeps_its_end_of_the_text(text: str, width: int) -> None:
    assert cells(clip(text, width)) <= width
    assert text.startswith(head(text, width))
    assert text.endswith(tail(text, width))
    assert cells(head(text, width)) <= width
    assert cells(tail(text, width)) <= width


def test_wide_characters_fill_two_columns_and_marks_none() -> None:
    assert cells("漢字") == 4
    assert cells("e\u0301") == 1
    assert pad("漢", 4) == "漢  "
    assert clip("漢字漢字", 5) == "漢字…"
