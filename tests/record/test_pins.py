"""Pinned luck: which words a draw knows, which hours a letter, and the rules for all turns."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.engine.luck import FAILS, HAPPENS, Pins
from game.record.files import read_record
from game.record.form import LuckRules, Record
from game.record.pins import PinError, before, pins_of, rules_of
from game.scenario import load
from tests.record.making import SMALL, planted

SCENARIO = load(SMALL).scenario
MORNING, EVENING = "1950-05-01 09:00", "1950-05-01 18:00"
FREE = "event.skirmish: happens"
"""The pin of the evening, for which a test writes its own."""


def record_with(folder: Path, pin: str) -> Record:
    """The record, with this pin in its evening."""
    return read_record(planted(folder, (FREE, pin))).record


@pytest.mark.parametrize(
    ("pin", "uniform"),
    [
        ("event.shots: happens", HAPPENS),
        ("event.shots: fails", FAILS),
        ('"event.shots>answer": happens', HAPPENS),
        ("leak.north.0.1950-05-01 09:00: happens", HAPPENS),
        ("leak.south.1.1950-05-01 09:00: fails", FAILS),
        ("distort.north.0: happens", HAPPENS),
        ("distort.north.0: fails", FAILS),
        ("event.shots: 0.25", 0.25),
        ("noise.alert_north: 0", 0.0),
        ("report.north.fort: 0.999", 0.999),
        ("tie.north.0: 0.5", 0.5),
        ("transit.north.0: 0.75", 0.75),
        # North's only letter of the evening goes by radio, which takes no time.
        ("transit.north.0: 0h", 0.5),
        ("transit.north.0: 0.0 h", 0.5),
    ],
)
def test_a_pin_becomes_a_uniform_number(pin: str, uniform: float, tmp_path: Path) -> None:
    name = pin.rpartition(": ")[0].strip('"')
    assert pins_of(record_with(tmp_path, pin), SCENARIO).by_turn[EVENING] == {name: uniform}


CHANCE = "; write happens, fails or a number 0..1"
HOURS = "; write hours as 8h or a number 0..1"
NUMBER = "; write a number 0..1"


@pytest.mark.parametrize(
    ("pin", "told"),
    [
        ("event.shots: 8h", f"'8h' is no luck for event.shots{CHANCE}"),
        ("event.shots: Happens", f"'Happens' is no luck for event.shots{CHANCE}"),
        (
            "leak.north.0.1950-05-01 09:00: perhaps",
            f"'perhaps' is no luck for leak.north.0.1950-05-01 09:00{CHANCE}",
        ),
        ("distort.north.0: soon", f"'soon' is no luck for distort.north.0{CHANCE}"),
        ("transit.north.0: fails", f"'fails' is no luck for transit.north.0{HOURS}"),
        ("transit.north.0: 3 hours", f"'3 hours' is no luck for transit.north.0{HOURS}"),
        ("transit.north.0: -1h", f"'-1h' is no luck for transit.north.0{HOURS}"),
        ("noise.alert_north: 3h", f"'3h' is no luck for noise.alert_north{NUMBER}"),
        ("tie.north.0: happens", f"'happens' is no luck for tie.north.0{NUMBER}"),
        ("distort_what.north.0: fails", f"'fails' is no luck for distort_what.north.0{NUMBER}"),
        ("noise.alert_north: 1", "1 is no uniform number: 0 <= number < 1"),
        ("noise.alert_north: -0.25", "-0.25 is no uniform number: 0 <= number < 1"),
        # The place counts from 0: one letter, so there is no place 1.
        ("transit.north.1: 0h", "north sends no letter in place 1 in this turn"),
        # South orders nothing at all in the evening.
        ("transit.south.0: 3h", "south sends no letter in place 0 in this turn"),
        ("transit.north.0: 1h", "1 h lies outside what radio takes: 0 to 0 hours"),
    ],
)
def test_luck_that_cannot_be_is_refused_with_its_draw(pin: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(PinError) as caught:
        pins_of(record_with(tmp_path, pin), SCENARIO)
    assert str(caught.value) == told
    assert (caught.value.turn, caught.value.name) == (EVENING, pin.rpartition(": ")[0])


@pytest.mark.parametrize(
    ("hours", "minutes"),
    [("2", 120), ("1.996", 120), ("2.008", 120), ("3.33", 200), ("3.999", 240), ("4.004", 240)],
)
def test_hours_are_taken_to_the_nearest_minute(hours: str, minutes: int, tmp_path: Path) -> None:
    """By the envoy South's letters take 2 to 4 hours: 121 possible minutes, from 120 on."""
    path = planted(tmp_path, ("transit.south.1: 3h", f"transit.south.1: {hours}h"))
    uniform = pins_of(read_record(path).record, SCENARIO).by_turn[MORNING]["transit.south.1"]
    assert uniform == (minutes - 120 + 0.5) / 121


@pytest.mark.parametrize(
    ("rules", "prefixes"),
    [
        ("{}", {}),
        ("{events: drawn, letters: drawn, leaks: drawn}", {}),
        ("{events: pinned}", {"event.": FAILS}),
        ("{letters: undistorted}", {"distort.": FAILS}),
        ("{leaks: none}", {"leak.": FAILS}),
        ("{events: pinned, leaks: none}", {"event.": FAILS, "leak.": FAILS}),
    ],
)
def test_rules_for_all_turns(rules: str, prefixes: dict[str, float], tmp_path: Path) -> None:
    path = planted(tmp_path, ("luck:\n  events: pinned\n  letters: undistorted", f"luck: {rules}"))
    pins = pins_of(read_record(path).record, SCENARIO)
    assert pins.prefixes == prefixes
    again = rules_of(pins)
    words = {"event.": again.events, "distort.": again.letters, "leak.": again.leaks}
    assert {prefix for prefix, word in words.items() if word != "drawn"} == set(prefixes)


@pytest.mark.parametrize(
    ("pin", "told"),
    [(("noise.", FAILS), r"all draws 'noise\.' at "), (("event.", 0.5), r"'event\.' at 0\.5$")],
)
def test_what_no_rule_stands_for_is_refused(pin: tuple[str, float], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        rules_of(Pins({}, dict([pin])))


def test_no_pins_are_no_rules() -> None:
    assert rules_of(Pins({}, {})) == LuckRules()


def test_turns_without_luck_are_left_out(tmp_path: Path) -> None:
    path = planted(tmp_path, (f"    luck: {{{FREE}}}\n", ""))
    assert list(pins_of(read_record(path).record, SCENARIO).by_turn) == [MORNING]


def test_rules_hold_until_the_turn_that_is_named(tmp_path: Path) -> None:
    until = ("  events: pinned\n", f"  events: pinned\n  until: {EVENING}\n")
    record = read_record(planted(tmp_path, until)).record
    pins = pins_of(record, SCENARIO)
    assert pins.until == EVENING
    assert rules_of(pins) == record.luck
    assert pins.uniform(MORNING, "event.shots") == FAILS
    assert pins.uniform(EVENING, "event.shots") is None
    assert pins.uniform(EVENING, "event.skirmish") == HAPPENS


def test_pins_before_a_turn_leave_it_free() -> None:
    pins = Pins({MORNING: {"a": 0.1}, EVENING: {"a": 0.2}}, {"event.": FAILS})
    earlier = before(pins, EVENING)
    assert earlier == Pins({MORNING: {"a": 0.1}}, {"event.": FAILS}, EVENING)
