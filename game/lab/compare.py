"""Several lines over the same games: counted each by itself, and in pairs world by world.

A pair is kept as a table: how many worlds ended one way on the one line and another way on the
other. From it the difference of any share follows with its interval, and no world is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from game.engine.model import Model
from game.lab.crew import Crew
from game.lab.experiment import Experiment, play
from game.lab.fates import Fates
from game.lab.hands import shared_out
from game.lab.paired import Shift
from game.lab.tally import Counts, Whole

Pair = tuple[int, int]
"""Two lines, by their place: the one before and the one after a change."""


@dataclass(frozen=True)
class Lines:
    """Lines that are played over the same games, and which of them are paired."""

    experiments: tuple[Experiment, ...]
    pairs: tuple[Pair, ...]

    @property
    def models(self) -> tuple[Model, ...]:
        """The compiled scenario of each line."""
        return tuple(each.model() for each in self.experiments)


@dataclass
class Compared:
    """What was counted on each line, and for each pair a table (E, E') of worlds by their ending
    before and after."""

    counts: list[Counts]
    tables: list[Whole]

    @classmethod
    def none(cls, models: Sequence[Model], pairs: Sequence[Pair]) -> Compared:
        """No worlds yet."""
        shapes = [(len(models[one].endings), len(models[other].endings)) for one, other in pairs]
        return cls(
            [Counts.none(model) for model in models],
            [np.zeros(shape, dtype=np.int64) for shape in shapes],
        )

    def __iadd__(self, other: Compared) -> Compared:
        """Count the other's worlds, too."""
        for mine, theirs in zip(self.counts, other.counts, strict=True):
            mine += theirs
        for table, more in zip(self.tables, other.tables, strict=True):
            table += more
        return self


def compare(what: Lines, games: range) -> Compared:
    """All lines over these game numbers."""
    found = Compared.none(what.models, what.pairs)
    fates: list[Fates] = []
    for experiment, model, counts in zip(what.experiments, what.models, found.counts, strict=True):
        fates.append(play(experiment, model, games))
        counts.add(fates[-1])
    for (one, other), table in zip(what.pairs, found.tables, strict=True):
        np.add.at(table, (fates[one].ending, fates[other].ending), 1)
    return found


def compared(what: Lines, games: range, crew: Crew | None = None) -> Compared:
    """All lines over these game numbers; the same whoever plays them."""
    found = Compared.none(what.models, what.pairs)
    crew, pieces = shared_out(what.experiments, games, crew)
    for _, part in crew.each(compare, what, pieces):
        found += part
    return found


def moved(table: Whole, before: Model, after: Model, endings: Collection[str]) -> Shift:
    """How the share of these endings moves, from the table of a pair."""
    had = np.array([ending.id in endings for ending in before.endings])
    has = np.array([ending.id in endings for ending in after.endings])
    gained, lost = table[~had][:, has].sum(), table[had][:, ~has].sum()
    return Shift(int(gained), int(lost), int(table.sum()))
