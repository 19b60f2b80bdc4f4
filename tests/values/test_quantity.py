"""What must hold for all numbers: symmetry, sameness, widening, reading back, and no harm from any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.text import words
from claimcheck.values import kind
from claimcheck.values.core import Context, Relation
from claimcheck.values.numerals import Reading
from claimcheck.values.quantity import Quantity, relate, show_number, show_quantity
from tests.fuzzing import examples
from tests.values.stated import NUMBERS, found, readings

_NUMBERS = st.one_of(st.integers(0, 99), st.integers(100, 10**10), st.decimals(0, 10**6, places=2)).map(
    lambda n: f"{n:,}"
)
_BEFORE = st.sampled_from(
    ["", "at least ", "more than ", "up to ", "fewer than ", "about ", "nearly ", "just over ", "over about "]
)
_SHAPES = {
    "count": ["{} boats"],
    "percent": ["{}%", "{} per cent", "{} percentage points", "{} basis points"],
    "money": ["${}", "€{}", "{} pounds sterling", "CHF {}", "${} a month", "{} kroner", "€{} each"],
    "measure": ["{} km", "{} square miles", "{} degrees Celsius", "{} MiB", "{} requests per second", "{} miles per hour"],
}  # fmt: skip
_SCALES = st.sampled_from(["", "", " million", " billion"])


@st.composite
def statements(draw, name):
    shape = draw(st.sampled_from(_SHAPES[name]))
    number = draw(_NUMBERS) + draw(_SCALES)
    return draw(_BEFORE) + shape.format(number)


@pytest.mark.parametrize("name", sorted(_SHAPES))
@given(data=st.data())
def test_what_is_shown_is_read_back(name, data):
    (stated,) = found(name, data.draw(statements(name)))
    module = kind(name)
    shown = module.show(stated.value)
    (again,) = found(name, shown)
    assert module.compare(stated.value, again.value).relation == Relation.SAME


@pytest.mark.parametrize("name", sorted(_SHAPES))
@given(data=st.data())
def test_relations_are_symmetric_and_same_as_itself(name, data):
    (a,), (b,) = (found(name, data.draw(statements(name))) for _ in "ab")
    compare = kind(name).compare
    assert compare(a.value, a.value).relation == Relation.SAME
    assert compare(a.value, b.value) == compare(b.value, a.value) or (
        compare(a.value, b.value).relation == compare(b.value, a.value).relation
    )


_ENDS = st.one_of(st.none(), st.integers(-1000, 1000).map(float))


@st.composite
def quantities(draw):
    low, high = draw(_ENDS), draw(_ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    approximate = draw(st.booleans())
    lean = draw(st.sampled_from([-1, 0, 1])) if approximate else 0
    return Quantity(low, high, approximate=approximate, lean=lean, step=draw(st.sampled_from([0.0, 0.1, 1.0, 10.0])))


@given(quantities(), quantities(), st.floats(0, 100), st.floats(0, 100))
def test_widening_never_makes_a_compatible_pair_different(a, b, below, above):
    wider = replace(a, low=None if a.low is None else a.low - below, high=None if a.high is None else a.high + above)
    opened = replace(a, low=None)
    if relate(a, b, show_quantity).relation != Relation.DIFFERENT:
        assert relate(wider, b, show_quantity).relation != Relation.DIFFERENT
        assert relate(opened, b, show_quantity).relation != Relation.DIFFERENT


@pytest.mark.parametrize("name", NUMBERS)
@given(text=st.text(st.sampled_from("0123456789.,-–/+$€£%°'\"()= \n½ekmxthousandoneoverbetween^×")))
@settings(max_examples=examples(60))
def test_any_text_is_read_without_harm(name, text):
    module, end = kind(name), 0
    for f in module.recognise(readings(text), Context()):
        assert end <= f.start < f.end <= len(text)
        end = f.end
        assert module.show(f.value)
        module.to_json(f.value)


_WORDS = st.sampled_from(
    "one two twenty hundred thousand million and a half third thirds quarter of in ten to between from - – , . point "
    "minus dozen dozens couple several few 5 5,000 3.5 1/2 ½ 2 3/4 $ € km per a month % percent or more less than at "
    "least over about nearly no none second first 21st million bn k m ft in \" ' x 10 ^ e version v 3.10 win 7 - 2".split()
)


@pytest.mark.parametrize("name", NUMBERS)
@given(tokens=st.lists(_WORDS, max_size=14), glue=st.lists(st.booleans(), min_size=14, max_size=14))
@settings(max_examples=examples(100))
def test_any_row_of_number_words_is_read_without_harm(name, tokens, glue):
    text = "".join(t + ("" if g else " ") for t, g in zip(tokens, glue, strict=False))
    test = kind(name)
    for f in test.recognise(readings(text), Context()):
        assert 0 <= f.start < f.end <= len(text)
        test.show(f.value)
        assert test.compare(f.value, f.value).relation == Relation.SAME


_HOSTILE = {
    "digits": "1" * 50_000, "dots": "." * 50_000, "list": "1,1," * 25_000, "one": "one " * 10_000, "thirds": "a third of " * 5_000,
    "twenty": "twenty-" * 10_000, "hundreds": "one hundred and " * 5_000, "ranges": "5-" * 20_000, "slashes": "1/2/" * 10_000,
    "powers": "1^" * 20_000, "groups": "1 234 " * 8_000, "marks": '9" ' * 10_000, "scales": "million " * 10_000,
    "dollars": "$" * 40_000, "units": "5 " + "km/" * 20_000, "brackets": "(" * 40_000 + "5", "versions": "v1." * 15_000,
    "exponents": "1e999 9^999 " * 3_000, "bounds": "more than " * 8_000 + "5", "settings": "=5" * 15_000,
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_HOSTILE))
def test_hostile_text_takes_linear_time(name):
    """Twice the text takes about twice as long: a quadratic step would take four times and more."""

    def seconds(text):
        reading, before = Reading(words(text)), time.process_time()
        for k in NUMBERS:
            for f in kind(k).recognise([reading], Context()):
                assert f.start < f.end
        return time.process_time() - before

    half, whole = seconds(_HOSTILE[name][: len(_HOSTILE[name]) // 2]), seconds(_HOSTILE[name])
    assert whole < max(0.5, 3.5 * half)


def test_the_smallest_step_there_is_can_be_shown():
    assert show_number(0.5, 5e-324)
