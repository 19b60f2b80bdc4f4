"""DOCX and PDF: bombs, loops, locks, paths that lead elsewhere."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from functools import cache

from tests.hostile.corpus import MB, attack
from tests.hostile.texts import STORY, N
from tests.hostile.webpages import laughs
from tests.sources.pdfs import CATALOG, blanks, pages, pdf, stream, typeset

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _links(*targets: tuple[str, str, str]) -> str:
    rows = (
        f'<Relationship Id="r{i}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
        for i, (kind, target, mode) in enumerate(targets)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(rows)}</Relationships>'


def package(document: str, more: dict[str, bytes | str] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", _TYPES)
        made.writestr("_rels/.rels", _links(("officeDocument", "word/document.xml", "")))
        made.writestr("word/document.xml", document)
        for name, data in (more or {}).items():
            made.writestr(name, data)
    return out.getvalue()


def body(xml: str, doctype: str = "") -> str:
    return f'<?xml version="1.0"?>{doctype}<w:document {_W}><w:body>{xml}</w:body></w:document>'


def paragraph(words: str = STORY) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


@attack("package", ".docx", "expands to")
def docx_bomb() -> bytes:
    """A part of 300 MB in 300 kB."""
    return package(body(paragraph()), {"word/media/a.xml": bytes(300 * MB)})


@attack("package", ".docx", "is no sound DOCX|expands to")
def docx_liar() -> bytes:
    """A bomb that declares a few bytes: sizes in the directory are lies."""
    bomb = package(body(paragraph() + " " * (50 * MB)))
    size = struct.pack("<L", len(body(paragraph() + " " * (50 * MB))))
    return bomb.replace(size, struct.pack("<L", 500))


@attack("package", ".docx", "is no sound DOCX|is empty|cannot be read|nested too deeply")
def docx_laughs() -> bytes:
    """Entities that stand for ten others each, in the document itself."""
    return package(body(paragraph("&a11;"), laughs("d")))


@attack("package", ".docx")
def docx_reads_file() -> bytes:
    """An entity that is a local file."""
    return package(body(paragraph("&x; ") + paragraph(), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))


@attack("package", ".docx")
def docx_slip() -> bytes:
    """Members whose names lead out of the folder, and to files of the machine."""
    names = ("../../../../tmp/claimcheck-slip", "/etc/claimcheck-slip", "..\\..\\slip", "word/../../slip", "C:\\slip")
    return package(body(paragraph()), dict.fromkeys(names, "slipped"))


@attack("package", ".docx")
def docx_remote() -> bytes:
    """Templates, pictures and styles at addresses of the network and of local files."""
    outside = ' TargetMode="External"'
    links = _links(
        ("attachedTemplate", "http://127.0.0.1:9/t.dotm", outside),
        ("image", "file:///etc/passwd", outside),
        ("hyperlink", "javascript:x", outside),
    )
    return package(body(paragraph()), {"word/_rels/document.xml.rels": links})


@attack("package", ".docx", "is no sound DOCX")
def docx_bad_links() -> bytes:
    """Parts that the package refers to and does not hold, and a way out of it."""
    links = _links(("image", "../../../etc/passwd", ""), ("styles", "nowhere.xml", ""), ("image", "", ""))
    return package(body(paragraph()), {"word/_rels/document.xml.rels": links})


@attack("package", ".docx", "is no sound DOCX|nested too deeply|is empty")
def docx_depth() -> bytes:
    """Tables inside tables, 20,000 of them."""
    return package(body("<w:tbl><w:tr><w:tc>" * 20_000 + paragraph() + "</w:tc></w:tr></w:tbl>" * 20_000))


@attack("package", ".docx", "holds 25,003 files")
def docx_files() -> bytes:
    """25,000 files in one package."""
    return package(body(paragraph()), {f"word/media/{i}": b"" for i in range(25_000)})


@attack("package", ".docx", "is no sound DOCX")
def docx_overlap() -> bytes:
    """A directory in which 5,000 members share the bytes of one."""
    name, data = b"a", zlib.compress(bytes(10 * MB), 9)[2:-4]
    sizes = struct.pack("<LLL", zlib.crc32(bytes(10 * MB)), len(data), 10 * MB)
    local = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0" + sizes + struct.pack("<HH", 1, 0) + name + data
    entry = b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0" + sizes + struct.pack("<HHHHHLL", 2, 0, 0, 0, 0, 0, 0)
    many = b"".join(entry + struct.pack("<H", i) for i in range(20))
    return local + many + b"PK\x05\x06\0\0\0\0" + struct.pack("<HHLLH", 20, 20, len(many), len(local), 0)


@attack("package", ".docx", "is no sound DOCX|is locked")
def docx_locked() -> bytes:
    """A package whose members are marked as encrypted."""
    return package(body(paragraph())).replace(b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\x01\0")


@attack("package", ".docx", "is no sound DOCX")
def docx_cut() -> bytes:
    """A package that ends in the middle."""
    return package(body(paragraph() * 50))[:-300]


@attack("package", ".pdf", "expands to too much|larger or deeper")
def pdf_bomb() -> bytes:
    """A page of 500 MB in 500 kB."""
    return pdf(pages(stream(blanks(500 * MB), "/FlateDecode")))


@attack("package", ".pdf", "expands to too much|larger or deeper|holds no text|is no sound PDF|cannot be read")
def pdf_bomb_twice() -> bytes:
    """A bomb packed twice over."""
    return pdf(pages(stream(zlib.compress(blanks(500 * MB), 9), "[/FlateDecode /FlateDecode]")))


@attack("package", ".pdf", "is no sound PDF|holds no text|larger or deeper")
def pdf_cycle() -> bytes:
    """A tree of pages that holds itself."""
    return pdf(
        [CATALOG, b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>", b"<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R >>"]
    )


@attack("package", ".pdf", "holds no text|cannot be read|is no sound PDF|larger or deeper")
def pdf_form_cycle() -> bytes:
    """A page whose content draws itself, twice."""
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 12 >>"
    return pdf(
        [
            CATALOG,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> >>",
            form + b"\nstream\n/X Do /X Do\nendstream",
            stream(b"/X Do /X Do"),
        ]
    )


@attack("package", ".pdf", "is locked with a password")
def pdf_locked() -> bytes:
    """A document that wants a password."""
    return _written(locked=True)


@attack("package", ".pdf", "is no sound PDF|holds no text")
def pdf_cut() -> bytes:
    """A document that ends in the middle of an object."""
    made = typeset([(72, 700, 11, STORY)])
    return made[: made.index(b"4 0 obj") + 20]


@attack("package", ".pdf")
def pdf_table_cycle() -> bytes:
    """A table of objects whose predecessor is itself."""
    made = typeset([(72, 700, 11, STORY)])
    return made.replace(b"/Size", b"/Prev %d /Size" % made.index(b"xref\n0 "))


@attack("package", ".pdf", "is no sound PDF|holds no text|larger or deeper|cannot be read")
def pdf_depth() -> bytes:
    """Arrays nested 50,000 levels deep, in an object and in the content of a page."""
    deep = b"[" * N + b"]" * N
    objects = pages(stream(deep + b" TJ"))
    return pdf([*objects, b"<< /A " + deep + b" >>"]).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox " + deep)


@attack("package", ".pdf", "is no sound PDF|holds no text|pages|larger or deeper")
def pdf_count() -> bytes:
    """A document that claims two billion pages and has one."""
    return pdf(pages(stream(b""))).replace(b"/Count 1", b"/Count 2147483647")


@attack("package", ".pdf", "only the first 2,000 are read", slow=True)
def pdf_pages() -> bytes:
    """3,000 pages that share their content."""
    kids = " ".join(f"{i} 0 R" for i in range(5, 3_005))
    page = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    content = stream(b"BT /F1 11 Tf 72 700 Td (Some 40 boats sank.) Tj ET")
    return pdf([CATALOG, f"<< /Type /Pages /Kids [{kids}] /Count 3000 >>".encode(), font, content, *[page] * 3_000])


@attack("package", ".pdf")
def pdf_actions() -> bytes:
    """A document that wants to start programs, open files and run scripts when it is opened."""
    action = (
        b"/OpenAction << /S /Launch /F (/bin/sh) /Next << /S /JavaScript /JS (app.alert\\(1\\)) >> >> "
        b"/AA << /WC << /S /URI /URI (file:///etc/passwd) >> >> /Type /Catalog"
    )
    return typeset([(72, 700, 11, STORY.strip())]).replace(b"/Type /Catalog", action)


@cache
def _written(*, locked: bool) -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(typeset([(72, 700, 11, STORY)])))
    if locked:
        writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
