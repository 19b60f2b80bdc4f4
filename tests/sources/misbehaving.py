"""A reader that does what it is told by the document: for tests of the process that readers run in."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

from claimcheck.errors import Problem
from claimcheck.limits import Limits
from claimcheck.model import Source
from claimcheck.sources.document import source

_KEPT: list[bytearray] = []


def sources(data: bytes, name: str, limits: Limits) -> Iterator[Source | Problem]:
    """``told``, ``told NUMBER`` and so on; whatever is no order becomes the text of a source."""
    order, _, rest = data.decode().partition(" ")
    if order == "hang":
        while True:
            pass
    elif order == "sleep":
        time.sleep(60)
    elif order == "take":  # megabytes, and keep them
        _KEPT.append(bytearray(int(rest) * 2**20))
    elif order == "crash":
        os.abort()
    elif order == "leave":
        os._exit(3)
    elif order == "fail":
        raise ValueError(rest)
    elif order == "dig":
        list(sources(data, name, limits))
    elif order == "connect":
        socket.create_connection(("127.0.0.1", 9))
    elif order == "start":
        subprocess.run([sys.executable, "-c", ""], check=False)
    elif order == "print":
        os.write(1, b"s\xff\xff\xff\xff" + data)
        sys.stdout.write("noise\n")
        sys.stdout.flush()
    elif order == "lack":
        raise ImportError("no such module", name=rest)
    elif order == "pid":
        yield Problem(name, 0, 0, str(os.getpid()))
    elif order == "count":
        for n in range(int(rest)):
            yield source(f"{name}#{n}", f"Number {n}.")
    yield source(name, data.decode())
