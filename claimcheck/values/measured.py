"""Joins numbers and units of measure: 5 km, 3-inch, 6 ft 2 in, 9", 300 requests per second."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from claimcheck.text import Words
from claimcheck.values.amounts import Amount
from claimcheck.values.attach import OVER, after_number, in_name, joined_before
from claimcheck.values.en_units import PRESSURE_WORDS, TEMPERATURE_WORDS
from claimcheck.values.letters import CUES
from claimcheck.values.magnitudes import CUE as MAGNITUDE
from claimcheck.values.magnitudes import magnitude as quake
from claimcheck.values.nouns import plural
from claimcheck.values.numerals import Numeral, Reading
from claimcheck.values.pounds import are_mass
from claimcheck.values.unit_words import FIRST, RATE_LINKS, rate_at, unit_at
from claimcheck.values.units import LETTERS, SPELLINGS, Unit

_FOOT, _INCH = SPELLINGS["foot"], SPELLINGS["inch"]
# unit → the smaller one that may follow, and how many of it make one.
_SMALLER = {
    "foot": ("inch", 12),
    "stone": ("pound", 14),
    "pound": ("ounce", 16),
}
_AFTER_HEIGHT = frozenset(", . ; ) tall and with in who".split())
_SMALL_SPELLINGS = {"in": "inch", '"': "inch", "″": "inch", "lb": "pound", "lbs": "pound", "oz": "ounce"}
# Between the word and its number: of, a hyphen, a colon, and the scale (Mw, ML).
_SCALES = frozenset("mw ml mb ms mww mwc mwr mwb md".split())
_MAGNITUDES = frozenset({"magnitude", "magnitudes", "of", "-", "‐", "‑", ":", "*"}) | _SCALES
_EMPHASIS = 4  # tokens that emphasis may have between a label and its value
# What may stand between a number and its unit, or be a unit; what parts a rate; what makes degrees or magnitudes.
_UNIT = CUES.add({word.lower() for word in FIRST} | OVER | set("'’′\"″{<") | {"in"})
_RATE = CUES.add(RATE_LINKS)
_MAGNITUDE = CUES.add({"magnitude", "magnitudes"})
_KELVIN = CUES.add("k")
_AFTER_INCH = frozenset("thick long wide high deep tall diameter by x × across".split())
# Units that an article may count: those that are nothing but units.
ARTICLED = frozenset(
    "kilometre kilometer metre meter mile hectare acre litre liter tonne kilogram kilogramme kilo gallon kilowatt megawatt "
    "gigawatt kibibyte kilobyte mebibyte megabyte gibibyte gigabyte terabyte".split()
)
ARTICLE_COUNTS = CUES.add(ARTICLED)
_BEFORE_ARTICLE = frozenset(
    ". , ; : ( than about around over under nearly almost within least most of is was by to from for and up roughly "
    "approximately some only just contains weighs measures".split()
)


def articled(reading: Reading) -> Iterator[Amount[Unit]]:
    """``a kilometre``, ``a mile and a half``: the article counts one where no price or rate stands before it; ``a third of a kilo``."""
    words = reading.words
    for i in reading.places(ARTICLE_COUNTS):
        word = words.lowers[i]
        if not i or words.lowers[i - 1] not in ("a", "an"):
            continue
        if i > 1 and words.lowers[i - 2] not in _BEFORE_ARTICLE:
            continue
        part = reading.numeral_before.get(i - 2) if i > 2 and words.lowers[i - 2] == "of" else None
        if part is not None and part.fraction and part.value < 1:
            yield Amount(part.first, i + 1, part, SPELLINGS[word])
            continue
        half = words.lowers[i + 1 : i + 4] == ("and", "a", "half")
        value, last = (1.5, i + 4) if half else (1.0, i + 1)
        start, end = words.starts[i - 1], words.ends[last - 1]
        one = Numeral(i - 1, i, start, end, value, value, 0.1 if half else 1.0)
        yield Amount(i - 1, last, one, SPELLINGS[word])


def measurable(reading: Reading) -> list[Numeral]:
    """The numerals next to which stands what can be a unit, a sign of one, or lead to one: few are left to look at."""
    bits = reading.bits
    return [
        n
        for n in reading.numerals
        if bits[n.last] & _UNIT
        or (bits[n.last + 1] | bits[n.last + 2]) & _RATE
        or (bits[n.first - 1] | bits[n.first - 2] | bits[n.first - 3]) & _MAGNITUDE
        or bits[n.last - 1] & _KELVIN
        or (reading.cues & MAGNITUDE and n.digits is not None)
    ]


def measured(reading: Reading, n: Numeral) -> Amount[Unit] | None:
    """The numeral as a measure, if a unit stands at it."""
    words = reading.words
    if n.ordinal:
        return None
    if n.first and words.lowers[n.first - 1] in _MAGNITUDES and (magnitude := _magnitude(words, n)) is not None:
        return magnitude
    if joined_before(words, n.first):
        return None
    if reading.cues & MAGNITUDE and (magnitude := quake(words, n)) is not None:
        return magnitude
    j, effect = after_number(words, n)
    if j >= len(words.texts):
        return None
    mark = _marked(reading, n)
    if mark is not None:
        return mark
    bracket = j + 2 < len(words.texts) and words.texts[j] in "{<" and words.texts[j + 2] in "}>"
    j += bracket
    if (kelvin := _kelvin(words, n)) is not None:
        return kelvin
    found = unit_at(words, j) if words.texts[j] in FIRST or words.lowers[j] in FIRST else None
    if found is not None and not _plausible(words, n, j, *found):
        found = None
    if found is not None and words.texts[j] == "mb" and not PRESSURE_WORDS.isdisjoint(words.held):
        found = SPELLINGS["millibar"], found[1]
    if n.digits is None and words.texts[j][0].isupper() and in_name(words, n, j):
        return None
    found = found or _inches(words, n, j) or rate_at(words, j)
    if found is None or _goes_on(words, found[1]):
        return None
    amount = Amount(n.first, found[1] + bracket, n, found[0], effect=effect)
    return _with_smaller(reading, amount)


def _magnitude(words: Words, n: Numeral) -> Amount[Unit] | None:
    """``Magnitude 6.4``, ``magnitude-6.4``, ``a magnitude of 6.4``, ``Magnitude: Mw 6.4``."""
    first = n.first - 1
    while first > 0 and n.first - first < _EMPHASIS and words.texts[first] == "*":
        first -= 1  # **Magnitude:** 7.9
    bold = first < n.first - 1
    first -= words.lowers[first] in _SCALES
    first -= first > 0 and words.lowers[first] in _MAGNITUDES and words.lowers[first][:9] != "magnitude"
    if first < 0 or words.lowers[first] not in ("magnitude", "magnitudes") or not 0 < n.value < 12:
        return None
    labelled = words.lowers[first + 1] == ":"  # a label is no part of what stands behind it
    if bold:
        return Amount(n.first, n.last, n, SPELLINGS["magnitude"], open_right=True) if labelled else None
    return Amount(first + 2 if labelled else first, n.last, n, SPELLINGS["magnitude"], open_right=True)


def _goes_on(words: Words, last: int) -> bool:
    """Whether letters or digits are glued to the end of the unit: an identifier."""
    if not words.glued(last):
        return False
    after = words.texts[last]
    follows = last + 1 < len(words.texts) and words.glued(last + 1)
    return (
        after[0].isalnum()
        or (after == "_")
        or (after == "-" and follows and words.texts[last + 1][0].isdigit() and words.texts[last - 1] in LETTERS)
    )


def _plausible(words: Words, n: Numeral, j: int, unit: Unit, last: int) -> bool:
    """Whether a spelling that may be something else is a unit here."""
    text = words.texts[j]
    after = words.lowers[last] if last < len(words.texts) else ""
    if last == j + 1 and text in LETTERS:
        return _letter(words, n, j, after)
    if unit.name == "pound":
        return not text.lower().startswith("pound") or are_mass(words, n, j)
    if text in ("pm", "PM"):
        return n.step in (0.1, 0.001) or n.step < 0.001
    if text in ("cups", "cup"):
        return after == "of" or n.fraction
    if unit.name == "degree" and n.digits is None and n.value < 5:
        return not TEMPERATURE_WORDS.isdisjoint(words.lowers)
    if text in ("bar", "stone", "foot", "ton", "barrel"):
        return words.texts[j - 1] == "-" or not plural(after)
    return text not in ("mi", "ha", "kn", "um", "gal", "px", "MP", "mb", "cc") or n.digits is not None


def _letter(words: Words, n: Numeral, j: int, after: str) -> bool:
    text = words.texts[j]
    if text in "CF":
        return abs(n.value) <= 2000 and not (TEMPERATURE_WORDS.isdisjoint(words.lowers) and "°" not in words.texts)
    written = n.digits is not None or not float(n.step).is_integer()  # dozens step by whole numbers
    if text == "m" and words.glued(j) and plural(after):
        return False
    return written and (
        words.glued(j) or (after != "." or j + 2 >= len(words.texts)) and words.starts[j] - words.ends[j - 1] == 1
    )


def _kelvin(words: Words, n: Numeral) -> Amount[Unit] | None:
    """``573.15K`` among degrees: the letter that means thousands elsewhere."""
    if n.last != n.first + 2 or words.texts[n.last - 1] != "K" or not {"°", "kelvin"}.intersection(words.lowers):
        return None
    bare = replace(n, low=n.value / 1000, high=n.value / 1000, step=n.step / 1000, scale=1.0)
    return Amount(n.first, n.last, bare, SPELLINGS["kelvin"])


def _marked(reading: Reading, n: Numeral) -> Amount[Unit] | None:
    """``6'2"``, ``9"``: signs for feet and inches. A mark that closes a quotation is none."""
    words, j = reading.words, n.last
    if j >= len(words.texts) or n.digits is None and not n.fraction and n.step == 1:
        return None
    if words.texts[j] in "'’′" and words.glued(j) and words.glued(j + 1):
        inches = reading.numeral_at.get(j + 1)
        closed = inches is not None and inches.last < len(words.texts) and words.texts[inches.last] in '"”″'
        if inches is not None and closed and inches.value < 12 and not inches.ordinal:
            return Amount(n.first, inches.last + 1, n, _FOOT, value=n.value + inches.value / 12, parts=12)
    quoted = (
        not words.glued(j)
        and words.glued(j + 1)
        and words.texts[j + 1 : j + 2] != ()
        and words.texts[j + 1][0].isalnum()
    )
    if words.texts[j] in '"″' and (words.texts[j] == "″" or (not quoted and _opens(words, j))):
        return Amount(n.first, j + 1, n, _INCH)
    return None


