"""The same linkage by splink on DuckDB: ``python -m tests.bench.linkage_peer FILE CLAIMS THREADS``.

The same claims as records, blocked as claimcheck blocks them (one story, kind and unit, different sources), compared by
head, words and value. Prints one JSON object: seconds of training (all probabilities by expectation maximisation among
the pairs of the blocks, so that they do not depend on the number of stories), of scoring the pairs, and of clustering.
Verdicts are not part of it, as splink has none.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from claimcheck.engines.packed import unpack
from tests.bench.digests import stories

_BLOCK = "l.story = r.story AND l.kind = r.kind AND l.unit = r.unit AND l.source <> r.source"
_PRIOR = 0.05  # of the pairs in a block, where expectation maximisation begins
_LINE = 0.5


def records(path: Path, claims: int) -> Iterator[dict[str, Any]]:
    """A record for each claim: story, kind and unit, source, head, words, value."""
    for number, story in enumerate(stories(path, claims)):
        for member, first in zip(story.members, story.starts(), strict=False):
            for claim in unpack(member.claims, member.source.id, first):
                yield {
                    "unique_id": f"{number}/{claim.id}",
                    "story": number,
                    "kind": claim.kind,
                    "unit": str(getattr(claim.value, "unit", None) or getattr(claim.value, "currency", None) or ""),
                    "source": member.source.id,
                    "head": " ".join(claim.subject.head),
                    "words": sorted({word for word, _ in claim.subject.words}),
                    "value": repr(claim.value),
                }


def link(rows: Path, threads: int) -> dict[str, Any]:
    """Link the records of a JSON Lines file; seconds of each step, pairs and clusters."""
    import duckdb
    import splink.comparison_library as compare
    from splink import DuckDBAPI, Linker, SettingsCreator

    connection = duckdb.connect(":memory:")
    connection.execute(f"SET threads TO {threads}")
    connection.execute(f"CREATE TABLE claims AS SELECT * FROM read_json_auto('{rows}', format='newline_delimited')")
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compare.ExactMatch("head"),
            compare.ArrayIntersectAtSizes("words", [4, 2, 1]),
            compare.ExactMatch("value"),
        ],
        probability_two_random_records_match=_PRIOR,
        blocking_rules_to_generate_predictions=[{"blocking_rule": _BLOCK, "sql_dialect": "duckdb"}],
    )
    start = perf_counter()
    api = DuckDBAPI(connection)
    linker = Linker(api.register("claims"), settings, log_level=None)
    linker.training.estimate_parameters_using_expectation_maximisation(
        _BLOCK, fix_u_probabilities=False, populate_probability_two_random_records_match_from_trained_values=True
    )
    trained = perf_counter()
    predicted = linker.inference.predict(threshold_match_probability=_LINE)
    scored = perf_counter()
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_probability=_LINE)
    end = perf_counter()
    return {
        "training": trained - start,
        "scoring": scored - trained,
        "clustering": end - scored,
        "wall": end - start,
        "pairs": _count(connection, predicted.physical_name, "count(*)"),
        "clusters": _count(connection, clusters.physical_name, "count(distinct cluster_id)"),
    }


def _count(connection: Any, name: str, what: str) -> int:
    return int(connection.execute(f"SELECT {what} FROM {name}").fetchone()[0])


def main(path: str, claims: str, threads: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "claims.jsonl"
        with rows.open("w", encoding="utf-8") as file:
            count = 0
            for record in records(Path(path), int(claims)):
                file.write(json.dumps(record) + "\n")
                count += 1
        before = os.times()
        found = link(rows, int(threads))
        used = os.times()
    print(json.dumps({"claims": count, "processor": used.user + used.system - before.user - before.system, **found}))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except ImportError as error:
        print(json.dumps({"missing": f"{error.name} cannot be imported; pip install -e '.[bench]'"}))
