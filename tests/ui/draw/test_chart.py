"""Marks over the glass: rings, lines, tracks, courses, doubt, silhouettes."""

import math
from dataclasses import replace

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
