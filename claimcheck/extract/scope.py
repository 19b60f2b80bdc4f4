"""What restricts the value of a claim, and the time it speaks of: scope words, limits, years, days, versions of headings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_context import (
    CHANGES,
    COMPARISONS,
    LIMIT_REACH,
    LIMITS,
    LINKS,
    NORM_REACH,
    NORMS,
    ONCE,
    PERIODS,
    REFUSAL_REACH,
    REFUSALS,
    RIVALS,
    SCOPE_REACH,
    SCOPES,
)
from claimcheck.identifiers import humps
from claimcheck.late import late
from claimcheck.model import DAY, EDITION, REFUSED, Mention
from claimcheck.text import Words, words

_MOST = 40  # mentions around a value among which a year is looked for
_YEAR_REACH = 90  # characters
_LAST_REACH = 200  # characters behind "last year"
_DAY_REACH = 20  # characters
_COMPARED = 6  # tokens before a date among which a word of comparison makes it that of another figure
_BRACKETS = frozenset("()[]")
_RELATIVES = frozenset({"who", "which", "whose", "where"})
# A year behind these dates the thing.
_DONE = ONCE | frozenset("up opened founded established launched introduced born created formed erected".split())
_AND = frozenset({"and", "or"})
_VERSION = late(r"\W{0,5}(?:[Vv]ersion |[Rr]elease |[vV])?(\d{1,4}(?:\.\d{1,6}){1,3})(?![\w.]|\s?[%a-z])")
_OUT_OF = frozenset({"of", "among"})
_ENDS = frozenset(",;:()")
# Than those of another figure, where one stands in between.
_OTHERS = frozenset("another other others additional further more new".split())
_THEM = frozenset({"them", "these", "those", "whom", "which"})
_WHO = frozenset("on in at with who that whose aged entitled eligible taking treated polled surveyed asked".split())
# The 06:52 to Selsby: its name, whenever it left.
_PLACE_REACH = 8  # tokens behind a value in which ``alone`` says that it is that of one place
_SERVICES = frozenset("service train bus ferry flight from to".split())
_TRIES = frozenset({"try", "tries", "tried", "trying"})
_APART = frozenset("before ago earlier previously beforehand prior".split())
_FACTORS = frozenset("what as the more higher larger bigger greater that its their his her normal usual".split())
_WAS = frozenset({"was", "were", "been"})
_RESTRICTING = _THEM.union(SCOPES)
_LIMITING = LIMITS | NORMS | {"again"}
_WHENS = frozenset({"date", "duration", "time"})
_PER = frozenset({"a", "an", "per", "each", "every"})
_COUNTED = frozenset({"count", "percent", "money", "measure", "duration", "tally"})


@lru_cache(maxsize=1000)
def label_words(label: str) -> tuple[str, ...]:
    """The words of a heading, label or cell in small letters, names of settings in their words: all that it is beside has them."""
    return words(humps(label)).lowers


def sets_limit(sentence: Sentence, mention: Mention) -> bool:
    """Whether the sentence or its labels make the value a limit or a requirement: at most, no newer, must, maximum.

    Versions with a bound (3.9 or newer) are always what is required.
    """
    if mention.kind == "version":
        return True
    if not _LIMITING.isdisjoint(sentence.words.held) and _limited(sentence.words, mention):
        return True
    labels = sentence.zone.context[-2:]
    return bool(labels) and any(not LIMITS.isdisjoint(label_words(c[:80])) for c in labels)


def _limited(tokens: Words, mention: Mention) -> bool:
    """Whether the words before and behind a value make it a limit."""
    first = bisect_right(tokens.ends, mention.start)
    last = bisect_left(tokens.starts, mention.end, lo=min(first, len(tokens)))
    near = tokens.lowers[max(0, first - LIMIT_REACH) : last + LIMIT_REACH]
    if "again" in near and not _TRIES.isdisjoint(near):
        return True  # tried again up to five times
    before = tokens.lowers[max(0, first - NORM_REACH) : first]
    if "," not in before and not NORMS.isdisjoint(before):
        return True
    return not LIMITS.isdisjoint(near)


def scope(sentence: Sentence, mention: Mention, first: int, last: int) -> tuple[str, ...]:
    """What restricts a value, the tokens ``first:last`` of its sentence: in total, each, others, part, before, a limit …, sorted."""
    tokens = sentence.words
    found: set[str] = set()
    if not _RESTRICTING.isdisjoint(sentence.words.held):
        found.update(_restrictions(tokens, first, last))
    following = tokens.lowers[last : last + 2]
    if len(following) == 2 and following[0] in _PER and following[1] in PERIODS:
        found.add("per")
    before = tokens.lowers[first - 1] if first else ""
    if mention.kind in _WHENS and before in LINKS:
        found.add(f"={before}")
    if mention.kind in _COUNTED and (before == "than" or (before == "from" and _left(sentence, mention, first, last))):
        found.add("before")
    if mention.kind == "duration" and following[:1] and following[0] in _APART:
        found.add("apart")  # from something else: 22 months before the collapse
    if mention.kind == "count" and following[:1] == ("times",) and not _FACTORS.isdisjoint(following[1:]):
        found.add("factor")  # three times what is allowed
    if mention.kind in _COUNTED and not RIVALS.isdisjoint(sentence.words.held) and _of_rival(tokens, first):
        found.add("rival")
    if mention.kind in _COUNTED and "now" in sentence.words.held and _no_longer(tokens, first, last):
        found.add("before")
    if "alone" in sentence.words.held and _of_one_place(tokens, last):
        found.add("alone")
    if "since" in sentence.words.held and _since(tokens, first, last):
        found.add("before")  # the rate has been 51.2 cents since 2022
    if mention.kind in _COUNTED and _divided(tokens, first, last):
        found.add("whole")
    if mention.kind == "time":
        found.update(_days(sentence, mention))
        if before == "the" and not _SERVICES.isdisjoint(_clause(following)):
            found.add("service")
    found.update(edition(sentence))
    if not REFUSALS.isdisjoint(sentence.words.held) and _refused(tokens, mention, first, last):
        found.update(("limit", REFUSED))
    elif sets_limit(sentence, mention):
        found.add("limit")
    return tuple(sorted(found)) if found else ()


def _refused(tokens: Words, mention: Mention, first: int, last: int) -> bool:
    """Whether a one-sided amount is what is too much or too little: bodies above 10 MiB are rejected."""
    quantity = getattr(mention.value, "quantity", None)
    if quantity is None or (quantity.low is None) == (quantity.high is None):
        return False
    before, behind = tokens.lowers[max(0, first - SCOPE_REACH) : first], tokens.lowers[last : last + REFUSAL_REACH]
    return not (REFUSALS.isdisjoint(before) and REFUSALS.isdisjoint(behind))


def _restrictions(tokens: Words, first: int, last: int) -> Iterator[str]:
    """What single words just before and behind a value say of it, and whether it is a part of what was told."""
    left, right = tokens.lowers[max(0, first - SCOPE_REACH) : first], _clause(tokens.lowers[last : last + SCOPE_REACH])
    yield from (SCOPES[lower] for lower in left if lower in SCOPES and lower not in _OTHERS)
    yield from (SCOPES[lower] for lower in _clause(left[::-1]) if lower in _OTHERS)
    for before, lower in zip(("", *right), right, strict=False):
        # Tanks and other vehicles: no others.
        if lower in SCOPES and lower != "compared" and not (lower == "other" and before in _AND):
            yield SCOPES[lower]
    behind = _of_them((*right, "", "", "")[:3]) and left[-1:] != ("all",)  # all 840 of them
    if behind or any(_of_them(three) for three in _threes(left)):
        yield "part"


def _of_one_place(tokens: Words, last: int) -> bool:
    """Whether a value is that of a place by its name: 120 homes in Cray alone; not of who lived alone."""
    behind = _clause(tokens.lowers[last : last + _PLACE_REACH])
    at = last + behind.index("alone") if "alone" in behind else last
    return at > last and tokens.texts[at - 1][0].isupper()


def _since(tokens: Words, first: int, last: int) -> bool:
    """Whether a value is what has been since some time."""
    before, behind = tokens.lowers[max(0, first - SCOPE_REACH) : first], tokens.lowers[last : last + SCOPE_REACH]
    return "been" in before and "since" in behind


def _clause(lowers: Sequence[str]) -> Sequence[str]:
    """The tokens up to the first that ends a clause or begins another figure."""
    end = next((i for i, lower in enumerate(lowers) if lower in _ENDS or lower[0].isdigit()), len(lowers))
    return lowers[:end]


def _of_them(tokens: tuple[str, ...]) -> bool:
    """Whether three tokens say that others are a part of what was told: of them; not of those who, of whom there are."""
    restricted = (tokens[1] == "those" and tokens[2] in _WHO) or tokens[2] == "there"
    return tokens[0] in _OUT_OF and tokens[1] in _THEM and not restricted


def _threes(tokens: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each token with the two after it, empty beyond the end."""
    return zip(tokens, (*tokens[1:], ""), (*tokens[2:], "", ""), strict=False)


