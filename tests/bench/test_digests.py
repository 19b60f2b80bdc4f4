"""Articles read once: the stories that are kept for the alignment bench."""

from tests.bench.digests import stories, write_one_story, write_stories


def claims_of(found):
    return sum(story.starts()[-1] - 1 for story in found)


def test_stories_are_kept_until_they_hold_enough_claims(tmp_path):
    read = write_stories(tmp_path / "stories", 60)
    found = stories(tmp_path / "stories", 60)
    assert claims_of(found) >= 60
    assert sum(len(story.members) for story in found) <= read
    assert claims_of(found[:-1]) < 60


def test_where_more_is_asked_for_the_stories_come_again(tmp_path):
    write_stories(tmp_path / "stories", 30)
    once, thrice = (stories(tmp_path / "stories", claims) for claims in (30, 200))
    assert claims_of(thrice) >= 200
    assert thrice[len(once)] == once[0]
    assert thrice[len(once)] is not once[0]


def test_one_story_holds_all_articles_on_one_event(tmp_path):
    claims = write_one_story(tmp_path / "one", 3)
    (found,) = stories(tmp_path / "one", claims)
    assert len(found.members) == 3
    assert claims_of([found]) == claims
