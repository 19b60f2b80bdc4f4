"""Stories that grow: new sources join those that are there, which are never split."""

from __future__ import annotations

from claimcheck.align.growth import grown
from claimcheck.align.linkage import clusters
from claimcheck.align.sketch import fold, sketch
from claimcheck.sources import read_text
from tests.bench.piles import pile


def test_new_reports_join_the_story_of_their_event_and_others_begin_one():
    made = list(pile(120))
    sketches = [fold(sketch(read_text(name, text))) for name, text, _ in made]
    stored = {i: event for i, (_, _, event) in enumerate(made) if i % 3}
    groups = grown(sketches, stored)
    events = [{made[i][2] for i in group} for group in groups]
    assert all(len(event) == 1 for event in events)
    assert len(events) == len({made[i][2] for i in range(120)})


def test_stored_stories_stay_as_they_are_however_odd():
    made = list(pile(60))
    sketches = [fold(sketch(read_text(name, text))) for name, text, _ in made]
    odd = {i: i % 7 for i in range(55)}
    groups = grown(sketches, odd)
    story_of = {i: n for n, group in enumerate(groups) for i in group}
    assert all(len({story_of[i] for i in odd if odd[i] == story}) == 1 for story in range(7))


class TestClustersThatAreBegun:
    def test_what_is_begun_is_one_cluster_from_the_start(self):
        assert clusters(4, {(2, 3): 1.0}, line=0, unknown=-4, begun=[[0, 1]]) == [[0, 1], [2, 3]]

    def test_two_old_ones_are_not_merged_however_alike(self):
        scores = {(0, 2): 5.0, (0, 3): 5.0, (1, 2): 5.0, (1, 3): 5.0}
        old = frozenset(range(4))
        assert clusters(4, scores, line=0, unknown=-4, begun=[[0, 1], [2, 3]], old=old) == [[0, 1], [2, 3]]
        assert clusters(4, scores, line=0, unknown=-4, begun=[[0, 1], [2, 3]]) == [[0, 1, 2, 3]]

    def test_something_new_that_belongs_to_both_joins_them(self):
        scores = {(0, 1): 2.0, (0, 2): 3.0, (1, 2): 3.0}
        old = frozenset({0, 1})
        assert clusters(3, scores, line=0, unknown=-4, begun=[[0], [1]], old=old) == [[0, 1, 2]]

    def test_groups_that_overlap_are_one(self):
        assert clusters(3, {}, line=0, unknown=-4, begun=[[0, 1], [1, 2]]) == [[0, 1, 2]]
