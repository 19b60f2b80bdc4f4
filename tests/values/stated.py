"""Short ways to read values from a sentence in the tests of the kinds that are numbers."""

from claimcheck.text import sentences, words
from claimcheck.values import KINDS, kind, mentions
from claimcheck.values.core import Context
from claimcheck.values.numerals import Reading

NUMBERS = tuple(k for k in ("money", "percent", "measure", "version", "tally", "count") if k in KINDS)


def readings(text):
    return [Reading(words(text, s.start, s.end)) for s in sentences(text)]


def found(name, text):
    """What one kind alone finds."""
    return list(kind(name).recognise(readings(text), Context()))


def said(text, *names):
    """What all kinds together find: (kind, words, as shown), of the kinds named or of all numbers."""
    given = [words(text, s.start, s.end) for s in sentences(text)]
    return [
        (f.kind, text[f.start : f.end], kind(f.kind).show(f.value))
        for f in mentions(given, Context())
        if f.kind in (names or NUMBERS)
    ]


def value(name, text):
    """The one value of a kind in a text."""
    (only,) = found(name, text)
    return only.value


def relation(name, a, b):
    return kind(name).compare(value(name, a), value(name, b)).relation
