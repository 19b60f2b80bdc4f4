"""Reading packs: every mistake in one go, each with its place, the offending text and what was expected."""

import time
from pathlib import Path

import pytest

from claimcheck import packs
from claimcheck.errors import Problem

HEAD = "pack: trial\nabout: A trial.\n"
RULE = "rules:\n  one:\n    question: When?\n    kind: date\n"


def load(folder: Path, body: str | bytes, name: str = "trial.yaml"):
    path = folder / name
    path.write_bytes(body.encode() if isinstance(body, str) else body)
    return packs.load([path])


def places(problems: tuple[Problem, ...]) -> list[tuple[int, int]]:
    return [(p.line, p.column) for p in problems]


def test_a_pack_is_read_with_everything_it_says(tmp_path):
    (found,), problems = load(
        tmp_path,
        HEAD + "terms:\n  ops: [operation, mission]\nrules:\n  start:\n    question: When did they start?\n"
        "    kind: date\n    severity: warning\n    about: [place]\n    updates: true\n    patterns:\n"
        "      - '@ops in <place> start on <value>'\n    unless: [no]\n    cases:\n"
        "      - {text: Operations in Mali started on Monday., published: 2020-01-16, finds: 2020-01-13}\n"
        "      - {text: Talks began., finds: nothing}\n      - {text: Both., finds: [a, b]}\n"
        "  stop: {question: When did they stop?, kind: date, patterns: [stop on <value>]}\n"
        "  pause: {question: How long?, kind: duration, patterns: [pause of <value>]}\n"
        "constraints:\n  adds-up: {assert: start - stop == pause, severity: note}\n",
    )
    assert problems == ()
    assert (found.id, found.about, found.terms) == ("trial", "A trial.", (("ops", ("operation", "mission")),))
    rule = found.rules[0]
    assert (rule.id, rule.kind, rule.severity, rule.about, rule.updates) == (
        "trial/start", "date", "warning", ("place",), True,
    )  # fmt: skip
    assert [(p.text, p.line, p.column) for p in rule.patterns] == [("@ops in <place> start on <value>", 13, 9)]
    assert [c.finds for c in rule.cases] == [("2020-01-13",), (), ("a", "b")]
    assert str(rule.cases[0].published) == "2020-01-16"
    (constraint,) = found.constraints
    assert (constraint.id, constraint.severity, constraint.text) == ("trial/adds-up", "note", "start - stop == pause")


def test_words_that_yaml_takes_for_other_things_stay_words(tmp_path):
    (found,), problems = load(
        tmp_path, HEAD + "terms: {never: [no, off, null, 2020]}\n" + RULE + "    patterns: ['@never on <value>']\n"
    )
    assert problems == ()
    assert found.terms == (("never", ("no", "off", "null", "2020")),)


def test_five_mistakes_are_five_problems_each_at_its_place(tmp_path):
    found, problems = load(
        tmp_path,
        "pack: trial\n"
        "about: A trial.\n"
        "rules:\n"
        "  one:\n"
        "    question: When?\n"
        "    kind: dat\n"
        "    paterns: [x]\n"
        "    patterns:\n"
        '      - "stop on <value>"\n'
        '      - "start (on <value>"\n'
        "  two:\n"
        "    question: When?\n"
        "    kind: date\n"
        "    severity: fatal\n"
        "    patterns: ['@opps end on <value>']\n",
    )
    assert [str(p).removeprefix(f"{tmp_path}/") for p in problems] == [
        "trial.yaml:6:11: kind is 'dat': did you mean 'date'? (expected " + " | ".join(_kinds()) + ")",
        "trial.yaml:7:5: unknown key 'paterns' in the rule 'one': did you mean 'patterns'? (expected question, kind,"
        " severity, subject, about, updates, recurs, patterns, choices, unless, cases)",
        "trial.yaml:10:16: '(' is never closed in 'start (on <value>' (expected ')')",
        "trial.yaml:14:15: severity is 'fatal' (expected error | warning | note)",
        "trial.yaml:15:17: unknown term '@opps' in '@opps end on <value>' (expected a name from this pack's terms)",
    ]
    assert found[0].rules == ()


def _kinds():
    from claimcheck import values

    return values.KINDS


def test_the_good_rules_of_a_pack_with_mistakes_still_work(tmp_path):
    (found,), problems = load(
        tmp_path,
        HEAD + "rules:\n  good: {question: When?, kind: date, patterns: [stop on <value>]}\n  bad: {question: When?}\n",
    )
    assert [r.name for r in found.rules] == ["good"]
    assert places(problems) == [(5, 8)]


