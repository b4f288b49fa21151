"""Marks over the glass: rings, lines, tracks, courses, doubt, silhouettes."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pygame
import pytest

from game.engine.plot import Mark
from game.ui.draw import chart as charts
from game.ui.draw import glass
from game.ui.draw.projection import circle
from game.ui.theme import COLOURS
from tests.ui.charts import MARKS, chart, mark
from tests.ui.draw.looks import contrast

SIZE = (768, 524)


def drawn(*marks: Mark, chosen: str = "") -> pygame.Surface:
    """Marks on nothing."""
    surface = pygame.Surface(SIZE, pygame.SRCALPHA)
    charts.draw(surface, chart(SIZE, chosen), marks)
    return surface


def inked(surface: pygame.Surface, x: float, y: float, around: int = 2) -> bool:
    """Whether anything is drawn within some pixels of a point."""
    box = pygame.Rect(round(x) - around, round(y) - around, 2 * around + 1, 2 * around + 1)
    part = surface.subsurface(box.clip(surface.get_rect()))
    return part.get_bounding_rect().width > 0


@pytest.mark.parametrize("name", [each.id for each in MARKS if each.kind != "region"])
def test_every_mark_leaves_ink(name: str) -> None:
    assert drawn(mark(name)).get_bounding_rect().width > 4


def test_a_region_is_words_alone() -> None:
    assert drawn(mark("sea")).get_bounding_rect().width == 0


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("grey", COLOURS["side0"]),
        ("oil", COLOURS["side1"]),
        ("port", charts.NEUTRAL),
        ("deep", charts.UNSURE),
        ("fort", charts.SITE),
        ("sea", charts.SEA_WORDS),
    ],
)
def test_colours_tell_the_side_and_doubt(name: str, colour: tuple[int, int, int]) -> None:
    assert chart().colour(mark(name)) == colour


def test_an_unsure_site_is_amber_too() -> None:
    assert chart().colour(replace(mark("fort"), sure=False)) == charts.UNSURE


def test_a_glyph_stands_where_its_mark_is() -> None:
    grey = mark("grey")
    x, y = chart().at(grey)
    box = drawn(grey).get_bounding_rect()
    assert math.dist(box.center, (x, y)) < 4


def test_a_gliding_mark_is_drawn_where_it_is_on_its_way() -> None:
    surface = pygame.Surface(SIZE, pygame.SRCALPHA)
    gliding = replace(chart(), places={"grey": (-64.0, 31.0)})
    charts.draw(surface, gliding, [mark("grey")])
    x, y = gliding.projection.at((-64.0, 31.0))
    assert math.dist(surface.get_bounding_rect().center, (x, y)) < 4


def test_a_ring_is_drawn_where_its_radius_says_and_nowhere_within() -> None:
    reach = mark("reach")
    surface = drawn(reach)
    points = [chart().projection.at((lon, lat)) for lon, lat in circle(reach.at, 1000).tolist()]
    on_it = [inked(surface, x, y, 8) for x, y in points if 0 < x < 768 and 0 < y < 524]
    assert on_it
    assert all(on_it)
    x, y = chart().at(reach)
    assert not inked(surface, x, y, 40)


def test_a_ring_is_dashed() -> None:
    surface = drawn(mark("reach"))
    points = charts.ring_points(chart(), mark("reach")).tolist()
    found = [inked(surface, x, y, 0) for x, y in points if 0 < x < 768 and 0 < y < 524]
    assert 0.25 < sum(found) / len(found) < 0.95


def test_an_arc_stops_at_its_bearings() -> None:
    fence = mark("fence")
    surface = drawn(fence)
    for course, there in ((60.0, True), (320.0, False)):
        (lon, lat), *_ = circle(fence.at, 500, (course, course + 1)).tolist()
        x, y = chart().projection.at((lon, lat))
        assert inked(surface, x, y, 3) is there


def test_a_held_line_is_heavier_than_a_range() -> None:
    """The share of ink in the box of its line: a range is thin, a line somebody holds is not."""
    whole = replace(mark("fence"), arc=(0, 360))
    assert _ink(drawn(mark("fence"))) > _ink(drawn(whole)) * 0.8


def _ink(surface: pygame.Surface) -> int:
    return pygame.mask.from_surface(surface, 40).count()


def test_doubt_grows_with_its_miles() -> None:
    near = drawn(mark("deep")).get_bounding_rect()
    far = drawn(replace(mark("deep"), doubt=180)).get_bounding_rect()
    assert far.width == pytest.approx(near.width * 2, rel=0.1)


def test_doubt_smaller_than_the_glyph_is_not_drawn() -> None:
    exact, close = replace(mark("grey"), doubt=0), replace(mark("grey"), doubt=15)
    assert pygame.image.tobytes(drawn(exact), "RGBA") == pygame.image.tobytes(drawn(close), "RGBA")


def test_a_track_has_a_dot_for_each_report() -> None:
    cargo = replace(mark("cargo"), doubt=0)
    surface = drawn(cargo)
    for stop in cargo.track:
        x, y = chart().projection.at(stop)
        if 3 < x < 765 and 3 < y < 521:
            assert inked(surface, x, y, 1)
    bare = drawn(replace(cargo, track=()))
    assert _ink(surface) > _ink(bare)


def test_a_course_is_an_arrow_ahead_of_the_glyph() -> None:
    plane = mark("plane")
    x, y = chart().at(plane)
    assert charts.ahead(chart(), plane, 34) == pytest.approx((x, y + 34), abs=1.5)
    with_course, without = drawn(plane), drawn(replace(plane, bound=None))
    assert inked(with_course, x, y + 30)
    assert not inked(without, x, y + 30)


def test_what_goes_nowhere_has_nothing_ahead() -> None:
    assert charts.ahead(chart(), mark("grey"), 34) == pytest.approx(chart().at(mark("grey")))


def test_a_gliding_mark_shows_no_course_yet() -> None:
    surface = pygame.Surface(SIZE, pygame.SRCALPHA)
    plane = mark("plane")
    charts.draw(surface, replace(chart(), places={"plane": plane.at}), [plane])
    x, y = chart().at(plane)
    assert not inked(surface, x, y + 30)


def test_the_chosen_mark_is_ringed() -> None:
    x, y = chart().at(mark("grey"))
    off = chart().gap(mark("grey")) + 6
    assert inked(drawn(mark("grey"), chosen="grey"), x, y - off)
    assert not inked(drawn(mark("grey")), x, y - off)


def test_marks_far_outside_are_drawn_without_harm() -> None:
    away = replace(mark("cargo"), at=(100.0, -30.0), track=((90.0, -30.0),), doubt=500)
    assert drawn(away).get_bounding_rect().width == 0


def test_a_stroke_leaves_out_what_is_outside() -> None:
    surface = pygame.Surface((50, 50), pygame.SRCALPHA)
    line = chart().projection.places([(-72.5, 27.2), (-72.4, 27.2)])
    charts.stroke(surface, line + 5000, (255, 255, 255), 1, (4, 2))
    assert surface.get_bounding_rect().width == 0


@pytest.mark.parametrize("colour", [charts.NEUTRAL, charts.SEA_WORDS, charts.UNSURE, charts.SITE])
def test_names_can_be_read_on_their_dark_rim(colour: tuple[int, int, int]) -> None:
    assert contrast(colour, glass.DEEP) >= 4.5


@pytest.mark.parametrize("side", ["side0", "side1"])
def test_the_sides_can_be_read_on_water_and_on_their_own_land(side: str) -> None:
    assert contrast(COLOURS[side], glass.DEEP) >= 4.5
    assert contrast(COLOURS[side], glass.LIT) >= 4.5
    assert contrast(COLOURS[side], glass.TINTS[int(side[-1])]) >= 2.5


# Properties over kinds and scales

GLYPHS = [each for each in MARKS if each.kind in charts.glyphs.SIZES]
NAMES = [each.id for each in GLYPHS]


@pytest.mark.parametrize("unit", [0.8, 1.0, 2.4])
@pytest.mark.parametrize("name", NAMES)
def test_a_glyph_grows_with_the_scale_and_keeps_its_place(name: str, unit: float) -> None:
    bare = replace(mark(name), doubt=0, track=(), bound=None)
    look = replace(chart(), unit=unit)
    surface = pygame.Surface(SIZE, pygame.SRCALPHA)
    charts.draw(surface, look, [bare])
    bounds = surface.get_bounding_rect(128)
    size = look.px(charts.glyphs.SIZES[bare.kind])
    assert 0.4 * size < max(bounds.size) <= size + 1
    x, _ = look.at(bare)
    assert abs(bounds.centerx - x) <= 0.1 * size + 2
    assert look.gap(bare) == size / 2


@pytest.mark.parametrize("length", [0.1, 0.5, 1, 3.3])
def test_a_length_is_at_least_a_pixel(length: float) -> None:
    assert chart().px(length) == max(1, round(length))


def test_lines_lie_below_silhouettes_in_whatever_order_they_come() -> None:
    over = replace(mark("grey"), at=(-70.0, 31.0))
    lane = mark("lane")
    one, two = drawn(lane, over), drawn(over, lane)
    assert pygame.image.tobytes(one, "RGBA") == pygame.image.tobytes(two, "RGBA")
    x, y = chart().at(over)
    alone = drawn(over)
    box = pygame.Rect(round(x) - 3, round(y) + 3, 6, 3)
    assert pygame.image.tobytes(one.subsurface(box), "RGBA") == pygame.image.tobytes(
        alone.subsurface(box), "RGBA"
    )


def test_nothing_is_drawn_of_no_marks() -> None:
    assert drawn().get_bounding_rect().width == 0


def test_two_drawings_are_equal() -> None:
    assert pygame.image.tobytes(drawn(*MARKS), "RGBA") == pygame.image.tobytes(
        drawn(*MARKS), "RGBA"
    )


# Doubt


def test_doubt_is_dashed_and_veiled() -> None:
    """Told by a dashed line and a wash, not by the colour alone."""
    deep = replace(mark("deep"), doubt=200)
    surface = drawn(deep)
    points = chart().projection.places(circle(deep.at, 200, steps=400)).tolist()
    seen = [surface.get_at((round(x), round(y))).a > 120 for x, y in points]
    assert 0.3 < sum(seen) / len(seen) < 0.95
    changes = sum(a != b for a, b in pairwise(seen))
    assert changes > 20
    x, y = chart().projection.at(circle(deep.at, 120).tolist()[0])
    assert 15 <= surface.get_at((round(x), round(y))).a <= 45


def test_doubt_goes_with_a_mark_that_glides() -> None:
    deep = mark("deep")
    surface = pygame.Surface(SIZE, pygame.SRCALPHA)
    charts.draw(surface, replace(chart(), places={"deep": (-64.0, 25.0)}), [deep])
    x, y = chart().projection.at((-64.0, 25.0))
    assert math.dist(surface.get_bounding_rect().center, (x, y)) < 5


def test_a_doubt_larger_than_the_map_does_no_harm() -> None:
    surface = drawn(replace(mark("deep"), doubt=9000))
    assert surface.get_bounding_rect().width < SIZE[0] + 1


# Ways


@pytest.mark.parametrize("far", [0.0, 20.0, 200.0])
def test_ahead_is_so_many_pixels_away(far: float) -> None:
    plane = replace(mark("plane"), bound=(-60.0, 35.0))
    assert math.dist(charts.ahead(chart(), plane, far), chart().at(plane)) == pytest.approx(far)


@pytest.mark.parametrize("bound", [(-77.5, 34.0), (-60.0, 24.0), (-90.0, 24.0), (-70.0, 18.0)])
def test_the_arrow_points_where_it_heads(bound: tuple[float, float]) -> None:
    plane = replace(mark("plane"), bound=bound)
    x, y = chart().at(plane)
    tip = charts.ahead(chart(), plane, charts.HEADING)
    back = (2 * x - tip[0], 2 * y - tip[1])
    surface = drawn(plane)
    near = ((x + 4 * tip[0]) / 5, (y + 4 * tip[1]) / 5)
    assert inked(surface, *near)
    assert not inked(surface, *back)


def test_who_is_bound_for_where_it_is_harms_nothing() -> None:
    still = replace(mark("plane"), bound=mark("plane").at)
    assert drawn(still).get_bounding_rect(128).width < 40


def test_a_track_leads_to_the_mark() -> None:
    cargo = replace(mark("cargo"), doubt=0, bound=None)
    surface = drawn(cargo)
    last, here = chart().projection.at(cargo.track[-1]), chart().at(cargo)
    along = [
        (last[0] + (here[0] - last[0]) * step / 60, last[1] + (here[1] - last[1]) * step / 60)
        for step in range(60)
    ]
    seen = [inked(surface, x, y, 0) for x, y in along if 2 < x < 765 and 2 < y < 521]
    assert 0.35 < sum(seen) / len(seen) < 1


@pytest.mark.parametrize(
    ("bound", "turn"),
    [((-77.5, 30.0), 0), ((-77.5, 20.0), 180), ((-70.0, 24.2), 90), ((-85.0, 24.2), 270)],
)
def test_an_aircraft_is_turned_to_its_course(bound: tuple[float, float], turn: int) -> None:
    assert charts._turn(replace(mark("plane"), bound=bound)) % 360 == turn


def test_ships_and_idle_aircraft_are_not_turned() -> None:
    assert charts._turn(mark("cargo")) == 0
    assert charts._turn(replace(mark("plane"), bound=None)) == 0


# Lines


def test_a_line_with_one_stop_is_not_drawn() -> None:
    assert drawn(replace(mark("lane"), track=())).get_bounding_rect().width == 0


@pytest.mark.parametrize(
    ("arc", "all_round"),
    [((0, 360), True), ((10, 370), True), ((0, 120), False), ((90, 30), False)],
)
def test_a_ring_is_whole_or_an_arc(arc: tuple[float, float], all_round: bool) -> None:
    assert charts.whole(replace(mark("fence"), arc=arc)) is all_round


def test_a_held_line_has_bright_dashes_on_a_dim_band() -> None:
    surface = drawn(mark("lane"))
    points = charts.line_points(chart(), mark("lane")).tolist()
    tones = []
    for (x, y), (x2, y2) in pairwise(points):
        for part in range(4):
            at = (round(x + (x2 - x) * part / 4), round(y + (y2 - y) * part / 4))
            if surface.get_rect().collidepoint(at) and surface.get_at(at).a == 255:
                tones.append(sum(surface.get_at(at)[:3]))
    assert max(tones) > 600
    assert min(tones) < 320


def test_a_stroke_without_gaps_is_unbroken() -> None:
    surface = pygame.Surface((100, 20), pygame.SRCALPHA)
    line = np.array([(2.0, 10.0), (50.0, 10.0), (97.0, 10.0)])
    charts.stroke(surface, line, (255, 255, 255), 3, (1e6, 0))
    assert all(surface.get_at((x, 10)).a == 255 for x in range(4, 96))
    dashed = pygame.Surface((100, 20), pygame.SRCALPHA)
    charts.stroke(dashed, line, (255, 255, 255), 3, (8, 8))
    seen = [dashed.get_at((x, 10)).a > 128 for x in range(4, 96)]
    assert 0.3 < sum(seen) / len(seen) < 0.7


@pytest.mark.parametrize("radius", [3.0, 17.5])
def test_a_circle_in_the_picture_is_round(radius: float) -> None:
    points = charts.circle_at((40.0, 30.0), radius)
    assert np.allclose(np.hypot(*(points - (40, 30)).T), radius)
    assert points[0].tolist() == pytest.approx(points[-1].tolist())
