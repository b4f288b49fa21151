"""The Makefile: which Python it takes, and when it builds `.venv` anew."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
NEEDED = ("Makefile", "pyproject.toml", "requirements.lock", "requirements-dev.lock")
REBUILD = "rm -rf .venv"

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with nothing in it but what the Makefile reads."""
    for name in NEEDED:
        shutil.copy(TOP / name, tmp_path / name)
    return tmp_path


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *arguments]
    # What an outer make was told, as when these tests run by `make test`, is not for this one.
    own = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(command, cwd=folder, env=own, capture_output=True, text=True, check=False)


def built(folder: Path) -> None:
    """Pretend that `.venv` is complete and newer than everything it is made from."""
    (folder / ".venv").mkdir()
    for age, name in enumerate((*NEEDED, ".venv/.play", ".venv/.dev")):
        path = folder / name
        path.touch()
        os.utime(path, (1_000_000_000 + age, 1_000_000_000 + age))


def pretender(folder: Path, name: str, code: int) -> str:
    """A program that answers every question put to a Python with the same exit code."""
    script = folder / name
    script.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def test_without_a_fitting_python_one_line_says_what_to_do(checkout: Path) -> None:
    old = pretender(checkout, "python-too-old", 1)
    done = make(checkout, f"CANDIDATES=no-such-python {old}", "play")
    assert done.returncode == 2
    told = [line for line in done.stderr.splitlines() if line.startswith("knot:")]
    assert len(told) == 1
    assert "apt-get install python3-venv" in told[0]
    assert not (checkout / ".venv").exists()


def test_the_first_fitting_python_is_taken(checkout: Path) -> None:
    old = pretender(checkout, "python-too-old", 1)
    fits = pretender(checkout, "python-that-fits", 0)
    stopped = make(checkout, f"CANDIDATES={old} {fits} no-such-python", "PIP=false", "play")
    assert f"making .venv with {fits}" in stopped.stdout
    assert stopped.returncode == 2, "without pip it must not go on"


def test_a_complete_venv_is_left_alone(checkout: Path) -> None:
    built(checkout)
    planned = make(checkout, "--dry-run", "test").stdout
    assert REBUILD not in planned
    assert "pytest" in planned


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_changed_lock_builds_it_anew(checkout: Path, lock: str) -> None:
    built(checkout)
    (checkout / lock).touch()
    planned = make(checkout, "--dry-run", "test").stdout
    assert planned.index(REBUILD) < planned.index("--require-hashes") < planned.index("pytest")


def test_a_changed_project_file_only_installs_the_project_again(checkout: Path) -> None:
    built(checkout)
    (checkout / "pyproject.toml").touch()
    planned = make(checkout, "--dry-run", "test").stdout
    assert REBUILD not in planned
    assert "--no-deps" in planned


def test_playing_installs_no_tools_for_developers(checkout: Path) -> None:
    planned = make(checkout, "--dry-run", "play").stdout
    assert "-r requirements.lock" in planned
    assert "requirements-dev.lock" not in planned


def test_every_target_is_explained() -> None:
    targets = {"play", "test", "check", "bench", "soak", "clean"}
    help_shown = make(TOP, "help").stdout
    assert targets == {line.split()[1] for line in help_shown.splitlines()}
