"""Which sources report the same event."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as suppose
from hypothesis import settings
from hypothesis import strategies as st

from claimcheck.align import stories as telling
from claimcheck.align.sketch import sketch
from claimcheck.model import Source
from claimcheck.sources import read
from tests.align.local_news import pile
from tests.fuzzing import examples

TESTS = Path(__file__).resolve().parent.parent


def stories(sources: Sequence[Source], **how: Any) -> tuple[tuple[str, ...], ...]:
    return telling.stories([sketch(source) for source in sources], **how)


def source(name: str, text: str, published: date | None = None, publisher: str | None = None) -> Source:
    return Source(id=name, path=name, text=text, published=published, publisher=publisher)


def partition(groups: Sequence[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(group) for group in groups}


FERRY = [
    source(
        "wire",
        "Ferry Hollis runs aground off Skerrin, 41 taken off\n"
        "SKERRIN, June 3 - The ferry Hollis ran aground on Tuesday on the Mullen reef off Skerrin with 41 people on board, "
        "the coastguard said.\nCaptain Ada Brennock had reported a failure of the rudder at 7.20 a.m.",
        date(2025, 6, 3),
        "Norwire",
    ),
    source(
        "operator",
        "Statement on the Hollis\nThe Hollis, sailing from Skerrin to Port Laurie, touched ground on Tuesday morning. "
        "All 39 passengers and two crew were taken off safely. Sailings are suspended until 9 June.",
        date(2025, 6, 3),
        "Laurie Lines",
    ),
    source(
        "weekly",
        "Islanders ask how it could happen\nThree days after the Hollis hit the Mullen reef, Skerrin is without a ferry. "
        "Shopkeeper Joss Aldane says the shelves will be bare by Sunday. Laurie Lines promises a replacement.",
        date(2025, 6, 6),
        "The Skerrin Post",
    ),
    source(
        "blog",
        "So the Hollis is on the rocks again. I was on the pier at Skerrin when the lifeboat came in. "
        "Nobody hurt, thank heaven. My aunt lost a hat.",
    ),
]

PRODUCT = [
    source(
        "README.md",
        "Tarnwell\nTarnwell stores time series in one file. It accepts 90,000 points a second.\n"
        "Settings are explained in the reference. Data is kept for 30 days unless you say otherwise.",
    ),
    source(
        "CONFIG.md", "Reference\nTarnwell reads its settings at start.\nretention: 60d\nflush_interval: 10s\nport: 9120"
    ),
    source(
        "SLA.md", "Tarnwell Hosted: service levels\nThe service is available 99.9 percent of the month. Credits: 10%."
    ),
    source(
        "NOTES.md", "Changes\n3.1.0 Points are flushed every ten seconds. The default retention of Tarnwell is 30 days."
    ),
]

CRASHES = [
    source(
        "gazette-1",
        "Baker dies as van leaves A912 at Orrin Bridge\n"
        "A baker was killed on Monday when his van left the A912 at Orrin Bridge and fell into the river, police said.\n"
        "Hamish Tolland, 58, had run the bakery in Kinlarry for thirty years. The road was closed for six hours.",
        date(2024, 2, 6),
        "Strath Gazette",
    ),
    source(
        "radio-1",
        "Van driver killed near Kinlarry\nThe man who died when his van went into the river at Orrin Bridge on Monday was the "
        "Kinlarry baker Hamish Tolland. Police want to hear from anyone who was on the A912 before six in the morning.",
        date(2024, 2, 6),
        "Radio Strath",
    ),
    source(
        "gazette-2",
        "Two hurt as timber lorry overturns at Dunmarrow\n"
        "Two people were injured on Thursday when a lorry carrying timber overturned on the A912 at Dunmarrow, police said.\n"
        "The driver, Colin Ferrie, 41, was cut free by firefighters. The road was closed for nine hours.",
        date(2024, 2, 9),
        "Strath Gazette",
    ),
    source(
        "radio-2",
        "Timber lorry blocks A912\nLogs lay all over the road at Dunmarrow on Thursday after a lorry turned over. Driver Colin "
        "Ferrie and a cyclist were taken to hospital. It was the second accident on the A912 in a week.",
        date(2024, 2, 8),
        "Radio Strath",
    ),
    source(
        "gazette-3",
        "School bus and quad bike collide at Lochgarve\n"
        "Nine children were shaken on Saturday when their bus hit a quad bike on the A912 at Lochgarve, police said.\n"
        "Farmer Isla Pettigrew, 33, was riding to her sheep. The road was closed for an hour.",
        date(2024, 2, 11),
        "Strath Gazette",
    ),
    source(
        "radio-3",
        "Children unhurt after Lochgarve collision\nA bus with nine children from a swimming gala hit a quad bike at Lochgarve on "
        "Saturday. Isla Pettigrew, who was on the quad bike, broke her wrist.",
        date(2024, 2, 11),
        "Radio Strath",
    ),
]


class TestOneEvent:
    def test_reports_of_every_sort_about_one_event_are_one_story(self):
        assert len(stories(FERRY)) == 1

    def test_the_documents_of_a_product_are_one_story(self):
        assert len(stories(PRODUCT)) == 1

    @pytest.mark.parametrize("missing", range(4))
    def test_it_stays_one_without_any_of_them(self, missing):
        assert len(stories(FERRY[:missing] + FERRY[missing + 1 :])) == 1

    @pytest.mark.parametrize("folder", ["clusters-third/k4"])
    def test_a_source_that_is_like_one_of_a_handful_belongs_to_it_though_it_is_unlike_the_others(self, folder):
        files = sorted(str(p) for p in (TESTS / folder).iterdir() if p.name != "gold.json")
        sources, problems = read(files)
        assert not problems
        assert len(stories(sources)) == 1

    def test_two_sources_are_compared_whatever_they_say(self):
        assert stories([FERRY[0], PRODUCT[0]]) == (("wire", "README.md"),)

    def test_nothing_is_no_story_and_a_source_alone_is_one(self):
        assert stories([]) == ()
        assert stories(FERRY[:1]) == (("wire",),)


class TestManyEvents:
    def test_accidents_on_one_road_in_one_week_in_the_same_papers_stay_apart(self):
        expected = {frozenset({f"gazette-{n}", f"radio-{n}"}) for n in (1, 2, 3)}
        assert partition(stories(CRASHES)) == expected

    def test_unrelated_folders_in_one_pile_are_told_apart(self):
        told = partition(stories([*FERRY, *PRODUCT, *CRASHES]))
        assert frozenset(s.id for s in FERRY) in told
        assert frozenset({"gazette-1", "radio-1"}) in told
        assert not any(group & {s.id for s in PRODUCT} and group - {s.id for s in PRODUCT} for group in told)

    def test_piles_of_local_news_are_hardly_ever_mixed(self):
        told, event = [], {}
        for seed in range(1, 5):
            found = pile(seed)
            event |= {f"{seed}/{s.id}": number + 1000 * seed for s, number in found}
            told += [[f"{seed}/{i}" for i in group] for group in stories([s for s, _ in found])]
        precision, recall = pairwise(told, event)
        assert precision >= 0.95
        assert recall >= 0.95

    def test_an_outlet_without_dates_is_grouped_by_what_it_tells(self):
        undated = [source(s.id, s.text) for s in CRASHES]
        assert all(a.split("-")[1] == b.split("-")[1] for group in stories(undated) for a in group for b in group)


# Nothing but everyday words is shared by these.
UNRELATED = [
    source(f"item-{n:02}", text)
    for n, text in enumerate(
        """
