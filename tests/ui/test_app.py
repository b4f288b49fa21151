import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.cli.app import run as cli
from game.record.files import write_record
from game.record.game import Game
from game.scenario import ScenarioError
from game.ui import app, saves, settings
from game.ui.application import App
from game.ui.guard import UiUnavailable
from game.ui.settings import Settings
from tests.ui.helpers import SMALL, small
from tests.ui.reels import played


def closing(after: int = 2):  # type: ignore[no-untyped-def]
    """An event source that closes the window after so many looks."""
    looks = [0]

    def get() -> list[pygame.Event]:
        looks[0] += 1
        return [pygame.Event(pygame.QUIT)] if looks[0] >= after else []

    return get


def test_it_can_be_imported_without_pygame() -> None:
    code = "import sys, game.ui.app; sys.exit('pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_title_needs_nothing_of_what_is_read_behind_it() -> None:
    heavy = "{'numpy', 'pydantic', 'game.scenario', 'game.engine', 'game.record', 'game.ui.flow'}"
    code = (
        "import sys, game.cli.app, game.ui.app, game.ui.application, game.ui.boot;"
        f"print(*sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == ""


def test_closing_the_window_ends_with_nought(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.event, "get", closing())
    assert app.play(SMALL) == 0


def test_a_seat_on_the_command_line_begins_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(App, "run", lambda self: (self.settle(), shown.append(self.flow.shown)))
    assert app.play(SMALL, seat="south", against="random", seed=3, preset="grim_school") == 0
    settings.keep(Settings(guided=True))
    assert app.play(SMALL) == 0
    assert shown == ["desk", "menu"]


def test_who_has_never_played_sits_at_the_desk_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, str, bool]] = []

    def look(self: App) -> None:
        self.settle()
        flow = self.flow
        seen.append((flow.shown, flow.seat, flow.guiding))  # type: ignore[attr-defined]

    monkeypatch.setattr(App, "run", look)
    app.play(SMALL)
    app.play(SMALL, preset="grim_school")
    settings.keep(Settings(text=1.5))
    app.play(SMALL)
    assert seen == [("desk", "north", True), ("menu", "", False), ("menu", "", False)]


def test_a_record_opens_with_both_desks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("game.ui.reel.scenario_of", lambda _path, _record: small())
    path = tmp_path / "game.yaml"
    write_record(played().record(), path)
    shown: list[str] = []
    monkeypatch.setattr(App, "run", lambda self: (self.settle(), shown.append(self.flow.shown)))
    assert app.watch(SMALL, path) == 0
    assert shown == ["reel"]


def test_settings_are_those_that_were_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[Settings] = []
    monkeypatch.setattr(App, "run", lambda self: (self.settle(), found.append(self.flow.settings)))
    settings.keep(Settings(text=1.5, still=True))
    app.play(SMALL)
    assert found == [Settings(text=1.5, still=True)]


def test_settings_that_mean_nothing_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(App, "run", lambda self: (self.settle(), told.append(self.flow.text)))
    settings.place().parent.mkdir(parents=True)
    settings.place().write_text("text: 7\n", encoding="utf-8")
    app.play(SMALL)
    assert "settings.yaml: text" in told[0]


def test_a_record_on_the_command_line_is_gone_on_with(monkeypatch: pytest.MonkeyPatch) -> None:
    game = Game.start(small(), None, 5)
    game.force({})
    saves.keep(game, {"north": "random", "south": "human"}, None)
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(
        App, "run", lambda self: (self.settle(), shown.append((self.flow.shown, self.flow.seat)))
    )
    app.play(SMALL, resume=saves.last())
    app.play(SMALL, resume=saves.last(), seat="north")
    assert shown == [("outcome", "south"), ("outcome", "north")]


