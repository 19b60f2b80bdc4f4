"""The report as JSON Lines: one finding, constraint, problem or note a line, each to be understood without the others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from claimcheck.model import Report
from claimcheck.report import View
from claimcheck.report.json import claim_json, contract
from claimcheck.report.safe import escape_json


def render(report: Report, view: View | None = None) -> str:
    """One object a line; ``type`` says what it is. The first is the ``report``: its version and its counts.

    The others have the fields of the JSON report; findings and constraints carry the ``claims`` and ``sources`` that
    they name.
    """
    return "".join(pieces(report, view))


def pieces(report: Report, _view: View | None = None) -> Iterator[str]:
    """The same line by line."""
    return (f"{escape_json(json.dumps(line, ensure_ascii=False, allow_nan=False))}\n" for line in lines(report))


def lines(report: Report) -> Iterator[dict[str, Any]]:
    """The objects, in order."""
    whole = contract(report)
    claims = report.by_number()
    sources = {source["id"]: source for source in whole["sources"]}

    def evidence(numbers: Iterable[int]) -> dict[str, Any]:
        named = [claim_json(claims[n]) for n in numbers if n in claims]
        ids = dict.fromkeys(claim["source"] for claim in named)
        return {"evidence": named, "sources": [sources[i] for i in ids if i in sources]}

    yield {"type": "report"} | {key: whole[key] for key in ("version", "generator", "summary")}
    for finding in whole["findings"]:
        yield {"type": "finding", **finding, **evidence(n for p in finding["positions"] for n in p["claims"])}
    for constraint in whole["constraints"]:
        yield {"type": "constraint", **constraint, **evidence(constraint["claims"])}
    for kind in ("problem", "note"):
        for problem in whole[f"{kind}s"]:
            yield {"type": kind, **problem}
