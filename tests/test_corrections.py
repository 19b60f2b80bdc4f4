"""What a correction says of an earlier version is shown as such and never compared."""

from __future__ import annotations

from claimcheck.model import Report
from claimcheck.packs import library
from claimcheck.pipeline import check
from claimcheck.report import View, explain, json
from claimcheck.sources import read_text

BODY = (
    "Barge strikes harbour bridge\n\nThe bridge was closed on Monday, the port said in a statement.\n\n"
    "The barge carried 300 tonnes of gravel when it struck the pier of the bridge.\n"
)
CORRECTION = "\nCorrection: An earlier version of this article said the barge carried 40 tonnes of gravel. {}\n"


def report(*texts: str) -> Report:
    packs, _ = library.load(library.shipped())
    return check([read_text(f"{n}.txt", text) for n, text in enumerate(texts)], packs, one_story=True)


def test_the_retracted_value_is_a_claim_with_that_modality() -> None:
    found = report(BODY + CORRECTION.format("It carried 300 tonnes."), BODY)
    (retracted,) = [c for c in found.claims if c.modality == "retracted"]
    assert retracted.text == "40 tonnes"
    assert any(c["modality"] == "retracted" for c in json.to_json(found)["claims"])


def test_it_is_in_no_finding_and_no_conflict() -> None:
    found = report(BODY + CORRECTION.format(""), BODY)
    retracted = {c.id for c in found.claims if c.modality == "retracted"}
    assert retracted
    assert not [f for f in found.findings if f.verdict == "conflict"]
    assert not retracted & {i for f in found.findings for p in f.positions for i in p.claims}


def test_the_sentence_that_says_what_is_right_is_compared() -> None:
    found = report(
        BODY.replace("300 tonnes of gravel", "much") + CORRECTION.format("It carried 300 tonnes of gravel."), BODY
    )
    assert any(c.text == "300 tonnes" and c.source == "0.txt" and c.modality == "asserted" for c in found.claims)


def test_explain_shows_it_beside_the_finding() -> None:
    found = report(BODY + CORRECTION.format(""), BODY)
    finding = next(f for f in found.findings if f.kind == "measure" and f.verdict == "agree")
    text = explain.render(found, finding.id, View())
    assert "What corrections say of earlier versions" in text
    assert "«40 tonnes»" in text
