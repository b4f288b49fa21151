"""The globe with a letter on its way."""

import math

import pygame
import pytest

from game.ui.draw.glass import TINTS
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.globe import Globe, earth, projection

MOSCOW, WASHINGTON = (37.62, 55.75), (-77.04, 38.9)
CAPTION = "Letter in transit 3 h 20 m"
PEN = Pen()
Pixel = tuple[int, int, int]


def globe(
    progress: float = 0.5, wide: int = 150, caption: str = CAPTION, scale: float = 1.0
) -> Globe:
    pen = Pen(scale)
    return Globe(
        name="globe",
        rect=pygame.Rect(0, 0, wide, Globe.need(pen, wide, caption)),
        ends=(MOSCOW, WASHINGTON),
        sides=(1, 0),
        progress=progress,
        caption=caption,
        tint=(("soviet_union", 1), ("united_states", 0)),
    )


def near(surface: pygame.Surface, at: tuple[float, float], colour: Pixel, around: int = 3) -> bool:
    """Whether a colour is found within some pixels of a place."""
    x, y = (round(part) for part in at)
    found = [
        surface.get_at((x + i, y + j))[:3]
        for i in range(-around, around + 1)
        for j in range(-around, around + 1)
    ]
    return any(sum(abs(a - b) for a, b in zip(pixel, colour, strict=True)) < 40 for pixel in found)


def test_it_says_what_is_under_way_and_how_far() -> None:
    assert globe(0.45).describe() == f"globe globe: {CAPTION} | 45% of the way"
    assert globe(-1, caption="No letter").describe() == "globe globe: No letter"


def test_both_capitals_are_on_the_near_side() -> None:
    turned = projection((MOSCOW, WASHINGTON), 150, 3)
    for place in (MOSCOW, WASHINGTON):
        x, y = turned.at(place)
        assert math.dist((x, y), (75, 75)) < 70


def test_the_sides_lands_are_tinted() -> None:
    turned = projection((MOSCOW, WASHINGTON), 300, 3)
    made = earth(300, turned, (("soviet_union", 1), ("united_states", 0)), 1.0)
    red, _, blue = made.get_at([round(part) for part in turned.at((50.0, 58.0))])[:3]
    assert red > blue + 20
    red, _, blue = made.get_at([round(part) for part in turned.at((-95.0, 40.0))])[:3]
    assert blue > red + 10
    assert TINTS[0] != TINTS[1]


def test_outside_the_ball_there_is_nothing() -> None:
    turned = projection((MOSCOW, WASHINGTON), 200, 3)
    made = earth(200, turned, (), 1.0)
    assert made.get_at((3, 3))[3] == 0
    assert made.get_at((100, 100))[3] > 250


@pytest.mark.parametrize("progress", [0.0, 0.3, 1.0])
def test_the_letter_is_where_its_progress_says(progress: float) -> None:
    shown = globe(progress, 300)
    image, margin = shown.image(PEN), PEN.px(6)
    turned = projection(shown.ends, shown.diameter(PEN), 3)
    from game.ui.draw.projection import great_circle

    way = great_circle(MOSCOW, WASHINGTON, 60)
    lon, lat = way[max(1, round(progress * 60))].tolist()
    x, y = turned.at((lon, lat))
    assert near(image, (x + margin, y + margin), COLOURS["cream"])


def test_the_ends_have_the_colours_of_their_sides() -> None:
    shown = globe(0.5, 300)
    image, margin = shown.image(PEN), PEN.px(6)
    turned = projection(shown.ends, shown.diameter(PEN), 3)
    for place, side in ((MOSCOW, "side1"), (WASHINGTON, "side0")):
        x, y = turned.at(place)
        assert near(image, (x + margin, y + margin), COLOURS[side])


def test_without_a_letter_there_is_no_way() -> None:
    with_letter, without = globe(0.5), globe(-1)
    assert pygame.image.tobytes(with_letter.image(PEN), "RGBA") != pygame.image.tobytes(
        without.image(PEN), "RGBA"
    )


def test_further_on_the_way_is_another_picture() -> None:
    images = {pygame.image.tobytes(globe(part).image(PEN), "RGBA") for part in (0.1, 0.5, 0.9)}
    assert len(images) == 3


@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
def test_the_caption_finds_room_below_at_any_size(scale: float) -> None:
    pen = Pen(scale)
    shown = globe(0.5, round(140 * scale), scale=scale)
    assert shown.faults(pen) == []
    assert shown.diameter(pen) == round(140 * scale)


def test_a_globe_too_small_to_be_read_is_a_fault() -> None:
    small = Globe(name="g", rect=pygame.Rect(0, 0, 30, 30), ends=(MOSCOW, WASHINGTON))
    assert small.faults(PEN) == ["g: no room for a globe"]


def test_the_earth_is_painted_once() -> None:
    turned = projection((MOSCOW, WASHINGTON), 120, 3)
    assert earth(120, turned, (), 1.0) is earth(120, turned, (), 1.0)
