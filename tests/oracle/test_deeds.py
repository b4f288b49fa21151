"""Choices, dated and triggered events, and what happens when several act at once."""

from __future__ import annotations

from typing import Any

import pytest

from game.engine.orders import Orders
from tests.oracle.play import Play, accept, message, propose
from tests.oracle.small import EAST, WEST, plain_choice, plain_event, plain_level, small

SECOND, THIRD = "1962-01-01 12:00", "1962-01-02 00:00"


def flag(start: bool = False) -> dict[str, Any]:
    """A public flag."""
    return {"title": "A flag", "start": start, "seen": "public", "judgement": "m"}


FLAGS = {"up": flag(), "down": flag(True)}


def both(east: Any, west: Any, **more: Any) -> Any:
    """A scenario in which each seat has one choice, `go`."""
    choices = {EAST: {"go": plain_choice(**east)}, WEST: {"go": plain_choice(**west)}}
    return small(choices=choices, flags=FLAGS, **more)


def test_effects_of_both_seats_add_up() -> None:
    play = Play(both({"effects": {"heat": 5}}, {"effects": {"heat": -2}}))
    assert play.turn("go", "go").heat == 67


def test_the_sum_is_clipped_once() -> None:
    # Each alone would bend in the outer tenth; together they end inside.
    play = Play(both({"effects": {"heat": 60}}, {"effects": {"heat": -50}}))
    assert play.turn("go", "go").heat == 74


def test_effects_lie_on_the_grid() -> None:
    # 0.3 is 307.2 of 1024.
    assert Play(both({"effects": {"heat": 0.3}}, {})).turn("go").heat == 64 + 307 / 1024


def test_flags_are_cleared_before_they_are_set() -> None:
    play = Play(both({"set": ["up"]}, {"clear": ["up", "down"]}))
    state = play.turn("go", "go").state
    assert (state.flags, state.flag_set) == (
        {"up": True, "down": False},
        {"up": 0, "down": None},
    )


def test_a_flag_set_again_is_set_anew() -> None:
    play = Play(both({"set": ["up"]}, {"clear": ["up"]}))
    play.turn("go").turn("go").turn(west="go")
    assert (play.state.flags["up"], play.state.flag_set["up"]) == (False, 1)


def test_issues_move_seats_in_order_and_slots_in_order() -> None:
    east = {"act": plain_choice(stands={"land": "share"})}
    west = {
        "later": plain_choice(slot="posture", stands={"land": "keep"}),
        "first": plain_choice(stands={"land": "yield", "sea": "free"}),
    }
    slots = {"posture": {"title": "Posture"}}
    play = Play(small(slots=slots, choices={EAST: east, WEST: west}))
    orders = {
        EAST: Orders({"act": "act"}),
        WEST: Orders({"posture": "later", "act": "first"}),
    }
    state = play.oracle.advance(play.state, orders)
    assert state.stands == {"land": "keep", "sea": "free"}


def test_a_choice_that_fails_does_the_otherwise_alone_and_counts_as_done() -> None:
    otherwise = {"text": "No.", "effects": {"heat": 1}, "set": ["up"]}
    east = {"works": "heat > 99", "effects": {"heat": 10}, "otherwise": otherwise}
    west = {"works": "heat > 99", "effects": {"heat": 10}, "set": ["down"]}
    state = Play(both(east, west)).turn("go", "go").state
    assert state.variables == {"heat": 65}
    assert state.flag_set == {"up": 0, "down": None}
    assert state.done == {EAST: {"go": 0}, WEST: {"go": 0}}


@pytest.mark.parametrize(
    "works",
    [
        "did.west.go and done.west.go and hours_since.west.go == 0",
        "did.east.go and hours_since.east.go == 0",
        "not up and hours_since.up == 10000",
        "stands.land == level.land.keep",
        "heat == 64",
    ],
)
def test_works_reads_the_sealing_with_this_turns_orders(works: str) -> None:
    west = {"set": ["up"], "stands": {"land": "share"}, "effects": {"heat": 1}}
    play = Play(both({"works": works, "effects": {"heat": 8}}, west))
    assert play.turn("go", "go").heat == 73


