"""Groups become findings: the verdict follows from the relation of the values."""

from datetime import date

import pytest
from msgspec.structs import replace

from claimcheck.judge.verdict import judge, with_unique_ids
from claimcheck.model import Link
from claimcheck.packs.pack import Pattern
from claimcheck.values.count import Count
from claimcheck.values.quantity import Quantity
from claimcheck.values.quote import Quote
from tests.made import WEDNESDAY, claim, day, group, rule, source


def finding(*claims, of=None, sources=None):
    of = of or rule()
    names = dict.fromkeys(c.source for c in claims)
    sources = sources or [source(n) for n in names]
    origins = {s.id: i for i, s in enumerate(sources)}
    (found,) = judge([group(*claims, of=of)], {of.id: of}, sources, origins)
    return found


DAYS = rule("opening", "date")


def test_the_same_value_everywhere_is_agreement():
    found = finding(claim(1), claim(2, where="b.txt"))
    assert (found.verdict, found.severity, len(found.positions)) == ("agree", "none", 1)
    assert found.positions[0].sources == ("a.txt", "b.txt")


def test_one_source_alone_is_single():
    assert finding(claim(1), claim(2)).verdict == "single"


def test_two_values_that_no_world_satisfies_are_a_conflict_with_a_reason():
    found = finding(claim(1, "red"), claim(2, "blue", where="b.txt"))
    assert (found.verdict, found.severity) == ("conflict", "error")
    assert "red" in found.reason
    assert "blue" in found.reason


def test_a_source_that_contradicts_itself_is_a_conflict():
    found = finding(claim(1, "red"), claim(2, "blue"))
    assert found.verdict == "conflict"
    assert found.reason.startswith("The source contradicts itself")


def test_a_weekday_and_a_date_that_falls_on_it_are_compatible():
    found = finding(claim(1, day("2020-01-15"), of=DAYS), claim(2, WEDNESDAY, where="b.txt", of=DAYS), of=DAYS)
    assert found.verdict == "compatible"


def test_a_weekday_and_a_date_that_does_not_fall_on_it_are_a_conflict():
    found = finding(claim(1, day("2020-01-16"), of=DAYS), claim(2, WEDNESDAY, where="b.txt", of=DAYS), of=DAYS)
    assert found.verdict == "conflict"


def test_a_plan_and_what_happened_leave_it_undecided():
    planned = claim(2, day("2020-01-20"), where="b.txt", of=DAYS, modality="planned")
    found = finding(claim(1, day("2020-01-15"), of=DAYS), planned, of=DAYS)
    assert found.verdict == "undecided"
    assert "plan" in found.reason


def test_two_plans_that_differ_are_a_conflict():
    plans = [
        claim(i, day(f"2020-01-{d}"), where=w, of=DAYS, modality="planned") for i, d, w in ((1, 15, "a"), (2, 20, "b"))
    ]
    assert finding(*plans, of=DAYS).verdict == "conflict"


def test_a_hedged_contradiction_is_a_warning():
    found = finding(claim(1, "red"), claim(2, "blue", where="b.txt", modality="hedged"))
    assert (found.verdict, found.severity) == ("conflict", "warning")


def weighed(*likelihoods, of=None):
    """Red against blue, between which there are links that are so likely to be of one question."""
    of = of or rule()
    made = group(claim(1, "red", of=of), claim(2, "blue", where="b.txt", of=of), of=of)
    links = tuple(Link(1, 2, 0.5, ("both speak of paint",), likelihood=one) for one in likelihoods)
    (found,) = judge(
        [replace(made, links=links)], {of.id: of}, [source("a.txt"), source("b.txt")], {"a.txt": 0, "b.txt": 1}
    )
    return found


@pytest.mark.parametrize(
    ("likelihoods", "severity"),
    [((0.9,), "error"), ((0.7,), "warning"), ((0.7, 0.9), "error"), ((None, 0.7), "warning"), ((None,), "error")],
)
def test_only_what_surely_answers_one_question_is_an_error(likelihoods, severity):
    found = weighed(*likelihoods)
    assert (found.verdict, found.severity) == ("conflict", severity)
    assert found.reason.startswith("If they answer one question, these cannot both be right") == (severity == "warning")


def test_what_is_a_note_by_its_rule_stays_one():
    assert weighed(0.7, of=rule(severity="note")).severity == "note"


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_the_rule_says_how_grave_a_conflict_is(severity):
    of = rule(severity=severity)
    assert finding(claim(1, "red", of=of), claim(2, "blue", where="b.txt", of=of), of=of).severity == severity


def test_positions_with_more_sources_come_first():
    found = finding(claim(1, "red"), claim(2, "blue", where="b.txt"), claim(3, "blue", where="c.txt"))
    assert [p.display for p in found.positions] == ["blue", "red"]


