"""Where text leaves the program: stdout, stderr, and files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from claimcheck.errors import InputError, Problem
from claimcheck.report import View
from claimcheck.report.safe import visible

_WIDTH = 80
_OPEN_FILES = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/self/fd/")


def put(text: str, output: Path | None = None) -> None:
    """Write ``text`` to ``output``, or to stdout: as UTF-8, but to a terminal in its own encoding.

    What an encoding cannot say (lone surrogates of paths included) is written as an escape.
    """
    if output is not None and str(output) != "-":
        write_whole(output, text.encode("utf-8", "backslashreplace"))
        return
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
    sys.stdout.buffer.flush()


def complain(problems: Iterable[Problem]) -> None:
    """One line a problem on stderr."""
    for problem in problems:
        say(str(problem))


def say(line: str) -> None:
    """One harmless line on stderr."""
    with suppress(OSError):
        sys.stderr.write(f"claimcheck: {visible(line).encode('utf-8', 'replace').decode()}\n")


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` into ``path`` so that nobody ever sees half of it. Raises InputError where that cannot be done.

    Devices, pipes and what is already open (``/dev/stdout``) are written directly; a link stays, and what it points to
    is replaced.
    """
    try:
        if str(path).startswith(_OPEN_FILES):
            with path.open("ab") as stream:
                stream.write(data)
            return
        target = path.resolve()
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            target.write_bytes(data)
            return
        _replace(target, data, stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
    except OSError as error:
        raise InputError([Problem(str(path), 0, 0, f"cannot be written: {error.strerror or error}")]) from None


def _replace(target: Path, data: bytes, mode: int) -> None:
    handle, name = mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        draft.chmod(mode)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def view(
    *, no_color: bool, show: str = "findings", full: bool = False, summary: bool = False, to_file: bool = False
) -> View:
    """How output is to look where it goes: COLUMNS or the terminal's width, colour on terminals only.

    ``NO_COLOR`` (see no-color.org), ``TERM=dumb`` and ``--no-color`` each turn colour off.
    """
    terminal = not to_file and sys.stdout.isatty()
    color = terminal and not no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return View(_width(terminal), color, show, full, summary)  # type: ignore[arg-type]  # a checked choice


def _width(terminal: bool) -> int:
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked[:6]) > 0:
        return int(asked[:6])
    if terminal:
        with suppress(OSError):
            return os.get_terminal_size(sys.stdout.fileno()).columns or _WIDTH
    return _WIDTH
