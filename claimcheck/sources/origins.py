"""Credited origins: the news organisations and agencies that a text takes its facts from.

A name counts when it is a known agency, or a capitalised phrase that ends in a word newspapers are called by
(Times, Post, News Agency …), and the words around it credit it: *told X*, *according to X*, *X reported*.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

# name as written → the name to show. Names that are common words or first names count with an article only.
_KNOWN = {
    "AP": "Associated Press",
    "Associated Press": "Associated Press",
    "AFP": "Agence France-Presse",
    "Agence France-Presse": "Agence France-Presse",
    "Agence France Presse": "Agence France-Presse",
    "Reuters": "Reuters",
    "Thomson Reuters": "Reuters",
    "UPI": "United Press International",
    "United Press International": "United Press International",
    "DPA": "dpa",
    "dpa": "dpa",
    "EFE": "EFE",
    "ANSA": "ANSA",
    "TASS": "TASS",
    "Tass": "TASS",
    "Interfax": "Interfax",
    "RIA Novosti": "RIA Novosti",
    "Ukrinform": "Ukrinform",
    "Xinhua": "Xinhua",
    "Kyodo": "Kyodo News",
    "Kyodo News": "Kyodo News",
    "Yonhap": "Yonhap",
    "PTI": "Press Trust of India",
    "Press Trust of India": "Press Trust of India",
    "ANI": "Asian News International",
    "IRNA": "IRNA",
    "Tasnim": "Tasnim",
    "Anadolu": "Anadolu Agency",
    "Anadolu Agency": "Anadolu Agency",
    "Bloomberg": "Bloomberg",
    "Bloomberg News": "Bloomberg",
    "BBC": "BBC",
    "BBC News": "BBC",
    "CNN": "CNN",
    "NBC": "NBC News",
    "NBC News": "NBC News",
    "CBS": "CBS News",
    "CBS News": "CBS News",
    "ABC": "ABC News",
    "ABC News": "ABC News",
    "CBC": "CBC",
    "CBC News": "CBC",
    "CNBC": "CNBC",
    "MSNBC": "MSNBC",
    "NPR": "NPR",
    "PBS": "PBS",
    "RTE": "RTÉ",
    "RTÉ": "RTÉ",
    "ITV": "ITV",
    "ITN": "ITN",
    "Al Jazeera": "Al Jazeera",
    "Al-Jazeera": "Al Jazeera",
    "Al Arabiya": "Al Arabiya",
    "Deutsche Welle": "Deutsche Welle",
    "Axios": "Axios",
    "Politico": "Politico",
    "Newsweek": "Newsweek",
    "ProPublica": "ProPublica",
    "USA Today": "USA Today",
    "Le Monde": "Le Monde",
    "Le Figaro": "Le Figaro",
    "El País": "El País",
    "Der Spiegel": "Der Spiegel",
    "Haaretz": "Haaretz",
    "Canadian Press": "Canadian Press",
    "Press Association": "Press Association",
    "Agence Belga": "Belga",
    "Belga": "Belga",
    "New York Times": "The New York Times",
    "Washington Post": "The Washington Post",
    "Wall Street Journal": "The Wall Street Journal",
    "Guardian": "The Guardian",
    "Economist": "The Economist",
}
_ARTICLE_ONLY = {
    "Guardian",
    "Independent",
    "Economist",
    "Observer",
    "Intercept",
    "Hill",
    "Atlantic",
    "Sun",
    "Mirror",
    "Times",
}
_CUES = (
    "Times Post News Herald Tribune Gazette Chronicle Journal Telegraph Examiner Courier Inquirer Dispatch Bulletin "
    "Observer Guardian Independent Sentinel Broadcasting Television TV Radio Newspaper Daily Weekly Mail Express Globe "
    "Economist Intercept Hill Atlantic Sun Mirror Star"
).split()


def _one_of(names: Iterable[str]) -> str:
    """The names as one pattern, the longest first, and brought together by their first letters: ten times as fast."""
    begun: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        begun.setdefault(name[0], []).append(name[1:])
    return "|".join(f"{letter}(?:{'|'.join(map(re.escape, rest))})" for letter, rest in begun.items())


_LAST = _one_of({*_KNOWN, *_CUES, "News Agency", "Press Agency", "News Service", "news agency", "Press"})
_NAME = re.compile(rf"(?:{_LAST})(?![\w-])")  # begins with a literal: what stands before is looked at afterwards
_STATION = re.compile(r"told ([KW][A-Z]{3}(?:-TV|-FM)?)\b")  # call signs of North American stations
_WORDS_BEFORE = re.compile(r"(?:(?:[A-Z][\w.&’'-]*|of|de|la|del|and|&|Le|La|El|Der|Die|Il) ){0,6}$")
_LEADING = re.compile(r"(?:(?:of|de|la|del|and|&|The|A|An|In|On|At|But|And|By|As|When|While|For|To|With|From) )+")

_CREDITED_BY = re.compile(
    r"(?:\b(?:told|tells?|telling|spoke (?:to|with|by phone with)|speaking (?:to|with)|interviews? (?:with|to|by)|"
    r"according to|reported (?:by|in)|reports? (?:by|from|in)|reporting (?:by|from|in)|quoted (?:by|in)|cited by|obtained by|"
    r"reviewed by|published (?:by|in)|confirmed (?:to|by)|statements? to|said to|comments? to|remarks to|questions? (?:by|from)|"
    r"as reported in|citing|quoting|revealed (?:by|in)|via|sources?:|inputs? from|material from)"
    r"(?: (?:a|an|the|reports?|report|reporting|by|from|in|prior|earlier|recent|local|news|agency|agencies|newspaper|newspapers|"
    r"broadcaster|daily|weekly|magazine|website|outlet|state|state-run|state-owned|official|semi-official|[A-Z][a-z]+’s|[A-Z][a-z]+'s|"
    r"\d{4})){0,5} )$",
    re.I,
)
_CREDITS = re.compile(
    r",? ?(?:\([A-Z]{2,6}\) ?)?(?:has |have |had |also |first |earlier |later |previously )?"
    r"(?:reports|reported|reporting|quotes|quoted|quoting|cites|cited|citing|revealed|learned|learnt|wrote|writes|contributed to th(?:is|e) (?:report|story|article))\b(?! (?:a |an )?(?:\w+ )?"
    r"(?:loss|losses|profits?|revenues?|earnings|sales))|['’]s? (?:\w+ )?(?:reporting|report that|report said)\b|"
    r" (?:\w+ )?(?:reports? (?:said|says|that|on)|article (?:said|says|on|that))\b",
)
_SAID = re.compile(r" (?:has |also |later )?(?:said|says)\b|, (?:citing|quoting)\b")
_WIRES = {
    "Associated Press",
    "Agence France-Presse",
    "Reuters",
    "dpa",
    "TASS",
    "Xinhua",
    "Yonhap",
    "Interfax",
    "Press Trust of India",
}
_MOST = 5000  # names looked at in one document


def cites(
    text: str, publisher: str | None = None, agency: str | None = None, silent: Sequence[tuple[int, int]] = ()
) -> tuple[str, ...]:
    """The credited organisations of a document, in order of first mention, each once.

    ``agency`` is the credit of its dateline; the document's own ``publisher`` is never credited by its text, nor is
    anybody in the ``silent`` spans (captions and links, in order).
    """
    own = key(publisher) if publisher else ""
    found = {key(agency): shown(agency)} if agency else {}
    for _, name in sorted([*_organisations(text, silent), *_stations(text)]):
        if not (own and _same(own, key(name))):
            found.setdefault(key(name), shown(name))
    return tuple(found.values())


def _organisations(text: str, silent: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """Places and names of the credited organisations; a name is looked at until it has been credited once."""
    done: set[str] = set()
    for m in islice(_NAME.finditer(text), _MOST):
        name = _organisation(text, m)
        if name and name not in done and _is_credited(text, m, name) and not _inside(silent, m.start()):
            done.add(name)
            yield m.start(), name


def _stations(text: str) -> Iterator[tuple[int, str]]:
    for m in islice(_STATION.finditer(text), _MOST):
        yield m.start(1), m[1]


def _inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    i = bisect_right(spans, (offset, len(spans) and spans[-1][1])) - 1
    return i >= 0 and spans[i][0] <= offset < spans[i][1]


def key(name: str) -> str:
    """What names are compared by: known names brought together, case and a leading article dropped."""
    bare = _bare(name)
    return _bare(_KNOWN.get(bare) or _KNOWN.get(bare.upper()) or bare).casefold()


def shown(name: str) -> str:
    """The name to show: without a leading article, a known agency under its usual name."""
    bare = _bare(name)
    return _KNOWN.get(bare) or _KNOWN.get(bare.upper() if len(bare) <= 4 else bare) or bare


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    name = re.sub(r"^the ", "", " ".join(name.split()), flags=re.I)
    return re.sub(r"(?<=\S) (?:news|press) agency$", "", name, flags=re.I)


def _same(own: str, name: str) -> bool:
    return own == name or own.endswith(" " + name) or name.endswith(" " + own)


def _organisation(text: str, m: re.Match[str]) -> str | None:
    """The whole name of which ``m`` is the end, None where it is no name of a news organisation."""
    if m.start() and (text[m.start() - 1].isalnum() or text[m.start() - 1] in "_-"):
        return None
    if text[m.end() : m.end() + 2].strip()[:1].isupper() and text[m.end() : m.end() + 1] == " ":
        return None  # Press Secretary, Post Office: the name goes on
    last = m.group()
    if last in _KNOWN:
        return last
    before = text[max(0, m.start() - 60) : m.start()]
    found = _WORDS_BEFORE.search(before)
    words = found.group() if found else ""
    article = before.endswith(("The ", "the ")) or words.startswith("The ")
    words = re.sub(r"^.*['’]s ", "", _LEADING.sub("", words, count=1) if _LEADING.match(words) else words)
    if last == "Press" and words.endswith("University "):
        return None
    if words:
        return None if last in ("Star", "Sun", "Hill", "Mirror", "Atlantic") and not article else words + last
    return last if article and last in _ARTICLE_ONLY else None


def _is_credited(text: str, m: re.Match[str], name: str) -> bool:
    start = m.end() - len(name)
    if _CREDITED_BY.search(text[max(0, start - 90) : start]):
        return True
    after = text[m.end() : m.end() + 60]
    if _CREDITS.match(after):
        return True
    return shown(name) in _WIRES and bool(_SAID.match(after))
