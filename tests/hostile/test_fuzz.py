"""What must hold of any text, any pack, any configuration and any words on the command line.

Properties of one stage stand in the tests of that stage: readers in tests/sources, packs in tests/packs, renderers in
tests/report, the pipeline in tests/test_pipeline.py. Here are those of the whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import config, pipeline
from claimcheck.engines.desk import Desk, Reading, Setup
from claimcheck.model import Report, Source
from claimcheck.packs import library
from claimcheck.report import FORMATS, View, render
from claimcheck.report.json import schema
from claimcheck.sources import read_text
from tests.cli.conftest import PACK, SOURCES
from tests.fuzzing import examples
from tests.test_pipeline import CHOIR, ORCHARD, PIECES, sentences
from tests.told import article, packs

any_text = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=400),
    st.lists(PIECES, max_size=60).map(" ".join),
    st.lists(sentences(ORCHARD), max_size=6).map(" ".join),
)
documents = st.lists(st.tuples(any_text, st.sampled_from([".txt", ".md"])), min_size=1, max_size=4)


@cache
def contract() -> Any:
    return jsonschema.Draft202012Validator(json.loads(schema()))


def read(folder: list[tuple[str, str]]) -> list[Source]:
    return [read_text(f"{i}{suffix}", text) for i, (text, suffix) in enumerate(folder)]


def holds(found: Report, sources: list[Source]) -> None:
    """Claims are where they say, and every format can say so."""
    text_of = {source.id: source.text for source in sources}
    for claim in found.claims:
        text = text_of[claim.source]
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.text
        assert text[claim.sentence_start :].startswith(claim.sentence)
        assert claim.sentence_start <= claim.start
        assert claim.end <= claim.sentence_start + len(claim.sentence)
    for name in FORMATS:
        for view in (View(), View(width=1, show="all", full=True, color=True)):
            assert render(found, name, view)
    contract().validate(json.loads(render(found, "json", View())))


@settings(max_examples=examples(40))
@given(documents, st.booleans())
def test_any_folder_is_read_and_every_format_tells_of_it(folder: list[tuple[str, str]], one_story: bool) -> None:
    sources = read(folder)
    found = pipeline.check(sources, packs(), one_story=one_story)
    assert found.problems == ()
    holds(found, sources)


@settings(max_examples=examples(40))
@given(any_text, st.sampled_from([".txt", ".md"]))
def test_zones_lie_in_the_text_one_after_another(text: str, suffix: str) -> None:
    source = read_text(f"a{suffix}", text)
    end = 0
    for zone in source.zones:
        assert end <= zone.start <= zone.end <= len(source.text)
        end = zone.end
    assert all(0 <= at <= len(source.text) for at, _ in source.places)


@settings(max_examples=examples(25))
@given(
    st.lists(sentences(ORCHARD), min_size=1, max_size=8), st.lists(sentences(CHOIR), min_size=1, max_size=8), st.data()
)
def test_the_order_of_sentences_makes_unrelated_documents_contradict_nothing(
    one: list[str], other: list[str], data: st.DataObject
) -> None:
    one, other = data.draw(st.permutations(one)), data.draw(st.permutations(other))
    sources = [article("\n\n".join(one), "a.txt", "2024-05-02"), article("\n\n".join(other), "b.txt", "2024-05-02")]
    found = pipeline.check(sources, packs(), one_story=True)
    source_of = {claim.id: claim.source for claim in found.claims}
    for finding in found.findings:
        if finding.verdict == "conflict":
            assert len({source_of[i] for p in finding.positions for i in p.claims}) == 1


WORDS = ["boat", "sank", "(a | b)", "[the]", "...", "@t", "<value>", "<place>", "<who: name>", "on", '"the quay"', ","]
KEYS = {
    "kind": ["date", "count", "money", "quote", "name", "duration", "percent", "choice", "version", "tally", "time"],
    "severity": ["error", "warning", "note"],
    "updates": ["true", "false"],
    "subject": ["context"],
    "about": [["place"], ["who"], ["nothing"]],
}
patterns = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(lambda w: " ".join([*w, "<value>"])), max_size=3
)
rules = st.fixed_dictionaries(
    {"question": st.text(min_size=1, max_size=20), "patterns": patterns, "kind": st.sampled_from(KEYS["kind"])},
    optional={name: st.sampled_from(choices) for name, choices in KEYS.items() if name != "kind"}
    | {"unless": patterns, "choices": st.dictionaries(st.text(max_size=5), patterns, max_size=2)},
)
terms = st.lists(st.sampled_from([*WORDS[:3], "@t", "@u"]), min_size=1, max_size=3)
sums = st.lists(st.sampled_from(["a", "b", "c", "3", "2 days", "5%", "(", ")", "+", "-", "=="]), min_size=1, max_size=9)
whole_packs = st.fixed_dictionaries(
    {
        "pack": st.just("made"),
        "about": st.just("A made one."),
        "rules": st.dictionaries(st.sampled_from("abc"), rules, min_size=1, max_size=3),
    },
    optional={
        "terms": st.dictionaries(st.sampled_from("tu"), terms, max_size=2),
        "constraints": st.dictionaries(
            st.sampled_from("xy"), sums.map(lambda words: {"assert": f"{' '.join(words)} == a"}), max_size=2
        ),
    },
)


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(whole_packs, st.lists(sentences(ORCHARD), min_size=1, max_size=5))
def test_a_pack_that_can_be_read_can_be_used(tmp_path: Path, made: Any, said: list[str]) -> None:
    path = tmp_path / "made.yaml"
    path.write_text(json.dumps(made), encoding="utf-8")
    found, problems = library.load([path])
    assert all(problem.path == str(path) for problem in problems)
    text = " ".join([*said, "Some 40 boats sank on Friday on the quay, Rosa Delgado said."])
    sources = [article(text, "a.txt", "2024-05-02"), article(text.replace("4", "5"), "b.txt")]
    report = pipeline.check(sources, found)
    assert report.problems == ()
    holds(report, sources)


toml_values = st.recursive(
    st.one_of(
        st.booleans(), st.integers(), st.floats(), st.text(max_size=20),
        st.sampled_from(["*", "**/a*", "error", "2024-01-01", "table", "./x.yaml", "20 MB", ""]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=8,
)  # fmt: skip
SETTINGS = ("rules fail_on show format export one_story stories source ignore baseline follow_links limits x").split()


def toml(value: Any) -> str:
    """A value as TOML has it, tables inside the line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k, ensure_ascii=True)} = {toml(v)}" for k, v in value.items()) + "}"
    return json.dumps(value, ensure_ascii=True) if isinstance(value, str) else str(value)