def test_origins_are_counted_not_copies():
    of = rule()
    sources = [source("a.txt"), source("b.txt"), source("c.txt")]
    claims = [claim(i, where=s.id) for i, s in enumerate(sources, 1)]
    (found,) = judge([group(*claims)], {of.id: of}, sources, {"a.txt": 1, "b.txt": 1, "c.txt": 2})
    assert found.positions[0].origins == 2


def test_ids_survive_moved_lines_renamed_files_and_further_sources():
    first = finding(claim(1, "red"), claim(2, "blue", where="b.txt"))
    moved = finding(claim(7, "red", where="z.txt"), claim(9, "blue", where="y.txt"), claim(11, "blue", where="x.txt"))
    other = finding(claim(1, "red"), claim(2, "green", where="b.txt"))
    assert first.id == moved.id != other.id


def test_two_groups_of_the_same_content_get_two_ids():
    of = rule()
    groups = [
        group(claim(1, "red"), claim(2, "blue", where="b.txt")),
        group(claim(3, "red"), claim(4, "blue", where="b.txt")),
    ]
    sources = [source("a.txt"), source("b.txt")]
    found = with_unique_ids(judge(groups, {of.id: of}, sources, {"a.txt": 1, "b.txt": 2}))
    assert len({f.id for f in found}) == 2


def test_the_gravest_findings_come_first():
    of = rule()
    groups = [
        group(claim(1), claim(2, where="b.txt")),
        group(claim(3, "red"), claim(4, "blue", where="b.txt")),
        group(claim(5)),
    ]
    found = judge(groups, {of.id: of}, [source("a.txt"), source("b.txt")], {"a.txt": 1, "b.txt": 2})
    assert [f.verdict for f in found] == ["conflict", "agree", "single"]


def test_an_edited_quotation_is_compatible_a_drifted_one_is_not():
    of = rule("words", "quote")
    one = claim(1, Quote("we shall open on Monday"), of=of)
    edited = claim(2, Quote("We shall open [it] on Monday"), where="b.txt", of=of)
    drifted = replace(edited, value=Quote("we might open on Monday"))
    assert finding(one, edited, of=of).verdict == "compatible"
    assert finding(one, drifted, of=of).verdict == "conflict"


class TestUpdates:
    """A quantity that moves with time."""

    RULE = rule("opening", "date", updates=True)

    def found(self, *stated):
        sources = [
            source(f"{i}.txt", published=date.fromisoformat(p) if p else None) for i, (p, _) in enumerate(stated)
        ]
        claims = [claim(i, day(v), where=f"{i}.txt", of=self.RULE) for i, (_, v) in enumerate(stated)]
        return finding(*claims, of=self.RULE, sources=sources)

    def test_later_reports_later_in_line_are_an_update(self):
        found = self.found(("2024-05-02", "2024-06-02"), ("2024-05-01", "2024-06-01"), ("2024-05-03", "2024-06-05"))
        assert found.verdict == "update"
        assert found.reason.index("1 Jun") < found.reason.index("2 Jun") < found.reason.index("5 Jun")

    def test_a_report_that_goes_back_is_a_conflict(self):
        found = self.found(("2024-05-01", "2024-06-01"), ("2024-05-02", "2024-06-05"), ("2024-05-03", "2024-06-01"))
        assert found.verdict == "conflict"

    def test_reports_of_one_day_may_stand_in_any_order(self):
        found = self.found(("2024-05-01", "2024-06-05"), ("2024-05-01", "2024-06-01"), ("2024-05-02", "2024-06-05"))
        assert found.verdict == "update"

    @pytest.mark.parametrize(("first", "missing"), [(None, "dated"), ("2024-05-02", "one day")])
    def test_without_an_order_it_is_undecided_and_the_reason_says_why(self, first, missing):
        found = self.found((first, "2024-06-01"), ("2024-05-02", "2024-06-05"))
        assert found.verdict == "undecided"
        assert missing in found.reason


STATES = replace(rule("arrest", "choice"), updates=True)


def _changing(*stated, of=STATES):
    sources = [source(f"{i}.txt", published=date.fromisoformat(p) if p else None) for i, (p, _) in enumerate(stated)]
    claims = [claim(i, label, where=f"{i}.txt", of=of) for i, (_, label) in enumerate(stated)]
    return finding(*claims, of=of, sources=sources)


