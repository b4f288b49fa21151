"""Every change carries its reasons: they add up to it, and tell a seat what it may know."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.sight.reasons import OTHER, Reason, reasons
from game.engine.turn import advance, start
from game.scenario import load
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.tables import ALWAYS, EAST, WEST, MakeTable, Table
from tests.oracle.play import message
from tests.oracle.small import plain_choice, plain_event, plain_variable, small

SMALL = Path(__file__).parents[2] / "scenarios" / "small.yaml"


@pytest.mark.parametrize("name", ["small", "cuba-1962"])
def test_the_parts_add_up_to_every_change(name: str) -> None:
    model = compile_model(load(SMALL if name == "small" else name).scenario)
    state, _ = start(model, Luck.of(3, range(3)))
    seats = {seat: RandomSeat() for seat in model.seat_ids}
    while not state.over.all():
        orders = decide(model, state, seats)
        after, _ = advance(model, state, orders)
        for game in np.flatnonzero(~state.over):
            sums = dict.fromkeys(model.variable_ids, 0.0)
            for part in reasons(model, state, orders, game=int(game)):
                sums[part.variable] += part.amount
            moved = (after.x - state.x)[:, game]
            assert list(sums.values()) == pytest.approx(moved.tolist(), abs=1e-9)
        state = after


def test_asking_for_reasons_changes_nothing() -> None:
    model = compile_model(load(SMALL).scenario)
    state, _ = start(model, Luck.of(3, [0]))
    orders = decide(model, state, {seat: RandomSeat() for seat in model.seat_ids})
    plain, traced = advance(model, state, orders)[0], advance(model, state, orders, [])[0]
    assert np.array_equal(plain.x, traced.x)


def watched(heat: float = 64, **parts: Any) -> Any:
    choices = {
        EAST: {"go": plain_choice(title="Go", effects={"heat": 3, "cold": 1})},
        WEST: {
            "hide": plain_choice(title="Hide", effects={"heat": 5}),
            "shout": plain_choice(title="Shout", public=True, effects={"heat": 7}),
            "undo": plain_choice(title="Undo", effects={"heat": -2}),
        },
    }
    cold = plain_variable(seen={WEST: "exact", EAST: "never"})
    variables = {"heat": {"start": heat}, "cold": cold}
    return small(choices=choices, variables=variables, **parts)


def told(table: Table, seat: str) -> list[tuple[str, float, str]]:
    return [(part.variable, part.amount, part.text) for part in table.game.reasons(seat)]


def test_a_seat_is_told_of_its_own_and_of_public_acts(table: MakeTable) -> None:
    played = table(watched()).turn("go", "shout")
    assert told(played, EAST) == [("heat", 7.0, "Leader: Shout"), ("heat", 3.0, "Leader: Go")]


def test_what_it_may_not_know_is_other_causes(table: MakeTable) -> None:
    played = table(watched()).turn("go", "hide")
    assert told(played, EAST) == [("heat", 5.0, OTHER), ("heat", 3.0, "Leader: Go")]
    assert told(played, WEST) == [
        ("cold", 1.0, OTHER),
        ("heat", 5.0, "Leader: Hide"),
        ("heat", 3.0, OTHER),
    ]


def test_hidden_causes_that_cancel_out_leave_no_trace(table: MakeTable) -> None:
    fire = {"fire": plain_event(hazard={"base": 9}, seen="hidden", effects={"heat": 2})}
    played = table(watched(events=fire), {"event.fire": ALWAYS}).turn(west="undo")
    assert played.heat == 64
    assert told(played, EAST) == []
    assert {part.kind for part in played.game.reasons(WEST)} == {"choice", "other"}


def test_events_tones_drift_pull_and_noise(table: MakeTable) -> None:
    pulled = {"drift": 2, "noise": 1, "pull": {"cold": 0.25}}
    cold = plain_variable(start=68, rest=64)
    scenario = small(
        variables={"heat": pulled, "cold": cold},
        events={"fire": plain_event(title="A fire", at="1962-01-01 12:00", effects={"heat": 4})},
        tones={"plain": {"title": "Plain", "arrives": {WEST: {"heat": -1}}}},
    )
    played = table(scenario, {"noise.heat": 0.999}).turn(west=message())
    found = {part.kind: part for part in played.game.reasons(EAST)}
    assert found["event"] == Reason("heat", 4.0, "event", "fire", "A fire")
    assert found["drift"].amount == 2.0 and found["drift"].text == "the passing of time"
    assert found["pull"] == Reason("heat", 1.0, "pull", "cold", "the pull of: A variable")
    assert found["tone"].amount == -1.0 and "Leader" in found["tone"].text
    assert found["other"].amount == pytest.approx(3.07, abs=0.1), "noise is nobody's to know"


def test_what_the_soft_clip_took_is_a_reason(table: MakeTable) -> None:
    played = table(watched(heat=125)).turn("go")
    (found,) = (p for p in reasons_of(played) if p.kind == "limit")
    assert found.amount == played.heat - 128
    assert found.text == "there is little room left to move"


def reasons_of(table: Table) -> tuple[Reason, ...]:
    step = table.game.steps[-1]
    return reasons(table.game.model, step.before, step.sealed)


def test_there_is_no_reason_before_the_first_turn(table: MakeTable) -> None:
    assert table(small()).game.reasons(EAST) == ()
