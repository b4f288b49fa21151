"""A game at a table: what it complains of, plays, refuses, and keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.luck import FAILS, HAPPENS, Pins
from game.engine.orders import Letter, Orders
from game.record.files import read_record
from game.record.game import Game, IllegalOrdersError
from game.record.pins import PinError, pins_of, rules_of
from game.scenario import load
from tests.engine.tables import array_difference
from tests.record.making import SMALL, planted

LOADED = load(SMALL)
MORNING = "1950-05-01 09:00"


def game(seed: int = 1, pins: Pins | None = None) -> Game:
    return Game.start(LOADED, seed=seed, pins=pins or Pins())


def test_legal_orders_bring_no_complaint() -> None:
    assert game().complaints("north", Orders({"act": "blockade", "posture": "raise_alert"})) == ()
    assert game().complaints("north", Orders()) == ()


@pytest.mark.parametrize(
    ("orders", "told"),
    [
        (Orders({"act": "dance"}), "There is no 'dance' in this scenario."),
        (Orders({"act": "raise_alert"}), "'raise_alert' is not open to north in slot 'act' now."),
        (Orders(letters=(Letter("telex", "soft"),)), "There is no 'telex' in this scenario."),
        (Orders(letters=(Letter("cable", "rude"),)), "There is no 'rude' in this scenario."),
        (
            Orders(letters=(Letter("lamp", "soft"),)),
            "The letter by 'lamp' cannot be sent: the channel cannot be used now, "
            "or it is taken by the other letter.",
        ),
        (
            Orders(letters=(Letter("cable", "soft", "withdrawal", about="cable"),)),
            "The letter by 'cable' cannot be sent: there is no proposal of one's own there "
            "to take back.",
        ),
        (
            Orders(letters=(Letter("cable", "soft", "rejection", about="cable"),)),
            "The letter by 'cable' cannot be sent: no proposal of the other side lies open "
            "there, or the channel cannot be used now.",
        ),
        (Orders(letters=(Letter("cable", "soft"),) * 3), "3 letters in a turn; the most is 2"),
    ],
)
def test_a_complaint_says_what_and_why(orders: Orders, told: str) -> None:
    (complaint,) = game().complaints("north", orders)
    assert complaint.startswith(told)


def test_illegal_orders_are_refused_and_change_nothing() -> None:
    table = game()
    before = table.state
    with pytest.raises(IllegalOrdersError, match="north: 'raise_alert' is not open") as caught:
        table.play({"south": Orders(), "north": Orders({"act": "raise_alert"})})
    assert (caught.value.seat, len(caught.value.complaints)) == ("north", 1)
    assert table.state is before and table.steps == []


def test_forced_orders_hold_instead_and_are_counted() -> None:
    table = game()
    table.force({"north": Orders({"act": "raise_alert"})})
    assert table.state.illegal[:, 0].tolist() == [1, 0]
    assert table.moment == "1950-05-01 18:00"


def test_a_step_keeps_what_was_before_and_what_was_ordered() -> None:
    table = game()
    before, orders = table.state, {"north": Orders({"act": "blockade"})}
    table.play(orders)
    (step,) = table.steps
    assert step.before is before and step.orders == orders
    assert table.known_before("north")["tension"].value == 30


def test_a_games_natures_may_be_given() -> None:
    table = Game.start(LOADED, natures={"facts": {"bold_gunner": 1.0}, "south": {"resolve": -1.25}})
    assert table.state.facts[0, 0]
    assert table.record().natures["south"] == {"resolve": -1.25}


def test_a_games_record_keeps_its_pins() -> None:
    pins = Pins({MORNING: {"noise.tension": 0.25, "event.shots": HAPPENS}}, {"leak.": FAILS})
    table = game(pins=pins)
    table.force({})
    record = table.record()
    assert record.turns[MORNING].luck == {"noise.tension": 0.25, "event.shots": 0.0}
    assert pins_of(record, table.model.scenario) == pins
    again = Game.start(LOADED, seed=1, pins=pins_of(record, table.model.scenario))
    again.force({})
    assert array_difference(table.state, again.state) is None


def test_rules_for_all_turns_come_back_from_their_pins(tmp_path: Path) -> None:
    record = read_record(planted(tmp_path)).record
    pins = pins_of(record, game().model.scenario)
    assert pins.prefixes == {"event.": FAILS, "distort.": FAILS}
    assert rules_of(pins) == record.luck.model_copy()
    with pytest.raises(ValueError, match="a record cannot pin all draws"):
        rules_of(Pins({}, {"noise.": 0.5}))


def test_hours_become_the_draw_by_which_the_letter_takes_them(tmp_path: Path) -> None:
    model = game().model
    for hours in ("2", "2.5", "3", "3.9", "4"):
        path = planted(tmp_path, ("transit.south.1: 3h", f"transit.south.1: {hours}h"))
        u = pins_of(read_record(path).record, model.scenario).by_turn[MORNING]["transit.south.1"]
        assert 120 + int(u * (240 - 120 + 1)) == round(float(hours) * 60)
    for hours in ("1.9", "4.1"):
        path = planted(tmp_path, ("transit.south.1: 3h", f"transit.south.1: {hours}h"))
        with pytest.raises(PinError, match="lies outside what envoy takes: 2 to 4 hours"):
            pins_of(read_record(path).record, model.scenario)


def test_each_seat_has_its_own_map() -> None:
    table = game()
    north, south = table.plot("north"), table.plot("south")
    assert north is not None and south is not None
    assert (north.title, north.span) == ("The strait from Norhavn", 240)
    assert [mark.id for mark in south.marks if mark not in north.marks] == [
        "fort",
        "convoy",
        "shadow",
    ]
    table.play({"north": Orders({"act": "blockade"})})
    later = table.plot("north")
    assert later is not None and {mark.id for mark in later.marks} - {
        m.id for m in north.marks
    } == {
        "fort",
        "line",
    }


def test_a_scenario_without_a_plot_has_no_map() -> None:
    bare = LOADED.scenario.model_copy(update={"plot": None})
    assert Game.start(replace(LOADED, scenario=bare)).plot("north") is None