def edition(sentence: Sentence) -> tuple[str, ...]:
    """The number of the version that the innermost such heading names: ``## 2.5.0 (2024-11-05)`` of a list of changes."""
    for label in reversed(sentence.zone.context):
        if found := _edition(label[:80]):
            return found
    return ()


@lru_cache(maxsize=1000)
def _edition(label: str) -> tuple[str, ...]:
    match = _VERSION.match(label)
    return (f"{EDITION}{match[1]}",) if match else ()


def _left(sentence: Sentence, mention: Mention, first: int, last: int) -> bool:
    """Whether ``from`` before a value makes it the one that is left: up from 40; from 12 last year to eight."""
    tokens = sentence.words
    if not CHANGES.isdisjoint(tokens.lowers[max(0, first - 1 - SCOPE_REACH) : first - 1]):
        return True
    others = {m.start for m in _neighbours(sentence.mentions, mention) if m.kind in _COUNTED}
    ends = range(max(0, first - 3 * SCOPE_REACH), min(len(tokens) - 1, last + 2 * SCOPE_REACH))
    return any(tokens.lowers[i] == "to" and tokens.starts[i + 1] in others for i in ends)


def _of_rival(tokens: Words, first: int) -> bool:
    return not RIVALS.isdisjoint(tokens.lowers[max(0, first - 3 * SCOPE_REACH) : first])


