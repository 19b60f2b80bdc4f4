"""Following a feed: what is new is read and compared with what is stored, and only what that changes is told."""

from __future__ import annotations

import json
from datetime import date

import pytest
from msgspec.structs import replace

from claimcheck import pipeline
from claimcheck.engines.desk import Desk
from claimcheck.engines.inline import Inline
from claimcheck.model import SourceOverride
from claimcheck.pipeline import Grouping
from claimcheck.report import json as contract
from claimcheck.sources import find
from tests.bench.piles import write
from tests.told import packs


def verdicts(followed):
    return {f.rule: f.verdict for f in followed.report.findings if f.rule == "losses/looms" and f.verdict != "single"}


@pytest.fixture
def reads(monkeypatch):
    names: list[str] = []
    real = Desk.read

    def read(self, document):
        names.append(document.name.rpartition("/")[2])
        return real(self, document)

    monkeypatch.setattr(Desk, "read", read)
    return names


def test_the_first_run_tells_what_a_run_without_a_store_tells(feed):
    write(feed.folder, 30)
    files, _ = find([str(feed.folder)], {".txt"})
    with Inline(feed.setup) as engine:
        plain = pipeline.run(files, feed.setup, engine)
    assert contract.render(feed.follow().report) == contract.render(plain)


def test_the_same_again_is_no_news_and_is_not_read(feed, reads):
    feed.mill("a.txt", 3)
    feed.mill("b.txt", 4)
    assert verdicts(feed.follow()) == {"losses/looms": "conflict"}
    reads.clear()
    again = feed.follow()
    assert (again.new, again.changed, again.known) == (0, 0, 2)
    assert again.report.findings == again.report.claims == again.report.sources == ()
    assert again.report.ok
    assert reads == []


def test_a_document_that_contradicts_what_is_stored_is_news(feed):
    feed.mill("a.txt", 3)
    feed.follow()
    feed.mill("b.txt", 4)
    found = feed.follow()
    assert verdicts(found) == {"losses/looms": "conflict"}
    assert not found.report.ok
    assert {s.id.rpartition("/")[2] for s in found.report.sources} == {"a.txt", "b.txt"}


def test_one_more_that_agrees_is_no_news(feed):
    feed.mill("a.txt", 3)
    feed.mill("b.txt", 4)
    feed.follow()
    feed.mill("c.txt", 4)
    found = feed.follow()
    assert found.new == 1
    assert verdicts(found) == {}


def test_a_further_answer_in_a_conflict_is_news(feed):
    feed.mill("a.txt", 3)
    feed.mill("b.txt", 4)
    feed.follow()
    feed.mill("c.txt", 9)
    (finding,) = [f for f in feed.follow().report.findings if f.verdict == "conflict"]
    assert {p.display for p in finding.positions} == {"3", "4", "9"}


def test_a_changed_document_replaces_its_claims_and_what_goes_is_noted(feed):
    feed.mill("a.txt", 3)
    feed.mill("b.txt", 4)
    feed.follow()
    feed.mill("b.txt", 3)
    found = feed.follow()
    assert (found.new, found.changed) == (0, 1)
    assert verdicts(found) == {"losses/looms": "agree"}
    assert any("was conflict, is agree now" in note.message for note in found.report.notes)
    assert feed.rows("SELECT DISTINCT text FROM claim WHERE rule = 'losses/looms'") == [("3",)]
    assert feed.rows("SELECT count(*) FROM sentence_text WHERE sentence_text MATCH 'destroyed'") == feed.rows(
        "SELECT count(*) FROM sentence WHERE text LIKE '%destroyed%'"
    )
    history = feed.rows("SELECT was, now FROM change WHERE finding LIKE 'looms%' ORDER BY id")
    assert history == [(None, "conflict"), ("conflict", "agree")]


def test_claims_keep_their_numbers_and_findings_their_ids(feed):
    feed.mill("a.txt", 3)
    feed.mill("b.txt", 4)
    before = {c.id: (c.source, c.text) for c in feed.follow().report.claims}
    feed.mill("c.txt", 9)
    after = {c.id: (c.source, c.text) for c in feed.follow().report.claims}
    assert {i: after[i] for i in after.keys() & before.keys()} == {i: before[i] for i in after.keys() & before.keys()}
    assert after.keys() & before.keys()


