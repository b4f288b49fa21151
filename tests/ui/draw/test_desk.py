"""The desk, the plotting glass, and the shadows of what lies there."""

import pygame
import pytest

from game.ui.draw.desk import LAMP, TONES, desk, glass
from game.ui.draw.shadow import reach, shadow
from tests.ui.draw.looks import alphas, light, mean, middle, pixels, reads

SIZE = (640, 360)


def around(surface: pygame.Surface, x: float, y: float) -> float:
    """The light in the neighbourhood of a place, given in shares of the size."""
    box = pygame.Rect(0, 0, 40, 40)
    box.center = (round(surface.get_width() * x), round(surface.get_height() * y))
    return light(mean(surface, box.clip(surface.get_rect())))


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("size", [(1024, 600), SIZE, (64, 64)])
def test_the_desk_is_opaque_and_fills_its_size(tone: str, size: tuple[int, int]) -> None:
    made = desk(size, 1, tone)
    assert made.get_size() == size
    assert not made.get_flags() & pygame.SRCALPHA


@pytest.mark.parametrize("tone", TONES)
def test_the_lamp_shines_where_it_stands(tone: str) -> None:
    made = desk(SIZE, 1, tone)
    lamp = around(made, *LAMP)
    corners = [around(made, x, y) for x in (0.03, 0.97) for y in (0.05, 0.95)]
    assert lamp > 2 * max(corners[2:])
    assert lamp > max(corners)
    assert around(made, 0.36, 0.7) < lamp


def test_the_two_desks_differ_in_hue() -> None:
    night, red = (mean(desk(SIZE, 1, tone)) for tone in ("night", "oxblood"))
    assert red[0] - red[2] > 1.5 * (night[0] - night[2])
    assert abs(light(night) - light(red)) < 0.02


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("ink", ["cream", "mute", "amber"])
def test_words_can_be_read_on_the_desk(tone: str, ink: str) -> None:
    assert reads(ink, desk(SIZE, 1, tone))


def test_an_unknown_desk_is_an_error() -> None:
    with pytest.raises(KeyError):
        desk(SIZE, 1, "marble")


def test_desk_and_glass_are_the_same_twice() -> None:
    assert pixels(desk(SIZE, 1, "night")) == pixels(desk.__wrapped__(SIZE, 1, "night"))
    assert pixels(glass(SIZE, 1)) == pixels(glass.__wrapped__(SIZE, 1))


def test_glass_is_teal_and_lit_from_behind() -> None:
    made = glass(SIZE, 1)
    red, green, blue = mean(made)
    assert red < green
    assert red < blue
    assert around(made, 0.45, 0.42) > 2 * around(made, 0.97, 0.95)
    assert reads("cream", made)


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.4])
@pytest.mark.parametrize("size", [(200, 120), (20, 400), (8, 8), (700, 500)])
def test_a_shadow_reaches_around_its_thing(size: tuple[int, int], scale: float) -> None:
    made, room = shadow(size, scale), reach(scale)
    assert made.get_size() == (size[0] + 2 * room, size[1] + 2 * room)


def test_a_shadow_is_darkest_under_its_thing_and_fades_out() -> None:
    made, room = shadow((300, 200), 1, 14, 150), reach(1)
    line = [made.get_at((x, made.get_height() // 2))[3] for x in range(made.get_width() // 2)]
    assert line[0] < 20
    assert line == sorted(line)
    assert 40 < line[room] < 120
    assert line[-1] == 150


def test_a_shadow_is_black_and_the_same_on_all_sides() -> None:
    made = shadow((300, 200), 1)
    assert set(pixels(made)[0::4]) == {0}
    assert pixels(pygame.transform.flip(made, True, False))[3::4] == pixels(made)[3::4]


def test_a_large_shadow_is_like_a_small_one_at_its_corner() -> None:
    small, large = shadow((200, 150), 1), shadow((900, 600), 1)
    box = (0, 0, 40, 40)
    assert alphas(small.subsurface(box)) == alphas(large.subsurface(box))


def test_a_softer_shadow_reaches_farther() -> None:
    assert reach(1, 20) > reach(1, 6)
    assert reach(2.4, 14) > reach(0.8, 14)
    assert reach(0.1, 1) == 2


def test_the_middle_of_a_sheet_is_its_middle() -> None:
    made = desk(SIZE)
    assert middle(made).center == made.get_rect().center
