"""Choices and events: conditions, failure in effects, and what happens when several act."""

from __future__ import annotations

from typing import Any

import pytest

from game.engine.orders import Orders
from tests.engine.tables import ALWAYS, EAST, NEVER, WEST, MakeTable
from tests.oracle.play import accept, propose
from tests.oracle.small import plain_choice, plain_ending, plain_event, small

FIRST, SECOND, THIRD = "1962-01-01 00:00", "1962-01-01 12:00", "1962-01-02 00:00"


def flag(start: bool = False, seen: Any = "public") -> dict[str, Any]:
    return {"title": "A flag", "start": start, "seen": seen, "judgement": "m"}


FLAGS = {"up": flag(), "down": flag(True), "dark": flag(seen="hidden")}


def both(east: Any, west: Any, **more: Any) -> Any:
    """A scenario in which each seat has one choice, `go`."""
    choices = {EAST: {"go": plain_choice(**east)}, WEST: {"go": plain_choice(**west)}}
    return small(choices=choices, flags=FLAGS, **more)


def events(**made: Any) -> Any:
    """A scenario of these events and the flags."""
    return small(flags=FLAGS, events={name: plain_event(**event) for name, event in made.items()})


# Conditions.


def test_when_makes_a_choice_legal(table: MakeTable) -> None:
    played = table(both({"when": "heat > 64"}, {"effects": {"heat": 1}}))
    assert played.complaints(EAST, "go")
    played.turn("go", "go")
    assert played.plain["illegal"] == {EAST: 1, WEST: 0}
    assert played.plain["did"] == {EAST: {"act": "hold"}, WEST: {"act": "go"}}
    assert not played.complaints(EAST, "go")


def test_once_is_once(table: MakeTable) -> None:
    played = table(both({"once": True}, {}))
    assert not played.complaints(EAST, "go"), "it has not been done yet"
    played.turn("go", "go")
    assert played.plain["illegal"] == {EAST: 0, WEST: 0}
    assert played.complaints(EAST, "go") and not played.complaints(WEST, "go")


def test_a_choice_belongs_to_its_slot(table: MakeTable) -> None:
    scenario = both({"slot": "other", "effects": {"heat": 9}}, {}, slots={"other": {"title": "O"}})
    played = table(scenario).turn("go")
    assert (played.heat, played.plain["illegal"][EAST]) == (64, 1)
    played.play({EAST: Orders({"other": "go"})})
    assert (played.heat, played.plain["done"][EAST]) == (73, {"go": SECOND})


def test_what_the_truth_forbids_fails_in_its_effects(table: MakeTable) -> None:
    otherwise = {"text": "The ships had turned.", "effects": {"heat": 1}, "set": ["up"]}
    east = {"works": "dark", "effects": {"heat": 10}, "otherwise": otherwise}
    west = {"works": "dark", "effects": {"heat": 10}, "set": ["dark"]}
    played = table(both(east, west))
    assert not played.complaints(EAST, "go"), "legal, for it cannot know"
    played.turn("go", "go")
    assert played.heat == 65
    assert played.plain["flag_set"] == {"up": FIRST, "down": None, "dark": None}
    assert played.plain["done"] == {EAST: {"go": FIRST}, WEST: {"go": FIRST}}
    told = [news.text for news in played.game.view(EAST).news if news.kind == "failure"]
    assert told == ["The ships had turned."]


@pytest.mark.parametrize(
    "works",
    [
        "did.west.go and done.west.go and hours_since.west.go == 0",
        "did.east.go and hours_since.east.go == 0",
        "not up and hours_since.up == 10000",
        "stands.land == level.land.keep",
        "heat == 64",
        'now == "1962-01-01 00:00"',
        "not leaked.east and open.east == 0 and offer.east.wire.land == -1",
    ],
)
def test_works_reads_the_sealing_with_this_turns_orders(table: MakeTable, works: str) -> None:
    west = {"set": ["up"], "stands": {"land": "share"}, "effects": {"heat": 1}}
    played = table(both({"works": works, "effects": {"heat": 8}}, west))
    assert played.turn("go", "go").heat == 73


def test_hours_since_and_did_and_done(table: MakeTable) -> None:
    happens = {
        name: plain_event(when=when, repeat=True)
        for name, when in (
            ("just", "did.east.go"),
            ("ever", "done.east.go"),
            ("day", "hours_since.east.go == 24"),
            ("never", "hours_since.west.go < 10000"),
        )
    }
    played = table(both({}, {}, events=happens)).turn("go").turns(2)
    assert played.plain["happened"] == {
        "just": SECOND,
        "ever": "1962-01-02 12:00",
        "day": THIRD,
        "never": None,
    }


def test_open_proposals_are_known_to_conditions(table: MakeTable) -> None:
    when = "open.east == 2 and open.east.wire and offer.east.wire.land == level.land.share"
    played = table(both({}, {"when": when}))
    assert played.complaints(WEST, "go")
    played.turn((propose(land="share"), propose("envoy", land="yield")))
    assert not played.complaints(WEST, "go")


# Conflicts.


def test_effects_of_simultaneous_choices_add(table: MakeTable) -> None:
    played = table(both({"effects": {"heat": 5}}, {"effects": {"heat": -2}}))
    assert played.turn("go", "go").heat == 67


def test_the_sum_is_clipped_once(table: MakeTable) -> None:
    # Each alone would bend in the outer tenth; together they end inside.
    played = table(both({"effects": {"heat": 60}}, {"effects": {"heat": -50}}))
    assert played.turn("go", "go").heat == 74


