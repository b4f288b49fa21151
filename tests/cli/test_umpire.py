"""`knot umpire` and `knot desk`: a game apart from the command line, and what is refused."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest

from game.cli import umpire as command
from game.cli.app import run
from game.ui.guard import UiUnavailable
from tests.docs.manual import DUEL

HERE = ["--scenario", str(DUEL)]


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A table of the duel that was just begun."""
    path = tmp_path / "The Monday Group"
    assert run(["umpire", "start", str(path), str(DUEL), "--seed", "5"]) == 0
    capsys.readouterr()
    return path


def seal(folder: Path, seat: str, monkeypatch: pytest.MonkeyPatch, line: str = "2") -> int:
    """The person in this seat types a choice and seals."""
    monkeypatch.setattr("sys.stdin", StringIO(f"{line}\nseal yes\n"))
    return run(["desk", str(folder / seat / f"to-{seat}.knot"), *HERE, "--text"])


def errors(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().err.replace("│", " ").split())


def test_a_whole_game(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for turn in range(4):
        for seat in ("east", "west"):
            assert seal(folder, seat, monkeypatch) == 0
        capsys.readouterr()
        assert run(["umpire", "turn", str(folder), *HERE]) == 0
        said = capsys.readouterr().out
        assert "Ana Est: Speak of peace." in said
        if "The game has ended." in said:
            break
        assert f"Turn {turn + 2} of 4" in said
    assert run(["umpire", "turn", str(folder), *HERE]) == 2
    assert "the game has ended" in errors(capsys)
    assert run(["replay", "--check", str(folder / "game.yaml")]) == 2, "not installed"


def test_a_missing_answer_ends_with_2_and_a_remedy_that_works(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert seal(folder, "west", monkeypatch) == 0
    assert run(["umpire", "turn", str(folder), *HERE]) == 2
    assert "Ana Est (east) has not sealed any orders" in errors(capsys)
    assert run(["umpire", "turn", str(folder), *HERE, "--hold", "east"]) == 0
    assert "Ana Est: nothing new." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (["--hold", "north"], "no person sits in 'north'; people: east, west"),
        (["--seat", "east"], "write east=KIND"),
        (["--seat", "north=random"], "there is no seat 'north'"),
        (["--seat", "east=gambler"], "there is no kind of seat 'gambler'"),
    ],
    ids=str,
)
def test_what_there_is_not_is_refused(
    wish: list[str], told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["umpire", "turn", str(folder), *HERE, *wish]) == 2
    assert told in errors(capsys)


def test_a_folder_without_a_game_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for each in ("turn", "watch"):
        assert run(["umpire", each, str(tmp_path / "nothing")]) == 2
        assert "game.yaml: error[folder]: no game lies here help: begin one" in errors(capsys)
    assert run(["desk", str(tmp_path / "to-east.knot"), "--text"]) == 2
    assert "to-east.knot: No such file or directory" in errors(capsys)


def test_a_game_is_not_begun_over_another(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "game.yaml").read_bytes()
    assert run(["umpire", "start", str(folder), str(DUEL)]) == 2
    assert "a game lies here already" in errors(capsys)
    assert (folder / "game.yaml").read_bytes() == before


def test_a_scenario_that_is_not_installed_has_to_be_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["umpire", "turn", str(folder)]) == 2
    assert "duel" in errors(capsys)
    assert run(["desk", str(folder / "east" / "to-east.knot"), "--text"]) == 2
    assert "duel" in errors(capsys)


def test_a_torn_hand_out_ends_with_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "east" / "to-east.knot"
    path.write_bytes(path.read_bytes()[:-20])
    assert run(["desk", str(path), *HERE, "--text"]) == 2
    assert "error[torn]" in errors(capsys)


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the window was asked to open, instead of a window."""
    asked: list[tuple[object, ...]] = []
    module = ModuleType("game.ui.app")
    module.desk = lambda *given: asked.append(given)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "game.ui.app", module)
    monkeypatch.setattr("game.ui.app", module, raising=False)
    monkeypatch.setattr("game.cli.desk.has_screen", lambda _environment, _platform: True)
    return asked


def test_where_there_is_a_screen_a_window_opens(
    folder: Path, window: list[tuple[object, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "east" / "to-east.knot"
    assert run(["desk", str(path)]) == 0
    assert run(["desk", str(path), *HERE, "--out", "mine.knot"]) == 0
    assert window == [("duel", path, None), (str(DUEL), path, Path("mine.knot"))]
    assert seal(folder, "east", monkeypatch) == 0
    assert len(window) == 2, "--text asks for the terminal"


def test_a_file_that_cannot_be_used_opens_no_window(
    folder: Path, window: list[tuple[object, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["desk", str(folder / "game.yaml")]) == 2
    assert "error[torn]" in errors(capsys)
    assert window == []


def test_where_no_window_opens_the_terminal_is_taken(
    folder: Path,
    window: list[tuple[object, ...]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> None:
        raise UiUnavailable("no display")

    monkeypatch.setattr("game.ui.guard.ensure_ce", refuse)
    monkeypatch.setattr("sys.stdin", StringIO("1\nseal yes\n"))
    assert run(["desk", str(folder / "east" / "to-east.knot"), *HERE]) == 0
    assert "no window: no display" in errors(capsys)
    assert (folder / "east" / "from-east.knot").exists()
    assert window == []


def test_the_table_is_named_after_its_folder(folder: Path) -> None:
    text = (folder / "game.yaml").read_text(encoding="utf-8")
    assert "\nid: the-monday-group-" in text
    assert "\nseed: 5\n" in text


@pytest.mark.parametrize(
    ("name", "begins"), [("Übung 3", "bung-3-"), ("...", "table-"), ("A_b", "a-b-")]
)
def test_any_folder_gives_a_name(name: str, begins: str, tmp_path: Path) -> None:
    found = command._name(tmp_path / name)
    assert found.startswith(begins)
    assert found != command._name(tmp_path / name) or found != command._name(tmp_path / name)


def test_luck_is_new_where_no_seed_is_given(tmp_path: Path) -> None:
    seeds = set()
    for name in ("a", "b"):
        assert run(["umpire", "start", str(tmp_path / name), str(DUEL)]) == 0
        text = (tmp_path / name / "game.yaml").read_text(encoding="utf-8")
        seeds |= {line for line in text.splitlines() if line.startswith("seed: ")}
    assert len(seeds) == 2


def test_a_machine_umpire_plays_and_can_be_stopped(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) > 2:
            raise KeyboardInterrupt
        seal(folder, ("east", "west")[len(waits) - 1], monkeypatch)

    monkeypatch.setattr("time.sleep", sleep)
    assert run(["umpire", "watch", str(folder), *HERE, "--every", "0.5"]) == 0
    said = capsys.readouterr().out
    assert "Played: 1950-05-01 08:00." in said
    assert f"To go on: knot umpire watch {folder}" in said
    assert waits == [0.5, 0.5, 0.5]


def test_a_machine_umpire_ends_with_the_game(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "t"
    line = ["umpire", "start", str(folder), str(DUEL), "--seed", "5", "--seat", "west=random"]
    assert run(line) == 0
    monkeypatch.setattr("time.sleep", lambda _: seal(folder, "east", monkeypatch))
    assert run(["umpire", "watch", str(folder), *HERE]) == 0
    assert "The game has ended." in capsys.readouterr().out
