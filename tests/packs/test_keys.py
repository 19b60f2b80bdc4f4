"""The common form of words in texts and patterns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.packs.keys import Keys, row
from claimcheck.text import words


def keys(text: str) -> list[str]:
    return [key for key in row(words(text), Keys()).keys if key]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. left", "the ^us left"),
        ("the US left us", "the ^us left us"),
        ("MPs and an MP", "^mps and an ^mp"),
        ("I am A", "i am a"),
        ("Iraq's and Iraq’s parliament", "iraq and iraq parliament"),
        ("the soldiers' mission", "the soldiers mission"),
        ("They didn't, can’t, won't", "they did not , can not , will not"),
        ("they've said we're here", "they have said we are here"),
        ("rock 'n' roll", "rock n roll"),
        ("an air-strike", "an air strike"),
        ("re-started, non-binding", "restarted , nonbinding"),
        ("re-Iraqi", "re iraqi"),
        ("Gen. Ali e.g. at 5 a.m.", "gen ali eg at 5 am"),
        ("“binding,” he said — twice", "binding , he said - twice"),
        ("Beltrão in Zürich", "beltrao in zurich"),
        ("5,200 (1.5%)", "5,200 ( 1.5 % )"),
        ("a_b", "a b"),
    ],
)
def test_keys_of_a_text(text, expected):
    assert " ".join(keys(text)) == expected


def test_hyphens_tie_words():
    made = row(words("a state-of-the-art-ish anti-ISIS force"), Keys())
    assert [made.keys[i] for i in sorted(made.tied)] == ["of", "the", "art", "ish", "^isis"]


@given(st.text())
def test_keys_hold_no_delimiters_and_there_is_one_a_token(text):
    made = words(text)
    found = row(made, Keys())
    assert len(found.keys) == len(made)
    assert all(not set(key) & set(" _\t\n") for key in found.keys)


@given(
    st.lists(st.sampled_from(["re", "-", "'", "’", "t", "n", "didn", "s", "US", " ", "start", "3", "."]), max_size=30)
)
def test_any_mixture_of_what_is_brought_together_has_keys(parts):
    made = words("".join(parts))
    found = row(made, Keys())
    assert all(found.joined[i] < i and found.keys[i] for i in found.joined)
