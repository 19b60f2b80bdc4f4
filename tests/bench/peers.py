"""Other open recognisers of values, each as its own documentation says to call it for English.

They come with ``pip install -e '.[bench]'``. Each is given pieces of the length at which it was fastest: an article, or
a paragraph. None of them reads all kinds that claimcheck reads; ``reads`` says what they do.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from tests.bench.timing import Work


@dataclass(frozen=True, slots=True)
class Peer:
    """A package: how to get at its work (raises ImportError where it is missing), what it reads, in which pieces."""

    name: str
    package: str
    start: Callable[[], Work]
    reads: str
    by_paragraph: bool = False

    @property
    def version(self) -> str | None:
        """The installed version, None without it."""
        try:
            return version(self.package)
        except PackageNotFoundError:
            return None


def _recognizers() -> Work:
    """All recognisers of the suite but those of sequences (addresses, telephone numbers) and choices."""
    import recognizers_suite as suite

    kinds = ("datetime", "number", "ordinal", "percentage", "age", "currency", "dimension", "temperature")
    every = [getattr(suite, f"recognize_{kind}") for kind in kinds]
    return lambda text: [recognise(text, suite.Culture.English) for recognise in every]


def _recognizers_dates() -> Work:
    import recognizers_suite as suite

    return lambda text: suite.recognize_datetime(text, suite.Culture.English)


def _dateparser() -> Work:
    from dateparser.search import search_dates

    return partial(search_dates, languages=["en"])


def _quantulum() -> Work:
    from quantulum3 import parser

    return parser.parse


def _text2num() -> Work:
    from text_to_num import alpha2digit

    return lambda text: alpha2digit(text, "en")


PEERS = (
    Peer(
        "recognizers-text", "recognizers-text-suite", _recognizers, "dates, times, durations, numbers, money, measures"
    ),
    Peer("recognizers-text, dates only", "recognizers-text-suite", _recognizers_dates, "dates, times, durations", True),
    Peer("dateparser search_dates", "dateparser", _dateparser, "dates, times", True),
    Peer("quantulum3", "quantulum3", _quantulum, "numbers, money, measures", True),
    Peer("text2num", "text2num", _text2num, "number words", True),
)


def available() -> Iterator[tuple[Peer, Work | str]]:
    """Each peer with its work, or with the reason why it cannot run here."""
    warnings.filterwarnings("ignore", module=r"quantulum3|recognizers.*|dateparser|datedelta|emoji")
    for peer in PEERS:
        try:
            yield peer, peer.start()
        except ImportError as error:
            # Not the whole message: it may name places on this machine.
            yield peer, f"{error.name or peer.package} cannot be imported; pip install -e '.[bench]'"
