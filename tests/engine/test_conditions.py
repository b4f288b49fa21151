"""Expressions on arrays: every name, for each game of a batch its own answer."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.conditions import holds, truth_of
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.sealed import seal
from game.engine.state import State
from game.engine.turn import advance, start
from tests.engine.tables import EAST, WEST
from tests.oracle.play import orders_of, propose
from tests.oracle.small import plain_choice, plain_event, plain_variable, small


def scenario() -> Any:
    flags = {
        name: {"title": name, "seen": seen, "judgement": "m"}
        for name, seen in (("up", "public"), ("dark", "hidden"))
    }
    fact = {"title": "A", "chance": 0.5, "true": "Yes.", "false": "No.", "judgement": "m"}
    return small(
        variables={"cold": plain_variable(start=32, seen={EAST: {"spread": 4}, WEST: "never"})},
        flags=flags,
        facts={"bold": fact},
        choices={
            EAST: {"go": plain_choice(set=["up", "dark"], effects={"heat": 6}, public=True)},
            WEST: {"go": plain_choice()},
        },
        events={"news": plain_event(when="done.east.go")},
    )


def two_games() -> tuple[Model, State]:
    """After one turn: in game 0 the east acts and writes, in game 1 nobody does anything."""
    model = compile_model(scenario())
    state, _ = start(model, Luck.of(1, range(2)))
    letters = (propose(land="share"), propose("envoy", sea="free", land="yield"))
    orders = seal(model, [{EAST: orders_of(("go", *letters))}, {}])
    return model, advance(model, state, orders)[0]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("true", True, True),
        ("not false", True, True),
        ("heat > 64", True, False),
        ("heat >= 64 and heat <= 64", False, True),
        ("heat == 70 or heat == 0", True, False),
        ("heat != 70", False, True),
        ("heat < 2 * 32 + 6 - 0", False, True),
        ("heat - cold == 38", True, False),
        ("up", True, False),
        ("up == dark", True, True),
        ("not (up or dark)", False, True),
        ("hours_since.up == 12", True, False),
        ("hours_since.up == 10000", False, True),
        ("hours_since.east.go == 12", True, False),
        ("hours_since.news == 0", True, False),
        ("happened.news", True, False),
        ("did.east.go", True, False),
        ("did.west.go", False, False),
        ("done.east.go and not done.west.go", True, False),
        ("open.east == 2", True, False),
        ("open.east == 0", False, True),
        ("open.east.wire and open.east.envoy", True, False),
        ("open.west.wire", False, False),
        ("offer.east.wire.land == level.land.share", True, False),
        ("offer.east.envoy.sea == level.sea.free", True, False),
        ("offer.east.wire.sea == level.sea.shut", True, False),
        ("offer.east.wire.land == -1", False, True),
        ("stands.land == level.land.keep", True, True),
        ("leaked.east", False, False),
        ('now == "1962-01-01 12:00"', True, True),
        ('now > "1962-01-01 12:00" or now < "1962-01-01 11:59"', False, False),
    ],
)
def test_a_name_means_what_the_page_says(text: str, first: bool, second: bool) -> None:
    model, state = two_games()
    found = holds(model.conditions.truth(text), state)
    assert found.dtype == np.bool_ and found.shape == (2,)
    assert found.tolist() == [first, second]


def test_facts_are_those_of_the_game() -> None:
    model, state = two_games()
    state.facts[0] = [True, False]
    assert holds(model.conditions.truth("bold"), state).tolist() == [True, False]


def test_what_a_seat_names_is_what_it_was_told() -> None:
    model, state = two_games()
    row = model.index.variables["cold"]
    state.known_value[0, row], state.known_spread[0, row] = [40.0, 50.0], 4.0
    known = model.conditions.seat("known.cold > 45 and spread.cold == 4", EAST)
    assert holds(known, state).tolist() == [False, True]
    state.x[row] = [99.0, 0.0]
    assert holds(known, state).tolist() == [False, True]


def test_terms_are_the_agreed_levels() -> None:
    model, state = two_games()
    state.terms[:] = [[2, 0], [0, 1]]
    text = "terms.land == level.land.yield and terms.sea == level.sea.shut"
    assert holds(model.conditions.settlement(text), state).tolist() == [True, False]


def test_no_condition_holds_everywhere() -> None:
    model, state = two_games()
    assert model.conditions.truth(None) is None
    assert holds(None, state).tolist() == [True, True]


def test_a_text_is_compiled_once_in_each_scope() -> None:
    model, _ = two_games()
    conditions = model.conditions
    assert conditions.truth("heat > 1") is conditions.truth("heat > 1")
    assert conditions.seat("heat > 1", EAST) is conditions.seat("heat > 1", EAST)
    assert conditions.seat("heat > 1", EAST) is not conditions.seat("heat > 1", WEST)


def test_reading_a_condition_changes_nothing() -> None:
    model, state = two_games()
    before = state.copy()
    for text in ("up", "dark", "happened.news", "leaked.east", "bold"):
        found = holds(model.conditions.truth(text), state) & False
        assert not found.any()
    assert np.array_equal(before.flags, state.flags)


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("true", True),
        ("dark or not dark", True),
        ("bold and not bold", False),
        ("heat > 200", False),
        ("hours_since.west.go >= 10000", True),
        ('now == "1962-01-01 12:00"', True),
        ("stands.land == level.land.keep", True),
        ("open.west.wire", False),
        ("offer.west.wire.land == -1", True),
    ],
)
def test_what_is_alike_in_all_games_is_one_truth(text: str, one: bool) -> None:
    model, state = two_games()
    assert truth_of(model.conditions.truth(text), state) is one


@pytest.mark.parametrize("game", [0, 1])
@pytest.mark.parametrize(
    "text",
    ["up", "heat > 64", "open.east == 2", "hours_since.up < 24", "offer.east.wire.land == 1"],
)
def test_one_game_alone_is_told_by_one_truth(text: str, game: int) -> None:
    model, state = two_games()
    condition = model.conditions.truth(text)
    alone = truth_of(condition, state.choose(np.array([game])))
    assert isinstance(alone, bool)
    assert alone == holds(condition, state)[game]


@pytest.mark.parametrize(
    "text",
    [
        "open.east == 2 and leaked.west",
        "offer.east.wire.land == 1 and heat > 200",
        "open.east.wire or hours_since.west.go >= 10000",
        "heat > 64 and done.west.go",
    ],
)
def test_what_takes_long_is_not_asked_where_something_else_decides(text: str) -> None:
    model, state = two_games()
    condition = model.conditions.truth(text)
    expected = holds(condition, state)
    state.letters = state.x = None  # type: ignore[assignment]
    if "heat > 200" in text:
        state.x = two_games()[1].x
    assert np.array_equal(holds(condition, state), expected)


def test_no_letter_of_this_turn_lies_open() -> None:
    """Conditions look at letters of turns gone by alone: before the first there is none."""
    model = compile_model(scenario())
    state, _ = start(model, Luck.of(1, range(3)))
    assert truth_of(model.conditions.truth("open.east == 0"), state) is True
    assert truth_of(model.conditions.truth("offer.east.wire.land == -1"), state) is True