def test_flags_are_cleared_before_they_are_set(table: MakeTable) -> None:
    played = table(both({"set": ["up"]}, {"clear": ["up", "down"]})).turn("go", "go")
    assert played.plain["flags"] == {"up": True, "down": False, "dark": False}
    assert played.plain["flag_set"] == {"up": FIRST, "down": None, "dark": None}


def test_issues_move_by_seats_and_slots_in_file_order(table: MakeTable) -> None:
    west = {
        "later": plain_choice(slot="posture", stands={"land": "keep"}),
        "first": plain_choice(stands={"land": "yield", "sea": "free"}),
    }
    east = {"act": plain_choice(stands={"land": "share"})}
    scenario = small(slots={"posture": {"title": "P"}}, choices={EAST: east, WEST: west})
    orders = {EAST: Orders({"act": "act"}), WEST: Orders({"posture": "later", "act": "first"})}
    assert table(scenario).play(orders).plain["stands"] == {"land": "keep", "sea": "free"}


def test_an_encounter_is_a_hazard_that_asks_what_was_done_this_turn(table: MakeTable) -> None:
    met = plain_event(hazard={"base": 9}, when="did.east.go and did.west.go", repeat=True)
    scenario = both({}, {}, events={"met": met})
    for east, west, happened in (("go", "go", FIRST), ("go", (), None), ((), "go", None)):
        assert table(scenario, {"event.met": ALWAYS}).turn(east, west).plain["happened"] == {
            "met": happened
        }


def test_events_of_step_1_read_one_snapshot(table: MakeTable) -> None:
    scenario = events(
        first={"at": SECOND, "set": ["up"], "effects": {"heat": 2}},
        second={"when": "up"},
        third={"when": "heat > 65"},
    )
    played = table(scenario).turn()
    assert played.plain["happened"] == {"first": SECOND, "second": None, "third": None}
    assert played.turn().plain["happened"] == {"first": SECOND, "second": THIRD, "third": THIRD}


def test_a_condition_of_an_event_reads_what_has_just_arrived(table: MakeTable) -> None:
    played = table(events(talk={"when": "open.east > 0"})).turn(propose(land="share"))
    assert played.plain["happened"] == {"talk": SECOND}


def test_a_later_event_in_the_file_overrides_how_an_issue_stands(table: MakeTable) -> None:
    scenario = events(
        first={"at": SECOND, "stands": {"land": "yield"}, "set": ["up"]},
        second={"at": SECOND, "stands": {"land": "share"}, "clear": ["up"]},
    )
    played = table(scenario).turn()
    assert played.plain["stands"]["land"] == "share"
    assert played.plain["flags"]["up"], "cleared, then set, whatever the order in the file"


def test_an_event_happens_once_unless_it_repeats(table: MakeTable) -> None:
    scenario = events(
        once={"when": "heat >= 64", "effects": {"heat": 1}},
        often={"when": "heat >= 64", "effects": {"heat": 1}, "repeat": True},
        dated={"at": FIRST, "repeat": True, "effects": {"heat": 1}},
    )
    played = table(scenario)
    assert played.heat == 67
    played.turns(2)
    assert played.heat == 69
    assert played.plain["happened"] == {"once": FIRST, "often": THIRD, "dated": FIRST}


def test_a_scheduled_event_waits_for_its_condition_until_it_lapses(table: MakeTable) -> None:
    scenario = both(
        {"set": ["up"]},
        {},
        events={
            "waits": plain_event(at=FIRST, when="up"),
            "lapses": plain_event(at=FIRST, until=SECOND, when="up"),
        },
    )
    played = table(scenario).turn().turn("go")
    assert played.plain["happened"] == {"waits": THIRD, "lapses": None}
    assert table(scenario).turn("go").plain["happened"] == {"waits": SECOND, "lapses": SECOND}


# Endings.

ENDS = {
    "war": plain_ending("war"),
    "fall": plain_ending("ouster", "heat > 60"),
    "tired": plain_ending("stalemate", "heat > 50"),
    "drift": plain_ending("stalemate"),
}


def test_war_before_ouster_before_stalemate_by_the_file(table: MakeTable) -> None:
    fire = {"fire": plain_event(hazard={"base": 9}, ends="war")}
    scenario = small(endings=ENDS, events=fire)
    assert table(scenario, {"event.fire": ALWAYS}).turn().ending == "war"
    assert table(scenario, {"event.fire": NEVER}).turn().ending == "fall"
    calm = small(endings=ENDS, variables={"heat": {"start": 55}})
    assert table(calm).turn().ending == "tired"


def test_the_calendars_end_is_itself_an_ending(table: MakeTable) -> None:
    played = table(small(variables={"heat": {"start": 40}}, endings=ENDS)).turns(5)
    assert played.ending is None
    played.turn()
    assert (played.ending, played.game.moment) == ("drift", "1962-01-03 12:00")


def test_endings_are_tested_at_the_turns_end_and_not_as_it_opens(table: MakeTable) -> None:
    hot = {"hot": plain_event(at=SECOND, effects={"heat": 20})}
    played = table(small(endings=ENDS, variables={"heat": {"start": 45}}, events=hot)).turn()
    assert (played.heat, played.ending) == (65, None)
    assert (played.turn().ending, played.game.moment) == ("fall", SECOND)


def test_a_game_that_has_ended_stays_as_it_is(table: MakeTable) -> None:
    played = table(small()).turn(propose(land="share")).turn(west=accept())
    before = played.plain
    with pytest.raises(ValueError, match="has ended"):
        played.game.play({})
    assert played.plain == before
