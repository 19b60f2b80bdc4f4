"""English words around the defaults of settings: data only."""

from __future__ import annotations

DEFAULTS = frozenset({"default", "defaults", "defaulting"})
# What a document has that speaks of settings: a word for defaults, names set as code, options.
CUES = ("default", "`", " --", "out of the box", "unless you", "opt-in", "opt-out")
VALUES = frozenset({"value", "values"})  # of a column: what names of settings have in it are their defaults
# What stands between the word and the value: the default value is now set to 5.
BETWEEN = frozenset("is are to value values now set the a an being of at still remains stays".split())
# What a default is called, and what is called by a name: the default value of the `jobs` option.
NOUNS = frozenset({"value", "setting"})
PHRASE_ENDS = frozenset({"is", "are", "has", "have"})  # behind a thing of which its default is told
NO_NAME = frozenset(
    "this that these those its their the a an your our each it and or depends depend varies by with in".split()
)
OF_DEBTS = frozenset("risk swap swaps judgment judgement loan loans credit mortgage interest debt bond bonds".split())
SORTS = frozenset("option setting parameter flag variable field property key argument directive".split())
# Words of a name that say what sort of amount it is.
AMOUNTS = frozenset(
    "count number num max min maximum minimum size limit interval period threshold timeout time duration".split()
)
LABELS = frozenset({"port", "level", "priority"})  # a noun before the figure that is its name: port 8080
# Of a condition that nobody has set a thing: if `jobs` is not given, it is 5.
LEFT_OUT = frozenset("not neither t unset omitted missing absent empty unspecified undefined without left".split())
ARGUMENTS = frozenset("value values argument arguments part parameter number n suffix".split())  # of an option
# Behind 0: that it turns something off.
ZERO_IS = frozenset({"is", "=", "means", "to", "disables", "turns", "switches", "will"})
TURNS_OFF = frozenset({"off", "disable", "disables", "disabled"})
# What a paragraph begins with that says how to set something, and what stands behind the thing.
SETTING = frozenset("set choose configure adjust tune pick limit specify".split())
TOPIC_ENDS = frozenset("to for with in by at so if and using based".split()) | frozenset(",.:;(")
CHANGED = frozenset(
    "raised lowered increased decreased reduced changed changes moved doubled halved cut bumped goes rises drops".split()
)
TO = frozenset({"to", "at"})
DENYING = frozenset({"former", "formerly", "previous", "previously", "old", "no", "not", "without", "was"})
# What a setting may be, set as code behind its name: `timeout` `number` (optional).
TYPES = frozenset(
    "boolean bool string str number integer int uint float double array object dict function callable null none undefined any "
    "symbol bigint".split()
)
# Behind a value these make it that of one case: defaults to 5 on small machines.
CONDITIONS = frozenset({"if", "when", "where", "on", "for", "in", "under"})
# What may follow the name that opens a block.
OPENS = frozenset(":(=-–—[|")
# Words of settings that are lengths of time.
TIMES = frozenset(
    "timeout timeouts ttl interval duration age period delay wait waits lifetime expiry expires pause grace retention lease "
    "time long after until minutes".split()
)
ON_OFF = {
    "true": True, "false": False, "on": True, "off": False, "yes": True, "no": False,
    "enabled": True, "disabled": False, "enable": True, "disable": False,
}  # fmt: skip
# What stands where a setting has no default.
NOTHING = frozenset(
    "none null nil unset empty required optional undefined nothing automatic auto automatically varies see same as whatever "
    "unspecified unlimited unknown yours mine it this that everything anything above below".split()
)
# Words of a name that say no more than that it is a switch, and which way it turns.
SWITCHES = {
    "enabled": True, "enable": True, "enables": True, "active": True, "use": True,
    "disabled": False, "disable": False, "no": False,
}  # fmt: skip
# Words of a heading that make a requirement of what stands under it.
REQUIRED = frozenset("requirements requirement requires required prerequisites prerequisite need needs".split())

