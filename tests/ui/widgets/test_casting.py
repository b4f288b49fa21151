"""What lies on the desk throws a shadow: soft, below it, to its right, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.casting import SLIP, cast, cast_slip
from tests.ui.widgets.where import pixels

PEN = Pen()
BOX = pygame.Rect(60, 50, 80, 60)


def thrown(
    blur: int = 8,
    force: int = 160,
    by: tuple[float, float] = (0, 0),
    pen: Pen = PEN,
    box: pygame.Rect = BOX,
) -> pygame.Surface:
    surface = pygame.Surface((320, 280), pygame.SRCALPHA)
    cast(pen, surface, box, blur, force, by)
    return surface


def weight(surface: pygame.Surface) -> tuple[float, float]:
    """The middle of all that is dark."""
    points = [
        (x, y, surface.get_at((x, y)).a)
        for x in range(0, surface.get_width(), 2)
        for y in range(0, surface.get_height(), 2)
    ]
    total = sum(dark for *_, dark in points)
    return (
        sum(x * dark for x, _, dark in points) / total,
        sum(y * dark for _, y, dark in points) / total,
    )


def test_it_lies_under_the_middle_of_what_throws_it() -> None:
    x, y = weight(thrown())
    assert x == pytest.approx(BOX.centerx, abs=1.5)
    assert y == pytest.approx(BOX.centery, abs=1.5)


@pytest.mark.parametrize("by", [(6, 0), (0, 9), (4, 12), (-5, 3)])
def test_it_falls_as_far_beside_and_below_as_is_said(by: tuple[float, float]) -> None:
    straight, aside = weight(thrown()), weight(thrown(by=by))
    assert aside[0] - straight[0] == pytest.approx(by[0], abs=0.6)
    assert aside[1] - straight[1] == pytest.approx(by[1], abs=0.6)


def test_at_twice_the_scale_it_falls_twice_as_far() -> None:
    double = Pen(2.0)
    straight, aside = weight(thrown(pen=double)), weight(thrown(pen=double, by=(5, 10)))
    assert aside[0] - straight[0] == pytest.approx(10, abs=0.8)
    assert aside[1] - straight[1] == pytest.approx(20, abs=0.8)


def test_more_force_is_darker_and_none_is_nothing() -> None:
    def depth(force: int) -> int:
        return int(thrown(force=force).get_at(BOX.center).a)

    assert depth(60) < depth(120) < depth(240)
    assert depth(0) == 0


def test_the_softer_the_further_it_reaches() -> None:
    def reach(blur: int) -> int:
        mask = pygame.mask.from_surface(thrown(blur), 2)
        return mask.count()

    assert reach(4) < reach(8) < reach(14)


def test_it_is_black_and_fades_outwards() -> None:
    surface = thrown()
    row = [surface.get_at((x, BOX.centery)) for x in range(BOX.right - 12, BOX.right + 14)]
    assert all(max(each.r, each.g, each.b) < 40 for each in row if each.a)
    assert all(one.a >= other.a for one, other in pairwise(row))
    assert row[0].a > row[-1].a


def test_a_slip_s_shadow_is_small_and_falls_down_and_right() -> None:
    surface, same = pygame.Surface((320, 280), pygame.SRCALPHA), thrown(SLIP, 90, (1, 2))
    cast_slip(PEN, surface, BOX, 90)
    assert pixels(surface) == pixels(same)
    x, y = weight(surface)
    assert BOX.centerx < x < BOX.centerx + 3
    assert BOX.centery + 1 < y < BOX.centery + 4


def test_it_falls_on_what_lies_there_and_leaves_the_rest() -> None:
    paper = pygame.Surface((320, 280))
    paper.fill((200, 190, 170))
    cast(PEN, paper, BOX, 6, 150, (2, 3))
    assert sum(paper.get_at(BOX.center)[:3]) < 560
    assert tuple(paper.get_at((2, 2)))[:3] == (200, 190, 170)
    assert tuple(paper.get_at((318, 278)))[:3] == (200, 190, 170)


def test_the_box_itself_is_not_moved() -> None:
    box = BOX.copy()
    thrown(by=(9, 9), box=box)
    assert box == BOX
