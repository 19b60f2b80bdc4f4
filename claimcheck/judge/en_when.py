"""English that tells when a figure stood so: now, so far, as of Friday evening, at first; and what is long over."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.align.beside import before, behind
from claimcheck.align.days import days
from claimcheck.late import late
from claimcheck.model import Claim

_LONGEST = 2000  # characters of a sentence that are looked at
_BESIDE = 70  # characters either side of a figure
_RECENT = timedelta(60)
_PART = r"(?: (?:morning|lunchtime|afternoon|evening|night|noon|midday))?"
_DAY = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day{_PART}|\d{{1,2}} [A-Z][a-z]{{2,8}}|[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|last night|"
    rf"this (?:morning|afternoon|evening)|tonight|today|yesterday{_PART}|(?:noon|midday|midnight) (?:today|yesterday))"
)
_HOUR = (
    r"(?:(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|h|hours?)?,?|noon|midday|midnight|dusk|dawn|late|early|"
    r"the (?:end|evening|morning|night) of)(?: on)? )?"
)
_AS_OF = rf"(?:[Aa]s (?:of|at)|[Bb]y|[Uu]p to|[Uu]ntil) {_HOUR}"
_TOLD_BEFORE = late(rf"(?<![-\w]){_AS_OF}(?P<day>{_DAY})\b[^.;:()\d]{{0,45}}$")
_TOLD_AFTER = late(rf"(?: [^\s.;:(),]+){{0,6}}?,? {_AS_OF}(?P<day>{_DAY})\b")
# Beside a figure, in its clause: that it is so at the time of the report.
_NOW = (
    r"(?:now|currently|at present|so far|to date|already|at (?:the )?(?:last|latest) count|"
    r"(?:as (?:of|at)|up to|until|by) (?:now|noon|midday|midnight|nightfall|dusk|dawn|lunchtime|closing time)|"
    r"(?:latest|final|provisional) (?:count|tally|figures?|surveys?)|went to press|at the time of (?:writing|going to press))"
)
_NOW_BEFORE = late(rf"(?i)(?<![-\w]){_NOW}\b[^.;:(),\d]{{0,40}}$")
_NOW_AFTER = late(rf"(?i)(?: (?!(?:where|which|that|who|when|because|and|but|as)\b)[^\s.;:(),]+){{0,10}}? {_NOW}\b")
_TODAY = late(
    r"(?i)\b(?:today|tonight|now|currently|at present|still|this (?:morning|afternoon|evening)|(?P<before>yesterday|last night))\b"
)
_MANY = late(r"(?i)\b(?:scores|dozens|hundreds|thousands|millions|tens|several|many|a few)\b")
# Years of what came to harm then; not those of what was founded then, or has been so since.
_YEAR = late(
    r"(?<!than in )(?<!since )(?<!until )(?<!founded in )(?<!built in )(?<!opened in )(?<!born in )(?<!from )(?<!before )\b((?:1[5-9]|20)\d\d)\b"
)
_HARMED = late(
    r"(?i)\b(?:kill|claim|dea[dt]|die|injur|wound|hurt|perish|lost (?:their|his|her) li|lives|massacre|fatal)"
)
_WHERE = late(
    r"(?:(?<![\w’'-])[A-Z][\w’'-]+(?: [a-z]+)?,?|\b(?:area|county|district|village|town|part|region)) where (?:[a-z]+ ){0,3}$"
)
_AT_FIRST = late(
    r"(?i)\b(?:initially|originally|at first|(?:earlier|previously)(?=[^.;:()]* (?:had|to have been|as|at) )|first (?=said|put|reported|estimated|thought|"
    r"believed))[^.;:()]*$"
)
# Before a date: that it has taken the place of another one. Behind it: that it is not the one that was planned.
_SHIFTED_TO = late(
    r"(?i)\b(?:postpon(?:e|es|ed|ing)|push(?:es|ed|ing)?\b[^.;:]{0,40}\bback|put(?:s|ting)?\b[^.;:]{0,40}\b(?:back|off)|"
    r"br(?:ing|ings|inging|ought)\b[^.;:]{0,40}\bforward|extend(?:s|ed|ing)?|extension|mov(?:e|es|ed|ing)|delay(?:s|ed|ing)?|"
    r"reschedul(?:e|es|ed|ing)|defer(?:s|red|ring)?|slip(?:s|ped|ping)?|shift(?:s|ed|ing)?|prolong(?:s|ed|ing)?)\b"
    r"[^.;:]{0,60}\b(?:to|until|till|by)\b(?: the| late| early| mid| about)?[ -]$"
)
_NOT_AS_PLANNED = late(
    r"(?i)[^.;:]{0,45}\b(?:(?:later|longer|earlier|sooner) than|instead of|rather than|not) [^.;:]{0,40}"
    r"\b(?:planned|first|originally|announced|expected|scheduled|promised)\b|"
    r"[^.;:]{0,30}\b(?:later|longer|earlier|sooner) than (?:planned|first|originally|announced|expected|scheduled|promised)\b"
)


def stood(claim: Claim) -> bool:
    """Whether the clause of a count ties it to the time of the report: there are now 231 coins, by noon 54 were ill."""
    if claim.kind != "count":
        return False
    left, right = _beside(claim)
    return bool(_NOW_BEFORE.search(left) or _NOW_AFTER.match(right)) or _told(left, right) is not None


def told_on(claim: Claim, published: date | None) -> date | None:
    """The day of which a figure is told, where its clause names one: as of Friday evening, by Thursday morning.

    None where it names none, and where what it names cannot be told, is to come, or is months back.
    """
    said = _told(*_beside(claim)) if published else None
    if said is None or published is None:
        return None
    found = [date(d.year, d.month, d.day) for d in days([said], published) if d.year]
    return found[0] if found and published - found[0] <= _RECENT else None


def state_of(claim: Claim, published: date | None) -> date | None:
    """The day on which things stood as a sentence says they do: today, still, now; the day before for last night."""
    if published is None:
        return None
    told = told_on(claim, published)
    found = _TODAY.search(claim.sentence[:_LONGEST])
    if told or not found:
        return told
    return published - timedelta(bool(found["before"]))


def shifted(claim: Claim) -> bool:
    """Whether a date is one that has taken the place of another: postponed to 4 May, 30 September, later than planned."""
    if claim.kind != "date":
        return False
    left, right = _beside(claim, 110)
    return bool(_SHIFTED_TO.search(left) or _NOT_AS_PLANNED.match(right))


def vague(claim: Claim) -> bool:
    """Whether a count is a word for many: scores, dozens, hundreds. It tells of no earlier and of no later state."""
    return claim.kind == "count" and bool(_MANY.search(claim.text))


def years_ago(claim: Claim, published: date | None) -> bool:
    """Whether a sentence counts the dead or injured of a year well before its report: the bombing of 2002 killed 202."""
    if published is None or claim.kind != "count" or not _HARMED.search(" ".join(_beside(claim))):
        return False
    years = [int(year) for year in _YEAR.findall(claim.sentence[:_LONGEST])]
    return bool(years) and max(years) < published.year - 1


def of_a_part(claim: Claim) -> bool:
    """Whether a count is that of a place which the sentence picks out: the worst hit is Ware County, where 43 died."""
    return claim.kind == "count" and bool(_WHERE.search(_beside(claim)[0]))


def outgrown(claim: Claim) -> bool:
    """Whether the sentence of a claim says that its figure was given at first, and no longer holds."""
    return bool(_AT_FIRST.search(_beside(claim)[0]))


def _told(left: str, right: str) -> str | None:
    said = _TOLD_BEFORE.search(left) or _TOLD_AFTER.match(right)
    return said["day"] if said else None


def _beside(claim: Claim, reach: int = _BESIDE) -> tuple[str, str]:
    """What stands before and behind a figure in its sentence."""
    return before(claim, reach), behind(claim, reach)
