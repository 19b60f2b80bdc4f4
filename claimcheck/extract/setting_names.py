"""The names of settings in running text: how one is told from a word, and which one a sentence, paragraph or heading is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck import identifiers
from claimcheck.extract.en_settings import OPENS, SETTING, TOPIC_ENDS, TYPES
from claimcheck.late import late
from claimcheck.text import Words, words

MARKS = frozenset("`*\"'“”‘’_[](")  # what may stand around a name or a value
_OPEN = frozenset("`*\"'“‘[(,/|")  # what a name may stand right behind
_QUOTES = frozenset("`*")  # what makes a name of the word between two of them
_LABEL = 120  # characters of a heading or item that are looked at for a name
TOKENS = 24  # of one name
_PAGE = 3  # characters of the section of a manual page: (5)
_FILE = late(
    r"(?i)\w\.(?:conf|cfg|cnf|ini|toml|ya?ml|json|xml|txt|md|rst|html?|service|sh|py|js|ts|rb|go|rs|c|h|so|log|lock)$"
)
_TOPIC = 8  # tokens of what tells one to set something
_MOST = 6  # names that a block opens with


@lru_cache(maxsize=1)  # every sentence of a block asks
def opening(tokens: Words) -> str:
    """The name of the setting that a block opens with: ``port`` - The port …; -j, --jobs N; ``timeout`` (integer). Else empty."""
    if not tokens.texts or _is_word(tokens):
        return ""
    found, i = "", 0
    for _ in range(_MOST):
        name, wrapped, after = name_at(tokens, i)
        if not name or not (wrapped or identifiers.is_joined(name)):
            break
        if not found or (len(name) > len(found) and name.replace("-no-", "-", 1) != found):  # --sync, --no-sync
            found = name
        following = tokens.texts[after] if after < len(tokens) else ""
        if following not in (",", "/", "|"):
            closed = not following or following in OPENS or name.startswith("-")
            return found if wrapped or closed else ""
        i = after + 1
    return found


def _is_word(tokens: Words) -> bool:
    """Whether the first token is a word as most sentences begin with."""
    first = tokens.texts[0]
    return first.isalpha() and first[1:].islower() and not tokens.glued(1)


def labelled(context: Sequence[str]) -> str:
    """The setting that the innermost heading, item or row names."""
    if not context:
        return ""
    label = context[-1][:_LABEL].strip()
    single = identifiers.is_joined(label) or (identifiers.is_identifier(label) and label[0].islower())
    return label if single else opening(words(label))


def few_words(label: str) -> str:
    """The label of a row as a name: up to five words, no sentence."""
    found = [w for w in words(label[:_LABEL]).lowers if w not in MARKS]
    return "-".join(found) if 0 < len(found) <= 5 and all(w[0].isalnum() or w in "-." for w in found) else ""


def subject(tokens: Words, first: int) -> str:
    """The name before ``is`` and the value at ``first``: ``timeout`` is 30 s by default."""
    k = first
    while k and (tokens.texts[k - 1] in MARKS or tokens.lowers[k - 1] in ("set", "to", "=", ":")):
        k -= 1
    return named_before(tokens, k - 1, near=True) if k and tokens.lowers[k - 1] in ("is", "are", "=", ":") else ""


def topic(tokens: Words) -> str:
    """What a sentence tells one to set, as a name: Set the number of threads to …; empty for other sentences."""
    lowers = tokens.lowers
    if lowers[:1] == () or lowers[0] not in SETTING or lowers[1:2] not in (("the",), ("a",)):
        return ""
    last = next((k for k in range(2, min(len(tokens), _TOPIC)) if lowers[k] in TOPIC_ENDS), 0)
    named = lowers[2:last]
    return "-".join(named) if named and all(word.isalpha() for word in named) else ""


def named_before(tokens: Words, i: int, *, near: bool = False, floor: int = 0) -> str:
    """The last name before token ``i``, from ``floor`` on, that is written as one; ``near``: with nothing but marks between."""
    k = i
    while k > floor and i - k < 3 * TOKENS:
        k -= 1
        if tokens.texts[k] == "." and not tokens.glued(k + 1):
            break
        if near and not (tokens.texts[k] in MARKS or tokens.texts[k][0].isalnum()):
            break
        if k and tokens.glued(k) and tokens.texts[k - 1] not in _OPEN:
            continue
        name, wrapped, after = name_at(tokens, k)
        if name and not near and not wrapped and is_compound(name):
            continue
        if name and name.lower() not in TYPES and after <= i and (wrapped or identifiers.is_joined(name)):
            if near and any(t not in MARKS for t in tokens.texts[after:i]):
                return ""
            return name
        if near and tokens.texts[k] not in MARKS and tokens.texts[k - 1] not in _QUOTES:
            return ""
    return ""


def name_at(tokens: Words, i: int) -> tuple[str, bool, int]:
    """The name that begins at token ``i``, whether it is set as code or bold, and the token behind it."""
    start = i
    while i < len(tokens) and tokens.texts[i] in _QUOTES:
        i += 1
    wrapped = i > start
    begin = i
    while i < len(tokens) and i - begin < TOKENS and (i == begin or tokens.glued(i)):
        token = tokens.texts[i]
        if not (token[0].isalnum() or token in "-_./"):
            break
        i += 1
    if begin == 0 and tokens.texts[i : i + 1] == ("`",) and tokens.glued(i):
        wrapped = True  # of a block that is code at both ends the outer marks are left out
    end = i
    while end > begin and tokens.texts[end - 1] in "./-":
        end -= 1
    name = "".join(tokens.texts[begin:end])
    if not identifiers.is_identifier(name) or _FILE.search(name) or _is_page(tokens, i):
        return "", False, start
    if i < len(tokens) and name.startswith("-") and not tokens.glued(i) and tokens.texts[i].isupper():
        i += 1  # --jobs N
    elif wrapped and not (i < len(tokens) and tokens.texts[i] in _QUOTES | {":", ",", "=", " "}):
        placeholder = next((k for k in range(i, min(i + 4, len(tokens))) if tokens.texts[k] in _QUOTES), -1)
        if placeholder < 0 or not name.startswith("-"):
            return "", False, start  # `make check` is no name
        i = placeholder
    while i < len(tokens) and (tokens.texts[i] in _QUOTES or (wrapped and _closes(tokens, i))):
        i += 1
    return name, wrapped, i


def is_compound(name: str) -> bool:
    """Whether a name without marks may be words of a language that are joined: system-wide, comma-separated."""
    return name.islower() and name.replace("-", "").isalpha() and not name.startswith("-")


def _is_page(tokens: Words, i: int) -> bool:
    """Whether token ``i`` begins the section of the manual page that is named before it: tar(1)."""
    section = "".join(tokens.texts[i : i + 3])
    return (
        tokens.glued(i) and len(section) == _PAGE and section[0] == "(" and section[1].isdigit() and section[2] == ")"
    )


def _closes(tokens: Words, i: int) -> bool:
    """Whether a colon stands inside of what closes a name set bold: **port:**"""
    return tokens.texts[i] == ":" and i + 1 < len(tokens) and tokens.texts[i + 1] in _QUOTES
