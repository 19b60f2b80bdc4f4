"""What the page shows, as data: sentences, matrix, timeline, plots and cards, before anything is drawn."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from claimcheck.model import Report, Source
from claimcheck.report import View
from claimcheck.report.html import page
from claimcheck.report.html.desk import Desk, letter, listed, source_names
from claimcheck.report.html.page import Page
from tests.report.html.made import HARBOUR, Asked, harbour, made, many
from tests.report.sample import sample


def shown(report: Report, **view: object) -> Page:
    return page(report, View(**view))  # type: ignore[arg-type]


def paper(path: str, publisher: str | None = None, key: str = "") -> Source:
    return Source(id=key or path, path=path, text="", publisher=publisher)


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        ((paper("a/north.txt"), paper("b/south.txt")), ["north", "south"]),
        ((paper("a/one.txt"), paper("b/one.txt")), ["a/one", "b/one"]),
        ((paper("x/a/one.txt"), paper("y/a/one.txt")), ["x/a/one", "y/a/one"]),
        ((paper("one.txt", "The Post"), paper("two.txt")), ["The Post", "two"]),
        ((paper("one.txt", "The Post"), paper("two.txt", "The Post")), ["one", "two"]),
        (
            (paper("all.jsonl", key="all.jsonl#1"), paper("all.jsonl", key="all.jsonl#2")),
            ["all.jsonl#1", "all.jsonl#2"],
        ),
    ],
)
def test_a_source_has_the_shortest_name_that_is_its_own(sources: tuple[Source, ...], names: list[str]) -> None:
    assert list(source_names(sources).values()) == names


def test_letters_go_on_as_numbers() -> None:
    assert [letter(n) for n in (0, 1, 25, 26, 99)] == ["A", "B", "Z", "27", "100"]


def test_lists_are_written_as_sentences_do() -> None:
    assert "".join(a + b for a, b in listed(["a", "b", "c"])) == "a, b and c"
    assert "".join(a + b for a, b in listed(["a", "b"], more=3)) == "a, b"


def test_the_headline_counts_what_is_not_accepted() -> None:
    first = shown(harbour()).overview
    assert first.headline == "1 conflict in 5 sources"
    assert [s.question for s in first.said] == ["When did the bridge open?"]
    assert [s.accepted for s in first.accepted] == [
        "Accepted by the baseline until 2030-01-01: both days are in the harbour log."
    ]
    assert "1 failure is accepted and not counted above." in first.lead


def test_a_conflict_is_told_as_who_says_what() -> None:
    (said,) = shown(harbour()).overview.said
    assert [(s.letter, s.who, s.verb, s.display) for s in said.sides] == [
        ("A", ("paper-1", "paper-2", "paper-3"), "say", "Wed 10 Mar 2021"),
        ("B", ("paper-4",), "says", "Thu 11 Mar 2021"),
    ]


def test_without_conflicts_the_headline_says_so() -> None:
    agreed = made([q for q in HARBOUR if q.verdict == "agree"])
    assert shown(agreed).overview.headline == "No conflicts in 5 sources"
    assert shown(Report((), (), (), (), (), ())).overview.headline == "Nothing was read"


def test_a_broken_relation_counts_unless_a_conflict_is_about_it() -> None:
    report = sample()
    assert shown(report).overview.headline == "1 conflict in 5 sources"
    alone = replace(report, constraints=tuple(replace(c, explains=None) for c in report.constraints))
    assert shown(alone).overview.headline == "1 conflict and 1 broken relation in 5 sources"
    assert [s.relation[:13] for s in shown(alone).overview.said if s.relation] == ["11 March 2021"]


def test_one_is_said_as_one() -> None:
    assert "1 more is answered by one source alone; --show all lists it too." in shown(sample()).overview.lead


def test_a_conflict_says_which_relations_it_breaks() -> None:
    (said,) = shown(sample()).overview.said
    assert said.also == ("resumption - halt == pause",)


def test_a_broken_relation_that_is_more_severe_than_its_conflict_stands_alone() -> None:
    report = sample()
    milder = tuple(replace(f, severity="note") if f.verdict == "conflict" else f for f in report.findings)
    assert shown(replace(report, findings=milder)).overview.headline == "1 conflict and 1 broken relation in 5 sources"


def test_problems_and_notes_stand_on_the_first_screen() -> None:
    report = sample()
    first = shown(replace(report, notes=report.problems[:1], problems=report.problems[1:])).overview
    assert len(first.problems) == len(first.notes) == 1


def test_what_is_shown_follows_the_view() -> None:
    report = sample()
    assert {i.verdict for i in shown(report, show="conflicts").items} == {"conflict"}
    assert "single" not in {i.verdict for i in shown(report).items}
    assert "--show all" in " ".join(shown(report).overview.lead)
    assert "single" in {i.verdict for i in shown(report, show="all").items}


def test_many_conflicts_are_folded_and_none_is_lost() -> None:
    page = shown(many(2_000))
    first = page.overview
    assert first.headline == "400 conflicts in 40 sources"
    assert len(first.said) + len(first.said_more) + first.said_left_out == 400
    assert len(page.items) == 2_000


def test_the_bar_of_verdicts_is_full() -> None:
    shares = shown(harbour()).overview.shares
    assert sum(s.width for s in shares) == pytest.approx(100, abs=0.1)
    assert [(s.noun, s.number) for s in shares] == [
        ("conflicts", 2),
        ("undecided", 1),
        ("compatible", 2),
        ("agreements", 2),
    ]


def test_the_matrix_says_who_takes_which_position() -> None:
    matrix = shown(harbour()).stories[0].matrix
    assert matrix is not None
    assert [c.name for c in matrix.columns] == ["paper-1", "paper-2", "paper-3", "paper-4", "paper-5"]
    lines = {line.question: line for line in matrix.lines}
    cells = lines["When did the bridge open?"].cells
    assert ["".join(s.letter for s in cell) for cell in cells] == ["A", "A", "A", "B", ""]
    assert [line.question for line in matrix.lines if line.accepted] == ["How many people crossed it?"]


def test_a_source_that_says_both_has_both_letters() -> None:
    report = made([Asked("How many?", "count", "undecided", {"400": [1, 2], "500": [2, 3]})])
    matrix = shown(report).stories[0].matrix
    assert matrix is not None
    assert ["".join(s.letter for s in cell) for cell in matrix.lines[0].cells] == ["A", "AB", "B"]


def test_a_large_matrix_is_cut_and_says_so() -> None:
    matrix = shown(many(100, 60)).stories[0].matrix
    assert matrix is not None
    assert (len(matrix.lines), matrix.rows_left_out) == (30, 70)
    assert len(matrix.columns) + matrix.columns_left_out == 60
    assert not matrix.roomy
    assert matrix.lines[0].verdict == "conflict"


def test_questions_in_the_same_words_are_told_apart_by_their_answer() -> None:
    same = [Asked("Who is meant?", "name", "agree", {name: [1, 2]}) for name in ("Maria Lund", "Jon Aalto")]
    desk = Desk(made([*same, HARBOUR[0]]), View())
    hints = {f.question: desk.hint(f) for f in desk.findings}
    assert hints["When did the bridge open?"] == ""
    assert sorted(desk.hint(f) for f in desk.findings) == ["", "Jon Aalto", "Maria Lund"]


def test_stories_are_drawn_apart_and_their_number_is_limited() -> None:
    asked = [replace(HARBOUR[0], story=n) for n in range(1, 31)]
    drawn = shown(made(asked, sources=60))
    assert (len(drawn.stories), drawn.stories_left_out) == (12, 18)
    assert len(drawn.items) == 30


def test_sources_are_listed_with_the_conflicts_they_take_part_in() -> None:
    told = shown(harbour()).sources
    assert [(s.number, s.name, s.conflicts) for s in told[:2]] == [(1, "paper-1", 2), (2, "paper-2", 2)]


def test_a_card_holds_the_whole_evidence() -> None:
    card = next(i for i in shown(sample()).items if i.id == "resumption-ab12cd34")
    quotes = card.columns[0].quotes  # type: ignore[union-attr]
    assert quotes[0].words == "Wednesday"
    assert quotes[0].said_by == "two harbour officials"
    assert quotes[0].steps[1].endswith("2021-03-10")
    assert [c.assertion for c in card.checks] == ["resumption - halt == pause"]  # type: ignore[union-attr]
    assert [p.result for p in card.links] == ["0.90"] * 3  # type: ignore[union-attr]


def test_hedged_claims_say_so_and_places_that_are_not_lines_are_used() -> None:
    report = sample()
    paged = replace(report, claims=tuple(replace(c, place="page 3") for c in report.claims))
    card = next(i for i in shown(paged).items if i.id == "resumption-77aa0003")
    quote = card.columns[0].quotes[0]  # type: ignore[union-attr]
    assert (quote.modality, quote.place) == ("hedged", "page 3")


def test_a_position_with_hundreds_of_claims_counts_what_it_leaves_out_unless_asked() -> None:
    report = made([Asked("How many?", "count", "agree", {"400": range(1, 301)})], sources=300)
    (cut,) = shown(report).items[0].columns  # type: ignore[union-attr]
    (full,) = shown(report, full=True).items[0].columns  # type: ignore[union-attr]
    assert (len(cut.quotes), cut.left_out) == (8, 292)
    assert (len(full.quotes), full.left_out) == (300, 0)


def test_a_sentence_of_a_megabyte_is_cut_around_the_words() -> None:
    report = made(HARBOUR[:1], sentence="word " * 100_000 + "{} {}" + " word" * 100_000)
    quote = shown(report).items[0].columns[0].quotes[0]  # type: ignore[union-attr]
    assert quote.words == "10 March 2021"
    assert len(quote.before) < 1_000 and quote.before.startswith("…")
    assert len(quote.after) < 1_000 and quote.after.endswith("…")


def test_of_very_many_positions_the_card_counts_what_it_leaves_out_unless_asked() -> None:
    report = made([Asked("How many?", "count", "conflict", {str(n): [1] for n in range(100, 400)})])
    cut, full = shown(report).items[0], shown(report, full=True).items[0]
    assert (len(cut.columns), cut.columns_left_out) == (24, 276)  # type: ignore[union-attr]
    assert len(full.columns) == 300  # type: ignore[union-attr]


def test_the_counts_say_how_many_are_accepted() -> None:
    first = shown(harbour()).overview.shares[0]
    assert (first.verdict, first.accepted) == ("conflict", 1)
