"""Finding the game's files from every kind of install, and the user's own."""

import sys
from pathlib import Path

import pytest

from game import paths


def planted(folder: Path, *scenarios: str) -> Path:
    """A `scenarios` folder with the given entries: `name/` makes a folder, `name.yaml` a file."""
    shelf = folder / "scenarios"
    shelf.mkdir(parents=True)
    for name in scenarios:
        entry = shelf / name
        if name.endswith("/"):
            entry.mkdir()
            entry = entry / "scenario.yaml"
        entry.write_text("format: 1\n", encoding="utf-8")
    return shelf


def test_a_checkout_has_its_assets_and_its_crisis() -> None:
    assert (paths.assets() / "PROVENANCE.md").is_file()
    assert "cuba-1962" in [paths.name_of(scenario) for scenario in paths.scenarios()]


def test_scenarios_are_folders_with_a_scenario_file_and_single_files(tmp_path: Path) -> None:
    shelf = planted(tmp_path, "b-crisis/", "a-crisis.yaml")
    (shelf / "notes").mkdir()
    (shelf / "README.md").write_text("no crisis", encoding="utf-8")
    assert paths.scenarios_in(shelf) == [shelf / "a-crisis.yaml", shelf / "b-crisis"]


def test_a_folder_that_is_not_there_holds_no_scenarios(tmp_path: Path) -> None:
    assert paths.scenarios_in(tmp_path / "nowhere") == []


def test_a_frozen_program_uses_what_it_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted(tmp_path / "game", "frozen.yaml")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert [paths.name_of(scenario) for scenario in paths.scenarios()] == ["frozen"]


def test_a_wheel_uses_what_lies_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = planted(tmp_path / "game", "carried.yaml")
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "game" / "paths.py"))
    assert paths.scenarios() == [shelf / "carried.yaml"]


def test_a_broken_install_says_where_it_looked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "game" / "paths.py"))
    with pytest.raises(FileNotFoundError, match="assets/ folder is in none of"):
        paths.assets()


def test_the_users_folder_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KNOT_HOME", str(tmp_path))
    shelf = planted(tmp_path, "mine.yaml")
    assert paths.user_data() == tmp_path
    assert paths.user_records() == tmp_path / "records"
    assert paths.user_scenarios() == [shelf / "mine.yaml"]


def test_the_users_folder_is_otherwise_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KNOT_HOME")
    assert paths.user_data().name == "knot-of-war"
    assert paths.user_data().is_absolute()


def test_records_lie_beside_their_scenario(tmp_path: Path) -> None:
    records = tmp_path / "crisis" / "records"
    records.mkdir(parents=True)
    for name in ("b.yaml", "a.yaml", "notes.md"):
        (records / name).write_text("", encoding="utf-8")
    assert paths.records_of(tmp_path / "crisis") == [records / "a.yaml", records / "b.yaml"]


def test_policies_lie_beside_their_scenario(tmp_path: Path) -> None:
    policies = tmp_path / "crisis" / "policies"
    policies.mkdir(parents=True)
    for name in ("hawk.yaml", "dove.yaml", "notes.md"):
        (policies / name).write_text("", encoding="utf-8")
    found = paths.policies_of(tmp_path / "crisis")
    assert found == [policies / "dove.yaml", policies / "hawk.yaml"]
    assert paths.policies_of(tmp_path / "crisis.yaml") == []


def test_a_scenario_of_one_file_has_no_records(tmp_path: Path) -> None:
    assert paths.records_of(tmp_path / "crisis.yaml") == []


def test_studies_lie_beside_their_scenario(tmp_path: Path) -> None:
    studies = tmp_path / "crisis" / "studies"
    studies.mkdir(parents=True)
    for name in ("second.yaml", "first.yaml", "notes.txt"):
        (studies / name).write_text("", encoding="utf-8")
    assert paths.studies_of(tmp_path / "crisis") == [
        studies / "first.yaml",
        studies / "second.yaml",
    ]
    assert paths.studies_of(tmp_path / "crisis.yaml") == []
