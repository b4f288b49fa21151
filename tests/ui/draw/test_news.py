"""The paper of a front page and the fold across a sheet."""

from __future__ import annotations

import pygame
import pytest

from game.ui.draw.news import crease, newspaper
from game.ui.draw.paper import paper
from tests.ui.draw.looks import pixels

SIZE = (160, 220)


def grey(wide: int = 40, high: int = 80) -> pygame.Surface:
    made = pygame.Surface((wide, high))
    made.fill((120, 120, 120))
    return made


def column(sheet: pygame.Surface, x: int = 20) -> list[int]:
    return [int(sheet.get_at((x, y)).r) for y in range(sheet.get_height())]


def test_above_a_fold_it_is_dark_and_below_it_light() -> None:
    sheet = grey()
    crease(sheet, 1.0, 40)
    tones = column(sheet)
    assert tones[40] == 120 - 11
    assert tones[41] == 120 + 5
    assert min(tones) == tones[40]
    assert max(tones) == tones[41]


def test_the_fold_fades_on_both_sides() -> None:
    sheet = grey()
    crease(sheet, 1.0, 40)
    tones = column(sheet)
    above, below = tones[30:41], tones[41:52]
    assert above == sorted(above, reverse=True)
    assert below == sorted(below, reverse=True)
    assert tones[:31] == [120] * 31
    assert tones[51:] == [120] * 29


def test_it_goes_across_the_whole_sheet() -> None:
    sheet = grey()
    crease(sheet, 1.0, 40)
    assert column(sheet, 0) == column(sheet, 39) == column(sheet, 17)


@pytest.mark.parametrize(("scale", "rows"), [(1.0, 7), (2.4, 17)])
def test_a_larger_scale_has_a_broader_fold(scale: float, rows: int) -> None:
    sheet = grey()
    crease(sheet, scale, 40)
    dark = sum(tone < 120 for tone in column(sheet))
    assert dark == pytest.approx(rows, abs=2)


@pytest.mark.parametrize("y", [0, 1, 78, 79])
def test_a_fold_at_the_edge_stays_on_the_sheet(y: int) -> None:
    sheet = grey()
    crease(sheet, 1.0, y)
    tones = column(sheet)
    assert tones[y] == 109
    assert len(tones) == 80
    assert all(105 <= tone <= 130 for tone in tones)


def test_a_front_page_is_newsprint_with_a_fold_across_its_middle() -> None:
    made, plain = newspaper(SIZE), paper(SIZE, 1.0, "newsprint", 5)
    changed = [
        y
        for y in range(SIZE[1])
        if any(made.get_at((x, y)) != plain.get_at((x, y)) for x in range(4, 156, 7))
    ]
    assert min(changed) < 110 < max(changed)
    assert min(changed) >= 100
    assert max(changed) <= 121


def test_the_paper_below_is_not_folded_with_it() -> None:
    """The fold is pressed into a copy: the paper that others use stays smooth."""
    before = pixels(paper(SIZE, 1.0, "newsprint", 5))
    newspaper.cache_clear()
    newspaper(SIZE)
    assert pixels(paper(SIZE, 1.0, "newsprint", 5)) == before


def test_it_is_made_once_for_each_size_and_scale() -> None:
    assert newspaper(SIZE) is newspaper(SIZE)
    assert newspaper(SIZE, 2.0) is not newspaper(SIZE)
    assert newspaper((90, 90)).get_size() == (90, 90)


def test_it_is_grey_and_not_as_warm_as_a_letter() -> None:
    news = pygame.transform.average_color(newspaper(SIZE))
    letter = pygame.transform.average_color(paper(SIZE))
    assert news[0] - news[2] < letter[0] - letter[2]
