"""The publication date of a page, from all places that give one; and whether they contradict one another.

The order of trust: JSON-LD and meta tags are written by the system that published the article, from its record of
it; a ``time`` element is what readers are shown, and may be the day of an update; a byline is read from words; an
address is made when the draft is; the name of a saved file may be the day of saving. The first place that has a
date gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from claimcheck.sources import dates
from claimcheck.sources.html_said import Said, beginning, one_line, texts
from claimcheck.sources.line_dates import LONGEST, date_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

APART = 1  # days that two places may differ by without contradicting: zones, and articles sent out around midnight
_EARLIEST, _LATEST = 1700, 2100
_UNSET = date(1970, 1, 1)  # what systems write where they have no date

_PUBLISHED = (
    "article:published_time og:article:published_time og:published_time datepublished article:published "
    "parsely-pub-date sailthru.date cxenseparse:recs:publishtime dc.date.issued dcterms.issued dc.date.published "
    "citation_publication_date citation_online_date publish-date publish_date publishdate publication_date pubdate "
    "published-date date_published article.published bt:pubdate dcterms.date dc.date.created dcterms.created datecreated"
).split()
_LOOSE = "date dc.date originalpublicationdate".split()  # some systems write the day of the last change into these
_MODIFIED = (
    "article:modified_time og:article:modified_time og:updated_time og:modified_time datemodified last-modified "
    "dcterms.modified dc.date.modified article:modified lastmod updated_time revised"
).split()

_SLASHED = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?=/|$)")
_DASHED = re.compile(r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)")
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:?\d\d(?::?\d\d)?)(?:[.,]\d+)? ?(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?", re.I
)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")

_BYLINES = re.compile(
    r"byline|dateline|timestamp|(?:pub|publish|publication|published|posted|post|entry|article|story|news)[-_]*(?:meta|date|time|info|on)"
    r"|date[-_]*(?:line|published|posted)|^date$|pubdate",
    re.I,
)
_CHANGED = re.compile(r"updat|modif|revis|last[-_ ]?edit|changed", re.I)
_APART_OF_IT = re.compile(
    r"comment|related|recommend|sidebar|widget|footer|teaser|promo|most-|trending|more-|newsletter|popular", re.I
)
_LOOKED_AT = 20_000  # elements


class Told(Struct, frozen=True):
    """One date and the place that gave it. ``trusted``: it may contradict others; ``utc``: its day is that of UTC."""

    day: date
    where: str
    trusted: bool = True
    moment: datetime | None = None

    @property
    def utc(self) -> bool:
        return self.moment is not None and not self.moment.utcoffset()


def published(told: Sequence[Told], modified: Sequence[date]) -> tuple[Told | None, Told | None]:
    """The date of publication and, where a trusted place contradicts it, that place.

    ``told`` in the order of trust. A date that is that of a change, within a day, contradicts nothing.
    """
    if not told:
        return None, None
    first = told[0]
    changes = [day for day in modified if not _near(day, first.day)]
    against = next(
        (
            t
            for t in told[1:]
            if first.trusted and t.trusted and not _near(t.day, first.day) and not any(_near(t.day, c) for c in changes)
        ),
        None,
    )
    return _local(first, told[1:]), against


def machine_dates(said: Said, tree: HtmlElement) -> tuple[list[Told], list[date]]:
    """The dates of publication that the page gives outside of its running text, by trust, and those of changes."""
    told: list[Told] = []
    modified: list[date] = []
    sure = len({text for node in said.articles for text in texts(node.get("datePublished"))}) == 1
    for node in said.articles:
        told += _each(texts(node.get("datePublished")), "JSON-LD datePublished", sure)
        modified += [t.day for t in _each(texts(node.get("dateModified")), "")]
    for name in _PUBLISHED:
        told += _each(said.meta.get(name, ()), f"meta {name}")
    for name in _MODIFIED:
        modified += [t.day for t in _each(said.meta.get(name, ()), "")]
    shown, changed = _shown(tree)
    told += shown
    loose = [t for name in _LOOSE for t in _each(said.meta.get(name, ()), f"meta {name}", False)]
    return [*told, *loose], [*modified, *changed]


def of_address(url: str) -> list[Told]:
    """The day in the path of an address: ``/2020/01/16/`` is one that a system made, ``story-2020-01-16`` words."""
    path = url.partition("://")[2].partition("/")[2].partition("?")[0]
    found: list[Told] = []
    for pattern, trusted in ((_SLASHED, True), (_DASHED, False)):
        days = {day for m in pattern.finditer("/" + path[:1000]) if (day := _date(m[1], m[2], m[3]))}
        if len(days) == 1:
            found.append(Told(days.pop(), "URL", trusted))
    return found[:1]


def read_date(text: str) -> tuple[date, datetime | None] | None:
    """A date as machines write it (ISO 8601, RFC 5322), else the one date that the words hold.

    The day is that of the zone written beside it. The moment is None where no time or no zone is given.
    """
    text = text.strip()[:100]
    if found := _ISO.match(text):
        day = _date(found[1], found[2], found[3])
        return (day, _moment(found)) if day else None
    if found := _COMPACT.fullmatch(text):
        day = _date(found[1], found[2], found[3])
        return (day, None) if day else None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        stamps = {day for s in dates.stamps(text) if (day := s.on()) and _plausible(day)}
        return (stamps.pop(), None) if len(stamps) == 1 else None
    day = moment.date()
    return (day, moment if moment.tzinfo else None) if _plausible(day) else None


def _moment(found: re.Match[str]) -> datetime | None:
    if not found[4] or not found[5]:
        return None
    zone = "+00:00" if found[5].upper() in ("Z", "UTC", "GMT") else found[5]
    try:
        return datetime.fromisoformat(f"{found[1]}-{found[2]}-{found[3]}T{found[4]}{zone}")
    except ValueError:
        return None


def _each(values: Iterator[str] | Sequence[str], where: str, trusted: bool = True) -> list[Told]:
    return [Told(read[0], where, trusted, read[1]) for text in values if (read := read_date(text))]


def _date(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if _plausible(found) else None


def _plausible(day: date) -> bool:
    return _EARLIEST <= day.year <= _LATEST and day != _UNSET


def _near(a: date, b: date) -> bool:
    return abs((a - b).days) <= APART


def _local(first: Told, others: Sequence[Told]) -> Told:
    """The day where the article was written: a moment in UTC may be that of the day before or after.

    Another place decides that names the same moment with its zone, or the day beside it.
    """
    if not first.utc or first.moment is None:
        return first
    for other in others:
        if other.moment is not None and not other.utc and abs(other.moment - first.moment) <= timedelta(minutes=2):
            return other if other.day != first.day else first
    for other in others:
        if other.moment is None and other.trusted and other.day != first.day and _may_be_there(first.moment, other.day):
            return other
    return first


def _may_be_there(moment: datetime, day: date) -> bool:
    """Whether it was ``day`` anywhere on Earth at that moment of UTC."""
    try:
        return (moment + timedelta(hours=14)).date() == day or (moment - timedelta(hours=12)).date() == day
    except OverflowError:
        return False


def _shown(tree: HtmlElement) -> tuple[list[Told], list[date]]:
    """What readers are shown: ``time`` elements, then lines by their class; and the days of changes among them."""
    times: list[tuple[Told, bool]] = []
    lines: list[Told] = []
    changed: list[date] = []
    home = _article(tree)
    for number, element in enumerate(home.iter()):
        if number > _LOOKED_AT:
            break
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        if element.tag == "time" or element.get("itemprop") in ("datePublished", "dateModified"):
            _take_time(element, home, times, changed)
        elif _BYLINES.search(element.get("class") or ""):
            _take_line(element, home, lines, changed)
    said = [told for told, labelled in times if labelled] or [told for told, _ in times]
    if len({told.day for told in said}) > 1:
        said = [Told(t.day, t.where, False, t.moment) for t in said[:1]]
    return [*said, *(lines if len({line.day for line in lines}) == 1 else [])], changed


def _article(tree: HtmlElement) -> HtmlElement:
    """The part of a page that its article stands in: the ``article`` or ``main`` with the only or first heading."""
    heading = next(tree.iter("h1"), None)
    if heading is not None:
        for around in heading.iterancestors("article", "main"):
            return around
    articles = list(tree.iter("article"))
    return articles[0] if len(articles) == 1 else tree


def _take_time(element: HtmlElement, home: HtmlElement, times: list[tuple[Told, bool]], changed: list[date]) -> None:
    text = one_line(element.get("datetime") or element.get("content") or beginning(element, 100))
    read = read_date(text)
    parent = element.getparent()
    if read is None or _stands_apart(element, home):
        return
    own = " ".join(element.get(a) or "" for a in ("class", "itemprop", "data-testid", "id")) + beginning(element, 60)
    before = one_line((parent.text or "")[-60:] if parent is not None else "")
    previous = element.getprevious()
    if previous is not None and isinstance(previous.tag, str):
        before = one_line(f"{beginning(previous, 40)} {(previous.tail or '')[-40:]}")
    around = (parent.get("class") or "") if parent is not None else ""
    if _CHANGED.search(own) or _CHANGED.search(before) or (_CHANGED.search(around) and "publish" not in own.lower()):
        changed.append(read[0])
        return
    labelled = bool(
        element.get("pubdate") is not None
        or re.search(r"publi|entry-date|created|posted", f"{own} {around} {before}", re.I)
    )
    times.append((Told(read[0], "time element", True, read[1]), labelled))


def _take_line(element: HtmlElement, home: HtmlElement, lines: list[Told], changed: list[date]) -> None:
    text = one_line(beginning(element, LONGEST + 1))
    if not text or len(text) > LONGEST or not dates.may_hold(text) or _stands_apart(element, home):
        return
    read = date_line(text)
    day = read.stamp.on() if read and read.stamp.year else None
    if read is None or day is None:
        return
    alone = len(dates.stamps(text)) == 1
    if read.label == "updated" or (alone and _CHANGED.search(f"{text} {element.get('class') or ''}")):
        changed.append(day)
    else:
        lines.append(Told(day, "byline"))


def _stands_apart(element: HtmlElement, home: HtmlElement) -> bool:
    """Whether an element belongs to comments, related articles and the like inside the article's part of the page."""
    for around in element.iterancestors():
        if around is home:
            return False
        if around.tag in ("aside", "nav", "footer", "article"):
            return True
        if _APART_OF_IT.search(f"{around.get('class') or ''} {around.get('id') or ''}"):
            return True
    return False
