"""Quotations: found between marks, credited, compared by their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import sentences, words
from claimcheck.values.core import Context, Relation
from claimcheck.values.numerals import Reading
from claimcheck.values.quote import Quote, compare, recognise, show


def found(text):
    readings = [Reading(words(text, s.start, s.end)) for s in sentences(text)]
    return recognise(readings, Context())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("She said “we open the gates on Monday” and left.", ["we open the gates on Monday"]),
        ('"We open the gates," she said, "on Monday."', ["We open the gates", "on Monday"]),
        ("The sign reads «No swimming here».", ["No swimming here"]),
        ("A ‘bridge to nowhere’, the critics’ word for it.", ["bridge to nowhere"]),
        ("The gate is 6'2\" wide and 8'1\" tall.", []),
        ("He shouted “come back!” twice.", ["come back"]),
        ("They “open [the gates] soon (sic)”.", ["open [the gates] soon (sic)"]),
        ("An opening mark “ that nothing closes.", []),
    ],
)
def test_the_words_between_the_marks(text, said):
    assert [f.value.words for f in found(text)] == said
    assert all(text[f.start : f.end] == f.value.words for f in found(text))


def test_a_quotation_over_two_sentences_is_one():
    (quote,) = found('The guide said: "Keep left. The path is steep."')
    assert quote.value.words == "Keep left. The path is steep"


def test_a_long_quotation_is_given_by_sentences_and_clauses():
    first = "We have counted every single boat in this harbour twice since the storm went through here"
    second = "nobody is missing today, and nobody was out at sea on that terrible night, thank heaven for it"
    quotes = found(
        f"“{first}. {second.capitalize()} — that is all we can tell you about it at the moment, I am afraid.”"
    )
    assert [f.value.words for f in quotes] == [
        first,
        second.capitalize(),
        "that is all we can tell you about it at the moment, I am afraid",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The bridge holds,” said Ana Prado, an engineer.", "Ana Prado"),
        ("“The bridge holds,” Ana Prado told the council.", "Ana Prado"),
        ("Ana Prado said that “the bridge holds”.", "Ana Prado"),
        ("The Harbour Board said the city “would be paying for it”.", "Harbour Board"),
        ("“The bridge holds,” he said.", None),
        ("A so-called “bridge of sighs” stands there.", None),
    ],
)
def test_who_is_credited(text, speaker):
    assert found(text)[0].value.speaker == speaker


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("we open on Monday", "we open on Monday", Relation.SAME),
        ("We open on Monday", "we open on Monday", Relation.COMPATIBLE),
        ("we open [the gates] on Monday", "we open on Monday", Relation.COMPATIBLE),
        ("it flew 300 km (186 miles)", "it flew 300 kilometers", Relation.COMPATIBLE),
        ("we … open on Monday", "we will certainly open on Monday", Relation.COMPATIBLE),
        ("open on Monday", "we open on Monday at ten", Relation.COMPATIBLE),
        ("if it rains, then we close", "if it rains, we close", Relation.COMPATIBLE),
        ("we will open on Monday", "we are going to open on Monday", Relation.DIFFERENT),
        ("the gates open and the boats sail", "the gates boats sail", Relation.DIFFERENT),
    ],
)
def test_edited_is_compatible_drifted_and_spliced_are_not(a, b, relation):
    assert compare(Quote(a), Quote(b)).relation is relation
    assert compare(Quote(b), Quote(a)).relation is relation


def test_a_spliced_quotation_is_called_so():
    reason = compare(Quote("the gates boats sail"), Quote("the gates open and the boats sail")).reason
    assert reason.startswith("spliced")


QUOTES = st.text(min_size=1, max_size=60).map(Quote)


@given(QUOTES, QUOTES)
def test_comparison_is_symmetric(a, b):
    assert compare(a, b).relation is compare(b, a).relation
    assert compare(a, a).relation is Relation.SAME


@given(st.text(alphabet=st.sampled_from('“”"‘’«» aB.,—\n'), max_size=200))
def test_any_nesting_of_marks_is_read_and_stays_inside_the_text(text):
    for f in found(text):
        assert 0 <= f.start < f.end <= len(text)
        assert show(f.value)


@pytest.mark.parametrize(
    "text",
    [
        'The page has <a id="missing_part"> in it.',
        'It begins with open("notes.txt") and a loop.',
        'The line "count = total \\ 2" stands alone.',
        'The placeholder "<name>" stays.',
    ],
)
def test_code_in_quotation_marks_is_no_quotation(text):
    assert not found(text)
