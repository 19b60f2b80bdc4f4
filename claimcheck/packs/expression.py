"""The expressions of constraints: ``resumption-date - suspension-date == pause-length``.

A small grammar of its own: rules by id, sums and differences, numbers, durations (``3 days``), percentages
(``5%``), brackets and one comparison. Parsed to a frozen tree with the kind of every node; nothing is evaluated here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from claimcheck.packs.hints import near

MAX_LENGTH = 1_000
MAX_DEPTH = 20
UNITS = ("second", "minute", "hour", "day", "week", "month", "year")

_LEXEME = re.compile(
    r"""(?P<space>\s+)|(?P<compare>==|!=|<=|>=|<|>)|(?P<sign>[+\-−])|(?P<open>\()|(?P<close>\))
    |(?P<number>\d{1,15}(?:\.\d{1,15})?)|(?P<percent>%)|(?P<name>[A-Za-z_][\w-]*(?:/[\w-]+)?)|(?P<stray>.)""",
    re.X | re.S,
)
_ORDERED = frozenset({"date", "time", "duration", "money", "percent", "measure", "version", "count", "number"})
_SUMMED = frozenset({"duration", "money", "percent", "measure", "count", "number"})


class ExpressionError(Exception):
    """What is wrong with an expression, at ``offset`` in its text, and what would have been right.

    An empty message: it has been said elsewhere. ``all`` holds itself and what is wrong after it.
    """

    def __init__(self, offset: int, message: str, expected: str = "", after: Sequence[ExpressionError] = ()) -> None:
        super().__init__(message)
        self.offset, self.message, self.expected = offset, message, expected
        self.all: tuple[ExpressionError, ...] = (self, *after)


class Ref(Struct, frozen=True):
    """The value of a claim of ``rule`` (full id: pack/rule), of ``kind``."""

    rule: str
    kind: str
    offset: int


class Literal(Struct, frozen=True):
    """A number. ``kind``: "number", "percent", or "duration" with its ``unit`` (singular: "day")."""

    amount: float
    kind: str
    unit: str | None
    offset: int


class Sum(Struct, frozen=True):
    """``left + right`` or ``left - right`` (``op`` is the sign), of ``kind``."""

    op: str
    left: Term
    right: Term
    kind: str
    offset: int


Term = Ref | Literal | Sum


class Comparison(Struct, frozen=True):
    """What a constraint asserts. ``op``: ``==  !=  <  <=  >  >=``. Both sides are of the kind ``kind``."""

    op: str
    left: Term
    right: Term
    kind: str
    text: str

    def rules(self) -> tuple[str, ...]:
        """The full ids of the rules it speaks of, each once, in order of place."""
        return tuple(dict.fromkeys((*_rules(self.left), *_rules(self.right))))


def _rules(term: Term) -> tuple[str, ...]:
    if isinstance(term, Sum):
        return _rules(term.left) + _rules(term.right)
    return (term.rule,) if isinstance(term, Ref) else ()


def parse(text: str, pack: str, kinds: Mapping[str, str]) -> Comparison:
    """The tree of an assertion of ``pack``. ``kinds``: full rule id → kind, "" for a broken rule. Raises ExpressionError."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(MAX_LENGTH, f"an expression of {len(text)} characters", f"at most {MAX_LENGTH}")
    parser = _Parser(text, pack, kinds)
    wrong: list[ExpressionError] = parser.unknown
    try:
        found = parser.comparison()
    except ExpressionError as error:
        wrong.append(error)
    if wrong:
        raise ExpressionError(wrong[0].offset, wrong[0].message, wrong[0].expected, wrong[1:])
    if not found.rules():
        raise ExpressionError(0, "the expression speaks of no rule", "at least one rule id")
    return found


