"""PDF: lines become paragraphs, headings and rows; pages become places; bombs cost themselves."""

from __future__ import annotations

import zlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.limits import MB, Limits
from claimcheck.model import Source
from claimcheck.sources import pdf
from tests.fuzzing import examples
from tests.sources import pdfs
from tests.sources.pdfs import typeset

LIMITS = Limits()
TOP = 700.0


def read(data: bytes, limits: Limits = LIMITS) -> tuple[Source | None, list[Problem]]:
    items = list(pdf.sources(data, "a.pdf", limits))
    found = [item for item in items if isinstance(item, Source)]
    return (found[0] if found else None), [item for item in items if isinstance(item, Problem)]


def source(*given: list[pdfs.Set], info: str = "") -> Source:
    found, problems = read(typeset(*given, info=info))
    assert found
    assert not problems
    return found


def zones(found: Source) -> list[tuple[str, str]]:
    return [(zone.kind, found.text[zone.start : zone.end]) for zone in found.zones]


def body(*lines: str, top: float = TOP, x: float = 72) -> list[pdfs.Set]:
    return [(x, top - 14 * i, 11, words) for i, words in enumerate(lines)]


STORY = (
    "The harbour wall gave way on Friday evening and two boats",
    "sank in the inner basin, the harbour board said.",
)


def test_lines_are_joined_to_paragraphs_and_a_gap_parts_them() -> None:
    found = source(
        [*body(*STORY), *body("Nobody was hurt. The port is closed until further notice of", "its board.", top=640)]
    )
    assert zones(found) == [
        ("body", " ".join(STORY)),
        ("body", "Nobody was hurt. The port is closed until further notice of its board."),
    ]


def test_hyphens_at_line_ends_go_and_those_of_compounds_stay() -> None:
    lines = body(
        "The long-term plan of the commission foresees an inspec-",
        "tion every year, said Anglo-",
        "Saxon engineers. The long-",
        "term plan covers the years 2019-",
        "2021 and more than seven ports in all parts of the country.",
    )
    assert zones(source(lines))[0][1] == (
        "The long-term plan of the commission foresees an inspection every year, said Anglo-Saxon engineers. "
        "The long-term plan covers the years 2019-2021 and more than seven ports in all parts of the country."
    )


def test_larger_and_bold_lines_are_headings_and_stand_over_what_follows() -> None:
    found = source(
        [
            (72, 760, 20, "Harbour inquiry"),
            (72, 720, 14, "Summary"),
            *body(*STORY, top=690),
            (72, 640, 11, "Costs", True),
            *body("The repair will cost 12.5 million euros in all, it is said.", top=620),
        ]
    )
    assert [(z.kind, z.context) for z in found.zones] == [
        ("headline", ()),
        ("heading", ("Harbour inquiry",)),
        ("body", ("Harbour inquiry", "Summary")),
        ("heading", ("Harbour inquiry", "Summary")),
        ("body", ("Harbour inquiry", "Summary", "Costs")),
    ]
    assert found.title == "Harbour inquiry"


def test_pages_are_places_and_a_sentence_runs_on_over_the_page() -> None:
    found = source(
        body("Two boats sank on Friday when the wall of the harbour"), body("gave way. Seven people were hurt.")
    )
    assert [name for _, name in found.places] == ["page 1", "page 2"]
    assert found.text.startswith("Two boats sank on Friday when the wall of the harbour gave way.")
    assert found.text[found.places[1][0] :].startswith("gave way")


def test_running_heads_feet_and_page_numbers_are_left_out() -> None:
    given = [
        [
            (200.0, 800.0, 9.0, "Harbour Board - Interim report"),
            *body(f"Section {n} speaks of {word} boats that sank in that year."),
            (290.0, 30.0, 9.0, f"Page {n}"),
            (72.0, 45.0, 9.0, f"Reference 2024/17 {n}"),
        ]
        for n, word in enumerate(("nine", "three", "seven", "four"), start=1)
    ]
    text = source(*given).text
    assert "Interim" not in text
    assert "Page" not in text
    assert "Reference" not in text
    assert text.count("Section") == 4


def test_a_date_that_runs_over_all_pages_is_kept_once() -> None:
    given = [
        [(200.0, 800.0, 11.0, "12 May 2024"), *body(f"{word} boats sank in the storm, it was said.")]
        for word in ("Nine", "Two", "Six")
    ]
    found = source(*given)
    assert found.published == date(2024, 5, 12)
    assert found.text.count("12 May 2024") == 1


def test_cells_are_rows_with_their_labels() -> None:
    table: list[pdfs.Set] = []
    for i, row in enumerate((("Port", "Inspections", "Cost"), ("Aldby", "14", "1.2"), ("Birkness", "9", "0.8"))):
        table += [(72 + 150 * n, 600 - 16 * i, 11, cell) for n, cell in enumerate(row)]
    found = source([*body(*STORY), *table])
    rows = {found.text[z.start : z.end]: z.context for z in found.zones if z.kind == "row"}
    assert rows["9"] == ("Inspections", "Birkness")
    assert rows["1.2"] == ("Cost", "Aldby")


def test_items_and_their_lines() -> None:
    found = source(
        [
            *body(*STORY),
            *body(
                "\u2022 Nine inspectors worked in the port", "until last year.", "\u2022 Four work there now.", top=620
            ),
        ]
    )
    assert [words for kind, words in zones(found) if kind == "item"] == [
        "Nine inspectors worked in the port until last year.",
        "Four work there now.",
    ]


def test_entries_of_a_table_of_contents_say_nothing() -> None:
    contents = body("Summary ........ 1", "Costs ........... 4", "Outlook ........ 19", *STORY)
    assert [kind for kind, _ in zones(source(contents))][:4] == ["boilerplate"] * 3 + ["body"]


