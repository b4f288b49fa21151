"""Bars stand where their values are, with their intervals on them."""

from __future__ import annotations

import pytest

pytest.importorskip("matplotlib")

from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle

from game.lab.study.forms import Bar, Bars
from game.lab.study.palette import KINDS, Paints
from game.lab.study.plots.bars import draw, room
from game.lab.study.plots.frame import Words, framed

PAIR = Bars((Bar("a", 0.1, (0.05, 0.2), "war"), Bar("b", 0.3, (0.2, 0.4), "settlement")))
APART = Bars((Bar("more", 0.02, (0.01, 0.03)), Bar("less", -0.05, (-0.08, -0.02))), signed=True)


def drawn(chart: Bars) -> Axes:
    _, axes = framed(room(chart), Words("t", "n", ""))
    draw(chart, axes, Paints())
    return axes


def boxes(axes: Axes) -> list[Rectangle]:
    return [patch for patch in axes.patches if isinstance(patch, Rectangle)]


def words(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


def test_shares_are_drawn_in_percent() -> None:
    assert [box.get_width() for box in boxes(drawn(PAIR))] == pytest.approx([10, 30])


def test_the_first_bar_is_the_topmost() -> None:
    axes = drawn(PAIR)
    first, second = boxes(axes)
    assert axes.yaxis_inverted()
    assert first.get_y() < second.get_y()


def test_each_bar_has_its_kinds_colour_and_hatch() -> None:
    first, second = boxes(drawn(PAIR))
    assert to_hex(first.get_facecolor()) == KINDS["war"].colour
    assert first.get_hatch() == KINDS["war"].hatch
    assert to_hex(second.get_facecolor()) == KINDS["settlement"].colour


def test_intervals_are_lines_from_low_to_high() -> None:
    spans = [list(line.get_xdata()) for line in drawn(PAIR).lines]
    assert any(span == pytest.approx([5, 20]) for span in spans)
    assert any(span == pytest.approx([20, 40]) for span in spans)


def test_names_and_figures_stand_beside_the_bars() -> None:
    assert words(drawn(PAIR)) == ["a", "10 % (5 to 20)", "b", "30 % (20 to 40)"]


def test_differences_carry_signs_and_go_to_both_sides() -> None:
    axes = drawn(APART)
    low, high = axes.get_xlim()
    assert low < -8 < 3 < high
    assert "+2 pp (+1 to +3)" in words(axes)
    assert "-5 pp (-8 to -2)" in words(axes)


def test_shares_begin_at_nothing() -> None:
    assert drawn(PAIR).get_xlim()[0] == 0


def test_other_units_are_not_scaled() -> None:
    axes = drawn(Bars((Bar("a", 12.0, (11.0, 13.0)),), unit="ships", share=False))
    assert boxes(axes)[0].get_width() == pytest.approx(12)
    assert words(axes)[1] == "12 (11 to 13)"


def test_a_name_of_several_lines_gets_more_room() -> None:
    short = Bars(tuple(Bar("a", 0.1, (0.0, 0.2)) for _ in range(2)))
    long = Bars((Bar("words " * 20, 0.1, (0.0, 0.2)), Bar("a", 0.1, (0.0, 0.2))))
    assert room(long).height > room(short).height
    assert sum("words" in told for told in words(drawn(long))) >= 3


def test_ids_are_read_as_words() -> None:
    axes = drawn(Bars((Bar("sub_forced_up", 0.1, (0.0, 0.2)),)))
    assert words(axes)[0] == "sub forced up"
