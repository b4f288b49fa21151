"""A face is looked for beside the scenario, then beside what it extends, then in the game."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.scenario import load
from game.scenario.faces import faces


def drawing(folder: Path, name: str) -> Path:
    path = folder / "faces" / f"{name}.svg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("<svg/>", encoding="utf-8")
    return path


def test_the_games_own_are_there_for_all() -> None:
    found = faces(())
    assert found["man"] == paths.assets() / "faces" / "man.svg"
    assert {"woman", "officer"} <= found.keys()


def test_the_scenarios_own_comes_first(tmp_path: Path) -> None:
    own = drawing(tmp_path, "man")
    assert faces((tmp_path,))["man"] == own
    assert faces((tmp_path,))["woman"] == faces(())["woman"]


def test_the_nearer_folder_comes_first(tmp_path: Path) -> None:
    near = drawing(tmp_path / "near", "chief")
    far = drawing(tmp_path / "far", "chief")
    assert faces((tmp_path / "near", tmp_path / "far"))["chief"] == near
    assert faces((tmp_path / "far", tmp_path / "near"))["chief"] == far


def test_only_drawings_are_faces(tmp_path: Path) -> None:
    drawing(tmp_path, "chief").with_suffix(".png").write_bytes(b"")
    (tmp_path / "faces" / "notes.txt").write_text("", encoding="utf-8")
    assert faces((tmp_path,)).keys() - faces(()).keys() == {"chief"}


def test_without_the_games_folder_only_ones_own_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(paths, "assets", missing)
    own = drawing(tmp_path, "chief")
    assert faces((tmp_path,)) == {"chief": own}


def test_a_scenario_may_name_a_face_of_its_own(write: Any, small_text: str) -> None:
    text = small_text.replace("face: woman", "face: chief")
    path = write("small.yaml", text)
    own = drawing(path.parent, "chief")
    loaded = load(path)
    assert loaded.scenario.seats["north"].look.face == "chief"
    assert faces(loaded.folders)["chief"] == own


def test_and_one_of_the_scenario_that_it_extends(write: Any, small_text: str) -> None:
    base = write("base/scenario.yaml", small_text.replace("id: small", "id: base"))
    own = drawing(base.parent, "chief")
    near = write(
        "near/scenario.yaml", "id: near\nextends: base\nseats: {south: {look: {face: chief}}}\n"
    )
    loaded = load(near.parent)
    assert [folder.name for folder in loaded.folders] == ["near", "base"]
    assert faces(loaded.folders)["chief"].samefile(own)


def test_what_is_drawn_while_the_window_is_open_is_found(tmp_path: Path) -> None:
    """The listing is kept, but not longer than the folder stays as it was."""
    (tmp_path / "faces").mkdir()
    os.utime(tmp_path / "faces", ns=(1, 1))
    assert "chief" not in faces((tmp_path,))
    own = drawing(tmp_path, "chief")
    assert faces((tmp_path,))["chief"] == own
    own.unlink()
    os.utime(tmp_path / "faces", ns=(2, 2))
    assert "chief" not in faces((tmp_path,))


def test_a_folder_that_comes_later_is_found(tmp_path: Path) -> None:
    assert "chief" not in faces((tmp_path,))
    own = drawing(tmp_path, "chief")
    assert faces((tmp_path,))["chief"] == own


def test_a_folder_is_listed_once_while_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing(tmp_path, "chief")
    first = faces((tmp_path,))
    monkeypatch.setattr(Path, "glob", lambda *_: pytest.fail("listed again"))
    assert faces((tmp_path,)) == first


def test_what_is_handed_out_may_be_changed(tmp_path: Path) -> None:
    drawing(tmp_path, "chief")
    faces((tmp_path,)).clear()
    assert "chief" in faces((tmp_path,))
