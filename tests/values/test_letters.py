"""Words as letters and bits: what lets recognisers look at a token with one look-up."""

import re

from claimcheck.text import words
from claimcheck.values.date_grammar import RULES
from claimcheck.values.letters import Cues, Matching
from claimcheck.values.numerals import Reading


def test_matching_tells_all_patterns_that_match_in_their_order_each_with_its_length():
    matching = Matching(["ab", "a[bc]+", "b", "a"])
    assert matching["abcx"] == ((0, 2), (1, 3), (3, 1))
    assert matching["x"] == ()


def test_cues_give_the_bits_of_each_token_and_zeros_behind():
    cues = Cues()
    first = cues.add({"day"})
    second = cues.add(also=str.isdigit)
    assert cues.of(("5", "day", "trip")) == (second, first, 0, 0, 0, 0)


def test_cues_ask_what_is_said_of_numbers_only_of_tokens_that_begin_with_a_digit():
    cues = Cues()
    dotted = cues.add({"point"}, numbers=lambda token: "." in token)
    assert cues.of(("1.5", "15", "u.s.", "point")) == (dotted, 0, 0, dotted, 0, 0, 0)


def test_a_word_that_is_in_no_date_ends_every_rule_but_those_of_feasts_and_week_numbers():
    """What is remembered of a string of letters holds because rules look no further; see ``date_grammar._rules_at``."""
    for pattern, _ in RULES:
        plain = pattern.replace(r"\.", "").replace("H.{,4}?", "").replace("Y-_d", "")
        assert not re.search(r"[._]|\[\^|\\[wWsSdD]|[*+](?!\?)|\{\d*,\}", plain), pattern


def test_a_unit_is_near_a_number_where_it_may_belong_to_it():
    tokens = words("Of 12 people 3 waited for at least 5 or more whole days.")
    reading = Reading(tokens)
    days = reading.bits[tokens.lowers.index("days")]
    assert [tokens.texts[n.first] for n in reading.near(days)] == ["5"]
