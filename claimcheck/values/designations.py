"""Numbers that name a thing and count nothing: Article 5, Boeing 737-800, 10 Station Road, 401(k), No. 9."""

from __future__ import annotations

from claimcheck.text import Words
from claimcheck.values.amounts import Amount
from claimcheck.values.bounds import LAST_WORDS
from claimcheck.values.en_counts import (
    ARMS,
    AT_CORNER,
    BEFORE_CHRIST,
    BEFORE_COUNT,
    CALIBERS,
    CALLS,
    CAPITAL_ONLY,
    DESIGNATIONS,
    EMERGENCY,
    FUNCTION_WORDS,
    INDICES,
    LABELS,
    NUMBERED,
    PLURAL_DESIGNATIONS,
    STREET_WORDS,
    STREETS,
)
from claimcheck.values.en_numbers import MONTHS
from claimcheck.values.nouns import plural
from claimcheck.values.numerals import Numeral, Reading

_LIST = 40  # tokens of a list of numbers behind one designation
_LINKS = frozenset({"and", "or", ",", "to", "through", "&"})
_DASHES = frozenset("-–—‑−")
_CORNERS = (("and",), ("&",))


def ends_name(reading: Reading, n: Numeral) -> bool:
    """Whether a number that names a thing is joined before: the 800 of a Boeing 737-800, the 200 of an A320-200."""
    words, i = reading.words, n.first
    if not i or not words.glued(i) or words.texts[i - 1] not in _DASHES:
        return False
    joined = reading.numeral_before.get(i - 1)
    if joined is None or not joined.first:
        return False
    if words.glued(joined.first) and words.texts[joined.first - 1].isalpha():
        return True
    name = named(words, joined)
    return name is not None and not name.unit


def in_address(words: Words, n: Numeral) -> bool:
    """``10 Station Road``, ``1420 N. Oak St.``: a house number; ``the 4500 block of Oak Street``."""
    j = n.last
    if words.lowers[j] == "block":
        whose = words.texts[j + 1] if j + 1 < len(words.texts) else ""
        return n.value >= 100 and n.value % 100 == 0 and (whose in ("of", "on", "along") or whose[:1].isupper())
    if not words.texts[j][0].isupper():
        return False
    return any(w in STREETS for w in words.lowers[j + 1 : j + 5]) and words.texts[j].isalpha()


def at_corner(words: Words, i: int, j: int) -> bool:
    """Whether the ordinal in tokens ``i:j`` names a street: near 35th and Villard; at Oak and 26th; 3rd and 4th streets."""
    after = words.lowers[j : j + 4]
    if any(w in STREET_WORDS for w in after[:1]) or (after[:1] in _CORNERS and any(w in STREET_WORDS for w in after)):
        return True
    before = words.lowers[i - 1] if i else ""
    if before in AT_CORNER:
        return after[:1] in _CORNERS and words.texts[j + 1 : j + 2] != () and words.texts[j + 1][0].isupper()
    crossed = i > 2 and (before,) in _CORNERS and words.texts[i - 2][0].isupper()
    return crossed and words.lowers[i - 3] in AT_CORNER and (not after or not after[0].isalpha())


def called(words: Words, n: Numeral) -> bool:
    """``911 callers``, ``dialed 911``; ``.38-caliber``, ``12-gauge``; ``300 B.C.``, a year."""
    j = n.last
    after = words.lowers[j]
    if after == "-" and j + 1 < len(words.texts):
        return words.lowers[j + 1] in CALIBERS
    if (
        after in CALIBERS
        or (words.texts[n.first] == "." and (after in ARMS or words.texts[j][0].isupper()))
        or (after in BEFORE_CHRIST and words.texts[j].isupper())
    ):
        return True
    return n.digits in EMERGENCY and (after in CALLS or (n.first > 0 and words.lowers[n.first - 1] in CALLS))


def lettered(words: Words, j: int) -> bool:
    """``401(k)``, ``12(b)``: a number of paragraphs."""
    letter = words.texts[j + 1] if words.texts[j] == "(" and words.glued(j) and j + 2 < len(words.texts) else ""
    return len(letter) == 1 and letter.isalpha() and words.texts[j + 2] == ")" and words.glued(j + 1)