def test_a_display_that_does_not_answer_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """SDL falls back to drawing into nothing; a game there could never be ended."""
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    with pytest.raises(UiUnavailable, match="no screen answers"):
        app.play(SMALL)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({"seat": "nord"}, "did you mean 'north'"),
        ({"preset": "calm"}, "no preset 'calm'"),
        ({"against": "oracle"}, "no kind of seat 'oracle'"),
        ({"begin": "noon"}, "no starting point 'noon'"),
    ],
)
def test_words_that_mean_nothing_are_refused(wish: dict[str, str], said: str) -> None:
    with pytest.raises(ScenarioError, match=said):
        app.play(SMALL, **wish)  # type: ignore[arg-type]


def test_without_a_screen_there_is_one_line_of_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise pygame.error("No available video device")

    monkeypatch.setattr(pygame, "Window", refuse)
    with pytest.raises(UiUnavailable, match="No available video device") as caught:
        app.play(SMALL)
    assert "\n" not in str(caught.value)


def test_what_the_user_has_set_for_sdl_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_FRAMEBUFFER_ACCELERATION", "1")
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")
    app._settle_environment()
    import os

    assert os.environ["SDL_FRAMEBUFFER_ACCELERATION"] == "1"


@pytest.mark.parametrize(
    ("driver", "display", "wayland", "hint"),
    [("x11", ":0", "", "0"), ("", ":0", "", "0"), ("", ":0", "w", None), ("dummy", ":0", "", None)],
)
def test_the_plain_framebuffer_is_for_x11_alone(
    driver: str, display: str, wayland: str, hint: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION", raising=False)
    monkeypatch.setenv("SDL_VIDEODRIVER", driver)
    monkeypatch.setenv("DISPLAY", display)
    if wayland:
        monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
    else:
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    app._settle_environment()
    assert os.environ.get("SDL_FRAMEBUFFER_ACCELERATION") == hint
    monkeypatch.delenv("SDL_FRAMEBUFFER_ACCELERATION", raising=False)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["play", str(SMALL), "--as", "nord"], "did you mean 'north'"),
        (["play", str(SMALL), "--from", "noon"], "no starting point 'noon'"),
        (["play", "cuba-1926"], "did you mean 'cuba-1962'?"),
    ],
)
def test_a_fault_found_behind_the_title_is_told_and_gives_two(
    line: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert cli(line) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


HISTORY = Path(__file__).parents[2] / "scenarios" / "cuba-1962" / "records" / "history.yaml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("record: nonsense\n", "saved.yaml:1:9: error[type]"),
        ("turns: [\n", "saved.yaml:2:1: error[yaml]"),
        ("", "saved.yaml:1:1: error[missing]"),
        (None, "saved.yaml: error[file]: no such file"),
        ("elsewhere", "did you mean 'cuba-1962'?"),
    ],
)
def test_a_saved_game_that_cannot_be_used_is_told_without_a_window_and_gives_two(
    text: str | None,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    saved = tmp_path / "saved.yaml"
    if text == "elsewhere":
        text = HISTORY.read_text(encoding="utf-8").replace("cuba-1962", "cuba-1926")
    if text is not None:
        saved.write_text(text, encoding="utf-8")
    monkeypatch.setenv("DISPLAY", ":0")
    assert cli(["play", str(SMALL), "--resume", str(saved)]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


def test_a_saved_game_has_the_seats_of_its_own_scenario(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    game = Game.start(small(), None, 5)
    saves.keep(game, {}, None)
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    monkeypatch.setenv("DISPLAY", ":0")
    assert cli(["play", str(SMALL), "--resume", str(saves.last()), "--as", "sout"]) == 2
    assert "no seat 'sout' in this game\n  help: did you mean 'south'?" in capsys.readouterr().err


def test_a_broken_scenario_names_its_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\nid: 7x\n", encoding="utf-8")
    monkeypatch.setenv("DISPLAY", ":0")
    assert cli(["play", str(broken)]) == 2
    assert "broken.yaml:2:" in capsys.readouterr().err
