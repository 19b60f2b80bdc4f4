"""Which quotations are renderings of the same words."""

from __future__ import annotations

from itertools import permutations

import pytest

from claimcheck.align import quotes
from tests.align.linked import links
from tests.told import report

WHOLE = "“The old bridge cannot carry the new trams,” the engineer said."


def joined(*texts):
    return links(quotes.link, "quote", *texts)


def verdicts(*texts):
    found = report({f"{i}.txt": text for i, text in enumerate(texts)}, "general")
    return [f.verdict for f in found.findings if f.kind == "quote" and f.verdict != "single"]


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("The engineer said: “The old bridge cannot carry the new trams.”", "agree"),
        ("“[The] old bridge cannot carry the new trams,” he said.", "compatible"),
        ("He said “the old bridge … cannot carry the new trams”.", "compatible"),
        ("He warned that it “cannot carry the new trams” at all.", "compatible"),
        ("“The old bridge could not carry the new trams,” he said.", "conflict"),
        ("He said “the bridge cannot carry new trams”.", "conflict"),
    ],
)  # fmt: skip
def test_renderings_of_the_same_words_are_lined_up_and_judged_by_their_wording(other, verdict):
    assert len(joined(WHOLE, other)) == 1
    assert verdicts(WHOLE, other) == [verdict]


@pytest.mark.parametrize(
    "other",
    [
        "“We are proud of every man in the crew,” the captain said.",
        "“The new school will open its doors in autumn,” she said.",
        "The engineer called it “a very long day”.",
        "“I have crossed that river every day for forty years. The old bridge carries no new trams? It carries cows,” a farmer said.",
    ],
)
def test_other_statements_are_left_alone(other):
    assert joined(WHOLE, other) == set()
    assert verdicts(WHOLE, other) == []


def test_a_phrase_that_two_named_people_use_each_in_their_way_is_not_one_quotation():
    one = "“Our thoughts are with the crew tonight,” Ana Moe said."
    assert joined(one, "“My thoughts are with the families of the crew tonight,” Karl Lund said.") == set()
    assert len(joined(one, "“Our thoughts are with her crew tonight,” Mrs Moe said.")) == 1


def test_small_words_alone_say_nothing():
    assert joined("“That is what it is,” he said.", "“It is not what that was,” she said.") == set()


def test_a_source_may_quote_a_speaker_twice_in_other_words():
    text = "“The old bridge cannot carry the new trams,” he said. Later: “The old bridge will not carry the new trams.”"
    assert joined(text) == set()


def test_the_order_of_the_sources_does_not_matter():
    texts = (
        WHOLE,
        "“The old bridge could not carry the new trams,” he said.",
        "He warned that it “cannot carry the new trams” at all.",
    )
    assert len({frozenset(joined(*order)) for order in permutations(texts)}) == 1


def test_commands_in_quotation_marks_are_nothing_that_was_said():
    one = 'The old "yard list --objects all" now shows the boats that were left out.'
    other = 'Now "yard list --verify all objects" shows all boats.'
    assert not joined(one, other)
