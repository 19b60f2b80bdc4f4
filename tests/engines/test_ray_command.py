"""The command on Ray clusters, as users run it: other processes, exit codes, interrupts. pytest -m ray"""

from __future__ import annotations

import importlib.util
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest

from claimcheck.engines import ray as cluster
from claimcheck.engines.desk import Setup
from claimcheck.errors import InputError
from claimcheck.sources import SUFFIXES, find
from tests.bench.piles import write

pytestmark = [
    pytest.mark.ray,
    pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="needs the extra ray"),
]

PATIENCE = 120  # seconds; Ray starts slowly on a loaded machine


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """60 articles on some twenty events."""
    home = tmp_path_factory.mktemp("pile")
    write(home, 60)
    return home


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment that no run of anybody else shares."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("RAY_")}
    own |= {"HOME": str(tmp_path), "CLAIMCHECK_CACHE_DIR": str(tmp_path / "cache")}
    return own


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "claimcheck", *map(str, words)]


def test_nobody_at_the_address_is_one_problem_at_once(folder, home):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: whoever connects is refused
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        for given in (address, f"ray://{address}"):
            began = time.monotonic()
            done = _run(command("check", folder, "--engine", "ray", "--address", given, "--no-cache"), home)
            assert (done.returncode, done.stdout) == (2, "")
            assert done.stderr.startswith(f"claimcheck: {given}: cannot be reached: ")
            assert len(done.stderr.splitlines()) == 1
            assert time.monotonic() - began < 30


def test_somebody_else_at_the_address_is_one_problem_soon(monkeypatch):
    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    for answer in (b"", b"HTTP/1.1 400 Bad Request\r\n\r\n"):
        with socket.create_server(("127.0.0.1", 0)) as other:
            Thread(target=_answer, args=(other, answer), daemon=True).start()
            address = f"127.0.0.1:{other.getsockname()[1]}"
            with pytest.raises(InputError, match=f"{address}: cannot be reached: "):
                cluster.start(Setup(()), 1, address).__enter__()


def _answer(server: socket.socket, said: bytes) -> None:
    line, _ = server.accept()
    line.sendall(said)
    time.sleep(2)
    line.close()


def test_an_interrupt_ends_the_run_and_its_cluster(folder, home, tmp_path):
    ((document, *_), _) = find([str(folder)], SUFFIXES)
    slow = tmp_path / "slow"
    slow.mkdir()
    for i in range(400):
        (slow / f"{i}.txt").write_bytes(document.path.read_bytes() * 40)
    running = subprocess.Popen(
        command("check", slow, "--engine", "ray", "--jobs", "2", "--no-cache"),
        env=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C reaches the whole group, as in a terminal
    )
    try:
        workers = _until(lambda: _ours(running.pid, "ray::"))
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=PATIENCE)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
    assert (running.returncode, out, err) == (130, "", "")
    _until(lambda: not any(_alive(pid) for pid in workers))


def test_two_runs_share_a_cluster_and_leave_it_running(folder, home, tmp_path):
    alone = _run(command("check", folder, "--format", "json", "--no-cache"), home)
    with _head(home, tmp_path) as address:
        words = ("check", folder, "--engine", "ray", "--address", address, "--format", "json", "--no-cache")
        two = [_begun(command(*words), home) for _ in range(2)]
        for each in two:
            out, err = each.communicate(timeout=PATIENCE)
            assert (each.returncode, err) == (alone.returncode, alone.stderr)
            assert out == alone.stdout
        socket.create_connection(address.split(":"), timeout=5).close()
        by_name = _run(command(*words[:4], *words[6:]), home | {"RAY_ADDRESS": address})
        assert by_name.stdout == alone.stdout


def _begun(words: list[str], environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True
    )


def _run(words: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, env=environment, capture_output=True, check=False, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL
    )


@contextmanager
def _head(environment: dict[str, str], tmp_path: Path) -> Iterator[str]:
    """The address of a cluster of two cores, started as its administrators would, from another folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    short = Path(f"/tmp/claimcheck-{secrets.token_hex(4)}")  # sockets have short names
    start = ["start", "--head", "--block", "--num-cpus=2", "--include-dashboard=false", "--disable-usage-stats"]
    where = ["--node-ip-address=127.0.0.1", f"--port={port}", f"--temp-dir={short}"]
    head = subprocess.Popen(
        [sys.executable, "-c", "from ray.scripts.scripts import main; main()", *start, *where],
        env=environment,
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _until(lambda: list(short.glob("session_latest/sockets/raylet*")))
        yield f"127.0.0.1:{port}"
        assert head.poll() is None, "the cluster is still there"
    finally:
        head.terminate()
        with suppress(subprocess.TimeoutExpired):
            head.wait(timeout=20)
        with suppress(ProcessLookupError):
            os.killpg(head.pid, signal.SIGKILL)
        subprocess.run(["rm", "-rf", str(short)], check=False)


def _until(found, patience: float = PATIENCE):
    """What ``found`` gives, once it gives anything."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if result := found():
            return result
        time.sleep(0.2)
    raise AssertionError("waited in vain")


def _ours(ancestor: int, begins: str) -> list[int]:
    """The descendants of a process whose titles begin so."""
    parents, titles = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError, ValueError):
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                titles[int(entry.name)] = (entry / "cmdline").read_text("utf-8", "replace")
    found = [pid for pid, title in titles.items() if title.startswith(begins)]
    return [pid for pid in found if ancestor in _line(pid, parents)]


def _line(pid: int, parents: dict[int, int]) -> list[int]:
    above = []
    while (pid := parents.get(pid, 0)) > 1:
        above.append(pid)
    return above


def _alive(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False
