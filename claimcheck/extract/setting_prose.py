"""Where running text says a default: the name of the setting and the tokens of its value, around the word default.

The default of ``jobs`` is 5; ``jobs`` defaults to 5; ``jobs`` (5 by default); by default, ``jobs`` is 5; can be ``json`` (default)
or ``yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck import identifiers
from claimcheck.extract import setting_cases as cases
from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_settings import (
    AMOUNTS,
    BETWEEN,
    CHANGED,
    CONDITIONAL,
    DEFAULTS,
    DENYING,
    NO_NAME,
    NOUNS,
    OF_DEBTS,
    ON_OFF,
    PHRASE_ENDS,
    SORTS,
    TO,
)
from claimcheck.extract.setting_names import (
    MARKS,
    is_compound,
    labelled,
    name_at,
    named_before,
    opening,
    subject,
    topic,
)
from claimcheck.extract.setting_values import KINDS, bare, tokens_of, value_at
from claimcheck.text import Words, stem

_REACH = 7  # tokens between the word default and its value
_SHORT = 8  # tokens of a sentence that says nothing but the value
_LONG = 80  # tokens of a sentence that says too much for one figure to be that of a setting
_PHRASE = 4  # words of a name in plain words
_BEGINS = 3  # tokens of a sentence that name a product before it says what that defaults to
_BREAKS = frozenset(":-–—;")
_SIGNS = frozenset({"is", "are", "=", ":", "of"})  # between a name and the value that it has

Place = tuple[int, int]  # tokens, the first and the one behind the last


class Told(NamedTuple):
    """That the setting ``name`` has the value of the tokens ``place`` by default."""

    name: str
    place: Place


def told(sentence: Sentence, beginning: Words) -> Iterator[Told]:
    """The first default that a sentence gives each setting: further ones are those of other cases.

    ``beginning``: the first sentence of its block, which may name the setting.
    """
    tokens = sentence.words
    if cases.of_one_system(tokens):
        return
    around = opening(beginning) or labelled(sentence.zone.context)
    done: set[str] = set()
    for i, lower in enumerate(tokens.lowers):
        if lower not in DEFAULTS or not DENYING.isdisjoint(tokens.lowers[max(0, i - 3) : i]) or _in_name(tokens, i):
            continue
        found = _told_at(sentence, i, around) or _of_topic(sentence, i, beginning)
        if found and found.name not in done and not cases.conditional(tokens, found.place):
            done.add(found.name)
            yield found


def _told_at(sentence: Sentence, i: int, around: str) -> Told | None:
    """What the word default at ``i`` says of a setting; None where it says nothing of one."""
    tokens = sentence.words
    name, value = _after(sentence, i)
    if value is None and not name and (picked := _picked(sentence, i, around)):
        return picked
    if value is None and tokens.lowers[i - 1 : i] == ("by",):
        value = _before(sentence, i)
        if value is None:
            return _ahead(sentence, i, around)
        name = name or subject(tokens, value[0]) or _bracketed(tokens, value[0])
        if not name and len(tokens) > _SHORT:
            return None
    if value is not None and cases.of_one_case(tokens, i, name or around):
        return None
    if value is None or (" " in name and not tokens.texts[value[0]][0].isdigit()):
        return None  # of what is named in plain words only figures are read here
    if not name and tokens.lowers[i] == "defaults" and tokens.texts[i - 1 : i] in (('"',), ("”",)):
        return None  # what is quoted defaults to it
    name = name or named_before(tokens, i, floor=cases.floor(tokens)) or around
    return Told(name, value) if name else None


def _after(sentence: Sentence, i: int) -> tuple[str, Place | None]:
    """The name and the value behind the word default at ``i``: the default of X is 5; defaults to 5; default: 5."""
    tokens, name, at = sentence.words, "", i + 1
    at += tokens.lowers[at : at + 1] != () and tokens.lowers[at] in NOUNS
    if tokens.lowers[at : at + 1] in (("of",), ("for",)):
        found, wrapped, after = name_at(tokens, at + 1 + (tokens.lowers[at + 1 : at + 2] == ("the",)))
        if not wrapped and (not identifiers.is_joined(found) or is_compound(found)):
            return "", _figure(sentence, at + 1) if tokens.lowers[at] == "of" else None
        name, at = found, _over_sort(tokens, after)
    elif at == i + 1 and (held := _named_there(tokens, at) or _phrase(tokens, at)) is not None:
        name, at = held
    last = _reach(tokens, i, at)
    changed = next((k for k in range(at, last) if tokens.lowers[k] in CHANGED), -1)
    if changed >= 0:  # has been raised from 20 to 30 seconds: what it is raised to
        reach = range(changed, min(len(tokens) - 1, changed + 2 * _REACH))
        to = next((k for k in reach if tokens.lowers[k] in TO), -1)
        return name, value_at(sentence, bare(tokens, to + 1)) if to > 0 else None
    colon = next((k for k in range(at, last) if tokens.texts[k] in ":="), -1)
    if colon >= 0:
        return name, value_at(sentence, bare(tokens, colon + 1))
    begin = at
    while at < last and (tokens.lowers[at] in BETWEEN or tokens.texts[at] in MARKS):
        at += 1
    value = value_at(sentence, at) if at < len(tokens) else None
    if value and tokens.texts[i - 1 : i] != ("(",) and _describes(tokens, begin, value):
        return name, None
    return name, value


def _in_name(tokens: Words, i: int) -> bool:
    """Whether the word at ``i`` is part of a name: brant.conf.default, default_port."""
    before = tokens.texts[i - 1] if tokens.glued(i) else ""
    return before in (".", "_", "-", "/") or (tokens.glued(i + 1) and tokens.texts[i + 1] in "_/")


def _named_there(tokens: Words, at: int) -> tuple[str, int] | None:
    """The name right behind the word default, and the token behind its ``is``: the default ``max_jobs`` is 5."""
    name, _, after = name_at(tokens, at)
    joined = identifiers.is_joined(name) and tokens.lowers[after : after + 1]
    return (name, after + 1) if joined and tokens.lowers[after] in _SIGNS else None


def _phrase(tokens: Words, at: int) -> tuple[str, int] | None:
    """The few words behind default that name a thing, and where what is said of it begins: the default picture quality is 8."""
    last = at
    while (
        last < len(tokens) and last - at <= _PHRASE and tokens.lowers[last].isalpha() and not _ends_phrase(tokens, last)
    ):
        last += 1
    words = tokens.lowers[at:last]
    if tokens.lowers[:1] in CONDITIONAL or "by" in tokens.lowers[max(0, at - 2) : at] or not NO_NAME.isdisjoint(words):
        return None
    if not 1 < len(words) <= _PHRASE or not _ends_phrase(tokens, last) or not OF_DEBTS.isdisjoint(words):
        return None
    if all(word in SORTS | NOUNS for word in words) or ("of" in words and words[0] not in AMOUNTS):
        return None
    return " ".join(words), last


def _ends_phrase(tokens: Words, k: int) -> bool:
    return k < len(tokens) and (
        tokens.lowers[k] in PHRASE_ENDS or tokens.lowers[k] in CHANGED or tokens.texts[k] == ":"
    )


def _over_sort(tokens: Words, at: int) -> int:
    """The token behind the word for what a name is of: the ``jobs`` option."""
    return at + (tokens.lowers[at : at + 1] != () and tokens.lowers[at] in SORTS)


def _reach(tokens: Words, i: int, at: int) -> int:
    """Where what the word default at ``i`` says ends: with the bracket that it opens, (default `45s`): or a few tokens on."""
    last = min(len(tokens), at + _REACH)
    if tokens.texts[i - 1 : i] != ("(",):
        return last
    return next((k for k in range(at, last) if tokens.texts[k] == ")"), last)


def _figure(sentence: Sentence, at: int) -> Place | None:
    """The figure behind ``a default of``."""
    at = bare(sentence.words, at)
    return value_at(sentence, at) if at < len(sentence.words) and sentence.words.texts[at][0].isdigit() else None


def _describes(tokens: Words, at: int, value: Place) -> bool:
    """Whether a word behind default belongs to what follows it: the default ``Agent`` class; ``at``: where it may begin."""
    first, last = value
    if tokens.texts[first][0].isdigit():
        return False
    between = tokens.lowers[at:first]
    if "of" in between:
        return True  # the default of `a`, of `b`
    behind = bare(tokens, last)
    follows = behind < len(tokens) and tokens.texts[behind][0].isalpha()
    return follows and _SIGNS.isdisjoint(between) and TO.isdisjoint((*between, tokens.lowers[at - 1]))


def _before(sentence: Sentence, i: int) -> Place | None:
    """The value before ``by default``."""
    tokens = sentence.words
    end = i - 1
    while end and tokens.texts[end - 1] in MARKS | {")", "`", ","}:
        end -= 1
    for mention in sentence.mentions:
        first, last = tokens_of(tokens, mention)
        if mention.kind in KINDS and last == end:
            return first, last
    return (end - 1, end) if end and tokens.lowers[end - 1] in ON_OFF else None


def _bracketed(tokens: Words, first: int) -> str:
    """The name right before the bracket that the value at ``first`` begins: ``jobs`` (5 by default)."""
    k = first
    while k and tokens.texts[k - 1] in MARKS - {"("}:
        k -= 1
    return named_before(tokens, k - 1, near=True) if k > 1 and tokens.texts[k - 1] == "(" else ""


def _ahead(sentence: Sentence, i: int, around: str) -> Told | None:
    """What follows a leading ``by default``: ``jobs`` is 5; of the setting ``around``, whose words the clause has: 5 jobs run."""
    tokens = sentence.words
    at = i + 1 + (tokens.texts[i + 1 : i + 2] == (",",))
    at += tokens.lowers[at : at + 1] == ("the",)
    name, wrapped, after = name_at(tokens, at)
    if name and (wrapped or identifiers.is_joined(name)):
        after = _over_sort(tokens, after)
        if tokens.lowers[after : after + 1] not in (("is",), ("are",), ("=",)):
            return None
        while tokens.lowers[after : after + 1] and tokens.lowers[after] in BETWEEN | {"="}:
            after += 1
        value = value_at(sentence, bare(tokens, after))
        return Told(name, value) if value else None
    if i > 1 and tokens.texts[i - 2] not in _BREAKS:
        return None
    around = named_before(tokens, i - 1) or around
    return _alone(sentence, i, around) if around else None


def _alone(sentence: Sentence, i: int, name: str) -> Told | None:
    """The one figure of a sentence that begins with by default and speaks of what the name says."""
    tokens = sentence.words
    if len(tokens) > _LONG:
        return None
    amounts = [m for m in sentence.mentions if m.kind in KINDS]
    if len({(m.start, m.end) for m in amounts}) != 1:
        return None
    first, last = tokens_of(tokens, amounts[0])
    spoken = {stem(lower) for lower in tokens.lowers[i + 1 :]}
    named = {stem(word) for level in identifiers.levels(name)[-1:] for word in level} - _AMOUNTS
    return Told(name, (first, last)) if named and named <= spoken else None


def _picked(sentence: Sentence, i: int, around: str) -> Told | None:
    """The one of several values that is marked: can be ``json`` (default) or ``yaml``."""
    tokens = sentence.words
    if tokens.texts[i - 1 : i] != ("(",) or tokens.texts[i + 1 : i + 2] not in ((")",), (",",)):
        return None
    end = i - 1
    while end and tokens.texts[end - 1] in MARKS:
        end -= 1
    if end == i - 1 or not end:
        return None  # what is no code may be anything
    value = value_at(sentence, end - 1)
    if value is None or value[1] != end:
        return None
    name = subject(tokens, value[0]) or around
    return Told(name, value) if name and name.lower() != tokens.lowers[end - 1] else None


def _of_topic(sentence: Sentence, i: int, beginning: Words) -> Told | None:
    """What a product defaults to, in a paragraph that begins with what is to be set: Set the number of threads. Brant defaults to 8."""
    tokens = sentence.words
    if tokens.lowers[i] != "defaults" or tokens.lowers[i + 1 : i + 2] != ("to",) or not 0 < i <= _BEGINS:
        return None
    if tokens is beginning or not tokens.texts[0][0].isupper() or not all(t.isalnum() for t in tokens.texts[:i]):
        return None
    value = value_at(sentence, bare(tokens, i + 2))
    name = topic(beginning)
    return Told(name, value) if name and value and tokens.texts[value[0]][0].isdigit() else None


_AMOUNTS = frozenset(map(stem, SORTS | NOUNS | AMOUNTS))
