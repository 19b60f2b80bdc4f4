"""What a sentence must hold for a pattern to match, and how far apart it may stand."""

from __future__ import annotations

import pytest

from claimcheck.packs.gates import Gates, gates
from claimcheck.packs.pattern import Language, parse

_LANGUAGE = Language({}, frozenset({"date", "name"}), "date")


def of(pattern: str) -> Gates:
    return gates(parse(pattern, _LANGUAGE)[0])


@pytest.mark.parametrize(
    ("pattern", "keys", "apart", "after"),
    [
        ("=ferry =sank", [{"ferry"}, {"sank"}], (0, 0), 0),
        ("=ferry [=has =been] =sank", [{"ferry"}, {"sank"}], (0, 2), 0),
        ("=ferry ... =sank", [{"ferry"}, {"sank"}], (0, 8), 0),
        ("=ferry , =sank", [{"ferry"}, {"sank"}], (0, 0), 0),
        ("=ferry <who> =sank", [{"ferry"}, {"sank"}], (0, 5), 0),
        ("=sank on <value>", [{"sank"}, {"on"}, {"@date"}], (0, 0, 0), 0),
        ("=sank [=off =the =coast]", [{"sank"}], (0,), 3),
        ("[=old] =ferry (=had =foundered | =sank)", [{"ferry"}, {"foundered", "sank"}], (1, 1), 0),
        ("=air-strike", [{"air", "airstrike"}, {"strike", "airstrike"}], (0, 0), 0),
        (
            "=stand-off-range",
            [{"stand", "standoff", "standoffrange"}, {"range", "offrange", "standoffrange"}],
            (0, 1),
            0,
        ),
    ],
)
def test_gates_and_the_words_between_them(
    pattern: str, keys: list[set[str]], apart: tuple[int, ...], after: int
) -> None:
    assert of(pattern) == (tuple(map(frozenset, keys)), apart, after)


def test_a_choice_of_which_one_way_needs_nothing_is_no_gate() -> None:
    assert of("=ferry (=sank | <place>)") == ((frozenset({"ferry"}),), (0,), 5)


def test_the_width_of_a_pattern_is_that_of_its_widest_way() -> None:
    assert of("=ferry [=old] (=sank | =went =all =the =way =down)").width() == 7