@pytest.mark.parametrize(
    ("body", "place", "said"),
    [
        ("", (1, 1), "the file is empty"),
        ("# nothing\n", (1, 1), "nothing but comments"),
        ("- a\n", (1, 1), "the pack is a list"),
        (b"pack: tri\xffal\n", (1, 10), "byte 0xff is not UTF-8"),
        ("pack: a\x07b\n", (1, 8), "control character U+0007"),
        ("pack: 'a\n", (2, 1), "not YAML"),
        ("pack: @x\n", (1, 7), "not YAML"),
        ("pack: &a x\n", (1, 7), "the anchor '&a'"),
        ("pack: *a\n", (1, 7), "the alias '*a'"),
        ("pack: !!python/name:os.system x\n", (1, 7), "the tag"),
        (HEAD + "rules: {}\n---\npack: other\n", (4, 1), "a second document"),
        (HEAD + "rules: {}\nrules: {}\n", (4, 1), "the key 'rules' again"),
        (HEAD + "rules: {}\n? [a]\n: b\n", (4, 3), "a key that is no text"),
        (HEAD + "rules: {}\n<<: {a: b}\n", (4, 1), "unknown key '<<'"),
        ("pack: Trial Pack\nabout: x\nrules: {}\n", (1, 7), "the name of the pack is 'Trial Pack'"),
        ("about: x\nrules: {}\n", (1, 1), "the pack has no 'pack'"),
        (HEAD + "rules: []\n", (3, 8), "rules is a list"),
        (HEAD + "rules: {one: 5}\n", (3, 14), "the rule 'one' is '5'"),
        (HEAD + "rules: {one: {kind: date, patterns: [on <value>]}}\n", (3, 14), "has no 'question'"),
        (HEAD + RULE, (4, 3), "the rule 'one' has no 'patterns'"),
        (HEAD + RULE + "    patterns: on <value>\n", (7, 15), "patterns is 'on <value>'"),
        (HEAD + RULE + "    patterns: []\n", (7, 15), "patterns is an empty list"),
        (HEAD + RULE + "    patterns:\n      - [in] \n", (8, 9), "an entry of patterns is a list"),
        (HEAD + RULE + "    patterns: [on <value>]\n    updates: 1\n", (8, 14), "updates is '1'"),
        (HEAD + RULE + "    patterns: [on <value>]\n    subject: contxt\n", (8, 14), "did you mean 'context'?"),
        (HEAD + RULE + "    patterns: [in <place> on <value>]\n    about: [plase]\n", (8, 13), "did you mean 'place'?"),
        (HEAD + RULE + "    patterns: [on <value>]\n    choices: {a: [b]}\n", (8, 14), "of kind date"),
        (HEAD + RULE + "    patterns: [on <value>]\n    cases: [{text: a}]\n", (8, 13), "a case has no 'finds'"),
        (
            HEAD + RULE + "    patterns: [on <value>]\n    cases: [{text: a, finds: x, published: 2020-02-30}]\n",
            (8, 44),
            "published is '2020-02-30'",
        ),
        (HEAD + "rules: {c: {question: q, kind: choice, patterns: [a]}}\n", (3, 50), "'patterns' in the rule 'c'"),
        (HEAD + "rules: {c: {question: q, kind: choice}}\n", (3, 9), "has no 'choices'"),
        (HEAD + "rules: {c: {question: q, kind: choice, choices: {a: [on <value>]}}}\n", (3, 57), "of kind choice"),
        (HEAD + "rules: {c: {question: q, kind: choice, choices: {'{x}': [on <y>]}}}\n", (3, 58), "no slot '<x>'"),
        (HEAD + "terms: {a: ['@b'], b: ['@a']}\nrules: {}\n", (3, 25), "in a circle: @a → @b → @a"),
        (HEAD + "terms: {a: [x ... y]}\nrules: {}\n", (3, 15), "a gap in a term"),
        (HEAD + "terms: {a: [x <y>]}\nrules: {}\n", (3, 15), "a slot in a term"),
        (HEAD + "terms: {A b: [x]}\nrules: {}\n", (3, 9), "the name of a term is 'A b'"),
        (HEAD + "rules: {}\nconstraints: {c: {assert: a == b}}\n", (4, 27), "unknown rule 'a'"),
        (HEAD + "rules: {}\nconstraints: {c: {asert: a == b}}\n", (4, 19), "did you mean 'assert'?"),
    ],
)
def test_a_mistake_is_named_at_its_place(tmp_path, body, place, said):
    _, problems = load(tmp_path, body)
    assert place in places(problems)
    assert said in next(str(p) for p in problems if (p.line, p.column) == place)


