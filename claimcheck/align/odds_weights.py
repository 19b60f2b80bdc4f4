"""Weights of the quantities of ``odds``, as ``python -m tests.bench.fit_odds`` prints them."""

from __future__ import annotations

COMMON = {
    "of one order": 1.06,
    "both alone": 1.07,
    "one alone": 0.38,
    "one left over": 0.33,
    "figures swapped": 2.06,
    "two figures swapped": 3.77,
    "rarity": 0.36,
    "share": 0.68,
    "of something": 1.00,
    "one head": -0.42,
    "one without head": -0.59,
    "one deed": 1.31,
    "one end": 2.59,
    "margin": 0.59,
    "places apart": -0.96,
}
# For a sort of value: always, for how far the values are apart, for the shared words.
SORTS = {
    "age": (-4.60, -4.92, 1.41),
    "count": (-3.10, -0.80, 0.65),
    "date": (-4.30, 0.15, 0.05),
    "duration": (-3.39, -0.86, 0.49),
    "length": (-3.35, -1.00, -0.14),
    "measure": (-2.46, -0.21, -1.24),
    "money": (-3.87, -0.64, -0.57),
    "percent": (-4.16, -1.08, 0.22),
    "time": (-3.60, -3.02, 0.13),
}
