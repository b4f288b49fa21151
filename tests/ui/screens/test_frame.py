from dataclasses import replace

import pygame
import pytest

from game.ui.screens.frame import modal, top_bar
from game.ui.widgets import Label, Panel, Shade
from tests.ui.helpers import NORTH, SIZES, Acts, kit, named, names, scene, told


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_the_bar_holds_all_its_words(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    high = top_bar(filled, scene())
    bar = named(filled, "bar").rect
    assert bar.height == high
    assert bar.width == filled.window.width
    for widget in filled.widgets[1:]:
        assert bar.contains(widget.rect), widget.name
        assert not widget.faults(filled.pen)


def test_both_seats_have_their_clock_and_date() -> None:
    filled = kit()
    top_bar(filled, scene())
    assert "label clock.north.city: Norhavn 1 May" in told(filled)
    assert "label clock.south: 20:00" in told(filled)
    assert named(filled, "clock.north").rect.x < named(filled, "clock.south").rect.x


def test_a_bare_clock_time_is_enough() -> None:
    filled = kit()
    top_bar(filled, scene(replace(NORTH, clocks={"north": "17:00", "south": "20:00"})))
    assert "label clock.north.city: Norhavn\n" in told(filled)
    assert "label clock.north: 17:00" in told(filled)


def test_menu_and_keys_are_always_at_hand() -> None:
    filled, acts = kit(), Acts()
    top_bar(filled, scene(acts=acts))
    named(filled, "bar.menu").press()
    named(filled, "bar.help").press()
    assert acts.asked == [("go", "pause"), ("go", "help")]


def test_the_side_is_told_by_name_as_well_as_by_colour() -> None:
    filled = kit()
    top_bar(filled, scene(replace(NORTH, seat="south")))
    assert "President of South" in told(filled)
    assert "Bo Sur" in told(filled)
    assert named(filled, "side").colour == "side1"  # type: ignore[attr-defined]


def test_after_the_end_no_next_turn_is_promised() -> None:
    filled = kit()
    top_bar(filled, scene(replace(NORTH, ending="calm")))
    assert "it has ended" in told(filled)


def test_the_last_turn_counts_to_the_end() -> None:
    filled = kit()
    top_bar(filled, scene(replace(NORTH, turn=2)))
    assert "turn 3 of 3 · the last, of 12 h" in told(filled)


def test_a_very_long_title_gives_way_to_the_clocks() -> None:
    view = replace(NORTH, moment="1962-10-27 09:00")
    filled = kit(1024, 600, 1.5)
    top_bar(filled, scene(view))
    day = named(filled, "where.day")
    assert isinstance(day, Label)
    assert not day.faults(filled.pen)
    assert not pygame.Rect(day.rect).colliderect(named(filled, "clock.north").rect)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_a_modal_darkens_everything_and_stays_inside(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    inside = modal(filled, "ask", 760)
    assert names(filled) == {"ask.shade", "ask.sheet"}
    shade, sheet = filled.widgets
    assert isinstance(shade, Shade)
    assert isinstance(sheet, Panel)
    assert shade.rect == filled.window
    assert filled.window.contains(sheet.rect)
    assert sheet.rect.contains(inside)


def test_where_there_is_little_room_the_place_in_the_calendar_is_kept() -> None:
    lines = []
    for size in ((1600, 900, 1.0), (1280, 720, 2.0), (1024, 600, 2.0)):
        filled = kit(*size)
        top_bar(filled, scene())
        label = named(filled, "where.turn")
        assert isinstance(label, Label)
        lines.append(label.text)
    assert lines[0] == "Evening · turn 2 of 3 · the next in 12 h"
    assert all("turn 2" in line for line in lines[:2])
    assert len(lines[2]) <= len(lines[1]) <= len(lines[0])


@pytest.mark.parametrize(
    ("text", "leader"), [(1.0, "Nikita Sergeyevich Alexandrovich Sur"), (2.0, "Sur")]
)
def test_a_long_name_leaves_room_for_the_day(text: float, leader: str) -> None:
    here = scene(replace(NORTH, seat="south"))
    seats = dict(here.texts.seats)
    seats["south"] = seats["south"].model_copy(
        update={"leader": "Nikita Sergeyevich Alexandrovich Sur"}
    )
    filled = kit(1280, 720, text)
    top_bar(filled, replace(here, texts=here.texts.model_copy(update={"seats": seats})))
    who, day = named(filled, "who.leader"), named(filled, "where.day")
    assert isinstance(who, Label) and isinstance(day, Label)
    assert who.text == leader
    assert "Mon 1 May" in day.text
