"""Decides whether a number counts something: not part of a name, an identifier, a date, a pronoun or another value."""

from __future__ import annotations

from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values.amounts import Amount
from claimcheck.values.attach import in_name
from claimcheck.values.currencies import PLURALS
from claimcheck.values.designations import called, ends_name, in_address, lettered, named
from claimcheck.values.en_bounds import FROM
from claimcheck.values.en_counts import (
    BEFORE_PRONOUN,
    BEFORE_YEAR,
    ONE_IS_PRONOUN,
)
from claimcheck.values.en_numbers import MONTHS
from claimcheck.values.en_units import TIME_WORDS
from claimcheck.values.models import calls, is_vague_sum
from claimcheck.values.nouns import plural
from claimcheck.values.numerals import Numeral, Reading
from claimcheck.values.ordinals import is_place, is_share
from claimcheck.values.pounds import of_year
from claimcheck.values.shared_scale import past_plus

_DASHES = frozenset("-–—‑−")
_LEFT_BARS = frozenset("/._\\@&^'’$€£¥₹")
_RIGHT_BARS = frozenset("/_\\@^'’°%$€£¥₹")
_BRACKETS = frozenset("([{")
_BEFORE_NOTE = frozenset(".,;:!?%)\"'”’")
_LETTER_SCALES = {"m": 1e6, "b": 1e9, "B": 1e9, "t": 1e12}


def counted(reading: Reading, numeral: Numeral) -> Amount[str] | None:
    """The numeral as an amount of things; its unit is the role: plain, ordinal, fraction or label."""
    words, n = reading.words, numeral
    after = words.texts[n.last] if n.last < len(words.texts) else ""
    if n.digits and (after == "/" or (n.first and words.texts[n.first - 1] == "/")) and _over(words, n):
        return None
    if after and words.ends[n.last - 1] == words.starts[n.last]:
        if after in _LETTER_SCALES and n.digits:
            return _abbreviated(words, n)
        if not _free_right(reading, n):
            return None
    if not _free_left(reading, n) or (n.digits and (_is_marker(words, n) or ends_name(reading, n))):
        return None
    if n.digits is None:
        if words.texts[n.first][0].isupper() and (in_name(words, n, n.last) or _is_term(words, n)):
            return None
        if words.texts[n.first] == "." and n.last < len(words.texts) and called(words, n):
            return None
        if _or_two(words, n):
            return None
        if n.low == 0 and after == "-" and words.glued(n.last) and words.glued(n.last + 1):
            return None  # a zero-day attack, zero-tolerance
    elif n.last < len(words.texts) and (in_address(words, n) or lettered(words, n.last) or called(words, n)):
        return None
    if n.ordinal:
        return Amount(n.first, n.last, n, "ordinal") if is_place(reading, n) else None
    if n.fraction:
        role = "fraction" if abs(n.value) < 1 else ""
        return Amount(n.first, n.last, n, role) if is_share(words, n) else None
    if (n.digits is not None and calls(words, n)) or is_vague_sum(words, n):
        return None
    if (plus := past_plus(words, n)) is not None:
        return Amount(n.first, plus.last, replace(plus, end=words.ends[plus.last - 1]), "", effect=FROM)
    if n.digits is None and n.low == 1 and n.high == 1 and n.last == n.first + 1:
        return Amount(n.first, n.last, n, "") if _is_one(words, n) else None
    if n.first and (name := named(words, n)) is not None:
        return name if name.unit else None
    if _is_year(words, n):
        return None
    return Amount(n.first, n.last, n, "")


def _over(words: Words, n: Numeral) -> bool:
    """``18 / 22``: a share, or a score, in figures that stand apart."""
    texts, first, last = words.texts, n.first, n.last
    if last + 1 < len(texts) and texts[last] == "/":
        return texts[last + 1][0].isdigit()
    return first > 1 and texts[first - 1] == "/" and texts[first - 2][0].isdigit()


def _or_two(words: Words, n: Numeral) -> bool:
    """``a week or two``, ``the next day or two``: two of what stands before it."""
    told = n.first > 1 and words.lowers[n.first - 1] == "or"
    return told and words.lowers[n.first - 2] in TIME_WORDS and not plural("".join(words.lowers[n.last : n.last + 1]))


