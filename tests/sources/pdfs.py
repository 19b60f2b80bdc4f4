"""PDF files written by hand: as little as a reader needs, sound or not."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"

# One line of text: x, y, size of type in points, the words, bold or not.
Set = tuple[float, float, float, str] | tuple[float, float, float, str, bool]


def pdf(objects: Sequence[bytes], info: str = "") -> bytes:
    """A file of these objects, numbered from 1, the first of them the catalog; ``info`` is what it says of itself."""
    numbered = [*objects, f"<< {info} >>".encode("latin-1")]
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(numbered, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(numbered) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n" % (count, table)
    return out + b"<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        count,
        count - 1,
        out.index(b"xref\n0 "),
    )


def stream(data: bytes, filters: str = "") -> bytes:
    """A stream object of ``data``, which is already packed as ``filters`` say."""
    said = f" /Filter {filters}".encode() if filters else b""
    return b"<< /Length %d%b >>\nstream\n%b\nendstream" % (len(data), said, data)


def pages(*contents: bytes) -> list[bytes]:
    """The objects of a file with a page for each of these content streams; fonts are F1 and, bold, F2."""
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(contents)))
    objects = [CATALOG, f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode()]
    objects += [FONT % b"Helvetica", FONT % b"Helvetica-Bold"]
    for i, content in enumerate(contents):
        fonts = b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R %b >>"
        objects += [page % (6 + 2 * i, fonts), content]
    return objects


def typeset(*given: Sequence[Set], info: str = "") -> bytes:
    """A document with a page for each list of lines."""
    return pdf(pages(*(stream(_shown(lines)) for lines in given)), info)


def _shown(lines: Sequence[Set]) -> bytes:
    out = []
    for x, y, size, words, *bold in lines:
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        out.append(f"BT /F{2 if any(bold) else 1} {size} Tf {x} {y} Td ({escaped}) Tj ET".encode("cp1252"))
    return b"\n".join(out)


def blanks(size: int) -> bytes:
    """Flate data that expands to ``size`` blanks: a thousandth of it."""
    packer, piece = zlib.compressobj(9), b" " * 2**20
    return b"".join(packer.compress(piece) for _ in range(size >> 20)) + packer.flush()
