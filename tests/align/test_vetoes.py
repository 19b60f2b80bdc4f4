"""What keeps two different values from being a contradiction, and what makes one of two sentences that share little."""

from __future__ import annotations

import pytest

from tests.told import report, together

FILLER = {
    "x.txt": "Rain fell on the valley for two days. The council met twice to discuss 61 motions. Nine roofs were repaired.",
    "y.txt": "A spokesman for the railway took 20 minutes. The museum sold 1,450 tickets for $8 each within three hours.",
}


def verdicts(one, other, a, b):
    return together(report({"a.txt": one, "b.txt": other, **FILLER}, "general"), a, b)


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        # What is known of the same thing at another time.
        (
            "The flood at Ossel drowned 26 sheep of the Hagen farm, the vet said on 3 May 2024.",
            "It was the worst flood at Ossel since 2011, when 31 sheep of the Hagen farm drowned.",
            "26",
            "31",
        ),
        # Nothing but the name of what is counted.
        # What is allowed, and what was.
        (
            "The speed limit on the Ferrow curve is 60 mph.",
            "The train took the Ferrow curve at a speed of 54 mph.",
            "60 mph",
            "54 mph",
        ),
        # Of three children two are daughters.
        (
            "The baker of Ossel leaves a wife and three children.",
            "The baker of Ossel leaves a wife and two daughters.",
            "three",
            "two",
        ),
        # Persons of other names.
        (
            "The bakery at Ossel was run by Alina Dorsz, 39, until it burned.",
            "The bakery at Ossel burned, says her sister Kasia, 36.",
            "39",
            "36",
        ),
        # Another event at the same place.
        # Numbers that are names.
        ("Fixed the crash in the Brill parser, bug 418327.", "Closed a crash of the Brill parser, bug 432118.", "418327", "432118"),
        ("The Brill parser crash came with 2.31.", "The Brill parser crash came with 2.34.", "2.31", "2.34"),
        # Lines of a log.
        (
            "-- Ada Brill signed the parser release, 3 May 2024 12:34:01",
            "-- Ada Brill signed the parser release, 9 May 2024 14:01:40",
            "12:34:01",
            "14:01:40",
        ),
        # What is usual, and what was.
        ("Her usual speed is 16 knots, the captain of the Ossel ferry said.", "The Ossel ferry kept a speed of 14 knots.", "16 knots", "14 knots"),
        # Rain falls, and so does a river.
        ("Some 180 millimetres fell at Ossel.", "The river at Ferrow has fallen by 150 millimetres.", "180 millimetres", "150 millimetres"),
        # A crowd, as two sides see it.
        ("The police put the number of marchers at Ossel at 3,700.", "The organisers put the number of marchers at Ossel at 5,100.", "3,700", "5,100"),
        # What is said to have been when.
        ("Eleven nations take part in the drills at Ossel.", "It went worse in 2011, when eight nations took part in the drills at Ossel.", "Eleven", "eight"),
        # Calls about a fire, and fires.
        ("The first of 63 calls reporting a warehouse fire came at noon.", "In all, 38 warehouse fires broke out.", "63", "38"),
    ],
)  # fmt: skip
def test_what_may_both_be_true_is_no_conflict(one, other, a, b):
    assert "conflict" not in verdicts(one, other, a, b)


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        # Words of one field in place of the same word.
        ("The jury was out for nine hours.", "The jurors needed fourteen hours for the verdict.", "nine hours", "fourteen hours"),
        # An agent's own words for those who work there.
        (
            "Thirty-five workers were on the night shift at the mill.",
            "There were 53 colleagues on the night shift at the mill.",
            "Thirty-five",
            "53",
        ),
        # The same figures in another order.
        ("The Ossel ferry company lost £38 million in the spring.", "In the spring the Ossel ferry company lost £83 million.", "£38 million", "£83 million"),
        # From is no word of change here.
        (
            "Eleven lots of the Tarvin tablets were recalled.",
            "The firm recalled the tablets from fourteen lots of Tarvin.",
            "Eleven",
            "fourteen",
        ),
        # Two speakers about one fact.
        (
            "The Tarvin quake had its origin at a depth of 12 kilometres below Ossel, the seismic institute said.",
            "The Tarvin quake had its origin at a depth of 22 kilometres below Ossel, the geologist Ada Brill said.",
            "12 kilometres",
            "22 kilometres",
        ),
        # People who suffered what the others count.
        ("The crash at Ossel left three minor injuries.", "In the crash at Ossel four people suffered minor injuries.", "three", "four"),
        # The whole, said or not.
        ("Hald took a total of £3.2 million from his clients.", "Hald took £2.3 million from his clients.", "£3.2 million", "£2.3 million"),
        # Four figures in another order.
        ("With the plant at Ossel go 1,150 jobs.", "At Ossel 1,510 of us are to lose their jobs.", "1,150", "1,510"),
    ],
)  # fmt: skip
def test_what_cannot_both_be_true_is_found(one, other, a, b):
    assert verdicts(one, other, a, b) in (["conflict"], ["undecided"])


