"""Choices, events and endings, compiled: grids, dials, who sees what, what brings an ending."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.arithmetic import grid_of, rounded
from game.engine.compile import compile_model
from game.engine.compile.deeds import amounts_of
from game.engine.index import Index
from game.engine.model import Event, Model, Outcome
from tests.oracle.small import (
    EAST,
    WEST,
    plain_choice,
    plain_ending,
    plain_event,
    plain_variable,
    small,
)

FLAG = {"title": "F", "seen": "public", "judgement": "m"}
COLD = plain_variable(range=[-50, 50], start=0)
GRIDS = (grid_of(0, 128), grid_of(-50, 50))
INDEX = Index.of(small(variables={"cold": COLD}))


def compiled(dial: float = 0, **events: Any) -> Model:
    preset = {"title": "Usual", "text": "T", "judgement": "m", "war_dial": dial}
    return compile_model(
        small(
            variables={"cold": COLD},
            flags={"up": FLAG, "down": FLAG},
            endings={"brawl": plain_ending("limited_war"), "fall": plain_ending("ouster")},
            events={name: plain_event(**event) for name, event in events.items()},
            presets={"usual": preset},
        )
    )


def event(model: Model, name: str) -> Event:
    return model.events[model.index.events[name]]


def logit(model: Model, name: str) -> float:
    odds = event(model, name).odds
    assert odds is not None
    return odds.base


@given(st.floats(-60, 60), st.floats(0, 2))
def test_effects_are_read_onto_the_grid_then_scaled_then_put_onto_it_again(
    effect: float, scale: float
) -> None:
    found = dict(amounts_of({"heat": effect, "cold": -effect}, INDEX, GRIDS, scale))
    for row, amount in found.items():
        assert amount and (amount / GRIDS[row]).is_integer()
        read = rounded((effect if row == 0 else -effect) / GRIDS[row], 0) * GRIDS[row]
        assert abs(amount - read * scale) <= GRIDS[row] / 2
    for row in {0, 1} - set(found):
        assert abs(effect * scale) <= GRIDS[row], "only what vanishes on the grid is left out"


def test_effects_keep_the_order_in_which_they_are_written() -> None:
    assert [row for row, _ in amounts_of({"cold": 1, "heat": 1}, INDEX, GRIDS)] == [1, 0]


def test_a_scale_of_nought_leaves_nothing() -> None:
    assert amounts_of({"heat": 50, "cold": -50}, INDEX, GRIDS, 0.0) == ()


def test_an_outcome_has_rows_for_everything_that_it_names() -> None:
    model = compiled(
        all={
            "at": "1962-01-01 00:00",
            "effects": {"cold": -2},
            "set": ["down"],
            "clear": ["up"],
            "stands": {"sea": "free", "land": "yield"},
        },
        none={"at": "1962-01-01 00:00"},
    )
    outcome = event(model, "all").outcome
    assert outcome.effects == ((1, -2.0),)
    assert (outcome.set, outcome.clear) == ((1,), (0,))
    assert outcome.stands == ((1, 1), (0, 2))
    assert event(model, "none").outcome == Outcome()


def test_the_dial_moves_war_alone_and_neither_what_leads_to_it_nor_lesser_wars() -> None:
    events: dict[str, Any] = {
        "spark": {"hazard": {"base": -3}, "then": ["blaze"]},
        "blaze": {"chance": {"base": -1}, "ends": "war"},
        "direct": {"hazard": {"base": -6}, "ends": "war"},
        "fight": {"hazard": {"base": -4}, "ends": "brawl"},
        "plot": {"hazard": {"base": -5}, "ends": "fall"},
    }
    calm, grim = compiled(**events), compiled(dial=0.75, **events)
    moved = {name: logit(grim, name) - logit(calm, name) for name in events}
    assert moved == {"spark": 0, "blaze": 0.75, "direct": 0.75, "fight": 0, "plot": 0}


def test_perilous_is_what_may_end_in_war_however_far_down() -> None:
    model = compiled(
        far={"hazard": {"base": 0}, "then": ["middle", "harmless"]},
        middle={"chance": {"base": 0}, "then": ["blaze"]},
        blaze={"chance": {"base": 0}, "ends": "war"},
        harmless={"chance": {"base": 0}, "ends": "brawl"},
        safe={"hazard": {"base": 0}, "ends": "fall"},
    )
    perilous = {each.id for each in model.events if each.perilous}
    assert perilous == {"far", "middle", "blaze"}
    assert {each.id for each in model.events if each.war} == {"blaze"}
    assert event(model, "far").then == (1, 3)


def test_terms_are_per_unit_of_the_variable() -> None:
    model = compiled(fire={"hazard": {"base": 0.1, "terms": {"cold": 3, "heat": -2}}})
    odds = event(model, "fire").odds
    assert odds is not None
    assert odds.base == rounded(0.1, 20)
    assert odds.terms == ((1, rounded(3 / 100, 30)), (0, rounded(-2 / 128, 30)))


@pytest.mark.parametrize(
    ("seen", "by"),
    [
        ("public", (True, True)),
        ("hidden", (False, False)),
        ([WEST], (False, True)),
        ([EAST], (True, False)),
        ([WEST, EAST], (True, True)),
    ],
)
def test_who_sees_an_event(seen: Any, by: tuple[bool, bool]) -> None:
    assert event(compiled(fire={"hazard": {"base": 0}, "seen": seen}), "fire").seen == by


def test_kinds_and_dates_of_events() -> None:
    model = compiled(
        dated={"at": "1962-01-02 00:00", "until": "1962-01-02 12:00"},
        met={"when": "heat > 3"},
        drawn={"hazard": {"base": 0}, "then": ["after"], "repeat": True},
        after={"chance": {"base": 0}},
    )
    kinds = [(each.kind, each.repeat, each.odds is None) for each in model.events]
    assert kinds == [
        ("scheduled", False, True),
        ("triggered", False, True),
        ("hazard", True, False),
        ("consequence", False, False),
    ]
    dated = event(model, "dated")
    assert dated.at == model.index.instants[2] and dated.until == model.index.instants[3]
    assert [each.id for each in model.openers] == ["dated", "met"]
    assert [each.id for each in model.hazards] == ["drawn"]


def test_an_ending_knows_the_events_that_bring_it() -> None:
    model = compiled(
        blaze={"hazard": {"base": 0}, "ends": "war"},
        plot={"hazard": {"base": 0}, "ends": "fall"},
        storm={"hazard": {"base": 0}, "ends": "war"},
    )
    brought = {ending.id: ending.brought for ending in model.endings}
    assert brought == {"war": (0, 2), "deal": (), "drift": (), "brawl": (), "fall": (1,)}
    assert {ending.id for ending in model.endings if ending.calendar} == {"drift"}


def test_a_stalemate_with_a_condition_is_not_the_calendars() -> None:
    endings = {"tired": plain_ending("stalemate", "heat > 100")}
    model = compile_model(small(endings=endings))
    found = {ending.id: (ending.calendar, ending.when is None) for ending in model.endings}
    assert found["tired"] == (False, False) and found["drift"] == (True, True)


def test_a_choice_keeps_what_its_author_wrote() -> None:
    otherwise = {"text": "No.", "effects": {"heat": -1}}
    loud = plain_choice(
        public=True, once=True, rung=7, effects={"heat": 2}, works="heat > 3", otherwise=otherwise
    )
    model = compile_model(small(choices={EAST: {"quiet": plain_choice()}, WEST: {"loud": loud}}))
    quiet, loud_one = model.choices
    assert (quiet.seat, quiet.public, quiet.once, quiet.rung) == (0, False, False, 1)
    assert (loud_one.seat, loud_one.public, loud_one.once, loud_one.rung) == (1, True, True, 7)
    assert quiet.when is None and quiet.works is None and quiet.otherwise == Outcome()
    assert loud_one.outcome.effects == ((0, 2.0),)
    assert loud_one.otherwise.effects == ((0, -1.0),)
