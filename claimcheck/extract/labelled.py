"""Cells and settings as sentences: what stands in a row of a table, or behind a colon, says something with its labels.

``| Pro | 600 |`` under ``Requests per minute`` says that Pro requests per minute are 600, and ``max_size: 25 MB`` that the
max size is 25 MB. Such a sentence is read by the patterns of rules with a question of their own; the general pack
reads the cell with its labels as context.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.extract import requirements
from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_settings import REQUIRED
from claimcheck.extract.scope import label_words
from claimcheck.extract.setting_units import ZONES, with_unit
from claimcheck.extract.settings import said_defaults
from claimcheck.identifiers import humps
from claimcheck.late import late
from claimcheck.model import Zone
from claimcheck.text import Words, words

__all__ = ["RELEASE", "ZONES", "beside", "stated", "with_unit"]

_LABEL = 80  # characters of a label that are read
_CELL = 120  # characters of a cell that stands beside another
_MOST = 6  # cells of a row that are read beside one
_ITEM = 24  # tokens of what stands alone under a heading
_KEY = 8  # tokens before the colon or the sign of equality that may be the name of a setting
# Tokens of a heading that begins with a version, a space before each.
RELEASE = late(r"(?: \[)?(?: [vV]| [Vv]ersion| [Rr]elease)?(?: [A-Z][a-z]+)? (\d{1,4}(?:\.\d{1,6}){1,3})(?= |$)")
_SIGNS = frozenset(":=")
_MARKS = frozenset("_.-`*\"'/[]()")  # what joins the words of a name, or stands around it
_COLUMNS = frozenset("value values default defaults setting amount figure number total result".split())
_BOUND = frozenset("max min maximum minimum".split())


def beside(zones: Sequence[Zone], text: str) -> dict[int, tuple[str, ...]]:
    """For each cell (by index in ``zones``) what stands in the other cells of its row, but for the row's key."""
    found: dict[int, tuple[str, ...]] = {}
    for members in _rows(zones, text):
        cells = [text[zones[i].start : min(zones[i].end, zones[i].start + _CELL)] for i in members]
        for at, i in enumerate(members):
            found[i] = tuple(c for n, c in enumerate(cells) if n != at)[:_MOST]
    return found


def _rows(zones: Sequence[Zone], text: str) -> Iterator[list[int]]:
    """The cells that follow the first cell of a row and have it for their label."""
    members: list[int] = []
    key = ""
    for i, zone in enumerate(zones):
        if zone.kind == "row" and members and zone.context and zone.context[-1] == key:
            members.append(i)
            continue
        if len(members) > 1:
            yield members[1:]
        members, key = ([i], text[zone.start : zone.end]) if zone.kind == "row" else ([], "")
    if len(members) > 1:
        yield members[1:]


def stated(sentence: Sentence) -> Iterator[Sentence]:
    """What a cell or a setting says with its label, as a sentence; nothing where there is no label.

    ``sentence`` begins its block and holds a value. The words of labels have no length and stand where the value begins.
    """
    context = sentence.zone.context
    if sentence.zone.kind == "row":
        yield from _cell(sentence)
    elif sentence.zone.kind in ("heading", "headline"):
        yield from _release(sentence)
    elif sentence.zone.kind == "code" and not said_defaults(context):
        return  # an example
    elif context and len(sentence.words) <= _ITEM and (listed := list(requirements.listed(sentence, context[-1]))):
        for first, last, mention in listed:
            required = _put_before(sentence.words, ("it", "requires"), first, last)
            yield Sentence(sentence.zone, required, (mention,), labelled=True)
    elif context and len(sentence.words) <= _ITEM and not REQUIRED.isdisjoint(label_words(context[-1][:_LABEL])):
        required = _put_before(sentence.words, ("it", "requires"), 0)
        yield Sentence(sentence.zone, required, sentence.mentions, labelled=True)
    elif (told := _setting(sentence)) is not None:
        yield told


def _release(sentence: Sentence) -> Iterator[Sentence]:
    """A heading of a list of changes, ``## [3.2.0] - 2025-10-14``, as: version 3.2.0 was released on 2025-10-14."""
    tokens = sentence.words
    found = RELEASE.match("".join(f" {t}" for t in tokens.texts[:_KEY]))
    date = next((m for m in sentence.mentions if m.kind == "date"), None)
    if found and date is not None and len(tokens) <= _ITEM:
        first, last = bisect_left(tokens.starts, date.start), bisect_left(tokens.starts, date.end)
        if last == len(tokens) or tokens.texts[last] in _MARKS:
            told = _put_before(tokens, ("version", found[1], "was", "released", "on"), first)
            yield Sentence(sentence.zone, told, (date,), labelled=True)


def _cell(sentence: Sentence) -> Iterator[Sentence]:
    """A cell with the labels of its column and row, in either order: nothing tells which of the two the value is of."""
    labels = [[w for w in _names(c) if w.lower() not in _COLUMNS] for c in sentence.zone.context[-2:]]
    if len(sentence.words) > _KEY:
        return
    for order in (labels, labels[::-1])[: len(labels)]:
        names = [w for label in order for w in label]
        if names:
            yield Sentence(sentence.zone, _behind(sentence.words, names, 0), sentence.mentions, labelled=True)


def _setting(sentence: Sentence) -> Sentence | None:
    tokens = sentence.words
    sign = next((i for i, t in enumerate(tokens.texts[: _KEY + 1]) if t in _SIGNS), 0)
    if not sign or sign + 1 >= len(tokens) or tokens.ends[sign] > sentence.mentions[0].start:
        return None
    names = [t for token in tokens.texts[:sign] if token not in _MARKS for t in humps(token).split()]
    if not names or not all(t[0].isalpha() for t in names):
        return None
    made = _behind(tokens, names, sign + 1)
    kept = tuple(m for m in sentence.mentions if m.start >= tokens.starts[sign + 1])
    return Sentence(sentence.zone, made, kept, labelled=True) if kept else None


def _names(label: str) -> list[str]:
    return [t for t in words(humps(label[:_LABEL])).texts if t not in _MARKS]


def _behind(tokens: Words, names: Sequence[str], first: int) -> Words:
    """``names``, ``is``, and the tokens from ``first`` on."""
    return _put_before(tokens, (*names, "is"), first)


def _put_before(tokens: Words, told: tuple[str, ...], first: int, last: int | None = None) -> Words:
    """The words ``told``, and the tokens from ``first`` on, or those up to ``last``."""
    at = tokens.starts[first]
    none = (at,) * len(told)
    kept = slice(first, last)
    return Words(
        at,
        tokens.end if last is None else tokens.ends[last - 1],
        (*told, *tokens.texts[kept]),
        (*map(str.lower, told), *tokens.lowers[kept]),
        (*none, *tokens.starts[kept]),
        (*none, *tokens.ends[kept]),
        tokens.block,
    )
