"""The bar of a scroll area: how long its thumb is, where it lies, and what a click on it does."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.text import Pen
from game.ui.widgets.scroll import BAR, ScrollArea
from tests.ui.widgets.where import PEN, amount, box, differs, part, shown, spot

WIDE, HIGH = 120, 200
few = settings(max_examples=80, deadline=None)


def area(content: int = 800, offset: int = 0, high: int = HIGH, **fields: object) -> ScrollArea:
    made = ScrollArea(name="a", rect=box(WIDE, high), content=content, **fields)  # type: ignore[arg-type]
    made.move(offset)
    return made


def track(pen: Pen = PEN) -> pygame.Rect:
    return pygame.Rect(WIDE - pen.px(BAR), 0, pen.px(BAR - 2), HIGH)


def thumb(made: ScrollArea) -> pygame.Rect:
    """Where the thumb should lie."""
    where = track()
    return pygame.Rect(made._thumb_at(PEN, where), made._thumb_size(PEN, where))


@pytest.mark.parametrize(
    ("content", "long"), [(400, 100), (800, 50), (1000, 40), (1400, 30), (90_000, 30), (201, 199)]
)
def test_the_thumb_is_as_long_as_the_part_in_sight_and_never_too_short(
    content: int, long: int
) -> None:
    assert thumb(area(content)).size == (BAR - 2, long)


def test_in_a_low_area_the_thumb_is_no_longer_than_its_track() -> None:
    made = area(400, high=20)
    assert made._thumb_size(PEN, pygame.Rect(0, 0, 6, 20)) == (6, 20)


@few
@given(st.integers(HIGH + 1, 5000), st.floats(0, 1))
def test_the_thumb_stays_on_its_track_and_goes_with_the_content(content: int, share: float) -> None:
    made = area(content)
    made.move(round(share * made.most()))
    found = thumb(made)
    assert track().contains(found)
    spare = HIGH - found.height
    assert found.top == spare * made.offset // made.most()
    made.move(-9999)
    assert thumb(made).top == 0
    made.move(9999)
    assert thumb(made).bottom == HIGH


@few
@given(st.integers(0, 3000), st.lists(st.integers(-500, 500), max_size=8))
def test_it_never_leaves_its_content(content: int, moves: list[int]) -> None:
    made = area(content)
    for by in moves:
        before = made.offset
        assert made.move(by) is (made.offset != before)
        assert 0 <= made.offset <= max(0, content - HIGH)
        if 0 <= before + by <= made.most():
            assert made.offset == before + by


@few
@given(st.integers(0, 600), st.integers(0, 790), st.integers(1, 100), st.integers(0, 10))
def test_what_is_shown_is_in_sight_afterwards(start: int, top: int, high: int, margin: int) -> None:
    made = area(offset=start)
    bottom = min(top + high, 800)
    before = made.offset
    made.show(top, bottom, margin)
    assert made.offset <= top
    assert bottom <= made.offset + HIGH
    if before <= top - margin and bottom + margin <= before + HIGH:
        assert made.offset == before, "what is in sight stays where it is"


@pytest.mark.parametrize(
    ("y", "offset"), [(0, 0), (25, 0), (100, 300), (150, 500), (199, 600), (50, 100)]
)
def test_a_click_on_the_bar_brings_that_part_to_the_middle(y: int, offset: int) -> None:
    made = area()
    made.click(PEN, (WIDE - 4, y))
    assert made.offset == offset
    dragged = area(offset=77)
    assert dragged.drag(PEN, (WIDE - 4, y))
    assert dragged.offset == offset


@pytest.mark.parametrize(("x", "moves"), [(WIDE - 2 * BAR, True), (WIDE - 2 * BAR - 1, False)])
def test_the_bar_may_be_missed_by_its_own_width(x: int, moves: bool) -> None:
    made = area()
    made.click(PEN, (x, 150))
    assert bool(made.offset) is moves


@pytest.mark.parametrize(("code", "way"), [(pygame.K_DOWN, 1), (pygame.K_UP, -1)])
def test_an_arrow_goes_three_lines(code: int, way: int) -> None:
    made = area(offset=300)
    assert made.key(PEN, code)
    assert made.offset == 300 + way * 3 * PEN.line_height("body")


@pytest.mark.parametrize(
    ("content", "reading", "reachable"),
    [(800, True, True), (800, False, False), (HIGH, True, False), (HIGH + 1, True, True)],
)
def test_who_may_be_chosen(content: int, reading: bool, reachable: bool) -> None:
    assert area(content, reading=reading).reachable() is reachable


@pytest.mark.parametrize(("offset", "more"), [(0, True), (599, True), (600, False)])
def test_it_says_while_there_is_more(offset: int, more: bool) -> None:
    assert area(offset=offset).describe() == "scroll a" + " (more below)" * more


def test_the_bar_is_drawn_at_the_right_edge_alone() -> None:
    made = shown(area())
    assert max(made.get_at((x, y)).a for x in range(WIDE - BAR) for y in range(0, HIGH, 7)) == 0
    assert all(made.get_at((WIDE - BAR + 3, y)).a > 0 for y in range(4, HIGH - 4))
    assert max(made.get_at((WIDE - 1, y)).a for y in range(HIGH)) == 0


@pytest.mark.parametrize("offset", [0, 300, 600])
def test_the_thumb_is_drawn_where_it_lies_with_three_notches(offset: int) -> None:
    made = area(offset=offset)
    image, where = shown(made), thumb(made)
    notches = spot(image, (62, 46, 20), 2)
    assert where.contains(notches)
    assert abs(notches.centery - where.centery) <= 1
    rows = [y for y in range(HIGH) if amount(part(image, WIDE - BAR, y, BAR, 1), (62, 46, 20), 2)]
    assert [y - rows[0] for y in rows] == [0, 4, 8]


def test_scrolling_moves_nothing_but_the_thumb() -> None:
    one, other = area(offset=0), area(offset=300)
    changed = differs(shown(one), shown(other))
    assert track().contains(changed)
    assert thumb(one).union(thumb(other)).inflate(0, 2).contains(changed)


def test_a_place_in_the_content_changes_what_is_drawn() -> None:
    made = area()
    first = made.state()
    made.move(10)
    assert made.state() != first
    assert made == area(), "but it is the same area"