def test_did_is_of_this_turn_and_done_for_ever() -> None:
    play = Play(both({}, {})).turn("go")
    assert play.state.did == {EAST: {"act": "go"}, WEST: {"act": "hold"}}
    play.turn()
    assert play.state.did[EAST] == {"act": "hold"}
    assert play.state.done[EAST] == {"go": 0}


def events(**made: Any) -> Any:
    """A scenario of these events and the two flags."""
    return small(flags=FLAGS, events={name: plain_event(**event) for name, event in made.items()})


def test_events_read_one_snapshot_and_act_at_once() -> None:
    scenario = events(
        first={"at": SECOND, "set": ["up"], "effects": {"heat": 2}},
        second={"when": "up"},
        third={"when": "heat > 65"},
        fourth={"when": "happened.first"},
    )
    play = Play(scenario).turn()
    assert play.state.happened == {"first": 1, "second": None, "third": None, "fourth": None}
    play.turn()
    assert play.state.happened == {"first": 1, "second": 2, "third": 2, "fourth": 2}


def test_events_happen_once_unless_they_repeat() -> None:
    scenario = events(
        once={"when": "true", "effects": {"heat": 1}},
        again={"when": "true", "repeat": True, "effects": {"heat": 4}},
        dated={"at": SECOND, "repeat": True, "effects": {"heat": 16}},
        dated_if={"at": SECOND, "when": "true", "repeat": True, "effects": {"heat": -4}},
    )
    play = Play(scenario)
    assert play.heat == 69
    assert play.turn().heat == 69 + 4 + 16 - 4
    assert play.turn().heat == 85
    assert play.state.happened == {"once": 0, "again": 2, "dated": 1, "dated_if": 2}


def test_events_move_issues_and_flags_in_file_order() -> None:
    scenario = events(
        one={"at": SECOND, "stands": {"land": "share"}, "set": ["up"], "clear": ["down"]},
        two={"at": SECOND, "stands": {"land": "yield"}, "clear": ["up"]},
    )
    state = Play(scenario).turn().state
    assert state.stands["land"] == "yield"
    assert (state.flags, state.flag_set["up"]) == ({"up": True, "down": False}, 1)


def test_tones_and_events_are_clipped_as_one_sum() -> None:
    tones = {"plain": {"title": "Plain", "arrives": {EAST: {"heat": 60}}}}
    made = {"cool": plain_event(at=SECOND, effects={"heat": -50})}
    assert Play(small(tones=tones, events=made)).turn(message()).heat == 74


def test_a_triggered_event_sees_the_letters_that_have_just_arrived() -> None:
    made = {"offered": plain_event(when="open.east.wire")}
    play = Play(small(events=made)).turn(propose(land="share"))
    assert play.state.happened == {"offered": 1}


def test_step_one_reads_the_orders_of_the_turn_before() -> None:
    made = {"echo": plain_event(when="did.east.go and hours_since.east.go == 12")}
    choices = {EAST: {"go": plain_choice()}}
    assert Play(small(events=made, choices=choices)).turn("go").state.happened == {"echo": 1}


def test_an_issue_starts_at_its_first_level_unless_it_says_otherwise() -> None:
    level = plain_level()
    issues = {"air": {"title": "Air", "start": "open", "levels": {"shut": level, "open": level}}}
    assert Play(small(issues=issues)).state.stands == {"land": "keep", "sea": "shut", "air": "open"}


def test_an_answer_and_a_choice_in_one_turn() -> None:
    play = Play(both({}, {"effects": {"heat": 3}})).turn(propose(land="share"))
    play.turn(west=("go", accept()))
    assert (play.state.ending, play.heat) == ("deal", 67)
