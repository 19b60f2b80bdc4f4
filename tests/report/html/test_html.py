"""The file itself: whole, the same every time, closed to the network, and harmless whatever the documents say."""

from __future__ import annotations

import re
import time
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from claimcheck.model import Report
from claimcheck.report import FORMATS, View, render
from tests.report.html.made import HOSTILE, harbour, hostile, many
from tests.report.sample import sample


def html(report: Report, **view: object) -> str:
    return render(report, "html", View(**view))  # type: ignore[arg-type]


class Tags(HTMLParser):
    """Collects start tags with their attributes, the text, and what is left open."""

    VOID = frozenset({"meta", "input", "br", "link", "img", "hr"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def ids(self) -> Counter[str]:
        return Counter(a["id"] or "" for _, a in self.tags if "id" in a)


REPORTS = {
    "sample": sample(),
    "harbour": harbour(),
    "hostile": hostile(),
    "many": many(60),
    "empty": Report((), (), (), (), (), ()),
}


@pytest.fixture(params=list(REPORTS))
def text(request: pytest.FixtureRequest) -> str:
    return html(REPORTS[request.param], show="all")


def test_the_body_of_a_small_report(snapshot: SnapshotAssertion) -> None:
    assert re.sub("(?s)<head>.*</head>", "", html(sample(), show="all")) == snapshot


def test_it_is_a_format_of_its_own() -> None:
    assert FORMATS["html"] == "html"


def test_the_same_report_gives_the_same_bytes(text: str) -> None:
    assert text.startswith("<!doctype html>\n") and text.endswith("</html>\n")
    assert html(sample()) == html(sample())


def test_all_elements_are_closed_and_ids_are_unique(text: str) -> None:
    tags = Tags(text)
    assert not tags.open and not tags.wrong
    assert [key for key, times in tags.ids().items() if times > 1] == []


def test_every_link_inside_the_page_leads_somewhere(text: str) -> None:
    tags = Tags(text)
    targets = {a["href"] for tag, a in tags.tags if tag == "a"}
    assert all(t and t.startswith("#") for t in targets)
    assert {t[1:] for t in targets if t} <= set(tags.ids())


def test_no_section_is_empty(text: str) -> None:
    sections = re.findall(r'(?s)<section id="(\w+)"[^>]*>\s*<h2[^>]*>[^<]*</h2>\s*</section>', text)
    assert sections == []


def test_the_policy_lets_this_style_and_this_script_pass_and_nothing_else(text: str) -> None:
    policy = next(a["content"] for tag, a in Tags(text).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    told = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    for tag in ("style", "script"):
        (inside,) = re.findall(f"(?s)<{tag}>(.*?)</{tag}>", text)
        assert told[f"{tag}-src"] == f"'sha256-{b64encode(sha256(inside.encode()).digest()).decode()}'"
    assert told["default-src"] == told["base-uri"] == told["form-action"] == "'none'"
    assert "unsafe" not in policy


def test_nothing_is_loaded_and_nothing_is_styled_or_scripted_inline(text: str) -> None:
    for tag, attributes in Tags(text).tags:
        assert tag not in {"img", "iframe", "link", "object", "embed", "base", "foreignobject", "use"}
        assert not {a for a in attributes if a.startswith("on") or a in {"style", "src", "srcset", "action"}}
    assert "http:" not in text and "https:" not in text


def test_hostile_text_is_shown_and_does_nothing() -> None:
    text = html(hostile(), show="all")
    assert len(re.findall("<script", text)) == 1
    assert "<img" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "&lt;U+202E&gt;" in text and "␛[31m" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]", text)


def test_words_of_documents_are_isolated_from_the_words_of_the_page() -> None:
    """Every place of the hostile words is inside an element that keeps its direction to itself."""
    text = html(hostile(), show="all")
    body = text.partition("<body>")[2]
    shown = HOSTILE[:24].replace("<", "&lt;").replace(">", "&gt;")
    for match in re.finditer(re.escape(shown), body):
        before = body[: match.start()]
        opened = before.rpartition("<")[2]
        isolated = opened.startswith(("bdi", "blockquote dir", "mark", "code", "option", "title"))
        in_attribute = re.search(r'(?:title|aria-label|value)="[^"]*$', before[-2_000:])
        assert isolated or in_attribute, before[-200:]


def test_what_is_accepted_is_shown_as_accepted_with_its_reason() -> None:
    text = " ".join(Tags(html(harbour())).words)
    assert "Accepted by the baseline until 2030-01-01: both days are in the harbour log." in text


def test_the_text_of_sources_is_not_needed() -> None:
    report = sample()
    without = replace(report, sources=tuple(replace(s, text="") for s in report.sources))
    assert html(without) == html(report)


def test_two_thousand_findings_are_written_in_seconds() -> None:
    report = many(2_000)
    start = time.process_time()
    text = html(report)
    assert time.process_time() - start < 6
    assert len(text) < 25_000_000
