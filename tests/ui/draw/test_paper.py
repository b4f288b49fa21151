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


# Rims, slips and grids, at every scale


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("kind", ["bond", "card", "kraft"])
def test_the_rim_is_as_deep_as_the_scale(kind: str, scale: float) -> None:
    """Twice as large a window has a rim twice as deep, in pixels."""
    size = (round(400 * scale), round(300 * scale))
    sheet = paper(size, scale, kind, 3)
    deep = STOCKS[kind].rim * scale
    middle_row = size[1] // 2
    inner = light(mean(sheet, pygame.Rect(size[0] // 2 - 20, middle_row - 20, 40, 40)))
    outer = light(mean(sheet, pygame.Rect(round(3 * scale), middle_row - 40, 4, 80)))
    past = light(mean(sheet, pygame.Rect(round(1.3 * deep), middle_row - 40, 8, 80)))
    assert outer < 0.93 * inner
    assert past > outer


def test_a_roll_has_no_toned_rim() -> None:
    roll = paper((400, 200), 1, "teletype", 2)
    sides = light(mean(roll, pygame.Rect(2, 60, 4, 80)))
    assert sides == pytest.approx(light(mean(roll, pygame.Rect(200, 60, 40, 80))), rel=0.08)


@pytest.mark.parametrize("kind", STOCKS)
def test_paper_has_grain(kind: str) -> None:
    sheet = paper(SIZE, 1, kind)
    box = middle(sheet, 0.4)
    tones = {
        sheet.get_at((x, y))[:3] for x in range(box.left, box.right) for y in (box.y, box.y + 9)
    }
    assert len(tones) > 12


def test_kinds_of_paper_can_be_told_apart() -> None:
    tones = {kind: mean(paper(SIZE, 1, kind), middle(paper(SIZE, 1, kind))) for kind in STOCKS}
    light_ = {kind: light(tone) for kind, tone in tones.items()}
    assert (
        light_["kraft"] < light_["manila"] < light_["newsprint"] < light_["bond"] < light_["card"]
    )
    assert tones["copy"][2] > tones["copy"][0]
    assert tones["graph"][1] >= tones["graph"][0]


@pytest.mark.parametrize("scale", SCALES)
def test_holes_of_a_roll_are_evenly_apart_and_only_above(scale: float) -> None:
    size = (round(400 * scale), round(120 * scale))
    roll = paper(size, scale, "teletype", 2)
    row = [sum(roll.get_at((x, round(5.5 * scale)))[:3]) < 200 for x in range(size[0])]
    starts = [x for x in range(1, size[0]) if row[x] and not row[x - 1]]
    assert 30 <= len(starts) <= 37
    assert max(b - a for a, b in pairwise(starts)) <= round(11 * scale) + 1
    below = [sum(roll.get_at((x, round(60 * scale)))[:3]) for x in range(size[0])]
    assert min(below) > 300


@pytest.mark.parametrize("by", [-10, 0, 12])
@pytest.mark.parametrize("kind", ["manila", "card", "bond"])
def test_a_slip_is_lighter_the_more_it_is_lit(kind: str, by: int) -> None:
    size = (140, 30)
    lit = light(mean(slip(size, 1, kind, by)))
    assert (lit > light(mean(slip(size, 1, kind)))) is (by > 0)


@pytest.mark.parametrize("scale", SCALES)
def test_a_slip_has_an_edge_below_and_light_above(scale: float) -> None:
    size = (round(140 * scale), round(30 * scale))
    made = slip(size, scale)
    inner = sum(mean(made, middle(made)))
    assert sum(mean(made, pygame.Rect(0, size[1] - 1, size[0] - 4, 1))) < inner - 30
    assert sum(mean(made, pygame.Rect(0, 0, size[0] - 4, 1))) > inner
    assert sum(mean(made, pygame.Rect(size[0] - 1, 2, 1, size[1] - 4))) < inner


def test_a_slip_of_no_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        slip((20, 20), 1, "vellum")


@pytest.mark.parametrize("scale", SCALES)
def test_worn_edges_leave_the_inner_sheet_alone(scale: float) -> None:
    surface = clear((200, 100))
    surface.fill((100, 90, 80, 255))
    wear_edges(surface, scale)
    deep = round(4 * scale) + 1
    assert whole(surface.subsurface((deep, deep, 200 - 2 * deep, 100 - 2 * deep)))
    for side in ((0, 0, 200, 1), (0, 99, 200, 1), (0, 0, 1, 100), (199, 0, 1, 100)):
        worn = alphas(surface.subsurface(side))
        assert min(worn) < 200
