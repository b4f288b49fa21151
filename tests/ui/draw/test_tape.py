import pygame
import pytest

from game.ui.draw import tape
from game.ui.draw.paper import paper
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


# Holes, today, shade


@pytest.mark.parametrize("across", [5, 7, 9, 18, 30])
@pytest.mark.parametrize("punched", [0.0, 0.25, 0.5, 1.0])
def test_a_hole_is_round_and_of_its_size(across: int, punched: float) -> None:
    made = tape.hole(across, punched, RIM)
    assert made.get_size() == (across, across)
    corners = [(x, y) for x in (0, across - 1) for y in (0, across - 1)]
    assert max(made.get_at(corner).a for corner in corners) < 160
    assert sum(alphas(made)) > 255


def test_the_more_is_taken_the_more_is_punched() -> None:
    dark_ = [dark(tape.hole(30, part / 8, RIM), pygame.Rect(0, 0, 30, 30)) for part in range(9)]
    assert dark_ == sorted(dark_)
    assert dark_[0] == 0
    assert dark_[8] > 300


def test_a_punched_hole_has_light_on_its_lower_lip() -> None:
    hole = tape.hole(30, 1.0, RIM)
    upper, lower = hole.get_at((15, 1)), hole.get_at((15, 29))
    assert sum(lower[:3]) > sum(upper[:3]) + 100


@pytest.mark.parametrize("rim", [COLOURS["faded"], COLOURS["red"]])
def test_what_is_to_come_has_the_colour_of_its_rim(rim: tuple[int, int, int]) -> None:
    hole = tape.hole(24, 0.5, rim)
    right = [hole.get_at((x, y)) for x in range(14, 24) for y in range(24)]
    assert any(alike(tuple(colour), rim, 12) and colour.a > 200 for colour in right)


@pytest.mark.parametrize(("scale", "point"), [(0.8, 5), (1.0, 7), (2.4, 16)])
def test_the_pointer_of_today_stands_in_its_middle(scale: float, point: int) -> None:
    size = (round(60 * scale), round(56 * scale))
    made = tape.today(size, scale, point)
    assert made.get_size() == size
    widths = []
    for y in range(size[1] - point, size[1]):
        row = [x for x in range(size[0]) if made.get_at((x, y)).a > 128]
        if row:
            assert abs((row[0] + row[-1]) / 2 - (size[0] - 1) / 2) <= 1
            widths.append(len(row))
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > widths[-1]


def test_today_is_lit_above_and_shaded_below() -> None:
    made = tape.today((60, 56), 1.0, 7)
    upper, inner, lower = (sum(made.get_at((10, y))[:3]) for y in (0, 20, 48))
    assert upper > inner > lower


@pytest.mark.parametrize("wide", [1, 2, 30])
def test_shade_of_any_width_ends_in_the_dark(wide: int) -> None:
    made = tape.torn((wide, 20), False)
    row = [made.get_at((x, 10)).a for x in range(wide)]
    assert row == sorted(row)
    if wide > 1:
        assert row[-1] == 235
        assert row[0] == 0


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
def test_the_strip_has_light_along_its_upper_edge(scale: float) -> None:
    size = (round(400 * scale), round(56 * scale))
    strip, flat = tape.strip(size, scale), paper(size, scale, "manila", 7)
    box = pygame.Rect(40, 2, size[0] - 80, 1)
    gain = sum(mean(strip, box)) - sum(mean(flat, box))
    inner = box.move(0, size[1] // 2)
    assert gain > sum(mean(strip, inner)) - sum(mean(flat, inner))
