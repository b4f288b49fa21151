"""A newcomer's first turn, from the launch to the sealed orders, with the notes."""

from collections.abc import Iterator

import pygame
import pytest

from game.scenario import load
from game.ui import settings
from game.ui.application import App
from game.ui.guide import STEPS
from game.ui.screens import guide
from game.ui.widgets import Dial
from game.ui.widgets.note import Note
from tests.ui.helpers import click, key, letter_key
from tests.ui.test_flow import begin, flow_of, screen, seal

CUBA = load("cuba-1962")
SETTLED = 400
"""Milliseconds that the mouse rests until it is told what lies under it."""


@pytest.fixture
def app() -> Iterator[App]:
    made = App(flow_of("character", "kennedy", CUBA), (1600, 900))
    made.flow.teach()
    made.settle()
    yield made
    made.close()


def note(app: App) -> str:
    """The words of the note that is shown; nothing if there is none."""
    found = app.stage.get("guide.note")
    return found.text if isinstance(found, Note) else ""


def step(app: App) -> int:
    found = app.stage.find("guide.note")
    assert isinstance(found, Note)
    return found.step


def doubtful(app: App) -> str:
    """An instrument of the desk that shows a wedge."""
    dials = [widget for widget in app.stage.widgets if isinstance(widget, Dial)]
    return next(dial.name for dial in dials if dial.left < dial.right)


def press(app: App, name: str) -> None:
    """Click a widget where it is."""
    widget = app.stage.find(name)
    app.send(click(app.stage.place(widget).clip(app.stage.sight(widget)).center))


def hold(app: App, *events: pygame.Event) -> None:
    """Send events and let a second and a half pass."""
    for event in events:
        app.handle(event)
    for now in range(0, 1600, 100):
        app.frame(now)
    app.settle()


def rest_on(app: App, name: str) -> None:
    """Let the mouse rest on a widget until it is explained."""
    place = app.stage.place(app.stage.find(name)).center
    move = pygame.Event(pygame.MOUSEMOTION, pos=place, rel=(1, 1), buttons=(0, 0, 0))
    app.handle(move)
    app.frame(10_000)
    app.frame(10_000 + SETTLED)
    app.settle()


def test_the_first_turn_by_keyboard_alone(app: App) -> None:
    """Every step is done by doing it, and none needs more than three keys."""
    app.send([letter_key("n")])
    assert step(app) == 1
    app.send([letter_key("g")])
    assert step(app) == 2
    app.stage.focus_on(app.stage.find(doubtful(app)))
    app.send([letter_key("x")])
    assert "wedge" in app.stage.dump()
    assert step(app) == 3
    app.send([letter_key("1")])
    assert app.flow.shown == "weigh"
    assert step(app) == 4
    press_enter = key(pygame.K_RETURN)
    app.stage.focus_on(app.stage.find("weigh.order"))
    app.send([press_enter])
    assert app.flow.shown == "desk"
    assert step(app) == 5
    app.stage.focus_on(app.stage.find("slot.posture"))
    app.send([press_enter])
    assert step(app) == 6
    app.send([letter_key("w"), key(pygame.K_ESCAPE)])
    assert step(app) == 7
    app.send([letter_key("s")])
    assert step(app) == 8
    app.stage.focus_on(app.stage.find("seal.yes"))
    hold(app, press_enter)
    assert app.flow.table is not None
    assert len(app.flow.table.game.steps) == 1
    assert app.flow.table.game.steps[0].orders["kennedy"].choices["act"]
    assert note(app) == ""
    assert not app.flow.guiding


def test_the_first_turn_by_mouse_alone(app: App) -> None:
    press(app, "paper.next")
    assert step(app) == 1
    press(app, "guide.next")
    rest_on(app, doubtful(app))
    assert step(app) == 3
    card = next(w.name for w in app.stage.widgets if w.name.startswith("choice.") and w.hot == "1")
    press(app, card)
    assert step(app) == 4
    press(app, "weigh.order")
    press(app, "slot.posture")
    press(app, "guide.next")
    assert step(app) == 7
    press(app, "desk.seal")
    place = app.stage.place(app.stage.find("seal.yes")).center
    hold(app, pygame.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=1))
    assert app.flow.table is not None
    assert len(app.flow.table.game.steps) == 1
    assert note(app) == ""


def test_pointing_at_a_mark_of_the_map_is_the_second_step(app: App) -> None:
    app.send([letter_key("n")])
    app.flow.heed("plot")
    app.settle()
    assert step(app) == 2


def test_a_note_blocks_nothing(app: App) -> None:
    """Under the arrow the mouse still finds what is there; the keys go where they went."""
    arrow = app.stage.find("guide.arrow")
    at = (arrow.rect.x + arrow.rect.width // 2, arrow.rect.y + arrow.rect.height // 2)
    assert app.stage.at(at) is not arrow
    app.send([letter_key("i")])
    assert app.flow.desk.drawer == "known"
    app.send([key(pygame.K_ESCAPE)])
    assert (app.flow.desk.drawer, app.flow.shown) == ("", "desk")
    app.send([key(pygame.K_ESCAPE)])
    assert app.flow.shown == "pause"
    assert note(app) == ""
    app.send([key(pygame.K_ESCAPE)])
    assert note(app) != ""


@pytest.mark.parametrize("way", ["button", "escape"])
def test_the_notes_can_be_put_away_at_any_step_and_do_not_come_again(app: App, way: str) -> None:
    app.send([letter_key("n")])
    app.stage.focus_on(app.stage.find("guide.skip"))
    app.send([key(pygame.K_RETURN if way == "button" else pygame.K_ESCAPE)])
    assert app.flow.shown == "desk"
    assert note(app) == ""
    app.send([letter_key("1"), key(pygame.K_ESCAPE)])
    assert note(app) == ""


def test_that_it_was_shown_is_kept_at_once(app: App) -> None:
    assert settings.load()[0].guided


def test_it_is_shown_again_when_asked(app: App) -> None:
    app.flow.leave()
    app.settle()
    assert note(app) == ""
    app.send([key(pygame.K_F1)])
    press(app, "help.teach")
    assert app.flow.shown == "desk"
    assert step(app) == 0


def test_the_next_turn_has_no_notes() -> None:
    flow = flow_of("random")
    flow.guiding = True
    begin(flow)
    assert "note guide.note" in screen(flow)
    seal(flow)
    flow.go("desk")
    assert "guide." not in screen(flow)
    flow.worker.close()


def test_without_being_asked_nobody_is_shown_anything() -> None:
    flow = flow_of("random")
    begin(flow)
    assert "guide." not in screen(flow)
    assert flow.guide is None
    flow.heed("plot")
    assert flow.asked == ""
    flow.worker.close()


def test_asked_for_at_the_menu_it_begins_a_game_and_the_menu_ends_it() -> None:
    flow = flow_of("random")
    flow.teach()
    flow.worker.wait()
    assert flow.shown == "desk"
    assert "note guide.note" in screen(flow)
    flow.go("menu")
    assert not flow.guiding
    flow.worker.close()


def test_asked_for_while_the_chair_changes_hands_it_waits_for_the_desk() -> None:
    flow = flow_of("human")
    begin(flow)
    assert flow.shown == "handover"
    flow.teach()
    assert flow.shown == "handover"
    assert "guide." not in screen(flow)
    flow.worker.close()


def test_each_step_has_something_to_point_at() -> None:
    assert set(guide.NAMED) | {"weigh", "slot"} == set(STEPS)
