"""The suite itself: what its parts offer, what they tell of figures, and what they say of who is not here."""

from importlib.util import find_spec

import pytest

from tests.bench import alignment, command, end_to_end, floor, speed_rules, table
from tests.bench.__main__ import main
from tests.bench.growth import per_doubling
from tests.bench.markdown import bytes_shown, figure, times
from tests.bench.scale import FULL, NORMAL, QUICK
from tests.bench.suite import PARTS, file_of, kept, measured, part
from tests.bench.target import Target, told

RUN = {"wall": 2.0, "processor": 1.5, "memory": 80_000_000, "runs": [2.0]}
MACHINE = {"date": "2024-03-05", "python": "3.11.1", "machine": "x86_64", "system": "Linux", "processors": 2}


def rate(median):
    return {"median": median, "runs": [median], "characters": 1000}


def rules(missing=()):
    names = (speed_rules.RULES, speed_rules.BOTH, speed_rules.RE, speed_rules.SPACY, speed_rules.SPACY_TOKENS)
    rates = {f"{name} @{size}": rate(4.0) for name in names for size in (50, 2000) if name not in missing}
    gone = {f"{name} @{size}": "no spacy" for name in missing for size in (50, 2000)}
    own = {f"{name} @shipped": rate(1.0) for name in names[:2]}
    return {
        "patterns": [50, 2000], "shipped": 800, "rates": rates | own | {speed_rules.FLOOR: rate(8.0)},
        "missing": gone, "found": {speed_rules.RULES: 7}, "compiled": {"50": 0.1},
    }  # fmt: skip


def aligned(claims, jobs, wall):
    return {
        "asked": claims, "claims": claims, "jobs": jobs, "stories": claims // 100, "wall": wall, "processor": wall,
        "choosing": 0.0, "memory": None, "aligning": wall / 2 if jobs == 1 else None,
    }  # fmt: skip


def linkage(peer):
    ours = [aligned(1_000, 1, 1.0), aligned(1_000, 2, 0.5), aligned(4_000, 1, 16.0), aligned(4_000, 2, 8.0)]
    return {"claimcheck": ours, "splink": [peer], "one_story": []}


LINKED = {
    "asked": 1_000, "claims": 1_003, "threads": 2, "training": 1.0, "scoring": 0.5, "clustering": 0.5, "wall": 2.0,
    "processor": 3.0, "memory": 100_000_000,
}  # fmt: skip


def test_every_part_can_be_measured_told_and_held_to_its_targets():
    for letter in PARTS:
        one = part(letter)
        assert one.TITLE
        assert callable(one.measure) and callable(one.tables) and callable(one.targets)
    assert len({part(letter).NAME for letter in PARTS}) == len(PARTS)


def test_the_full_scale_holds_the_normal_one_and_the_quick_one_is_smaller():
    assert set(NORMAL.claims) < set(FULL.claims)
    assert set(NORMAL.articles) < set(FULL.articles)
    assert max(QUICK.articles) < min(NORMAL.articles)
    assert FULL.runs_of(100_000) < FULL.runs_of(100)


def test_figures_are_kept_with_the_machine_and_come_back(tmp_path, monkeypatch):
    monkeypatch.setattr(floor, "measure", lambda *_: {"rates": {"x": rate(1.0)}})
    figures = measured("f", QUICK, tmp_path, print)
    assert figures == kept("f", tmp_path)
    assert figures["scale"] == "quick"
    assert set(figures["machine"]) == set(MACHINE)
    assert file_of("f", tmp_path).name == "f_floor.json"


def test_an_unknown_part_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["x"])
    assert "no part x" in capsys.readouterr().err


def test_growth_is_told_per_doubling():
    assert per_doubling([(1, 1.0), (2, 2.0), (4, 8.0)]) == [None, 2.0, 4.0]
    assert per_doubling([(10, 1.0), (1000, 100.0)])[1] == pytest.approx(2.0)
    assert per_doubling([(10, 1.0), (10, 2.0), (20, 0.0)]) == [None, None, None]
    assert per_doubling([]) == []


def test_numbers_are_told_short():
    assert [figure(x) for x in (None, 0.01234, 12.34, 1234.5)] == ["–", "0.0123", "12.3", "1,234"]
    assert [times(x) for x in (4.0, 0.25, 1300.0)] == ["4 times", "1/4", "1,300 times"]
    assert [bytes_shown(x) for x in (None, 2_000_000)] == ["not installed", "2 MB"]


def test_a_target_is_kept_missed_or_open():
    assert Target.at_most("a", 1.0, 2.0).holds is True
    assert Target.at_most("a", 3.0, 2.0).holds is False
    assert Target.at_least("a", 3.0, 2.0, " s") == Target("a", "≥ 2 s", "3 s", True)
    assert Target.at_least("a", 1.0, 2.0, counts=False).holds is None
    assert "| a | ≤ 2 | not measured | – |" in told([Target.at_most("a", None, 2.0)])


def test_commands_are_told_beside_the_bare_help():
    figures = {"commands": dict.fromkeys((command.BARE, command.HELP, command.COLD), RUN)}
    assert "| `claimcheck --help` | 2000 ms | 1500 ms | 1 times |" in command.tables(figures)
    assert [t.holds for t in command.targets(figures)] == [True, False]