# What prose says of switches.
IS = frozenset({"is", "are", "isn", "aren"})
# What may stand between is and what is done: are now, isn't, are always.
LEADS = frozenset("now also always strictly still be n ' ’ t only".split())
STATE = {
    "on": True, "enabled": True, "active": True, "activated": True,
    "off": False, "disabled": False, "inactive": False, "deactivated": False,
}  # fmt: skip
BY_HAND = frozenset({"explicitly", "manually", "hand"})
DENIALS = frozenset({"not", "never", "no", "neither", "without"})
NO_SUBJECTS = frozenset({"no", "nothing", "none", "neither"})
# First word → the words that say that it is so unless somebody asks for something else.
DEFAULT_CUES = {
    "by": ("by", "default"), "out": ("out", "of", "the", "box"), "unless": ("unless", "you"), "unasked": ("unasked",),
    "wherever": ("wherever",),
}  # fmt: skip
# Behind a verb: what is done so is done always, or without anybody's doing.
DOING = frozenset({"automatically", "silently", "transparently", "wherever", "whenever", "always", "everywhere"})
ITSELF = (("by", "itself"), ("by", "themselves"), ("on", "its"), ("on", "their"))
# A participle with one of these behind it tells who did it, how, or of an occasion.
BARE = frozenset({"if", "only", "until", "when", "once", "while", "yet"})
# Words of a clause that make it one of conditions, duties, plans or of what was.
HELD_BACK = frozenset(
    "if when whenever once while unless whether can could may might must should would will was were has have had that which "
    "who what how why where".split()
)
CONDITIONAL = (("if",), ("when",), ("once",), ("while",), ("unless",), ("whenever",), ("where",))
# What is done to a setting by who wants something else; what such a wish is told with.
PASSING = frozenset(
    "pass set give use specify add enable disable switch turn run start say put define select choose".split()
)
WITH = frozenset({"with", "by", "via", "using", "through", "the", "is", "if"})
SKIPPED = frozenset(
    "then otherwise thus so therefore it them him her us me they this that these those there here what who which and but or "
    "you we i he she".split()
)
# What is no deed: on and off are read otherwise, and the rest describes.
STATES = frozenset(
    "on off switched turned enabled disabled required needed supported based used called named meant intended designed recommended limited "
    "allowed described documented located expected available released published deprecated provided listed defined given "
    "made written set done seen known shown".split()
)
PARTICIPLES = frozenset(
    "sent kept built left caught cut put split read run held hidden bound spread overwritten thrown shown shut begun".split()
)
PARTICLES = frozenset({"up", "out", "off", "on", "away", "down", "in", "back"})
# Verbs of what programs do with data on their own.
ACTING = frozenset("leaves leave goes go reaches reach".split())
TURNS = frozenset({"turn", "switch", "turned", "switched"})
# Whoever does this to it wants it so, and it is not; where None, the word behind says which way.
TURNED = {"turn": None, "switch": None, "enable": True, "activate": True, "disable": False, "deactivate": False}
# What a thing is done with: compressed with zstd, sent as JSON.
MEANS = tuple((word,) for word in "with as in using to by via".split())
DETERMINERS = frozenset({"the", "our"})
# What ends the few words that name a thing.
NO_NOUNS = frozenset("i we you they it are is was were which that who when if and or on".split())
# What alone tells nobody which of many is meant: the default location.
PLACES = frozenset("path list location place program command file directory folder name value thing".split())
# Words that settings have for their values: formats, methods, ways.
FORMATS = frozenset(
    "gzip zstd lz4 lzo brotli deflate snappy xz bzip2 zlib lzma json jsonl ndjson yaml toml csv tsv xml html pdf markdown text "
    "table webp avif jpeg png gif tiff protobuf msgpack cbor parquet avro sha1 sha256 sha512 md5 blake2 blake3 argon2id "
    "bcrypt scrypt aes sqlite postgresql mysql mariadb utf-8 ascii pickle bson thrift orc arrow ini rst asciidoc latex epub svg bmp "
    "heic flac mp3 ogg opus aac wav mp4 webm sha3 xxhash crc32 murmur3 chacha20 debug info warning error trace notice".split()
)
