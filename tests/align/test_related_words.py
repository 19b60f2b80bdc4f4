"""Words of one field, things that go by two names, and states of things: what reports say in words of their own."""

from __future__ import annotations

from claimcheck.align.en_fields import RELATED
from tests.told import report, together

FILLER = {
    "x.txt": "Rain fell for eleven hours. The council met 14 times, and 3,100 trees were planted along 6 km of paths.",
    "y.txt": "A spokesman gave no comment for 22 days. The museum sold 870 tickets and lost £4,000, a fifth of its rent.",
}


def verdicts(one: str, other: str, a: str, b: str, *packs: str) -> list[str]:
    return together(report({"a.txt": one, "b.txt": other, **FILLER}, *(packs or ("general",))), a, b)


def test_being_of_one_field_is_mutual_and_of_others():
    assert all(word in RELATED[other] and word not in others for word, others in RELATED.items() for other in others)


def test_things_counted_may_go_by_names_of_one_field():
    one = "The flood in Pell Valley damaged 84 homes."
    assert verdicts(one, "In Pell Valley 91 houses were damaged.", "84", "91") == ["conflict"]


def test_what_is_counted_may_be_named_before_the_figure():
    one = "Corven Mills will cut 310 jobs in Athby."
    other = "In Athby, Corven Mills will cut its workforce by 240."
    assert verdicts(one, other, "310", "240") == ["conflict"]


def test_up_before_a_figure_is_a_rise():
    one = "Ticket sales at the Corven theatre rose 9 percent."
    assert verdicts(one, "Ticket sales at the Corven theatre, up 9%, beat the plan.", "9 percent", "9%") == ["agree"]
    assert verdicts(one, "Ticket sales at the Corven theatre, down 12%.", "9 percent", "12%") == []


def test_a_man_and_a_woman_are_not_of_two_ages():
    one = "The driver of the Pell bus, a woman of 48, was hurt."
    assert verdicts(one, "The driver of the Pell bus, a man of 52, was hurt.", "48", "52") == []


def test_a_bridge_does_not_both_fall_and_stand():
    one = "The Orvelle Bridge, the only way south, collapsed."
    other = "The Orvelle Bridge is still standing."
    found = report({"a.txt": one, "b.txt": other, **FILLER}, "states", "general")
    assert [f.verdict for f in found.findings if len(f.positions) > 1] == ["conflict"]


def test_states_of_two_things_are_not_compared():
    one, other = "The Orvelle Bridge collapsed.", "The Halm viaduct is still standing."
    found = report({"a.txt": one, "b.txt": other, **FILLER}, "states")
    assert {f.verdict for f in found.findings} == {"single"}


def test_what_only_a_pronoun_names_has_no_state():
    assert report({"a.txt": "It collapsed.", "b.txt": "It is still standing."}, "states").claims == ()


def test_a_likely_contradiction_that_is_not_certain_is_undecided():
    others = (
        "The match on the green drew 520, and the dance 90.",
        "Some 640 saw the match, the club said, and 90 the dance on the green.",
        "There were 900 on the green for the match.",
        "On the green 34 saw the match.",
    )
    reports = [
        report({"a.txt": "A crowd of 300 saw the match on the green.", "b.txt": other, **FILLER}, "general")
        for other in others
    ]
    doubtful = [(f, link) for told in reports for f in told.findings for link in f.links if link.doubtful]
    assert all(
        f.verdict == "undecided" and link.reasons[0].removeprefix("both speak of ") in f.reason for f, link in doubtful
    )
    assert doubtful


def test_what_a_rule_did_not_read_joins_its_group_where_the_general_pack_aligned_it():
    texts = {
        "a.txt": "The recall covers 41,300 electric heaters, the Corven company said.",
        "b.txt": "Corven is recalling 41,300 electric heaters.",
        "c.txt": "Owners of all 41,300 electric heaters by Corven have had a letter.",
    }
    found = report(texts)
    (finding,) = (f for f in found.findings if f.rule == "products/recall-units")
    assert {s for p in finding.positions for s in p.sources} == {"a.txt", "b.txt", "c.txt"}
    assert {c.rule for c in found.claims if c.source == "c.txt" and c.kind == "count"} == {"products/recall-units"}


def test_a_comparison_does_not_date_the_figure_before_it():
    found = report({"a.txt": "Sales reached £41m, against £36m in 2019, and margins were 12%."}, "general")
    years = {c.text: c.subject.years for c in found.claims if c.kind in ("money", "percent")}
    assert years == {"£41m": (), "£36m": ("2019",), "12%": ()}
