"""The value that a setting is said to have, from a token of the sentence on: a figure, a switch, a port, a single word."""

from __future__ import annotations

from bisect import bisect_left

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.en_settings import LABELS, NOTHING, NOUNS, ON_OFF, SORTS, ZERO_IS
from claimcheck.extract.setting_names import MARKS
from claimcheck.late import late
from claimcheck.model import Mention
from claimcheck.text import Words
from claimcheck.values.en_versions import SOFTWARE

KINDS = frozenset({"count", "duration", "measure", "percent", "money", "version"})
_WORD = late(r"[A-Za-z][\w+-]{1,30}")
_ON_OFF_THEN = frozenset({"by", "unless", "since"})
_ADDRESS = 9  # tokens
_QUOTES = frozenset("`\"'“”‘’")
_NO_VALUES = NOTHING | SORTS | NOUNS
_CLOSING = {"`": "`", '"': '"', "“": "”", "'": "'", "‘": "’"}
_PATH = late(r"(?:/|~/)[A-Za-z.][\w.@+-]*(?:/[\w.@+-]+)*")
_PATH_ENDS = frozenset("`*\"'“”‘’()[]{},;:")
_JOINTS = frozenset(".:/-")  # with something right before and behind them they join it
_MARKED = 3  # tokens behind a word in its cell or line: more marks there are none
_HOST = late(r"(?:\d{1,3}(?:\.\d{1,3}){3}|localhost|\*|\[?[0-9a-fA-F:.]*\]|[a-z][\w-]*(?:\.[\w-]+)+)?")


def bare(tokens: Words, i: int) -> int:
    """The first token from ``i`` on that is no mark around a value."""
    while i < len(tokens) and tokens.texts[i] in MARKS:
        i += 1
    return i


