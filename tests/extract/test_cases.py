"""Running the cases that rules carry."""

import pytest

from claimcheck import packs
from claimcheck.extract.cases import run_cases
from tests.extract.marked import pack

RULES = """
pack: trial
about: A trial.
rules:
  day:
    question: When did they leave?
    kind: date
    patterns: [leave on <value>]
    cases:
      - {text: The ships left on Wednesday., published: 2020-01-16, finds: 2020-01-15}
      - {text: The ships left on 15 January 2020., finds: 15 January 2020}
      - {text: The ships left on 4 May 2019. Others left on 5 May 2019., finds: [4 May 2019, 5 May 2019]}
      - {text: The ships arrived on Wednesday., published: 2020-01-16, finds: nothing}
  ships:
    question: How many ships?
    kind: count
    patterns: [<value> ship]
    cases:
      - {text: Twelve ships left. The 12 ships came back., finds: 12}
  scope:
    question: Was it binding?
    kind: choice
    choices: {binding: [binding vote], non-binding: [non-binding vote]}
    cases:
      - {text: It was a non-binding vote., finds: non-binding}
      - {text: It was a vote., finds: nothing}
  said:
    question: What was said?
    kind: quote
    subject: context
    cases:
      - {text: 'He said: “We will stay as long as we can.”', finds: we will stay as long as we can}
"""


def test_cases_that_hold_pass(tmp_path):
    results = run_cases(pack(tmp_path, RULES))
    assert [(r.rule, r.reason) for r in results if not r.passed] == []
    assert len(results) == 8
    assert results[2].found == ("4 May 2019", "5 May 2019")


@pytest.mark.parametrize(
    ("case", "reason"),
    [
        ("{text: They left on Friday., published: 2020-01-16, finds: nothing}", "found 'Friday' ("),
        ("{text: They stayed., finds: 4 May 2019}", "found nothing, expected '4 May 2019' ("),
        ("{text: They left on 4 May 2019., finds: 5 May 2019}", "expected '5 May 2019' ("),
        ("{text: They left on 4 May 2019., finds: [4 May 2019, 5 May 2019]}", "expected '4 May 2019' ("),
        ("{text: They left on 4 May 2019., finds: soonish}", "cannot read 'soonish' as a value of kind date"),
    ],
)
def test_cases_that_do_not_hold_say_why(tmp_path, case, reason):
    body = "pack: t\nabout: x\nrules:\n  r:\n    question: When?\n    kind: date\n    patterns: [leave on <value>]\n"
    (result,) = run_cases(pack(tmp_path, body + f"    cases:\n      - {case}\n"))
    assert not result.passed
    assert reason in result.reason


def test_a_case_tries_its_own_rule_alone(tmp_path):
    body = (
        "pack: t\nabout: x\nrules:\n"
        "  a: {question: q, kind: date, patterns: [leave on <value>]}\n"
        "  b: {question: q, kind: date, patterns: [stay on <value>], cases: [{text: Left on 4 May 2019, finds: nothing}]}\n"
    )
    (result,) = run_cases(pack(tmp_path, body))
    assert result.passed


def test_the_label_of_a_choice_may_be_what_a_slot_took(tmp_path):
    path = tmp_path / "levels.yaml"
    path.write_text(
        "pack: levels\nabout: Levels.\nrules:\n  danger:\n    question: How high?\n    kind: choice\n    choices:\n"
        '      "{level} danger": "danger is <level>"\n    cases:\n      - text: The danger is Considerable.\n'
        "        finds: considerable danger\n",
        encoding="utf-8",
    )
    (pack,), problems = packs.load([path])
    assert not problems
    assert [result.reason for result in run_cases(pack)] == [""]
