"""What a value is about, for rules whose question is what the words around it say.

No parser: the noun phrase after a number is what it counts; the other content words of the sentence speak for the
subject by their nearness, less so beyond a clause break. Headings, column and row labels count like words nearby.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_context import CLAUSE_BREAKS, DISTINCT, EMPTY, MOVES, PASTS, PHRASE_ENDS
from claimcheck.extract.scope import label_words, scope, years
from claimcheck.model import Mention, Subject
from claimcheck.text import Remembered, Words, stem

_HEAD = 5  # tokens of the noun phrase after a number
_WHOLE = 6  # tokens from a number to that of the whole it is part of
_REACH = 30  # tokens either side of the value that are read at all
_FADE = 6.0  # content words after which the weight of a word is halved
_LABEL = 0.9  # weight of the words of the innermost heading or label; outer ones fade by half
_BESIDE = 0.5  # weight of the words in the other cells of the row
_READ = 16  # tokens of such a cell
TOLD = 0.5  # weight of the first word of the sentence before, where this one only points back to it
_BACK = frozenset("it this that he she they these those its his her their".split())
_OPENING = frozenset("\"'“‘«([-–—•*>")
_PHRASE_STARTS = frozenset(CLAUSE_BREAKS) | {"that", "if", "or", "as", ".", "said", "says"}
_PREPOSITIONS = frozenset("about against around at between by for from in into near of on over to under with".split())
_AGED = frozenset({"age", "aged", "ages", "old"})  # they say nothing of whose age it is
_BEFORE_NOUN = frozenset({"-", "of", "the", "these", "its", "his", "their", "our"})
_NEXT_PHRASE = frozenset("a an any each every last next previous these those such who whom whose which".split())
_AND = frozenset({"and", "or"})
_MANY = frozenset("people men women children police staff".split())
_WHOLE_ENDS = PHRASE_ENDS - {"the", "this", "its", "his", "her", "their", "our"} | {",", ".", ";"}
_NONE: frozenset[str] = frozenset()
_COUNTED = frozenset({"count", "percent", "money", "measure", "duration", "tally"})


class Around:
    """A sentence as the subjects of its values are read from it: made once for all of them. Linear in its tokens.

    ``before`` is the sentence before it, whose words are read where this one points back to it: It happened at 5.15 p.m.
    """

    def __init__(self, sentence: Sentence, before: Sentence | None) -> None:
        self.sentence = sentence
        self.taken = taken = value_tokens(sentence)
        self.keys = list(map(_key, sentence.words.lowers))
        count = len(self.keys)
        # The first and the last token with a key: nearly always they are the same.
        self.first = dict(zip(reversed(self.keys), range(count - 1, -1, -1), strict=True))
        self.last = dict(zip(self.keys, range(count), strict=True))
        # The tokens that have a weight or change that of what is beyond them, in order.
        marked = [(i, mark) for i, mark in enumerate(map(_mark, sentence.words.texts)) if mark]
        self.marks = [(i, lower, "" if i in taken else key, factor) for i, (lower, key, factor) in marked]
        told = (*_labels(sentence), *_told(sentence, before))
        self.told = [(word, _key(word), weight) for word, weight in told]  # what is said outside the sentence


def subject(around: Around, mention: Mention) -> Subject:
    """The subject of ``mention`` in its sentence. Reads a window of fixed size."""
    sentence, taken = around.sentence, around.taken
    tokens = sentence.words
    first = bisect_right(tokens.ends, mention.start)
    last = bisect_left(tokens.starts, mention.end, lo=min(first, len(tokens)))
    counted = _head(tokens, first, last, taken) if mention.kind in _COUNTED else []
    if mention.kind == "choice":
        counted = _named_before(tokens, first)
    head = tuple(map(_key, counted))
    weights = dict.fromkeys(head, 1.0)
    silent = _AGED if getattr(mention.value, "age", False) else _NONE
    moves = _moves(tokens, first, last)
    for word in moves:
        weights[_key(word)] = 1.0
    _weigh(around, first, last, silent, weights)
    for word, key, weight in around.told:
        if weight > weights.get(key, 0.0) and word not in silent:
            weights[key] = weight
    ranked = sorted([(-weight, key) for key, weight in weights.items()])  # the heaviest first
    return Subject(
        shown=_shown(around, first, last, head, ranked, [*counted, *moves]),
        head=head,
        words=tuple([(key, _rounded(weight)) for weight, key in ranked]),
        scope=scope(sentence, mention, first, last),
        years=years(sentence, mention),
    )


@lru_cache(maxsize=10_000)
def _rounded(weight: float) -> float:
    """A negative weight as it is told; there are few different ones."""
    return round(-weight, 3)


def value_tokens(sentence: Sentence) -> frozenset[int]:
    """The tokens that are values themselves: they say nothing of the subject. Linear in tokens and mentions."""
    starts, taken, done = sentence.words.starts, set[int](), 0
    for mention in sentence.mentions:
        if mention.kind not in ("quote", "name") and mention.end > done:
            taken.update(range(bisect_left(starts, max(done, mention.start)), bisect_left(starts, mention.end)))
            done = mention.end
    return frozenset(taken)


# The stem of a word in small letters; of one whose stem is that of a word of other meaning, the stem of a synonym.
_KEYS = Remembered(lambda word: stem(DISTINCT.get(word, word)))
_key = _KEYS.__getitem__

# Whether a token is a word that says something of the subject.
_CONTENT = Remembered(lambda token: token[0].isalpha() and len(token) > 1 and token.lower() not in EMPTY)
_content = _CONTENT.__getitem__


def _marking(token: str) -> tuple[str, str, float] | None:
    """What a token does to weights: its lower case, its key if it has one itself, the factor for what is beyond it."""
    lower = token.lower()
    if not _content(token) and lower not in CLAUSE_BREAKS:
        return None
    return lower, _key(lower) if _content(token) else "", CLAUSE_BREAKS.get(lower, 1.0)


_MARKS = Remembered(_marking)
_mark = _MARKS.__getitem__


def _head(tokens: Words, first: int, last: int, taken: frozenset[int]) -> list[str]:
    """The content words of the noun phrase right after the value: ``37,000 marchers``, ``a 10-day pause``, ``40% of teachers``.

    Of a part it is what the whole is counted in: ``six of its nine cars``, ``of 412 schools, 367 were closed``.
    """
    i = last
    if i < len(tokens) and tokens.lowers[i] == "of":
        whole = next((k for k in range(i + 1, min(len(tokens), i + _WHOLE)) if k in taken), None)
        if whole is not None and not _WHOLE_ENDS.intersection(tokens.lowers[i + 1 : whole]):
            i = _after(tokens, whole, taken)
    while i < len(tokens) and i < last + _WHOLE and tokens.lowers[i] in _BEFORE_NOUN:
        i += 1
    found = _phrase(tokens, i) or _whole_before(tokens, first, taken)
    return _done_before(tokens, first) or found if found == ["times"] else found


def _done_before(tokens: Words, first: int) -> list[str]:
    """What was done so many times: ``stabbed him 14 times``. The past tense before the number, if it is near."""
    near = tokens.lowers[max(0, first - _WHOLE) : first]
    return next(([word] for word in reversed(near) if _past(word)), [])


def _phrase(tokens: Words, i: int, *, more: bool = True) -> list[str]:
    """The content words of the noun phrase that begins at token ``i``; ``more``: of the one joined to it by ``other``, too."""
    found: list[str] = []
    while i < len(tokens) and len(found) < _HEAD:
        token, lower = tokens.texts[i], tokens.lowers[i]
        if more and found and lower in _AND and tokens.lowers[i + 1 : i + 2] == ("other",):
            return [*found, *_phrase(tokens, i + 2, more=False)][-_HEAD:]  # tanks and other armoured vehicles
        if lower in PHRASE_ENDS or not token[0].isalpha():
            if lower == "-":
                i += 1
                continue
            break
        if found and (lower in _NEXT_PHRASE or _past(lower) or _doing(lower, tokens.lowers[i - 1])):
            break
        if _content(token):
            found.append(lower)
        i += 1
    return found


def _whole_before(tokens: Words, first: int, taken: frozenset[int]) -> list[str]:
    """What a number counts whose whole stands before it: ``of the 412 schools, 367 were closed``."""
    if not first or tokens.lowers[first - 1] != ",":
        return []
    for i in range(first - 2, max(0, first - 2 * _WHOLE) - 1, -1):
        if tokens.lowers[i] == ",":
            break
        if tokens.lowers[i] == "of":
            whole = next((k for k in range(i + 1, first - 1) if k in taken), None)
            return [] if whole is None else _phrase(tokens, _after(tokens, whole, taken)) or _phrase(tokens, i + 1)
    return []


def _after(tokens: Words, i: int, taken: frozenset[int]) -> int:
    """The first token from ``i`` on that belongs to no value."""
    return next((k for k in range(i, len(tokens)) if k not in taken), len(tokens))


def _named_before(tokens: Words, first: int) -> list[str]:
    """The content words of the noun phrase right before a verb, in order: the old Sabang bridge, for ``has collapsed``.

    What follows a preposition is no part of it: the bridge to Sabang collapsed; in March the bridge collapsed.
    """
    if first and tokens.texts[first - 1] == ",":  # The bridge, the only link to the south, collapsed
        opening = (i for i in range(first - 2, max(0, first - _REACH), -1) if tokens.texts[i] == ",")
        first = next(opening, first)
    found: list[str] = []
    i = first
    while i and len(found) < _HEAD and tokens.lowers[i - 1] not in _PHRASE_STARTS and first - i < 2 * _HEAD:
        i -= 1
        if tokens.lowers[i] in _PREPOSITIONS and i and _content(tokens.texts[i - 1]):
            found.clear()
        elif _content(tokens.texts[i]):
            found.append(tokens.lowers[i])
    return found[::-1]


def _doing(lower: str, noun: str) -> bool:
    """Whether a word behind ``noun`` says what is done rather than names a part of it: calls reporting, people living."""
    return lower.endswith("ing") and (noun.endswith("s") or noun in _MANY)


def _past(lower: str) -> bool:
    """Whether a word behind a noun is its verb rather than part of it: marchers filled, people lost."""
    return (lower.endswith("ed") and len(lower) > 4) or lower in PASTS


def _moves(tokens: Words, first: int, last: int) -> list[str]:
    """What the words right beside a value say of its move."""
    beside = (*tokens.lowers[max(0, first - 1) : first], *tokens.lowers[last : last + 1])
    return [MOVES[lower] for lower in beside if lower in MOVES]


def _weigh(around: Around, first: int, last: int, silent: frozenset[str], weights: dict[str, float]) -> None:
    """Put the content words on both sides into ``weights``, each as the nearest of its kind weighs."""
    marks = around.marks
    left = marks[bisect_left(marks, (first - _REACH,)) : bisect_left(marks, (first,))]
    right = marks[bisect_left(marks, (last,)) : bisect_left(marks, (last + _REACH,))]
    for side in (reversed(left), right):
        passed, factor = 0, 1.0
        for _, word, key, fading in side:
            factor *= fading
            if key:
                weight = factor * _FADE / (_FADE + passed)
                passed += 1
                if weight > weights.get(key, 0.0) and word not in silent:
                    weights[key] = weight


def _told(sentence: Sentence, before: Sentence | None) -> Iterator[tuple[str, float]]:
    """The content words of the sentence before one that begins with a pronoun, with their weights."""
    if before is None or before.zone.context != sentence.zone.context or not _points_back(sentence.words):
        return
    passed = 0
    for text, lower in zip(before.words.texts[:_REACH], before.words.lowers[:_REACH], strict=True):
        if _content(text):
            yield lower, TOLD * _FADE / (_FADE + passed)
            passed += 1


def _points_back(tokens: Words) -> bool:
    for lower in tokens.lowers[:3]:
        if lower not in _OPENING:
            return lower in _BACK
    return False


def _labels(sentence: Sentence) -> Iterator[tuple[str, float]]:
    weight = _LABEL
    for label in reversed(sentence.zone.context):
        for lower in label_words(label[:200]):
            if _content(lower):
                yield lower, weight
        weight /= 2
    for cell in sentence.beside:
        for lower in label_words(cell)[:_READ]:
            if _content(lower):
                yield lower, _BESIDE


def _shown(
    around: Around,
    first: int,
    last: int,
    head: tuple[str, ...],
    ranked: list[tuple[float, str]],
    spoken: list[str],
) -> str:
    """The subject in a few words for people: those of the labels, then those of the sentence as it has them.

    ``spoken``: words that speak for the subject, which may stand at no token within reach.
    """
    heaviest = ranked[: len(head) + 4]  # of which no more are in the head
    chosen = dict.fromkeys([*head[:3], *[w for x, w in heaviest if x < -0.4 and w not in head][:4]][:6])
    labels: list[str] = []
    places: list[int] = []
    for key in chosen:
        place = _nearest(around, key, first, last)
        if place is None:
            labels.append(next(word for word in (*spoken, *[word for word, *_ in around.told]) if _key(word) == key))
        else:
            places.append(place)
    return " ".join([*labels, *[around.sentence.words.texts[i] for i in sorted(places)]])


def _nearest(around: Around, key: str, first: int, last: int) -> int | None:
    """The token with a key that is nearest to the beginning of a value, outside the value and within reach."""
    begin, end = max(0, first - _REACH), last + _REACH
    one = around.first.get(key, -1)
    if one < 0 or one == around.last[key]:
        return one if begin <= one < first or last <= one < end else None
    near = [i for i, other in enumerate(around.keys[begin:end], begin) if other == key and not first <= i < last]
    return min(near, key=lambda i: abs(i - first), default=None)
