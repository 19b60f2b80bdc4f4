"""Packs that want to hang, crash or run something. Each is an error with its place."""

from __future__ import annotations

import json
from itertools import pairwise

from tests.hostile.corpus import attack
from tests.hostile.texts import N

RULE = "rules:\n  r:\n    question: How many boats sank?\n    kind: count\n    patterns: ['<value> boats']\n"
HEAD = "pack: hostile\nabout: Nothing good.\n"


def with_pattern(pattern: str, terms: str = "") -> str:
    return f"{HEAD}{terms}{RULE}".replace("'<value> boats'", json.dumps(pattern))


def with_constraint(assertion: str) -> str:
    return f"{HEAD}{RULE}constraints:\n  c:\n    assert: {json.dumps(assertion)}\n"


@attack("pack", ".yaml", r":\d+:\d+: nested deeper than 16 levels")
def brackets_pack() -> str:
    """50,000 brackets: the C parser of YAML crashes the process on them."""
    return "[" * N


@attack("pack", ".yaml", r":\d+:\d+: nested deeper")
def braces_pack() -> str:
    """The same of mappings, as values and as keys."""
    return "a: " + "{? " * N


@attack("pack", ".yaml", r":\d+:\d+: (nested deeper|not YAML)")
def items_pack() -> str:
    """Lists inside lists by hyphens."""
    return "- " * N + "a"


@attack("pack", ".yaml", r":\d+:\d+: the anchor '&a'")
def aliases() -> str:
    """Aliases that stand for nine others each: a billion laughs."""
    names = "abcdefghi"
    rows = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    rows += [f"{new}: &{new} [{','.join(['*' + old] * 9)}]" for old, new in pairwise(names)]
    return HEAD + "\n".join(rows)


@attack("pack", ".yaml", r":\d+:\d+: the (anchor|alias)")
def merged() -> str:
    """A mapping that is merged into itself."""
    return f"{HEAD}terms: &t\n  <<: *t\n  a: *t\n{RULE}"


@attack("pack", ".yaml", r":\d+:\d+: a pattern of \d+ characters")
def many_alternatives() -> str:
    """A pattern with 10,000 alternatives."""
    return with_pattern("(" + " | ".join(f"word{i}" for i in range(10_000)) + ") <value>")


WIDE = "terms:\n  wide: [" + ", ".join(f"word{chr(97 + i // 20)}{chr(97 + i % 20)}" for i in range(200)) + "]\n"


@attack("pack", ".yaml", r":\d+:\d+: the pattern stands for 1601 words")
def many_words() -> str:
    """A short pattern of terms that stands for 1,600 words."""
    return with_pattern("@wide " * 8 + "boats <value>", WIDE)


@attack("pack", ".yaml", r":\d+:\d+: the term 'wider' stands for 1600 words")
def wide_term() -> str:
    """A term of 1,600 words."""
    return with_pattern("@wider <value>", WIDE + "  wider: [" + ", ".join(["'@wide'"] * 8) + "]\n")


@attack("pack", ".yaml", r":\d+:\d+: the patterns of this pack stand for more than 150000 words")
def wide_rules() -> str:
    """120 rules of as many words as a pattern may have."""
    rule = "  r{}:\n    question: q\n    kind: count\n    patterns: ['" + "@wide " * 7 + "<value>']\n"
    return HEAD + WIDE + "rules:\n" + "".join(map(rule.format, range(120)))


@attack("pack", ".yaml", r":\d+:\d+: .*words")
def doubling_terms() -> str:
    """Terms that stand for two others each, 30 deep."""
    rows = ["  t0: [boat, ship]"] + [f"  t{i}: ['(@t{i - 1} | x{i}) (@t{i - 1} | y{i})']" for i in range(1, 12)]
    return with_pattern("@t11 <value>", "terms:\n" + "\n".join(rows) + "\n")


@attack("pack", ".yaml", r":\d+:\d+: ")
def nested_stars() -> str:
    """(a+)+$ and its kin: what a regular expression would hang on."""
    return (
        with_pattern("(a+)+$ <value>") + "  s:\n    question: q\n    kind: count\n    patterns: ['((a*)*)*b <value>']\n"
    )


@attack("pack", ".yaml", r":\d+:\d+: .*(gaps|too deep|characters|words)")
def gaps() -> str:
    """Gaps and optional words without end."""
    return with_pattern("... [a [b [c]]] " * 100 + "<value> ...")


@attack("pack", ".yaml", r":\d+:\d+: brackets nested too deep|characters")
def pattern_depth() -> str:
    """1,000 brackets in a pattern."""
    return with_pattern("(" * 900 + "a" + ")" * 900 + " <value>")


@attack("pack", ".yaml", r":\d+:\d+: the key 'kind' again")
def same_keys() -> str:
    """Keys twice: which one holds?"""
    return HEAD + RULE + "    kind: date\n    kind: name\npack: other\n" + RULE


@attack("pack", ".yaml", r":\d+:\d+: ")
def wrong_kinds() -> str:
    """Lists for texts, texts for lists, numbers, nothing, dates, wherever something else belongs."""
    return (
        "pack: [a]\nabout: {b: c}\nterms: 5\nrules:\n  r: []\n  s: text\n  5: {question: 1, kind: [], patterns: {a: b}}\n"
        "  t: {question: , kind: null, patterns: '', cases: 3, about: {}, unless: 7, severity: [], updates: perhaps}\n"
        "  u: {question: q, kind: count, patterns: ['<value> a'], cases: [5, {text: [], finds: {}, published: never}]}\n"
        "constraints: [1, 2]\n"
    )


