"""Names of persons, places and institutions of two words and more. The wording is the value.

What a transliteration changes (vowels, hyphens, spaces) is told apart from another spelling as ``romanised`` says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter, eq

from msgspec import Struct

from claimcheck.text import Words
from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.en_speech import NAME_TITLES, NOT_A_PERSON, PARTICLES, ROLES, TITLE_PARTS
from claimcheck.values.name_runs import BEGINS, LONGEST, SHAPES, cut, runs, shouted
from claimcheck.values.name_spelling import another_form, folded, initialled, nearly
from claimcheck.values.name_use import Usage, in_title
from claimcheck.values.numerals import Reading
from claimcheck.values.romanised import alike

_YOUNGER = frozenset({"jr", "sr"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_DIRECTIONS = frozenset(f"{way}{end}" for way in ("north", "south", "east", "west") for end in ("", "ern", "erly"))
_NUMERALS = _SUFFIXES - _YOUNGER  # of ships, and of son and father: one more or less is another
_SMALL = PARTICLES | _SUFFIXES
_IN_TITLE = TITLE_PARTS | {".", "of"}
_OF_SOMEONE = frozenset("who whose himself herself".split())
_ONCE = frozenset({"former", "acting", "interim"})  # what opens no name, whatever follows
_INITIALLED = 6  # tokens of a title, a name, an initial and its point, and another name
_OLDEST = 3  # digits of an age
# What stands before a capital in the middle of a word, where the word is a name of old: McCabe, DeWitt.
_PREFIXES = frozenset("mc mac de del della di du da la le lo van von fitz al el ben bin st o".split())

_Run = tuple[Words, int, int]


class Name(Struct, frozen=True):
    """A name as printed, and the title before it. ``person`` says that nothing in it speaks of an institution.

    ``known`` says that something speaks of a person: a title, an initial, an age behind it.
    """

    name: str
    title: str | None = None
    person: bool = True
    known: bool = False


def recognise(sentences: Sequence[Reading], context: Context) -> list[Found[Name]]:  # noqa: ARG001
    """Runs of capitalised words, in order of place; a run is cut behind the titles in it.

    In a line with a capital on every word only those count that the other lines have, too, or that stand there as persons.
    """
    told: list[_Run] = []
    titles: list[_Run] = []
    loud: set[int] = set()  # the readings whose capitals say nothing
    for number, reading in enumerate(sentences):
        words = reading.words
        shapes = "".join(map(SHAPES.__getitem__, words.texts))
        if BEGINS.search(shapes) is None:
            continue
        if shouted(words, shapes):  # a line in capitals tells no names
            loud.add(number)
        elif len(sentences) > 1 and in_title(words):  # a phrase read by itself is no headline
            loud.add(number)
            titles += [(words, *run) for run in runs(words, shapes)]
        else:
            told += [(words, *run) for run in runs(words, shapes) if not cut(words, *run)]
    if not told and not titles:
        return []
    usage = Usage([r.words for n, r in enumerate(sentences) if n not in loud], told)
    found = [f for run in told if (f := _name(*usage.behind_opening(*run), usage))]
    found = _told_persons([*found, *_in_titles(titles, found)])
    return sorted(found, key=attrgetter("start")) if titles else found


def _told_persons(found: list[Found[Name]]) -> list[Found[Name]]:
    """The names, each of them known as a person's where one place of the document tells so."""
    persons = {f.value.name for f in found if f.value.known}
    return [
        f
        if f.value.known or f.value.name not in persons
        else Found(f.start, f.end, f.kind, Name(f.value.name, None, True, True), f.steps)
        for f in found
    ]


def _in_titles(titles: Sequence[_Run], found: Sequence[Found[Name]]) -> Iterator[Found[Name]]:
    """The names in lines with a capital on every word: those of the other lines, and of persons who are presented."""
    known = {f.value.name: f for f in found}
    heads = {name.partition(" ")[0] for name in known}
    for words, first, last in titles:
        if _presented(words, first, last) and (name := _name(words, first, last)) is not None:
            yield name
            continue
        start = first
        while start < last - 1:
            ends = range(last, start + 1, -1) if words.texts[start] in heads else ()
            done = next((k for k in ends if _spelled(words, start, k) in known), 0)
            if done:
                value = known[_spelled(words, start, done)].value
                yield Found(words.starts[start], words.ends[done - 1], "name", Name(value.name, None, value.person), ())
            start = done or start + 1


def _spelled(words: Words, first: int, last: int) -> str:
    glued = tuple(map(eq, words.ends[first : last - 1], words.starts[first + 1 : last]))
    return _written(words.texts[first:last], (False, *glued), 0)


def _written(texts: Sequence[str], glued: Sequence[bool], start: int) -> str:
    return "".join([("" if k == start or glued[k] else " ") + texts[k] for k in range(start, len(texts))])


def _presented(words: Words, first: int, last: int) -> bool:
    """Whether a run is a person's name by what stands in it and around it: ``Ann Lee, 45``, ``Chair: Ann Lee``, ``Ann R. Lee``,
    ``Contact: Dr Ann Lee``.
    """
    if _aged(words, last):
        return True
    if last < len(words) and words.texts[last][0].isalnum():
        return False
    if words.texts[last - 2] == "." and len(words.texts[last - 3]) == 1 and last - first <= _INITIALLED:
        return True
    opened = first > 0 and (words.texts[first - 1] == ":" or words.lowers[first - 1] == "by")
    role = words.lowers[first - 2] if opened and first > 1 else ""
    return role in NAME_TITLES or role in ROLES or opened and words.lowers[first] in NAME_TITLES


