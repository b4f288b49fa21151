"""A turning point in the list: its stripe, its rim, its words, and being pressed."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.hands import Hands
from game.ui.stage import Stage
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.turned import STRIPE, Turned
from tests.ui.helpers import click, key
from tests.ui.widgets.where import amount, box, part, pixels, seen, shown, spot

PEN = Pen()
NOTE = "Held where a blockade would have moved the odds by four points."


def turned(pen: Pen = PEN, wide: int = 320, **fields: object) -> Turned:
    made = Turned(name="t", rect=box(1, 1), text="1 May · Aya", note=NOTE)
    made = replace(made, **fields)  # type: ignore[arg-type]
    made.rect = box(wide, made.need(pen, wide))
    return made


def test_it_says_when_whose_and_what() -> None:
    assert turned().describe() == f"turned t: 1 May · Aya | {NOTE}"
    assert turned(chosen=True).describe() == f"turned t: 1 May · Aya | {NOTE} (chosen)"


@pytest.mark.parametrize("side", [0, 1])
def test_the_stripe_at_the_left_has_the_colour_of_its_side(side: int) -> None:
    made = turned(side=side)
    stripe = spot(shown(made), f"side{side}", 2)
    assert (stripe.left, stripe.width) == (0, PEN.px(STRIPE))
    assert (stripe.top, stripe.bottom) == (PEN.px(2), made.rect.height - PEN.px(2))
    assert not spot(shown(made), f"side{1 - side}", 2)


def test_only_the_chosen_one_has_a_bright_rim() -> None:
    plain, chosen = turned(), turned(chosen=True)
    assert amount(shown(plain), "focus", 2) == 0
    found = spot(shown(chosen), "focus", 2)
    assert found.right == chosen.rect.right
    assert found.bottom == chosen.rect.bottom


def test_what_is_chosen_or_under_the_mouse_is_lighter() -> None:
    plain, chosen, over = turned(), turned(chosen=True), turned()
    over.hover = True
    at = (plain.rect.width - 6, plain.rect.height // 2)
    assert seen(shown(plain), *at) == COLOURS["well"]
    assert seen(shown(chosen), *at) == COLOURS["panel_edge"]
    assert seen(shown(over), *at) == COLOURS["panel_edge"]


def test_the_mouse_that_leaves_leaves_nothing_behind() -> None:
    made = turned()
    before = pixels(made.image(PEN))
    made.hover = True
    assert pixels(made.image(PEN)) != before
    made.hover = False
    assert pixels(made.image(PEN)) == before


def test_the_note_stands_below_the_title() -> None:
    alone = turned(note="")
    both = turned()
    assert both.rect.height > alone.rect.height
    title = spot(shown(alone), "cream", 4)
    words = spot(shown(both), "cream", 4)
    assert title.left == words.left or abs(title.left - words.left) < 4
    assert words.bottom > title.bottom + PEN.line_height("serif") / 2
    assert words.left >= PEN.px(STRIPE)


def test_words_keep_clear_of_the_right_edge() -> None:
    for wide in (160, 220, 320, 500):
        made = turned(wide=wide)
        assert spot(shown(made), "cream", 4).right <= wide - PEN.px(6)


def test_it_does_what_the_screen_says_and_nothing_where_it_is_off() -> None:
    pressed: list[str] = []
    made = turned(on_press=lambda: pressed.append("go"))
    assert made.reachable()
    made.press()
    made.click(PEN, (3, 3))
    assert pressed == ["go", "go"]
    made.enabled = False
    made.press()
    assert pressed == ["go", "go"]
    assert not made.reachable()


def test_on_a_stage_mouse_and_key_press_it() -> None:
    pressed: list[str] = []
    made = turned(on_press=lambda: pressed.append("go"))
    stage = Stage(PEN, (400, 300))
    stage.show("t", [made], (0, 0, 0), "t")
    hands = Hands(stage)
    for event in [*click(made.rect.center), key(pygame.K_RETURN)]:
        hands.handle(event)
    assert pressed == ["go", "go"]


def test_two_that_say_the_same_are_one_and_others_are_not() -> None:
    assert turned() == turned(on_press=lambda: None)
    others = [turned(side=1), turned(chosen=True), turned(text="2 May"), turned(note="Else")]
    assert all(each != turned() for each in others)


@pytest.mark.parametrize("pen", [Pen(0.8), Pen(1.0), Pen(2.4), Pen(1.0, 2.0)])
@pytest.mark.parametrize("wide", [180, 320])
def test_at_every_size_it_fits_and_a_pixel_less_is_a_fault(pen: Pen, wide: int) -> None:
    made = turned(pen, pen.em(wide))
    assert made.faults(pen) == []
    made.rect.height -= 1
    assert made.faults(pen) == [f"t: needs {made.rect.height + 1}, has {made.rect.height}"]


def test_the_ring_of_the_focus_lies_outside_of_it() -> None:
    made = turned()
    before = shown(made)
    made.focus = True
    inner = pygame.Rect((0, 0), made.rect.size).inflate(-8, -8)
    assert pixels(part(shown(made), *inner)) == pixels(part(before, *inner))
    assert amount(made.image(PEN), "focus", 2) > 100
