"""DOCX: headings, paragraphs, items, tables with labels; paragraphs as places; bombs cost themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

import docx as library
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.limits import MB, Limits
from claimcheck.model import Source
from claimcheck.sources import docx
from tests.fuzzing import examples

LIMITS = Limits()
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def made(write: Callable[[Any], object]) -> bytes:
    document = library.Document()
    write(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def story() -> bytes:
    return made(lambda document: document.add_paragraph("Nine boats sank on Friday."))


def read(data: bytes, limits: Limits = LIMITS) -> tuple[Source | None, list[Problem]]:
    items = list(docx.sources(data, "a.docx", limits))
    found = [item for item in items if isinstance(item, Source)]
    return (found[0] if found else None), [item for item in items if isinstance(item, Problem)]


def source(data: bytes) -> Source:
    found, problems = read(data)
    assert found
    assert not problems
    return found


def with_xml(xml: str) -> bytes:
    """A package whose document is ``xml``."""
    return packed({"word/document.xml": xml.encode()})


def with_body(xml: str) -> Source:
    return source(with_xml(f"<w:document {SPACE}><w:body>{xml}</w:body></w:document>"))


def packed(changes: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(story())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        members = {member: old.read(member) for member in old.namelist()}
        for name, data in (members | changes).items():
            new.writestr(name, data)
    return out.getvalue()


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def paragraph(words: str) -> str:
    return f"<w:p>{run(words)}</w:p>"


def test_headings_stand_over_paragraphs_and_items() -> None:
    def write(document: Any) -> None:
        document.add_heading("Harbour inquiry", 0)
        document.add_heading("Summary", 1)
        document.add_paragraph("Two boats sank.")
        document.add_heading("Staff", 2)
        document.add_paragraph("Nine inspectors worked there.", style="List Bullet")
        document.add_heading("Costs", 1)
        document.add_paragraph("Figure 1: the wall", style="Caption")

    found = source(made(write))
    assert [(z.kind, found.text[z.start : z.end], z.context) for z in found.zones] == [
        ("headline", "Harbour inquiry", ()),
        ("heading", "Summary", ("Harbour inquiry",)),
        ("body", "Two boats sank.", ("Harbour inquiry", "Summary")),
        ("heading", "Staff", ("Harbour inquiry", "Summary")),
        ("item", "Nine inspectors worked there.", ("Harbour inquiry", "Summary", "Staff")),
        ("heading", "Costs", ("Harbour inquiry",)),
        ("caption", "Figure 1: the wall", ("Harbour inquiry", "Costs")),
    ]
    assert found.title == "Harbour inquiry"


def test_paragraphs_and_rows_are_places() -> None:
    def write(document: Any) -> None:
        document.add_paragraph("Two boats sank.")
        document.add_paragraph("")
        document.add_paragraph("Seven people were hurt.")
        document.add_table(rows=1, cols=2).rows[0].cells[1].text = "340"

    found = source(made(write))
    at = {name: found.text[offset:].split("\n")[0] for offset, name in found.places}
    assert at == {"paragraph 1": "Two boats sank.", "paragraph 2": "Seven people were hurt.", "table 1, row 1": "\t340"}


@pytest.mark.parametrize(
    ("rows", "context"),
    [
        ((("Port", "Boats"), ("Aldby", "14")), ("Boats", "Aldby")),
        ((("", "2022", "2023"), ("Aldby", "14", "9")), ("2022", "Aldby")),
        ((("Birkness", "9"), ("Aldby", "14")), ("Aldby",)),
    ],
)
def test_cells_have_the_labels_of_row_and_column(rows: tuple[tuple[str, ...], ...], context: tuple[str, ...]) -> None:
    def write(document: Any) -> None:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words

    found = source(made(write))
    assert {found.text[z.start : z.end]: z.context for z in found.zones}["14"] == context


def test_a_table_that_lays_out_text_is_text() -> None:
    long = "Nine boats sank on Friday when the wall gave way. " * 10
    cell = f"<w:tc>{paragraph(long)}{paragraph('Two people drowned.')}</w:tc>"
    found = with_body(f"<w:tbl><w:tr>{cell}<w:tc>{paragraph('Aside.')}</w:tc></w:tr></w:tbl>")
    assert [zone.kind for zone in found.zones] == ["body"] * 3


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (f"<w:ins>{run('Nine')}</w:ins>{run(' boats')}", "Nine boats"),
        (f"<w:del><w:r><w:delText>Eight</w:delText></w:r></w:del>{run('Nine boats')}", "Nine boats"),
        (f"<w:hyperlink>{run('Nine')}</w:hyperlink>{run(' boats')}", "Nine boats"),
        (f"<w:r><w:instrText>PAGE 7</w:instrText></w:r>{run('Nine boats')}", "Nine boats"),
        ("<w:r><w:t>Nine</w:t><w:noBreakHyphen/><w:t>man</w:t><w:tab/><w:t>crew</w:t></w:r>", "Nine-man\tcrew"),
    ],
)
def test_what_a_reader_sees_is_the_text(xml: str, text: str) -> None:
    assert with_body(f"<w:p>{xml}</w:p>").text == text + "\n\n"


def test_content_controls_and_text_boxes_are_read() -> None:
    control = f"<w:sdt><w:sdtContent>{paragraph('Nine boats sank.')}</w:sdtContent></w:sdt>"
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('Two people drowned.')}</w:txbxContent></w:pict></w:r></w:p>"
    assert with_body(control + box).text == "Nine boats sank.\n\nTwo people drowned.\n\n"


@pytest.mark.parametrize(
    ("author", "changed", "day"),
    [
        ("Jane Roe", datetime(2024, 5, 12, 18), date(2024, 5, 12)),
        ("Jane Roe", datetime(2024, 6, 12), None),
        ("python-docx", datetime(2024, 5, 12), None),
    ],
)
def test_the_day_of_writing_counts_where_nobody_changed_it_later(
    author: str, changed: datetime, day: date | None
) -> None:
    def write(document: Any) -> None:
        said = document.core_properties
        said.author, said.created, said.modified, said.title = author, datetime(2024, 5, 12, 9), changed, "Boats sink"
        document.add_paragraph("Nine boats sank.")

    found = source(made(write))
    assert (found.title, found.published) == ("Boats sink", day)


def test_a_package_that_expands_beyond_the_limit_is_not_unpacked() -> None:
    bomb = packed({"word/media/image1.png": bytes(20 * MB)})
    assert len(bomb) < MB
    found, (problem,) = read(bomb, replace(LIMITS, expanded_bytes=10 * MB))
    assert not found
    assert problem.message.startswith("expands to 20")
    assert problem.expected == "at most 10 MB, the limit expanded_bytes"


def test_a_package_of_very_many_files_is_not_unpacked() -> None:
    found, (problem,) = read(packed({f"word/{i}": b"" for i in range(20_001)}))
    assert not found
    assert "files" in problem.message


def test_more_text_than_the_limit_is_a_problem() -> None:
    found, (problem,) = read(story(), replace(LIMITS, source_bytes=20))
    assert not found
    assert problem.message == "holds too much text"


LAUGHS = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(1, 9))


@pytest.mark.parametrize(
    "xml",
    [
        f'<!DOCTYPE x [<!ENTITY a1 "ha">{LAUGHS}]><w:document {SPACE}><w:body>{paragraph("&a9;")}</w:body></w:document>',
        f"<w:document {SPACE}><w:body>{'<w:tbl><w:tr><w:tc>' * 3_000}",
        "<w:document",
        "",
    ],
    ids=["entities", "depth", "cut short", "empty"],
)
def test_unsound_documents_are_problems(xml: str) -> None:
    found, (problem,) = read(with_xml(xml))
    assert not found
    assert "is no sound DOCX" in problem.message


def test_no_file_of_the_machine_comes_in_by_an_entity(tmp_path: Any) -> None:
    (tmp_path / "secret").write_text("SECRET")
    xml = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{tmp_path}/secret">]><w:document {SPACE}><w:body>'
    found, _ = read(with_xml(f"{xml}{paragraph('Nine &a; boats')}{paragraph('more')}</w:body></w:document>"))
    assert found is None or "SECRET" not in found.text


def test_a_column_that_spans_a_million_is_cut() -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{10**12}"/></w:tcPr>{paragraph("9")}</w:tc><w:tc>{paragraph("8")}</w:tc>'
    assert len(with_body(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>").text) < 1_000


def test_other_packages_are_problems() -> None:
    for data in (packed({"[Content_Types].xml": b"<Types/>"}), b"PK\x03\x04" + b"x" * 500, story()[:-40], b""):
        found, problems = read(data)
        assert not found
        assert problems


@given(st.binary(max_size=300), st.integers(0, 40_000))
@settings(max_examples=examples(40), deadline=None)
def test_no_bytes_raise(data: bytes, at: int) -> None:
    for hostile in (data, story()[:at] + data + story()[at + len(data) :], packed({"word/document.xml": data})):
        assert list(docx.sources(hostile, "a.docx", LIMITS))
