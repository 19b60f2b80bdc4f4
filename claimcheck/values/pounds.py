"""Whether pounds weigh or pay, the one unit that two kinds of value share; and whether a year's money is no sum."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values.numerals import Numeral

_WEIGHT = frozenset(
    "weigh weighs weighed weighing weight heavier lighter heavy lb lbs kg kilograms kilogrammes kilos ounces ounce baby "
    "babies gained mass tall height build muscular load loads lift lifted stone thrust bodyweight overweight metric ton tons tonne tonnes".split()
)
_PRICED = frozenset(
    "note notes coin coins fine bill deal fee contract prize reward debt damage damages investment funding aid savings "
    "public taxpayers taxpayer tax losses cash money spending cuts loan grant budget worth sterling".split()
)

_TALL = frozenset({"foot", "feet", "ft", "inch", "inches"})
_NEAR = 12
_YEAR = 4
_CENTURIES = frozenset({"18", "19", "20"})


def of_year(words: Words, n: Numeral) -> bool:
    """Whether a bare year tells which year's money is meant: in 2020 dollars, $7.5 million (1912 dollars)."""
    if n.digits is None or len(n.digits) != _YEAR or n.digits[:2] not in _CENTURIES or not n.first:
        return False
    before = words.lowers[n.first - 1]
    if before == "constant" and n.first > 1:
        before = words.lowers[n.first - 2]
    if before == "(":  # $7.5 million (1912 dollars); not: €1,700 (1912 dollars)
        return "$" in words.texts[max(0, n.first - 5) : n.first - 1]
    return before in ("in", "into")


def _measured(words: Words, first: int) -> bool:
    """Whether what stands before the number ``first`` tells how tall somebody is: 5-foot-8, 135 pounds; 5 feet 8 and 135 pounds."""
    joined = first > 1 and words.lowers[first - 1] in (",", "and")
    return joined and not _TALL.isdisjoint(words.lowers[max(0, first - 5) : first])


def _weighed(words: Words, first: int) -> bool:
    """Whether pounds of something that is no money were named shortly before: 10,000 pounds of force, above the 3,500 pounds."""
    near = words.lowers[max(0, first - _NEAR) : first]
    return any(near[k : k + 2] == ("pounds", "of") and near[k + 2] not in _PRICED for k in range(len(near) - 2))


def are_mass(words: Words, n: Numeral, unit: int) -> bool:
    """Whether the pounds at token ``unit``, counted by ``n``, are a weight. Looks a few words around them."""
    near = words.lowers[max(0, n.first - 8) : n.first] + words.lowers[unit + 1 : unit + 8]
    after = words.lowers[unit + 1 : unit + 4]
    if not _PRICED.isdisjoint(after) or n.scale >= 1e6:
        return False
    if not _WEIGHT.isdisjoint(near) or _measured(words, n.first) or _weighed(words, n.first):
        return True
    hyphened = words.texts[unit - 1] == "-" and words.glued(unit)
    return hyphened or after[:1] == ("of",)
