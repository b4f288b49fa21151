"""Rubber stamps."""

import pygame
import pytest

from game.ui.draw.grain import clear
from game.ui.draw.stamps import spaced, spaced_width, stamp
from game.ui.text import Pen
from game.ui.theme import COLOURS
from tests.ui.draw.looks import alphas, pixels

PEN = Pen()


def ink(surface: pygame.Surface) -> float:
    """The share of a surface that has ink on it."""
    return sum(alphas(surface)) / 255 / (surface.get_width() * surface.get_height())


@pytest.mark.parametrize("text", ["RECEIVED", "НЕ ВСКРЫВАТЬ", "A"])
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_a_stamp_is_as_wide_as_its_words_and_a_frame(text: str, scale: float) -> None:
    pen = Pen(scale)
    made = stamp(pen, text, angle=0)
    words = spaced_width(pen, text, "title")
    assert words + pen.size("title") * 0.6 < made.get_width() < words + pen.size("title") * 1.4
    assert made.get_height() > pen.line_height("title")


def test_a_stamp_has_only_the_colour_of_its_ink() -> None:
    raw = pixels(stamp(PEN, "DECLASSIFIED", COLOURS["blue"]))
    strong = [raw[at : at + 3] for at in range(0, len(raw), 4) if raw[at + 3] > 200]
    blue = bytes(COLOURS["blue"])
    assert len(strong) > 200
    off = [max(abs(a - b) for a, b in zip(each, blue, strict=True)) for each in strong]
    assert max(off) < 25
    assert sum(far > 6 for far in off) < len(off) * 0.01


def test_the_ink_is_worn_but_can_be_read() -> None:
    """Much of what was cut is there, not all of it, and nowhere quite opaque."""
    made = stamp(PEN, "WAR AVOIDED", angle=0)
    assert max(alphas(made)) < 255
    found = sorted(set(alphas(made)))
    assert len(found) > 20
    assert 0.1 < ink(made) < 0.6


def test_another_seed_is_worn_elsewhere() -> None:
    one, two = (stamp(PEN, "RECEIVED", angle=4, seed=seed) for seed in (1, 2))
    assert one.get_size() == two.get_size()
    assert pixels(one) != pixels(two)


def test_a_stamp_is_turned_and_so_takes_more_room() -> None:
    straight, turned = (stamp(PEN, "RECEIVED", angle=angle) for angle in (0, 9))
    assert turned.get_height() > straight.get_height() + 10
    left = turned.subsurface((0, 0, turned.get_width() // 3, turned.get_height() // 3))
    right = turned.subsurface((turned.get_width() * 2 // 3, 0, *left.get_size()))
    assert ink(left) > ink(right)


def test_small_words_make_a_stamp_higher() -> None:
    one, two = (stamp(PEN, "RECEIVED", angle=0, sub=sub) for sub in ("", "22 OCT 1962"))
    assert two.get_height() == one.get_height() + PEN.line_height("plate")


def test_two_calls_give_equal_bytes() -> None:
    one = stamp(PEN, "RECEIVED")
    assert stamp(PEN, "RECEIVED") is one
    assert pixels(stamp.__wrapped__(Pen(), "RECEIVED")) == pixels(one)


def test_letters_are_set_apart() -> None:
    gap = max(1, round(PEN.size("title") * 0.1))
    whole = PEN.width("A", "title") + PEN.width("B", "title") + gap
    assert spaced_width(PEN, "AB", "title") == whole
    assert spaced_width(PEN, "", "title") == 0
    surface = clear((200, 60))
    spaced(PEN, surface, (5, 5), "AB", "title", COLOURS["red"])
    drawn = surface.get_bounding_rect()
    assert drawn.left >= 5
    assert drawn.right <= 5 + whole + 1
