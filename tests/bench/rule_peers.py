"""The same patterns by other means: one by one with Python's ``re``, and in spaCy's Matcher.

``re`` runs the very expressions that the pack compiler made for RE2 (its syntax allows all of them), over the same
normal forms of the same sentences. For spaCy every pattern is parsed as a pack's and its tree written out as token
patterns: a word is the list of its forms in small letters, a value is a run of tokens of an entity of its kind (the
mentions that claimcheck found are given to it as entities), a gap is up to eight tokens of any sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

from claimcheck import values
from claimcheck.extract.annotated import Annotated, Sentence
from claimcheck.extract.normal import Pieces, keys_of, normal
from claimcheck.packs.keys import Keys
from claimcheck.packs.pack import Pack
from claimcheck.packs.pattern import Compound, Either, Gap, Language, Mark, Maybe, Node, Slot, Word, either, parse
from claimcheck.packs.pattern import Sequence as InOrder

Token = dict[str, Any]
Hit = tuple[int, str]  # number of a sentence in its document, and the text of a pattern

_GAP: Token = {"OP": "{0,8}"}


class OneByOne:
    """All patterns of some packs, each searched for in every sentence."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        rules = [rule for pack in packs for rule in pack.rules]
        self._programs = [(r.kinds, [(p.text, re.compile(p.regex.encode())) for p in r.patterns]) for r in rules]
        self._keys, self._pieces = Keys(), Pieces()

    def hits(self, annotated: Annotated) -> list[Hit]:
        """A hit for every match of a pattern, sentence by sentence."""
        found: list[Hit] = []
        for number, sentence in enumerate(annotated.sentences):
            keys = keys_of(sentence, self._keys)
            forms: dict[tuple[str, ...], bytes] = {}
            for kinds, programs in self._programs:
                if kinds not in forms:
                    forms[kinds] = normal(sentence, keys, kinds, self._pieces).text
                for text, program in programs:
                    found += [(number, text) for _ in program.finditer(forms[kinds])]
        return found


class Spacy:
    """All patterns of some packs in a Matcher on a blank English pipeline. Raises ImportError without spaCy."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        from spacy.matcher import Matcher

        self._pipeline = _english()
        self._matcher = Matcher(self._pipeline.vocab)
        for pack in packs:
            terms = {name: (either([parse(phrase, _PLAIN)[0] for phrase in said]), 1) for name, said in pack.terms}
            for rule in pack.rules:
                language = Language(terms, frozenset(values.KINDS), rule.kind)
                for pattern in rule.patterns:
                    node, _ = parse(pattern.text, language)
                    self._matcher.add(f"{rule.id}\n{pattern.text}", list(token_patterns(node)))

    def documents(self, annotated: Annotated) -> list[Any]:
        """The sentences as spaCy's documents, with the mentions as entities: of those that overlap the longest."""
        return [self._document(annotated.source.text, sentence) for sentence in annotated.sentences]

    def _document(self, text: str, sentence: Sentence) -> Any:
        from spacy.util import filter_spans

        start, end = sentence.words.start, sentence.words.end
        made = self._pipeline.make_doc(text[start:end])
        spans = [
            made.char_span(m.start - start, m.end - start, label=m.kind, alignment_mode="expand")
            for m in sentence.mentions
            if m.end <= end
        ]
        made.set_ents(filter_spans([span for span in spans if span is not None]))
        return made

    def hits(self, documents: Sequence[Any]) -> list[Hit]:
        """A hit for every match of a pattern, sentence by sentence."""
        name = self._pipeline.vocab.strings
        return [
            (number, name[key].partition("\n")[2])
            for number, document in enumerate(documents)
            for key, _, _ in self._matcher(document)
        ]


@cache
def _english() -> Any:
    """One blank pipeline for all, so that documents can be given to any Matcher."""
    import spacy

    return spacy.blank("en")


_PLAIN = Language({}, frozenset(values.KINDS), slots=False)


def token_patterns(node: Node) -> Iterator[list[Token]]:
    """The ways through a pattern as token patterns of spaCy."""
    match node:
        case Word(keys, _):
            yield [{"LOWER": {"IN": sorted(keys)}}]
        case Compound(parts):
            yield [
                token for part in parts for token in ({"LOWER": {"IN": sorted(part.keys)}}, {"ORTH": "-", "OP": "?"})
            ][:-1]
        case Mark(key):
            yield [{"ORTH": key}]
        case Gap():
            yield [_GAP]
        case Slot(_, kind):
            yield [{"ENT_TYPE": kind, "OP": "+"}] if kind else [{"OP": "{1,4}"}]
        case Maybe(item):
            inside = list(token_patterns(item))
            if len(inside) == 1 and len(inside[0]) == 1 and "OP" not in inside[0][0]:
                yield [{**inside[0][0], "OP": "?"}]
            else:
                yield from ([], *inside)
        case Either(options):
            for option in options:
                yield from token_patterns(option)
        case InOrder(items):
            for ways in product(*(list(token_patterns(item)) for item in items)):
                yield [token for way in ways for token in way]


def spacy_or_reason(packs: Sequence[Pack]) -> Spacy | str:
    """spaCy's Matcher, or why it cannot be had."""
    try:
        return Spacy(packs)
    except ImportError as error:
        return f"{error.name or 'spacy'} cannot be imported; pip install -e '.[bench]'"
