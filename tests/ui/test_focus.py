import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.focus import WAYS, following, nearest
from game.ui.widgets import Button, Widget

RIGHT, LEFT = WAYS[pygame.K_RIGHT], WAYS[pygame.K_LEFT]
DOWN, UP = WAYS[pygame.K_DOWN], WAYS[pygame.K_UP]


def at(name: str, x: int, y: int, width: int = 100, height: int = 40) -> Button:
    return Button(name=name, rect=pygame.Rect(x, y, width, height), text=name)


def place(widget: Widget) -> pygame.Rect:
    return widget.rect


GRID = [at(f"{row}{column}", column * 120, row * 60) for row in range(3) for column in range(3)]


@pytest.mark.parametrize(("way", "name"), [(RIGHT, "12"), (LEFT, "10"), (DOWN, "21"), (UP, "01")])
def test_in_a_grid_an_arrow_goes_to_the_neighbour(way: tuple[int, int], name: str) -> None:
    found = nearest(GRID, GRID[4], way, place)
    assert found is not None
    assert found.name == name


def test_the_straight_way_is_better_than_the_short_slant() -> None:
    here, straight, aside = at("here", 0, 0), at("straight", 300, 0), at("aside", 130, 90)
    assert nearest([here, straight, aside], here, RIGHT, place) is straight


def test_a_wide_neighbour_below_is_straight_below() -> None:
    here, wide = at("here", 300, 0), at("wide", 0, 60, 700)
    assert nearest([here, wide], here, DOWN, place) is wide


def test_nothing_lies_beyond_the_edge() -> None:
    assert nearest(GRID, GRID[0], UP, place) is None
    assert nearest(GRID, GRID[8], RIGHT, place) is None


def test_without_a_focus_an_arrow_takes_the_first() -> None:
    assert nearest(GRID, None, RIGHT, place) is GRID[0]
    assert nearest([], None, RIGHT, place) is None


def test_going_round_both_ways() -> None:
    assert following(GRID, GRID[8], 1) is GRID[0]
    assert following(GRID, GRID[0], -1) is GRID[8]
    assert following(GRID, None, 1) is GRID[0]
    assert following(GRID, at("stranger", 0, 0), -1) is GRID[8]
    assert following([], None, 1) is None


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 600)), min_size=1, max_size=12))
def test_an_arrow_never_goes_backwards_and_never_stays(points: list[tuple[int, int]]) -> None:
    widgets = [at(str(index), x, y) for index, (x, y) in enumerate(points)]
    for way in WAYS.values():
        found = nearest(widgets, widgets[0], way, place)
        if found is None:
            continue
        start, end = widgets[0].rect, found.rect
        moved = (end.centerx - start.centerx) * way[0] + (end.centery - start.centery) * way[1]
        assert moved > 0


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (pygame.K_LEFT, "left"),
        (pygame.K_RIGHT, "right"),
        (pygame.K_UP, "above"),
        (pygame.K_DOWN, "below"),
    ],
)
def test_each_arrow_has_its_own_way(code: int, name: str) -> None:
    here = at("here", 300, 300)
    around = [
        at("left", 100, 300),
        at("right", 500, 300),
        at("above", 300, 200),
        at("below", 300, 400),
    ]
    found = nearest([here, *around], here, WAYS[code], place)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(("way", "sign"), [(RIGHT, 1), (LEFT, -1)])
def test_of_two_in_the_way_the_nearer_is_taken(way: tuple[int, int], sign: int) -> None:
    here = at("here", 500, 0)
    near, far = at("near", 500 + 150 * sign, 0), at("far", 500 + 400 * sign, 0)
    assert nearest([far, here, near], here, way, place) is near


def test_of_two_as_near_the_one_that_is_more_level_is_taken() -> None:
    here = at("here", 0, 100, 100, 80)
    level, slanting = at("level", 200, 110, 100, 60), at("slanting", 200, 70, 100, 60)
    assert nearest([slanting, here, level], here, RIGHT, place) is level


def test_a_little_aside_may_be_farther_but_not_much() -> None:
    here = at("here", 0, 0)
    aside = at("aside", 110, 50)
    near, far = at("near", 140, 0), at("far", 190, 0)
    assert nearest([here, aside, near], here, RIGHT, place) is near
    assert nearest([here, aside, far], here, RIGHT, place) is aside


def test_what_overlaps_by_less_than_half_lies_ahead() -> None:
    here = at("here", 0, 0, 100, 40)
    assert nearest([here, at("a", 80, 0)], here, RIGHT, place) is not None
    assert nearest([here, at("b", 79, 0)], here, RIGHT, place) is None


def test_touching_rows_are_not_aside_of_one_another() -> None:
    here, touching, level = at("here", 0, 0), at("touching", 110, 40), at("level", 113, 0)
    assert nearest([here, touching, level], here, RIGHT, place) is touching
