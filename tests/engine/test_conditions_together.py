"""Any condition: for a batch what it is for each game, alone; and joined as logic has it."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.compile import compile_model
from game.engine.conditions import holds, truth_of
from game.engine.luck import Luck
from game.engine.model import Model
from game.engine.state import State
from game.engine.turn import advance, start
from game.seats.match import decide
from game.seats.random import RandomSeat
from tests.engine.tables import one_game
from tests.record.making import small

GAMES = 9

TRUTHS = (
    "true",
    "false",
    "blockaded",
    "guns_free",
    "bold_gunner",
    "happened.fleet_sails",
    "happened.shots",
    "done.north.bombard",
    "did.south.hasten_work",
    "open.north.radio",
    "leaked.north",
    "tension > 40",
    "alert_south <= 20",
    "hours_since.blockaded < 24",
    "hours_since.north.blockade >= 9",
    "open.south > 0",
    "offer.north.envoy.fort == level.fort.razed",
    "stands.ships != level.ships.pass",
    'now >= "1950-05-01 18:00"',
    "tension - alert_north * 2 > fort + 1",
)
"""One of every kind: some are one for all games, some differ between them."""


def joined(inner: Any) -> Any:
    """Conditions made of others, in brackets, so that they may be mixed at will."""
    lists = st.lists(inner, min_size=2, max_size=4)
    both = st.tuples(st.sampled_from([" and ", " or "]), lists)
    return st.one_of(
        inner.map(lambda text: f"not ({text})"),
        both.map(lambda drawn: drawn[0].join(f"({text})" for text in drawn[1])),
    )


TEXTS = st.recursive(st.sampled_from(TRUTHS), joined, max_leaves=6).filter(lambda t: len(t) < 450)


@cache
def played(turns: int) -> tuple[Model, State]:
    """Games of the small crisis between two seats that draw lots, some turns on."""
    model = compile_model(small().scenario)
    state, _ = start(model, Luck.of(5, range(GAMES)))
    for _ in range(turns):
        seats = {seat: RandomSeat() for seat in model.seat_ids}
        state, _ = advance(model, state, decide(model, state, seats))
    return model, state


def found(text: str, turns: int) -> np.ndarray:
    model, state = played(turns)
    return holds(model.conditions.truth(text), state)


def test_the_atoms_are_true_and_false_and_both() -> None:
    seen = {
        (bool(one.any()), bool(one.all()))
        for turns in (0, 1, 2)
        for text in TRUTHS
        for one in [found(text, turns)]
    }
    assert seen == {(True, True), (False, False), (True, False)}


@given(TEXTS, st.integers(0, 2))
def test_in_a_batch_as_for_each_game_alone(text: str, turns: int) -> None:
    model, state = played(turns)
    condition = model.conditions.truth(text)
    together = holds(condition, state)
    assert together.shape == (GAMES,) and together.dtype == np.bool_
    for game in range(GAMES):
        assert truth_of(condition, one_game(state, game)) is bool(together[game])


@given(TEXTS, st.integers(0, 2))
def test_not_is_the_opposite_and_twice_not_is_nothing(text: str, turns: int) -> None:
    assert (found(f"not ({text})", turns) == ~found(text, turns)).all()
    assert (found(f"not (not ({text}))", turns) == found(text, turns)).all()


@given(TEXTS, TEXTS, st.integers(0, 2))
def test_and_and_or_are_logic_whichever_comes_first(one: str, other: str, turns: int) -> None:
    a, b = found(one, turns), found(other, turns)
    for first, second in ((one, other), (other, one)):
        assert (found(f"({first}) and ({second})", turns) == (a & b)).all()
        assert (found(f"({first}) or ({second})", turns) == (a | b)).all()


@given(TEXTS, TEXTS, st.integers(0, 2))
def test_de_morgan(one: str, other: str, turns: int) -> None:
    neither = found(f"not (({one}) or ({other}))", turns)
    assert (neither == found(f"(not ({one})) and (not ({other}))", turns)).all()


@settings(max_examples=25)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.integers(0, 2))
def test_a_truth_of_all_games_is_one_truth(texts: list[str], turns: int) -> None:
    model, state = played(turns)
    for text in texts:
        value = truth_of(model.conditions.truth(text), state)
        by_game = found(text, turns)
        if isinstance(value, bool):
            assert (by_game == value).all()
        else:
            assert 0 < by_game.sum() < GAMES, "an array only where games differ"


@given(TEXTS)
def test_asking_leaves_the_state_as_it_was(text: str) -> None:
    model, state = played(2)
    before = state.copy()
    first = holds(model.conditions.truth(text), state).copy()
    assert (holds(model.conditions.truth(text), state) == first).all()
    for name, table in before.parts():
        if isinstance(table, np.ndarray):
            assert np.array_equal(table, getattr(state, name)), name