def _is_term(words: Words, n: Numeral) -> bool:
    """``Nil`` with a capital inside a sentence is what something is called."""
    return words.lowers[n.first] == "nil" and n.first > 0 and words.texts[n.first - 1].isalpha()


def _abbreviated(words: Words, n: Numeral) -> Amount[str] | None:
    """``2.4m people``: the letter is a scale where something is counted."""
    j = n.last + 1
    if j >= len(words.texts) or words.glued(j) or not plural(words.lowers[j]) or (n.first and words.glued(n.first)):
        return None
    scale = _LETTER_SCALES[words.texts[n.last]]
    value = n.value * scale
    scaled = replace(n, last=j, end=words.ends[n.last], low=value, high=value, step=n.step * scale, scale=scale)
    return Amount(n.first, j, replace(scaled, digits=None), "")


def _free_left(reading: Reading, n: Numeral) -> bool:
    words, i = reading.words, n.first
    if not words.glued(i):
        return not (n.digits and _in_row(words, i))
    before = words.texts[i - 1]
    if before[-1].isalnum() or before in _LEFT_BARS:
        return False
    if before == "#":
        return not words.glued(i - 1)
    if n.digits and _indexed(words, i):
        return False
    if (
        before == "("
        and n.last + 1 < len(words.texts)
        and words.texts[n.last] == ")"
        and words.texts[n.last + 1].isdigit()
    ):
        return False  # the area code of a telephone number
    if before == ":" or before == ",":
        return not (words.glued(i - 1) and words.texts[i - 2][-1].isdigit())
    if before in _DASHES and words.glued(i - 1):
        joined = reading.numeral_before.get(i - 1)
        padded = n.digits is not None and n.digits[0] == "0" != n.digits
        return (
            joined is not None
            and not n.ordinal
            and not (n.digits and (_dash_right(words, n.last) or _revision(words, joined.last)))
            and not (n.digits and (_chain_left(words, joined.first) or _indexed(words, joined.first)))
            and not (
                joined.first > 1 and words.texts[joined.first - 1] == ")" and words.texts[joined.first - 2].isdigit()
            )
            and not padded
        )
    if before == "+" or before == "=":
        return (
            not (n.digits and (len(n.digits) > 6 or _in_row(words, i)))
            and not _chain_right(words, n.last)
            and not _address(words, i)
        )
    return True


def _indexed(words: Words, i: int) -> bool:
    """``wait(2)``, ``x[0]``, a link ``[here][1]``, a note ``in 1927.[4]``: whether a bracket is glued to what stands before it."""
    if words.texts[i - 1] not in _BRACKETS or not (words.glued(i) and words.glued(i - 1)):
        return False
    if words.texts[i - 1] == "[" and words.texts[i - 2] in _BEFORE_NOTE:
        return True
    return words.texts[i - 2][-1].isalnum() or words.texts[i - 2] in "])}"


def _free_right(reading: Reading, n: Numeral) -> bool:
    words, j = reading.words, n.last
    after = words.texts[j]
    if after[0].isalnum() or after in _RIGHT_BARS:
        return False
    follows = j + 1 < len(words.texts) and words.glued(j + 1)
    if after in _DASHES and follows and words.texts[j + 1][0].isdigit():
        padded = words.texts[j + 1][0] == "0" != words.texts[j + 1]
        return not _chain_right(words, j) and not (n.digits and (padded or _revision(words, j)))
    if after in ":." and follows:
        return not words.texts[j + 1][0].isalnum() if after == ":" else not words.texts[j + 1].islower()
    return True


def _dash_right(words: Words, j: int) -> bool:
    """Whether a third number is joined: 414-555-0137."""
    more = j + 1 < len(words.texts) and words.texts[j] in _DASHES and words.texts[j + 1][0].isdigit()
    return more and words.glued(j) and words.glued(j + 1)


def _revision(words: Words, dash: int) -> bool:
    """``1.17-4``, of a package: hundredths and a whole number are no range, unless things follow that they count."""
    text, j = words.texts[dash - 1], dash + 1
    if words.texts[dash] != "-" or len(text.partition(".")[2]) < 2 or not words.texts[j].isdigit():
        return False
    return not (j + 1 < len(words.texts) and (words.glued(j + 1) or plural(words.lowers[j + 1])))


