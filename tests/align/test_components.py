"""What links put together."""

from claimcheck.align.components import components


def test_links_join_one_step_or_several_in_the_order_of_the_items():
    assert components("abcdef", [("e", "c"), ("c", "a"), ("f", "f")]) == [["a", "c", "e"], ["b"], ["d"], ["f"]]
    assert components([], []) == []
