"""Scenarios by path and by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.scenario import ScenarioError, find
from game.scenario.find import known_scenarios


@pytest.fixture(autouse=True)
def _shipped(write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write("shipped/harbour/scenario.yaml", "").parent
    single = write("shipped/strait.yaml", "")
    monkeypatch.setattr(paths, "scenarios", lambda: [folder, single])


def test_by_name(tmp_path: Path) -> None:
    assert find("harbour") == tmp_path / "shipped" / "harbour"
    assert find("strait") == tmp_path / "shipped" / "strait.yaml"


def test_by_path(write: Any) -> None:
    own = write("own.yaml", "")
    assert find(own) == own
    assert find("own.yaml") == Path("own.yaml")


def test_the_root_file_of_a_folder_means_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "shipped" / "harbour"
    assert find(path / "scenario.yaml") == path


def test_the_users_own_come_first(write: Any, tmp_path: Path) -> None:
    own = write("home/scenarios/strait.yaml", "")
    assert find("strait") == own
    assert known_scenarios()[0] == own


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    with pytest.raises(ScenarioError) as caught:
        find("harbor")
    (problem,) = caught.value.problems
    assert problem.message == "there is no scenario 'harbor'"
    assert problem.remedy == "did you mean 'harbour'? (a path works too)"


@pytest.mark.parametrize("path", ["a\0b", "a" * 5_000])
def test_a_path_that_no_system_has(path: str) -> None:
    with pytest.raises(ScenarioError, match="there is no scenario"):
        find(path)


def test_a_game_without_its_folder_still_loads_by_path(
    write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> list[Path]:
        raise FileNotFoundError("scenarios")

    monkeypatch.setattr(paths, "scenarios", missing)
    own = write("own.yaml", "")
    assert find(own) == own
    with pytest.raises(ScenarioError, match="there is no scenario"):
        find("harbour")
