"""English words of times of day: data only."""

from __future__ import annotations

AM = frozenset("am a.m. a.m".split())
PM = frozenset("pm p.m. p.m".split())
ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
NUMBERS = {w: n for n, w in enumerate(ONES, 1)}
# Named times: from, to (minutes of the day), and whether the word is exact.
NAMED = {
    "noon": (720, 720, True),
    "midday": (720, 720, True),
    "midnight": (0, 0, True),
}
# Light: only after a word that wants a time (before dawn); wide, as it moves with the season and the place.
LIGHT = {
    "dawn": (240, 450),
    "daybreak": (240, 450),
    "sunrise": (270, 480),
    "sunset": (960, 1290),
    "dusk": (960, 1320),
    "nightfall": (960, 1350),
}
LIGHT_CUES = frozenset("before at after by until since around from pre near".split())
# Parts of the day: the hours they may hold; two in the afternoon is 14.
PARTS = {"morning": (0, 12), "afternoon": (12, 18), "evening": (16, 24), "night": (18, 30), "tonight": (16, 30)}
PAST = frozenset({"past"})
TO = frozenset({"to"})
CLOCK_CUES = frozenset(
    "at by from until till since before after about around approximately between shortly just nearly almost was to "
    "roughly only".split()
)
DAY_FOLLOWS = frozenset("today tomorrow yesterday this that".split())
ABOUT = frozenset("about around approximately roughly circa nearly almost some ~ ≈ ∼".split())
CLOSE = frozenset("shortly just soon".split())
ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "ist": 330, "jst": 540, "aest": 600, "aedt": 660, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "et": None, "ct": None, "pt": None,
}  # fmt: skip
ZONE_NAMES = frozenset("local eastern central mountain pacific greenwich moscow london paris".split())
# What clocks count from: 2:19 after launch, 2:19 into the flight.
BEGINS = frozenset(
    "launch liftoff lift-off lift takeoff take-off take ignition kickoff kick-off kick tipoff tip-off blastoff start".split()
)
# Behind a time of four digits or with hours: 0600 hours, 05:40 hrs; before it, what a stretch of hours never follows.
HOURS = frozenset({"hours", "hrs", "h"})
CLOCK_AT = frozenset("at by until till since".split())
# After "at 1310" of a text that writes its times so.
AFTER_FIGURES = frozenset(
    "and or on in to by for from with after before until when as but the that today tomorrow yesterday local".split()
)
# Behind four digits, where these tell a time: at 2142 last night.
THAT_DAY = frozenset({("last", "night"), *((day, part) for day in ("this", "that", "yesterday") for part in PARTS)})
# After "two to four", "ten past": what makes the second number a time.
AFTER_CLOCK = frozenset(
    ", . ; ) when and in on that this the but local sharp as before last yesterday today monday tuesday wednesday thursday "
    "friday saturday sunday".split()
)
# After "at 15.40", and around it: a quantity or a price, no time.
MEASURED = frozenset(
    "% percent per million billion trillion bn m km kg g cm mm metres meters kilometres miles feet points euros "
    "dollars pounds pence cents yen francs degrees times seconds tonnes litres ft".split()
)
MARKET = frozenset(
    "share shares traded trading closed price prices index bid yield rate currency stock stocks odds average".split()
)