A man of 58 who was mending a roof in Harbin Lane fell to the street on Tuesday and was taken to hospital, police said.
Officers were called to a grocery store by the owner, who had locked a thief in the cold room. The man went with them.
The council will vote on Monday on a new bridge. The old one was closed last year after cracks were found.
Two boats were lost in the storm on the west coast, the owner said. The men on board swam to the shore.
The school will close for a week after a pipe burst and water ran through the rooms of the first floor.
Farmers in the valley say the price of milk has fallen again and that some of them will sell their cows.
A dog that ran away from its owner in March was found on a farm, where it had lived with the sheep.
The museum has bought a letter that the painter wrote to his sister from prison. It will be shown in June.
The train from the coast stood still for three hours at night because a tree had fallen on the line.
A woman who sold false tickets for the fair was sent to prison for four months by a judge on Friday.
Doctors at the clinic say that more children than usual have come with a cough since the school year began.
The bakery on the square has been sold to a chain that owns thirty shops, the owner said on Wednesday.
The team lost its fifth game at home. The coach said that the men were tired after the long trip.
Police stopped a van without lights at night and found a calf in it that had been taken from a farm.
The library will lend out tools as well as books from next year, the council said after a vote.
A fire in a barn was put out by men of three villages before the houses next to it caught fire.
        """.strip().splitlines()
    )
]
# Both have to do with one country, and with nothing else that is one.
ABROAD = [
    source(
        "tea",
        "Tea house opens on Wharf Row\nThe owner, Odile Fenn, learned her trade in Japan and brought the cups from there. "
        "Her aunt, Maud Sallow, lent her the money, and Piers Quaile of the Corran Guild drew the plans. Four kinds of "
        "cake are on the card, among them one that Fenn had from Lucan Orde, the cook of the Brightwell Inn.",
    ),
    source(
        "judo",
        "Judo club wants a hall of its own\nIts members train in the gym of the Aldous School. A guest from Japan, Kenji "
        "Arao, will teach there in August. Bram Stoll, who heads the club, has written to Ines Tarrant of the Morley Fund "
        "and to the Harker Mill, which has an empty shed next to the Dunstan Baths.",
    ),
]
# As these, but nothing says when they were written, and they are a little more alike.
UNDATED = [
    source(
        "tea",
        "Tea house opens at the harbour\nOdile Fenn, its owner, and Piers Quaile, a cook from Corran, learned the trade in "
        "Japan and brought the cups from there. There is room for 22 guests. It will be open until ten in the evening from May.",
    ),
    source(
        "judo",
        "Judo club wants a hall of its own\nBram Stoll, its head, had a guest from Japan last week who will teach there. The "
        "club has 140 members. They train in a gym, which is too small for all of them.",
    ),
]
_CALL = (
    "Anyone with information is asked to call the Lenmark Crime Stoppers Hotline at 1-800-555-TIPS (8477). The public can "
    "also submit tips by logging onto the website of Lenmark Crime Stoppers at WWW.LENMARKTIPS.COM or by texting TIP318 to "
    "577637 (LENTIP). All calls are strictly confidential."
)
APPEALS = [
    source(
        "knife",
        "Boy, 13, stabbed on a train\nA boy was stabbed on Wednesday at about 6 p.m. after a quarrel, the Lenmark police "
        f"said. He is in stable condition. The girl who did it got off at Ralston Street.\n{_CALL}",
        date(2023, 4, 6),
    ),
    source(
        "van",
        "Man, 47, killed by a van\nA man who was crossing Dunmore Road on Friday just before 5 p.m. was struck by a grey van "
        f"and died, the Lenmark police said. The driver did not stop.\n{_CALL}",
        date(2023, 8, 12),
    ),
]


class TestSourcesThatHaveNothingToDoWithOneAnother:
    def test_stay_apart_where_they_use_the_same_words(self):
        assert all(len(group) == 1 for group in stories(UNRELATED))

    def test_stay_apart_where_two_of_them_name_the_same_country(self):
        assert all(len(group) == 1 for group in stories([*UNRELATED, *ABROAD]))

    def test_stay_apart_where_nothing_says_when_they_were_written(self):
        assert all(len(group) == 1 for group in stories([*UNRELATED, *UNDATED]))

    def test_stay_apart_where_they_end_with_the_same_telephone_number(self):
        told = partition(stories([*APPEALS, *FERRY, *CRASHES, *UNRELATED[:8]]))
        assert {frozenset({"knife"}), frozenset({"van"})} <= told

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            (_CALL, "Anyone with information\nThe public can also"),
            (
                "Anyone who saw a green lorry in Quay Lane should contact detectives on 101 or 0300 555 0199.",
                "Anyone who saw a green lorry in Quay Lane should",
            ),
            ("Gov. Ruth Calder called the mayor at 9 a.m.", "Gov\nRuth Calder called the mayor at 9 a\nm"),
            ("The number on the card was 410-555-0123.", "The number on the card was 410 - 555 - 0123"),
        ],
    )
    def test_whom_to_call_tells_nothing_of_an_event(self, text, told):
        assert sketch(source("a", text)).told == told


# Two shootings in one town: the same age, the same part of town, the same hospital, neighbouring days.
NORTHGATE = [
    source(
        "alder-1",
        "Man, 33, shot in Northgate\nA 33-year-old man was shot in the 1200 block of Pumphouse Street in Corbin Falls late on "
        "Friday, Corbin Falls police said. It happened at about 11:20 p.m. in the Northgate neighborhood.\n"
        "He was taken to Corbin Falls General Hospital.",
    ),
    source(
        "alder-2",
        "Northgate shooting victim named\nThe man shot on Pumphouse Street in Northgate was Dale Ostrander, 33, Corbin Falls "
        "police said. Neighbors heard shots around 11:30 p.m. Friday. He is at Corbin Falls General Hospital.",
    ),
    source(
        "birch-1",
        "Shooting in Northgate leaves one hurt\nA 33-year-old man was wounded near 14th and Salter in Corbin Falls on Sunday, "
        "Corbin Falls police said. Officers were called at 4:15 p.m. to the Northgate neighborhood.\n"
        "He was taken to Corbin Falls General Hospital.",
    ),
    source(
        "birch-2",
        "Police seek car after shooting at 14th and Salter\nCorbin Falls police are looking for a green van after Sunday's "
        "shooting of Reuben Lisle, 33, at Salter and 14th avenues in Northgate. It happened at 4:20 p.m., they said.",
    ),
]
ROUND_UP = source(
    "round-up",
    "Violent weekend in Corbin Falls\nCorbin Falls police are investigating three shootings since Friday.\n"
    "A 33-year-old man was shot on Friday at 11:20 p.m. in the 1200 block of Pumphouse Street in Northgate.\n"
    "On Sunday Reuben Lisle, 33, was hurt near 14th and Salter. A girl, 15, was shot Saturday on Gannet Road.",
)


class TestIncidentsOfOneTown:
    def test_stay_apart_though_names_and_an_age_are_shared(self):
        told = partition(stories([*NORTHGATE, *(s for s, _ in pile(3))]))
        assert {frozenset({"alder-1", "alder-2"}), frozenset({"birch-1", "birch-2"})} <= told

    def test_are_not_bridged_by_a_round_up_of_the_weekend(self):
        told = partition(stories([*NORTHGATE, ROUND_UP, *(s for s, _ in pile(3))]))
        assert frozenset({"round-up"}) in told
        assert {frozenset({"alder-1", "alder-2"}), frozenset({"birch-1", "birch-2"})} <= told


def pairwise(groups: Sequence[Sequence[str]], event: dict[str, int]) -> tuple[float, float]:
    def pairs(n: int) -> int:
        return n * (n - 1) // 2

    together = sum(pairs(len(g)) for g in groups)
    right = sum(pairs(n) for g in groups for n in Counter(event[i] for i in g).values())
    return right / together, right / sum(pairs(n) for n in Counter(event.values()).values())


class TestCopies:
    def test_copies_of_a_text_share_its_story_and_do_not_crowd_out_others(self):
        copies = [source(f"copy-{n}", CRASHES[0].text, CRASHES[0].published, "Mirror") for n in range(25)]
        told = partition(stories([*CRASHES, *copies]))
        assert frozenset({"gazette-1", "radio-1", *(c.id for c in copies)}) in told
        assert frozenset({"gazette-2", "radio-2"}) in told


class TestWhatTheUserFixed:
    def test_one_story(self):
        assert stories(CRASHES, one_story=True) == (tuple(s.id for s in CRASHES),)
        assert stories([], one_story=True) == ()

    def test_given_groups_stand_as_they_are(self):
        told = stories(CRASHES, given=[["radio-1", "gazette-2"], ["nobody", "gazette-3"]])
        assert ("radio-1", "gazette-2") in told
        assert ("gazette-3",) in told
        assert sorted(i for group in told for i in group) == sorted(s.id for s in CRASHES)

    def test_an_id_counts_in_the_first_group_that_names_it(self):
        assert stories(FERRY[:2], given=[["wire"], ["wire", "operator"]]) == (("wire",), ("operator",))


class TestAlways:
    @settings(max_examples=examples(15), deadline=None)
    @suppose(st.permutations([*FERRY, *CRASHES]))
    def test_the_order_of_the_sources_has_no_influence(self, shuffled):
        assert partition(stories(shuffled)) == partition(stories([*FERRY, *CRASHES]))

    @settings(max_examples=examples(15), deadline=None)
    @suppose(st.permutations([*FERRY, *CRASHES]))
    def test_stories_and_their_sources_keep_the_order_of_the_sources(self, shuffled):
        place = {s.id: i for i, s in enumerate(shuffled)}
        told = [[place[i] for i in group] for group in stories(shuffled)]
        assert all(group == sorted(group) for group in told)
        assert told == sorted(told)

    @settings(max_examples=examples(30), deadline=None)
    @suppose(st.lists(st.text(max_size=300), max_size=6))
    def test_every_source_is_in_one_story(self, texts):
        sources = [source(f"s{n}", text) for n, text in enumerate(texts)]
        assert sorted(i for group in stories(sources) for i in group) == [s.id for s in sources]

    @pytest.mark.parametrize("piece", ["1", ".", "(", "Ab ", "A-", "May 1 ", "\n", "“", "IX, "])
    def test_hostile_text_takes_no_time(self, piece):
        start = time.perf_counter()
        stories([source(f"s{n}", piece * 50_000) for n in range(3)])
        assert time.perf_counter() - start < 5

    @pytest.mark.slow
    def test_thousands_of_articles_take_seconds(self):
        found = [
            source(f"{seed}-{s.id}", s.text.replace("e", "ae") if seed % 2 else s.text, s.published, s.publisher)
            for seed in range(60)
            for s, _ in pile(seed)
        ]
        random.Random(0).shuffle(found)
        start = time.perf_counter()
        stories(found)
        assert time.perf_counter() - start < 30
