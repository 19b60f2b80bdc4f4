"""Which setting prose speaks of that says what a program does: redirects are followed, ``follow_redirects = false``.

The words of the setting's name are among those of the clause, in whatever form. What only one word names is told by less:
the clause has no other thing, or what is done to it is that it is made, kept, shown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck import identifiers
from claimcheck.align.en_switches import (
    BY_ITSELF,
    BY_MACHINE,
    GENERAL,
    MADE,
    PARTICLES,
    PHRASES,
    PLACES,
    SAME,
    SORT,
    SORTS,
    SUPPORT,
    UNDONE,
    VAGUE,
)
from claimcheck.model import Claim
from claimcheck.text import stem

Name = tuple[str, ...]

_FEW = 2  # such words beside a name of one word
_MORE = 5  # words that a clause may have beyond those of the name
_CUES = re.compile(r"(?i)\bby default\b|\bout of the box\b|\bunless\b|\bdefaults?\b|\bopt[- ](?:in|out)\b")
_WORD = re.compile(r"[A-Za-z\d]+")
_GLUE = re.compile(r"(?<=[A-Za-z])[/.](?=\d)")  # HTTP/2


def is_spoken(name: str) -> bool:
    """Whether what is on or off is told in words of prose, and not by the name of a setting."""
    return any(c.isspace() for c in name.strip())


def homes(spoken: Sequence[Claim], setting: str, names: Mapping[Name, Iterable[str]]) -> dict[int, Name]:
    """Claim → the setting that its words speak of, of those that ``names`` (as they are compared → as they are written)
    holds; those that say what is so by default have one of their own where there is none.

    Of a source that says two things of one setting none is taken.
    """
    cores = {name: {core for w in written for core in _cores(w)} for name, written in names.items()}
    found = {c.id: _home(c, setting, cores) for c in spoken}
    said: dict[tuple[str, Name], set[object]] = defaultdict(set)
    for c in spoken:
        if home := found[c.id]:
            said[c.source, home].add(c.value)
    return {c.id: home for c in spoken if (home := found[c.id]) and len(said[c.source, home]) == 1}


def _home(claim: Claim, setting: str, cores: Mapping[Name, Iterable[frozenset[str]]]) -> Name:
    name = dict(claim.subject.about)[setting]
    words, by_default = _words(name), bool(_CUES.search(claim.sentence))
    done = name.rstrip().endswith("ed")
    fitting = {
        (len(core), name)
        for name, own in cores.items()
        for core in own
        if _speaks_of(words, core, by_default=by_default, done=done)
    }
    most = max(fitting, default=(0, ()))[0]
    best = sorted({name for n, name in fitting if n == most})
    if len(best) == 1:
        return best[0]
    own = {SORT if w in SORTS else w for w in words} - SUPPORT
    return tuple(sorted(own)) if by_default and not best and not own <= PLACES else ()


def _speaks_of(words: Sequence[str], core: frozenset[str], *, by_default: bool, done: bool) -> bool:
    """Whether a clause of these words speaks of a setting with such a name.

    ``by_default``: it says what is so by default; ``done``: its last word is that for what is done.
    """
    rest = frozenset(words) - core - SUPPORT
    if not core <= frozenset(words) or len(rest) > _MORE or not UNDONE.isdisjoint(rest):
        return False
    told = not core.isdisjoint(words[-2:] if words[-1] in PARTICLES else words[-1:])  # the name has a word for the deed
    if not by_default and not told:
        return False
    if len(core) > 1 or not rest:
        return True
    if rest == {words[-1]} and words[-1] in MADE:
        return by_default
    return len(rest) <= _FEW and (told or not done)


def _cores(name: str) -> set[frozenset[str]]:
    """The words of a name that tell its setting: those of the last level, and with those of the levels above."""
    levels = [[SAME.get(s, s) for s in map(stem, level)] for level in identifiers.levels(name)]
    if not levels:
        return set()
    core = frozenset(levels[-1]) - GENERAL
    full = core | {word for level in levels[:-1] for word in level} - GENERAL
    return {words for words in (full, core - VAGUE) if not words <= BY_MACHINE}


def _words(name: str) -> list[str]:
    """The words of a clause as those of names are compared; what several words say that names have one for, is put in front."""
    lowers = [w.lower() for w in _WORD.findall(_GLUE.sub("", name))]
    found = [SAME.get(s, s) for s in map(stem, lowers) if s not in BY_ITSELF]
    spoken = frozenset(found)
    for word, phrases in PHRASES.items():
        for phrase in phrases:
            if phrase <= spoken:
                found = [word, *(s for s in found if s not in phrase)]
    return found
