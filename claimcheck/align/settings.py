"""Which claims are about the same setting: its names are compared, as names, never by likeness.

``maxRetries``, ``max_retries`` and ``--max-retries`` are one name. A name with the levels above it is also the name
without them (``server.listen.port`` and ``listen.port``) unless a source has two settings that end so. Where one source
gives two values for a name, it names two things: they are left alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from claimcheck import identifiers
from claimcheck.align import limits, switches
from claimcheck.align.background import document, edition
from claimcheck.align.editions import of_two_commands
from claimcheck.model import Claim, Link
from claimcheck.text import stem
from claimcheck.values.core import Relation

SLOT = "setting"  # the slot of a rule that names a setting
_ALONE = frozenset("server service app application config configuration settings global general main options".split())
# Names of which a program has several: where only one side says of what, they are hardly one.
_MANY = frozenset(
    "port timeout level size path host name limit interval url type mode format enabled max min count user users password "
    "address key file dir directory retries ttl workers threads version id token period delay rate depth age days hours keep "
    "output input language region log cache storage memory buffer batch listen driver backend engine method schedule every "
    "quality verbose debug value values option options string strings object objects data path list location place program "
    "command".split()
)
_SAME = {"maximum": "max", "minimum": "min", "number": "num", "concurrent": "parallel", "dir": "directory"}
_SILENT = frozenset("num value default option setting size the of in for".split())
_TELLING = 2  # words of a name in plain words
_TWO_COMMANDS = "they are options of two commands"
_LEAST = 3  # names of a source that begin alike: what they begin with is that of the program

Name = tuple[str, ...]


def link(claims: Sequence[Claim]) -> list[Link]:
    """Links among the claims of one rule and story that are about settings of one name.

    Of switches those of prose belong to the setting that they speak of.
    """
    spoken = [c for c in claims if _is_spoken(c)]
    prefixes = _prefixes(claims)
    name_of = {c.id: _name(c, prefixes) for c in claims}
    kept = _settled([c for c in claims if name_of[c.id] and not _is_spoken(c)], name_of)
    names = {name_of[c.id] for c in kept}
    twice, longer = _twice(kept, name_of), _longer(names, _own(kept, name_of), _ends(kept, name_of, prefixes))
    holder = {name: _full(name, longer.get(name, ()), twice) for name in names}
    groups: dict[Name, list[Claim]] = defaultdict(list)
    written: dict[Name, set[str]] = defaultdict(set)
    for claim in kept:
        groups[holder[name_of[claim.id]]].append(claim)
        written[holder[name_of[claim.id]]].add(dict(claim.subject.about)[SLOT])
    home_of = switches.homes(spoken, SLOT, written)
    for claim in spoken:
        if home := home_of.get(claim.id):
            groups[home].append(claim)
    found = []
    for members in map(_newest, groups.values()):
        for a, b in combinations(sorted(members, key=lambda c: c.id)[:30], 2):
            if a.source != b.source and _comparable(a, b):
                one, other = (dict(c.subject.about)[SLOT] for c in (a, b))
                doubts = (_TWO_COMMANDS,) if _of_two_commands(a, b) else ()
                found.append(Link(a.id, b.id, 1.0, (*doubts, f"{SLOT}: {one} / {other}"), doubtful=bool(doubts)))
    return found


def _comparable(a: Claim, b: Claim) -> bool:
    """Whether two values may answer one question: a path is no other answer than a word is."""
    if a.kind == "choice" and _is_path(a) != _is_path(b):
        return False
    return limits.compare(a, b).relation is not Relation.INCOMPARABLE


def _of_two_commands(a: Claim, b: Claim) -> bool:
    """Whether two different defaults are those of options in the manual pages of two commands, which share no options."""
    if not (_is_option(a) and _is_option(b) and of_two_commands(a.source, b.source)):
        return False
    return limits.compare(a, b).relation is Relation.DIFFERENT


def _is_option(claim: Claim) -> bool:
    return dict(claim.subject.about).get(SLOT, "").lstrip("`*").startswith("-")


def _is_path(claim: Claim) -> bool:
    return "/" in claim.value.label


def _newest(claims: Sequence[Claim]) -> list[Claim]:
    """The claims but for those that the source of each, or another edition of it, gives for an older version."""
    newest: dict[str, tuple[int, ...]] = {}
    for claim in claims:
        newest[document(claim)] = max(newest.get(document(claim), ()), edition(claim))
    return [c for c in claims if edition(c) == newest[document(c)]]


def _is_spoken(claim: Claim) -> bool:
    """Whether a claim says in prose that something is on or off."""
    return claim.kind == "choice" and switches.is_spoken(dict(claim.subject.about).get(SLOT, ""))


def _name(claim: Claim, prefixes: frozenset[str]) -> Name:
    """The words of the setting that a claim is about, outermost first; what only says what sort of value it is, is left out."""
    return tuple(word for word, _ in _levelled(claim, prefixes))


def _levelled(claim: Claim, prefixes: frozenset[str]) -> list[tuple[str, int]]:
    """The words of the setting that a claim is about, each with the number of its level."""
    levels = identifiers.levels(dict(claim.subject.about).get(SLOT, ""))
    found = [(_SAME.get(word, word), n) for n, level in enumerate(levels) for word in level]
    if len(found) == 1 and found[0][0] in identifiers.UNITS and len(found[0][0]) > 1:
        return []  # of a function that is given some seconds
    if len(found) == 1 and len(found[0][0]) == 1:  # -e is not -E
        return [(dict(claim.subject.about)[SLOT].strip("-`* "), 0)]
    if len(found) > 1 and found[0][0] in prefixes:
        found = found[1:]
    if len(found) > 1 and found[-1][0] in identifiers.UNITS:
        found.pop()
    kept = [(word, n) for word, n in found if word not in _SILENT]
    kept = [(stem(word), n) for word, n in kept or found]
    # What prose names in plain words is named by more than one, and not by those alone that many things have.
    vague = switches.is_spoken(dict(claim.subject.about).get(SLOT, "")) and (
        len(kept) < _TELLING or all(word in _VAGUE for word, _ in kept)
    )
    return [] if vague else kept


def _ends(claims: Iterable[Claim], name_of: Mapping[int, Name], prefixes: frozenset[str]) -> dict[Name, set[int]]:
    """Where in a name what stands above it ends: before a level, or anywhere in a name of the environment, ``KNOT_QUEUE_MAX_JOBS``.

    ``maxTimeout`` is no ``keepAliveMaxTimeout`` without the levels above it.
    """
    found: dict[Name, set[int]] = defaultdict(set)
    for claim in claims:
        known = _levelled(claim, prefixes)
        anywhere = dict(claim.subject.about)[SLOT].isupper()
        found[name_of[claim.id]].update(i for i in range(1, len(known)) if anywhere or known[i][1] > known[i - 1][1])
    return found


def _prefixes(claims: Sequence[Claim]) -> frozenset[str]:
    """The words that names of the environment begin with in some source: MOORHEN_PORT, MOORHEN_LOG_LEVEL, MOORHEN_DATA."""
    first: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        name = dict(claim.subject.about).get(SLOT, "")
        if name.isupper() and "_" in name:
            first[claim.source][identifiers.levels(name)[0][0]].add(name)
    return frozenset(word for own in first.values() for word, names in own.items() if len(names) >= _LEAST)


def _settled(claims: Iterable[Claim], name_of: Mapping[int, Name]) -> list[Claim]:
    """The claims but those of older versions in lists of changes, and those of names that one source gives two values for."""
    by_name: dict[tuple[str, Name], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_name[claim.source, name_of[claim.id]].append(claim)
    unsettled = set()
    kept: list[Claim] = []
    for (_, name), own in by_name.items():
        newest = max(map(edition, own))
        own = [c for c in own if edition(c) == newest]
        if any(limits.compare(a, b).relation is Relation.DIFFERENT for a, b in combinations(own[:10], 2)):
            unsettled.add(name)
        kept += own
    return [c for c in kept if name_of[c.id] not in unsettled]


def _twice(claims: Iterable[Claim], name_of: Mapping[int, Name]) -> frozenset[Name]:
    """The ends of names that two different names of one source have."""
    names: dict[str, set[Name]] = defaultdict(set)
    for claim in claims:
        names[claim.source].add(name_of[claim.id])
    found: set[Name] = set()
    for own in names.values():
        ends = Counter(name[i:] for name in own for i in range(len(name)))
        found.update(end for end, n in ends.items() if n > 1)
    return frozenset(found)


def _own(claims: Iterable[Claim], name_of: Mapping[int, Name]) -> frozenset[Name]:
    """The names of one word with the levels above them: ``storage.fsync``, and not ``parseQueryStrings``."""
    own = set()
    for claim in claims:
        levels = identifiers.levels(dict(claim.subject.about)[SLOT])
        if len([word for word in levels[-1] if word not in _SILENT]) == 1:
            own.add(name_of[claim.id])
    return frozenset(own)


def _longer(names: Iterable[Name], own: frozenset[Name], ends: Mapping[Name, set[int]]) -> dict[Name, list[Name]]:
    """The end of a name → the names that are longer and end so, from one of ``ends`` on; for an end of one word those of ``own``."""
    found: dict[Name, list[Name]] = defaultdict(list)
    for name in names:
        for i in ends[name] & set(range(1, len(name) - (name not in own))):
            found[name[i:]].append(name)
    return found


def _full(name: Name, longer: Iterable[Name], twice: frozenset[Name]) -> Name:
    """The fullest name that is ``name`` with the levels above it, of ``longer`` ones; ``name`` where none is, or several are.

    Of names that many things have, and of those in which two settings of a source end, only levels that say nothing are
    left out.
    """
    telling = name not in twice and (len(name) > 1 or name[0] not in _VAGUE)
    fuller = [n for n in longer if telling or _generic(n[: -len(name)])]
    return fuller[0] if len(fuller) == 1 else name


def _generic(words: Name) -> bool:
    return all(word in _STEMS for word in words)


_STEMS = frozenset(map(stem, _ALONE))
_VAGUE = frozenset(map(stem, _MANY))
