"""What is read aloud of a chart comes from its data."""

from __future__ import annotations

import math

import pytest

from game.lab.study.alt import alt_of, figure
from game.lab.study.forms import Bar, Bars, Chart, Dots, Fan, Field, Stack
from tests.lab.study.samples import chart_of

SAID: dict[type[Chart], tuple[str, ...]] = {
    Bars: ("air strike with 7.690 %", "no pledge", "95 % interval"),
    Dots: ("10,000 games", "burned 11.30 % (10.69 to 11.94; 1,130 of 10,000)", "agreed"),
    Stack: ("settlement, war", "most at 1962-10-27 09:00", "the largest part of it settlement"),
    Fan: ("over 24 turns", "25.00 points at 1962-10-16 09:00", "highest with 49.99 points"),
    Field: ("8 values", "from 1.000 % for Khrushchev dove and Kennedy dove", "to 31.00 %"),
}


@pytest.mark.parametrize("kind", SAID)
def test_the_sentence_holds_the_ends_of_the_data(kind: type[Chart]) -> None:
    chart = chart_of(kind).chart
    assert chart is not None
    for words in SAID[kind]:
        assert words in alt_of(chart)


@pytest.mark.parametrize(
    ("chart", "told"),
    [
        (Bars(()), "A bar chart without bars."),
        (Dots({}, {}), "A field of dots without dots."),
        (Stack(("a",), {"x": (0.0,)}), "Stacked bars without any amount."),
        (Fan(("a",), {0.5: (math.nan,)}, {}, 0, 1), "A fan without a middle."),
        (Field(("a",), ("b",), ((math.nan,),), ("A", "B")), "A field without values."),
    ],
)
def test_nothing_is_said_to_be_nothing(chart: Chart, told: str) -> None:
    assert alt_of(chart) == told


def test_a_single_bar_has_no_least() -> None:
    told = alt_of(Bars((Bar("only", 0.5, (0.4, 0.6)),)))
    assert told == "A bar chart: only with 50.00 % (95 % interval 40.00 % to 60.00 %)."


def test_endings_that_never_came_are_not_read() -> None:
    chart = chart_of(Dots).chart
    assert chart is not None
    assert "clash" not in alt_of(chart)


def test_figures_have_their_unit() -> None:
    assert figure(0.1234, True) == "12.34 %"
    assert figure(12.0, False, "ships") == "12.00 ships"
    assert figure(0.0, False) == "0"
