"""Defaults of settings across documents: names are compared as names."""

from __future__ import annotations

import os.path
from collections import Counter
from pathlib import Path
from time import process_time

import pytest
from msgspec.structs import replace

from claimcheck import check
from claimcheck.align import settings, told
from claimcheck.text import words
from tests.told import article, claimed, numbered

OTHERS = "ferry market harvest concert repair walk meal survey flight race lesson meeting".split()
ABOUT = "Knotwork ties jobs together on one machine. "


def conflicts(tmp_path: Path, **texts: str) -> list[str]:
    """The values in conflict of a folder of documents, ``a_md`` being a.md."""
    for name, text in texts.items():
        (tmp_path / name.replace("_", ".")).write_text(text, "utf-8")
    report = check(tmp_path, one_story=True)
    return [" / ".join(sorted(p.display for p in f.positions)) for f in report.findings if f.verdict == "conflict"]


def test_one_name_is_spelled_in_many_ways(tmp_path):
    found = conflicts(tmp_path, a_md=f"# A\n\n{ABOUT}`max_jobs` defaults to 5.\n", b_yaml="maxJobs: 9\nport: 80\n")
    assert found == ["5 / 9"]


def test_the_words_around_one_setting_need_not_be_alike(tmp_path):
    page = "# Large sites\n\nOld pages fill the disk of a busy site. Operators lower `retain_count` (default: 40) at night.\n"
    other = "# Reference\n\n| name | default | meaning |\n|---|---|---|\n| `retain_count` | 400 | revisions |\n"
    assert conflicts(tmp_path, a_md=page, b_md=other) == ["40 / 400"]


def test_other_names_are_other_settings_however_alike(tmp_path):
    page = f"# A\n\n{ABOUT}`max_jobs` defaults to 5, `min_jobs` defaults to 2.\n"
    assert conflicts(tmp_path, a_md=page, b_yaml="maxJobsPerUser: 9\nminJobs: 2\n") == []


def test_a_name_may_have_the_levels_above_it(tmp_path):
    page = f"# A\n\n{ABOUT}`max_jobs` defaults to 5.\n"
    assert conflicts(tmp_path, a_md=page, b_toml="[queue]\nmax_jobs = 9\n") == ["5 / 9"]


def test_the_end_of_a_name_joined_to_other_words_is_another_name(tmp_path):
    page = f"# A\n\n{ABOUT}`maxTimeout` defaults to 5 seconds.\n"
    other = f"# B\n\n{ABOUT}`keepOpenMaxTimeout` defaults to 9 seconds.\n"
    assert conflicts(tmp_path, a_md=page, b_md=other) == []


def test_a_name_that_tells_enough_is_one_with_and_without_its_section(tmp_path):
    page = f"# A\n\n{ABOUT}\n\n| Option | Default |\n|---|---|\n| `fsync` | `always` |\n| `level` | `info` |\n"
    assert conflicts(tmp_path, a_md=page, b_toml="[storage]\nfsync = interval\nlevel = debug\n") == [
        "always / interval"
    ]


def test_a_name_of_one_word_is_no_part_of_a_longer_word(tmp_path):
    page = f"# A\n\n{ABOUT}`fsync` defaults to 5.\n"
    assert conflicts(tmp_path, a_md=page, b_yaml="walkBeforeFsync: 9\nport: 80\n") == []


def test_a_level_that_says_nothing_is_left_out_beside_longer_names(tmp_path):
    page = f"# A\n\n{ABOUT}\n\n| Option | Default |\n|---|---|\n| `listen` | `0.0.0.0:7402` |\n| `admin_listen` | `:7421` |\n"
    assert conflicts(tmp_path, a_md=page, b_toml="[server]\nlisten = 127.0.0.1:7420\n") == ["7,402 / 7,420"]


def test_the_same_name_at_two_places_of_one_source_is_two_settings(tmp_path):
    page = f"# A\n\n{ABOUT}`max_jobs` defaults to 5.\n"
    assert conflicts(tmp_path, a_md=page, b_toml="[queue]\nmax_jobs = 9\n[pool]\nmax_jobs = 7\n") == []


def test_the_environment_has_the_name_of_the_program_before_it(tmp_path):
    page = f"# A\n\n{ABOUT}\n\n`port` - Where it listens. Default: 80.\n"
    env = "KNOT_PORT=88\nKNOT_JOBS=2\nKNOT_DEPTH=3\n"
    assert conflicts(tmp_path, a_md=page, b_env=env) == ["80 / 88"]


