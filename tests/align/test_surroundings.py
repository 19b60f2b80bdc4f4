"""What two texts say alike are marks: beside them one looks for the counterpart of any other value."""

from __future__ import annotations

from claimcheck.align.surroundings import Surroundings
from claimcheck.model import Claim
from tests.told import article, numbered

ONE = (
    "The ferry left Mere at 6:10 a.m. with 214 passengers. It was doing 14 knots. It struck the pier at 7:25 a.m. "
    "Nine cars fell into the bay. The pier is 340 metres long."
)
OTHER = (
    "There were 214 passengers on the ferry. She made 17 knots. At 7:25 a.m. she struck the pier, which is 340 metres long. "
    "The captain, 58, is in hospital."
)


def told(one: str = ONE, other: str = OTHER) -> tuple[Surroundings, dict[tuple[str, str], Claim]]:
    claims = numbered([article(one, "a.txt", "2024-05-02"), article(other, "b.txt", "2024-05-02")], "general")
    return Surroundings(claims, [], {}), {(c.source, c.text): c for c in claims}


def test_values_that_both_sources_give_once_are_marks():
    around, by_text = told()
    assert around.marks(by_text["a.txt", "14 knots"], by_text["b.txt", "17 knots"]) == 3


def test_the_counterpart_stands_between_the_same_marks():
    around, by_text = told()
    speed, right, wrong = by_text["a.txt", "14 knots"], by_text["b.txt", "17 knots"], by_text["b.txt", "58"]
    near, off = around.from_marks(speed, right)
    far, course = around.from_marks(speed, wrong)
    assert near < far
    assert off < course


def test_which_claim_is_named_first_and_blank_lines_change_nothing():
    around, by_text = told()
    a, b = by_text["a.txt", "14 knots"], by_text["b.txt", "17 knots"]
    spaced, moved = told(ONE.replace(". ", ".\n\n\n"), OTHER.replace(". ", ".\n\n"))
    assert around.from_marks(a, b) == around.from_marks(b, a)
    assert around.from_marks(a, b) == spaced.from_marks(moved["a.txt", "14 knots"], moved["b.txt", "17 knots"])
    assert around.place(a) == spaced.place(moved["a.txt", "14 knots"])
