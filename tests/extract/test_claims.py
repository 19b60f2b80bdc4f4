"""Matches become claims: value, place, subject, credit, and how it is stated."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.extract.claims import claims
from claimcheck.extract.match import Matcher
from claimcheck.text import stem
from tests.extract.marked import pack
from tests.told import article, claimed

FERRIES = """\
pack: ferries
about: Ferries that stop.
terms:
  who: [company, harbour master]
rules:
  stopped:
    question: When did the ferries stop?
    kind: date
    patterns: ["ferry ... stop on <value>"]
  sunk:
    question: How many boats sank?
    kind: count
    about: [place]
    patterns: ["<value> boats sank [in <place>]"]
  reason:
    question: Why did they stop?
    kind: choice
    choices:
      weather: ["stop ... because of [the] (storm | wind)"]
      strike: ["stop ... because of [the] strike"]
"""


@pytest.fixture
def read(tmp_path):
    matcher = Matcher([pack(tmp_path, FERRIES, "ferries")])

    def reading(text, published=None):
        annotated = annotate(article(text, published=published))
        return claims(annotated, matcher.matches(annotated))

    return reading


def test_a_claim_has_its_value_its_words_and_their_place(read):
    text = "It blew hard.\n\nThat week the ferry stopped on Friday."
    (found,) = read(text, "2024-05-05")
    assert (found.rule, found.kind, found.question) == ("ferries/stopped", "date", "When did the ferries stop?")
    assert found.text == text[found.start : found.end] == "Friday"
    assert (found.line, found.column) == (3, 32)
    assert found.sentence == "That week the ferry stopped on Friday."
    assert text[found.sentence_start :].startswith("That week")
    assert found.value.earliest == date(2024, 5, 3)
    assert found.pattern == "ferry ... stop on <value>"


def test_the_steps_say_how_the_words_became_the_value(read):
    assert read("The ferry stopped on Friday.", "2024-05-05")[0].steps
    (choice,) = read("The ferry stopped because of the storm.")
    assert (choice.value.label, "weather" in choice.steps[0]) == ("weather", True)


def test_the_slots_named_by_about_make_the_subject(read):
    (found,) = read("On that day 12 boats sank in Alta.")
    assert (found.subject.about, found.subject.shown) == ((("place", "Alta"),), "Alta")
    (found,) = read("On that day 12 boats sank.")
    assert found.subject.about == (("place", ""),)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The ferry stopped on Friday.", "asserted"),
        ("The ferry will stop on Friday.", "planned"),
        ("The ferry did not stop on Friday.", "negated"),
        ("The ferry reportedly stopped on Friday.", "hedged"),
    ],
)
def test_how_it_is_stated(read, text, how):
    assert [c.modality for c in read(text)] == [how]


def test_who_is_credited(read):
    assert read("The harbour master said the ferry stopped on Friday.")[0].attributed_to == "harbour master"
    assert read("The ferry stopped on Friday.")[0].attributed_to is None


def test_claims_come_in_order_of_place(read):
    found = read("Some 12 boats sank. The ferry stopped on Friday because of the strike. Then 3 boats sank in Alta.")
    assert [c.start for c in found] == sorted(c.start for c in found)
    assert len(found) == 4


class TestGeneral:
    """What rules without a subject of their own take."""

    def kinds(self, text, *kinds):
        return [(c.kind, c.text) for c in claimed(article(text), "general") if not kinds or c.kind in kinds]

    def test_the_question_is_made_of_the_words_around_the_value(self):
        (found,) = claimed(article("The storm felled 214 apple trees."), "general")
        assert found.question == "How many: storm felled apple trees"
        assert found.subject.head == (stem("apple"), stem("trees"))

    def test_a_quotation_is_credited_to_its_speaker(self):
        (found,) = [
            c for c in claimed(article("“We are closing the line,” said Rosa Delgado."), "general") if c.kind == "quote"
        ]
        assert found.attributed_to == "Rosa Delgado"

    def test_scare_quotes_are_no_statements(self):
        assert self.kinds("The “old boys” met at the pier.", "quote") == []

    def test_a_name_in_another_script_is_no_claim_and_no_error(self):
        assert self.kinds("Иван Петров met Анна Лебедева at the pier.", "name") == []

    def test_a_name_is_a_claim_once_a_spelling(self):
        text = "Rosa Delgado came. Later Rosa Delgado left. Milan Novak stayed."
        assert self.kinds(text, "name") == [("name", "Rosa Delgado"), ("name", "Milan Novak")]

    def test_a_shorter_form_of_a_name_in_the_same_source_says_nothing_new(self):
        assert self.kinds("Rosa Maria Delgado came. Rosa Delgado left.", "name") == [("name", "Rosa Maria Delgado")]

    def test_institutions_are_no_persons(self):
        assert self.kinds("The River Police and the Harbour Authority came.", "name") == []

    def test_how_long_ago_is_a_date_and_no_length(self):
        found = claimed(article("The mill closed three weeks ago.", "a.txt", "2024-05-02"), "general")
        assert [c.kind for c in found] == ["date"]

    def test_a_time_at_the_head_of_a_live_report_says_when_it_was_written(self):
        live = "8.10am The road is shut.\n\n8.45am Crews arrive.\n\n9.30am It opens at 11.15am, says the council."
        times = [c.text for c in claimed(article(live), "general") if c.kind == "time"]
        assert times == ["11.15am"]
