"""What the command line is told about packs."""

from claimcheck import packs
from claimcheck.packs.listing import rows, terms_of, uncovered

BODY = """
pack: trial
about: A trial.
terms: {ops: ["@work of war", mission], work: [work], other: [x]}
rules:
  whole:
    question: When?
    kind: date
    patterns: ["@ops end on <value>"]
    cases: [{text: a, finds: b}, {text: a, finds: nothing}]
  half:
    question: When?
    kind: date
    severity: note
    patterns: [end on <value>]
    cases: [{text: a, finds: b}]
"""


def test_rows_terms_and_rules_without_both_sorts_of_cases(tmp_path):
    path = tmp_path / "trial.yaml"
    path.write_text(BODY)
    found, problems = packs.load([path])
    assert not problems
    assert [(r.id, r.kind, r.severity, r.patterns, r.hits, r.misses) for r in rows(found)] == [
        ("trial/whole", "date", "error", 1, 1, 1),
        ("trial/half", "date", "note", 1, 1, 0),
    ]
    assert [r.name for r in uncovered(found)] == ["half"]
    assert [name for name, _ in terms_of(found[0], found[0].rules[0])] == ["ops", "work"]
    assert terms_of(found[0], found[0].rules[1]) == ()
    assert packs.rule_named(found, "half").rules[0].id == "trial/half"
    assert packs.rule_named(found, "none") is None
