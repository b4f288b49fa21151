"""What a machine leader feels, what each choice is worth to him, and what an offer is.

Every number is the scenario's (`seats.SEAT.character`, see
`game.scenario.format.seats.Character` for the formulas). The parts of each sum are kept
apart, so that a move can be explained from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

import numpy as np

from game.engine.arithmetic import Floats
from game.engine.model import Choice, Model
from game.engine.sight.belief import beliefs
from game.engine.sight.views import Views
from game.engine.state import NEVER, Small
from game.scenario.format import Bend, Character

Felt = Floats | float
"""A number by game, shape (N,), or the same in all games."""


class Utility(NamedTuple):
    """What a choice is worth to him beside holding, by part; the utility is their sum."""

    wants: float
    lean: float
    urges: Floats
    drive: Floats

    @property
    def all(self) -> Floats:
        """The sum: (N,)."""
        return self.drive + (self.wants + self.lean + self.urges)


class Appeal(NamedTuple):
    """What speaks for an offer, by part; he accepts what sums to more than his `demand`."""

    worth: Floats
    fear: Floats
    trust: Floats
    home: Felt

    @property
    def all(self) -> Floats:
        """The sum: (N,)."""
        return self.worth + self.fear + self.trust + self.home


class Mind:
    """One leader in one turn of N games: his feelings, and how he weighs by them."""

    def __init__(self, model: Model, seat: int, seen: Views, character: Character) -> None:
        self.model, self.seat, self.seen = model, seat, seen
        self.character, self.name = character, model.seat_ids[seat]

    @cached_property
    def danger(self) -> Floats:
        """How he feels the danger: (N,)."""
        told = self.character
        return self.share(told.fear) + self.bend(told.bends.fear) + self.belief()

    @cached_property
    def trust(self) -> Floats:
        """How far he trusts: (N,)."""
        return self.share(self.character.trust) + self.bend(self.character.bends.trust)

    @cached_property
    def home(self) -> Felt:
        """The pressure at home as he feels it; 0 where the scenario names none."""
        if self.character.home is None:
            return 0.0
        return self.share(self.character.home) + self.bend(self.character.bends.home)

    @cached_property
    def resolve(self) -> Floats:
        """How resolute he is in each game: (N,)."""
        return self._nature(self.character.resolve)

    @cached_property
    def temper(self) -> Felt:
        """How far he wavers."""
        bend = self.bend(self.character.bends.temper)
        return self.character.temper * np.maximum(0.0, 1.0 + bend)

    @cached_property
    def drive(self) -> Floats:
        """What a rung of the ladder is worth to him: (N,)."""
        told = self.character
        push = told.boldness * (1 + self.resolve) + told.home_boldness * self.home
        drive: Floats = push - told.caution * self.danger
        return drive

    @cached_property
    def demand(self) -> Floats:
        """What an offer must exceed: (N,)."""
        return self.character.reserve + self.resolve

    def utility(self, choice: Choice) -> Utility:
        """What a choice is worth to him beside holding."""
        wants, ids = self.character.wants, self.model.variable_ids
        gain = sum(wants.get(ids[v], 0.0) * amount for v, amount in choice.outcome.effects)
        lean = self.character.lean.get(choice.id, 0.0)
        return Utility(gain, lean, self._urge(choice), self.drive * choice.rung)

    def appeal(self, levels: Small, channel: Small, games: np.ndarray) -> Appeal:
        """What speaks for terms offered by a channel in some games; `levels` (issues, n) and
        `channel` (n,) are theirs alone, and so is what is found."""
        told = self.character
        home = self.home if isinstance(self.home, float) else self.home[games]
        return Appeal(
            self.worth(levels),
            told.fear_weight * self.danger[games],
            told.trust_weight * self.trust[games] * self._credit[channel],
            -told.home_weight * home * self._public[channel],
        )

    def worth(self, levels: Small) -> Floats:
        """The worth of terms to him; levels of shape (issues, n)."""
        total = np.zeros(levels.shape[1])
        for by_level, row in zip(self._prices, levels, strict=True):
            total += by_level[row]
        return total

    @cached_property
    def _prices(self) -> list[Floats]:
        """By issue, the worth of its levels to him: (levels,) each."""
        prices = self.character.worth
        return [
            np.array([prices.get(issue, {}).get(name, 0.0) for name in names])
            for issue, names in self.model.index.levels.items()
        ]

    @cached_property
    def _credit(self) -> Floats:
        return np.array([each.credit for each in self.model.scenario.channels.values()])

    @cached_property
    def _public(self) -> Floats:
        return np.array([each.public for each in self.model.scenario.channels.values()])

    def share(self, variable: str) -> Floats:
        """What he knows of a variable, over its range: 0..1."""
        row = self.model.index.variables[variable]
        low, high = self.model.low[row, 0], self.model.high[row, 0]
        share: Floats = (self.seen.value[row] - low) / (high - low)
        return share

    def bend(self, bend: Bend | None) -> Felt:
        """What a nature adds to a feeling."""
        return 0.0 if bend is None else bend.weight * self._nature(bend.nature)

    def _nature(self, nature: str) -> Floats:
        names = [name for seat, name in self.model.index.natures if seat == self.name]
        drawn: Floats = self.seen.natures[names.index(nature)]
        return drawn

    def belief(self) -> Felt:
        """What his belief about the other leader adds to the danger."""
        told = self.character
        if told.belief is None or not told.belief_weight:
            return 0.0
        held = list(self.model.scenario.seats[self.name].believes)
        chance = beliefs(self.model, self.seen)[held.index(told.belief)]
        moved: Floats = told.belief_weight * (chance - 0.5)
        return moved

    def _urge(self, choice: Choice) -> Floats:
        """What draws him to a choice in what he now sees: (N,), or (1,) without an urge."""
        drawn: Floats = np.zeros(1)
        for urge in self.character.urges:
            if urge.choice == choice.id:
                drawn = drawn + self.seen.met(urge.when) * np.float64(urge.add)
        return drawn


def named_rows(model: Model, levels: Mapping[str, str]) -> Small:
    """Named levels as rows, -1 where an issue is not named: (issues, 1)."""
    known = model.index.levels.items()
    rows = [table.get(levels.get(issue, ""), NEVER) for issue, table in known]
    return np.array(rows, dtype=np.int8).reshape(-1, 1)
