"""Generated news: articles that state dates, counts, money and the rest in many forms, the same for the same seed.

python -m tests.bench.news 5 news.txt     # 5 MB, one article after the other
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.bench.en_news import CHOICES, FORMS, STATING, TELLING

_SLOT = re.compile(r"\{(\w+)\}|[#+]")
_STATING = 0.4  # of the sentences: a value in about 70 characters, as in the folders with gold
_DEEPEST = 4  # slots inside slots


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of news. ``text`` has its headline in the first line and a blank line between paragraphs."""

    id: str
    published: date
    text: str


def articles(seed: int = 1) -> Iterator[Article]:
    """Articles without end, of about 2.5 kB each. Article ``n`` of a seed is always the same."""
    number = 0
    while True:
        yield article(seed, number)
        number += 1


def article(seed: int, number: int) -> Article:
    """Article ``number`` of a seed, whichever were made before it."""
    random = Random(f"{seed}/{number}")
    published = date(2019, 1, 1) + timedelta(days=random.randrange(2000))
    headline = _sentence(random, STATING).split(",")[0].rstrip(".")
    paragraphs = [_paragraph(random) for _ in range(random.randint(5, 11))]
    dateline = f"{random.choice(CHOICES['place']).upper()}, {published:%B} {published.day}, {published.year}"
    return Article(f"article-{number:06}", published, "\n\n".join((headline, dateline, *paragraphs)) + "\n")


def corpus(size: int, seed: int = 1) -> list[Article]:
    """Articles of at least ``size`` characters together."""
    found, length = [], 0
    for one in articles(seed):
        found.append(one)
        length += len(one.text)
        if length >= size:
            return found
    raise AssertionError


def _paragraph(random: Random) -> str:
    return " ".join(
        _sentence(random, STATING if random.random() < _STATING else TELLING) for _ in range(random.randint(2, 4))
    )


def _sentence(random: Random, templates: tuple[str, ...]) -> str:
    made = random.choice(templates)
    for _ in range(_DEEPEST):
        made = _SLOT.sub(lambda slot: _filled(random, slot), made)
    return made[0].upper() + made[1:]


def _filled(random: Random, slot: re.Match[str]) -> str:
    if not slot[1]:
        return str(random.randrange(slot[0] == "+", 10))
    return random.choice(FORMS.get(slot[1]) or CHOICES[slot[1]])


def main(megabytes: str, path: str) -> None:
    """Write so many MB of articles into one file."""
    Path(path).write_text("\n".join(a.text for a in corpus(int(float(megabytes) * 1e6))), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
