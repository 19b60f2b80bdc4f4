"""Runs the real command over an attack: as a process of its own, within limits on time and memory."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.hostile.corpus import MB, Attack

MEMORY = 3 * 1024 * MB  # bytes of address space for each process of a run
SOUND = "Storm over the bay\n\n2021-03-12\n\nThe storm left 40 boats tied up in the bay, the harbour master said.\n"
# A small process between the test and the command: only what a small one starts has a peak of its own. Writes to argv[1].
_BETWEEN = """
import json, os, resource, subprocess, sys
done = subprocess.Popen(sys.argv[3:], preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2))
_, status, used = os.wait4(done.pid, 0)
with open(sys.argv[1], "w") as out:
    json.dump([os.waitstatus_to_exitcode(status), used.ru_maxrss * 1024], out)
"""
_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one run: the exit code (None: it had to be ended), what was said, seconds, bytes at the most."""

    code: int | None
    out: str
    said: str
    seconds: float
    memory: int

    @property
    def report(self) -> Any:
        return json.loads(self.out)


def command(args: Sequence[str], folder: Path, seconds: float = 60, memory: int = MEMORY) -> Run:
    """Run ``claimcheck ARGS`` in ``folder``; ended, with all its children, when the time is over."""
    out, said, used = (folder.with_name(f"{folder.name}.{end}") for end in ("out", "said", "used"))
    start = [sys.executable, "-c", _BETWEEN, str(used), str(memory), sys.executable, "-m", "claimcheck"]
    began = time.monotonic()
    with out.open("wb") as stdout, said.open("wb") as stderr:
        process = subprocess.Popen(
            [*start, *args], cwd=folder, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, start_new_session=True
        )
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    code, most = json.loads(used.read_text()) if used.exists() else (None, 0)
    return Run(code, out.read_text("utf-8"), said.read_text("utf-8"), time.monotonic() - began, most)


def run(attack: Attack, home: Path) -> Run:
    """Write an attack below ``home`` and run the command over it, with a sound document beside it."""
    folder = home / attack.sort / attack.name
    folder.mkdir(parents=True)
    attack.write(folder)
    if attack.sort == "configuration":
        (folder / attack.file).rename(folder / "claimcheck.toml")
    sound(folder)
    args = ["."]
    if attack.sort == "pack":
        args += ["--rules", attack.file, "--rules", "general"]
    elif attack.sort == "place" and attack.file.endswith(".txt"):
        args += [attack.file]  # what is no regular file counts only where it is named
    return command([*args, "--format", "json"], folder, attack.seconds)


def sound(folder: Path) -> None:
    """Two documents that contradict one another in nothing, one of them with a name that is long for globs."""
    (folder / "sound.txt").write_text(SOUND)
    (folder / f"{'a' * 200}.txt").write_text(SOUND)


@cache
def _contract() -> Any:
    import jsonschema

    from claimcheck.report.json import schema

    return jsonschema.Draft202012Validator(json.loads(schema()))


def faults(attack: Attack, done: Run) -> list[str]:
    """What a run did that no run may do; empty where it stood its ground."""
    wrong = survival(done)
    if wrong:
        return wrong
    named = [line for line in done.said.splitlines() if _names(line, attack)]
    problems = [line for line in named if not line.startswith("claimcheck: note:")]
    if attack.says and not any(re.search(attack.says, line) for line in problems):
        wrong.append(f"does not say {attack.says!r}: {done.said[:500]!r}")
    if not attack.says and problems:
        wrong.append(f"complains: {problems[0][:300]!r}")
    if done.code != (2 if attack.says else 0) and not (done.code == 1 and not attack.says):
        wrong.append(f"exit code {done.code}")
    return wrong


def survival(done: Run) -> list[str]:
    """What no run may do, whatever it is given."""
    wrong = []
    if done.code not in (0, 1, 2):
        wrong.append(f"exit code {done.code} after {done.seconds:.0f} s: {done.said[-500:]!r}")
        return wrong
    if "Traceback" in done.said or "internal error" in done.said:
        wrong.append(done.said[-1500:])
    if "root:x:0:0" in done.out + done.said:
        wrong.append("a file of the machine came in")
    if steering := _STEERING.search(done.said) or _STEERING.search(done.out):
        wrong.append(f"prints U+{ord(steering.group()):04X}")
    if re.search(r"^\s*::|##\w*\[", done.said, re.MULTILINE):
        wrong.append("prints a command of a build server")
    wrong += _unsound(done)
    return wrong


def _unsound(done: Run) -> list[str]:
    try:
        report = done.report
    except ValueError as error:
        return [f"stdout is no JSON: {error}: {done.out[:200]!r}"]
    errors = [] if len(done.out) > 3 * MB else [e.message[:200] for e in _contract().iter_errors(report)]
    if not any(source["path"].endswith("sound.txt") for source in report["sources"]):
        errors.append("the sound document was not read")
    return errors


def _names(line: str, attack: Attack) -> bool:
    """Whether a line is about an attack: of one without a file of its own, every line is."""
    return attack.sort == "configuration" or not Path(attack.file).suffix or attack.file in line
