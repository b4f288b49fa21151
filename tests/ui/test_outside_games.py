"""Journeys through the screens outside all games, by keyboard and by mouse, in a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.scenario import load
from game.ui import laboratory, library, saves, settings
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.inspect import faults
from game.ui.screens.menu import Setup
from game.ui.settings import Settings
from game.ui.worker import Worker
from tests.ui.helpers import SMALL, click, key, small
from tests.ui.test_flow import flow_of

SHIPPED = ("cuba-1962", "cuba-1962-hot-line", "friedrichstrasse-1961")


class Window:
    """A window on the menu, and what a person does at it."""

    def __init__(self, flow: Flow, size: tuple[int, int] = (1280, 720)) -> None:
        self.flow = flow
        self.app = App(flow, size)
        self.app.settle()

    def keys(self, *codes: int) -> None:
        """Press keys one after another."""
        self.app.send([key(code) for code in codes])

    def tab_to(self, name: str) -> None:
        """Go on with Tab until something has the focus."""
        for _ in range(80):
            focused = self.app.stage.focused
            if focused is not None and focused.name == name:
                return
            self.keys(pygame.K_TAB)
        raise AssertionError(f"Tab never came to {name}")

    def enter(self, name: str) -> None:
        """Press something by keyboard."""
        self.tab_to(name)
        self.keys(pygame.K_RETURN)

    def click(self, name: str) -> None:
        """Press something with the mouse."""
        self.app.send(click(self.app.stage.place(self.app.stage.find(name)).center))

    @property
    def said(self) -> str:
        return self.app.stage.dump()


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr(library.paths, "scenarios", lambda: [SMALL])
    made = Window(flow_of())
    yield made
    made.app.close()


def shipped(name: str, size: tuple[int, int] = (1280, 720)) -> Window:
    loaded, setup = load(name), Setup(against="random")
    setup.take(loaded.scenario, loaded.source)
    return Window(Flow(loaded, setup, Worker()), size)


# By keyboard


def test_the_dials_are_set_and_a_game_begins_with_them(window: Window) -> None:
    window.enter("menu.more")
    assert window.flow.shown == "more"
    window.enter("menu.preset.grim_school")
    window.enter("menu.against.random")
    window.tab_to("menu.seed")
    window.keys(pygame.K_7)
    window.keys(pygame.K_ESCAPE)
    assert window.flow.shown == "menu"
    setup = window.flow.setup
    assert (setup.preset, setup.against, setup.seed) == ("grim_school", "random", 57)
    window.enter("menu.begin")
    assert window.flow.sheets["north"].view.preset == "grim_school"


def test_every_way_out_of_the_menu_leads_back_with_escape(window: Window) -> None:
    for name in ("more", "library", "laboratory", "settings"):
        window.enter(f"menu.{name}")
        assert window.flow.shown == name
        window.keys(pygame.K_ESCAPE)
        assert window.flow.shown == "menu"


def test_every_way_out_of_the_menu_has_a_button_back(window: Window) -> None:
    for name, back in (
        ("more", "more.close"),
        ("library", "library.close"),
        ("laboratory", "lab.close"),
        ("settings", "settings.close"),
    ):
        window.click(f"menu.{name}")
        window.click(back)
        assert window.flow.shown == "menu"


def test_escape_at_the_menu_does_not_close_the_window(window: Window) -> None:
    window.keys(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert (window.flow.shown, window.flow.over) == ("menu", False)
    window.enter("menu.quit")
    assert window.flow.over


def test_arrows_move_a_setting_and_it_holds_at_once(window: Window) -> None:
    window.enter("menu.settings")
    window.tab_to("settings.text")
    window.keys(pygame.K_RIGHT, pygame.K_RIGHT)
    assert window.app.stage.pen.text_scale == 1.5
    assert window.app.stage.focused is window.app.stage.find("settings.text")
    window.keys(*[pygame.K_LEFT] * 5)
    assert window.app.stage.pen.text_scale == 1.0
    window.tab_to("settings.still")
    window.keys(pygame.K_RIGHT)
    assert settings.load()[0] == Settings(still=True)


def test_settings_stay_set_from_the_menu_into_the_game(window: Window) -> None:
    window.enter("menu.settings")
    window.tab_to("settings.plain")
    window.keys(pygame.K_RIGHT, pygame.K_ESCAPE)
    window.enter("menu.begin")
    assert window.flow._scene().settings.plain
    window.keys(pygame.K_ESCAPE)
    assert window.flow.shown == "pause"
    window.enter("pause.settings")
    window.keys(pygame.K_ESCAPE)
    assert window.flow.shown == "desk"


def test_two_people_sit_down_from_the_menu(window: Window) -> None:
    window.enter("menu.two")
    assert (window.flow.shown, len(window.flow.sheets)) == ("handover", 2)
    assert window.flow.setup.against == "random"


def test_a_game_that_was_left_is_gone_on_with(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.record.resume.scenario_of", lambda _path, _record: small())
    window.enter("menu.begin.south")
    window.flow.seal()
    window.app.settle()
    window.flow.go("menu")
    window.app.settle()
    assert "way menu.resume: Continue | The Strait: Bo Sur, Mon 1 May 18:00" in window.said
    assert window.app.stage.focused is window.app.stage.find("menu.resume")
    window.keys(pygame.K_RETURN)
    assert (window.flow.seat, window.flow.sheets["south"].view.turn) == ("south", 1)


def test_ones_own_game_is_played_again_in_the_laboratory(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laboratory, "scenario_of", lambda _path, _record: small())
    window.enter("menu.begin")
    window.flow.seal()
    window.app.settle()
    window.flow.go("menu")
    window.enter("menu.laboratory")
    assert "Your own game (chosen)" in window.said
    window.enter("lab.games.200")
    window.enter("lab.run")
    assert "200 worlds · seed 5 · Calm" in window.said
    assert "lab.ending." in window.said
    assert window.flow.laboratory.bench.chosen == saves.last()


def test_another_scenario_is_chosen_from_the_shelf(window: Window) -> None:
    place = library.home()
    place.mkdir(parents=True)
    text = SMALL.read_text(encoding="utf-8").replace("The Strait", "The Other Strait")
    (place / "mine.yaml").write_text(text.replace("id: small", "id: mine"), encoding="utf-8")
    window.enter("menu.library")
    window.enter("library.book.mine")
    window.enter("library.choose")
    assert window.flow.shown == "menu"
    assert "label menu.crisis: The Other Strait" in window.said


def test_a_broken_scenario_on_the_shelf_is_told_and_the_menu_stays(window: Window) -> None:
    place = library.home()
    place.mkdir(parents=True)
    (place / "bad.yaml").write_text("format: 1\nid: bad\n", encoding="utf-8")
    window.enter("menu.library")
    window.enter("library.book.bad")
    assert "library.fault.title" in window.said
    assert "bad.yaml" in window.said
    window.click("library.choose")
    assert (window.flow.shown, window.flow.loaded.scenario.id) == ("library", "small")


# With the scenarios that came with the game


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_scenario_has_a_tidy_menu(name: str) -> None:
    window = shipped(name)
    texts = window.flow.loaded.scenario
    for text in (1.0, 2.0):
        window.flow.settings = Settings(text=text)
        window.app.follow()
        window.app.settle()
        for seat in texts.seats:
            window.app.stage.find(f"menu.seat.{seat}")
            assert faults(window.app.stage) == []
        for screen in ("more", "library", "laboratory", "settings"):
            window.flow.go(screen)
            window.app.settle()
            assert faults(window.app.stage) == []
            window.flow.back()
            window.app.settle()
    window.app.close()


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_scenario_is_on_the_shelf_without_a_fault(name: str) -> None:
    book = next(book for book in library.on_shelf(SMALL) if book.path.name == name)
    read = library.read(book)
    assert read.fault == ""
    assert not read.own
    assert len(read.leaders) == 2
    assert read.days[0] <= read.days[1]


def test_history_is_played_again_and_tells_what_the_command_line_tells() -> None:
    loaded = load("cuba-1962")
    record = loaded.source / "records" / "history.yaml"
    run = laboratory.prepared(record, 300)
    run.parts.append(run.slice())
    found = laboratory.found(run)
    assert (found.n, run.done) == (300, 300)
    assert sum(line.share.count for line in found.endings) == 300
    assert found.war.count == sum(x.share.count for x in found.endings if x.kind == "war")
    assert found.seed == 1962


def test_a_record_of_another_scenario_is_played_under_its_own() -> None:
    other = load("friedrichstrasse-1961").source / "records" / "history.yaml"
    run = laboratory.prepared(other, 10)
    assert run.loaded.scenario.id == "friedrichstrasse-1961"
    assert run.done == 0


def test_history_can_be_watched_from_the_menu() -> None:
    window = shipped("friedrichstrasse-1961")
    assert window.flow.setup.history is not None
    assert Path(window.flow.setup.history).name == "history.yaml"
    window.enter("menu.history")
    assert window.flow.shown == "reel"
    window.keys(pygame.K_ESCAPE)
    assert window.flow.shown == "menu"
    window.app.close()


def test_the_first_turn_is_shown_when_one_asks_for_it() -> None:
    window = shipped("friedrichstrasse-1961")
    window.enter("menu.guide")
    assert window.flow.shown in ("desk", "outcome")
    assert window.flow.guiding
    window.app.close()
