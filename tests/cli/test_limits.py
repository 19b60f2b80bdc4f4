"""Limits from the outside: what meets one is said on stderr and makes the exit code 2; the rest is checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

RULES = ("--rules", "ferries.yaml")


def test_a_document_beyond_the_size_given_is_left_out(run: Run, world: Path) -> None:
    (world / "docs" / "pier.txt").write_text("x " * 2_000)
    done = run("docs", *RULES, "--max-bytes", "1kB")
    assert done.exit_code == 2
    assert "docs/pier.txt: is too large (expected at most 1 kB, the limit source_bytes)" in done.stderr
    assert "2 sources" in done.stdout


@pytest.mark.parametrize("size", ["much", "0", "-5", "1 XB"])
def test_a_size_that_is_none_is_an_error_of_use(run: Run, size: str) -> None:
    done = run("docs", "--max-bytes", size)
    assert done.exit_code == 2
    assert "is no size, such as 20MB" in done.stderr


def test_the_configuration_sets_limits_and_options_win(run: Run, world: Path) -> None:
    (world / "claimcheck.toml").write_text('rules = ["ferries.yaml"]\n[limits]\nsource_bytes = 10\nfindings = 1\n')
    assert run("docs").stderr.count("the limit source_bytes") == 3
    assert "source_bytes" not in run("docs", "--max-bytes", "1 MB").stderr


def test_findings_beyond_the_limit_are_left_out_the_mildest_first(run: Run, world: Path) -> None:
    everything = json.loads(run("docs", "--format", "json").stdout)["findings"]
    assert len(everything) > 1
    (world / "claimcheck.toml").write_text("[limits]\nfindings = 1\n")
    done = run("docs", "--format", "json")
    assert done.exit_code == 2
    assert [f["id"] for f in json.loads(done.stdout)["findings"]] == [f["id"] for f in everything[:1]]
    assert f"{len(everything) - 1} of {len(everything)} findings are left out, the mildest ones" in done.stderr


def test_packs_beyond_the_number_of_rules_are_left_out(run: Run, world: Path) -> None:
    (world / "claimcheck.toml").write_text("[limits]\nrules = 1\n")
    second = (world / "ferries.yaml").read_text().replace("pack: ferries", "pack: more")
    (world / "more.yaml").write_text(second)
    done = run("docs", *RULES, "--rules", "more.yaml")
    assert done.exit_code == 2
    assert "more.yaml:1:1: with the pack 'more' there are too many rules: it is left out" in done.stderr
    assert "CONFLICT" in done.stdout


def test_packs_nested_deeper_than_the_limit_are_refused(run: Run, world: Path) -> None:
    (world / "claimcheck.toml").write_text("[limits]\nyaml_depth = 3\n")
    assert "nested deeper than 3 levels" in run("docs", *RULES).stderr
    (world / "claimcheck.toml").write_text("[limits]\nyaml_depth = 1000000\n")
    (world / "ferries.yaml").write_text("pack: " + "[" * 50_000)
    assert "nested deeper than 100 levels" in run("docs", *RULES).stderr


def test_values_beyond_the_limit_are_not_read(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.extract import portions

    monkeypatch.setattr(portions, "_PORTION", 5)
    (world / "docs" / "pier.txt").write_text(
        "\n\n".join(f"On day {n} some {n + 30} boats were tied up." for n in range(9))
    )
    (world / "claimcheck.toml").write_text("[limits]\nmentions = 5\n")
    done = run("docs", *RULES, "--no-cache", "--jobs", "1")
    assert done.exit_code == 2
    assert "docs/pier.txt:7:1: holds too many values: it is read up to here" in done.stderr
    assert run("mentions", "docs").exit_code == 2


def test_links_out_of_a_folder_are_followed_where_asked(
    run: Run, world: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "far.txt").write_text("Some 90 boats were tied up.\n")
    (world / "docs" / "out").symlink_to(other)
    assert "3 sources" in run("docs", *RULES).stdout
    assert "4 sources" in run("docs", *RULES, "--follow-links").stdout


def test_what_was_assumed_is_said_and_fails_nothing(run: Run, world: Path) -> None:
    (world / "docs" / "pier.txt").write_bytes(
        "The café’s owner said 40 boats were tied up in the bay.".encode("cp1252")
    )
    for command in (("docs", *RULES), ("mentions", "docs"), ("stories", "docs")):
        done = run(*command)
        assert done.exit_code == 0, command
        assert "note: docs/pier.txt: is not UTF-8: read as cp1252, which is a guess" in done.stderr


def test_a_pdf_is_cited_by_its_pages(run: Run, world: Path) -> None:
    from tests.sources.pdfs import typeset

    (world / "docs" / "pier.pdf").write_bytes(
        typeset(
            [(72, 700, 11, "The storm came on Thursday.")], [(72, 700, 11, "Some 90 boats were tied up in the bay.")]
        )
    )
    done = run("docs", *RULES, "--format", "json")
    (claim,) = [c for c in json.loads(done.stdout)["claims"] if c["source"] == "docs/pier.pdf"]
    assert claim["place"] == "page 2"
    assert "docs/pier.pdf, page 2" in run("docs", *RULES).stdout
