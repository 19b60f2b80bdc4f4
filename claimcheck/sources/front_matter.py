"""Front matter: what a Markdown text says of itself between two lines of dashes at its top."""

from __future__ import annotations

from claimcheck.sources import dates
from claimcheck.sources.head import Head


def read(text: str) -> tuple[dict[str, str], int]:
    """``key: value`` lines between two ``---`` lines (or ``+++``, ``key = value``) at the top, and where they end."""
    fence = text[:3]
    if fence not in ("---", "+++") or text[3 : text.find("\n") if "\n" in text else None].strip():
        return {}, 0
    end = text.find("\n" + fence, 3)
    if end < 0 or end > 20_000:
        return {}, 0
    found: dict[str, str] = {}
    for line in text[4:end].split("\n"):
        name, sign, value = line.partition(":" if fence == "---" else "=")
        value = value.strip().strip("\"'").strip()
        if sign and value and name.strip() and not name.startswith((" ", "\t", "#", "-")):
            found.setdefault(name.strip().lower(), value)
    after = text.find("\n", end + 1)
    return found, after + 1 if after >= 0 else len(text)


def take(head: Head, said: dict[str, str], day_first: bool | None) -> None:
    """Front matter says best what a document is: it wins over everything that was read from the text."""
    head.title = said.get("title") or head.title
    for key in ("publisher", "site", "site_name", "sitename", "source", "author"):
        if said.get(key):
            head.publisher = said[key]
            break
    for key in ("published", "date", "pubdate", "publishdate", "publish_date", "published_at", "date_published"):
        found = dates.stamps(said.get(key, "")[:60], day_first)
        if found:
            head.published, head.published_from = found[0].on(), "front matter"
            return
