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

# Titles that are told before names, as offices of an institution; no words of address.
NAME_TITLES = TITLES | frozenset(
    "speaker undersheriff councilman councilwoman alderman treasurer comptroller envoy consul mp mep".split()
)

# Short for what begins the names of places, with a full stop behind; and what stands before St. in such names.
ABBREVIATED_PLACES = frozenset("st ste mt ft pt".split())
BEFORE_PLACES = frozenset("mount mt lake port fort ft cape point east west north south new bay sault isle fond".split())

# What is called by the place behind "of": the City of, the Republic of.
PLACED = frozenset("city town village state province republic county kingdom gulf isle".split())
# A capital at the beginning of a sentence is that of a name where one of these goes before: Hurricane Melissa.
OPENS_NAME = BEFORE_PLACES | frozenset(
    "hurricane typhoon cyclone storm camp operation camp castle hotel hms uss rms ms mv ss air saint santa san".split()
)

# What an apostrophe leaves of a verb: it is no part of the name before it.
CONTRACTED = frozenset("re ve ll em am nt".split())

# Prepositions with which no name begins, wherever they stand with a capital.
PREPOSITIONS = frozenset(
    """
    about above after against along amid among around because before behind below beneath beside between beyond by
    despite during except for from inside into near of off onto outside since than through throughout toward towards
    until unto upon when where while with within without
    """.split()
)

# What a headline with a capital on every word leaves small.
SMALL_IN_TITLES = frozenset(
    """
    a an the and but or nor for so yet as at by in into of off on onto out over per to up upon via with from than vs v
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
    academy accord agence agency agreement aircraft airline airlines airport airways alliance amendment army arena asia asian
    association authority avenue award awards bank base board boulevard brigade bureau campaign camp capital cathedral
    cemetery center centers centre centres championship championships chiefs church city club coalition code
    college command commission committee company conference congress constitution convention cooperation corporation
    corps council county court crisis cup cyclone department directorate disaster district division dynasty earthquake
    east electric embassy empire energy eruption expedition explosion fault fc federation festival fire flight foods
    force forces foundation front fund games gas glacier government group guard gulf hall harbor harbour headquarters highway
    holdings hospital hotel house hurricane inc industries initiative institute institution insurance international
    island islands jail journal kingdom laboratories laboratory lake lawyers league limited ltd magazine market media
    memorial ministry mosque motors mount mountain mountains movement mt museum national navy network news north
    observatory ocean office oil organisation organization palace parish park parliament partners party
    peninsula penitentiary pipeline plateau police port post prefecture press presse prison prize program programme project
    protocol province railway reactor refinery refugee regiment region republic reservoir resolution restaurant river
    road satellite scale school schools sea senate server service services shuttle society software south spacecraft
    square stadium state states station stores strait street submarine subway supermarket syndicate systems task
    technologies technology telescope television terminal territory theater theatre times tournament tower town treaty
    tribunal tribune trust tsunami tunnel typhoon union united university valley village volcano war west works world
    """.split()
)


def is_speaker_word(word: str) -> bool:
    """Whether a capitalised or lower-case token can open the name of a speaker."""
    return word[:1].isupper() and word.lower() not in NO_NAME
