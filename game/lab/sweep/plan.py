"""A sweep that has been checked, and what its hands do."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game import __version__
from game.lab.compiled import Executor
from game.lab.errors import LabError
from game.lab.experiment import Experiment, play
from game.lab.hands import cut
from game.lab.sweep.cells import Cell
from game.lab.tally import Counts
from game.lab.worlds import BOUND, Redraw, experiment_of
from game.record.form import Record
from game.scenario import Loaded
from game.scenario.format import Scenario

PART = 20_000
"""Games in a part: with numpy half a second or more, so that writing one costs nothing beside it,
and little is lost with one that was not finished."""

DIAL = "war_dial"
"""The parameter that is no number of the scenario but the dial of the preset in force."""

Numbers = dict[tuple[str, str], int]
"""What was counted: whole numbers by what they count and of which thing. Risks and their squares
are in units (`game.lab.tally`)."""


@dataclass(frozen=True)
class Job:
    """A part of a cell's games."""

    cell: int
    games: range


@dataclass(frozen=True)
class Plan:
    """All that determines a sweep. `files` are hashes of the files that seats are made from, by
    kind; `home` is the folder from which these are looked for. `executor` determines nothing
    but the time it takes. It crosses processes."""

    id: str
    title: str
    note: str
    loaded: Loaded
    record: Record
    cells: tuple[Cell, ...]
    games: range
    natures: Redraw
    since: str | None = None
    home: Path = Path()
    files: Mapping[str, str] = field(default_factory=dict)
    executor: Executor = "auto"
    _held: dict[int, Experiment] = field(default_factory=dict, init=False, compare=False)

    def __getstate__(self) -> dict[str, Any]:
        """What crosses processes: nothing that was compiled."""
        return {**vars(self), "_held": {}}

    def jobs(self) -> list[Job]:
        """All parts of all cells, cell by cell."""
        return [Job(cell, part) for cell in range(len(self.cells)) for part in self.parts]

    @cached_property
    def parts(self) -> list[range]:
        """The parts of each cell."""
        return cut(self.games, PART)

    def key(self, job: Job) -> str:
        """The name of a part: a hash of all that determines what comes out of it."""
        cell = self.cells[job.cell]
        games = [job.games.start, job.games.stop]
        return _hashed([*self._common, vars(cell), games])

    @cached_property
    def identity(self) -> str:
        """The name of the sweep: a hash of all that determines it."""
        games = [self.games.start, self.games.stop]
        return _hashed([self.id, *self._common, [vars(cell) for cell in self.cells], games])

    @cached_property
    def _common(self) -> list[Any]:
        record = self.record.model_dump_json(exclude_unset=True, by_alias=True)
        model = [__version__, self.loaded.fingerprint, record]
        return [*model, self.natures, self.since, sorted(self.files.items())]

    def held(self, cell: int) -> Experiment:
        """The experiment of a cell by number; the last one is held, for a hand has many parts of
        one cell."""
        found = self._held.get(cell)
        if found is None:
            found = self.experiment(self.cells[cell])
            self._held.clear()
            self._held[cell] = found
        return found

    def experiment(self, cell: Cell) -> Experiment:
        """What all games of a cell have in common. LabError: there is no such scenario."""
        scenario = changed(self.loaded.scenario, cell)
        try:
            return experiment_of(
                replace(self.loaded, scenario=scenario),
                self.record.model_copy(update={"preset": cell.preset}),
                natures=self.natures,
                hand_over={seat: kind for seat, kind in cell.seats if kind != BOUND},
                home=self.home,
                since=self.since,
                executor=self.executor,
            )
        except ValidationError as error:
            told = ", ".join(f"{path} {value:g}" for path, value in cell.parameters)
            raise LabError(
                f"{self.id}: with {told} (preset {cell.preset}) the scenario no longer holds: "
                f"{error.errors()[0]['msg']}; narrow the values"
            ) from None


def changed(scenario: Scenario, cell: Cell) -> Scenario:
    """The scenario whose preset, that of the cell, also changes the cell's parameters."""
    numbers = dict(cell.parameters)
    dial = numbers.pop(DIAL, None)
    preset = scenario.presets[cell.preset]
    dials = {} if dial is None else {DIAL: dial}
    named = preset.model_copy(update={"changes": {**preset.changes, **numbers}, **dials})
    return scenario.model_copy(update={"presets": {**scenario.presets, cell.preset: named}})


def count(plan: Plan, job: Job) -> Numbers:
    """What a hand does: play a part of a cell, and count."""
    experiment = plan.held(job.cell)
    model = experiment.model()
    counts = Counts.none(model)
    counts.add(play(experiment, model, job.games))
    return dict(_numbers(experiment, counts))


def _numbers(experiment: Experiment, counts: Counts) -> Iterator[tuple[tuple[str, str], int]]:
    model = experiment.model()
    endings = counts.endings.sum(axis=1).tolist()
    for ending, number in zip(model.endings, endings, strict=True):
        yield ("ending", ending.id), number
    for hazard, row in model.index.hazards.items():
        yield ("cause", hazard), int(counts.causes[row])
        yield ("run", hazard), int(counts.run[row])
    yield ("squares", "all"), int(counts.squares[-1])
    for seat, number in zip(model.seat_ids, counts.illegal.tolist(), strict=True):
        yield ("illegal", seat), number


def _hashed(parts: list[Any]) -> str:
    text = json.dumps(parts, ensure_ascii=False)
    return blake2b(text.encode(), digest_size=16).hexdigest()
