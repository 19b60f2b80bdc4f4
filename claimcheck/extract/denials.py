"""Whether a sentence denies what it says: the operations did not resume on Monday, the ministry denied that they had.

Read from cue words and from what stands between them and the value; no parser. What is negated beside the value (why
they resumed was not said) denies nothing.
"""

from __future__ import annotations

from claimcheck.text import Words

_NOT = frozenset("not never cannot".split())
_SHORT = frozenset(
    "didn doesn don isn wasn weren aren hasn haven hadn won wouldn couldn shouldn can mightn mustn".split()
)
_APOSTROPHES = frozenset("'’")
# Not until Monday; who does not answer within an hour, for a day.
_LIMITS = frozenset("only just until till before later because merely simply necessarily within for since".split())
# What begins a clause of its own: a negation before it denies what it says of that clause, and not the clause.
_CLAUSES = frozenset(
    "that which who whom whose when where why how what whether if because since while although though until till "
    "before after than but and or unless as so".split()
)
# A negation of these leaves the figure or the day after it as it is.
_BESIDE = frozenset(
    "include includes including included count counting counted exceed exceeding exceeded know known knew say said "
    "recognise recognize mention name identify see remember explain understand comment respond reply return answer "
    "reached available enough all every one any each even among of to counting speak appear attend present".split()
)
_BOUNDS = frozenset(
    "exceed exceeding exceeds exceeded more less fewer over above below under beyond later earlier larger bigger greater "
    "higher longer older wider heavier taller".split()
)
_GIVEN = frozenset("the these those this his her their its our your my".split())  # did not hurt the three men
_DENIES = frozenset("denied denies deny denying refuted refutes refute refuting".split())
_REJECTS = frozenset(
    "rejected rejects reject rejecting disputed disputes dispute disputing dismissed dismisses".split()
)
_CONTENTS = frozenset(
    "report reports claim claims suggestion suggestions allegation allegations rumour rumours rumor rumors".split()
)
_UNTRUE = frozenset("false untrue wrong incorrect fabricated baseless unfounded".split())
_TRUE = frozenset("true correct so accurate".split())
# Without one of these a sentence denies nothing.
DENYING = _NOT | _DENIES | _REJECTS | _UNTRUE | {"t", "without"}
_STOPS = frozenset(';:.!?()"“”')
_COMMAS = frozenset(",;:—–()")
_REACH = 16  # tokens before a value in which it is said that somebody denies it
_NEAR = 5  # tokens before a value in which a negation still speaks of it


def value_denied(words: Words, first: int, last: int) -> bool:
    """Whether the value at the tokens ``first:last`` is denied, as far as the words around it tell."""
    return _said_untrue(words, first, last) or _negated_before(words, first)


def clause_denied(words: Words, first: int, last: int, value: int, *, negative: bool = False) -> bool:
    """Whether the stretch ``first:last`` with its value at ``value`` is denied. ``negative``: it needs its negation."""
    if _said_untrue(words, first, last):
        return True
    if not negative and any(_in_clause(words, i, first, last, value) for i in _negations(words, first, last)):
        return True
    return _negated_before(words, first) or (first > 0 and words.lowers[first - 1] == "without")


def _negations(words: Words, first: int, last: int) -> list[int]:
    """Where negations stand among the tokens ``first:last``."""
    lowers = words.lowers
    return [i for i in range(max(first, 0), min(last, len(words))) if lowers[i] in _NOT or _shortened(words, i)]


def _shortened(words: Words, i: int) -> bool:
    """Whether the word at ``i`` is that of a contraction with *not*."""
    lowers = words.lowers
    return lowers[i] in _SHORT and i + 2 < len(words) and lowers[i + 1] in _APOSTROPHES and lowers[i + 2] == "t"


def _in_clause(words: Words, i: int, first: int, last: int, value: int) -> bool:
    """Whether a negation inside a matched stretch is one of what the stretch says."""
    lowers = words.lowers
    after = lowers[i + 1 : last]
    if i == last - 1 or not _LIMITS.isdisjoint(after[:6]) or (i < value and "but" in lowers[i:value]):
        return False
    enclosed = not _COMMAS.isdisjoint(lowers[first:i]) and not _COMMAS.isdisjoint(after)
    return not enclosed


def _negated_before(words: Words, first: int) -> bool:
    """Whether a negation just before the token ``first`` speaks of what begins there."""
    lowers = words.lowers
    if (first and lowers[first - 1] in _GIVEN) or (first < len(words) and lowers[first] in _BOUNDS):
        return False
    near = lowers[max(0, first - _NEAR) : first]
    if _NOT.isdisjoint(near) and "t" not in near:
        return False
    at = max(_negations(words, first - _NEAR, first), default=None)
    if at is None:
        return False
    begin = at + 3 if _shortened(words, at) else at + 1
    between = lowers[begin:first]
    return not any(w in _COMMAS or w in _STOPS or w in _CLAUSES or w in _BESIDE or w in _LIMITS for w in between)


def _said_untrue(words: Words, first: int, last: int) -> bool:
    """Whether somebody denies what stands at ``first:last``, or it is called untrue."""
    lowers = words.lowers
    for i in range(first - 1, max(-1, first - _REACH), -1):
        word = lowers[i]
        if word in _STOPS:
            break
        after = lowers[i + 1 : first + 1]
        if word in _DENIES and (first - i <= 2 or "that" in after or not _CONTENTS.isdisjoint(after) or _having(after)):
            return not _NOT.union("t").intersection(lowers[max(0, i - 1) : i])  # has never denied
        if word in _REJECTS and not _CONTENTS.isdisjoint(after):
            return True
        if word == "that" and i > 1 and lowers[i - 1] in _TRUE and "not" in lowers[max(0, i - 4) : i]:
            return True
    follows = lowers[last : last + 5]
    return bool(
        not _UNTRUE.isdisjoint(follows)
        and not {"is", "are", "was", "were"}.isdisjoint(follows)
        and not _CONTENTS.isdisjoint(lowers[max(0, first - 8) : first])
    )


def _having(after: tuple[str, ...]) -> bool:
    """Whether a participle follows: denied paying, denied having paid."""
    return bool(after) and after[0].endswith("ing")
