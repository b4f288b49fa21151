"""Games brought to a moment without a window: the walks through the screens begin here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import pygame

from game.engine.orders import Orders
from game.record.files import read_record
from game.record.form import Record
from game.record.replay import orders_at
from game.scenario import Loaded, load
from game.seats.kinds import HUMAN
from game.ui.application import App
from game.ui.flow import Flow
from game.ui.reel import Review
from game.ui.scene import Sheet
from game.ui.screens.menu import Setup
from game.ui.settings import Settings
from game.ui.table import Table
from game.ui.worker import Worker
from tests.ui.helpers import small

FOR_EVER = "9999"
SEED = 1962
STILL = Settings(still=True, sound=0, guided=True)
Look = tuple[str, str]
LAMP: Look = ("lamp", "usual")
"""A palette and its contrast."""


class Game(NamedTuple):
    """A game at a moment: nothing that a walk does may seal another turn of it."""

    loaded: Loaded
    seat: str
    table: Table
    sheets: Mapping[str, Sheet]
    review: Review | None


@cache
def cuba() -> Loaded:
    """The thirteen days."""
    return load("cuba-1962")


@cache
def history() -> Record:
    """What was ordered in 1962."""
    return read_record(cuba().source / "records" / "history.yaml").record


@cache
def game_at(scenario: str, seat: str, moment: str = "", start: str = "") -> Game:
    """A game played to a moment ("" is its first turn), from a start of the scenario.

    The thirteen days go as they went; in the small crisis both sides hold.
    """
    loaded = small() if scenario == "small" else cuba()
    against = "random" if scenario == "small" else "history"
    table = Table.start(loaded, seat, against, SEED, None, start or None)
    sheets = table.sheets()
    while not table.game.over and sheets[seat].view.moment < moment:
        sheets = table.seal(seat, _orders(loaded, seat, sheets[seat].view.moment))
    return Game(loaded, seat, table, sheets, table.review())


def _orders(loaded: Loaded, seat: str, moment: str) -> Orders:
    if loaded is not cuba():
        return Orders()
    return orders_at(history(), moment, tuple(loaded.scenario.seats)).get(seat, Orders())


def window(loaded: Loaded, seat: str, size: tuple[int, int] = (1280, 720)) -> App:
    """A still window of that size at the menu."""
    setup = Setup(seat=seat, against=HUMAN, seed=SEED)
    setup.take(loaded.scenario, loaded.source)
    flow = Flow(loaded, setup, Worker())
    flow.settings = STILL
    app = App(flow, size)
    quieten(app)
    return app


def quieten(app: App) -> None:
    """Wait for the worker and lay everything out, without drawing it."""
    app.follow()
    while app.flow.worker.wait() or app.flow.stale:
        app.follow()
    app.stage.tick(0, still=True)


def resized(app: App, size: tuple[int, int], text: float = 1.0, look: Look = LAMP) -> None:
    """The same window in another size, with another text and other colours."""
    app.window.size = size
    pygame.event.clear()
    app.flow.settings = replace(STILL, text=text, palette=look[0], contrast=look[1])
    app.stage.forget()
    app.follow()
    app.resize()


def sit(app: App, game: Game) -> None:
    """Lay a game on the table of a window."""
    flow = app.flow
    assert isinstance(flow, Flow)
    flow.review = game.review
    flow.lay((game.table, game.sheets))
    quieten(app)
