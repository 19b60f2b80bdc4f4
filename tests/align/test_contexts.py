"""Claims of rules without a question of their own: the words around two values say whether they answer one.

Only what must hold wherever the lines between the cases are drawn.
"""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.told import report, together

FILLER = {
    "x.txt": "Rain fell on the valley for most of the week. The council met twice to discuss the budget.",
    "y.txt": "A spokesman for the railway gave no comment. The museum stays open until the evening.",
}


def verdicts(one, other, a, b):
    """The verdicts of the findings in which ``a`` of one source meets ``b`` of another, others being in the story."""
    return together(report({"a.txt": one, "b.txt": other, **FILLER}, "general"), a, b)


def grouped(*texts):
    """The values of each finding on a count, by their words; ``texts`` are one story."""
    found = report({f"{i}.txt": text for i, text in enumerate(texts)}, "general")
    said = {c.id: c.text for c in found.claims}
    return sorted(
        sorted(said[i] for p in f.positions for i in p.claims) for f in found.findings if f.rule == "general/count"
    )


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("The orchard holds 214 apple trees.", "There are 214 apple trees in the orchard.", "214"),
        ("The new pier cost £18.4m to build.", "Building the pier cost the town £18.4m.", "£18.4m"),
        ("Turnout in the ballot was 61.3%.", "In the ballot turnout reached 61.3%.", "61.3%"),
        ("The tower is 143 metres tall.", "Its tower rises 143 metres, tall enough to be seen at sea.", "143 metres"),
    ],
)
def test_two_sources_that_count_the_same_thing_alike_agree(one, other, value):
    assert verdicts(one, other, value, value) == ["agree"]


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("The trip was made by 14 pupils.", "The station employs 14 officers.", "14"),
        ("Nine ships lay in the harbour.", "Nine judges heard the appeal.", "Nine"),
        ("The class has 31 chairs.", "On the hill grow 31 oaks.", "31"),
    ],
)
def test_one_number_of_two_things_is_no_agreement(one, other, value):
    assert verdicts(one, other, value, value) == []


def test_a_contradiction_about_the_same_thing_and_what_befell_it_is_found():
    one = "The storm felled 214 apple trees in the Hollow Lane orchard."
    other = "In the Hollow Lane orchard the storm felled 231 apple trees."
    assert verdicts(one, other, "214", "231") == ["conflict"]


def test_how_likely_a_contradiction_is_one_is_told_and_of_agreement_nothing():
    one = "The storm felled 214 apple trees in the Hollow Lane orchard. It lasted three hours."
    other = "In the Hollow Lane orchard the storm felled 231 apple trees. The storm lasted three hours."
    found = report({"a.txt": one, "b.txt": other, **FILLER}, "general").findings
    (contradiction,) = (f for f in found if f.verdict == "conflict")
    (agreement,) = (f for f in found if f.kind == "duration")
    assert all(link.likelihood is not None and 0.5 < link.likelihood < 1 for link in contradiction.links)
    assert [link.likelihood for link in agreement.links] == [None]


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        ("The orchard holds 214 apple trees.", "The choir has 41 singers.", "214", "41"),
        ("The storm destroyed 214 apple trees.", "The storm cut off 230 homes.", "214", "230"),
        ("The bakery sold 90 loaves of rye bread.", "The library lent 85 novels to children.", "90", "85"),
    ],
)
def test_other_figures_of_other_things_are_no_contradiction(one, other, a, b):
    assert verdicts(one, other, a, b) == []


def test_a_rounded_figure_and_the_exact_one_do_not_contradict():
    one = "The storm destroyed more than 200 apple trees in the Hollow Lane orchard."
    other = "In the Hollow Lane orchard the storm felled 231 apple trees."
    assert "conflict" not in verdicts(one, other, "more than 200", "231")


def test_a_part_and_the_whole_do_not_contradict():
    one = "The storm felled 214 apple trees in the Hollow Lane orchard in total."
    other = "In the Hollow Lane orchard the storm destroyed another 231 apple trees."
    assert "conflict" not in verdicts(one, other, "214", "231")


def test_claims_of_one_source_are_not_lined_up_with_each_other():
    text = "The storm destroyed 214 apple trees. In all the storm destroyed 214 apple trees."
    assert grouped(text) == [["214"], ["214"]]


def test_the_order_of_sources_and_claims_does_not_matter():
    texts = (
        "The storm felled 214 apple trees in the Hollow Lane orchard.",
        "In the Hollow Lane orchard the storm felled 231 apple trees.",
        "The Hollow Lane orchard lost 214 apple trees, which the storm destroyed.",
    )
    assert grouped(*texts) == [["214", "214", "231"]]
    assert len({str(grouped(*order)) for order in permutations(texts)}) == 1
