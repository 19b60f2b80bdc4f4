"""Reads units of measure from tokens: simple ones, powers, and one unit per another."""

from __future__ import annotations

from claimcheck.text import TOKEN, Words
from claimcheck.values.en_counts import FUNCTION_WORDS
from claimcheck.values.en_units import SECONDS_IN, TIME_WORDS
from claimcheck.values.nouns import plural, singular
from claimcheck.values.units import LETTERS, SPELLINGS, Unit

_BY_TOKENS: dict[tuple[str, ...], Unit] = {tuple(TOKEN.findall(s)): u for s, u in SPELLINGS.items()}
# By the first token of units in lower case: how many tokens they have, the most first.
_WIDTHS: dict[str, tuple[int, ...]] = {}
for _first, *_rest in sorted(_BY_TOKENS, key=len, reverse=True):
    _known = _WIDTHS.get(_first.lower(), ())
    _WIDTHS[_first.lower()] = _known if 1 + len(_rest) in _known else (*_known, 1 + len(_rest))
_POWERS = {"square": "square", "sq": "square", "squared": "square", "cubic": "cubic", "cu": "cubic", "cubed": "cubic"}
_EXPONENTS = {"2": "square", "3": "cubic", "²": "square", "³": "cubic"}
# A token that may begin a unit; everything else costs one look-up.
FIRST = frozenset(t[0] for t in _BY_TOKENS) | _POWERS.keys() | LETTERS.keys()
_TIMES = {name: Unit(name, "time", seconds) for name, seconds in SECONDS_IN.items()}
# "40 people a day after the blast" is no rate.
AFTER_RATE = frozenset("after before later earlier ago from since when early ahead long late old or and".split())
_GOES_ON = frozenset({"and", "or", "from", "since", "when"})

RATE_LINKS = frozenset({"per", "a", "an", "/"})


def unit_at(words: Words, j: int) -> tuple[Unit, int] | None:
    """The unit at token ``j``, with what it is divided by (``per hour``, ``/m^2``), and where it ends."""
    found = _simple(words, j)
    for _ in range(2):
        below = _divided(words, *found) if found is not None else None
        if below is None:
            break
        found = below
    return found


def rate_at(words: Words, j: int) -> tuple[Unit, int] | None:
    """``requests per second``, ``flights a day``: a noun of one or two words per unit of time."""
    if RATE_LINKS.isdisjoint(words.lowers[j + 1 : j + 3]):
        return None
    for k in (j + 1, j + 2):
        if k + 1 >= len(words.texts) or not words.texts[k - 1].isalpha() or words.lowers[k - 1] in FUNCTION_WORDS:
            return None
        link = words.lowers[k]
        time = _TIMES.get(TIME_WORDS.get(words.lowers[k + 1], ""))
        if time is None or link not in ("per", "a", "an", "/") or words.lowers[k + 1] == "s" and link != "/":
            continue
        noun = words.lowers[k - 1]
        if link in ("a", "an") and not (plural(noun) and _ends_rate(words, k + 2, singular(noun) in TIME_WORDS)):
            return None
        head = singular(noun)
        return Unit(f"{head} per {time.name}", f"{head}/time", 1 / time.factor), k + 2
    return None


def _ends_rate(words: Words, i: int, of_time: bool = False) -> bool:
    """Whether a rate may end before ``i``; one ``of_time`` also before what goes on: six days a week and more."""
    return i >= len(words.texts) or words.lowers[i] not in (AFTER_RATE - _GOES_ON if of_time else AFTER_RATE)


def _simple(words: Words, j: int) -> tuple[Unit, int] | None:
    if j >= len(words.texts):
        return None
    power = _POWERS.get(words.lowers[j])
    if power is not None:
        k = j + 2 if j + 1 < len(words.texts) and words.texts[j + 1] in ".-" else j + 1
        inner = _spelled(words, k)
        unit = SPELLINGS.get(f"{power} {inner[0].name}") if inner else None
        return (unit, inner[1]) if unit and inner else None
    found = _spelled(words, j)
    return _raised(words, *found) if found else None


def _spelled(words: Words, j: int) -> tuple[Unit, int] | None:
    if j >= len(words.texts):
        return None
    for width in _WIDTHS.get(words.lowers[j], ()):
        if j + width > len(words.texts):
            continue
        unit = _BY_TOKENS.get(words.texts[j : j + width]) or _BY_TOKENS.get(words.lowers[j : j + width])
        if unit is not None and not any(
            words.texts[k] in "23²³" and not words.glued(k) for k in range(j + 1, j + width)
        ):
            return unit, j + width
    letter = LETTERS.get(words.texts[j])
    return (letter, j + 1) if letter is not None else None


def _raised(words: Words, unit: Unit, last: int) -> tuple[Unit, int]:
    """``km²``, ``km2``, ``km^2``, ``kilometres squared``."""
    if last >= len(words.texts) or unit.dimension != "length":
        return unit, last
    k = last + 1 if words.texts[last] == "^" and words.glued(last) else last
    power = _EXPONENTS.get(words.texts[k]) if k < len(words.texts) and words.glued(k) else None
    power = power or (_POWERS.get(words.lowers[last]) if words.lowers[last].endswith("ed") else None)
    raised = SPELLINGS.get(f"{power} {unit.name}") if power else None
    return (raised, k + 1) if raised is not None else (unit, last)


def _divided(words: Words, unit: Unit, last: int) -> tuple[Unit, int] | None:
    """``unit`` per what follows: another unit, a stretch of time, a person."""
    if last + 1 >= len(words.texts):
        return None
    link = words.lowers[last]
    if link not in ("per", "/", "a", "an"):
        return None
    word = words.lowers[last + 1]
    below: tuple[Unit, int] | None = None
    if (name := TIME_WORDS.get(word)) is not None and (link == "/" or len(word) > 1):
        below = _TIMES[name], last + 2
        if link in ("a", "an") and not _ends_rate(words, last + 2):
            return None
    elif link in ("per", "/"):
        below = _simple(words, last + 1)
        if below is None and link == "per" and word.isalpha() and word not in FUNCTION_WORDS and word != "cent":
            below = Unit(word, word, 1.0), last + 2
    if below is None:
        return None
    over, end = below
    return Unit(f"{unit.name} per {over.name}", f"{unit.dimension}/{over.dimension}", unit.factor / over.factor), end
