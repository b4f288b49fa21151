"""Slanting lines over a part, and the shadow of what lies on the desk."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.casting import SLIP, cast, cast_slip
from game.ui.widgets.hatching import hatch
from tests.ui.draw.looks import alphas, pixels

INK = (200, 10, 10)
PAPER = (240, 240, 240)


def sheet(wide: int = 60, high: int = 40) -> pygame.Surface:
    made = pygame.Surface((wide, high))
    made.fill(PAPER)
    return made


def inked(made: pygame.Surface) -> pygame.mask.Mask:
    return pygame.mask.from_threshold(made, INK, (2, 2, 2, 255))


@pytest.mark.parametrize("part", [(0, 0, 60, 40), (10, 5, 30, 20), (3, 3, 50, 6), (20, 0, 6, 40)])
def test_lines_cover_the_part_and_nothing_beside_it(part: tuple[int, int, int, int]) -> None:
    made, place = sheet(), pygame.Rect(part)
    hatch(made, place, INK, 7, 2)
    found = inked(made)
    assert found.count() > 0
    beside = pygame.mask.Mask((60, 40), fill=True)
    beside.erase(pygame.mask.Mask(place.size, fill=True), place.topleft)
    assert found.overlap_area(beside, (0, 0)) == 0


@pytest.mark.parametrize("pitch", [4, 7, 12])
def test_it_is_neither_empty_nor_full(pitch: int) -> None:
    made = sheet()
    hatch(made, made.get_rect(), INK, pitch, 1)
    share = inked(made).count() / (60 * 40)
    assert abs(share - 1 / pitch) < 0.05


def test_lines_rise_to_the_right() -> None:
    made = sheet()
    hatch(made, made.get_rect(), INK, 20, 1)
    found = inked(made)
    x, y = next((x, 20) for x in range(10, 50) if found.get_at((x, 20)))
    assert any(found.get_at((x + 5 + aside, y - 5)) for aside in (-1, 0, 1))
    assert not any(found.get_at((x - 5 + aside, y - 5)) for aside in (-1, 0, 1))


def test_thicker_lines_cover_more() -> None:
    fine, bold = sheet(), sheet()
    hatch(fine, fine.get_rect(), INK, 9, 1)
    hatch(bold, bold.get_rect(), INK, 9, 3)
    assert inked(bold).count() > 2 * inked(fine).count()


def test_the_clip_of_the_surface_is_kept_and_heeded() -> None:
    made, clip = sheet(), pygame.Rect(0, 0, 20, 40)
    made.set_clip(clip)
    hatch(made, pygame.Rect(5, 5, 50, 30), INK, 5, 2)
    assert made.get_clip() == clip
    assert all(box.right <= 20 for box in inked(made).get_bounding_rects())


@pytest.mark.parametrize("size", [(0, 10), (10, 0), (0, 0)])
def test_a_part_without_room_is_left_alone(size: tuple[int, int]) -> None:
    made = sheet()
    hatch(made, pygame.Rect((5, 5), size), INK, 5, 2)
    assert inked(made).count() == 0


# Shadows


def ground(wide: int = 160, high: int = 140) -> pygame.Surface:
    return pygame.Surface((wide, high), pygame.SRCALPHA)


BOX = pygame.Rect(50, 40, 60, 50)


def test_a_shadow_falls_below_and_beside_its_thing() -> None:
    made = ground()
    cast(Pen(), made, BOX, 8, 160, (6, 10))
    seen = made.get_bounding_rect(8)
    assert abs(seen.centerx - BOX.centerx - 6) <= 2
    assert abs(seen.centery - BOX.centery - 10) <= 2


def test_straight_under_it_the_shadow_is_the_same_on_both_sides() -> None:
    made = ground()
    cast(Pen(), made, BOX, 8, 160, (0, 0))
    seen = made.get_bounding_rect(8)
    assert abs(seen.centerx - BOX.centerx) <= 1
    assert abs(seen.centery - BOX.centery) <= 1


@pytest.mark.parametrize("force", [40, 90, 160])
def test_no_shadow_is_darker_than_it_is_told_to_be(force: int) -> None:
    made = ground()
    cast(Pen(), made, BOX, 8, force, (2, 2))
    assert max(alphas(made)) <= force + 1
    assert made.get_at(BOX.center)[3] > force // 2


def test_a_softer_shadow_reaches_farther() -> None:
    hard, soft = ground(), ground()
    cast(Pen(), hard, BOX, 3, 160, (0, 0))
    cast(Pen(), soft, BOX, 14, 160, (0, 0))
    assert soft.get_bounding_rect(4).width > hard.get_bounding_rect(4).width


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_it_falls_as_far_as_the_window_is_large(scale: float) -> None:
    made = ground(300, 300)
    box = pygame.Rect(100, 100, 80, 80)
    cast(Pen(scale), made, box, 6, 160, (20, 30))
    seen = made.get_bounding_rect(30)
    assert abs(seen.centerx - box.centerx - 20 * scale) <= 3
    assert abs(seen.centery - box.centery - 30 * scale) <= 3


def test_the_shadow_of_a_slip_is_a_small_one() -> None:
    slip, other = ground(), ground()
    cast_slip(Pen(), slip, BOX, 130)
    cast(Pen(), other, BOX, SLIP, 130, (1, 2))
    assert pixels(slip) == pixels(other)
    assert slip.get_bounding_rect(8).width < BOX.width + 4 * SLIP
