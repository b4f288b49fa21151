"""An experiment: what stays the same in all its worlds. Only the game number differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from game.engine.compile import compile_model
from game.engine.conditions import still
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import State
from game.engine.turn import Report, advance, start
from game.lab.compiled import Executor, executor_of, kernel_of, play_compiled
from game.lab.fates import Fates
from game.lab.played import Played
from game.lab.prefix import Prefix
from game.lab.tally import Tally
from game.scenario.format import Scenario
from game.seats.base import Seat
from game.seats.match import decide

if TYPE_CHECKING:
    from game.engine.fast.games import Kernel

Natures = Mapping[str, Mapping[str, float]]

SHED = 0.2
"""The share of ended games at which leaving them out pays for copying the others."""


@dataclass(frozen=True)
class Experiment:
    """A scenario under a preset and a seed, who sits in each chair, and the natures that
    are the same in every world (none: each world draws its own); `prefix` is what had
    happened before the worlds part; `relief` tells, by turn, who sits in a chair instead;
    `executor` who plays, which changes no result. It crosses processes."""

    scenario: Scenario
    preset: str
    seed: int
    natures: Natures
    seats: Mapping[str, Seat]
    prefix: Prefix | None = None
    relief: Mapping[str, Mapping[str, Seat]] = field(default_factory=dict)
    executor: Executor = "auto"

    def model(self) -> Model:
        """The compiled scenario."""
        return self._compiled

    @cached_property
    def _compiled(self) -> Model:
        return compile_model(self.scenario, self.preset)

    def __getstate__(self) -> dict[str, Any]:
        """What crosses processes; each compiles the scenario once for all its jobs."""
        return {part.name: getattr(self, part.name) for part in fields(self)}

    def kernel(self, model: Model) -> Kernel:
        """The compiled kernel's tables, if it can play this; made once for the own model."""
        return self._kernel if model is self._compiled else kernel_of(self, model)

    @cached_property
    def _kernel(self) -> Kernel:
        return kernel_of(self, self._compiled)

    def sitting(self, turn: str) -> Mapping[str, Seat]:
        """Who sits in each chair in a turn."""
        return {**self.seats, **self.relief.get(turn, {})}

    def start(self, model: Model, games: range) -> tuple[State, Report]:
        """These game numbers at the turn in which their worlds part."""
        if self.prefix is not None:
            return self.prefix.worlds(model, self.seed, games, redraw=not self.natures)
        return start(model, Luck.of(self.seed, games), self.natures)


def course(
    experiment: Experiment, model: Model, state: State, games: int, spent: bool = False
) -> Iterator[Played]:
    """The turns of so many games from a state on, until all have ended.

    A world is the same to the bit whatever others are played beside it. Those that have
    ended leave the batch now and then, so that little work is done for them. If `spent`, of
    the state before each turn only `turn`, `x`, `ending` and `ended` stay as they were.
    """
    at = np.arange(games)
    while not state.over.all():
        if state.over.mean() > SHED:
            on = np.flatnonzero(~state.over)
            state, at = state.choose(on), at[on]
        seats = experiment.sitting(model.turns[state.turn])
        before = replace(state)
        with still(state):
            orders = decide(model, state, seats)
            state, report = advance(model, state, orders, spent=spent)
        yield Played(before, state, report, at)


def play(experiment: Experiment, model: Model, games: range, tally: Tally | None = None) -> Fates:
    """Play these game numbers to their ends; a `tally` counts what happens there."""
    if executor_of(experiment, model, len(games)) == "compiled":
        return play_compiled(experiment, model, games, tally)
    fates = Fates.blank(model.sizes.hazards, len(games))
    state, report = experiment.start(model, games)
    early = np.flatnonzero(state.over)
    fates.overwrite(early, Fates.of(state, report).take(early))
    if tally is not None:
        tally.note_terms(model, state, early)
    for turn in course(experiment, model, state, len(games), spent=True):
        ended = turn.ended
        fates.overwrite(turn.at[ended], Fates.of(turn.after, turn.report).take(ended))
        if tally is not None:
            tally.note(model, turn)
    if tally is not None:
        tally.counts.add(fates)
    return fates
