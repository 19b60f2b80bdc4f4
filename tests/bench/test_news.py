"""Generated news is the same for the same seed, and reads like news enough to be full of values."""

from tests.bench.news import article, articles, corpus


def test_an_article_does_not_depend_on_those_before_it():
    made = articles(seed=3)
    assert [next(made) for _ in range(5)][4] == article(3, 4)


def test_seeds_differ():
    assert article(1, 0).text != article(2, 0).text


def test_a_corpus_is_as_long_as_asked_for():
    total = sum(len(a.text) for a in corpus(50_000))
    assert 50_000 <= total < 60_000


def test_all_slots_are_filled():
    text = "".join(a.text for a in corpus(200_000))
    assert not set("{}#+") & set(text)
