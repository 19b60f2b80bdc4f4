"""Records made by hand for the tests of the later stages."""

from datetime import date
from itertools import pairwise

from claimcheck.model import Claim, Group, Link, Source, Subject, Zone
from claimcheck.packs.pack import Rule
from claimcheck.values.choice import Choice
from claimcheck.values.date_value import DateValue, day_value


def source(name="a.txt", text="Nothing to see.", published=None, cites=(), publisher=None):
    zones = (Zone("body", 0, len(text)),) if text else ()
    return Source(id=name, path=name, text=text, published=published, cites=cites, publisher=publisher, zones=zones)


def rule(name="colour", kind="choice", **more):
    given = {
        "id": f"pack/{name}", "name": name, "pack": "pack", "question": f"Which {name}?", "kind": kind,
        "severity": "error", "context": False, "about": (), "updates": False, "patterns": (), "unless": (), "cases": (),
        "kinds": (kind,), "path": "pack.yaml", "line": 1, "column": 1,
    }  # fmt: skip
    return Rule(**(given | more))


def claim(number, value="red", where="a.txt", of=None, **more):
    of = of or rule()
    value = Choice(value) if isinstance(value, str) else value
    given = {
        "id": number, "source": where, "rule": of.id, "question": of.question, "subject": Subject(), "kind": of.kind,
        "value": value, "text": str(number), "start": number, "end": number + 1, "sentence": "It is so.",
        "sentence_start": 0, "line": 1, "column": number + 1, "pattern": "", "steps": (), "attributed_to": None,
        "modality": "asserted",
    }  # fmt: skip
    return Claim(**(given | more))


def group(*claims, of=None, story=1):
    of = of or rule()
    links = tuple(Link(a.id, b.id, 1.0, ("the same rule",)) for a, b in pairwise(claims))
    return Group(of.id, of.question, "", of.kind, story, claims, links)


def day(text):
    return day_value(date.fromisoformat(text))


WEDNESDAY = DateValue(weekday=2)
