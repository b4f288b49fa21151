"""What lies on a sheet beside its words."""

from dataclasses import replace

import pygame
import pytest

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.inset import BOXES, Inset, Reading, Rubber

PEN = Pen()


def test_a_stamp_has_room_and_says_its_word() -> None:
    size = Rubber.size(PEN, "SEEN")
    made = Rubber(name="s", rect=pygame.Rect((0, 0), size), text="SEEN")
    assert made.describe() == "stamp s: SEEN"
    assert made.faults(PEN) == []
    narrow = replace(made, rect=pygame.Rect(0, 0, 20, size[1]))
    assert narrow.faults(PEN) == [f"s: {size[0]} wide in 20"]
    low = replace(made, rect=pygame.Rect(0, 0, size[0], 20))
    assert low.faults(PEN) == [f"s: needs {size[1]}, has 20"]


@pytest.mark.parametrize(("colour", "channel"), [("blue", 2), ("red", 0)])
def test_a_stamp_is_struck_in_its_ink(colour: str, channel: int) -> None:
    rect = pygame.Rect((0, 0), Rubber.size(PEN, "SEEN"))
    image = Rubber(name="s", rect=rect, text="SEEN", colour=colour).image(PEN)
    mean = pygame.transform.average_color(image, consider_alpha=True)[:3]
    assert max(range(3), key=lambda index: mean[index]) == channel


def test_a_picture_tells_what_it_is_of() -> None:
    made = Inset(name="p", rect=pygame.Rect(0, 0, 200, 140), picture="ship", words=("A", "B"))
    assert made.describe() == "picture p: ship (A; B)"
    image = made.image(PEN)
    assert image.get_at(image.get_rect().center).a == 255


def reading(**fields: object) -> Reading:
    text, value, wide = "Ready", "70 %, ±20", 340
    high = Reading.need(PEN, wide, text, value)
    made = Reading(
        name="r", rect=pygame.Rect(0, 0, wide, high), text=text, value=value, low=0.5, high=0.8
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def boxes(made: Reading) -> list[float]:
    """How dark the inside of each box is, 0 to 1."""
    margin = PEN.px(made.margin())
    image = pygame.Surface(made.image(PEN).get_size())
    image.fill((255, 255, 255))
    image.blit(made.image(PEN), (0, 0))
    left = margin + made.rect.width - Reading.boxes(PEN)
    step, side = PEN.em(8) + PEN.em(2), PEN.em(8)
    middle = margin + made.rect.height - PEN.line_height("typed_small") // 2
    found = []
    for index in range(BOXES):
        inner = pygame.Rect(left + index * step + 1, middle - 3, side - 2, 6)
        found.append(1 - pygame.transform.average_color(image, inner)[0] / 255)
    return found


def test_boxes_are_full_hatched_and_empty_in_that_order() -> None:
    dark = boxes(reading())
    assert all(part > 0.8 for part in dark[:5])
    assert all(0.15 < part < 0.8 for part in dark[5:8])
    assert all(part < 0.05 for part in dark[8:])


@pytest.mark.parametrize(("low", "high", "full"), [(0.0, 0.0, 0), (1.0, 1.0, 10), (0.31, 0.31, 3)])
def test_an_exact_report_has_no_hatched_box(low: float, high: float, full: int) -> None:
    dark = boxes(reading(low=low, high=high))
    assert sum(part > 0.8 for part in dark) == full
    assert sum(part < 0.05 for part in dark) == BOXES - full


def test_a_reading_says_itself_and_fits() -> None:
    made = reading()
    assert made.describe() == "reading r: Ready | 70 %, ±20"
    assert made.faults(PEN) == []
    assert "needs" in reading(rect=pygame.Rect(0, 0, 340, 4)).faults(PEN)[0]


def test_long_words_stand_over_their_value() -> None:
    text = "The freedom of officers at the line to fire on their own"
    one = Reading.need(PEN, 340, "Ready", "70 %")
    two = Reading.need(PEN, 340, text, "70 %")
    assert two >= one + PEN.line_height("name")
    made = reading(text=text, rect=pygame.Rect(0, 0, 340, two))
    assert made.faults(PEN) == []
    assert made.image(PEN).get_bounding_rect().height > PEN.line_height("typed_small")


def test_ink_is_dark_enough_on_paper() -> None:
    assert sum(COLOURS["ink_soft"]) < 200
