"""Every kind of chart is drawn: the same bytes each time, all names on it, nothing cut off."""

from __future__ import annotations

import math
import struct
from dataclasses import replace

import pytest

pytest.importorskip("matplotlib")

import matplotlib
from matplotlib.figure import Figure

from game.lab.study.forms import Bar, Bars, Chart, Dots, Fan, Field, Part, Stack, Table
from game.lab.study.palette import Paints
from game.lab.study.plots.draw import figure_of, foot
from game.lab.study.plots.style import WIDTH, png, svg
from tests.lab.study.samples import bare, chart_of, sample

KINDS: tuple[type[Chart], ...] = (Bars, Dots, Fan, Field, Stack)
PAINTS = Paints.of_study(sample())

NAMES: dict[type[Chart], tuple[str, ...]] = {
    Bars: ("air strike", "no pledge", "a letter", "+7.69 pp (+7.14 to +8.24)"),
    Dots: ("agreed (settlement)", "odd (limited war)", "11.30 % (10.69 to 11.94; 1,130 of 10,000)"),
    Fan: ("the middle", "this game", "90 of 100 worlds", "50 of 100 worlds", "points", "16 Oct"),
    Field: ("hawk", "31.0 %", "Kennedy", "Khrushchev"),
    Stack: ("settlement", "war", "16 Oct", "28"),
}


def words(figure: Figure) -> list[str]:
    """All that is written on a picture."""
    return [each.get_text() for each in figure.findobj(matplotlib.text.Text) if each.get_visible()]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_part_gives_the_same_bytes(kind: type[Chart]) -> None:
    part = chart_of(kind)
    first, second = (figure_of(part, PAINTS) for _ in range(2))
    assert svg(first) == svg(second)
    if kind in (Bars, Dots):
        assert png(first) == png(second)


@pytest.mark.parametrize("kind", KINDS)
def test_everything_has_its_name_on_the_chart(kind: type[Chart]) -> None:
    figure = figure_of(chart_of(kind), PAINTS)
    figure.draw_without_rendering()
    for name in NAMES[kind]:
        assert name in words(figure)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_is_written_is_cut_off(kind: type[Chart]) -> None:
    figure = figure_of(chart_of(kind), PAINTS)
    figure.draw_without_rendering()
    paper = figure.bbox
    for each in figure.findobj(matplotlib.text.Text):
        if each.get_visible() and each.get_text():
            box = each.get_window_extent()
            assert box.x0 >= paper.x0 and box.x1 <= paper.x1, each.get_text()
            assert box.y0 >= paper.y0 and box.y1 <= paper.y1, each.get_text()


def test_a_png_has_twice_the_size_on_a_screen_and_tells_no_time() -> None:
    made = png(figure_of(chart_of(Bars), PAINTS))
    wide, _ = struct.unpack(">II", made[16:24])
    assert wide == WIDTH * 200
    assert b"tEXt" not in made
    assert b"tIME" not in made


def test_an_svg_tells_no_time_and_has_its_letters_as_outlines() -> None:
    made = svg(figure_of(chart_of(Bars), PAINTS))
    assert "<text" not in made
    assert "metadata" not in made
    assert "dc:date" not in made


def test_an_svg_for_a_page_has_words_in_the_projects_faces() -> None:
    made = svg(figure_of(chart_of(Bars), PAINTS, captioned=False), outlines=False)
    assert "<text" in made
    assert "'Knot Serif'" in made
    assert "DejaVu" not in made
    assert chart_of(Bars).title not in made


def test_drawing_leaves_the_global_settings_as_they_were() -> None:
    before = dict(matplotlib.rcParams)
    svg(figure_of(chart_of(Field), PAINTS))
    assert dict(matplotlib.rcParams) == before


def test_title_and_note_stand_above_and_the_number_of_games_below() -> None:
    part = chart_of(Bars)
    told = words(figure_of(part, PAINTS))
    assert part.title in told
    assert "N = 10,000; lines and brackets: 95 % intervals." in told


def test_a_long_title_is_set_smaller_and_a_long_note_in_lines() -> None:
    part = replace(chart_of(Bars), title="A title " * 20, note="words and words " * 30)
    figure = figure_of(part, PAINTS)
    figure.draw_without_rendering()
    right = max(each.get_window_extent().x1 for each in figure.findobj(matplotlib.text.Text))
    assert right <= figure.bbox.x1
    assert sum(each.startswith("words and") for each in words(figure)) > 2


def test_a_part_without_a_chart_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="'cover' has no chart"):
        figure_of(bare(), PAINTS)


@pytest.mark.parametrize(
    "chart",
    [
        Bars(()),
        Bars((Bar("only", 0.0, (0.0, 0.0)),)),
        Bars((Bar("a name " * 12, 5.0, (4.0, 6.0)),), unit="ships", share=False),
        Dots({}, {}),
        Dots({"one": 1}, {}),
        Fan(("a", "b"), {}, {}, 0.0, 1.0),
        Fan(("a",), {0.5: (math.nan,)}, {"own": (math.nan,)}, 0.0, 1.0),
        Stack(("a",), {"x": (0.0,)}),
        Stack(("a", "b"), {f"name {at}": (0.1, -0.1) for at in range(20)}, unit="u", share=False),
        Field(("a",), ("b",), ((math.nan,),), ("A", "B")),
        Field(tuple("abcdefghij" * 2), tuple("klm" * 5), ((0.5,) * 20,) * 15, ("A", "B"), "%"),
    ],
)  # fmt: skip
def test_the_least_and_the_most_can_be_drawn(chart: Chart) -> None:
    part = Part("p", "P", "", Table((), ()), chart)
    assert svg(figure_of(part, PAINTS)).startswith("<?xml")


def test_the_foot_tells_what_a_dot_is() -> None:
    few = replace(chart_of(Dots), chart=Dots({"a": 40}, {}))
    many = replace(chart_of(Dots), chart=Dots({"a": 1_000_000}, {}))
    assert foot(few) == "N = 40; each dot is one game; brackets: 95 % intervals."
    assert foot(many).startswith("N = 1,000,000; each dot is 100 games")


def test_names_too_many_for_a_stack_are_added_up() -> None:
    series = {f"name {at}": (0.1,) for at in range(20)}
    part = Part("p", "P", "", Table((), ()), Stack(("a",), series))
    told = words(figure_of(part, PAINTS))
    assert "all others" in told
    assert sum(each.startswith("name ") for each in told) == 7
