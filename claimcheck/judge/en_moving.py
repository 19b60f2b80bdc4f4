"""English that tells of a figure on the move: what is being counted, what a market pays, what has come to be."""

from __future__ import annotations

from claimcheck.align.beside import before, behind
from claimcheck.align.en_counting import as_of, tolls
from claimcheck.late import late
from claimcheck.model import Claim

_LONGEST = 2000  # characters of a sentence that are looked at
# What is stated before all is counted.
_PROVISIONAL = late(
    r"(?i)\b(?:so far|projections?|projected|exit polls?|provisional(?:ly)?|preliminary|unofficial|(?:early|progress) (?:results?|returns|counts?)|"
    r"partial (?:results|counts?)|(?:ballots|votes|precincts|stations|districts) (?:[^ ]+ )?(?:counted|reporting|reported))\b"
)
_YEARLY = late(r"(?i)\bso far (?:this|in) \w+")
# What is paid on a market, at one time of the day or another.
_MARKET = late(r"(?i)\b(?:shares?|stocks?|index|futures|barrel|ounce|pound|dollar|euro|yen|bitcoin)\b")
_TRADED = late(
    r"(?i)\b(?:clos(?:e|es|ed|ing)|open(?:ed|s)?|trad(?:e|es|ed|ing)|lower|higher|unchanged|(?:up|down)|rose|fell|jumped|"
    r"slid|slumped|surged|gained|lost|dropped|climbed|tumbled|rallied|settled)\b"
)
# Right before a figure: what a change has brought it to.
_BROUGHT = late(
    r"(?i)\b(?:br(?:ing|ings|inging|ought)|tak(?:e|es|en|ing)|took|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|"
    r"risen|rose|rises?|rising|grow[ns]?|grew|growing|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|cut(?:s|ting)?|"
    r"lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|swell(?:s|ed|ing)?|swollen|"
    r"doubl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|halv(?:e|es|ed|ing)|revis(?:e|es|ed|ing)|up|down|expand(?:s|ed|ing)?|widen(?:s|ed|ing)?)\b[^.;:]{0,60}\bto(?: (?:about|around|some|at least|more than|nearly))? $"
)
# Right after a figure: what it has come from. 380 schools are shut, thirteen more than on the first day.
_CAME = late(
    r"(?i)[^.;]{0,60}?\b(?:more|fewer|less|higher|lower|longer|shorter|up|down) (?:than|from) (?:(?:on|in|at)(?! any| \w+ (?:years|decades|generations))|the (?:first|day|previous|earlier|initial|original|last)|first|originally|"
    r"previously|initially|announced|planned|before|earlier|yesterday|last|it|they|had)\b"
)
# What is so on one day.
_DAILY = late(
    r"(?i)\b(?:today|tonight|now|currently|at present|as of|yesterday|this (?:morning|afternoon|evening)|"
    r"by this time|to date|active(?:ly)?|still|burning|raging|under ?way|in force|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
# Right before a figure: what goes on being counted. The hotline has taken 410 calls, the appeal stood at £8,150.
_SO_FAR = late(
    r"(?i)\b(?:funds?|appeal|page|collection|fundraiser|petition|donations|pledges|tally|campaign)\b[^.;:]*? (?:stands at|stood at|reached|closed at|topped|passed|gone past) "
    r"(?:about |around |some |nearly |over |more than )?$|"
    r"\bhad (?:now |already |also |since |so far )?(?:received|collected|raised|registered)(?: \w+){0,2} $|"
    r"\b(?:has|have) (?:now |already |also |since |so far )?(?:been )?(?:received|taken|recorded|registered|reported|logged|counted|"
    r"collected|handled|answered|treated|confirmed|identified|found|made|issued|seized|raised|signed|sold|drawn)(?: \w+){0,2} $"
)
_PERFECT = (
    r"(?:received|taken|recorded|registered|reported|logged|counted|collected|handled|answered|treated|confirmed|identified|found|"
    r"made|issued|seized|raised|signed|sold|drawn|admitted|filed|lodged|submitted|vacated|applied|accepted|interviewed|questioned|"
    r"recovered|retrieved|cleared|repaired|fixed|restored|reconnected|rebooked|rescued|released|phoned|called|rung|contacted|"
    r"come forward|joined|donated|pledged|given|returned|seen)"
)
_GIVEN = r"(?:raised|collected|donated|pledged|given|received)"
_HAVE = r"(?: (?!(?:which|that|who)\b)[^\s.;:,()]+){0,6}? (?:has|have|had) (?:(?:now|already|also|since|so far) )?(?:been )?"
# Right after a figure: the same. 23 people have phoned the police, 1,150 of you have signed.
_HAS_BEEN = {"count": late(rf"(?i){_HAVE}{_PERFECT}\b"), "money": late(rf"(?i){_HAVE}{_GIVEN}\b")}
_ALWAYS = frozenset({"count", "percent"})
_COLLECTED = frozenset({"count", "money"})
_PRICES = frozenset({"money", "percent"})
_SIZED = frozenset({"count", "percent", "money", "measure"})


def moving(claim: Claim) -> bool:
    """Whether the sentence of a claim shows that its figure is one that reports keep putting anew."""
    sentence = claim.sentence[:_LONGEST]
    if is_toll(claim):
        return True
    if _PROVISIONAL.search(sentence) and (claim.kind in _ALWAYS or (claim.kind in _SIZED and _YEARLY.search(sentence))):
        return True
    return claim.kind in _PRICES and bool(_MARKET.search(sentence) and _TRADED.search(sentence))


def of_a_day(claim: Claim) -> bool:
    """Whether the sentence of a claim ties its figure to a day: 372 schools are shut today."""
    return claim.kind in _SIZED and bool(_DAILY.search(claim.sentence[:_LONGEST]))


def is_toll(claim: Claim) -> bool:
    """Whether a count is one of people killed, arrested, rescued: it only grows."""
    return bool(tolls(claim))


def so_far(claim: Claim) -> bool:
    """Whether a count or a sum is what there has been up to the report: it only grows."""
    if claim.kind not in _COLLECTED:
        return False
    return bool(_SO_FAR.search(before(claim, 60)) or _HAS_BEEN[claim.kind].match(behind(claim, 80)))


def as_it_stood(claim: Claim) -> bool:
    """Whether a count or a sum is told as it stood at some time: 1,140 names by the end of the meeting."""
    return claim.kind in _COLLECTED and as_of(claim)


def changed(claim: Claim) -> bool:
    """Whether the sentence of a claim says that its figure has taken the place of another one: raised to 50,000."""
    if claim.kind not in _SIZED:
        return False
    return bool(_BROUGHT.search(before(claim, 100)))


def exceeds(claim: Claim) -> bool:
    """Whether the sentence of a claim holds its figure against what was told of it earlier: more than announced in May."""
    return claim.kind in _SIZED and bool(_CAME.match(behind(claim, 120)))
