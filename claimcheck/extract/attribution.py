"""Who is credited with a statement, and how it is stated: asserted, hedged, negated, planned, retracted.

Both are read from the words of the sentence around the claim, by cue words; no parser.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.denials import DENYING, clause_denied, value_denied
from claimcheck.late import late
from claimcheck.model import Modality
from claimcheck.text import Words
from claimcheck.values.en_speech import PRONOUNS, SAYS, TITLES

_STOPS = frozenset(',.;:!?"“”()—–')
_DETERMINERS = frozenset("the a an its his her their this that these those".split())
_LONGEST = 9  # tokens of a speaker
_NOT_SPEAKERS = PRONOUNS | frozenset("it there also later earlier and but that of for with as me him us them".split())

_PLANS = frozenset(
    "plan plans planned planning intend intends intended hope hopes hoped want wants wanted aim aims expect expects "
    "expected due scheduled prepare preparing prepared ready will shall would going set".split()
)
_SURE_PLANS = frozenset("will shall would".split())  # these need no infinitive after them
_HEDGES = frozenset(
    "reportedly allegedly apparently possibly probably perhaps may might could suspected unconfirmed purportedly "
    "rumoured rumored believed thought".split()
)
_CAUTIOUS = _PLANS | _HEDGES  # without one of these a sentence asserts or denies
_CREDITS = SAYS - frozenset("called asks asked calls reads noted notes observed reported repeated warning".split())
# These take things as well as statements: Tarn added jobs. They credit somebody before ``that``, or beside a stop.
_LOOSE = frozenset("claimed claims recalled recalls added adds declared declares answered continued responded".split())
_ESTIMATES = frozenset("put puts estimated estimates counted".split())  # police put the number at …
_CUES = _CREDITS | _ESTIMATES | {"to"}
_CONTRASTS = frozenset("while whereas but".split())  # what stands beyond these is credited to somebody else
_REACH = 60  # tokens either side of a claim among which its credit is looked for
_NEAR = 7  # tokens before the matched stretch in which a cue still speaks of it


def denied(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the value at ``start:end`` (offsets in the document) is denied by the words around it."""
    if DENYING.isdisjoint(sentence.words.held):
        return False
    words = sentence.words
    return value_denied(words, bisect_right(words.ends, start), bisect_left(words.starts, end))


def modality(
    sentence: Sentence, start: int, end: int, value: int | None = None, *, dated: bool = True, negative: bool = False
) -> Modality:
    """How the stretch ``start:end`` (offsets in the document) is stated, by the cues in it and just before it.

    ``value``: where in it the value begins, if not at ``start``. ``dated``: the claim is a day or a time, of which ``will`` makes a plan;
    an amount that will be paid is agreed. ``negative``: a negation belongs to what the stretch says.
    """
    words = sentence.words
    first, last = bisect_right(words.ends, start), bisect_left(words.starts, end)
    at = bisect_right(words.ends, start if value is None else value)
    if not DENYING.isdisjoint(sentence.words.held) and clause_denied(words, first, last, at, negative=negative):
        return "negated"
    if _CAUTIOUS.isdisjoint(sentence.words.held):
        return "asserted"
    lowers = words.lowers
    near = range(max(0, first - _NEAR), last)
    for i in reversed(near):
        if i < first and lowers[i] in _STOPS:
            near = range(i + 1, last)
            break
    reported = False  # what somebody says will be is no plan of what is dated before it
    for i in near:
        following = lowers[i + 1] if i + 1 < len(words) else ""
        reported = reported or (i >= first and lowers[i] in SAYS)
        if not reported and ((dated and lowers[i] in _SURE_PLANS) or (lowers[i] in _PLANS and following == "to")):
            return "planned"
    return "hedged" if any(lowers[i] in _HEDGES and words.texts[i] != "May" for i in near) else "asserted"


# What a correction says in the sentence that names the error. Sentences beside it say what is right.
_RETRACTS = late(
    r"\b(?:(?:earlier|previous|original|prior|first|initial|older) (?:version|edition|draft|copy|article|story|report|post|headline)|"
    r"corrects?|corrected|amended|revised|updated|changed|originally|previously|initially|mis(?:stated|reported|identified|spelled|"
    r"quoted|attributed|printed|characteri[sz]ed)|mistaken(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|wrong(?:ly)?|inaccurate(?:ly)?|"
    r"errors?|mistake|(?:had|has) (?:said|stated|reported|given|put)|gave|(?:article|story|report|post|headline|caption|we) (?:said|stated|reported))\b|"
    r"\b(?:rather than|instead of|and not)\b|[,(–—-] ?not\b",
    re.I,
)


