"""Weights of the quantities of ``odds``, as ``python -m tests.bench.fit_odds`` prints them."""

from __future__ import annotations

COMMON = {
    "of one order": 1.35,
    "both alone": 1.36,
    "one alone": 0.55,
    "one left over": 0.43,
    "figures swapped": 3.62,
    "one figure apart": 0.90,
    "an hour apart": 2.32,
    "rarity": 0.20,
    "share": 0.97,
    "of something": 1.15,
    "one head": -0.43,
    "one without head": -0.76,
    "one deed": 1.73,
    "one end": 2.95,
    "told alike": 1.06,
    "margin": 0.58,
    "places apart": -0.75,
}
# For a sort of value: always, for how far the values are apart, for the shared words.
SORTS = {
    "age": (-5.23, -5.04, 1.25),
    "count": (-3.85, -0.83, 0.67),
    "date": (-5.70, 0.17, 0.13),
    "duration": (-5.33, -0.73, 1.15),
    "length": (-3.91, -1.34, 0.13),
    "measure": (-2.94, -0.21, -1.16),
    "money": (-4.53, -0.59, -0.61),
    "percent": (-5.37, -0.92, 0.52),
    "time": (-3.83, -2.76, -0.47),
}
