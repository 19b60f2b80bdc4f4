"""Paths that end the process that reads them, wherever it runs."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any


class Deadly(type(Path())):  # type: ignore[misc]
    """A path whose reading kills, as often as its ``.deaths`` file beside it says; each death is a line there."""

    def stat(self, **more: Any) -> os.stat_result:
        log = Path(f"{self}.deaths")
        most, *died = log.read_text().split()
        if len(died) < int(most):
            log.write_text("\n".join([most, *died, str(os.getpid())]))
            os.kill(os.getpid(), signal.SIGKILL)
        return super().stat(**more)


class Faulty(type(Path())):  # type: ignore[misc]
    """A path whose reading raises what no reader expects."""

    def stat(self, **_: Any) -> os.stat_result:
        raise SystemError("boom")
