"""A field of dots: cells as large as there is room for, and each world in its own."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.ui.draw.dots import Codes, Grid, field, grid_in
from game.ui.draw.signs import KINDS, colour_of
from game.ui.theme import COLOURS

WELL = COLOURS["well"]
ROOMS = [(686, 365), (547, 275), (1650, 880), (300, 900), (2000, 90), (101, 103)]


def codes(*rows: int) -> Codes:
    return np.array(rows, dtype=np.uint8)


@pytest.mark.parametrize("size", ROOMS)
@pytest.mark.parametrize("count", [1, 7, 100, 1_000, 10_000])
def test_all_cells_lie_in_the_room(size: tuple[int, int], count: int) -> None:
    grid = grid_in(size, count)
    assert grid.across * grid.down >= count
    room = pygame.Rect((0, 0), size)
    if grid.wide > 1:  # in less room than a pixel each nothing can be done
        assert room.contains(grid.cell(0))
        assert room.contains(grid.cell(count - 1))


@pytest.mark.parametrize("size", ROOMS)
@pytest.mark.parametrize("count", [100, 1_000, 10_000])
def test_no_larger_cells_would_have_room(size: tuple[int, int], count: int) -> None:
    grid = grid_in(size, count)
    side = min(grid.wide, grid.high) + 1
    assert (size[0] // side) * (size[1] // side) < count


@pytest.mark.parametrize("size", ROOMS)
def test_cells_are_square_or_nearly_so(size: tuple[int, int]) -> None:
    grid = grid_in(size, 10_000)
    assert abs(grid.wide - grid.high) <= 1


def test_the_field_stands_in_the_middle_of_its_room() -> None:
    grid = grid_in((686, 365), 10_000)
    assert abs(2 * grid.left + grid.size[0] - 686) <= 1
    assert abs(2 * grid.top + grid.size[1] - 365) <= 1


def test_cells_follow_each_other_line_by_line() -> None:
    grid = Grid(5, 4, 10, 3, 2, 1)
    assert grid.cell(0) == (2, 1, 5, 4)
    assert grid.cell(9) == (47, 1, 5, 4)
    assert grid.cell(10) == (2, 5, 5, 4)
    assert grid.size == (50, 12)


@pytest.mark.parametrize("number", [0, 9, 10, 17, 29])
def test_a_cell_is_found_again_at_its_place(number: int) -> None:
    grid = Grid(5, 4, 10, 3, 2, 1)
    assert grid.at(grid.cell(number).center) == number
    assert grid.at(grid.cell(number).topleft) == number


@pytest.mark.parametrize("point", [(1, 5), (2, 0), (52, 5), (20, 13), (-3, -3)])
def test_beside_the_field_there_is_no_cell(point: tuple[int, int]) -> None:
    assert Grid(5, 4, 10, 3, 2, 1).at(point) is None


# Drawing


def lit(made: pygame.Surface, cell: pygame.Rect) -> list[tuple[int, ...]]:
    part = made.subsurface(cell)
    return [part.get_at((x, y))[:3] for x in range(cell.width) for y in range(cell.height)]


def test_each_world_has_its_kinds_colour_in_its_cell() -> None:
    grid = Grid(9, 9, 5, 2, 0, 0)
    made = field(grid, codes(0, 1, 2, 3, 4), KINDS, WELL)
    for number, kind in enumerate(KINDS):
        assert colour_of(kind) in lit(made, grid.cell(number))


def test_what_is_not_counted_yet_is_a_faint_point() -> None:
    grid = Grid(9, 9, 5, 2, 0, 0)
    made = field(grid, codes(0), KINDS, WELL)
    empty = lit(made, grid.cell(1))
    assert colour_of("settlement") not in empty
    assert 0 < sum(pixel != WELL for pixel in empty) <= 4


def test_the_field_has_the_size_of_its_grid_and_lies_on_its_ground() -> None:
    grid = Grid(6, 5, 20, 10, 3, 3)
    made = field(grid, codes(), KINDS, WELL)
    assert made.get_size() == (120, 50)
    assert made.get_at((0, 0))[:3] == WELL


def test_cells_of_one_kind_look_alike_wherever_they_are() -> None:
    grid = Grid(7, 6, 8, 4, 0, 0)
    made = field(grid, codes(*[4] * 32), KINDS, WELL)
    parts = {pygame.image.tobytes(made.subsurface(grid.cell(n)), "RGB") for n in range(32)}
    assert len(parts) == 1


def test_one_cell_less_changes_that_cell_alone() -> None:
    grid = Grid(7, 7, 8, 4, 0, 0)
    full, less = (field(grid, codes(*[0] * n), KINDS, WELL) for n in (20, 19))
    for number in range(32):
        one, other = (
            pygame.image.tobytes(each.subsurface(grid.cell(number)), "RGB") for each in (full, less)
        )
        assert (one == other) == (number != 19)


def test_the_order_of_kinds_is_that_which_was_given() -> None:
    grid = Grid(9, 9, 1, 1, 0, 0)
    made = field(grid, codes(0), ("war", "settlement"), WELL)
    assert colour_of("war") in lit(made, grid.cell(0))


def test_ten_thousand_are_drawn_alike_twice() -> None:
    grid = grid_in((686, 365), 10_000)
    rows = (np.arange(10_000) % 5).astype(np.uint8)
    one, other = (field(grid, rows, KINDS, WELL) for _ in range(2))
    assert pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")
