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
        ("Owner Ann Lee declined. So did Minnie Driver.", [("Ann Lee", "Owner"), ("Minnie Driver", None)]),
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


def of_given(names):
    return [Name(f"{name} Oyelaran") for name in names.split("/")]


@pytest.mark.parametrize(
    "names",
    [
        "Mohammed/Muhammad/Mohamed/Mohammad",
        "Soleimani/Suleimani/Sulaymani",
        "Yusuf/Yousef/Yosef/Youssef",
        "Hussein/Husayn/Hossein",
        "Harun/Haroun/Haroon",
        "Abdel Fattah/Abdul-Fattah/Abdelfattah",
        "Saeed/Said/Sayeed",
        "Rezaei/Rezai/Rezaee",
        "Zelensky/Zelenskyy/Zelenskiy/Zelenskij",
        "Chaikovsky/Tchaikovsky/Chaykovsky",
        "Alexei/Aleksey/Aleksej",
        "Aleksandr/Alexander",
        "Yevgeny/Evgeni",
        "Vasiliev/Vasilyev",
        "Badr/Bader",
        "Suk-yeol/Seok-yeol",
    ],
)
def test_romanisations_of_one_name_are_compatible(names):
    first, *others = of_given(names)
    assert {compare(first, other).relation for other in others} == {Relation.COMPATIBLE}


@pytest.mark.parametrize(
    "names",
    [
        "Keane/Keene",  # no table knows ea
        "Treager/Traeger",  # two swapped
        "Mabey/Maybey",
        "Kruismark/Kruisemark",  # a vowel put into a cluster that nothing breaks
        "Evangelina/Evangeline",  # a and e at the end
        "Marguerite/Margaret",
        "Clarke/Clark",
        "Connelly/Connolly",
        "Phillip/Philip",
    ],
)
def test_vowels_that_no_romanisation_swaps_are_another_spelling(names):
    one, other = of_given(names)
    assert compare(one, other).relation is Relation.DIFFERENT


def test_the_two_forms_of_a_given_name_are_two_persons():
    for names in ("Martin/Martina", "Mario/Maria", "Paula/Paul"):
        one, other = of_given(names)
        assert compare(one, other).relation is Relation.INCOMPARABLE


def test_a_plural_is_no_misspelling():
    assert compare(Name("Browser Session"), Name("Browser Sessions")).relation is Relation.INCOMPARABLE
    assert compare(Name("Default Browser Session"), Name("Browser Sessions")).relation is Relation.INCOMPARABLE


def test_a_name_with_a_word_more_is_held_against_the_rest_of_it():
    assert compare(Name("Colin James Traeger"), Name("Colin Treager")).relation is Relation.DIFFERENT
    assert compare(Name("Grazing Colin Traeger"), Name("Colin Treager")).relation is Relation.DIFFERENT
    assert compare(Name("Colin Treager James"), Name("Colin Traeger")).relation is Relation.INCOMPARABLE


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