def _aged(words: Words, last: int) -> bool:
    """Whether an age stands behind a name: ``Ann Lee, 45``."""
    behind = words.texts[last : last + 2]
    return len(behind) == 2 and behind[0] == "," and behind[1].isdigit() and len(behind[1]) <= _OLDEST


def _name(words: Words, first: int, last: int, usage: Usage | None = None) -> Found[Name] | None:
    """The name at the end of a run, behind its titles; None for single words and for nothing but titles."""
    glued = tuple(map(eq, words.ends[first : last - 1], words.starts[first + 1 : last]))
    read = _read(words.texts[first:last], (False, *glued))
    if read is None:
        return None
    value, start, steps = read
    if value.title is None and value.person:
        known = value.known or _aged(words, last) or _somebody(words, first + start, last)
        if not known and usage is not None and usage.ordinary(words.lowers[first + start : last]):
            value = Name(value.name, None, False)
        elif known != value.known:
            value = Name(value.name, None, True, known)
    return Found(words.starts[first + start], words.ends[last - 1], "name", value, steps)


def _somebody(words: Words, first: int, last: int) -> bool:
    """Whether the words next to a name are said of a person."""
    role = words.lowers[first - 1] if first else ""
    if role in NAME_TITLES or role in ROLES:
        return True
    behind = last + 1 if last < len(words) and words.texts[last] == "," else last
    return behind < len(words) and words.lowers[behind] in _OF_SOMEONE


@lru_cache(maxsize=20_000)  # texts name the same few persons again and again
def _read(texts: tuple[str, ...], glued: tuple[bool, ...]) -> tuple[Name, int, tuple[str, ...]] | None:
    """The name in the tokens of a run, the token where it begins behind its titles, and the steps."""
    start, lowers = _behind_titles(texts), [t.lower() for t in texts]
    title = " ".join([t for t in texts[:start] if t != "."]).replace(" - ", "-")
    parts = [k for k in range(start, len(texts)) if texts[k][0].isalnum()]
    real = [k for k in parts if lowers[k] not in _SMALL]
    if len(real) < 2 or len(parts) > LONGEST or not _spaced(glued, real) or len(texts[real[-1]]) == 1:
        return None
    text = _written(texts, glued, start)
    strange = (lowers[k] in NOT_A_PERSON or _acronym(texts[k]) or _coined(texts[k]) for k in parts)
    known = bool(title) or any(len(texts[k]) == 1 and texts[k - 1] != "'" for k in parts) or lowers[-1] in _YOUNGER
    value = Name(text, title or None, bool(title) or not any(strange), known)
    return value, start, (f"title: {title}",) if title else ()


def _behind_titles(texts: Sequence[str]) -> int:
    """The token of a run behind its titles, and behind what somebody is or does where two words of a name follow."""
    start, lowers = 0, [t.lower() for t in texts]
    for k, word in enumerate(lowers):
        if word in NAME_TITLES or (start == k > 0 and word in _IN_TITLE):
            start = k + 1
    if not start and lowers[0] in ROLES and sum(t[0].isalnum() and t.lower() not in _SMALL for t in texts) > 2:
        start = 1
    return start or int(lowers[0] in _ONCE)


def _spaced(glued: Sequence[bool], real: Sequence[int]) -> bool:
    """Whether a space stands between two words of a name: Jean-Luc is one, as is Content-Type."""
    return not all(glued[real[0] + 1 : real[-1] + 1])


def _coined(token: str) -> bool:
    """Whether a word has a capital inside that names of old have not: an identifier, a brand, URLs."""
    inner = next((k for k, letter in enumerate(token) if k and letter.isupper()), 0)
    if not inner or token.isupper():
        return False
    return token[:inner].lower() not in _PREFIXES


def _acronym(token: str) -> bool:
    return len(token) > 1 and token.isupper() and token.isalpha() and token.lower() not in _SUFFIXES


def compare(a: Name, b: Name) -> Comparison:
    """Same; transliterated or shortened (compatible); spelled otherwise (different); another name (incomparable)."""
    if a.name == b.name:
        return Comparison(Relation.SAME, "the same name")
    left, right = folded(a.name), folded(b.name)
    if left == right:
        return Comparison(Relation.COMPATIBLE, "the same name but for accents, hyphens or spaces")
    words, others = left.split(), right.split()
    apart = set(words) ^ set(others)
    if apart and (apart <= _NUMERALS or apart <= _DIRECTIONS):
        return Comparison(Relation.INCOMPARABLE, "two names")
    if set(words) < set(others) or set(others) < set(words):
        return Comparison(Relation.COMPATIBLE, "a shorter form of the same name")
    if initialled(words, others):
        return Comparison(Relation.COMPATIBLE, "an initial stands for the name")
    if alike(left, right):
        return Comparison(Relation.COMPATIBLE, "transliterations: they differ in vowels only")
    if nearly(left, right) and not another_form(left, right):
        return Comparison(Relation.DIFFERENT, f"{a.name} and {b.name} differ in their spelling")
    return Comparison(Relation.INCOMPARABLE, "two names")


def show(value: Name) -> str:
    """The name, with its title in front."""
    return f"{value.title} {value.name}" if value.title else value.name


def to_json(value: Name) -> dict[str, str | None]:
    """``{"name": …, "title": …}``."""
    return {"name": value.name, "title": value.title}
