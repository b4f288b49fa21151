"""Channels, tones and levels, compiled into tables."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Floats, rounded
from game.engine.clock import transit
from game.engine.compile.deeds import amounts_of
from game.engine.conditions import Condition, Conditions
from game.engine.index import Index
from game.engine.model import Amounts, Post
from game.scenario import format as form


def post_of(
    scenario: form.Scenario, index: Index, conditions: Conditions, grids: tuple[float, ...]
) -> Post:
    """The tables by which letters travel."""
    tables = _Tables(scenario, index, grids)
    return Post(
        least=tables.minutes(0),
        most=tables.minutes(1),
        distortion=np.array([rounded(c.distortion, 40) for c in scenario.channels.values()]),
        serves=np.array(
            [
                [c.seats is None or seat in c.seats for c in scenario.channels.values()]
                for seat in index.seats
            ],
            dtype=np.bool_,
        ).reshape(2, len(index.channels)),
        usable=_usable(scenario, index, conditions),
        arrives=tables.tones("arrives", [c.credit for c in scenario.channels.values()]),
        audience=tables.tones("public", [c.public for c in scenario.channels.values()]),
        naming=(tables.naming(0), tables.naming(1)),
        leaking=(tables.leaking(0), tables.leaking(1)),
        secret=tables.secret(),
        tops=np.array([[len(i.levels) - 1] for i in scenario.issues.values()], dtype=np.int8),
    )


def _usable(
    scenario: form.Scenario, index: Index, conditions: Conditions
) -> tuple[Mapping[int, Condition], Mapping[int, Condition]]:
    first, second = (
        {
            index.channels[name]: condition
            for name, channel in scenario.channels.items()
            if (condition := conditions.seat(channel.when.get(seat), seat)) is not None
        }
        for seat in index.seats
    )
    return first, second


class _Tables:
    """Builds the tables of one scenario."""

    def __init__(self, scenario: form.Scenario, index: Index, grids: tuple[float, ...]) -> None:
        self.scenario, self.index, self.grids = scenario, index, grids

    def minutes(self, end: int) -> NDArray[np.int64]:
        """Least (0) or most (1) minutes of transit, by seat and channel."""
        rows = [
            [transit(channel, seat)[end] for channel in self._channels()]
            for seat in self.index.seats
        ]
        return np.array(rows, dtype=np.int64).reshape(2, len(self.index.channels))

    def _channels(self) -> list[form.Channel]:
        return list(self.scenario.channels.values())

    def tones(self, name: str, scales: list[float]) -> Floats:
        """Effects of tones by seat, channel and tone, scaled by channel: (2, C, tones, V)."""
        shape = (2, len(scales), len(self.index.tones), len(self.grids))
        table = np.zeros(shape)
        for seat, s in self.index.seats.items():
            for tone, row in self.index.tones.items():
                effects = getattr(self.scenario.tones[tone], name).get(seat, {})
                for channel, scale in enumerate(scales):
                    self._put(table[s, channel, row], effects, scale)
        return table

    def _put(self, row: Floats, effects: Mapping[str, float], scale: float) -> None:
        for variable, amount in amounts_of(effects, self.index, self.grids, scale):
            row[variable] = amount

    def naming(self, s: int) -> tuple[tuple[int, int, Floats], ...]:
        """(issue, level, effects by channel) of the open levels that bring any."""
        found = []
        for issue, row, level, effects in self._public(s):
            if not level.secret:
                table = np.zeros((len(self.index.channels), len(self.grids)))
                for c, channel in enumerate(self._channels()):
                    self._put(table[c], effects, channel.public)
                found.append((issue, row, table))
        return tuple(found)

    def leaking(self, s: int) -> tuple[tuple[int, int, Amounts], ...]:
        """(issue, level, effects) of the secret levels that bring any when they leak."""
        return tuple(
            (issue, row, amounts_of(effects, self.index, self.grids))
            for issue, row, level, effects in self._public(s)
            if level.secret
        )

    def _public(self, s: int) -> list[tuple[int, int, form.Level, Mapping[str, float]]]:
        seat = list(self.index.seats)[s]
        return [
            (self.index.issues[i], row, level, level.public[seat])
            for i, issue in self.scenario.issues.items()
            for row, level in enumerate(issue.levels.values())
            if seat in level.public
        ]

    def secret(self) -> NDArray[np.bool_]:
        """Which levels are secret: (issues, most levels of any issue)."""
        most = max((len(i.levels) for i in self.scenario.issues.values()), default=0)
        table = np.zeros((len(self.index.issues), most), dtype=np.bool_)
        for i, issue in enumerate(self.scenario.issues.values()):
            table[i, : len(issue.levels)] = [level.secret for level in issue.levels.values()]
        return table
