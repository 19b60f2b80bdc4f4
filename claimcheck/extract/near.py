"""Why a pattern does not match a sentence that it nearly matches: the first part that fails, and how, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from msgspec import Struct

from claimcheck.extract.annotated import Sentence
from claimcheck.extract.match import Matcher
from claimcheck.extract.normal import Normal, normal
from claimcheck.model import Mention
from claimcheck.packs.keys import CAPITALS, Row, is_word
from claimcheck.packs.pack import Rule
from claimcheck.packs.parts import Part
from claimcheck.text import stem

_GAP, _FREE = 8, 4  # words that a gap and a free slot reach over
_STARTS = 40  # places in one sentence that a beginning of a pattern is followed from
_ALIKE = 5  # letters that words of one family have in common
_SAID = 3  # missing parts that are named one by one
_QUOTES = ' “”"«»'
_QUOTED = 60  # characters of a sentence that a reason quotes


class Failure(Struct, frozen=True):
    """The reasons, in words, and the stretch of the document that came closest (start, end)."""

    reasons: tuple[str, ...]
    start: int
    end: int


class _Stretch(NamedTuple):
    """Tokens ``first:last`` of a sentence."""

    first: int
    last: int


class Doctor:
    """Says of sentences why the pattern of ``rule`` (its ``parts``) does not match them. One per rule."""

    def __init__(self, matcher: Matcher, rule: Rule, parts: Sequence[Part]) -> None:
        self.matcher, self.rule, self.parts = matcher, rule, tuple(parts)

    def failure(self, text: str, sentence: Sentence) -> Failure:
        """Why the sentence does not match. Linear in the sentence."""
        return _Case(self, text, sentence, self.matcher.keys(sentence)).failure()

    def veto(self, text: str, sentence: Sentence, span: tuple[int, int]) -> str:
        """Which pattern of ``unless`` takes back a match at ``span`` (start, end) of the document, by which words."""
        return _Case(self, text, sentence, self.matcher.keys(sentence)).veto(span)


class _Case:
    """One sentence under examination: in its normal form, and without its values, word for word."""

    def __init__(self, doctor: Doctor, text: str, sentence: Sentence, keys: Row) -> None:
        self.doctor, self.text, self.sentence = doctor, text, sentence
        pieces = doctor.matcher.pieces
        self.form = normal(sentence, keys, doctor.rule.kinds, pieces)
        self.bare = normal(sentence, keys, (), pieces)

    def veto(self, span: tuple[int, int]) -> str:
        for pattern in self.doctor.rule.unless:
            for found in self._all(pattern.regex, self.form, 5 * _STARTS):
                start, end = self._place(found)
                if start < span[1] and span[0] < end:
                    return f"matches, and unless '{pattern.text}' takes it back: {quoted(self.text[start:end])}"
        return "matches, and a pattern of unless takes it back"

    def failure(self) -> Failure:
        parts = self.doctor.parts
        missing = [part for part in parts if self._first(part.regex, self.form) is None]
        reached, stretch = self._reached()
        if missing:
            reasons = tuple(self._absent(part, stretch) for part in missing[:_SAID])
            return Failure((*reasons, *_further(missing[_SAID:])), *self._place(stretch or self._anchor(missing)))
        if reached == len(parts) or stretch is None:
            reason = "its parts are there, and not as the pattern asks"
            return Failure((reason,), *self._place(stretch or self._anchor(())))
        before, part = parts[reached - 1], parts[reached]
        reason, last = self._out_of_reach(before, part, parts[reached - 1].upto)
        return Failure((reason,), *self._place(_Stretch(stretch.first, max(last, stretch.last))))

    def _reached(self) -> tuple[int, _Stretch | None]:
        """How many parts from the beginning stand as the pattern asks, and where."""
        best: _Stretch | None = None
        for number, part in enumerate(self.doctor.parts):
            found = self._first(part.upto, self.form)
            if found is None:
                return number, best
            best = found
        return len(self.doctor.parts), best

    def _first(self, regex: str, form: Normal) -> _Stretch | None:
        return next(self._all(regex, form, 1), None)

    def _all(self, regex: str, form: Normal, most: int = _STARTS) -> Iterator[_Stretch]:
        """Where ``regex`` matches, one place for each token that it can begin at, from the left."""
        program: Any = self.doctor.matcher.compiled(regex)
        at = 0
        while most and (m := program.search(form.text, at)) is not None:
            stretch = _Stretch(form.first(m.start()), form.last(m.end()))
            yield stretch
            at = form.offsets[stretch.first + 1]
            most -= 1

    def _anchor(self, missing: Sequence[Part]) -> _Stretch:
        """Something to look at in a sentence that holds the beginning of the pattern nowhere."""
        for part in self.doctor.parts:
            if part not in missing and (found := self._first(part.regex, self.form)):
                return found
        return _Stretch(0, 1)

    def _place(self, stretch: _Stretch) -> tuple[int, int]:
        return self.form.start(stretch.first), self.form.end(stretch.last)

    def _absent(self, part: Part, stretch: _Stretch | None) -> str:
        """Why a part stands nowhere in the sentence."""
        if part.kind is not None:
            return self._no_value(part, part.kind, stretch)
        if inside := self._inside_a_value(part):
            return f"'{part.text}' is part of a value, {quoted(inside)}, which a pattern takes as one unit"
        if part.word is not None and (other := self._other_form(part)):
            return other
        return f"'{part.text}' is not in it"

    def _no_value(self, part: Part, kind: str, stretch: _Stretch | None) -> str:
        if not (others := self.sentence.mentions):
            return f"no {kind} was read in it for {part.text}"
        start = self.form.end(stretch.last) if stretch else 0
        after = [m for m in others if m.start >= start]
        other: Mention = min(after, key=lambda m: m.start) if after else max(others, key=lambda m: m.end)
        words = self.text[other.start : other.end]
        return f"{part.text} takes a {kind}, and {quoted(words)} was read as {_a(other.kind)}"

    def _inside_a_value(self, part: Part) -> str:
        found = self._first(part.regex, self.bare)
        if found is None:
            return ""
        start, end = self.bare.start(found.first), self.bare.end(found.last)
        holders = (m for m in self.form.mentions.values() if m.start < end and start < m.end)
        return next((self.text[m.start : m.end] for m in holders), "")

    def _other_form(self, part: Part) -> str:
        """Where the word is there in other letters, in another form, or only a word like it is."""
        word, texts = part.word, self.bare.words.texts
        assert word is not None
        stems = {stem(key) for key in word.keys if key.isalpha()}
        like = ""
        for token in range(len(texts)):
            plain = self.bare.key(token).lstrip(CAPITALS)
            if plain in word.keys:
                wanted = "in capitals" if word.case == "capitals" else "in small letters"
                return f"'{part.text}' is there only as {quoted(texts[token])}: the pattern asks for it {wanted}"
            if plain.isalpha() and part.text.startswith(("=", '"')) and stem(plain) in stems:
                return f"'{part.text}' is there only as {quoted(texts[token])}: = and quotation marks ask for this form"
            if not like and plain.isalpha() and (stem(plain) in stems or _alike(plain, word.keys)):
                like = texts[token]
        return (
            f"'{part.text}' is not in it; {quoted(like)} is another word: name it too, if it is meant" if like else ""
        )

    def _out_of_reach(self, before: Part, part: Part, upto: str) -> tuple[str, int]:
        """Why a part that is in the sentence does not follow the one before it, and where the nearest one ends."""
        ends = sorted({found.last for found in self._all(upto, self.form)})
        nexts = sorted(self._all(part.regex, self.form, 5 * _STARTS))
        pairs = [(n.first - end, end, n) for end in ends for n in nexts if n.first >= end]
        if not pairs:
            return f"'{part.text}' stands before '{before.text}', not after it", 0
        _, end, found = min(pairs)
        return self._between(before, part, end, found.first), found.last

    def _between(self, before: Part, part: Part, first: int, last: int) -> str:
        """What is wrong with the tokens ``first:last``, which stand between two parts."""
        keys = [key for i in range(first, last) if (key := self.form.key(i))]
        count = sum(is_word(key) or key[0] == "@" for key in keys)
        marks = [key for key in keys if not is_word(key) and key[0] != "@"]
        where = f"between '{before.text}' and '{part.text}'"
        room = _GAP * part.gaps + _FREE * len(part.free)
        if (part.gaps or part.free) and count > room:
            names = " and ".join([*["..."] * part.gaps, *part.free])
            return f"{count} words stand {where}: {names} reaches over {room}"
        if not keys:
            return f"nothing stands {where}, where the pattern asks for {' '.join(part.free) or 'something'}"
        said = quoted(self.text[self.form.end(first) : self.form.start(last)].strip(_QUOTES))
        if part.gaps:
            return f"{said} stands {where}, and not as the pattern asks"
        if part.free:
            return f"{said} stands {where}: {part.free[0]} takes {'words without ' + marks[0] if marks else 'at least one word'}"
        loose = "allow for it with [ ] or ..." if not part.optional else f"{' '.join(part.optional)} does not cover it"
        return f"{said} stands {where}: {loose}"


def _alike(word: str, others: Collection[str]) -> bool:
    """Whether a word begins as one of the others does: suspension, suspend."""
    sizes = ((other, max(_ALIKE, round(0.7 * min(len(word), len(other))))) for other in others)
    return any(len(word) >= size and word[:size] == other[:size] for other, size in sizes)


def _further(missing: Sequence[Part]) -> tuple[str, ...]:
    return (f"{len(missing)} more of its parts are not in it",) if missing else ()


def _a(kind: str) -> str:
    return kind if kind in ("money", "percent") else f"a {kind}"


def quoted(words: str) -> str:
    """Words of a document inside a reason."""
    words = " ".join(words.split())
    return f"“{words if len(words) <= _QUOTED else words[: _QUOTED - 1] + '…'}”"
