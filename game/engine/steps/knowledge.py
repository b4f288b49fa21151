"""Step 1, last: reports are written into what each seat knows, and papers come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine.arithmetic import Bools, Floats, snapped
from game.engine.batch import Rows, some
from game.engine.conditions import both, opposite, still, truth_of
from game.engine.luck import TurnLuck
from game.engine.model import Blur, Model, Paper, PaperReport
from game.engine.reading import Truth
from game.engine.state import State


def write_reports(model: Model, state: State, luck: TurnLuck) -> None:
    """In the games that go on: flags and exact variables as they are; blurred ones by a
    fresh draw each."""
    going = state.going
    state.own("known_value", "known_spread", "known_turn")
    for seat in range(2):
        _see(model, state, seat, going)
    made = _made_anew(model, state, going)
    values = _blurred(model, state, luck, [blur for blur, _ in made])
    for (blur, games), value in zip(made, values, strict=True):
        _write(state, blur.seat, blur, value, _where(games))


def _see(model: Model, state: State, seat: int, going: Truth) -> None:
    """What a seat sees as it is."""
    for row in model.seen_flags[seat].tolist():
        truth = state.truth("flags", row)
        if not isinstance(truth, bool) or truth is not state.truth("known_flags", seat, row):
            state.mark("known_flags", (seat, row), going, state.flags[row])
    rows = model.exact[seat]
    over = np.flatnonzero(state.over)
    _renew(state.known_value[seat], rows, state.x[rows], over)
    _renew(state.known_turn[seat], rows, state.turn, over)
    if not state.turn:
        state.known_spread[seat, rows] = 0.0


def _renew(table: NDArray[Any], rows: Rows, values: NDArray[Any] | int, over: Rows) -> None:
    """Write values (R, N), or one for all, into these rows, save in the games that are over."""
    kept = table[np.ix_(rows, over)]
    table[rows] = values
    table[np.ix_(rows, over)] = kept


def _made_anew(model: Model, state: State, going: Truth) -> list[tuple[Blur, Truth]]:
    """The reports that are made now, and in which games."""
    with still(state):
        due = (
            (blur, both(both(going, _old(model, state, blur)), truth_of(blur.when, state)))
            for blur in model.agenda(state.turn).blurs
        )
        return [(blur, games) for blur, games in due if some(games)]


def _old(model: Model, state: State, blur: Blur) -> Truth:
    """Where the seat's last report of the variable is as old as it may become."""
    if not blur.every:
        return True
    hours = model.index.hours[state.turn, : state.turn]
    last = np.count_nonzero(hours >= blur.every) - 1
    old: Bools = state.known_turn[blur.seat, blur.variable] <= last
    return old


def _blurred(
    model: Model, state: State, luck: TurnLuck, told: Sequence[Blur | PaperReport]
) -> Floats:
    """The truth with an error of one draw each, on the grid and within the range: (R, N)."""
    rows = [each.variable for each in told]
    value = luck.normals(tuple(each.name for each in told))
    value *= np.array([each.spread for each in told]).reshape(-1, 1)
    value += state.x[rows]
    return snapped(value, model.low[rows], model.high[rows], model.grid[rows])


def _where(games: Truth) -> Rows | slice:
    """The same games, as what an array is indexed by: with few games far less to write."""
    return np.flatnonzero(games) if isinstance(games, np.ndarray) else slice(None)


def _write(
    state: State, seat: int, told: Blur | PaperReport, value: Floats | float, at: Rows | slice
) -> None:
    given = value[at] if isinstance(value, np.ndarray) else value
    state.known_value[seat, told.variable][at] = given
    state.known_spread[seat, told.variable][at] = told.spread
    state.known_turn[seat, told.variable][at] = state.turn


def deliver_papers(model: Model, state: State, luck: TurnLuck) -> None:
    """Papers that come in this turn to games that go on, and then what they report."""
    with still(state):
        come = _coming(model, state)
    drawn = [each for paper, _ in come for each in paper.reports if each.value is None]
    values = iter(_blurred(model, state, luck, drawn))
    for paper, games in come:
        state.mark("papers", (paper.row,), games, state.turn)
        at = _where(games)
        for report in paper.reports:
            value = next(values) if report.value is None else report.value
            _write(state, paper.seat, report, value, at)


def _coming(model: Model, state: State) -> list[tuple[Paper, Truth]]:
    """The papers that come now, and in which games."""
    going, papers = state.going, model.agenda(state.turn).papers
    come = ((paper, _comes(paper, state, going)) for paper in papers)
    return [(paper, games) for paper, games in come if some(games)]


def _comes(paper: Paper, state: State, going: Truth) -> Truth:
    """Where a paper that has not come yet comes, of the games that go on."""
    here = state.truth("papers", paper.row)
    if here is True or (met := truth_of(paper.when, state)) is False:
        return False
    if not paper.free:
        met = both(met, _any([state.truth("happened", row) for row in paper.after]))
    return False if met is False else both(both(going, opposite(here)), met)


def _any(truths: Sequence[Truth]) -> Truth:
    """Where one of these holds."""
    if any(each is True for each in truths):
        return True
    open_ones = [each for each in truths if not isinstance(each, bool)]
    return np.logical_or.reduce(open_ones) if open_ones else False
