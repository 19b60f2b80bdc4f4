"""``claimcheck rules suggest``: from documents to a pack that passes as printed."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

GENERAL = ("--rules", "general")


def test_the_suggested_pack_passes_as_printed(run: Run, world: Path) -> None:
    done = run("rules", "suggest", "docs", *GENERAL)
    assert done.exit_code == 0
    assert done.stdout.startswith("# A draft")
    assert "pack: suggested\n" in done.stdout
    assert done.stderr.startswith("claimcheck: 1 rule drafted")
    (world / "suggested.yaml").write_text(done.stdout, encoding="utf-8")
    tested = run("rules", "test", "suggested.yaml")
    assert tested.exit_code == 0
    assert "all passed" in tested.stdout


def test_a_file_takes_it_and_gives_it_its_name(run: Run, world: Path) -> None:
    done = run("rules", "suggest", "docs", *GENERAL, "--output", "Bay Storm.yaml")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "pack: bay-storm\n" in (world / "Bay Storm.yaml").read_text("utf-8")
    assert "bay-storm" in run("docs", "--rules", "Bay Storm.yaml").stdout


def test_sources_with_nothing_in_common_are_no_clean_result(run: Run, world: Path) -> None:
    done = run("rules", "suggest", "docs/bay.txt", *GENERAL, "--output", "pack.yaml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "no rule to suggest" in done.stderr
    assert not (world / "pack.yaml").exists()


def test_what_cannot_be_read_is_said_and_the_rest_is_used(run: Run) -> None:
    done = run("rules", "suggest", "docs", "nowhere.txt", *GENERAL)
    assert done.exit_code == 2
    assert "nowhere.txt: does not exist" in done.stderr
    assert "pack: suggested\n" in done.stdout
