"""Somebody plays a whole game at the window: by keyboard alone, or by mouse alone.

Whoever plays presses what a person can press, and nothing else: with Tab and Enter, or where
the pointer can reach. After every step `watch` looks at what is on the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pygame

from game.ui.application import App
from game.ui.flow import Flow
from game.ui.reel import TABS
from game.ui.scene import Desk
from game.ui.widgets import ScrollArea, Widget
from game.ui.widgets.hold import HOLD
from tests.ui.helpers import click, key, letter_key

ENTER = pygame.K_RETURN
FRAME = 100
"""Milliseconds between two frames while something is held."""


class Player:
    """Somebody at the window; `watch` is called with the window after every step."""

    def __init__(self, app: App, watch: Callable[[App], None] | None = None) -> None:
        assert isinstance(app.flow, Flow)
        self.app, self.flow, self.stage = app, app.flow, app.stage
        self.screens = [self.flow.shown]
        self.now = 0
        self._watch = watch
        self.seen()

    @property
    def desk(self) -> Desk:
        return self.flow.desk

    @property
    def shown(self) -> str:
        return self.flow.shown

    def seen(self) -> None:
        """The screen is looked at once it has settled."""
        self.app.settle()
        if self.screens[-1] != self.shown:
            self.screens.append(self.shown)
        if self._watch is not None:
            self._watch(self.app)

    def press(self, name: str) -> None:
        """Press a widget as this player can."""
        raise NotImplementedError

    def open(self, name: str, letter: str) -> None:
        """Open what has a key of its own."""
        raise NotImplementedError

    def grip(self, name: str) -> None:
        """Begin to hold a widget."""
        raise NotImplementedError

    def let_go(self) -> None:
        """Hold it no longer."""
        raise NotImplementedError

    def hold(self, name: str, milliseconds: int = HOLD + FRAME) -> None:
        """Hold a widget for a while, and let go."""
        self.grip(name)
        until = self.now + milliseconds + FRAME
        while self.now < until:
            self.now += FRAME
            self.app.frame(self.now)
        self.let_go()
        self.app.frame(self.now + FRAME)
        self.seen()

    def names(self, prefix: str) -> list[str]:
        """What can be pressed under names that begin so."""
        return [each.name for each in self.stage.order() if each.name.startswith(prefix)]


class Keyboard(Player):
    """Tab, Enter, and the keys that widgets show."""

    def go(self, name: str) -> None:
        """Go round with Tab to a widget; AssertionError if it is never reached."""
        for _ in range(len(self.stage.order()) + 1):
            if self.stage.focused is not None and self.stage.focused.name == name:
                return
            self.app.handle(key(pygame.K_TAB))
        raise AssertionError(f"{name} cannot be reached on {self.shown}")

    def press(self, name: str) -> None:
        self.go(name)
        self.strike(key(ENTER))

    def strike(self, event: pygame.Event) -> None:
        """A key goes down and comes up."""
        self.app.handle(event)
        self.app.handle(pygame.Event(pygame.KEYUP, key=event.key, mod=0))
        self.seen()

    def open(self, name: str, letter: str) -> None:
        self.strike(key(pygame.K_ESCAPE) if letter == "esc" else letter_key(letter))

    def grip(self, name: str) -> None:
        self.go(name)
        self.app.handle(key(ENTER))

    def let_go(self) -> None:
        self.app.handle(pygame.Event(pygame.KEYUP, key=ENTER, mod=0))


class Mouse(Player):
    """The left button and the wheel."""

    def middle(self, name: str) -> tuple[int, int]:
        """The middle of what is seen of a widget, once it has been scrolled into sight."""
        widget = self.stage.find(name)
        area = self.stage.get(widget.area) if widget.area else None
        if isinstance(area, ScrollArea):
            self._scroll(area, widget)
        seen = self.stage.place(widget).clip(self.stage.sight(widget))
        assert seen.width and seen.height, f"{name} cannot be seen on {self.shown}"
        return seen.center

    def _scroll(self, area: ScrollArea, widget: Widget) -> None:
        """Turn the wheel over the area until the widget lies in it."""
        for _ in range(200):
            place, sight = self.stage.place(widget), self.stage.sight(widget)
            if sight.contains(place) or place.centery in range(sight.top + 1, sight.bottom - 1):
                return
            self.app.handle(_moved(sight.center))
            by = 1 if place.centery < sight.centery else -1
            self.app.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=by))

    def press(self, name: str) -> None:
        at = self.middle(name)
        under = self.stage.through(self.stage.at(at))
        assert under is not None and under.name == name, f"{under} lies on {name}"
        for event in click(at):
            self.app.handle(event)
        self.seen()

    def open(self, name: str, letter: str) -> None:
        self.press(name)

    def grip(self, name: str) -> None:
        for event in click(self.middle(name))[:2]:
            self.app.handle(event)

    def let_go(self) -> None:
        self.app.handle(pygame.Event(pygame.MOUSEBUTTONUP, pos=self.app.hands.pointer, button=1))


def _moved(point: tuple[int, int]) -> pygame.Event:
    return pygame.Event(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0))


class Turn(Protocol):
    """What somebody does at the desk in a turn, counted from 0, before the orders are sealed."""

    def __call__(self, player: Player, turn: int) -> None: ...


def play(player: Player, turn: Turn) -> None:
    """From the menu, or from wherever one is, to the debrief."""
    for _ in range(400):
        match player.shown:
            case "menu":
                player.press("menu.begin")
            case "handover":
                player.hold("handover.ready")
            case "desk":
                turn(player, player.screens.count("seal"))
                seal(player)
            case "outcome":
                player.press("outcome.go")
            case "ending":
                player.press("ending.ledger")
            case "ledger":
                return
            case other:
                raise AssertionError(f"{other} is not on the way")
    raise AssertionError("no end")


def seal(player: Player) -> None:
    """Seal what lies on the desk: too short a while does nothing, unless nothing may move."""
    player.open("desk.seal", "s")
    assert player.shown == "seal"
    player.hold("seal.yes", HOLD // 2)
    assert (player.shown != "seal") is player.app.settings.still
    if not player.app.settings.still:
        player.hold("seal.yes")
    assert player.shown != "seal", player.flow.text


def nothing(player: Player, turn: int) -> None:
    """Hold."""


def read_all(player: Player) -> None:
    """Every tongue of the folder, every drawer, and the way back to the map."""
    for tab in ("tab.papers", "tab.intelligence", "tab.letters", "tab.papers"):
        player.press(tab)
    for drawer, name, letter in (
        ("known", "dials.all", "i"),
        ("council", "quote", "a"),
        ("news", "teletype", "t"),
        ("cards", "hand.more", "m"),
    ):
        player.open(name, letter)
        assert player.desk.drawer == drawer
        player.open("drawer.close", "esc")
        assert player.desk.drawer == ""


def order(player: Player) -> str:
    """Weigh the first card that lies open, order it, take it back with undo, and order it again;
    the choice, or nothing if none lies there."""
    cards = [name for name in player.names("choice.") if name.count(".") == 1]
    cards = [name for name in cards if name != "choice.hold"]
    if not cards:
        return ""
    for again in (False, True):
        player.press(cards[0])
        assert player.shown == "weigh"
        player.press("weigh.order")
        choice = cards[0].removeprefix("choice.")
        assert choice in player.desk.choices.values()
        if not again:
            player.open("desk.undo", "u")
            assert choice not in player.desk.choices.values()
    return choice


def write(player: Player) -> bool:
    """Write a letter from the first draft, or on a blank sheet, in another tone, and lay it with
    the orders; whether there was a way to send one."""
    if "desk.write" not in player.names("desk.write"):
        return False
    player.open("desk.write", "w")
    assert player.shown == "letter"
    drafts = [name for name in player.names("letter.draft.") if name != "letter.draft.blank"]
    if drafts:
        player.press(drafts[0])
    player.press(player.names("letter.tone.")[-1])
    player.press("letter.post")
    assert player.shown == "desk"
    return len(player.desk.forms) == 1


def look_back(player: Player) -> None:
    """Every tab of the debrief, then both desks from the first turn to the last."""
    keys = {tab: str(number % 10) for number, tab in enumerate(TABS, 1)}
    for tab in (*TABS[1:], TABS[0]):
        player.open(f"debrief.{tab}", keys[tab])
        assert player.flow.review is not None
        assert player.flow.review.tab == tab
    player.open("ledger.watch", "b")
    assert player.shown == "reel"
    for seat in player.flow.loaded.scenario.seats:
        player.press(f"reel.seat.{seat}")
    assert player.flow.watched is not None
    player.press("replay.back")
    before = player.flow.watched.at
    player.press("replay.on")
    assert player.flow.watched.at == before + 1
    player.open("reel.back", "esc")
    assert player.shown == "ledger"
