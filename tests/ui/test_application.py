from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.application import BUSY_NAP, QUIET_NAP, App
from game.ui.inspect import faults
from game.ui.theme import TEXT_SCALES
from tests.ui.helpers import click, key, letter_key
from tests.ui.test_flow import flow_of


@pytest.fixture
def app() -> Iterator[App]:
    made = App(flow_of(), (1280, 720))
    yield made
    made.close()


def test_the_first_screen_is_the_menu_with_begin_in_focus(app: App) -> None:
    assert app.stage.dump().count("*") == 1
    assert "button menu.begin: Begin as Norr *" in app.stage.dump()


def test_enter_begins(app: App) -> None:
    app.send([key(pygame.K_RETURN)])
    assert app.flow.shown == "desk"
    assert app.stage.focused is app.stage.find("tab.papers")


def test_what_the_worker_brings_is_shown_by_the_loop(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = [0]

    def get() -> list[pygame.Event]:
        looks[0] += 1
        if looks[0] == 1:
            return [key(pygame.K_RETURN)]
        done = app.flow.screen == "desk" and app.stage.has("desk.seal")
        return [pygame.Event(pygame.QUIT)] if done or looks[0] > 300 else []

    monkeypatch.setattr(pygame.event, "get", get)
    app.run()
    assert app.flow.screen == "desk"


def test_the_loop_naps_longer_when_nothing_happens(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, naps = [0], []  # type: ignore[var-annotated]

    def nap(milliseconds: int) -> None:
        naps.append(milliseconds)
        clock[0] += milliseconds

    def get() -> list[pygame.Event]:
        return [pygame.Event(pygame.QUIT)] if clock[0] > 3000 else []

    monkeypatch.setattr(pygame.event, "get", get)
    monkeypatch.setattr(pygame.time, "wait", nap)
    monkeypatch.setattr(pygame.time, "get_ticks", lambda: clock[0])
    app.run()
    assert (naps[0], naps[-2]) == (BUSY_NAP, QUIET_NAP)


def test_an_idle_window_draws_nothing(app: App) -> None:
    app.draw()
    assert app.stage.draw(app.surface) == []


def test_while_one_waits_the_keys_do_nothing_but_leave(app: App) -> None:
    app.handle(key(pygame.K_RETURN))
    assert app.flow.worker.busy
    before = app.flow.screen
    app.handle(key(pygame.K_ESCAPE))
    app.handle(key(pygame.K_TAB))
    assert app.flow.screen == before
    app.handle(key(pygame.K_q, pygame.KMOD_CTRL))
    assert app.flow.over


@pytest.mark.parametrize("over", [0, 1])
def test_help_opens_and_closes_over_any_screen(app: App, over: int) -> None:
    app.send([key(pygame.K_RETURN)] * over + [key(pygame.K_F1)])
    assert app.flow.shown == "help"
    app.send([key(pygame.K_ESCAPE)])
    assert app.flow.shown == ("menu", "desk")[over]


def test_text_grows_and_shrinks_within_bounds(app: App) -> None:
    app.send([key(pygame.K_PLUS, pygame.KMOD_CTRL)] * 5)
    assert app.settings.text == TEXT_SCALES[-1]
    assert faults(app.stage) == []
    app.send([key(pygame.K_MINUS, pygame.KMOD_CTRL)] * 5)
    assert app.settings.text == TEXT_SCALES[0]


def test_a_resized_window_is_laid_out_anew(app: App) -> None:
    app.send([key(pygame.K_RETURN)])
    app.window.size = (1100, 700)
    app.handle(pygame.Event(pygame.WINDOWSIZECHANGED, x=1100, y=700))
    assert app.surface.get_size() == (1100, 700)
    assert app.stage.size == (1100, 700)
    assert faults(app.stage) == []


def test_an_uncovered_window_is_drawn_again(app: App) -> None:
    app.draw()
    app.handle(pygame.Event(pygame.WINDOWEXPOSED))
    assert app.stage.draw(app.surface) == [app.surface.get_rect()]


@pytest.mark.parametrize("event", [pygame.QUIT, pygame.WINDOWCLOSE])
def test_the_cross_on_the_window_closes_it(app: App, event: int) -> None:
    app.handle(pygame.Event(event))
    assert app.flow.over


def test_a_picture_can_be_kept(app: App, tmp_path: Path) -> None:
    path = app.screenshot(tmp_path / "deep" / "menu.png")
    assert pygame.image.load(path).get_size() == (1280, 720)


def test_f12_keeps_pictures_under_names_of_their_own(app: App, tmp_path: Path) -> None:
    app.send([key(pygame.K_F12), key(pygame.K_F12)])
    found = sorted(path.name for path in (tmp_path / "home" / "pictures").iterdir())
    assert found == ["knot-1.png", "knot-2.png"]


def test_where_pixels_are_finer_than_points_the_mouse_is_counted_in_pixels(app: App) -> None:
    app.surface = pygame.Surface((2560, 1440))
    moved = app._in_pixels(pygame.Event(pygame.MOUSEMOTION, pos=(100, 50), rel=(0, 0), buttons=()))
    assert moved.pos == (200, 100)
    assert app._in_pixels(key(pygame.K_a)).key == pygame.K_a


def test_the_mouse_can_do_what_keys_can(app: App) -> None:
    place = app.stage.place(app.stage.find("menu.begin"))
    app.send(click(place.center))
    assert app.flow.shown == "desk"
    card = app.stage.place(app.stage.find("choice.blockade"))
    app.send(click(card.center))
    assert app.flow.shown == "weigh"
    app.send(click(app.stage.place(app.stage.find("weigh.order")).center))
    assert app.flow.desks["north"].choices == {"act": "blockade"}


def test_digits_letters_and_escape(app: App) -> None:
    app.send([key(pygame.K_RETURN), letter_key("1"), key(pygame.K_RETURN)])
    assert app.flow.desks["north"].choices == {"act": "blockade"}
    app.send([letter_key("w")])
    assert app.flow.shown == "letter"
    app.send([key(pygame.K_ESCAPE), letter_key("s")])
    assert app.flow.shown == "seal"
    app.send([key(pygame.K_ESCAPE), letter_key("0")])
    assert app.flow.desks["north"].choices == {}


def test_a_file_that_is_dropped_on_the_window_is_opened(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(app.flow, "open", opened.append)
    app.handle(pygame.Event(pygame.DROPFILE, file="games/mine.yaml"))
    assert opened == [Path("games/mine.yaml")]
