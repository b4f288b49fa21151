"""The small plates of the bar, drawn: whose colour, which end, which key, how bright a pulse."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.plates import (
    GAP,
    LEVELS,
    PULSE,
    PULSES,
    AlertPlate,
    ClockPlate,
    KeyHint,
    cap_size,
    key_cap,
    key_hint,
    key_hint_width,
)
from tests.ui.widgets.where import amount, box, brightness, differs, part, pixels, shown, spot

PEN = Pen()


def clock(**fields: object) -> ClockPlate:
    size = ClockPlate.need(PEN, "Norhavn", "18:06")
    made = ClockPlate(name="c", rect=box(*size), city="Norhavn", time="18:06")
    return replace(made, **fields)  # type: ignore[arg-type]


def hint(**fields: object) -> KeyHint:
    made = KeyHint(name="k", rect=box(1, 1), key_name="ESC", text="menu")
    made = replace(made, **fields)  # type: ignore[arg-type]
    made.rect = box(*KeyHint.need(PEN, made.key_name, made.text, made.stacked))
    return made


def alert(**fields: object) -> AlertPlate:
    made = AlertPlate(
        name="a", rect=box(*AlertPlate.need(PEN, "Danger", "3")), text="Danger", grade="3"
    )
    return replace(made, **fields)  # type: ignore[arg-type]


# Clocks


@pytest.mark.parametrize(
    ("side", "colour"), [(-1, "cream"), (0, "side0"), (1, "side1"), (2, "side0"), (3, "side1")]
)
def test_the_time_has_its_side_s_colour_and_the_city_none(side: int, colour: str) -> None:
    made = clock(side=side)
    found = spot(shown(made), colour, 8)
    assert found.top >= PEN.line_height("label") - 2
    assert spot(shown(made), "mute", 8).bottom <= found.top + 4
    others = {"cream", "side0", "side1"} - {colour}
    assert not any(amount(shown(made), other, 8) for other in others)


def test_the_city_stands_in_capitals() -> None:
    assert pixels(shown(clock())) == pixels(shown(clock(city="NORHAVN")))
    assert clock().describe() == "clock c: Norhavn 18:06"


def test_in_a_higher_bar_a_clock_stands_in_the_middle() -> None:
    tall = clock(rect=box(clock().rect.width, clock().rect.height + 30))
    found, plain = (pygame.mask.from_surface(shown(each), 40) for each in (tall, clock()))
    one, other = found.get_bounding_rects(), plain.get_bounding_rects()
    assert min(each.y for each in one) == min(each.y for each in other) + 15


def test_the_need_of_a_clock_is_that_of_its_longer_line() -> None:
    city = ClockPlate.need(PEN, "A city of a very long name", "1")
    time = ClockPlate.need(PEN, "A", "18:06 and a half and a little more")
    assert city[0] == PEN.width("A CITY OF A VERY LONG NAME", "label")
    assert time[0] == PEN.width("18:06 and a half and a little more", "time")
    assert city[1] == time[1] == PEN.line_height("label") + PEN.line_height("time")


# Keys


def test_the_cap_stands_left_of_its_word_with_a_gap() -> None:
    made = hint()
    other = hint(text="mend")
    other.rect = made.rect.copy()
    word = differs(shown(made), shown(other), 20)
    assert word.left >= cap_size(PEN, "ESC")[0] + PEN.px(GAP)
    assert made.rect.width == key_hint_width(PEN, "ESC", "menu")


def test_stacked_the_cap_stands_over_the_middle_of_its_word() -> None:
    made, other = hint(stacked=True, text="to the menu"), hint(stacked=True, text="to the menu")
    other.key_name = "EXC"
    cap = differs(shown(made), shown(other), 20)
    high = cap_size(PEN, "ESC")[1]
    below = part(shown(made), 0, high + 2, made.rect.width, made.rect.height - high - 2)
    words = spot(below, "mute", 8)
    assert cap.bottom < high
    assert words.width > cap.width
    assert cap.centerx == pytest.approx(made.rect.width / 2, abs=8)
    assert words.centerx == pytest.approx(made.rect.width / 2, abs=3)


def test_a_key_stands_in_capitals_and_a_letter_has_a_square_cap() -> None:
    assert pixels(shown(hint(key_name="esc"))) == pixels(shown(hint()))
    wide, high = cap_size(PEN, "i")
    assert wide == high
    assert cap_size(PEN, "SPACE")[0] > high


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(2.4), Pen(1.0, 2.0)])
def test_a_cap_lies_with_its_left_edge_and_its_middle_where_it_is_told(pen: Pen) -> None:
    surface = pygame.Surface((400, 200), pygame.SRCALPHA)
    key_cap(pen, surface, (30, 90), "A")
    wide, high = cap_size(pen, "A")
    found = surface.get_bounding_rect(60)
    assert found.left == pytest.approx(30, abs=1)
    assert found.right == pytest.approx(30 + wide, abs=1)
    assert found.centery == pytest.approx(90, abs=2)
    assert found.height <= high + 1


def test_a_dark_cap_has_light_letters_and_a_light_one_dark() -> None:
    def cap(tone: str) -> pygame.Surface:
        surface = pygame.Surface((80, 60), pygame.SRCALPHA)
        key_cap(PEN, surface, (10, 30), "M", tone)
        return surface

    assert amount(cap("dark"), "cream", 10) > 4
    assert amount(cap("light"), "cream", 10) < amount(cap("dark"), "cream", 10)
    assert brightness(cap("light")) > brightness(cap("dark"))


def test_a_hint_drawn_by_itself_is_the_widget_s_own() -> None:
    made = hint()
    surface = pygame.Surface(made.rect.size, pygame.SRCALPHA)
    key_hint(PEN, surface, made.rect.midleft, "ESC", "menu")
    assert differs(surface, shown(made), 3).size == (0, 0)


# The alert


def test_the_word_stands_left_and_the_grade_right() -> None:
    word = differs(shown(alert()), shown(alert(text="Donger")), 20)
    grade = differs(shown(alert()), shown(alert(grade="2")), 20)
    assert word.left >= PEN.px(12) - 2
    assert word.right < grade.left
    assert grade.right <= alert().rect.width - PEN.px(14) + 2


@pytest.mark.parametrize(("danger", "colour"), [(0.0, "brass"), (0.5, "amber"), (1.0, "alarm")])
def test_calm_is_brass_doubtful_is_amber_and_grave_is_red(danger: float, colour: str) -> None:
    made = alert(danger=danger)
    edge = made.rect.height // 2
    seen = shown(made).get_at((1, edge))
    assert amount(part(shown(made), 0, edge, 2, 1), colour, 8) == 2, seen


def test_the_grade_is_told_in_words_whatever_its_colour() -> None:
    assert alert(danger=1.0).describe() == alert(danger=0.0).describe() == "alert a: Danger 3"


def test_a_pulse_rises_and_falls_alike() -> None:
    made = alert(alarm=True)
    made.advance(0)
    lights = []
    for now in range(0, PULSE + 1, PULSE // 8):
        made.advance(now)
        lights.append(made._light)
    assert lights == lights[::-1]
    assert lights[0] == 0
    assert lights[4] == LEVELS
    assert lights[:5] == sorted(lights[:5])


def test_at_its_height_the_frame_is_bright_and_thick() -> None:
    made = alert(alarm=True)
    dark, calm = brightness(shown(made)), amount(shown(made), "focus", 8)
    made.advance(0)
    made.advance(PULSE // 2)
    assert brightness(shown(made)) > 1.5 * dark
    assert amount(shown(made), "focus", 8) > calm + 200


@pytest.mark.parametrize("by", [-1, 0])
def test_the_last_pulse_ends_on_time(by: int) -> None:
    made = alert(alarm=True)
    made.advance(500)
    made.advance(500 + PULSE * PULSES - PULSE // 2)
    assert made._light == LEVELS
    made.advance(500 + PULSE * PULSES + by)
    assert made._light == 0
    assert made._pulsing == (by < 0)


def test_an_alarm_that_is_new_begins_its_own_pulses() -> None:
    """A plate that was calm hands nothing on; one in mid-pulse hands on where it is."""
    calm, halfway = alert(), alert(alarm=True)
    halfway.advance(0)
    halfway.advance(PULSE // 2)
    fresh, goes_on = alert(alarm=True), alert(alarm=True)
    fresh.adopt(calm)
    goes_on.adopt(halfway)
    assert (fresh._light, goes_on._light) == (0, LEVELS)
    fresh.advance(10_000)
    assert fresh._light == 0
    goes_on.advance(PULSE)
    assert goes_on._light == 0
    assert goes_on._pulsing
