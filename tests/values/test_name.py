"""Names: found with their titles, compared letter by letter only as far as one person can be meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import sentences, words
from claimcheck.values.core import Context, Relation
from claimcheck.values.name import Name, compare, recognise, show
from claimcheck.values.numerals import Reading


def found(text):
    return recognise([Reading(words(text, s.start, s.end)) for s in sentences(text)], Context())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor, Inês Prado, spoke.", [("Inês Prado", None)]),
        ("Prime Minister Jan van der Berg resigned.", [("Jan van der Berg", "Prime Minister")]),
        ("Secretary of State Ann Lee met Gen. Omar al-Hadi on Thursday.",
         [("Ann Lee", "Secretary of State"), ("Omar al-Hadi", "Gen")]),
        ("On Monday Ann R. Lee left.", [("Ann R. Lee", None)]),
        ("They flew an MQ-9 over Tuesday Market.", []),
        ("THE GATES OPEN AGAIN TODAY", []),
        ("Despite rain the crowd stayed.", []),
        ("We asked Ann Lee She declined.", [("Ann Lee", None)]),
    ],
)  # fmt: skip
def test_names_with_their_titles(text, names):
    persons = [f for f in found(text) if f.value.person]
    assert [(f.value.name, f.value.title) for f in persons] == names
    assert all(text[f.start : f.end] == f.value.name for f in persons)


@pytest.mark.parametrize("text", ["He joined the Harbour Commission.", "The Old Town Hall burned."])
def test_institutions_are_no_persons(text):
    assert not any(f.value.person for f in found(text))


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Omar Hadi", "Omar Hadi", Relation.SAME),
        ("Omar al-Hadi", "Omar Al Hadi", Relation.COMPATIBLE),
        ("Inês Prado", "Ines Prado", Relation.COMPATIBLE),
        ("Moustafa Kadhimi", "Mustafa Kadhemi", Relation.COMPATIBLE),
        ("Ann Rebecca Lee", "Ann Lee", Relation.COMPATIBLE),
        ("Gretchen Wallis", "Gretchen Walliss", Relation.DIFFERENT),
        ("Abel Karim Nasser", "Adel Karim Nasser", Relation.DIFFERENT),
        ("Mark Haley", "Rita Oduya", Relation.INCOMPARABLE),
        ("Peter Brandt", "Petra Ostrow", Relation.INCOMPARABLE),
    ],
)
def test_transliterations_are_compatible_slips_are_not(a, b, relation):
    assert compare(Name(a), Name(b)).relation is relation
    assert compare(Name(b), Name(a)).relation is relation


def test_a_title_is_no_part_of_the_name():
    assert compare(Name("Ann Lee", "Dr"), Name("Ann Lee")).relation is Relation.SAME
    assert show(Name("Ann Lee", "Dr")) == "Dr Ann Lee"


@given(st.text(max_size=120))
def test_any_text_is_read(text):
    for f in found(text):
        assert text[f.start : f.end]


@given(st.text(max_size=30), st.text(max_size=30))
def test_comparison_is_symmetric(a, b):
    assert compare(Name(a), Name(b)).relation is compare(Name(b), Name(a)).relation
    assert compare(Name(a), Name(a)).relation is Relation.SAME
