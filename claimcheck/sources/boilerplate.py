"""Lines that are no part of an article's text: promotions, links, captions, credits, forms, contacts.

A verdict needs the shape of such a line (short, an imperative or a label in front, a credit in parentheses at its
end) and a cue word. Precision first: a wrong verdict loses claims, a missed line costs little.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from claimcheck.late import late
from claimcheck.sources.en_cues import BY_FIRST_WORD
from claimcheck.sources.lines import holds

Silent = Literal["boilerplate", "caption"]

LONGEST = 600  # characters of a block that may still be a caption
_SHORT = 240  # characters of any other line of boilerplate

_RULES = dict(BY_FIRST_WORD)
_FIRST = re.compile(r"[^\w©#(]*(©|[^\W_]+(?:['’-]s?[^\W\d_]*)?)[ \t]*")

_CAPTION = re.compile(
    r"[\[(*_]*(?:caption|(?:file |handout |stock )?(?:photo|photograph|picture|image|foto|illustration)s?"
    r"(?: ?(?:caption|credit|source)s?)?|pictured(?: above| below)?)[\])*_]*"
    r"(?:\s*[:/](?!\s*\d)|[\])]|\s+(?:via|by|courtesy|credit)\b)|"
    r"image (?:source|caption),|\(?file(?: photo)?\s?[:–—-]\s?[A-Z(]",
    re.I,
)
_CAPTION_STARTS = frozenset("[(*_cCfFhHsSpPiI")  # what a match of it can begin with
_AGENCIES = r"(?:AP(?: Photo)?|AFP|EPA(?:-EFE)?|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|Bloomberg|Anadolu|Xinhua|TASS|Sipa|Zuma)"
_CREDIT = re.compile(
    r"(?:courtesy|handout|supplied|provided by|getty|shutterstock|wikimedia|flickr|unsplash)\b[^.]{0,80}|file|archive|"
    r".{0,80}\bphoto(?:s|graphs?)?\b.{0,80}|(?:image|picture)s?(?:[:/]| by| via| courtesy| credit).{0,80}",
    re.I,
)
_CREDIT_SHAPE = re.compile(r"[A-Z][^/\d]{2,60}/ ?[A-Z][^/\d]{1,40}")
_CREDIT_TAIL = re.compile(
    r"(?:^|[.!?”\"\])|] ?)(?:(?:file )?(?:[Pp]hoto|PHOTO|[Pp]hotograph|[Pp]icture|[Ii]mage)s?(?: by|:|/)(?! ?\d) ?[^.:]{2,60}\.?\]?"
    rf"|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}} ?/ ?{_AGENCIES}(?: ?/[\w ]{{2,30}}| via [\w ]{{2,30}})?\.?)$"
)
_TAIL_CUES = ("/", "hoto", "HOTO", "icture", "mage")
_REPORTERS = re.compile(
    r"\(+(?:additional )?(?:reporting|writing|editing|compiled|edited|translated|written|produced|graphic|with (?:files|reporting|inputs?))\b",
    re.I,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
_PHONE = re.compile(r"(?:\+\d|\(\d{2,5}\)|\b\d{3,5}[ -]\d{3})[\d ()-]{3,16}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s]{3,200}", re.I)
_CONTACT = re.compile(
    r"(?:(?:media|press|general|news)? ?(?:enquir|inquir)(?:y|ies)|(?:media |press )?contacts?|(?:for )?(?:more |further )?information|"
    r"tel(?:ephone)?|phone|e-?mail|fax|press office|media relations|editor|notes? to editors)\b[^:]{0,40}:|contact\b",
    re.I,
)
_MARKS = re.compile(
    r"(?:[-–—#*=_~. ]+|-?30-?|[-–—]* ?ends? ?[-–—]*|[a-z]{2,4}(?:/[a-z]{2,4}){1,4}|\d+ comments?|\d+[ -]min(?:ute)?s?[ -]read)",
    re.I,
)
_RIGHTS = re.compile(r"\ball rights reserved\b|^\(c\) ?(?:19|20)\d\d|\bcopyright ©", re.I)

_OPENS_LIST = re.compile(
    r"(?:also (?:in this (?:issue|edition)|this week|read)|more (?:on this|from|stories|news|coverage|in)|related|read (?:more|next|also)|"
    r"most (?:read|popular|viewed)|you (?:may|might) also|recommended|trending|top stories|latest (?:news|stories|posts)|popular|"
    r"older posts|newer posts|editor's picks|tags|categories|filed under|share)\b",
    re.I,
)
_FORM = re.compile(r"(?:leave|post|add|write) an? (?:reply|comment)\b|your e-?mail address will not be", re.I)


def silent(block: str) -> Silent | None:
    """The kind of a block that yields no claims wherever it stands, None for text of the document."""
    if len(block) > LONGEST:
        return None
    if _is_caption(block):
        return "caption"
    if len(block) > _SHORT and not block.startswith("("):
        return None
    return "boilerplate" if _is_notice(block) or _is_contact(block) else None


def _is_caption(block: str) -> bool:
    if block[0] in _CAPTION_STARTS and _CAPTION.match(block) and (len(block) < 300 or block[-1] in ")]"):
        return True
    tail = block[-100:]
    if len(block) < 400 and holds(tail, _TAIL_CUES) and _CREDIT_TAIL.search(tail):
        return True
    return block.rstrip(".")[-1:] == ")" and _credited(block)


def _credited(block: str) -> bool:
    """Whether a block ends with a credit in parentheses: ``(Jane Roe/Agency)``, ``(Photo by …)``."""
    body, _, credit = block.rstrip(". ")[:-1].rpartition("(")
    if not 2 < len(credit) < 140 or _REPORTERS.match("(" + credit):
        return False
    if _CREDIT_SHAPE.fullmatch(credit) and " " in credit:
        return True
    return credit[0].isupper() and bool(_CREDIT.fullmatch(credit)) and len(body) < 450


def _is_notice(block: str) -> bool:
    first = _FIRST.match(block)
    if first:
        word = first[1].lower().replace("’", "'")
        if word in _RULES and _rule(word).match(block, first.end()):
            return True
    if len(block) < 60 and _MARKS.fullmatch(block):
        return True
    if block[0] == "(" and _REPORTERS.match(block):
        return True
    return ("eserved" in block or "ESERVED" in block or "(" in block or "©" in block) and bool(_RIGHTS.search(block))


@cache
def _rule(word: str) -> re.Pattern[str]:
    """Compiled when first needed: few documents need more than a handful."""
    return re.compile(_RULES[word], re.I | re.S)


def _is_contact(block: str) -> bool:
    """An address, a number or a link with nothing but the words that lead to it."""
    if "@" not in block and "://" not in block and "www." not in block and not _CONTACT.match(block):
        return False
    for pattern in (_MAIL, _LINK, _PHONE):
        found = pattern.search(block)
        if found:
            rest = (block[: found.start()] + block[found.end() :]).strip(" ()[]<>.,;:|-")
            return len(rest) <= 3 or (bool(_CONTACT.match(block)) and ". " not in rest and rest[-1] not in '”"')
    return False


def opens_list(block: str) -> bool:
    """Whether a line of boilerplate is the heading of links that follow it, one a line."""
    bare = block.strip("*_#>: ")
    return len(bare) < 60 and ":" not in bare and "|" not in bare and bool(_OPENS_LIST.match(bare))


def opens_form(block: str) -> bool:
    """Whether a line of boilerplate begins a comment form: short lines after it belong to it."""
    return bool(_FORM.match(block))


def is_navigation(block: str) -> bool:
    """``Home | Sport | Weather``: three parts or more, or two of them, none a sentence. For lines at either end."""
    if "|" not in block or len(block) > _SHORT:
        return False
    parts = [p.strip() for p in block.split("|")]
    return all(0 < len(p) <= 60 and not p.endswith((".", "!")) and (p[0].isupper() or p[0].isdigit()) for p in parts)


_CRUMBS = re.compile(r"[|»›>·•]|\s/\s")


def is_breadcrumb(line: str) -> bool:
    """``Home » News » Local``: where a page stands in its site. For lines above the headline only."""
    if len(line) > 120:
        return False
    parts = [p.strip() for p in _CRUMBS.split(line)]
    return len(parts) >= 3 and all(0 < len(p) <= 25 and p[0].isupper() for p in parts)


_TAIL = late(
    r"(?:next (?:week|month|time|issue)|also|coming up|more|read|listen|watch|see|subscriber|related|older|earlier|"
    r"in (?:this|our) (?:issue|edition)|on (?:other pages|page \d+))\b[^:]{0,30}:",
    re.I,
)


def is_trailer(block: str) -> bool:
    """Lines after the last sentence that point elsewhere: weaker cues suffice there."""
    return len(block) < 160 and block[-1:] not in '.!”"' and (bool(_TAIL.match(block)) or is_navigation(block))


_TAGLINE = re.compile(
    r"(?:.*\b(?:since|est\.?|established|founded)(?: in)? (?:1[6-9]|20)\d\d|the (?:voice|home|newspaper|paper) of\b.*|"
    r"(?:all the )?(?:news|views|analysis|trade news)\b.*\b(?:for|from|and)\b.*)$",
    re.I,
)


def is_tagline(line: str) -> bool:
    """A motto under a masthead: ``Local news since 1921``. For lines above the headline only."""
    return len(line) <= 80 and len(line.split()) <= 9 and line[-1:] not in ".!?" and bool(_TAGLINE.match(line))


_BYLINE = re.compile(
    r"(?:(?:story|words|text|reported|written|report) )?(?:by|from)(?: our| the| staff)? +[A-Z](?!Y\b)|(?:by|from) our [a-z]|"
    r"by staff\b|(?:posted|published) by \S|(?:reporter|author|editor): +[A-Z]",
    re.I,
)


def is_byline(line: str) -> bool:
    """``By Jane Roe, correspondent``: a short line of names above the first sentence."""
    words = line.split()
    if not 2 <= len(words) <= 14 or line[-1:] in ".!?:" or not _BYLINE.match(line):
        return False
    name = words[1] if words[0].lower() in ("by", "from") else words[min(2, len(words) - 1)]
    return name[0].isupper() or name in ("our", "a", "the", "staff") or "_" in name
