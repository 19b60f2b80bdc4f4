"""English words around switches that prose speaks of: data only."""

from __future__ import annotations

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
# Words beside a name that add nothing to it.
SUPPORT = _stems("support feature option mode the a an of for our all any every each of to in from by is are")
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
# Stem → the stem that stands for both.
SAME = {
    **dict.fromkeys(_stems("strip delete drop discard erase removal"), stem("remove")),
    **dict.fromkeys(_stems("automatic automatically automated itself themselves"), "auto"),
    **dict.fromkeys(_stems("anonymously"), stem("anonymous")),
    **dict.fromkeys(_stems("caching"), stem("cache")),
    **dict.fromkeys(_stems("verification check validate validation"), stem("verify")),
    **dict.fromkeys(_stems("ssl"), "tls"),
}
BY_ITSELF = _stems("the a an by of and other our your its are is now because")
# A word of names → the phrases that prose has for it.
PHRASES = {
    stem("symlink"): (_stems("symbolic link"), _stems("soft link")),
    stem("telemetry"): (_stems("usage data"), _stems("usage statistics"), _stems("usage reports")),
    stem("anonymous"): (
        _stems("without login"),
        _stems("without logging"),
        _stems("without account"),
        _stems("without credentials"),
    ),
    stem("dedup"): (_stems("deduplicated"),),
}
