"""Which program this is: what results that are kept from one run to the next must have been made by."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path


@cache
def program() -> str:
    """A name of this very program: another one after any change of version, of Python, or of a file of the package."""
    hashed = blake2b(repr(sys.version_info).encode(), digest_size=16)
    folders = [Path(__file__).parent]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                elif entry.name.endswith(".py"):
                    status = entry.stat()
                    hashed.update(f"{entry.path} {status.st_mtime_ns} {status.st_size}\n".encode("utf-8", "replace"))
    return hashed.hexdigest()


@cache
def code() -> str:
    """A name of the files of this package: the same on every machine that has the same ones, wherever they lie."""
    home = Path(__file__).parent
    hashed = blake2b(digest_size=16)
    for file in sorted(home.rglob("*.py")):
        hashed.update(file.relative_to(home).as_posix().encode("utf-8", "replace") + b"\0" + file.read_bytes() + b"\0")
    return hashed.hexdigest()
