"""Which forms a word has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.packs.inflection import forms


@pytest.mark.parametrize(
    "family",
    [
        "resume resumes resumed resuming",
        "kill kills killed killing",
        "plan plans planned planning",
        "hope hopes hoped hoping",
        "carry carries carried carrying",
        "stay stays stayed staying",
        "pass passes passed passing",
        "watch watches watched watching",
        "agree agrees agreed agreeing",
        "die dies died dying",
        "travel travels traveled travelled traveling travelling",
        "panic panics panicked panicking",
        "withdraw withdraws withdrew withdrawn withdrawing",
        "rebuild rebuilds rebuilt rebuilding",
        "be am is are was were been being",
        "wound wounds wounded wounding",
        "leave leaves left leaving",
        "bring brings brought bringing",
        "list lists listed listing",
        "assist assists assisted assisting",
    ],
)
def test_a_verb_and_each_of_its_forms_match_each_other(family):
    words = family.split()
    assert set(words) <= forms(words[0])
    for word in words:
        assert words[0] in forms(word), word


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("operation", "operations"), ("country", "countries"), ("strike", "strikes"), ("loss", "losses"),
        ("man", "men"), ("fireman", "firemen"), ("child", "children"), ("person", "people"), ("crisis", "crises"),
        ("knife", "knives"), ("vertex", "vertices"), ("veto", "vetoes"), ("referendum", "referenda"),
    ],
)  # fmt: skip
def test_a_noun_matches_in_both_numbers(one, many):
    assert many in forms(one)
    assert one in forms(many)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("a", "as"), ("us", "used"), ("we", "wed"), ("thing", "the"), ("king", "kin"), ("news", "new"), ("this", "thi"),
        ("see", "seed"), ("hop", "hoped"), ("hope", "hopped"), ("hundred", "hundr"), ("need", "ne"), ("during", "dure"),
        ("building", "build"), ("morning", "morn"), ("work", "worker"), ("he", "hes"), ("bus", "bu"), ("march", "marched"),
        ("may", "might"), ("less", "les"), ("lead", "leaded"), ("species", "specy"), ("evening", "even"), ("its", "it"),
    ],
)  # fmt: skip
def test_a_word_is_not_taken_for_a_form_of_another(word, other):
    assert other not in forms(word)


def test_adjectives_have_degrees():
    assert {"larger", "largest"} <= forms("large")
    assert {"good", "better", "best"} <= forms("better")


@pytest.mark.parametrize("word", ["5,200", "2nd", "état", "", "15", "u2"])
def test_what_is_no_english_word_has_one_form(word):
    assert forms(word) == {word}


@given(st.text("abcdeginrsy", max_size=12))
def test_every_word_is_a_form_of_itself_and_forms_are_few(word):
    assert word in forms(word)
    assert len(forms(word)) <= 40