@pytest.mark.parametrize(
    ("pattern", "column", "said"),
    [
        ("on (a | b <value>", 17 + 3, "'(' is never closed"),
        ("on [a) <value>", 17 + 5, "')' closes '['"),
        ("on a) <value>", 17 + 4, "')' closes nothing"),
        ("on a | b <value>", 17 + 5, "'|' outside brackets"),
        ("on () <value>", 17 + 4, "nothing to match here"),
        ("on <valu", 17 + 3, "stray '<'"),
        ("on <Value>", 17 + 3, "not a slot: '<Value>'"),
        ("on <value: date>", 17 + 3, "takes its kind from the rule"),
        ("on <who: nam> <value>", 17 + 3, "unknown kind 'nam': did you mean 'name'?"),
        ("on ... ... <value>", 17 + 7, "a gap after a gap"),
        ("... on <value>", 17, "begins with a gap"),
        ("on <value> ...", 17, "ends with a gap"),
        ("on [<value>] a", 17, "can match without '<value>'"),
        ("on a", 17, "can match without '<value>'"),
        ("on <value> to <value>", 17, "more than one '<value>'"),
        ("on <a> <a> <value>", 17, "the slot '<a>' stands twice"),
        ("[on] <value>", 17, "can match without any word"),
        ("<value> ,", 17, "can match without any word"),
        ("(on | ,) <value>", 17, "can match without any word"),
        ("on '' <value>", 17 + 3, "matches nothing"),
        ("@ <value>", 17, "unknown term '@'"),
        ('on " <value>', 17 + 3, "stray '\"'"),
    ],
)
def test_a_mistake_in_a_pattern_is_named_at_its_column(tmp_path, pattern, column, said):
    quoted = pattern.replace("'", "''")
    _, problems = load(tmp_path, HEAD + RULE + f"    patterns: ['{quoted}']\n")
    assert (problems[0].line, said in str(problems[0])) == (7, True), problems
    assert problems[0].column == column or "''" in quoted


def test_packs_are_read_together_and_their_constraints_may_speak_of_each_other(tmp_path):
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text("pack: one\nabout: x\nrules: {start: {question: When?, kind: date, patterns: [start on <value>]}}\n")
    two.write_text(
        "pack: two\nabout: x\nrules: {stop: {question: When?, kind: date, patterns: [stop on <value>]}}\n"
        "constraints: {order: {assert: one/start <= stop}}\n"
    )
    found, problems = packs.load([two, one])
    assert (problems, [p.id for p in found]) == ((), ["two", "one"])
    assert found[0].constraints[0].expression.rules() == ("one/start", "two/stop")
    _, problems = packs.load([two])
    assert "unknown rule 'one/start'" in str(problems[0])


def test_two_packs_of_one_name_are_a_problem(tmp_path):
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(HEAD + "rules: {}\n")
    found, problems = packs.load([tmp_path / "a.yaml", tmp_path / "b.yaml"])
    assert len(found) == 1
    assert "the pack 'trial' again" in str(problems[0])


def test_a_missing_file_and_a_folder_are_problems(tmp_path):
    _, problems = packs.load([tmp_path / "none.yaml", tmp_path])
    assert [p.message for p in problems] == ["not a file", "no such file"]


def test_packs_are_found_by_path_by_name_and_in_further_folders(tmp_path):
    mine = tmp_path / "mine.yaml"
    mine.write_text(HEAD)
    shipped = packs.shipped()
    assert shipped
    assert packs.find(mine) == mine
    assert packs.find("mine", [tmp_path]) == mine
    assert packs.find(shipped[0].stem) == shipped[0]
    missing = packs.find("mien", [tmp_path])
    assert isinstance(missing, Problem)
    assert "no pack 'mien': did you mean 'mine'?" in missing.message
    assert isinstance(packs.find(tmp_path), Problem)
    for path in ("absent.yaml", str(tmp_path / "mine")):
        assert str(packs.find(path)).startswith(f"{path}: no such file")
    assert isinstance(packs.find("a\0b"), Problem)


