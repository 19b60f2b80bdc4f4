"""Words that prose says settings have by default."""

from __future__ import annotations

import pytest

from claimcheck.extract.annotate import annotate
from claimcheck.extract.methods import used
from claimcheck.sources import read_text


def words_used(text: str) -> list[tuple[str, str]]:
    """(name of the setting, its word) in each sentence."""
    sentences = annotate(read_text("page.md", text)).sentences
    return [(u.name, "".join(s.words.texts[u.first : u.last])) for s in sentences for u in used(s)]


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("The default output format is now `json`.", "output format", "json"),
        ("The default compression is now lz4, and files shrink.", "compression", "lz4"),
        ("zstd is now the default compression.", "compression", "zstd"),
        ("lz4 is the default compression.", "compression", "lz4"),
        ("Responses are compressed with gzip by default.", "Responses compressed", "gzip"),
        ("Backups are compressed with zstd, level 3, unless you choose otherwise.", "Backups compressed", "zstd"),
    ],
)
def test_a_default_may_be_a_method(text, name, word):
    assert words_used(text) == [(name, word)]


@pytest.mark.parametrize(
    "text",
    [
        "Responses are compressed with gzip.",
        "The default output format is unchanged.",
        "The former default compression is gzip.",
        "The default format is json-lines.",
        "The file is json, and the default is on the next page.",
    ],
)
def test_other_words_are_no_defaults(text):
    assert words_used(text) == []
