"""Generated packs, and the same patterns by other means: all find the same."""

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.extract.match import Matcher
from claimcheck.packs.pattern import Language, parse
from claimcheck.sources import read_text
from tests.bench.news import corpus
from tests.bench.rule_packs import packs
from tests.bench.rule_peers import OneByOne, spacy_or_reason, token_patterns

LANGUAGE = Language({}, frozenset({"count", "date"}), "count")


def patterns(count):
    return [pattern.text for pack in packs(count) for rule in pack.rules for pattern in rule.patterns]


def ways(text):
    return list(token_patterns(parse(text, LANGUAGE)[0]))


@pytest.mark.parametrize("count", [5, 52, 2_000])
def test_a_pack_has_as_many_patterns_as_asked_for(count):
    assert len(patterns(count)) == count


def test_a_small_pack_is_the_beginning_of_a_large_one():
    assert patterns(200)[:52] == patterns(52)


def test_patterns_hardly_repeat():
    assert len(set(patterns(2_000))) > 1_900


def test_all_find_the_same_in_news():
    chosen = packs(300)
    articles = [annotate(read_text(f"{a.id}.txt", a.text)) for a in corpus(40_000)]
    matcher, one_by_one, spacy = Matcher(chosen), OneByOne(chosen), spacy_or_reason(chosen)
    found = 0
    for article in articles:
        ours = {(m.sentence, m.pattern.text) for m in matcher.matches(article) if m.pattern}
        found += len(ours)
        assert ours <= set(one_by_one.hits(article))
        if not isinstance(spacy, str):
            assert ours <= set(spacy.hits(spacy.documents(article)))
    assert found > 3


def test_a_word_is_the_list_of_its_forms():
    assert ways("fire")[0][0]["LOWER"]["IN"][0] == "fire"
    assert "burned" in ways("burn")[0][0]["LOWER"]["IN"]


def test_a_value_is_an_entity_of_its_kind_and_a_gap_some_tokens():
    assert ways("<value> ... fire")[0][:2] == [{"ENT_TYPE": "count", "OP": "+"}, {"OP": "{0,8}"}]


def test_what_is_optional_is_one_token_or_two_ways():
    assert ways("[big] fire")[0][0]["OP"] == "?"
    assert sorted(map(len, ways("[very big] fire"))) == [1, 3]


def test_alternatives_of_several_words_are_ways_of_their_own():
    assert len(ways("(blaze up | burn | catch fire) <value>")) == 3
