"""The report as one self-contained HTML file: no network, readable without JavaScript and better with it."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from claimcheck.report.html.axis import LEFT, RIGHT
from claimcheck.report.html.desk import listed
from claimcheck.report.html.page import page
from claimcheck.report.html.strips import TRACK
from claimcheck.report.summary import count

if TYPE_CHECKING:
    from jinja2 import Template

    from claimcheck.model import Report
    from claimcheck.report import View

__all__ = ["page", "render"]


def render(report: Report, view: View) -> str:
    """The page as HTML text, the same bytes for the same report; ``view.show`` and ``view.full`` say how much of it."""
    style, script = _asset("page.css"), _asset("page.js")
    return _template().render(
        page=page(report, view),
        style=style,
        script=script,
        style_hash=_source_hash(style),
        script_hash=_source_hash(script),
    )


def _asset(name: str) -> str:
    return files(__name__).joinpath("assets", name).read_text("utf-8")


def _source_hash(text: str) -> str:
    """The source expression that lets exactly this text pass (W3C, *Content Security Policy Level 3*, 2.3.1)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _template() -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_asset),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals.update(listed=listed, count=count, LEFT=LEFT, RIGHT=RIGHT, TRACK=TRACK)
    return environment.get_template("page.html")
