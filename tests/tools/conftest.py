"""The scenarios that the tables are tried on."""

from pathlib import Path

import pytest

from game.scenario import Loaded, load

SMALL = Path(__file__).resolve().parents[1] / "scenarios" / "small.yaml"


@pytest.fixture(scope="session")
def small() -> Loaded:
    return load(SMALL)


@pytest.fixture(scope="session")
def crisis() -> Loaded:
    return load("cuba-1962")
