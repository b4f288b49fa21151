"""What a sweep found: one tidy row a cell, and for one or two varied settings a chart."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game import __version__
from game.lab.shares import Share
from game.lab.study.forms import Bar, Bars, Cell, Chart, Column, Field, Mean, Part, Study, Table
from game.lab.sweep.cells import Cell as Setting
from game.lab.sweep.plan import Plan
from game.lab.tally import moments

Sums = Mapping[tuple[str, str], int]

MOST_BARS = 40
"""More bars cannot be told apart."""


@dataclass(frozen=True)
class Axis:
    """A setting that is not the same in all cells: its name, and its value in each cell."""

    name: str
    values: tuple[str | float, ...]

    @property
    def steps(self) -> list[str | float]:
        """Its different values; numbers by size, names as they come."""
        found = list(dict.fromkeys(self.values))
        return sorted(found) if all(isinstance(each, float) for each in found) else found


def settings_of(cell: Setting) -> dict[str, str | float]:
    """All settings of a cell by name."""
    seats = {f"seat.{seat}": kind for seat, kind in cell.seats}
    return {**dict(cell.parameters), "preset": cell.preset, **seats}


def axes_of(plan: Plan) -> list[Axis]:
    """The settings that differ between cells."""
    every = [settings_of(cell) for cell in plan.cells]
    axes = [Axis(name, tuple(each[name] for each in every)) for name in every[0]]
    return [axis for axis in axes if len(set(axis.values)) > 1]


def tidy(plan: Plan, sums: Sequence[Sums]) -> Table:
    """All that was counted, one row a cell, with what it takes to play the cell again."""
    names = [*settings_of(plan.cells[0])]
    endings, kinds = plan.loaded.scenario.endings, _kinds(plan)
    seats = [seat for seat, _ in plan.cells[0].seats]
    head = [
        "cell", *names, "n", "seed", "first", *(f"ending.{name}" for name in endings),
        *(f"kind.{kind}" for kind in kinds), "risk", *(f"illegal.{seat}" for seat in seats),
        "scenario", "fingerprint", "record", "version",
    ]  # fmt: skip
    stamp = [plan.loaded.scenario.id, plan.loaded.fingerprint, plan.record.id, __version__]
    start: list[Cell] = [len(plan.games), str(plan.record.seed), str(plan.games.start)]
    rows: list[tuple[Cell, ...]] = [
        (
            number, *settings_of(cell).values(), *start,
            *(Share(found["ending", name], len(plan.games)) for name in endings),
            *(share_of(plan, found, kind) for kind in kinds), risk_of(plan, found),
            *(found["illegal", seat] for seat in seats), *stamp,
        )
        for number, (cell, found) in enumerate(zip(plan.cells, sums, strict=True))
    ]  # fmt: skip
    return Table(tuple(Column(name, name) for name in head), tuple(rows))


def _kinds(plan: Plan) -> list[str]:
    return list(dict.fromkeys(ending.kind for ending in plan.loaded.scenario.endings.values()))


def share_of(plan: Plan, found: Sums, kind: str) -> Share:
    """The share of a cell's games that ended so."""
    endings = plan.loaded.scenario.endings
    ended = sum(found["ending", name] for name, each in endings.items() if each.kind == kind)
    return Share(ended, len(plan.games))


def risk_of(plan: Plan, found: Sums) -> Mean:
    """The mean war risk run in a game, in percent."""
    run = sum(number for (what, _), number in found.items() if what == "run")
    mean, sd = moments(run, found["squares", "all"], len(plan.games))
    return Mean(100 * mean, 100 * sd, len(plan.games))


def study_of(plan: Plan, sums: Sequence[Sums]) -> Study:
    """The sweep as a study: a part for each kind of ending that occurred, and the risk run."""
    axes = axes_of(plan)
    parts = [
        _part(plan, axes, kind, [share_of(plan, found, kind) for found in sums])
        for kind in _kinds(plan)
        if any(share_of(plan, found, kind).count for found in sums)
    ]
    return Study(plan.id, plan.title, _said(plan), (*parts, _risk(plan, axes, sums)), _stamp(plan))


