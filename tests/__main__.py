"""Everything that must hold before a change lands: ``python -m tests``. Words after it go to pytest."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

CHECKS = {
    "lint": [sys.executable, "-m", "ruff", "check", "."],
    "format": [sys.executable, "-m", "ruff", "format", "--check", "."],
    "types": [sys.executable, "-m", "mypy"],
    "imports": [str(BIN / "lint-imports")],
    "tests": [sys.executable, "-m", "pytest", *sys.argv[1:]],
}


def main() -> int:
    """Run every check, also after one has failed. The exit code is that of the worst."""
    failed = []
    for name, command in CHECKS.items():
        print(f"== {name}", flush=True)
        start = time.perf_counter()
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
        print(f"== {name}: {'FAILED' if name in failed else 'ok'} in {time.perf_counter() - start:.1f} s\n", flush=True)
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
