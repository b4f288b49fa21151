"""A finished game of the small scenario, and the same scenario with a history."""

import shutil
from pathlib import Path

import pytest

from game.lab.debrief.opened import reopened
from game.record.game import Game
from game.scenario import Loaded, load
from tests.lab.cases import Case


@pytest.fixture(scope="session")
def game(strait: Case) -> Game:
    """The strait's record, played to its end."""
    return reopened(strait.loaded, strait.record)


@pytest.fixture(scope="session")
def told(strait: Case, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The small scenario, with that record as its history."""
    home = tmp_path_factory.mktemp("told") / "small"
    shutil.copytree(strait.path.parent.parent, home)
    scenario = home / "scenario.yaml"
    text = scenario.read_text(encoding="utf-8")
    Path(scenario).write_text(text + "\nhistory: records/strait.yaml\n", encoding="utf-8")
    return load(home)