def _opens(words: Words, j: int) -> bool:
    """Whether the straight quotation mark at ``j`` closes no quotation that was opened before it."""
    inside = False
    for k in range(max(0, j - 120), j):
        if words.texts[k] == '"':
            inside = not inside and not (words.glued(k) and words.texts[k - 1][0].isalnum())
    return not inside


def _inches(words: Words, n: Numeral, j: int) -> tuple[Unit, int] | None:
    """``in`` is a preposition, unless glued to digits or before a dimension."""
    if words.lowers[j] != "in" or n.last != j:
        return None
    after = words.lowers[j + 1] if j + 1 < len(words.texts) else ""
    glued = words.glued(j) and n.digits is not None
    return (_INCH, j + 1) if glued or (after in _AFTER_INCH and (n.digits or n.step < 1)) else None


def _with_smaller(reading: Reading, amount: Amount[Unit]) -> Amount[Unit]:
    """``5 feet and 2 inches``, ``12 stone 4 lb``."""
    words, n = reading.words, amount.numeral
    smaller = _SMALLER.get(amount.unit.name)
    if smaller is None or not n.step == n.scale == 1:
        return amount
    k = amount.last + (amount.last < len(words.texts) and words.lowers[amount.last] in ("and", ",", "-"))
    rest = reading.numeral_at.get(k)
    name, many = smaller
    if rest is None or rest.ordinal or not 0 <= rest.value < many:
        return amount
    hyphened = k > amount.last and words.texts[k - 1] == "-" and words.glued(k)
    if hyphened and name == "inch":  # "6-foot-4"
        return replace(amount, last=rest.last, value=n.value + rest.value / many, parts=many)
    if k == amount.last and name == "inch" and _is_height(words, n, rest):
        return replace(amount, last=rest.last, value=n.value + rest.value / many, parts=many)
    if hyphened or rest.last >= len(words.texts):
        return amount
    joined = words.texts[rest.last] == "-"
    word = words.lowers[rest.last + joined] if rest.last + joined < len(words.texts) else ""
    unit = SPELLINGS.get(_SMALL_SPELLINGS.get(word, word))
    if unit is None or unit.name != name:
        return amount
    return replace(amount, last=rest.last + joined + 1, value=n.value + rest.value / many, parts=many)


def _is_height(words: Words, n: Numeral, rest: Numeral) -> bool:
    """``five feet eleven tall``, ``he stands six foot two.``: of a person, whose inches go without saying."""
    after = words.lowers[rest.last] if rest.last < len(words.texts) else ""
    return 4 <= n.value <= 7 and rest.value.is_integer() and (not after or after in _AFTER_HEIGHT)
