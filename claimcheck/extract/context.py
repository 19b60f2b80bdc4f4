"""What a value is about, for rules whose question is what the words around it say.

No parser: the noun phrase after a number is what it counts; the other content words of the sentence speak for the
subject by their nearness, less so beyond a clause break. Headings, column and row labels count like words nearby.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_context import CLAUSE_BREAKS, EMPTY, LINKS, PHRASE_ENDS, SCOPE_REACH, SCOPES
from claimcheck.model import Mention, Subject
from claimcheck.text import Words, lemma, words

_HEAD = 5  # tokens of the noun phrase after a number
_REACH = 30  # tokens either side of the value that are read at all
_FADE = 6.0  # content words after which the weight of a word is halved
_LABEL = 0.9  # weight of the words of the innermost heading or label; outer ones fade by half
_COUNTED = frozenset({"count", "percent", "money", "measure", "duration", "tally"})


def subject(sentence: Sentence, mention: Mention) -> Subject:
    """The subject of ``mention`` in its sentence. Linear in a window of fixed size."""
    tokens = sentence.words
    first = next((i for i, e in enumerate(tokens.ends) if e > mention.start), 0)
    last = next((i for i in range(first, len(tokens)) if tokens.starts[i] >= mention.end), len(tokens))
    taken = _value_tokens(sentence, tokens)
    head = _head(tokens, last) if mention.kind in _COUNTED else ()
    weights: dict[str, float] = {}
    for i, weight in _around(tokens, first, last, taken):
        word = lemma(tokens.lowers[i])
        weights[word] = max(weight, weights.get(word, 0.0))
    for word, weight in _labels(sentence):
        weights[word] = max(weight, weights.get(word, 0.0))
    for word in head:
        weights[word] = 1.0
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return Subject(
        shown=_shown(head, ranked),
        head=head,
        words=tuple((w, round(x, 3)) for w, x in ranked),
        scope=_scope(tokens, mention, first, last),
        years=years(sentence, mention),
    )


def _value_tokens(sentence: Sentence, tokens: Words) -> frozenset[int]:
    """The tokens that are values themselves: they say nothing of the subject."""
    spans = [(m.start, m.end) for m in sentence.mentions if m.kind not in ("quote", "name")]
    return frozenset(i for i, start in enumerate(tokens.starts) for s, e in spans[:200] if s <= start < e)


def _content(token: str, lower: str) -> bool:
    return token[0].isalpha() and len(token) > 1 and lower not in EMPTY


def _head(tokens: Words, last: int) -> tuple[str, ...]:
    """The lemmas of the noun phrase right after the value: ``37,000 marchers``, ``a 10-day pause``, ``40% of teachers``."""
    i = last
    while (
        i < len(tokens)
        and i < last + 2
        and tokens.lowers[i] in ("-", "of", "the", "these", "its", "his", "their", "our")
    ):
        i += 1
    found: list[str] = []
    while i < len(tokens) and len(found) < _HEAD:
        token, lower = tokens.texts[i], tokens.lowers[i]
        if lower in PHRASE_ENDS or not token[0].isalpha():
            if lower == "-":
                i += 1
                continue
            break
        if _content(token, lower):
            found.append(lemma(lower))
        i += 1
    return tuple(found)


def _around(tokens: Words, first: int, last: int, taken: frozenset[int]) -> Iterator[tuple[int, float]]:
    """Content tokens on both sides with their weights."""
    for path in (range(first - 1, max(-1, first - 1 - _REACH), -1), range(last, min(len(tokens), last + _REACH))):
        passed, factor = 0, 1.0
        for i in path:
            lower = tokens.lowers[i]
            factor *= CLAUSE_BREAKS.get(lower, 1.0)
            if i not in taken and _content(tokens.texts[i], lower):
                yield i, factor * _FADE / (_FADE + passed)
                passed += 1


def _labels(sentence: Sentence) -> Iterator[tuple[str, float]]:
    weight = _LABEL
    for label in reversed(sentence.zone.context):
        for lower in words(label[:200]).lowers:
            if _content(lower, lower):
                yield lemma(lower), weight
        weight /= 2


def _scope(tokens: Words, mention: Mention, first: int, last: int) -> tuple[str, ...]:
    found = set()
    for i in range(max(0, first - SCOPE_REACH), min(len(tokens), last + SCOPE_REACH)):
        if not first <= i < last and tokens.lowers[i] in SCOPES:
            found.add(SCOPES[tokens.lowers[i]])
    following = tokens.lowers[last : last + 2]
    if following[:1] == ("of",) and following[1:] and following[1] in ("them", "these", "those", "whom", "which"):
        found.add("part")
    before = tokens.lowers[first - 1] if first else ""
    if mention.kind in ("date", "duration", "time") and before in LINKS:
        found.add(f"={before}")
    if before in ("from", "than") and mention.kind in _COUNTED:
        found.add("before")
    return tuple(sorted(found))


def years(sentence: Sentence, mention: Mention | None) -> tuple[str, ...]:
    """The years that the sentence names beside the value, sorted: what happened in 2009 is another event."""
    found = set()
    for other in sentence.mentions:
        if other.kind == "date" and (mention is None or other.end <= mention.start or other.start >= mention.end):
            first, last = other.value.earliest, other.value.latest
            if first and last and first.year == last.year:
                found.add(str(first.year))
    return tuple(sorted(found))


def _shown(head: tuple[str, ...], ranked: list[tuple[str, float]]) -> str:
    """The subject in a few words, for people."""
    rest = [w for w, x in ranked if w not in head and x > 0.4][:4]
    return " ".join([*head[:3], *rest][:6])
