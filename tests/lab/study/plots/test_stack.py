"""Amounts stand upon one another; those below zero hang."""

from __future__ import annotations

import pytest

pytest.importorskip("matplotlib")

from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle

from game.lab.study.forms import Stack
from game.lab.study.palette import KINDS, Paints
from game.lab.study.plots.frame import Words, framed
from game.lab.study.plots.stack import MOST, REST, draw, room

Box = tuple[float, float, float]


def drawn(chart: Stack) -> Axes:
    _, axes = framed(room(chart), Words("", "", ""))
    draw(chart, axes, Paints())
    return axes


def boxes(axes: Axes) -> list[Box]:
    """Middle, foot and height of each bar."""
    found = [box for bars in axes.containers for box in bars if isinstance(box, Rectangle)]
    return [(box.get_x() + box.get_width() / 2, box.get_y(), box.get_height()) for box in found]


def same(found: list[Box], wanted: list[Box]) -> bool:
    flat = [each for box in found for each in box]
    return flat == pytest.approx([each for box in wanted for each in box])


def test_the_second_stands_upon_the_first() -> None:
    chart = Stack(("a", "b"), {"war": (0.1, 0.2), "ouster": (0.3, 0.4)})
    wanted: list[Box] = [(0, 0, 10), (1, 0, 20), (0, 10, 30), (1, 20, 40)]
    assert same(boxes(drawn(chart)), wanted)


def test_amounts_below_zero_hang_from_it_and_take_no_room_above() -> None:
    chart = Stack(("a",), {"x": (-2.0,), "y": (3.0,), "z": (-1.0,)}, share=False)
    assert same(boxes(drawn(chart)), [(0, 0, -2), (0, 0, 3), (0, -2, -1)])


def test_amounts_of_nothing_are_not_drawn() -> None:
    chart = Stack(("a", "b", "c"), {"x": (0.0, 0.5, 0.0)})
    assert same(boxes(drawn(chart)), [(1, 0, 50)])


def test_the_key_names_the_topmost_first_with_its_paint() -> None:
    axes = drawn(Stack(("a",), {"war": (0.1,), "settlement": (0.3,)}))
    names = [text.get_text() for text in axes.texts]
    swatches = [patch for patch in axes.patches if not patch.get_clip_on()]
    assert names == ["settlement", "war"]
    colours = [to_hex(patch.get_facecolor()) for patch in swatches]
    assert colours == [KINDS["settlement"].colour, KINDS["war"].colour]
    assert swatches[1].get_hatch() == KINDS["war"].hatch


def test_series_that_are_nothing_at_all_are_not_named() -> None:
    axes = drawn(Stack(("a",), {"war": (0.1,), "ouster": (0.0,)}))
    assert [text.get_text() for text in axes.texts] == ["war"]


def test_the_smallest_of_too_many_are_one_and_nothing_is_lost() -> None:
    series = {f"n{at:02}": (float(at),) for at in range(1, 13)}
    axes = drawn(Stack(("a",), series, share=False))
    assert len(axes.containers) == MOST
    assert sum(height for _, _, height in boxes(axes)) == pytest.approx(sum(range(1, 13)))
    names = [text.get_text() for text in axes.texts]
    assert names == [REST, "n12", "n11", "n10", "n09", "n08", "n07", "n06"]


def test_a_unit_stands_above_the_axis() -> None:
    axes = drawn(Stack(("a",), {"x": (1.0,)}, unit="ships", share=False))
    assert "ships" in [text.get_text() for text in axes.texts]
