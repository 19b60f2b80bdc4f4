"""A rule from the words of a command line: mistakes are placed in the text they stand in."""

from __future__ import annotations

import pytest
from hypothesis import given

from claimcheck.packs.inline import Inline, Mistake
from claimcheck.packs.parts import elements
from tests.packs.test_any_pack import patterns


def mistakes(pattern: str, kind: str = "date", **more: object) -> tuple[Mistake, ...]:
    return Inline(pattern, **more).pack(kind)[1]  # type: ignore[arg-type]


def test_a_pattern_becomes_a_rule_whose_slots_are_its_subject() -> None:
    pack, wrong = Inline("@ferry to <place> sail on <value>", ("plan to sail",), (("ferry", ("ferry",)),)).pack("date")
    assert not wrong
    assert pack
    (rule,) = pack.rules
    assert (rule.kind, rule.about, len(rule.patterns), len(rule.unless)) == ("date", ("place",), 1, 1)


def test_a_pattern_without_a_value_is_a_choice() -> None:
    assert not Inline("ferry sail").has_value
    pack, _ = Inline("ferry sail").pack("choice")
    assert pack
    assert pack.rules[0].patterns[0].label == "match"


@pytest.mark.parametrize(
    ("pattern", "offset", "message"),
    [
        ("ferry (sail on <value>", 6, "'(' is never closed"),
        ("ferry @sial on <value>", 6, "unknown term '@sial'"),
        ("ferry sail on <value> <when: dat>", 22, "unknown kind 'dat': did you mean 'date'?"),
        ("ferry sail", 0, "the pattern can match without '<value>'"),
        ("... sail on <value>", 0, "the pattern begins with a gap"),
        ("", 0, "an entry of patterns is nothing"),
    ],
)
def test_a_mistake_stands_at_its_place_in_the_pattern(pattern: str, offset: int, message: str) -> None:
    (found,) = mistakes(pattern)
    assert (found.what, found.text, found.offset, found.message) == ("pattern", pattern, offset, message)


def test_mistakes_in_terms_and_exceptions_are_told_too() -> None:
    found = mistakes("@a on <value>", unless=("(will",), terms=(("a", ("x", "y) z")),))
    assert [(m.what, m.text, m.offset) for m in found] == [("term a", "y) z", 1), ("unless", "(will", 0)]


def test_long_patterns_are_not_repeated_in_their_message() -> None:
    (found,) = mistakes("@none " + "word " * 40 + "<value>")
    assert found.message == "unknown term '@none'"


@given(patterns)
def test_any_pattern_is_a_rule_or_mistakes_and_its_parts_can_be_taken(pattern: str) -> None:
    inline = Inline(pattern, terms=(("ops", ("operation",)),))
    pack, wrong = inline.pack("date")
    assert (pack is None) == bool(wrong)
    assert all(0 <= m.offset <= len(m.text) for m in wrong)
    if pack:
        assert "".join("".join(elements(pattern)).split()) == "".join(pattern.split())
        inline.parts("date")
