"""English words of dates, times and durations: data only. A second language is a second file like this one."""

from __future__ import annotations

_MONTHS = "january february march april may june july august september october november december".split()
MONTHS: dict[str, int] = (
    {w: n for n, w in enumerate(_MONTHS, 1)} | {w[:3]: n for n, w in enumerate(_MONTHS, 1)} | {"sept": 9}
)
# Full names that mean nothing but the month; the others need a cue when they stand alone.
SURE_MONTHS = frozenset("january february july september october november december".split())
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS: dict[str, int] = (
    {w: n for n, w in enumerate(_WEEKDAYS)}
    | {w[:3]: n for n, w in enumerate(_WEEKDAYS)}
    | {w + "s": n for n, w in enumerate(_WEEKDAYS)}
    | {"tues": 1, "thur": 3, "thurs": 3}
)
SURE_WEEKDAYS = frozenset(_WEEKDAYS)
LONG_NAMES = frozenset(_MONTHS) | SURE_WEEKDAYS  # a full stop after them ends the sentence
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}

DATE_UNITS = {
    w + end: unit
    for unit, forms in {
        "day": "day",
        "week": "week wk",
        "weekend": "weekend",
        "fortnight": "fortnight",
        "month": "month",
        "quarter": "quarter qtr",
        "year": "year yr",
        "decade": "decade",
        "century": "century",
    }.items()
    for w in forms.split()
    for end in ("", "s")
} | {"centuries": "century"}

TODAY = {
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "tmrw": 1,
    "tomorow": 1,
    "yesterday": -1,
}
OUR_ERA = frozenset("ad a.d. ce c.e.".split())
NOW = frozenset({"now"})
BEFORE_NOW = frozenset("last past previous preceding prior latest".split())
AFTER_NOW = frozenset("next coming upcoming following".split())
AT_NOW = frozenset("this current".split())
PARTS = {"early": "early", "late": "late", "mid": "mid", "middle": "mid", "beginning": "early", "start": "early",
         "outset": "early", "end": "late", "close": "late", "latter": "late", "rest": "rest",
         "remainder": "rest", "balance": "rest"}  # fmt: skip
PART_ADJECTIVES = frozenset("early late mid".split())
ENDS = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}  # end of week, written EOW
CLOCK_WORDS = frozenset("noon midnight p.m a.m p.m. a.m. pm am : . late early".split())
DAY_PARTS = frozenset("morning afternoon evening night lunchtime midday noon dawn".split())
ROUGHLY = frozenset("about around circa roughly approximately".split())

HEDGES = ROUGHLY | frozenset("nearly almost some perhaps".split())
MORE = frozenset({("more", "than"), ("at", "least"), ("just", "over"), ("well", "over")})
LESS = frozenset({("less", "than"), ("fewer", "than"), ("just", "under")})

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {w: n for n, w in enumerate(_ORDINALS, 1)} | {"thirtieth": 30}
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
ONES = {w: n for n, w in enumerate(_ONES, 1)}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
CARDINALS = ONES | TENS
CENTURY_WORDS = frozenset("fifteen sixteen seventeen eighteen nineteen twenty".split())
ORDINAL_ENDINGS = frozenset("st nd rd th".split())
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
           "eighties": 80, "nineties": 90}  # fmt: skip

