"""Protections that no attack of the corpus meets alone: what other protections would catch is let through to them."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from claimcheck import pipeline
from claimcheck.judge.constraints import _MOST
from claimcheck.packs import library
from claimcheck.sources.paths import translate
from tests.hostile.rulebooks import combinations
from tests.told import article, packs


def seconds(began: float) -> float:
    return time.process_time() - began


def test_combinations_of_positions_are_tried_up_to_a_number(tmp_path: Path) -> None:
    """Two positions for each of twenty rules: a million combinations."""
    path = tmp_path / "hostile.yaml"
    path.write_text(combinations())
    found, problems = library.load([path])
    assert not problems
    sources = [article(f"The storm sank {n} boats.", f"{n}.txt") for n in (40, 55)]
    began = time.process_time()
    report = pipeline.check(sources, found, one_story=True)
    assert seconds(began) < 5
    assert report.constraints
    assert _MOST < 2**20


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*a" * 40 + "b", "a" * 250),
        ("**/a*/" * 30 + "b", "a/" * 2_000),
        ("**a" * 30 + "b", "a/" * 2_000),
        ("*a**" * 30 + "b", "a/" * 2_000),
        ("?*" * 100 + "b", "a" * 250),
    ],
)
def test_no_glob_takes_long(glob: str, path: str) -> None:
    began = time.process_time()
    assert not re.fullmatch(translate(glob), path)
    assert seconds(began) < 1


@pytest.mark.parametrize(
    ("glob", "path", "matches"),
    [
        ("*a*b", "aab", True), ("*ab*b", "abab", True), ("*a*a*", "aba", True), ("*a*a*", "ab", False),
        ("**/a/*.txt", "x/a/a/b.txt", True), ("**/a*/b", "a/ab/b", True), ("**/a*/**/b", "a/x/y/b", True),
        ("a**b*c", "a/bx/bc", True), ("a**b*c", "ab/c", False), ("a**/b", "ax/y/b", True), ("**", "a\nb/c", True),
        ("*.txt", "a\nb.txt", True), ("a/**/b", "a/b", True), ("**/*", "a", True), ("*/*", "a", False),
    ],
)  # fmt: skip
def test_what_globs_match(glob: str, path: str, matches: bool) -> None:
    assert bool(re.fullmatch(translate(glob), path)) == matches


def test_a_sentence_of_pages_with_a_value_in_every_word_is_shown_in_part() -> None:
    """Else each of ten thousand claims would carry all of it."""
    said = " ".join(f"item{i} cost {i + 2} dollars," for i in range(2_000))
    (source,) = [article(f"Then {said} he said.")]
    report = pipeline.check([source], packs("general"))
    assert len(report.claims) > 500
    for claim in report.claims:
        assert len(claim.sentence) <= 2_000
        at = claim.start - claim.sentence_start
        assert claim.sentence[at : at + len(claim.text)] == claim.text
        assert source.text[claim.sentence_start :].startswith(claim.sentence)


def test_many_small_groups_beside_a_large_one_take_linear_time() -> None:
    """Sources in which the general pack aligns what a rule's large group already holds."""

    def took(number: int) -> float:
        one = article("Nine boats sank in the bay on Friday, and 214 people were rescued.", published="2024-05-02")
        sources = [replace(one, id=f"{i}.txt", path=f"{i}.txt") for i in range(number)]
        began = time.process_time()
        pipeline.check(sources, packs(), one_story=True)
        return seconds(began)

    took(50)
    small, large = took(150), took(600)
    assert large < 10 * small


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 200_000, '{"findings": ' + "[" * 200_000, "1" * 100_000, ""])
def test_a_report_that_is_none_is_a_problem(tmp_path: Path, text: str) -> None:
    from claimcheck.accepted import report_file
    from claimcheck.model import Problem

    path = tmp_path / "report.json"
    path.write_text(text)
    assert isinstance(report_file.load(path), Problem)


def test_a_baseline_of_hostile_words_is_read_back_as_written(tmp_path: Path) -> None:
    from datetime import date

    from claimcheck.accepted import baseline, baseline_file
    from tests.report.whole import saying

    report = saying('"""\n[[conflict]]\n\x1b[2J\u202e\ud800\\')
    entries = baseline.record(report, (), date(2024, 5, 2))
    path = tmp_path / "b.toml"
    path.write_text(baseline_file.dump(entries), encoding="utf-8")
    again, problems = baseline_file.load(path)
    assert not problems
    assert len(again) == len(entries)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", path.read_text(encoding="utf-8"))


