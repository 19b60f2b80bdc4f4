"""What each element of the pattern language matches, and which value a rule takes."""

import time

import pytest

from tests.extract.marked import matches, pack, rule, values


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("resume on <value>", "Patrols resumed on {date|Monday}."),
        ("resume on <value>", "They are RESUMING on {date|Monday}."),
        ("resumed on <value>", "Work resumes on {date|Monday}."),
        ("withdraw on <value>", "The brigade withdrew on {date|Monday}."),
        ("withdraw on <value>", "It had withdrawn on {date|Monday}."),
        ("wound on <value>", "Nobody was wounded on {date|Monday}."),
        ("child leave on <value>", "The children left on {date|Monday}."),
        ("country vote on <value>", "Both countries voted on {date|Monday}."),
        ("plan on <value>", "It was planned on {date|Monday}."),
        ("cancel on <value>", "It was cancelled on {date|Monday}."),
        ("cancel on <value>", "It was canceled on {date|Monday}."),
        ("large <value>", "larger {date|Monday}"),
        ("be held on <value>", "Talks were held on {date|Monday}."),
    ],
)
def test_a_word_matches_all_its_forms_whatever_the_case(tmp_path, pattern, sentence):
    assert values(rule(tmp_path, pattern), sentence) == ["Monday"]


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("resume on <value>", "The resumption on {date|Monday} failed."),
        ("king on <value>", "Kin on {date|Monday}."),
        ("a force <value>", "As forces {date|Monday}."),
        ("us on <value>", "It was used on {date|Monday}."),
        ("thing on <value>", "The on {date|Monday}."),
        ("see on <value>", "The seed on {date|Monday}."),
        ("news on <value>", "New on {date|Monday}."),
        ("hope on <value>", "It hopped on {date|Monday}."),
        ("work on <value>", "The worker on {date|Monday}."),
    ],
)
def test_a_word_does_not_match_other_words(tmp_path, pattern, sentence):
    assert values(rule(tmp_path, pattern), sentence) == []


@pytest.mark.parametrize(
    ("pattern", "sentence", "hit"),
    [
        ("=resumed on <value>", "Patrols resumed on {date|Monday}.", True),
        ("=resumed on <value>", "Patrols Resumed on {date|Monday}.", True),
        ("=resumed on <value>", "Patrols resume on {date|Monday}.", False),
        ('"were called off" on <value>', "Talks were called off on {date|Monday}.", True),
        ('"were called off" on <value>', "Talks are called off on {date|Monday}.", False),
    ],
)
def test_exact_words_match_one_form_only(tmp_path, pattern, sentence, hit):
    assert bool(values(rule(tmp_path, pattern), sentence)) is hit


@pytest.mark.parametrize(
    ("pattern", "sentence", "hit"),
    [
        ("US left on <value>", "The US left on {date|Monday}.", True),
        ("US left on <value>", "The U.S. left on {date|Monday}.", True),
        ("US left on <value>", "They met us, left on {date|Monday}.", False),
        ("US left on <value>", "Most of us left on {date|Monday}.", False),
        ("us left on <value>", "Most of us left on {date|Monday}.", True),
        ("us left on <value>", "The US left on {date|Monday}.", False),
        ("U.S. leave on <value>", "The US left on {date|Monday}.", True),
        ("MP leave on <value>", "MPs left on {date|Monday}.", True),
        ("nato leave on <value>", "NATO left on {date|Monday}.", True),
        ("START end on <value>", "The start ended on {date|Monday}.", False),
        ("US force in iraq leave on <value>", "US FORCES IN IRAQ LEFT ON {date|Monday}", True),
    ],
)
def test_capitals_in_a_pattern_insist_on_capitals(tmp_path, pattern, sentence, hit):
    assert bool(values(rule(tmp_path, pattern), sentence)) is hit


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("air-strike on <value>", "An airstrike on {date|Monday}."),
        ("air-strike on <value>", "An air strike on {date|Monday}."),
        ("air-strike on <value>", "Air-strikes on {date|Monday}."),
        ("air strike on <value>", "Air-strikes on {date|Monday}."),
        ("restart on <value>", "It re-started on {date|Monday}."),
        ("re-start on <value>", "It restarted on {date|Monday}."),
        ("non-binding vote on <value>", "A nonbinding vote on {date|Monday}."),
        ("iraq parliament vote on <value>", "Iraq’s parliament voted on {date|Monday}."),
        ("iraq's parliament vote on <value>", "The Iraq parliament voted on {date|Monday}."),
        ("not leave on <value>", "They didn't leave on {date|Monday}."),
        ("didn't leave on <value>", "They did not leave on {date|Monday}."),
        ("gen ali die on <value>", "Gen. Ali died on {date|Monday}."),
        ("binding on <value>", "It was “binding” on {date|Monday}."),
        ("Beltrao burn on <value>", "Beltrão burned on {date|Monday}."),
        ("left , on <value>", "They left, on {date|Monday}."),
        ("left - on <value>", "They left — on {date|Monday}."),
    ],
)
def test_hyphens_possessives_dots_quotes_and_accents_do_not_matter(tmp_path, pattern, sentence):
    assert values(rule(tmp_path, pattern), sentence) == ["Monday"]


