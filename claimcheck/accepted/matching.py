"""Which of the failures recorded are among those found.

Two are the same when the rule is the same, every value recorded is given by one of the claims, and no position of the
finding is without a recorded value: sources that agree may come and go, a changed number is another failure. Where a
rule takes its subject from the words around, these must have something in common, and the most alike are paired. What
such a rule found can, with one source more, become the finding of a rule with a question of its own: then a word of
that question or its subject is enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from claimcheck.accepted.asked import Asked

_SUBJECT = 3 / 4  # of the words of the subject: names are written more or less fully
_WORDS = 1 / 3  # of the words around: one of two sentences may be reworded altogether
_TELLING = 5  # letters of a word that is more than grammar
_WORD = re.compile(r"[^\W_]{1,40}")
_MOST = 1_000  # rivals that are looked at for one record: all give an answer that it gives


Likeness = Callable[[Asked, Asked], float]


def match(recorded: Sequence[Asked], found: Sequence[Asked]) -> dict[int, int]:
    """Index of ``recorded`` → index of ``found``; each at most once."""
    pairs = _identical(recorded, found)
    for likeness in (same_thing, same_under_another_rule):
        _pair(recorded, found, likeness, pairs)
    return pairs


def _pair(recorded: Sequence[Asked], found: Sequence[Asked], likeness: Likeness, pairs: dict[int, int]) -> None:
    """Adds to ``pairs`` those with the same answers, the most alike first. Equal ones are looked at once."""
    records, answers = _rows(recorded, pairs.keys()), _rows(found, set(pairs.values()))
    holders: dict[tuple[str, str], list[Asked]] = defaultdict(list)
    for asked in answers:
        for value in {v for side in asked.sides for v in side.values}:
            holders[asked.sort, value].append(asked)
    rivals = [
        (-score, rows[0], answers[asked][0])
        for record, rows in records.items()
        for asked in (holders.get((record.sort, record.sides[0].key), ()) if record.sides else ())[:_MOST]
        if (score := likeness(record, asked)) and same_answers(record, asked)
    ]
    for _, i, j in sorted(rivals):
        left, right = records[recorded[i]], answers[found[j]]
        many = min(len(left), len(right))
        pairs.update(zip(left[:many], right[:many], strict=True))
        del left[:many], right[:many]


def _rows(told: Sequence[Asked], paired: Collection[int]) -> dict[Asked, list[int]]:
    """Where each stands that has no partner yet."""
    rows: dict[Asked, list[int]] = defaultdict(list)
    for i, asked in enumerate(told):
        if i not in paired:
            rows[asked].append(i)
    return rows


def same_thing(a: Asked, b: Asked) -> float:
    """How alike the words are that say what one rule was asked about, up to 1; 0 where it cannot be the same."""
    if a.name != b.name:
        return 0.0
    subject, words = _shared(a.subject, b.subject), _shared(a.words, b.words)
    return (subject + words) / 2 if subject >= _SUBJECT and words >= _WORDS else 0.0


def same_under_another_rule(a: Asked, b: Asked) -> float:
    """The same of two rules of which just one has a question of its own."""
    if a.name == b.name or bool(a.words) == bool(b.words):
        return 0.0
    around, own = (a, b) if a.words else (b, a)
    asked = own.subject | {word for word in _WORD.findall(own.question.casefold()) if len(word) >= _TELLING}
    return len(around.words & asked) / len(around.words)


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    """The part of the smaller set of words that the other one has; 1 where one has none: not every sentence says it."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 1.0


def same_answers(record: Asked, asked: Asked) -> bool:
    """Whether every recorded value is given, and every position gives one that is recorded."""
    wanted = {side.key for side in record.sides}
    given = {value for side in asked.sides for value in side.values}
    return wanted <= given and all(wanted & side.values for side in asked.sides)


def _identical(recorded: Sequence[Asked], found: Sequence[Asked]) -> dict[int, int]:
    """Those that are the same to the last word, paired in order: most of them, and quickly."""
    waiting: dict[object, list[int]] = defaultdict(list)
    for j in reversed(range(len(found))):
        waiting[_whole(found[j])].append(j)
    return {i: rows.pop() for i, record in enumerate(recorded) if (rows := waiting.get(_whole(record)))}


def _whole(asked: Asked) -> object:
    return asked.sort, asked.name, asked.subject, asked.words, frozenset(side.key for side in asked.sides)
