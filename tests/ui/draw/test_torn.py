"""Torn newsprint, wax that breaks, wax that is pressed."""

from itertools import pairwise
from math import cos, pi, sin

import pygame
import pytest

from game.ui.draw.paper import paper
from game.ui.draw.torn import DEEP, breaking, halves, pressing, torn
from game.ui.draw.wax import wax

SIZE = 120


def covered(surface: pygame.Surface) -> int:
    """How many pixels are not transparent."""
    return pygame.mask.from_surface(surface, 100).count()


def same(one: pygame.Surface, other: pygame.Surface) -> bool:
    return one.get_buffer().raw == other.get_buffer().raw


# Newsprint


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_the_upper_edge_is_torn_and_the_rest_is_whole(scale: float) -> None:
    size = (round(400 * scale), round(90 * scale))
    made = torn(size, scale)
    tops = [
        next(y for y in range(size[1]) if made.get_at((x, y)).a > 128)
        for x in range(5, size[0] - 5, 7)
    ]
    assert len(set(tops)) > 3
    assert 0 < max(tops) <= round((DEEP + 4) * scale)
    assert made.get_at((size[0] // 2, size[1] // 2)).a == 255


def test_lighter_fibres_show_along_the_tear() -> None:
    made = torn((400, 90), 1.0)
    lighter = 0
    for x in range(20, 380, 5):
        top = next(y for y in range(90) if made.get_at((x, y)).a > 250)
        lighter += sum(made.get_at((x, top))[:3]) > sum(made.get_at((x, top + 12))[:3])
    assert lighter > 50


def test_the_same_sheet_is_torn_the_same() -> None:
    one = torn((300, 80), 1.0).copy()
    torn.cache_clear()
    assert same(one, torn((300, 80), 1.0))


# Breaking


def test_a_seal_that_nobody_touches_is_whole() -> None:
    made = breaking(SIZE, "knot", 0.0)
    room = made.get_width()
    assert room == round(SIZE * 1.25)
    start = (room - SIZE) // 2
    whole = made.subsurface((start, start, SIZE, SIZE))
    assert covered(whole) == covered(wax(SIZE, "knot"))


def test_the_halves_are_the_whole_seal_and_no_more() -> None:
    left, right = halves(SIZE, "knot")
    whole = covered(wax(SIZE, "knot"))
    assert abs(covered(left) + covered(right) - whole) < whole * 0.02
    assert left.get_at((SIZE // 4, SIZE // 2)).a
    assert not left.get_at((SIZE * 3 // 4, SIZE // 2)).a
    assert right.get_at((SIZE * 3 // 4, SIZE // 2)).a


def gap(progress: float) -> int:
    """How wide the crack is across the middle of a seal."""
    made = breaking(SIZE, "knot", progress)
    row = made.get_height() // 2
    filled = [x for x in range(made.get_width()) if made.get_at((x, row)).a > 60]
    return sum(b - a - 1 for a, b in pairwise(filled))


def test_the_longer_one_holds_the_wider_the_crack() -> None:
    widths = [gap(progress) for progress in (0.0, 0.3, 0.6, 1.0)]
    assert widths[0] == 0
    assert widths == sorted(set(widths))


# Pressing


def test_before_the_wax_its_place_is_printed_on_the_paper() -> None:
    made = pressing(SIZE, "knot", 0.0)
    ring = sum(made.get_at((x, y)).a > 60 for x in range(0, SIZE, 2) for y in range(0, SIZE, 2))
    assert 0 < ring < (SIZE // 2) ** 2 / 4
    reds = [made.get_at((x, SIZE // 2)) for x in range(SIZE)]
    assert not any(pixel.a > 200 and pixel.r > 2 * pixel.g + 40 for pixel in reds)


def test_the_drop_grows_and_becomes_the_seal() -> None:
    drops = [covered(pressing(SIZE, "knot", progress)) for progress in (0.1, 0.4, 0.7)]
    assert drops == sorted(set(drops))
    done = pressing(SIZE, "knot", 1.0)
    middle = (SIZE // 2, SIZE // 2)
    assert done.get_at(middle)[:3] == wax(SIZE, "knot").get_at(middle)[:3]


def test_the_emblem_is_there_only_once_the_signet_is_pressed() -> None:
    def middle(emblem: str, progress: float) -> list[int]:
        made = pressing(SIZE, emblem, progress)
        part = range(SIZE * 2 // 5, SIZE * 3 // 5)
        return [made.get_at((x, y)).r for x in part for y in part]

    def apart(progress: float) -> int:
        pairs = zip(middle("star", progress), middle("knot", progress), strict=True)
        return max(abs(one - other) for one, other in pairs)

    assert apart(0.74) < 6
    assert apart(1.0) > 40


def test_what_is_handed_out_is_not_the_cached_picture() -> None:
    first = pressing(SIZE, "knot", 0.0)
    first.fill((0, 0, 0, 0))
    assert covered(pressing(SIZE, "knot", 0.0)) > 0


# Steps between


@pytest.mark.parametrize("kind", ["newsprint", "bond", "card"])
def test_any_paper_can_be_torn_and_keeps_its_colour(kind: str) -> None:
    made, flat = torn((300, 120), 1.0, kind), paper((300, 120), 1.0, kind, 11)
    box = pygame.Rect(40, 50, 200, 50)
    assert pygame.transform.average_color(made, box) == pygame.transform.average_color(flat, box)


def test_a_tear_is_no_straight_line_and_has_no_steps() -> None:
    made = torn((400, 90), 2.0)
    tops = [next(y for y in range(90) if made.get_at((x, y)).a > 128) for x in range(8, 392)]
    assert max(tops) - min(tops) >= 5
    assert max(abs(a - b) for a, b in pairwise(tops)) <= 3


def test_the_tear_of_a_larger_window_is_the_same_tear() -> None:
    small, large = torn((300, 90), 1.0), torn((600, 180), 2.0)
    for x in range(20, 280, 20):
        one = next(y for y in range(90) if small.get_at((x, y)).a > 128)
        two = next(y for y in range(180) if large.get_at((2 * x, y)).a > 128)
        assert abs(2 * one - two) <= 4


@pytest.mark.parametrize("progress", [-1.0, 0.0])
def test_a_seal_is_whole_before_it_breaks(progress: float) -> None:
    assert same(breaking(SIZE, "knot", progress), breaking(SIZE, "knot", 0.0))


@pytest.mark.parametrize("progress", [0.01, 0.5, 1.0])
def test_a_breaking_seal_keeps_its_room_and_its_wax(progress: float) -> None:
    made = breaking(SIZE, "star", progress)
    assert made.get_size() == (round(SIZE * 1.25),) * 2
    assert covered(made) == pytest.approx(covered(wax(SIZE, "star")), rel=0.04)


def test_the_halves_go_apart_to_either_side_alike() -> None:
    made = breaking(SIZE, "knot", 1.0)
    bounds = made.get_bounding_rect(120)
    whole = breaking(SIZE, "knot", 0.0).get_bounding_rect(120)
    assert bounds.width > whole.width
    assert abs(bounds.centerx - made.get_width() / 2) <= 4


def test_the_crack_runs_in_zigzag_from_top_to_bottom() -> None:
    left, _ = halves(SIZE, "knot")
    ends = [
        max((x for x in range(SIZE) if left.get_at((x, y)).a > 128), default=0)
        for y in range(30, 90)
    ]
    steps = [b - a for a, b in pairwise(ends)]
    assert max(steps) > 0 > min(steps)


@pytest.mark.parametrize("progress", [-0.5, 0.0])
def test_before_it_is_held_nothing_is_poured(progress: float) -> None:
    assert same(pressing(SIZE, "star", progress), pressing(SIZE, "star", 0.0))


@pytest.mark.parametrize("emblem", ["knot", "star"])
def test_the_place_of_the_wax_shows_the_emblem_faintly(emblem: str) -> None:
    made = pressing(SIZE, emblem, 0.0)
    inner = made.subsurface((SIZE // 4, SIZE // 4, SIZE // 2, SIZE // 2))
    found = [a for a in pygame.image.tobytes(inner, "RGBA")[3::4] if a]
    assert len(found) > 60
    assert max(found) < 130


def test_the_ring_around_it_is_broken() -> None:
    made = pressing(200, "knot", 0.0)

    def inked(turn: float) -> bool:
        box = pygame.Rect(0, 0, 3, 3)
        box.center = (round(99.5 + 77 * cos(turn)), round(99.5 + 77 * sin(turn)))
        return covered(made.subsurface(box)) > 0

    ring = [inked(t * pi / 360) for t in range(720)]
    assert sum(b and not a for a, b in pairwise([ring[-1], *ring])) == 24


def test_the_drop_never_outgrows_its_seal() -> None:
    whole = covered(pressing(SIZE, "knot", 1.0))
    steps = [covered(pressing(SIZE, "knot", step / 10)) for step in range(11)]
    assert max(steps) <= whole * 1.05


def test_a_seal_that_is_pressed_stays_as_it_is() -> None:
    assert same(pressing(SIZE, "knot", 1.0), pressing(SIZE, "knot", 0.9))
