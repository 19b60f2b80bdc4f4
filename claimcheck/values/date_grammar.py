"""The forms of English dates: regular expressions over the letters of ``date_codes``, and what each builds.

A rule is a pattern and a builder. The builder gets the tokens that the pattern matched and returns the form and
the token after it, or None where a closer look says that this is no date; then the next rule has its turn.
Patterns are bounded in length and dates nest at most three deep, so that reading is linear whatever the text holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.values import date_away as relative
from claimcheck.values import date_bare as bare
from claimcheck.values import date_builders as plain
from claimcheck.values import date_numeral_ranges as ranged
from claimcheck.values import date_numerals as numeric
from claimcheck.values import date_periods as periods
from claimcheck.values import date_pointers as points
from claimcheck.values import date_words as spoken
from claimcheck.values import date_wrappers as outer
from claimcheck.values import en_dates as en
from claimcheck.values.date_codes import ANCHOR
from claimcheck.values.date_forms import Between, Either, Fields, Form, Inside, Open, Shift, Which
from claimcheck.values.date_tokens import Built, Tokens
from claimcheck.values.letters import Matching

_DAY = "(?:dh?|(?:c-?)?o)"
_MONTH = r"[MN]\.?"
_WEEKDAY = r"[WV]\.?"
_YEAR = "(?:Y|'[zd])"
_OF_YEAR = f"(?:,?[fp]?{_YEAR}|fz)"
_IN_YEAR = f"(?:t?{_DAY}f?{_MONTH}|{_MONTH}(?:t?{_DAY})?|H.{{,4}}?|[SR])"
_NUMBER = "(?:c-?c|[cdzn]|[am]m?f?)"

# In order of trial: what says more stands before what is a beginning of it.
RULES: tuple[tuple[str, Callable[[Tokens, int, int], Built]], ...] = (
    ("d/d(?:/[Yzd])?-d/d(?:/[Yzd]|,?Y)|d-d-Y-d-d-Y", ranged.joined_numbers),
    (r"[dMNY](?:-[dMNY]-|/[dMNY]/)[dzMNY]", numeric.three_numbers),
    ("Y-_d", numeric.iso_week),
    ("c(?:-?c)?f?[MN]", spoken.spoken_day),
    ("c(?:-?c|[CK])", spoken.spoken_year),
    (f"{_MONTH}[fp]?(?=c(?:-?c|[CK]))", spoken.month_of_year),
    (f"[vw]?t?(?:{_WEEKDAY},?)?{_DAY}[u&-]t?(?:{_WEEKDAY},?)?{_DAY}f?{_MONTH}{_OF_YEAR}?", plain.days_of_month),
    (r"[MN]\.?dh?(?:,dh?){1,4},?&dh?(?:,?Y)?|dh?(?:,dh?){1,4},?&dh?[MN](?:,?Y)?", plain.day_list),
    (f"[vw]?{_MONTH}t?{_DAY}[u&-]t?{_DAY}{_OF_YEAR}?", plain.days_of_month),
    (f"{_IN_YEAR}[fp]?(?=[tilxq])", outer.in_year),
    (f"(?:{_WEEKDAY}g?,?)?t?{_DAY}f?{_MONTH}{_OF_YEAR}?", plain.calendar),
    (f"(?:{_WEEKDAY}g?,?)?{_MONTH},?t?{_DAY}{_OF_YEAR}?(?:,{_WEEKDAY})?", plain.calendar),
    (f"Y{_MONTH}d(?!h)", plain.year_first),
    (f"{_MONTH}(?:-u-|[-u]){_MONTH}{_OF_YEAR}?(?!h)", plain.months),
    (f"{_MONTH}(?:[,fp]?{_YEAR}|fz)", plain.calendar),
    (f"{_WEEKDAY},?t?(?:dh|c-o|o)", plain.calendar),
    ("[dMNY][-/][dMNY]", numeric.two_numbers),
    ("Y-z", numeric.two_years),
    ("X", numeric.dotted),
    ("I", numeric.eight_digits),
    ("Qd[fp]?(?=[ilx])", outer.coded_quarter),
    ("Qd(?:,?f?Y|'[dz])?|Y,?-?Qd|[dz]Qd|dQ[zY]", numeric.quarter_code),
    (f"t?(?:dh-?|o-?|oF|l)U(?:[,pf]?(?:FU?)?{_YEAR}|f(?=[ilxt]))?", outer.quarter),
    (f"[SR](?:,?f?{_YEAR})", periods.season),
    ("t?F?Y(?:'P)?(?:o|dh)-?[Uk]", outer.quarter_of_year),
    ("t?qU[fp]?(?:lU|aU[Gr])", relative.same_last_year),
    ("[lxi]U'P(?:o|dh)[Uk]", outer.part_of_year),
    ("t?U-?b(?:[,f]?Y)?|t?U'Pb", outer.year_end),
    ("qq?[MNSR]", points.that_month),
    ("t?Y'?P|t?'?[zd]'?P|t?c-?T|t?'?T", periods.decade),
    ("t?(?:dh|(?:c-)?o)-?U", periods.century),
    ("t?FU?f?(?:Y|'[zd])|F[zd]", periods.fiscal),
    ("t?U(?:f?Y|[dz])", periods.unit_number),
    (f"t?(?:(?:o|dh)[lk]?|l){_NUMBER}?[UWVk][fp]", outer.nth),
    (f"t?{_DAY}U?f", outer.day_of),
    (f"t?(?:[lxi]{_NUMBER}|{_NUMBER}[lx])B?U", points.stretch),
    ("e-?p?t?|t?bf?|rp?(?=[tilx])", outer.part),
    ("t?U-?[rG]", relative.year_earlier),
    (f"{_NUMBER}-?(?:U&ak|&akU)[Gr]", relative.away_half),
    (f"{_NUMBER}-?[UWV]", relative.away),
    (f"p{_NUMBER}U(?:'P|')?", points.away_in),
    ("t?[UWMN]s[xl]", points.after_next),
    ("[dzYn]E|E[dzYn]", plain.of_our_era),
    ("tUs|Us(?=D)", relative.day_after),
    ("t?Uf", outer.unit_of),
    ("D", points.today),
    ("A", outer.end_of),
    (f"[it]?[lxi]{_MONTH}{_DAY}(?![-u]|,?Y)", points.which_day),
    ("[it]?[lxi][WVMNSRH]", points.which),
    ("[it]?[lxi]F?U|t?qU|[iq]g|t?xg|lg", points.shift),
    ("tU", outer.this_unit),
    ("U", outer.bare_unit),
    ("H", points.feast),
    ("s|lu", outer.open_ended),
    ("j", outer.about),
    ("[SR]", periods.season),
    ("[WV][fvp]?(?=[tilx])", outer.of_week),
    (f"t?{_MONTH}U", periods.month_quarter),
    (_WEEKDAY, bare.weekday),
    (_MONTH, bare.month),
    ("Y", bare.year),
    ("'[dz]", bare.short_year),
    ("t?dh", bare.bare_day),
    ("O", outer.now),
)
_DEEPEST = 3
_REACH = 8  # how far before its anchor a date may begin, in tokens


_MATCHING = Matching(pattern for pattern, _ in RULES)
_LONGEST = 32  # letters, more than any rule has


def _rules_at(codes: str, i: int) -> tuple[tuple[int, int], ...]:
    """What matches at token ``i``. A word that is in no date ends all rules but those of feasts and of 2024-W05."""
    letters = codes[i : i + _LONGEST]
    known = letters.partition("_")[0]
    return _MATCHING[letters if letters[0] == "H" or known[-1:] == "-" else known]


def dates(t: Tokens) -> Iterator[tuple[int, int, Form]]:
    """All dates of a sentence: first token, token after the last, form; in order, not overlapping."""
    t.inside = _inside
    codes, untried = t.codes, 0
    for anchor in ANCHOR.finditer(codes):
        k = anchor.start()
        i = max(untried, k - _REACH, codes.rfind("_", 0, k) + 1)
        while i <= k:
            if codes[i] not in "vw" and not _rules_at(codes, i):
                i += 1
                continue
            begin, built = i, _stretch(t, i)
            i = untried = begin + 1 if built is None else built[1]
            if built is not None:
                yield begin, built[1], built[0]
                break


def _parse(t: Tokens, i: int) -> Built:
    """The date that begins at token ``i``."""
    for n, length in _rules_at(t.codes, i):
        built = RULES[n][1](t, i, i + length)
        if built is not None:
            return built
    return None


def _inside(t: Tokens, i: int) -> Built:
    """A date that stands inside another one: no cue is needed."""
    if t.depth >= _DEEPEST or i >= len(t.codes):
        return None
    t.depth += 1
    try:
        if t.codes[i] == "t" and t.at(i + 1) in "MNWVDH":
            i += 1
        return _year_inside(t, i) or _parse(t, i)
    finally:
        t.depth -= 1


def _year_inside(t: Tokens, i: int) -> Built:
    sure = t.codes[i] == "Y" and t.at(i + 1) not in "-/P'Q" and not t.plural_after(i + 1)
    return (Fields(int(t.lowers[i])), i + 1) if sure else None


def _stretch(t: Tokens, i: int) -> Built:
    """A date with what may follow it: a part of the day, the date that a weekday names, the end of a stretch."""
    built = _parse(t, i)
    only_joined = built is None and t.codes[i] in "vw"
    if only_joined:
        built = _inside(t, i + 1)
    if built is None:
        return None
    form, end = _apposed(t, *built)
    form, end = _joined(t, i, form, end) or (None if only_joined else (form, end)) or (form, 0)
    if t.at(end - 1) == "." and (end == len(t.codes) or t.lowers[end - 2] in en.LONG_NAMES):
        end -= 1
    return (form, end) if end else None


def _apposed(t: Tokens, form: Form, end: int) -> tuple[Form, int]:
    """``Thursday night``; ``next Thursday, Oct. 31``; ``last week on Tuesday``."""
    if t.at(end) == "g" and not (t.capital(end) and t.lowers[end] == "night"):
        end += 1
    if isinstance(form, Which | Shift) and t.at(end) == ",":
        built = _inside(t, end + 1)
        if built and isinstance(built[0], Fields) and built[0].month and built[0].day:
            return built
    if isinstance(form, Shift) and form.unit == "week":
        at = end + 1 if t.at(end) in "p'" else end
        at += t.at(end) == "'" and t.at(end + 1) == "P"
        if t.at(at) == "W":
            return Inside(en.WEEKDAYS[t.lowers[at]], form), at + 1
    return form, end


def _joined(t: Tokens, i: int, form: Form, end: int) -> Built:
    """From A to B, between A and B, A - B."""
    mark, opened = t.at(end), t.codes[i] in "vw" or t.at(i - 1) in "vw"
    between = t.codes[i] == "w" or t.at(i - 1) == "w"
    if mark not in "u&-" or mark == "$" or isinstance(form, Between | Open):
        return None
    if mark == "&" and not between or t.lowers[end] in ("until", "till") and not opened:
        return None
    if mark == "-" and not (isinstance(form, Either) or (isinstance(form, Fields) and (form.month or form.year))):
        return None
    if not between and plain.changes(t, i):
        return None
    built = _inside(t, end + 1)
    if built is None or isinstance(built[0], Between | Open):
        return None
    if Either in (type(form), type(built[0])) and t.day_first() is None:
        return ranged.joined_readings(form, *built)
    return Between(form, built[0]), built[1]