def test_who_gives_both_values_speaks_of_two_things():
    texts = {
        "a.txt": "Harl, a 22-year-old man, was charged with the attack. Brock, a 41-year-old man, was charged with the attack.",
        "b.txt": "A 22-year-old man was charged with the attack.",
        "c.txt": "A 41-year-old man was charged with the attack.",
    }
    assert "conflict" not in together(report(texts, "general"), "22-year-old", "41-year-old")


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        (
            "Passengers were paid 400 euros.",
            "Each of the passengers was paid 400 euros a head.",
            "400 euros",
            "400 euros a head",
        ),
        ("The ferry, built in 1998, is 84 metres long.", "The 84-metre ferry was listing.", "84 metres", "84-metre"),
    ],
)
def test_what_one_source_leaves_out_is_no_other_value(one, other, a, b):
    assert verdicts(one, other, a, b) in (["agree"], ["compatible"])


def test_one_more_source_that_agrees_does_not_hide_who_does_not():
    texts = {
        "a.txt": "The chain Fenwell is to shut 45 stores, it said.",
        "b.txt": "The group will close 45 of its 312 stores in the chain Fenwell.",
        "c.txt": "The chain Fenwell is to close 54 shops across the country.",
    }
    assert together(report(texts, "general"), "45", "54") == ["conflict"]


def test_a_quoted_today_is_that_of_the_day_on_which_it_was_said():
    one = '"For three years we fought for every single job. Today we lost," said Marcus Moe, head of the works.'
    other = 'Marcus Moe, head of the works, said: "For three years we fought for every single job. Today we lost."'
    texts = {"a.txt": one, "b.txt": other, **FILLER}
    found = report(texts, "general", days={"a.txt": "2024-05-02", "b.txt": "2024-05-03"})
    assert "conflict" not in together(found, "Today")


def test_ages_of_two_sorts_of_people_are_two_peoples():
    texts = {
        "a.txt": "The 35-year-old deputy was shot outside a Harl Street apartment in Brock on Friday.",
        "b.txt": "The 29-year-old dock worker was arrested in a Harl Street apartment in Brock on Friday.",
    }
    assert "conflict" not in together(report(texts, "general"), "35-year-old", "29-year-old")


@pytest.mark.parametrize(
    "said",
    [
        "On Friday, Prime Minister Ivo Brandt claimed that the bridge at Harl would never be shut.",
        "The bridge at Harl would never be shut, Prime Minister Ivo Brandt told reporters on Friday.",
    ],
)
def test_the_day_of_a_saying_is_none_of_an_event(said):
    texts = {"a.txt": "Prime Minister Ivo Brandt shut the bridge at Harl on Tuesday.", "b.txt": said}
    assert "conflict" not in together(report(texts, "general"), "Tuesday", "Friday")