def test_a_case_of_a_pack_may_be_long(tmp_path: Path) -> None:
    """``rules test`` reads the texts of cases as it reads documents."""
    from typer.testing import CliRunner

    from claimcheck.cli.app import app

    rule = {
        "question": "How many?", "kind": "count", "patterns": ["<value> boats"],
        "cases": [{"text": "[" * 50_000 + " 40 boats", "finds": "nothing"}, {"text": "“" * 20_000, "finds": "40"}],
    }  # fmt: skip
    path = tmp_path / "long.yaml"
    path.write_text(json.dumps({"pack": "long", "about": "x", "rules": {"r": rule}}))
    began = time.process_time()
    done = CliRunner().invoke(app, ["rules", "test", str(path)])
    assert done.exit_code in (1, 2)
    assert isinstance(done.exception, SystemExit)
    assert seconds(began) < 10


def test_values_of_every_kind_keep_to_the_schema() -> None:
    """A tally did not: it has two numbers and no bounds."""
    import jsonschema

    from claimcheck.report.json import render, schema

    text = (
        "The team won 2-1 on 3 May 2024 at 7 p.m. after 90 minutes, Rosa Delgado said. Some 40% of 5,200 people paid "
        "$9 million for 12 km of road. “We saw it coming,” said the mayor. The vote was 7-2. Version 2.4.1 fixes it. "
    )
    report = pipeline.check([article(text, published="2024-05-02")], packs())
    assert {claim.kind for claim in report.claims} >= {"tally", "date", "count", "money", "quote", "percent", "measure"}
    jsonschema.validate(json.loads(render(report)), json.loads(schema()), jsonschema.Draft202012Validator)


def test_a_long_row_is_never_held_whole() -> None:
    """It costs the bytes of the limit, is said, and the next one is read."""
    import io

    from claimcheck.sources.jsonl import Row, rows

    data = b'{"id": 1, "text": "' + b"a" * 100_000 + b'"}\n{"id": 2, "text": "Nine boats."}\n'
    problem, row = rows(io.BytesIO(data), "a.jsonl", 1_000)
    assert not isinstance(problem, Row)
    assert (problem.line, problem.message[:18]) == (1, "the line is larger")
    assert isinstance(row, Row)
    assert (row.line, row.id) == (2, "2")


def test_lone_surrogates_are_refused_in_rows_and_replaced_in_what_parsers_give() -> None:
    import io

    from claimcheck.sources.jsonl import Row, encodable, rows

    (said,) = rows(io.BytesIO(b'{"id": "1", "text": "Nine \\udfff boats."}'), "a.jsonl", 1_000)
    assert not isinstance(said, Row)
    assert encodable("Nine \udfff boats\ud800") == "Nine \ufffd boats\ufffd"


def test_no_more_of_a_file_is_read_than_the_limit_allows(tmp_path: Path) -> None:
    """A file may grow while it is read."""
    from claimcheck.limits import Limits
    from claimcheck.sources.encodings import UnreadableError
    from claimcheck.sources.files import read_bytes

    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(10**12)
    with pytest.raises(UnreadableError, match="is too large"):
        read_bytes(tmp_path / "a.txt", "a.txt", Limits(source_bytes=1_000))


def test_whatever_a_page_of_a_pdf_makes_the_parser_stumble_over_costs_that_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from claimcheck.limits import Limits
    from claimcheck.model import Source
    from claimcheck.sources import pdf
    from tests.sources.pdfs import typeset

    real = pdf.lines

    def stumbling(page: object, number: int) -> object:
        if number == 2:
            raise AssertionError("a bug of the parser")
        return real(page, number)

    monkeypatch.setattr(pdf, "lines", stumbling)
    said = ("Nine boats sank in the bay.", "It rained.", "The mayor of Aldby counted 43 lamps.")
    data = typeset(*([(72, 700, 11, words)] for words in said))
    problem, source = pdf.sources(data, "a.pdf", Limits())
    assert not isinstance(problem, Source)
    assert "page 2 cannot be read" in problem.message
    assert isinstance(source, Source)
    assert "Nine boats" in source.text
    assert "43 lamps" in source.text


