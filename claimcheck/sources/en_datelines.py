"""The words of date lines, as data: labels of a publication, kinds of documents, and what has a date of its own.

Regular expressions over the lower-case words of a line whose dates, times and weekdays are already taken out.
"""

from __future__ import annotations

# Verbs of publication, and what may stand around them: ``first published online on``, ``posted by ann_l``.
_SELF = (
    r"(?:this |web |online )?(?:article|story|page|post|report|document|statement|press release|release|notice|words|text|"
    r"version|web ?site|site|guidance|information)"
)
_WHERE = r"(?: (?:on|to) (?:the|our|its) (?:[\w'’-]+ ){0,2}(?:web ?site|site|pages?|blog|press|media|public|members))?"
PUBLISHED = (
    rf"(?:{_SELF} (?:was )?|first |originally |date ?)*"
    r"(?:published|posted|issued|filed|released|created|dated?|sent|submitted|uploaded|written|reported|decided|"
    r"(?:put |placed )?online(?: since)?|given to the (?:press|media)|"
    r"(?:judge?ment )?(?:handed down|delivered)|judge?ment|signed)"
    rf"{_WHERE}(?: online| this| on| at| in)*(?: by \S+(?: \S+){{0,8}})?(?: on| at)?"
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
    r"(?:date[_-]?)?(?:modified|updated|last[_-]?(?:mod|modified|updated))(?:[_-]?(?:at|on|date|time))?|(?:modification|revision) date|"
    r"(?:last|latest) (?:change|update|revision|modification)s?"
)
_STATE = r"(?:situation|status|data|figures|information|current|correct|accurate|state)"
AS_OF = rf"(?:{_STATE}(?: as)? )?(?:as )?(?:of|at)(?: on)?|(?:{_STATE} )?as|status"  # what reads dates takes an "at" before them away

