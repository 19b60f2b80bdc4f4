"""The page in a real browser: it can be filtered, linked to, driven by keys, printed, and read without JavaScript."""

from __future__ import annotations

import json
import os
import re
from itertools import pairwise
from pathlib import Path

import pytest

from claimcheck.model import Report
from tests.report.html.conftest import Open, Opened
from tests.report.html.made import RTL, harbour, hostile, many
from tests.report.sample import sample

ROOT = Path(__file__).resolve().parents[3]
AXE = Path(os.environ.get("CLAIMCHECK_AXE", ROOT / ".cache/axe/node_modules/axe-core/axe.min.js"))
CONFLICT = "date-00000001"


@pytest.mark.parametrize(
    "report", [sample(), harbour(), hostile(), many(50)], ids=["sample", "harbour", "hostile", "many"]
)
@pytest.mark.parametrize("width", [1280, 390])
def test_it_opens_without_a_complaint_a_request_or_a_sideways_scroll(opened: Open, report: Report, width: int) -> None:
    it = opened(report, show="all", viewport={"width": width, "height": 800})
    it.page.locator("#list summary").first.click()
    it.page.locator("#theme").click()
    assert it.complaints == []
    assert it.requests == [it.address]
    assert it.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_screen_says_what_conflicts(opened: Open) -> None:
    page = opened(harbour()).page
    assert page.locator("h1").inner_text() == "1 conflict in 5 sources"
    said = page.locator(".conflicts li").first
    assert said.is_visible()
    text = re.sub(r"\s+", " ", said.inner_text())
    assert "paper-1, paper-2 and paper-3 say Wed 10 Mar 2021;" in text
    assert "paper-4 says Thu 11 Mar 2021." in text


def test_verdict_kind_source_and_text_filter_together(opened: Open) -> None:
    it = opened(harbour())
    assert len(it.shown()) == 7
    it.page.get_by_label(re.compile("^conflict")).check()
    assert it.shown() == ["date-00000001", "count-00000002"]
    it.page.locator("[name=kind]").select_option("date")
    assert it.shown() == ["date-00000001"]
    it.page.locator("[name=source]").select_option("paper-5")
    assert it.shown() == []
    assert it.page.locator("#nothing").is_visible()
    it.page.locator("#nothing button").click()
    assert len(it.shown()) == 7
    it.page.locator("[name=q]").fill("BRIDGE open")
    it.page.locator("#state", has_text="1 of 7 findings").wait_for()
    assert it.shown() == ["date-00000001"]


def test_filters_and_the_open_finding_live_in_the_address(opened: Open) -> None:
    it = opened(harbour())
    it.page.get_by_label(re.compile("^conflict")).check()
    it.page.locator("[name=source]").select_option("paper-4")
    it.page.locator("#list > details:not([hidden]) > summary").first.click()
    assert it.hash() == f"#{CONFLICT}&verdict=conflict&source=paper-4"
    again = opened(harbour(), it.hash())
    assert again.shown() == [CONFLICT]
    assert again.page.get_by_label(re.compile("^conflict")).is_checked()
    assert again.page.locator(f"#{CONFLICT}").is_visible()


def in_view(it: Opened, selector: str) -> bool:
    box = it.page.locator(selector).bounding_box()
    return box is not None and -1 <= box["y"] < 850


def test_a_link_to_a_finding_opens_it_and_brings_it_into_view(opened: Open) -> None:
    it = opened(many(300), "#count-000000c8")
    assert it.page.locator("#count-000000c8").is_visible()
    assert in_view(it, "#count-000000c8")
    assert len(it.shown()) == 300


def test_a_sentence_of_the_first_screen_leads_to_its_finding(opened: Open) -> None:
    it = opened(harbour())
    it.page.locator(".conflicts a").first.click()
    assert it.hash() == f"#{CONFLICT}"
    assert it.page.locator(f"#{CONFLICT}").is_visible()
    assert in_view(it, f"#{CONFLICT}")


def test_closing_a_finding_takes_it_out_of_the_address(opened: Open) -> None:
    it = opened(harbour(), f"#{CONFLICT}")
    it.page.locator("#list > details[open] > summary").click()
    assert it.hash() == ""


def test_the_counts_of_the_first_screen_filter(opened: Open) -> None:
    it = opened(harbour())
    it.page.locator(".legend a", has_text="agreements").click()
    assert it.hash() == "#&verdict=agree"
    assert len(it.shown()) == 2


def test_a_finding_shows_its_sentences_side_by_side_with_the_words_marked(opened: Open) -> None:
    it = opened(harbour(), f"#{CONFLICT}")
    body = it.page.locator(f"#{CONFLICT}")
    assert body.locator("mark").all_text_contents() == ["10 March 2021"] * 3 + ["11 March 2021"]
    left, right = (body.locator(".columns > section").nth(n).bounding_box() for n in (0, 1))
    assert left and right and left["y"] == right["y"] and left["x"] < right["x"]
    body.locator(".how summary").first.click()
    assert "is a date" in body.locator(".how ol").first.inner_text()
    body.locator(".why summary").last.click()
    assert "0.75" in body.locator(".why .pairs").last.inner_text()


def test_the_timeline_draws_contradicting_days_apart_under_their_labels(opened: Open) -> None:
    page = opened(harbour()).page
    lane = page.locator(".lane", has_text="When did the bridge open?")
    first, second = (lane.locator(".mark circle").nth(n).bounding_box() for n in (0, 1))
    assert first and second and second["x"] - first["x"] > 20
    assert lane.locator("svg[role=img]").get_attribute("aria-label") == "A: Wed 10 Mar 2021; B: Thu 11 Mar 2021"
    labels = page.locator(".lane.axis g.wide text")
    ticks = {t.text_content(): t.bounding_box() for t in labels.all()}
    assert {"10 Mar", "11 Mar"} <= set(ticks)
    ten = ticks["10 Mar"]
    assert ten and abs(ten["x"] + ten["width"] / 2 - first["x"] - first["width"] / 2) < 2