@attack("pack", ".yaml", r":\d+:\d+: .*(itself|circle|refers)")
def cyclic_terms() -> str:
    """Terms that stand for each other in a circle."""
    return with_pattern("@a <value>", "terms:\n  a: ['@b']\n  b: ['@c x']\n  c: ['@a', '@c']\n")


@attack("pack", ".yaml", r":\d+:\d+: ")
def divided_by_zero() -> str:
    """A constraint that divides by zero."""
    return with_constraint("r / 0 == 1")


@attack("pack", ".yaml", r":\d+:\d+: unknown rule 'c'")
def recursive_constraint() -> str:
    """A constraint that speaks of itself."""
    return with_constraint("c == c + r")


@attack("pack", ".yaml", r":\d+:\d+: an expression of 200005 characters")
def constraint_depth() -> str:
    """100,000 brackets in a constraint."""
    return with_constraint("(" * 100_000 + "r" + ")" * 100_000 + "== r"[-4:])


@attack("pack", ".yaml", r":\d+:\d+: .*brackets nested too deep")
def constraint_brackets() -> str:
    """As many brackets as fit into a constraint."""
    return with_constraint("(" * 490 + "r" + ")" * 490 + " == r")


@attack("pack", ".yaml", r":\d+:\d+: ")
def constraint_code() -> str:
    """A constraint that is Python."""
    return with_constraint("__import__('os').system('id') == r")


@attack("pack", ".yaml", r":\d+:\d+: the tag")
def python_tags() -> str:
    """Tags that make other loaders run code."""
    return f"pack: !!python/object/apply:os.system [id]\nabout: !!python/name:os.system\n{RULE}"


@attack("pack", ".yaml", r": larger than 1000000 bytes")
def rules_20_000() -> str:
    """20,000 rules."""
    rule = "  r{}:\n    question: How many?\n    kind: count\n    patterns: ['<value> boats']\n"
    return HEAD + "rules:\n" + "".join(map(rule.format, range(20_000)))


@attack("pack", ".yaml", r":\d+:\d+: |words", slow=True)
def rules_as_many_as_fit() -> str:
    """As many rules as fit into a megabyte, each with as many words as it may have."""
    words = " | ".join(f"word{i}" for i in range(150))
    rule = "  r{}: {{question: q, kind: count, patterns: ['(" + words + ") <value>']}}\n"
    return HEAD + "rules:\n" + "".join(map(rule.format, range(600)))


@attack("pack", ".yaml", r":\d+:\d+: ")
def huge_texts() -> str:
    """Texts of 100 kB for name, question, key, term and pattern."""
    long = "a" * 100_000
    return f"pack: {long}\nabout: {long}\nterms:\n  {long}: [{long}]\nrules:\n  {long}:\n    question: {long}\n    kind: {long}\n    patterns: ['{long} <value>']\n"


@attack("pack", ".yaml", r":\d+:\d+: not YAML")
def tabs() -> str:
    """Tabs for indentation."""
    return "pack: hostile\nabout: x\nrules:\n\tr:\n\t\tquestion: q\n"


@attack("pack", ".yaml", r":\d+:\d+: control character U\+001B")
def control_characters() -> str:
    """Escape sequences, NUL and overrides in the text of a pack."""
    return f"{HEAD}{RULE}".replace("boats", "\x1b[2J\0\u202e")


@attack("pack", ".yaml", r":\d+:\d+: ")
def hidden_characters() -> str:
    """Escapes that YAML itself resolves: control characters and lone surrogates in a question and a pattern."""
    return f"{HEAD}{RULE}".replace("How many boats sank?", '"\\e[2J\\0\\u202e ::set-output::"').replace(
        "'<value> boats'", '"<value> \\e]0;x\\a \\ud800"'
    )


@attack("pack", ".yaml", r":\d+:\d+: .*not UTF-8")
def not_utf8() -> bytes:
    """UTF-16 by the name of a pack."""
    return (HEAD + RULE).encode("utf-16")


@attack("pack", ".yaml", r":\d+:\d+: a second document")
def documents() -> str:
    """50,000 documents in one file."""
    return HEAD + RULE + "---\na: b\n" * N


@attack("pack", ".yaml", r":\d+:\d+: not YAML")
def never_closed() -> str:
    """A quotation that is never closed, over half a megabyte."""
    return HEAD + 'terms: {a: "' + "x\n\n  " * 100_000


@attack("pack", ".yaml", r":\d+:\d+: ")
def errors_without_end() -> str:
    """5,000 mistakes: they are counted up to a point."""
    return HEAD + "rules:\n" + "".join(f"  R {i}: {{x: y}}\n" for i in range(N // 10))


@attack("pack", ".yaml")
def combinations() -> str:
    """Constraints over every sum that fits: combinations of positions multiply."""
    rules = "".join(
        f"  r{i}:\n    question: How many in {i}?\n    kind: count\n    patterns: ['<value> boat']\n" for i in range(20)
    )
    total = " + ".join(f"r{i}" for i in range(20))
    return f"{HEAD}rules:\n{rules}constraints:\n  c: {{assert: '{total} == 5'}}\n"
