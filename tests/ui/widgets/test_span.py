"""A span: words, a bar from place to place, its bracket, its zero, and its three tones."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.span import THICK, Span, Tone
from tests.ui.widgets.where import amount, box, differs, part, pixels, seen, shown, spot

PEN = Pen()
WIDE = 400


def span(pen: Pen = PEN, wide: int = WIDE, **fields: object) -> Span:
    made = Span(name="s", rect=box(1, 1), text="Skill", reading="+3.0", start=0.25, end=0.5)
    made = replace(made, **fields)  # type: ignore[arg-type]
    made.rect = box(wide, made.need(pen, wide))
    return made


def track(made: Span, pen: Pen = PEN) -> pygame.Rect:
    """Where the bar is: below the one line of words."""
    top = pen.height(made.text, "small_strong", made.rect.width) + pen.px(2)
    return pygame.Rect(0, top, made.rect.width, pen.px(THICK))


def lamp(made: Span, pen: Pen = PEN) -> pygame.Rect:
    """How far the bar is lit: where it differs from an empty one on its middle line."""
    bar = track(made, pen)
    none = replace(made, start=0.0, end=0.0)
    none.rect = made.rect.copy()
    row = (0, bar.centery, bar.width, 1)
    return differs(part(shown(made, pen), *row), part(shown(none, pen), *row), 8)


def test_the_bar_goes_from_its_start_to_its_end() -> None:
    lit = lamp(span(start=0.25, end=0.5))
    assert abs(lit.right - 200) <= 2
    assert seen(shown(span()), 50, track(span()).centery) != COLOURS["side0"]
    picture, middle = shown(span()), track(span()).centery
    blue = [x for x in range(WIDE) if seen(picture, x, middle)[2] > 120]
    assert (min(blue), max(blue)) == (100, 199)


@pytest.mark.parametrize("ends", [(0.1, 0.6), (0.3, 0.35), (0.0, 1.0)])
def test_it_is_the_same_bar_from_either_end(ends: tuple[float, float]) -> None:
    one = span(start=ends[0], end=ends[1])
    other = span(start=ends[1], end=ends[0])
    assert pixels(shown(one)) == pixels(shown(other))


def test_no_way_at_all_is_still_seen() -> None:
    picture, middle = shown(span(start=0.5, end=0.5)), track(span()).centery
    lit = [x for x in range(WIDE) if seen(picture, x, middle)[2] > 120]
    assert lit == [200, 201]


def test_a_bar_beyond_its_line_ends_where_the_line_does() -> None:
    made = span(start=-0.5, end=1.5)
    picture = shown(made)
    whole = made.image(PEN)
    margin = PEN.px(made.margin())
    outside = part(whole, 0, margin, margin, made.rect.height)
    assert amount(outside, "side0", 90) == 0
    assert seen(picture, 2, track(made).centery)[2] > 120
    assert seen(picture, WIDE - 3, track(made).centery)[2] > 120


@pytest.mark.parametrize(
    ("tone", "colour"), [("better", "side0"), ("worse", "danger"), ("whole", "brass")]
)
def test_each_tone_has_its_colour(tone: Tone, colour: str) -> None:
    made = span(tone=tone, start=0.1, end=0.9)
    bar = part(shown(made), *track(made))
    mine = amount(bar, colour, 34)
    others = [amount(bar, each, 20) for each in ("side0", "danger", "brass") if each != colour]
    assert mine > 500
    assert max(others) < mine / 4


def test_only_what_is_worse_is_hatched() -> None:
    """Without colour too they can be told apart: a hatched row is not of one colour."""

    def tints(tone: Tone) -> int:
        made = span(tone=tone, start=0.1, end=0.9)
        row = track(made).y + 4
        return len({seen(shown(made), x, row) for x in range(60, 340)})

    assert tints("better") == 1
    assert tints("whole") == 1
    assert tints("worse") > 1


def test_only_a_whole_has_a_groove_along_its_middle() -> None:
    for tone in ("better", "worse", "whole"):
        made = span(tone=tone, start=0.1, end=0.9)
        groove = spot(shown(made), (52, 38, 16), 2)
        assert bool(groove) == (tone == "whole")
        if groove:
            assert abs(groove.centery - track(made).centery) <= 1
            assert (groove.left, groove.right) == (40, 360)


def test_the_mark_of_zero_sticks_out_on_both_sides() -> None:
    made = span(zero=0.75, text="", reading="")
    mark = spot(shown(made), "cream", 4)
    bar = track(made)
    assert abs(mark.x - 300) <= 1
    assert mark.width == 2
    assert (mark.top, mark.bottom) == (bar.top - PEN.px(2), bar.bottom + PEN.px(2))
    assert not spot(shown(span(text="", reading="")), "cream", 4)


def test_zero_at_the_left_end_is_a_mark_and_not_none() -> None:
    assert amount(shown(span(zero=0.0, text="", reading="")), "cream", 4) > 10


def test_a_bracket_tells_how_far_it_can_be_trusted() -> None:
    made = span(low=0.2, high=0.6, text="", reading="")
    found = spot(shown(made), "cream", 4)
    assert (found.left, found.right) == (80, 240)
    assert found.top >= track(made).bottom - 1
    assert not spot(shown(span(low=0.4, high=0.4, text="", reading="")), "cream", 4)


def test_a_bracket_never_leaves_the_line() -> None:
    made = span(low=-0.4, high=1.7, text="", reading="")
    found, margin = spot(made.image(PEN), "cream", 4), PEN.px(made.margin())
    assert (found.left, found.right) == (margin, margin + WIDE)


def test_words_stand_left_and_the_reading_right_of_one_line() -> None:
    picture = shown(span())
    assert spot(picture, "cream", 4).right < WIDE / 2
    reading = spot(picture, "amber", 4)
    assert reading.left > WIDE / 2
    assert WIDE - 4 <= reading.right <= WIDE


def test_where_both_have_no_room_the_reading_stands_below() -> None:
    long = "A rather long name of what is measured"
    one, two = span(text=long, wide=460), span(text=long, wide=200)
    assert two.need(PEN, 200) > one.need(PEN, 460)
    picture = shown(two)
    assert spot(picture, "amber", 4).top >= spot(picture, "cream", 4).bottom - 4
    assert spot(picture, "amber", 4).left < 10


def test_a_note_is_told_drawn_and_makes_room_for_itself() -> None:
    plain, noted = span(), span(note="What it means, in a line.")
    assert noted.rect.height == plain.rect.height + PEN.height(noted.note, "serif", WIDE)
    assert amount(shown(noted), "mute", 20) > amount(shown(plain), "mute", 20) + 30
    assert noted.describe() == "span s: Skill | +3.0 | What it means, in a line."
    assert plain.describe() == "span s: Skill | +3.0"


def test_without_room_it_is_a_fault() -> None:
    made = span(note="A note")
    assert made.faults(PEN) == []
    made.rect.height -= 1
    assert made.faults(PEN) == [f"s: needs {made.rect.height + 1}, has {made.rect.height}"]


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(2.4), Pen(1.0, 2.0), Pen(0.8, 2.0)])
@pytest.mark.parametrize("wide", [180, 320, 700])
def test_at_every_size_it_fits_in_what_it_asks_for(pen: Pen, wide: int) -> None:
    made = span(pen, pen.px(wide), note="What it means, and for whom it means that.", tone="worse")
    assert made.faults(pen) == []
    assert made.image(pen).get_width() == pen.px(wide) + 2 * pen.px(made.margin())
    assert amount(shown(made, pen), "mute", 30) > 20


def test_nothing_is_drawn_beneath_it() -> None:
    """Neither bar nor bracket nor note reaches below the height that was asked for."""
    made = span(low=0.1, high=0.9, note="A note below.")
    whole, margin = made.image(PEN), PEN.px(made.margin())
    below = part(whole, 0, margin + made.rect.height, whole.get_width(), margin)
    assert pygame.mask.from_surface(below, 0).count() == 0
