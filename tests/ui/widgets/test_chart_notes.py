"""Words at the dots of a chart: near their dot, in the field, over nothing else."""

from itertools import combinations

import pygame
import pytest

from game.ui.text import Pen
from game.ui.widgets.chart_notes import LINE, TITLE, along, near, places

PEN = Pen()
PENS = [Pen(0.64), Pen(1.0), Pen(1.0, 2.0), Pen(2.4)]
FIELD = pygame.Rect(80, 60, 700, 360)


def dot(x: int, y: int) -> pygame.Rect:
    place = pygame.Rect(0, 0, 16, 16)
    place.center = (x, y)
    return place


def only(found: list[pygame.Rect | None]) -> list[pygame.Rect]:
    return [place for place in found if place is not None]


# Along lines


def test_squares_lie_on_the_line_from_its_beginning_to_its_end() -> None:
    found = along(PEN, [[(100, 100), (200, 140), (300, 80)]])
    assert found[0].center == (100, 100)
    assert found[-1].center == (300, 80)
    assert all(99 <= place.centerx <= 301 and 79 <= place.centery <= 141 for place in found)


@pytest.mark.parametrize("lines", [[], [[]], [[(10, 10)]]])
def test_where_there_is_no_line_nothing_is_kept(lines: list[list[tuple[float, float]]]) -> None:
    assert along(PEN, lines) == []


def test_each_line_has_its_own_squares() -> None:
    one, two = [(0.0, 0.0), (50.0, 50.0)], [(400.0, 0.0), (450.0, 50.0)]
    assert along(PEN, [one, two]) == along(PEN, [one]) + along(PEN, [two])


@pytest.mark.parametrize("pen", PENS)
def test_squares_grow_with_the_window(pen: Pen) -> None:
    assert along(pen, [[(0, 0), (9, 9)]])[0].width == pen.px(6)


# Near a dot


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("line", ["", "Tue 23 Oct"])
def test_every_place_is_as_large_as_the_words(pen: Pen, line: str) -> None:
    sizes = {place.size for place in near(pen, ("A convoy turns", line, dot(300, 200)))}
    wide = max(pen.width("A convoy turns", TITLE), pen.width(line, LINE))
    high = pen.line_height(TITLE) + (pen.line_height(LINE) if line else 0)
    assert sizes == {(wide, high)}


def test_places_above_come_before_places_below_and_near_ones_before_far_ones() -> None:
    found = list(near(PEN, ("Word", "", dot(300, 200))))
    below = [place.top > 200 for place in found]
    assert below == sorted(below)
    above = [abs(place.bottom - 200) for place in found if place.bottom < 200]
    assert above == sorted(above)


def test_no_place_covers_its_own_dot() -> None:
    assert all(
        not place.colliderect(dot(300, 200)) for place in near(PEN, ("W", "", dot(300, 200)))
    )


# All notes


@pytest.mark.parametrize("pen", PENS[:3])
@pytest.mark.parametrize("count", [1, 3, 6])
def test_words_stay_in_the_field_and_apart_from_all_else(pen: Pen, count: int) -> None:
    wanted = [(f"Event {at}", "Tue 10:00", dot(150 + 100 * at, 300)) for at in range(count)]
    way = along(pen, [[(80, 300), (780, 300)]])
    found = only(places(pen, FIELD, wanted, way))
    assert found
    assert all(FIELD.contains(place) for place in found)
    assert not [1 for one, two in combinations(found, 2) if one.colliderect(two)]
    assert not [1 for place in found if place.collidelist([*way, *(d for _, _, d in wanted)]) >= 0]


def test_the_answer_is_in_the_order_of_the_notes_with_a_gap_where_there_is_no_room() -> None:
    wanted = [("First", "", dot(200, 200)), ("Far too long " * 20, "", dot(300, 200)),
              ("Last", "", dot(500, 200))]  # fmt: skip
    first, long, last = places(PEN, FIELD, wanted, [])
    assert long is None
    assert first is not None
    assert last is not None
    assert first.centerx < last.centerx


def test_two_notes_at_one_dot_both_find_room() -> None:
    at = dot(400, 250)
    found = only(places(PEN, FIELD, [("One", "", at), ("Other", "", at)], []))
    assert len(found) == 2
    assert not found[0].colliderect(found[1])


@pytest.mark.parametrize("at", [(90, 70), (770, 70), (90, 410), (770, 410)])
def test_in_a_corner_the_words_turn_to_where_there_is_room(at: tuple[int, int]) -> None:
    (found,) = places(PEN, FIELD, [("A convoy turns", "Wed", dot(*at))], [])
    assert found is not None
    assert FIELD.contains(found)


def test_a_field_that_is_all_taken_leaves_no_room() -> None:
    assert places(PEN, FIELD, [("Word", "", dot(300, 200))], [FIELD]) == [None]


def test_without_notes_there_is_nothing_to_place() -> None:
    assert places(PEN, FIELD, [], []) == []
