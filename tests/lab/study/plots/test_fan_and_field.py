"""Bands lie around the middle; cells are the fuller the greater their value."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("matplotlib")

from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Rectangle

from game.lab.study.forms import Fan, Field
from game.lab.study.palette import BAND, INK, ON_FULL, ON_PALE, Paints
from game.lab.study.plots import fan, field
from game.lab.study.plots.frame import Words, framed

AT = ("a", "b", "c")
BANDS = {
    0.05: (0.0, 1.0, 2.0),
    0.25: (1.0, 2.0, 3.0),
    0.5: (2.0, 3.0, 4.0),
    0.75: (3.0, 4.0, 5.0),
    0.95: (4.0, 5.0, 6.0),
}
WIDE = Fan(AT, BANDS, {"own": (2.0, 2.5, math.nan), "other": (1.0, 1.0, 1.0)}, 0.0, 10.0)
GRID = Field(("x", "y"), ("p", "q"), ((0.0, 0.5), (1.0, math.nan)), ("X", "Y"))


def of_fan(chart: Fan) -> Axes:
    _, axes = framed(fan.room(chart), Words("", "", ""))
    fan.draw(chart, axes, Paints())
    return axes


def of_field(chart: Field) -> Axes:
    _, axes = framed(field.room(chart), Words("", "", ""))
    field.draw(chart, axes, Paints())
    return axes


def words(axes: Axes) -> dict[str, float]:
    """What is written, and how high."""
    return {text.get_text(): text.get_position()[1] for text in axes.texts}


def test_each_pair_of_parts_bounds_a_band_the_narrow_one_darker() -> None:
    wide, narrow = of_fan(WIDE).collections
    assert wide.get_datalim(wide.get_transform()) is not None
    assert (wide.get_alpha() or 0) < (narrow.get_alpha() or 0)


def test_the_middle_has_the_bands_hue_and_paths_are_ink_and_broken_each_in_its_own_way() -> None:
    lines = [line for line in of_fan(WIDE).lines if len(line.get_xdata()) == len(AT)]
    inside = [line for line in lines if line.get_clip_on()]
    assert [to_hex(str(line.get_color())) for line in inside] == [
        BAND.colour, INK.colour, INK.colour,
    ]  # fmt: skip
    assert len({fan._dash(number) for number in range(4)}) == 4
    assert all(line.is_dashed() for line in inside[1:])


def test_the_scale_is_the_one_that_is_given() -> None:
    assert of_fan(WIDE).get_ylim() == (0, 10)


def test_names_stand_in_the_order_of_what_they_name() -> None:
    told = words(of_fan(WIDE))
    order = sorted(told, key=lambda name: -told[name])
    assert order == ["90 of 100 worlds", "50 of 100 worlds", "the middle", "own", "other"]


def test_a_path_ends_with_a_dot_where_its_game_ended() -> None:
    dots = [line for line in of_fan(WIDE).lines if line.get_marker() == "o"]
    ends = [(dot.get_xdata()[0], dot.get_ydata()[0]) for dot in dots]  # type: ignore[index]
    assert ends == [(1, 2.5), (2, 1.0)]


def test_a_fan_without_bands_still_has_its_paths() -> None:
    axes = of_fan(Fan(AT, {}, {"own": (1.0, 2.0, 3.0)}, 0.0, 10.0))
    assert set(words(axes)) == {"own"}
    assert not axes.collections


def cells(axes: Axes) -> list[Rectangle]:
    return [patch for patch in axes.patches if isinstance(patch, Rectangle)]


def test_greater_values_are_fuller() -> None:
    least, middle, most, _ = cells(of_field(GRID))
    light = [sum(to_rgb(cell.get_facecolor())) for cell in (least, middle, most)]
    assert light == sorted(light, reverse=True)
    assert to_hex(most.get_facecolor()) == BAND.colour


def test_a_cell_without_a_value_is_hatched_and_says_nothing() -> None:
    axes = of_field(GRID)
    assert [bool(cell.get_hatch()) for cell in cells(axes)] == [False, False, False, True]
    assert set(words(axes)) == {"0 %", "50 %", "100 %"}


def test_letters_turn_pale_on_full_cells() -> None:
    colours = {text.get_text(): text.get_color() for text in of_field(GRID).texts}
    assert colours == {"0 %": ON_PALE, "50 %": ON_PALE, "100 %": ON_FULL}


def test_figures_are_left_out_where_they_do_not_fit() -> None:
    many = tuple(f"n{at}" for at in range(60))
    axes = of_field(Field(many, ("p",), (tuple(at / 60 for at in range(60)),), ("X", "Y")))
    assert not axes.texts
    assert len(cells(axes)) == 60


def test_values_that_are_all_alike_can_be_drawn() -> None:
    axes = of_field(Field(("x",), ("p",), ((3.0,),), ("X", "Y"), share=False))
    assert set(words(axes)) == {"3.00"}


def test_rows_go_down_and_axes_have_their_titles() -> None:
    axes = of_field(GRID)
    assert axes.yaxis_inverted()
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("X", "Y")
    assert [label.get_text() for label in axes.get_yticklabels()] == ["p", "q"]