def test_units_are_compared_not_figures(tmp_path):
    page = f"# A\n\n{ABOUT}`wait_time` defaults to 5 seconds.\n"
    assert conflicts(tmp_path, a_md=page, b_yaml="waitTimeMs: 5000\nport: 80\n") == []


def test_of_a_list_of_changes_the_newest_default_counts(tmp_path):
    changes = "# Changes\n\n## 2.0.0\n\n- `max_jobs` now defaults to 9.\n\n## 1.0.0\n\n- `max_jobs` defaults to 5.\n"
    assert conflicts(tmp_path, a_md=changes, b_yaml="maxJobs: 9\nport: 80\n") == []


def test_prose_speaks_of_the_setting_whose_words_it_has(tmp_path):
    page = f"# A\n\n{ABOUT}After five attempts a failed job is moved to the dead letter box.\n"
    other = "# B\n\n`max_attempts` - A job that failed this often is moved to the dead letter box. Default: `8`.\n"
    rest = "# C\n\n" + "".join(f"The {w} took {n} minutes and cost ${n}.\n\n" for n, w in enumerate(OTHERS, 11))
    assert conflicts(tmp_path, a_md=page, b_md=other, c_md=rest) == ["5 / 8"]
    many = page.replace("five attempts", "five hundred attempts")  # of something else
    assert conflicts(tmp_path, a_md=many, b_md=other, c_md=rest) == []


def test_what_follows_from_a_setting_and_what_a_reader_may_choose_are_not_what_it_is(tmp_path):
    other = "# B\n\n`server.workers` - Number of worker processes. Default: `4`.\n"
    rest = "# C\n\n" + "".join(f"The {w} took {n} minutes and cost ${n}.\n\n" for n, w in enumerate(OTHERS, 11))
    for said in (
        "With the default number of worker processes that makes 80 links.",
        "For more worker processes try `--server-workers 12` at first.",
        "A larger number of worker processes of the server is answered with `413`.",
    ):
        assert conflicts(tmp_path, a_md=f"# A\n\n{ABOUT}{said}\n", b_md=other, c_md=rest) == []


def test_a_value_that_names_its_own_setting_answers_no_other(tmp_path):
    one = "# A\n\n`timeout` - In milliseconds. Default: `10000`.\n"
    other = "# B\n\n`cache_age` - The age (in milliseconds) of what is kept. Default: `10000`.\n"
    (tmp_path / "a.md").write_text(one, "utf-8")
    (tmp_path / "b.md").write_text(other, "utf-8")
    (tmp_path / "c.md").write_text(one.replace("# A", "# C"), "utf-8")
    report = check(tmp_path, one_story=True)
    found = [
        {s for p in f.positions for s in map(os.path.basename, p.sources)}
        for f in report.findings
        if f.rule.startswith("settings")
    ]
    assert {"a.md", "c.md"} in found
    assert not any({"a.md", "b.md"} <= sources for sources in found)


@pytest.mark.parametrize("said", ["such as {}", "such as, but not limited to: {}", "e.g. after {}"])
def test_values_given_as_examples_are_no_defaults(said):
    text = f"A failed job is moved to the dead letter box ({said.format('five')} attempts)."
    (claim,) = (c for c in claimed(article(text), "general") if c.kind == "count")
    assert told._is_example(claim)
    (claim,) = (
        c
        for c in claimed(article(text.replace(said.format("five"), "limited to five")), "general")
        if c.kind == "count"
    )
    assert not told._is_example(claim)


def test_what_an_older_version_did_contradicts_nothing(tmp_path):
    changes = (
        "# Changes\n\n## 2.0.0\n\n- Requests are logged.\n- Up to 90 jobs are kept.\n\n"
        "## 1.0.0\n\n- A failed request is tried again 3 times.\n"
    )
    page = f"# A\n\n{ABOUT}A failed request is tried again 10 times.\n"
    assert conflicts(tmp_path, a_md=page, b_md=changes) == []
    assert conflicts(tmp_path, a_md=page, b_md=changes.replace("1.0.0", "3.0.0")) == ["10 / 3"]


def test_thousands_of_names_are_told_apart_in_no_time():
    first = next(c for c in numbered([article("`max_jobs` defaults to 5.")]) if c.rule.startswith("settings/"))
    names = [f"part{i}.key{i % 100}" for i in range(20_000)]
    claims = [
        replace(first, id=i, source=f"{i % 50}.yaml", subject=replace(first.subject, about=((settings.SLOT, name),)))
        for i, name in enumerate(names, 1)
    ]
    begun = process_time()
    assert settings.link(claims) == []
    assert process_time() - begun < 10


