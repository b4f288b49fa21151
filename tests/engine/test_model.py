"""A compiled scenario: its parts by kind, what each seat may see, room for letters."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.compile import compile_model
from game.engine.model import AHEAD, Model
from game.scenario import load
from tests.oracle.small import (
    plain_choice,
    plain_document,
    plain_event,
    plain_seat,
    plain_variable,
    small,
    turns_at,
)

LATE = 'now >= "1962-01-02 00:00"'


def model_of(**over: Any) -> Model:
    return compile_model(small(**over))


def events() -> dict[str, Any]:
    return {
        "fire": plain_event(hazard={"base": 0}, then=["smoke"]),
        "dated": plain_event(at="1962-01-02 00:00"),
        "smoke": plain_event(chance={"base": 0}, repeat=True),
        "met": plain_event(when="heat > 3"),
        "quake": plain_event(hazard={"base": 0}, repeat=True, seen=["west"]),
        "again": plain_event(at="1962-01-02 00:00", repeat=True),
        "often": plain_event(at="1962-01-02 00:00", repeat=True, when="heat > 3"),
        "always": plain_event(when="heat > 3", repeat=True, seen="hidden"),
    }


def test_events_by_kind_in_the_order_of_the_file() -> None:
    model = model_of(events=events())
    assert [event.id for event in model.openers] == ["dated", "met", "again", "often", "always"]
    assert [event.id for event in model.hazards] == ["fire", "quake"]
    assert [event.hazard for event in model.hazards] == [0, 1]
    assert [event.row for event in model.events] == list(range(8))


def test_a_date_alone_comes_once_whatever_it_says() -> None:
    model = model_of(events=events())
    again = {event.id: bool(model.again[event.row, 0]) for event in model.events}
    assert [name for name, often in again.items() if often] == [
        "smoke",
        "quake",
        "often",
        "always",
    ]
    assert model.again.shape == (8, 1)
    assert model_of().again.shape == (0, 1)


def sighted() -> Model:
    flags = {
        name: {"title": name, "seen": seen, "judgement": "m"}
        for name, seen in (
            ("dark", "hidden"),
            ("open", "public"),
            ("own", {"east": "exact", "west": "never"}),
        )
    }
    nature = {"sd": 1, "meaning": "M"}
    seats = {
        "east": plain_seat() | {"natures": {"resolve": nature, "fear": nature}},
        "west": plain_seat(),
    }
    choices = {
        "east": {"go": plain_choice(), "tell": plain_choice(public=True)},
        "west": {"go": plain_choice(), "tell": plain_choice(public=True)},
    }
    documents = {
        "both": plain_document(to=["east", "west"], when="heat > 3"),
        "mine": plain_document(to="east", when="heat > 3"),
        "theirs": plain_document(to="west", when="heat > 3"),
    }
    return model_of(flags=flags, seats=seats, choices=choices, documents=documents, events=events())


def test_what_each_seat_may_see() -> None:
    model = sighted()
    east, west = model.sights
    assert east.flags.tolist() == [False, True, True]
    assert west.flags.tolist() == [False, True, False]
    assert [event.id for event in model.events if not east.events[event.row]] == [
        "quake",
        "always",
    ]
    assert [event.id for event in model.events if not west.events[event.row]] == ["always"]


def test_own_and_public_choices_are_seen_and_holding_never() -> None:
    model = sighted()
    east, west = (sight.choices.tolist() for sight in model.sights)
    keys = list(model.index.choices)
    assert [key for key, seen in zip(keys, east[:-1], strict=True) if not seen] == [("west", "go")]
    assert [key for key, seen in zip(keys, west[:-1], strict=True) if not seen] == [("east", "go")]
    assert east[-1] is west[-1] is False


def test_natures_and_papers_are_ones_own() -> None:
    model = sighted()
    east, west = model.sights
    natures, papers = list(model.index.natures), list(model.index.papers)
    assert [natures[row] for row in east.natures] == [("east", "resolve"), ("east", "fear")]
    assert [natures[row] for row in west.natures] == [("west", "resolve")]
    assert [papers[row] for row in east.papers] == [("both", "east"), ("mine", "east")]
    assert [papers[row] for row in west.papers] == [("both", "west"), ("theirs", "west")]


def test_ids_in_the_order_of_the_file() -> None:
    model = model_of(variables={"cold": plain_variable(), "air": plain_variable()})
    assert model.seat_ids == ("east", "west")
    assert model.variable_ids == ("heat", "cold", "air")


def test_sizes_are_the_lengths_of_what_there_is() -> None:
    for model in (sighted(), compile_model(load("cuba-1962").scenario)):
        size = model.sizes
        assert (size.events, size.hazards) == (len(model.events), len(model.hazards))
        assert (size.choices, size.papers) == (len(model.choices), len(model.papers))
        assert size.variables == len(model.low) == len(model.grid) == len(model.rest)
        assert (size.flags, size.issues) == (len(model.flag_start), len(model.issue_start))
        assert (size.facts, size.natures) == (len(model.fact_chances), len(model.nature_draws))
        assert size.turns == len(model.turns) == len(model.minutes)
        assert len(model.by_slot) == 2 * size.slots


def test_choices_lie_in_the_slot_of_their_seat() -> None:
    model = compile_model(load("cuba-1962").scenario)
    slots = model.sizes.slots
    for row, choices in enumerate(model.by_slot):
        assert all((choice.seat, choice.slot) == divmod(row, slots) for choice in choices)
    assert sorted(c.row for slot in model.by_slot for c in slot) == list(range(model.sizes.choices))
    assert [choice.row for choice in model.choices] == list(range(model.sizes.choices))


def long_model(turns: int) -> Model:
    moments = [f"1962-{1 + n // 28:02}-{1 + n % 28:02} 00:00" for n in range(turns)]
    return model_of(days=turns_at(*moments), calendar_ends="1963-01-01 00:00")


@given(st.integers(1, 40))
def test_there_is_room_for_this_turn_and_never_more_than_for_all(turns: int) -> None:
    model = long_model(turns)
    rooms = [model.rows(turn) for turn in range(turns)]
    assert rooms == sorted(rooms)
    for turn, room in enumerate(rooms):
        assert 4 * (turn + 1) <= room <= 4 * turns
        assert room == 4 * turns or (room // 4 // AHEAD).bit_count() == 1
    assert rooms[0] == 4 * min(AHEAD, turns)
    assert rooms[-1] <= 4 * turns


@pytest.mark.parametrize(("turn", "room"), [(0, 16), (3, 16), (4, 32), (7, 32), (8, 48), (11, 48)])
def test_room_doubles(turn: int, room: int) -> None:
    assert long_model(12).rows(turn) == room


def test_minutes_go_to_the_next_turn_and_the_last_to_the_end() -> None:
    moments = ("1962-01-01 09:00", "1962-01-01 21:00", "1962-01-02 00:30")
    model = model_of(days=turns_at(*moments), calendar_ends="1962-01-02 02:00")
    assert model.minutes == (720, 210, 90)
    assert set(model.steps) == {720, 210, 90}
    assert all(step.minutes == minutes for minutes, step in model.steps.items())


def test_clocks_put_back_make_a_turn_longer() -> None:
    zone = {"title": "Z", "utc": {"1962-01-01": -4, "1962-01-02": -5}}
    moments = ("1962-01-01 12:00", "1962-01-02 00:00")
    model = model_of(clock=zone, days=turns_at(*moments), calendar_ends="1962-01-02 12:00")
    assert model.minutes == (780, 720)


def test_an_issue_starts_where_it_is_said_to_or_at_its_first_level() -> None:
    model = model_of(issues={"land": {"start": "share"}})
    assert model.issue_start.tolist() == [1, 0] and model.issue_start.dtype == np.int8


def test_rest_is_the_start_where_none_is_given() -> None:
    model = model_of(variables={"cold": plain_variable(start=12), "air": plain_variable(rest=3)})
    assert model.start[:, 0].tolist() == [64, 12, 64]
    assert model.rest[:, 0].tolist() == [64, 12, 3]


def test_the_plot_and_agendas_are_made_once() -> None:
    model = model_of(events={"late": plain_event(when=LATE)})
    assert model.charts is model.charts and model.sights is model.sights
    assert model.agenda(3) is model.agenda(3)
    assert model.agenda(3) is not model.agenda(4)
    assert model.folded, "what turns have in common is remembered"
