"""Limits: sizes as people write them, and what a configuration says of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import config
from claimcheck.limits import GB, MB, Limits, shown, size


@pytest.mark.parametrize(
    ("text", "number"),
    [("4096", 4096), ("20 MB", 20 * MB), ("20mb", 20 * MB), ("1.5 GiB", GB * 3 // 2), ("1k", 1024), (" 7 ", 7)],
)
def test_sizes(text: str, number: int) -> None:
    assert size(text) == number


@pytest.mark.parametrize("text", ["", "0", "-1", "20 XB", "MB", "1e9", "1.2.3", "9" * 50, "٣"])
def test_what_is_no_size(text: str) -> None:
    assert size(text) is None


@given(st.integers(1, 10**12))
def test_every_number_is_shown(number: int) -> None:
    assert shown(number)


def said(tmp_path: Path, text: str) -> tuple[Limits, list[str]]:
    path = tmp_path / "claimcheck.toml"
    path.write_text(text)
    found, problems = config.load_file(path)
    return found.limits, [f"{p.line}: {p.message}" for p in problems]


def test_a_configuration_sets_limits(tmp_path: Path) -> None:
    text = '[limits]\nsource_bytes = "5 MB"\nexpanded_bytes = 1000\nseconds = 5\npages = 20\nfindings = 10\n'
    limits, problems = said(tmp_path, text)
    assert not problems
    assert limits == Limits(source_bytes=5 * MB, expanded_bytes=1000, seconds=5, pages=20, findings=10)


def test_wrong_limits_keep_their_defaults_and_are_said_with_their_places(tmp_path: Path) -> None:
    text = '[limits]\nsource_bytes = "much"\nseconds = 0\npages = true\nsecond = 3\nrules = "5"\nmemory_bytes = -1\n'
    limits, problems = said(tmp_path, text)
    assert limits == Limits()
    assert [p.split(":")[0] for p in problems] == ["2", "3", "4", "5", "6", "7"]


def test_every_limit_can_be_set_and_is_told_to_editors(tmp_path: Path) -> None:
    from msgspec.structs import fields

    from claimcheck.report.settings import SECTIONS

    (told,) = (section for section in SECTIONS if section.name == "limits")
    assert [setting.name for setting in told.settings] == [field.name for field in fields(Limits)]
    text = "[limits]\n" + "".join(f"{setting.name} = {setting.example}\n" for setting in told.settings)
    limits, problems = said(tmp_path, text)
    assert not problems
    assert limits == Limits()
