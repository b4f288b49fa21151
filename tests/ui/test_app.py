import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.scenario import ScenarioError
from game.ui import app
from game.ui.application import App
from game.ui.guard import UiUnavailable
from tests.ui.helpers import SMALL, small


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


def test_closing_the_window_ends_with_nought(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.event, "get", closing())
    assert app.run(small()) == 0


def test_a_seat_on_the_command_line_begins_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(App, "run", lambda self: (self.settle(), shown.append(self.flow.shown)))
    assert app.play(SMALL, seat="south", against="random", seed=3, preset="grim_school") == 0
    assert app.play(SMALL) == 0
    assert shown == ["desk", "menu"]


def test_a_record_on_the_command_line_is_gone_on_with(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(App, "run", lambda self: (self.settle(), shown.append(self.flow.text)))
    app.play(SMALL, resume=tmp_path / "none.yaml")
    assert "none.yaml" in shown[0]


def test_a_display_that_does_not_answer_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """SDL falls back to drawing into nothing; a game there could never be ended."""
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    with pytest.raises(UiUnavailable, match="no screen answers"):
        app.run(small())


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
        app.run(small(), **wish)  # type: ignore[arg-type]


def test_without_a_screen_there_is_one_line_of_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise pygame.error("No available video device")

    monkeypatch.setattr(pygame, "Window", refuse)
    with pytest.raises(UiUnavailable, match="No available video device") as caught:
        app.run(small())
    assert "\n" not in str(caught.value)


def test_the_opponent_of_the_command_line_is_in_the_menu() -> None:
    setup = app._setup(small(), None, "record:mine.yaml", 7, None)
    assert setup.opponents[-1] == "record:mine.yaml"
    assert (setup.seat, setup.preset, setup.seed) == ("north", "calm_school", 7)
    assert SMALL in [path for _, path in setup.files]


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


def test_crises_are_listed_by_their_titles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, broken = tmp_path / "good.yaml", tmp_path / "broken.yaml"
    text = SMALL.read_text(encoding="utf-8").replace("The Strait", "The Other Strait")
    good.write_text(text.replace("id: small", "id: good"), encoding="utf-8")
    broken.write_text("format: 1\n", encoding="utf-8")
    monkeypatch.setattr(app.paths, "user_scenarios", lambda: [good, broken])
    monkeypatch.setattr(app.paths, "scenarios", list)
    setup = app._setup(small(), None, "random", 1, None)
    assert [title for title, _ in setup.files] == ["The Strait", "The Other Strait", "broken"]
    assert setup.file == small().source


def test_the_scenario_that_was_named_is_not_listed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.paths, "user_scenarios", lambda: [small().source])
    monkeypatch.setattr(app.paths, "scenarios", list)
    setup = app._setup(small(), "south", "script:x.yaml", 7, "grim_school")
    assert [path for _, path in setup.files] == [small().source]
    assert (setup.seat, setup.seed, setup.preset) == ("south", 7, "grim_school")
    assert setup.opponents[-1] == "script:x.yaml"
    assert setup.saved == ""