def _said(plan: Plan) -> tuple[str, ...]:
    games = f"games {plan.games.start} to {plan.games.stop - 1}"
    played = (
        f"{len(plan.cells):,} cells of {len(plan.games):,} games each: {plan.record.id!r} "
        f"({plan.loaded.scenario.id}), seed {plan.record.seed}, {games}, the same luck in each cell"
    )
    natures = "as in the record" if plan.natures == "kept" else "redrawn in each game"
    note = [plan.note] if plan.note else []
    return (*note, played, f"hidden facts and natures {natures}")


def _stamp(plan: Plan) -> dict[str, str | int]:
    stamp: dict[str, str | int] = {
        "scenario": plan.loaded.scenario.id,
        "fingerprint": plan.loaded.fingerprint,
        "record": plan.record.id,
        "seed": plan.record.seed,
        "games": f"{plan.games.start} to {plan.games.stop - 1}",
        "natures": plan.natures,
        "cells": len(plan.cells),
        "sweep": plan.identity,
        "version": __version__,
    }
    return stamp if plan.since is None else {**stamp, "from": plan.since}


def _part(plan: Plan, axes: Sequence[Axis], kind: str, shares: Sequence[Share]) -> Part:
    """The share of one kind of ending in all cells."""
    values = [each.share for each in shares]
    chart = _chart(axes, values, [each.interval for each in shares], kind)
    note = f"The share of a cell's games that ended in {kind.replace('_', ' ')}."
    return Part(f"kind-{kind}", f"How many games ended in {kind.replace('_', ' ')}", note,
                _table(axes, "share", shares), chart)  # fmt: skip


def _risk(plan: Plan, axes: Sequence[Axis], sums: Sequence[Sums]) -> Part:
    means = [risk_of(plan, found) for found in sums]
    values = [mean.value / 100 for mean in means]
    ends = [(mean.interval[0] / 100, mean.interval[1] / 100) for mean in means]
    note = "The mean war risk that a game ran, in percent: over games it equals the share of wars."
    return Part("risk", "War risk run", note, _table(axes, "risk", means),
                _chart(axes, values, ends, "war"))  # fmt: skip


def _table(axes: Sequence[Axis], title: str, found: Sequence[Share | Mean]) -> Table:
    head = [Column("cell", "cell"), *(Column(axis.name, axis.name) for axis in axes)]
    rows: list[tuple[Cell, ...]] = [
        (number, *(axis.values[number] for axis in axes), each) for number, each in enumerate(found)
    ]
    return Table((*head, Column(title, title)), tuple(rows))


def _chart(
    axes: Sequence[Axis],
    values: Sequence[float],
    ends: Sequence[tuple[float, float]],
    kind: str,
) -> Chart | None:
    """Bars along one setting, a field over two; more cannot be drawn on paper."""
    if len(axes) == 1 and len(values) <= MOST_BARS:
        [axis] = axes
        order = sorted(range(len(values)), key=lambda at: axis.steps.index(axis.values[at]))
        return Bars(tuple(Bar(told(axis.values[at]), values[at], ends[at], kind) for at in order))
    if len(axes) == 2 and len(axes[0].steps) * len(axes[1].steps) == len(values):
        return _field(axes[0], axes[1], values)
    return None


def _field(across: Axis, down: Axis, values: Sequence[float]) -> Field:
    at = dict(zip(zip(across.values, down.values, strict=True), values, strict=True))
    return Field(
        tuple(map(told, across.steps)),
        tuple(map(told, down.steps)),
        tuple(
            tuple(at.get((each, other), math.nan) for each in across.steps) for other in down.steps
        ),
        (across.name, down.name),
    )


def told(value: str | float) -> str:
    """A setting's value as it is read."""
    return value if isinstance(value, str) else f"{value:g}"