def test_a_nul_does_not_end_a_page() -> None:
    from claimcheck.model import Source
    from claimcheck.sources import html
    from tests.hostile.webpages import PARAGRAPHS, page

    items = list(html.sources(page(f"{PARAGRAPHS}<p>Before\0after, and 40 boats sank.</p>").encode(), "a.html"))
    assert any("40 boats sank" in item.text for item in items if isinstance(item, Source))


def test_a_record_without_an_address_is_a_problem() -> None:
    from claimcheck.limits import Limits
    from claimcheck.sources import warc

    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 40\r\n\r\n"
    items = list(warc.sources(head + b"HTTP/1.1 200 OK\r\n\r\n" + b"a" * 40, "a.warc", Limits()))
    assert items


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("glob", ["[a--b]", "[[a]", "[a&&b]", "[~~a]", "[||]", "[\\]", "[!--0]", "[a-\\]"])
def test_no_glob_is_warned_about(glob: str) -> None:
    assert re.compile(translate(glob))


def test_sentences_of_what_nothing_ends_are_short_and_found_in_time() -> None:
    """sentencex takes quadratic time over quotation marks that nothing closes."""
    from claimcheck.text import sentences

    began = time.process_time()
    for text in ("“The boats " * 30_000, '"a ' * 60_000, "and so on, approx. " * 20_000, "a b. " * 40_000):
        found = sentences(text)
        assert max(span.end - span.start for span in found) <= 30_000
    assert seconds(began) < 6


def test_a_row_of_very_many_cells_is_cut() -> None:
    from claimcheck.model import Source
    from claimcheck.sources import html
    from tests.hostile.webpages import PARAGRAPHS, page

    cells = "".join(f"<td>{n}</td>" for n in range(3_000))
    items = list(html.sources(page(f"{PARAGRAPHS}<table><tr>{cells}</tr><tr>{cells}</tr></table>").encode(), "a.html"))
    (source,) = (item for item in items if isinstance(item, Source))
    assert len(source.zones) < 1_000


def test_a_number_of_very_many_digits_is_none() -> None:
    from claimcheck.values import digits

    assert digits.plain("1" * 100_000) is None


def test_very_long_data_of_a_page_is_not_parsed() -> None:
    from claimcheck.sources import html, html_said
    from tests.hostile.webpages import PARAGRAPHS, page

    data = {"@type": "NewsArticle", "headline": "Boats sink", "x": "a" * 3_000_000}
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    tree, _ = html.parse(page(PARAGRAPHS, head))
    assert tree is not None
    assert not html_said.read(tree).articles
    small, _ = html.parse(page(PARAGRAPHS, head.replace("a" * 3_000_000, "a")))
    assert small is not None
    assert html_said.read(small).articles


def test_a_report_that_is_too_large_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.accepted import report_file
    from claimcheck.model import Problem

    monkeypatch.setattr(report_file, "_MAX_BYTES", 100)
    (tmp_path / "report.json").write_text("{" + " " * 200 + "}")
    found = report_file.load(tmp_path / "report.json")
    assert isinstance(found, Problem)
    assert found.message == "is too large"


def test_a_configuration_names_packs_by_what_they_are_called(tmp_path: Path) -> None:
    """What is wrong with a pack is told with words from it: no other file may be told so."""
    from claimcheck import config

    path = tmp_path / "claimcheck.toml"
    path.write_text('rules = ["../../etc/passwd"]\n')
    found, (problem,) = config.load_file(path)
    assert found.rules == ()
    assert problem.expected.endswith("paths that end in .yaml")


@pytest.mark.parametrize(
    ("error", "said"), [(MemoryError(), "not enough memory"), (RuntimeError("x"), "please report")]
)
def test_a_fault_of_our_own_is_no_conflict(
    error: Exception, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1 would say that the sources contradict one another."""
    from claimcheck import cli
    from claimcheck.cli import app

    def failing(**_: object) -> None:
        raise error

    monkeypatch.setattr(app, "app", failing)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_the_limits_are_those_that_the_page_on_security_names() -> None:
    from msgspec.structs import asdict

    from claimcheck.limits import Limits, shown

    page = (Path(__file__).parents[2] / "SECURITY.md").read_text(encoding="utf-8")
    told: dict[str, str] = {}
    for names, values in re.findall(r"^\| (`[^|]+`) \| ([^|]+) \|", page, re.MULTILINE):
        told.update(zip(re.findall(r"`(\w+)`", names), values.split(", "), strict=True))
    limits = asdict(Limits())
    assert told == {k: shown(v) if k.endswith("_bytes") else f"{v:,}" for k, v in limits.items()}
