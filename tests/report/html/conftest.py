"""One Chromium for all tests of the page. Where there is none, they are skipped and say so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.model import Report
from claimcheck.report import View, render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: the page was not opened in a browser")
    reason = "playwright is not installed: the page was not opened in a browser"
    sync_playwright = pytest.importorskip("playwright.sync_api", reason=reason).sync_playwright
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=as_root)
        yield browser
        browser.close()


@dataclass
class Opened:
    """A page in the browser, with everything it complained of and everything it asked the network for."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def shown(self) -> list[str]:
        """The ids of the findings that pass the filters, in order."""
        found: list[str] = self.page.eval_on_selector_all(
            "#list > details", "all => all.filter(e => !e.hidden).map(e => e.querySelector('.body').id)"
        )
        return found

    def hash(self) -> str:
        return str(self.page.evaluate("location.hash"))


Open = Callable[..., Opened]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of a report: ``opened(report, hash="", show="findings", **options of the browser's context)``."""
    contexts = []

    def open_page(report: Report, fragment: str = "", show: Any = "findings", **options: Any) -> Opened:
        path = tmp_path / f"report-{len(contexts)}.html"
        path.write_text(render(report, "html", View(show=show)), "utf-8")
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        it = Opened(page, path.as_uri())
        page.on("console", lambda m: it.complaints.append(m.text) if m.type in {"error", "warning"} else None)
        page.on("pageerror", lambda e: it.complaints.append(str(e)))
        page.on("dialog", lambda d: (it.complaints.append(f"dialog: {d.message}"), d.dismiss()))
        page.on("request", lambda r: it.requests.append(r.url))
        page.goto(it.address + fragment)
        return it

    yield open_page
    for context in contexts:
        context.close()
