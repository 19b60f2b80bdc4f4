"""Parsers run in a process of their own: whatever happens there costs one document."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from claimcheck.errors import Problem
from claimcheck.limits import GB, MB, Limits
from claimcheck.model import Source
from claimcheck.sources import child
from claimcheck.sources.formats import PDF, Format

TOLD = Format("told", (".told",), "tests.sources.misbehaving", "pdf")
LIMITS = Limits()
SHORT = replace(LIMITS, seconds=1)
posix = pytest.mark.skipif(os.name != "posix", reason="limits on memory and processor time are those of POSIX")


@pytest.fixture(autouse=True, scope="module")
def ended() -> Iterator[None]:
    yield
    child.close()


def run(order: str, limits: Limits = LIMITS) -> list[Source | Problem]:
    return list(child.parse(TOLD, "a.told", limits, data=order.encode()))


def problem(order: str, limits: Limits = LIMITS) -> str:
    (only,) = run(order, limits)
    assert isinstance(only, Problem)
    return str(only)


def works(order: str = "Nine boats sank.", limits: Limits = LIMITS) -> bool:
    return [type(item) for item in run(order, limits)] == [Source]


def pid() -> int:
    first, _ = run("pid")
    assert isinstance(first, Problem)
    return int(first.message)


def test_sources_come_back_as_they_were_made() -> None:
    from tests.sources import misbehaving

    text = "The Quay Gazette\n\n12 May 2024\n\nNine boats sank on Friday — “all of them”, it said.\n"
    assert run(text) == list(misbehaving.sources(text.encode(), "a.told", LIMITS))


def test_one_child_serves_many_files_and_is_another_process() -> None:
    served = {pid() for _ in range(20)}
    assert len(served) == 1
    assert served != {os.getpid()}


@pytest.mark.parametrize("order", ["hang", "sleep"])
def test_what_takes_too_long_is_ended(order: str) -> None:
    began = time.monotonic()
    assert problem(order, SHORT) == (
        "a.told: took longer than 1 seconds to read (expected a simpler document, or a higher limit seconds)"
    )
    assert time.monotonic() - began < 5
    assert works()


@posix
def test_what_takes_too_much_memory_is_ended_and_the_next_has_all_of_it() -> None:
    limits = replace(LIMITS, memory_bytes=GB // 2)
    assert problem("take 600", limits) == (
        "a.told: needs more than 512 MB of memory to read (expected a simpler document, or a higher limit memory_bytes)"
    )
    assert works("take 300", limits)


@posix
def test_what_others_left_behind_is_not_laid_at_the_door_of_a_document() -> None:
    limits = replace(LIMITS, memory_bytes=GB // 2)
    assert all(works("take 200", limits) for _ in range(6))


@pytest.mark.parametrize(("order", "how"), [("crash", "signal 6"), ("leave", "exit code 3")])
def test_a_crash_costs_one_document(order: str, how: str) -> None:
    assert f"its parser crashed ({how})" in problem(order)
    assert works()


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("fail to parse", "cannot be read: ValueError: to parse"),
        ("dig", "cannot be read: nested too deeply"),
        ("connect", "a parser tried socket."),
        ("start", "a parser tried subprocess.Popen"),
        ("lack pypdf", "needs pip install 'claimcheck-cli[pdf]'"),
        ("lack nothing.known", "cannot be read: no such module"),
    ],
)
def test_a_failure_is_said_and_the_child_goes_on(order: str, said: str) -> None:
    before = pid()
    assert said in problem(order)
    assert pid() == before


def test_what_a_library_prints_does_not_get_between_the_frames() -> None:
    assert works("print", SHORT)
    assert works()


def test_a_child_that_is_killed_between_two_files_is_replaced() -> None:
    os.kill(pid(), signal.SIGKILL)
    assert works()


def test_sources_stream_and_each_has_its_time() -> None:
    items = child.parse(TOLD, "a.told", LIMITS, data=b"count 5000")
    assert isinstance(first := next(items), Source)
    assert first.text == "Number 0."
    assert sum(1 for _ in items) == 5_000


def test_nobody_waits_for_what_nobody_wants() -> None:
    items = child.parse(TOLD, "a.told", LIMITS, data=b"count 100000")
    next(items)
    items.close()  # type: ignore[attr-defined]
    assert works()


def test_two_can_be_read_side_by_side() -> None:
    one = child.parse(TOLD, "a.told", LIMITS, data=b"count 3")
    two = child.parse(TOLD, "b.told", LIMITS, data=b"count 3")
    assert len(list(zip(one, two, strict=True))) == 4


def test_threads_have_children_of_their_own() -> None:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(len(run("count 50")))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [51] * 4


def _in_worker(_: int) -> tuple[int, int]:
    return os.getpid(), pid()


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_a_forked_process_starts_its_own() -> None:
    ours = pid()
    with multiprocessing.get_context("fork").Pool(2) as pool:
        served = pool.map(_in_worker, range(6))
    assert len(set(served)) == len({worker for worker, _ in served})
    assert ours not in {theirs for _, theirs in served}
    assert pid() == ours


def test_an_interrupt_ends_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    at_work = pid()

    def interrupted(_: object) -> tuple[bytes, bytes]:
        raise KeyboardInterrupt

    monkeypatch.setattr(child, "receive", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run("hang")
    with pytest.raises(ProcessLookupError):
        os.kill(at_work, 0)


@posix
def test_a_child_without_a_parent_ends_by_itself() -> None:
    import subprocess

    code = "import os, sys\nfrom tests.sources.test_child import *\nprint(pid(), flush=True)\nos.kill(os.getpid(), 9)\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    orphan = int(done.stdout)
    for _ in range(100):
        if not _alive(orphan):
            return
        time.sleep(0.05)
    os.kill(orphan, signal.SIGKILL)
    pytest.fail("the child outlived its parent")


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    try:  # one that nobody has waited for is gone all the same
        with open(f"/proc/{process}/stat") as stream:  # noqa: PTH123
            return stream.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return True


@posix
@pytest.mark.slow
def test_processor_time_is_limited_where_no_clock_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child.Child, "_expire", lambda _: None)
    assert "took longer than" in problem("hang", SHORT)


def test_where_no_process_can_be_started_the_parser_runs_here(monkeypatch: pytest.MonkeyPatch) -> None:
    child.close()

    def refused(*_: object, **__: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(child.subprocess, "Popen", refused)
    assert pid() == os.getpid()
    assert "needs pip install" in problem("lack pypdf")
    assert "nested too deeply" in problem("dig")


def test_a_real_parser_runs_there() -> None:
    from tests.sources.pdfs import typeset

    (found,) = child.parse(PDF, "a.pdf", LIMITS, data=typeset([(72, 700, 11, "Nine boats sank.")]))
    assert isinstance(found, Source)
    assert found.places == ((0, "page 1"),)


def test_what_is_sent_may_be_large() -> None:
    (found,) = run("x " * (8 * MB))
    assert isinstance(found, Source)
    assert len(found.text) == 16 * MB
