"""``claimcheck rules try``: a pattern on documents at once, without a pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_hits_and_neighbours_are_shown(run: Run) -> None:
    done = run("rules", "try", "<value> boat tied up", "docs", "--kind", "count")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("2 hits in 2 of 3 sources (count)\n  docs/bay.txt\n")
    assert "«55» boats tied up" in done.stdout
    assert "1 sentence came near\n  docs/quay.md:3:12\n" in done.stdout
    assert "× “were” stands between 'boat' and 'tied': allow for it with [ ] or ..." in done.stdout


def test_the_kind_may_be_left_open(run: Run) -> None:
    assert run("rules", "try", "<value> boat [be] tied up", "docs").stdout.startswith(
        "3 hits in 3 of 3 sources (count)\n"
    )


def test_a_pattern_without_a_value_shows_where_it_stands(run: Run) -> None:
    assert run("rules", "try", "boat [be] tied up", "docs").stdout.startswith("3 hits in 3 of 3 sources\n")


def test_terms_are_given_or_taken_from_packs(run: Run, world: Path) -> None:
    given = run("rules", "try", "<value> @craft [be] tied up", "docs", "--terms", "craft=ship, boat")
    assert given.stdout.startswith("3 hits")
    pack = (world / "ferries.yaml").read_text("utf-8").replace("rules:", "terms: {craft: [ship, boat]}\nrules:", 1)
    (world / "terms.yaml").write_text(pack, encoding="utf-8")
    taken = run("rules", "try", "<value> @craft [be] tied up", "docs", "--terms-of", "terms.yaml")
    assert taken.stdout == given.stdout


def test_a_veto_is_told(run: Run) -> None:
    done = run("rules", "try", "<value> boat [be] tied up", "docs", "--unless", "leave <value>")
    assert done.stdout.startswith("2 hits")
    assert "× matches, and unless 'leave <value>' takes it back: “left 40”" in done.stdout


def test_output_is_bounded(run: Run) -> None:
    done = run("rules", "try", "<value> boat [be] tied up", "docs", "--limit", "1")
    assert "… and 2 more (--limit shows more)" in done.stdout


def test_mistakes_are_shown_with_a_caret_and_nothing_is_read(run: Run) -> None:
    done = run("rules", "try", "<value> (boat", "docs", "--unless", "@nobody")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "the pattern: '(' is never closed (expected ')')\n    <value> (boat\n            ^\n"
        "the unless: unknown term '@nobody' (expected a name from --terms)\n    @nobody\n    ^\n"
    )


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--kind", "dat"], "Did you mean 'date'?"),
        (["--terms", "craft"], "'craft' is not of the form NAME=PHRASE,PHRASE."),
        (["--terms-of", "peple"], "no pack 'peple': did you mean 'people'?"),
        (["--limit", "0"], "Invalid value for '--limit'"),
    ],
)
def test_wrong_options_are_named(args: list[str], said: str, run: Run) -> None:
    done = run("rules", "try", "<value> boat", "docs", *args, COLUMNS="200")
    assert done.exit_code == 2
    assert said in done.stderr


def test_what_cannot_be_read_is_said_and_the_rest_is_tried(run: Run) -> None:
    done = run("rules", "try", "<value> boat [be] tied up", "docs", "nowhere.txt")
    assert done.exit_code == 2
    assert "nowhere.txt: does not exist" in done.stderr
    assert done.stdout.startswith("3 hits")
