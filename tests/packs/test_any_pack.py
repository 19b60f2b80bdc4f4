"""Whatever a pack holds, reading it gives rules or problems, and every pattern is a program that RE2 accepts."""

import json

import re2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import packs
from claimcheck.packs.pattern import MAX_OPEN, MAX_WORDS, Language, PatternError, parse
from claimcheck.packs.program import program
from claimcheck.packs.tree import Reading
from claimcheck.packs.tree import parse as parse_yaml
from tests.fuzzing import examples

KINDS = frozenset({"date", "count", "name"})
LEXEMES = [
    *"()[]|<>@=\"'.,-", "...", "<value>", "<place>", "<who: name>", "@ops", "resume", "on", "US", "U.S.", "air-strike",
    "didn't", " ", "état", "…", "(a | b)", "[the]", "2,000", "^", "_", "\\", ".*", "(?i)", "$",
]  # fmt: skip
patterns = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(LEXEMES), max_size=14).map(" ".join))


def compiled(text: str):
    ops, size = parse("(operation | military activity)", Language({}, KINDS, None, slots=False))
    made = program(parse(text, Language({"ops": (ops, size)}, KINDS, "date"))[0], values=(0, 1), words=False)
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    return made, re2.compile(made.regex.encode(), options)


@settings(max_examples=examples(400))
@given(patterns)
def test_any_pattern_is_an_error_with_a_place_or_a_program(text):
    try:
        made, regex = compiled(text)
    except PatternError as error:
        assert 0 <= error.offset <= len(text)
        assert error.message
    else:
        assert regex.groups == len(made.groups)


def test_the_largest_patterns_allowed_are_programs():
    words = " | ".join(f"wq{chr(97 + i // 26)}{chr(97 + i % 26)}e" for i in range(200))
    term = parse(f"({words})", Language({}, KINDS, None, slots=False))
    language = Language({"t": term}, KINDS, "date")
    count = MAX_WORDS // term[1]
    text = "@t <a> " + "@t ... " * (count - 2) + "@t <value>"
    made = program(parse(text, language)[0])
    options = re2.Options()
    options.log_errors = False
    assert re2.compile(made.regex.encode(), options).programsize < 200_000
    gaps = "a ... " * MAX_OPEN + "b <value>"
    assert re2.compile(program(parse(gaps, language)[0]).regex)


yaml_like = st.recursive(
    st.one_of(st.text(max_size=12), patterns),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.one_of(
                st.text(max_size=5),
                st.sampled_from(
                    "pack about terms rules constraints question kind patterns choices unless cases text finds "
                    "published assert severity subject updates".split()
                ),
            ),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=20,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(200))
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(str.encode),
        st.text("[]{}:-?&*!|>'\"%@` \n\tab#,", max_size=80).map(str.encode),
        yaml_like.map(lambda made: json.dumps(made, ensure_ascii=False).encode("utf-8", "replace")),
        st.dictionaries(st.sampled_from(["question", "kind", "patterns", "unless", "cases", "about"]), yaml_like).map(
            lambda rule: json.dumps({"pack": "p", "about": "a", "rules": {"r": rule | {"kind": "date"}}}).encode()
        ),
    )
)
def test_any_file_is_a_pack_or_problems(tmp_path, data):
    path = tmp_path / "any.yaml"
    path.write_bytes(data)
    found, problems = packs.load([path])
    assert found or problems
    assert all(p.path == str(path) for p in problems)


@given(st.text("[]{}:-?&*!|>'\"%@` \n\tab#,é\U0001f600", max_size=60))
def test_places_lie_inside_the_text(text):
    reading = Reading("any.yaml")
    parse_yaml(text, reading)
    lines = text.split("\n")
    for problem in reading.problems:
        assert 0 <= problem.line <= len(lines) + 1