@settings(max_examples=examples(80), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(SETTINGS), toml_values, max_size=6))
def test_any_configuration_is_settings_and_problems(tmp_path: Path, made: Any) -> None:
    path = tmp_path / "claimcheck.toml"
    path.write_text("".join(f"{key} = {toml(value)}\n" for key, value in made.items()), encoding="utf-8")
    found, problems = config.load_file(path)
    assert found.path == str(path)
    assert all(problem.path == str(path) for problem in problems)
    lines = path.read_text(encoding="utf-8").count("\n") + 1
    assert all(0 <= problem.line <= lines for problem in problems)


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_are_a_configuration_or_a_problem(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "claimcheck.toml"
    path.write_bytes(data)
    config.load_file(path)


OPTIONS = [
    "--rules", "ferries.yaml", "general", "--format", *FORMATS, "--output", "out.txt", "--export", "a.html", "a.sarif",
    "--statistics", "--show", "all", "conflicts", "--fail-on", "note", "never", "--baseline", "b.toml",
    "--write-baseline", "b.toml", "--published", "docs/bay.txt=2024-01-01", "x=y", "--one-story", "--jobs", "1", "-1",
    "--cache", "c", "--no-cache", "--max-bytes", "10", "1MB", "--timeout", "5", "--follow-links", "--no-color", "-q",
    "-v", "docs", "docs/bay.txt", "*.txt", "-", "--", "nowhere", "docs/[", "", "\0", "\udcff", "check", "explain",
    "mentions", "stories", "rules", "list", "test", "show", "diff", "schema", "pack", "cache", "--help", "tied-up",
]  # fmt: skip


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.sampled_from(OPTIONS), st.text(max_size=6)), max_size=7))
def test_any_words_on_the_command_line_end_with_an_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    from typer.testing import CliRunner

    from claimcheck.cli.app import app

    (tmp_path / "docs").mkdir(exist_ok=True)
    for name, text in SOURCES.items():
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")
    (tmp_path / "ferries.yaml").write_text(PACK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(
        app, ["--jobs=1", *words] if words[:1] == ["docs"] else words, input="Some 40 boats sank."
    )
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code in (0, 1, 2)
    assert not re.search("[\x00-\x08\x0e-\x1f\x7f-\x9f]", done.stdout + done.stderr)


@settings(max_examples=examples(30))
@given(documents)
def test_what_a_desk_gives_can_be_sent_and_remembered(folder: list[tuple[str, str]]) -> None:
    import msgspec

    desk = Desk(Setup(packs()))
    for source in read(folder):
        found = desk.read(source)
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=Reading) == found


FOREIGN: dict[str, Callable[[bytes], bytes]] = {
    "html": lambda data: b"<html><body><article><p>" + data + b"</p></article></body></html>",
    "rss": lambda data: (
        b"<rss><channel><item><description><![CDATA[" + data + b"]]></description></item></channel></rss>"
    ),
    "pdf": lambda data: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n" + data,
    "warc": lambda data: b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 20\r\n\r\n" + data,
}


@settings(max_examples=examples(60))
@given(st.sampled_from(sorted(FOREIGN)), st.one_of(st.binary(max_size=200), any_text.map(str.encode)))
def test_any_content_of_a_foreign_document_has_its_claims_where_they_say(name: str, content: bytes) -> None:
    from importlib import import_module

    from claimcheck.limits import Limits
    from claimcheck.sources.encodings import UnreadableError

    reader = import_module({"rss": "claimcheck.sources.feed"}.get(name, f"claimcheck.sources.{name}"))
    try:
        items = list(reader.sources(FOREIGN[name](content), f"a.{name}", Limits()))
    except UnreadableError:
        return
    sources = [item for item in items if isinstance(item, Source)]
    holds(pipeline.check(sources, packs("general")), sources)
