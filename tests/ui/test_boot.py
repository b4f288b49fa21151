"""The title: what it shows, and how the game takes its place."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.ui.application import App, Director
from game.ui.boot import Boot
from game.ui.flow import Flow
from game.ui.settings import Settings
from game.ui.worker import Worker
from tests.ui.helpers import key, kit, told
from tests.ui.test_flow import flow_of


class Loading:
    """A job that brings a flow, and what is seen of it."""

    def __init__(self) -> None:
        self.flow = flow_of()
        self.log: list[str] = []

    def __call__(self) -> tuple[Director, Callable[[], None]]:
        self.log.append("read")
        return self.flow, lambda: self.log.append(f"entered with text {self.flow.settings.text}")


@pytest.fixture
def loading() -> Iterator[Loading]:
    made = Loading()
    yield made
    made.flow.worker.close()


@pytest.fixture
def boot(loading: Loading) -> Iterator[Boot]:
    made = Boot(Worker(), Settings(text=1.5), loading)
    yield made
    made.worker.close()


def test_it_shows_the_title(boot: Boot) -> None:
    filled = kit()
    boot.build(filled)
    assert "KNOT OF WAR" in told(filled)
    assert (boot.place, boot.tone, boot.first) == ("title", "night", "")


def test_nothing_is_read_before_the_first_picture(boot: Boot, loading: Loading) -> None:
    boot.build(kit())
    assert not boot.worker.busy
    assert boot.following() is boot
    assert boot.worker.busy
    boot.worker.wait()
    assert loading.log[0] == "read"


def test_it_is_read_once(boot: Boot, loading: Loading) -> None:
    for _ in range(3):
        boot.following()
    boot.worker.wait()
    assert loading.log.count("read") == 1


def test_the_game_takes_over_with_the_settings_of_the_title(boot: Boot, loading: Loading) -> None:
    boot.following()
    boot.prefer("text", 1)
    boot.worker.wait()
    after = boot.following()
    assert isinstance(after, Flow)
    assert after.settings.text == 2.0
    assert loading.log == ["read", "entered with text 2.0"]


def test_an_error_of_reading_comes_out_where_it_is_collected() -> None:
    def refuse() -> tuple[Director, Callable[[], None]]:
        raise FileNotFoundError("no such scenario")

    boot = Boot(Worker(), Settings(), refuse)
    boot.following()
    with pytest.raises(FileNotFoundError, match="no such scenario"):
        boot.worker.wait()
    boot.worker.close()


def test_the_window_can_be_closed_meanwhile(boot: Boot) -> None:
    boot.go("help")
    boot.back()
    assert not boot.over
    boot.quit()
    assert boot.over


@pytest.mark.parametrize("by", [1, -1])
def test_what_is_set_at_the_title_is_set_in_the_game(by: int, boot: Boot, loading: Loading) -> None:
    boot.following()
    boot.prefer("text", by)
    boot.prefer("still", 1)
    boot.worker.wait()
    after = boot.following().settings
    assert after == replace(Settings(still=True), text={1: 2.0, -1: 1.25}[by])


def test_every_key_can_be_pressed_while_it_is_read(loading: Loading) -> None:
    """Nothing that a person does at the title may end in an error."""
    boot = Boot(Worker(), Settings(), loading)
    app = App(boot, (1280, 720))
    codes = [pygame.K_ESCAPE, pygame.K_RETURN, pygame.K_TAB, pygame.K_F1, pygame.K_x, pygame.K_UP]
    for code in codes:
        app.handle(key(code))
        app.handle(pygame.Event(pygame.KEYUP, key=code, mod=0))
    app.frame(0)
    app.draw()
    assert not app.flow.over
    app.settle()
    assert isinstance(app.flow, Flow)
    app.close()
    boot.worker.close()


def test_the_title_follows_the_size_of_the_window(loading: Loading) -> None:
    app = App(Boot(Worker(), Settings(), loading), (1280, 720))
    app.window.size = (1100, 700)
    app.resize()
    rect = app.stage.find("title.name").rect
    assert rect.centerx == 550
    app.close()


def test_the_knot_is_pulled_tight_while_one_waits(loading: Loading) -> None:
    app = App(Boot(Worker(), Settings(), loading), (1280, 720))
    assert app.stage.tick(0, still=False) or app.stage.tick(300, still=False)
    before = app.stage.find("title.knot").state()
    app.stage.tick(2000, still=False)
    assert app.stage.find("title.knot").state() != before
    assert not app.stage.tick(3000, still=False)
    app.close()


def test_who_wants_no_motion_sees_a_tight_knot_at_once(loading: Loading) -> None:
    app = App(Boot(Worker(), Settings(still=True), loading), (1280, 720))
    app.frame(0)
    assert app.stage.find("title.knot").state()[-1] == 0
    app.close()


def test_a_file_that_is_dropped_on_the_title_opens_nothing(boot: Boot, loading: Loading) -> None:
    boot.stale = False
    boot.open(Path("game.yaml"))
    assert (boot.stale, boot.over, loading.log) == (False, False, [])
