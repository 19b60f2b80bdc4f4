"""Ages without a unit: aged 34; Moe, 34,; he is 64; in his fifties; a retirement age raised to 65."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values import en_durations as en
from claimcheck.values.amounts import Amount
from claimcheck.values.lengths import Length
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Numeral, Reading

_OLDEST = 122
_AGE_REACH = 12  # tokens between the word "age" and a number that it may govern
_AGE = ("year", True)
AGED = CUES.add(en.AGE_WORDS)
OWNED = CUES.add(en.POSSESSIVES)
_AT_THE_TIME = frozenset({"then", "now"})
BEFORE = CUES.add(
    frozenset({",", "(", "of", "at", "m"}).union(en.IS, en.ONLY, en.EACH, _AT_THE_TIME, {"over", "under"})
)
_ENDS_LIST = frozenset(",.;)")
_NO_HOUR = 13  # at 12 he left; at 13 he left school
_APOSTROPHES = frozenset("'’")
_APPOSITION = 3  # tokens before an age: Moe, then 17
_NAME = 4  # tokens that a name before "was 29" may have


def ages(reading: Reading) -> Iterator[Length]:
    """The numbers of a sentence that are ages in years though nothing says so but the words around them."""
    words, bits = reading.words, reading.bits
    aged = reading.places(AGED) if reading.cues & AGED else []
    listed: tuple[Numeral, ...] = ()
    for n in reading.numerals:
        if n in listed:
            yield Amount(n.first, n.last, n, _AGE)
            continue
        # What stands right before most numbers rules ages out, and costs one look-up.
        if not aged and not (n.first and bits[n.first - 1] & BEFORE):
            continue
        if n.whole is None or not 0 < n.value <= _OLDEST or n.ordinal:
            continue
        if _of_person(words, n) or _said_of_person(words, n) or (aged and _governed(words, n, aged)):
            yield Amount(n.first, n.last, n, _AGE)
        elif n.first > 2 and words.texts[n.first - 1] == "," and (listed := _of_persons(reading, n)):
            yield Amount(n.first, n.last, n, _AGE)


def aged(words: Words, length: Length) -> Length:
    """The length as an age where the words before it say so: children aged 5 to 11 years."""
    before = words.lowers[max(0, length.first - 4) : length.first]
    return length if en.AGE_WORDS.isdisjoint(before) else replace(length, unit=(length.unit[0], True))


def decades(reading: Reading) -> Iterator[tuple[int, int, int, int]]:
    """In his fifties, in her mid-30s: first and last token, lowest and highest age."""
    lowers = reading.words.lowers
    for i in reading.places(OWNED):
        if not i or lowers[i - 1] != "in":
            continue
        at = i + 1
        part = lowers[at] if at < len(lowers) and lowers[at] in en.PARTS else ""
        if part:
            at += 2 if lowers[at + 1 : at + 2] == ("-",) else 1
        span = _decade(lowers, at)
        if span is not None:
            low, high, last = span
            thirds = {"early": (low, low + 3), "mid": (low + 3, low + 6), "late": (low + 6, high)}
            yield i - 1, last, *(thirds[part] if part and low % 10 == 0 else (low, high))


def _decade(lowers: tuple[str, ...], at: int) -> tuple[int, int, int] | None:
    if lowers[at : at + 1] and lowers[at] in en.DECADES:
        return *en.DECADES[lowers[at]], at + 1
    tens = lowers[at] if at < len(lowers) else ""
    if (
        len(tens) == 2
        and tens in {"20", "30", "40", "50", "60", "70", "80", "90"}
        and lowers[at + 1 : at + 2] == ("s",)
    ):
        return int(tens), int(tens) + 9, at + 2
    return None


def _of_person(words: Words, n: Numeral) -> bool:
    """``Moe, 34,``; ``the driver, 34,``; ``a woman of 34``."""
    i, j = n.first, n.last
    if i < 2 or j >= len(words.texts):
        return False
    if n.digits is None:  # Ana Moe, forty-one, a builder; not: Moe, three others and
        full = i > 2 and words.texts[i - 3].istitle() and words.lowers[i - 3] not in en.NO_PERSON
        return full and n.value >= _NO_HOUR and words.texts[i - 1] == "," == words.texts[j] and _appositive(words, n)
    if words.lowers[i - 1] in _AT_THE_TIME:  # Moe, then 17, fled
        if i < _APPOSITION or words.texts[i - 2] != "," or words.texts[j] not in ",.":
            return False
        before = words.lowers[i - 4] if i > _APPOSITION else ""
        someone = _is_name(words.texts[i - 3]) and before not in en.BEFORE_PLACES
        return someone or words.lowers[i - 3] in en.PERSON_NOUNS
    if words.lowers[i - 1] in ("over", "under"):
        return n.value > 4 and words.lowers[i - 2] in en.PERSONS_NOUNS and words.lowers[j] in en.AFTER_AGES
    known = words.lowers[i - 2] in en.PERSON_NOUNS
    if words.lowers[i - 1] in en.EACH:
        several = i > 2 and words.texts[i - 2] == "," and _are_persons(words, i - 3)
        return several and words.texts[j] in _ENDS_LIST
    if words.texts[i - 1] == "of":
        after = words.lowers[j]
        parent = words.lowers[i - 2] in en.PARENTS  # of so many children
        return known and not parent and n.value > 1 and (after in en.AFTER_AGE or after in en.AFTER_PERSON)
    if words.texts[i - 1] == "," and words.lowers[j : j + 2] in ((",", "who"), (",", "whose")):
        return n.value >= _NO_HOUR and words.texts[i - 2].isalpha()  # a guide, 47, who was with them
    if known and words.texts[i - 1] == ",":
        return words.texts[j] in ",.;" and not _listed(words, j + 1)
    return words.texts[i - 1] in ",(" and _appositive(words, n)


def _are_persons(words: Words, k: int) -> bool:
    """Whether the word at ``k`` ends the naming of several persons: two men; Al and Bo Diaz."""
    if words.lowers[k] in en.PERSONS_NOUNS:
        return True
    if not _is_name(words.texts[k]):
        return False
    return any(words.lowers[m] == "and" and _is_name(words.texts[m + 1]) for m in range(max(0, k - 5), k))


def _is_name(text: str) -> bool:
    return text[0].isupper() and text.isalpha() and len(text) > 1 and text.lower() not in en.NO_PERSON


def _of_persons(reading: Reading, first: Numeral) -> tuple[Numeral, ...]:
    """The ages in ``Al and Bo Diaz, 19 and 22,`` and ``three boys, 8, 10 and 12,``, from the first of them on."""
    words, n, found = reading.words, first, [first]
    if not _are_persons(words, first.first - 2):
        return ()
    while n.digits is not None and 0 < n.value <= _OLDEST and len(found) < 9 and n.last + 1 < len(words.texts):
        link = words.lowers[n.last]
        at = n.last + 1 + (words.lowers[n.last : n.last + 2] == (",", "and"))
        following = reading.numeral_at.get(at) if link in (",", "and") else None
        if following is None or following.digits is None:
            ends = len(found) > 1 and words.lowers[n.first - 1] == "and" and link in _ENDS_LIST
            return tuple(found) if ends and words.lowers[n.last + 1] != "respectively" else ()
        found.append(n := following)
    return ()


def _listed(words: Words, k: int) -> bool:
    """Whether a list of numbers goes on at ``k``: ``3, 5 and 8``."""
    k += words.lowers[k : k + 1] in (("and",), ("or",))
    return k < len(words.texts) and words.texts[k][0].isdigit()


def _appositive(words: Words, n: Numeral) -> bool:
    """``Moe, 34,`` and ``Anna Moe (34)``: a name before, a mark after, and no list of numbers."""
    i, j = n.first, n.last
    i -= _generation(words, i)
    name = words.texts[i - 2]
    if not (name[0].isupper() and name.isalpha() and len(name) > 1) or name.isupper() or name.lower() in en.NO_PERSON:
        return False
    if words.texts[i - 1] == "(":
        told = words.texts[j] == ")" or (
            words.texts[j] == "," and j + 1 < len(words.texts) and words.texts[j + 1].islower()
        )
        return told and i >= 3 and words.texts[i - 3][0].isupper() and n.value > 15
    if words.lowers[j] == "and":
        return n.value >= _NO_HOUR and _full_name(words, i - 2) and _goes_on_with_person(words, j + 1)
    if words.texts[j] not in ",.;)" or n.value < 2:
        return False
    # "Lee, 34, and Moe": two names, or one of two words; "in Rome, 34, and 12 in Bari" counts something else.
    before = words.texts[i - 3] if i >= 3 else ""
    if before.lower() in ("in", "near", "at"):
        return False
    full = before[:1].isupper() and before.isalpha()
    follows = words.lowers[j + 1 : j + 2] == ("and",) and not (full or words.texts[j + 3 : j + 4] == (",",))
    return words.texts[j] in ".;)" or not (follows or _listed(words, j + 1))


def _generation(words: Words, i: int) -> int:
    """How many tokens before the comma at ``i - 1`` tell the generation of a name: 2 in ``Moe Jr.,``, 1 in ``Moe III,``."""
    dotted = words.texts[i - 2] == "." and i > 4
    if words.lowers[i - 2 - dotted] in en.GENERATIONS and i > 3 + dotted:
        return 1 + dotted + (words.texts[i - 3 - dotted] == ",")  # Moe, Jr., 34
    return 0


def _full_name(words: Words, k: int) -> bool:
    """Whether two capital words end at ``k``, behind no preposition of places."""
    before = words.lowers[k - 2] if k > 1 else ""
    return k > 0 and _is_name(words.texts[k]) and _is_name(words.texts[k - 1]) and before not in en.BEFORE_PLACES


def _goes_on_with_person(words: Words, k: int) -> bool:
    """``and his wife``, ``and from Cumbria``, ``and Bo Diaz``."""
    follows = words.lowers[k : k + 1]
    if follows and follows[0] in en.AFTER_AGE_AND:
        return True
    return k + 1 < len(words.texts) and _is_name(words.texts[k]) and _is_name(words.texts[k + 1])


def _said_of_person(words: Words, n: Numeral) -> bool:
    """``Who was 64``, ``he is only 24``, ``she turned 30``, ``Ana Moe was 29 when``, ``At 81 he``."""
    i = n.first - 1
    for _ in range(2):  # he is still only 27
        i -= i >= 0 and words.lowers[i] in en.ONLY
    verb = words.lowers[i] if i > 0 else ""
    if i >= 0 and words.lowers[i] == "at":
        return _at_which(words, n, i)
    who = words.lowers[i - 1] if i > 0 else ""
    if verb in ("was", "is") and who not in en.PERSONS and _is_name(words.texts[i - 1]):
        return n.value >= _NO_HOUR and _of_named(words, n, i)
    if verb in ("turned", "turns") and who not in en.PERSONS:
        perfect = who in ("has", "had", "just") and n.value >= _NO_HOUR  # the old fox has turned 38
        someone = perfect or who in en.PERSON_NOUNS or _is_name(words.texts[i - 1])
        ends = words.lowers[n.last] in en.AFTER_BIRTHDAY if n.last < len(words.texts) else True
        return someone and (n.value > 9 or who in en.PERSON_NOUNS) and ends
    short = verb in ("s", "m")
    if not (short or verb in en.IS) or who not in (_APOSTROPHES if short else en.PERSONS):
        return False
    if short and (i < 2 or words.lowers[i - 2] not in en.PERSONS):
        return False
    after = words.lowers[n.last] if n.last < len(words.texts) else ""
    if after == "to" and n.digits is None and words.lowers[n.last + 1 : n.last + 2] and who == "it":
        return False  # it was twenty to ten
    return n.value > 4 and (not after or after in en.AFTER_AGE)


def _at_which(words: Words, n: Numeral, i: int) -> bool:
    """``At 81 he was``, ``At 24, she is``: at the beginning of what is said, and no hour."""
    if i and words.lowers[i - 1] == "who":
        ends = words.lowers[n.last : n.last + 1]  # who at 76 still drove; not: who at 18 degrees
        return n.value >= _NO_HOUR and bool(ends) and (ends[0] in en.AFTER_WHO_AT or ends[0].endswith("ed"))
    opens = not i or words.texts[i][0] == "A" or words.texts[i - 1] in ",;"
    comma = words.texts[n.last : n.last + 1] == (",",)
    return opens and n.value >= _NO_HOUR and words.lowers[n.last + comma : n.last + comma + 1] in (("he",), ("she",))


def _of_named(words: Words, n: Numeral, i: int) -> bool:
    """``Ana Moe was 29 when``: a name before the verb at ``i``, and nothing that makes it the name of a place or a team."""
    first = i - 1
    while first > 0 and i - first < _NAME and (words.texts[first - 1] == "." or _is_name(words.texts[first - 1])):
        first -= 1
    before = words.lowers[first - 1] if first else ""
    after = words.lowers[n.last] if n.last < len(words.texts) else ""
    alone = first == i - 1  # Rovers was 14
    told = after in en.AFTER_ONE_NAME if alone else not after or after in en.AFTER_NAMED_AGE
    return told and before not in en.BEFORE_PLACES and not _listed(words, n.last)


def _governed(words: Words, n: Numeral, aged: list[int]) -> bool:
    """``Aged 34``, ``at age 12``, ``the age of 65``, ``ages 5 to 11``, ``the retirement age from 63 to 65``."""
    lowers, i = words.lowers, n.first
    nearest = bisect_left(aged, i) - 1
    if nearest < 0 or i - aged[nearest] > _AGE_REACH:
        return False
    between = lowers[aged[nearest] + 1 : i]
    after = lowers[n.last] if n.last < len(words.texts) else ""
    if all(w in ("of", "between", "from", "about", "only", "just", "over", "under", "at", "least") for w in between):
        return after not in ("per", "percent", "%")
    if all(w in (",", "and", "or") or w.isdigit() for w in between):
        return after not in ("percent", "%", "per")
    if len(between) <= 3 and between[-1] in ("to", "and", "-", "–", "or") and between[0][:1].isalnum():
        return after not in ("percent", "%", "per")
    ends = not after or after in en.AFTER_AGE or after == "-"
    return n.value >= 10 and ends and lowers[i - 1] in ("to", "from", "at", "is", "was", "of")
