"""Step 1, last: reports are written into what each seat knows, and papers come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import anywhere
from game.engine.conditions import truth_of
from game.engine.luck import TurnLuck
from game.engine.model import Blur, Model, Paper, PaperReport
from game.engine.state import NEVER, State


def write_reports(model: Model, state: State, luck: TurnLuck) -> None:
    """In the games that go on: flags and exact variables as they are; blurred ones by a
    fresh draw each."""
    going = ~state.over
    for seat in range(2):
        flags, exact = model.seen_flags[seat], model.exact[seat]
        _renew(state.known_flags[seat], flags, state.flags[flags], going)
        _renew(state.known_value[seat], exact, state.x[exact], going)
        _renew(state.known_spread[seat], exact, 0.0, going)
        _renew(state.known_turn[seat], exact, state.turn, going)
    made = [(blur, games) for blur in model.blurs if (games := _due(model, state, blur)).any()]
    values = _blurred(model, state, luck, [blur for blur, _ in made])
    for (blur, games), value in zip(made, values, strict=True):
        _write(state, blur.seat, blur, value, games)


def _renew(
    table: NDArray[Any], rows: NDArray[np.intp], values: NDArray[Any] | float, games: Bools
) -> None:
    """Write values (R, N), or one for all, into these rows of a table."""
    table[rows] = np.where(games, values, table[rows])


def _due(model: Model, state: State, blur: Blur) -> Bools:
    """Where the game goes on and the seat's report of the variable is to be made anew."""
    if not state.turn:
        return ~state.over
    last = state.known_turn[blur.seat, blur.variable]
    instants = model.index.instants
    old = (instants[state.turn] - instants[last]) / 60 >= blur.every
    due: Bools = ~state.over & old & truth_of(blur.when, state)
    return due


def _blurred(
    model: Model, state: State, luck: TurnLuck, told: Sequence[Blur | PaperReport]
) -> Floats:
    """The truth with an error of one draw each, on the grid and within the range: (R, N)."""
    rows = [each.variable for each in told]
    spreads = np.array([each.spread for each in told]).reshape(-1, 1)
    grid, low, high = model.grid[rows], model.low[rows], model.high[rows]
    value = state.x[rows] + spreads * luck.normals(tuple(each.name for each in told))
    cut: Floats = np.minimum(np.maximum(np.floor(value / grid + 0.5) * grid, low), high)
    return cut


def _write(
    state: State, seat: int, told: Blur | PaperReport, value: Floats | float, games: Bools
) -> None:
    np.copyto(state.known_value[seat, told.variable], value, where=games)
    state.known_spread[seat, told.variable][games] = told.spread
    state.known_turn[seat, told.variable][games] = state.turn


def deliver_papers(model: Model, state: State, luck: TurnLuck) -> None:
    """Papers that come in this turn to games that go on, and then what they report."""
    new = ~state.over & (state.papers == NEVER)
    come = [
        (paper, games)
        for paper, met in _opened(model, state, new)
        if (games := new[paper.row] & met).any()
    ]
    drawn = [each for paper, _ in come for each in paper.reports if each.value is None]
    values = iter(_blurred(model, state, luck, drawn))
    for paper, games in come:
        state.papers[paper.row][games] = state.turn
        for report in paper.reports:
            value = next(values) if report.value is None else report.value
            _write(state, paper.seat, report, value, games)


def _opened(model: Model, state: State, new: Bools) -> list[tuple[Paper, Bools | bool]]:
    """The papers that may come now, as `new` (P, N) has them, and where they do."""
    waiting = anywhere(new)
    ever = anywhere(state.happened != NEVER)
    return [
        (paper, met)
        for paper in model.papers
        if waiting[paper.row]
        and (_is_time(paper, state.turn) or any(ever[row] for row in paper.after))
        and (met := _comes(paper, state)) is not False
    ]


def _is_time(paper: Paper, turn: int) -> bool:
    """Whether the calendar lets it come, if its condition holds."""
    past = paper.since is not None and turn >= paper.since
    return paper.free or past or turn in paper.listed


def _comes(paper: Paper, state: State) -> Bools | bool:
    """Where one of a paper's ways is open now and its condition holds."""
    met = truth_of(paper.when, state)
    if met is False or _is_time(paper, state.turn):
        return met
    came: Bools = met & (state.happened[list(paper.after)] != NEVER).any(axis=0)
    return came
