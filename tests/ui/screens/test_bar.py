"""The bar of a game: who, the days, the clocks, the danger; what has no room is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.view import Estimate
from game.ui import words
from game.ui.scene import Desk
from game.ui.screens import bar
from game.ui.widgets import AlertPlate, ClockPlate, DayTape, KeyHint, Portrait
from tests.ui.helpers import NORTH, Acts, kit, named, names, scene, staged, told
from tests.ui.helpers import SIZES as USUAL

SIZES = [*USUAL, (2560, 1440, 1.0), (3840, 2160, 2.0)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("seat", ["north", "south"])
def test_all_that_is_in_the_bar_fits_and_nothing_overlaps(
    size: tuple[int, int, float], seat: str
) -> None:
    filled = kit(*size)
    high = bar.build(filled, scene(replace(NORTH, seat=seat)))
    whole = named(filled, "bar").rect
    assert whole.height == high
    parts = filled.widgets[1:]
    for part in parts:
        assert whole.contains(part.rect), part.name
        assert part.faults(filled.pen) == []
    for index, part in enumerate(parts):
        assert part.rect.collidelist([each.rect for each in parts[index + 1 :]]) < 0, part.name


def test_both_capitals_have_their_clock_the_first_on_the_left() -> None:
    filled = kit()
    bar.build(filled, scene())
    north, south = named(filled, "clock.north"), named(filled, "clock.south")
    assert isinstance(north, ClockPlate) and isinstance(south, ClockPlate)
    assert (north.city, north.time) == ("Norhavn", "17:00")
    assert (south.time, south.side) == ("20:00", 1)
    assert north.rect.x < south.rect.x


def test_the_tape_counts_the_days_and_the_turns_that_are_taken() -> None:
    filled = kit(1600, 900)
    bar.build(filled, scene())
    tape = named(filled, "tape")
    assert isinstance(tape, DayTape)
    assert [(day.weekday, day.number) for day in tape.days] == [("Mon", "1"), ("Tue", "2")]
    assert (tape.current, tape.taken) == (0, 1)


def test_with_large_text_the_tape_gives_way() -> None:
    filled = kit(1280, 720, 2.0)
    bar.build(filled, scene())
    assert "tape" not in names(filled)
    assert {"who", "danger", "bar.menu"} <= names(filled)


@pytest.mark.parametrize(("middle", "danger"), [(0.0, 0.0), (0.005, 0.5), (0.3, 1.0)])
def test_the_plate_is_coloured_by_how_great_the_danger_is(middle: float, danger: float) -> None:
    filled = kit()
    bar.build(filled, scene(replace(NORTH, estimate=Estimate(0.0, middle, 1.0))))
    plate = named(filled, "danger")
    assert isinstance(plate, AlertPlate)
    assert plate.danger == pytest.approx(danger)
    assert not plate.alarm


def test_without_an_estimate_the_plate_says_so() -> None:
    filled = kit()
    bar.build(filled, scene(replace(NORTH, estimate=None)))
    assert "unknown" in named(filled, "danger").describe()


def test_after_the_end_no_danger_is_told() -> None:
    filled = kit()
    bar.build(filled, scene(replace(NORTH, ending="good_terms", estimate=None)))
    assert "danger" not in names(filled)
    assert {"clock.north", "clock.south", "bar.menu"} <= names(filled)


def test_danger_that_has_risen_is_an_alarm_and_told_in_the_hint() -> None:
    filled = kit()
    bar.build(filled, scene(desk=Desk(risen=Estimate(0.0, 0.001, 0.1))))
    plate = named(filled, "danger")
    assert isinstance(plate, AlertPlate) and plate.alarm
    assert plate.hint is not None
    assert any(words.odds(0.001) in line for line in plate.hint.lines)


def test_pressing_the_danger_opens_the_instruments() -> None:
    filled, desk = kit(), Desk()
    bar.build(filled, scene(desk=desk))
    named(filled, "danger").press()
    assert desk.drawer == "known"


def test_keys_and_menu_are_always_at_hand() -> None:
    filled, acts = kit(), Acts()
    bar.build(filled, scene(acts=acts))
    for name in ("bar.keys", "bar.menu"):
        assert isinstance(named(filled, name), KeyHint)
        named(filled, name).press()
    assert acts.asked == [("go", "help"), ("go", "pause")]


def test_the_face_carries_the_role_and_the_place_of_its_seat() -> None:
    filled = kit()
    bar.build(filled, scene(replace(NORTH, seat="south")))
    who = named(filled, "who")
    assert isinstance(who, Portrait)
    assert who.side == 1
    assert who.text and who.words


def test_everything_with_a_number_explains_itself() -> None:
    filled = kit(1600, 900)
    bar.build(filled, scene())
    for name in ("who", "where.turn", "tape", "clock.north", "clock.south", "danger"):
        assert named(filled, name).hint is not None, name


def test_tab_reaches_the_danger() -> None:
    filled = kit()
    bar.build(filled, scene())
    assert "danger" in [widget.name for widget in staged(filled).order()]
    assert "alert danger" in told(filled)


@pytest.mark.parametrize("size", [(1600, 900), (1280, 720)])
def test_the_tape_stays_where_it_is_from_turn_to_turn(size: tuple[int, int]) -> None:
    places = []
    for turn, middle in ((0, 0.0), (1, 0.03), (2, 0.5)):
        filled = kit(*size)
        bar.build(filled, scene(replace(NORTH, turn=turn, estimate=Estimate(0, middle, 1))))
        places.append(named(filled, "tape").rect)
    assert places[0] == places[1] == places[2]
