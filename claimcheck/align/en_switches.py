"""English words around switches that prose speaks of: data only."""

from __future__ import annotations

from claimcheck.extract import en_settings
from claimcheck.text import stem


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, text.split()))


# Words of names that say little of what is switched, and those of levels that hold everything.
GENERAL = _stems(
    "send use allow run write read make store save show start load set server service app application config settings "
    "global general main options default enabled enable on mode"
)
# Words that name a setting only with those of the levels above: ``failover.auto``.
VAGUE = _stems("auto automatic verify check path file log cache format type method key update name level")
BY_MACHINE = frozenset({stem("auto")})  # alone it says of nothing that it is done
# Words beside a name that add nothing to it.
SUPPORT = _stems("support feature option mode the a an of for our all any every each of to in from by is are")
# Words for what sort of choice is spoken of, which say no more than each other: serialization format, serialization method.
SORTS = _stems("format method type kind algorithm scheme codec")
SORT = stem("format")
# What alone tells nobody which of many is meant: the default location.
PLACES = frozenset(map(stem, en_settings.PLACES))
PARTICLES = _stems("up out off away down back")
# What is done to a thing by a setting that has the name of the thing: ``drafts``, drafts are built.
MADE = _stems(
    "built included published created kept sent collected generated rendered produced indexed listed displayed processed "
    "reported recorded logged tracked exported checked negotiated offered preferred applied"
)
# What makes the contrary of what the name says: redirects are ignored, ``redirects = false``.
UNDONE = _stems(
    "ignored skipped omitted excluded dropped disabled suppressed hidden refused rejected forbidden blocked left remove"
)
# Short words that names have → what prose has in full.
SHORT = {
    "dedup": "deduplicate deduplication", "auth": "authenticate authentication", "config": "configure configuration",
    "sync": "synchronise synchronize synchronisation synchronization", "repl": "replicate replication",
    "init": "initialise initialize", "admin": "administrator administration", "stats": "statistics",
    "docs": "document documentation", "db": "database", "env": "environment", "exec": "execute execution",
}  # fmt: skip
# Stem → the stem that stands for both.
SAME = {
    **{long: stem(short) for short, said in SHORT.items() for long in _stems(said)},
    **dict.fromkeys(_stems("strip delete drop discard erase removal"), stem("remove")),
    **dict.fromkeys(_stems("automatic automatically automated itself themselves"), "auto"),
    **dict.fromkeys(_stems("anonymously"), stem("anonymous")),
    **dict.fromkeys(_stems("caching"), stem("cache")),
    **dict.fromkeys(_stems("verification check validate validation"), stem("verify")),
    **dict.fromkeys(_stems("ssl"), "tls"),
}
BY_ITSELF = _stems("the a an by of and other our your its are is now because")
# With what somebody is known to a program: anonymous is who comes without.
_KNOWN_BY = ("login", "logging", "account", "credentials", "password", "registration", "auth", "signing")
_USAGE = ("data", "statistics", "reports", "metrics", "analytics")
# A word of names → the phrases that prose has for it.
PHRASES = {
    stem("symlink"): (_stems("symbolic link"), _stems("soft link")),
    stem("telemetry"): tuple(_stems(f"usage {word}") for word in _USAGE),
    stem("anonymous"): tuple(_stems(f"without {word}") for word in _KNOWN_BY),
}
