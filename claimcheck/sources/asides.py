"""What stands beside the text of an article: corrections, sentences repeated as pull quotes, readers' comments."""

from __future__ import annotations

import re
from bisect import bisect_right

from claimcheck.late import late
from claimcheck.sources.lines import Block, holds
from claimcheck.sources.titles import is_prose

_SPOKEN = ("body", "item", "blockquote")
_LONGEST = 1500  # characters of a correction
_BEGINNING = 400  # characters in which it says that it is one
# Without one of these there is none: looking for substrings first is ten times as fast as the patterns.
_CUES = (
    "correct amend version edition draft copy revis clarif updated edited changed errat corrig retract editor".split()
)

_DOCUMENT = (
    r"(?:article|story|report|post|piece|page|column|item|dispatch|bulletin|release|statement|headline|document|"
    r"transcript|interview|analysis|review|obituary|essay|guide|entry|briefing|newsletter|file)"
)
_LABEL = late(
    r"[\[(*_ ]{0,4}(?:(?:the )?editor['’]?s?['’]? note(?: and correction)?|editors['’] note|corrections?(?: (?:and|&) clarifications?)?|"
    r"clarifications?|corrected|corrigend(?:um|a)|errat(?:um|a)|amendments?|retraction)\b"
    r"(?:,? ?\(?[^\n:.;—]{0,50}\)?)?[*_\])]{0,3} ?[:—–-][*_ ]{0,4}",
    re.I,
)
_LONE = late(
    r"[\[(*_ ]{0,4}(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|errat(?:um|a))"
    r"(?: (?:to|of|for|on|from) [^\n.:]{1,40})?[*_\]):. ]{0,5}",
    re.I,
)
_EARLIER = late(
    rf"\b(?:an?|the|our|in) (?:earlier|previous|original|prior|older|first|initial) (?:version|edition|draft|copy)s? of (?:this|the|our) (?:\w+ )?{_DOCUMENT}\b|"
    rf"\bthis (?:[\w-]+ ){{0,3}}{_DOCUMENT}(?: [\w.,]+){{0,4}} (?:was|has been|is|had been) (?:since )?(?:corrected|amended|revised|clarified|"
    rf"updated to (?:correct|clarify|fix|remove|reflect that)|edited to (?:correct|remove)|changed to (?:correct|say|state|reflect))\b|"
    rf"\bthis (?:corrects|is a corrected) (?:an? )?(?:the )?(?:earlier|previous|version|{_DOCUMENT})|\bcorrects (?:an? |the )?(?:earlier|previous) {_DOCUMENT}",
    re.I,
)
_CORRECTS = re.compile(r"[(\[] ?(?:corrects|refiles? to correct|corrected to)\b", re.I)
_PLAIN_LABEL = re.compile(r"editor", re.I)

_FEWEST, _SHORTEST, _QUOTED = 5, 25, 500  # words and characters of a pull quote
_SURELY = 10  # words that are not repeated by chance under another heading
_WINDOW = 20_000  # characters either side in which a pull quote is looked for
_NEEDLE = 60  # characters looked for at first
_EDGES = " \t\n\"'“”‘’«»*_.,;:!?…>-–—"
_QUOTES = '"“«‘'

_COMMENTS = re.compile(
    r"(?:\d{1,5} (?:comments?|responses?|replies)(?: (?:on|to)\b.{0,100})?|comments? ?\(\d{1,5}\)|"
    r"(?:readers?['’]?s?|user|all|top|recent|your) comments?(?: \(\d{1,5}\))?|comments?|join the (?:conversation|discussion)|have your say)[:.]?",
    re.I,
)
_COMMENTER = late(
    r".{1,60}\b(?:says|wrote|said|commented|replied)\b[^.]{0,40}:?|reply|like|report|upvote|.{0,60}\b(?:ago|at \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)",
    re.I,
)
_NEAR = 4  # blocks in which the first commenter is named


def settle(text: str, blocks: list[Block]) -> None:
    """Settle the kinds of corrections, pull quotes and comments among the blocks, in place. Linear in the text."""
    comments(text, blocks)
    corrections(text, blocks)
    pull_quotes(text, blocks)


