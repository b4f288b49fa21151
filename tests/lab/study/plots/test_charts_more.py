"""Edges of charts: scales, brackets, many names, nothing at all, and no warning of any."""

from __future__ import annotations

import math
import warnings
from itertools import pairwise

import pytest

pytest.importorskip("matplotlib")

from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.axes import Axes

from game.lab.study.forms import Bar, Bars, Chart, Dots, Fan, Field, Mean, Part, Stack, Table
from game.lab.study.palette import KINDS, NEUTRAL, ROW, Paints, named
from game.lab.study.plots import bars, dots, fan, field, stack
from game.lab.study.plots.draw import figure_of, foot
from game.lab.study.plots.frame import Words, framed
from game.lab.study.plots.style import svg
from tests.lab.study.samples import changes

EMPTY = Table((), ())


def bars_on(chart: Bars) -> Axes:
    _, axes = framed(bars.room(chart), Words("", "", ""))
    bars.draw(chart, axes, Paints())
    return axes


def words(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.texts]


# Bars


@pytest.mark.parametrize(
    ("interval", "value", "low", "high"),
    [
        ((0.1, 0.3), 0.2, 0.0, 31.2),
        ((-0.3, -0.1), -0.2, -31.2, 0.0),
        ((-0.1, 0.3), 0.1, -11.6, 31.6),
        ((0.0, 0.0), 0.0, 0.0, 1.0),
    ],
)
def test_the_scale_reaches_a_little_beyond_the_widest_interval(
    interval: tuple[float, float], value: float, low: float, high: float
) -> None:
    axes = bars_on(Bars((Bar("a", value, interval),), signed=True))
    assert axes.get_xlim() == pytest.approx((low, high))


values = st.floats(-1, 1).filter(lambda each: each == 0 or abs(each) > 1e-6)


@settings(max_examples=20)
@given(st.lists(st.tuples(values, values, values), max_size=5), st.booleans(), st.booleans())
def test_every_interval_lies_on_the_scale_and_zero_with_it(
    given: list[tuple[float, float, float]], share: bool, signed: bool
) -> None:
    made = [(sorted(each)[1], sorted(each)) for each in given]
    chart = Bars(
        tuple(Bar("a", value, (its[0], its[2])) for value, its in made), "u", share, signed
    )
    low, high = bars._bounds(chart)
    assert low <= 0 <= high and low < high
    for bar in chart.bars:
        assert low <= bar.interval[0] and bar.interval[1] <= high


@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize("share", [True, False])
def test_bars_without_any_are_drawn_without_a_warning(signed: bool, share: bool) -> None:
    chart = Bars((), "correlation", share, signed)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = figure_of(Part("p", "P", "N.", EMPTY, chart), Paints())
        figure.draw_without_rendering()
    low, high = bars_on(chart).get_xlim()
    assert low < high and words(bars_on(chart)) == []


@pytest.mark.parametrize(
    ("chart", "tick"),
    [
        (Bars(()), "10 %"),
        (Bars((), signed=True), "+10 pp"),
        (Bars((), "ships", share=False), "10"),
        (Bars((), "score", share=False, signed=True), "+10"),
    ],
)
def test_ticks_have_the_unit_of_the_figures(chart: Bars, tick: str) -> None:
    assert bars._tick(chart, 10.0) == tick
    assert bars._tick(chart, 0.0) == "0" + tick.lstrip("+")[2:], "nothing has no sign"


def test_all_figures_have_the_digits_of_the_narrowest_interval() -> None:
    chart = Bars((Bar("a", 0.5, (0.4, 0.6)), Bar("b", 0.01, (0.0095, 0.0105))))
    assert words(bars_on(chart))[1::2] == ["50.00 % (40.00 to 60.00)", "1.00 % (0.95 to 1.05)"]


def test_bars_stand_apart_though_their_names_are_long() -> None:
    many = Bars(tuple(Bar("many words " * at, 0.1, (0.0, 0.2)) for at in range(1, 9)))
    places = bars._places(many.bars)
    heights = [max(1.0, bars.LEADING * len(bars._name(bar))) for bar in many.bars]
    for (one, high), (other, more) in pairwise(zip(places, heights, strict=True)):
        assert other - one == pytest.approx((high + more) / 2)


def test_the_foot_names_the_unit_of_bars() -> None:
    assert foot(changes()) == "N = 10,000; lines and brackets: 95 % intervals."
    part = Part("p", "P", "", EMPTY, Bars((), "correlation", False, True))
    assert foot(part) == "Lines and brackets: 95 % intervals; correlation."
    assert foot(Part("p", "P", "", EMPTY, Stack((), {}))) == ""
    counted = Table((), ((Mean(1.0, 1.0, 7),),))
    assert foot(Part("p", "P", "", counted, Stack((), {}))) == "N = 7."


# Dots


@settings(max_examples=20)
@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 30_000), min_size=1))
def test_every_dot_has_its_place_in_the_square(counts: dict[str, int]) -> None:
    made = dots.dots_of(counts)
    groups = dots._groups(Dots(counts, {"a": "war", "b": "war", "c": "settlement"}), made)
    assert sum(sum(group.names.values()) for group in groups) == sum(made.values())
    side = max(1, math.ceil(math.sqrt(sum(made.values()))))
    assert all(0 <= group.first < group.end <= side**2 for group in groups)
    assert [group.first for group in groups[1:]] == [group.end for group in groups[:-1]]


