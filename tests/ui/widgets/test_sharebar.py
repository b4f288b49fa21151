"""A share of many games: its bar, its bracket, its hatching, and room for its words."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.sharebar import THICK, ShareBar
from tests.ui.widgets.where import amount, box, differs, part, pixels, seen, shown, spot

PEN = Pen()
WIDE = 300


def share(part_: float = 0.5, pen: Pen = PEN, wide: int = WIDE, **fields: object) -> ShareBar:
    made = ShareBar(
        name="s", rect=box(1, 1), text="War", reading="50 %", share=part_, low=0.0, high=0.0
    )
    made = replace(made, **fields)  # type: ignore[arg-type]
    made.rect = box(wide, ShareBar.need(pen, wide, made.text, made.reading))
    return made


def track(made: ShareBar, pen: Pen = PEN) -> pygame.Rect:
    return pygame.Rect(0, made.rect.height - pen.px(THICK + 7), made.rect.width, pen.px(THICK))


def test_it_says_what_and_how_much() -> None:
    assert share().describe() == "share s: War | 50 %"


@pytest.mark.parametrize("of_all", [0.1, 0.5, 0.9, 1.0])
def test_the_bar_is_as_long_as_the_share(of_all: float) -> None:
    lit = differs(shown(share(of_all)), shown(share(0.0)))
    assert lit.left <= 2
    assert lit.right == pytest.approx(WIDE * of_all, abs=2)
    assert track(share()).contains(lit)


def test_the_least_share_is_seen_and_none_is_not() -> None:
    """What is little is not none; and none is not a little."""
    picture, empty = shown(share(1e-6)), shown(share(0.0))
    middle = track(share()).centery
    assert seen(picture, 1, middle) != seen(empty, 1, middle)
    assert seen(picture, 4, middle) == seen(empty, 4, middle)


def test_a_bracket_reaches_from_low_to_high_under_the_bar() -> None:
    made = share(0.5, text="", reading="", low=0.4, high=0.7)
    found = spot(shown(made), "cream", 4)
    assert (found.left, found.right) == (120, 210)
    assert found.bottom <= made.rect.height
    assert found.top >= track(made).bottom - 1


def test_where_both_ends_are_one_there_is_no_bracket() -> None:
    assert not spot(shown(share(text="", reading="", low=0.4, high=0.4)), "cream", 4)


def test_a_bracket_of_a_hair_has_two_ends() -> None:
    found = spot(shown(share(text="", reading="", low=0.5, high=0.50001)), "cream", 4)
    assert (found.left, found.width) == (150, 4)


def test_only_a_grave_one_is_hatched() -> None:
    row = track(share()).centery
    plain, grave = (
        {seen(shown(share(0.9, grave=grave)), x, row) for x in range(10, 250)}
        for grave in (False, True)
    )
    assert len(plain) == 1
    assert len(grave) > 1


def test_the_bar_has_the_colour_that_it_is_given() -> None:
    blue, red = (share(0.9, colour=each) for each in ("side0", "side1"))
    bars = [part(shown(each), *track(each)) for each in (blue, red)]
    assert amount(bars[0], "side0", 40) > 800 > amount(bars[0], "side1", 40)
    assert amount(bars[1], "side1", 40) > 800 > amount(bars[1], "side0", 40)


def test_words_stand_over_the_reading_and_both_over_the_bar() -> None:
    picture = shown(share())
    words, reading = spot(picture, "cream", 4), spot(picture, "amber", 4)
    assert words.bottom <= reading.top + 2
    assert reading.bottom <= track(share()).top
    assert (words.left < 6) and (reading.left < 6)


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(2.4), Pen(1.0, 2.0)])
@pytest.mark.parametrize("text", ["War", "A war that neither of both sides had wanted to begin"])
def test_it_fits_at_every_size_and_a_pixel_less_is_a_fault(pen: Pen, text: str) -> None:
    made = share(0.3, pen, pen.em(180), text=text, low=0.1, high=0.6)
    assert made.faults(pen) == []
    made.rect.height -= 1
    assert made.faults(pen)[0] == f"s: needs {made.rect.height + 1}, has {made.rect.height}"


def test_the_lamp_is_covered_by_the_bar_s_rim() -> None:
    made = share(1.0)
    bar = track(made)
    assert seen(shown(made), WIDE // 2, bar.top) == seen(shown(share(0.0)), WIDE // 2, bar.top)


def test_two_of_the_same_numbers_are_one_picture_and_other_ones_another() -> None:
    assert pixels(shown(share(0.3))) == pixels(shown(share(0.3)))
    assert share(0.3) == share(0.3)
    assert share(0.3) != share(0.31)
    assert pixels(shown(share(0.3))) != pixels(shown(share(0.31)))
