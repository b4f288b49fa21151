"""Worlds: a record's orders under other luck (`docs/engine.md`: luck is by game number).

Only luck differs. A seat gives its recorded orders again, and `hold` where they are not
legal in that world; or it is handed over to a machine that decides from its view. The
record's pinned draws and rules of luck do not apply, except before the turn at which its
game was taken up: until then all worlds are as the record is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.turn import natures_of, start
from game.lab.compiled import Executor
from game.lab.crew import Crew
from game.lab.experiment import Experiment, Natures
from game.lab.fates import Fates
from game.lab.prefix import prefix_of
from game.lab.shares import Share
from game.lab.tally import Counts, Tally
from game.lab.workers import run
from game.record.form import Record
from game.scenario import Loaded
from game.seats.base import Seat
from game.seats.bound import BoundSeat, recorded
from game.seats.kinds import HERE, make

BOUND = "bound"
"""What `Worlds.seats` says of a seat that follows its record."""

Redraw = Literal["kept", "redrawn"]


@dataclass(frozen=True)
class Worlds:
    """N worlds of a record. `seats` tells who sat in each chair: `bound` to the record, or
    the kind of machine it was handed over to; `first` is the first game number, `since` the
    turn from which on luck differs, None for the first. Either every world is kept (`fates`),
    or all of them are counted (`tally`)."""

    model: Model
    record: str
    seed: int
    first: int
    natures: Redraw
    seats: Mapping[str, str]
    fates: Fates | None
    since: str | None = None
    tally: Tally | None = None

    @property
    def counts(self) -> Counts:
        """What all tables are made of."""
        return Counts.of(self.model, self.kept) if self.tally is None else self.tally.counts

    @property
    def kept(self) -> Fates:
        """Every world. ValueError: these were only counted."""
        if self.fates is None:
            raise ValueError("these worlds were counted, and not kept one by one")
        return self.fates

    @property
    def n(self) -> int:
        """How many worlds."""
        return len(self.fates.ending) if self.fates is not None else self.counts.n

    @property
    def preset(self) -> str:
        """The preset that was in force."""
        return self.model.preset

    def endings(self) -> dict[str, Share]:
        """Share of the worlds by ending, in file order."""
        counted = self.counts.endings.sum(axis=1)
        return self._shares([e.id for e in self.model.endings], counted.tolist())

    def share_of(self, endings: Collection[str]) -> Share:
        """Share of the worlds that ended in any of these endings."""
        found = self.endings()
        return Share(sum(found[name].count for name in set(endings)), self.n)

    def kinds(self) -> dict[str, Share]:
        """Share of the worlds by kind of ending."""
        totals: Counter[str] = Counter()
        for ending, share in zip(self.model.endings, self.endings().values(), strict=True):
            totals[ending.kind] += share.count
        return self._shares(list(totals), list(totals.values()))

    def turns(self) -> dict[str, Share]:
        """Share of the worlds that ended in each turn."""
        counted = self.counts.endings.sum(axis=0)
        return self._shares(list(self.model.turns), counted.tolist())

    def causes(self) -> dict[str, Share]:
        """Share of the worlds that the hazard led into war, first in the file first."""
        return self._shares(list(self.model.index.hazards), self.counts.causes.tolist())

    def ledger(self) -> dict[str, float]:
        """Mean war risk run, by hazard: over worlds it equals the frequency of war."""
        counts = self.counts
        return {name: counts.mean(row)[0] for name, row in self.model.index.hazards.items()}

    def illegal(self) -> dict[str, int]:
        """How many recorded orders became `hold`, by seat."""
        return dict(zip(self.model.seat_ids, self.counts.illegal.tolist(), strict=True))

    def _shares(self, names: Sequence[str], counts: Sequence[int]) -> dict[str, Share]:
        return {name: Share(count, self.n) for name, count in zip(names, counts, strict=True)}


def worlds(
    loaded: Loaded,
    record: Record,
    n: int,
    *,
    first: int = 0,
    natures: Redraw = "kept",
    hand_over: Mapping[str, str] | None = None,
    home: Path = HERE,
    since: str | None = None,
    crew: Crew | None = None,
    chunk: int | None = None,
    executor: Executor = "auto",
) -> Worlds:
    """Play the worlds `first` to `first + n - 1` of a record that fits its scenario.

    `natures` kept: hidden facts and natures are those of the record in every world; what it
    leaves out is drawn from its own seed and game number. `hand_over` names a kind of
    machine by seat, whose files are looked for from `home`; until the turn `since` all is as in
    the record. ScenarioError: there is no such kind. The result does not depend on `crew`,
    `chunk` or `executor`; ExecutorError: the kernel is asked for, and cannot play this.
    """
    experiment = experiment_of(
        loaded,
        record,
        natures=natures,
        hand_over=hand_over,
        home=home,
        since=since,
        executor=executor,
    )
    fates = run(experiment, range(first, first + n), crew, chunk)
    seats = {seat: (hand_over or {}).get(seat, BOUND) for seat in loaded.scenario.seats}
    since, model = since or record.luck.until, experiment.model()
    return Worlds(model, record.id, record.seed, first, natures, seats, fates, since)


def experiment_of(
    loaded: Loaded,
    record: Record,
    *,
    natures: Redraw = "kept",
    hand_over: Mapping[str, str] | None = None,
    home: Path = HERE,
    since: str | None = None,
    executor: Executor = "auto",
    programs: bool = False,
) -> Experiment:
    """What all worlds of a record have in common: until the turn `since`, or the one at which
    its game was taken up, all that is in it. `programs`: `hand_over` may name some, as the user
    wrote it himself."""
    model = compile_model(loaded.scenario, record.preset)
    handed = hand_over or {}
    seats: dict[str, Seat] = {
        seat: _handed(handed[seat], loaded, seat, home, model.preset, programs)
        if seat in handed
        else BoundSeat(recorded(record, seat))
        for seat in model.seat_ids
    }
    drawn = kept_natures(model, record) if natures == "kept" else {}
    prefix = prefix_of(loaded, record, since)
    return Experiment(
        loaded.scenario, model.preset, record.seed, drawn, seats, prefix, executor=executor
    )


def _handed(kind: str, loaded: Loaded, seat: str, home: Path, preset: str, programs: bool) -> Seat:
    return make(kind, loaded, seat, home, preset=preset, typed=kind if programs else "")


def kept_natures(model: Model, record: Record) -> Natures:
    """All hidden facts and natures of a record's own game, by id."""
    state, _ = start(model, Luck.of(record.seed, [record.game]), record.fixed)
    return natures_of(model, state)
