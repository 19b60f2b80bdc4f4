"""The real command stands its ground: it ends, in time and in memory, says what it could not do, and reads the rest."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck import config
from claimcheck.limits import MB
from claimcheck.packs import library
from tests.hostile.corpus import SORTS, Attack, attacks
from tests.hostile.running import command, faults, run, sound, survival

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits on memory are those of POSIX")

EVERY = attacks()
QUICK = [attack for attack in EVERY if not attack.slow]


def of(sort: str) -> list[Attack]:
    return [attack for attack in QUICK if attack.sort == sort]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A folder that is emptied even where it is deeper than Python can go."""
    yield tmp_path
    subprocess.run(["rm", "-rf", str(tmp_path)], check=True)


def test_the_corpus_is_large_and_every_attack_says_what_it_attacks() -> None:
    assert len(EVERY) >= 100
    assert {attack.sort for attack in EVERY} == set(SORTS)
    assert len({(attack.sort, attack.file) for attack in EVERY}) == len(EVERY)
    assert all(attack.about.endswith((".", "?")) or ":" in attack.about for attack in EVERY)


@pytest.mark.parametrize("sort", ["text", "encoding", "archive", "page", "package"])
def test_a_folder_full_of_attacks_costs_no_sound_document(sort: str, home: Path) -> None:
    """All quick documents of a sort in one run: each is refused by its name or read, and the sound ones are compared."""
    for attack in of(sort):
        attack.write(home)
    sound(home)
    done = command([".", "--format", "json"], home, 240)
    assert survival(done) == []
    for attack in of(sort):
        lines = [s for s in done.said.splitlines() if attack.file in s and not s.startswith("claimcheck: note:")]
        assert bool(lines) == bool(attack.says), (attack.file, lines)
        assert not attack.says or any(re.search(attack.says, line) for line in lines), (attack.file, lines)
    assert done.code == 2
    assert done.memory < 1024 * MB


@pytest.mark.parametrize("attack", of("place"), ids=lambda attack: attack.name)
def test_a_hostile_place_costs_no_sound_document(attack: Attack, home: Path) -> None:
    assert faults(attack, run(attack, home)) == []


def test_hostile_packs_cost_no_sound_pack(home: Path) -> None:
    """All quick packs in one run: each is refused by its name, and what is left is used."""
    for attack in of("pack"):
        attack.write(home)
    sound(home)
    rules = [word for attack in of("pack") for word in ("--rules", attack.file)]
    done = command([".", "--format", "json", *rules, "--rules", "general"], home)
    assert survival(done) == []
    assert done.code == 2
    for attack in of("pack"):
        lines = [line for line in done.said.splitlines() if f"{attack.file}:" in line]
        assert bool(lines) == bool(attack.says), (attack.file, lines)


@pytest.mark.parametrize("attack", of("pack"), ids=lambda attack: attack.name)
def test_a_hostile_pack_is_an_error_with_its_place_in_under_a_second(attack: Attack, home: Path) -> None:
    attack.write(home)
    path = home / attack.file
    began = time.process_time()
    _, problems = library.load([path])
    assert time.process_time() - began < 1
    assert all(problem.path == str(path) for problem in problems)
    assert bool(problems) == bool(attack.says)
    assert len(problems) <= 200
    assert not problems or any(re.search(attack.says, str(problem)) for problem in problems), problems[:3]


@pytest.mark.parametrize("attack", of("configuration"), ids=lambda attack: attack.name)
def test_a_hostile_configuration_is_read_in_under_two_seconds(attack: Attack, home: Path) -> None:
    attack.write(home)
    (home / attack.file).rename(home / "claimcheck.toml")
    began = time.process_time()
    _, problems = config.load(home)
    assert time.process_time() - began < 2
    assert all(problem.path == str(home / "claimcheck.toml") for problem in problems)


def test_a_hostile_configuration_costs_no_sound_document(home: Path) -> None:
    (attack,) = (attack for attack in of("configuration") if attack.name == "slow_globs")
    assert faults(attack, run(attack, home)) == []


@pytest.mark.slow
@pytest.mark.parametrize("attack", EVERY, ids=lambda attack: f"{attack.sort}-{attack.name}")
def test_every_attack_alone(attack: Attack, home: Path) -> None:
    done = run(attack, home)
    assert faults(attack, done) == []
    assert done.memory < 2048 * MB
