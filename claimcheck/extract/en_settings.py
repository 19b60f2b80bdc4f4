"""English words around the defaults of settings: data only."""

from __future__ import annotations

DEFAULTS = frozenset({"default", "defaults", "defaulting"})
VALUES = frozenset({"value", "values"})  # of a column: what names of settings have in it are their defaults
# What stands between the word and the value: the default value is now set to 5.
BETWEEN = frozenset("is are to value values now set the a an being of at still remains stays".split())
CHANGED = frozenset(
    "raised lowered increased decreased reduced changed changes moved doubled halved cut bumped goes rises drops".split()
)
TO = frozenset({"to", "at"})
DENYING = frozenset({"former", "formerly", "previous", "previously", "old", "no", "not", "without", "was"})
# Behind a value these make it that of one case: defaults to 5 on small machines.
CONDITIONS = frozenset({"if", "when", "where", "on", "for", "in", "under"})
# What may follow the name that opens a block.
OPENS = frozenset(":(=-–—[|")
ON_OFF = {
    "true": True, "false": False, "on": True, "off": False, "yes": True, "no": False,
    "enabled": True, "disabled": False, "enable": True, "disable": False,
}  # fmt: skip
# What stands where a setting has no default.
NOTHING = frozenset(
    "none null nil unset empty required optional undefined nothing automatic auto varies see same as".split()
)
# Words of a name that say no more than that it is a switch, and which way it turns.
SWITCHES = {
    "enabled": True, "enable": True, "enables": True, "active": True, "use": True,
    "disabled": False, "disable": False, "no": False,
}  # fmt: skip
# Words of a heading that make a requirement of what stands under it.
REQUIRED = frozenset("requirements requirement requires required prerequisites prerequisite need needs".split())
