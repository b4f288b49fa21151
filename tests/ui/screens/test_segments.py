"""Alternatives side by side, notices, and facts with their values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pygame
import pytest

from game.ui.inspect import faults
from game.ui.kit import Column, Kit
from game.ui.screens import segments
from game.ui.screens.lines import line
from game.ui.screens.segments import Choice, notice
from game.ui.widgets import Hint, Label, TextBlock
from game.ui.widgets.row import Line
from game.ui.widgets.segment import Segment
from game.ui.widgets.slip import Notice
from tests.ui.helpers import SIZES, kit, named, staged

SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))


def alternatives(texts: Sequence[str], chosen: int = 0) -> list[Choice]:
    return [
        Choice(f"way.{index}", text, index == chosen, Hint(text, ()), lambda: None)
        for index, text in enumerate(texts)
    ]


def row(
    texts: Sequence[str], width: int = 600, size: tuple[int, int, float] = (1600, 900, 1.0)
) -> tuple[Column, list[Segment]]:
    filled = kit(*size)
    made = filled.column(pygame.Rect(20, 30, width, 0))
    segments.row(made, "way.title", "Which way", alternatives(texts))
    return made, [each for each in filled.widgets if isinstance(each, Segment)]


def test_plates_stand_after_their_title_from_left_to_right() -> None:
    made, plates = row(("Soft", "Plain", "Hard"))
    title = named(made.kit, "way.title")
    assert isinstance(title, Label)
    for left, right in pairwise([title, *plates]):
        assert left.rect.right < right.rect.left
    assert len({plate.rect.top for plate in plates}) == 1
    assert made.y > plates[0].rect.bottom


def test_one_of_them_is_chosen() -> None:
    _, plates = row(("Soft", "Plain", "Hard"))
    assert [plate.chosen for plate in plates] == [True, False, False]


def test_plates_of_later_rows_begin_under_those_of_the_first() -> None:
    _, plates = row([f"Alternative {index}" for index in range(8)], 620)
    rows = sorted({plate.rect.top for plate in plates})
    assert len(rows) > 1
    firsts = [min(p.rect.left for p in plates if p.rect.top == top) for top in rows]
    assert len(set(firsts)) == 1


def test_in_a_narrow_column_the_title_stands_above() -> None:
    made, plates = row(("Soft", "Plain"), 240)
    title = named(made.kit, "way.title")
    assert isinstance(title, TextBlock)
    assert title.rect.bottom <= plates[0].rect.top
    assert plates[0].rect.left == made.x


@SIZED
@pytest.mark.parametrize("width", [230, 420, 800])
@pytest.mark.parametrize("count", [1, 2, 6])
def test_plates_never_overlap_nor_leave_the_column(
    size: tuple[int, int, float], width: int, count: int
) -> None:
    _, plates = row([f"Plate {index}" for index in range(count)], width, size)
    assert len(plates) == count
    for index, one in enumerate(plates):
        assert one.rect.left >= 20 and one.rect.right <= 20 + width
        assert one.rect.collidelist([other.rect for other in plates[index + 1 :]]) == -1


def test_without_alternatives_the_title_stands_alone() -> None:
    made, plates = row(())
    assert plates == []
    assert named(made.kit, "way.title").rect.height <= made.y - 30


def test_a_plate_that_cannot_be_chosen_is_not_pressed() -> None:
    pressed: list[int] = []
    filled = kit()
    column = filled.column(pygame.Rect(0, 0, 600, 0))
    shut = Choice("way.shut", "Shut", False, Hint("", ()), lambda: pressed.append(1), enabled=False)
    segments.row(column, "title", "Which", [shut])
    plate = named(filled, "way.shut")
    assert not plate.reachable()
    assert plate.describe().endswith("(not now)")


# Notices


@SIZED
def test_a_notice_is_as_high_as_its_words(size: tuple[int, int, float]) -> None:
    filled = kit(*size)
    column = filled.column(pygame.Rect(0, 0, 300, 0))
    notice(column, "short", "Wrong.")
    notice(column, "long", "What is wrong here, and what one may do about it. " * 4)
    short, long = named(filled, "short"), named(filled, "long")
    assert isinstance(short, Notice)
    assert short.rect.height < long.rect.height
    assert short.rect.bottom < long.rect.top
    assert not short.faults(filled.pen) and not long.faults(filled.pen)


# Facts


def fact(filled: Kit, width: int = 400, **told: object) -> Line:
    column = filled.column(pygame.Rect(0, 0, width, 0), "")
    return line(column, "fact", "What it is", "what it is worth", **told)  # type: ignore[arg-type]


def test_a_fact_takes_the_whole_width() -> None:
    filled = kit()
    made = fact(filled)
    assert made.rect.width == 400
    assert filled.widgets == [made]
    assert (made.ink, made.value_ink) == ("cream", "amber")


def test_its_inks_are_given_in_the_order_of_words_and_value() -> None:
    made = fact(kit(), inks=("ink", "red"))
    assert (made.ink, made.value_ink) == ("ink", "red")


@SIZED
@pytest.mark.parametrize("share", [0.27, 0.5, 0.8])
@pytest.mark.parametrize("indent", [False, True])
def test_words_and_value_share_the_width(
    size: tuple[int, int, float], share: float, indent: bool
) -> None:
    filled = kit(*size)
    made = fact(filled, 500, share=share, indent=indent)
    words, value = made.halves(500, filled.pen)
    assert words > 0 and value > 0
    assert words + value <= 500
    assert faults(staged(filled)) == []


def test_a_narrower_fact_is_higher() -> None:
    heights = [fact(kit(), width).rect.height for width in (600, 200, 90)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]
