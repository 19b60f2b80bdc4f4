"""Reports of military operations, two or three at a time: what is one question, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.told import findings, report

DAY = "2020-01-27"


def verdicts(rule: str, *texts: str) -> list[str]:
    """The verdicts on one rule over documents of one day."""
    told = report({f"{i}.txt": text for i, text in enumerate(texts)}, published=DAY)
    return sorted(f.verdict for f in told.findings if f.rule.endswith(f"/{rule}"))


def conflicts(*texts: str) -> list[str]:
    """The questions on which documents of one day contradict one another."""
    told = report({f"{i}.txt": text for i, text in enumerate(texts)}, published=DAY)
    return [f.question for f in findings(told, "conflict")]


class TestWhoseTroops:
    def test_the_troops_of_two_nations_are_two_questions(self) -> None:
        assert conflicts(
            "Denmark has 130 soldiers in Mali, the ministry said.", "There are about 900 Italian troops in Mali."
        ) == []  # fmt: skip

    def test_two_nations_in_one_sentence_do_not_contradict_each_other(self) -> None:
        assert conflicts("Denmark has 130 soldiers in Mali and Italy has 900 soldiers in Mali.") == []

    def test_one_nation_by_two_names_is_one_question(self) -> None:
        found = verdicts("troop-count", "There are 900 French troops in Niger.", "France has 1,500 soldiers in Niger.")
        assert found == ["conflict"]

    def test_a_number_of_another_time_is_another_question(self) -> None:
        assert (
            conflicts("There were 900 French troops in Niger at the time.", "France has 300 soldiers in Niger.") == []
        )


class TestWhichOperation:
    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("NATO suspended its patrols on 4 January 2020.", "France suspended its patrols on 5 January 2020."),
            ("Ground patrols resumed on 15 January 2020.", "Air patrols resumed on 20 January 2020."),
            ("The army halted its patrols on 5 January 2020.", "The army halted its patrols on 9 May 2019."),
        ],
    )
    def test_other_actors_kinds_and_years_are_other_questions(self, first: str, second: str) -> None:
        assert conflicts(first, second) == []
        assert conflicts(f"{first} {second}") == []

    def test_the_same_operation_on_two_days_is_a_conflict(self) -> None:
        assert verdicts(
            "suspension-date",
            "French forces suspended their patrols on 4 January 2020.",
            "Paris had suspended the patrols on 5 January 2020.",
        ) == ["conflict"]

    def test_a_constraint_does_not_mix_the_days_of_two_actors(self) -> None:
        told = report(
            {
                "a.txt": "NATO suspended its patrols on 4 January 2020.",
                "b.txt": "France resumed its patrols on 20 January 2020. The patrols had been suspended for ten days.",
            },
            published=DAY,
        )
        assert told.broken == ()


class TestWhatTheDayBelongsTo:
    def test_the_day_of_the_return_is_not_that_of_the_break(self) -> None:
        text = "Danish soldiers were back on patrol alongside Kenyan troops on Friday, a month after Oslo broke off military cooperation."
        assert verdicts("suspension-date", text) == []
        assert verdicts("pause-length", text) == ["single"]

    @pytest.mark.parametrize(
        "speaking",
        [
            "The premier told reporters on Friday the soldiers had resumed joint patrols on 22 January 2020.",
            "The premier said on Friday that the soldiers had resumed joint patrols on 22 January 2020.",
            "In a statement on Friday, the ministry said it had resumed joint patrols on 22 January 2020.",
            "In an interview aired on Friday, he said the army had resumed joint patrols on 22 January 2020.",
        ],
    )
    def test_the_day_of_speaking_is_no_day_of_the_event(self, speaking: str) -> None:
        told = report({"a.txt": speaking}, published=DAY)
        (found,) = [f for f in told.findings if f.rule.endswith("/resumption-date")]
        assert [p.display for p in found.positions] == ["Wed 22 Jan 2020"]


class TestDenials:
    STATED = "Joint patrols resumed on 15 January 2020."

    def test_what_is_denied_is_no_agreement(self) -> None:
        denied = "Officials denied that joint patrols resumed on 15 January 2020."
        assert verdicts("resumption-date", self.STATED, denied) == ["undecided"]

    def test_a_denial_of_another_day_is_no_conflict(self) -> None:
        denied = "The army denied that it had resumed joint patrols on 16 January 2020."
        assert verdicts("resumption-date", self.STATED, denied) == ["single", "single"]


def test_how_many_officials_two_papers_asked_is_no_error() -> None:
    told = report(
        {
            "a.txt": "Two army officers, who asked not to be named, confirmed it.",
            "b.txt": "Three army officers, who asked not to be named, confirmed it.",
        }
    )
    assert {f.severity for f in findings(told, "conflict") if f.rule.endswith("/officials")} == {"note"}


def test_fewer_others_hurt_after_a_death_are_no_contradiction() -> None:
    from claimcheck import pipeline
    from tests.told import article, packs

    first = article("A shooting on Main Street left 1 dead and 4 hurt.", "a.txt", "2024-05-02")
    later = article("Two people died in the shooting on Main Street. Three others were wounded.", "b.txt", "2024-05-03")
    told = pipeline.check([first, later], packs(), one_story=True)
    (found,) = [f for f in told.findings if f.rule.endswith("/injured")]
    assert found.verdict == "update"
