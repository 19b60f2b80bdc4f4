"""Generated piles of news: many events, each reported by a few outlets, now and then with another figure or day.

python -m tests.bench.piles 1000 pile          # 1,000 articles, a file each
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.bench.news import article as news

_SYLLABLES = "bar cor del far gol han jor kel lam mor nas pel quin ros sal tor und vel wes yar zen bri dun hol".split()
_ENDINGS = "ton ford field ville burg mouth stead ham wick bridge dale haven".split()
_FIRST = "Aldo Berta Cyrus Dalia Emmet Farah Gideon Hester Ivo Jolene Kasper Lorna Milo Nadia Oren Petra".split()
_OUTLETS = "Observer Herald Courier Tribune Gazette Dispatch Chronicle Post".split()
_WRONG = 0.12  # of the figures that an outlet gives
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_KINDS = {
    "fire": ("A fire at a {place} in {town}", "The fire burned {extent} acres of land around {town}."),
    "crash": (
        "A bus crash on the {road} road near {town}",
        "The bus was travelling at {extent} mph, investigators said.",
    ),
    "flood": ("A flood in {town}", "The water of the {road} rose by {extent} feet in {town}."),
    "blast": ("An explosion at a {place} in {town}", "The blast was felt {extent} miles from the {place}."),
}
_PLACES = "warehouse bakery school hotel refinery sawmill market theatre hospital brewery".split()
_HURT = (
    "{cause} {verb} {killed} people and injured {injured} on {day}, {who} said.",
    "{killed} people were killed and {injured} were injured in {town} on {day}, according to {who}.",
)
_FACTS = (
    "The damage was put at ${cost} million by {who}.",
    "About {evacuated} residents of {town} were evacuated.",
    "{name}, {age}, of {town}, was among those who were hurt.",
    "Rescuers worked for {hours} hours, and {engines} fire engines were sent to the {place}.",
)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened. ``facts`` are the figures as they are, by slot."""

    number: int
    kind: str
    town: str
    road: str
    place: str
    name: str
    day: date
    facts: dict[str, int]


def pile(count: int, seed: int = 1) -> Iterator[tuple[str, str, int]]:
    """``count`` articles: file name, text of about 2 kB, number of its event. The same for the same seed."""
    made = number = 0
    while made < count:
        random = Random(f"pile/{seed}/{number}")
        event = _event(random, number)
        for outlet in random.sample(_OUTLETS, random.randint(1, 5)):
            if made == count:
                return
            yield f"{made:06}-{outlet.lower()}.txt", _article(random, event, outlet, made), number
            made += 1
        number += 1


def reports(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """``count`` articles on one event: file name and text."""
    random = Random(f"reports/{seed}")
    event = _event(random, 0)
    for made in range(count):
        outlet = _OUTLETS[made % len(_OUTLETS)]
        yield f"{made:06}-{outlet.lower()}.txt", _article(random, event, outlet, made)


def write(folder: Path, count: int, seed: int = 1) -> None:
    """Put the articles of a pile into ``folder``, a thousand a subfolder."""
    for i, (name, text, _) in enumerate(pile(count, seed)):
        home = folder / f"{i // 1000:03}"
        home.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")


def _event(random: Random, number: int) -> Event:
    def made(parts: int, ending: bool) -> str:
        word = "".join(random.choice(_SYLLABLES) for _ in range(parts))
        return (word + random.choice(_ENDINGS) if ending else word).capitalize()

    killed = random.randint(2, 40)
    facts = {
        "killed": killed,
        "injured": killed + random.randint(3, 60),
        "extent": random.randint(12, 90),
        "cost": random.randint(2, 95),
        "evacuated": random.randrange(100, 3000, 10),
        "age": random.randint(19, 88),
        "hours": random.randint(3, 20),
        "engines": random.randint(3, 25),
    }
    name = f"{random.choice(_FIRST)} {made(2, False)}{random.choice(('son', 'ler', 'man', 'ez'))}"
    day = date(2024, 1, 1) + timedelta(days=random.randrange(700))
    kind = random.choice(sorted(_KINDS))
    return Event(number, kind, made(2, True), made(2, False), random.choice(_PLACES), name, day, facts)


def _article(random: Random, event: Event, outlet: str, number: int) -> str:
    published = event.day + timedelta(days=random.randint(0, 2))
    said = {slot: _told(random, value) for slot, value in event.facts.items()}
    cause, extent = _KINDS[event.kind]
    words = {"town": event.town, "road": event.road, "place": event.place, "name": event.name}
    cause = cause.format(**words)
    day = event.day if random.random() > _WRONG else event.day - timedelta(days=1)
    who = random.choice(("police", "officials", "the mayor", "rescuers"))
    slots = words | said | {"cause": cause, "verb": random.choice(("killed", "left dead")), "who": who}
    slots["day"] = _WEEKDAYS[day.weekday()] if published - day < timedelta(days=7) else f"{day:%B} {day.day}"
    own = [random.choice(_HURT), *random.sample((*_FACTS, extent), 4)]
    told = " ".join(sentence.format(**slots) for sentence in own)
    filler = news(7, number).text.split("\n\n")[2:5]
    head = f"{cause} leaves {said['killed']} dead\n\nBy the {event.town} {outlet}\n{published:%B} {published.day}, {published.year}"
    return "\n\n".join((head, told, *filler)) + "\n"


def _told(random: Random, value: int) -> str:
    return str(value if random.random() > _WRONG else value + random.randint(1, 4))


def main(count: str, folder: str) -> None:
    """Write a pile."""
    write(Path(folder), int(count))


if __name__ == "__main__":
    main(*sys.argv[1:])