def corrections(text: str, blocks: list[Block]) -> None:
    """Mark what speaks of an earlier version of the document; its label (``Correction, 3 March:``) is silent."""
    if not holds(text.lower(), _CUES):
        return
    labelled = False
    i = 0
    while i < len(blocks):
        block = blocks[i]
        i += 1
        line = text[block.start : min(block.end, block.start + _LONGEST + 1)]
        if block.kind in ("heading", "boilerplate") and len(line) < 60 and _LONE.fullmatch(line):
            labelled = block.kind != "boilerplate"
        elif block.kind in _SPOKEN and len(line) <= _LONGEST:
            if not labelled and not holds(line[:_BEGINNING].lower(), _CUES):
                continue
            label = _LABEL.match(line)
            length = label.end() if label else 0
            if labelled or _is_correction(line, label):
                block.kind = "correction"
                if 0 < length < len(line):
                    blocks.insert(
                        i - 1, Block(block.start, block.start + length, block.line, block.paragraph, "boilerplate")
                    )
                    block.start += length
                    i += 1
            elif _LONE.fullmatch(line):
                labelled = True
                continue
            labelled = False
        else:
            labelled = False


def _is_correction(line: str, label: re.Match[str] | None) -> bool:
    if _CORRECTS.match(line):
        return True
    if label and not _PLAIN_LABEL.search(label.group()):
        return True
    return bool(_EARLIER.search(line[:_BEGINNING]))


def pull_quotes(text: str, blocks: list[Block]) -> None:
    """Mark short blocks that repeat words of a longer one: the same claim twice is not two.

    Under another heading the same few words may speak of something else: there it takes quotation marks or more words.
    """
    spoken = [b for b in blocks if b.kind in ("body", "item", "blockquote")]
    for block in spoken:
        if block.kind == "item" or not _SHORTEST <= block.end - block.start <= _QUOTED:
            continue
        line = text[block.start : block.end]
        bare = line.strip(_EDGES)
        words = bare.split()
        if len(words) < _FEWEST:
            continue
        home = _home(text, block, bare, spoken)
        if home and (
            home.context == block.context or line[0] in _QUOTES or block.kind == "blockquote" or len(words) >= _SURELY
        ):
            block.kind = "pullquote"


def _home(text: str, block: Block, bare: str, spoken: list[Block]) -> Block | None:
    """The block that holds the words ``bare`` of another one, among more words or earlier."""
    # The first letter may be a capital in one place only.
    needle = bare[1:_NEEDLE]
    at, end = max(0, block.start - _WINDOW), min(len(text), block.end + _WINDOW)
    for _ in range(4):
        at = text.find(needle, at, end)
        if at < 0:
            return None
        if not block.start <= at < block.end and text[at : at + len(bare) - 1] == bare[1:]:
            i = bisect_right(spoken, at, key=lambda b: b.start) - 1
            home = spoken[i] if i >= 0 else None
            if home and at < home.end and home.kind != "pullquote" and _may_hold(home, block, len(bare)):
                return home
        at += 1
    return None


def _may_hold(home: Block, block: Block, length: int) -> bool:
    longer = home.end - home.start > length + 8
    return longer or (home.start < block.start and home.context == block.context)


def comments(text: str, blocks: list[Block]) -> None:
    """Mark everything below ``12 comments`` that stands under the article and is followed by somebody's name."""
    prose = 0
    inside = False
    for i, block in enumerate(blocks):
        if inside:
            if block.kind in ("body", "item", "blockquote", "heading", "boilerplate", "row"):
                block.kind = "comments"
            continue
        if block.kind in ("body", "item") and is_prose(text, block):
            prose += 1
        elif prose > 1 and block.end - block.start < 140 and _COMMENTS.fullmatch(text[block.start : block.end]):
            following = [text[b.start : min(b.end, b.start + 130)] for b in blocks[i + 1 : i + 1 + _NEAR]]
            if any(_COMMENTER.fullmatch(line) for line in following):
                inside = True
                block.kind = "comments"