APART = [
    # The draw of one day and that of another.
    (
        "The main prize of the Orsk lottery in Saturday's draw was worth $558 million in cash.",
        "The main prize of the Orsk lottery in Wednesday's draw is worth $930 million in cash.",
        "$558 million", "$930 million",
    ),
    (
        "The main prize of the Orsk lottery in Saturday's draw was worth $558 million in cash.",
        "The main prize of the Orsk lottery is worth $930 million in cash.",
        "$558 million", "$930 million",
    ),
    # What came, and what has to come.
    (
        "The motion in the chamber had 312 votes in favour.",
        "The party is short of the 316 votes needed for a majority in the chamber.",
        "312", "316",
    ),
    # Who was there, and what befell some of them.
    (
        "Eight road workers were on the Ferrow bridge when it fell.",
        "Six road workers of the Ferrow bridge were killed when it fell.",
        "Eight", "Six",
    ),
    # What there is room for, and who was in it.
    (
        "The Ferrow bus was carrying 52 passengers when it fell into the gorge.",
        "The Ferrow bus that fell into the gorge has room for 70 passengers.",
        "52", "70",
    ),
    # One place, and all.
    (
        "The flood destroyed 120 homes in Cray alone.",
        "The flood destroyed 340 homes.",
        "120", "340",
    ),
    # One day, and another.
    (
        "The board of the mill met for five hours on Tuesday.",
        "The board of the mill met for three and a half hours on Thursday.",
        "five hours", "three and a half hours",
    ),
    # What is to be, and what is.
    (
        "The tower of the mill is to be 120 metres high.",
        "The tower of the mill is now 80 metres high.",
        "120 metres", "80 metres",
    ),
    # People whom a text goes through.
    (
        "The second patient is a 55-year-old man from Orne who fell ill at the mill.",
        "The second patient is a 65-year-old man who fell ill at the mill in Orne.",
        "55-year-old", "65-year-old",
    ),
    # People of other names, though their ages have the same figures.
    (
        "The Ferrow camp is cold, said Ana Zorn, 23, of Orne.",
        "The Ferrow camp is cold, said Josef Garm, 32, of Orne.",
        "23", "32",
    ),
    # A prize, and a life.
    (
        "The Orsk lottery pays the prize to the winner in Lund over 29 years.",
        "The prize of the Orsk lottery goes to Lund, said Rita Osei, 52, who has lived in Lund for 30 years.",
        "29 years", "30 years",
    ),
    # A quake, and a bigger one.
    (
        "The quake off Ossel was 14 kilometres deep and struck before dawn.",
        "The quake off Ossel was 19 kilometres deep, and an even bigger quake struck before dawn.",
        "14 kilometres", "19 kilometres",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "a", "b"), APART)
def test_what_is_of_two_occasions_or_two_things_is_no_contradiction(one, other, a, b):
    days = {"a.txt": "2024-12-01", "b.txt": "2024-12-04"}
    found = together(report({"a.txt": one, "b.txt": other, **FILLER}, "general", days=days), a, b)
    assert "conflict" not in found
    assert "undecided" not in found
    assert "update" not in found


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        (
            "The motion in the chamber had 312 votes in favour.",
            "The motion in the chamber had 316 votes in favour.",
            "312", "316",
        ),
        (
            "The main prize of the Orsk lottery in Saturday's draw was worth $558 million in cash.",
            "The main prize of the Orsk lottery in Saturday's draw was worth $530 million in cash.",
            "$558 million", "$530 million",
        ),
        (
            "The quake off Ossel was 14 kilometres deep and struck before dawn.",
            "The quake off Ossel was 19 kilometres deep and struck before dawn.",
            "14 kilometres", "19 kilometres",
        ),
    ],
)  # fmt: skip
def test_without_what_tells_them_apart_it_is_one(one, other, a, b):
    assert verdicts(one, other, a, b) == ["conflict"]
