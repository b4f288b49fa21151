"""Terms: what the clock decides is decided, and nothing else is changed by that."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.conditions import Condition, runner
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import State
from game.engine.terms import (
    Compared,
    Joined,
    Leaf,
    Opposite,
    Reckoned,
    Term,
    Value,
    at,
    is_timeless,
    is_truth,
    moments,
)
from game.engine.turn import advance, start
from game.scenario import load
from game.seats.match import decide
from game.seats.random import RandomSeat

UP, DARK = Leaf("flag", (0,)), Leaf("flag", (1,))
NOW = Leaf("now")
LATE, EARLY = Compared(">=", NOW, Value(100)), Compared("<", NOW, Value(100))


@pytest.mark.parametrize(
    ("term", "folded"),
    [
        (Value(True), Value(True)),
        (UP, UP),
        (NOW, Value(100)),
        (LATE, Value(True)),
        (EARLY, Value(False)),
        (Opposite(LATE), Value(False)),
        (Opposite(UP), Opposite(UP)),
        (Joined(True, (LATE, UP)), UP),
        (Joined(True, (EARLY, UP)), Value(False)),
        (Joined(False, (LATE, UP)), Value(True)),
        (Joined(False, (EARLY, UP)), UP),
        (Joined(True, (LATE, UP, DARK)), Joined(True, (UP, DARK))),
        (Joined(True, (LATE, LATE)), Value(True)),
        (Joined(False, (EARLY, EARLY)), Value(False)),
        (Joined(True, (UP, Joined(False, (LATE, DARK)))), UP),
        (Reckoned("+", Value(1.5), Value(2.0)), Value(3.5)),
        (
            Compared("<", Leaf("variable", (0,)), Reckoned("*", Value(2.0), Value(3.0))),
            Compared("<", Leaf("variable", (0,)), Value(6.0)),
        ),
    ],
)
def test_what_the_clock_decides_is_decided(term: Term, folded: Term) -> None:
    assert at(term, 100) == folded


@pytest.mark.parametrize(
    ("term", "truth"),
    [
        (Value(True), True),
        (Value(1.0), False),
        (UP, True),
        (NOW, False),
        (Leaf("stands", (0,)), False),
        (LATE, True),
        (Opposite(UP), True),
        (Joined(True, (UP, DARK)), True),
        (Reckoned("+", Value(1.0), Value(2.0)), False),
    ],
)
def test_a_term_is_a_truth_or_a_number(term: Term, truth: bool) -> None:
    assert is_truth(term) is truth


@pytest.mark.parametrize(
    ("term", "timeless", "instants"),
    [
        (UP, True, set()),
        (Value(3.0), True, set()),
        (NOW, False, set()),
        (LATE, False, {100}),
        (Compared("<", Value(7), NOW), False, {7}),
        (Opposite(LATE), False, {100}),
        (Opposite(Value(True)), False, set()),
        (Joined(True, (UP, Joined(False, (DARK, LATE, Compared("<", NOW, Value(9)))))), False,
         {100, 9}),
        (Joined(True, (UP, DARK)), True, set()),
        (Joined(True, (UP, Value(True))), False, set()),
        (Compared("<", Leaf("variable", (0,)), Value(6.0)), True, set()),
        (Compared("<", Leaf("variable", (0,)), Reckoned("+", Value(1.0), Value(2.0))), False,
         set()),
    ],
)  # fmt: skip
def test_what_the_clock_has_to_say(term: Term, timeless: bool, instants: set[int]) -> None:
    assert is_timeless(term) is timeless
    assert moments(term) == instants
    if timeless:
        assert at(term, 5) is term


def conditions_of(model: Model) -> Iterator[Condition]:
    """Every condition of a model that a turn reads."""
    for choice in model.choices:
        yield from (each for each in (choice.when, choice.works) if each)
    for event in model.events:
        yield from (each for each in (event.when,) if each)
        yield from (condition for condition, _ in (event.odds.plus if event.odds else ()))
    for paper in model.papers:
        yield from (each for each in (paper.when,) if each)
    for ending in model.endings:
        yield from (each for each in (ending.when,) if each and ending.kind != "settlement")


def states_of(model: Model, games: int) -> Iterator[State]:
    """Games of two seats that draw lots, turn by turn."""
    state, _ = start(model, Luck.of(5, range(games)))
    seats = dict.fromkeys(model.seat_ids, RandomSeat())
    while not state.over.all():
        yield state
        state, _ = advance(model, state, decide(model, state, seats))


@pytest.mark.parametrize("name", ["cuba-1962", "friedrichstrasse-1961"])
def test_a_folded_condition_says_the_same_in_its_turn(name: str) -> None:
    model = compile_model(load(name).scenario)
    conditions = list(conditions_of(model))
    decided = 0
    for state in states_of(model, 3):
        now = int(model.index.instants[state.turn])
        for condition in conditions:
            folded = at(condition.term, now)
            decided += isinstance(folded, Value)
            same = runner(folded, model.index)(state) == condition(state)
            assert np.all(same), (condition.term, folded)
    assert decided > 100 * (name == "cuba-1962")


def test_equal_terms_are_one_key() -> None:
    assert len({Joined(True, (UP, DARK)), Joined(True, (UP, DARK)), UP}) == 2
