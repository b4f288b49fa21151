"""Plates of a row: the lamp beside the word, both in the middle, whatever the plate's width."""

from __future__ import annotations

import pytest

from game.ui.text import Pen
from game.ui.widgets.segment import LAMP, PAD, WORDS, Segment
from tests.ui.widgets.where import PEN, amount, box, brightness, part, shown, spot


def plate(text: str = "Hard", more: int = 0, pen: Pen = PEN, **fields: object) -> Segment:
    wide, high = Segment.need(pen, text)
    base = {"name": "tone", "rect": box(wide + more, high), "text": text}
    return Segment(**{**base, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize("pen", [Pen(0.8), PEN, Pen(2.0), Pen(1.0, 2.0)])
def test_it_needs_its_word_its_lamp_and_room(pen: Pen) -> None:
    wide, high = Segment.need(pen, "Hard")
    assert wide == pen.width("Hard", WORDS) + pen.em(LAMP) + pen.px(8) + 2 * pen.px(PAD)
    assert high == pen.line_height(WORDS) + pen.px(12)


@pytest.mark.parametrize("more", [0, 40, 101])
def test_lamp_and_word_together_stand_in_the_middle(more: int) -> None:
    made = shown(plate(more=more, chosen=True))
    lamp = spot(made, "red", 8)
    word = PEN.width("Hard", WORDS)
    whole = word + PEN.em(LAMP) + 8
    assert abs(lamp.left - (made.get_width() - whole) / 2) <= 2
    assert lamp.width <= PEN.em(LAMP)
    assert abs(lamp.centery - made.get_height() / 2) <= 1


def test_the_word_stands_to_the_right_of_the_lamp() -> None:
    made = shown(plate(chosen=True))
    lamp, word = spot(made, "red", 8), spot(part(made, 26, 4, 200, 200), "ink", 20)
    assert word.width > PEN.width("Hard", WORDS) * 0.7
    assert 26 + word.left >= lamp.right + 3


def test_only_the_lamp_of_the_chosen_one_burns() -> None:
    burning, dark = (amount(shown(plate(chosen=chosen)), "red", 8) for chosen in (True, False))
    assert burning > 20
    assert dark == 0


def test_under_the_mouse_it_is_lighter_and_pressed_darker() -> None:
    plain, pointed, pressed = plate(), plate(), plate()
    pointed.hover = pressed.down = True
    shades = [brightness(shown(each)) for each in (pressed, plain, pointed)]
    assert shades[0] < shades[1] < shades[2]


@pytest.mark.parametrize("able", [True, False])
def test_the_word_of_one_that_is_not_to_be_had_is_faded(able: bool) -> None:
    made = shown(plate(enabled=able))
    inks = {ink: amount(made, ink, 6) for ink in ("ink", "faded")}
    assert (inks["ink"] > inks["faded"]) == able


def test_a_word_without_room_is_a_fault() -> None:
    assert plate().faults(PEN) == []
    spare = PAD  # at one end; the other is kept
    assert plate(more=-spare).faults(PEN) == []
    (fault,) = plate(more=-spare - 1).faults(PEN)
    assert fault.startswith("tone: 'Hard' is ")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "option tone: Hard"),
        ({"chosen": True}, "option tone: Hard (chosen)"),
        ({"enabled": False}, "option tone: Hard (not now)"),
        ({"chosen": True, "enabled": False}, "option tone: Hard (chosen) (not now)"),
    ],
)
def test_it_says_what_it_is(fields: dict[str, object], said: str) -> None:
    assert plate(**fields).describe() == said
