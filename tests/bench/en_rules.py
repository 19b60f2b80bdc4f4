"""The words that generated rules are made of: what news speaks of, in words that the generated news has and has not."""

# Things by the words for them, each with what most often becomes of it. A term is a word with others of its sense.
NOUNS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("person", "people", "resident"): ("kill", "injure", "gather", "leave"), ("fire", "blaze", "wildfire"): ("burn", "kill"),
    ("ferry", "ship", "boat", "vessel"): ("carry", "leave"), ("train", "tram", "railway"): ("stop", "carry"),
    ("road", "motorway", "street"): ("close", "open"), ("bridge", "tunnel", "viaduct"): ("close", "collapse"),
    ("plant", "factory", "mill"): ("close", "lose"), ("storm", "gale", "hurricane"): ("reach", "kill"),
    ("quake", "earthquake", "tremor"): ("strike",), ("flood", "flooding"): ("evacuate", "kill"),
    ("company", "firm", "group"): ("expect", "close", "report"), ("share", "stock"): ("fall", "rise"),
    ("profit", "earnings", "income"): ("rise", "fall"), ("revenue", "turnover", "sale"): ("expect", "rise"),
    ("court", "judge", "tribunal"): ("sentence",), ("council", "parliament", "senate"): ("approve", "meet", "vote"),
    ("minister", "secretary", "president"): ("report", "meet"), ("worker", "employee", "staff"): ("lose", "employ"),
    ("passenger", "traveller", "commuter"): ("carry", "rescue"), ("home", "house", "flat"): ("lose", "burn"),
    ("school", "college"): ("close", "open"), ("hospital", "clinic"): ("treat", "open"),
    ("patient", "victim", "survivor"): ("treat", "rescue"), ("soldier", "troop", "officer"): ("kill", "injure"),
    ("protester", "demonstrator"): ("gather", "arrest"), ("turnout", "ballot", "voter"): ("vote", "cover"),
    ("ticket", "fare", "pass"): ("cost", "sell"), ("software", "app", "version"): ("release", "report"),
    ("fault", "bug", "defect"): ("report", "recall"), ("project", "scheme"): ("cost", "complete"),
    ("wind", "gust"): ("reach",), ("rain", "rainfall", "snow"): ("reach", "fall"), ("temperature", "heat"): ("reach", "rise"),
    ("price", "fee"): ("fall", "rise"), ("job", "position"): ("lose",), ("plane", "aircraft", "airliner"): ("carry", "arrive"),
    ("bus", "coach", "minibus"): ("carry", "stop"), ("harbour", "port"): ("leave", "arrive"), ("farmer", "grower"): ("sell",),
    ("output", "production"): ("rise", "fall"), ("team", "side", "club"): ("win",), ("deal", "merger"): ("value",),
    ("tax", "levy"): ("rise", "raise"), ("loan", "bond", "debt"): ("raise", "pay"), ("survey", "poll"): ("report",),
    ("case", "infection"): ("report", "rise"), ("tonne", "cargo"): ("recall", "carry"), ("unemployment",): ("reach", "fall"),
    ("mine", "quarry", "pit"): ("close", "collapse"), ("dam", "reservoir"): ("collapse",), ("crop", "harvest"): ("lose",),
}  # fmt: skip
VERBS: tuple[tuple[str, ...], ...] = (
    ("kill", "leave dead"), ("injure", "hurt", "wound"), ("close", "shut", "shut down"), ("open", "reopen"),
    ("cost", "come to"), ("fall", "drop", "slip"), ("rise", "climb", "grow"), ("burn", "destroy"), ("carry", "transport"),
    ("reach", "hit", "top"), ("leave", "depart"), ("strike", "shake"), ("sentence", "jail"), ("recall", "withdraw"),
    ("approve", "pass", "back"), ("gather", "assemble", "march"), ("lose", "cut", "shed"), ("expect", "forecast"),
    ("value", "put at"), ("report", "announce", "confirm"), ("complete", "finish"), ("delay", "postpone"),
    ("evacuate", "move out"), ("rescue", "save"), ("build", "erect"), ("sell", "buy", "acquire"), ("release", "launch", "ship"),
    ("meet", "hold talk"), ("arrive", "land", "dock"), ("arrest", "detain", "charge"), ("collapse", "give way"),
    ("flee", "escape"), ("vote", "cast"), ("win", "beat", "defeat"), ("pay", "spend"), ("raise", "borrow"),
    ("stop", "halt", "suspend"), ("resume", "restart"), ("cover", "span"), ("employ", "hire"), ("treat", "admit"),
)  # fmt: skip
# How a pattern of a kind goes: ``N`` and ``V`` stand for terms, ``n`` and ``v`` for words.
FRAMES: dict[str, tuple[str, ...]] = {
    "count": (
        "<value> @N (be | have been) @V", "@V <value> ... @N", "<value> [more] @N ... @V", "@N ... @V ... [at least] <value>",
        "(number | total) of @N ... v ... <value>",
    ),
    "date": (
        "@N ... @V ... on <value>", "on <value> [,] ... @N ... @V", "@V ... @N ... (by | until | since) <value>",
        "@N (be | will be) @V [by | on] <value>", "@V on <value> ... n",
    ),
    "money": (
        "@N ... @V [by | to | at] <value>", "<value> ... (for | of) ... @N ... v", "@V <value> ... @N", "n ... @V [of] <value>",
        "v ... @N ... (worth | valued at) <value>",
    ),
    "percent": (
        "@N ... @V [by] <value>", "<value> of ... @N ... @V", "@V <value> ... n", "@N [be] <value> [up | down] ... v",
        "@V ... n ... to <value>",
    ),
    "duration": (
        "@N ... @V ... for <value>", "@N ... @V <value> (later | earlier | ago)", "after <value> [,] ... @N ... @V",
        "@N ... take <value> to v", "v ... n ... within <value>",
    ),
    "measure": (
        "@N ... @V ... <value>", "<value> (long | high | deep | wide | away) ... n ... @V", "@V <value> ... @N",
        "n (of | at) <value> ... @V", "v ... @N ... as far as <value>",
    ),
    "time": (
        "@N ... @V ... at <value>", "at [about | around] <value> ... @N ... @V", "@V ... n ... (before | after) <value>",
        "@N ... @V until <value>", "shortly (before | after) <value> ... v ... n",
    ),
}  # fmt: skip
