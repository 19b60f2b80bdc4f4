"""Whether a text is in English: by the share of function words, by the script where that is another one.

Function words make up a third to a half of running text in any language that has them, and hardly occur in others.
Only sentences are looked at: tables, code and lists of names have no language worth the name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from claimcheck.late import late
from claimcheck.model import SILENT_ZONES
from claimcheck.sources.lines import Block
from claimcheck.sources.stop_words import NAMES, WORDS

FEWEST = 40  # words; below, nothing is said
_MOST = 3_000  # characters looked at, a third each from the beginning, the middle and the end
_LEAST = 60  # characters of a block that is running text
_ENGLISH = 0.16  # share of English function words that makes a text English, whatever else it holds
_HARDLY = 0.06  # ... below which a text whose language is not known is not English either
_OTHER = 0.15  # share of another language's function words that makes a text one of that language
_TIMES = 2.0  # times the share of English that it must have
_KINDS = 5  # different function words that it must have: one or two may be labels
_UNSPACED = 3  # letters that count for a word in scripts without spaces

_WORD = re.compile(r"[A-Za-z]+[^\W\d_]*|[^\W\d_]+")  # what begins in ASCII is most, and found faster by itself
_ASCII_WORD = re.compile("[a-z]+")
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?](?:\s|$)")
_SCRIPTS = tuple(
    (name, late(f"[{ranges}]"))
    for name, ranges in (
        ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
        ("cyrillic", "\u0400-\u052f"),
        ("arabic", "\u0600-\u06ff\u0750-\u077f"),
        ("han", "\u3400-\u4dbf\u4e00-\u9fff"),
        ("kana", "\u3040-\u30ff"),
        ("hangul", "\uac00-\ud7af"),
        ("el", "\u0370-\u03ff"),
        ("he", "\u0590-\u05ff"),
        ("hi", "\u0900-\u097f"),
        ("th", "\u0e00-\u0e7f"),
    )
)
_LANGUAGES: dict[str, list[str]] = {}  # function word → the languages that have it
for _code, _known in WORDS.items():
    for _function in _known:
        _LANGUAGES.setdefault(_function, []).append(_code)
_NO_LETTERS = bytes(c for c in range(128) if not chr(c).isalpha())
_SPACELESS = ("han", "kana", "th")
# Letters that tell languages of one script apart, the surest first.
_TELLING = {
    "cyrillic": (("uk", "іїєґ"), ("sr", "јљњћђџ"), ("ru", "ыэё")),
    "arabic": (("ur", "ٹڈڑےں"), ("fa", "پچژگ")),
}
_MAIN = {"cyrillic": "bg", "arabic": "ar", "hangul": "ko"}


def of(text: str, blocks: Sequence[Block]) -> str | None:
    """The ISO 639 code of the language of the running text in ``blocks``.

    ``und`` where it is certainly not English, and no language that is known; None for too few words, and for texts
    that are not made of sentences. A few paragraphs in another language change nothing.
    """
    sample = _sample(text, blocks)
    if len(sample) < FEWEST:
        return None
    if sample.isascii() or _is_mostly_ascii(sample):
        return _by_words(sample)
    letters = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS}
    words = sum(n for name, n in letters.items() if name not in _SPACELESS) / 5
    words += sum(letters[name] for name in _SPACELESS) / _UNSPACED
    script = max(letters, key=lambda name: letters[name])
    if words < FEWEST * 0.8 or letters[script] * 2 < sum(letters.values()):
        return None
    if script == "latin":
        return _by_words(sample)
    if script in ("han", "kana"):
        return "ja" if letters["kana"] * 10 > letters["han"] else "zh"
    if script in _TELLING:
        return _by_letters(sample.lower(), script)
    return _MAIN.get(script, script)


def name(code: str) -> str:
    """The English name of a language, ``another language than English`` for ``und``."""
    return NAMES.get(code, "another language than English")


def _sample(text: str, blocks: Sequence[Block]) -> str:
    """Running text from the beginning, the middle and the end."""
    prose = [b for b in blocks if b.kind in ("body", "item", "blockquote", "correction") and b.end - b.start >= _LEAST]
    if sum(b.end - b.start for b in prose) < _LEAST * 3:
        # Scripts without spaces say much in little room: what is short there may be all that there is.
        prose = [b for b in blocks if b.kind not in SILENT_ZONES and b.kind not in ("row", "code")]
    third = _MOST // 3
    if sum(b.end - b.start for b in prose) <= _MOST:
        return " ".join(text[b.start : b.end] for b in prose)
    middle = len(prose) // 2
    parts = (prose, prose[middle:], prose[::-1])
    return " ".join(_beginning(text, part, third) for part in parts)


def _beginning(text: str, blocks: Sequence[Block], length: int) -> str:
    taken: list[str] = []
    for block in blocks:
        taken.append(text[block.start : min(block.end, block.start + length)])
        length -= len(taken[-1])
        if length <= 0:
            break
    return " ".join(taken)


def _is_mostly_ascii(sample: str) -> bool:
    """Whether its ASCII letters alone make a text a Latin one: a few dashes and accents need no count of scripts."""
    plain = sample.encode("ascii", "ignore")
    letters = len(plain.translate(None, _NO_LETTERS))
    return letters >= FEWEST * 4 and letters > len(sample) - len(plain)


def _by_words(sample: str) -> str | None:
    words = _ASCII_WORD.findall(sample.lower()) if sample.isascii() else list(map(str.lower, _WORD.findall(sample)))
    if len(words) < FEWEST:
        return None
    function = WORDS["en"]
    english = sum(map(function.__contains__, words)) / len(words)
    if english >= _ENGLISH:
        return "en"
    counts = Counter(words)
    of_language = dict.fromkeys(WORDS, 0)
    for word, n in counts.items():
        for code in _LANGUAGES.get(word, ()):
            of_language[code] += n
    del of_language["en"]
    best = max(of_language, key=lambda code: of_language[code])
    share = of_language[best] / len(words)
    if share >= _OTHER and share >= _TIMES * english:
        return best if len(WORDS[best] & counts.keys()) >= _KINDS else None
    if english < _HARDLY and _is_running(sample, words):
        return "und"
    return None


def _is_running(sample: str, words: Sequence[str]) -> bool:
    """Whether a text is made of sentences in small letters: not of names, labels or code."""
    small = sum(1 for w in _WORD.findall(sample) if w.islower())
    return small >= 0.7 * len(words) and len(_SENTENCE.findall(sample)) * 40 >= len(words)


def _by_letters(sample: str, script: str) -> str:
    letters = Counter(sample)
    for code, telling in _TELLING[script]:
        if sum(letters[c] for c in telling) * 300 >= len(sample):
            return code
    return _MAIN[script]
