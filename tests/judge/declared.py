"""A pack of three rules and one constraint, for the tests of what constraints do: a ferry line stops and sails again."""

from __future__ import annotations

from claimcheck.packs.expression import parse
from claimcheck.packs.pack import Constraint, Pack
from tests.made import claim, day, group, rule
from tests.values.stated import value

STOP, START, PAUSE = rule("stop", "date"), rule("start", "date"), rule("pause", "duration")
RULES = {r.id: r for r in (STOP, START, PAUSE)}
KINDS = {r.id: r.kind for r in RULES.values()}


def pack(text="start - stop == pause", severity="error"):
    constraint = Constraint(
        "pack/adds-up", "adds-up", "pack", text, parse(text, "pack", KINDS), severity, "pack.yaml", 9, 3
    )
    return Pack("pack", "Ferries.", "pack.yaml", (), tuple(RULES.values()), (constraint,))


def stopped(number, when, where="a.txt", **more):
    return claim(number, day(when) if isinstance(when, str) else when, where, STOP, **more)


def started(number, when, where="a.txt", **more):
    return claim(number, day(when) if isinstance(when, str) else when, where, START, **more)


def paused(number, text, where="a.txt", **more):
    return claim(number, value("duration", f"It lasted {text}."), where, PAUSE, text=text, **more)


def groups(*claims, story=1):
    """One group a rule."""
    return [
        group(*found, of=of, story=story)
        for of in RULES.values()
        if (found := tuple(c for c in claims if c.rule == of.id))
    ]
