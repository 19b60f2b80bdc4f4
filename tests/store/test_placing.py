"""A feed that is followed day by day has the stories that all of it at once would have."""

from __future__ import annotations

import pytest

from claimcheck.align.sketch import sketch
from claimcheck.align.stories import stories
from claimcheck.pipeline import Grouping
from claimcheck.sources import read_text
from claimcheck.store import near, placing
from tests.bench import following
from tests.bench.piles import pile


@pytest.fixture
def small(monkeypatch):
    """Stores are large from a few sources on."""
    monkeypatch.setattr(placing, "AROUND", 40)
    monkeypatch.setattr(near, "AROUND", 60)


@pytest.mark.usefixtures("small")
def test_day_by_day_gives_the_stories_of_all_at_once(tmp_path):
    texts = {name: text for name, text, _ in pile(150)}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    store = tmp_path / "claims.db"
    following.followed(tmp_path, following.by_days(texts, 30), store)
    at_once = stories([sketch(read_text(name, text)) for name, text in texts.items()])
    precision, recall = following.agreement(following.stored_stories(store), at_once)
    assert precision > 0.97
    assert recall > 0.97


@pytest.mark.usefixtures("small")
def test_only_a_bounded_number_of_sources_is_looked_at(tmp_path, monkeypatch):
    texts = {name: text for name, text, _ in pile(150)}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    seen = []
    real = placing.grown
    monkeypatch.setattr(placing, "grown", lambda sketches, given: seen.append(len(sketches)) or real(sketches, given))
    *first, last = texts
    following.followed(tmp_path, [first, [last]], tmp_path / "claims.db")
    assert seen
    assert seen[-1] <= near._LIKE * near._MEMBERS
    assert seen[-1] < 150


@pytest.mark.usefixtures("small")
def test_what_the_user_puts_together_joins_the_story_that_is_there(feed):
    for i in range(45):
        feed.mill(f"a{i:02}.txt", 3) if i % 2 else feed.ship(f"a{i:02}.txt", 12)
    feed.follow()
    names = [str(feed.folder / name) for name in ("a01.txt", "new.txt")]
    feed.write("new.txt", "Nothing in common with anything, said the gardener about 14 roses.")
    feed.follow(grouping=Grouping(given=lambda found: [names] if any(s.id in names for s in found) else []))
    (stories_,) = feed.rows("SELECT count(DISTINCT story) FROM source WHERE name IN (?, ?)", *names)
    assert stories_ == (1,)
