"""An experiment: what stays the same in all its worlds. Only the game number differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from game.engine.compile import compile_model
from game.engine.conditions import still
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import State
from game.engine.turn import Report, advance, start
from game.lab.compiled import Executor, executor_of, kernel_of, play_compiled
from game.lab.crowd import BATCH, CHUNK, SHED, Crowd, Waiting
from game.lab.fates import Fates
from game.lab.lean import WORTH, lean_for, somebody_looks
from game.lab.played import Played
from game.lab.prefix import Prefix
from game.lab.tally import Tally
from game.scenario.format import Scenario
from game.seats.base import Seat
from game.seats.match import decide

if TYPE_CHECKING:
    from game.engine.fast.games import Kernel

Natures = Mapping[str, Mapping[str, float]]


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

    def lean(self, model: Model) -> Model:
        """The model as far as it matters to how games end; made once for the own model."""
        return self._lean if model is self._compiled else lean_for(self, model)

    @cached_property
    def _lean(self) -> Model:
        return lean_for(self, self._compiled)

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
    crowd = Crowd(state, np.arange(games))
    while crowd.going:
        turn = _played(experiment, model, crowd.shed(SHED), spent)
        yield turn
        crowd = Crowd(turn.after, turn.at)


def _played(experiment: Experiment, model: Model, crowd: Crowd, spent: bool) -> Played:
    """The next turn of a crowd."""
    state = crowd.state
    seats = experiment.sitting(model.turns[state.turn])
    before = replace(state)
    with still(state):
        orders = decide(model, state, seats)
        state, report = advance(model, state, orders, spent=spent)
    return Played(before, state, report, crowd.at)


def play(experiment: Experiment, model: Model, games: range, tally: Tally | None = None) -> Fates:
    """Play these game numbers to their ends, in batches of at most `CHUNK` or `BATCH`; a `tally`
    counts what happens there."""
    if executor_of(experiment, model, len(games)) == "compiled":
        return play_compiled(experiment, model, games, tally)
    model = experiment.lean(model) if len(games) >= WORTH else model
    size = CHUNK if somebody_looks(experiment, model) else BATCH
    fates = Fates.blank(model.sizes.hazards, len(games))
    playing = _Playing(experiment, model, fates, tally, Waiting(size))
    batches = -(-len(games) // size)
    ends = [len(games) * part // batches for part in range(batches + 1)] if batches else []
    for first, end in pairwise(ends):
        playing.go_on(playing.begun(games, first, end), stay=batches > 1)
    for crowd in playing.waiting.rest():
        playing.go_on(crowd, stay=False)
    if tally is not None:
        tally.counts.add(fates)
    return fates


@dataclass(frozen=True)
class _Playing:
    """Games that are being played, and what is kept of them."""

    experiment: Experiment
    model: Model
    fates: Fates
    tally: Tally | None
    waiting: Waiting

    def begun(self, games: range, first: int, end: int) -> Crowd:
        """The games from place `first` to before `end`; some may be over already."""
        state, report = self.experiment.start(self.model, games[first:end])
        early = np.flatnonzero(state.over)
        self.fates.overwrite(early + first, Fates.of(state, report).take(early))
        if self.tally is not None:
            self.tally.note_terms(self.model, state, early)
        return Crowd(state, np.arange(first, end))

    def go_on(self, crowd: Crowd, stay: bool) -> None:
        """Play a crowd until all have ended or, if it may `stay`, until it waits for others."""
        while crowd.going:
            met = self.waiting.meet(crowd, stay)
            if met is None:
                return
            turn = _played(self.experiment, self.model, met.shed(SHED), spent=True)
            self._note(turn)
            crowd = Crowd(turn.after, turn.at)

    def _note(self, turn: Played) -> None:
        ended = turn.ended
        self.fates.overwrite(turn.at[ended], Fates.of(turn.after, turn.report).take(ended))
        if self.tally is not None:
            self.tally.note(self.model, turn)
