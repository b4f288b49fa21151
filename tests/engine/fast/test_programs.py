"""Programs of conditions against the conditions themselves, on states that games came to."""

from __future__ import annotations

from collections import Counter
from functools import cache

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.conditions import Condition, holds, runner
from game.engine.fast.assemble import Constants, Op
from game.engine.fast.rows import FALSE, TRUE
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import seal
from game.engine.state import State
from game.engine.terms import (
    COMPARE,
    Compared,
    Joined,
    Leaf,
    Opposite,
    Reckoned,
    Term,
    Value,
    at,
)
from game.engine.turn import advance, start
from game.scenario import load
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.fast.machine import Dice, Machine, begun
from tests.oracle.play import orders_of, propose
from tests.oracle.small import plain_choice, plain_event, small
from tests.test_against_oracle import SMALL, made

GAMES = 11
UP, DARK = Leaf("flag", (0,)), Leaf("flag", (1,))
HEAT = Leaf("variable", (0,))


@cache
def course(which: int | str) -> tuple[Model, list[State]]:
    """States of some games between two seats that draw lots, all that go on at a sealing."""
    scenario = made(which) if isinstance(which, int) else load(SMALL).scenario
    model = compile_model(scenario)
    state, _ = start(model, Luck.of(4, range(GAMES)))
    seats, found = {seat: RandomSeat() for seat in model.seat_ids}, []
    while not state.over.all():
        state = state.choose(np.flatnonzero(~state.over))
        found.append(state.copy())
        state, _ = advance(model, state, decide(model, state, seats))
    return model, found


@pytest.mark.parametrize("which", ["small", *range(12)])
def test_programs_find_what_conditions_find(which: int | str) -> None:
    model, states = course(which)
    dice = Dice(model, 7)
    for state in states:
        terms = [dice.truth() for _ in range(24)]
        program = begun(model, state.turn)
        rows = [program.truth(term) for term in terms]
        bits = Machine(model, state).run(program).bits
        for row, term in zip(rows, terms, strict=True):
            wanted = holds(Condition(term, runner(term, model.index)), state)
            assert bits[row].tolist() == wanted.tolist(), term


@pytest.mark.parametrize("which", ["small", 3, 8])
def test_numbers_of_programs_are_those_of_conditions(which: int | str) -> None:
    model, states = course(which)
    dice = Dice(model, 8)
    for state in states:
        terms = [dice.number() for _ in range(24)]
        program = begun(model, state.turn)
        rows = [program.number(term) for term in terms]
        numbers = Machine(model, state).run(program).numbers
        for row, term in zip(rows, terms, strict=True):
            wanted = np.broadcast_to(runner(term, model.index)(state), state.games)
            assert numbers[row].tolist() == wanted.tolist(), term


def test_all_conditions_of_a_shipped_scenario_are_programs() -> None:
    model = compile_model(load("friedrichstrasse-1961").scenario)
    state, _ = start(model, Luck.of(2, range(5)))
    now = int(model.index.instants[0])
    conditions = [event.when for event in model.events if event.when is not None]
    conditions += [choice.when for choice in model.choices if choice.when is not None]
    assert len(conditions) > 10
    program = begun(model, 0)
    rows = [program.truth(at(condition.term, now)) for condition in conditions]
    bits = Machine(model, state).run(program).bits
    for row, condition in zip(rows, conditions, strict=True):
        assert bits[row].tolist() == holds(condition, state).tolist(), condition.term


def two_flags() -> Model:
    flags = {name: {"title": name, "seen": "public", "judgement": "m"} for name in ("up", "dark")}
    event = plain_event(when="heat > 100")
    choices = {"east": {"go": plain_choice(), "stay": plain_choice()}, "west": {}}
    return compile_model(small(flags=flags, events={"met": event}, choices=choices))


MODEL = two_flags()


def codes(*terms: Term | None, turn: int = 0) -> list[Op]:
    """What a program of these truths does, in order."""
    program = begun(MODEL, turn)
    for term in terms:
        program.truth(term)
    return [Op(code[0]) for code in program.program]


@pytest.mark.parametrize(
    ("term", "wanted"),
    [
        (None, []),
        (Value(True), []),
        (Value(False), []),
        (UP, []),
        (Opposite(UP), [Op.NOT]),
        (Joined(True, (UP, DARK)), [Op.AND]),
        (Joined(False, (UP, DARK, UP)), [Op.OR, Op.OR]),
        (Compared("==", UP, DARK), [Op.SAME]),
        (Compared("!=", UP, DARK), [Op.SAME, Op.NOT]),
        (Compared("<", UP, DARK), [Op.NOT, Op.AND]),
        (Compared("<=", UP, DARK), [Op.NOT, Op.OR]),
        (Compared("<", HEAT, Value(3.0)), [Op.BELOW]),
        (Compared(">", Value(3.0), HEAT), [Op.BELOW]),
        (Compared(">", HEAT, Value(3.0)), [Op.AT_MOST]),
        (Compared("!=", HEAT, Value(3.0)), [Op.EQUALS]),
        (Compared("<", HEAT, Reckoned("+", HEAT, HEAT)), [Op.ADD, Op.LESS]),
        (Compared("==", HEAT, Leaf("stands", (1,))), [Op.LEVEL, Op.EQUAL]),
        (Compared(">", Leaf("open", (1,)), Value(0.0)), [Op.COUNT, Op.AT_MOST]),
        (Compared("==", Leaf("offer", (0, 1, 1)), Value(0.0)), [Op.OFFER, Op.EQUALS]),
        (Compared("<", Leaf("since_event", (0,)), Value(24.0)), [Op.BETWEEN]),
        (Compared("<", Leaf("since_event", (0,)), HEAT), [Op.SINCE, Op.LESS]),
    ],
)
def test_what_a_truth_takes(term: Term | None, wanted: list[Op]) -> None:
    assert codes(term) == wanted