def _no_longer(tokens: Words, first: int, last: int) -> bool:
    """Whether a value is what was before the one that is now: it was 12 hours by default and is now six."""
    was = not _WAS.isdisjoint(tokens.lowers[max(0, first - SCOPE_REACH) : first])
    return was and "now" in tokens.lowers[last : last + 3 * SCOPE_REACH]


def _divided(tokens: Words, first: int, last: int) -> bool:
    """Whether a value is the whole that the sentence goes on to take a part of: of its workforce of 910, 640 walked out."""
    begin = max(0, first - SCOPE_REACH)
    opening = begin == 0 and tokens.lowers[:1] == ("of",)
    return opening and "," in tokens.texts[last : last + SCOPE_REACH]


def _days(sentence: Sentence, mention: Mention) -> Iterator[str]:
    """The days that stand right beside a time."""
    for other in _neighbours(sentence.mentions, mention):
        if other.kind == "date" and max(other.start - mention.end, mention.start - other.end) < _DAY_REACH:
            first, last = other.value.earliest, other.value.latest
            if first and first == last:
                yield f"{DAY}{first.isoformat()}"


def years(sentence: Sentence, mention: Mention | None) -> tuple[str, ...]:
    """The years that the sentence names near the value, and the months (2015-10) of dates told so closely, sorted.

    What happened in 2009 is another event. Not those beyond a bracket, nor those of comparisons (the smallest since 1899).
    """
    found = set()
    for other in _neighbours(sentence.mentions, mention):
        if other.kind == "date" and (mention is None or _dates(sentence.words, other, mention)):
            first, last = other.value.earliest, other.value.latest
            if first and last and first.year == last.year:
                found.add(str(first.year))
                if first.month == last.month:
                    found.add(f"{first:%Y-%m}")
    return tuple(sorted(found)) if found else ()


def _neighbours(mentions: Sequence[Mention], mention: Mention | None) -> Sequence[Mention]:
    """The mentions within reach of one; the first of the sentence where there is none to be near to."""
    if mention is None:
        return mentions[:_MOST]
    if len(mentions) <= _MOST // 2:
        return mentions
    here = bisect_left(mentions, mention.start, key=lambda m: m.start)
    return mentions[max(0, here - _MOST // 2) : here + _MOST // 2]


def _is_last(tokens: Words, date: Mention) -> bool:
    """Whether a date is that of something else by its word: two bombings last year."""
    return tokens.lowers[bisect_left(tokens.starts, date.start)] == "last"


def _dates(tokens: Words, date: Mention, mention: Mention) -> bool:
    """Whether a date stands beside the value, near it, and tells when rather than since when."""
    first, last = (mention.end, date.start) if date.start >= mention.end else (date.end, mention.start)
    if first > last or last - first > (_LAST_REACH if first == date.end and _is_last(tokens, date) else _YEAR_REACH):
        return False
    between = tokens.texts[bisect_left(tokens.starts, first) : bisect_left(tokens.starts, last)]
    before = bisect_left(tokens.starts, date.start) - 1
    if _BRACKETS & set(between) or (first == mention.end and _RELATIVES.intersection(between)):
        return False  # 52, who started here in 1991
    if first == date.end and "when" in [t.lower() for t in between[:2]]:
        return True  # since 2011, when 26 people drowned
    if before >= 0 and tokens.lowers[before] in LINKS:
        return False
    if before > 0 and "," in between and tokens.lowers[before] == "in" and tokens.lowers[before - 1] in _DONE:
        return False  # of the building, put up in 1911, at a quarter to midnight
    # Up from $378m in 2024, against $36m a year ago: the date is that of the figure behind the word of comparison.
    compared = (i for i in range(before, max(-1, before - _COMPARED), -1) if tokens.lowers[i] in COMPARISONS)
    word = next(compared, -1)
    return word < 0 or tokens.starts[word] < mention.start < date.start
