"""What the window does beside showing things: sounds and their words, settings, being ready."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pygame
import pytest

from game.scenario import load
from game.ui import settings
from game.ui.application import App
from game.ui.boot import Boot
from game.ui.draw.world import world
from game.ui.flow import Flow
from game.ui.settings import Settings
from game.ui.sound.cues import CUES, Kind
from game.ui.sound.player import Player
from game.ui.stage import Stage
from game.ui.theme import COLOURS
from game.ui.worker import Worker
from tests.ui.helpers import key
from tests.ui.test_flow import flow_of


@pytest.fixture
def app() -> Iterator[App]:
    made = App(flow_of(), (1280, 720))
    yield made
    made.flow.settings = Settings()
    made.follow()
    made.close()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What players were asked to do."""
    done: list[str] = []
    monkeypatch.setattr(Player, "prepare", lambda _: done.append("prepare"))
    monkeypatch.setattr(Player, "hush", lambda _: done.append("hush"))
    return done


def loop(app: App, monkeypatch: pytest.MonkeyPatch, enough: Callable[[int], bool]) -> None:
    """Run the window until it has looked for events often enough, at most 400 times."""
    looks = [0]

    def get() -> list[pygame.Event]:
        looks[0] += 1
        over = enough(looks[0]) or looks[0] > 400
        return [pygame.Event(pygame.QUIT)] if over else []

    monkeypatch.setattr(pygame.event, "get", get)
    app.run()
    assert looks[0] <= 400


# Ready for what comes next