def test_words_of_a_pattern_stand_side_by_side(tmp_path):
    found = rule(tmp_path, "joint operation resume on <value>")
    assert values(found, "Joint operations resumed on {date|Monday}.") == ["Monday"]
    assert values(found, "Joint naval operations resumed on {date|Monday}.") == []
    assert values(found, "Joint, operations resumed on {date|Monday}.") == []


def test_a_gap_takes_up_to_eight_words_and_any_punctuation(tmp_path):
    found = rule(tmp_path, "resume ... on <value>")
    assert values(found, "They resumed on {date|Monday}.") == ["Monday"]
    assert values(found, "They resumed (a, b), c; d e f g h on {date|Monday}.") == ["Monday"]
    assert values(found, "They resumed a b c d e f g h i on {date|Monday}.") == []


def test_a_gap_stays_inside_the_sentence(tmp_path):
    assert values(rule(tmp_path, "resume ... on <value>"), "They resumed.", "Talks on {date|Monday}.") == []


def test_a_gap_is_as_short_as_it_can_be(tmp_path):
    found = rule(tmp_path, "resume ... on <value>")
    assert values(found, "It resumed on {date|Monday} after talks on {date|Sunday}.") == ["Monday"]


def test_the_value_nearest_to_the_words_is_meant(tmp_path):
    found = rule(tmp_path, "<value> ... operations resume")
    assert values(found, "On {date|Monday} he said that from {date|Sunday} operations resumed.") == ["Sunday"]


def test_a_part_does_not_stand_for_the_whole(tmp_path):
    found = rule(tmp_path, "<value> ... (people | child) ... kill", kind="count")
    said = "{count|40} people, including {count|12} children, were killed."
    assert values(found, said) == ["40"]


def test_alternatives_options_and_terms(tmp_path):
    terms = '{ops: [operation, "[military] mission", "@talks with (Paris | Rome)"], talks: talk}'
    found = rule(tmp_path, "@ops [have] (resume | start again) on <value>", terms=terms)
    for said in (
        "Operations resumed on {date|Monday}.",
        "Military missions have started again on {date|Monday}.",
        "Talks with Rome resumed on {date|Monday}.",
    ):
        assert values(found, said) == ["Monday"], said
    assert values(found, "Talks with Berlin resumed on {date|Monday}.") == []


def test_a_value_is_one_unit_of_the_rules_kind(tmp_path):
    found = rule(tmp_path, "effective <value> , patrol resume")
    assert values(found, "Effective {date|WED 15 JAN 2020}, patrols resumed.") == ["WED 15 JAN 2020"]
    assert values(found, "Effective {count|15}, patrols resumed.") == []


def test_mentions_of_kinds_that_the_rule_does_not_use_stay_words(tmp_path):
    found = rule(tmp_path, "two officer arrive on <value>")
    assert values(found, "{count|Two} officers arrived on {date|Monday}.") == ["Monday"]


def test_where_mentions_overlap_the_values_kind_wins(tmp_path):
    found = rule(tmp_path, "last <value> in <who: name>", kind="duration")
    assert values(found, "It lasted {duration|10 days} in {name|Rome}.") == ["10 days"]


def test_slots_are_reported_with_their_places(tmp_path):
    found = rule(tmp_path, "<who: name> say ... in <place> , <value>", more="    about: [who, place]\n")
    said = "{name|Ana Reis} said it stopped in the old harbour, {date|Monday}."
    (match,) = matches(found, said)
    assert [(s.name, s.text, bool(s.mention)) for s in match.slots] == [
        ("who", "Ana Reis", True),
        ("place", "old harbour", False),
    ]
    assert (match.span, match.start, match.end) == ((0, 51), 45, 51)


@pytest.mark.parametrize(
    ("pattern", "sentence", "place"),
    [
        ("<value> die in <place>", "{count|Five} died in Tyre on Friday.", "Tyre"),
        ("<value> die in <place>", "{count|Five} died in South Lebanon after that.", "South Lebanon"),
        ("<value> die in <place>", "{count|Five} died in the city after that.", "city"),
        ("<place> report <value> deaths", "South Lebanon reported {count|five} deaths.", "South Lebanon"),
        ("<place> report <value> deaths", "Yesterday Lebanon reported {count|five} deaths.", "Lebanon"),
        ("<place> report <value> deaths", "A port reported {count|five} deaths.", "port"),
        ("in <place> <value> die", "In a small town five miles off {count|five} died.", None),
        ("in <place> <value> die", "In a small coastal town {count|five} died.", "small coastal town"),
        ("in <place> <value> die", "In Tyre, {count|five} died.", None),
    ],
)
def test_a_free_slot_takes_few_words_and_stops_at_punctuation(tmp_path, pattern, sentence, place):
    found = matches(rule(tmp_path, pattern, kind="count"), sentence)
    assert [s.text for m in found for s in m.slots] == ([place] if place else [])


