"""Orders by id become rows and come back; held orders are as if not given."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.compile import compile_model
from game.engine.orders import HOLD, Letter, Orders
from game.engine.sealed import Sealed, orders_of, seal
from tests.engine.tables import array_difference
from tests.record.making import small

MODEL = compile_model(small().scenario)
SCENARIO = MODEL.scenario
NORTH, SOUTH = MODEL.seat_ids


def choices_of(seat: str) -> Any:
    """Any choices of a seat, each in its own slot or held."""
    by_slot = {
        slot: [name for name, each in SCENARIO.choices[seat].items() if each.slot == slot]
        for slot in SCENARIO.slots
    }
    return st.fixed_dictionaries({}, optional={s: st.sampled_from(c) for s, c in by_slot.items()})


def letters() -> Any:
    """Any letters that can be written down, legal or not."""
    channels = st.sampled_from(list(SCENARIO.channels))
    levels = {i: st.sampled_from(list(issue.levels)) for i, issue in SCENARIO.issues.items()}
    purposes = ["message", "proposal", "acceptance", "rejection", "withdrawal"]
    return st.builds(
        Letter,
        channel=channels,
        tone=st.sampled_from(list(SCENARIO.tones)),
        purpose=st.sampled_from(purposes),
        levels=st.fixed_dictionaries({}, optional=levels),
        about=st.none() | channels,
        valid=st.none() | st.integers(0, 5000).map(lambda minutes: minutes / 60),
        draft=st.none() | st.sampled_from(list(SCENARIO.drafts)),
    )


def any_orders(seat: str) -> Any:
    return st.builds(Orders, choices_of(seat), st.lists(letters(), max_size=2).map(tuple))


@given(any_orders(NORTH), any_orders(SOUTH))
def test_what_is_sealed_comes_back_by_ids(north: Orders, south: Orders) -> None:
    sealed = seal(MODEL, [{}, {NORTH: north, SOUTH: south}, {SOUTH: south}])
    assert orders_of(MODEL, sealed, NORTH, 1) == north
    assert orders_of(MODEL, sealed, SOUTH, 1) == orders_of(MODEL, sealed, SOUTH, 2) == south
    for seat, game in ((NORTH, 0), (SOUTH, 0), (NORTH, 2)):
        assert orders_of(MODEL, sealed, seat, game) == Orders()


@given(any_orders(NORTH), any_orders(NORTH))
def test_orders_written_over_others_leave_nothing_of_them(first: Orders, second: Orders) -> None:
    sealed = seal(MODEL, [{NORTH: first}])
    sealed.put(MODEL.index, NORTH, second)
    assert orders_of(MODEL, sealed, NORTH, 0) == second


@given(any_orders(NORTH), any_orders(SOUTH))
def test_a_seat_that_is_held_orders_nothing_and_the_other_all(north: Orders, south: Orders) -> None:
    sealed = seal(MODEL, [{NORTH: north, SOUTH: south}])
    for row, (held, other, own) in enumerate(((NORTH, SOUTH, south), (SOUTH, NORTH, north))):
        left = sealed.hold_seat(row)
        assert orders_of(MODEL, left, held, 0) == Orders()
        assert orders_of(MODEL, left, other, 0) == own
    assert orders_of(MODEL, sealed, NORTH, 0) == north, "the orders themselves stay as they were"


@given(any_orders(NORTH), st.lists(st.booleans(), min_size=1, max_size=4))
def test_in_games_left_out_both_hold(orders: Orders, out: list[bool]) -> None:
    sealed = seal(MODEL, [{NORTH: orders}] * len(out))
    before = sealed.copy()
    left = sealed.without(np.array(out))
    for game, gone in enumerate(out):
        assert orders_of(MODEL, left, NORTH, game) == (Orders() if gone else orders)
    assert array_difference(sealed, before) is None


def test_hold_written_out_is_the_same_as_left_out() -> None:
    written = seal(MODEL, [{NORTH: Orders({"act": HOLD, "posture": "raise_alert"})}])
    left_out = seal(MODEL, [{NORTH: Orders({"posture": "raise_alert"})}])
    assert array_difference(written, left_out) is None


def test_nothing_sealed_is_that_both_hold() -> None:
    assert array_difference(seal(MODEL, [{}, {}]), Sealed.hold(MODEL, 2)) is None
    assert array_difference(seal(MODEL, [{NORTH: Orders()}] * 2), Sealed.hold(MODEL, 2)) is None


@pytest.mark.parametrize(
    ("orders", "named"),
    [
        (Orders({"act": "sing"}), "sing"),
        (Orders({"voice": "blockade"}), "voice"),
        (Orders({"act": "denounce"}), "denounce"),
        (Orders({}, (Letter("pigeon", "soft"),)), "pigeon"),
        (Orders({}, (Letter("cable", "shrill"),)), "shrill"),
        (Orders({}, (Letter("cable", "soft", "acceptance", about="pigeon"),)), "pigeon"),
        (Orders({}, (Letter("cable", "soft", "proposal", {"fort": "sunk"}),)), "sunk"),
        (Orders({}, (Letter("cable", "soft", draft="ode"),)), "ode"),
    ],
)
def test_what_the_scenario_does_not_have_is_refused_by_its_name(orders: Orders, named: str) -> None:
    with pytest.raises(KeyError) as caught:
        seal(MODEL, [{NORTH: orders}])
    assert named in str(caught.value)


def test_a_third_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="3 letters in a turn; the most is 2"):
        seal(MODEL, [{NORTH: Orders({}, (Letter("cable", "soft"),) * 3)}])


@pytest.mark.parametrize(
    ("hours", "minutes"), [(1.0, 60), (0.0, 0), (0.0083, 0), (0.0084, 1), (11.991, 719), (48, 2880)]
)
def test_validity_is_in_whole_minutes_with_halves_up(hours: float, minutes: int) -> None:
    letter = Letter("cable", "soft", "proposal", valid=hours)
    sealed = seal(MODEL, [{NORTH: Orders({}, (letter,))}])
    assert sealed.valid[0, 0].tolist() == [minutes]
