"""What a sentence supposes is no claim of what is; a condition with a bound is."""

from __future__ import annotations

import pytest

from tests.told import article, claimed


def texts(sentence: str) -> set[str]:
    return {c.text for c in claimed(article(sentence), "general")}


@pytest.mark.parametrize(
    ("sentence", "supposed"),
    [
        ("If the archive is 90 MiB, six threads unpack it.", "90 MiB"),
        ("The sign is left out if the number of copies is not 7.", "7"),
        ("It waits no longer if there are 30 jobs.", "30"),
        ("If you must still run Python 3.6, pin the old release.", "3.6"),
        ("It runs unchanged even if the limit is 45%.", "45%"),
        ("The number of threads is now 5, not 16.", "16"),
        ("With this method your archives will take the room of two full copies.", "two"),
        ("A drawback of this workaround is that you would need 80 GB of disk.", "80 GB"),
    ],
)
def test_what_is_supposed_is_not_claimed(sentence, supposed):
    assert not any(supposed in text for text in texts(sentence))


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("If the archive is 90 MiB, six threads unpack it.", "six"),
        ("The fee is returned if the tour is called off at least 14 days before.", "14 days"),
        ("If the wind is above 40 knots, the ferry stays in port.", "40 knots"),
        ("If the wind rises, the archive is 90 MiB.", "90 MiB"),
        ("If you ask, it runs on Python 3.6 too.", "3.6"),
        ("If convicted, she faces 20 years in prison.", "20 years"),
        ("The number of threads is now 5, not 16.", "5"),
        ("There were 5 boats, not 16, in the port.", "16"),
        ("With this method the doctors healed 40 patients.", "40"),
        ("With this approach the town will save 80 trees.", "80"),
        ("Seven boats left, and with this method you will see them.", "Seven"),
    ],
)
def test_what_is_said_beside_a_condition_is_claimed(sentence, claim):
    assert any(claim in text for text in texts(sentence))