def test_the_mark_of_a_footnote_is_no_part_of_a_number() -> None:
    found = source([(72, 700, 11, "Some 340"), (118, 704, 7, "3"), (124, 700, 11, " people were brought to safety.")])
    assert "3403" not in found.text.replace(" ", "")


@pytest.mark.parametrize(
    ("title", "taken"),
    [
        ("Harbour inquiry", "Harbour inquiry"),
        ("Microsoft Word - report_v3.doc", None),
        ("Untitled", None),
        ("scan.pdf", None),
    ],
)
def test_a_title_is_taken_where_it_is_one(title: str, taken: str | None) -> None:
    assert source(body(*STORY), info=f"/Title ({title})").title == taken


@pytest.mark.parametrize(
    ("info", "text", "day"),
    [
        ("/CreationDate (D:20240512090000Z)", "Nine boats sank in 2024.", date(2024, 5, 12)),
        ("/CreationDate (D:20240512090000Z)", "Nine boats sank in the storm.", date(2024, 5, 12)),
        # made anew years later, changed later, printed from a browser, no date at all
        ("/CreationDate (D:20240512090000Z)", "Nine boats sank in 2019.", None),
        ("/CreationDate (D:20240512090000Z) /ModDate (D:20240612090000Z)", "Nine boats sank.", None),
        ("/CreationDate (D:20240512090000Z) /Producer (Skia/PDF m120)", "Nine boats sank.", None),
        ("/CreationDate (yesterday)", "Nine boats sank.", None),
    ],
)
def test_the_day_of_making_is_taken_where_it_can_be_the_day_of_publication(
    info: str, text: str, day: date | None
) -> None:
    found = source(body(text), info=info)
    assert found.published == day
    assert found.published_from == ("PDF properties" if day else None)


def test_pages_beyond_the_limit_are_left_out_and_that_is_said() -> None:
    data = typeset(*(body(f"Page {word} tells of boats.") for word in ("one", "two", "three")))
    found, (problem,) = read(data, replace(LIMITS, pages=2))
    assert found
    assert "three" not in found.text
    assert (
        str(problem) == "a.pdf: has 3 pages: only the first 2 are read (expected fewer pages, or a higher limit pages)"
    )


def test_text_beyond_the_limit_is_left_out_and_that_is_said() -> None:
    data = typeset(body("Nine boats sank."), body("Seven boats sank on the next day, it was said."))
    found, (problem,) = read(data, replace(LIMITS, source_bytes=30))
    assert found
    assert "Seven" not in found.text
    assert problem.message == "holds too much text: read up to page 1"


def test_a_broken_page_costs_itself() -> None:
    objects = pdfs.pages(pdfs.stream(b"BT /F1 11 Tf 72 700 Td (Nine boats sank.) Tj ET"), pdfs.stream(b"[" * 100_000))
    found, (problem,) = read(pdfs.pdf(objects))
    assert found
    assert found.text.startswith("Nine boats sank.")
    assert problem.message.startswith("page 2 cannot be read")


@pytest.mark.parametrize("filters", ["/FlateDecode", "[/FlateDecode /FlateDecode]"])
def test_a_stream_stops_where_it_expands_beyond_the_limit(filters: str) -> None:
    data = pdfs.blanks(20 * MB)
    data = zlib.compress(data, 9) if "[" in filters else data
    found, (problem,) = read(pdfs.pdf(pdfs.pages(pdfs.stream(data, filters))), replace(LIMITS, expanded_bytes=MB))
    assert not found
    assert "expands to too much" in problem.message
    assert problem.expected == "at most 1 MB, the limit expanded_bytes"


def nested(levels: int) -> bytes:
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (i + 3) for i in range(levels)]
    return pdfs.pdf([pdfs.CATALOG, *nodes, b"<< /Type /Page /MediaBox [0 0 9 9] >>"])


@pytest.mark.parametrize(
    "data",
    [
        nested(3_000),
        pdfs.pdf([pdfs.CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        pdfs.pdf([pdfs.CATALOG, b"<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] >>", b"<< /Type /Page /Parent 2 0 R >>"]),
        pdfs.pdf([pdfs.CATALOG, b"<< /Type /Pages /Kids [" + b"3 0 R " * 200_000 + b"] >>", b"<< /Type /Page >>"]),
        pdfs.pdf([b"<< /Type /Catalog /X " + b"[" * 50_000 + b" >>"]),
        b"%PDF-1.7\n",
        b"%PDF-1.7\nstartxref\n9\n%%EOF" * 1_000,
        b"MZ and no PDF",
        typeset(body(*STORY))[:300],
    ],
    ids=["deep tree", "own kid", "own parent", "many kids", "deep array", "nothing", "loop", "no PDF", "cut short"],
)
def test_unsound_files_are_problems(data: bytes) -> None:
    found, problems = read(data)
    assert not found
    assert problems
    assert all(problem.path == "a.pdf" and problem.expected for problem in problems)


def test_pictures_hold_no_text() -> None:
    found, (problem,) = read(typeset([]))
    assert not found
    assert problem.message == "holds no text"


def test_a_locked_file_is_a_problem() -> None:
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(typeset(body(*STORY)))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    found, (problem,) = read(out.getvalue())
    assert not found
    assert problem.message == "is locked with a password"


@given(st.binary(max_size=300), st.integers(0, 600))
@settings(max_examples=examples(60), deadline=None)
def test_no_bytes_raise(data: bytes, at: int) -> None:
    sound = typeset(body(*STORY))
    for hostile in (data, b"%PDF-1.7\n" + data, sound[:at] + data + sound[at:], sound[:at] + data):
        assert list(pdf.sources(hostile, "a.pdf", LIMITS))
