"""English words of speech and of names: who says, what editors leave out, titles, what is no part of a name."""

from __future__ import annotations

SAYS = frozenset(
    """
    said says say saying told tells telling added adds adding stated states stating announced announces wrote writes
    tweeted posted warned warns warning confirmed confirms insisted insists argued argues explained explains
    commented comments noted notes replied replies answered asked asks declared declares testified recalled recalls
    promised promises acknowledged admitted admits concluded concludes continued reads stressed suggested remarked
    claimed claims called vowed emphasized emphasised urged repeated responded reported observed
    """.split()
)

# An editor who takes these out of a quotation has not changed what was said.
FILLERS = frozenset("then well so now just also and but uh um er you know i mean like really very actually".split())

PRONOUNS = frozenset("he she they it we i you who which that this one those these".split())

# A capital at the start of a sentence makes none of these a name.
NO_NAME = frozenset(
    """
    a about above according after again against all almost along already also although always am among an and another
    any anyone are around as ask at away back be because been before being below between both but by can cannot could
    despite did do does down during each either else even ever every everyone everything few first for from had has
    have he her here him his how however i if in including indeed instead into is it its itself last later least less
    let like many may maybe meanwhile might more most moreover much must my near nearly neither never nevertheless
    new next no nobody none nor not nothing now of off often on once one only onto or other others our out over own
    per perhaps please quite rather recent recently same second several shall she should since so some someone soon
    still such than that the their them then there therefore these they this those though three through thus till to
    today together tomorrow tonight too two under unless until up upon us very was we were what when where whether
    which while who whole whom whose why will with within without would yesterday yet you your
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)

# Capitalised as they are, these end a name that they follow: ``Mike Pompeo Thursday``.
ENDS_NAME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march july september october november
    december he she it they we i you the this that in on at but and
    """.split()
)

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother imam rabbi sheikh
    king queen prince princess duke duchess pope cardinal bishop archbishop president chairman chairwoman chair
    chancellor premier minister senator sen congressman congresswoman rep representative gov governor mayor
    councillor councilor ambassador secretary judge justice magistrate sheriff deputy constable officer detective
    inspector superintendent commissioner chief captain capt major maj colonel col general gen lieutenant lt sergeant
    sgt corporal cpl private pvt admiral adm commander cmdr marshal brigadier brig coach manager director ceo
    """.split()
)

# What a person is or does, capitalised where a sentence begins with it: ``Owner Ann Lee``. They are names as well (Minnie
# Driver), and no title but before two words of a name.
ROLES = frozenset(
    """
    owner founder driver pilot skipper sailor farmer grazier fisherman shopkeeper landlord tenant resident neighbour
    neighbor survivor victim suspect witness spokesman spokeswoman spokesperson teacher student pupil pensioner nurse
    doctor surgeon paramedic firefighter lawyer solicitor barrister attorney prosecutor engineer architect scientist
    researcher professor author actor actress singer artist journalist reporter photographer goalkeeper striker defender
    midfielder winger forward captain swimmer runner cyclist climber hiker rider organiser organizer activist candidate
    """.split()
)

# Words that stand inside a title of several words: Secretary of State, Prime Minister, Vice President.
TITLE_PARTS = frozenset(
    """
    prime vice deputy acting interim former first foreign defense defence interior finance home under assistant
    attorney joint chiefs staff lieutenant brigadier rear fire police of state health treasury justice the
    """.split()
)

PARTICLES = frozenset("al el bin ibn ben abu de del della di da dos du la le van von der den ter ten y".split())

# A capitalised run that holds one of these is an institution, a place or a work, not a person.
NOT_A_PERSON = frozenset(
    """
    agence agency airport alliance army arena association authority avenue bank base board brigade bureau camp centre center chiefs church city club college command
    commission committee company conference congress corporation corps council county court department directorate
    district division east embassy fc federation festival fire force forces foundation front government group guard
    hall highway hospital house inc institute international island islands lake limited lawyers ltd ministry mountain
    museum national navy news north office organisation organization parliament park party police post presse press province
    railway regiment region republic river road school senate service services society south square state states
    station street syndicate task times tower town union united university valley village west works world
    """.split()
)


def is_speaker_word(word: str) -> bool:
    """Whether a capitalised or lower-case token can open the name of a speaker."""
    return word[:1].isupper() and word.lower() not in NO_NAME
