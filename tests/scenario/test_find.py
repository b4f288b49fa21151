"""Scenarios by path and by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.scenario import Mark, ScenarioError, find
from game.scenario.find import beside, known_scenarios, named


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


def test_a_path_comes_before_a_name(write: Any) -> None:
    write("strait", "")
    assert find("strait") == Path("strait")


def test_what_is_not_there_is_told_with_its_whole_path() -> None:
    with pytest.raises(ScenarioError) as caught:
        find(Path("some/where/strat.yaml"))
    (problem,) = caught.value.problems
    assert problem.mark == Mark("some/where/strat.yaml", 0, 0)
    assert (problem.rule, problem.message) == (
        "file",
        "there is no scenario 'some/where/strat.yaml'",
    )
    assert problem.remedy.endswith(" (a path works too)")


def test_all_known_names_are_told_where_none_is_near() -> None:
    with pytest.raises(ScenarioError) as caught:
        find("qqq")
    assert caught.value.problems[0].remedy == "known: harbour, strait (a path works too)"


def test_what_lies_beside_a_scenario(write: Any, tmp_path: Path) -> None:
    write("here/one.yaml", "")
    folder = write("here/two/scenario.yaml", "").parent
    assert {path.name for path in beside(folder)} == {"one.yaml", "two"}
    assert named("two", beside(tmp_path / "here" / "one.yaml")) == folder
    assert named("three", beside(folder)) is None
    assert named("one", [Path("a/one.yaml"), Path("b/one.yaml")]) == Path("a/one.yaml")
