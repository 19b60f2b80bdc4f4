"""A small world of local news: towns whose outlets report shootings, crashes and fires in the same words."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from claimcheck.model import Source

_FIRST = "Aldo Berta Cyrus Dalia Emmet Farah Gideon Hester Ivo Jolene Kasper Lorna Milo Nadia Oren Petra Quincy Rhoda".split()
_LAST = (
    "Abernathy Bowdler Castellan Dunmore Eckhart Fothergill Garrity Hallowell Ingersoll Jessop Kettering Lachance "
    "Mossberg Norquist Oldacre Pemberton Quillan Rutledge Standish Thackeray Underhill Voss Wainwright Yarrow Zeller"
).split()
_TOWNS = "Corbin Falls,Eldridge,Marlow Heights,Port Tansy,Quarryville,Sable Creek,Thornbury,Wexton".split(",")
_ROADS = (
    "Alder Birchwood Canal Depot Engine Foundry Gorse Heron Juniper Kiln Larch Mercer Nettle Orchard Quay Rookery Saddler "
    "Tannery Upland Vinegar Warden Yeoman Aspen Bramble Cooper Drover Elder Falcon Granary Hatter".split()
)
_KINDS = "Street Avenue Road Lane".split()
_PLACES = ["a petrol station", "a bakery", "a car wash", "a bowling alley", "a boat yard", "a chapel", "a dance hall"]
_HAPPENED = {
    "shooting": ("was shot", "Police were called after neighbors heard gunshots", "shooting"),
    "crash": ("was struck by a car", "Officers found a car with a broken windshield", "crash"),
    "fire": ("was burned", "Firefighters found the rooms full of smoke", "fire"),
}
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@dataclass(frozen=True)
class Event:
    """What happened, as all who report it know it."""

    town: str
    kind: str
    day: date
    victim: str
    age: int
    road: str
    block: int
    place: str
    neighbor: str


def pile(seed: int, towns: int = 8, events: int = 6) -> list[tuple[Source, int]]:
    """Sources and the number of the event that each reports, in a random order."""
    rng = random.Random(seed)
    found = []
    for town in _TOWNS[:towns]:
        chief, outlets = _person(rng), (f"{town} Observer", f"Radio {town}", f"{town} Weekly")
        past: Event | None = None
        for _ in range(events):
            event = _event(rng, town)
            for outlet in rng.sample(outlets, rng.randint(1, 3)):
                number = len({id(e) for _, e in found} | {id(event)}) - 1
                found.append((_article(rng, event, outlet, chief, past, f"{number:03}-{outlet}"), event))
            past = event
    numbers = {id(event): n for n, (_, event) in enumerate(found)}
    rng.shuffle(found)
    return [(source, numbers[id(event)]) for source, event in found]


def _person(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"


def _event(rng: random.Random, town: str) -> Event:
    return Event(
        town=town,
        kind=rng.choice(sorted(_HAPPENED)),
        day=date(2023, 5, 1) + timedelta(rng.randrange(60)),
        victim=_person(rng),
        age=rng.randint(18, 80),
        road=f"{rng.choice(_ROADS)} {rng.choice(_KINDS)}",
        block=rng.randint(1, 60) * 100,
        place=rng.choice(_PLACES),
        neighbor=_person(rng),
    )


def _article(rng: random.Random, e: Event, outlet: str, chief: str, past: Event | None, name: str) -> Source:
    what, scene, noun = _HAPPENED[e.kind]
    published = e.day + timedelta(rng.randint(0, 2))
    day = _WEEKDAYS[e.day.weekday()]
    body = [
        rng.choice(
            [
                f"{e.town} police said a {e.age}-year-old {what} outside {e.place} on {e.road} on {day}.",
                f"On {day} a resident of {e.town} {what} on {e.road}, not far from {e.place}, according to police.",
                f"{day} was a dark day for {e.town}: near {e.place} on {e.road} a {e.age}-year-old {what}.",
            ]
        ),
        rng.choice(
            [f"{scene} in the {e.block} block of {e.road}.", f"{scene}. It was the {e.block} block of {e.road}."]
        ),
        rng.choice(
            [
                f"The victim was identified as {e.victim}, {e.age}, of {e.town}.",
                f"Relatives gave the name of the victim as {e.victim} and the age as {e.age}.",
            ]
        ),
        f"{e.neighbor}, who lives next door, said the street is usually quiet.",
        f'"We are asking anyone who saw something to call us," said Police Chief {chief}.',
        f"{e.victim.split()[1]} was taken to {e.town} General Hospital.",
        "The investigation is going on.",
    ]
    if past and rng.random() < 0.4:
        body.append(f"It was the second time in weeks: {past.victim} was hurt in a {past.kind} on {past.road}.")
    told = body[:3] + rng.sample(body[3:], rng.randint(2, len(body) - 3))
    headline = rng.choice([f"{noun.capitalize()} on {e.road}", f"{e.town} {noun} victim named as {e.victim}"])
    text = "\n".join([headline, *told])
    return Source(id=name, path=name, text=text, published=published, publisher=outlet)
