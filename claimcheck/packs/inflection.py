"""The inflected forms of an English word: what a word of a pattern matches.

Regular inflection by rule, irregular by table. The rules make some forms that no text contains; that costs nothing.
They never make one word out of another where the tables know better (``a`` has no plural ``as``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from claimcheck.en_irregular import BASES, FAMILIES, PREFIXES, VERBS
from claimcheck.packs.irregular import CLOSED, WHOLE

_VOWEL = re.compile("[aeiouy]")
_ONE_SYLLABLE = re.compile("(?:[^aeiou]|qu)*[aeiouy][^aeiouywx]")  # hop, plan, quit: doubles its last letter
_DOUBLES = re.compile(".*[^aeiou][aeiou][bdglmnprt]")  # may double: travel, cancel, admit
_E_ENDING = re.compile(".*(?:[cvuz]|[^s]s|[^aeiou]l|[lnrd]g|[aeiou]th)")  # a stem that mostly lost its e: forc-, mov-
# A noun by its ending, which is none where it is the only syllable: morning, not bring; chemist, not list.
_NOUN = re.compile("(?:.*(?:ness|ism|ship|man)|.*[aeiouy].*(?:ing|ist))")
_VERBS_IN_IST = frozenset("assist consist desist enlist exist foist hoist insist persist resist subsist".split())


@lru_cache(maxsize=20_000)
def forms(word: str) -> frozenset[str]:
    """All inflected forms of ``word`` (lower case; a base form, or an inflected one), itself among them.

    >>> sorted(forms("withdraw"))
    ['withdraw', 'withdrawing', 'withdrawn', 'withdraws', 'withdrew']
    """
    if word in CLOSED or not word.isalpha() or not word.isascii():
        return frozenset({word})
    found = {word}
    for base in bases(word):
        found |= _family(base)
    return frozenset(found)


def bases(word: str) -> set[str]:
    """The words that ``word`` may be a form of; some of them are no words at all."""
    irregular = {base for base, _ in _irregular(word, BASES)}
    if word in irregular or word in WHOLE:
        return {word}
    if irregular:  # leaves is of leaf, and regular of leave; ground is a word of its own
        return irregular | {word} | (_singulars(word) if word.endswith("ves") or word == "bases" else set())
    if word.endswith("men"):
        return {word, word[:-3] + "man"}
    for ending in ("ing", "ed", "s"):
        stem = word.removesuffix(ending)
        if stem != word and stem in FAMILIES:
            return {stem}
        if stem != word and _VOWEL.search(stem) and len(stem) > 1:
            return _singulars(word) if ending == "s" else _stems(stem)
    return {word}


def _irregular(word: str, table: Mapping[str, Iterable[str]]) -> set[tuple[str, str]]:
    """What the table holds for ``word``, or for what follows its prefix; each with the word that it was found for."""
    found = {(entry, word) for entry in table.get(word, ())}
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 2:
            found |= {(prefix + entry, rest) for entry in table.get(rest, ())}
    return found


def _singulars(word: str) -> set[str]:
    if word.endswith(("ss", "us", "is")):
        return {word}
    if word.endswith("ies") and len(word) > 4:
        return {word[:-3] + "y"}
    if word.endswith(("sses", "shes", "ches", "xes")):
        return {word[:-2], word[:-1]} if word.endswith("ches") else {word[:-2]}
    if word.endswith(("oes", "zes")):
        return {word[:-2], word[:-1]}
    return {word[:-1]}


def _stems(stem: str) -> set[str]:
    """What stood before -ed or -ing: with its doubled letter undone, its e or y back."""
    if stem.endswith("i"):
        return {stem[:-1] + "y"}
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return {stem, stem[:-1]} if stem[-1] in "lsfz" else {stem[:-1]}
    if _ONE_SYLLABLE.fullmatch(stem) or _E_ENDING.fullmatch(stem):
        return {stem + "e"}
    return {stem, stem + "e"}


def _family(base: str) -> set[str]:
    irregular = _irregular(base, FAMILIES)
    found = {form for form, _ in irregular} | _regular(base)
    # An irregular past replaces the regular one: seed is no form of see. Spellings such as burnt have both.
    if any(entry in VERBS for _, entry in irregular) and not any(form.endswith("t") for form, _ in irregular):
        found -= {form for form in found if form.endswith("ed")} - {form for form, _ in irregular}
    return found


def _regular(base: str) -> set[str]:
    """Plural, third person, past and -ing form by rule."""
    if base.endswith("y") and len(base) > 2 and base[-2] not in "aeiou":
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    plural = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if len(base) < 3:
        return {base, plural, base + "ing"}
    if base in WHOLE or _NOUN.fullmatch(base) and base not in _VERBS_IN_IST:
        return {base, plural, base[:-3] + "men"} if base.endswith("man") else {base, plural}
    if base.endswith("o"):
        return {base, plural, base + "es", base + "ed", base + "ing"}
    return {base, plural} | _verbal(base)


def _verbal(base: str) -> set[str]:
    if base.endswith("ee"):
        return {base + "d", base + "ing"}
    if base.endswith("ie"):
        return {base + "d", base[:-2] + "ying"}
    if base.endswith("e"):
        return {base + "d", base[:-1] + "ing"}
    doubled = {base + base[-1] + "ed", base + base[-1] + "ing"}
    if _ONE_SYLLABLE.fullmatch(base):
        return doubled
    plain = {base + "ed", base + "ing"}
    return plain | doubled if _DOUBLES.fullmatch(base) else plain