def retracts(sentence: str) -> bool:
    """Whether a sentence of a correction tells what an earlier version said, perhaps beside what is right."""
    return bool(_RETRACTS.search(sentence[:2000]))


Credit = tuple[int, str, bool]


def credited(sentence: Sentence) -> list[Credit]:
    """Whom a sentence credits: the token of each cue, who it is, and whether of the one figure behind it only.

    Reads ``according to X``, ``X said …``, ``…, X said``, ``…, said X`` and ``X put it at``. Linear in its words.
    """
    words = sentence.words
    found: list[Credit] = []
    if _CUES.isdisjoint(sentence.words.held):
        return found
    for i, token in enumerate(words.texts):
        if token not in _CUES:
            continue
        who, estimate = None, False
        if token == "to" and i and words.lowers[i - 1] == "according":
            who = _forward(words, i + 1)
        elif token in _CREDITS and _speaks(words, i):
            behind = i == 0 or words.texts[i - 1] in _STOPS  # "…", said X
            told = words.lowers[i] in _TELLS  # what follows is told it
            who = _backward(words, i) if not behind else None if told else _forward(words, i + 1)
            who = who or (_beside_apposition(words, i) if behind else None)
        elif token in _ESTIMATES and i:
            who, estimate = _backward(words, i), True
        if who:
            found.append((i, who, estimate))
    return found


def speaker(sentence: Sentence, start: int, end: int, known: Sequence[Credit] | None = None) -> str | None:
    """Who the sentence credits with what it says at ``start:end``; None where it speaks for itself.

    The credit nearest to the claim wins. ``known`` is who is ``credited`` in the sentence, for callers that ask for many
    of its claims.
    """
    known = credited(sentence) if known is None else known
    if not known:
        return None
    words = sentence.words
    best: tuple[int, str] | None = None
    first, last = bisect_right(words.ends, start), bisect_left(words.starts, end)
    near = slice(bisect_left(known, max(0, first - _REACH), key=_cue), bisect_left(known, last + _REACH, key=_cue))
    for i, who, estimate in known[near]:
        if estimate and not (words.ends[i] <= start and _puts(words, i, first)):
            continue
        if not _contrasted(words, i, start, end):
            distance = max(words.starts[i] - end, start - words.ends[i], 0)
            if best is None or distance < best[0]:
                best = distance, who
    return best[1] if best else None


def _cue(credit: Credit) -> int:
    return credit[0]


def _speaks(words: Words, i: int) -> bool:
    """Whether the word of saying at ``i`` says something: not the noun (*their say*), nor *announced by*."""
    before = words.lowers[i - 1] if i else ""
    after = words.lowers[i + 1] if i + 1 < len(words) else "."
    if before in _DETERMINERS or before == "no" or after == "by":
        return False
    return words.lowers[i] not in _LOOSE or after == "that" or after in _STOPS or before in _STOPS


def _puts(words: Words, i: int, first: int) -> bool:
    """Whether the estimate at ``i`` is one of the figure at ``first``: what is *put* is put at something."""
    return words.lowers[i] not in ("put", "puts") or "at" in words.lowers[i + 1 : first]


def _contrasted(words: Words, credit: int, start: int, end: int) -> bool:
    """Whether a contrast stands between the credit and the claim."""
    first, last = sorted((credit, bisect_left(words.starts, start if words.starts[credit] < start else end)))
    return not _CONTRASTS.isdisjoint(words.lowers[first:last])


def _forward(words: Words, i: int) -> str | None:
    """The noun phrase that starts at ``i``: up to the next stop or the next lower-case function word."""
    first = i
    while i < len(words) and i - first < _LONGEST and words.lowers[i] not in _LEAVES:
        if words.texts[i] in _STOPS and not _abbreviated(words, i, first):
            break
        i += 1
    if i < len(words) and words.lowers[i] in _FINITE or (i > first and words.lowers[i - 1] in _PLANS):
        return None  # said the sea had been calm: a clause, and no speaker
    return _phrase(words, first, i)


def _abbreviated(words: Words, i: int, first: int) -> bool:
    """Whether the stop at ``i`` is that of a title or an initial: said Lt. Mary R. Okafor."""
    before = words.texts[i - 1] if i > first else ""
    return words.texts[i] == "." and (before.lower() in TITLES or (len(before) == 1 and before.isupper()))


