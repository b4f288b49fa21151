"""The card of a channel: its words, its icon, its bars; what takes their place when it is shut."""

from __future__ import annotations

import pytest

from game.ui.text import Pen
from game.ui.widgets.way import GAP, ICON, PAD, Measure, Way
from tests.ui.widgets.where import PEN, amount, box, brightness, differs, part, pixels, shown, spot

WIDE = 318
INNER = WIDE - 2 * PAD
BAR = (INNER - 2 * GAP) // 3
"""The width of each of three bars."""


def way(*shares: float, pen: Pen = PEN, **fields: object) -> Way:
    measures = tuple(Measure("W" * 3, share, "green") for share in shares)
    base = {"name": "w", "rect": box(WIDE, 1), "text": "Cable", "measures": measures}
    made = Way(**{**base, **fields})  # type: ignore[arg-type]
    made.rect.height = made.need(pen, WIDE)
    return made


def filled(made: Way, number: int) -> int:
    """How far the bar of that number is filled, in pixels."""
    left = PAD + number * (BAR + GAP)
    image = shown(made)
    return spot(part(image, left, 0, BAR, image.get_height()), "green", 4).width


@pytest.mark.parametrize("shares", [(0.0, 0.5, 1.0), (1.0, 0.25, 0.0), (0.1, 0.9, 0.75)])
def test_each_bar_is_filled_by_its_own_share(shares: tuple[float, ...]) -> None:
    made = way(*shares)
    for number, share in enumerate(shares):
        assert abs(filled(made, number) - share * (BAR - 2)) <= 1, number


@pytest.mark.parametrize("share", [1.0, 1.4, 20.0])
def test_a_bar_is_never_more_than_full(share: float) -> None:
    made = way(share, 0.0, 0.0)
    assert filled(made, 0) == BAR - 2
    assert filled(made, 1) == 0


def test_the_bars_share_the_width_with_gaps_between_them() -> None:
    made = way(1.0, 1.0, 1.0)
    row = shown(made)
    y = spot(row, "green", 4).centery
    lit = [x for x in range(WIDE) if amount(part(row, x, y, 1, 1), "green", 4)]
    edges = [x for x in lit if x - 1 not in lit]
    assert edges == [PAD + 1 + number * (BAR + GAP) for number in range(3)]
    assert len(lit) == 3 * (BAR - 2)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_many_bars_are_narrower(count: int) -> None:
    made = way(*[1.0] * count)
    wide = (INNER - (count - 1) * GAP) // count
    assert amount(part(shown(made), PAD, 0, wide + 2, 300), "green", 4) > 0
    assert made._bar_wide(PEN, INNER) == wide


def test_the_icon_stands_in_the_upper_right_corner() -> None:
    one, two = (shown(way(icon=icon)) for icon in ("envelope", "lock"))
    mark = differs(one, two)
    assert mark.left >= WIDE - PAD - PEN.em(ICON)
    assert mark.right <= WIDE - PAD
    assert mark.bottom <= PAD - 2 + PEN.em(ICON)


def test_the_words_keep_clear_of_the_icon() -> None:
    long = "A channel whose name is far too long for a single line of its card"
    made = way(text=long)
    words = spot(part(shown(made), 0, 0, WIDE - PAD - PEN.em(ICON), made.rect.height), "ink", 20)
    assert words.right <= WIDE - PAD - PEN.em(ICON) - 6
    assert made.need(PEN, WIDE) > way().need(PEN, WIDE)


@pytest.mark.parametrize(
    ("fields", "more"),
    [
        ({"time": "6 to 12 h"}, "6 to 12 h"),
        ({"time": "6 to 12 h", "medium": "oral"}, "6 to 12 h · oral"),
        ({"reason": "It is shut."}, "It is shut."),
        ({"medium": "oral"}, None),
    ],
)
def test_what_is_told_needs_room_of_its_own(fields: dict[str, object], more: str | None) -> None:
    wanted = PEN.height(more, "serif", INNER) if more else 0
    assert way(**fields).need(PEN, WIDE) - way().need(PEN, WIDE) == wanted


def test_a_reason_is_told_in_red_and_the_time_under_it() -> None:
    shut = shown(way(reason="It is shut.", time="6 h", enabled=False))
    open_ = shown(way(reason="", time="6 h"))
    assert shut.get_height() - open_.get_height() == PEN.height("It is shut.", "serif", INNER)
    later = differs(shut, shown(way(reason="It is shut.", time="9 h", enabled=False)))
    assert later.top >= PAD - 2 + PEN.height("Cable", "serif_strong", INNER)
    assert later.width < 20


def test_the_chosen_one_has_a_red_rim_all_round() -> None:
    made = shown(way(0.5, chosen=True))
    wide, high = made.get_size()
    for x, y in ((wide // 2, 0), (wide // 2, high - 1), (0, high // 2), (wide - 1, high // 2)):
        assert amount(part(made, x, y, 1, 1), "red", 40) == 1
    assert amount(part(shown(way(0.5)), 0, 0, WIDE, 1), "red", 40) == 0


def test_one_that_can_be_used_is_lighter_than_one_that_cannot() -> None:
    able, not_now = (brightness(shown(way(enabled=able))) for able in (True, False))
    assert able > not_now + 3


def test_the_mouse_makes_it_lighter_and_pressing_darker() -> None:
    plain, pointed, pressed = way(), way(), way()
    pointed.hover = pressed.down = True
    shades = [brightness(shown(each)) for each in (pressed, plain, pointed)]
    assert shades[0] < shades[1] < shades[2]


def test_words_of_bars_are_told_whole_where_they_have_room() -> None:
    made = way(measures=(Measure("Publicity", 0.5, "green"),))
    assert made._caption(PEN, made.measures[0], 200) == "Publicity"
    narrow = made._caption(PEN, made.measures[0], 30)
    assert narrow != "Publicity"
    assert PEN.width(narrow, "name") <= 30 + GAP - 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "option w: Cable"),
        ({"medium": "oral"}, "option w: Cable | oral"),
        ({"time": "1 h", "reason": "Shut."}, "option w: Cable | 1 h | Shut."),
        ({"reason": "Shut.", "enabled": False}, "option w: Cable | Shut. (not now)"),
        (
            {"measures": (Measure("Leaks", 0.125, "red"), Measure("Credit", 1.2, "green"))},
            "option w: Cable | Leaks 12 | Credit 120",
        ),
    ],
)  # fmt: skip
def test_it_says_all_that_it_shows(fields: dict[str, object], said: str) -> None:
    assert way(**fields).describe() == said


def test_bad_bars_are_hatched_and_good_ones_are_not() -> None:
    bad, good = (
        shown(way(measures=(Measure("Leaks", 1.0, "red", bad=flag),))) for flag in (True, False)
    )
    assert amount(bad, (236, 222, 190), 4) > 30
    assert amount(bad, "red", 4) < amount(good, "red", 4)
    assert pixels(bad) != pixels(good)
