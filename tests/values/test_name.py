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
    assert compare(Name("Central Moravia"), Name("Central Moravians")).relation is Relation.INCOMPARABLE
    assert compare(Name("Northern Galicia"), Name("Southern Galicia")).relation is Relation.INCOMPARABLE
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


def persons(text):
    return [f.value.name for f in found(text) if f.value.person]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Harbour Crane Lost\n\nThe crane fell.", []),
        ("Mayor Rosa Delgado Resigns After Vote\n\nShe wrote to Rosa Delgado on Monday.", ["Rosa Delgado"] * 2),
        ("Why This Chapter Matters\n\nIt does.", []),
        ("Rosa Delgado, 45\n\nMilan Novak, 12", ["Rosa Delgado", "Milan Novak"]),
        ("Chair: Rosa Delgado\n\nThey met.", ["Rosa Delgado"]),
        ("Chair: Mr Milan Novak\n\nThey met.", ["Milan Novak"]),
        ("Milan Novak Leaves\n\nThey met.", []),
        ("Milan Novak", ["Milan Novak"]),
        ("Rosa Delgado, Milan Novak and Peter Brandt.", ["Rosa Delgado", "Milan Novak", "Peter Brandt"]),
    ],
)
def test_in_a_line_with_a_capital_on_every_word_only_those_count_that_the_text_has_too(text, names):
    assert persons(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jermaine O'Hara met Sa'id Hamdan and Jean d'Arcy.", ["Jermaine O'Hara", "Sa'id Hamdan", "Jean d'Arcy"]),
        ("Ann Lee's car and Ann Lee'll both wait.", ["Ann Lee", "Ann Lee"]),
        ("They saw St. Ellery Creek and New St. Ellery Creek.", ["St. Ellery Creek", "New St. Ellery Creek"]),
        ("They live in Kiln St. Milan Novak owns it.", ["Milan Novak"]),
        ("It was a Vale Condor B737-800.", ["Vale Condor"]),
        ("They took Vale Condor Route 12 home.", []),
        ("They sold 20 Vale Condor Mints.", []),
        ("The Centre for Rural Safety paid.", []),
        ("The Feast of Good Hope began.", []),
        ("It hit the coast, Near Puerto Lindo.", ["Puerto Lindo"]),
        ("Epicentre: Near Puerto Lindo, not far away.", ["Puerto Lindo"]),
        ("They flew to Villa-de-Lindo Alta, a Lindo Alta-style place.", ["Villa-de-Lindo Alta"]),
        ("The page on Fast Node.js is short.", []),
        ("It sets the Content-Type there.", []),
        ("It gave the Abort SignalEvent away.", []),
        ("They heard Parliament Speaker Anton Kessler.", ["Anton Kessler"]),
        ("They heard the Former Ruritanian.", []),
        ("They made it a Grade A.", []),
    ],
)
def test_a_name_is_whole_or_none(text, names):
    assert persons(text) == names


def test_words_that_the_text_mostly_has_in_small_letters_make_no_name_of_a_person():
    text = "The server sends a Status Reply. A status is a number, a reply a line. Each reply has a status."
    assert persons(text) == []
    assert persons("The server sends a Status Reply.") == ["Status Reply"]


def test_a_word_that_only_begins_a_sentence_is_no_part_of_the_name_behind_it():
    assert persons("Using Rosa Delgado as a witness, they won. They were using her.") == ["Rosa Delgado"]


def known(text):
    return {f.value.name for f in found(text) if f.value.known}


@pytest.mark.parametrize(
    "text",
    [
        "They met Dr Rosa Delgado.",
        "They met Rosa T. Delgado.",
        "They met Rosa Delgado, 45, of Lindo.",
        "They met Rosa Delgado, who left. Then they saw Rosa Delgado again.",
        "They met goalkeeper Rosa Delgado.",
    ],
)
def test_something_tells_that_a_name_is_of_a_person(text):
    assert len(known(text)) == 1
    assert sum(not f.value.known for f in found(text)) == 0


def test_nothing_tells_that_a_company_is_a_person():
    assert known("They flew with Vale Condor to Lindo.") == set()


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Latin America", "Latin American", Relation.INCOMPARABLE),
        ("Vale Mining", "Vale Mine", Relation.INCOMPARABLE),
        ("Anton Johan", "Anton Johann", Relation.DIFFERENT),
        ("Vale Condor Trading Loss", "Vale Condor Lost", Relation.INCOMPARABLE),
        ("Mt. Ellery Creek", "Mount Ellery Creek", Relation.COMPATIBLE),
        ("Edward J. Smith", "Edward John Smith", Relation.COMPATIBLE),
        ("Edward J. Smith", "Edward Karl Smith", Relation.INCOMPARABLE),
        ("Graf Lindo", "Graf Lindo II", Relation.INCOMPARABLE),
    ],
)
def test_another_word_is_no_misspelling(a, b, relation):
    assert compare(Name(a), Name(b)).relation is relation
    assert compare(Name(b), Name(a)).relation is relation
