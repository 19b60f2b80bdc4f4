"""First files for somebody who begins: a pack of one rule that passes its cases, a configuration, a workflow."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from claimcheck.report.settings import SECTIONS, Section

PACK_SCHEMA = "pack-v1.schema.json"
CONFIG_SCHEMA = "config-v1.schema.json"


class Example(Struct, frozen=True):
    """A rule of one kind, with a text that it matches, what it finds there, and a near miss."""

    rule: str
    question: str
    pattern: str
    hit: str
    finds: str
    miss: str
    published: str = ""


EXAMPLES = {
    "date": Example(
        "opening-date", "When did it open?", "@subject ... open [again] on <value>",
        "The new library opened on Tuesday.", "2024-02-13", "The library said on Tuesday that talks had opened.",
        "2024-02-15",
    ),
    "time": Example(
        "opening-time", "At what time does it open?", "@subject ... open at <value>",
        "The library opens at 9 am.", "9 am", "The library called at 9 am.",
    ),
    "duration": Example(
        "closure-length", "For how long was it closed?", "@subject ... close for <value>",
        "The library was closed for ten days.", "10 days", "Readers waited ten days for the library.",
    ),
    "count": Example(
        "visitors", "How many people came?", "<value> (people | visitor) ... visit ... @subject",
        "More than 400 people visited the library.", "more than 400", "The library lent 400 books to visitors.",
    ),
    "percent": Example(
        "share-lent", "What share of the books is on loan?", "<value> of [the] book ... lend",
        "Some 40 percent of the books are lent.", "some 40%", "The library grew by 40 percent.",
    ),
    "money": Example(
        "cost", "What did it cost?", "@subject ... cost [about | some] <value>",
        "The library cost $3.2 million.", "$3.2 million", "The mayor gave the library $3.2 million.",
    ),
    "measure": Example(
        "height", "How high is it?", "@subject [be] <value> (high | tall)",
        "The library is 18 metres high.", "18 metres", "The library is 18 metres from the road.",
    ),
    "tally": Example(
        "vote", "How did the council vote on it?", "council ... vote <value> ... @subject",
        "The council voted 7-2 to build the library.", "7-2", "The home side won 7-2 beside the library.",
    ),
    "version": Example(
        "version", "Which version does it run?", "@subject ... (run | use) ... <value>",
        "The library runs on version 2.4.1 of the catalogue.", "version 2.4.1",
        "Version 2.4.1 of the catalogue is not for the library.",
    ),
    "quote": Example(
        "mayor-said", "What did the mayor say?", "mayor (say | add | tell) [reporter] [that] [, | :] <value>",
        "The mayor said: “It was worth every penny of it.”", "It was worth every penny of it",
        "A reader said: “It was worth every penny of it.”",
    ),
    "name": Example(
        "architect", "Who designed it?", "@subject ... design by <value>",
        "The library was designed by Ines Okafor.", "Ines Okafor", "The library was opened by Ines Okafor.",
    ),
    "choice": Example(
        "state", "Is it open or closed?", "@subject ... (reopen | open again)",
        "The library reopened in spring.", "open", "The library painted its doors.",
    ),
}  # fmt: skip

_PLANNED = "(will | would | may | could | plan to | hope to) [be]"


def pack(name: str, kind: str, schema: str = "") -> str:
    """A commented pack called ``name`` of one rule of a kind; ``schema`` is the path of its JSON Schema for editors."""
    return "".join(f"{line}\n" for line in _pack(name, kind, EXAMPLES[kind], schema))


def editor_line(schema: str) -> str:
    """The comment by which YAML editors find the schema of a pack."""
    return f"# yaml-language-server: $schema={schema}"


def _pack(name: str, kind: str, example: Example, schema: str) -> Iterator[str]:
    if schema:
        yield editor_line(schema)
    yield "# A pack of rules. Change the words to your subject, then run its cases:  claimcheck rules test FILE"
    yield "# See what a pattern finds before you keep it:  claimcheck rules try 'PATTERN' PATH... --terms-of FILE"
    yield f"pack: {name}"
    yield "about: One line on what these rules are for."
    yield ""
    yield "# Lists of phrases that patterns refer to as @subject. A word stands for all its inflected forms."
    yield "terms:"
    yield "  subject: [library, reading room]"
    yield ""
    yield "rules:"
    yield f"  {example.rule}:"
    yield "    # What the value answers; readers meet it in the report."
    yield f"    question: {example.question}"
    yield f"    # What sort of value answers it: one of {', '.join(EXAMPLES)}."
    yield f"    kind: {kind}"
    yield "    # How bad a conflict is: error, warning or note."
    yield "    severity: error"
    yield from _patterns(kind, example)
    yield "    # Patterns that take back a match that they overlap: a plan is no fact."
    yield "    unless:"
    yield f'      - "{_PLANNED} (open | reopen | close | cost | visit | vote)"'
    yield "    # More keys:  about: [slot]  what the answer is about, a slot such as <place> of a pattern"
    yield "    #             updates: true  for figures that move with time; updates: rising for a toll, which only grows"
    yield "    # Texts with what the rule must find in them; near misses are worth the most."
    yield "    cases:"
    yield f"      - text: {_quoted(example.hit)}"
    if example.published:
        yield f"        published: {example.published}  # the day that Tuesday is counted from"
    yield f"        finds: {example.finds}"
    yield f"      - text: {_quoted(example.miss)}"
    if example.published:
        yield f"        published: {example.published}"
    yield "        finds: nothing"


def _patterns(kind: str, example: Example) -> Iterator[str]:
    if kind == "choice":
        yield "    # Each answer has a label and its own patterns; the words that match are what the report quotes."
        yield "    choices:"
        yield f'      {example.finds}: ["{example.pattern}"]'
        yield '      closed: ["@subject ... (close | shut down)"]'
        return
    yield "    # The sentences that answer it: '...' is a short gap, <value> a value of the kind, [x] may be left out,"
    yield "    # (a | b) is one of them, <slot> one to four words."
    yield "    patterns:"
    yield f'      - "{example.pattern}"'


def _quoted(text: str) -> str:
    return f"'{text}'" if ":" in text else text


def configuration(rules: str, schema: str = "") -> str:
    """A claimcheck.toml that uses the pack at ``rules`` and names every other setting in a comment."""
    return "".join(f"{line}\n" for line in _configuration(rules, schema))


def _configuration(rules: str, schema: str) -> Iterator[str]:
    if schema:
        yield f"#:schema {schema}"
    yield "# What you would otherwise repeat on the command line; options win over it. Relative paths count from here."
    for section in SECTIONS:
        yield ""
        yield from _section(section, rules)


def _section(section: Section, rules: str) -> Iterator[str]:
    if section.name:
        yield f"# {section.about}"
        yield f"# [{section.name}]" if section.once else f"# [[{section.name}]]"
    for setting in section.settings:
        if setting.name == "rules" and not section.name:
            yield f"# {setting.about}"
            yield f'rules = ["{rules}"]'
        elif setting.example:
            yield f"# {setting.name} = {setting.example}{'  # ' + setting.about if setting.about else ''}"


WORKFLOW = """\
# Compares the documents of this repository on every change; a conflict fails the run.
name: claimcheck

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  claimcheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.x"
      - run: pip install claimcheck-cli
      # The rules of this repository keep their promises.
      - run: claimcheck rules test {rules}
      # Conflicts are shown beside the lines of the change.
      - run: claimcheck {paths} --format github
"""


def workflow(rules: str, paths: str) -> str:
    """A GitHub workflow that tests the pack at ``rules`` and compares the documents at ``paths``."""
    return WORKFLOW.format(rules=rules, paths=paths)