# Days with a name: (month, day), or (month, n, weekday) for the n-th such weekday and the days after it, or days after Easter Sunday.
FEASTS: dict[tuple[str, ...], tuple[int, ...]] = {
    ("christmas",): (12, 25),
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("xmas",): (12, 25),
    ("xmas", "eve"): (12, 24),
    ("ides", "of", "march"): (3, 15),
    ("mother", "'", "s", "day"): (5, 2, 6),
    ("mothers", "day"): (5, 2, 6),
    ("father", "'", "s", "day"): (6, 3, 6),
    ("fathers", "day"): (6, 3, 6),
    ("new", "year", "day"): (1, 1),
    ("new", "years", "day"): (1, 1),
    ("new", "year", "'", "s", "day"): (1, 1),
    ("new", "year", "eve"): (12, 31),
    ("new", "years", "eve"): (12, 31),
    ("new", "year", "'", "s", "eve"): (12, 31),
    ("valentine", "'", "s", "day"): (2, 14),
    ("halloween",): (10, 31),
    ("valentines", "day"): (2, 14),
    ("groundhog", "day"): (2, 2),
    ("saint", "patrick", "'", "s", "day"): (3, 17),
    ("patrick", "'", "s", "day"): (3, 17),
    ("earth", "day"): (4, 22),
    ("anzac", "day"): (4, 25),
    ("cinco", "de", "mayo"): (5, 5),
    ("juneteenth",): (6, 19),
    ("canada", "day"): (7, 1),
    ("bonfire", "night"): (11, 5),
    ("guy", "fawkes", "night"): (11, 5),
    ("guy", "fawkes", "day"): (11, 5),
    ("remembrance", "day"): (11, 11),
    ("remembrance", "sunday"): (11, 2, 6),
    ("martin", "luther", "king", "day"): (1, 3, 0),
    ("martin", "luther", "king", "jr", ".", "day"): (1, 3, 0),
    ("mlk", "day"): (1, 3, 0),
    ("presidents", "day"): (2, 3, 0),
    ("presidents", "'", "day"): (2, 3, 0),
    ("columbus", "day"): (10, 2, 0),
    ("cyber", "monday"): (11, 4, 3, 4),
    ("shrove", "tuesday"): (-47,),
    ("ash", "wednesday"): (-46,),
    ("palm", "sunday"): (-7,),
    ("maundy", "thursday"): (-3,),
    ("whit", "sunday"): (49,),
    ("whit", "monday"): (50,),
    ("pentecost", "sunday"): (49,),
    ("ascension", "day"): (39,),
    ("black", "friday"): (11, 4, 3, 1),
    ("independence", "day"): (7, 4),
    ("bastille", "day"): (7, 14),
    ("armistice", "day"): (11, 11),
    ("veterans", "day"): (11, 11),
    ("thanksgiving",): (11, 4, 3),
    ("thanksgiving", "day"): (11, 4, 3),
    ("labor", "day"): (9, 1, 0),
    ("memorial", "day"): (5, -1, 0),
    ("easter",): (0,),
    ("easter", "sunday"): (0,),
    ("easter", "monday"): (1,),
    ("good", "friday"): (-2,),
}

