"""Work shared with copies of this process: the same comes of it, whatever becomes of them."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

from claimcheck.align.sharing import PART, alone
from claimcheck.engines.aside import Aside
from claimcheck.engines.copies import shared
from claimcheck.engines.pool import _can_fork

PLACES = range(5 * PART + 7)

pytestmark = pytest.mark.skipif(not _can_fork(), reason="no copies on this system")


def squares(places: Sequence[int]) -> list[int]:
    return [place * place for place in places]


@pytest.mark.parametrize("processes", [1, 2, 3, 8])
def test_the_parts_come_in_order_however_many_do_them(processes):
    assert list(shared(squares, PLACES, processes)) == list(alone(squares, PLACES))


def test_copies_work_on_what_is_here_without_being_sent_it():
    here = {place: str(place) for place in PLACES}
    done = shared(lambda places: [here[place] for place in places], PLACES, 2)
    assert [said for part in done for said in part] == list(here.values())


@pytest.mark.parametrize("fatal", [0, 700, PLACES[-1]])
def test_what_a_copy_that_dies_leaves_undone_is_done_here(fatal):
    parent = os.getpid()

    def deadly(places: Sequence[int]) -> list[int]:
        if fatal in places and os.getpid() != parent:
            os._exit(1)
        return squares(places)

    assert list(shared(deadly, PLACES, 2)) == list(alone(squares, PLACES))


def test_an_error_is_raised_here():
    def wrong(places: Sequence[int]) -> list[int]:
        return [1 // (place - 700) for place in places]

    with pytest.raises(ZeroDivisionError):
        list(shared(wrong, PLACES, 2))


def test_copies_end_with_who_no_longer_listens():
    done = shared(lambda places: bytes(1_000_000 + len(places)), PLACES, 2)
    next(done)
    done.close()  # would wait for ever for copies that go on sending


def test_copies_read_what_is_put_aside_at_the_same_time():
    aside = Aside()
    pieces = [b"%d" % place * 200 for place in PLACES]
    numbers = [aside.put(piece) for piece in pieces]
    done = shared(lambda places: [aside.get(numbers[place]) for place in places], PLACES, 3)
    assert [piece for part in done for piece in part] == pieces
