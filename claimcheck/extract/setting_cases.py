"""Whether a default is one for all, or that of a case: on one system, under a condition, of one of two values."""

from __future__ import annotations

from claimcheck.extract.en_settings import ARGUMENTS, CONDITIONAL, CONDITIONS, LEFT_OUT
from claimcheck.extract.setting_values import bare
from claimcheck.text import Words

_STOPS = frozenset(".;")
_CLAUSE = 40  # tokens before the word default among which its condition stands
_THEN = 3  # tokens before the word default


def conditional(tokens: Words, value: tuple[int, int]) -> bool:
    """Whether what stands behind a value makes it that of one case, or one of two words."""
    at = bare(tokens, value[1])
    behind = tokens.lowers[at : at + 1]
    return not CONDITIONS.isdisjoint(behind) or (behind == ("or",) and not tokens.texts[value[0]][0].isdigit())


def of_one_case(tokens: Words, i: int, name: str) -> bool:
    """Whether the default at ``i`` is that of a condition before it: if `a` is on, it defaults to 5. Not: if it is not given.

    What an option is without a value behind it is no default of the option either.
    """
    if tokens.texts[i - 1 : i] == ("(",) or (tokens.texts[i - 1 : i] == (",",) and _is_told(tokens, i + 1)):
        return False
    back = range(i - 1, max(-1, i - _CLAUSE), -1)
    first = next((k + 1 for k in back if _stops(tokens, k)), back.stop + 1)
    clause = tokens.lowers[first:i]
    at = next((k for k, lower in enumerate(clause) if (lower,) in CONDITIONAL), -1)
    if at < 0:
        return "then" in clause[-_THEN:] or clause[-_THEN:-1] == ("which", "case")
    told = frozenset(clause[at:])
    return LEFT_OUT.isdisjoint(told) or (name.startswith("-") and not ARGUMENTS.isdisjoint(told))


def _is_told(tokens: Words, at: int) -> bool:
    """Whether no more than the value follows: how long it waits when nobody asks, default 5."""
    return "".join(tokens.texts[at : at + 1])[:1] in tuple(":=0123456789")


def _stops(tokens: Words, k: int) -> bool:
    """Whether a clause ends with token ``k``."""
    return tokens.texts[k] in _STOPS and (not tokens.glued(k + 1) or tokens.texts[k + 1] == ")")


def floor(tokens: Words) -> int:
    """The token from which on a name may be that of the setting: not in ``If `x` is set``, where it is another's."""
    first = tokens.texts[:_CLAUSE]
    if tokens.lowers[:1] not in CONDITIONAL or "," not in first:
        return 0
    comma = first.index(",")
    return 0 if not LEFT_OUT.isdisjoint(tokens.lowers[:comma]) and "nor" not in tokens.lowers[:comma] else comma


def of_one_system(tokens: Words) -> bool:
    """Whether a sentence begins with the one system that it speaks of: On Windows, …"""
    return tokens.lowers[:1] == ("on",) and len(tokens) > 1 and tokens.texts[1][0].isupper()
