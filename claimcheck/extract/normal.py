"""A sentence in normal form: what the regular expressions of patterns are matched against.

Each word stands as `` key_``, each mention of a kind that the rule uses as `` @kind_``, each punctuation token as a
tab and its key; see ``packs.keys`` for keys and ``packs.program`` for the expressions.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from msgspec import Struct

from claimcheck.extract.annotated import Sentence
from claimcheck.model import Mention
from claimcheck.packs.keys import CAPITALS, Keys, Row, is_word, row
from claimcheck.text import Words

# In a line all in capitals these are taken for words, not for what their capitals mean elsewhere; US stays US.
_WORDS_IN_CAPITALS = frozenset({"^it", "^who", "^am", "^or", "^in", "^me", "^may", "^aid", "^ice"})


class Pieces(dict[str, bytes]):
    """key → how it stands in the normal form. Remembers what it has seen."""

    def __missing__(self, key: str) -> bytes:
        if len(self) >= 100_000:
            self.clear()
        made = self[key] = (f" {key}_" if is_word(key) else f"\t{key}").encode() if key else b""
        return made


class Normal(Struct, eq=False):
    """The normal form ``text`` (UTF-8) of a sentence, and the way back.

    What stands for several tokens stands at the last one: ``mentions`` and ``joined`` (its first token) are found by
    that one, ``mentions`` in order. ``pieces``: what stands at each token of ``words``.
    """

    text: bytes
    pieces: list[bytes]
    words: Words
    mentions: dict[int, Mention]
    joined: dict[int, int]
    _offsets: list[int] | None = None

    @property
    def offsets(self) -> list[int]:
        """At which byte each token begins, and where the last one ends."""
        if self._offsets is None:
            self._offsets = list(accumulate(map(len, self.pieces), initial=0))
        return self._offsets

    def first(self, offset: int) -> int:
        """The token whose text begins at a byte offset."""
        return bisect_right(self.offsets, offset) - 1

    def last(self, offset: int) -> int:
        """The token after the one whose text ends at a byte offset."""
        return bisect_left(self.offsets, offset)

    def start(self, token: int) -> int:
        """Where in the document begins what stands at a token."""
        mention = self.mentions.get(token)
        return mention.start if mention else self.words.starts[self.joined.get(token, token)]

    def end(self, token: int) -> int:
        """Where in the document ends what stands at the token before ``token``."""
        mention = self.mentions.get(token - 1)
        return mention.end if mention else self.words.ends[token - 1]

    def key(self, token: int) -> str:
        """What stands at a token, without its delimiters; "" for nothing."""
        return self.pieces[token].decode().strip(" _\t")


def keys_of(sentence: Sentence, keys: Keys) -> Row:
    """The keys of a sentence; in a line all in capitals, words lose the mark where it would mislead."""
    found = row(sentence.words, keys)
    marked = "".join(found.keys).count(CAPITALS)
    if marked >= 4 and marked * 10 >= sum(map(bool, found.keys)) * 6:
        found.keys[:] = [key[1:] if key in _WORDS_IN_CAPITALS else key for key in found.keys]
    return found


class Forms(dict[tuple[str, ...], Normal]):
    """kinds that a rule uses (its value's kind first) → the normal form of a sentence for it, made when first needed."""

    def __init__(self, sentence: Sentence, keys: Row, pieces: Pieces) -> None:
        super().__init__()
        self._sentence, self._joined = sentence, keys.joined
        self._pieces = list(map(pieces.__getitem__, keys.keys))

    def __missing__(self, kinds: tuple[str, ...]) -> Normal:
        words, made = self._sentence.words, self._pieces.copy()
        mentions: dict[int, Mention] = {}
        for mention in _chosen(self._sentence, kinds):
            first, after = bisect_right(words.ends, mention.start), bisect_left(words.starts, mention.end)
            if first < after:
                made[first:after] = [b""] * (after - first - 1) + [f" @{mention.kind}_".encode()]
                mentions[after - 1] = mention
        found = self[kinds] = Normal(b"".join(made), made, words, mentions, self._joined)
        return found


def normal(sentence: Sentence, keys: Row, kinds: tuple[str, ...], pieces: Pieces) -> Normal:
    """The normal form of a sentence for a rule that uses ``kinds`` (its value's kind first)."""
    return Forms(sentence, keys, pieces)[kinds]


def _chosen(sentence: Sentence, kinds: tuple[str, ...]) -> list[Mention]:
    """The mentions of ``kinds`` without overlaps: those of the first kind win, then the longer ones."""
    wanted = [m for m in sentence.mentions if m.kind in kinds]
    if len(wanted) < 2:
        return wanted
    wanted.sort(key=lambda m: (m.kind != kinds[0], m.start - m.end, m.start))
    kept: list[Mention] = []
    taken: list[int] = []  # starts of the kept ones, which do not overlap, in order
    for mention in wanted:
        i = bisect_left(taken, mention.start)
        if (i > 0 and kept[i - 1].end > mention.start) or (i < len(kept) and kept[i].start < mention.end):
            continue
        kept.insert(i, mention)
        taken.insert(i, mention.start)
    return kept
