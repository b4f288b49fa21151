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


@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(1.0, 2.0)])
@pytest.mark.parametrize("bars", [0, 2])
def test_the_height_is_that_of_all_its_lines(pen: Pen, bars: int) -> None:
    title = "The embassy's cable, by way of three offices and two translators"
    wide = pen.px(WIDE)
    made = way(*[0.5] * bars, pen=pen, text=title, time="6 h", reason="It is shut now.")
    inner = wide - 2 * pen.px(9)
    wanted = pen.height(title, "serif_strong", inner - pen.em(17) - pen.px(6)) + 2 * pen.px(7)
    wanted += pen.height("It is shut now.", "serif", inner) + pen.height("6 h", "serif", inner)
    wanted += pen.line_height("name") + pen.px(9) if bars else 0
    assert made.need(pen, wide) == wanted


def test_the_bars_lie_at_the_foot_under_their_words() -> None:
    made = shown(way(1.0, 1.0, 1.0))
    high = made.get_height()
    fill = spot(made, "green", 4)
    assert (fill.bottom, fill.height) == (high - 7 - 3, 4)
    words = differs(made, shown(way(measures=tuple(Measure("M", 1.0, "green") for _ in range(3)))))
    assert words.bottom <= fill.top
    assert words.top >= fill.top - 1 - PEN.line_height("name") - 2


def test_a_bar_has_a_dark_rim_and_a_pale_ground() -> None:
    made = shown(way(0.0, 0.0, 0.0))
    y = made.get_height() - 12
    assert amount(part(made, PAD, y, 1, 1), (126, 105, 68), 2) == 1
    assert amount(part(made, PAD + 1, y, BAR - 2, 1), (205, 190, 156), 2) == BAR - 2
    assert amount(part(made, PAD + BAR - 1, y, 1, 1), (126, 105, 68), 2) == 1


@pytest.mark.parametrize(("left", "fault"), [(8, False), (5, False), (4, True), (1, True)])
def test_a_word_cut_to_half_of_itself_is_a_fault(
    left: int, fault: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Way, "_caption", lambda self, pen, each, wide: each.text[:left])
    made = way(measures=(Measure("Audience", 0.5, "green"),))
    told = f"w: 'Audience' is cut down to {'Audience'[:left]!r}"
    assert made.faults(PEN) == ([told] if fault else [])


def test_the_title_begins_at_the_left_and_the_red_rim_is_thin() -> None:
    words = spot(part(shown(way()), 3, 3, 200, 22), "ink", 30)
    assert 9 <= words.left + 3 <= 12
    made = shown(way(0.5, chosen=True))
    middle = made.get_height() // 2
    rim = [x for x in range(8) if amount(part(made, x, middle, 1, 1), "red", 40)]
    assert rim == [0, 1]


def test_what_is_told_of_a_shut_way_is_wrapped_between_its_edges() -> None:
    reason = "The relay is out of order, and nobody can tell when it will be mended"
    made = way(reason=reason, enabled=False)
    lines = PEN.height(reason, "serif", WIDE - 18) // PEN.line_height("serif")
    assert made.need(PEN, WIDE) - way().need(PEN, WIDE) == lines * PEN.line_height("serif") >= 2
    edge = part(shown(made), WIDE - 8, 2, 6, made.rect.height - 4)
    assert spot(edge, (140, 30, 20), 40).size == (0, 0)
