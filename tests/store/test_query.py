"""Asking a store: by words, days, rules and the rest, or in SQL that can only read."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import InputError
from claimcheck.store import query
from claimcheck.store.query import Wanted, match


class TestWordsOfAUser:
    @pytest.mark.parametrize(
        ("text", "asked"),
        [
            ("killed", '("killed")'),
            ("killed people", '("killed" AND "people")'),
            ('"left dead" in', '("left dead" AND "in")'),
            ("fire OR blast", '("fire") OR ("blast")'),
            ("fire NOT mill", '("fire" NOT ("mill"))'),
            ("NOT mill fire", '("fire" NOT ("mill"))'),
            ("kill*", '("kill"*)'),
            ("5,200", '("5,200")'),
            ("OR fire OR", '("fire")'),
            ("fire AND", '("fire")'),
            ("text:fire NEAR(a) ^b", '("text:fire" AND "NEAR(a)" AND "^b")'),
            ('say "unclosed', '("say" AND "unclosed")'),
            ("NOT fire", ""),
            ("!!! -- ()", ""),
            ("", ""),
        ],
    )
    def test_become_a_question_that_cannot_be_wrong(self, text, asked):
        assert match(text) == asked

    @given(st.text(alphabet="ab\"*:^()+-{}.,'\0 \n\\;ORANDTé", max_size=40))
    def test_are_never_a_syntax_error(self, text):
        if asked := match(text):
            database = sqlite3.connect(":memory:")
            database.execute("CREATE VIRTUAL TABLE t USING fts5 (text)")
            database.execute("SELECT * FROM t WHERE t MATCH ?", (asked,)).fetchall()
            database.close()


@pytest.fixture
def stored(feed):
    feed.mill("a.txt", 3, "2024-05-07")
    feed.mill("b.txt", 4, "2024-05-08")
    feed.ship("c.txt", 12, "2024-05-09")
    feed.ship("d.txt", 12, "2024-05-09")
    feed.follow()
    return feed


def texts(stored, **wanted):
    return [row["text"] for row in query.claims(stored.path, Wanted(**wanted)).records()]


class TestClaims:
    def test_are_found_by_their_sentence_in_any_form_of_its_words(self, stored):
        assert set(texts(stored, text="destroying", rule="losses/*")) == {"3", "4"}
        assert texts(stored, text='"looms destroyed"') == []

    def test_come_with_value_source_day_and_finding(self, stored):
        (row,) = query.claims(stored.path, Wanted(rule="losses/looms", until=date(2024, 5, 7))).records()
        assert (row["published"], row["source"], row["verdict"]) == (
            "2024-05-07",
            str(stored.folder / "a.txt"),
            "conflict",
        )
        assert row["value"]["low"] == 3 == row["low"]
        assert row["value"]["approximate"] is False
        assert row["finding"].startswith("looms-")
        assert row["sentence"][row["sentence"].index("3 looms")] == row["text"]

    def test_are_chosen_by_day(self, stored):
        assert texts(stored, rule="losses/looms", since=date(2024, 5, 8)) == ["4"]
        assert texts(stored, rule="losses/looms") == ["4", "3"]

    def test_are_chosen_by_verdict_kind_source_and_finding(self, stored):
        assert set(texts(stored, verdict="conflict")) == {"3", "4"}
        assert "1898" in texts(stored, kind="date", source="*/a.txt")
        assert set(texts(stored, finding="looms-*")) == {"3", "4"}
        assert "12" not in texts(stored, verdict="single")

    def test_are_chosen_by_story(self, stored):
        ((mill,),) = stored.rows("SELECT DISTINCT story FROM claim WHERE rule = 'losses/looms'")
        assert "3" in texts(stored, story=mill)
        assert "12" not in texts(stored, story=mill)

    def test_can_be_limited(self, stored):
        found = query.claims(stored.path, Wanted(), limit=2)
        assert len(found.rows) == 2
        assert found.more

    def test_need_a_word_to_look_for(self, stored):
        with pytest.raises(InputError, match="no word"):
            query.claims(stored.path, Wanted(text="!?"))

    def test_have_the_fields_of_the_report(self, stored):
        from claimcheck.report.json import to_json

        stored.mill("e.txt", 9)
        told = {c["id"]: c for c in to_json(stored.follow().report)["claims"]}
        assert told
        for row in query.claims(stored.path, Wanted()).records():
            if claim := told.get(row["claim"]):
                same = ("source", "rule", "question", "kind", "value", "text", "sentence", "line", "modality", "place")
                assert {name: row[name] for name in same} == {name: claim[name] for name in same}


class TestSql:
    def test_sees_everything(self, stored):
        found = query.ask(stored.path, "SELECT verdict, count(*) AS n FROM finding GROUP BY verdict ORDER BY n")
        assert found.columns == ("verdict", "n")
        assert ("conflict", 1) in found.rows
        answers = query.ask(
            stored.path, "SELECT display FROM finding JOIN position ON finding.id = finding WHERE verdict = 'conflict'"
        )
        assert sorted(answers.rows) == [("3",), ("4",)]

    @pytest.mark.parametrize(
        "sql",
        [
            "DELETE FROM told",
            "DROP VIEW claim",
            "UPDATE source SET path = ''",
            "ATTACH 'x.db' AS x",
            "VACUUM INTO 'x.db'",
            "PRAGMA user_version = 7",
            "BEGIN",
            "SELECT load_extension('x')",
            "CREATE TEMP TABLE t (x)",
            "SELECT 1; SELECT 2",
            "SELECT nothing FROM nowhere",
            "SELEC",
        ],
    )
    def test_can_only_read_and_complains_in_a_line(self, stored, sql, tmp_path):
        before = stored.path.read_bytes()
        with pytest.raises(InputError) as caught:
            query.ask(stored.path, sql)
        assert len(str(caught.value).splitlines()) == 1
        assert stored.path.read_bytes() == before
        assert not (tmp_path / "x.db").exists()

    def test_does_not_run_for_ever(self, stored):
        endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        with pytest.raises(InputError, match=r"took longer than 0\.1 seconds"):
            query.ask(stored.path, endless, seconds=0.1)
