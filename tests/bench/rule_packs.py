"""Generated packs of rules: any number of patterns over the same terms, the same for the same number.

The first patterns of a large pack are those of a small one. A rule has five patterns, of the sort that the packs have
that ship: terms, alternatives, optional words, gaps, one value.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from claimcheck.packs import library
from claimcheck.packs.pack import Pack
from tests.bench.en_rules import FRAMES, NOUNS, VERBS

A_RULE = 5  # patterns
_NOUNS = tuple(NOUNS.items())


def pack_text(patterns: int) -> str:
    """A pack of so many patterns as YAML (a multiple of ``A_RULE``; the last rule is cut short for others)."""
    lines = ["pack: generated", "about: Generated rules.", "terms:"]
    for sort, words in (("n", NOUNS), ("v", VERBS)):
        lines += [f"  {sort}-{i}: {json.dumps(phrases)}" for i, phrases in enumerate(words)]
    lines.append("rules:")
    for number in range(-(-patterns // A_RULE)):
        kind, made = _rule(number)
        lines += [f"  rule-{number}:", f"    question: What of {number}?", f"    kind: {kind}", "    patterns:"]
        lines += [f"      - {json.dumps(pattern)}" for pattern in made[: patterns - number * A_RULE]]
    return "\n".join(lines) + "\n"


def packs(patterns: int) -> tuple[Pack, ...]:
    """Such a pack, compiled. Raises ValueError where it is no right pack."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "generated.yaml"
        path.write_text(pack_text(patterns), "utf-8")
        found, problems = library.load([path])
    if problems:
        raise ValueError(str(problems[0]))
    return found


def _rule(number: int) -> tuple[str, list[str]]:
    """Kind and patterns of rule ``number``: a noun, verbs of which some suit it, the frames of the kind."""
    random = Random(f"rule/{number}")
    kind = sorted(FRAMES)[number % len(FRAMES)]
    noun = number % len(NOUNS)
    fitting = [i for i, verb in enumerate(VERBS) if verb[0] in _NOUNS[noun][1]]
    verbs = [*fitting, *random.sample(range(len(VERBS)), 2)]
    return kind, list(_filled(random, FRAMES[kind], noun, verbs))


def _filled(random: Random, frames: tuple[str, ...], noun: int, verbs: list[int]) -> Iterator[str]:
    for frame in frames:
        verb = random.choice(verbs)
        words = {
            "@N": f"@n-{noun}",
            "@V": f"@v-{verb}",
            "n": random.choice(_NOUNS[noun][0]),
            "v": random.choice(VERBS[verb]),
        }
        yield " ".join(words.get(word, word) for word in frame.split(" "))
