"""Expressions that are compiled when they are first used."""

from __future__ import annotations

import copy
import re

import pytest

from claimcheck.late import late


def test_what_is_asked_of_it_is_what_the_expression_says():
    expression = late(r"(?P<day>\d+) May", re.I)
    assert expression.fullmatch("3 may")["day"] == "3"
    assert expression.sub("then", "on 3 MAY and 4 May") == "on then and then"
    assert expression.pattern == r"(?P<day>\d+) May"


def test_it_is_compiled_when_it_is_first_used():
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("")


def test_it_can_be_copied():
    assert copy.copy(late("a+")).match("aa").end() == 2