def named(words: Words, n: Numeral) -> Amount[str] | None:
    """A label (``No. 9``) as an amount; an amount with no unit and no meaning for names; None for plain numbers."""
    i = n.first
    before = words.lowers[i - 1]
    if before in _LINKS and n.digits and not _counts_noun(words, n.last) and _in_list(words, i):
        return Amount(n.first, n.last, n, "")
    dotted = before == "." and i > 1 and words.glued(i - 1)
    if dotted:
        i, before = i - 1, words.lowers[i - 2]
    nothing = Amount(n.first, n.last, n, "")
    if n.digits is not None and "," in n.digits and n.value >= 1000 and before not in DESIGNATIONS:
        return None  # numbers of models and laws have no commas
    if before in LABELS and (n.digits or before.startswith("number")) and (dotted or before != "no"):
        if before == "#" and not words.glued(i):
            return nothing  # a heading
        if _code_goes_on(words, n.last):
            return nothing
        return Amount(i - 1, n.last, n, "label")
    if n.digits is None and before not in DESIGNATIONS:
        return None
    while i > 1 and words.texts[i - 1] == "+" and words.glued(i - 1):
        i -= 1  # GTK+ 2.6
    name = words.texts[i - 1]
    capital = name[:1].isupper() or (not name.islower() and name.isalpha())
    if before in NUMBERED and n.digits and _list_follows(words, n.last):
        return nothing
    if before in DESIGNATIONS and (before not in CAPITAL_ONLY or capital):
        return None if i == 1 and before in CAPITAL_ONLY else nothing
    if before in INDICES and capital and n.digits and words.lowers[n.last : n.last + 1] != ("points",):
        return nothing
    if before in CAPITAL_ONLY and n.digits and n.whole is not None and n.last < len(words.texts):
        return nothing if _ends_phrase(words, n.last) else None  # see figure 7
    if not capital or dotted or before in FUNCTION_WORDS or words.texts[i - 1].endswith("."):
        return None
    if i == 1:
        return None if before in LAST_WORDS or before in BEFORE_COUNT or _counts_noun(words, n.last) else nothing
    return nothing if not _counts_noun(words, n.last) and _inside_name(words, i - 1) else None


def _code_goes_on(words: Words, j: int) -> bool:
    """``No. 19-CV-1234``: letters or digits are joined to the number."""
    if j + 1 >= len(words.texts) or words.texts[j] not in _DASHES or not (words.glued(j) and words.glued(j + 1)):
        return False
    return words.texts[j + 1][0].isdigit() or words.texts[j + 1].isupper()


def _in_list(words: Words, i: int) -> bool:
    """``sections 2, 3 and 7``: whether the number at ``i`` goes on with numbers behind a designation in the plural; a noun
    with which the sentence begins is one, too: Holds 2 and 3 are flooded.
    """
    k, floor = i, max(1, i - _LIST)
    while k > floor and words.lowers[k - 1] in _LINKS and words.texts[k - 2].isdigit():
        k -= 2
    if k == i:
        return False
    name = words.lowers[k - 1]
    return name in PLURAL_DESIGNATIONS or (plural(name) and (k == 1 or words.texts[k - 1][0].isupper()))


def _list_follows(words: Words, j: int) -> bool:
    """Whether one more number is joined at token ``j`` and counts nothing: gates 3 and 4."""
    digits = words.lowers[j : j + 1] in (("and",), ("or",), (",",)) and words.texts[j + 1 : j + 2] != ()
    return digits and words.texts[j + 1].isdigit() and not _counts_noun(words, j + 2)


def _ends_phrase(words: Words, j: int) -> bool:
    return words.texts[j] in ".,;:)" or words.lowers[j] in ("and", "of", "in", "is", "was", "shows", "on")


def _inside_name(words: Words, i: int) -> bool:
    """A capital word that does not begin its sentence or a title-case headline: Boeing 747, Windows 11."""
    if words.lowers[i] in MONTHS or words.texts[i].isupper() and len(words.texts[i]) > 5:
        return False
    return words.texts[i - 1] not in '.:!?"“”‘(|•*-–—' and not (words.glued(i) and words.texts[i - 1] in "'’")


def _counts_noun(words: Words, j: int) -> bool:
    """Whether a noun in the plural follows, an adjective between allowed."""
    for k in (j, j + 1):
        word = words.lowers[k] if k < len(words.texts) else ""
        if not word.isalpha() or word in FUNCTION_WORDS or (k == j and words.glued(k)):
            return False
        if plural(word):
            return True
    return False
