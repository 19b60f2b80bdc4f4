"""The words of date lines, as data: labels of a publication, kinds of documents, and what has a date of its own.

Regular expressions over the lower-case words of a line whose dates, times and weekdays are already taken out.
"""

from __future__ import annotations

# Verbs of publication, and what may stand around them: ``first published online on``, ``posted by ann_l``.
_SELF = r"(?:this )?(?:article|story|page|post|report|document|statement|press release|release|notice|words|text)"
PUBLISHED = (
    rf"(?:{_SELF} (?:was )?|first |originally |date ?)*"
    r"(?:published|posted|issued|filed|released|created|dated?|sent|submitted|uploaded|written|reported|decided|"
    r"(?:judge?ment )?(?:handed down|delivered)|judge?ment|signed)"
    r"(?: online| this| on| at| in)*(?: by \S+(?: \S+){0,8})?(?: on| at)?"
)
# ``date of issue``, ``publication date``, ``release date``; keys of front matter and records
_ACT = r"(?:publication|issue|issuing|report|release|posting|press release|judge?ment|decision|notice|statement|document|bulletin)"
PUBLISHED_FIELD = (
    rf"{_ACT} date|date of (?:the |this )?{_ACT}|(?:date|published|posted|created|pub|publish|publication|issued|time)[_-]?"
    r"(?:published|date|at|on|time|created|stamp)?"
)
RELEASE = (
    r"(?:(?:for|not for) )?(?:immediate )?(?:release|publication)(?: before| at| on| until| date)*|"
    r"(?:under )?embargo(?:ed)?(?: until| till| to| for(?: release)?| on| at)*|(?:press|media|news) release(?: of| date)?"
)
UPDATED = (
    rf"(?:and )?(?:{_SELF} (?:was )?)?(?:last )?(?:updated?|modified|revised|edited|reviewed|corrected|amended|refreshed|changed)"
    r"(?: on| at)*(?: by \S+(?: \S+){0,3})?(?: on| at)?|"
    r"(?:date[_-]?)?(?:modified|updated|last[_-]?(?:mod|modified|updated))(?:[_-]?(?:at|on|date|time))?|(?:modification|revision) date"
)
AS_OF = r"(?:(?:situation|status|data|figures|information|current|correct|accurate|state)(?: as)? )?(?:as )?(?:of|at)"

# Kinds of documents whose own date stands behind their name: ``Situation Report #4, 13 September``.
KINDS = (
    r"(?:statement|release|bulletin|newsletter|newscast|briefing|briefing note|digest|update|round-?up|wrap(?:-up)?|sitrep|report|"
    r"notice|alert|advisory|communiqu[eé]|memo(?:randum)?|minutes|transcript|judge?ment|ruling|decision|order|opinion|circular|"
    r"script|programme notes|news|edition|issue|dispatch|log|letter|remarks|speech|comment|note)"
)
KIND_WORDS = frozenset(
    "press news media daily weekly monthly morning evening midday afternoon night nightly hourly interim preliminary final "
    "regular situation status public official meeting product safety harbour port joint full draft approved service flash "
    "progress special market markets open closing opening written oral short brief first second third emergency technical "
    "online live internal weather traffic notice".split()
)
# Who writes, behind or instead of a name.
ROLES = frozenset("staff report reports reporter correspondent editor writer and wire services agencies".split())
# The meeting's day is the day of its minutes.
MINUTES = (
    r"(?:(?:draft|approved|final|unconfirmed|confirmed|official|meeting|summary|verbatim) )*"
    r"(?:minutes|proceedings|record|notes|transcript)\b(?: \S+){0,14}"
)
MINUTES_FIELD = (
    r"(?:meeting|session) date|date (?:and time )?of (?:the )?(?:meeting|session)|(?:meeting )?held(?: on| at)*"
)
NOT_THIS_ONE = r"\b(?:previous|last|prior|next|approv\w+|confirmation|amend\w*|correct\w*|replac\w+|your|our)\b"

# What has a date of its own, or says what happens on a date: then the date is not the document's.
_EVENTS = (
    "elections? votes? voting referendum ballots? polls? surveys? census population events? conferences? concerts? battles? "
    "anniversar(?:y|ies) hearings? trials? sessions? festivals? exhibitions? match(?:es)? games? finals? cup races? derby tours? "
    "workshops? seminars? webinars? gala premieres? exams? strikes? protests? rall(?:y|ies) demonstrations? bombings? raids? "
    "coups? riots? invasion rescue murders? killings? robber(?:y|ies) sinking wreck capsizing storms? floods? fires? "
    "wildfires? blaze quakes? cyclones? hurricanes? typhoons? tornado(?:es)? outbreaks? accidents? collisions? groundings? "
    "derailments? incidents? arrest\\w* sentenc\\w+ shootings? stabbings? attacks? crash\\w* explosions? blasts? earthquakes? "
    "launch\\w* summits? debates? weddings? funerals? memorial ceremon\\w+ tickets? fixtures? meetings? open day agenda "
    "programme program timeline chronology schedule calendar results? quarter"
).split(" ")
_CUES = (
    "effective valid due deadline expir\\w+ until till since before after between through held born died established est "
    "founded starts? ends? ended opens? opened closes? closed applies applications replaces? supersedes? version v\\d[\\d.]* "
    "force coming next previous accessed retrieved printed downloaded copyright © photo\\w* picture\\w* image file caption "
    "source prices? sale"
).split(" ")
# What makes a sentence or a title of a line is against a date only right in front of it.
_SENTENCE = "as\\sof on day to was were is are has had will for that who which when where would could also".split(" ")
EVENTS = rf"\b(?:{'|'.join(_EVENTS + _CUES)}|releases? \d\S*|\d+\.\d+\.\d\S*)(?!\w)"
OTHERS = rf"{EVENTS}|\b(?:{'|'.join(_SENTENCE)})\b"

# What else stands in such lines: price, page, issue, reading time, comments, sections.
# The words and what separates them share no character, so that repeating them has one reading.
_ISSUE = (
    r"(?:page|pp?|issue|no|nr|vol|volume|edition|number|series|part|ref|reference|status|case)"
    r"[\s:#.]+\w[\w/()-]*(?:[.,]\d+)*"
)
FURNITURE = (
    r"\+?\(?\d[\d/() -]{2,18}|[£$€¥]\s?\d+(?:[.,]\d\d)?|\d{1,3} ?(?:p|c|¢|cents|pence)|free(?: of charge)?|"
    rf"{_ISSUE}(?:[\s,;]+{_ISSUE})*|#\d+|"
    r"(?:[\w'’-]+ ){0,3}edition|\d+[ -]?min(?:ute)?s?[ -]?(?:read)?|(?:\d+|no) (?:comments?|views|shares|replies)|"
    r"(?:comments? ?\(?\d*\)?|comments off|leave a (?:comment|reply))|timer.{0,20}|(?:[a-z]+ )?local time|"
    r"(?:(?:re-?)?updated|modified) (?:\d+|an?|moments?) ?(?:\w+ )?ago|\d+ (?:seconds?|minutes?|hours?|days?) ago|"
    r"(?:filed|posted|published|listed) (?:under|in|to|by|every|each)\b.*|(?:category|categories|tags?|section|topics?|author|"
    r"reporter|writer|editor|by|words|under|filed|share|in|from|read|reading time)\b:? .*|\d+[ -](?:minute|min) .*|this (?:post|article|page) contains.*"
)
