"""Whatever is pressed, in whatever order: no crash, one focus, a tidy screen, no secret."""

import random
from collections.abc import Iterator

import pygame
import pytest

from game.seats.kinds import HUMAN
from game.ui.application import App
from game.ui.inspect import faults
from tests.ui.helpers import click, key, letter_key
from tests.ui.test_flow import flow_of

KEYS = (
    pygame.K_TAB,
    pygame.K_TAB,
    pygame.K_RETURN,
    pygame.K_RETURN,
    pygame.K_SPACE,
    pygame.K_UP,
    pygame.K_DOWN,
    pygame.K_LEFT,
    pygame.K_RIGHT,
    pygame.K_ESCAPE,
    pygame.K_PAGEDOWN,
    pygame.K_PAGEUP,
    pygame.K_F1,
)
LETTERS = "0123456789sw"


def some_events(luck: random.Random, app: App) -> list[pygame.Event]:
    """One thing that a person might do next."""
    lot = luck.random()
    if lot < 0.45:
        return [key(luck.choice(KEYS), luck.choice((0, 0, pygame.KMOD_SHIFT)))]
    if lot < 0.65:
        return [letter_key(luck.choice(LETTERS))]
    if lot < 0.72:
        return [pygame.Event(pygame.MOUSEWHEEL, x=0, y=luck.choice((-3, -1, 1, 3)))]
    if lot < 0.75:
        return [key(luck.choice((pygame.K_PLUS, pygame.K_MINUS)), pygame.KMOD_CTRL)]
    if lot < 0.80:
        return click((luck.randrange(app.stage.size[0]), luck.randrange(app.stage.size[1])))
    reachable = app.stage.order()
    if not reachable:
        return []
    widget = luck.choice(reachable)
    seen = app.stage.place(widget).clip(app.stage.sight(widget))
    return click(seen.center) if seen.width and seen.height else []


def leaves(event: pygame.Event, app: App) -> bool:
    """Whether an event would close the window, which ends the test too soon."""
    focused = app.stage.focused
    quits = focused is not None and focused.name in ("menu.quit", "pause.quit")
    pressing = event.type == pygame.KEYDOWN and event.key in (pygame.K_RETURN, pygame.K_SPACE)
    if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        under = app.stage.at(event.pos)
        return under is not None and under.name in ("menu.quit", "pause.quit")
    return quits and pressing


@pytest.fixture(params=[("random", "north"), ("character", "south"), (HUMAN, "north")])
def app(request: pytest.FixtureRequest) -> Iterator[App]:
    against, seat = request.param
    made = App(flow_of(against, seat), (1280, 720))
    yield made
    made.close()


@pytest.mark.parametrize("seed", range(2))
def test_a_monkey_finds_nothing_amiss(app: App, seed: int) -> None:
    luck = random.Random(seed)
    screens = set()
    for _ in range(120):
        for event in some_events(luck, app):
            if not leaves(event, app):
                app.send([event])
        screens.add(app.flow.shown)
        assert not app.flow.over
        assert faults(app.stage) == []
        focused = [widget for widget in app.stage.widgets if widget.focus]
        assert focused == ([app.stage.focused] if app.stage.focused is not None else [])
        assert app.stage.focused in app.stage.order()
    assert len(screens) >= 3


@pytest.mark.parametrize("seed", range(1))
def test_drawing_in_parts_is_drawing_whole_whatever_happens(app: App, seed: int) -> None:
    """The dirty rectangles never leave an old pixel behind."""
    luck = random.Random(100 + seed)
    for _ in range(60):
        for event in some_events(luck, app):
            if not leaves(event, app):
                app.send([event])
    kept = app.surface.copy()
    app.stage.resize(app.stage.pen, app.surface.get_size())
    app.stage.draw(app.surface)
    assert kept.get_buffer().raw == app.surface.get_buffer().raw


@pytest.mark.parametrize("seed", range(2))
def test_two_people_never_see_one_anothers_papers(seed: int) -> None:
    luck = random.Random(200 + seed)
    secrets = {"north": "There is a fort.", "south": "Eight guns stand."}
    made = App(flow_of(HUMAN, "north"), (1280, 720))
    for _ in range(150):
        for event in some_events(luck, made):
            if not leaves(event, made):
                made.send([event])
            shown = made.stage.dump()
            for seat, secret in secrets.items():
                assert secret not in shown or made.flow.seat == seat
            if made.flow.shown == "handover":
                assert not any(secret in shown for secret in secrets.values())
    made.close()
