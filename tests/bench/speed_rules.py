"""(c) How fast rules are matched, by number of patterns, against the same patterns by other means.

The same annotated articles for everybody. *Rules* is the time of matching alone, *mentions and rules* that of reading
sentences, words and values as well. See ``rule_packs`` for the patterns and ``rule_peers`` for the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from time import process_time
from typing import Any

from claimcheck.extract.annotate import annotate
from claimcheck.extract.annotated import Annotated
from claimcheck.extract.match import Matcher
from claimcheck.packs import library
from claimcheck.packs.pack import Pack
from claimcheck.sources import read_text
from tests.bench.markdown import figure, table, times
from tests.bench.rule_packs import packs
from tests.bench.rule_peers import Hit, OneByOne, Spacy, spacy_or_reason
from tests.bench.scale import Scale
from tests.bench.speed_mentions import FLOORS, through_a_file
from tests.bench.target import Target
from tests.bench.timing import Runner, rates

TITLE = "Rules"
NAME = "rules"
RULES, BOTH, RE, SPACY, SPACY_TOKENS = (
    "claimcheck, rules",
    "claimcheck, mentions and rules",
    "re, one by one",
    "spaCy Matcher",
    "spaCy, tokens and Matcher",
)
FLOOR = "floor: values, one regex"
_MOST = 2_000_000  # characters that are held annotated
_COMPARED = 30  # articles on which it is made sure that all find the same


@dataclass(frozen=True)
class Bench:
    """The articles, annotated, and spaCy's form of them once it is needed; and what is done with them."""

    texts: dict[str, Annotated]
    documents: dict[str, list[Any]] = field(default_factory=dict)

    def runners(self, chosen: Sequence[Pack], mark: str, peers: bool) -> Iterator[Runner | tuple[str, str]]:
        """Everybody who matches these packs; a name and a reason for who is not here. ``mark`` goes behind the names."""
        matcher = Matcher(chosen)
        every = list(self.texts)
        for annotated in self.texts.values():
            matcher.matches(annotated)  # programs are compiled when first needed
        yield Runner(RULES + mark, lambda text: matcher.matches(self.texts[text]), every)
        yield Runner(BOTH + mark, lambda text: matcher.matches(annotate(self.texts[text].source)), every)
        if not peers:
            return
        one_by_one = OneByOne(chosen)
        yield Runner(RE + mark, lambda text: one_by_one.hits(self.texts[text]), every)
        matching = spacy_or_reason(chosen)
        if isinstance(matching, str):
            yield from ((name + mark, matching) for name in (SPACY, SPACY_TOKENS))
            return
        if not self.documents:
            self.documents.update((text, matching.documents(annotated)) for text, annotated in self.texts.items())
        yield Runner(SPACY + mark, lambda text: matching.hits(self.documents[text]), every)
        yield Runner(SPACY_TOKENS + mark, lambda text: matching.hits(matching.documents(self.texts[text])), every)

    def found(self, chosen: Sequence[Pack]) -> dict[str, int]:
        """In how many pairs of a sentence and a pattern each finds something, and how many of ours the others lack."""
        sample = list(self.texts.values())[:_COMPARED]
        matcher, one_by_one = Matcher(chosen), OneByOne(chosen)
        ours = _pairs([(m.sentence, m.pattern.text) for m in matcher.matches(a) if m.pattern] for a in sample)
        by_re = _pairs(map(one_by_one.hits, sample))
        counted = {RULES: len(ours), RE: len(by_re), f"not by {RE}": len(ours - by_re)}
        if isinstance(matching := spacy_or_reason(chosen), Spacy):
            by_spacy = _pairs(matching.hits(matching.documents(a)) for a in sample)
            counted |= {SPACY: len(by_spacy), f"not by {SPACY}": len(ours - by_spacy)}
        return counted


def _pairs(found: Any) -> set[tuple[int, Hit]]:
    return {(number, hit) for number, hits in enumerate(found) for hit in hits}


