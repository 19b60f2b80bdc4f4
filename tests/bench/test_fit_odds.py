"""The fit of the weights of odds."""

from __future__ import annotations

from claimcheck import load_packs
from claimcheck.align.odds_weights import COMMON, SORTS
from tests.bench.clusters import SETS, load
from tests.bench.fit_odds import KINDS, Case, cases, columns, fit, module, row


def test_what_speaks_for_one_question_gets_weight_and_what_says_nothing_gets_none():
    rows = [[float(n % 2), float(n % 3 == 0)] for n in range(300)]
    weights, always = fit(rows, [n % 2 == 1 for n in range(300)])
    assert weights[0] > 2
    assert abs(weights[1]) < 0.2
    assert always < 0


def test_columns_and_rows_match_and_the_printed_module_holds_them():
    case = Case("a", "age", {"share": 0.5, "apart": 0.1, "words": 1.5}, one=True)
    names = columns([case])
    assert names[0] == "share"
    values = dict(zip(names, row(case, names), strict=True))
    assert (values["share"], values["always:age"], values["words:age"], values["words:count"]) == (0.5, 1.0, 1.5, 0.0)
    text = module(names, [float(n) for n in range(len(names))], 0.0)
    told: dict[str, object] = {}
    exec(text, told)
    assert told["COMMON"] == {"share": 0.0}
    assert set(SORTS) == set(KINDS)


def test_the_folders_give_cases_with_the_quantities_that_have_weights():
    (first, *_) = load(SETS[:1])
    found = list(cases([first], load_packs()))
    assert {case.one for case in found} == {True, False}
    assert set(COMMON) <= set(found[0].quantities)
