"""How it stood: bands that add up, the readings of the turn at the mark, and picking a turn."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.draw.signs import KINDS, colour_of
from game.ui.text import Pen
from game.ui.widgets.standing import Stand, StandingChart
from tests.ui.widgets.samples_counted import standing
from tests.ui.widgets.where import amount, pixels, seen

PEN = Pen()


def chart(*shares: tuple[float, ...], at: int = 0, **fields: object) -> StandingChart:
    made = standing(PEN)
    assert isinstance(made, StandingChart)
    told = tuple("some %" for _ in KINDS)
    turns = tuple(
        Stand(f"Moment {row}", str(row), each, told if each else ())
        for row, each in enumerate(shares)
    )
    return replace(made, turns=turns, at=at, marks=(), **fields)  # type: ignore[arg-type]


def column(made: StandingChart, part: float, height: float) -> tuple[int, int, int]:
    """The colour of the field so far along and so far up."""
    room = made.field_in(PEN, pygame.Rect((0, 0), made.rect.size))
    margin = PEN.px(made.margin())
    x, y = room.x + part * room.width, room.bottom - height * room.height
    paper = pygame.Surface(made.image(PEN).get_size())
    paper.fill((238, 236, 216))
    paper.blit(made.image(PEN), (0, 0))
    return seen(paper, round(x) + margin, round(y) + margin)


def near(one: tuple[int, int, int], kind: str) -> bool:
    return sum(abs(a - b) for a, b in zip(one, colour_of(kind, paper=True), strict=True)) < 40


ALL_PEACE, HALF = (1.0, 0.0, 0.0, 0.0, 0.0), (0.5, 0.0, 0.0, 0.0, 0.5)


def test_peace_lies_at_the_bottom_and_war_on_top() -> None:
    made = chart(HALF, HALF, HALF)
    assert near(column(made, 0.3, 0.25), "settlement")
    assert amount(made.image(PEN), colour_of("war", paper=True), 6) > 500


def test_a_band_follows_its_share_from_turn_to_turn() -> None:
    made = chart(ALL_PEACE, HALF)
    assert near(column(made, 0.1, 0.9), "settlement")
    assert not near(column(made, 0.97, 0.9), "settlement")
    assert near(column(made, 0.9, 0.3), "settlement")


def test_what_has_not_been_counted_is_left_free() -> None:
    made = chart(ALL_PEACE, ALL_PEACE, (), ())
    assert near(column(made, 0.15, 0.5), "settlement")
    assert not near(column(made, 0.85, 0.5), "settlement")
    assert "not counted" in made.describe()


def test_it_tells_every_turn_and_marks_the_one_that_is_shown() -> None:
    rows = chart(ALL_PEACE, HALF, at=1).describe().splitlines()
    assert rows[1].startswith("  - Moment 0: Peace some %")
    assert rows[2].startswith("  > Moment 1")


def test_a_turning_point_is_told_and_drawn_in_red() -> None:
    plain = chart(ALL_PEACE, HALF, HALF)
    marked = replace(plain, marks=(2,))
    assert amount(marked.image(PEN), "red") > amount(plain.image(PEN), "red") + 20
    assert "  * Moment 2" in marked.describe()


@pytest.mark.parametrize("row", [0, 1, 2, 3])
def test_a_click_picks_the_turn_under_it(row: int) -> None:
    found: list[int] = []
    made = chart(*[HALF] * 4, pick=found.append)
    room = made.field_in(PEN, pygame.Rect((0, 0), made.rect.size))
    made.click(PEN, (round(room.x + room.width * row / 3), room.centery))
    assert found == [row]


def test_the_arrow_keys_go_from_turn_to_turn() -> None:
    found: list[int] = []
    made = chart(*[HALF] * 4, at=1, pick=found.append)
    assert made.key(PEN, pygame.K_RIGHT)
    assert made.key(PEN, pygame.K_LEFT)
    assert not made.key(PEN, pygame.K_a)
    assert found == [2, 0]


def test_the_mark_moves_over_a_ground_that_stays() -> None:
    one = chart(HALF, ALL_PEACE, at=0)
    one.image(PEN)
    other = replace(one, at=1)
    other.adopt(one)
    assert other.kept(PEN) is one.kept(PEN)
    assert pixels(other.image(PEN)) == pixels(chart(HALF, ALL_PEACE, at=1).image(PEN))


@pytest.mark.parametrize("wide", [300, 560, 640, 900])
@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
def test_it_fits_in_what_it_asks_for_with_the_readings_beside_or_below(
    wide: int, scale: float
) -> None:
    pen = Pen(scale)
    made = chart(HALF, HALF)
    made.rect = pygame.Rect(0, 0, pen.px(wide), made.need(pen, pen.px(wide)))
    room = made.field_in(pen, pygame.Rect((0, 0), made.rect.size))
    assert made.faults(pen) == []
    assert room.height >= pen.px(90)
    assert pygame.Rect((0, 0), made.rect.size).contains(room)
