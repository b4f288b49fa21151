"""A column: what is put under one another, in rows, and as high as it needs to be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pygame
import pytest

from game.ui.column import Column
from game.ui.kit import Kit
from game.ui.text import Pen
from game.ui.widgets import Button, Fold, Hint, Option, Row, Rule, TextBlock, Widget
from tests.ui.helpers import SIZES, kit, named

SCALES = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))


@dataclass(kw_only=True)
class Brick(Widget):
    """As high as it is told to be, but two to one at most."""

    high: int = 10
    kind = "brick"

    def need(self, pen: Pen, width: int) -> int:
        return min(self.high, width * 2)


def brick(name: str, high: int = 10) -> Brick:
    return Brick(name=name, rect=pygame.Rect(0, 0, 1, 1), high=high)


def column(width: int = 400, x: int = 30, y: int = 50, area: str = "") -> Column:
    return kit().column(pygame.Rect(x, y, width, 300), area)


def laid(of: Column) -> list[pygame.Rect]:
    return [widget.rect for widget in of.kit.widgets]


def test_a_widget_is_placed_as_high_as_it_needs_to_be() -> None:
    made = column(area="list")
    one = made.place(brick("one", 33))
    assert (one.rect, one.area) == (pygame.Rect(30, 50, 400, 33), "list")
    assert made.place(brick("two", 7)).rect.top == one.rect.bottom
    assert made.y == 90
    assert [widget.name for widget in made.kit.widgets] == ["one", "two"]


def test_what_is_placed_asks_for_its_height_at_the_columns_width() -> None:
    assert column(width=20).place(brick("one", 500)).rect.height == 40


@pytest.mark.parametrize(
    ("width", "least", "gap", "count"),
    [(400, 100, 0, 5), (400, 100, 20, 4), (400, 600, 20, 1), (50, 100, 20, 1), (400, 400, 9, 1)],
)
def test_as_many_stand_abreast_as_are_no_narrower_than_asked(
    width: int, least: float, gap: float, count: int
) -> None:
    made = column(width)
    found, wide = made.abreast(least, gap)
    assert found == count
    assert count * wide + (count - 1) * made.kit.px(gap) <= width
    assert (count + 1) * (wide + made.kit.px(gap)) > width


def test_no_more_stand_abreast_than_there_are() -> None:
    made = column(900)
    assert made.abreast(100, 0, 3)[0] == 3
    assert made.abreast(100, 0, 3)[1] == 300
    assert made.abreast(100, 0)[0] > 3
    assert made.abreast(10_000, 0, 3) == (1, 900)


def test_larger_text_leaves_room_for_fewer() -> None:
    counts = []
    for text in (1.0, 1.5, 2.0):
        filled = kit(1280, 720, text)
        counts.append(filled.column(pygame.Rect(0, 0, 900, 300)).abreast(150, 8)[0])
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_a_row_of_a_grid_is_as_high_as_its_highest() -> None:
    made = column(320)
    bricks = [brick(str(index), high) for index, high in enumerate((10, 30, 20, 5, 8))]
    made.grid(bricks, (3, 100), 10)
    gap = made.kit.px(10)
    assert [each.rect.height for each in bricks] == [30, 30, 30, 8, 8]
    assert [each.rect.x for each in bricks[:3]] == [30, 130 + gap, 230 + 2 * gap]
    assert [each.rect.x for each in bricks[3:]] == [30, 130 + gap]
    assert bricks[3].rect.top == bricks[0].rect.bottom + gap
    assert made.y == bricks[3].rect.bottom + gap


@SCALES
@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_nothing_of_a_grid_overlaps_or_leaves_its_column(
    size: tuple[int, int, float], count: int
) -> None:
    filled = kit(*size)
    made = filled.column(pygame.Rect(11, 13, 517, 400), "cards")
    bricks = [brick(str(index), 20 + 7 * index) for index in range(count)]
    made.grid(bricks, made.abreast(110, 9), 9)
    assert [widget.name for widget in filled.widgets] == [str(index) for index in range(count)]
    assert all(each.area == "cards" for each in bricks)
    assert all(each.rect.left >= 11 and each.rect.right <= 528 for each in bricks)
    for index, one in enumerate(bricks):
        assert one.rect.collidelist([other.rect for other in bricks[index + 1 :]]) == -1
    assert made.y == (max(each.rect.bottom for each in bricks) + made.kit.px(9) if count else 13)


def everything(made: Column) -> None:
    """One of each thing that a column can hold."""
    made.heading("heading", "A heading of some words")
    made.text("text", "Words that go on and on until the line is full and then some. " * 3)
    made.rule("rule")
    made.row("row", "A row", "with a note", False, lambda: None)
    made.option("option", "An option", "with a note that explains it", True, lambda: None)
    made.button("button", "Press", lambda: None, hot="p")
    made.fold("fold", "More of it", False, lambda: None)
    made.place(brick("brick"))


@SCALES
@pytest.mark.parametrize("width", [160, 420, 900])
def test_whatever_is_put_there_stands_under_the_last(
    size: tuple[int, int, float], width: int
) -> None:
    filled = kit(*size)
    made = filled.column(pygame.Rect(5, 9, width, 100), "list")
    everything(made)
    kinds = (TextBlock, TextBlock, Rule, Row, Option, Button, Fold, Brick)
    assert [type(widget) for widget in filled.widgets] == list(kinds)
    for upper, lower in pairwise(laid(made)):
        assert upper.bottom <= lower.top
    assert all(rect.left == 5 and rect.right <= 5 + width for rect in laid(made))
    assert all(widget.area == "list" for widget in filled.widgets)
    assert made.y >= laid(made)[-1].bottom


def test_a_column_of_a_larger_window_is_the_same_in_large() -> None:
    heights = []
    for width, height in ((1600, 900), (3200, 1800)):
        filled = kit(width, height)
        made = filled.column(pygame.Rect(0, 0, filled.px(400), 0))
        everything(made)
        heights.append(made.y)
    assert heights[1] == pytest.approx(2 * heights[0], rel=0.04)


@pytest.mark.parametrize("width", [60, 120, 400])
def test_a_button_in_a_column_is_shortened_to_it(width: int) -> None:
    made = column(width)
    made.button("go", "Words that are far too long for so narrow a column", lambda: None)
    button = named(made.kit, "go")
    assert isinstance(button, Button)
    assert button.rect.width <= width
    assert not button.faults(made.kit.pen)
    assert button.text.endswith("…") is (width < 400)


def test_a_button_says_how_it_looks() -> None:
    made = column()
    made.button("paper", "Press", lambda: None)
    made.button("plain", "Press", lambda: None, look="plain")
    looks = [widget.look for widget in made.kit.widgets if isinstance(widget, Button)]
    assert looks == ["paper", "plain"]


# The plate of a kit


def plate(text: str, width: int, **told: object) -> tuple[Kit, Button]:
    filled = kit()
    rect = pygame.Rect(7, 9, width, 40)
    return filled, filled.plate("go", rect, text, lambda: None, **told)  # type: ignore[arg-type]


def test_a_plate_fills_its_place() -> None:
    filled, made = plate("Seal", 200)
    assert made.rect == pygame.Rect(7, 9, 200, 40)
    assert filled.widgets == [made]
    assert (made.text, made.look, made.role, made.hot) == ("Seal", "plain", "plate", "")


@pytest.mark.parametrize("hot", ["", "s", "esc"])
@pytest.mark.parametrize("width", [70, 110, 150, 260])
def test_the_words_of_a_plate_have_room_beside_its_key(hot: str, width: int) -> None:
    filled, made = plate("Words that are long enough to be cut off", width, hot=hot)
    assert not made.faults(filled.pen)
    assert made.text.endswith("…")
    assert filled.button_size(made.text, "plate", hot)[0] <= width


def test_a_plate_is_pressed_and_explained() -> None:
    pressed, hint = [], Hint("What it does", ("It seals.",))
    filled = kit()
    made = filled.plate(
        "go", pygame.Rect(0, 0, 90, 30), "Go", lambda: pressed.append(1), hint=hint, area="list"
    )
    made.press()
    assert pressed == [1]
    assert (made.hint, made.area) == (hint, "list")
