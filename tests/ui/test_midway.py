"""What a person changes in the middle: the size of text and window, colours, motion. The game,
the desk and the focus stay as they were, and nothing old is left on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy

import pygame
import pytest

from game.ui import palettes
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.inspect import faults
from game.ui.settings import CHOICES, Settings, load
from tests.ui.helpers import key, letter_key
from tests.ui.playing import Keyboard, Mouse, Player, look_back, nothing, order, play
from tests.ui.test_whole_games import opened

SIZES = ((1024, 600), (1600, 900), (1280, 720))


def to_desk(player: Keyboard) -> None:
    player.press("menu.begin")


def to_drawer(player: Keyboard) -> None:
    to_desk(player)
    player.open("hand.more", "m")


def to_letter(player: Keyboard) -> None:
    """A letter that is half written, and an order."""
    to_desk(player)
    order(player)
    player.open("desk.write", "w")
    player.press("letter.purpose.proposal")
    player.press("letter.tone.hard")


def to_scales(player: Keyboard) -> None:
    to_desk(player)
    player.strike(letter_key("2"))


def to_seal(player: Keyboard) -> None:
    to_desk(player)
    order(player)
    player.open("desk.seal", "s")


def to_outcome(player: Keyboard) -> None:
    to_seal(player)
    player.hold("seal.yes")


def to_debrief(player: Keyboard) -> None:
    play(player, nothing)
    player.open("debrief.history", "3")


def to_reel(player: Keyboard) -> None:
    play(player, nothing)
    player.open("ledger.watch", "b")


PLACES: dict[str, Callable[[Keyboard], None]] = {
    "desk": to_desk,
    "drawer": to_drawer,
    "letter": to_letter,
    "weigh": to_scales,
    "seal": to_seal,
    "outcome": to_outcome,
    "debrief": to_debrief,
    "reel": to_reel,
}


@pytest.fixture(autouse=True)
def _colours() -> Iterator[None]:
    """No test leaves its colours to the next."""
    yield
    palettes.use("lamp", "usual")


@pytest.fixture
def app() -> Iterator[App]:
    with opened("random", "north") as made:
        yield made


def flow_of(app: App) -> Flow:
    assert isinstance(app.flow, Flow)
    return app.flow


def stands(app: App) -> tuple[object, ...]:
    """All that a change of looks must leave alone."""
    flow = flow_of(app)
    assert flow.table is not None
    sealed = (flow.table.game.turn, deepcopy(flow.table.sealed))
    return flow.shown, flow.seat, deepcopy(flow.desks), sealed


def resized(app: App, size: tuple[int, int]) -> None:
    app.window.size = size
    app.handle(pygame.Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1]))
    app.settle()


def is_clean(app: App) -> bool:
    """Whether what was drawn part by part is what is drawn as a whole."""
    app.draw()
    before = app.surface.copy()
    app.stage.resize(app.stage.pen, app.surface.get_size())
    app.draw()
    return bool(before.get_buffer().raw == app.surface.get_buffer().raw)


@pytest.mark.parametrize("place", PLACES)
def test_settings_and_sizes_change_nothing_but_looks(app: App, place: str) -> None:
    PLACES[place](Keyboard(app))
    before = stands(app)
    for name, value in (
        ("text", 2.0),
        ("palette", "distinct"),
        ("contrast", "high"),
        ("plain", True),
        ("still", True),
        ("text", 1.0),
    ):
        flow = flow_of(app)
        flow.change(flow, settings=flow.settings.with_value(name, value))
        app.settle()
        assert faults(app.stage) == [], (name, value)
        assert stands(app) == before, (name, value)
    for size in SIZES:
        resized(app, size)
        assert faults(app.stage) == [], size
        assert stands(app) == before, size
    assert is_clean(app)


@pytest.mark.parametrize("place", ["desk", "letter", "weigh", "seal"])
def test_the_focus_stays_where_it_was(app: App, place: str) -> None:
    PLACES[place](Keyboard(app))
    for size in (*SIZES, (1280, 720)):
        focused = app.stage.focused
        assert focused is not None
        resized(app, size)
        if app.stage.has(focused.name):
            assert app.stage.focused is app.stage.find(focused.name)
        assert app.stage.focused in app.stage.order()


def test_what_lies_over_a_screen_can_be_resized_too(app: App) -> None:
    player = Keyboard(app)
    player.press("menu.begin")
    for screen in ("help", "pause", "settings"):
        flow_of(app).go(screen)
        app.settle()
        for size in SIZES:
            resized(app, size)
            assert flow_of(app).shown == screen
            assert faults(app.stage) == []
        app.send([key(pygame.K_ESCAPE)])
        assert flow_of(app).shown == "desk"


def test_every_setting_is_reached_by_keyboard_in_the_middle_of_a_game(app: App) -> None:
    """Esc, Settings, and the arrows; what is set holds at once and is kept."""
    player = Keyboard(app)
    to_letter(player)
    player.strike(key(pygame.K_ESCAPE))
    form = deepcopy(flow_of(app).desk.waiting())
    assert form
    player.strike(key(pygame.K_ESCAPE))
    assert player.shown == "pause"
    player.press("pause.settings")
    for name in ("text", "plain", "still", "palette", "contrast", "captions"):
        player.go(f"settings.{name}")
        player.strike(key(pygame.K_RIGHT))
        assert getattr(app.settings, name) == CHOICES[name][1], name
    assert load()[0] == app.settings != Settings()
    player.strike(key(pygame.K_ESCAPE))
    assert player.shown == "desk"
    assert flow_of(app).desk.waiting() == form
    assert faults(app.stage) == []


@pytest.mark.parametrize("hand", [Keyboard, Mouse])
def test_a_whole_game_in_which_all_of_it_changes(app: App, hand: type[Player]) -> None:
    """Every turn at another size and in other looks, down to reduced motion, where a press is
    enough to seal."""
    looks = (
        ((1024, 600), Settings(text=1.0, palette="distinct")),
        ((1600, 900), Settings(text=2.0, contrast="high")),
        ((1280, 720), Settings(text=1.5, plain=True, still=True)),
    )

    def turn(player: Player, number: int) -> None:
        size, chosen = looks[number % len(looks)]
        flow_of(app).change(flow_of(app), settings=chosen)
        app.settle()
        resized(app, size)
        order(player)

    player = hand(app)
    play(player, turn)
    look_back(player)
    assert player.screens.count("seal") == 3
    assert app.settings.still
    assert is_clean(app)