def measure(scale: Scale, say: Callable[[str], None]) -> dict[str, Any]:
    """Rates by number of patterns, those of the packs that ship, what all found, and how long compiling took."""
    texts = through_a_file(min(scale.text, _MOST))
    bench = Bench({text: annotate(read_text(f"{n}.txt", text)) for n, text in enumerate(texts)})
    compiled, missing, found, every = {}, {}, {}, [Runner(FLOOR, partial(_count, FLOORS[FLOOR]), texts)]
    for number in (*scale.patterns, 0):
        start = process_time()
        chosen = packs(number) if number else library.load(library.shipped())[0]
        compiled[_size(chosen)] = process_time() - start
        for runner in bench.runners(chosen, f" @{number or 'shipped'}", peers=bool(number)):
            if isinstance(runner, Runner):
                every.append(runner)
            else:
                missing[runner[0]] = runner[1]
    found = bench.found(packs(scale.patterns[-1]))
    say(f"{len(every)} readers, {scale.runs} times each")
    measured = rates(every, scale.runs, scale.budget / 3)
    return {
        "patterns": list(scale.patterns),
        "shipped": _size(chosen),
        "rates": {r.name: {"median": r.median, "runs": r.runs, "characters": r.characters} for r in measured},
        "missing": missing,
        "found": found,
        "compiled": {str(number): took for number, took in compiled.items()},
    }


def _size(chosen: Sequence[Pack]) -> int:
    return sum(len(rule.patterns) for pack in chosen for rule in pack.rules)


def _count(pattern: Any, text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def tables(figures: Mapping[str, Any]) -> str:
    """MB/s by number of patterns; then what the others found of ours."""
    sizes = figures["patterns"]
    rows: list[tuple[str, ...]] = []
    for name in (RULES, BOTH, RE, SPACY, SPACY_TOKENS):
        found = [_rate(figures, name, size) for size in (*sizes, "shipped")]
        last = _rate(figures, RULES, sizes[-1])
        told = [_shown(figures, name, size) for size in (*sizes, "shipped")]
        ratio = times(last / found[-2]) if last and found[-2] and name not in (RULES, BOTH) else "–"
        rows.append((name, *told, ratio))
    rows.append((FLOOR, *[figure(_rate(figures, FLOOR, None))] * (len(sizes) + 1), "–"))
    head = (
        "MB/s at so many patterns",
        *(f"{size:,}" for size in sizes),
        f"packs that ship ({figures['shipped']:,})",
        f"claimcheck's rules are faster by, at {sizes[-1]:,}",
    )
    said = ", ".join(f"{name} {count:,}" for name, count in figures["found"].items())
    took = ", ".join(f"{number} in {seconds:.2f} s" for number, seconds in figures["compiled"].items())
    return f"{table(head, rows)}\n\nPairs of sentence and pattern found in {_COMPARED} articles: {said}. Patterns compiled: {took}."


def _rate(figures: Mapping[str, Any], name: str, size: object) -> float | None:
    found = figures["rates"].get(name if size is None else f"{name} @{size}")
    return float(found["median"]) if found else None


def _shown(figures: Mapping[str, Any], name: str, size: object) -> str:
    return "not installed" if f"{name} @{size}" in figures["missing"] else figure(_rate(figures, name, size))


def targets(figures: Mapping[str, Any]) -> list[Target]:
    few, many = (_rate(figures, BOTH, size) for size in (50, 2_000))
    rules = [_rate(figures, RULES, size) for size in (50, 2_000)]
    at_hundred = _rate(figures, BOTH, 100)
    floor = _rate(figures, FLOOR, None)
    return [
        Target.at_least("mentions and rules at 100 patterns, a core", at_hundred, 2, " MB/s"),
        Target.at_most(
            "the same against the floor", floor / at_hundred if floor and at_hundred else None, 10, " times"
        ),
        Target.at_most(
            "mentions and rules, time at 2,000 patterns to that at 50",
            few / many if few and many else None,
            2,
            " times",
        ),
        Target.at_most(
            "rules alone, time at 2,000 patterns to that at 50",
            rules[0] / rules[1] if rules[0] and rules[1] else None,
            2,
            " times",
        ),
    ]
