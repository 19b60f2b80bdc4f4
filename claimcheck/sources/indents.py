"""What indentation says in plain text: sections in capitals at the margin, options and names with what is said of them below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.late import late
from claimcheck.sources.lines import Block

_TERM = late(
    r"(?:\.\. [a-z:]{3,30}:: ?)?(?:--?[A-Za-z]|`{1,2}[\w.-]|\*\*[\w.-]|[A-Za-z][A-Za-z\d]*(?:[._-][A-Za-z\d]+)+(?:$|[ =(:])|[A-Z][A-Z\d_]{2,}(?:$|=))"
)
_DIRECTIVE = re.compile(r"^\.\. [a-z:]{3,30}:: ?")  # of reStructuredText
_SECTION = 40  # characters of the heading of a section
_LONGEST = 100  # characters of such a line
_DEEPEST = 6  # levels


def settle(text: str, blocks: Sequence[Block]) -> bool:
    """Make headings of the sections, and give what stands below a term the term for context. Linear in the blocks.

    Returns whether there are such sections.
    """
    sections: list[Block] = []
    around: list[tuple[int, str]] = []  # columns and words of the terms above
    columns = [block.start - (text.rfind("\n", 0, block.start) + 1) for block in blocks]
    for i, block in enumerate(blocks):
        column = columns[i]
        while around and around[-1][0] >= column:
            around.pop()
        if block.kind not in ("body", "item", "code", "headline"):
            continue
        if around and block.kind != "headline":
            block.context = (*(words for _, words in around), *block.context)
        if i + 1 >= len(blocks) or columns[i + 1] <= column or block.end - block.start > _LONGEST:
            continue
        line = text[block.start : block.end]
        if column == 0 and line.isupper() and block.end - block.start <= _SECTION:
            sections.append(block)
        elif _TERM.match(line) and line[-1] not in ".;" and len(around) < _DEEPEST:
            around.append((column, " ".join(_DIRECTIVE.sub("", line).split())))
    if len(sections) < 2:
        return False
    for block in sections:
        block.kind = "heading"
    return True
