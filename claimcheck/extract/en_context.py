"""English words that shape the question a value answers: what carries no content, what restricts, what breaks a clause."""

from __future__ import annotations

from claimcheck.values.en_speech import NO_NAME, PRONOUNS, SAYS

AUXILIARIES = frozenset(
    """
    am is are was were be been being has have had having do does did will would shall should can could may might must
    get gets got become becomes became make makes made put puts take takes took give gives gave go goes went come came
    say said stand stands stood remain remains remained
    """.split()
)

EMPTY = (NO_NAME | PRONOUNS | AUXILIARIES | SAYS) - frozenset("first second last".split())

# After the number, these end the noun phrase that is counted.
PHRASE_ENDS = (
    PRONOUNS
    | AUXILIARIES
    | frozenset(
        """
        and or but nor as at by for from in into on onto over per than that the this to under until upon via when where
        while with within without after before since because if though although during between among about against
        not no also only now then there here near off out up down just all both long wide tall high deep thick broad
        away apart ago later earlier across along around behind below above beside besides beyond inside outside through
        throughout toward towards despite compared following plus amid aboard alongside except per versus
        """.split()
    )
)

# Irregular past tenses that follow what is counted: nine people lost their lives.
PASTS = frozenset(
    """
    lost fell took ran left held kept paid sold won met saw found broke began fought fled hid hung led lay rose sank
    sat shot slept spent stood stole struck swam told thought threw woke wore wrote burnt hurt lose die chose drew drove
    flew gave grew rode sang shook spoke swore tore
    """.split()
)

# A clause ends at these: what is said beyond them is said of something else, more often than not.
CLAUSE_BREAKS = {
    ",": 0.75,
    "(": 0.6,
    ")": 0.6,
    "—": 0.5,
    "–": 0.5,
    ":": 0.6,
    ";": 0.3,
    "|": 0.6,
    "and": 0.8,
    "while": 0.3,
    "whereas": 0.3,
    "but": 0.4,
    "when": 0.6,
    "after": 0.6,
    "before": 0.6,
    "who": 0.7,
    "which": 0.7,
    "whose": 0.6,
    "where": 0.6,
    "because": 0.5,
    "although": 0.4,
    "though": 0.4,
    "than": 0.5,
}

# word → the restriction it puts on a value near it
SCOPES = {
    "total": "total",
    "overall": "total",
    "altogether": "total",
    "combined": "total",
    "each": "each",
    "every": "each",
    "apiece": "each",
    "another": "further",
    "other": "further",
    "others": "further",
    "additional": "further",
    "further": "further",
    "more": "further",
    "new": "further",
    "including": "part",
    "among": "part",
    "previous": "before",
    "previously": "before",
    "formerly": "before",
    "former": "before",
    "earlier": "before",
    "compared": "before",
    "originally": "before",
    "initially": "before",
    "usual": "usual",
    "usually": "usual",
    "normal": "usual",
    "normally": "usual",
    "regular": "usual",
    "regularly": "usual",
    "nationwide": "nationwide",
    "worldwide": "worldwide",
}
# Behind these, figures are another's.
RIVALS = frozenset("rival rivals competitor competitors".split())
SCOPE_REACH = 4  # tokens either side of the value

# Four million a year is not four million.
PERIODS = frozenset("second minute hour day night week month quarter season year head person".split())

# What the preposition before a date or duration makes of it.
LINKS = frozenset("since until till by before after from within for during per every".split())

# Right beside a figure these are verbs: revenue up 9% rose.
MOVES = {"up": "rise", "down": "fall"}

# Words that the stemmer takes for others: a synonym of each that it keeps apart.
DISTINCT = {
    "residence": "dwelling",
    "residences": "dwelling",
    "important": "significant",
    "experiment": "trial",
    "experiments": "trial",
    "universe": "cosmos",
}

# What makes a bound near it a rule: the bound is what the text sets, no lack of knowledge.
# What befalls that which is beyond a limit: bodies above 10 MiB are rejected.
REFUSALS = frozenset(
    "rejected refused denied declined discarded dropped ignored skipped truncated disallowed forbidden prohibited banned "
    "barred reject refuse rejects refuses".split()
)
REFUSAL_REACH = 6  # tokens behind the value
LIMITS = frozenset(
    """
    limit limits limited maximum max minimum min quota cap capped ceiling require requires required requirement
    requirements need needs must allow allows allowed accept accepts accepted permit permits permitted support supports
    supported exceed oldest newest retry retries retried repeated redelivered resent
    """.split()
)
LIMIT_REACH = 7  # tokens either side of the value
# Before what is said to be so much they do the same: the recommended speed in the sound is 8 knots.
NORMS = frozenset("recommended advised authorised authorized permissible posted statutory legal".split())
NORM_REACH = 10  # tokens before the value

# What is done once to a thing: a date beside it is that of the thing, whatever else happens.
ONCE = frozenset("built completed bought acquired elected appointed installed".split())

# From a figure behind these, another one has come.
CHANGES = frozenset(
    """
    up down rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping increase increases
    increased decrease decreases decreased cut cuts reduce reduces reduced lower lowers lowered raise raises raised
    grow grows grew grown climb climbs climbed jump jumps jumped slide slid shrink shrank revise revised change changed
    """.split()
)

# What stands behind these is another figure: that of an earlier year.
COMPARISONS = frozenset("from than against versus compared vs below above".split())
