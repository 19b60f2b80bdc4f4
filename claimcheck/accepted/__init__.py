"""Living with findings over time: which failures are let pass, and what changed between two reports.

A failure is known again by what is asked and by the set of values given as answers, in their normal form; never by
places, paths or wording. ``baseline`` records the failures of a day, ``ignored`` applies the configuration's entries,
``difference`` compares two reports.
"""
