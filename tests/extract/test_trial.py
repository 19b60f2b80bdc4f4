"""Trying a pattern: what it takes, and for each neighbour the reason in words."""

from __future__ import annotations

import time

import pytest

from claimcheck.extract.trial import Trial, trial
from claimcheck.model import Source, Zone
from claimcheck.packs.inline import Inline, kinds_with_values

FERRY = (("ferry", ("ferry", "boat")),)


def source(text: str, zone: str = "body", name: str = "a.txt") -> Source:
    return Source(name, name, text, zones=(Zone(zone, 0, len(text)),))  # type: ignore[arg-type]


def tried(pattern: str, *texts: str, kind: str = "count", unless: tuple[str, ...] = (), limit: int = 10) -> Trial:
    inline = Inline(pattern, unless, FERRY)
    pack, wrong = inline.pack(kind)
    assert pack, wrong
    return trial([(pack, inline.parts(kind))], [source(text) for text in texts], limit)


def reasons(pattern: str, text: str, **more: object) -> list[str]:
    found = tried(pattern, text, **more)  # type: ignore[arg-type]
    assert not found.hits
    (near,) = found.near
    return list(near.reasons)


def test_a_hit_is_a_claim_with_its_value_and_slots() -> None:
    found = tried("<value> passenger ... strand on <place>", "Some 340 passengers were stranded on Inishmore.")
    (hit,) = found.hits
    assert (hit.claim.text, hit.claim.line, hit.claim.column) == ("Some 340", 1, 1)
    assert hit.claim.subject.about == (("place", "Inishmore"),)
    assert (found.hit_count, found.hit_sources, found.sources, found.near_count) == (1, 1, 1, 0)


@pytest.mark.parametrize(
    ("pattern", "text", "said"),
    [
        ("<value> boat ... capsize", "There were 40 boats in the bay.", "'capsize' is not in it"),
        ("<value> boat sink", "Some 40 boats in the bay sank.", "“in the bay” stands between 'boat' and 'sink'"),
        ("<value> boat sink", "Some 40 boats in the bay sank.", "allow for it with [ ] or ..."),
        ("<value> boat [all] sink", "Some 40 boats later sank.", "[all] does not cover it"),
        ("sink ... <value> boat", "Some 40 boats sank.", "'<value>' stands before 'sink', not after it"),
        (
            "<value> boat ... sink",
            "Some 40 boats that had left the harbour on the windy side of the island before noon sank.",
            "14 words stand between 'boat' and 'sink': ... reaches over 8",
        ),
        ("<value> boat in <x> sink", "Some 40 boats in the bay, sadly, sank.", "<x> takes words without ,"),
        (
            "<value> boat in <x> sink",
            "Some 40 boats in the bay on the windy side of the island sank.",
            "9 words stand between 'in' and 'sink': <x> reaches over 4",
        ),
        ("<value> boat sink", "The boat of Tuesday, 12 March 2024, sank.", "was read as a date"),
        ("<value> boat sink", "The boat sank.", "no count was read in it for <value>"),
        ("<value> boat =sinks", "Some 40 boats sank.", "'=sinks' is there only as “sank”"),
        (
            "<value> boat ... US",
            "Some 40 boats told us.",
            "'US' is there only as “us”: the pattern asks for it in capitals",
        ),
        ("<value> boat ... suspend", "Some 40 boats awaited suspension.", "“suspension” is another word"),
    ],
)
def test_the_part_that_fails_is_named_with_its_reason(pattern: str, text: str, said: str) -> None:
    assert any(said in reason for reason in reasons(pattern, text)), reasons(pattern, text)


def test_words_inside_a_value_are_part_of_it() -> None:
    told = reasons("march ... boat on <value>", "It saw a boat on 12 March 2024.", kind="date")
    assert told == ["'march' is part of a value, “12 March 2024”, which a pattern takes as one unit"]


def test_all_missing_parts_are_named_up_to_a_few() -> None:
    told = reasons("<value> boat ... sink near rocky southern islands", "Some 40 boats left.")
    assert told == [
        "'sink' is not in it", "'near' is not in it", "'rocky' is not in it", "2 more of its parts are not in it",
    ]  # fmt: skip


def test_a_veto_names_its_pattern_and_its_words() -> None:
    told = reasons("<value> boat ... sink", "Some 40 boats might sink.", unless=("(may | might) sink", "left"))
    assert told == ["matches, and unless '(may | might) sink' takes it back: “might sink”"]


def test_scare_quotes_and_silent_places_are_told_of() -> None:
    assert "makes no claim" in reasons("call it <value>", "He called it “a mistake”.", kind="quote")[0]
    pack, _ = (inline := Inline("<value> boat sink")).pack("count")
    assert pack
    found = trial([(pack, inline.parts("count"))], [source("Some 40 boats sank.", "caption")])
    assert found.near[0].reasons == ("matches, and stands in a caption, which makes no claims",)


def test_the_nearest_come_first_and_are_bounded() -> None:
    texts = ["A boat came.", "Some 40 boats left.", "Some 40 boats in all sank.", "Nothing of that."]
    found = tried("<value> boat sink", *texts)
    assert [near.sentence for near in found.near] == [
        "Some 40 boats in all sank.",
        "Some 40 boats left.",
        "A boat came.",
    ]
    few = tried("<value> boat sink", *texts, limit=1)
    assert [near.sentence for near in few.near] == ["Some 40 boats in all sank."]
    assert few.near_count == 3


def test_without_a_kind_the_one_that_is_met_most_is_taken() -> None:
    inline = Inline("open on <value>")
    every = [(inline.pack(kind)[0], inline.parts(kind)) for kind in kinds_with_values()]
    found = trial(every, [source("It opened on Tuesday. It opened on Friday."), source("It opened on 40 boats.")])  # type: ignore[arg-type]
    assert (found.rule.kind, found.hit_count) == ("date", 2)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("<value> (boat | ship) restart", "Some 40 ships re-started."),
        ("<value> (boat | ship) rest", "Some 40 bo\u00e2ts rest."),
        ("<value> UN soldier", "Some 40 U.N. soldiers left."),
        ("<value> men strike", "Some 40 men struck."),
        ("<value> did not", "Some 40 didn't."),
    ],
)
def test_no_text_with_a_hit_is_passed_over(pattern: str, text: str) -> None:
    assert tried(pattern, text).hit_count == 1


def test_sources_that_are_passed_over_are_counted() -> None:
    found = tried("<value> boat sink", "Some 40 boats sank.", "Nothing of that kind.")
    assert (found.hit_count, found.sources, found.near_count) == (1, 2, 0)


@pytest.mark.parametrize("text", ["boat " * 50_000, "7 " * 50_000, "boat, ((" * 20_000, "boat 7 sink-" * 9_000])
def test_no_sentence_makes_it_hang(text: str) -> None:
    before = time.process_time()
    tried("<value> boat ... <x> sink [or swim] ... near <y> rock", text)
    assert time.process_time() - before < 20
