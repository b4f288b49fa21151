"""The red placard, a number with its words, and the round knobs of the strip."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.knob import Knob
from game.ui.widgets.placard import Figure, Placard
from tests.ui.draw.looks import light, mean, pixels

PENS = [Pen(0.64), Pen(0.8), Pen(1.0), Pen(1.0, 1.5), Pen(0.8, 2.0), Pen(2.4)]
TEXT = "Sat 27 Oct 20:00: about 1 in 55 of war within the turn, most of it by this."


def placard(pen: Pen, width: int = 300) -> Placard:
    rect = pygame.Rect(0, 0, width, Placard.need(pen, width, "Closest call", TEXT))
    return Placard(name="closest", rect=rect, title="Closest call", text=TEXT)


def figure(pen: Pen, width: int = 300, number: str = "85 %") -> Figure:
    made = Figure(
        name="fact", rect=pygame.Rect(0, 0, width, 1), figure=number, title="A fact", text=TEXT
    )
    made.rect.height = made.need(pen, width)
    return made


@pytest.mark.parametrize("pen", PENS, ids=lambda pen: f"{pen.scale}x{pen.text_scale}")
def test_both_fit_in_the_height_that_they_need(pen: Pen) -> None:
    for width in (round(260 * pen.scale * pen.text_scale), round(700 * pen.scale)):
        for made in (placard(pen, width), figure(pen, width)):
            assert made.faults(pen) == []
            made.image(pen)
            made.rect.height -= pen.line_height("serif")
            assert made.faults(pen)


def test_they_say_what_stands_on_them() -> None:
    assert placard(Pen()).describe() == f"placard closest: Closest call. {TEXT}"
    assert figure(Pen()).describe() == f"figure fact: 85 % | A fact | {TEXT}"


def test_the_placard_is_red_and_its_words_can_be_read() -> None:
    pen, made = Pen(), placard(Pen())
    surface = pygame.Surface(made.rect.size)
    made.paint(pen, surface, surface.get_rect())
    red, green, blue = mean(surface)
    assert red > 2 * green
    ground, letters = surface.get_at((300 - 6, 10))[:3], (255, 244, 222)
    one, other = sorted((light(ground), light(letters)))
    assert (other + 0.05) / (one + 0.05) > 4.5
    assert blue < red


def test_a_long_number_is_set_smaller() -> None:
    pen = Pen()
    assert figure(pen, 200, "43,000,000")._role(pen, 200) != figure(pen, 200, "98")._role(pen, 200)


# Knobs


def knob(**fields: object) -> Knob:
    base: dict[str, object] = {
        "name": "play",
        "rect": pygame.Rect(0, 0, *Knob.need(Pen(), "Space")),
        "text": "Play",
        "icon": "play",
        "cap": "Space",
    }
    return Knob(**{**base, **fields})  # type: ignore[arg-type]


def test_a_knob_says_what_it_does_and_is_pressed() -> None:
    done: list[int] = []
    made = knob(on_press=lambda: done.append(1))
    made.press()
    assert made.describe() == "knob play: Play"
    assert knob(enabled=False).describe() == "knob play: Play (not now)"
    assert done == [1]


@pytest.mark.parametrize("pen", PENS, ids=lambda pen: f"{pen.scale}x{pen.text_scale}")
def test_a_knob_fits_with_its_key_and_without(pen: Pen) -> None:
    for cap in ("", "T", "Space"):
        made = knob(cap=cap, rect=pygame.Rect(0, 0, *Knob.need(pen, cap)))
        assert made.faults(pen) == []
        made.rect.height -= 3
        assert made.faults(pen)


def test_a_knob_is_round_and_looks_as_it_is_held() -> None:
    pen, made = Pen(), knob(cap="", rect=pygame.Rect(0, 0, *Knob.need(Pen())))
    surface = pygame.Surface(made.rect.size, pygame.SRCALPHA)
    made.paint(pen, surface, surface.get_rect())
    assert surface.get_at((1, 1))[3] == 0
    assert surface.get_at((made.rect.width // 2, 6))[3] > 240
    before = pixels(surface)
    made.down = True
    pressed = pygame.Surface(made.rect.size, pygame.SRCALPHA)
    made.paint(pen, pressed, pressed.get_rect())
    assert pixels(pressed) != before
