"""Regular expressions that are compiled when they are first asked: most runs need few of them, and begin that much sooner."""

from __future__ import annotations

import re
from typing import Any, cast


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but a mistake in ``pattern`` shows only when it is first used."""
    return cast(re.Pattern[str], _Late(pattern, flags))


class _Late:
    """Stands for an expression; what is asked of it once is found at once from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        # Python comes here for what is not there yet: a method of the expression. That it is one of ours is enough
        # for it to be kept; names with two underscores belong to copying and the like.
        if name.startswith("__"):
            raise AttributeError(name)
        found = self.__dict__[name] = getattr(re.compile(*self._given), name)
        return found
