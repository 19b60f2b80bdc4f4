"""The whole road on small documents that Hypothesis makes up: what must hold for any of them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck import check, pipeline
from claimcheck.engines import desk
from claimcheck.judge.origins import origins, prints
from claimcheck.packs import library
from claimcheck.report import json as contract
from claimcheck.sources import read_text
from tests.fuzzing import examples
from tests.told import article, packs, report

ORCHARD = {
    "thing": ["apple trees", "hives", "ladders", "crates of pears", "pruning knives"],
    "place": ["the Hollow Lane orchard", "the cider house", "Pippin Hill"],
    "person": ["Rosa Delgado", "grower Milan Novak", "Dr Rosa Delgada"],
    "act": ["ripened", "were picked", "were lost to frost", "rotted"],
    "words": ["the frost came far too early for us", "the frost came too early", "cider needs patience and bees"],
}
CHOIR = {
    "thing": ["singers", "tenors", "song books", "recitals", "organ pipes"],
    "place": ["the Marble Chapel", "the music academy", "Cantor Square"],
    "person": ["Ivo Lindqvist", "conductor Hana Mori", "Dr Ivo Lindquist"],
    "act": ["rehearsed", "were tuned", "performed on stage", "echoed"],
    "words": ["music asks nothing of anyone", "we sang until our voices broke", "we sang till voices broke"],
}
FRAMES = (
    "At {place} {number} {thing} {act} on {day}.",
    "{number} {thing} {act} at {place}, {person} said.",
    "“{words},” said {person}.",
    "{person} spoke of “{words}” on {day}.",
    "Of the {number} {thing} at {place}, {share} {act}.",
    "{place} paid {money} for {number} {thing}, {span} after {day}.",
    "More than {number} {thing} will be at {place} by {day}.",
    "{act} for {span}: {number} {thing} at {place}.",
)


def values(*texts):
    return st.sampled_from(texts)


VALUES = {
    "number": values("14", "214", "231", "about 200", "three", "1,900", "no", "5.5", "Dozens of", "1/3", "37"),
    "day": values("Friday", "3 May 2024", "March 14", "last week", "the 15th", "2019", "3/4/2024", "Monday night"),
    "share": values("40%", "a third", "61.3 per cent", "more than half"),
    "money": values("£2.4m", "$900", "18 million euros"),
    "span": values("ten days", "a 3-week wait", "less than two hours", "more than a year"),
}


@st.composite
def sentences(draw, world):
    slots = {name: draw(strategy) for name, strategy in VALUES.items()}
    slots |= {name: draw(st.sampled_from(choices)) for name, choices in world.items()}
    text = draw(st.sampled_from(FRAMES)).format(**slots)
    return text[0].upper() + text[1:]


def texts(world, least=1, most=5):
    return st.lists(sentences(world), min_size=least, max_size=most).map(
        lambda said: "\n\n".join(" ".join(said[i : i + 2]) for i in range(0, len(said), 2))
    )


DAYS = st.sampled_from([None, "2024-05-02", "2024-05-03", "2024-05-09"])
documents = st.tuples(texts(ORCHARD), DAYS)
folders = st.lists(documents, min_size=1, max_size=4)


def sources(folder):
    return [article(text, f"{i}.txt", day) for i, (text, day) in enumerate(folder)]


@settings(max_examples=examples(60), deadline=None)
@given(folders, st.booleans())
def test_claims_and_findings_refer_to_what_is_there(folder, one_story):
    given_sources = sources(folder)
    found = pipeline.check(given_sources, packs(), one_story=one_story)
    assert found.problems == ()
    text_of = {s.id: s.text for s in given_sources}
    for claim in found.claims:
        text = text_of[claim.source]
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.text
        assert text[claim.sentence_start :].startswith(claim.sentence)
        assert claim.sentence_start <= claim.start
        assert claim.end <= claim.sentence_start + len(claim.sentence)
        assert text.split("\n")[claim.line - 1][claim.column - 1 :].startswith(claim.text.split("\n")[0])
    assert all(a.id < b.id for a, b in pairwise(found.claims))
    held = [i for f in found.findings for p in f.positions for i in p.claims]
    assert sorted(held) == [c.id for c in found.claims]
    assert len({f.id for f in found.findings}) == len(found.findings)
    assert sorted(i for story in found.stories for i in story) == sorted(text_of)


@settings(max_examples=examples(30), deadline=None)
@given(folders, st.booleans(), st.randoms(use_true_random=False))
def test_the_order_in_which_files_are_given_does_not_change_a_byte(folder, one_story, chance):
    with TemporaryDirectory() as name:
        paths = [Path(name) / f"{i}.txt" for i in range(len(folder))]
        for path, (text, day) in zip(paths, folder, strict=True):
            path.write_text(f"{day}\n\n{text}\n" if day else text, encoding="utf-8")
        first = contract.render(check(paths, packs(), one_story=one_story))
        chance.shuffle(paths)
        assert contract.render(check(paths, packs(), one_story=one_story)) == first


def long_story(seed: int) -> str:
    """A text long enough to be recognised again, of words that no other seed gives."""
    return " ".join(f"{word}{chr(97 + i % 26)}{seed}" for i in range(40) for word in ("Bram", "lant", "orsk", "uvel"))


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(st.tuples(texts(ORCHARD), st.integers(0, 9), DAYS), min_size=1, max_size=3), st.data())
def test_a_document_added_again_under_another_name_adds_no_origin(folder, data):
    before = sources([(f"{text}\n\n{long_story(seed)}.", day) for text, seed, day in folder])
    original = data.draw(st.sampled_from(before))
    copy = replace(original, id="copy.txt", path="copy.txt")
    prints_of = {s.id: prints(s) for s in (*before, copy)}
    numbers = origins(before, prints_of)
    assert origins([*before, copy], prints_of) == numbers | {"copy.txt": numbers[original.id]}
    found = pipeline.check([*before, copy], packs(), one_story=True)
    assert found.problems == ()
    assert all(p.origins <= len(set(numbers.values())) for f in found.findings for p in f.positions)


@settings(max_examples=examples(60), deadline=None)
@given(texts(ORCHARD), texts(CHOIR), DAYS)
def test_unrelated_documents_side_by_side_do_not_contradict_each_other(one, other, day):
    found = report({"a.txt": one, "b.txt": other}, published=day)
    source_of = {c.id: c.source for c in found.claims}
    mixed = [
        f
        for f in found.findings
        if f.verdict == "conflict" and len({source_of[i] for p in f.positions for i in p.claims}) > 1
    ]
    assert mixed == []


PIECES = st.sampled_from(
    "“ ” \" ' ’ ( ) [ ] . , ; : - – — / % $ £ € # * | > < = _ \n \n\n \t 1 12 1,900 2.4 3/4/2024 31 0 Friday May said "
    "killed not will on of the Mr. Gen. U.S. A.B. Rosa Delgado apple trees about more than per cent million days é 漢 😀 "
    "\x00 \x1b[31m \u202e \u2028 \ufeff".split(" ")
)


@settings(max_examples=examples(150), deadline=None)
@given(st.lists(st.lists(PIECES, max_size=40).map(" ".join), min_size=1, max_size=3), st.sampled_from([".txt", ".md"]))
def test_no_text_makes_it_fail(pieces, suffix):
    given_sources = [read_text(f"{i}{suffix}", text) for i, text in enumerate(pieces)]
    found = pipeline.check(given_sources, packs())
    assert found.problems == ()
    text_of = {s.id: s.text for s in given_sources}
    assert all(text_of[c.source][c.start : c.end] == c.text for c in found.claims)
    assert contract.render(found)


def test_nothing_comes_of_nothing():
    found = pipeline.check([], packs())
    assert (found.claims, found.findings, found.stories, found.constraints) == ((), (), (), ())


def test_sources_without_a_claim_are_still_in_the_report():
    found = report({"a.txt": "It rained.", "b.txt": ""})
    assert [s.id for s in found.sources] == ["a.txt", "b.txt"]
    assert found.findings == ()


def test_without_packs_there_are_no_claims():
    found = pipeline.check([article("Some 40 boats sank.")], [])
    assert found.claims == ()


def test_problems_met_before_travel_into_the_report():
    _, problems = library.load([library.shipped()[0].parent / "nowhere.yaml"])
    found = pipeline.check([article("It rained.")], packs(), problems=problems)
    assert found.problems == problems != ()


def test_stories_that_the_user_gives_are_kept_apart():
    texts = {"a.txt": "The ferry fire killed 47 passengers.", "b.txt": "The ferry fire killed 52 passengers."}
    given_sources = [article(text, name, "2024-05-02") for name, text in texts.items()]
    together = pipeline.check(given_sources, packs(), given_stories=[["a.txt", "b.txt"]])
    apart = pipeline.check(given_sources, packs(), given_stories=[["a.txt"], ["b.txt"]])
    assert "single" not in {f.verdict for f in together.findings if f.rule == "casualties/killed"}
    assert {f.verdict for f in apart.findings} == {"single"}
    assert date(2024, 5, 2) in {s.published for s in apart.sources}


def test_a_source_that_breaks_the_reading_costs_itself_and_not_the_run(monkeypatch):
    real = desk.annotate

    def broken(source, *limits):
        if "poison" in source.text:
            raise RuntimeError("boom")
        return real(source, *limits)

    monkeypatch.setattr(desk, "annotate", broken)
    sources = [article("The ferry carried 214 people.", "a.txt"), article("The poison pier.", "b.txt")]
    found = pipeline.check(sources, packs("general"))
    assert [p.path for p in found.problems] == ["b.txt"]
    assert "boom" in found.problems[0].message
    assert {c.source for c in found.claims} == {"a.txt"}
