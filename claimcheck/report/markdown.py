"""The report as GitHub-flavoured Markdown: a job summary or a comment. What conflicts comes first, the rest is folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape as escape_html

from claimcheck.model import Claim, Problem, Report
from claimcheck.report import SHOWN, View
from claimcheck.report.entries import Entry, Side, accepted_in_words, citing, entries
from claimcheck.report.layout import quotation
from claimcheck.report.safe import clip, visible
from claimcheck.report.summary import count, counts

# A step summary may have 1 MiB; another tool may have written into the same one.
LONGEST = 900_000
_ROOM_AT_THE_END = 2_000

_MOST_CLAIMS = 4  # shown of one position
_MOST_SIDES = 30
_LONGEST_VALUE = 120
_AROUND = 100  # characters shown on each side of the words

_SEVERE = {"error": "❌", "warning": "⚠️", "note": "ℹ️", "none": "ℹ️"}
_MARKS = {
    "update": "🔄",
    "undecided": "❔",
    "compatible": "🟰",
    "agree": "✅",
    "single": "▫️",
}
_FOLDED = {
    "update": ("update", "updates"),
    "undecided": ("undecided", "undecided"),
    "compatible": ("compatible: other precision, no contradiction",) * 2,
    "agree": ("agreement", "agreements"),
    "single": ("said by one source only",) * 2,
}
_SPECIAL = re.compile(r"[\\`*_\[\]|~#$]")
_LEADING = re.compile(r"(?<!.)(\d*)(?=[-+=>:.)])")
_LINKING = re.compile(r":(?=//)|(?<=www)\.", re.I)


def render(report: Report, view: View | None = None) -> str:
    """A heading that says the result; problems; every conflict; and the rest behind details blocks.

    At most LONGEST bytes: what does not fit is counted in a line that says so. ``view.show`` decides how much of the
    rest there is.
    """
    page = _Page(report, view or View())
    return page.text()


def escaped(text: str) -> str:
    """A document's words inside a line of Markdown: nothing in them is markup, a link, a mention or HTML.

    An empty comment keeps ``@name`` from being a mention and an address from being a link: both are found after all
    escapes have been undone.
    """
    text = _SPECIAL.sub(r"\\\g<0>", escape_html(visible(text), quote=False))
    return _LINKING.sub(r"\\\g<0>", text).replace("@", "@<!-- -->")


def opening(text: str) -> str:
    """As ``escaped``, where the words begin a line or an item: they begin no list, quotation, heading or command."""
    return _LEADING.sub(r"\1\\", escaped(text).strip(), count=1)


class _Page:
    """One rendering: text is added block by block, as long as there is room."""

    def __init__(self, report: Report, view: View) -> None:
        self.report = report
        self.shown = SHOWN[view.show]
        self.cite = citing(report)
        self.entries = entries(report)
        self.parts: list[str] = []
        self.room = LONGEST - _ROOM_AT_THE_END

    def text(self) -> str:
        self.add(f"## {headline(self.report, self.entries)}\n")
        self.add(f"{read(self.report)}\n")
        self.blocks(map(self.problem, sorted(self.report.problems)), "problem")
        failing = [e for e in self.entries if e.fails]
        self.blocks((self.failure(e) for e in failing if not e.accepted), "conflict")
        self.folded(
            "accepted", (self.failure(e) for e in failing if e.accepted), sum(bool(e.accepted) for e in failing)
        )
        for verdict, (one, many) in _FOLDED.items():
            found = [e for e in self.entries if e.verdict == verdict]
            if verdict in self.shown:
                named = f"{len(found):,} {one if len(found) == 1 else many}"
                self.folded(f"{_MARKS[verdict]} {named}", map(self.rest, found), len(found))
        notes = sorted(self.report.notes)
        self.folded(count(len(notes), "note"), map(self.note, notes), len(notes))
        return "\n".join(self.parts)

    def add(self, block: str) -> bool:
        """Whether there was room for the block."""
        size = len(block.encode("utf-8", "backslashreplace")) + 1
        if size > self.room:
            return False
        self.room -= size
        self.parts.append(block)
        return True

    def blocks(self, blocks: Iterable[str], what: str) -> None:
        left = sum(not self.room_for(block) for block in blocks)
        if left:
            self.parts.append(
                f"_…and {count(left, f'more {what}')} left out here: a page like this one has {LONGEST:,} bytes at most._\n"
            )

    def room_for(self, block: str) -> bool:
        """As ``add``; what comes after the first block without room is left out, too, so that nothing is skipped."""
        if not self.add(block):
            self.room = 0
            return False
        return True

    def folded(self, title: str, blocks: Iterable[str], number: int) -> None:
        if not number:
            return
        title = f"☑️ {number:,} accepted" if title == "accepted" else title
        self.parts.append(f"<details><summary>{title}</summary>\n")
        self.blocks(blocks, "entry")
        self.parts.append("\n</details>\n")

    def problem(self, problem: Problem) -> str:
        return f"- ⚠️ **Could not be checked:** {escaped(str(problem))}\n"

    def note(self, problem: Problem) -> str:
        return f"- {opening(str(problem))}\n"

    def failure(self, entry: Entry) -> str:
        """A heading with the question, the reason, and a table of who says what."""
        lines = [f"### {_SEVERE[entry.severity]} {escaped(entry.title)}", ""]
        lines += [opening(reason) + "\n" for reason in (entry.reason, *entry.told)]
        lines += ["| answer | where | in its words |", "| --- | --- | --- |"]
        for side in entry.sides[:_MOST_SIDES]:
            lines += self.side(side)
        if len(entry.sides) > _MOST_SIDES:
            lines.append(f"| | | _and {count(len(entry.sides) - _MOST_SIDES, 'more answer')}_ |")
        return "\n".join([*lines, "", self.footer(entry), ""])

    def side(self, side: Side) -> Iterator[str]:
        answer = f"**{escaped(clip(side.shown, _LONGEST_VALUE))}**<br>{escaped(side.backing)}"
        most = _MOST_CLAIMS if len(side.claims) > _MOST_CLAIMS + 1 else len(side.claims)
        for claim in side.claims[:most]:
            yield f"| {answer} | {escaped(self.cite(claim))} | {quoted(claim)} |"
            answer = ""
        if len(side.claims) > most:
            yield f"| | | _and {count(len(side.claims) - most, 'more place')}_ |"

    def footer(self, entry: Entry) -> str:
        known = f"{accepted_in_words(entry.accepted)} " if entry.accepted else ""
        return f"{escaped(known)}<sub>{entry.severity} · {escaped(entry.rule)} · {escaped(entry.id)}</sub>"

    def rest(self, entry: Entry) -> str:
        """One line: the question, the answers, where each stands."""
        answers = [
            f"**{escaped(clip(side.shown, _LONGEST_VALUE))}** ({escaped(self.cite(side.claims[0]))}"
            + (f" and {count(side.sources - 1, 'more source')})" if side.sources > 1 else ")")
            for side in entry.sides[:_MOST_SIDES]
            if side.claims
        ]
        why = f": {escaped(entry.reason)}" if entry.verdict in ("update", "undecided") else ""
        return f"- {opening(entry.title)} {'; '.join(answers)}{why}"


def headline(report: Report, found: Iterable[Entry]) -> str:
    """The result in one line: what fails and is not accepted, or that nothing does; or that not all was checked."""
    failing = [e for e in found if e.fails]
    fresh = [e for e in failing if not e.accepted]
    conflicts = sum(e.verdict == "conflict" for e in fresh)
    parts = [count(conflicts, "conflict")] if conflicts else []
    if alone := len(fresh) - conflicts:
        parts.append(count(alone, "broken constraint"))
    result = " and ".join(parts) or ("no new conflict" if failing else "no conflict")
    if report.problems:
        return f"⚠️ claimcheck: {result}, but not everything could be checked"
    mark = _SEVERE[fresh[0].severity] if fresh else _MARKS["agree"]
    return f"{mark} claimcheck: {result} in {count(len(report.sources), 'source')}"


def read(report: Report) -> str:
    """What was read and found besides, in a sentence."""
    n = counts(report)
    parts = [
        *([count(n["update"], "update")] if n["update"] else []),
        *([f"{n['undecided']:,} undecided"] if n["undecided"] else []),
        f"{n['compatible']:,} compatible",
        count(n["agree"], "agreement"),
        f"{n['single']:,} said by one source only",
    ]
    return f"{count(n['claims'], 'claim')} in {count(n['sources'], 'source')}. Besides: {', '.join(parts)}."


def quoted(claim: Claim) -> str:
    """The words in their sentence, in bold, with as much around them as reads well in a cell."""
    before, words, after = quotation(claim)
    before, after = visible(before[-2 * _AROUND :]), visible(after[: 2 * _AROUND])
    before = before if len(before) <= _AROUND else "…" + before[-_AROUND:].partition(" ")[2]
    after = after if len(after) <= _AROUND else after[:_AROUND].rpartition(" ")[0] + "…"
    # Not asterisks: whether these are emphasis depends on the characters beside them.
    marked = f"<b>{escaped(clip(words, 2 * _AROUND))}</b>" if (words := visible(words)) else ""
    return f"{escaped(before)}{marked}{escaped(after)}".strip()
