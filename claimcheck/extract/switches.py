"""What prose says a program does or leaves undone, without a word of on or off: redirects are followed, usage data is never
sent, metadata are removed unless you ask to keep them; and what it says of a switch that one has to turn: unless you pass
``--drafts``, turn this off with ``follow = false``.

What is done is named by the words of the clause, to be compared with those of the names of settings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck import identifiers
from claimcheck.extract.annotated import Sentence
from claimcheck.extract.clauses import ENDS, NAMED, Clause, by_default, clause_of, clauses, name_of
from claimcheck.extract.en_settings import (
    ACTING,
    BARE,
    BY_HAND,
    CONDITIONAL,
    DENIALS,
    DOING,
    HELD_BACK,
    IS,
    ITSELF,
    LEADS,
    NO_SUBJECTS,
    ON_OFF,
    PARTICLES,
    PASSING,
    STATE,
    TURNED,
    TURNS,
    WITH,
)
from claimcheck.extract.setting_names import MARKS, name_at
from claimcheck.extract.setting_values import KINDS
from claimcheck.text import Words

_FAR = 5  # tokens from the verb to a name, or from is to the participle
_SHOWN = 8  # tokens of a clause that are shown
_BACK = frozenset({"it", "this", "that", "them", "these"})
_BLOCKS = frozenset({"body", "item"})


class Said(NamedTuple):
    """That ``name`` is ``on`` by default, as the tokens ``first:last`` say."""

    name: str
    on: bool
    first: int
    last: int


def said(sentence: Sentence) -> Iterator[Said]:
    """What a sentence says is done, or is not, unless somebody asks for it. Linear in its tokens."""
    if sentence.zone.kind not in _BLOCKS:
        return
    tokens = sentence.words
    turned = list(_turned(tokens))
    yield from turned
    if (turned and turned[0].first == 0) or tokens.lowers[:1] in CONDITIONAL:
        return
    if not (IS.isdisjoint(sentence.words.held) and "must" not in sentence.words.held):
        found = next(_passive(tokens), None)
    else:
        found = _active(tokens)
    if found is not None and all(t.first != found.first for t in turned) and not _counted(sentence, found):
        yield found


def _counted(sentence: Sentence, found: Said) -> bool:
    """Whether the clause says how many or how long: four workers are started."""
    until = sentence.words.ends[found.last - 1]
    first = clause_of(sentence.words, found.first)
    begin = sentence.words.starts[
        first + (sentence.words.lowers[first] in NO_SUBJECTS)
    ]  # no data leaves it: none of it
    return any(begin <= m.start < until for m in sentence.mentions if m.kind in KINDS and m.kind != "version")


def _turned(tokens: Words) -> Iterator[Said]:
    """Switches that have to be turned: what they are turned to, they are not by default."""
    done: set[str] = set()
    for i in range(len(tokens)):
        if tokens.texts[i] not in ("`", "-") and not (tokens.glued(i + 1) and tokens.texts[i + 1 : i + 2] == ("_",)):
            continue
        if i and tokens.glued(i) and tokens.texts[i - 1] not in ("`", "(", "*"):
            continue
        name, wrapped, after = name_at(tokens, i)
        if not name or not (wrapped or identifiers.is_joined(name)) or name in done:
            continue
        to = _asked_for(tokens, i, after)
        if to is None:
            continue
        done.add(name)
        plain = name.replace("--no-", "--", 1)
        first = clause_of(tokens, i)
        yield Said(plain, to if plain != name else not to, first, min(after, first + 2 * _SHOWN))


def _asked_for(tokens: Words, i: int, after: int) -> bool | None:
    """What the setting named at ``i`` has to be set to for what is not so by default; None where none has to be."""
    lowers = tokens.lowers
    value = _value(tokens, after)
    reach = range(max(0, i - 2 * _FAR), i)
    start = max((k + 1 for k in reach if tokens.texts[k] in ".;:"), default=reach.start)
    before = tuple(lower for lower in lowers[start:i] if lower not in MARKS)
    for k, lower in enumerate(before):
        if lower == "unless" and _passes(before[k + 1 :]):
            return value is not False
        if lower in TURNED and before[k + 1 : k + 2] and before[k + 1] in _BACK:
            turned = TURNED[lower] if TURNED[lower] is not None else ON_OFF.get("".join(before[k + 2 : k + 3]))
            return None if turned is None or value is (not turned) else turned
    return value if start == 0 and before == ("set",) else None


def _passes(between: Sequence[str]) -> bool:
    """Whether the words between unless and a name say that one has to set it: unless you pass, unless you ask for it with."""
    return (
        not between
        or between[-1] in WITH
        or (between[0] == "you" and len(between) <= _FAR and not PASSING.isdisjoint(between[1:3]))
    )


def _value(tokens: Words, after: int) -> bool | None:
    """The on or off that a name is set to behind it: ``x = false``, ``x`` on."""
    k = after
    while (
        k < len(tokens)
        and k < after + _FAR
        and (tokens.texts[k] in MARKS | {"=", ":"} or tokens.lowers[k] in ("is", "to", "set", "turned"))
    ):
        k += 1
    return ON_OFF.get(tokens.lowers[k]) if k < len(tokens) else None


def _passive(tokens: Words) -> Iterator[Said]:
    """Symbolic links are followed; traffic between nodes is encrypted out of the box; telemetry is off by default."""
    default_at = by_default(tokens)
    for clause in clauses(tokens):
        none = tokens.lowers[clause.first] in NO_SUBJECTS
        if state := _state(tokens, clause.verb, default_at):
            on, last = state
            if name := name_of(tokens, range(clause.first + none, clause.verb)):
                yield Said(name, on != none, max(clause.first, last - _SHOWN), last)
        elif clause.done:
            yield from _deed(tokens, clause, default_at)


def _state(tokens: Words, i: int, default_at: int) -> tuple[bool, int] | None:
    """The on or off that ``is`` at ``i`` goes with, and the token behind it; None where there is none, or it is now so."""
    lowers, k = tokens.lowers, i + 1
    must = lowers[i] == "must"
    denied = must or lowers[i] in ("isn", "aren")
    while k < min(len(tokens), i + _FAR) and (lowers[k] in LEADS or lowers[k] in DENIALS or lowers[k] in TURNS):
        denied ^= lowers[k] in DENIALS
        k += 1
    if lowers[k : k + 2] == ("opt", "-") and lowers[k + 2 : k + 3] in (("in",), ("out",)):
        return (lowers[k + 2] == "out") != denied, k + 3
    on = STATE.get(lowers[k]) if k < len(tokens) else None
    if on is None or not (BY_HAND.intersection(lowers[k + 1 : k + 3]) if must else default_at >= 0):
        return None
    return on != denied, k + 1


def _deed(tokens: Words, clause: Clause, default_at: int) -> Iterator[Said]:
    """What a clause says is done, or is done to nothing."""
    first, i, verb = clause
    none = tokens.lowers[first] in NO_SUBJECTS
    first += none
    lowers, last = tokens.lowers, verb + 1
    while (
        last < verb + 3
        and lowers[last : last + 1]
        and lowers[last] in PARTICLES
        and lowers[last + 1 : last + 2] != ("of",)
    ):
        last += 1
    rest = lowers[last : last + _FAR]
    if rest[:1] and rest[0] in BARE:
        return
    alone = last >= len(tokens) or tokens.texts[last] in ENDS or rest[0] in DOING or rest[:2] in ITSELF
    name = name_of(tokens, (*range(first, i), *range(verb, last))) if default_at >= 0 or alone else ""
    if name:
        denied = not DENIALS.isdisjoint(lowers[i:verb]) or _not(tokens, i, verb)
        yield Said(name, not (denied or none), i, last + (rest[:1] != () and rest[0] in DOING))


def _not(tokens: Words, i: int, verb: int) -> bool:
    """Whether the verb is written together with its denial: aren't."""
    return tokens.lowers[i] in ("aren", "isn") or "t" in tokens.lowers[i:verb]


def _active(tokens: Words) -> Said | None:
    """Gustr follows redirects by default; no usage data leaves your machine."""
    lowers = tokens.lowers
    if lowers[:1] and lowers[0] in NO_SUBJECTS:
        verb = next((k for k in range(1, min(len(tokens), NAMED)) if lowers[k] in ACTING), 0)
        name = name_of(tokens, range(1, verb)) if verb else ""
        return Said(name, False, 0, verb + 1) if name else None
    cue = by_default(tokens)
    if cue < 1 or lowers[cue] == "unless" or not HELD_BACK.isdisjoint(lowers[:cue]):
        return None
    first = clause_of(tokens, cue)
    name = name_of(tokens, range(first, cue))
    denied = not DENIALS.isdisjoint(lowers[first:cue]) or "t" in lowers[first:cue]
    return Said(name, not denied, max(first, cue - _SHOWN), cue) if name else None
