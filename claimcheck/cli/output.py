"""Where text leaves the program: stdout, stderr, and files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from errno import EISDIR
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO

from claimcheck.errors import InputError, Problem
from claimcheck.report import View
from claimcheck.report.safe import visible

_WIDTH = 80
_OPEN_FILES = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/self/fd/")


def put(text: str | Iterable[str], output: Path | None = None) -> None:
    """Write ``text``, which may come in pieces, to ``output``, or to stdout: as UTF-8, but to a terminal in its own encoding.

    What an encoding cannot say (lone surrogates of paths included) is written as an escape. Raises InputError where it
    cannot be written, and BrokenPipeError where nobody reads it.
    """
    pieces = [text] if isinstance(text, str) else text
    if output is not None and str(output) != "-":
        write_all([(output, map(encoded, pieces))])
        return
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    try:
        sys.stdout.flush()
        for piece in pieces:
            _write_out(sys.stdout.buffer, piece.encode(encoding, "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # What is left in the buffer would fail again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        said = f"the output cannot be written: {error.strerror or error}"
        raise InputError([Problem("", 0, 0, said)]) from None


def _write_out(stream: BinaryIO, data: bytes) -> None:
    """Write all of ``data``: a stream without a buffer (PYTHONUNBUFFERED) may take a part where a signal comes between."""
    rest = memoryview(data)
    while rest:
        rest = rest[stream.write(rest) :]


def encoded(text: str) -> bytes:
    """``text`` as a file holds it: UTF-8, and what that cannot say as escapes."""
    return text.encode("utf-8", "backslashreplace")


def aside(text: str) -> None:
    """Harmless lines on stderr, beside what goes to stdout."""
    with suppress(OSError):
        sys.stderr.write(encoded(text).decode())


def complain(problems: Iterable[Problem]) -> None:
    """One line a problem on stderr."""
    for problem in problems:
        say(str(problem))


def note(notes: Iterable[Problem]) -> None:
    """One line a note on stderr."""
    for one in notes:
        say(f"note: {one}")


def tell(problems: Iterable[Problem], notes: Iterable[Problem] = ()) -> bool:
    """Problems and notes on stderr, each as what it is; whether anything could not be done as asked."""
    told = tuple(problems)
    complain(p for p in told if not p.note)
    note((*(p for p in told if p.note), *notes))
    return any(not p.note for p in told)


def say(line: str) -> None:
    """One harmless line on stderr."""
    with suppress(OSError):
        sys.stderr.write(f"claimcheck: {visible(line).encode('utf-8', 'replace').decode()}\n")


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` into ``path`` so that nobody ever sees half of it. Raises InputError where that cannot be done."""
    write_all([(path, data)])


def write_all(files: Sequence[tuple[Path, bytes | Iterable[bytes]]]) -> None:
    """Put data, which may come in pieces, into each path so that nobody ever sees half of it, and into none before all of it is on the disk.

    Devices, pipes and what is already open (``/dev/stdout``) are written directly; a link stays, and what it points to
    is replaced. Raises InputError where a file cannot be written.
    """
    drafts: list[tuple[Path, Path, Path]] = []
    path = Path()
    try:
        direct = [(path, data) for path, data in files if _is_direct(path)]
        for path, data in files:
            if not _is_direct(path):
                target = path.resolve()
                drafts.append((path, _draft(target, data), target))
        for path, data in direct:
            with path.open("ab") as stream:
                stream.writelines([data] if isinstance(data, bytes) else data)
        while drafts:
            path, draft, target = drafts[0]
            draft.replace(target)
            del drafts[0]
    except OSError as error:
        raise InputError([Problem(str(path), 0, 0, f"cannot be written: {error.strerror or error}")]) from None
    finally:
        for _, draft, _ in drafts:
            draft.unlink(missing_ok=True)


def _is_direct(path: Path) -> bool:
    return str(path).startswith(_OPEN_FILES) or (path.exists() and not path.is_file() and not path.is_dir())


def _draft(target: Path, data: bytes | Iterable[bytes]) -> Path:
    """``data`` in a file of its own beside ``target``, with the mode that this one has or would have."""
    if target.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, name = mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines([data] if isinstance(data, bytes) else data)
        draft.chmod(mode)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return draft


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
