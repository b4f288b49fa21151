"""The paper clip."""

from itertools import pairwise

import pygame
import pytest

from game.ui.draw.clips import clip
from tests.ui.draw.looks import alphas, light, pixels

SIZES = (16, 24, 52, 140, 300)


@pytest.mark.parametrize("high", SIZES)
def test_a_clip_is_a_bent_wire_in_its_box(high: int) -> None:
    made = clip(high)
    assert made.get_size() == (round(high * 0.5), high)
    drawn = made.get_bounding_rect(60)
    assert drawn.height > high * 0.8
    assert drawn.bottom < high
    assert drawn.right < made.get_width()
    share = sum(alpha > 120 for alpha in alphas(made)) / len(alphas(made))
    assert 0.12 < share < 0.6


def _starts(row: list[bool]) -> int:
    """How many times a row of pixels goes from nothing to something."""
    return sum(b and not a for a, b in pairwise([False, *row]))


def test_a_clip_has_three_wires_beside_one_another_at_its_middle() -> None:
    made = clip(200)
    assert _starts([made.get_at((x, 90))[3] > 150 for x in range(100)]) >= 3


@pytest.mark.parametrize("high", [52, 140, 300])
def test_its_ends_are_bows_and_its_middle_is_open(high: int) -> None:
    """One wire at the very top and bottom; paper is seen between the wires."""
    made = clip(high)
    bounds = made.get_bounding_rect(150)
    for y in (bounds.top + 1, bounds.bottom - 2):
        assert _starts([made.get_at((x, y))[3] > 150 for x in range(made.width)]) == 1
    assert min(made.get_at((x, round(high * 0.45)))[3] for x in range(bounds.x, bounds.right)) < 80


def test_the_wire_shines_and_throws_its_shadow_to_the_right_and_below() -> None:
    made = clip(200)
    colours = [made.get_at((x, y)) for x in range(100) for y in range(200)]
    bright = [light((c.r, c.g, c.b)) for c in colours if c.a == 255]
    assert max(bright) > 0.6
    soft = [(x, y) for x in range(100) for y in range(200) if 20 < made.get_at((x, y)).a < 90]
    wire = made.get_bounding_rect(150)
    middle = pygame.Vector2(sum(x for x, _ in soft), sum(y for _, y in soft)) / len(soft)
    assert middle.x > wire.centerx
    assert middle.y > wire.centery - 20
    assert made.get_bounding_rect(20).right > wire.right


def test_a_clip_is_drawn_once_and_again_the_same() -> None:
    assert clip(52) is clip(52)
    assert pixels(clip(52)) == pixels(clip.__wrapped__(52))


@pytest.mark.parametrize("high", [2, 3, 5])
def test_the_smallest_clip_can_be_drawn(high: int) -> None:
    assert clip(high).get_height() == high
