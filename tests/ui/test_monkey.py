"""Whatever is pressed, in whatever order: no crash, one focus, a tidy screen, no secret."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Iterator

import pygame
import pytest

from game.seats.kinds import HUMAN
from game.ui import palettes
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.inspect import faults
from game.ui.settings import Settings
from tests.ui.helpers import click, key, letter_key
from tests.ui.playing import Keyboard, nothing, play
from tests.ui.test_flow import flow_of
from tests.ui.test_midway import PLACES, is_clean

KEYS = (
    *(pygame.K_TAB, pygame.K_TAB, pygame.K_RETURN, pygame.K_RETURN, pygame.K_SPACE),
    *(pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_ESCAPE),
    *(pygame.K_PAGEDOWN, pygame.K_PAGEUP, pygame.K_HOME, pygame.K_END, pygame.K_BACKSPACE),
    *(pygame.K_F1, pygame.K_F2, pygame.K_F5, pygame.K_DELETE),
)
LETTERS = string.digits + string.ascii_lowercase + "‹›é+-"
SIZES = ((1280, 720), (1024, 600), (1600, 900))
LEAVING = ("menu.quit", "pause.quit")
LONG = ("lab.run",)
"""What takes too long for a test."""


def some_events(luck: random.Random, app: App) -> list[pygame.Event]:
    """One thing that a person might do next."""
    lot = luck.random()
    if lot < 0.30:
        return _struck(key(luck.choice(KEYS), luck.choice((0, 0, pygame.KMOD_SHIFT))), luck)
    if lot < 0.55:
        return _struck(letter_key(luck.choice(LETTERS)), luck)
    if lot < 0.62:
        return [pygame.Event(pygame.MOUSEWHEEL, x=0, y=luck.choice((-3, -1, 1, 3)))]
    if lot < 0.65:
        return [key(luck.choice((pygame.K_PLUS, pygame.K_MINUS)), pygame.KMOD_CTRL)]
    if lot < 0.67:
        return [_sized(app, luck.choice(SIZES))]
    if lot < 0.75:
        return _dragged(luck, app)
    if lot < 0.80:
        return click(_anywhere(luck, app))
    reachable = app.stage.order()
    if not reachable:
        return []
    widget = luck.choice(reachable)
    seen = app.stage.place(widget).clip(app.stage.sight(widget))
    return click(seen.center) if seen.width and seen.height else []


def _struck(event: pygame.Event, luck: random.Random) -> list[pygame.Event]:
    """A key goes down, and mostly comes up again."""
    up = pygame.Event(pygame.KEYUP, key=event.key, mod=0)
    return [event, up] if luck.random() < 0.8 else [event]


def _sized(app: App, size: tuple[int, int]) -> pygame.Event:
    app.window.size = size
    return pygame.Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1])


def _anywhere(luck: random.Random, app: App) -> tuple[int, int]:
    return luck.randrange(app.stage.size[0]), luck.randrange(app.stage.size[1])


def _dragged(luck: random.Random, app: App) -> list[pygame.Event]:
    """The mouse goes down, moves, and does not always come up."""
    down, there = _anywhere(luck, app), _anywhere(luck, app)
    events = [*click(down)[:2]]
    events.append(pygame.Event(pygame.MOUSEMOTION, pos=there, rel=(9, 9), buttons=(1, 0, 0)))
    if luck.random() < 0.7:
        events.append(pygame.Event(pygame.MOUSEBUTTONUP, pos=there, button=1))
    return events


def forbidden(event: pygame.Event, app: App) -> bool:
    """Whether an event would close the window, or start what takes too long."""
    names = (*LEAVING, *LONG)
    focused = app.stage.focused
    if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        under = app.stage.through(app.stage.at(event.pos))
        return under is not None and under.name in names
    if event.type != pygame.KEYDOWN:
        return False
    hot = {each.hot.lower() for each in app.stage.order() if each.name in names}
    pressing = event.key in (pygame.K_RETURN, pygame.K_SPACE, pygame.K_KP_ENTER)
    return event.unicode in hot - {""} or (
        pressing and focused is not None and focused.name in names
    )


class Monkey:
    """Does anything for a while, and lets time pass in between."""

    def __init__(self, app: App, seed: int | str) -> None:
        assert isinstance(app.flow, Flow)
        self.app, self.flow = app, app.flow
        self.luck, self.now = random.Random(seed), 0
        self.screens: set[str] = set()

    def go_on(self, times: int, check: Callable[[], None]) -> None:
        for _ in range(times):
            for event in some_events(self.luck, self.app):
                if not forbidden(event, self.app):
                    self.app.handle(event)
            self._wait()
            self.screens.add(self.flow.shown)
            check()

    def _wait(self) -> None:
        """A moment, or a second, or until everything has come to rest."""
        if self.luck.random() < 0.4:
            self.now += self.luck.choice((16, 400, 1300))
            self.app.frame(self.now)
            self.app.draw()
        else:
            self.app.settle()

    def find_nothing_amiss(self) -> None:
        stage = self.app.stage
        assert not self.flow.over
        assert faults(stage) == []
        focused = [widget for widget in stage.widgets if widget.focus]
        assert focused == ([stage.focused] if stage.focused is not None else [])
        assert stage.focused in stage.order() or (stage.focused is None and not stage.order())


@pytest.fixture(autouse=True)
def _colours() -> Iterator[None]:
    """A monkey that has been at the settings leaves no colours behind."""
    yield
    palettes.use("lamp", "usual")


@pytest.fixture(params=[("random", "north"), ("character", "south"), (HUMAN, "north")])
def app(request: pytest.FixtureRequest) -> Iterator[App]:
    against, seat = request.param
    made = App(flow_of(against, seat), (1280, 720))
    yield made
    made.close()


@pytest.mark.parametrize("seed", range(2))
def test_a_monkey_finds_nothing_amiss(app: App, seed: int) -> None:
    monkey = Monkey(app, seed)
    monkey.go_on(120, monkey.find_nothing_amiss)
    assert len(monkey.screens) >= 3


def to_ending(player: Keyboard) -> None:
    play(player, nothing)
    player.press("ledger.back")


def overlaid(screen: str) -> Callable[[Keyboard], None]:
    def lay(player: Keyboard) -> None:
        player.press("menu.begin")
        player.flow.go(screen)
        player.seen()

    return lay


def away(screen: str) -> Callable[[Keyboard], None]:
    def leave(player: Keyboard) -> None:
        player.flow.go(screen)
        player.seen()

    return leave


OUTSIDE = ("more", "library", "laboratory")
EVERYWHERE: dict[str, Callable[[Keyboard], None]] = {
    **PLACES,
    "ending": to_ending,
    **{screen: overlaid(screen) for screen in ("help", "pause", "settings")},
    **{screen: away(screen) for screen in OUTSIDE},
}


@pytest.mark.parametrize("place", EVERYWHERE)
def test_a_monkey_on_every_screen(place: str) -> None:
    """It is put on the screen again whenever it has left it."""
    made = App(flow_of(), (1280, 720))
    EVERYWHERE[place](Keyboard(made))
    monkey = Monkey(made, place)
    shown, desks = monkey.flow.shown, monkey.flow.desks
    stayed: list[bool] = []

    def check() -> None:
        monkey.find_nothing_amiss()
        flow = monkey.flow
        stayed.append(flow.shown == shown)
        if flow.shown != shown and (flow.desks is desks or shown in OUTSIDE):
            flow.go(shown) if _can_return(flow, shown) else None
            made.settle()

    monkey.go_on(100, check)
    assert sum(stayed) >= 8
    made.close()


def _can_return(flow: Flow, shown: str) -> bool:
    """Whether the screen has what it shows."""
    if shown in OUTSIDE:
        return True
    if flow.table is None or flow.seat not in flow.desks:
        return False
    held = {"letter": flow.desk.form is not None, "weigh": bool(flow.desk.shown)}
    return held.get(shown, True)


@pytest.mark.parametrize("chosen", [Settings(still=True), Settings(text=2.0, contrast="high")])
def test_a_monkey_in_other_looks(chosen: Settings) -> None:
    flow = flow_of()
    flow.settings = chosen
    made = App(flow, (1280, 720))
    monkey = Monkey(made, 7)
    monkey.go_on(100, monkey.find_nothing_amiss)
    made.close()


def test_drawing_in_parts_is_drawing_whole_whatever_happens(app: App) -> None:
    """The dirty rectangles never leave an old pixel behind."""
    monkey = Monkey(app, 100)
    for _ in range(4):
        monkey.go_on(15, lambda: None)
        app.settle()
        assert is_clean(app)


@pytest.mark.parametrize("seed", range(2))
def test_two_people_never_see_one_anothers_papers(seed: int) -> None:
    secrets = {"north": "There is a fort.", "south": "Eight guns stand."}
    made = App(flow_of(HUMAN, "north"), (1280, 720))
    monkey = Monkey(made, 200 + seed)
    seen: set[str] = set()

    def check() -> None:
        shown, flow = made.stage.dump(), monkey.flow
        over = any(sheet.view.ending is not None for sheet in flow.sheets.values())
        for seat, secret in secrets.items():
            if secret in shown:
                assert (flow.seat == seat and flow.shown != "handover") or over
                seen.add(seat)

    monkey.go_on(200, check)
    assert seen
    made.close()
