"""Finding letters: rows and places, the open proposal on a channel, one's own latest."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.compile import compile_model
from game.engine.luck import Luck
from game.engine.opening import blank
from game.engine.state import NEVER, SLOTS, Purpose, State
from game.engine.steps.mailbox import gather, latest_own, open_row, place_of, row_of, rows_of
from tests.oracle.small import small

MODEL = compile_model(small())
TURN = 4
WIRE, ENVOY = 0, 1


def empty(games: int = 1) -> State:
    return blank(MODEL, Luck.of(1, range(games)), TURN)


def put(state: State, at: tuple[int, int, int], purpose: Purpose, **fields: Any) -> int:
    """A letter in a place, in all games or (with an index) in some; returns its row."""
    row = row_of(*at)
    games = fields.pop("games", slice(None))
    letters = state.letters
    letters.purpose[row, games] = purpose
    letters.channel[row, games] = fields.pop("channel", WIRE)
    for name, value in fields.items():
        getattr(letters, name)[row, games] = value
    return row


def asked(channel: int = WIRE, games: int = 1) -> np.ndarray:
    return np.full(games, channel, dtype=np.int8)


@given(st.integers(0, 200), st.integers(0, 1), st.integers(0, SLOTS - 1))
def test_a_row_has_one_place(turn: int, seat: int, slot: int) -> None:
    assert place_of(row_of(turn, seat, slot)) == (turn, seat, slot)


def test_rows_are_in_sending_order() -> None:
    places = [(t, s, j) for t in range(5) for s in range(2) for j in range(SLOTS)]
    assert [row_of(*place) for place in places] == list(range(20))


@pytest.mark.parametrize("seat", [0, 1])
def test_a_seats_rows_are_all_its_own_of_turns_gone_by(seat: int) -> None:
    rows = rows_of(seat, TURN)
    assert rows.tolist() == sorted(rows.tolist())
    assert [place_of(int(row))[:2] for row in rows] == [
        (t, seat) for t in range(TURN) for _ in "ab"
    ]
    assert rows_of(seat, 0).tolist() == []


def test_each_game_gathers_its_own_row() -> None:
    table = np.arange(2 * 5 * 3).reshape(2, 5, 3)
    found = gather(table, np.array([4, 0, 2]))
    assert found.tolist() == [[table[i, r, n] for n, r in enumerate((4, 0, 2))] for i in range(2)]


def test_in_the_first_turn_no_letter_is_found() -> None:
    state = empty(3)
    state.turn = 0
    assert open_row(state, 0, asked(games=3)).tolist() == [NEVER] * 3
    assert latest_own(state, 0, asked(games=3)).tolist() == [NEVER] * 3


def test_the_open_proposal_is_the_seats_own_on_that_channel() -> None:
    state = empty()
    row = put(state, (1, 0, 1), Purpose.PROPOSAL, channel=ENVOY, open=True)
    put(state, (2, 0, 0), Purpose.PROPOSAL, channel=ENVOY, open=False)
    assert open_row(state, 0, asked(ENVOY)).tolist() == [row]
    assert open_row(state, 0, asked(WIRE)).tolist() == [NEVER]
    assert open_row(state, 1, asked(ENVOY)).tolist() == [NEVER]


def test_every_game_has_its_own_open_proposal() -> None:
    state = empty(3)
    early = put(state, (0, 1, 0), Purpose.PROPOSAL, open=True, games=[0])
    late = put(state, (3, 1, 0), Purpose.PROPOSAL, open=True, games=[2])
    assert open_row(state, 1, asked(games=3)).tolist() == [early, NEVER, late]


def test_the_latest_is_the_last_sent_open_or_not() -> None:
    state = empty()
    put(state, (0, 0, 0), Purpose.PROPOSAL, arrived=True, open=True)
    last = put(state, (2, 0, 1), Purpose.PROPOSAL)
    put(state, (3, 0, 0), Purpose.MESSAGE)
    put(state, (3, 0, 1), Purpose.PROPOSAL, channel=ENVOY)
    assert latest_own(state, 0, asked()).tolist() == [last]


def test_of_this_turn_nothing_counts_yet() -> None:
    state = empty()
    put(state, (TURN, 0, 0), Purpose.PROPOSAL, open=True)
    assert latest_own(state, 0, asked()).tolist() == [NEVER]
    assert open_row(state, 0, asked()).tolist() == [NEVER]


def test_what_came_of_a_misunderstood_acceptance_is_no_proposal_of_its_author() -> None:
    state = empty()
    own = put(state, (0, 0, 0), Purpose.PROPOSAL)
    put(state, (1, 0, 0), Purpose.PROPOSAL, misunderstanding=True)
    assert latest_own(state, 0, asked()).tolist() == [own]


@pytest.mark.parametrize("purpose", [Purpose.ACCEPTANCE, Purpose.REJECTION, Purpose.PROPOSAL])
@pytest.mark.parametrize("arrived", [False, True])
def test_only_an_answer_that_has_arrived_ends_it(purpose: Purpose, arrived: bool) -> None:
    state = empty()
    own = put(state, (0, 0, 0), Purpose.PROPOSAL)
    put(state, (1, 1, 0), purpose, about=own, arrived=arrived, channel=ENVOY)
    assert latest_own(state, 0, asked()).tolist() == [NEVER if arrived else own]


def test_a_withdrawal_counts_as_soon_as_it_is_sent() -> None:
    state = empty(2)
    own = put(state, (0, 0, 0), Purpose.PROPOSAL)
    put(state, (1, 0, 0), Purpose.WITHDRAWAL, about=own, channel=ENVOY, games=[1])
    assert latest_own(state, 0, asked(games=2)).tolist() == [own, NEVER]


def test_the_others_withdrawal_of_another_proposal_is_no_answer() -> None:
    state = empty()
    own = put(state, (0, 0, 0), Purpose.PROPOSAL)
    put(state, (2, 1, 0), Purpose.WITHDRAWAL, about=own, arrived=True)
    assert latest_own(state, 0, asked()).tolist() == [own]


def test_one_taken_back_does_not_uncover_the_one_before() -> None:
    state = empty()
    put(state, (0, 0, 0), Purpose.PROPOSAL)
    second = put(state, (1, 0, 0), Purpose.PROPOSAL)
    put(state, (2, 0, 0), Purpose.WITHDRAWAL, about=second)
    assert latest_own(state, 0, asked()).tolist() == [NEVER]
