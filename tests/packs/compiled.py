"""Compiles the packs that ship: ``python -m tests.packs.compiled``, after any change of rules/*.yaml or claimcheck/packs."""

from __future__ import annotations

from claimcheck.packs import library, remembered


def main() -> None:
    """Write the compiled form of each pack beside it, and nothing else."""
    packs = library.shipped()
    folder = packs[0].parent / remembered.SHIPPED
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for path in packs:
        (folder / path.stem).write_bytes(remembered.compiled(path))


if __name__ == "__main__":
    main()