def test_sounds_and_map_are_made_ready_once_the_first_screen_stands(
    app: App, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world.cache_clear()
    loop(app, monkeypatch, lambda looks: looks > 3 and world.cache_info().currsize > 0)
    assert asked == ["prepare"]
    assert world.cache_info().misses == 1
    world(2)
    assert world.cache_info().misses == 1


def test_nothing_is_made_ready_while_the_title_is_looked_at(
    asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    until = Event()

    def load() -> tuple[Flow, Callable[[], None]]:
        until.wait(10)
        flow = flow_of()
        flow.worker.close()
        flow.worker = worker
        return flow, lambda: None

    worker = Worker()
    app = App(Boot(worker, Settings(), load), (1280, 720))
    seen: list[list[str]] = []

    def enough(looks: int) -> bool:
        if looks == 5:
            seen.append(list(asked))
            until.set()
        return until.is_set() and bool(asked)

    loop(app, monkeypatch, enough)
    assert seen == [[]]
    assert asked == ["prepare"]
    app.close()


def test_a_window_that_waits_is_not_yet_ready(app: App, asked: list[str]) -> None:
    app.handle(key(pygame.K_RETURN))
    assert app.flow.worker.busy
    app._prepare()
    assert asked == []
    app.settle()
    app._prepare()
    assert asked == ["prepare"]


# Sounds in words


@pytest.mark.parametrize("cue", sorted(name for name in CUES if CUES[name].kind is Kind.HAND))
def test_what_ones_own_hand_does_is_not_told(app: App, cue: str) -> None:
    app.flow.cues = [cue]
    app.follow()
    assert app.caption.text == ""


@pytest.mark.parametrize("cue", ["letter_arrived", "alarm", "war"])
def test_what_happens_is_told(app: App, cue: str) -> None:
    app.flow.cues = [cue]
    app.follow()
    assert app.caption.text == CUES[cue].caption
    app.frame(0)
    assert "caption" in app.stage.notes
    app.frame(60_000)
    assert "caption" not in app.stage.notes


def test_it_is_told_over_the_map_where_one_lies_open_and_not_over_the_cards() -> None:
    flow = flow_of("random", "kennedy", load("friedrichstrasse-1961"))
    app = App(flow, (1600, 900))
    flow.begin()
    app.settle()
    flow.cues = ["letter_arrived"]
    app.follow()
    app.frame(0)
    told, plot = app.stage.notes["caption"], app.stage.find("plot")
    assert app.stage.place(plot).contains(told.rect)
    flow.go("pause")
    app.follow()
    app.frame(10)
    assert app.stage.notes["caption"].rect.bottom > app.stage.place(plot).bottom
    app.close()


def test_cues_are_heard_once_and_in_order(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(app.player, "cue", lambda name: heard.append(name) or "")
    app.flow.cues = ["sealed", "letter_sent", "turn_passed"]
    app.follow()
    app.follow()
    assert heard == ["sealed", "letter_sent", "turn_passed"]


def test_without_captions_nothing_is_told(app: App) -> None:
    app.flow.prefer("captions", 1)
    app.follow()
    app.flow.cues = ["alarm"]
    app.follow()
    assert app.caption.text == ""


def test_turning_the_sound_off_lets_what_sounds_fade(app: App, asked: list[str]) -> None:
    app.flow.prefer("sound", -1)
    app.follow()
    assert (app.player.volume, asked) == (0.25, [])
    app.flow.prefer("sound", -1)
    app.follow()
    assert (app.player.volume, asked) == (0.0, ["hush"])


# Settings


def test_what_is_set_is_kept_at_once(app: App) -> None:
    app.send([key(pygame.K_PLUS, pygame.KMOD_CTRL)])
    assert settings.load() == (Settings(text=1.25), "")


def test_settings_that_cannot_be_kept_hold_all_the_same_and_are_told(
    app: App, tmp_path: Path
) -> None:
    (tmp_path / "home").write_text("a file stands where the folder should be", encoding="utf-8")
    app.send([key(pygame.K_PLUS, pygame.KMOD_CTRL)])
    assert app.stage.pen.text_scale == 1.25
    assert "could not be kept" in app.caption.text
    app.frame(0)
    assert "caption" in app.stage.notes
    app.send([key(pygame.K_RETURN)])
    assert app.flow.shown == "desk"  # type: ignore[attr-defined]


def test_other_colours_are_drawn_at_once(app: App) -> None:
    app.draw()
    before, old = pygame.image.tobytes(app.surface, "RGB"), dict(COLOURS)
    app.flow.prefer("contrast", 1)
    app.follow()
    app.draw()
    assert old != COLOURS
    assert pygame.image.tobytes(app.surface, "RGB") != before
    app.flow.prefer("contrast", -1)
    app.follow()
    app.draw()
    assert pygame.image.tobytes(app.surface, "RGB") == before


def test_f11_fills_the_screen_and_leaves_it(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    class Filling:
        """The window, noting what is asked of it."""

        def __getattr__(self, name: str) -> object:
            return getattr(window, name)

        def set_fullscreen(self, desktop: bool) -> None:
            calls.append(f"full {desktop}")

        def set_windowed(self) -> None:
            calls.append("windowed")

    window = app.window
    app.window = Filling()  # type: ignore[assignment]
    app.send([key(pygame.K_F11)])
    assert app.settings.full
    app.send([key(pygame.K_PLUS, pygame.KMOD_CTRL), key(pygame.K_F11)])
    assert not app.settings.full
    assert calls == ["full True", "windowed"]


@pytest.mark.parametrize("code", [pygame.K_EQUALS, pygame.K_KP_PLUS])
def test_without_control_the_plus_key_sets_nothing(app: App, code: int) -> None:
    app.send([key(code)])
    assert app.settings == Settings()


# Explanations


def asking(app: App, name: str) -> Stage:
    widget = app.stage.find(name)
    app.stage.focus_on(widget)
    app.send([key(pygame.K_x)])
    return app.stage


def test_escape_takes_an_explanation_away_before_anything_else(app: App) -> None:
    app.send([key(pygame.K_RETURN)])
    stage = asking(app, "choice.blockade")
    assert "tip" in stage.notes
    app.send([key(pygame.K_ESCAPE)])
    assert "tip" not in stage.notes
    assert app.flow.shown == "desk"  # type: ignore[attr-defined]
    app.send([key(pygame.K_ESCAPE)])
    assert app.flow.shown == "pause"  # type: ignore[attr-defined]


def test_what_is_no_longer_there_is_not_explained(app: App) -> None:
    app.send([key(pygame.K_RETURN)])
    stage = asking(app, "choice.blockade")
    app.flow.go("menu")
    app.follow()
    assert "tip" not in stage.notes


def test_the_window_goes_on_while_one_waits(app: App) -> None:
    """Events that come while the worker is busy are let go, but the window still follows."""
    app.handle(key(pygame.K_RETURN))
    app.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(640, 360), button=1))
    app.window.size = (1100, 700)
    app.handle(pygame.Event(pygame.WINDOWSIZECHANGED, x=1100, y=700))
    assert app.stage.size == (1100, 700)
    app.settle()
    assert app.flow.shown == "desk"  # type: ignore[attr-defined]
    assert not any(widget.down for widget in app.stage.widgets)
