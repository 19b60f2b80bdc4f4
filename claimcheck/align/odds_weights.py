"""Weights of the quantities of ``odds``, as ``python -m tests.bench.fit_odds`` prints them."""

from __future__ import annotations

COMMON = {
    "of one order": 1.18,
    "both alone": 1.29,
    "one alone": 0.50,
    "one left over": 0.40,
    "figures swapped": 2.48,
    "two figures swapped": 5.22,
    "one figure apart": 1.01,
    "an hour apart": 1.98,
    "rarity": 0.27,
    "share": 0.78,
    "of something": 1.14,
    "one head": -0.49,
    "one without head": -0.74,
    "one deed": 1.21,
    "one end": 2.57,
    "told alike": 0.90,
    "margin": 0.61,
    "places apart": -0.85,
}
# For a sort of value: always, for how far the values are apart, for the shared words.
SORTS = {
    "age": (-5.33, -4.28, 1.33),
    "count": (-3.23, -0.91, 0.54),
    "date": (-5.32, 0.28, -0.09),
    "duration": (-4.88, -0.75, 1.02),
    "length": (-3.81, -1.25, -0.06),
    "measure": (-2.66, -0.43, -1.28),
    "money": (-4.11, -0.70, -0.75),
    "percent": (-5.02, -1.17, 0.49),
    "time": (-3.58, -1.64, -0.77),
}
