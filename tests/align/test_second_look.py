"""What rules contradict one another in is looked at again by the words around the values."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck import load_packs
from claimcheck.align.background import earlier
from claimcheck.align.meetings import Meetings
from claimcheck.align.profiles import idf
from claimcheck.align.second_look import SecondLook
from claimcheck.align.surroundings import Surroundings
from claimcheck.model import Group, Link
from tests.align.test_one_question import AMONG
from tests.told import article, numbered


def looked_at(one: str, other: str, rule: str) -> Group:
    """The group of the claims that ``rule`` makes of two texts, after the look."""
    texts = {"a.txt": one, "b.txt": other, **AMONG}
    sources = [article(text, name, "2024-05-02") for name, text in texts.items()]
    claims = numbered(sources, "casualties", "general")
    published = {s.id: s.published for s in sources}
    context = {r.id for p in load_packs() for r in p.rules if r.context}
    told = [c for c in claims if c.rule in context]
    around = Surroundings(told, [c for c in claims if c.rule not in context], idf(told))
    a, b = (c for c in claims if c.rule == rule and c.source in ("a.txt", "b.txt"))
    group = Group(rule, a.question, "", "count", 0, (a, b), (Link(a.id, b.id, 1.0, ("the same rule",)),))
    then = earlier(claims, published, dict.fromkeys(published, 0))
    (found,) = SecondLook({0: told}, {0: Meetings(around, published, then)}).at([group])
    return found


ONE = "The bus fell into the gorge at Mere and 24 passengers were killed."


def test_what_is_told_in_like_words_is_as_it_was():
    found = looked_at(ONE, "At Mere 26 passengers were killed when the bus fell into the gorge.", "casualties/killed")
    assert not any(link.doubtful for link in found.links)


def test_what_has_nothing_in_common_but_the_rule_is_doubtful():
    far = "A century ago the fever came up the river with the traders, and 31,000 were killed by it in the lowlands."
    found = looked_at(ONE, far, "casualties/killed")
    assert all(link.doubtful and "little in common" in link.reasons[0] for link in found.links)


def test_a_story_of_which_the_general_pack_tells_nothing_is_left_alone():
    found = looked_at(ONE, "At Mere 26 passengers were killed when the bus fell into the gorge.", "casualties/killed")
    group = replace(found, story=7)
    assert list(SecondLook({}, {}).at([group])) == [group]
