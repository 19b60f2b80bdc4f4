"""Texts with their mentions marked by hand, ``resumed on {date|Wednesday}``: matching without the recognisers."""

from __future__ import annotations

import json
import re
from pathlib import Path

from claimcheck import packs
from claimcheck.extract.annotated import Annotated, Sentence
from claimcheck.extract.match import Match, Matcher
from claimcheck.model import Source, Zone
from claimcheck.text import words
from claimcheck.values.core import Found

MARK = re.compile(r"\{(\w+)\|([^{}]*)\}")


def annotated(*sentences: str) -> Annotated:
    text, mentions, spans = "", [], []
    for marked in sentences:
        start = len(text)
        at = 0
        for m in MARK.finditer(marked):
            text += marked[at : m.start()]
            mentions.append(Found(len(text), len(text) + len(m.group(2)), m.group(1), m.group(2)))
            text += m.group(2)
            at = m.end()
        text += marked[at:]
        spans.append((start, len(text)))
        text += " "
    zone = Zone("body", 0, len(text))
    made = [
        Sentence(zone, words(text, start, end), tuple(m for m in mentions if start <= m.start < end))
        for start, end in spans
    ]
    return Annotated(Source("s", "s.txt", text), tuple(made))


def pack(folder: Path, body: str, name: str = "trial") -> packs.Pack:
    path = folder / f"{name}.yaml"
    path.write_text(body, encoding="utf-8")
    (found,), problems = packs.load([path])
    assert problems == (), "\n".join(map(str, problems))
    return found


def rule(folder: Path, *patterns: str, kind: str = "date", terms: str = "{}", more: str = "") -> packs.Pack:
    """A pack of one rule with these patterns; ``more`` holds further lines of the rule."""
    listed = "\n".join(f"      - {json.dumps(p)}" for p in patterns)
    return pack(
        folder,
        f"pack: trial\nabout: A trial.\nterms: {terms}\nrules:\n  one:\n    question: When?\n    kind: {kind}\n"
        f"    patterns:\n{listed}\n{more}",
    )


def matches(found: packs.Pack, *sentences: str) -> list[Match]:
    return Matcher([found]).matches(annotated(*sentences))


def values(found: packs.Pack, *sentences: str) -> list[str]:
    """What the pack's rules take from the sentences, as text (a label for choices)."""
    document = annotated(*sentences)
    return [
        document.source.text[m.start : m.end] if m.mention or not m.pattern else str(m.pattern.label)
        for m in Matcher([found]).matches(document)
    ]
