"""What an attack is, and the list of them: a function each, whose first line says what it attacks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

SORTS = ("text", "encoding", "archive", "page", "package", "pack", "configuration", "place")
MB = 2**20

Write = Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class Attack:
    """One hostile input. ``write`` puts it into an empty folder, its document or pack under the name ``file``.

    ``says``: a pattern for what must be said of it on stderr, in a line that names it; empty where nothing is wrong
    with it, as far as the program is concerned. ``slow``: takes seconds. ``seconds``: it must have ended by then.
    """

    sort: str
    file: str
    about: str
    write: Write
    says: str
    slow: bool
    seconds: int

    @property
    def name(self) -> str:
        return Path(self.file).name.partition(".")[0]


_ATTACKS: list[Attack] = []
Content = Callable[[], bytes | str]


def attacks() -> tuple[Attack, ...]:
    """All of them."""
    for module in ("texts", "encodings", "archives", "webpages", "packages", "rulebooks", "settings", "places"):
        import_module(f"tests.hostile.{module}")
    return tuple(sorted(_ATTACKS, key=lambda attack: (SORTS.index(attack.sort), attack.file)))


def attack(
    sort: str, suffix: str, says: str = "", *, slow: bool = False, seconds: int = 60
) -> Callable[[Content], Content]:
    """Lists a function that returns the content of a hostile file; the file has the function's name."""

    def listed(content: Content) -> Content:
        file = content.__name__ + suffix  # type: ignore[attr-defined]

        def write(folder: Path) -> None:
            made = content()
            (folder / file).write_bytes(made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass"))

        _ATTACKS.append(Attack(sort, file, _first_line(content), write, says, slow, seconds))
        return content

    return listed


def place(file: str, says: str = "", *, slow: bool = False, seconds: int = 60) -> Callable[[Write], Write]:
    """Lists a function that makes something hostile of a folder: links, pipes, names. ``file`` is what is complained of."""

    def listed(write: Write) -> Write:
        known = Path(file).stem if file else write.__name__  # type: ignore[attr-defined]
        _ATTACKS.append(Attack("place", file or known, _first_line(write), write, says, slow, seconds))
        return write

    return listed


def _first_line(function: Callable[..., object]) -> str:
    return (function.__doc__ or "").strip().split("\n")[0]


def write_all(home: Path, only: str = "") -> int:
    """Write each attack into a folder of its own below ``home``; the number of them. ``only``: those of one sort."""
    chosen = [attack for attack in attacks() if only in ("", attack.sort)]
    for one in chosen:
        folder = home / one.sort / one.name
        folder.mkdir(parents=True, exist_ok=True)
        one.write(folder)
    return len(chosen)
