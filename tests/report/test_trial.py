"""A trial as it is shown: hits with their values, neighbours with their reasons, mistakes with a caret."""

from __future__ import annotations

from claimcheck.extract.trial import trial
from claimcheck.model import Source, Zone
from claimcheck.packs.inline import Inline, Mistake
from claimcheck.report import View
from claimcheck.report.safe import cells
from claimcheck.report.trial import mistakes, render

BAY = "Some 40 boats sank off Corran. Three boats were in the bay, and sank \x1b[2J later."


def shown(text: str = BAY, width: int = 80, limit: int = 10) -> str:
    inline = Inline("<value> boat sink [off <place>]")
    pack, _ = inline.pack("count")
    assert pack
    source = Source("a.txt", "docs/a.txt", text, zones=(Zone("body", 0, len(text)),))
    return render(trial([(pack, inline.parts("count"))], [source], limit), View(width))


def test_hits_stand_above_neighbours() -> None:
    assert shown() == (
        "1 hit in 1 of 1 source (count)\n"
        "  docs/a.txt\n"
        "    1:1  «Some 40» boats sank off Corran.\n"
        "         = about 40 · <place> Corran\n"
        "\n"
        "1 sentence came near\n"
        "  docs/a.txt:1:32\n"
        "    «Three boats were in the bay, and sank» ␛[2J later.\n"
        "    × “were in the bay, and” stands between 'boat' and 'sink': allow for it with\n"
        "      [ ] or ...\n"
    )


def test_no_line_is_too_wide_and_nothing_steers_the_terminal() -> None:
    for width in (40, 60, 120):
        lines = shown(width=width).splitlines()
        assert max(map(cells, lines)) <= width
        assert not any("\x1b" in line for line in lines)


def test_what_is_left_out_is_counted() -> None:
    text = " ".join(["Some 40 boats sank."] * 5)
    assert "… and 3 more (--limit shows more)" in shown(text, limit=2)


def test_a_caret_stands_under_the_mistake() -> None:
    told = mistakes([Mistake("pattern", "ferry 船 (sail", 8, "'(' is never closed", "')'")], View(80))
    assert told == "the pattern: '(' is never closed (expected ')')\n    ferry 船 (sail\n             ^\n"


def test_a_mistake_far_into_a_long_pattern_stays_in_view() -> None:
    told = mistakes([Mistake("pattern", "word " * 60 + "(" + " word" * 60, 300, "'(' is never closed", "")], View(60))
    _, line, caret = told.splitlines()
    assert len(line) <= 60
    assert line[caret.index("^")] == "("
