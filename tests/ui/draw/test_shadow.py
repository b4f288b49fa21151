"""The soft shadow under what lies on the desk, at every scale and size."""

from itertools import pairwise

import pytest

from game.ui.draw.shadow import reach, shadow
from tests.ui.draw.looks import alphas, pixels


@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
@pytest.mark.parametrize("blur", [1, 6, 14, 30])
@pytest.mark.parametrize("size", [(1, 1), (9, 200), (300, 180)])
def test_a_shadow_goes_beyond_its_thing_on_every_side(
    size: tuple[int, int], blur: float, scale: float
) -> None:
    room = reach(scale, blur)
    made = shadow(size, scale, blur)
    assert made.get_size() == (size[0] + 2 * room, size[1] + 2 * room)
    assert made.get_bounding_rect().width > 0


@pytest.mark.parametrize("alpha", [40, 150, 255])
def test_no_shadow_is_darker_than_was_asked(alpha: int) -> None:
    made = shadow((200, 120), 1, 14, alpha)
    assert max(alphas(made)) == pytest.approx(alpha, abs=2)
    assert made.get_at((100, 74)).a == pytest.approx(alpha, abs=2)


def test_it_fades_out_without_a_step() -> None:
    made = shadow((200, 120), 1, 14)
    row = [made.get_at((x, 74)).a for x in range(60)]
    assert row == sorted(row)
    assert row[0] < 8
    assert max(b - a for a, b in pairwise(row)) < 24


@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
def test_a_shadow_reaches_farther_in_a_larger_window(scale: float) -> None:
    assert reach(scale) == max(2, round(14 * scale))
    assert reach(0.01) == 2


def test_made_once_and_the_same_again() -> None:
    assert shadow((50, 40)) is shadow((50, 40))
    assert pixels(shadow((50, 40))) == pixels(shadow.__wrapped__((50, 40)))
