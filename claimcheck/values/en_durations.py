"""English words of durations and ages: data only."""

from __future__ import annotations

# Word → (unit, how many of it).
UNITS: dict[str, tuple[str, int]] = {
    word + end: unit
    for unit, words in {
        ("millisecond", 1): "millisecond",
        ("second", 1): "second",
        ("minute", 1): "minute",
        ("hour", 1): "hour",
        ("day", 1): "day",
        ("week", 1): "week",
        ("week", 2): "fortnight",
        ("month", 1): "month",
        ("year", 1): "year",
        ("year", 10): "decade",
    }.items()
    for word in words.split()
    for end in ("", "s")
} | {
    "century": ("year", 100),
    "centuries": ("year", 100),
    "hr": ("hour", 1),
    "hrs": ("hour", 1),
    "h": ("hour", 1),
    "min": ("minute", 1),
    "mins": ("minute", 1),
    "sec": ("second", 1),
    "secs": ("second", 1),
    "msec": ("millisecond", 1),
    "ms": ("millisecond", 1),
    "yr": ("year", 1),
    "yrs": ("year", 1),
    "wk": ("week", 1),
    "wks": ("week", 1),
}
# Letters that are units only where they are glued to a number: 30s, 30d.
GLUED = {"s": ("second", 1), "d": ("day", 1), "h": ("hour", 1), "ms": ("millisecond", 1)}
# The end of a setting's name: timeout_ms, retention-days, idleSeconds.
SETTING_ENDS = {
    "ms": ("millisecond", 1),
    "millis": ("millisecond", 1),
    "milliseconds": ("millisecond", 1),
    "s": ("second", 1),
    "sec": ("second", 1),
    "secs": ("second", 1),
    "seconds": ("second", 1),
    "min": ("minute", 1),
    "mins": ("minute", 1),
    "minutes": ("minute", 1),
    "hours": ("hour", 1),
    "days": ("day", 1),
    "weeks": ("week", 1),
}
CAMEL_ENDS = tuple(word.capitalize() for word in SETTING_ENDS if len(word) > 1)
ASSIGNS = frozenset("= : | \" ' ` is to of default ( ".split())

# "two full days", "three more hours".
BETWEEN = frozenset(
    "additional extra more further full whole consecutive straight solid successive calendar business working trading long "
    "short less happy difficult entire uninterrupted".split()
)
# "A year" is a length after these, elsewhere often a rate (twice a year) or a point in time.
LENGTH_BEFORE = frozenset(
    "for in inside within after over than least most about nearly almost around roughly lasted lasting lasts last took take "
    "takes taking spent spend spends under only just during throughout another approximately some to got served serve "
    "serves serving waited wait waiting given gave need needs needed".split()
)
LONG = {f"{unit}long": unit for unit in "hour day week month year decade century".split()}  # a yearlong study
SINGLE = frozenset("minute hour day week month year decade century".split())
WHOLE = frozenset(
    "further additional extra full whole entire solid".split()
)  # of BETWEEN: they make a length of a unit
LASTS = frozenset("last lasts lasted lasting".split())
THROUGHOUT = frozenset("in over during within for throughout".split())  # the last year
RELATIVE = frozenset("last past next coming previous upcoming".split())
LENGTH_AFTER = frozenset(
    "ago later earlier before after hence from or and long old left away apart behind ahead late".split()
)
# "some", "over", "min" mean other things before a length: over three years is during them.
NO_BOUNDS = frozenset("over above below beyond near min min. beneath topping topped greater exceed".split())
HALVES = {"half": 0.5, "quarter": 0.25}

AGE_WORDS = frozenset({"aged", "age", "ages"})
PERSONS = frozenset("he she who i they we it i'm".split())
IS = frozenset("is was turned turns am are were s".split())
ONLY = frozenset("only just now already still nearly almost".split())
# Who may be named with an age: the driver, 34, was hurt; a woman of 34.
PERSON_NOUNS = frozenset(
    "man woman boy girl child baby toddler infant teenager teen youth youngster pensioner adult "
    "son daughter mother father brother sister wife husband grandmother grandfather grandson granddaughter uncle aunt "
    "nephew niece cousin twin mom mum dad partner girlfriend boyfriend fiancee widow widower spouse parent "
    "gunman suspect victim driver passenger pilot co-pilot cyclist motorcyclist pedestrian attacker shooter assailant "
    "defendant prisoner inmate hostage survivor witness student pupil teacher professor doctor nurse surgeon lawyer "
    "officer policeman policewoman constable sergeant soldier sailor airman firefighter paramedic lifeguard guard "
    "farmer fisherman worker engineer miner builder waiter waitress chef baker cook singer actor actress "
    "comedian dancer author writer novelist poet painter artist journalist reporter photographer editor blogger "
    "striker goalkeeper midfielder defender winger forward quarterback pitcher swimmer sprinter runner boxer golfer "
    "jockey skier climber hiker surfer diver captain manager coach businessman businesswoman executive banker trader "
    "politician activist campaigner tourist migrant refugee immigrant resident neighbour neighbor friend fan bride "
    "groom priest monk nun imam rabbi king queen prince princess billionaire entrepreneur".split()
)
PERSONS_NOUNS = frozenset(w + "s" for w in PERSON_NOUNS) | frozenset(
    "men women children people babies gunmen policemen firemen fishermen businessmen wives teens kids siblings "
    "brothers sisters couple pair witnesses waitresses families adults patients residents anyone everyone those".split()
)
EACH = frozenset("both all each".split())  # two men, both 31
AFTER_BIRTHDAY = frozenset(
    ", . ; ) in on last this and monday tuesday wednesday thursday friday saturday sunday yesterday today".split()
)
PARENTS = frozenset("mother father mom mum dad grandmother grandfather parent owner author".split())
AFTER_PERSON = frozenset("was were has had who whose with is are died will from".split())
AFTER_WHO_AT = frozenset(
    "still is was had has became could can already , took went won".split()
)  # who at 76 still drove
POSSESSIVES = frozenset("his her their its my your our".split())
PARTS = frozenset("early mid late".split())
DECADES = {
    "teens": (13, 19),
    "twenties": (20, 29),
    "thirties": (30, 39),
    "forties": (40, 49),
    "fifties": (50, 59),
    "sixties": (60, 69),
    "seventies": (70, 79),
    "eighties": (80, 89),
    "nineties": (90, 99),
}
# What follows a number that is an age after "he is": not "he is 34 metres away".
AFTER_AGE = frozenset(
    ", . ; : ) ! ? and or but when who years year at of now in as by with while on to the from then".split()
)
GENERATIONS = frozenset("jr sr jnr snr ii iii iv".split())
AFTER_AGE_AND = frozenset("his her their from".split())
AFTER_NAMED_AGE = frozenset(", . ; and but when who years while".split())  # Ana Moe was 29 when
# A single word may be a team's name, and what stands behind these a place: Rovers was 14, the heat in Ossel was 29.
AFTER_ONE_NAME = frozenset({"when", "who", "years"})
BEFORE_PLACES = frozenset("in of for at from to near around the outside across between versus v vs against and".split())
# After the age that several persons are over or under: their verb.
AFTER_AGES = AFTER_AGE | frozenset(
    "should must can may might will would need needs have had are were was who with in from at do did could shall".split()
)
# Words with a capital before ", 34," that are no person.
NO_PERSON = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december street road avenue lane drive room chapter section page article no item "
    "figure table line verse route highway psalm group grade level step act scene".split()
)