def test_stories_that_nothing_new_belongs_to_are_left_alone(feed, monkeypatch):
    feed.mill("a.txt", 3)
    feed.mill("b.txt", 3)
    feed.ship("c.txt", 12)
    feed.ship("d.txt", 12)
    feed.follow()
    judged = []
    real = Desk.judge
    monkeypatch.setattr(Desk, "judge", lambda self, story: judged.append(story) or real(self, story))
    feed.ship("e.txt", 12)
    feed.follow()
    (story,) = judged
    assert {m.source.id.rpartition("/")[2] for m in story.members} == {"c.txt", "d.txt", "e.txt"}


def test_an_unreadable_document_is_a_problem_each_time_and_the_rest_is_kept(feed):
    feed.mill("a.txt", 3)
    (feed.folder / "bad.txt").write_bytes(b"\x00\x01\x02" * 400)
    for _ in range(2):
        found = feed.follow()
        assert [p.path.rpartition("/")[2] for p in found.report.problems] == ["bad.txt"]
    assert found.sources == 1


def test_other_rules_read_the_given_documents_anew_and_note_the_rest(feed, reads):
    feed.mill("a.txt", 3)
    feed.mill("b.txt", 4)
    feed.follow()
    reads.clear()
    other = replace(feed.setup, packs=packs("general"))
    found = feed.follow("a.txt", setup=other)
    assert reads == ["a.txt"]
    assert [n.message for n in found.report.notes if "other rules" in n.message] == [
        "1 of the stored sources were read by other rules or another version"
    ]
    assert feed.rows("SELECT DISTINCT source FROM claim WHERE rule GLOB 'losses/*'") == [(str(feed.folder / "b.txt"),)]
    assert not any("other rules" in n.message for n in feed.follow(setup=other).report.notes)


def test_a_day_given_by_the_user_is_a_change_once(feed):
    feed.mill("a.txt", 3)
    feed.follow()
    dated = replace(feed.setup, overrides=(SourceOverride("a.txt", published=date(2024, 1, 1), required=True),))
    assert feed.follow(setup=dated).changed == 1
    assert feed.rows("SELECT published FROM source") == [("2024-01-01",)]
    again = feed.follow(setup=dated)
    assert (again.changed, again.report.problems) == (0, ())


def test_rows_of_several_files_may_share_an_id(feed):
    def rows(name, *texts):
        told = (json.dumps({"id": str(i), "text": text}) for i, text in enumerate(texts))
        (feed.folder / name).write_text("\n".join(told))

    rows("monday.jsonl", "Three people were killed in Tarnbrook, police said.", "A fair was held in Orley on May 2.")
    feed.follow("monday.jsonl")
    rows("tuesday.jsonl", "The mayor of Skerry resigned on May 3.", "A fair was held in Orley on May 2.")
    found = feed.follow("tuesday.jsonl")
    assert (found.new, found.known) == (1, 1)
    assert [name.rpartition("/")[2] for (name,) in feed.rows("SELECT name FROM source ORDER BY id")] == [
        "0",
        "1",
        "tuesday.jsonl#0",
    ]
    rows("tuesday.jsonl", "The mayor of Skerry resigned on May 4.", "A fair was held in Orley on May 2.")
    found = feed.follow("tuesday.jsonl")
    assert (found.new, found.changed, found.known, found.sources) == (0, 1, 1, 3)


def test_entries_that_have_left_a_feed_stay_in_the_store(feed):
    rows = [json.dumps({"id": f"urn:{i}", "text": f"{i + 2} people were killed in Tarnbrook."}) for i in range(4)]
    (feed.folder / "feed.jsonl").write_text("\n".join(rows[:3]))
    feed.follow()
    (feed.folder / "feed.jsonl").write_text("\n".join(rows[1:]))
    found = feed.follow()
    assert (found.new, found.known, found.sources) == (1, 2, 4)


def test_the_user_can_put_documents_into_one_story(feed):
    feed.mill("a.txt", 3)
    feed.mill("b.txt", 3)
    feed.ship("c.txt", 12)
    feed.ship("d.txt", 12)
    assert feed.follow(grouping=Grouping(one_story=True)).stories == 1


def test_nothing_is_kept_where_the_run_breaks_off(feed, monkeypatch):
    feed.mill("a.txt", 3)
    feed.follow()
    feed.mill("b.txt", 4)

    def broken(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Desk, "judge", broken)
        with pytest.raises(KeyboardInterrupt):
            feed.follow()
    assert feed.rows("SELECT count(*) FROM source") == [(1,)]
    assert verdicts(feed.follow()) == {"losses/looms": "conflict"}
