"""The folder that is handed over, and the front page: spine, cord and fold, each in its place."""

from __future__ import annotations

import pygame
import pytest

from game.ui.draw.envelope import CORD, SPINE, envelope, seal_place
from game.ui.draw.news import crease, newspaper
from game.ui.draw.paper import paper
from tests.ui.draw.looks import mean, pixels, whole
from tests.ui.widgets.where import amount, differs, seen

SIZE = (400, 260)
RED = (118, 34, 26)


def row(surface: pygame.Surface, y: int) -> float:
    """How bright a row is."""
    return sum(mean(surface, pygame.Rect(0, y, surface.get_width(), 1))) / 3


def column(surface: pygame.Surface, x: int) -> float:
    """How bright a column is."""
    return sum(mean(surface, pygame.Rect(x, 0, 1, surface.get_height()))) / 3


@pytest.mark.parametrize("size", [SIZE, (400, 100), (101, 77)])
def test_the_seal_belongs_in_the_middle_and_a_little_low(size: tuple[int, int]) -> None:
    x, y = seal_place(size)
    assert x == size[0] // 2
    assert y == round(size[1] * CORD) > size[1] / 2


def test_the_cord_runs_from_both_sides_to_the_seal() -> None:
    bound, loose = envelope(SIZE), envelope(SIZE, 1.0, False)
    cord = differs(bound, loose)
    assert (cord.left, cord.right) == (0, SIZE[0])
    x, y = seal_place(SIZE)
    assert cord.bottom <= y + 8
    assert cord.top <= y - 22
    assert amount(bound.subsurface(x - 6, y - 8, 12, 16), RED, 40) > 8


def test_the_cord_hangs_lower_at_the_right_end_than_at_the_left() -> None:
    bound, loose = envelope(SIZE), envelope(SIZE, 1.0, False)
    ends = [
        differs(bound.subsurface(x, 0, 4, SIZE[1]), loose.subsurface(x, 0, 4, SIZE[1]))
        for x in (0, SIZE[0] - 4)
    ]
    middle = seal_place(SIZE)[1]
    assert ends[0].centery == pytest.approx(middle - 22, abs=3)
    assert ends[1].centery == pytest.approx(middle - 10, abs=3)


def test_beside_the_cord_nothing_is_changed_by_it() -> None:
    bound, loose = envelope(SIZE), envelope(SIZE, 1.0, False)
    below = pygame.Rect(0, seal_place(SIZE)[1] + 10, SIZE[0], 60)
    assert pixels(bound.subsurface(below)) == pixels(loose.subsurface(below))


def test_the_spine_is_a_dark_crease_with_a_lit_edge_at_the_left() -> None:
    made, bare = envelope(SIZE, 1.0, False), paper(SIZE, 1.0, "kraft", 3)
    x = round(SIZE[0] * SPINE)
    changed = differs(made, bare)
    assert changed.right == x + 2
    assert changed.left >= x - 8
    assert column(made, x) < column(bare, x) - 20
    assert column(made, x + 1) > column(bare, x + 1) + 5
    assert column(made, x - 1) < column(bare, x - 1)


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_the_crease_is_thicker_in_a_larger_window(scale: float) -> None:
    made, bare = envelope(SIZE, scale, False), paper(SIZE, scale, "kraft", 3)
    x, line = round(SIZE[0] * SPINE), max(1, round(1.2 * scale))
    assert differs(made, bare).right == x + 2 * line


def test_a_folder_does_not_spoil_the_paper_of_which_it_is_made() -> None:
    before = pixels(paper(SIZE, 1.0, "kraft", 3))
    envelope(SIZE)
    assert pixels(paper(SIZE, 1.0, "kraft", 3)) == before


# The fold of a newspaper


def flat(value: int = 128) -> pygame.Surface:
    made = pygame.Surface((20, 60))
    made.fill((value,) * 3)
    return made


def test_a_fold_is_dark_above_and_light_below() -> None:
    made = flat()
    crease(made, 1.0, 30)
    rows = [seen(made, 5, y)[0] for y in range(60)]
    assert rows[30] == 128 - 11
    assert rows[31] == 128 + 5
    assert min(rows) == rows[30]
    assert max(rows) == rows[31]


def test_it_fades_with_the_distance() -> None:
    made = flat()
    crease(made, 1.0, 30)
    above = [seen(made, 5, 30 - step)[0] for step in range(12)]
    below = [seen(made, 5, 31 + step)[0] for step in range(12)]
    assert above == sorted(above)
    assert below == sorted(below, reverse=True)
    assert above[9:] == below[9:] == [128] * 3


def test_it_goes_from_side_to_side() -> None:
    made = flat()
    crease(made, 1.0, 30)
    changed = differs(made, flat())
    assert (changed.left, changed.right) == (0, 20)


@pytest.mark.parametrize(("scale", "deep"), [(0.1, 2), (1.0, 9), (2.0, 18)])
def test_how_deep_it_reaches(scale: float, deep: int) -> None:
    made = flat()
    crease(made, scale, 30)
    changed = differs(made, flat())
    assert 30 - deep < changed.top <= 30
    assert changed.bottom <= 31 + deep
    reached = 30 - changed.top
    assert reached >= deep // 2


@pytest.mark.parametrize("y", [0, 3, 57, 59])
def test_near_an_edge_the_rest_of_it_is_left_out(y: int) -> None:
    made = flat()
    crease(made, 1.0, y)
    assert seen(made, 5, y)[0] == 128 - 11
    far = 40 if y < 30 else 10
    assert seen(made, 5, far)[0] == 128


@pytest.mark.parametrize("high", [120, 121])
def test_a_front_page_is_folded_in_the_middle(high: int) -> None:
    page, bare = newspaper((200, high)), paper((200, high), 1.0, "newsprint", 5)
    assert whole(page) == whole(bare)
    fold = high // 2
    assert row(page, fold) < row(bare, fold) - 5
    assert row(page, fold + 1) > row(bare, fold + 1) + 2
    assert pixels(page.subsurface(0, 0, 200, 40)) == pixels(bare.subsurface(0, 0, 200, 40))