@pytest.mark.parametrize("width", [1280, 800, 390, 320])
def test_labels_of_an_axis_do_not_overlap(opened: Open, width: int) -> None:
    page = opened(harbour(), viewport={"width": width, "height": 900}).page
    for group in page.locator(".lane.axis g, .plot g.scale").all():
        boxes = [t.bounding_box() for t in group.locator("text:not(.year)").all() if t.is_visible()]
        edges = sorted((b["x"], b["x"] + b["width"]) for b in boxes if b)
        assert all(a[1] <= b[0] for a, b in pairwise(edges)), edges


def test_the_keyboard_goes_everywhere(opened: Open) -> None:
    it = opened(harbour())
    it.page.keyboard.press("Tab")
    assert it.page.evaluate("document.activeElement.className") == "skip"
    it.page.keyboard.press("Enter")
    it.page.locator("#list > details > summary").first.focus()
    it.page.keyboard.press("ArrowDown")
    it.page.keyboard.press("Enter")
    assert it.page.locator("#list > details").nth(1).get_attribute("open") is not None
    it.page.keyboard.press("End")
    assert it.page.evaluate("document.activeElement.parentElement === document.getElementById('list').lastElementChild")
    box = it.page.get_by_label(re.compile("^agree"))
    box.focus()
    it.page.keyboard.press("Space")
    assert len(it.shown()) == 2


def test_without_javascript_everything_is_there_and_links_open_their_finding(opened: Open) -> None:
    it = opened(harbour(), f"#{CONFLICT}", java_script_enabled=False)
    page = it.page
    assert page.locator("#list > details").count() == 7
    assert not page.locator("#filters").is_visible()
    assert not page.locator("#theme").is_visible()
    assert page.locator(f"#{CONFLICT}").is_visible()
    page.locator("#list > details > summary").nth(1).click()
    assert page.locator("#count-00000002").is_visible()
    assert it.complaints == []


def test_hostile_documents_are_shown_as_text(opened: Open) -> None:
    it = opened(hostile(), f"#{CONFLICT}", show="all")
    it.page.get_by_role("button", name="Open these").click()
    quote = it.page.locator(f"#{CONFLICT} blockquote").first
    assert "<script>alert(1)</script>" in quote.inner_text()
    assert RTL in quote.inner_text()
    assert "<U+202E>" in quote.inner_text()
    assert it.page.locator("img").count() == 0
    assert it.complaints == []
    assert it.page.locator("mark").first.inner_text() != ""


def background(it: Opened) -> int:
    """How bright the page is, from 0 to 765."""
    return sum(map(int, re.findall(r"\d+", it.page.evaluate("getComputedStyle(document.body).backgroundColor"))[:3]))


def test_it_follows_the_system_and_the_switch_wins(opened: Open) -> None:
    assert background(opened(harbour(), color_scheme="light")) > 700
    it = opened(harbour(), color_scheme="dark")
    assert background(it) < 150
    it.page.locator("#theme").click()
    assert it.page.locator("#theme-name").inner_text() == "Light"
    assert background(it) > 700
    it.page.reload()
    assert background(it) > 700
    it.page.locator("#theme").click()
    assert it.page.locator("#theme-name").inner_text() == "Dark"
    assert background(it) < 150


def test_paper_shows_the_evidence_and_no_controls(opened: Open) -> None:
    it = opened(harbour(), color_scheme="dark", viewport={"width": 700, "height": 900})
    it.page.emulate_media(media="print")
    assert background(it) == 765
    assert it.page.evaluate("document.documentElement.scrollWidth") <= 700
    for hidden in (".bar", "#filters", ".how"):
        assert not it.page.locator(hidden).first.is_visible()
    assert it.page.locator(f"#{CONFLICT} blockquote").first.is_visible()
    assert not it.page.locator("#name-00000007").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("report", [sample(), harbour(), many(10)], ids=["sample", "harbour", "many"])
def test_axe_finds_nothing_to_complain_of(opened: Open, report: Report, scheme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not there (npm install --prefix .cache/axe axe-core): accessibility was not checked")
    page = opened(report, show="all", color_scheme=scheme).page
    page.locator("#list > details > summary").first.click()
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    told = [(v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in found["violations"]]
    assert told == [], json.dumps(told, indent=1)


FILTER = """() => {
  const times = [];
  const q = document.forms[0].elements.q;
  const box = document.forms[0].querySelector('[name=verdict]');
  for (const step of [() => box.click(), () => box.click()]) {
    const start = performance.now();
    step();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return new Promise(done => {
    const words = ['m', 'matter', 'matter number 1', 'paper-7 11 march'];
    const next = i => {
      if (i === words.length) return done(times);
      const start = performance.now();
      q.value = words[i];
      q.dispatchEvent(new Event('input', {bubbles: true}));
      requestAnimationFrame(() => { document.body.getBoundingClientRect(); times.push(performance.now() - start); next(i + 1); });
    };
    next(0);
  });
}"""


@pytest.mark.slow
def test_two_thousand_findings_stay_fluid(opened: Open) -> None:
    it = opened(many(2_000))
    times = it.page.evaluate(FILTER)
    assert max(times) < 1_000, times
    assert it.page.locator("#state").inner_text() == f"{len(it.shown()):,} of 2,000 findings"
