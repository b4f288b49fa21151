import pygame
import pytest

from game.ui.draw import tape
from game.ui.theme import COLOURS
from tests.ui.draw.looks import alike, alphas, contrast, mean, pixels, reads

RIM = COLOURS["faded"]


def dark(surface: pygame.Surface, box: pygame.Rect) -> int:
    """How many pixels of a part are as dark as a hole."""
    return pygame.mask.from_threshold(
        surface.subsurface(box), tape.PUNCHED, (40, 40, 40, 60)
    ).count()


@pytest.mark.parametrize("across", [7, 9, 18])
def test_a_hole_is_punched_from_the_left_as_far_as_has_been_taken(across: int) -> None:
    left = pygame.Rect(0, 0, across // 2, across)
    right = pygame.Rect(across - across // 2, 0, across // 2, across)
    none, half, full = (tape.hole(across, part, RIM) for part in (0, 0.5, 1))
    assert dark(none, left) == dark(none, right) == 0
    assert dark(half, left) > 2 * dark(half, right)
    assert dark(full, left) > 0.5 * left.width * left.height
    assert dark(full, left) == pytest.approx(dark(full, right), abs=across // 3)


def test_a_hole_that_is_to_come_is_an_outline() -> None:
    hole = tape.hole(18, 0.0, RIM)
    assert hole.get_at((9, 9)).a == 0
    assert sum(alphas(hole)) > 255 * 20
    assert alike(tuple(hole.get_at((9, 1))), RIM)


@pytest.mark.parametrize("size", [(200, 49), (830, 40), (1990, 120)])
def test_the_strip_is_manila_and_darker_at_its_foot(size: tuple[int, int]) -> None:
    strip = tape.strip(size)
    assert strip.get_size() == size
    wide, high = size
    foot = mean(strip, pygame.Rect(20, high - 4, wide - 40, 3))
    assert sum(foot) < sum(mean(strip, pygame.Rect(20, high // 2, wide - 40, 3)))
    assert reads("ink", strip)


@pytest.mark.parametrize(("high", "scale"), [(45, 0.8), (56, 1.0), (130, 2.4)])
def test_days_past_and_to_come_can_be_read_all_over_it(high: int, scale: float) -> None:
    strip = tape.strip((round(830 * scale), high), scale)
    for part in range(1, 7):
        box = pygame.Rect(40, high * part // 8, strip.get_width() - 80, high // 8)
        assert contrast(tape.LATER, mean(strip, box)) >= 4.5
        assert contrast(COLOURS["ink"], mean(strip, box)) >= 7
    assert contrast(COLOURS["cream"], COLOURS["red"]) >= 4.5


def test_the_mark_of_today_is_red_and_points_down() -> None:
    mark = tape.today((60, 56), 1.0, 7)
    assert alike(tuple(mark.get_at((5, 20))), COLOURS["red"])
    assert mark.get_at((30, 51)).a > 200
    assert mark.get_at((5, 53)).a == 0
    assert mark.get_at((55, 53)).a == 0


def test_shade_falls_towards_the_edge_it_belongs_to() -> None:
    left, right = tape.torn((30, 40), True), tape.torn((30, 40), False)
    assert left.get_at((0, 5)).a > left.get_at((20, 5)).a
    assert pixels(pygame.transform.flip(left, True, False)) == pixels(right)


def test_two_calls_give_the_same_picture() -> None:
    assert pixels(tape.strip.__wrapped__((300, 49), 1.0)) == pixels(tape.strip((300, 49), 1.0))
    assert pixels(tape.hole.__wrapped__(9, 0.5, RIM)) == pixels(tape.hole(9, 0.5, RIM))
