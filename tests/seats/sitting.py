"""Machines at the table: what they decide, in batches and alone, from views and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.orders import Orders
from game.engine.sealed import Sealed
from game.engine.sight.views import views
from game.engine.state import State
from game.engine.turn import advance, start
from game.scenario import Loaded, load
from game.seats.base import Seat, SeatLuck
from game.seats.bound import RecordSeat
from game.seats.character import CharacterSeat
from game.seats.kinds import make
from game.seats.match import decide
from game.seats.random import RandomSeat
from game.seats.script import Rule, ScriptSeat

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"


@cache
def loaded_of(name: str) -> Loaded:
    """The small scenario, or a shipped one."""
    return load(SMALL if name == "small" else name)


def with_history(record: Path) -> Loaded:
    """The small scenario whose history is this record, which lies in `records/` beside it."""
    scenario = loaded_of("small").scenario.model_copy(update={"history": f"records/{record.name}"})
    return replace(loaded_of("small"), scenario=scenario, source=record.parent.parent)


@cache
def model_of(name: str) -> Model:
    """Its model."""
    return compile_model(loaded_of(name).scenario)


def rule(orders: Mapping[str, Any], when: str | None = None, turn: str | None = None) -> Rule:
    """A rule of a script."""
    return Rule.model_validate({"orders": orders, "when": when, "turn": turn})


SCRIPTS = {
    "north": [
        rule({"act": "blockade"}, when="tension < 40 and not blockaded"),
        rule(
            {"letters": [{"channel": "radio", "tone": "hard", "accept": "radio"}]},
            when="open.south.radio",
        ),
        rule({"posture": "raise_alert"}),
    ],
    "south": [
        rule({"act": "denounce", "posture": "hasten_work"}),
        rule(
            {"letters": [{"channel": "radio", "tone": "soft", "propose": {"fort": "frozen"}}]},
            turn="1950-05-01 18:00",
        ),
    ],
}


def kinds(name: str, seat: str) -> dict[str, Seat]:
    """A machine of every kind for a chair."""
    scenario = loaded_of(name).scenario
    character = CharacterSeat(scenario.seats[seat].character)
    found: dict[str, Seat] = {"character": character, "random": RandomSeat()}
    if name == "small":
        found["script"] = ScriptSeat(SCRIPTS[seat])
        found["record"] = RecordSeat(
            {
                "1950-05-01 09:00": Orders(
                    {"posture": "raise_alert" if seat == "north" else "hasten_work"}
                )
            },
            character,
        )
    else:
        for kind in ("history", "character:gambler", "character:any"):
            found[kind] = make(kind, loaded_of(name), seat)
    return found


def course(
    model: Model, seats: Mapping[str, Seat], games: int, seed: int = 1962
) -> Iterator[tuple[State, Sealed]]:
    """The states of some games with what the machines decide in them, to the last ending."""
    state, _ = start(model, Luck.of(seed, range(games)))
    while not state.over.all():
        sealed = decide(model, state, seats)
        yield state, sealed
        state, _ = advance(model, state, sealed)
    yield state, Sealed.hold(model, games)


def decided(model: Model, state: State, name: str, seat: Seat, luck: Luck) -> Sealed:
    """What one machine decides in a state, under luck given apart from the state."""
    sealed = Sealed.hold(model, state.games)
    row = model.index.seats[name]
    turn = luck.turn(model.turns[state.turn])
    seat.decide(model, row, views(model, state, row), SeatLuck(turn, name, luck), sealed)
    return sealed
