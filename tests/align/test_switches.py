"""What prose says a program does, beside the settings that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import check

ABOUT = "Knotwork ties jobs together on one machine; see `knot`. "


def verdicts(tmp_path: Path, **texts: str) -> list[str]:
    """Of the findings about what is on by default, those that have more than one source."""
    for name, text in texts.items():
        (tmp_path / name.replace("_", ".")).write_text(text, "utf-8")
    report = check(tmp_path, one_story=True)
    wanted = ("products/default-state", "settings/default-word")
    return [f.verdict for f in report.findings if f.rule in wanted and f.verdict != "single"]


def table(name: str, value: str) -> str:
    return f"# Settings\n\n| Name | Default |\n|---|---|\n| `{name}` | `{value}` |\n"


@pytest.mark.parametrize(
    ("prose", "name", "value"),
    [
        ("Symbolic links are followed.", "follow_symlinks", "false"),
        ("Redirects are not followed.", "follow", "true"),
        ("GPS data and other metadata are removed unless you ask us to keep them.", "output.strip_metadata", "false"),
        ("Missed runs are caught up automatically.", "job.catch_up", "false"),
        ("Automatic failover is switched on out of the box.", "failover.auto", "false"),
        ("Pulling without logging in is switched off out of the box.", "anonymous_pull", "true"),
        ("No usage data leaves your machine.", "telemetry.send", "true"),
        ("HTTP/2 support is off by default.", "http2", "true"),
        ("Drafts are built by default.", "drafts", "false"),
        ("Chunks are deduplicated by default.", "dedup", "false"),
        ("Tables are replicated out of the box.", "repl.tables", "false"),
        ("No usage metrics leave your machine.", "telemetry.send", "true"),
        ("Pulling without a password is switched off by default.", "anonymous_pull", "true"),
        ("Drafts are left out unless you pass `--drafts`.", "drafts", "true"),
        ("Topics are not created by themselves.", "auto_create", "yes"),
        ("Responses are compressed with gzip by default.", "http.compression", "zstd"),
        ("The default output format is now `json`.", "output", "table"),
    ],
)
def test_the_words_of_a_name_are_those_of_a_sentence(tmp_path, prose, name, value):
    assert verdicts(tmp_path, a_md=f"# A\n\n{ABOUT}{prose}\n", b_md=table(name, value)) == ["conflict"]


@pytest.mark.parametrize(
    ("prose", "name", "value"),
    [
        ("Redirects are ignored by default.", "redirects", "true"),
        ("Messages are removed.", "strip_metadata", "false"),
        ("Symbolic links are listed.", "follow_symlinks", "false"),
        ("Old drafts are thrown away by default.", "drafts", "false"),
        ("Old reports are sent.", "reports.send_again", "false"),
        ("Automatic restart is off by default.", "auto", "true"),
    ],
)
def test_a_sentence_of_other_words_speaks_of_no_setting(tmp_path, prose, name, value):
    assert "conflict" not in verdicts(tmp_path, a_md=f"# A\n\n{ABOUT}{prose}\n", b_md=table(name, value))


def test_what_is_said_under_an_older_version_was_so(tmp_path):
    changes = "# Changes\n\n## 3.4.0\n\n- HTTP/2 is now negotiated by default.\n\n## 3.1.0\n\n- HTTP/2, off unless `http2=True` is given.\n"
    assert verdicts(tmp_path, CHANGELOG_md=changes, b_md=table("http2", "True")) == ["agree"]


def test_a_source_that_says_two_things_of_a_setting_says_none(tmp_path):
    page = f"# A\n\n{ABOUT}Symbolic links are followed.\n\nSymbolic links are not followed.\n"
    assert verdicts(tmp_path, a_md=page, b_md=table("follow_symlinks", "false")) == []


def test_what_alone_tells_nobody_which_is_meant_is_no_name(tmp_path):
    pages = {f"{name}_md": f"# A\n\n{ABOUT}\n\nThe default {{}} is `/{name}`.\n" for name in ("srv", "var")}
    assert verdicts(tmp_path, **{name: page.format("location") for name, page in pages.items()}) == []
    assert verdicts(tmp_path, **{name: page.format("spool location") for name, page in pages.items()}) == ["conflict"]
