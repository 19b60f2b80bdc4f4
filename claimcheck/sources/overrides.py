"""What the user says about sources, put over what was read from them."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.model import Source, SourceOverride
from claimcheck.sources.paths import translate


def apply(sources: Sequence[Source], overrides: Sequence[SourceOverride]) -> tuple[tuple[Source, ...], frozenset[int]]:
    """The sources with the overrides that match them, later ones over earlier ones, field by field; and which matched."""
    if not overrides:
        return tuple(sources), frozenset()
    used = set()
    matchers = [_Matcher(o.path_glob, o.base) for o in overrides]
    changed = []
    for source in sources:
        for i, override in enumerate(overrides):
            if matchers[i].matches(source):
                used.add(i)
                source = _over(source, override)
        changed.append(source)
    return tuple(changed), frozenset(used)


def unmatched(overrides: Sequence[SourceOverride], used: Collection[int]) -> tuple[Problem, ...]:
    """A problem for each required override that has matched no source."""
    return tuple(
        Problem(o.path_glob, 0, 0, "no source matches this path", f"one of the sources read ({o.origin})")
        for i, o in enumerate(overrides)
        if o.required and i not in used
    )


def forced_stories(
    sources: Sequence[Source],
    overrides: Sequence[SourceOverride] = (),
    stories: Iterable[Sequence[str]] = (),
    base: str = "",
) -> tuple[tuple[str, ...], ...]:
    """Ids of the sources that the user puts into one story each: by label in overrides, or as lists of path globs."""
    by_label: dict[str, dict[str, None]] = {}
    for override in overrides:
        if override.story:
            matcher = _Matcher(override.path_glob, override.base)
            by_label.setdefault(override.story, {}).update({s.id: None for s in sources if matcher.matches(s)})
    groups = [tuple(ids) for ids in by_label.values()]
    for globs in stories:
        matchers = [_Matcher(glob, base) for glob in globs]
        groups.append(tuple(s.id for s in sources if any(m.matches(s) for m in matchers)))
    return tuple(group for group in groups if group)


def _over(source: Source, override: SourceOverride) -> Source:
    changes: dict[str, object] = {
        name: value for name in ("title", "publisher", "cites") if (value := getattr(override, name))
    }
    if override.published:
        changes |= {"published": override.published, "published_from": override.origin, "disputed": ""}
    return replace(source, **changes) if changes else source


class _Matcher:
    """One path glob: as written, as an absolute path from its base, or as a bare file name."""

    def __init__(self, glob: str, base: str) -> None:
        glob = glob.replace(os.sep, "/").removeprefix("./")
        self._given = re.compile(translate(glob))
        self._absolute = re.compile(translate(_posix(os.path.abspath(os.path.join(base or ".", glob)))))  # noqa: PTH100, PTH118
        self._name = self._given if "/" not in glob else None

    def matches(self, source: Source) -> bool:
        if self._given.fullmatch(source.id) or self._given.fullmatch(source.path):
            return True
        if self._name and self._name.fullmatch(source.path.rpartition("/")[2]):
            return True
        return bool(self._absolute.fullmatch(_posix(os.path.abspath(source.path))))  # noqa: PTH100


def _posix(path: str) -> str:
    return path.replace(os.sep, "/")
