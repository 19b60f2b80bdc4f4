"""Quotations: the words between quotation marks. Here, and in names, the wording is the value.

Newspapers edit quotations in ways that change nothing (a bracketed word, an ellipsis, a capital); what remains
different after such editing is a drifted quotation. The comparison aligns words, not characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from operator import add

from msgspec import Struct

from claimcheck.text import Words
from claimcheck.values.core import Comparison, Context, Found, Relation
from claimcheck.values.en_speech import FILLERS, PRONOUNS, SAYS, is_speaker_word
from claimcheck.values.letters import CUES
from claimcheck.values.numerals import Reading

Place = tuple[Words, int]  # a token: its sentence and its number in it

_CLOSE = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’"}
_MARKS = frozenset(_CLOSE)
_CUE = CUES.add(_MARKS)
_LONGEST = 400  # tokens; what goes on longer is an unclosed mark, not a quotation
_WHOLE = 30  # words; a longer quotation is read sentence by sentence, so that a claim stays readable
_BREAKS = frozenset("—–;")
_ENDS = frozenset(".?!")
_NO_OPENING = frozenset(".,!?=")  # what stands right before a closing mark, or before the value of an attribute
_CODE = frozenset("\\={}<>|~")  # what nobody says


class Quote(Struct, frozen=True):
    """The words as printed (white space folded, outer punctuation taken off), and who is credited with them."""

    words: str
    speaker: str | None = None


def recognise(sentences: Sequence[Reading], context: Context) -> list[Found[Quote]]:  # noqa: ARG001
    """Quotations, in order of place. One of more than 30 words is given in parts: its sentences, their clauses."""
    found: list[Found[Quote]] = []
    for block in _blocks(sentences):
        tokens: list[Place] = []
        marks: list[int] = []
        for reading in block:
            if reading.cues & _CUE:
                marks += [len(tokens) + i for i in reading.places(_CUE)]
            tokens += zip(repeat(reading.words), range(len(reading.words)))
        done = 0
        for at in marks:
            end = _closing(tokens, at) if at >= done and _opens(*tokens[at]) else 0
            if end:
                speaker = _speaker(tokens, at, end)
                found += [f for part in _parts(tokens[at + 1 : end]) if (f := _quote(part, speaker))]
                done = end + 1
    return found


def _blocks(sentences: Sequence[Reading]) -> Iterator[list[Reading]]:
    """The sentences of one block together, where one of them holds a quotation mark."""
    block: list[Reading] = []
    for reading in sentences:
        if block and block[-1].words.block != reading.words.block:
            yield block
            block = []
        if block or reading.cues & _CUE:
            block.append(reading)
    if block:
        yield block


def _opens(words: Words, i: int) -> bool:
    mark = words.texts[i]
    if mark not in _MARKS:
        return False
    before = words.texts[i - 1] if words.glued(i) else ""
    tight = before[-1:].isalnum() or (mark in '"‘' and before in _NO_OPENING)
    if before == "(" and words.glued(i - 1) and words.texts[i - 2][-1].isalnum():
        return False  # open("notes.txt")
    return not tight and (mark != '"' or words.glued(i + 1))


def _closing(tokens: list[Place], at: int) -> int:
    """The place of the mark that closes the one at ``at``, 0 where none does."""
    opened = tokens[at][0].texts[tokens[at][1]]
    closing = _CLOSE[opened]
    for k in range(at + 2, min(len(tokens), at + _LONGEST)):
        words, i = tokens[k]
        token = words.texts[i]
        if token in closing and not (token in '’"' and words.glued(i + 1) and words.texts[i + 1][0].isalnum()):
            return k
        if token == opened and opened != '"':
            return 0
    return 0


def _parts(inside: list[Place]) -> list[list[Place]]:
    """The whole quotation, or its sentences, or the clauses between dashes and semicolons of a long sentence."""
    if len(inside) <= _WHOLE or _length(inside) <= _WHOLE:
        return [inside]
    parts = []
    for sentence in _split(inside, _ENDS, after=True):
        parts += [sentence] if _length(sentence) <= _WHOLE else _split(sentence, _BREAKS, after=False)
    return parts


def _length(places: list[Place]) -> int:
    return sum(w.texts[i][0].isalnum() for w, i in places)


def _split(places: list[Place], marks: frozenset[str], *, after: bool) -> list[list[Place]]:
    pieces: list[list[Place]] = [[]]
    for words, i in places:
        pieces[-1].append((words, i))
        if words.texts[i] in marks:
            if not after:
                pieces[-1].pop()
            pieces.append([])
    return [p for p in pieces if p]


def _quote(places: list[Place], speaker: str | None) -> Found[Quote] | None:
    """The quotation without its outer punctuation; None where nothing is left, and for code and markup."""
    texts = [w.texts[i] for w, i in places]
    spoken = [k for k, text in enumerate(texts) if text[0].isalnum()]
    if not spoken or not _CODE.isdisjoint(texts):
        return None
    first, last = spoken[0], spoken[-1]
    last += texts[last + 1 : last + 2] in (["]"], [")"])
    spaced = ["" if w.glued(i) and before is w else " " for (before, _), (w, i) in pairwise(places[first : last + 1])]
    text = texts[first] + "".join(map(add, spaced, texts[first + 1 : last + 1]))
    (opening, i), (closing, j) = places[first], places[last]
    steps = (f"credited to {speaker}",) if speaker else ()
    return Found(opening.starts[i], closing.ends[j], "quote", Quote(text, speaker), steps)


def _speaker(tokens: list[Place], first: int, last: int) -> str | None:
    """Who is credited in the clause after the quotation, or in the one before it."""
    after = [w.texts[i] for w, i in tokens[last + 1 : last + 12]]
    before = [w.texts[i] for w, i in tokens[max(0, first - 14) : first]]
    after = after[1:] if after[:1] == [","] else after
    if after and after[0] in SAYS:
        return _name(after[1:])
    run = next((k for k, token in enumerate(after) if not is_speaker_word(token)), 0)
    if run and after[run] in SAYS:
        return " ".join(after[:run])
    for k in range(len(before) - 1, -1, -1):
        if before[k] in SAYS:
            return _name_before(before[:k])
        if before[k] in _ENDS:
            break
    return None


def _name(tokens: list[str]) -> str | None:
    """The first run of capitalised words, before any verb or full stop and not further than five tokens off."""
    run: list[str] = []
    for k, token in enumerate(tokens):
        if is_speaker_word(token):
            run.append(token)
        elif run and token not in "-’'":
            break
        elif token in _ENDS or token in PRONOUNS or k > 4:
            break
    return " ".join(run) or None


def _name_before(tokens: list[str]) -> str | None:
    run: list[str] = []
    for token in reversed(tokens):
        if is_speaker_word(token):
            run.insert(0, token)
        elif run or token in _ENDS or token in PRONOUNS:
            break
    return " ".join(run) or None


_BRACKETED = re.compile(r"[(\[][^()\[\]]{0,60}[)\]]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|…|\.{3}")
# Words that papers write each in their own way, whoever said them; as they are compared.
_HOUSE_STYLE = {
    **dict.fromkeys(("kilometre", "kilometres", "kilometer", "kilometers"), "km"),
    **dict.fromkeys(("kilogram", "kilograms", "kilogramme", "kilogrammes", "kilos"), "kg"),
    **{f"{unit}er{s}": f"{unit}re{s}" for unit in ("met", "lit", "centimet", "millimet") for s in ("", "s")},
}


def spoken(quote: Quote) -> tuple[str, ...]:
    """The words of a quotation as compared: lower case, no punctuation, bracketed insertions taken out, units in one style.

    An ellipsis stays, as ``…``.
    """
    found = _WORD.findall(_BRACKETED.sub(" ", quote.words).lower())
    return tuple("…" if m[0] == "." else _HOUSE_STYLE.get(m, m).replace("’", "'") for m in found)


def compare(a: Quote, b: Quote) -> Comparison:
    """Same words, edited, a part of the fuller quotation (compatible), or drifted and spliced (different)."""
    if a.words.split() == b.words.split():
        return Comparison(Relation.SAME, "word for word the same")
    left, right = spoken(a), spoken(b)
    if left == right:
        return Comparison(Relation.COMPATIBLE, "the same words, edited (brackets, capitals or punctuation)")
    short, long = (left, right) if (len(left), left) <= (len(right), right) else (right, left)
    if contains(long, short):
        return Comparison(Relation.COMPATIBLE, "one quotation is a part of the fuller one")
    if "…" in short + long and _in_pieces(short, long):
        return Comparison(Relation.COMPATIBLE, "the same words, shortened with an ellipsis")
    if without_fillers(long) == without_fillers(short):
        return Comparison(Relation.COMPATIBLE, "the same words but for a connecting word, edited")
    if _in_order(short, long):
        return Comparison(
            Relation.DIFFERENT, "spliced: its words are in the fuller quotation, but do not stand together there"
        )
    only_short, only_long = _unshared(short, long)
    return Comparison(Relation.DIFFERENT, f"other words inside the quotation marks: {only_short} / {only_long}")


def contains(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether ``short`` stands in ``long`` as one contiguous run of words."""
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def without_fillers(words: Sequence[str]) -> list[str]:
    """The words without those whose omission changes nothing that was said."""
    return [w for w in words if w not in FILLERS]


def _in_pieces(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the pieces between the ellipses of one stand in the other, in order."""
    if "…" not in short:
        short, long = long, short
    rest = f" {' '.join(long)} "
    for piece in " ".join(short).split("…"):
        words = f" {piece.strip()} "
        at = rest.find(words)
        if at < 0:
            return False
        rest = rest[at + len(words) - 1 :]
    return True


def _in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(any(word == other for other in rest) for word in short)


def _unshared(short: Sequence[str], long: Sequence[str]) -> tuple[str, str]:
    """The words of each side that the other lacks, for the eye."""

    def missing(these: Sequence[str], those: Sequence[str]) -> str:
        known = set(those)
        words = [w for w in these if w not in known]
        return f"“{' '.join(words[:8])}{' …' if len(words) > 8 else ''}”" if words else "another order"

    return missing(short, long), missing(long, short)


def show(value: Quote) -> str:
    """The words in quotation marks."""
    return f"“{value.words}”"


def to_json(value: Quote) -> dict[str, str | None]:
    """``{"words": …, "speaker": …}``."""
    return {"words": value.words, "speaker": value.speaker}
