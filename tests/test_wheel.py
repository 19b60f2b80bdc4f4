"""What is installed is complete: the wheel, alone in an empty environment, does the main job."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(c) for c in command], cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    if run(
        sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder / "probe", "hatchling", cwd=folder
    ).returncode:
        pytest.skip("no package index can be reached: the wheel cannot be built in an environment of its own")
    built = run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT, cwd=folder)
    assert built.returncode == 0, built.stderr
    (found,) = folder.glob("*.whl")
    return found


def test_the_wheel_holds_packs_schema_and_licence_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    packs = {f"claimcheck/rules/{p.name}" for p in (ROOT / "rules").glob("*.yaml")}
    assert packs
    assert packs <= names
    assert {f"claimcheck/rules/compiled/{p.stem}" for p in (ROOT / "rules").glob("*.yaml")} <= names
    assert {"claimcheck/py.typed", "claimcheck/report/report-v1.schema.json"} <= names
    page = ROOT / "claimcheck/report/html/assets"
    assert {f"claimcheck/report/html/assets/{p.name}" for p in page.iterdir()} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"claimcheck", "claimcheck_cli"}


def test_installed_alone_it_checks_the_seeds(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    scripts = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    installed = run(scripts / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    done = run(scripts / "claimcheck", ROOT / "seeds", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert report["summary"]["sources"] == 5
    assert {claim["rule"].split("/")[0] for claim in report["claims"]} >= {"general", "military-operations"}
