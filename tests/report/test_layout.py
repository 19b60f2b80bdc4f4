"""A sentence is trimmed around its marked words; a paragraph is wrapped; no line is too wide."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.layout import Quotation, excerpt, wrap
from claimcheck.report.safe import cells, visible
from claimcheck.report.style import Paint

PLAIN = Paint(color=False)


def test_a_short_sentence_stays_whole() -> None:
    assert excerpt(Quotation("It rained on ", "Monday", "."), 40, PLAIN) == "It rained on «Monday»."


def test_a_long_sentence_is_cut_between_words_on_both_sides() -> None:
    quoted = Quotation("The first of the long trains arrived on ", "Monday", " at the northern end of the station.")
    assert excerpt(quoted, 44, PLAIN) == "…arrived on «Monday» at the northern end of…"


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    quoted = Quotation("On ", "Monday", " the first of the long trains arrived at the northern end of the station.")
    assert excerpt(quoted, 44, PLAIN) == "On «Monday» the first of the long trains…"


def test_long_words_are_cut_in_their_middle() -> None:
    quoted = Quotation("", "a quotation that goes on and on until nobody listens", "")
    assert excerpt(quoted, 24, PLAIN) == "«a quotati…listens»"


def test_with_colour_the_words_are_underlined_without_marks() -> None:
    assert excerpt(Quotation("On ", "Monday", "."), 40, Paint(color=True)) == "On \x1b[1;4mMonday\x1b[0m."


@given(st.text(), st.text(), st.text(), st.integers(8, 60))
def test_no_excerpt_is_wider_than_its_room(before: str, words: str, after: str, width: int) -> None:
    assert cells(excerpt(Quotation(before, words, after), width, PLAIN)) <= width


@given(st.text(max_size=300).map(visible), st.integers(12, 60))
def test_wrapping_loses_no_letter_and_keeps_the_width(text: str, width: int) -> None:
    lines = wrap(text, width, "  ")
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_huge_sentence_costs_no_more_than_a_long_one() -> None:
    quoted = Quotation("x" * 5_000_000, "here", "漢" * 5_000_000)
    assert cells(excerpt(quoted, 60, PLAIN)) == 60
