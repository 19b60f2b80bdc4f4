"""Where names can stand: runs of capitalised words, joined by particles, hyphens and the points of initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.text import Remembered, Words
from claimcheck.values.en_counts import STREETS
from claimcheck.values.en_speech import (
    ABBREVIATED_PLACES,
    BEFORE_PLACES,
    CONTRACTED,
    ENDS_NAME,
    NAME_TITLES,
    NO_NAME,
    NOT_A_PERSON,
    PARTICLES,
    PLACED,
    PREPOSITIONS,
)
from claimcheck.values.nouns import plural

LONGEST = 8  # tokens of a name, its title included
# Behind one of these a sentence, or something like one, begins.
_OPENERS = frozenset(':"“‘«—–•*>|')
_MARKER = 6  # tokens before the first word of an item: its number, marks of emphasis
_YEAR = 4  # digits
_LARGE = frozenset("hundred thousand million billion trillion".split())
_TAILS = frozenset({"of", "for", "on"})
# How words end that institutions are called by: the Coordination of, the Effects of.
_OFFICES = ("tion", "tions", "ment", "ments", "ship", "ance", "cts", "ices", "ers", "ology", "ety", "ool", "ege", "ics")
_REED = 5  # letters of the longest name in -ed that is no verb: Creed
_POINTS = 200  # more than a side scores; the numbers of models are higher
_LINKING = 4  # letters of the longest word between two hyphens: Stoke-upon-Trent, Port-au-Prince


_SELVES = {"-": "-", "‑": "-", ".": ".", "'": "'", "’": "'", "d": "d", "l": "d"}


def _shape(token: str) -> str:
    """A token as a letter, by what it can be in a name.

    ``C`` a capitalised word, ``S`` one in capitals; ``E`` and ``H`` are such that can be no part of a name (Thursday,
    He; WED), ``h`` is in capitals and none of these (``U.S.``). ``p`` is a particle, ``o`` is ``of``; hyphens and the
    full stop stand for themselves, as do apostrophes; ``d`` is what French elides; ``_`` is the rest.
    """
    shouted = token.isupper() and len(token) > 1
    if _capital(token):
        if token.lower() in (NO_NAME if shouted else ENDS_NAME):
            return "H" if shouted else "E"
        return "S" if shouted else "C"
    if shouted:
        return "h"
    if token in _SELVES:
        return _SELVES[token]
    if token == "of":
        return "o"
    return "p" if token.lower() in PARTICLES else "_"


def _capital(token: str) -> bool:
    return token[0].isupper() and token[-1] != "." or len(token) == 2 and token[0].isupper() and token[1] == "."


SHAPES = Remembered(_shape)
_LOUD = re.compile("[SHh]")
_CAPITALS = frozenset("CSEH")
_JOINTS = frozenset("-.pod'")
_BEHIND_LINK = frozenset("-" + capital for capital in "CS")
# A capital that something may be joined to: all other capitals are single words, no names.
BEGINS = re.compile("[CS](?=[CSpod'.-])")


def runs(words: Words, shapes: str) -> Iterator[tuple[int, int]]:
    """Half-open token ranges of capitalised words, joined by particles, hyphens and the points of initials.

    Runs of one token, which are no names, are left out.
    """
    begin = BEGINS.search(shapes)
    while begin is not None:
        first = begin.start()
        done = first + 1
        if not _left_out(words, first) and not _designation(words, first):
            while done < len(shapes) and done - first < 2 * LONGEST and (step := _joins(words, shapes, done)):
                done += step
            if done - first > 1:
                yield first, done
        begin = BEGINS.search(shapes, done)


def _left_out(words: Words, first: int) -> bool:
    """Whether a capitalised word begins no name: a preposition; where a sentence begins, any that is no name elsewhere."""
    word = words.lowers[first]
    return word in PREPOSITIONS or (word in NO_NAME and opens(words, first))


def opens(words: Words, i: int) -> bool:
    """Whether the capital of token ``i`` says nothing, because something begins there: a sentence, a quotation, an item."""
    if i == 0 or words.texts[i - 1] in _OPENERS:
        return True
    if i > _MARKER or words.texts[0][0].isalpha():
        return False
    return not any(t[0].isalpha() for t in words.texts[1:i])


def shouted(words: Words, shapes: str) -> bool:
    """Whether most of the words are in capitals."""
    if _LOUD.search(shapes) is None:
        return False
    capitals = shapes.count("S") + shapes.count("H") + shapes.count("h")
    return capitals * 2 > sum(t[0].isalpha() for t in words.texts)


def _joins(words: Words, shapes: str, i: int) -> int:
    """How many tokens from ``i`` on belong to the run: 0 where it ends."""
    shape = shapes[i]
    if shape in "CS":
        return 0 if _designation(words, i) else 1
    if shape not in _JOINTS:
        return 0
    capital = i + 1 < len(shapes) and shapes[i + 1] in _CAPITALS
    if shape == "-":
        if not words.glued(i) or not words.glued(i + 1):
            return 0
        return 2 if capital else _inside(words, shapes, i)
    if shape == ".":
        initial = capital and words.glued(i) and not words.glued(i + 1)
        return 2 if initial and _shortens(words, i - 1) else 0
    if shape in "'d":
        return _elided(words, shapes, i)
    if shape == "o" and words.lowers[i - 1] not in NAME_TITLES:
        return 0
    if capital:
        return 2
    further = i + 2 < len(shapes) and shapes[i + 2] in _CAPITALS
    return 3 if further and (words.texts[i + 1] == "-" or words.texts[i + 1] in PARTICLES) else 0


def _inside(words: Words, shapes: str, i: int) -> int:
    """The tokens from the hyphen ``i`` on that make a place of several words one: Port-au-Prince."""
    linked = shapes[i + 2 : i + 4] in _BEHIND_LINK and len(words.texts[i + 1]) <= _LINKING
    return 4 if linked and words.texts[i + 1].isalpha() and words.glued(i + 2) and words.glued(i + 3) else 0


def _shortens(words: Words, i: int) -> bool:
    """Whether token ``i`` is an initial, or short for a title or for what begins the names of places: St., Mt.

    Behind another word St. ends a street.
    """
    if len(words.texts[i]) == 1 or words.lowers[i] in NAME_TITLES:
        return True
    if words.lowers[i] not in ABBREVIATED_PLACES:
        return False
    before = i - 1 if i and words.texts[i - 1] != "." else i - 2
    return before < 0 or not words.texts[before][0].isupper() or words.lowers[before] in BEFORE_PLACES


def _elided(words: Words, shapes: str, i: int) -> int:
    """The tokens from ``i`` on that an apostrophe joins: O'Hara, Sa'id, d'Arc; none of a possessive, none of he'll."""
    mark = i if shapes[i] == "'" else i + 1
    if shapes[mark : mark + 1] != "'" or mark + 1 >= len(shapes) or not words.glued(mark) or not words.glued(mark + 1):
        return 0
    word = words.texts[mark + 1]
    if shapes[i] == "d":
        return 3 if shapes[mark + 1] in _CAPITALS else 0
    return 2 if len(word) > 1 and word.isalpha() and words.lowers[mark + 1] not in CONTRACTED else 0


def _designation(words: Words, i: int) -> bool:
    """Whether token ``i`` opens a designation: MQ-9, B737."""
    if i + 1 >= len(words.texts) or words.ends[i] != words.starts[i + 1]:
        return False
    behind = words.texts[i + 1]
    return behind[0].isdigit() or (behind == "-" and words.glued(i + 2) and words.texts[i + 2][0].isdigit())


def cut(words: Words, first: int, last: int) -> bool:
    """Whether a run is a part of something longer that is no name, or is not read as one.

    That is a word with a hyphen or a point in it (Node.js), what has a number (Flight 12, 20 Mint Drops), and what stands behind ``of`` or
    ``for`` in the name of an institution (Agency for Rural Roads).
    """
    if _goes_on(words, last) or _tail(words, first):
        return True
    return first > 0 and (
        _numbered(words, first - 1, last) or (first > 1 and words.glued(first) and _hung(words, first - 1))
    )


def _goes_on(words: Words, last: int) -> bool:
    if last >= len(words):
        return False
    mark = words.texts[last]
    if mark[0].isdigit() and "." not in mark:  # a version is part of no name, and takes none away
        return not _scores(words, last)
    if mark == "." and words.lowers[last - 1] in ABBREVIATED_PLACES and words.glued(last):
        return True
    return mark in "-‑." and words.glued(last) and words.glued(last + 1) and words.texts[last + 1].islower()


def _scores(words: Words, i: int) -> bool:
    """Whether a score is told at token ``i``: beat Holloway Town 3-1; not a Boeing 787-8."""
    score = words.texts[i : i + 3]
    if len(score) < 3 or score[1] not in "-–" or not (words.glued(i + 1) and words.glued(i + 2)):
        return False
    return score[0].isdecimal() and score[2].isdecimal() and max(int(score[0][:4]), int(score[2][:4])) < _POINTS


def _numbered(words: Words, before: int, last: int) -> bool:
    """Whether a number before a run belongs to it; not where it counts what stands behind: 1,200 Red Cross volunteers, nor
    where it is that of a house: 418 Cutler Street.
    """
    if not _counted(words, before) or last < len(words) and plural(words.texts[last]):
        return False
    return words.lowers[last - 1] not in STREETS


def _counted(words: Words, before: int) -> bool:
    """Whether token ``before`` counts what follows; what has four digits is mostly a year, what opens a line its number."""
    number = words.texts[before][0].isdigit() and len(words.texts[before]) != _YEAR and before > 0
    return number or words.lowers[before] in _LARGE


def _hung(words: Words, mark: int) -> bool:
    """Whether what stands behind token ``mark`` hangs on a word before it."""
    return words.texts[mark] in "-‑." and words.glued(mark) and words.texts[mark - 1].isalnum()


def _tail(words: Words, first: int) -> bool:
    joint = first - 1 - (first > 0 and words.lowers[first - 1] == "the")
    if joint < 1 or words.lowers[joint] not in _TAILS:
        return False
    head = words.lowers[joint - 1]
    capital = words.texts[joint - 1][0].isupper()
    if head in PLACED:
        return False  # the City of Los Angeles
    if not capital or head in NOT_A_PERSON:
        return capital
    if words.lowers[joint] != "of" or head in NAME_TITLES or opens(words, joint - 1):
        return False
    return not _person(words, joint)


def _person(words: Words, end: int) -> bool:
    """Whether a person is named up to token ``end``, somebody of a place or a firm: Ann Lee of Tidewater Research."""
    given, name = words.texts[max(0, end - 2) : end] if end > 1 else ("", "")
    if given == "." and end > 2 and len(words.texts[end - 3]) == 1:
        given = words.texts[end - 3]  # I. Thorsager
    if not given[:1].isupper() or name.lower().endswith(_OFFICES) or (len(name) > _REED and name.endswith("ed")):
        return False  # what somebody learned of
    return len(given) == 1 or given.lower() not in NO_NAME and given.lower() not in NOT_A_PERSON