# Words before a four-digit number that make it a year.
YEAR_CUES = frozenset(
    "in since until till by from of during before after through throughout year early late mid circa between "
    "fiscal financial calendar fy cy around about due for".split()
)
# In captions and tables: built 1998, born 1976.
YEAR_PARTICIPLES = frozenset("built born founded established est opened published released dated".split())
SURE_YEAR_CUES = frozenset("in since until till before after during from throughout year by late early".split())
# Cues that go with quantities just as well: not before a plural noun.
WEAK_YEAR_CUES = frozenset("for of by from around about between in after before".split())
DETERMINERS = frozenset("the a an its his her their our my your this that s".split())
POSSESSIVES = frozenset("his her their its my your our".split())
AFTER_FIRST_YEAR = frozenset(": should could may was is will has had saw brought marked would began ended".split())
BEFORE_SUBJECT = frozenset(', ; and but that while so ( " ``'.split())
LIKENED = frozenset("with than versus vs against like unlike all".split())
# A year after "to" is one behind these: runs to 1991, dates back to 1850, prior to 1990.
BEFORE_TO_YEAR = frozenset(
    "back forward prior up runs run ran running dates date dated dating extends extend extended extending lasts lasted".split()
)
# What companies and states report for a year: sees 2024 sales growth, raised its 1989 earnings estimates.
FIGURES = frozenset(
    "sales earnings profit profits revenue revenues results income net budget forecast forecasts guidance outlook "
    "estimate estimates production output growth shipments spending deficit losses loss elections election levels".split()
)
# What is counted or done by the month: March sales rose.
MONTHLY = FIGURES - {"net", "budget", "results", "loss", "losses", "deficit"} | frozenset(
    "orders exports imports retail contract contracts futures delivery payrolls unemployment inflation data figures "
    "prices meeting trade shipments housing".split()
)
MONEY_SIGNS = frozenset("$£€¥#")
# A number before one of these is a quantity, no year and no day.
AFTER_QUANTITY = frozenset(
    "% percent per percentage million billion thousand hundred trillion bn m km kg degrees metres meters miles feet "
    "kilometres kilometers tonnes tons dollars euros pounds people troops strong b kb mb gb tb g mg lb lbs oz ft hp w kw "
    "mw gw wh kwh mwh hz khz mhz ghz v rpm yards acres hectares liters litres block blocks".split()
)
MONTH_CUES = frozenset(
    "in since until till by from of during before after through throughout last next this past previous coming early "
    "late mid to for and between or around about end beginning middle start on".split()
)
# Months that are given names too, or words: a capital is not enough.
PERSONAL = frozenset("april may june jan".split())
MADE = frozenset("written directed painted sung composed played said told made photo photos story report song".split())
# Small words that follow a date without being what it describes.
AFTER_DATE = frozenset(
    "of and to but or when that which after before with in for at as by from on while was were is are will would has "
    "had have he she they we it i you who where the a an until till through because since if than so if during "
    "amid despite under over into about not did does do can could may might should must its his her their our this "
    "these those there then although though unless whether following against according including via per only also "
    "again when both said says say and/or inclusive onward onwards".split()
)
AFTER_DAY = AFTER_DATE
# What may follow "in the quarter" where the one named before is meant.
AFTER_UNIT = frozenset("from compared versus while but as was were rose fell on ; )".split())
DAY_CUES = frozenset("on by until till since from before after between to through and the or ,".split())
THROUGHOUT = frozenset("in over during within for throughout".split())
SHORT_DAY_CUES = frozenset("on by until till since from before after last next this".split())
# Spellings that tell where a text was written, for the order of 3/4/2024.
BRITISH = frozenset(
    "colour colours favour favourite labour neighbour neighbours neighbourhood behaviour honour centre centres theatre "
    "metres kilometres litres defence offence licence programme programmes organisation organisations organised "
    "realised recognised tonnes travelling travelled cancelled fuelled jewellery kerb tyre tyres pyjamas cheque "
    "grey aluminium storey".split()
)
AMERICAN = frozenset(
    "color colors favor favorite labor neighbor neighbors neighborhood behavior honor center centers theater meters "
    "kilometers liters defense offense organization organizations organized realized recognized traveling traveled "
    "canceled fueled jewelry curb tire tires pajamas gray aluminum".split()
)
NUMBER_DATE_CUES = frozenset("on by until till since from before after between to dated date of due".split())
VERSION_WORDS = frozenset("version v ver release build rev revision".split())
BEFORE_VERB = frozenset("may will can could would to might should must not ll did does do".split())
SEASON_CUES = frozenset("in by since until till over during through before after throughout".split())
YEAR_END_CUES = frozenset("by before until at since from through to".split())
WEEKEND_CUES = frozenset("over during at on for by through throughout after before since until of".split())
GENERIC = frozenset("every each any most per a an one another many".split())
# Sundays and Fridays that are names of their own, and what makes a weekday a title.
NAMED_WEEKDAY = frozenset(
    "black good bloody super cyber giving ash palm holy maundy shrove easter whit blue man fat".split()
)
PAPERS = frozenset("times telegraph mirror mail post herald express independent world".split())
# "After" and "before" in a longer phrase bound nothing: the day before, two days after, shortly before.
NOT_BEFORE_BOUND = frozenset(
    "day days week weeks month months year years hours hour minutes shortly soon just immediately long well morning "
    "night evening looking sought named".split()
)
DENIALS = frozenset({"not", "t", "never", "unlikely", "won't"})  # before "before"
CLAUSES = frozenset("whether if that but because when who which and or , ; :".split())  # where what is denied ends
AS_IF = frozenset(
    {("like", "only"), ("like", "just"), ("just", "like"), ("as", "if")}
)  # remembers it like only yesterday
OUR_TIME = frozenset("world generation youth society children economy standards young".split())
TWO_YEAR_THINGS = frozenset(
    "season campaign term budget winter fiscal financial school academic year edition tour".split()
)
TEMPERATURE_WORDS = frozenset("degrees temperature temperatures highs lows thermometer celsius fahrenheit mph".split())
GAME_WORDS = frozenset(
    "touchdown touchdowns game games coach quarterback basket points scored scoring yards halftime rebounds".split()
)
# What was moved "from A to B" did not last from A to B.
CHANGED = frozenset(
    "moved moves move postponed delayed delay rescheduled brought pushed shifted revised changed extended extends "
    "extend extending advanced deferred switched adjourned recessed remanded suspended".split()
)

LIMITS = frozenset("deadline deadlines close end cutoff cut date target goal".split())  # by Friday's deadline
AT_THE_EARLIEST = frozenset("early soon".split())  # could rule as early as Tuesday
OPENERS = frozenset("by then but and so later still yet finally also until till since though ( \" '' ``".split())
# Before a date, or in its clause: the date tells of a thing, not what happened next.
NO_STORY = frozenset("of since from than before after until till the".split())
RELATIVES = frozenset("which who whose that where when whom".split())
# Before these a year is that of a model.
CAR_MAKERS = frozenset(
    "acura alfa audi bentley bmw buick cadillac chevrolet chevy chrysler citroen dodge ferrari fiat ford gmc honda hyundai "
    "infiniti isuzu jaguar jeep kia lamborghini lexus mazda mercedes mini mitsubishi nissan opel peugeot pontiac porsche "
    "ram renault saab saturn seat skoda subaru suzuki tesla toyota vauxhall volkswagen volvo vw harley kawasaki yamaha".split()
)
