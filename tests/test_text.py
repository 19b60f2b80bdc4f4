"""Text and the places in it: nothing is lost, and every offset leads back to what it names."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import Lines, Span, sentences, stem, words, words_of

texts = st.text(st.sampled_from("aB é.,;:!?'’\"“”-–()[]$£%0159_ \t\n\r\u00a0½漢😀"), max_size=120)


def said(text):
    return [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(
    ("a", "b", "overlap"), [((0, 3), (2, 5), True), ((0, 3), (3, 5), False), ((1, 4), (2, 3), True)]
)
def test_spans_that_only_touch_do_not_overlap(a, b, overlap):
    assert Span(*a).overlaps(Span(*b)) is Span(*b).overlaps(Span(*a)) is overlap


class TestLines:
    """Offsets are told as people count: from 1, whatever ends the line."""

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_lines_and_columns_count_from_one(self, end):
        text = f"first{end}second{end}{end}fourth"
        lines = Lines(text)
        assert lines.place(0) == (1, 1)
        assert lines.place(text.index("second") + 3) == (2, 4)
        assert lines.place(text.index("fourth")) == (4, 1)

    def test_columns_count_characters_not_bytes(self):
        assert Lines("naïve 😀 café").place(8) == (1, 9)

    @given(texts)
    def test_every_place_leads_back_to_its_offset(self, text):
        lines = Lines(text)
        rows = text.replace("\r\n", " \n").replace("\r", "\n").split("\n")
        starts = [sum(len(r) + 1 for r in rows[:i]) for i in range(len(rows))]
        for offset in range(len(text)):
            line, column = lines.place(offset)
            assert starts[line - 1] + column - 1 == offset


class TestWords:
    """Tokens: words, numbers and marks, each with its place."""

    @pytest.mark.parametrize(
        ("text", "tokens"),
        [
            ("The U.S. sold 5,200 of them.", ["The", "U.S.", "sold", "5,200", "of", "them", "."]),
            ("It opened at 9.30 a.m. sharp", ["It", "opened", "at", "9.30", "a.m.", "sharp"]),
            ("the mayor’s 10-day trip", ["the", "mayor", "’", "s", "10", "-", "day", "trip"]),
            ("£1.2m (net)", ["£", "1.2", "m", "(", "net", ")"]),
            ("release 2.4.9, 3,4", ["release", "2.4.9", ",", "3,4"]),
            ("", []),
        ],
    )
    def test_a_text_falls_into_words_numbers_and_marks(self, text, tokens):
        assert list(words(text).texts) == tokens

    def test_glued_tokens_have_nothing_between_them(self):
        found = words("a 10-day trip")
        assert [found.glued(i) for i in range(len(found))] == [False, False, True, True, False]

    def test_a_part_of_a_text_keeps_the_places_of_the_whole(self):
        text = "One two three four"
        found = words(text, 4, 13)
        assert [text[s:e] for s, e in zip(found.starts, found.ends, strict=True)] == ["two", "three"]

    @given(texts)
    def test_no_character_but_white_space_is_lost(self, text):
        found = words(text)
        assert "".join(found.texts) == "".join(text.split())
        assert [text[s:e] for s, e in zip(found.starts, found.ends, strict=True)] == list(found.texts)

    @pytest.mark.parametrize("text", ["  two  spaces ", "a\n\n b\tc", "long " + "x" * 500 + " word", " ", "5 km \n"])
    def test_white_space_of_any_kind_parts_them_at_their_places(self, text):
        found = words(text)
        assert list(found.texts) == text.split()
        assert [text[s:e] for s, e in zip(found.starts, found.ends, strict=True)] == text.split()

    @given(texts, st.lists(st.integers(0, 300)))
    def test_those_of_several_stretches_are_those_of_each(self, text, cuts):
        ends = sorted({min(cut, len(text)) for cut in cuts})
        for spans in (sentences(text), [Span(a, b) for a, b in pairwise(ends)]):
            assert [_all(w) for w in words_of(text, spans, 7)] == [_all(words(text, *span, 7)) for span in spans]


def _all(found):
    """Everything that is known of some words."""
    return found.start, found.end, found.texts, found.lowers, found.starts, found.ends, found.block


class TestSentences:
    """Where one statement ends and the next begins."""

    def test_a_text_falls_into_its_sentences(self):
        assert said("The pier closed. Nobody was hurt! Why?") == ["The pier closed.", "Nobody was hurt!", "Why?"]

    @pytest.mark.parametrize(
        "text",
        [
            "Dr. Lopez met Gen. Ito on Friday.",
            "The tank held approx. 40 tonnes of oil.",
            "It left the U.S. in May.",
            "The fare rose to 4.50 on Monday.",
            "See fig. 3 for the route.",
        ],
    )
    def test_a_point_that_ends_no_sentence(self, text):
        assert said(text) == [text]

    def test_what_goes_on_in_lower_case_belongs_to_the_sentence_before(self):
        assert said("She asked “Why now?” and left the room.") == ["She asked “Why now?” and left the room."]

    @given(texts)
    def test_sentences_stand_in_order_without_white_space_around_them(self, text):
        found = sentences(text)
        assert all(0 <= a.start < a.end <= len(text) for a in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
        assert all(s == s.strip() for s in said(text))

    @given(texts)
    def test_no_word_stands_outside_of_them(self, text):
        inside = "".join("".join(s.split()) for s in said(text))
        assert inside == "".join(text.split())

    def test_a_part_of_a_text_is_read_alone(self):
        text = "One here. Two here. Three here."
        assert [text[s.start : s.end] for s in sentences(text, 10, 19)] == ["Two here."]


@pytest.mark.parametrize(
    "forms",
    [
        "marcher marchers",
        "kill kills killed killing",
        "die dies died dying",
        "child children",
        "woman women",
        "strike strikes struck striking",
        "withdraw withdrew withdrawn",
        "rebuild rebuilt",
        "cancel cancelled cancels",
        "swear swore sworn",
        "leave leaves left",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["wound wind", "ground grind", "large largest", "sale sales", "relay relie", "found founder"]
)
def test_words_of_another_meaning_do_not(pair):
    one, other = pair.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["1,200", "u.s.", "-", ""])
def test_what_is_no_word_is_its_own_stem(word):
    assert stem(word) == word


@pytest.mark.parametrize(
    "text", ["1" * 50_000, "." * 50_000, "a." * 25_000, "[" * 50_000, "1,2" * 20_000, "a b. " * 9_000]
)
def test_hostile_text_takes_no_time(text):
    start = time.perf_counter()
    words(text)
    sentences(text)
    assert time.perf_counter() - start < 2