def test_unless_vetoes_what_it_overlaps(tmp_path):
    found = rule(tmp_path, "resume ... on <value>", more='    unless: ["plan to resume", "not resume"]\n')
    assert values(found, "They plan to resume on {date|Monday}.") == []
    assert values(found, "They did not resume talks on {date|Monday}.") == []
    assert values(found, "The plan: they resumed on {date|Monday}.") == ["Monday"]
    assert values(found, "They plan to resume on {date|Monday}, others resumed on {date|Sunday}.") == ["Sunday"]


def test_a_vetoed_value_is_not_taken_by_a_later_pattern(tmp_path):
    found = rule(tmp_path, "resume ... on <value>", "on <value>", more='    unless: ["plan to resume"]\n')
    assert values(found, "They plan to resume on {date|Monday}.") == []


def test_all_matches_of_a_sentence_are_found_and_each_value_once(tmp_path):
    found = rule(tmp_path, "on <value>", "resume on <value>")
    said = "Resumed on {date|Monday}, stopped on {date|Friday}."
    assert [(m.pattern.text, m.start) for m in matches(found, said)] == [("on <value>", 11), ("on <value>", 30)]


CHOICE = """
pack: trial
about: A trial.
rules:
  scope:
    question: Was the vote binding?
    kind: choice
    choices:
      non-binding: [non-binding vote, vote ... not binding]
      binding: [binding vote, "vote ... binding"]
    unless: ["whether ... binding"]
"""


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("A non-binding vote was held.", ["non-binding"]),
        ("A nonbinding vote was held.", ["non-binding"]),
        ("The vote was not binding.", ["non-binding"]),
        ("The binding vote was held.", ["binding"]),
        ("A binding vote here, a non-binding vote there.", ["binding", "non-binding"]),
        ("The vote on whether it is binding was held.", []),
    ],
)
def test_a_choice_takes_its_label_from_the_pattern_that_matched(tmp_path, sentence, labels):
    assert values(pack(tmp_path, CHOICE), sentence) == labels


def test_the_span_of_a_choice_is_the_whole_match(tmp_path):
    (match,) = matches(pack(tmp_path, CHOICE), "Then a non-binding vote was held.")
    assert (match.start, match.end, match.mention) == (7, 23, None)


def test_a_rule_without_patterns_takes_every_mention_of_its_kind(tmp_path):
    found = pack(
        tmp_path,
        "pack: general\nabout: All.\nrules:\n  counts:\n    question: How many?\n    kind: count\n    subject: context\n"
        "    unless: [page <value>]\n",
    )
    said = "{count|Five} of {count|six} on {date|Monday}, page {count|7}."
    assert values(found, said) == ["Five", "six"]


def test_matches_come_by_sentence_then_rule_then_place(tmp_path):
    body = (
        "pack: trial\nabout: A trial.\nrules:\n"
        "  later: {question: When?, kind: date, patterns: [stop on <value>]}\n"
        "  first: {question: When?, kind: date, patterns: [on <value>]}\n"
    )
    said = ["Stopped on {date|Monday}, on {date|Friday}.", "On {date|Sunday}."]
    found = matches(pack(tmp_path, body), *said)
    assert [(m.sentence, m.rule.name, m.start) for m in found] == [
        (0, "later", 11), (0, "first", 11), (0, "first", 22), (1, "first", 33),
    ]  # fmt: skip


def test_a_long_hostile_sentence_takes_linear_time(tmp_path):
    found = rule(
        tmp_path, "a ... b ... on <value>", "<value> ... a ... b", "a <x> b on <value>", more="    unless: [a ... b]\n"
    )
    seconds = []
    for count in (1_000, 8_000):
        said = "a on {date|Monday} b a b a " * count
        begun = time.perf_counter()
        matches(found, said)
        seconds.append(time.perf_counter() - begun)
    assert seconds[1] < 24 * seconds[0] + 0.2


def test_a_slot_may_take_a_phrase_of_a_term_only(tmp_path):
    found = rule(tmp_path, "<who: @fleet> sail on <value>", terms="{fleet: [coast guard, navy]}")
    (match,) = matches(found, "The coast guard sailed on {date|Monday}.")
    assert [(slot.name, slot.text) for slot in match.slots] == [("who", "coast guard")]
    assert matches(found, "The ferry sailed on {date|Monday}.") == []


def test_an_unless_with_a_value_takes_back_that_value_only(tmp_path):
    found = rule(
        tmp_path, "@say ... sail on <value>", terms="{say: say}", more='    unless: ["say on <value> ... sail"]\n'
    )
    assert values(found, "They said on {date|Monday} that it sailed on {date|Friday}.") == ["Friday"]
