"""A study in a folder: all files, nobody else's, and nothing half."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.lab.errors import LabError
from game.lab.study import deliver as module
from game.lab.study.deliver import deliver
from game.lab.study.forms import Study
from tests.lab.study.samples import bare, changes, sample

pytest.importorskip("pyarrow")


def study() -> Study:
    """One part with a chart and one without."""
    return replace(sample(), parts=(replace(changes(), id="chan ges/x"), bare()))


@pytest.fixture
def drawn() -> None:
    pytest.importorskip("matplotlib")


@pytest.mark.usefixtures("drawn")
def test_all_files_are_written_and_named(tmp_path: Path) -> None:
    written = deliver(study(), tmp_path / "new" / "folder")
    names = [str(path.relative_to(tmp_path / "new" / "folder").as_posix()) for path in written]
    assert names == [
        "study.json",
        "report.html",
        "report.txt",
        "tables/chan-ges-x.csv",
        "tables/chan-ges-x.parquet",
        "charts/chan-ges-x.png",
        "charts/chan-ges-x.svg",
        "tables/cover.csv",
        "tables/cover.parquet",
    ]
    assert all(path.stat().st_size for path in written)
    assert json.loads(written[0].read_text(encoding="utf-8"))["id"] == "sample"


@pytest.mark.usefixtures("drawn")
def test_the_same_study_may_be_written_again_and_is_the_same(tmp_path: Path) -> None:
    first = {path: path.read_bytes() for path in deliver(study(), tmp_path)}
    assert {path: path.read_bytes() for path in deliver(study(), tmp_path)} == first


@pytest.mark.usefixtures("drawn")
def test_another_study_is_not_written_over(tmp_path: Path) -> None:
    deliver(study(), tmp_path)
    with pytest.raises(LabError, match=r"study\.json: another file of this name is there"):
        deliver(replace(study(), id="other"), tmp_path)


@pytest.mark.usefixtures("drawn")
def test_a_file_of_somebody_else_stops_it_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("mine", encoding="utf-8")
    with pytest.raises(LabError, match=r"report\.html: another file"):
        deliver(study(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("drawn")
def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    deliver(study(), tmp_path)
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("drawn")
def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("x", encoding="utf-8")
    with pytest.raises(LabError, match="this is a file; name a folder"):
        deliver(study(), path)


def test_without_matplotlib_one_message_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        "game.lab.study.pictures.find_spec",
        lambda name: None if name == "matplotlib" else real(name),
    )
    with pytest.raises(LabError, match=r"this needs matplotlib: pip install 'knot-of-war\[lab\]'"):
        deliver(study(), tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_study_without_charts_needs_no_matplotlib(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.lab.study.pictures.find_spec", lambda name: None)
    names = [name for name, _ in module.contents(replace(study(), parts=(bare(),)))]
    assert names[:3] == ["study.json", "report.html", "report.txt"]
