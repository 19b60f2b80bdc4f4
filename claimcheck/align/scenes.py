"""Where in a town something happened: the streets that a text names, reduced to what all who name them agree on.

"The 1400 block of North 26th Street", "26th St." and "26th and Villard" share the scene ``26``. Directions, kinds of
street and block numbers are left out: reports of one event contradict each other in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.align.capitals import shouted
from claimcheck.values.en_speech import NO_NAME

_KINDS = "Street St Avenue Ave Road Rd Drive Boulevard Blvd Lane Ln Highway Hwy Parkway Pkwy Terrace Turnpike Freeway".split()
_DOUBTFUL = (
    "Court Ct Place Pl Way Circle Trail Pike Square Alley Dr Crossing Expressway".split()
)  # need a word of place
_LOWER = "street avenue road boulevard drive lane".split()
_MANY = "streets avenues roads boulevards drives lanes Streets Avenues Roads Boulevards Drives Lanes".split()
_NUMBERED = "Interstate I Route Highway Hwy SR CR US Road".split()
WAYS = frozenset(w.lower() for w in [*_KINDS, *_MANY])  # words that make a name that of a street
_ENDS = WAYS | {w.lower() for w in _DOUBTFUL}
DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest n s e w ne nw se sw".split())
_EMPTY = DIRECTIONS | frozenset("the jr sr block intersection corner of state county old us interstate route".split())
_ORDINALS = {
    word: str(n)
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_WHERE = frozenset("on at near of along in off between to and onto from toward outside by".split())
_BACK = 80  # characters in front of a kind that can belong to the name of the street
_LONGEST = 4  # words of a name

_INITIALS = "".join(sorted({kind[0] for kind in [*_KINDS, *_DOUBTFUL, *_LOWER, *_MANY]}))
_NTH = r"\d{1,3} (?:st|nd|rd|th)\b"
_NAME = rf"(?:{_NTH}|[^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]*){{0,3}})"
_AIM = r"(?:[NSEW]|North|South|East|West|north|south|east|west|the) "
_STREET = re.compile(rf" (?=[{_INITIALS}])(?:{'|'.join([*_KINDS, *_DOUBTFUL, *_LOWER, *_MANY])})\b")
_OTHER = re.compile(rf" and ({_NAME})")
_NAMED = re.compile(
    rf"\b(?=[bcinao])(?:(?:block (?:of|on)|corner of|intersection of) (?:{_AIM})?({_NAME})(?: and (?:{_AIM})?({_NAME}))?"
    rf"|(?:near|at|of|around|on) (?:{_AIM})?({_NTH}) and (?:{_AIM})?({_NAME})"
    rf"|(?:near|at|of|around|on) (?:{_AIM})?([^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]*)?) and (?:{_AIM})?({_NTH})"
    rf"|near (?:{_AIM})?([^\W\d_a-z][^\W\d_]+) and (?:{_AIM})?([^\W\d_a-z][^\W\d_]+)\b(?! [^\W\d_a-z]))"
)
_ROUTE = re.compile(
    rf"\b(?=[IRHSCU])(?:{'|'.join(_NUMBERED)})(?: -)? (\d{{1,3}})\b(?! (?:(?:st|nd|rd|th|percent|people)\b|[-,.:] \d))"
)


def scenes(sentence: str) -> frozenset[str]:
    """The streets named in ``sentence`` (tokens with one space between), reduced. Linear."""
    found = {core for name in _streets(sentence) if (core := _core(name))}
    return frozenset(found.union("route " + match[1] for match in _ROUTE.finditer(sentence)))


def akin(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether a street of one may be a street of the other: a word of their names is the same."""
    return not {w for s in left for w in s.split(" ")}.isdisjoint(w for s in right for w in s.split(" "))


def _streets(line: str) -> Iterator[str]:
    """Names of streets with what belongs to them, as they stand."""
    loud: bool | None = None
    for kind in _STREET.finditer(line):
        if loud is None:
            loud = shouted([t for t in line.split(" ") if t[:1].isalpha()])
        yield from _before(line, kind, loud)
    for match in _NAMED.finditer(line):
        yield from (name for name in match.groups() if name)


def _before(line: str, kind: re.Match[str], loud: bool) -> Iterator[str]:
    """The name that ends where ``kind`` begins, and the other one of a crossing of two."""
    word = kind[0][1:]
    tokens = line[max(0, kind.start() - _BACK) : kind.start()].split(" ")
    if kind.start() > _BACK:
        del tokens[0]  # cut through
    name, left = _run(tokens)
    if not name or (word in _DOUBTFUL and (loud or not left or left[-1].lower() not in _WHERE)):
        return
    if word == "St" and all(part.lower() in DIRECTIONS for part in name):
        return  # East St. Louis
    yield " ".join(name[-1:] if loud and not name[-1].islower() else name)
    if left and left[-1] == "and" and (word in _MANY or left[-2:-1] != [","]):
        other, _ = _run(left[:-1])
        if other and (word in _MANY or other[-1] in ("st", "nd", "rd", "th")):
            yield " ".join(other)
    elif not loud and left and left[-1] in ("at", "near", "of") and (match := _OTHER.match(line, kind.end())):
        yield match[1]


def _run(tokens: list[str]) -> tuple[list[str], list[str]]:
    """The words of a name at the end of ``tokens``, and what stands before it."""
    at = len(tokens)
    while at and len(tokens) - at < _LONGEST + 2 and _belongs(tokens, at - 1):
        at -= 1
    return tokens[at:], tokens[:at]


def _belongs(tokens: list[str], i: int) -> bool:
    token = tokens[i]
    if token in ("st", "nd", "rd", "th"):
        return i > 0 and tokens[i - 1].isdigit()
    if token.isdigit():
        return i + 1 < len(tokens) and tokens[i + 1] in ("st", "nd", "rd", "th")
    return token[:1].isupper() and (token.lower() not in NO_NAME or token.lower() in _ORDINALS)


def _core(name: str) -> str:
    """A name without direction and kind, in small letters, ordinals as figures."""
    words = [
        w for w in name.lower().replace("mlk", "martin luther king").split(" ") if w not in ("st", "nd", "rd", "th")
    ]
    telling = [
        _ORDINALS.get(w, w) for w in words if w not in _EMPTY and w not in _ENDS and w not in NO_NAME - set(_ORDINALS)
    ]
    if not telling:  # North Street
        telling = [w for w in words if w in DIRECTIONS and len(w) > 2][-1:]
    return " ".join(telling[-_LONGEST:])
