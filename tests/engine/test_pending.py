"""What is about to happen: sums, marks in their order, and the trace of both."""

from __future__ import annotations

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.model import Outcome
from game.engine.opening import blank
from game.engine.pending import Cause, Pending, Trace, clipped
from game.engine.state import NEVER, State
from tests.oracle.small import plain_variable, small

FLAGS = {
    name: {"title": name, "start": start, "seen": "public", "judgement": "m"}
    for name, start in (("up", False), ("down", True))
}
MODEL = compile_model(small(variables={"cold": plain_variable()}, flags=FLAGS))
HEAT, COLD, UP, DOWN = 0, 1, 0, 1
ALL, NONE, FIRST = (np.array(games) for games in ([True] * 3, [False] * 3, [True, False, False]))
ACT = Cause("choice", "go", 0)


def three() -> State:
    return blank(MODEL, Luck.of(1, range(3)))


def test_nothing_pending_changes_nothing() -> None:
    state = three()
    before = state.copy()
    Pending.of(state, None).settle(MODEL, state, 2)
    assert np.array_equal(state.x, before.x)
    assert np.array_equal(state.flag_set, before.flag_set)


def test_sums_are_by_variable_and_game() -> None:
    state = three()
    pending = Pending.of(state, None)
    pending.add(ACT, HEAT, np.array([1.0, 2.0, 0.0]))
    pending.add_all(ACT, ((HEAT, 4.0), (COLD, -8.0)), FIRST)
    assert pending.sums.tolist() == [[5, 2, 0], [-8, 0, 0]]
    pending.settle(MODEL, state, 0)
    assert state.x.tolist() == [[69, 66, 64], [56, 64, 64]]


def test_the_sum_is_clipped_once_and_not_part_by_part() -> None:
    state = three()
    state.x[HEAT] = 120
    pending = Pending.of(state, None)
    pending.add_all(ACT, ((HEAT, 60.0),), ALL)
    pending.add_all(ACT, ((HEAT, -60.0),), ALL)
    pending.settle(MODEL, state, 0)
    assert state.x[HEAT].tolist() == [120] * 3


@pytest.mark.parametrize("set_first", [True, False])
def test_flags_are_cleared_then_set_whatever_came_first(set_first: bool) -> None:
    state = three()
    pending = Pending.of(state, None)
    taken = [(Outcome(set=(UP,)), ALL), (Outcome(clear=(UP, DOWN)), FIRST)]
    for outcome, games in taken if set_first else taken[::-1]:
        pending.take(ACT, outcome, games)
    pending.move_marks(state, 3)
    assert state.flags[UP].tolist() == [True, True, True]
    assert state.flags[DOWN].tolist() == [False, True, True]


def test_when_a_flag_was_set_is_kept_by_game_and_clearing_is_not_setting() -> None:
    state = three()
    pending = Pending.of(state, None)
    pending.take(ACT, Outcome(set=(UP,), clear=(DOWN,)), FIRST)
    pending.move_marks(state, 3)
    assert state.flag_set[UP].tolist() == [3, NEVER, NEVER]
    assert state.flag_set[DOWN].tolist() == [NEVER] * 3
    again = Pending.of(state, None)
    again.take(ACT, Outcome(set=(UP,)), ALL)
    again.move_marks(state, 5)
    assert state.flag_set[UP].tolist() == [5, 5, 5], "set again is set anew"


def test_the_last_to_move_an_issue_has_the_last_word() -> None:
    state = three()
    pending = Pending.of(state, None)
    pending.take(ACT, Outcome(stands=((0, 2), (1, 1))), ALL)
    pending.take(ACT, Outcome(stands=((0, 1),)), FIRST)
    pending.take(ACT, Outcome(stands=((0, 0),)), NONE)
    pending.move_marks(state, 0)
    assert state.stands.tolist() == [[1, 2, 2], [1, 1, 1]]


def test_moving_marks_leaves_the_effects_pending() -> None:
    state = three()
    pending = Pending.of(state, None)
    pending.take(ACT, Outcome(effects=((HEAT, 4.0),), set=(UP,)), ALL)
    pending.move_marks(state, 0)
    assert state.x[HEAT].tolist() == [64] * 3 and state.flags[UP].all()
    assert pending.sums[HEAT].tolist() == [4] * 3


def test_a_trace_keeps_every_part_with_its_cause() -> None:
    trace: Trace = []
    state = three()
    pending = Pending.of(state, trace)
    fire = Cause("event", "fire")
    pending.add_all(ACT, ((HEAT, 4.0), (COLD, 2.0)), FIRST)
    pending.add(fire, HEAT, np.array([0.0, 1.0, 1.0]))
    assert [(note.cause, note.variable) for note in trace] == [
        (ACT, HEAT),
        (ACT, COLD),
        (fire, HEAT),
    ]
    parts = sum(note.amount for note in trace if note.variable == HEAT)
    assert np.array_equal(parts, pending.sums[HEAT])


@pytest.mark.parametrize(("start", "change"), [(120.0, 16.0), (4.0, -16.0), (64.0, 100.0)])
def test_what_the_clip_took_is_noted_so_that_the_parts_add_up(start: float, change: float) -> None:
    trace: Trace = []
    x = np.array([[start, 64.0], [64.0, 64.0]])
    new = clipped(MODEL, x, np.array([[change, 1.0], [0.0, 0.0]]), trace)
    ((cause, variable, lost),) = trace
    assert (cause.kind, variable) == ("limit", HEAT)
    assert lost[0] * change < 0, "it takes from the change and never adds to it"
    assert lost[1] == 0
    assert new[HEAT, 0] == start + change + lost[0]


def test_where_nothing_was_clipped_there_is_no_note() -> None:
    trace: Trace = []
    assert clipped(MODEL, np.full((2, 1), 64.0), np.full((2, 1), 3.0), trace).tolist() == [[67]] * 2
    assert trace == []


@pytest.mark.parametrize("games", [True, np.ones(2, dtype=np.bool_)])
def test_fixed_effects_come_in_all_games_as_in_each(games: np.ndarray | bool) -> None:
    state, trace = blank(MODEL, Luck.of(1, range(2))), []
    pending = Pending.of(state, trace)
    pending.add_all(Cause("event", "e"), ((0, 2.5), (0, -1.0)), games)
    assert pending.sums[0].tolist() == [1.5, 1.5]
    assert [note.amount.tolist() for note in trace] == [[2.5, 2.5], [-1.0, -1.0]]
    assert list(pending.moved) == [0]
