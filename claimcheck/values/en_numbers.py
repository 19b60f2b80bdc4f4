"""English words for numbers: data only. A second language is a second file like this one."""

from __future__ import annotations

from unicodedata import numeric

ONES = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {"nought": 0, "naught": 0, "nil": 0}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)} | {
    "fourty": 40
}
_UNIT_ORDINALS = {
    w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth".split(), 1)
} | {"nineth": 9}
ORDINALS = (
    _UNIT_ORDINALS
    | {
        w: n
        for n, w in enumerate(
            "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
            10,
        )
    }
    | {w[:-1] + "ieth": n for w, n in TENS.items()}
)
# Written as one word: "twentyfive", "seventythird".
JOINED = {t + o: tn + on for t, tn in TENS.items() for o, on in ONES.items() if 1 <= on <= 9}
ORDINALS |= {t + o: tn + on for t, tn in TENS.items() for o, on in _UNIT_ORDINALS.items()}

SCALES: dict[str, float] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
# What multiplies only directly after a number: abbreviations, and plurals ("5 lakhs", "two dozens").
SCALES_AFTER: dict[str, float] = SCALES | {
    "dozens": 12,
    "lakhs": 1e5,
    "lac": 1e5,
    "lacs": 1e5,
    "lkh": 1e5,
    "lkhs": 1e5,
    "crores": 1e7,
    "cr": 1e7,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
# Letters that multiply digits they are glued to, in this case only.
SUFFIXES: dict[str, float] = {"k": 1e3, "K": 1e3, "M": 1e6, "Mn": 1e6, "Bn": 1e9, "G": 1e9}
SCALE_ORDINALS = {w + "th": n for w, n in SCALES.items() if w != "dozen"}

# Denominators: "two thirds", "a quarter". ``second`` is none, it measures time.
DENOMINATORS: dict[str, float] = (
    {"half": 2, "quarter": 4}
    | {w: float(n) for w, n in ORDINALS.items() if n > 2 and (n < 20 or n % 10 == 0)}
    | SCALE_ORDINALS
)
DENOMINATOR_PLURALS: dict[str, float] = {w + "s": n for w, n in DENOMINATORS.items() if w != "half"} | {"halves": 2}

# Plurals that name an order of magnitude and nothing more.
VAGUE: dict[str, float] = {
    "dozens": 12,
    "scores": 20,
    "tens": 10,
    "hundreds": 100,
    "thousands": 1e3,
    "lakhs": 1e5,
    "millions": 1e6,
    "crores": 1e7,
    "billions": 1e9,
    "trillions": 1e12,
}
VAGUE_BEFORE = frozenset({"several", "few", "many"})
FRACTION_SIGNS = {c: numeric(c) for c in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
MINUS_WORDS = frozenset({"minus", "negative"})
# "a third" is a fraction before these (and at the end of a phrase); before a noun it is the third of a row.
AFTER_FRACTION = frozenset(
    "of in on at by to from since than more less fewer higher lower larger smaller bigger and or but while as over "
    "during under for through off between the its his her their this that last were was are is have has had did do would "
    "will".split()
)
# Right behind "a third" these leave no doubt that it is a part.
PARTS_OF = frozenset("of more less fewer higher lower larger smaller bigger than since have were are".split())
# Before it these do, where no noun follows: fell by a third, about a third were hurt; not: he wounded a third.
BEFORE_FRACTION = frozenset(
    "by about around over under than nearly almost roughly only just some approximately up down to from worth less minus fell "
    "rose dropped grew least most or and perhaps maybe for further into in at is was as cut".split()
)
# "the second half", "the first quarter": parts of a match or a year, not fractions.
PART_OF = frozenset("first second third fourth last final other latter former opening early late better next".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# "scores" before these are twenties, not results.
AFTER_SCORES = frozenset("were are have had more others dead injured".split())
NOT_BEFORE_SCORES = frozenset("the his her their its in he she it who team player half final test film".split())
