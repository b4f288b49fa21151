"""Where a hint is laid, for whatever it speaks of and in windows of every size."""

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.base import Hint
from game.ui.widgets.tip import GAP, WIDE, height, tip
from tests.ui.draw.looks import contrast, mean, pixels

WINDOWS = [(1024, 600, 0.64, 1.0), (1280, 720, 0.8, 1.0), (1600, 900, 1.0, 1.0),
           (1280, 720, 0.8, 2.0), (3840, 2160, 2.4, 1.0)]  # fmt: skip
SHORT = Hint("Tension", ("How near both are to war.",))
LONG = Hint(
    "Readiness of the other side", tuple(f"Line {at}: as far as is known." for at in range(7))
)
PLACES = [(0.0, 0.0), (0.5, 0.0), (0.95, 0.0), (0.0, 0.5), (0.5, 0.5), (0.95, 0.5), (0.0, 0.95),
          (0.5, 0.95), (0.95, 0.95)]  # fmt: skip


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("told", [SHORT, LONG], ids=["short", "long"])
def test_it_lies_in_the_window_and_fits(
    window: tuple[int, int, float, float], place: tuple[float, float], told: Hint
) -> None:
    wide, high, scale, text = window
    pen = Pen(scale, text)
    about = pygame.Rect(round(place[0] * wide), round(place[1] * high), wide // 24, high // 20)
    made = tip(pen, (wide, high), about, told)
    assert pygame.Rect(0, 0, wide, high).contains(made.rect)
    assert made.faults(pen) == []


@pytest.mark.parametrize("place", PLACES)
def test_a_short_one_never_covers_what_it_speaks_of(place: tuple[float, float]) -> None:
    about = pygame.Rect(round(place[0] * 1600), round(place[1] * 900), 70, 44)
    made = tip(Pen(), (1600, 900), about, SHORT)
    assert not made.rect.colliderect(about)


def test_below_is_better_than_above() -> None:
    about = pygame.Rect(700, 100, 80, 40)
    assert tip(Pen(), (1600, 900), about, SHORT).rect.top == about.bottom + GAP
    low = pygame.Rect(700, 850, 80, 40)
    assert tip(Pen(), (1600, 900), low, SHORT).rect.bottom == low.top - GAP


def test_of_something_as_high_as_the_window_it_stands_beside_it() -> None:
    left = pygame.Rect(0, 0, 400, 900)
    assert tip(Pen(), (1600, 900), left, SHORT).rect.left == left.right + GAP
    right = pygame.Rect(1200, 0, 400, 900)
    assert tip(Pen(), (1600, 900), right, SHORT).rect.right == right.left - GAP


def test_of_the_whole_window_it_lies_somewhere_in_it() -> None:
    made = tip(Pen(), (1600, 900), pygame.Rect(0, 0, 1600, 900), LONG)
    assert pygame.Rect(0, 0, 1600, 900).contains(made.rect)


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_it_grows_with_the_text_as_far_as_the_window_goes(text: float) -> None:
    pen = Pen(1.0, text)
    made = tip(pen, (1600, 900), pygame.Rect(700, 100, 80, 40), SHORT)
    assert made.rect.width == pen.em(WIDE)
    narrow = tip(pen, (300, 900), pygame.Rect(10, 100, 80, 40), SHORT)
    assert narrow.rect.width == 300 - 2 * GAP


def test_every_line_adds_to_its_height_and_an_empty_one_does_not() -> None:
    pen = Pen()
    heights = [height(pen, Hint("T", ("line",) * count), 300) for count in range(5)]
    assert heights == sorted(set(heights))
    assert height(pen, Hint("T", ("line", "", "")), 300) == heights[1]


def test_its_words_can_be_read() -> None:
    made = tip(Pen(), (1600, 900), pygame.Rect(700, 100, 80, 40), SHORT)
    image = made.image(Pen())
    ground = mean(image, pygame.Rect(12, 12, 200, 4))
    assert contrast(ground, (241, 230, 203)) >= 7
    assert contrast(ground, (240, 176, 65)) >= 4.5


def test_two_of_the_same_look_alike_and_say_all_their_lines() -> None:
    one, two = (tip(Pen(), (1600, 900), pygame.Rect(9, 9, 9, 9), LONG) for _ in range(2))
    assert one == two
    assert pixels(one.image(Pen())) == pixels(two.image(Pen()))
    assert all(line in one.describe() for line in (LONG.title, *LONG.lines))
