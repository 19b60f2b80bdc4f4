"""A harbour in a storm, told by three sources, and what a run with one small pack makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from claimcheck import Report, check, load_packs

TODAY = date(2026, 3, 1)

PACK = """\
pack: harbours
about: Harbours in a storm.
rules:
  tied-up:
    question: How many boats were tied up?
    kind: count
    patterns: ["<value> ... tied up"]
  closed:
    question: When did the harbour close?
    kind: date
    patterns: ["harbour ... closed on <value>"]
  reopened:
    question: When did the harbour reopen?
    kind: date
    patterns: ["harbour ... reopened on <value>"]
  shut-for:
    question: How long was the harbour shut?
    kind: duration
    patterns: ["shut for <value>"]
  depth:
    question: How deep is the basin?
    kind: measure
    about: [basin]
    patterns: ["<basin: name> ... is <value> deep"]
constraints:
  adds-up:
    assert: reopened - closed == shut-for
"""
BAY = "Published 12 March 2021\n\nThe storm left 40 boats tied up in the bay. The harbour closed on 1 March 2021.\n"
PIER = "Published 12 March 2021\n\nOfficials counted 55 boats tied up. The harbour reopened on 9 March 2021.\n"
QUAY = "Published 12 March 2021\n\nIt had been shut for ten days.\n"
STORM = {"bay.txt": BAY, "pier.txt": PIER, "quay.txt": QUAY}


def told(folder: Path, texts: Mapping[str, str]) -> Report:
    """The report on these texts, which become files of a new folder; all tell of one event."""
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    report = check(folder / "*.txt", rules=load_packs([folder / "pack.yaml"]), one_story=True)
    assert not report.problems
    return report
