"""Rule packs: YAML to typed rules, the pattern language, errors with their places."""

from __future__ import annotations

from claimcheck.packs.library import find, load, rule_named, shipped
from claimcheck.packs.pack import Case, Constraint, Pack, Pattern, Rule

__all__ = ["Case", "Constraint", "Pack", "Pattern", "Rule", "find", "load", "rule_named", "shipped"]