def test_a_sentence_is_read_once_however_many_settings_it_may_speak_of(tmp_path, monkeypatch):
    read = []
    monkeypatch.setattr(told, "words", lambda text: read.append(text) or words(text))
    parts = "cache queue worker buffer".split()
    (tmp_path / "a.yaml").write_text("".join(f"{a}_{b}_burst: 7\n" for a in parts for b in parts), "utf-8")
    said = [f"The {a} of every {b} takes {i + 2} entries." for i, a in enumerate(parts) for b in parts]
    (tmp_path / "b.md").write_text("\n\n".join(said), "utf-8")
    check(tmp_path, one_story=True)
    assert set(said) <= set(read)
    assert max(Counter(read).values()) <= 2  # whether it is an example, and what it speaks of


def test_a_switch_that_0_turns_off_contradicts_a_figure(tmp_path):
    page = f"# A\n\n{ABOUT}\n\n`-U` is the port of the probes, defaulting to off since 2.5.\n"
    other = f"# B\n\n{ABOUT}\n\n-U <num>\nAsk probes on port <num>, the default is port 7420, 0 is off.\n"
    assert conflicts(tmp_path, a_md=page, b_md=other) == ["off / on"]


def test_options_of_one_letter_are_other_ones_in_capitals(tmp_path):
    table = "# A\n\n| Option | Default |\n|---|---|\n| `-{}` | {} |\n"
    for letter, verdicts in ("j", {"conflict"}), ("J", {"single"}):
        (tmp_path / "a.md").write_text(table.format("j", 3), "utf-8")
        (tmp_path / "b.md").write_text(table.format(letter, 5), "utf-8")
        found = check(tmp_path, one_story=True).findings
        assert {f.verdict for f in found if f.rule == "settings/default-count"} == verdicts


def test_what_is_named_by_its_unit_alone_is_no_setting(tmp_path):
    page = "# A\n\n{}\n\n`msecs`: how long to wait. Default: {}.\n"
    (tmp_path / "a.md").write_text(page.format(ABOUT, 120), "utf-8")
    (tmp_path / "b.md").write_text(page.format(ABOUT, 200), "utf-8")
    found = check(tmp_path, one_story=True).findings
    assert {f.verdict for f in found if f.rule.startswith("settings/")} == {"single"}


def test_two_commands_share_no_options(tmp_path):
    page = "# Knot\n\n{}\n\n`--jobs` is how many run at once. The default is {}.\n"
    for name, jobs in ("knot-tie.1.md", 3), ("knot-cut.1.md", 5):
        (tmp_path / name).write_text(page.format(ABOUT, jobs), "utf-8")
    found = {f.verdict: f.reason for f in check(tmp_path, one_story=True).findings if f.rule.startswith("settings/")}
    assert list(found) == ["undecided"]
    assert found["undecided"].endswith("they are options of two commands.")


def test_paths_are_compared_with_paths_only(tmp_path):
    page = f"# A\n\n{ABOUT}\n\n`data_dir`: where data are kept. Default: `{{}}`.\n"
    assert conflicts(tmp_path, a_md=page.format("/srv/knot"), b_md=page.format("/var/lib/knot/")) == [
        "/srv/knot / /var/lib/knot"
    ]
    assert conflicts(tmp_path, a_md=page.format("/srv/knot"), b_md=page.format("/srv/knot/")) == []
    assert conflicts(tmp_path, a_md=page.format("/srv/knot"), b_md=page.format("memory")) == []


def test_the_default_of_what_is_named_in_words_is_compared_whatever_its_sort_is_called(tmp_path):
    page = f"# A\n\n{ABOUT}\n\nThe default serialization {{}}, simply because it is at hand.\n"
    pickle, json = page.format("format is pickle"), page.format("method is `json`")
    assert conflicts(tmp_path, a_md=pickle, b_md=json) == ["json / pickle"]


def test_a_setting_may_be_named_in_plain_words_that_tell_enough(tmp_path):
    page = f"# A\n\n{ABOUT}\n\nThe default {{}} is 82.\n"
    assert conflicts(tmp_path, a_md=page.format("picture quality"), b_yaml="pictureQuality: 85\nport: 80\n") == [
        "82 / 85"
    ]
    assert conflicts(tmp_path, a_md=page.format("maximum size"), b_yaml="maxSize: 85\nport: 80\n") == []
