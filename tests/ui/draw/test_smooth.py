import pytest

from game.ui.draw.colour import mixed, shade
from game.ui.draw.smooth import disc, polygon
from tests.ui.draw.looks import alike, alphas

CREAM = (241, 230, 203)


@pytest.mark.parametrize("diameter", [9, 40, 500])
def test_a_disc_is_smooth_and_has_no_dark_seam(diameter: int) -> None:
    made = disc(diameter, CREAM)
    assert made.get_size() == (diameter, diameter)
    assert min(alphas(made)) == 0
    assert max(alphas(made)) >= 250
    assert len(set(alphas(made))) > 3
    seen = [made.get_at((x, diameter // 5)) for x in range(diameter)]
    assert all(alike(tuple(pixel), CREAM) for pixel in seen if pixel.a)


def test_a_polygon_is_filled_or_outlined() -> None:
    corners = ((1.0, 1.0), (19.0, 1.0), (19.0, 19.0), (1.0, 19.0))
    full, line = polygon((20, 20), corners, CREAM), polygon((20, 20), corners, CREAM, 2.0)
    assert full.get_at((10, 10)).a >= 250
    assert line.get_at((10, 10)).a == 0
    assert line.get_at((10, 1)).a > 150


def test_colours_are_shaded_and_mixed() -> None:
    assert shade((100, 200, 10), 1.5) == (150, 255, 15)
    assert shade((100, 200, 10), 0.5) == (50, 100, 5)
    assert mixed((0, 0, 0), (100, 200, 50), 0.5) == (50, 100, 25)
    assert mixed((9, 8, 7), (100, 200, 50), 0.0) == (9, 8, 7)
