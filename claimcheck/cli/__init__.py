"""The command line: arguments in, exit code out; the only code that prints.

Start-up is part of the interface: nothing here imports what a command needs before that command runs.
"""

from __future__ import annotations

import gc

__all__ = ["main"]


def main() -> None:
    """The console script ``claimcheck``. Always leaves through SystemExit: 0, 1 or 2, or 130 when interrupted."""
    gc.set_threshold(50_000, 20, 20)  # a run makes many objects and few cycles: 5% of its time
    try:
        from claimcheck.cli.app import app

        app(prog_name="claimcheck")
    except KeyboardInterrupt:
        raise SystemExit(130) from None
