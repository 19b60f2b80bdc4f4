"""When a figure stood so, as its sentence says: the order of an update is that of the days told, not of publication."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.judge import en_when
from claimcheck.judge.report_days import ordered_by
from claimcheck.model import Source
from tests.told import article, claimed, report

FRIDAY, MONDAY = date(2024, 7, 26), date(2024, 7, 29)


def figure(sentence, words, kind="count"):
    told = [c for c in claimed(article(sentence), "general") if c.kind == kind and c.text == words]
    return told[0]


def judged(texts, days, rule, *packs):
    told = report(texts, *(packs or ("general",)), days=days, published=None)
    return [f.verdict for f in told.findings if f.rule == rule and f.verdict != "single"]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are 231 coins in the hoard now.",
        "Of the fund's members 231 have signed so far.",
        "By noon today 231 of the guests were ill.",
        "The count is now close to 231 villages.",
        "As of Friday evening 231 houses stood empty.",
        "At the last count 231 boats lay in the bay.",
    ],
)
def test_the_clause_ties_the_figure_to_the_time_of_the_report(sentence):
    assert en_when.stood(next(c for c in claimed(article(sentence), "general") if "231" in c.text))


@pytest.mark.parametrize(
    "sentence",
    [
        "The hoard was made up of 231 coins.",
        "The council takes away 231 places in a street where nobody can park now.",
        "He is now 61, and owns 231 boats.",
        "The bridge by Holm is 231 steps long.",
    ],
)
def test_a_word_for_now_elsewhere_does_not(sentence):
    assert not en_when.stood(figure(sentence, "231"))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("As of Friday evening, crews had saved 40 houses.", FRIDAY),
        ("By Sunday morning 40 houses were saved.", date(2024, 7, 28)),
        ("There were 40 houses saved as of 27 July.", date(2024, 7, 27)),
        ("By last night 40 houses were saved.", date(2024, 7, 28)),
        ("On Friday 40 houses were saved.", None),
        ("By 1998 40 houses were saved.", None),
    ],
)
def test_the_day_of_which_a_figure_is_told(sentence, day):
    assert en_when.told_on(figure(sentence, "40"), MONDAY) == day


def test_figures_of_days_are_ordered_by_those_days():
    texts = {
        "a.txt": "The fire on Mount Orne was 27 percent contained as of Saturday morning.",
        "b.txt": "The fire on Mount Orne is 20 percent contained as of Friday afternoon.",
    }
    days = {"a.txt": "2024-07-27", "b.txt": "2024-07-29"}
    assert judged(texts, days, "disasters/containment", "disasters") == ["update"]
    texts["b.txt"] = "The fire on Mount Orne is 20 percent contained."
    assert judged(texts, days, "disasters/containment", "disasters") != ["update"]


def test_figures_that_are_each_told_of_their_own_day_may_rise_and_fall():
    texts = {
        "a.txt": "As of this morning, 367 of the province's schools are closed by the walkout.",
        "b.txt": "Today 380 of the province's schools are closed by the walkout.",
        "c.txt": "Today 372 of the province's schools are closed by the walkout.",
    }
    days = {"a.txt": "2026-01-19", "b.txt": "2026-01-20", "c.txt": "2026-01-21"}
    assert judged(texts, days, "general/count") == ["update"]


def test_words_for_many_are_no_state_of_a_figure():
    assert en_when.vague(figure("Scores of workers came to Ossel.", "Scores"))
    assert not en_when.vague(figure("Two dozen workers came to Ossel.", "Two dozen"))
    texts = {"a.txt": "Thousands of people were evacuated.", "b.txt": "Some 88,000 people were evacuated."}
    days = {"a.txt": "2024-05-04", "b.txt": "2024-05-07"}
    assert judged(texts, days, "casualties/evacuated", "casualties") == ["compatible"]


def test_what_rises_and_falls_again_within_bounds_has_not_moved():
    said = "More than {} firefighters are battling the blaze on Mount Orne."
    texts = {name: said.format(n) for name, n in (("a.txt", 500), ("b.txt", 2400), ("c.txt", 1600))}
    days = {"a.txt": "2024-07-26", "b.txt": "2024-07-27", "c.txt": "2024-07-29"}
    assert judged(texts, days, "disasters/firefighters", "disasters") == ["compatible"]


def test_sizes_in_two_units_are_held_against_each_other():
    texts = {
        "a.txt": "The fire on Mount Orne has burned about 450 square miles.",
        "b.txt": "The fire on Mount Orne has burned more than 280,000 acres.",
    }
    days = {"a.txt": "2024-07-27", "b.txt": "2024-07-29"}
    assert judged(texts, days, "disasters/burned-area", "disasters") == ["compatible"]


def test_the_dead_of_years_ago_move_no_more():
    texts = {
        "a.txt": "The worst of them was the Harrow College massacre of 2007, in which a man killed 32 people.",
        "b.txt": "Such was the Harrow College massacre of 2007 that left 33 people dead.",
    }
    days = {"a.txt": "2012-12-15", "b.txt": "2012-12-16"}
    assert "update" not in judged(texts, days, "casualties/killed", "casualties")


def test_a_figure_that_was_given_at_first_is_not_the_report_s_own():
    assert en_when.outgrown(figure("Officials initially put the number at 140 houses.", "140"))
    assert not en_when.outgrown(figure("Officials now put the number at 140 houses.", "140"))


def test_a_report_without_a_date_that_says_so_far_stands_somewhere_in_the_line():
    texts = {
        "a.txt": "Four villages in the Ossel valley have been vacated so far.",
        "b.txt": "Nine villages in the Ossel valley have been vacated.",
    }
    assert judged(texts, {"b.txt": "2026-03-09"}, "general/count") == ["update"]
    texts["a.txt"] = "Four villages in the Ossel valley were vacated."
    assert judged(texts, {"b.txt": "2026-03-09"}, "general/count") != ["update"]


def test_a_dateline_without_a_year_is_near_the_other_reports():
    dated = Source(id="a", path="a", text="", published=date(2025, 11, 5))
    open_one = Source(id="b", path="b", text="", dateline_day=(2, 26))
    assert ordered_by([dated, open_one])["b"] == date(2026, 2, 26)
    wrong_weekday = Source(id="b", path="b", text="", dateline_day=(2, 26), dateline_weekday=0)
    assert ordered_by([dated, wrong_weekday])["b"] is None
    assert ordered_by([dated, Source(id="b", path="b", text="")])["b"] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The board agreed to push the closing date back by three months, to 31 December 2025.",
        "The vote has been postponed until 31 December 2025.",
        "The base stays open until 31 December 2025, six months longer than planned.",
        "The trial begins on 31 December 2025, a week later than first announced.",
    ],
)
def test_a_date_that_has_taken_the_place_of_another(sentence):
    (told,) = [c for c in claimed(article(sentence), "general") if c.kind == "date"]
    assert en_when.shifted(told)


@pytest.mark.parametrize(
    "sentence",
    [
        "The base closes on 31 December 2025.",
        "She moved to Holm on 31 December 2025.",
        "The vote will be held on 31 December 2025, as planned.",
    ],
)
def test_a_date_that_has_not(sentence):
    (told,) = [c for c in claimed(article(sentence), "general") if c.kind == "date"]
    assert not en_when.shifted(told)


@pytest.mark.parametrize("until", ["31 December 2025", "31 December"])
def test_a_deadline_that_is_moved_is_an_update(until):
    texts = {
        "a.txt": "The Corran base is to close for good on 30 September 2025.",
        "b.txt": f"The Corran base will remain open until {until}, three months longer than planned.",
    }
    days = {"a.txt": "2025-08-11", "b.txt": "2025-08-20"}
    assert judged(texts, days, "business/site-closing-date", "business") == ["update"]
    texts["b.txt"] = f"The Corran base will remain open until {until}."
    assert judged(texts, days, "business/site-closing-date", "business") != ["update"]


def test_figures_that_change_places_are_a_slip_even_of_what_grows():
    texts = {
        "a.txt": "The petition against the bypass has 1,426 names.",
        "b.txt": "The petition against the bypass has 1,462 names.",
    }
    days = {"a.txt": "2025-08-11", "b.txt": "2025-08-20"}
    assert judged(texts, days, "government/signatures", "government") == ["conflict"]
    texts["b.txt"] = "The petition against the bypass has 1,731 names."
    assert judged(texts, days, "government/signatures", "government") == ["update"]


def test_how_many_there_may_be_at_most_is_no_state():
    texts = {
        "a.txt": "Up to 3,000 people were evacuated.",
        "b.txt": "At least 11 people were evacuated.",
        "c.txt": "Fourteen people were evacuated.",
    }
    days = {"a.txt": "2025-08-11", "b.txt": "2025-08-11", "c.txt": "2025-08-20"}
    assert judged(texts, days, "casualties/evacuated", "casualties") == ["update"]


def test_the_toll_of_a_place_that_is_picked_out_is_no_earlier_toll_of_the_whole():
    assert en_when.of_a_part(figure("The worst hit area is Ware County where 43 people have died.", "43"))
    assert not en_when.of_a_part(figure("The flood has killed 43 people in Ware County.", "43"))
    texts = {
        "a.txt": "The worst hit area of the Orne flood is Ware County where 43 people were rescued by boats.",
        "b.txt": "In the Orne flood 104 people were rescued by boats in Ware County and elsewhere.",
    }
    assert "update" not in judged(texts, {"a.txt": "2025-07-06", "b.txt": "2025-07-08"}, "general/count")


def test_what_only_grows_has_not_moved_by_a_lower_bound():
    texts = {"a.txt": "The fire destroyed more than 120 homes.", "b.txt": "The fire destroyed at least 20 homes."}
    days = {"a.txt": "2025-08-11", "b.txt": "2025-08-20"}
    assert judged(texts, days, "disasters/homes-destroyed", "disasters") == ["compatible"]


def test_the_wounded_besides_the_dead_are_fewer_by_no_more_than_the_few_who_died():
    said = "The blast at Holm killed {} people and wounded {} others."
    days = {"a.txt": "2025-08-11", "b.txt": "2025-08-20"}
    texts = {"a.txt": said.format("two", "nine"), "b.txt": said.format("three", "eight")}
    assert judged(texts, days, "casualties/injured", "casualties") == ["update"]
    texts = {"a.txt": said.format("two", 3000), "b.txt": said.format("three", 2180)}
    assert judged(texts, days, "casualties/injured", "casualties") == ["conflict"]


def test_of_two_states_the_one_that_comes_last_may_be_told_without_a_date():
    texts = {
        "a.txt": "Nobody has been arrested over the attack at the Anchor.",
        "b.txt": "The police have arrested somebody over the attack at the Anchor.",
    }
    assert judged(texts, {"a.txt": "2025-11-11"}, "crime/anybody-arrested", "crime") == ["update"]
    assert judged(texts, {"b.txt": "2025-11-11"}, "crime/anybody-arrested", "crime") == ["undecided"]
