"""The table of what was tried and what happened, for the README."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.hostile.corpus import MB, SORTS, attacks
from tests.hostile.running import faults, run

_WHAT = {
    "text": "texts", "encoding": "encodings", "archive": "gzip, WARC, JSON Lines", "page": "web pages, feeds",
    "package": "DOCX, PDF", "pack": "packs", "configuration": "configuration", "place": "links, pipes, devices, names",
}  # fmt: skip


def table() -> str:
    """One row a sort of attack: inputs, refused, read, failed, the slowest, the most memory."""
    rows = [
        "| what | inputs | refused, and said so | read | failed | slowest | most memory |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    with TemporaryDirectory() as name:
        for sort in SORTS:
            done = []
            for attack in (a for a in attacks() if a.sort == sort):
                came = run(attack, Path(name))
                wrong = faults(attack, came)
                for one in wrong[:3]:
                    print(f"{sort}/{attack.name}: {one}", flush=True)
                done.append((attack, came, bool(wrong)))
                subprocess.run(["rm", "-rf", str(Path(name) / sort)], check=True)
            failed = sum(wrong for *_, wrong in done)
            refused = sum(came.code == 2 for _, came, wrong in done if not wrong)
            slowest = max(done, key=lambda row: row[1].seconds)
            most = max(came.memory for _, came, _ in done) // MB
            rows.append(
                f"| {_WHAT[sort]} | {len(done)} | {refused} | {len(done) - refused - failed} | {failed} "
                f"| {slowest[1].seconds:.1f} s ({slowest[0].name}) | {most} MB |"
            )
    return "\n".join(rows)