# Kinds of documents whose own date stands behind their name: ``Situation Report #4, 13 September``.
KINDS = (
    r"(?:statement|release|bulletin|newsletter|newscast|briefing|briefing note|digest|update|round-?up|wrap(?:-up)?|sitrep|report|"
    r"notice|alert|advisory|communiqu[eé]|memo(?:randum)?|minutes|transcript|judge?ment|ruling|decision|order|opinion|circular|"
    r"script|programme notes|news|edition|issue|dispatch|log|letter|remarks|speech|comment|note|information|announcement|"
    r"communication|brief|journal|magazine|newspaper|weekly|monthly|quarterly|gazette|fact ?sheet|notification|"
    r"(?:information|data) ?sheet|questions and answers|faqs?|q ?& ?a)"
)
# Those that are as often something else: only a number, a weekday or a time of day makes documents of them.
LOOSE_KINDS = (
    r"(?:pages?|website|web ?site|newsroom|news desk|warning|advice|overview|summary|headlines|blog|commentary|"
    r"message|leaflet|newsreel|review|section|recall|(?:press|media|news|information|english|foreign|world) (?:office|desk|service|room))"
)
# Those of courts and authorities: titles of acts speak of them, too.
LEGAL_KINDS = frozenset("judgment judgement ruling decision order opinion issue edition comment release".split())
# What appears again and again is known by whose it is: ``Journal of the Tramway Society``.
PERIODICALS = (
    r"(?:journal|magazine|newsletter|newspaper|bulletin|weekly|monthly|quarterly|gazette|organ|blog|web ?site)"
)
# What tells of something that is over, so that an event may stand in front of it: ``Strike bulletin no. 11``.
LOOKING_BACK = (
    r"(?:update|bulletin|newsletter|newscast|briefing|digest|round-?up|wrap(?:-up)?|sitrep|statement|news|log|diary)"
)
# What tells of something to come, so that the date may be the day of that: ``Road closure notice, 3 March, 08:00``.
LOOKING_AHEAD = r"(?:notice|notification|announcement|information|advice|warning|message|letter|briefing)"
PLANNED = (
    r"\b(?:meetings?|auctions?|appointments?|closures?|maintenance|outages?|cuts?|interruptions?|shutdowns?|works|roadworks|"
    r"diversions?|inspections?|visits?|breakfast|lunch\w*|dinner|courses?|classes|lessons|show|play|screenings?|webcasts?)\b"
)
# Behind a date and a time, in a text that calls itself a transcript: ``10.30 p.m. programme (text)``.
ON_AIR = r"(?:[\w'’-]+ )?(?:programme|program|broadcast|show)"
IN_WRITING = r"\b(?:transcript|script|text)\b"
# Remarks of a masthead behind the day of issue: ``Friday 20 June 2025. Free this week``.
REMARK = r"(?:free|every|each|price[ds]?|printed|published|appears?|delivered|circulation|once|twice|weekly|daily|monthly)\b.*"
OF_THE_DAY = r"(?:match|race|game|meet|stage|tour|regatta|rally|derby) report"  # written when it is over, the same day
# To whom a document speaks: ``Information for our passengers``, ``Bulletin to members``.
AUDIENCE = (
    r"(?:for|to) (?:the |our |all |its |their )?(?:[\w'’-]+ ){0,3}"
    r"(?:press|media|public|staff|market|crew|personnel|profession|parliament|"
    r"\w*(?:er|or|ant|ee|ist|ian|our|ive|ard|sional|pital|school|shop|familie|businesse|citizen|guest|fan|pilot|colleague|"
    r"household|union)s|\w*(?:[^m\W]ents))"
)
KIND_WORDS = frozenset(
    "press news media daily weekly monthly morning evening midday afternoon night nightly hourly interim preliminary final "
    "regular situation status public official meeting product safety harbour port joint full draft approved service flash "
    "progress special market markets open closing opening written oral short brief first second third emergency technical "
    "online live internal weather traffic notice".split()
)
# What makes a clause of the words in front of a kind.
CLAUSE = r"\b(?:in|at|by|from|with|against|over|into|after|under|about|no|not|their|his|her|my|this|these|those|every|each)\b"
# Who writes, behind or instead of a name.
ROLES = frozenset("staff report reports reporter correspondent editor writer and wire services agencies".split())
# The meeting's day is the day of its minutes.
MINUTES = (
    r"(?:(?:draft|approved|final|unconfirmed|confirmed|official|meeting|summary|verbatim) )*"
    r"(?:minutes|proceedings|record|notes|transcript)\b,?(?: \S+){0,14}"
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
# Those of them that nobody plans: what tells of them by number comes after them.
UNPLANNED = (
    r"\b(?:bombings?|raids?|coups?|riots?|invasion|rescue|murders?|killings?|robber(?:y|ies)|sinking|wreck|capsizing|storms?|"
    r"floods?|fires?|wildfires?|blaze|quakes?|cyclones?|hurricanes?|typhoons?|tornado(?:es)?|outbreaks?|accidents?|"
    r"collisions?|groundings?|derailments?|incidents?|shootings?|stabbings?|attacks?|crash\w*|explosions?|blasts?|"
    r"earthquakes?)\b"
)
_CUES = (
    "effective valid due deadline ending kick-?off doors expir\\w+ until till since before after between through held born died established est "
    "founded starts? ends? ended opens? opened closes? closed applies applications replaces? supersedes? version v\\d[\\d.]* "
    "force coming next previous accessed retrieved printed downloaded copyright © photo\\w* picture\\w* image file caption "
    "source prices? sale"
).split(" ")
# What makes a sentence or a title of a line is against a date only right in front of it.
_SENTENCE = "as\\sof on day to was were is are has had will for that who which when where would could also".split(" ")
EVENTS = rf"\b(?:{'|'.join(_EVENTS + _CUES)}|releases? \d\S*|\d+\.\d+\.\d\S*)(?!\w)"
EVENT_WORDS = rf"\b(?:{'|'.join(_EVENTS)})(?!\w)"
OTHERS = rf"{EVENTS}|\b(?:{'|'.join(_SENTENCE)})\b"

# What else stands in such lines: price, page, issue, reading time, comments, sections.
# The words and what separates them share no character, so that repeating them has one reading.
_ISSUE = (
    r"(?:page|pp?|issue|no|nr|vol|volume|edition|number|series|part|ref|reference|status|case|file)"
    r"[\s:#.]+\w[\w/()-]*(?:[.,]\d+)*|"
    r"(?:week|year) \d{1,3}"
)
FURNITURE = (
    r"\+?\(?\d[\d/() -]{2,18}|[£$€¥]\s?\d+(?:[.,]\d\d)?|\d{1,3} ?(?:p|c|¢|cents|pence)|\d{1,4}(?:[.,]\d\d)? (?:euros?|dollars?|pounds?|francs?|kroner|kronor|crowns?)|free(?: of charge)?|\d{1,3}(?:st|nd|rd|th) year|"
    rf"(?:{_ISSUE})(?:[\s,;]+(?:{_ISSUE}))*|#\d+|"
    r"for the (?:press|media)|(?:press|media|news|information|communications) (?:office|desk|service|room|department)|"
    r"(?:[\w'’-]+ ){0,3}edition|\d+[ -]?min(?:ute)?s?[ -]?(?:read)?|(?:\d+|no) (?:comments?|views|shares|replies)|"
    r"(?:comments? ?\(?\d*\)?|comments off|leave a (?:comment|reply))|timer.{0,20}|(?:[a-z]+ )?local time|"
    r"(?:(?:re-?)?updated|modified) (?:\d+|an?|moments?) ?(?:\w+ )?ago|\d+ (?:seconds?|minutes?|hours?|days?) ago|"
    r"(?:filed|posted|published|listed) (?:under|in|to|by|every|each)\b.*|(?:category|categories|tags?|section|topics?|author|"
    r"reporter|writer|editor|by|words|under|filed|share|in|from|read|reading time)\b:? .*|\d+[ -](?:minute|min) .*|this (?:post|article|page) contains.*"
)
# Who signs: ``L. Bramhall, Head of Highways``. The name is that of the first words, the rest is its office.
SIGNATURE = (
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3},? (?:.{0,60} )??(?i:head|director|clerk|secretary|chair(?:man|woman|person)?|"
    r"manager|chief|officer|master|mayor|minister|president|editor|commissioner|registrar|engineer|solicitor|surveyor|"
    r"inspector|superintendent|principal|headteacher|treasurer|chancellor|judge|administrator)\b.{0,80}"
)
