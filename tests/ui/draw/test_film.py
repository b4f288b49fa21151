"""Film strips and front pages."""

from itertools import pairwise

import pygame
import pytest

from game.ui.draw.film import EDGE, film, frame_rects, window
from game.ui.draw.news import crease, newspaper
from game.ui.draw.paper import paper
from tests.ui.draw.looks import light, mean, middle, pixels, reads, whole

SIZE = (800, 140)


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
@pytest.mark.parametrize("frames", [0, 1, 13, 24])
def test_frames_lie_side_by_side_within_the_strip(frames: int, scale: float) -> None:
    size = (round(800 * scale), round(140 * scale))
    rects = frame_rects(size, scale, frames)
    assert len(rects) == frames
    strip = pygame.Rect((0, 0), size)
    for one, two in pairwise(rects):
        assert one.right < two.left
    assert all(strip.contains(rect) for rect in rects)
    assert all(abs(rect.width - rects[0].width) <= 1 for rect in rects)
    assert all(rect.y == round(EDGE * scale) for rect in rects)


def test_a_strip_is_opaque_dark_and_punched_on_both_edges() -> None:
    made = film(SIZE, 1, 0)
    assert whole(made)
    for y in (11, 140 - 12):
        row = [light(tuple(made.get_at((x, y))[:3])) for x in range(800)]  # type: ignore[arg-type]
        rises = sum(a < 0.015 < b for a, b in pairwise(row))
        assert rises >= 28
    assert light(mean(made, middle(made))) < 0.01


def test_frames_are_lighter_than_the_film_between_them() -> None:
    made = film(SIZE, 1, 6)
    for rect in frame_rects(SIZE, 1, 6):
        inside = light(mean(made, rect.inflate(-30, -30)))
        assert inside > 3 * light(mean(made, pygame.Rect(rect.right + 2, rect.y, 3, 60)))


def test_a_frame_takes_its_tint_and_darkens_to_its_corners() -> None:
    made = window((90, 80), 1, (120, 40, 30))
    red, green, blue = mean(made, middle(made, 0.3))
    assert red > 2 * green > 2 * blue * 0.6
    assert light(mean(made, pygame.Rect(4, 4, 8, 8))) < light(mean(made, middle(made, 0.2)))
    assert made.get_at((0, 0))[3] < 255


def test_two_calls_give_equal_bytes() -> None:
    assert pixels(film(SIZE, 1, 5)) == pixels(film.__wrapped__(SIZE, 1, 5))
    assert pixels(newspaper((300, 400))) == pixels(newspaper.__wrapped__((300, 400)))


def test_a_front_page_can_be_read_and_is_folded_across_its_middle() -> None:
    page = newspaper((300, 400), 1)
    assert reads("ink", page)
    plain = paper((300, 400), 1, "newsprint", 5)
    above, below = (pygame.Rect(30, y, 240, 2) for y in (199, 201))
    assert light(mean(page, above)) < light(mean(plain, above))
    assert light(mean(page, below)) > light(mean(plain, below))
    far = pygame.Rect(30, 60, 240, 60)
    assert mean(page, far) == mean(plain, far)


@pytest.mark.parametrize("y", [-50, 0, 39, 90])
def test_a_fold_near_or_beyond_the_edge_does_no_harm(y: int) -> None:
    sheet = paper((60, 40), 1, "bond").copy()
    crease(sheet, 1, y)
    assert sheet.get_size() == (60, 40)
