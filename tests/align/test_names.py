"""Which names mean the same person."""

from __future__ import annotations

from itertools import permutations

import pytest

from claimcheck.align import names
from tests.align.linked import links
from tests.told import findings, report


def joined(*texts):
    return links(names.link, "name", *texts)


def verdicts(*texts):
    """Of the findings on names that more than one source has a part in."""
    found = report({f"{i}.txt": text for i, text in enumerate(texts)}, "general")
    return [(f.verdict, f.severity) for f in found.findings if f.kind == "name" and f.verdict != "single"]


def test_the_same_name_is_the_same_person_whatever_is_said_of_him():
    assert joined("Rosa Delgado opened the fair.", "A letter from Rosa Delgado arrived.") == {
        ("Rosa Delgado", "Rosa Delgado")
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yusuf Rahimi", "Yosef Rahimi"),
        ("Karim al-Hadi", "Karim Al Hadi"),
        ("José Marín", "Jose Marin"),
        ("Jean-Luc Moreau", "Jean Luc Moreau"),
    ],
)
def test_transliterations_are_one_person_and_no_contradiction(one, other):
    texts = f"General {one} opened the base.", f"The base was opened by General {other}."
    assert joined(*texts) == {tuple(sorted((one, other)))}
    assert verdicts(*texts) == [("compatible", "none")]


def test_another_spelling_of_an_office_holder_is_a_conflict_of_little_weight():
    texts = "Prime Minister Anton Kessler opened the base.", "It rained on Prime Minister Antun Kesller."
    assert joined(*texts) == {("Anton Kessler", "Antun Kesller")}
    assert verdicts(*texts) == [("conflict", "note")]


def test_another_spelling_needs_evidence_that_one_person_is_meant():
    assert joined("Mark Dunne sold the farm.", "Later Marc Dunne went to the sea.") == set()


def test_sentences_about_the_same_thing_are_such_evidence():
    texts = (
        "The goalkeeper Mark Dunne saved the second penalty.",
        "The second penalty was saved by goalkeeper Marc Dunne.",
    )
    assert joined(*texts) == {("Marc Dunne", "Mark Dunne")}


def test_a_slip_in_the_family_name_behind_a_given_name_that_nobody_else_bears_is_one_person():
    one, other = "Marisol Keene taught at the school.", "Marisol Keane was killed on Friday."
    assert joined(one, other) == {("Marisol Keane", "Marisol Keene")}
    assert ("Marisol Keane", "Marisol Keene") not in joined(one, other, "A letter from Marisol Ortega arrived.")
    assert joined("Karen Keane taught at the school.", "Karin Keane was killed on Friday.") == set()


def test_a_word_more_before_the_name_does_not_hide_the_slip():
    texts = "Colin Bruce Traeger was found on Sunday.", "The victim was Colin Treager."
    assert joined(*texts) == {("Colin Bruce Traeger", "Colin Treager")}


def test_one_of_a_club_and_the_club_are_not_two_spellings():
    assert joined("He is the first Vale Runner to win.", "Frith of Vale Runners won the cup.") == set()


def test_namesakes_stay_apart():
    texts = "John Smith sold the old farm by the river.", "Jane Smith sold the old farm by the river."
    assert joined(*texts) == set()


def test_two_spellings_in_one_source_are_two_persons():
    both = "The goalkeeper Mark Dunne saved the second penalty. The goalkeeper Marc Dunne saved the second penalty too."
    other = "The second penalty was saved by goalkeeper Marc Dunne."
    assert ("Marc Dunne", "Mark Dunne") not in joined(both, other)


def test_the_order_of_the_sources_does_not_matter():
    texts = (
        "Prime Minister Anton Kessler opened the base.",
        "It rained on Prime Minister Antun Kesller.",
        "A statue of Anton Kessler was planned.",
    )
    assert len({frozenset(joined(*order)) for order in permutations(texts)}) == 1


def test_a_name_alone_is_no_finding_between_sources():
    found = report({"a.txt": "Rosa Delgado opened the fair.", "b.txt": "Milan Novak closed the gate."}, "general")
    assert findings(found, "agree", "compatible", "conflict") == []


def test_a_short_form_of_two_names_is_a_form_of_neither():
    texts = "They saw Ellery Point.", "They saw Ellery Point Light.", "They saw Ellery Point Grange."
    assert joined(*texts) == set()
    assert joined(*texts[:2]) == {("Ellery Point", "Ellery Point Light")}
    assert joined(*texts, "We saw Ellery Point.") == {("Ellery Point", "Ellery Point")}


def test_the_title_of_one_of_two_spellings_does_not_hide_the_slip():
    texts = "They heard Parliament Speaker Rauli Fattosh.", "The speaker, Rouli Fatosh, left."
    assert verdicts(*texts) == [("conflict", "note")]


def test_who_is_meant_is_asked_of_persons():
    def asked(*texts):
        found = report({f"{i}.txt": text for i, text in enumerate(texts)}, "general")
        return [f.question for f in found.findings if f.kind == "name"]

    assert asked("They flew with Vale Condor.", "We flew with Vale Condor.") == ["Which name?"]
    assert asked("They met Rosa Delgado.", "We met Dr Rosa Delgado.") == ["Who is meant?"]
