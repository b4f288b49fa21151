"""Plates on the glass, and the names between them."""

from dataclasses import replace

import pygame
import pytest

from game.ui.draw.chart import SITE, UNSURE, Chart
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Hint
from game.ui.widgets.plot_names import bodies, haloed, in_sight, lettered, spots, tag
from game.ui.widgets.plot_plates import Callout, Legend, Title, entries
from tests.ui.charts import MARKS, chart, mark

PEN = Pen()
GLASS = pygame.Rect(0, 0, 768, 524)


def test_the_title_is_as_wide_as_its_words_and_never_wider_than_the_glass() -> None:
    short = Title("Plot", "").place(PEN, chart())
    long = Title("A plot with a very long name " * 8, "x").place(PEN, chart())
    assert short.width < long.width <= GLASS.width
    assert GLASS.contains(long)
    assert short.height < long.height


def test_the_legend_lists_each_sign_once_with_every_colour_it_has() -> None:
    listed = entries(chart(), MARKS)
    kinds = [kind for kind, _, _ in listed]
    assert len(kinds) == len(set(kinds))
    assert {"warship", "merchant", "site", "unsure", "doubt"} <= set(kinds)
    assert not {"city", "capital", "region", "ring"} & set(kinds)
    both = entries(chart(), [mark("grey"), replace(mark("grey"), id="red", side="south")])
    assert both[0][1] == (COLOURS["side0"], COLOURS["side1"])


def test_the_legend_explains_only_what_is_in_use() -> None:
    assert entries(chart(), [mark("grey")]) == [
        ("warship", (COLOURS["side0"],), "warship"),
    ]
    assert entries(chart(), []) == []


def test_unsure_marks_have_one_sign_whatever_their_kind() -> None:
    loose = [replace(mark(name), sure=False) for name in ("grey", "oil", "deep")]
    listed = entries(chart(), loose)
    assert [(kind, colours) for kind, colours, _ in listed if kind != "doubt"] == [
        ("unsure", (UNSURE,))
    ]


def test_a_site_is_yellow_in_the_legend_as_on_the_map() -> None:
    assert entries(chart(), [mark("fort")])[0][1] == (SITE,)


@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_legend_is_one_row_in_the_lower_right_corner(scale: float, text: float) -> None:
    pen = Pen(scale, text)
    drawn = replace(chart((round(768 * scale), round(524 * scale))), unit=scale)
    legend = Legend(tuple(entries(drawn, MARKS)))
    place = legend.place(pen, drawn)
    assert pygame.Rect((0, 0), drawn.size).contains(place)
    assert place.width <= drawn.size[0] * 0.72 + 20
    assert place.height < 2 * pen.line_height("map_small") + pen.px(20)
    assert legend.row(pen, drawn)


def test_where_room_is_short_the_least_plain_signs_stay() -> None:
    narrow = chart((330, 300))
    legend = Legend(tuple(entries(narrow, MARKS)))
    kinds = [kind for kind, _, _ in legend.row(PEN, narrow)]
    assert "unsure" in kinds
    assert "base" not in kinds


def test_an_empty_legend_takes_no_room() -> None:
    assert Legend(()).place(PEN, chart()).size == (0, 0)


def test_a_callout_grows_with_what_it_tells() -> None:
    short = Callout(Hint("Grey", ("Warship",))).place(PEN, chart())
    long = Callout(Hint("Grey", ("Warship", "A long line of words that wraps " * 4))).place(
        PEN, chart()
    )
    assert long.height > short.height
    assert long.right == short.right == 768 - 12
    assert GLASS.contains(long)


def test_a_callout_without_room_is_left_out() -> None:
    told = Callout(Hint("Grey", ("words " * 400,)))
    assert told.place(PEN, chart()).size == (0, 0)
    surface = pygame.Surface((768, 524), pygame.SRCALPHA)
    told.draw(PEN, surface, chart())
    assert surface.get_bounding_rect().width == 0


def test_plates_are_drawn_where_they_say() -> None:
    told = Callout(Hint("Grey", ("Warship", "Northland")))
    for plate in (Title("Plot", "now"), Legend(tuple(entries(chart(), MARKS))), told):
        surface = pygame.Surface((768, 524), pygame.SRCALPHA)
        plate.draw(PEN, surface, chart())
        assert plate.place(PEN, chart()).contains(surface.get_bounding_rect())
        assert surface.get_bounding_rect().width > 30


def test_a_name_has_its_age_under_it() -> None:
    assert [text for text, _ in tag(PEN, mark("cargo")).lines] == ["Cargo", "2 h old"]
    assert [text for text, _ in tag(PEN, mark("grey")).lines] == ["Grey"]
    assert tag(PEN, mark("cargo")).size[1] > tag(PEN, mark("grey")).size[1]


def test_places_are_written_smaller_than_ships_and_seas_larger() -> None:
    roles = [tag(PEN, mark(name)).lines[0][1] for name in ("dock", "grey", "sea")]
    assert roles == ["map_small", "map", "map_big"]
    sizes = [PEN.size(role) for role in roles]
    assert sizes == sorted(sizes)


def test_what_is_out_of_sight_has_no_name() -> None:
    away = replace(mark("grey"), at=(100.0, 0.0))
    assert not in_sight(chart(), away)
    assert lettered(PEN, chart(), [away], []) == []


def test_a_line_may_reach_into_sight_from_anywhere() -> None:
    assert in_sight(chart(), replace(mark("reach"), at=(-95.0, 20.0)))


def test_a_course_takes_room_ahead() -> None:
    still = bodies(chart(), replace(mark("cargo"), bound=None))
    going = bodies(chart(), mark("cargo"))
    assert len(still) == 1
    assert len(going) == 3


def test_a_held_line_takes_room_and_a_range_none() -> None:
    assert len(bodies(chart(), mark("fence"))) > 10
    assert bodies(chart(), mark("reach")) == []
    assert bodies(chart(), mark("sea")) == []


def test_the_name_of_a_range_lies_on_it_and_that_of_a_held_line_beside_it() -> None:
    for name, on_it in (("reach", True), ("fence", False)):
        (found,) = lettered(PEN, chart(), [mark(name)], [])
        line = [spot for spot in _points(chart(), name) if found.place.collidepoint(spot)]
        assert bool(line) is on_it


def _points(drawn: Chart, name: str) -> list[tuple[float, float]]:
    from game.ui.draw.chart import ring_points

    return [(x, y) for x, y in ring_points(drawn, mark(name)).tolist()]


def test_every_kind_has_somewhere_to_write_its_name() -> None:
    for each in MARKS:
        assert spots(chart(), tag(PEN, each), GLASS)


def test_letters_have_a_dark_rim() -> None:
    made = haloed(PEN, "Grey", "map", COLOURS["side0"])
    pixels = [
        tuple(made.get_at((x, y)))
        for x in range(made.get_width())
        for y in range(made.get_height())
    ]
    assert any(sum(pixel[:3]) < 80 and pixel[3] > 200 for pixel in pixels)
    assert any(sum(pixel[:3]) > 400 for pixel in pixels)
    assert haloed(PEN, "Grey", "map", COLOURS["side0"]) is made
