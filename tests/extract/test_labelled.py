"""Cells and settings as sentences with their labels."""

from __future__ import annotations

from pathlib import Path

from claimcheck import load_packs
from claimcheck.pipeline import extract
from claimcheck.sources import read
from claimcheck.values import kind


def said(tmp_path: Path, text: str, *, own: bool = True) -> set[tuple[str, str]]:
    """(rule, value) of the claims of a Markdown document; ``own``: of rules with a question of their own."""
    path = tmp_path / "page.md"
    path.write_text(text, "utf-8")
    sources, _ = read([str(path)])
    found = extract(sources, load_packs())
    return {(c.rule, kind(c.kind).show(c.value)) for c in found if own is not c.rule.startswith("general/")}


def test_a_setting_is_read_by_the_patterns_of_rules(tmp_path):
    assert ("products/max-size", "25 megabytes") in said(tmp_path, "# Files\n\n- `max_file_size`: 25 MB\n")


def test_a_cell_is_read_with_its_row_and_column(tmp_path):
    table = "# Vote\n\n| Item | Value |\n|---|---|\n| Turnout | 52.4% |\n"
    assert ("elections/turnout", "52.4%") in said(tmp_path, table)


def test_rows_of_one_column_speak_of_different_things(tmp_path):
    table = "# Vote\n\n| Ward | Turnout |\n|---|---|\n| Mill | 52.4% |\n| Quay | 41.9% |\n"
    assert not {rule for rule, _ in said(tmp_path, table)} & {"elections/turnout"}


def test_a_label_gives_the_unit_of_a_bare_number(tmp_path):
    general = said(tmp_path, "# Limits\n\n```ini\nidle_timeout_ms = 3000\n```\n", own=False)
    assert ("general/duration", "3,000 milliseconds") in general


def test_a_column_gives_a_rate(tmp_path):
    table = "# Plans\n\n| Plan | Requests per minute |\n|---|---|\n| Basic | 600 |\n"
    assert ("general/measure", "600 requests per minute") in said(tmp_path, table, own=False)


def test_a_sentence_with_a_colon_far_in_is_no_setting(tmp_path):
    text = "# News\n\nThe mayor said that after all of this there was one answer for all: 25 MB.\n"
    assert ("products/max-size", "25 megabytes") not in said(tmp_path, text)


def test_places_are_those_of_the_cell(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("# Files\n\n- `max_file_size`: 25 MB\n", "utf-8")
    sources, _ = read([str(path)])
    (claim,) = (c for c in extract(sources, load_packs()) if c.rule == "products/max-size")
    assert sources[0].text[claim.start : claim.end] == "25 MB"


LISTED = {
    ("products/minimum-version", "at least version 3.0"),
    ("products/minimum-version", "at least version 3.2"),
    ("products/minimum-version", "at least version 1.9"),
}


def test_a_list_of_requirements_names_the_version_of_each(tmp_path):
    item = "- Store: Harrow 3.0+, Vexil 3.2 or newer or Oxbow 1.9+\n"
    assert said(tmp_path, f"# Brindle\n\n## Requirements\n\n{item}") >= LISTED
    assert said(tmp_path, f"# Brindle\n\n## Version support\n\n{item}") >= LISTED


def test_other_lists_of_versions_require_nothing(tmp_path):
    for text in (
        "## History\n\n- Harrow 3.0+, Vexil 3.2+ or Oxbow 1.9+\n",
        "## Version support\n\n- Tested on Harrow 3.0+ in June, Vexil 3.2+ is next\n",
        "## Version support\n\n- Vexil 3.0, Vexil 3.2\n",
    ):
        assert not [rule for rule, _ in said(tmp_path, f"# Brindle\n\n{text}") if rule == "products/minimum-version"]