_FINITE = frozenset("was were is are had has have will would could can did planned".split())
_LEAVES = PRONOUNS | frozenset(
    "that on in at by and as when while after before from to with about for was were is are had has have said".split()
)


def _backward(words: Words, verb: int, *, relative: bool = True) -> str | None:
    """The noun phrase before a verb of saying, back to the last stop; a relative clause is left out."""
    while verb and words.lowers[verb - 1] in _AUXILIARIES:
        verb -= 1
    i = verb
    while i and verb - i < _REACH_BACK and words.texts[i - 1] not in _STOPS and words.lowers[i - 1] not in _BEFORE:
        i -= 1
    before = words.lowers[i - 1] if i else ""
    if relative and before in ("to", *_RELATIVES) and (clause := _relative(words, i)):
        return _backward(words, clause, relative=False)  # officials who spoke to the paper said
    if verb - i > _LONGEST or before in _CONDITIONS or (before == "as" and i > 1 and words.texts[i - 2] not in _STOPS):
        return None  # promised to do as the court says
    return _phrase(words, i, verb)


def _relative(words: Words, i: int) -> int:
    """Where the relative clause begins, without a comma, in which the token ``i`` stands; 0 where it stands in none."""
    first = i - 1
    while (
        first > 0
        and i - first < _LONGEST
        and words.texts[first] not in _STOPS
        and words.lowers[first] not in _RELATIVES
    ):
        first -= 1
    if first < 1 or words.lowers[first] not in _RELATIVES or words.texts[first - 1] in _STOPS:
        return 0
    follows = words.texts[first + 1 : first + 2]
    return first if follows and follows[0].islower() and follows[0] not in _DETERMINERS else 0


def _beside_apposition(words: Words, verb: int) -> str | None:
    """Who is named in front of an apposition before a verb of saying: ``Ann Lee, the mayor, told reporters``."""
    if verb < 2 or words.texts[verb - 1] != ",":
        return None
    comma = verb - 2
    while comma and verb - comma < _LONGEST and words.texts[comma] not in _STOPS:
        comma -= 1
    if words.texts[comma] != "," or words.lowers[comma + 1] not in _APPOSED or not comma:
        return None
    first = comma
    while first and comma - first < 4 and (words.texts[first - 1][0].isupper() or words.texts[first - 1] == "."):
        first -= 1
    return _phrase(words, first, comma)


_BEFORE = PRONOUNS | frozenset("that as and but while when after because where if whether to what how unless".split())
_RELATIVES = frozenset("who which".split())
_CONDITIONS = frozenset("if whether unless what how".split())
_TELLS = frozenset("told tells telling asked asks".split())
_APPOSED = frozenset("the a an its their his her".split())
_REACH_BACK = 20  # tokens before a verb of saying among which its subject, with relative clauses, begins
_AUXILIARIES = frozenset(
    "has have had also later then already thus now still again recently previously repeatedly publicly".split()
)
_NO_PHRASE = frozenset("was were be is are been did does not has have had will would took".split())
_SPANS = frozenset("week month year night".split())


def _phrase(words: Words, first: int, last: int) -> str | None:
    if words.lowers[first:last] and words.lowers[first] in _OPENERS:  # In a statement the company said
        first = max((i for i in range(first, last) if words.lowers[i] in _DETERMINERS), default=last)
    if words.lowers[last - 1 : last] and (made := [i for i in range(first + 1, last) if words.lowers[i] in _ISSUED]):
        after = made[0] + 1  # a statement issued by his office
        first, last = (after + 1, last) if words.lowers[after:last][:1] in (("by",), ("from",)) else (first, made[0])
    while first < last and words.lowers[first] in _DETERMINERS:
        first += 1
    while first < last and words.lowers[last - 1] in _TAIL:
        last -= 1
        if words.lowers[last] in _SPANS and (first == last or words.lowers[last - 1] not in ("last", "this")):
            last += 1
            break
    if first < last and words.lowers[last - 1] in _DETERMINERS:
        return None  # the previously announced move
    if not _NO_PHRASE.isdisjoint(words.lowers[first:last]):
        return None
    if first >= last or words.lowers[first] in _NOT_SPEAKERS or not words.texts[first][0].isalpha():
        return None
    return "".join(("" if i == first or words.glued(i) else " ") + words.texts[i] for i in range(first, last))


_ISSUED = frozenset("issued released published".split())
_OPENERS = frozenset("in on at by during after before".split())
_TAIL = frozenset(
    "also later earlier then has had have yesterday today monday tuesday wednesday thursday friday saturday sunday on "
    "in late early last this week month year night".split()
)
