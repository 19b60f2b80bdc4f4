"""The command line: arguments in, exit code out; the only code that prints.

Start-up is part of the interface: nothing here imports what a command needs before that command runs.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import NoReturn

__all__ = ["main"]


def main() -> None:
    """The console script ``claimcheck``. Always leaves through SystemExit: 0, 1 or 2, or 130 when interrupted.

    A fault of our own is 2 as well: 1 would say that conflicts were found.
    """
    gc.set_threshold(500_000, 20, 20)  # a run makes many objects and few cycles: looking for them more often costs time
    try:
        from claimcheck.cli.interrupts import heard

        with heard():
            from claimcheck.cli.app import app

            app(prog_name="claimcheck")
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except MemoryError:
        _fail("there is not enough memory for this run: it takes fewer or smaller documents, or lower limits")
    except Exception:
        import traceback

        traceback.print_exc()
        _fail("this is a fault of claimcheck, not of what it was given: please report it")
    finally:
        gc.freeze()  # else the interpreter looks through all objects once more before it ends: 7% of a small run


def _fail(said: str) -> NoReturn:
    import sys

    with suppress(OSError):
        sys.stderr.write(f"claimcheck: {said}\n")
    raise SystemExit(2) from None
