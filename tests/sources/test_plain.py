"""Plain text → blocks: where a line break ends a block and where it is only wrapping."""

from __future__ import annotations

from claimcheck.model import Source
from claimcheck.sources import read_text


def zones(text: str) -> list[tuple[str, str]]:
    source = read_text("a.txt", text)
    return [(z.kind, text[z.start : z.end]) for z in source.zones]


def bodies(text: str) -> list[str]:
    return [words for kind, words in zones(text) if kind == "body"]


def contexts(source: Source) -> dict[str, tuple[str, ...]]:
    return {source.text[z.start : z.end]: z.context for z in source.zones}


WRAPPED = """The crane on the ferry terminal fell shortly after nine, when the wind
had been blowing from the west for two days. The driver, a man of 52,
was brought to hospital. Two dockers who had stood below were not hurt.
"""


def test_lines_wrapped_at_a_width_are_one_block() -> None:
    assert bodies(WRAPPED) == [WRAPPED.strip()]


def test_a_line_that_breaks_although_the_next_word_fits_ends_its_block() -> None:
    text = (
        WRAPPED
        + "\nThe port was closed.\nIt will open on Friday, when all the other cranes have been looked at and\nfound to be safe.\n"
    )
    assert bodies(text)[1:] == [
        "The port was closed.",
        "It will open on Friday, when all the other cranes have been looked at and\nfound to be safe.",
    ]


def test_one_paragraph_a_line_needs_no_blank_lines() -> None:
    lines = [
        "The crane on the ferry terminal fell shortly after nine, when the wind had been blowing from the west for two days.",
        "Two dockers who had stood below were not hurt, the port said, and the driver, a man of 52, is doing well.",
    ]
    assert bodies("\n".join(lines)) == lines


def test_an_address_keeps_its_lines() -> None:
    text = WRAPPED + "\nPort Authority\n14 Quay Street\n9990 Skagen\n"
    assert [words for _, words in zones(text)][1:] == ["Port Authority", "14 Quay Street", "9990 Skagen"]


def test_items_lose_their_marker_and_keep_their_wrapped_lines() -> None:
    text = (
        WRAPPED
        + """
* The crane was built in 1989 and had been looked at by the port in the
  spring of 2023, when nothing was found.
* It was 40 metres tall.

1. The terminal stays closed for ten days, and the ferries go from the old
harbour in the meantime.
2) Nobody may enter the quay.
(a) Dockers may.
2.5 million people use it.
"""
    )
    items = [words for kind, words in zones(text) if kind == "item"]
    assert [i.split()[0] for i in items] == ["The", "It", "The", "Nobody", "Dockers"]
    assert items[0].endswith("nothing was found.")
    assert items[2].endswith("in the meantime.")
    assert "2.5 million people use it." in bodies(text)


def test_dotted_lines_are_rows_of_label_and_value() -> None:
    text = "MAYOR\n  Moss, Ada ........ 4,120  (elected)\n  Holm, Lars ....... 3,998\n\n  Turnout .......... 51.2%\n"
    source = read_text("a.txt", text)
    assert contexts(source) == {
        "MAYOR": (),
        "Moss, Ada": ("MAYOR",),
        "4,120  (elected)": ("MAYOR", "Moss, Ada"),
        "Holm, Lars": ("MAYOR",),
        "3,998": ("MAYOR", "Holm, Lars"),
        "Turnout": ("MAYOR",),
        "51.2%": ("MAYOR", "Turnout"),
    }


def test_columns_have_their_header_and_first_cell_as_context() -> None:
    text = "Ship\tCrew\tBuilt\nAurora\t12\t1989\nBoreas\t9\t2004\n"
    found = contexts(read_text("a.txt", text))
    assert found["9"] == ("Crew", "Boreas")
    assert found["1989"] == ("Built", "Aurora")
    assert found["Crew"] == ()


def test_a_lone_pipe_or_gap_makes_no_table() -> None:
    assert bodies("The port | the town.   They never met again, not even for one day.") == [
        "The port | the town.   They never met again, not even for one day."
    ]


def test_a_heading_stands_over_what_follows() -> None:
    text = (
        WRAPPED + "\nWhat comes next\n\nThe port will open again on Friday, if the wind allows it, and close in May.\n"
    )
    source = read_text("a.txt", text)
    assert [z.kind for z in source.zones] == ["body", "heading", "body"]
    assert source.zones[-1].context == ("What comes next",)


def test_a_heading_of_items_ends_with_them() -> None:
    text = (
        WRAPPED
        + "\nIn short\n* Two hurt\n* Port shut\n\nThe port will open again on Friday, if the wind allows it, and close in May.\n"
    )
    source = read_text("a.txt", text)
    assert [z.context for z in source.zones][2:] == [("In short",), ("In short",), ()]


def test_settings_are_code() -> None:
    assert zones("QUEUE_SIZE=500\nTIMEOUT=30s\n") == [("code", "QUEUE_SIZE=500"), ("code", "TIMEOUT=30s")]


def test_other_line_ends_and_form_feeds_end_lines() -> None:
    assert len(zones("One two three.\rFour five six.\x0cSeven eight.\u2028Nine ten.")) == 4