class _Parser:
    def __init__(self, text: str, pack: str, kinds: Mapping[str, str]) -> None:
        self.text, self.pack, self.kinds = text, pack, kinds
        self.lexemes = [m for m in _LEXEME.finditer(text) if m.lastgroup != "space"]
        self.at = 0
        self.unknown: list[ExpressionError] = []  # rules of which nothing is known: their kind is ""

    def comparison(self) -> Comparison:
        left = self.sum(0)
        sign = self.take("compare")
        if sign is None:
            at = self.lexemes[self.at].start() if self.at < len(self.lexemes) else len(self.text)
            raise ExpressionError(at, f"{self.here()} instead of a comparison", "== != < <= > >=")
        right = self.sum(0)
        if self.at < len(self.lexemes):
            raise ExpressionError(self.lexemes[self.at].start(), f"{self.here()} after the end", "one comparison")
        kind = _compared(sign, left, right)
        return Comparison(sign.group(), left, right, kind, self.text.strip())

    def sum(self, depth: int) -> Term:
        left = self.atom(depth)
        steps = 0
        while (sign := self.take("sign")) is not None:
            steps += 1
            if steps > MAX_DEPTH:
                raise ExpressionError(sign.start(), "a sum of too many parts", f"at most {MAX_DEPTH}")
            right = self.atom(depth)
            op = "+" if sign.group() == "+" else "-"
            left = Sum(op, left, right, _summed(op, left.kind, right.kind, sign.start()), left.offset)
        return left

    def atom(self, depth: int) -> Term:
        if (bracket := self.take("open")) is not None:
            if depth >= MAX_DEPTH:
                raise ExpressionError(bracket.start(), "brackets nested too deep", f"at most {MAX_DEPTH} levels")
            inside = self.sum(depth + 1)
            if self.take("close") is None:
                raise ExpressionError(bracket.start(), "'(' is never closed", "')'")
            return inside
        if (number := self.take("number")) is not None:
            return self.literal(number)
        if (name := self.take("name")) is not None:
            return self.reference(name)
        at = self.lexemes[self.at].start() if self.at < len(self.lexemes) else len(self.text)
        raise ExpressionError(at, f"{self.here()} instead of a value", "a rule id, a number or (")

    def literal(self, number: re.Match[str]) -> Literal:
        amount = float(number.group())
        if self.take("percent") is not None:
            return Literal(amount, "percent", None, number.start())
        if (name := self.take("name")) is None:
            return Literal(amount, "number", None, number.start())
        unit = name.group().lower().removesuffix("s")
        if name.group().lower() in ("percent", "per-cent"):
            return Literal(amount, "percent", None, number.start())
        if unit not in UNITS:
            raise ExpressionError(name.start(), f"unknown unit '{name.group()}'", ", ".join(UNITS) + " or %")
        return Literal(amount, "duration", unit, number.start())

    def reference(self, name: re.Match[str]) -> Ref:
        full = name.group() if "/" in name.group() else f"{self.pack}/{name.group()}"
        if kind := self.kinds.get(full):
            return Ref(full, kind, name.start())
        said = "" if full in self.kinds else f"unknown rule '{name.group()}'{self._hint(name.group())}"
        self.unknown.append(ExpressionError(name.start(), said, "a rule of this pack, or pack/rule"))
        return Ref(full, "", name.start())

    def _hint(self, name: str) -> str:
        own = {full.partition("/")[2] for full in self.kinds if full.startswith(f"{self.pack}/")}
        for i, c in enumerate(name):
            if c == "-" and name[:i] in own and name[i + 1 :] in own:
                return f": did you mean '{name[:i]} - {name[i + 1 :]}', with spaces?"
        return near(name, own | set(self.kinds))

    def take(self, group: str) -> re.Match[str] | None:
        if self.at < len(self.lexemes) and self.lexemes[self.at].lastgroup == group:
            self.at += 1
            return self.lexemes[self.at - 1]
        return None

    def here(self) -> str:
        return f"'{self.lexemes[self.at].group()}'" if self.at < len(self.lexemes) else "the end"


def _summed(op: str, left: str, right: str, offset: int) -> str:
    """The kind of a sum or difference. A date and a duration give a date, two dates differ by a duration."""
    if not left or not right:
        return ""
    for point in ("date", "time"):
        if left == point and right == point and op == "-":
            return "duration"
        if left == point and right == "duration":
            return point
        if left == "duration" and right == point and op == "+":
            return point
    if left == right and left in _SUMMED:
        return left
    if "number" in (left, right) and (other := right if left == "number" else left) in ("count", "percent"):
        return other
    raise ExpressionError(offset, f"{left} {op} {right} has no meaning", "sides that can be added or subtracted")


def _compared(sign: re.Match[str], left: Term, right: Term) -> str:
    a, b = left.kind, right.kind
    kind = b if a == "number" else a
    if not a or not b:
        return ""
    fits = a == b or ("number" in (a, b) and kind in ("count", "percent"))
    if not fits:
        raise ExpressionError(sign.start(), f"a {a} is compared with a {b}", "the same kind on both sides")
    if sign.group() not in ("==", "!=") and kind not in _ORDERED:
        raise ExpressionError(sign.start(), f"'{sign.group()}' between two values of kind {kind}", "== or !=")
    return kind
