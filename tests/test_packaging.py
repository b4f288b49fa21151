"""What pyproject.toml, the locks and the Makefile promise."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import game

TOP = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")
HOST = re.compile(r"[a-z]+://|--(?:extra-)?index-url|--find-links|--trusted-host")


def lock(name: str) -> str:
    return (TOP / name).read_text(encoding="utf-8")


def pinned(name: str) -> dict[str, list[str]]:
    """Project name -> the exact versions that a lock allows (more than one for other Pythons)."""
    found: dict[str, list[str]] = {}
    for project, version in re.findall(r"^([\w.-]+)==([\w.]+)", lock(name), re.MULTILINE):
        found.setdefault(normal(project), []).append(version)
    return found


def normal(project: str) -> str:
    return re.sub(r"[-_.]+", "-", project).lower()


def wanted(requirements: list[str]) -> list[str]:
    return [normal(re.split(r"[<>=!~;\[ ]", each)[0]) for each in requirements]


def test_the_distribution_is_named_and_numbered() -> None:
    assert PROJECT["project"]["name"] == "knot-of-war"
    assert PROJECT["project"]["scripts"] == {"knot": "game.cli:main"}
    assert re.fullmatch(r"\d+\.\d+\.\d+", game.__version__)


def test_data_travels_inside_the_wheel() -> None:
    carried = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert carried == {"assets": "game/assets", "scenarios": "game/scenarios"}
    assert all((TOP / folder).is_dir() for folder in carried)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from this checkout without any network."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=TOP, check=True, capture_output=True)
    (path,) = folder.glob("knot_of_war-*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_carries_code_data_and_licence(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    home = f"knot_of_war-{game.__version__}.dist-info"
    assert {
        "game/__main__.py",
        "game/py.typed",
        "game/assets/PROVENANCE.md",
        "game/scenarios/cuba-1962/scenario.yaml",
        f"{home}/licenses/LICENSE",
    } <= names
    assert "knot = game.cli:main" in wheel.read(f"{home}/entry_points.txt").decode()


def test_the_wheel_carries_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert tops == {"game", f"knot_of_war-{game.__version__}.dist-info"}
    assert not [name for name in wheel.namelist() if name.endswith((".pyc", ".lock"))]


def test_every_shipped_scenario_file_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    shelf = TOP / "scenarios"
    files = {path.relative_to(shelf).as_posix() for path in shelf.rglob("*.yaml")}
    carried = {name.removeprefix("game/scenarios/") for name in wheel.namelist()}
    assert files - carried == set()


def test_nothing_asks_for_plain_pygame() -> None:
    assert all("pygame" not in pinned(name) for name in LOCKS)
    assert all("pygame-ce" in pinned(name) for name in LOCKS)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host(name: str) -> None:
    assert not HOST.search(lock(name))


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes(name: str) -> None:
    blocks = re.split(r"^(?=\S)", lock(name), flags=re.MULTILINE)
    pins = [block for block in blocks if "==" in block]
    assert len(pins) >= len(wanted(PROJECT["project"]["dependencies"]))
    assert all("--hash=sha256:" in pin for pin in pins)


def test_the_locks_hold_what_the_project_asks_for() -> None:
    core = wanted(PROJECT["project"]["dependencies"])
    extras = PROJECT["project"]["optional-dependencies"]
    assert set(extras) == {"dev", "fast", "lab"}
    assert not set(core) - set(pinned("requirements.lock"))
    every = [*core, *(name for extra in extras.values() for name in wanted(extra))]
    assert not set(every) - set(pinned("requirements-dev.lock"))


def test_the_locks_agree() -> None:
    development = pinned("requirements-dev.lock")
    assert {
        name: versions
        for name, versions in pinned("requirements.lock").items()
        if development[name] != versions
    } == {}


def test_every_asset_has_its_origin_written_down() -> None:
    folder = TOP / "assets"
    provenance = (folder / "PROVENANCE.md").read_text(encoding="utf-8")
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    assert not [name for name in files if not _named(name, provenance)]


def _named(name: str, provenance: str) -> bool:
    """Whether a file is listed, itself or with its folder as `folder/*`."""
    folders = [f"{parent.as_posix()}/*" for parent in Path(name).parents]
    return any(f"`{entry}`" in provenance for entry in (name, *folders))


def test_the_readme_shows_both_commands_first() -> None:
    first_screen = "\n".join((TOP / "README.md").read_text(encoding="utf-8").splitlines()[:25])
    for command in ("make play", "make test", "uv run knot play", "-m venv"):
        assert command in first_screen


def test_the_script_of_ci_can_be_run() -> None:
    script = TOP / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert "set -euo pipefail" in script.read_text(encoding="utf-8")
