"""Options and sections by their indentation."""

from __future__ import annotations

from claimcheck.sources import read_text

PAGE = """KNOT(1)                      User Commands                      KNOT(1)

NAME
       knot - ties things together

OPTIONS
       -j, --jobs N
              Number of knots tied at once. Default: 4.

       --wait SECONDS
              Time before giving up.

FILES
       /etc/knot
              Settings for all users.
"""


def contexts(text: str) -> dict[str, tuple[str, ...]]:
    source = read_text("knot.txt", text)
    return {text[z.start : z.end]: z.context for z in source.zones}


def test_what_stands_below_an_option_is_said_of_it():
    found = contexts(PAGE)
    assert found["Number of knots tied at once. Default: 4."] == ("OPTIONS", "-j, --jobs N")
    assert found["Time before giving up."] == ("OPTIONS", "--wait SECONDS")


def test_a_directive_names_its_option():
    found = contexts("Usage of knot\n\n.. option:: --depth N\n\n   How deep it looks. Default: 3.\n")
    assert found["How deep it looks. Default: 3."][-1] == "--depth N"


def test_prose_that_is_indented_is_said_of_nothing():
    found = contexts("The mayor spoke.\n\n   Then the council met for two hours.\n")
    assert found["Then the council met for two hours."] == ()