def value_at(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The tokens of the value that begins at token ``i``, from the first to behind the last; None where there is none.

    It is the longest mention there, the word that says on or off, the port of an address, or a single word.
    """
    tokens = sentence.words
    if i >= len(tokens):
        return None
    if port := _port(tokens, i):
        return port, port + 1
    at = tokens.starts[i]
    ends = [m.end for m in sentence.mentions if m.kind in KINDS and m.start == at]
    if ends and tokens.texts[i + 1 : i + 2] != ("_",):
        return _alone(tokens, i, bisect_left(tokens.starts, max(ends)))
    if tokens.texts[i].isdigit():  # a year elsewhere, a number here; 10_000
        last = i + 1
        while last + 1 < len(tokens) and tokens.texts[last] == "_" and tokens.texts[last + 1].isdigit():
            last += 2
        return _alone(tokens, i, last)
    if tokens.lowers[i] in LABELS and i + 1 < len(tokens) and tokens.texts[i + 1].isdigit():
        return value_at(sentence, i + 1)
    if tokens.texts[i] in SOFTWARE and i + 1 < len(tokens) and tokens.texts[i + 1][0].isdigit():
        return value_at(sentence, i + 1)
    if tokens.lowers[i] in ON_OFF:
        following = tokens.texts[i + 1] if i + 1 < len(tokens) else "."
        return (i, i + 1) if not following[0].isalnum() or tokens.lowers[i + 1] in _ON_OFF_THEN else None
    if is_word(sentence, i):
        return i, i + 1
    last = (
        path_end(tokens, i) if sentence.zone.kind != "code" else 0
    )  # where a file of one's own has things says little
    alone = sentence.zone.kind != "row" or all(text in MARKS | _PATH_ENDS for text in tokens.texts[last:])
    return (i, last) if last and alone else None


def _is_among(tokens: Words, i: int) -> bool:
    """Whether the quoted word at token ``i`` is one of a list in brackets: ['GET', 'PUT']."""
    before = i - 1
    while before >= 0 and tokens.texts[before] in _QUOTES:
        before -= 1
    return before >= 0 and tokens.texts[before] in "[{"


def path_end(tokens: Words, i: int) -> int:
    """The token behind the path that begins at token ``i``: /etc/brant.toml, ~/.brant; 0 where none does."""
    if tokens.texts[i : i + 1] not in (("/",), ("~",)) or (i and tokens.glued(i) and tokens.texts[i - 1] not in MARKS):
        return 0
    last = i + 1
    while last < len(tokens) and tokens.glued(last) and tokens.texts[last] not in _PATH_ENDS:
        last += 1
    goes_on = tokens.texts[last : last + 1] == ("*",) and tokens.texts[i - 1 : i] != ("*",)  # all that is in it
    while last > i and tokens.texts[last - 1] in (".", "/"):
        last -= 1
    told = "".join(tokens.texts[i:last])
    behind = tokens.texts[last : last + 1]
    part_of_more = bool(behind) and tokens.glued(last) and behind[0] not in _PATH_ENDS | {".", "/"}
    return last if _PATH.fullmatch(told) and not (part_of_more or goes_on) else 0


def is_word(sentence: Sentence, i: int) -> bool:
    """Whether the value at token ``i`` is a single word: ``zstd`` in marks of code, alone in its cell, or to the end of its line."""
    tokens = sentence.words
    if not _WORD.fullmatch(tokens.texts[i]) or tokens.lowers[i] in _NO_VALUES:
        return False
    ends = all(text in MARKS for text in tokens.texts[i + 1 : i + 1 + _MARKED])
    if sentence.zone.kind == "row":
        return ends
    if sentence.zone.kind == "code":
        return ends or not tokens.glued(i + 1)
    before, behind = "".join(tokens.texts[max(0, i - 1) : i]), "".join(tokens.texts[i + 1 : i + 2])
    if before in _CLOSING and behind in (_CLOSING[before], ""):
        return not _is_among(tokens, i)
    said = bool(before) and (before in ":=" or tokens.lowers[i - 1] == "to")  # Default: info.
    return said and tokens.texts[i].islower() and all(text in MARKS | {"."} for text in tokens.texts[i + 1 :])


def _alone(tokens: Words, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of a figure that is neither the beginning of something longer nor one of a list."""
    return None if _goes_on(tokens, last) or _is_listed(tokens, first, last) else (first, last)


def _goes_on(tokens: Words, last: int) -> bool:
    """Whether what ends before token ``last`` is the beginning of something longer: 2.weeks.ago, 0:16, 8x."""
    if last >= len(tokens) or not tokens.glued(last):
        return False
    if tokens.texts[last] not in _JOINTS:
        return tokens.texts[last].isalnum()
    return last + 1 < len(tokens) and tokens.glued(last + 1) and tokens.texts[last + 1].isalnum()


def _is_listed(tokens: Words, first: int, last: int) -> bool:
    """Whether a figure is one of a list: [429, 500], 80, 443. A list has no one value."""
    behind = _unquoted(tokens, last)
    if tokens.texts[behind : behind + 1] != (",",):
        return False
    before = first - 1
    while before >= 0 and tokens.texts[before] in _QUOTES:
        before -= 1
    following = _unquoted(tokens, behind + 1)
    figures = following < len(tokens) and tokens.texts[following].isdigit()
    if figures and tokens.lowers[following + 1 : following + 2] and tokens.lowers[following + 1] in ZERO_IS:
        return False  # 80, 0 is off
    return figures or (before >= 0 and tokens.texts[before] in "[{")


def _unquoted(tokens: Words, i: int) -> int:
    while i < len(tokens) and tokens.texts[i] in _QUOTES:
        i += 1
    return i


def _port(tokens: Words, i: int) -> int:
    """The token of the port of an address that begins at token ``i``: 0.0.0.0:8080, localhost:8080, :8080; 0 if it is none."""
    for at in range(i, min(len(tokens) - 1, i + _ADDRESS)):
        if at > i and not tokens.glued(at):
            return 0
        if tokens.texts[at] == ":" and tokens.glued(at + 1) and tokens.texts[at + 1].isdigit():
            host = "".join(tokens.texts[i:at])
            ends = at + 2 == len(tokens) or not tokens.glued(at + 2) or tokens.texts[at + 2] in MARKS
            return at + 1 if ends and 2 <= len(tokens.texts[at + 1]) <= 5 and _HOST.fullmatch(host) else 0
    return 0


def tokens_of(tokens: Words, mention: Mention) -> tuple[int, int]:
    """The tokens of a sentence that a mention in it covers, from the first to behind the last."""
    return bisect_left(tokens.starts, mention.start), bisect_left(tokens.starts, mention.end)
