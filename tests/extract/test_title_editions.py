"""A title about one version scopes what its document says."""

from __future__ import annotations

import pytest

from claimcheck import check
from claimcheck.extract.title_editions import of_title


@pytest.mark.parametrize(
    ("title", "scope"),
    [
        ("Welcome to Brindle 8.0!", ("edition 8.0 of welcome to brindle * !",)),
        ("Brindle 2.29.1 Release Notes", ("edition 2.29.1 of brindle * release notes",)),
        ("v2.0 Migration Guide", ("edition 2.0 of * migration guide",)),
        ("Magnitude 7.8 quake hits the coast", ()),
        ("Upgrading from 7.0 to 8.0", ()),
        ("The guide gained 2.5 points", ()),
        ("Guide to Python3.11", ()),
    ],
)
def test_a_title_may_name_the_edition(title, scope):
    assert of_title(title) == scope


def test_minimum_versions_of_two_releases_do_not_contradict_each_other(tmp_path):
    for name, release, needed in (("old", "7.0", "2.7"), ("new", "8.0", "3.2")):
        text = f"# Welcome to Brindle {release}!\n\nBrindle ties jobs together. Ruby {needed}+ is now required.\n"
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    report = check(tmp_path, one_story=True)
    assert not [f for f in report.findings if f.verdict == "conflict"]
    new = (tmp_path / "new.md").read_text("utf-8").replace(" 8.0!", "")
    (tmp_path / "new.md").write_text(new, "utf-8")
    report = check(tmp_path, one_story=True)
    assert [f.rule for f in report.findings if f.verdict == "conflict"] == ["products/minimum-version"]
