"""Packs as files: which ones ship, where a named one is, and reading several together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.packs.draft import ConstraintDraft, PackDraft
from claimcheck.packs.expression import ExpressionError
from claimcheck.packs.expression import parse as parse_expression
from claimcheck.packs.hints import near
from claimcheck.packs.pack import Constraint, Pack
from claimcheck.packs.remembered import draft as read_draft
from claimcheck.packs.tree import Reading

_DEFAULTS = Limits()
_DEEPEST = 100  # levels of a pack that its reading can descend to, whatever the limits say
_SUFFIXES = (".yaml", ".yml")


def shipped() -> tuple[Path, ...]:
    """The packs that come with claimcheck: of the checkout that this module is in, else of the installed package."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "rules", package.parent / "rules"):
        if found := _packs_in(folder):
            return found
    return ()


def _packs_in(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(sorted(p for p in folder.iterdir() if p.suffix in _SUFFIXES and p.is_file()))
    except OSError:
        return ()


def find(name_or_path: str | Path, extra_folders: Iterable[Path] = ()) -> Path | Problem:
    """The file of a pack given by path, or by name among those that ship and those in ``extra_folders`` (first)."""
    path = Path(name_or_path)
    try:
        if path.is_file():
            return path
        if path.is_dir():
            return Problem(str(path), 0, 0, "a folder, not a pack", "one of its .yaml files")
    except (OSError, ValueError):
        return Problem("", 0, 0, f"not a path: {str(name_or_path)[:80]!r}", "a pack's name or file")
    known = {p.stem: p for p in shipped()}
    known |= {p.stem: p for folder in extra_folders for p in _packs_in(folder)}
    if (name := str(name_or_path)) in known:
        return known[name]
    if path.suffix in _SUFFIXES or len(path.parts) > 1:
        return Problem(name, 0, 0, "no such file", "a pack's file, or the name of one that ships")
    return Problem("", 0, 0, f"no pack '{name}'{near(name, set(known))}", ", ".join(sorted(known)) or "a path")


def load(
    paths: Sequence[Path], limits: Limits = _DEFAULTS, home: Path | None = None
) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    """Read packs together: constraints may refer to rules of all of them. Never raises.

    Returns the packs, with the rules and constraints that are right, and all problems in the order of their places.
    A pack with which there would be more rules than ``limits`` allow is left out, and that is a problem. ``home``: the
    cache folder in which packs lie compiled; those that ship come compiled.
    """
    drafts: list[PackDraft] = []
    readings: list[Reading] = []
    own = next((path.parent for path in shipped()), None)
    for path in dict.fromkeys(paths):
        reading = Reading(str(path), depth=min(limits.yaml_depth, _DEEPEST))
        readings.append(reading)
        draft = read_draft(path, reading, home, own)
        if draft is not None and (other := next((d for d in drafts if d.id == draft.id), None)):
            reading.fail(1, 1, f"the pack '{draft.id}' again", f"another name; it is taken by {other.reading.path}")
        elif draft is not None and sum(len(d.rules) for d in (*drafts, draft)) > limits.rules:
            said = f"with the pack '{draft.id}' there are too many rules: it is left out"
            reading.fail(1, 1, said, f"at most {limits.rules:,} in all packs, the limit rules")
        elif draft is not None:
            drafts.append(draft)
    kinds = {f"{d.id}/{name}": kind for d in drafts for name, kind in d.declared.items()}
    packs = tuple(_finished(draft, kinds) for draft in drafts)
    problems = (problem for reading in readings for problem in reading.problems)
    return packs, tuple(sorted(problems))


def _finished(draft: PackDraft, kinds: dict[str, str]) -> Pack:
    made = [_constraint(draft, c, kinds) for c in draft.constraints]
    constraints = tuple(c for c in made if c is not None)
    return Pack(draft.id, draft.about, draft.reading.path, draft.terms, draft.rules, constraints)


def _constraint(draft: PackDraft, given: ConstraintDraft, kinds: dict[str, str]) -> Constraint | None:
    node = given.expression
    try:
        expression = parse_expression(node.text, draft.id, kinds)
    except ExpressionError as error:
        for each in error.all:
            if each.message:
                message = f"{each.message} in '{node.text[:80]}'"
                draft.reading.fail(node.line, node.column_at(each.offset), message, each.expected)
        return None
    return Constraint(
        f"{draft.id}/{given.name}", given.name, draft.id, expression.text, expression, given.severity,
        draft.reading.path, node.line, node.column,
    )  # fmt: skip


def rule_named(packs: Iterable[Pack], name: str) -> Pack | None:
    """The pack narrowed to the one rule ``name`` (pack/rule, or the rule's own name where only one pack has it)."""
    hits = [replace(p, rules=(r,)) for p in packs for r in p.rules if name in (r.id, r.name)]
    return hits[0] if len(hits) == 1 else None