def test_rules_are_told_by_number_of_patterns():
    lines = speed_rules.tables(rules()).splitlines()
    assert lines[2] == f"| {speed_rules.RULES} | 4 | 4 | 1 | – |"
    assert lines[4] == f"| {speed_rules.RE} | 4 | 4 | – | 1 times |"
    assert [t.holds for t in speed_rules.targets(rules())] == [None, None, True, True]


def test_a_peer_that_is_not_installed_is_said_and_is_no_zero():
    missing = rules(missing=(speed_rules.SPACY,))
    assert f"| {speed_rules.SPACY} | not installed | not installed | – | – |" in speed_rules.tables(missing)
    found = {"c": missing, "d": linkage({"missing": "no splink"})}
    told = [row[2] for row in table.comparisons(found)]
    assert told.count(f"{speed_rules.SPACY}: not installed") == 2
    assert told[-1] == "splink on DuckDB: not installed"
    assert "not installed (no splink)" in alignment.tables(found["d"])


def test_alignment_is_told_with_growth_and_the_peer_at_as_many_cores():
    text = alignment.tables(linkage(LINKED))
    assert "| 4,000 | 40 | 16 s | 8 s | 2.00 | 4 | 8 s | – | not installed | not installed |" in text
    assert "| 1,003, 2 threads | 1 s | 0.5 s | 0.5 s | 2 s | 3 s | 100 MB | 4 times | – |" in text
    assert [t.holds for t in alignment.targets(linkage(LINKED))] == [None, None, None, None]


def test_alignment_is_judged_at_the_sizes_that_were_promised():
    ours = [aligned(size, jobs, size / 20_000 / jobs) for size in (100_000, 1_000_000) for jobs in (1, 2)]
    figures = {"claimcheck": [f | {"memory": 10**9} for f in ours], "splink": [], "one_story": []}
    assert [t.holds for t in alignment.targets(figures)] == [True, True, True, True]


def test_end_to_end_is_told_by_number_of_articles():
    kinds = dict.fromkeys((end_to_end.ONE, end_to_end.TWO, end_to_end.JSON, end_to_end.FILLING), RUN)
    kinds |= {end_to_end.AGAIN: RUN, end_to_end.CHANGED: RUN}
    figures = {"sizes": [{"articles": n, "bytes": 1200 * n, "runs": kinds, "failed": {}} for n in (5_000, 10_000)]}
    lines = end_to_end.tables(figures).splitlines()
    assert lines[2] == f"| 5,000 articles, {end_to_end.ONE} | 2 s | 1.5 s | 80 MB | 3 | – |"
    assert lines[8] == f"| 10,000 articles, {end_to_end.ONE} | 2 s | 1.5 s | 80 MB | 6 | 1 |"
    assert [t.holds for t in end_to_end.targets(figures)] == [True, False, True, True, None]


def test_a_way_to_run_that_failed_costs_its_own_figures_only():
    failed = {end_to_end.JSON: "exit code -9"}
    figures = {"sizes": [{"articles": 10, "bytes": 9, "runs": {end_to_end.ONE: RUN}, "failed": failed}]}
    assert f"| 10 articles, {end_to_end.JSON} | failed | – | – | – | – |" in end_to_end.tables(figures)
    assert end_to_end.tables(figures).endswith(f"10 articles, {end_to_end.JSON}: exit code -9")
    assert end_to_end.targets(figures)[1].measured == "not measured"


def test_the_readme_is_given_the_figures_between_its_marks():
    text = f"# A\n\n{table.BEGIN}\nold\n{table.END}\n\nmore\n"
    assert table.filled(text, "new") == f"# A\n\n{table.BEGIN}\n\nnew\n\n{table.END}\n\nmore\n"
    with pytest.raises(ValueError, match="marks"):
        table.filled("no marks", "new")


def test_the_floor_is_told_against_ours():
    figures = {"rates": {floor.VALUES: rate(8.0), floor.OURS: rate(2.0)}}
    assert floor.tables(figures).splitlines()[2].endswith("| 8 | 4 times |")
    assert floor.targets(figures)[0].holds


def test_the_date_and_the_machine_are_said_once_and_a_quick_run_as_such():
    normal, quick = {"machine": MACHINE, "scale": "normal"}, {"machine": MACHINE, "scale": "quick"}
    assert table.measured_on({"a": normal, "b": normal}) == "Measured 2024-03-05, 2 × x86_64, Linux, Python 3.11.1."
    assert "- (b) measured 2024-03-05" in table.measured_on({"a": normal, "b": quick})
    assert "not to be quoted" in table.measured_on({"a": normal, "b": quick})
    assert table.measured_on({}).startswith("Nothing has been measured")


def test_what_was_not_measured_is_said(tmp_path):
    assert table.whole(table.load(tmp_path)).count("Not measured.") == len(PARTS)


@pytest.mark.skipif(find_spec("psutil") is not None, reason="psutil is here")
def test_memory_is_not_made_up_without_psutil():
    from tests.bench.children import python, run

    assert run(python("-c", "pass"), watched=True).memory is None
