"""English words for shares and rates: data only."""

from __future__ import annotations

_POINTS = ("percentage point", 1.0)
_BASIS = ("percentage point", 0.01)

# Words after a number → unit and the factor of the number.
PERCENT_WORDS: dict[tuple[str, ...], tuple[str, float]] = {
    ("%",): ("percent", 1.0),
    ("percent",): ("percent", 1.0),
    ("per", "cent"): ("percent", 1.0),
    ("percentage",): ("percent", 1.0),
    ("pc",): ("percent", 1.0),
    ("pct",): ("percent", 1.0),
    ("percentage", "point"): _POINTS,
    ("percentage", "points"): _POINTS,
    ("percent", "points"): _POINTS,
    ("%", "points"): _POINTS,
    ("%", "-", "points"): _POINTS,
    ("percentage", "-", "point"): _POINTS,
    ("pp",): _POINTS,
    ("ppt",): _POINTS,
    ("ppts",): _POINTS,
    ("basis", "point"): _BASIS,
    ("basis", "points"): _BASIS,
    ("bps",): _BASIS,
    ("bp",): _BASIS,
}
PERCENT_STARTERS = frozenset(words[0] for words in PERCENT_WORDS)
PERCENT_UNITS = {"percent": "%", "percentage point": " percentage points"}

SECONDS_IN: dict[str, float] = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629800.0,
    "quarter": 7889400.0,
    "year": 31557600.0,
}
TIME_WORDS: dict[str, str] = {w: w for w in SECONDS_IN} | {
    "s": "second",
    "sec": "second",
    "min": "minute",
    "h": "hour",
    "hr": "hour",
    "d": "day",
    "wk": "week",
    "mo": "month",
    "yr": "year",
    "annum": "year",
}
PRESSURE_WORDS = frozenset("pressure pressures barometer barometric millibars hurricane cyclone typhoon".split())
TEMPERATURE_WORDS = frozenset(
    "temperature temperatures degree degrees hot hotter heat cold colder cool cooler warm warmer warming weather high "
    "highs low lows freezing boiling outside celsius fahrenheit thermometer mercury oven melts melting froze "
    "hottest coldest summer winter forecast chill heatwave angle rotate rotated tilt turn".split()
)

# A large number behind these is a sum of money: it borrows 450 million.
PAID = frozenset(
    "pay pays paid paying cost costs costing spend spends spent spending borrow borrows borrowed borrowing lend lends lent "
    "invest invests invested investing earn earns earned earning sales revenue revenues turnover profit profits loss losses "
    "debt debts loan loans budget price savings dividend dividends grant grants damages fine fined fines worth valued "
    "reserves reserve provision bill wages salaries income fee fees taxes rent refund compensation ransom bonus bonuses "
    "deficit surplus shortfall hole gap expenditure donate donated donation donations pledge pledged pledges promise promised "
    "fund funds offer offered bid prize purse receive receives received owe owes owed raise raised cash sum".split()
)
# Right before a number of thousands these leave no doubt: the club was fined 15,000.
FINED = frozenset("fined paid pay pays paying cost costs owe owes owed donated earn earns earned".split())
# Before a large number that is held against a sum: up from 561 million.
HELD_AGAINST = frozenset("from against versus than with to plus another earlier further and".split())
# Of what millions are money: millions in fees.
SUMS = frozenset(
    "fees fee damages losses revenue revenues sales profit profits fines penalties taxes tax cash debt debts loans aid relief "
    "funding funds investment investments savings costs compensation settlements bonuses dividends contracts exports imports "
    "grants donations subsidies payments refunds assets value capital money bribes ransom budget spending income "
    "royalties rent wages salaries".split()
)
FIGURES = frozenset({"digit", "figure"})  # single-digit millions say no figure
AFTER_SUM = frozenset(
    ", . ; : ) ! ? from to in for on at by and or but a an per each this last next a year more less than over until before after "
    "when while as with because since so which that during within through between under against".split()
)
