"""A machine leader: utilities over what he sees, with a personality drawn once a game.

Every number is the scenario's (`seats.SEAT.character`, see
`game.scenario.format.seats.Character` for the formulas).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arithmetic import Floats
from game.engine.batch import anywhere, mark
from game.engine.model import Choice, Model
from game.engine.sealed import Sealed
from game.engine.sight.views import Views
from game.engine.state import NEVER, Turns
from game.scenario.format import Character, Scenario
from game.seats.base import Seat, SeatLuck
from game.seats.mind import Mind
from game.seats.pen import Pen


@dataclass(frozen=True)
class CharacterSeat:
    """The leader of a seat as the scenario describes him, or as `character` does."""

    character: Character
    blind: bool = False

    def decide(self, model: Model, seat: int, seen: Views, luck: SeatLuck, sealed: Sealed) -> None:
        """Weigh the choices of each slot, then the letters."""
        mind = Mind(model, seat, seen, self.character)
        for row, choices in enumerate(model.by_slot):
            if row // model.sizes.slots == seat:
                sealed.choices[row] = choose(mind, choices, luck)
        Pen(mind, luck).write(sealed)


def leaders(scenario: Scenario) -> dict[str, Seat]:
    """All seats of a scenario, each with its leader as the scenario describes him."""
    return {name: CharacterSeat(seat.character) for name, seat in scenario.seats.items()}


def choose(mind: Mind, choices: tuple[Choice, ...], luck: SeatLuck) -> Turns:
    """The row of the best legal choice of a slot, -1 where holding is better: (N,)."""
    legal = mind.seen.legal
    somewhere = anywhere(legal)
    choices = tuple(choice for choice in choices if somewhere[choice.row])
    if not choices:
        return np.full(mind.seen.games, NEVER, dtype=np.int16)
    best = mind.temper * luck.normal(f"hold.{choices[0].slot}")
    chosen = np.full(best.shape, NEVER, dtype=np.int16)
    for choice, worth in zip(choices, _utilities(mind, choices, luck), strict=True):
        better = (worth > best) & legal[choice.row]
        mark(chosen, better, choice.row)
        np.copyto(best, worth, where=better)
    return chosen


def _utilities(mind: Mind, choices: tuple[Choice, ...], luck: SeatLuck) -> Floats:
    """What each choice is worth to him beside holding, with the wobble: (R, N)."""
    wobble = mind.temper * luck.normals(f"choice.{choice.id}" for choice in choices)
    for row, choice in zip(wobble, choices, strict=True):
        row += mind.utility(choice).all
    return wobble
