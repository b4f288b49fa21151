"""`knot play`: which face it chooses, and what it does where one is missing."""

import inspect
import sys
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import pytest

from game.cli import play
from game.cli.app import run
from game.ui import app, guard


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The faces that were opened, in order; none of them shows anything. No screen, no tty."""
    shown: list[str] = []
    monkeypatch.setattr(play, "_text", lambda _scenario, _wishes: shown.append("text"))
    monkeypatch.setattr(play, "_replay", lambda _scenario: shown.append("replay"))
    window = ModuleType("game.ui.app")
    window.play = lambda _scenario, **_wishes: shown.append("window")  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "game.ui.app", window)
    monkeypatch.setattr("game.ui.app", window, raising=False)
    surroundings(monkeypatch, screen=False, terminal=False)
    return shown


def surroundings(monkeypatch: pytest.MonkeyPatch, *, screen: bool, terminal: bool) -> None:
    monkeypatch.setattr(play, "has_screen", lambda _environment, _platform: screen)
    monkeypatch.setattr(play, "_has_terminal", lambda: terminal)


@pytest.mark.parametrize(
    ("screen", "terminal", "face"),
    [
        (True, True, "window"),
        (True, False, "window"),
        (False, True, "text"),
        (False, False, "replay"),
    ],
)
def test_the_best_face_for_what_is_there(
    screen: bool, terminal: bool, face: str, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    surroundings(monkeypatch, screen=screen, terminal=terminal)
    assert run(["play"]) == 0
    assert opened == [face]


def test_text_is_played_when_asked_for_even_from_a_pipe(
    opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    surroundings(monkeypatch, screen=True, terminal=False)
    assert run(["play", "--text"]) == 0
    assert opened == ["text"]


@pytest.mark.parametrize(("terminal", "instead"), [(True, "text"), (False, "replay")])
def test_a_ruined_pygame_is_told_and_the_rest_works_all_the_same(
    terminal: bool,
    instead: str,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    surroundings(monkeypatch, screen=True, terminal=terminal)
    monkeypatch.setitem(sys.modules, "pygame", ModuleType("pygame"))
    assert run(["play"]) == 0
    assert opened == [instead]
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert guard.REMEDY in told[0]


def test_the_wishes_reach_the_face(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, play.Wishes]] = []
    monkeypatch.setattr(play, "_text", lambda scenario, wishes: seen.append((scenario, wishes)))
    line = "play small --text --as north --seed 7 --against random --preset calm"
    assert run(line.split()) == 0
    assert seen == [("small", play.Wishes("north", 7, "random", "calm", None, None))]


def test_a_start_is_a_wish_of_a_new_game_only(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str | None] = []
    monkeypatch.setattr(play, "_text", lambda _scenario, wishes: seen.append(wishes.begin))
    assert run(["play", "--text", "--from", "1962-10-20 14:30"]) == 0
    assert run(["play", "--text", "--from", "short", "--resume", "x.yaml"]) == 2
    assert seen == ["1962-10-20 14:30"]


def test_without_a_seed_every_game_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    seeds: list[int] = []
    monkeypatch.setattr(play, "_text", lambda _scenario, wishes: seeds.append(wishes.seed))
    assert [run(["play", "--text"]) for _ in range(3)] == [0, 0, 0]
    assert len(set(seeds)) == 3
    assert all(0 <= seed < 2**31 for seed in seeds)


@pytest.mark.parametrize(
    ("environment", "platform", "screen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_whether_there_is_a_screen(
    environment: dict[str, str], platform: str, screen: bool
) -> None:
    assert play.has_screen(environment, platform) is screen


def test_a_pipe_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe:
        def isatty(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", Pipe())
    assert not play._has_terminal()


def test_where_nobody_can_play_the_record_of_history_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[Path] = []
    text = ModuleType("game.text")
    text.tell = told.append  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "game.text", text)
    surroundings(monkeypatch, screen=False, terminal=False)
    assert run(["play"]) == 0
    assert [(path.parent.name, path.name) for path in told] == [("records", "history.yaml")]
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    assert "neither a screen nor a terminal" in lines[0]


def test_a_scenario_that_is_not_there_is_bad_input_before_anything_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "game.text", ModuleType("game.text"))
    sys.modules["game.text"].tell = lambda _path: None  # type: ignore[attr-defined]
    surroundings(monkeypatch, screen=False, terminal=False)
    assert run(["play", "cuba-1926"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("cuba-1926: error")
    assert "did you mean 'cuba-1962'?" in shown.err


@pytest.mark.parametrize(
    ("option", "value"), [("--from", "short"), ("--seed", "3"), ("--preset", "pooled")]
)
@pytest.mark.parametrize("face", [[], ["--text"]])
def test_what_a_saved_game_has_settled_cannot_be_asked_for_again(
    option: str,
    value: str,
    face: list[str],
    opened: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["play", *face, "--resume", "x.yaml", option, value]) == 2
    assert opened == []
    # Typer draws a box and breaks lines where the terminal ends.
    said = " ".join(capsys.readouterr().err.replace("│", " ").split())
    assert f"--resume goes on where the game stood; drop it, or {option}" in said


@pytest.mark.parametrize("seed", ["-1", "x", "1.5", str(2**64)])
def test_a_seed_that_is_none_is_refused(seed: str, opened: list[str]) -> None:
    assert run(["play", "--seed", seed]) == 2
    assert opened == []


@pytest.mark.parametrize("seed", [0, 2**64 - 1])
def test_the_least_and_the_greatest_seed_are_taken(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    monkeypatch.setattr(play, "_text", lambda _scenario, wishes: seen.append(wishes.seed))
    assert run(["play", "--text", "--seed", str(seed)]) == 0
    assert seen == [seed]


def test_the_wishes_reach_the_window_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[tuple[str, dict[str, object]]] = []
    window = ModuleType("game.ui.app")
    window.play = lambda scenario, **wishes: seen.append((scenario, wishes))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "game.ui.app", window)
    monkeypatch.setattr("game.ui.app", window, raising=False)
    surroundings(monkeypatch, screen=True, terminal=True)
    saved = tmp_path / "mine.yaml"
    assert run(["play", "small", "--as", "north", "--against", "random", "--seed", "7"]) == 0
    assert run(["play", "small", "--resume", str(saved)]) == 0
    first, second = seen
    assert first[0] == second[0] == "small"
    asked = {"seat": "north", "against": "random", "seed": 7}
    assert first[1] == {**asked, "preset": None, "resume": None, "begin": None}
    assert second[1]["resume"] == saved


def test_the_window_takes_every_wish() -> None:
    """The command line hands its wishes on by name."""
    taken = set(inspect.signature(app.play).parameters) - {"scenario"}
    assert taken == {each.name for each in fields(play.Wishes)}


def test_a_window_that_was_closed_opens_no_other_face(
    opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    surroundings(monkeypatch, screen=True, terminal=True)
    assert run(["play"]) == 0
    assert opened == ["window"]


@pytest.mark.parametrize(
    "line",
    [
        ["--as", "nord"],
        ["--from", "noon"],
        ["--preset", "none"],
        ["--against", "oracle"],
        ["--resume", "nowhere.yaml"],
    ],
)
def test_the_text_face_refuses_what_the_window_refuses(
    line: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    seated = [] if line[0] == "--as" else ["--as", "kennedy"]
    assert run(["play", "--text", *seated, *line]) == 2
    told = capsys.readouterr().err
    assert line[1] in told
    assert "Traceback" not in told
