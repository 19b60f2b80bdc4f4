"""A third victim makes three: ordinals under rules whose figures only rise."""

import pytest

from claimcheck import packs
from claimcheck.extract.annotate import annotate
from claimcheck.extract.match import Matcher
from claimcheck.values import count
from tests.told import article

PACK = """
pack: trial
about: A trial.
rules:
  victims:
    question: How many?
    kind: count
    {updates}
    patterns: ["<value> victim", "<value> person to die"]
"""


def read(folder, text, updates="updates: rising"):
    path = folder / "trial.yaml"
    path.write_text(PACK.format(updates=updates), encoding="utf-8")
    found, problems = packs.load([path])
    assert problems == ()
    return [count.show(m.mention.value) for m in Matcher(found).matches(annotate(article(text)))]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("The fire claimed a third victim on Monday.", "3"),
        ("Twenty-first victim dies.", "21"),
        ("The mine took its 12th victim.", "12"),
        ("She was the fourth person to die of it.", "4"),
    ],
)
def test_a_further_one_says_how_many_there_are_by_now(tmp_path, text, total):
    assert read(tmp_path, text) == [total]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The third victim was named on Monday.", "3rd"),
        ("Police identified the second victim.", "2nd"),
        ("A first victim was found.", "1st"),
    ],
)
def test_one_that_is_singled_out_says_nothing_of_the_others(tmp_path, text, place):
    assert read(tmp_path, text) == [place]


def test_where_figures_do_not_only_rise_an_ordinal_stays_one(tmp_path):
    assert read(tmp_path, "A third victim came forward.", "updates: true") == ["3rd"]
