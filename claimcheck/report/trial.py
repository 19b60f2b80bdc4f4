"""A trial of a pattern for a reader: each hit in its sentence, each neighbour with the reasons why it is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck import values
from claimcheck.extract.trial import Hit, Near, Trial
from claimcheck.packs.inline import Mistake
from claimcheck.report import View
from claimcheck.report.layout import Quotation, excerpt, quotation, title, wrap
from claimcheck.report.safe import cells, visible
from claimcheck.report.style import Paint
from claimcheck.report.summary import count

_WIDEST_VALUE = 3  # one part in so many of the width


def render(trial: Trial, view: View) -> str:
    """Hits, then neighbours, each under the path of its source; what was left out is counted."""
    lines = [*_hits(trial, view), "", *_neighbours(trial, view)]
    return "".join(f"{line}\n" for line in lines)


def _hits(trial: Trial, view: View) -> Iterator[str]:
    paint = Paint(view.color)
    kind = "" if trial.rule.kind == "choice" else f" ({trial.rule.kind})"
    yield paint(
        f"{count(trial.hit_count, 'hit')} in {trial.hit_sources:,} of {count(trial.sources, 'source')}{kind}", "bold"
    )
    for path, hits in _by_path(trial.hits):
        yield f"  {paint(visible(path), 'cyan')}"
        for hit in hits:
            yield from _hit(hit, view, paint)
    yield from _rest(trial.hit_count - len(trial.hits), view, paint)


def _hit(hit: Hit, view: View, paint: Paint) -> Iterator[str]:
    claim = hit.claim
    place = f"    {claim.line}:{claim.column}  "
    yield paint(place, "cyan") + excerpt(quotation(claim), max(view.width - len(place), 20), paint)
    said = (
        []
        if claim.kind == "choice"
        else [title(values.kind(claim.kind).show(claim.value), view.width // _WIDEST_VALUE)]
    )
    said += [f"<{name}> {text}" for name, text in claim.subject.about if text]
    said += [claim.modality] if claim.modality != "asserted" else []
    said += [f"says {claim.attributed_to}"] if claim.attributed_to else []
    if said:
        yield from wrap(visible(" · ".join(said)), view.width, " " * len(place) + "  ", " " * len(place) + "= ")


def _neighbours(trial: Trial, view: View) -> Iterator[str]:
    paint = Paint(view.color)
    yield paint(f"{count(trial.near_count, 'sentence')} came near", "bold")
    for near in trial.near:
        yield from _near(near, view, paint)
    yield from _rest(trial.near_count - len(trial.near), view, paint)


def _near(near: Near, view: View, paint: Paint) -> Iterator[str]:
    yield f"  {paint(f'{visible(near.path)}:{near.line}:{near.column}', 'cyan')}"
    words = Quotation(near.sentence[: near.start], near.sentence[near.start : near.end], near.sentence[near.end :])
    yield "    " + excerpt(words, max(view.width - 4, 20), paint)
    for reason in near.reasons:
        yield from wrap(visible(reason), view.width, "      ", "    × ")


def _by_path(hits: Iterable[Hit]) -> Iterator[tuple[str, list[Hit]]]:
    run: list[Hit] = []
    for hit in hits:
        if run and hit.path != run[0].path:
            yield run[0].path, run
            run = []
        run.append(hit)
    if run:
        yield run[0].path, run


def _rest(left: int, view: View, paint: Paint) -> Iterator[str]:
    del view
    if left > 0:
        yield paint(f"  … and {left:,} more (--limit shows more)", "dim")


def mistakes(found: Sequence[Mistake], view: View) -> str:
    """What is wrong with a pattern and what goes with it, with a caret under each place."""
    return "".join(f"{line}\n" for mistake in found for line in _mistake(mistake, view))


def _mistake(mistake: Mistake, view: View) -> Iterator[str]:
    paint = Paint(view.color)
    expected = f" (expected {mistake.expected})" if mistake.expected else ""
    yield from wrap(visible(f"the {mistake.what}: {mistake.message}{expected}"), view.width, "  ", "")
    before = visible(mistake.text[: mistake.offset])
    room = max(view.width - 4, 20)
    after = visible(mistake.text[mistake.offset :])
    if cells(before) > room // 2:
        before = "…" + before[-(room // 2) :]
    if cells(before) + cells(after) > room:
        after = after[: max(room - cells(before) - 1, 1)] + "…"
    yield f"    {before}{after}"
    yield "    " + " " * cells(before) + paint("^", "red")