def _is_marker(words: Words, n: Numeral) -> bool:
    """``2. The substance``: numbers of a list, of a section, of a report. Zero-padded ones (``08``, ``0120``): codes."""
    digits = n.digits or ""
    if digits[0] == "0" and len(digits) > 1 and digits.isdigit() and digits.strip("0"):
        return len(words.texts) > 2
    j = n.last
    if n.first == 0 and "." in digits and j < len(words.texts) and words.texts[j][0].isupper():
        return True  # "4.2 Liability"
    if n.first == 0 and len(digits) > 5 and digits.isdigit() and j < len(words.texts):
        return not (words.texts[j].islower() and plural(words.texts[j]))  # "640512 Menus open twice"
    opens = n.first == 0 or words.texts[n.first - 1] in "*•-(["
    return (
        opens
        and n.first < 2
        and len(digits) < 3
        and words.glued(j)
        and words.texts[j] in ".)]"
        and words.starts[j] < words.end
    )


def _in_row(words: Words, i: int) -> bool:
    """Three and more numbers next to each other, a space between: a telephone number, a table."""
    next_one = words.texts[i + 1] if i + 1 < len(words.texts) else "."
    if not next_one.isdigit() and not (i and (words.texts[i - 1].isdigit() or words.texts[i - 1] == ")")):
        return False

    def digits(k: int) -> bool:
        return 0 <= k < len(words.texts) and words.texts[k].isdigit()

    def padded(k: int) -> bool:
        return (
            digits(k)
            and not words.glued(k)
            and len(words.texts[k]) > 2
            and words.texts[k][0] == "0" < words.texts[k].strip("0")
        )

    if (i > 1 and words.texts[i - 1] == ")" and digits(i - 2)) or padded(i + 1):
        return True
    before = digits(i - 1) and not words.glued(i)
    after = digits(i + 1) and not words.glued(i + 1)
    return (before and after) or (before and digits(i - 2)) or (after and digits(i + 2) and not words.glued(i + 2))


def _chain_left(words: Words, i: int) -> bool:
    return words.glued(i) and words.texts[i - 1] in "-/." and words.glued(i - 1)


def _chain_right(words: Words, j: int) -> bool:
    """Whether two more numbers follow, joined by signs: dates, telephone numbers, identifiers."""
    signs = 0
    while signs < 2 and j + 1 < len(words.texts) and words.texts[j] in "-/.–" and words.glued(j) and words.glued(j + 1):
        if not words.texts[j + 1][0].isdigit():
            return False
        signs, j = signs + 1, j + 2
    return signs == 2


def _address(words: Words, i: int) -> bool:
    """Whether the sign before token ``i`` stands in a web address: ``?id=5``, ``&page=2``."""
    for k in range(i - 1, max(0, i - 40), -1):
        if not words.glued(k):
            return False
        if words.texts[k] in "?&/":
            return True
    return False


def _is_one(words: Words, n: Numeral) -> bool:
    """``one`` is a number before a noun (``one person``) and after a bound (``at least one``)."""
    i, j = n.first, n.last
    before = words.lowers[i - 1] if i else ""
    if words.lowers[i] != "one":
        return True
    if before == "least" or before == "exactly" or before == "than":
        return True
    if j >= len(words.texts):
        return len(words.texts) == 1
    after = words.lowers[j]
    if before in BEFORE_PRONOUN or after in ONE_IS_PRONOUN or not after.isalpha() or words.glued(j):
        return False
    return not (words.texts[i] == "One" and i and words.texts[j][0].isupper())


def _is_year(words: Words, n: Numeral) -> bool:
    """Four bare digits from 1700 to 2099 are a year, unless a noun in the plural says that they count it."""
    digits = n.digits
    if digits is None or len(digits) != 4 or not digits.isdigit() or not 1700 <= int(digits) <= 2099:
        return False
    before = words.lowers[n.first - 1] if n.first else ""
    if before in ("than", "to", "least", "most") and n.first > 1:
        return words.lowers[n.first - 2] not in ("more", "fewer", "less", "up", "at")
    after = words.lowers[n.last] if n.last < len(words.texts) else ""
    if after in PLURALS and of_year(words, n):
        return True
    return before in BEFORE_YEAR or before in MONTHS or not plural(after) or before in "-–/"
