"""Tables at which tests play: one game told turn by turn, straight or through saves.

Also whole-state comparison: states as flat arrays by path, and the first difference.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from game.engine.dump import Plain, dump
from game.engine.luck import FAILS, HAPPENS, Pins
from game.engine.orders import Orders
from game.engine.state import State
from game.record.files import text_of
from game.record.form import Record
from game.record.game import Game
from game.record.replay import orders_at, table_for
from game.scenario import Loaded
from game.scenario.format import Scenario
from game.scenario.loader import fingerprint
from tests.oracle.play import orders_of

ALWAYS, NEVER = HAPPENS, FAILS
"""Pinned uniforms: below every probability that is not 0, above every one."""

EAST, WEST = "east", "west"

Luck = Mapping[str, float]


def loaded_of(scenario: Scenario) -> Loaded:
    """A scenario made in a test, as if it had been read from a file."""
    return Loaded(scenario, Path("made.yaml"), None, {}, fingerprint(scenario))  # type: ignore[arg-type]


def arrays_of(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every array of a state (or a view, or a report) by its path, and its plain fields."""
    for name, value in ((item.name, getattr(part, item.name)) for item in fields(part)):
        here = f"{path}.{name}" if path else name
        if name == "luck":
            yield f"{here}.games", value.games
        elif hasattr(value, "parts"):
            yield from arrays_of(value, here)
        else:
            yield here, value


def difference(one: Any, other: Any, path: str = "state") -> str | None:
    """The first field, by its path, in which two plain structures differ; None if none."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        if list(one) != list(other) and set(one) ^ set(other):
            return f"{path}: keys {sorted(map(str, set(one) ^ set(other)))} on one side only"
        found = (difference(one[key], other[key], f"{path}.{key}") for key in one)
        return next((each for each in found if each), None)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        if len(one) != len(other):
            return f"{path}: {len(one)} and {len(other)} members"
        pairs = enumerate(zip(one, other, strict=True))
        found = (difference(a, b, f"{path}[{place}]") for place, (a, b) in pairs)
        return next((each for each in found if each), None)
    same = type(one) is type(other) and one == other
    return None if same else f"{path}: {one!r} and {other!r}"


def array_difference(one: Any, other: Any) -> str | None:
    """The first array, by its path, in which two batches differ in any bit; None if none."""
    pairs = zip(arrays_of(one), arrays_of(other), strict=True)
    for (path, a), (_, b) in pairs:
        if isinstance(a, np.ndarray):
            if a.dtype != b.dtype or a.shape != b.shape or a.tobytes() != b.tobytes():
                return f"{path}: {a!r} and {b!r}"
        elif a != b:
            return f"{path}: {a!r} and {b!r}"
    return None


def one_game(state: State, game: int) -> State:
    """A batch of one, of one game of a batch."""
    return state.choose(np.array([game]))


def saved_and_read(game: Game) -> Game:
    """The game as its record's text gives it back, played again from the start."""
    text = text_of(game.record())
    record = Record.model_validate_json(json.dumps(yaml.safe_load(text)), strict=True)
    again = table_for(record, game.loaded)
    for _ in game.steps:
        again.force(orders_at(record, again.moment, again.model.seat_ids))
    return again


class Table:
    """One game of a scenario, told turn by turn what each seat does.

    `luck` pins draws of all turns by name, `at` by turn and name. With `saves`, the game
    goes through its record's text at every turn, and must be wholly the same.
    """

    def __init__(
        self,
        scenario: Scenario | Loaded,
        luck: Luck | None = None,
        at: Mapping[str, Luck] | None = None,
        seed: int = 1,
        preset: str | None = None,
        natures: Mapping[str, Mapping[str, float]] | None = None,
        saves: bool = False,
    ) -> None:
        loaded = scenario if isinstance(scenario, Loaded) else loaded_of(scenario)
        days = loaded.scenario.days
        moments = [f"{day.date} {turn.at}" for day in days for turn in day.turns]
        pins = {moment: {**(luck or {}), **(at or {}).get(moment, {})} for moment in moments}
        kept = Pins({moment: names for moment, names in pins.items() if names})
        self.saves = saves
        self.game = Game.start(loaded, preset, seed, natures, pins=kept)
        self._through_a_save()

    def turn(self, east: object = (), west: object = ()) -> Table:
        """One turn of the small scenario's seats: choices and letters in short."""
        return self.play({EAST: orders_of(east), WEST: orders_of(west)})

    def turns(self, count: int) -> Table:
        """So many turns in which nobody does anything."""
        for _ in range(count):
            self.turn()
        return self

    def play(self, orders: Mapping[str, Orders]) -> Table:
        """One turn; what is illegal becomes hold."""
        self.game.force(orders)
        self._through_a_save()
        return self

    def _through_a_save(self) -> None:
        if not self.saves:
            return
        again = saved_and_read(self.game)
        assert array_difference(self.game.state, again.state) is None
        assert array_difference(self.game.report, again.report) is None
        self.game = again

    @property
    def plain(self) -> Plain:
        """The whole state by ids."""
        return dump(self.game.model, self.game.state, 0)

    @property
    def heat(self) -> float:
        """The variable of the small scenario."""
        value: float = self.plain["variables"]["heat"]
        return value

    @property
    def ending(self) -> str | None:
        """How it ended."""
        return self.game.ending

    @property
    def terms(self) -> Plain | None:
        """What was agreed."""
        terms: Plain | None = self.plain["terms"]
        return terms

    def letter(self, seat: str, turn: int, slot: int = 0) -> Plain:
        """The letter that a seat sent in a turn."""
        letter: Plain = self.plain["letters"][f"{seat}/{self.game.model.turns[turn]}/{slot}"]
        return letter

    def marks(self, seat: str, turn: int, slot: int = 0) -> set[str]:
        """The marks that a letter bears."""
        names = ("arrived", "open", "withdrawn", "superseded", "answered", "misunderstanding")
        letter = self.letter(seat, turn, slot)
        return {name for name in names if letter[name]}

    def complaints(self, seat: str, *parts: object) -> tuple[str, ...]:
        """What is illegal in orders given in short."""
        return self.game.complaints(seat, orders_of(parts))


MakeTable = Callable[..., Table]


@pytest.fixture(params=["straight", "saved"])
def table(request: pytest.FixtureRequest) -> MakeTable:
    """Makes tables: every test that asks for it is played straight and through saves."""

    def make(*args: Any, **more: Any) -> Table:
        return Table(*args, **more, saves=request.param == "saved")

    return make
