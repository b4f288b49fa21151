"""Step 1, last: reports are written into what each seat knows, and papers come."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats
from game.engine.batch import anywhere
from game.engine.conditions import truth_of
from game.engine.luck import TurnLuck
from game.engine.model import Blur, Model, Paper
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
    for blur in model.blurs:
        made = going
        if state.turn:
            made = going & _old_enough(model, state, blur) & truth_of(blur.when, state)
        if made.any():
            value = _blurred(model, state, luck, blur.name, blur.variable, blur.spread)
            _write(state, blur.seat, blur.variable, value, blur.spread, made)


def _renew(
    table: NDArray[Any], rows: NDArray[np.intp], values: NDArray[Any] | float, games: Bools
) -> None:
    """Write values (R, N), or one for all, into these rows of a table."""
    table[rows] = np.where(games, values, table[rows])


def _old_enough(model: Model, state: State, blur: Blur) -> Bools:
    """Where the seat's last report of the variable is due to be renewed."""
    last = state.known_turn[blur.seat, blur.variable]
    instants = model.index.instants
    old: Bools = (instants[state.turn] - instants[last]) / 60 >= blur.every
    return old


def _blurred(
    model: Model, state: State, luck: TurnLuck, name: str, variable: int, spread: float
) -> Floats:
    """The truth with an error of one draw, on the grid and within the range."""
    grid, low, high = model.grid[variable], model.low[variable], model.high[variable]
    value = state.x[variable] + spread * luck.normal(name)
    cut: Floats = np.minimum(np.maximum(np.floor(value / grid + 0.5) * grid, low), high)
    return cut


def _write(
    state: State, seat: int, variable: int, value: Floats | float, spread: float, games: Bools
) -> None:
    np.copyto(state.known_value[seat, variable], value, where=games)
    state.known_spread[seat, variable][games] = spread
    state.known_turn[seat, variable][games] = state.turn


def deliver_papers(model: Model, state: State, luck: TurnLuck) -> None:
    """Papers that come in this turn to games that go on, and then what they report."""
    new = ~state.over & (state.papers == NEVER)
    for paper, met in _opened(model, state, new):
        games = new[paper.row] & met
        if games.any():
            state.papers[paper.row][games] = state.turn
            for report in paper.reports:
                value: Floats | float | None = report.value
                if value is None:
                    value = _blurred(
                        model, state, luck, report.name, report.variable, report.spread
                    )
                _write(state, paper.seat, report.variable, value, report.spread, games)


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