def test_what_needs_no_work_is_a_row_that_is_there() -> None:
    program = begun(MODEL, 0)
    rows, choice = program.rows, MODEL.index.choices["east", "stay"]
    slot = MODEL.index.slot_rows[choice]
    assert program.truth(None) == program.truth(Value(True)) == TRUE
    assert program.truth(Value(False)) == FALSE
    assert program.truth(DARK) == rows.flags + 1
    assert program.truth(Leaf("known_flag", (1, 1))) == rows.flags + 1
    assert program.truth(Leaf("happened", (0,))) == rows.ever
    assert program.truth(Leaf("done", (choice,))) == rows.done + choice
    assert program.truth(Leaf("did", (slot, choice))) == rows.did + choice
    assert program.truth(Leaf("leaked", (1,))) == rows.leaked + 1
    assert program.truth(Leaf("open_on", (1, 0))) == rows.open + len(MODEL.index.channels)
    assert program.number(HEAT) == 0
    assert program.number(Leaf("known", (1, 0))) == 0, "what a seat sees exactly is as it is"
    assert not program.program


def test_what_was_done_last_is_copied_while_orders_are_judged() -> None:
    slot = MODEL.index.slot_rows[0]
    did = Leaf("did", (slot, 0))
    program = begun(MODEL, 0, judging=True)
    assert program.truth(did) == program.rows.truths
    assert program.program == [(Op.AND, program.rows.truths, program.rows.did, TRUE, 0, 0)]


def test_nothing_is_worked_out_twice() -> None:
    warm = Compared(">", HEAT, Value(3.0))
    assert codes(warm, warm, Opposite(warm), Joined(True, (warm, UP))) == [
        Op.AT_MOST,
        Op.NOT,
        Op.AND,
    ]
    double = Reckoned("*", HEAT, Value(2.0))
    found = Counter(codes(Compared("<", double, HEAT), Compared("==", double, Value(4.0))))
    assert found[Op.MULTIPLY] == found[Op.CONSTANT] == 1


def test_every_instruction_has_a_row_of_its_own() -> None:
    dice, program = Dice(MODEL, 3), begun(MODEL, 2)
    for _ in range(60):
        program.truth(dice.truth())
    into = [code[1] for code in program.program if code[0] < Op.CONSTANT]
    assert into == list(range(program.rows.truths, program.rows.truths + program.truths))
    worked = [code[1] for code in program.program if code[0] >= Op.CONSTANT]
    assert worked == list(range(program.rows.worked, program.rows.worked + program.numbers))


def test_constants_are_kept_once() -> None:
    constants = Constants()
    assert [constants.place(value) for value in (3.0, 4.0, 3.0, 0.5, 4.0)] == [0, 1, 0, 2, 1]
    assert constants.values == [3.0, 4.0, 0.5]


@pytest.mark.parametrize("op", list(COMPARE))
@pytest.mark.parametrize("hours", [-1.0, 0.0, 12.0, 18.0, 24.0, 36.0, 9_999.0, 10_000.0, 10_001.0])
def test_hours_since_are_turns(op: str, hours: float) -> None:
    model = MODEL
    for turn in range(4):
        program = begun(model, turn)
        row = program.truth(Compared(op, Leaf("since_event", (0,)), Value(hours)))
        state, _ = start(model, Luck.of(1, range(turn + 2)))
        state.happened[0] = range(-1, turn + 1)
        found = Machine(model, state).run(program).bits[row]
        ages = [10_000.0, *(12.0 * (turn - when) for when in range(turn + 1))]
        assert found.tolist() == [COMPARE[op](age, hours) for age in ages]


def test_terms_are_read_where_levels_are_agreed() -> None:
    program = begun(MODEL, 0)
    row = program.truth(Compared("==", Leaf("terms", (1,)), Value(1.0)))
    state, _ = start(MODEL, Luck.of(1, range(3)))
    state.terms[:] = [[0, 1, 2], [1, 0, 1]]
    assert Machine(MODEL, state).run(program).bits[row].tolist() == [True, False, True]


def test_proposals_on_the_table_are_counted_and_read() -> None:
    state, _ = start(MODEL, Luck.of(1, range(2)))
    letters = (propose(land="share"), propose("envoy", sea="free", land="yield"))
    state, _ = advance(MODEL, state, seal(MODEL, [{"east": orders_of(letters)}, {}]))
    program = begun(MODEL, 1)
    count = program.number(Leaf("open", (0,)))
    theirs = program.number(Leaf("open", (1,)))
    land = program.number(Leaf("offer", (0, MODEL.index.channels["envoy"], 0)))
    sea = program.number(Leaf("offer", (0, MODEL.index.channels["envoy"], 1)))
    numbers = Machine(MODEL, state).run(program).numbers
    assert numbers[count].tolist() == [2, 0]
    assert numbers[theirs].tolist() == [0, 0]
    assert numbers[land].tolist() == [2, -1]
    assert numbers[sea].tolist() == [1, -1]


def test_a_sum_is_no_truth() -> None:
    with pytest.raises(TypeError, match="is no truth"):
        begun(MODEL, 0).truth(Reckoned("+", HEAT, HEAT))


def test_a_truth_has_no_number() -> None:
    with pytest.raises(TypeError, match="is no number"):
        begun(MODEL, 0).number(Opposite(UP))
