"""Sheets: their tone, grain and edges, and that words can be read on them."""

from itertools import pairwise

import pygame
import pytest

from game.ui.draw.grain import clear
from game.ui.draw.paper import STOCKS, paper, slip, wear_edges
from tests.ui.draw.looks import alphas, light, mean, middle, pixels, reads, whole

SIZE = (300, 220)
SCALES = (0.8, 1.0, 2.4)
ROUGH = [kind for kind, stock in STOCKS.items() if stock.rough and kind != "teletype"]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("kind", STOCKS)
def test_a_sheet_has_the_size_that_was_asked_for(kind: str, scale: float) -> None:
    assert paper(SIZE, scale, kind).get_size() == SIZE


@pytest.mark.parametrize("kind", STOCKS)
def test_two_calls_give_equal_bytes(kind: str) -> None:
    one, two = paper(SIZE, 1, kind, 5), paper.__wrapped__(SIZE, 1, kind, 5)
    assert one is not two
    assert pixels(one) == pixels(two)


def test_seeds_give_different_sheets_of_one_kind() -> None:
    sheets = [paper(SIZE, 1, "bond", seed) for seed in range(3)]
    assert len({pixels(sheet) for sheet in sheets}) == 3
    tones = [light(mean(sheet, middle(sheet))) for sheet in sheets]
    assert max(tones) - min(tones) < 0.1


def test_a_kind_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        paper(SIZE, 1, "vellum")


@pytest.mark.parametrize("seed", [0, 4, 9])
@pytest.mark.parametrize(
    ("kind", "ink"),
    [
        *[(kind, ink) for kind in ("bond", "card") for ink in ("ink", "ink_soft", "faded", "red")],
        *[(kind, ink) for kind in ("manila", "newsprint") for ink in ("ink", "ink_soft")],
        ("bond", "green"),
        ("card", "blue"),
        ("kraft", "ink"),
        ("graph", "ink"),
        ("graph", "red"),
        ("teletype", "ink"),
    ],
)
def test_words_can_be_read_on_it(kind: str, ink: str, seed: int) -> None:
    assert reads(ink, paper((420, 320), 1, kind, seed))


@pytest.mark.parametrize("kind", ["bond", "card", "manila", "kraft", "newsprint"])
def test_the_rim_is_darker_than_the_middle(kind: str) -> None:
    sheet = paper((400, 300), 1, kind, 2)
    rim = mean(sheet, pygame.Rect(40, 5, 320, 3))
    assert light(rim) < light(mean(sheet, middle(sheet, 0.4))) * 0.93


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("kind", ROUGH)
def test_only_the_edge_is_worn_and_no_deeper_than_a_few_pixels(kind: str, scale: float) -> None:
    sheet = paper(SIZE, scale, kind)
    deep = round(3 * scale) + 1
    inner = sheet.subsurface(sheet.get_rect().inflate(-2 * deep, -2 * deep))
    assert whole(inner)
    for side in ((0, 0, SIZE[0], 1), (0, 0, 1, SIZE[1]), (0, SIZE[1] - 1, SIZE[0], 1)):
        assert len(set(alphas(sheet.subsurface(side)))) > 3


def test_the_worn_edge_is_about_a_logical_pixel_deep() -> None:
    """Between 0.7 and 1.6 at four times the size, where it can be measured."""
    sheet = clear((1600, 400))
    sheet.fill((255, 255, 255, 255))
    wear_edges(sheet, 4)
    gone = [1 - sheet.get_at((x, y))[3] / 255 for x in range(100, 1500, 3) for y in range(12)]
    depth = sum(gone) / len(range(100, 1500, 3)) / 4
    assert 0.4 <= depth <= 1.6


def test_a_teletype_roll_is_punched_along_its_top_and_whole() -> None:
    roll = paper((400, 40), 1, "teletype")
    assert whole(roll)
    row = [light(tuple(roll.get_at((x, 5))[:3])) for x in range(400)]  # type: ignore[arg-type]
    falls = sum(a > 0.3 > b for a, b in pairwise(row))
    assert 34 <= falls <= 38
    foot = [light(tuple(roll.get_at((x, 30))[:3])) for x in range(400)]  # type: ignore[arg-type]
    assert min(foot) > 0.4


def test_graph_paper_has_a_line_every_nine_and_a_stronger_one_every_fifth() -> None:
    sheet = paper((300, 220), 1, "graph")
    columns = [sum(sheet.get_at((x, y))[0] for y in range(20, 200, 3)) / 60 for x in range(300)]
    assert columns[99] < columns[97] - 12
    assert columns[135] < columns[99] - 10
    assert abs(columns[102] - columns[97]) < 8


@pytest.mark.parametrize("size", [(1, 1), (3, 400), (400, 3), (12, 12)])
@pytest.mark.parametrize("kind", STOCKS)
def test_the_smallest_sheets_can_be_drawn(kind: str, size: tuple[int, int]) -> None:
    assert paper(size, 1, kind).get_size() == size


@pytest.mark.parametrize("kind", ["card", "manila"])
def test_a_slip_is_opaque_and_can_be_read_lit_and_pressed(kind: str) -> None:
    slips = [slip((220, 44), 1, kind, by) for by in (-12, 0, 16)]
    tones = [light(mean(each)) for each in slips]
    assert tones == sorted(tones)
    assert len(set(tones)) == 3
    for each in slips:
        assert not each.get_flags() & pygame.SRCALPHA
        assert reads("ink", each)
        assert reads("ink_soft", each)


def test_the_white_slip_is_lighter_than_the_manila_one() -> None:
    assert light(mean(slip((220, 44), 1, "card"))) > light(mean(slip((220, 44), 1))) * 1.2


@pytest.mark.parametrize("size", [(1, 1), (40, 1), (1, 40)])
def test_the_smallest_slips_can_be_drawn(size: tuple[int, int]) -> None:
    assert slip(size, 2.4).get_size() == size