BOMB = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
)
MANY = " | ".join(f"word{i}" for i in range(10_000))
HOSTILE = {
    "brackets": "[" * 50_000,
    "braces": "{a: " * 50_000,
    "dashes": "- " * 50_000,
    "questions": "? " * 50_000,
    "quotes": "'" * 99_999,
    "anchors": "&a " * 20_000,
    "aliases": BOMB,
    "long line": "a" * 900_000,
    "too large": "a" * 1_100_000,
    "deep block": "".join(" " * i + f"k{i}:\n" for i in range(800)),
    "alternatives": HEAD + RULE + f"    patterns: ['({MANY}) <value>']\n",
    "alternatives in a term": HEAD + f"terms: {{t: ['{MANY}']}}\n" + RULE + "    patterns: ['@t <value>']\n",
    "phrases in a term": HEAD
    + f"terms: {{t: [{MANY.replace(' |', ',')}]}}\n"
    + RULE
    + "    patterns: ['@t <value>']\n",
    "exploding terms": HEAD
    + "terms:\n  t0: [a b c d]\n"
    + "".join(f"  t{i}: ['@t{i - 1} @t{i - 1} @t{i - 1}']\n" for i in range(1, 60))
    + RULE
    + "    patterns: ['@t59 <value>']\n",
    "chained terms": HEAD
    + "terms:\n"
    + "".join(f"  t{i}: ['x @t{i + 1}']\n" for i in range(3_000))
    + "  t3000: [a]\n"
    + RULE
    + "    patterns: ['@t0 <value>']\n",
    "self term": HEAD + "terms: {t: ['@t']}\n" + RULE + "    patterns: ['@t <value>']\n",
    "nested pattern": HEAD + RULE + f"    patterns: ['{'(' * 900}a{')' * 900} <value>']\n",
    "regular expression": HEAD
    + RULE
    + "    patterns: ['(a+)+$ <value>', '.*.*.*x <value>', '(?:a{1000}){1000} <value>']\n",
    "gaps": HEAD + RULE + f"    patterns: ['{'a ... ' * 300}<value>']\n",
    "large terms": HEAD
    + "terms: {t: ["
    + ", ".join(f"w{i}x" for i in range(1_400))
    + "]}\n"
    + RULE
    + "    patterns:\n"
    + "      - '@t <value>'\n" * 5_000,
    "constraint": HEAD + "rules: {}\nconstraints: {c: {assert: '" + "(" * 900 + "a == b'}}\n",
    "division": HEAD + "rules: {}\nconstraints: {c: {assert: '1 / 0 == 1'}}\n",
    "code": HEAD + "rules: {}\nconstraints: {c: {assert: \"__import__('os').system('x')\"}}\n",
    "mistakes": HEAD + "rules:\n" + "".join(f"  r{i}: x\n" for i in range(20_000)),
    "keys": "".join(f"k{i}: x\n" for i in range(20_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_is_an_error_with_its_place_in_under_a_second(tmp_path, name):
    path = tmp_path / "hostile.yaml"
    path.write_text(HOSTILE[name])
    begun = time.process_time()
    _, problems = packs.load([path])
    assert time.process_time() - begun < 1
    if name != "regular expression":  # means nothing special here: punctuation and letters
        assert problems
    assert all(p.path == str(path) and len(str(p)) < 3_000 for p in problems)


def test_mistakes_of_rules_hide_none_of_constraints(tmp_path):
    _, problems = load(
        tmp_path,
        "pack: trial\n"
        "about: A trial.\n"
        "rules:\n"
        "  one:\n"
        "    question: When?\n"
        "    kind: dat\n"
        "    patterns: [start on <value>]\n"
        "  two:\n"
        "    question: When?\n"
        "    kind: date\n"
        "    about: [who]\n"
        '    patterns: ["<whom> end (on <value>"]\n'
        "constraints:\n"
        "  first: {assert: one == three}\n"
        "  second: {assert: one +- two == four}\n",
    )
    said = [str(p).removeprefix(f"{tmp_path}/trial.yaml:") for p in problems]
    assert [text.partition(" (expected")[0] for text in said] == [
        "6:11: kind is 'dat': did you mean 'date'?",
        "11:13: about: no pattern has a slot 'who': did you mean 'whom'?",
        "12:28: '(' is never closed in '<whom> end (on <value>'",
        "14:26: unknown rule 'three' in 'one == three'",
        "15:25: '-' instead of a value in 'one +- two == four'",
    ]