class TestStates:
    """What is so today and was not yesterday."""

    def test_a_later_state_is_an_update(self):
        found = _changing(("2024-05-02", "open"), ("2024-05-01", "shut"), ("2024-05-03", "open"))
        assert (found.verdict, "shut (2024-05-01), then open (2024-05-02)" in found.reason) == ("update", True)

    def test_what_is_told_before_and_after_is_a_conflict(self):
        found = _changing(("2024-05-01", "shut"), ("2024-05-02", "open"), ("2024-05-03", "shut"))
        assert found.verdict == "conflict"

    @pytest.mark.parametrize("day", [None, "2024-05-01"])
    def test_on_one_day_or_without_a_date_it_is_undecided(self, day):
        assert _changing(("2024-05-01", "shut"), (day, "open")).verdict == "undecided"

    @pytest.mark.parametrize(("first", "second", "verdict"), [("no", "yes", "update"), ("yes", "no", "conflict")])
    def test_of_what_happens_once_a_later_report_does_not_go_back(self, first, second, verdict):
        patterns = tuple(_pattern(label) for label in ("no", "yes"))
        of = replace(STATES, rising=True, patterns=patterns)
        assert _changing(("2024-05-01", first), ("2024-05-02", second), of=of).verdict == verdict


def _pattern(label):
    return Pattern(text="", label=label, line=1, column=1, regex="", groups=(), gates=(), apart=())


COUNTS = rule("homes", "count")


def _moving(rising: bool, first: int, second: int, sentence: str = ""):
    of = replace(COUNTS, updates=True, rising=rising)
    days = [source("a.txt", published=date(2024, 5, 1)), source("b.txt", published=date(2024, 5, 3))]
    later = claim(2, Count(Quantity(second, second)), where="b.txt", of=of)
    return finding(
        claim(1, Count(Quantity(first, first)), of=of),
        replace(later, sentence=sentence or later.sentence),
        of=of,
        sources=days,
    )


@pytest.mark.parametrize(
    ("rising", "first", "second", "verdict"),
    [(True, 60, 84, "update"), (True, 84, 60, "conflict"), (False, 84, 60, "update")],
)
def test_what_only_ever_grows_does_not_go_back(rising, first, second, verdict):
    assert _moving(rising, first, second).verdict == verdict


@pytest.mark.parametrize(
    ("rising", "dated", "undated", "verdict"),
    [
        (True, (60, 84), 12, "update"),  # of a time before them
        (True, (60, 84), 96, "update"),
        (True, (60, 60), 96, "undecided"),  # nothing has been seen to rise
        (False, (60, 84), 96, "undecided"),
    ],
)
def test_a_report_without_a_date_may_stand_before_or_after_those_that_rose(rising, dated, undated, verdict):
    of = replace(COUNTS, updates=True, rising=rising)
    days = (date(2024, 5, 1), date(2024, 5, 3), None)
    sources = [source(name, published=day) for name, day in zip(("a.txt", "b.txt", "c.txt"), days, strict=True)]
    claims = [
        claim(i, Count(Quantity(n, n)), where=s.path, of=of)
        for i, (n, s) in enumerate(zip((*dated, undated), sources, strict=True), 1)
    ]
    assert finding(*claims, of=of, sources=sources).verdict == verdict


def test_a_figure_may_be_put_right():
    assert _moving(True, 84, 60, "The number was revised to 60.").verdict == "update"


def test_what_one_source_denies_and_the_other_states_is_undecided():
    found = finding(claim(1, "red"), claim(2, "red", where="b.txt", modality="negated"))
    assert (found.verdict, found.severity) == ("undecided", "none")
    assert found.reason == "One source denies what the other states."
    assert [p.display for p in found.positions] == ["red", "not red"]


def test_a_denial_hides_no_conflict_among_those_who_state():
    found = finding(
        claim(1, "red"), claim(2, "red", where="b.txt", modality="negated"), claim(3, "blue", where="c.txt")
    )
    assert found.verdict == "conflict"


def test_sources_that_deny_the_same_agree():
    found = finding(claim(1, modality="negated"), claim(2, where="b.txt", modality="negated"))
    assert (found.verdict, found.reason) == ("agree", "All deny the same.")


def test_two_parts_of_a_fuller_quotation_do_not_contradict_each_other():
    said = rule("said", "quote")
    first, second = "The summer was full but it was not profitable enough", "We have to become simpler and do it now"
    whole = f"{first}. {second}"
    claims = [claim(i, Quote(words), where=f"{i}.txt", of=said) for i, words in enumerate((first, second, whole), 1)]
    assert finding(*claims, of=said).verdict == "compatible"


def test_states_that_reports_of_different_days_disagree_on_may_have_changed():
    states = rule("open", "choice", context=True)
    claims = claim(1, "open", of=states), claim(2, "closed", where="b.txt", of=states)

    def verdict(*days):
        sources = [source(name, published=day) for name, day in zip(("a.txt", "b.txt"), days, strict=True)]
        return finding(*claims, of=states, sources=sources).verdict

    assert verdict(date(2024, 5, 2), date(2024, 5, 9)) == "undecided"
    assert verdict(date(2024, 5, 2), date(2024, 5, 2)) == "conflict"
    assert verdict(None, None) == "conflict"
