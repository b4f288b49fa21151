"""The field of worlds: which world lies where, what is told of it, and how it fills."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.ui.draw.signs import KINDS, colour_of
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Hint
from game.ui.widgets.dotfield import FILLING, DotField
from tests.ui.widgets.where import amount, pixels

PEN = Pen()
CODES = bytes([0, 4, 0, 1, 0, 4, 2, 0])


def made(codes: bytes = CODES, **fields: object) -> DotField:
    found = DotField(
        name="f",
        rect=pygame.Rect(0, 0, 218, 118),
        codes=codes,
        kinds=KINDS,
        wanted=50,
        **fields,  # type: ignore[arg-type]
    )
    found.rest()
    return found


def centre(field: DotField, world: int, pen: Pen = PEN) -> tuple[int, int]:
    cell = field.cell_of(pen, world)
    assert cell is not None
    return cell.center


# Which world lies where


@pytest.mark.parametrize("ordered", [False, True])
def test_each_world_is_found_where_it_lies(ordered: bool) -> None:
    field = made(ordered=ordered)
    for world in range(len(CODES)):
        assert field.world_at(PEN, centre(field, world)) == world


def test_by_number_they_lie_in_the_order_of_their_numbers() -> None:
    assert made().order().tolist() == list(range(8))


def test_by_ending_they_lie_from_the_best_to_the_worst_and_then_by_number() -> None:
    assert made(ordered=True).order().tolist() == [0, 2, 4, 7, 3, 6, 1, 5]


def test_where_no_world_has_been_counted_there_is_none() -> None:
    field = made()
    grid = field._grid(PEN)
    empty = grid.cell(20).move(PEN.px(9), PEN.px(9)).center
    assert field.world_at(PEN, empty) is None
    assert field.world_at(PEN, (0, 0)) is None
    assert field.cell_of(PEN, 20) is None


# What is told


def test_the_hint_is_that_of_the_world_under_the_mouse() -> None:
    usual = Hint("All")
    field = made(hint=usual, tell=lambda world: Hint(f"World {world}"))
    assert field.point(PEN, centre(field, 5))
    assert field.hint == Hint("World 5")
    assert field.hinted(PEN) == field.cell_of(PEN, 5)
    assert not field.point(PEN, centre(field, 5))
    assert field.point(PEN, (0, 0))
    assert field.hint == usual
    assert field.hinted(PEN) == pygame.Rect(0, 0, 218, 118)


def test_without_words_for_worlds_the_hint_stays() -> None:
    field = made(hint=Hint("All"))
    assert not field.point(PEN, centre(field, 2))
    assert field.hint == Hint("All")


def test_while_it_fills_the_world_under_the_mouse_stays_told() -> None:
    def tell(world: int) -> Hint:
        return Hint(f"World {world}")

    old, new = made(tell=tell), made(CODES + CODES, tell=tell)
    old.hover = True
    old.point(PEN, centre(old, 3))
    new.adopt(old)
    assert new.hint == Hint("World 3")


def test_it_counts_what_it_shows() -> None:
    counts = "settlement 4, stalemate 1, ouster 1, limited_war 0, war 2"
    assert made(own=2).describe() == f"field f: 8 of 50 by number: {counts}, own 2"
    assert "by ending" in made(ordered=True).describe()


# Motion


def test_it_fills_within_its_time_and_then_rests() -> None:
    field = replace(made())
    assert field.shown == 0
    field.advance(0)
    seen = [field.shown for now in range(0, FILLING + 40, 40) if field.advance(now) or True]
    assert seen[0] == 0
    assert seen == sorted(seen)
    assert 0 < seen[len(seen) // 2] < len(CODES)
    assert field.shown == len(CODES)
    assert not field.advance(FILLING + 1000)


def test_a_fuller_field_goes_on_from_where_the_last_one_was() -> None:
    old, new = made(), replace(made(CODES + CODES))
    new.adopt(old)
    assert new.shown == len(CODES)
    new.rest()
    assert new.shown == 2 * len(CODES)


def test_other_worlds_begin_anew() -> None:
    old, new = made(), replace(made(bytes([4, 4, 4])))
    new.adopt(old)
    assert new.shown == 0


def test_reduced_motion_shows_all_at_once() -> None:
    field = replace(made())
    field.rest()
    assert field.shown == len(CODES)


# Drawing


def test_every_kind_that_came_is_seen_in_its_colour() -> None:
    image = made().image(PEN)
    for row, kind in enumerate(KINDS):
        assert (amount(image, colour_of(kind), 6) > 0) == (row in CODES)


def test_ones_own_game_wears_a_ring() -> None:
    without, ring = (made(own=own).image(PEN) for own in (None, 6))
    assert amount(without, "focus") == 0
    assert amount(ring, "focus") > 8
    field = made(own=6)
    cell = field.cell_of(PEN, 6)
    assert cell is not None


def test_sorting_moves_the_signs_and_changes_none() -> None:
    one, other = made().image(PEN), made(ordered=True).image(PEN)
    assert pixels(one) != pixels(other)
    for kind in KINDS:
        assert amount(one, colour_of(kind), 2) == amount(other, colour_of(kind), 2)


def test_it_lies_in_a_dark_well_with_a_rim() -> None:
    image = made(b"").image(PEN)
    assert amount(image, "well") > 15_000
    assert COLOURS["well"] == image.get_at((image.width // 2, 10))[:3]


@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
def test_ten_thousand_have_room_at_every_scale(scale: float) -> None:
    pen = Pen(scale)
    field = made(bytes(10_000))
    field.wanted = 10_000
    field.rect = pygame.Rect(0, 0, pen.px(560), 0)
    field.rect.height = field.need(pen, field.rect.width)
    field.rest()
    last = field.cell_of(pen, 9_999)
    assert last is not None
    assert pygame.Rect((0, 0), field.rect.size).contains(last)
    assert field.faults(pen) == []
    field.rect.height //= 3
    assert field.faults(pen) != [] or field.rect.height >= pen.px(200)
