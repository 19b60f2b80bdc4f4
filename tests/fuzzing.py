"""How many inputs a property is tried on: those of the everyday run, and many more in the profile ``fuzz``.

``pytest --hypothesis-profile=fuzz -m fuzz`` draws new inputs in every run; ``FUZZ=5`` in the environment draws five
times as many. A failure prints what reproduces it.
"""

from __future__ import annotations

import os

from hypothesis import settings

_MORE = 20


def examples(everyday: int) -> int:
    """``max_examples`` for a property that the everyday run tries on ``everyday`` inputs."""
    if settings.get_current_profile_name() != "fuzz":
        return everyday
    return max(1, int(everyday * _MORE * float(os.environ.get("FUZZ", "1"))))
