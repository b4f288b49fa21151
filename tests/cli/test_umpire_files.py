"""What lies where a file of a game apart should lie: a folder, nothing, or something in the way."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from game.cli.app import run
from tests.docs.manual import DUEL

HERE = ["--scenario", str(DUEL)]


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A table of the duel that was just begun, in a folder with letters of another script."""
    path = tmp_path / "Понедельник 月"
    assert run(["umpire", "start", str(path), str(DUEL), "--seed", "5"]) == 0
    capsys.readouterr()
    return path


def refusal(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said, which is short and no traceback."""
    said = capsys.readouterr().err
    assert "Traceback" not in said and said.count("\n") <= 4
    return " ".join(said.split())


def seal(handout: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> int:
    monkeypatch.setattr("sys.stdin", StringIO("2\nseal yes\n"))
    return run(["desk", str(handout), *HERE, "--text", *options])


@pytest.mark.parametrize("name", ["", "none.knot"])
def test_a_hand_out_that_is_a_folder_or_nowhere(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    assert run(["desk", str(path), *HERE, "--text"]) == 2
    assert refusal(capsys).startswith(f"knot: {path}: ")


def test_a_folder_in_the_place_of_an_answer(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert seal(folder / "west" / "to-west.knot", monkeypatch) == 0
    before = (folder / "game.yaml").read_bytes()
    (folder / "east" / "from-east.knot").mkdir()
    capsys.readouterr()
    assert run(["umpire", "turn", str(folder), *HERE]) == 2
    assert "from-east.knot" in refusal(capsys)
    assert (folder / "game.yaml").read_bytes() == before, "no turn was played"


def test_a_folder_in_the_place_of_the_game(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "game.yaml").unlink()
    (folder / "game.yaml").mkdir()
    assert run(["umpire", "turn", str(folder), *HERE]) == 2
    assert "game.yaml" in refusal(capsys)


def test_orders_go_where_one_asks_and_folders_are_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = folder / "post" / "été" / "mine.knot"
    assert seal(folder / "east" / "to-east.knot", monkeypatch, "--out", str(wanted)) == 0
    assert "act: talk" in wanted.read_text(encoding="utf-8")
    assert [path.name for path in wanted.parent.iterdir()] == ["mine.knot"]
    assert not (folder / "east" / "from-east.knot").exists()


def test_a_file_in_the_way_of_a_new_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine", encoding="utf-8")
    assert run(["umpire", "start", str(taken), str(DUEL)]) == 2
    assert "taken" in refusal(capsys)
    assert taken.read_text(encoding="utf-8") == "mine"


def test_orders_that_cannot_be_kept_are_not_said_to_be_sealed(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert seal(folder / "east" / "to-east.knot", monkeypatch, "--out", str(folder)) == 2
    told = capsys.readouterr()
    assert "Traceback" not in told.err and told.err.startswith("knot: ")
    assert not list(folder.parent.glob("*.part"))
