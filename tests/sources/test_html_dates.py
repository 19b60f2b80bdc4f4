"""Which of a page's dates is its day of publication, and when two of them contradict one another."""

from __future__ import annotations

import pytest

from claimcheck.model import Source, SourceOverride
from claimcheck.sources import html
from claimcheck.sources.doubts import doubts
from claimcheck.sources.html_dates import read_date
from claimcheck.sources.overrides import apply
from tests.sources import pages


def read(data: bytes, name: str = "page.html") -> Source:
    (found,) = [item for item in html.sources(data, name) if isinstance(item, Source)]
    return found


def dated(inner: str = "", head: str = "", name: str = "page.html") -> tuple[str, str | None, str]:
    found = read(pages.article(inner, head), name)
    return str(found.published), found.published_from, found.disputed


LD = pages.json_ld(headline="Crane falls on ferry terminal", datePublished="2026-02-03T10:00:00+01:00")
META = pages.meta(article__published_time="2026-02-03T10:00:00+01:00")
TIME = '<time datetime="2026-02-03">3 February 2026</time>'
LINE = '<p class="byline">By Jane Roe, 3 February 2026</p>'
URL = '<link rel="canonical" href="https://quay.example/2026/02/03/crane">'


@pytest.mark.parametrize(
    ("inner", "head", "name", "place"),
    [
        (TIME + LINE, LD + META + URL, "2026-02-03.html", "JSON-LD datePublished"),
        (TIME + LINE, META + URL, "2026-02-03.html", "meta article:published_time"),
        (TIME + LINE, URL, "2026-02-03.html", "time element"),
        (LINE, URL, "2026-02-03.html", "byline"),
        ("", URL, "2026-02-03.html", "URL"),
        ("", "", "2026-02-03.html", "file name"),
    ],
)
def test_the_most_trustworthy_place_gives_the_date(inner: str, head: str, name: str, place: str) -> None:
    assert dated(inner, head, name) == ("2026-02-03", place, "")


def test_a_page_that_gives_no_date_has_none() -> None:
    assert dated() == ("None", None, "")


OTHER_LD = pages.json_ld(headline="Crane falls on ferry terminal", datePublished="2026-01-20")
MODIFIED = pages.meta(article__modified_time="2026-01-20T10:00:00+01:00")


@pytest.mark.parametrize(
    ("inner", "head", "against"),
    [
        ("", OTHER_LD + META, "2026-02-03 (meta article:published_time)"),
        (TIME, OTHER_LD, "2026-02-03 (time element)"),
        (LINE, OTHER_LD, "2026-02-03 (byline)"),
        ("", OTHER_LD + URL, "2026-02-03 (URL)"),
    ],
)
def test_trusted_places_that_differ_are_a_problem_that_names_both(inner: str, head: str, against: str) -> None:
    found = read(pages.article(inner, head))
    assert (str(found.published), found.disputed) == ("2026-01-20", against)
    (problem,) = doubts(found)
    assert "2026-01-20 (JSON-LD datePublished)" in problem.message
    assert against in problem.message


@pytest.mark.parametrize(
    ("inner", "head"),
    [
        (TIME, LD + MODIFIED.replace("01-20", "03-20")),
        ('<time datetime="2026-03-20">Updated 20 March 2026</time>', LD),
        ('<p>Updated: <time datetime="2026-03-20">20 March 2026</time></p>', LD),
        ('<time class="updated" datetime="2026-03-20">20 March</time>', LD + META),
        ('<p class="byline">By Jane Roe, updated 20 March 2026</p>', LD),
        ('<time datetime="2026-01-20">20 January 2026</time>', LD + MODIFIED),
        ("", LD + pages.meta(article__published_time="2026-02-04T00:30:00+09:00")),
        ("", LD + '<meta name="date" content="2026-05-05">'),
        ('<aside><time datetime="2020-01-01">1 January 2020</time></aside>', LD),
        ('<ul class="related"><li><time datetime="2020-01-01">1 January 2020</time></li></ul>', LD),
        ("<p>The crane was built on 1 January 2020, in the yard of Frederikshavn.</p>", LD),
        ("", LD + pages.json_ld(headline="Another story", datePublished="2020-01-01")),
        ("", LD + '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2020-01-01"}</script>'),
        ("", LD + '<link rel="canonical" href="https://quay.example/fair-2020-06-01">'),
        ("", '<meta property="article:published_time" content="1970-01-01T00:00:00Z">' + LD),
    ],
)
def test_ordinary_pages_raise_no_problem(inner: str, head: str) -> None:
    assert dated(inner, head) == ("2026-02-03", "JSON-LD datePublished", "")


def test_the_file_name_is_no_contradiction() -> None:
    assert dated(head=LD, name="saved-2026-05-05.html") == ("2026-02-03", "JSON-LD datePublished", "")


@pytest.mark.parametrize(
    "local", [META.replace("2026-02-03T10:00:00+01:00", "2026-02-02T20:30:00-05:00"), LINE.replace("3 Feb", "2 Feb")]
)
def test_a_moment_in_utc_is_of_the_day_where_it_was_written(local: str) -> None:
    utc = pages.json_ld(headline="Crane falls on ferry terminal", datePublished="2026-02-03T01:30:00Z")
    inner, head = ("", local) if local.startswith("<meta") else (local, "")
    assert dated(inner, utc + head)[0] == "2026-02-02"


def test_a_date_that_the_user_gives_settles_it() -> None:
    disputed = read(pages.article(head=OTHER_LD + META))
    (settled,), _ = apply([disputed], [SourceOverride("page.html", published=disputed.published)])
    assert not list(doubts(settled))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-02-03", "2026-02-03"),
        ("2026-02-03T23:30:00-0500", "2026-02-03"),
        ("2026-02-03 10:00:00.123 +01:00", "2026-02-03"),
        ("Tue, 03 Feb 2026 10:00:00 GMT", "2026-02-03"),
        ("February 3, 2026 at 10:00 am", "2026-02-03"),
        ("20260203", "2026-02-03"),
        ("2026-02-30", None),
        ("0001-01-01T00:00:00Z", None),
        ("1970-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("", None),
        ("3/2/2026", None),
    ],
)
def test_dates_as_machines_write_them(text: str, day: str | None) -> None:
    found = read_date(text)
    assert (str(found[0]) if found else None) == day
