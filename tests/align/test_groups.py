"""Groups: claims that answer the same question, inside a story, a rule and a time."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from claimcheck.align.groups import align
from claimcheck.model import Subject
from tests.made import claim, rule
from tests.told import findings, packs, report, together

COLOUR, SIZE = rule("colour"), rule("size")
RULES = {r.id: r for r in (COLOUR, SIZE)}
DAY = date(2024, 5, 2)


def groups(*claims, stories=None):
    stories = stories or dict.fromkeys((c.source for c in claims), 1)
    return [[c.id for c in g.claims] for g in align(claims, RULES, stories, dict.fromkeys(stories, DAY))]


def test_claims_of_one_rule_and_story_answer_one_question():
    assert groups(claim(1), claim(2, "blue", where="b.txt"), claim(3, where="c.txt")) == [[1, 2, 3]]


def test_stories_are_never_mixed():
    assert groups(claim(1), claim(2, where="b.txt"), stories={"a.txt": 1, "b.txt": 2}) == [[1], [2]]


def test_rules_are_never_mixed():
    assert sorted(groups(claim(1), claim(2, where="b.txt", of=SIZE))) == [[1], [2]]


def test_other_subjects_are_other_groups():
    def of(number, place):
        return claim(number, where=f"{number}.txt", subject=Subject(shown=place, about=(("place", place),)))

    assert sorted(groups(of(1, "Iceland"), of(2, "Norway"), of(3, "Iceland"))) == [[1, 3], [2]]


def test_what_a_sentence_dates_long_before_the_story_is_another_event():
    then = claim(2, "blue", where="b.txt", subject=Subject(years=("2009",)))
    assert sorted(groups(claim(1), then)) == [[1], [2]]


def test_no_claim_is_in_two_groups_and_none_is_lost():
    claims = [claim(i, where=f"{i % 3}.txt", of=(COLOUR, SIZE)[i % 2]) for i in range(1, 12)]
    assert sorted(i for ids in groups(*claims) for i in ids) == list(range(1, 12))


def test_the_order_of_the_claims_does_not_matter():
    claims = [claim(1), claim(2, "blue", where="b.txt"), claim(3, of=SIZE), claim(4, where="b.txt", of=SIZE)]
    assert len({str(groups(*order)) for order in permutations(claims)}) == 1


def test_a_group_tells_its_question_and_why_its_claims_stand_together():
    (found,) = align([claim(1), claim(2, where="b.txt")], RULES, {"a.txt": 1, "b.txt": 1}, {"a.txt": DAY, "b.txt": DAY})
    assert (found.rule, found.question, found.story) == ("pack/colour", "Which colour?", 1)
    assert {(link.a, link.b) for link in found.links} == {(1, 2)}
    assert all(link.reasons for link in found.links)


def test_the_general_pack_does_not_repeat_what_a_rule_of_its_own_has_aligned():
    texts = {
        "a.txt": "The ferry fire killed 47 passengers, the coast guard said.",
        "b.txt": "In the ferry fire 47 passengers were killed.",
    }
    found = report(texts)
    assert packs("casualties")
    assert together(found, "47") == ["agree"]
    assert [f.rule for f in findings(found, "agree") if f.kind == "count"] == ["casualties/killed"]


def test_a_denial_stays_with_statements_of_the_value_that_it_denies():
    denied = claim(2, "red", where="b.txt", modality="negated")
    assert groups(claim(1, "red"), denied, claim(3, "blue", where="c.txt")) == [[1, 2, 3]]


def test_a_denial_of_another_value_contradicts_nothing():
    denied = claim(1, "red", modality="negated")
    assert sorted(groups(denied, claim(2, "blue", where="b.txt"), claim(3, "blue", where="c.txt"))) == [[1], [2, 3]]


def test_denials_of_one_value_are_together():
    first, second = (claim(i, "red", where=f"{i}.txt", modality="negated") for i in (1, 2))
    assert groups(first, second) == [[1, 2]]


def test_what_the_general_pack_aligns_joins_a_rule_only_where_it_counts_the_same():
    told = report(
        {
            "a.txt": "Two army officers, who asked not to be named, said that the patrols of both sides had begun.",
            "b.txt": "Officers who asked not to be named said that the patrols of the two armies had begun.",
        }
    )
    (found,) = [f for f in told.findings if f.rule.endswith("/officials")]
    assert [p.sources for p in found.positions] == [("a.txt",)]


def test_what_a_rule_tells_apart_the_general_pack_does_not_put_together():
    told = report(
        {
            "a.txt": "Some 90 German soldiers are in Mopti, officials said.",
            "b.txt": "About 120 German soldiers are in Mali, officials said.",
        }
    )
    assert findings(told, "conflict", "undecided") == []
    assert sorted(c.text for c in told.claims if c.kind == "count") == ["About 120", "Some 90"]
