"""What is remembered of tables: rows that are one for all games, until they are written to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.engine.batch import agreed, mark, some, split
from game.engine.compile import compile_model
from game.engine.conditions import both, opposite, still
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.opening import blank
from game.engine.state import NEVER, State
from game.engine.turn import advance, start
from game.scenario import load
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.tables import array_difference
from tests.oracle.small import plain_event, small

SMALL = Path(__file__).resolve().parents[1] / "scenarios" / "small.yaml"
FLAGS = {name: {"title": "A flag", "seen": "public", "judgement": "made up"} for name in "ab"}
EVENTS = {"met": plain_event(when="a"), "parted": plain_event(when="b")}
MODEL = compile_model(small(flags=FLAGS, events=EVENTS))
SOME = np.array([True, False, True])


def three() -> State:
    return blank(MODEL, Luck.of(1, range(3)))


def plain(games: Any) -> Any:
    return games.tolist() if isinstance(games, np.ndarray) else games


def test_rows_that_agree_are_one_truth() -> None:
    rows = np.array([[True, True], [False, False], [True, False]])
    assert [plain(row) for row in split(rows)] == [True, False, [True, False]]
    assert [plain(agreed(row)) for row in rows] == [True, False, [True, False]]
    assert agreed(np.array([True])) is True and agreed(np.array([], dtype=np.bool_)) is False


def test_what_is_split_off_is_a_copy() -> None:
    rows = np.array([[True, False]])
    (found,) = split(rows)
    rows[:] = False
    assert plain(found) == [True, False]


@pytest.mark.parametrize(
    ("one", "other", "where"),
    [
        (True, True, True), (True, False, False), (False, SOME, False), (SOME, False, False),
        (True, SOME, SOME), (SOME, True, SOME), (SOME, ~SOME, np.zeros(3, dtype=np.bool_)),
    ],
)  # fmt: skip
def test_both_truths(one: Any, other: Any, where: Any) -> None:
    assert plain(both(one, other)) == plain(where)


def test_opposites_and_whether_there_is_any() -> None:
    assert opposite(True) is False and plain(opposite(SOME)) == [False, True, False]
    assert some(True) and some(SOME) and not some(False) and not some(SOME & ~SOME)


def test_marks_go_into_some_games_or_all() -> None:
    row = np.zeros(3)
    mark(row, SOME, np.array([1.0, 2.0, 3.0]))
    assert row.tolist() == [1, 0, 3]
    mark(row, True, 7)
    assert row.tolist() == [7, 7, 7]


def test_truths_of_rows_of_truths_and_of_turns() -> None:
    state = three()
    state.flags[0] = SOME
    state.happened[1] = 0
    for _ in range(2):
        assert plain(state.truth("flags", 0)) == SOME.tolist()
        assert state.truth("flags", 1) is False
        assert state.truth("happened", 1) is True
        assert state.truth("known_flags", 1, 0) is False
        state.truths = {}


def test_what_is_written_by_mark_is_read_anew() -> None:
    state = three()
    state.truths = {}
    assert state.truth("flags", 0) is False
    state.flags[0] = True
    assert state.truth("flags", 0) is False, "it is remembered"
    state.mark("flags", (0,), SOME, False)
    assert plain(state.truth("flags", 0)) == [False, True, False]
    state.mark("flags", (0,), ~SOME, False)
    assert state.truth("flags", 0) is False
    state.mark("known_flags", (1, 0), True, True)
    assert state.truth("known_flags", 1, 0) is True


def test_a_truth_stays_when_its_row_is_written() -> None:
    state = three()
    state.truths = {}
    state.mark("flags", (0,), SOME, True)
    games = state.truth("flags", 0)
    state.mark("flags", (0,), games, False)
    assert plain(games) == SOME.tolist()
    assert not state.flags[0].any()


def test_what_is_one_for_all_games_is_one_for_some_of_them() -> None:
    state = three()
    state.truths = {}
    state.flags[1] = SOME
    assert state.truth("flags", 0) is False and plain(state.truth("flags", 1)) == SOME.tolist()
    chosen = state.choose(np.array([0, 2]))
    assert chosen.truths == {("flags",): [False, None]}
    assert chosen.truth("flags", 1) is True


def test_standing_still_remembers_and_forgets() -> None:
    state = three()
    condition = MODEL.conditions.truth("heat > 64 or a")
    assert condition is not None
    with still(state):
        assert condition(state) is False
        state.flags[0] = True
        assert condition(state) is False, "while it stands still nothing is written"
        with still(state):
            assert condition(state) is False
        assert state.found
    assert state.found is None and state.truths is None
    assert condition(state) is True


def test_shared_arrays_are_copied_before_they_are_written() -> None:
    state = three()
    twin = state.shallow()
    assert twin.x is state.x and twin.letters.open is state.letters.open
    twin.own("flags")
    assert twin.flags is not state.flags and twin.x is state.x
    flags = twin.flags
    twin.own("flags")
    assert twin.flags is flags, "once is enough"
    twin.mark("happened", (0,), True, 3)
    assert (state.happened == NEVER).all()
    twin.letters.own()
    twin.letters.open[:] = True
    assert not state.letters.open.any()


def test_hours_since_are_counted_in_turns_as_in_hours() -> None:
    model = compile_model(small(flags=FLAGS, events=EVENTS))
    state = blank(model, Luck.of(1, range(6)), 4)
    state.happened[0] = [NEVER, 0, 1, 2, 3, 4]
    hours = [10_000, 48, 36, 24, 12, 0]
    for op in ("<", "<=", ">", ">=", "==", "!="):
        for number in (0, 12, 20, 24, 48, 60, 9_999, 10_000, 20_000):
            text = f"hours_since.met {op} {number}"
            condition = model.conditions.truth(text)
            assert condition is not None
            wanted = [eval(f"{h} {op} {number}") for h in hours]  # noqa: S307
            assert np.broadcast_to(condition(state), 6).tolist() == wanted, text
            alone = [condition(state.choose(np.array([game]))) for game in range(6)]
            assert alone == wanted, text


def test_room_for_letters_grows() -> None:
    model = compile_model(load("cuba-1962").scenario)
    rooms = [model.rows(turn) for turn in (0, 3, 4, 7, 8, 15, 16, model.sizes.turns - 1)]
    assert rooms == [16, 16, 32, 32, 64, 64, 96, 96]
    letters = blank(MODEL, Luck.of(1, range(2))).letters
    letters.channel[3] = 1
    grown = letters.grown(40)
    assert grown.channel.shape == (40, 2) and grown.meant.shape == (2, 40, 2)
    assert grown.channel[3].tolist() == [1, 1] and (grown.channel[4:] == NEVER).all()


def course(model: Model, spent: bool) -> list[State]:
    """States of a course, each as it was when its orders were sealed."""
    seats = dict.fromkeys(model.seat_ids, RandomSeat())
    state, _ = start(model, Luck.of(8, range(200)))
    found = []
    while not state.over.all():
        state = state.choose(np.flatnonzero(~state.over))
        found.append(state.copy())
        with still(state):
            orders = decide(model, state, seats)
            state, _ = advance(model, state, orders, spent=spent)
    return [*found, state]


@pytest.mark.parametrize("name", [SMALL, "cuba-1962", "friedrichstrasse-1961"])
def test_a_spent_state_goes_on_as_any_other(name: str | Path) -> None:
    model = compile_model(load(name).scenario)
    kept, spent = course(model, spent=False), course(model, spent=True)
    assert len(kept) == len(spent) > 3
    for turn, (one, other) in enumerate(zip(kept, spent, strict=True)):
        assert array_difference(one, other) is None, turn


def test_of_a_spent_state_variables_and_endings_stay() -> None:
    model = compile_model(load(SMALL).scenario)
    state, _ = start(model, Luck.of(8, range(200)))
    x, ending, ended = state.x, state.ending, state.ended
    before = [part.copy() for part in (x, ending, ended)]
    orders = decide(model, state, dict.fromkeys(model.seat_ids, RandomSeat()))
    after, _ = advance(model, state, orders, spent=True)
    assert after is state and not np.array_equal(after.x, x)
    assert all(np.array_equal(a, b) for a, b in zip(before, (x, ending, ended), strict=True))
