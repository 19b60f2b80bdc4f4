"""Weights of the quantities of ``odds``, as ``python -m tests.bench.fit_odds`` prints them."""

from __future__ import annotations

COMMON = {
    "of one order": 1.15,
    "both alone": 1.42,
    "one alone": 0.58,
    "one left over": 0.32,
    "figures swapped": 2.66,
    "two figures swapped": 4.08,
    "one figure apart": 0.95,
    "an hour apart": 1.97,
    "rarity": 0.22,
    "share": 0.70,
    "of something": 1.17,
    "one head": -0.49,
    "one without head": -0.75,
    "one deed": 1.44,
    "one end": 2.89,
    "margin": 0.59,
    "places apart": -0.85,
}
# For a sort of value: always, for how far the values are apart, for the shared words.
SORTS = {
    "age": (-5.13, -3.84, 1.25),
    "count": (-3.45, -0.91, 0.65),
    "date": (-5.28, 0.30, 0.11),
    "duration": (-4.86, -0.75, 1.01),
    "length": (-3.74, -1.26, -0.06),
    "measure": (-2.61, -0.45, -1.25),
    "money": (-4.14, -0.64, -0.74),
    "percent": (-4.94, -1.23, 0.51),
    "time": (-3.51, -1.66, -0.72),
}
