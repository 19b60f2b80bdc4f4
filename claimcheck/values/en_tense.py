"""English words that tell the tense around a date: data only."""

from __future__ import annotations

# Tense. FUTURE decides alone, also plans made in the past ("was due on Friday"); PAST says that it happened.
FUTURE = frozenset(
    "deadline deadlines will ll shall wont due scheduled plans plan planned planning expected expects expect intends intend hopes hope "
    "slated poised upcoming forthcoming aims aim vows vowed pledged pledges promises promised agreed proposes let "
    "must should schedule book arrange wants next starts begins opens closes resumes kicks expires premieres goes go "
    "tomorrow".split()
)
PAST = frozenset(
    "was were had did said told came went took began met held left won lost made gave found got became ran saw struck "
    "hit shot fell rose grew sold bought brought built caught chose drew drove fought flew forgot kept knew led meant "
    "paid rang sang sank sat sent shook slept spent spoke stood stole swore taught thought threw tore understood woke "
    "wore wrote been ago blew broke bore dealt dug ate fed felt fled hid hung lent slid shrank froze rode laid heard upheld withheld overtook undertook overthrew mistook crept leapt "
    "lit wept shone strode strove forgave foresaw overcame oversaw rebuilt underwent bent bled bred clung knelt sought spun sprang stuck swam swept "
    "swung withdrew born died begun taken given seen done gone shown grown thrown stolen spoken broken chosen frozen "
    "driven written known fallen risen beaten".split()
)
NOT_PAST = frozenset(
    "hundred red bed need speed indeed seed feed bleed breed exceed proceed succeed deed weed creed greed united wed "
    "shed sacred naked wicked crooked rugged ted fred ed med embed kindred allied".split()
)
# Verbs that in the present, right before a date, say what is to come: of one, of many.
HAPPENS = frozenset(
    "lapses sails peaks convenes reconvenes concludes competes marries leaves becomes appears speaks visits testifies travels flies joins retires turns faces reopens returns airs launches debuts departs arrives ends runs takes meets votes holds hosts plays heads "
    "starts begins opens closes resumes expires premieres".split()
)
HAPPEN = frozenset(
    "face reopen return air launch debut depart arrive run take meet vote hold host play head start begin open "
    "close resume expire premiere go travel vote".split()
)
SUBJECTS = frozenset("they we you i and which that who people".split())
IN_PLACE = frozenset("open due free on set off out up available valid in at from".split())
BEFORE_TO = frozenset("is are set going ready".split())
# "with work to begin in May": an infinitive after a noun is a plan.
TO_COME = frozenset("begin start open follow commence resume".split())
DUTIES = frozenset("to must should can shall".split())
AGAINST = frozenset("against versus vs from".split())  # the figure of an earlier time: against $3 million in Q4
# What stands shut is in the present.
STATES = frozenset("is are being stay stays remain remains keep keeps".split())
MAYBE = frozenset("may might would".split())
WILL = frozenset("will Will ll shall would may might".split())
# With "for" before the date: a hearing was set for Friday, they called a strike for Monday, rain is forecast for Sunday.
SET_FOR = frozenset(
    "set scheduled slated planned called call calls forecast fixed rescheduled booked due predicted arranged tickets "
    "ticket convened timed".split()
)
TAKES_EFFECT = frozenset("effective payable due beginning starting opening airing premiering debuting".split())
OF_OPENINGS = frozenset("grand official formal ceremonial public gala soft long-awaited".split())
LOOKS_AHEAD = frozenset(
    "await awaits awaited awaiting waits wait waiting ahead prepare prepares prepared preparing tickets anticipate "
    "anticipated anticipating".split()
)
ARTICLES = frozenset({("a",), ("an",), ("the",), ("his",), ("its",), ("their",), ("her",)})
ORDERS = frozenset("ordered told asked agreed invited required instructed summoned threatened agreeing".split())
PERCEIVED = frozenset("seen heard reached found felt smelled".split())
NOBODY = frozenset("nobody no none neither nothing few".split())
# Verbs whose past looks like their present: in reports nearly always the past, except after these.
SAME_IN_PAST = frozenset("cut hit put set shut cost quit spread split beat read hurt burst cast bid".split())
BEFORE_INFINITIVE = frozenset("to can could do does not should must".split())
# What came true: they were able to go home on Tuesday, had to leave, managed to reopen.
CAME_TRUE = frozenset("had managed began started".split())
LET = frozenset("able allowed forced permitted obliged made".split())
VOWED = frozenset("promised vowed pledged agreed proposed urged threatened offered".split())
# What nobody plans: with a day behind it, it has happened.
UNPLANNED = frozenset(
    "death deaths killing killings murder shooting shootings stabbing crash collision explosion blast attack attacks "
    "assassination fire earthquake quake derailment arrest".split()
)
SPANS = frozenset("minutes hours hour days day weeks week".split())  # with "after": hours after the burial Friday
NOT_PLANNED = frozenset({"blame", "be", "have"})  # who was to blame; was to have met
WAS = frozenset("was were been".split())
