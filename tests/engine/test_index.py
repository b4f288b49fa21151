"""Rows by id, in the order of the file; instants, hours, and a blank batch."""

from __future__ import annotations

import numpy as np
import pytest

from game.engine.compile import compile_model
from game.engine.index import LONG_AGO
from game.engine.luck import Luck
from game.engine.opening import blank
from game.engine.state import NEVER
from tests.oracle.small import (
    EAST,
    WEST,
    plain_choice,
    plain_document,
    plain_event,
    plain_variable,
    small,
    turns_at,
)

DAYS = turns_at("1962-01-01 00:00", "1962-01-01 09:45", "1962-01-03 00:00")
MODEL = compile_model(
    small(
        days=DAYS,
        slots={"posture": {"title": "P"}},
        variables={"cold": plain_variable(range=[-64, 0], start=-8, rest=-16)},
        choices={
            EAST: {"go": plain_choice(), "stand": plain_choice(slot="posture")},
            WEST: {"go": plain_choice(slot="posture")},
        },
        events={
            "dated": plain_event(at="1962-01-02 00:00"),
            "fire": plain_event(hazard={"base": 0}, then=["smoke"]),
            "smoke": plain_event(chance={"base": 0}),
            "flood": plain_event(hazard={"base": 0}),
        },
        documents={
            "both": plain_document(to=[WEST, EAST], at="1962-01-01 00:00"),
            "one": plain_document(to=EAST, at="1962-01-01 00:00"),
        },
        issues={"land": {"start": "share"}},
    )
)
INDEX = MODEL.index


def test_choices_are_named_by_seat_so_that_two_may_have_one_name() -> None:
    assert INDEX.choices == {(EAST, "go"): 0, (EAST, "stand"): 1, (WEST, "go"): 2}
    assert [choice.id for choice in MODEL.choices] == ["go", "stand", "go"]


def test_a_choice_shows_in_its_seats_and_slots_row() -> None:
    assert list(INDEX.slots) == ["act", "posture"]
    assert INDEX.slot_rows == (0, 1, 3)
    assert [[c.row for c in slot] for slot in MODEL.by_slot] == [[0], [1], [], [2]]


def test_hazards_are_counted_apart_from_other_events() -> None:
    assert INDEX.events == {"dated": 0, "fire": 1, "smoke": 2, "flood": 3}
    assert INDEX.hazards == {"fire": 0, "flood": 1}
    assert [event.hazard for event in MODEL.events] == [None, 0, None, 1]


def test_a_document_has_a_row_for_each_of_its_readers() -> None:
    assert INDEX.papers == {("both", WEST): 0, ("both", EAST): 1, ("one", EAST): 2}


def test_instants_are_minutes_apart() -> None:
    assert np.diff(INDEX.instants).tolist() == [585, 2295]
    assert INDEX.instant("1962-01-01 09:45") == INDEX.instants[1]


def test_hours_are_counted_back_and_what_never_was_is_long_ago() -> None:
    hours = INDEX.hours
    assert hours.shape == (3, 4)
    assert hours[1, 0] == 9.75 and hours[2, 1] == 38.25
    assert hours[:, NEVER].tolist() == [LONG_AGO] * 3
    assert np.diag(hours).tolist() == [0, 0, 0]


def test_a_blank_batch_has_the_start_of_everything_and_nothing_has_happened() -> None:
    state = blank(MODEL, Luck.of(1, range(2)))
    assert state.x.tolist() == [[64, 64], [-8, -8]]
    assert state.stands.tolist() == [[1, 1], [0, 0]]
    for name in ("flag_set", "happened", "done", "did", "papers", "known_turn", "ending", "ended"):
        assert (getattr(state, name) == NEVER).all(), name
    for name in ("ledger", "illegal", "leaked", "natures"):
        assert not getattr(state, name).any(), name
    assert not state.over.any()
    assert (state.terms == NEVER).all() and (state.letters.channel == NEVER).all()


@pytest.mark.parametrize("seat", [0, 1])
def test_before_any_report_the_middle_is_known_with_half_the_range(seat: int) -> None:
    state = blank(MODEL, Luck.of(1, [5]))
    assert state.known_value[seat].tolist() == [[64], [-32]]
    assert state.known_spread[seat].tolist() == [[64], [32]]


def test_games_of_a_blank_batch_share_no_memory() -> None:
    state = blank(MODEL, Luck.of(1, range(2)))
    state.x[0, 0], state.stands[0, 0] = 1, 2
    assert (state.x[0, 1], state.stands[0, 1]) == (64, 1)
    other = blank(MODEL, Luck.of(1, range(2)))
    assert (other.x[0, 0], other.stands[0, 0]) == (64, 1)