def test_lines_of_dots_cover_each_row_of_a_group() -> None:
    chart = Dots({"a": 5, "b": 4}, {"a": "settlement", "b": "war"})
    _, axes = framed(dots.room(chart), Words("", "", ""))
    dots.draw(chart, axes, Paints())
    rows = [line for line in axes.lines if line.get_transform() is axes.transData]
    spans = [(*line.get_xdata(), line.get_ydata()[0]) for line in rows]  # type: ignore[index]
    beyond = dots.BEYOND
    assert spans == [
        (0.5, 2.5 + beyond, 0.5),
        (0.5, 1.5 + beyond, 1.5),
        (2.5, 2.5 + beyond, 1.5),
        (0.5, 2.5 + beyond, 2.5),
    ]
    assert [line.get_color() for line in rows] == [
        *[KINDS["settlement"].colour] * 2,
        *[KINDS["war"].colour] * 2,
    ]


def test_words_beside_dots_tell_games_and_not_dots() -> None:
    chart = Dots({"a": 150_000, "b": 50_000, "c": 1}, {"a": "war", "b": "war"})
    groups = dots._groups(chart, dots.dots_of(chart.counts))
    told = dots._told(chart, groups)
    assert told[0].title == ["war"] and told[0].names == ["a 150,000; b 50,000"]
    assert "200,000 of 200,001" in told[0].share
    assert told[1].title == ["c"] and told[1].names == []
    assert told[0].height > told[1].height


# Fan, stack, field


def test_pairs_of_parts_go_from_the_outermost_inwards() -> None:
    assert fan._pairs([0.05, 0.25, 0.5, 0.75, 0.95]) == [(0.05, 0.95), (0.25, 0.75)]
    assert fan._pairs([0.1, 0.9]) == [(0.1, 0.9)]
    assert fan._pairs([0.5]) == fan._pairs([]) == []
    assert fan._band_name(0.05, 0.95) == "90 of 100 worlds"


def test_a_label_stands_where_its_path_ends() -> None:
    chart = Fan(("a", "b", "c"), {}, {"own": (1.0, 4.0, math.nan)}, 0.0, 8.0)
    (label,) = fan._labels(chart)
    assert label.y == pytest.approx(0.5)
    assert label.x == pytest.approx((1 + fan.EDGE) / (2 + 2 * fan.EDGE))


def test_a_stack_of_too_many_keeps_the_greatest_by_size_and_not_by_sign() -> None:
    series = {f"n{at}": (float((-1) ** at * at),) for at in range(1, 12)}
    found = stack._gathered(series)
    assert len(found) == stack.MOST and list(found)[-1] == stack.REST
    assert [name for name in found if name != stack.REST] == [f"n{at}" for at in range(5, 12)]
    assert found[stack.REST] == (-1.0 + 2 - 3 + 4,)


def test_a_field_is_shaded_from_pale_to_full() -> None:
    assert field._shade(0.0) == "#f4eedc"
    assert field._shade(1.0) == field.BAND.colour
    assert field._bounds(Field(("a",), ("b",), ((math.nan,),), ("", ""))) == (0.0, 1.0)
    chart = Field(("a", "b"), ("c",), ((-2.0, 3.5),), ("", ""), share=False)
    assert field._bounds(chart) == (-2.0, 3.5)
    assert field._figures(chart) == [["-2.00", "3.50"]]


NOTHING: list[Chart] = [
    *(Bars(()), Dots({}, {}), Dots({"a": 0}, {}), Fan(("a",), {}, {}, 0.0, 1.0)),
    *(Stack(("a",), {}), Stack(("a",), {"x": (0.0,)})),
    Field(("a",), ("b",), ((math.nan,),), ("", "")),
]


@pytest.mark.parametrize("chart", NOTHING, ids=lambda chart: type(chart).__name__)
def test_nothing_is_drawn_without_a_warning(chart: Chart) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "<svg" in svg(figure_of(Part("p", "P", "", EMPTY, chart), Paints()))


# Colours


@given(st.lists(st.lists(st.text("abcdefghijkl", min_size=1, max_size=1), max_size=9), max_size=5))
def test_a_name_has_one_paint_and_names_of_one_chart_differ(charts: list[list[str]]) -> None:
    paints = Paints(charts)
    first = list(dict.fromkeys(charts[0])) if charts else []
    assert len({paints[name] for name in first}) == len(first), "nine are enough for one chart"
    for names in charts:
        assert all(paints[name] in ROW for name in names)


def test_kinds_keep_their_own_and_strangers_are_neutral() -> None:
    paints = Paints([["war", "x", "settlement"]])
    assert paints["war"] == KINDS["war"] and paints["x"] == ROW[0]
    assert paints["nobody"] == paints[""] == NEUTRAL


def test_what_a_chart_tells_apart_by_colour() -> None:
    assert list(named(Bars((Bar("a", 0.1, (0, 1), "war"),)))) == ["war"]
    assert list(named(Dots({"a": 1, "b": 2}, {"a": "war"}))) == ["war", ""]
    assert list(named(Stack(("x",), {"s": (1.0,)}))) == ["s"]
    assert list(named(Field((), (), (), ("", "")))) == list(named(None)) == []
