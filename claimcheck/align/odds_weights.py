"""Weights of the quantities of ``odds``, as ``python -m tests.bench.fit_odds`` prints them."""

from __future__ import annotations

COMMON = {
    "of one order": 1.07,
    "both alone": 1.10,
    "one alone": 0.39,
    "one left over": 0.34,
    "figures swapped": 2.07,
    "two figures swapped": 3.77,
    "rarity": 0.36,
    "share": 0.70,
    "of something": 1.00,
    "one head": -0.42,
    "one without head": -0.58,
    "one deed": 1.31,
    "one end": 2.59,
    "margin": 0.58,
    "places apart": -0.96,
}
# For a sort of value: always, for how far the values are apart, for the shared words.
SORTS = {
    "age": (-4.63, -4.92, 1.41),
    "count": (-3.13, -0.80, 0.66),
    "date": (-4.32, 0.15, 0.06),
    "duration": (-3.42, -0.86, 0.50),
    "length": (-3.39, -0.99, -0.13),
    "measure": (-2.49, -0.20, -1.24),
    "money": (-3.90, -0.64, -0.57),
    "percent": (-4.19, -1.08, 0.22),
    "time": (-3.63, -3.03, 0.13),
}
