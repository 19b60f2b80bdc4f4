"""Packs drafted from what was lined up: they hold what the sources say, and they pass as written."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck import Report, check, load_packs
from claimcheck.extract.cases import run_cases
from claimcheck.packs import library, listing, tree
from claimcheck.packs.pack import Pack, Rule
from claimcheck.report.suggest import Suggestion, pack_name, suggest
from claimcheck.report.suggest.written import CaseDraft, PackDraft, RuleDraft, comment, scalar, written

QUAY = """\
Gale batters Corran harbour

2021-03-12

The gale tore 40 boats from their moorings in Corran harbour on Thursday. Twenty-three sailors were injured on the pier.
The ferry company cancelled 12 sailings. Repairs to the harbour wall will cost £3 million, the council said.
"""
POST = """\
Corran counts the damage

2021-03-13

Fifty-five boats were torn from their moorings when the gale hit Corran harbour. It hurt 23 sailors on the pier.
The ferry company cancelled a dozen sailings. The council expects repairs to the harbour wall to cost £3m.
The lifeboat crew was called out 4 times. Two lorries were blown over near Ballan.
"""
WALL = """\
Harbour wall breached

2021-03-13

Corran council put the cost of repairs to the harbour wall at three million pounds. The gale tore 40 boats from their
moorings. Fishermen had asked for a higher wall in 2016, and got £20,000 for sandbags.
"""
GENERAL = load_packs(["general"])


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    for name, text in {"quay.txt": QUAY, "post.txt": POST, "wall.txt": WALL}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def loaded(text: str, folder: Path) -> Pack:
    """The pack as ``rules test`` reads it from a file."""
    path = folder / "pack.yaml"
    path.write_text(text, encoding="utf-8")
    (pack,), problems = library.load([path])
    assert not problems
    return pack


def failures(pack: Pack) -> list[str]:
    return [f"{r.rule}: {r.case.text}: {r.reason}" for r in run_cases(pack) if not r.passed]


def report(docs: Path) -> Report:
    return check(docs, rules=GENERAL)


def made(docs: Path) -> Suggestion:
    return suggest(report(docs), GENERAL, "gale")


def about(pack: Pack, word: str) -> Rule:
    (rule,) = (rule for rule in pack.rules if any(word in case.text for case in rule.cases if case.finds))
    return rule


class TestThePack:
    def test_it_passes_its_cases_as_printed(self, docs: Path, tmp_path: Path) -> None:
        suggestion = made(docs)
        pack = loaded(suggestion.text, tmp_path)
        assert (pack.id, len(pack.rules)) == ("gale", suggestion.rules)
        assert failures(pack) == []
        assert listing.uncovered([pack]) == ()

    def test_it_says_that_it_is_a_draft(self, docs: Path) -> None:
        head = made(docs).text.split("pack:")[0]
        assert all(line.startswith("# ") for line in head.splitlines())
        assert "A draft" in head

    def test_the_same_sources_give_the_same_bytes(self, docs: Path) -> None:
        assert made(docs) == made(docs)

    def test_its_rules_find_again_what_was_lined_up(self, docs: Path, tmp_path: Path) -> None:
        pack = loaded(made(docs).text, tmp_path)
        found = check([docs / n for n in ("quay.txt", "post.txt", "wall.txt")], rules=[pack])
        boats = next(f for f in found.findings if f.rule == about(pack, "boats").id)
        assert (boats.verdict, [p.display for p in boats.positions]) == ("conflict", ["40", "55"])

    def test_every_rule_notes_what_it_was_made_from(self, docs: Path) -> None:
        assert "  # conflict: 40 (quay.txt:5, wall.txt:5) / 55 (post.txt:5)\n" in made(docs).text


class TestARule:
    @pytest.fixture
    def pack(self, docs: Path, tmp_path: Path) -> Pack:
        return loaded(made(docs).text, tmp_path)

    def test_its_patterns_are_a_few_words_around_the_value(self, pack: Pack) -> None:
        for rule in pack.rules:
            for pattern in rule.patterns:
                assert "<value>" in pattern.text
                assert len(re.findall(r"(?<!\[)\b[a-z]+\b", pattern.text.replace("<value>", ""))) <= 5

    def test_words_in_which_sources_differ_become_a_term(self, pack: Pack) -> None:
        assert {"hurt", "injure"} <= {phrase for _, phrases in pack.terms for phrase in phrases}
        (pattern,) = {p.text for p in about(pack, "injured").patterns if "sailor" in p.text and p.text.startswith("<")}
        assert "@injure" in pattern

    def test_it_asks_in_the_words_of_the_sources(self, pack: Pack) -> None:
        assert about(pack, "boats").question.startswith("How many")
        assert "boats" in about(pack, "boats").question

    def test_its_cases_are_sentences_of_the_sources_both_ways(self, pack: Pack) -> None:
        told = " ".join((QUAY + POST + WALL).split())
        for rule in pack.rules:
            assert {bool(case.finds) for case in rule.cases} == {True, False}
            assert all(case.text in told for case in rule.cases)

    def test_near_misses_hold_other_values_of_the_kind_first(self, pack: Pack) -> None:
        near = next(case.text for case in about(pack, "£3 million").cases if not case.finds)
        assert "£20,000" in near

    def test_no_near_miss_is_an_answer(self, pack: Pack) -> None:
        assert not any("boats" in case.text for case in about(pack, "boats").cases if not case.finds)


def test_a_sentence_much_like_an_answer_is_no_near_miss(docs: Path, tmp_path: Path) -> None:
    (docs / "late.txt").write_text(
        "Officials counted 900 boats torn from their moorings by the gale.\n", encoding="utf-8"
    )
    pack = loaded(made(docs).text, tmp_path)
    assert not any("900" in case.text for case in about(pack, "boats").cases if not case.finds)


def test_the_day_of_publication_is_given_where_it_is_needed(tmp_path: Path) -> None:
    for name, day, said in (("a.txt", "12", "Thursday"), ("b.txt", "13", "11 March 2021")):
        text = f"2021-03-{day}\n\nThe gale hit Corran harbour on {said}. The ferries sail again on 4 April 2021.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    pack = loaded(suggest(report(tmp_path), GENERAL).text, tmp_path)
    cases = {c.text: c.published for r in pack.rules for c in r.cases if c.finds}
    assert cases["The gale hit Corran harbour on Thursday."] == date(2021, 3, 12)
    assert cases["The gale hit Corran harbour on 11 March 2021."] is None


def test_nothing_in_common_is_no_pack(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The gale tore 40 boats from their moorings.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("A bakery in Ballan sold 900 loaves.\n", encoding="utf-8")
    assert suggest(report(tmp_path), GENERAL) == Suggestion("", 0, 0)


def test_rules_with_a_question_of_their_own_are_not_suggested_again(docs: Path) -> None:
    found = check(docs, rules=GENERAL)
    assert suggest(found, ()) == Suggestion("", 0, 0)


HOSTILE = [
    'boats: # "torn" \\ from {their} [moorings]',
    "boats \u202egnirom\u202c \x1b[2J from 'their' moorings",
    "boats @injure <value> (a | b) ... moorings",
    "- boats & *moorings* !tag % ` torn",
    "boats\ttorn\u2028from\ufeff their\ufffe moorings \U0001f6a2",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_sentences_are_kept_or_left_out_but_break_nothing(text: str, docs: Path, tmp_path: Path) -> None:
    for name in ("c.txt", "d.txt"):
        (docs / name).write_text(f"The gale tore 40 {text} in Corran harbour.\n", encoding="utf-8")
    suggestion = suggest(report(docs), GENERAL)
    assert suggestion.rules
    assert all(c.isprintable() or c == "\n" for c in suggestion.text)
    assert failures(loaded(suggestion.text, tmp_path)) == []


def test_sentences_without_end_cost_no_time(docs: Path) -> None:
    for name in ("c.txt", "d.txt"):
        (docs / name).write_text("The gale tore 40 boats " + "and 41 boats " * 140 + "\n", encoding="utf-8")
    assert suggest(report(docs), GENERAL).rules


class TestWriting:
    @given(st.text())
    def test_a_scalar_comes_back_as_it_was(self, text: str) -> None:
        line = scalar(text)
        assert "\n" not in line
        assert all(c.isprintable() for c in line)
        assert yaml.safe_load(f"a: {line}") == {"a": text}
        assert yaml.safe_load(f"- {line}") == [text]
        read = tree.parse(f"a: {line}", tree.Reading("x"))
        assert isinstance(read, tree.Pairs)
        assert isinstance(read.pairs[0][1], tree.Scalar)
        assert read.pairs[0][1].text == text

    @pytest.mark.parametrize(
        "text", ["", " ", "no", "Null", "40", "2020-01-15", "a: b", "a #b", "a ", "'", "\"'", "…", "\\"]
    )
    def test_what_yaml_would_take_for_something_else_is_quoted(self, text: str) -> None:
        assert yaml.safe_load(scalar(text)) == text

    def test_plain_sentences_stay_plain(self) -> None:
        assert scalar("The storm left 40 boats, not 41.") == "The storm left 40 boats, not 41."

    def test_lone_surrogates_are_replaced(self) -> None:
        assert yaml.safe_load(scalar("a\ud800b")) == "a\ufffdb"

    @given(st.text())
    def test_a_comment_is_one_printable_line(self, text: str) -> None:
        line = comment(text)
        assert line.startswith("#")
        assert line.isprintable()

    @given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=3))
    def test_a_pack_comes_back_as_it_was(self, texts: list[str]) -> None:
        cases = tuple(CaseDraft(text, date(2021, 3, 12), tuple(texts)) for text in texts)
        rule = RuleDraft("boats", texts[0], texts[-1], "count", True, tuple(texts), cases)
        data = yaml.safe_load(written(PackDraft("gale", texts[0], ("A draft",), (("boat", tuple(texts)),), (rule,))))
        (read,) = data["rules"].values()
        assert data["terms"] == {"boat": texts}
        assert (read["question"], read["patterns"], read["updates"]) == (texts[-1], texts, True)
        assert [case["text"] for case in read["cases"]] == texts
        assert read["cases"][0]["published"] == date(2021, 3, 12)
        assert read["cases"][0]["finds"] == (texts if len(texts) > 1 else texts[0])

    def test_a_near_miss_finds_nothing(self) -> None:
        rule = RuleDraft("boats", "", "How many?", "count", False, ("<value> boat",), (CaseDraft("No.", None, ()),))
        text = written(PackDraft("gale", "Boats.", (), (), (rule, replace(rule, name="ships"))))
        assert yaml.safe_load(text)["rules"]["ships"]["cases"] == [{"text": "No.", "finds": "nothing"}]


@pytest.mark.parametrize(
    ("text", "name"), [("Harbour Storms", "harbour-storms"), ("--", "suggested"), ("", "suggested"), ("é.2", "2")]
)
def test_a_pack_is_called_after_its_file(text: str, name: str) -> None:
    assert pack_name(text) == name
