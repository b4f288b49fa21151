"""The small scenario as text, edited and loaded from a folder of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from game.scenario import Loaded, Problem, ScenarioError, load, reader

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"

LOADERS: list[type] = [yaml.BaseLoader]
if hasattr(yaml, "CBaseLoader"):
    LOADERS.append(yaml.CBaseLoader)

Write = Callable[[str, str], Path]
Problems = Callable[[str], tuple[Problem, ...]]
LoadText = Callable[[str], Loaded]


@pytest.fixture
def small_text() -> str:
    return SMALL.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def _own_home(nobodys_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One empty home for all that only read: two thousand folders cost seconds."""
    monkeypatch.setenv("KNOT_HOME", str(nobodys_home))


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file into the test's folder, which is also the working folder and the home."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KNOT_HOME", str(tmp_path / "home"))

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return put


@pytest.fixture
def load_text(write: Write) -> LoadText:
    return lambda text: load(write("small.yaml", text))


@pytest.fixture
def problems_of(load_text: LoadText) -> Problems:
    """What the loader says of a text; nothing for one that it takes."""

    def find(text: str) -> tuple[Problem, ...]:
        try:
            load_text(text)
        except ScenarioError as error:
            return error.problems
        return ()

    return find


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> type:
    """Runs the test with the parser in Python and, where it is installed, with libyaml."""
    monkeypatch.setattr(reader, "LOADER", request.param)
    chosen: type = request.param
    return chosen
