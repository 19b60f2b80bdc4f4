"""The grammar of constraints and the kinds of what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.packs.expression import Comparison, ExpressionError, Literal, Ref, Sum, parse

KINDS = {
    "p/start": "date", "p/stop": "date", "p/pause": "duration", "p/dead": "count", "p/hurt": "count", "p/all": "count",
    "p/share": "percent", "p/who": "name", "p/cost": "money", "q/start": "date", "p/broken": "", "p/at": "time",
}  # fmt: skip


def test_an_assertion_becomes_a_tree_with_kinds():
    found = parse("start - stop == pause", "p", KINDS)
    assert found == Comparison(
        "==",
        Sum("-", Ref("p/start", "date", 0), Ref("p/stop", "date", 8), "duration", 0),
        Ref("p/pause", "duration", 16),
        "duration",
        "start - stop == pause",
    )
    assert found.rules() == ("p/start", "p/stop", "p/pause")


def test_sums_bind_to_the_left_and_brackets_hold():
    assert isinstance(parse("dead - hurt - all == 0", "p", KINDS).left, Sum)
    found = parse("dead - (hurt - all) == 0", "p", KINDS).left
    assert isinstance(found, Sum)
    assert isinstance(found.left, Ref)
    assert isinstance(found.right, Sum)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("stop + pause == start", "date"), ("pause + stop == start", "date"), ("start - pause == stop", "date"),
        ("start - stop >= 3 days", "duration"), ("dead + hurt == all", "count"), ("dead < 40", "count"),
        ("40 < dead", "count"), ("share <= 100%", "percent"), ("share + 5 percent <= 100 percent", "percent"),
        ("who != who", "name"), ("q/start <= start", "date"), ("cost == cost", "money"), ("at - at < 2 hours", "duration"),
        ("dead + 3 == all", "count"),
    ],
)  # fmt: skip
def test_kinds_of_both_sides_must_fit(text, kind):
    assert parse(text, "p", KINDS).kind == kind


def test_literals():
    found = parse("pause == 1.5 weeks", "p", KINDS).right
    assert found == Literal(1.5, "duration", "week", 9)


@pytest.mark.parametrize(
    ("text", "offset", "said"),
    [
        ("start + stop == pause", 6, "date + date has no meaning"),
        ("start == pause", 6, "a date is compared with a duration"),
        ("pause - start == stop", 6, "duration - date"),
        ("who < who", 4, "'<' between two values of kind name"),
        ("strat == stop", 0, "unknown rule 'strat': did you mean"),
        ("start-stop == pause", 0, "did you mean 'start - stop', with spaces?"),
        ("start", 5, "the end instead of a comparison"),
        ("start ==", 8, "the end instead of a value"),
        ("start == stop == start", 14, "'==' after the end"),
        ("dead * 2 == all", 5, "'*' instead of a comparison"),
        ("dead / 0 == all", 5, "'/' instead of a comparison"),
        ("pause == 3 sols", 11, "unknown unit 'sols'"),
        ("(dead == all", 0, "'(' is never closed"),
        ("1 == 1", 0, "speaks of no rule"),
        ("", 0, "the end instead of a value"),
        ("cost == 5", 5, "a money is compared with a number"),
        ("__import__('os') == start", 0, "unknown rule '__import__'"),
        ("dead" + " + dead" * 50 + " == all", 145, "too many parts"),
        ("(" * 50 + "dead == all", 20, "brackets nested too deep"),
    ],
)
def test_a_mistake_is_named_at_its_offset(text, offset, said):
    with pytest.raises(ExpressionError) as caught:
        parse(text, "p", KINDS)
    assert (caught.value.offset, said in caught.value.message) == (offset, True), caught.value.message


def test_a_rule_whose_own_errors_were_reported_fails_silently():
    with pytest.raises(ExpressionError) as caught:
        parse("broken == start", "p", KINDS)
    assert caught.value.message == ""


@given(
    st.one_of(
        st.text(max_size=60), st.lists(st.sampled_from([*"()+-<>=%", "==", " ", "start", "3", "days"])).map("".join)
    )
)
def test_any_text_is_an_expression_or_an_error(text):
    try:
        parse(text, "p", KINDS)
    except ExpressionError as error:
        assert 0 <= error.offset <= max(len(text), 1)
