"""The gauge to the pixel: where its needle, its wedge, its ticks and its words stand."""

from __future__ import annotations

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets import Gauge
from game.ui.widgets.gauge import TRACK
from tests.ui.widgets.where import PEN, amount, box, differs, part, pixels, shown, spot

WIDE = 201
"""A hundredth of the range is two pixels."""


def top(pen: Pen = PEN) -> int:
    """The first row of the dial."""
    return pen.line_height("small_strong") + pen.px(2)


def gauge(**fields: object) -> Gauge:
    given: dict[str, object] = {"note": "", "reading": "", **fields}
    high = Gauge.need(PEN, str(given["note"]), WIDE)
    base = {"name": "g", "rect": box(WIDE, high + 3), "text": "", "value": 50.0}
    wedge = {"left": given.get("value", 50.0), "right": given.get("value", 50.0)}
    return Gauge(**{**base, **wedge, **given})  # type: ignore[arg-type]


def needle(made: Gauge) -> pygame.Rect:
    """Where the needle stands."""
    return spot(part(shown(made), 0, top() - 2, WIDE, TRACK + 4), "amber", 4)


@pytest.mark.parametrize("value", [10.0, 25.0, 50.0, 75.5, 90.0])
def test_the_needle_stands_at_the_value(value: float) -> None:
    assert needle(gauge(value=value)).centerx == pytest.approx(2 * value, abs=1)


def test_the_range_may_begin_anywhere() -> None:
    assert needle(gauge(value=0.0, low=-50.0, high=50.0)).centerx == pytest.approx(100, abs=1)
    assert needle(gauge(value=-25.0, low=-50.0, high=50.0)).centerx == pytest.approx(50, abs=1)
    assert needle(gauge(value=8.0, low=0.0, high=64.0)).centerx == pytest.approx(25, abs=1)


@pytest.mark.parametrize(("value", "at"), [(0.0, 2), (-40.0, 2), (100.0, WIDE - 2), (180.0, 199)])
def test_a_value_at_an_end_or_beyond_keeps_its_needle_whole(value: float, at: int) -> None:
    found = needle(gauge(value=value))
    assert found.width == 3
    assert abs(found.centerx - at) <= 1
    assert found.left >= 0 and found.right <= WIDE


def test_the_needle_reaches_over_the_dial_at_both_ends() -> None:
    found = needle(gauge())
    assert (found.top, found.height) == (0, TRACK + 4)


@pytest.mark.parametrize(
    ("left", "right", "from_", "to"),
    [(40.0, 60.0, 80, 120), (20.0, 50.0, 40, 100), (50.0, 80.0, 100, 160), (-30.0, 55.0, 0, 110)],
)
def test_the_wedge_reaches_from_the_least_to_the_most(
    left: float, right: float, from_: int, to: int
) -> None:
    doubt = differs(shown(gauge()), shown(gauge(left=left, right=right)))
    assert doubt.left == pytest.approx(from_, abs=2)
    assert doubt.right - 1 == pytest.approx(to, abs=2)
    assert top() <= doubt.top and doubt.bottom <= top() + TRACK


def test_the_wedge_is_widest_at_its_foot() -> None:
    made = shown(gauge(left=20.0, right=80.0))
    rows = [amount(part(made, 0, top() + y, WIDE, 1), "wedge") for y in (3, 7, 11)]
    assert rows[0] < rows[1] < rows[2]


def test_no_doubt_draws_no_wedge() -> None:
    assert pixels(shown(gauge(left=49.8, right=50.2))) == pixels(shown(gauge()))


def test_ten_parts_are_marked_at_the_foot_of_the_dial() -> None:
    row = part(shown(gauge(value=0.0)), 0, top() + TRACK - 3, WIDE, 1)
    marks = [x for x in range(8, WIDE - 8) if amount(part(row, x, 0, 1, 1), "panel_edge", 3)]
    assert marks == [WIDE * tenth // 10 for tenth in range(1, 10)]


def test_the_reading_ends_at_the_right_edge_and_the_title_begins_at_the_left() -> None:
    made = shown(gauge(text="Fort", reading="12 guns"))
    reading, title = (
        spot(part(made, 0, 0, WIDE, top() - 3), ink, 60) for ink in ("amber", "cream")
    )
    assert WIDE - 3 <= reading.right <= WIDE
    assert reading.left >= WIDE - PEN.width("12 guns", "mono") - 1
    assert 0 <= title.left <= 3
    assert title.right <= PEN.width("Fort", "small_strong") + 1


def test_a_long_title_leaves_room_for_the_reading() -> None:
    long = "A title that has no room at all beside its reading"
    made = gauge(text=long, reading="12 guns")
    title = spot(part(shown(made), 0, 0, WIDE, top() - 3), "cream", 20)
    assert title.right <= WIDE - PEN.width("12 guns", "mono") - 8
    (fault,) = made.faults(PEN)
    assert fault.startswith("g: ") and long in fault


def test_a_gauge_as_high_as_it_asks_has_no_fault_and_one_pixel_less_is_one() -> None:
    made = gauge(note="two days old · from the air")
    made.rect.height = Gauge.need(PEN, made.note, WIDE)
    assert made.faults(PEN) == []
    made.rect.height -= 1
    (fault,) = made.faults(PEN)
    assert fault == f"g: needs {made.rect.height + 1}, has {made.rect.height}"


def test_the_need_is_title_dial_and_note() -> None:
    note = "a note that is too long for one line of it, and goes on"
    plain, noted = (Gauge.need(PEN, words, WIDE) for words in ("", note))
    assert plain == PEN.line_height("small_strong") + TRACK + 10 + PEN.height("", "small", WIDE)
    assert noted - plain == PEN.height(note, "small", WIDE) - PEN.height("", "small", WIDE)


def test_the_note_stands_under_the_dial() -> None:
    with_, without = (shown(gauge(note=note, rect=box(WIDE, 80))) for note in ("Hearsay", ""))
    words = differs(with_, without)
    assert words.top >= top() + TRACK
    assert words.left <= 3


def test_the_mouse_lights_a_field_around_it() -> None:
    plain, pointed = gauge(), gauge()
    pointed.hover = True
    lit = differs(plain.image(PEN), pointed.image(PEN))
    margin = PEN.px(plain.margin())
    assert lit.left == margin - 3
    assert lit.right == margin + WIDE + 3


def test_at_another_scale_it_is_the_same_gauge() -> None:
    pen = Pen(2.0)
    made = gauge(rect=pygame.Rect(0, 0, 2 * WIDE, 120), value=25.0)
    found = spot(part(shown(made, pen), 0, top(pen) - 4, 2 * WIDE, pen.px(TRACK) + 8), "amber", 4)
    assert found.centerx == pytest.approx(100, abs=2)
    assert found.width == 6


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": "Heat", "reading": "5"}, "gauge g: Heat 5 | 50 to 50 of 0 to 100"),
        (
            {"text": "Heat", "reading": "5", "note": "old", "left": -1.5, "right": 2.25, "low": -9},
            "gauge g: Heat 5 | -1.5 to 2.25 of -9 to 100 | old",
        ),
    ],
)
def test_a_gauge_says_its_bounds(fields: dict[str, object], said: str) -> None:
    assert gauge(**fields).describe() == said
