"""The progress bar: on terminals that want it, for work that takes its time, and gone when it is done."""

from __future__ import annotations

import io

import pytest

from claimcheck.cli.progress import Bar, line


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Time that passes when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def willing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def drawn(stream: io.StringIO, *, step: float, total: int = 40) -> str:
    clock = Clock()
    with Bar(stream, clock) as bar:
        for done in range(total + 1):
            bar("read", done, total)
            clock.now += step
    return stream.getvalue()


def test_short_work_is_not_told_of() -> None:
    assert drawn(Terminal(), step=0.01) == ""


def test_longer_work_is_and_the_line_is_wiped() -> None:
    out = drawn(Terminal(), step=0.1)
    assert "\rReading [====>                   ] 8/40" in out
    last = out.split("\r")
    assert last[-1] == ""
    assert last[-2].strip() == ""
    assert len(last[-2]) >= max(len(part.rstrip()) for part in last)


def test_only_carriage_returns_steer_the_terminal() -> None:
    out = drawn(Terminal(), step=0.1).replace("\r", "")
    assert out.isprintable()
    assert out.isascii()


def test_it_is_not_drawn_more_often_than_anybody_looks() -> None:
    assert drawn(Terminal(), step=0.01, total=400).count("Reading") <= 40


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_terminals_that_do_not_want_it_get_nothing(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    assert drawn(Terminal(), step=1) == ""


def test_a_pipe_gets_nothing() -> None:
    assert drawn(io.StringIO(), step=1) == ""


def test_it_is_wiped_when_the_work_fails() -> None:
    stream, clock = Terminal(), Clock()
    with pytest.raises(KeyboardInterrupt), Bar(stream, clock) as bar:
        clock.now += 1
        bar("read", 1, 2)
        raise KeyboardInterrupt
    assert stream.getvalue().endswith(" \r")


def test_the_time_to_go_is_told_once_the_pace_is_steady() -> None:
    assert "left" not in drawn(Terminal(), step=0.04)
    assert "18 s left" in drawn(Terminal(), step=0.5)


def test_the_time_to_go_is_not_told_of_work_that_limps() -> None:
    stream, clock = Terminal(), Clock()
    with Bar(stream, clock) as bar:
        for done in range(60):
            clock.now += 0.05 if done < 50 else 3
            bar("read", done, 1_000)
    assert "left" not in stream.getvalue().split("50/1,000")[-1].split("52/1,000")[0]


def test_a_stream_that_nobody_reads_is_no_reason_to_fail() -> None:
    stream, clock = Terminal(), Clock()
    with Bar(stream, clock) as bar:
        clock.now += 1
        stream.close()
        bar("read", 1, 2)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (("read", 0, 0, None), "Reading ..."),
        (("compare", 1, 2, None), "Comparing [============>           ] 1/2"),
        (("compare", 2, 2, 0.0), "Comparing [========================] 2/2  1 s left"),
        (("weigh", 3, 2, 125.0), "weigh [========================] 2/2  2 min left"),
        (("read", 1, 9_000, 9_000.0), "Reading [>                       ] 1/9,000  2 h 30 min left"),
    ],
)
def test_the_line(given: tuple[str, int, int, float | None], text: str) -> None:
    assert line(*given) == text
