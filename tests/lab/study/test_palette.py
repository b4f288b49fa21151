"""Colours that stay apart, for eyes of every kind, and mean the same in all charts."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.lab.study.forms import Study
from game.lab.study.palette import (
    INK,
    KINDS,
    NEUTRAL,
    ON_FULL,
    PAPER,
    ROW,
    SOFT,
    Paint,
    Paints,
    named,
    shades,
)
from tests.lab.study.samples import sample

Triple = tuple[float, float, float]

SIGHT: dict[str, tuple[Triple, Triple, Triple]] = {
    # Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113), severity 1.
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip


def linear(colour: str) -> Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _line(red), _line(green), _line(blue)


def _line(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    pale, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (pale + 0.05) / (dark + 0.05)


def lab(colour: str, sight: str) -> Triple:
    """CIE L*a*b* (D65) of a colour as it is seen."""
    rgb = linear(colour)
    seen = [
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, rgb, strict=True))))
        for row in SIGHT[sight]
    ]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    x, y, z = (
        _root(sum(a * b for a, b in zip(row, seen, strict=True)) / each)
        for row, each in zip(to_xyz, white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(part: float) -> float:
    return float(part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116)


def distance(one: str, two: str, sight: str) -> float:
    pairs = zip(lab(one, sight), lab(two, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("form", ["colour", "dark"])
def test_kinds_of_endings_stay_apart(sight: str, form: str) -> None:
    for (one, first), (two, second) in combinations(KINDS.items(), 2):
        found = distance(getattr(first, form), getattr(second, form), sight)
        assert found > 12, f"{one} and {two} look alike: {found:.1f}"


@pytest.mark.parametrize("paint", [INK, SOFT])
def test_letters_can_be_read_on_paper_and_in_the_dark(paint: Paint) -> None:
    assert contrast(paint.colour, PAPER.colour) > 4.5
    assert contrast(paint.dark, PAPER.dark) > 4.5


@pytest.mark.parametrize("paint", [*KINDS.values(), *ROW, NEUTRAL])
def test_every_paint_stands_out_from_its_ground(paint: Paint) -> None:
    assert contrast(paint.colour, PAPER.colour) > 2.2
    assert contrast(paint.dark, PAPER.dark) > 3


def test_hatches_tell_the_kinds_and_the_row_apart_without_colour() -> None:
    assert len({paint.hatch for paint in KINDS.values()}) == len(KINDS)
    assert len({paint.hatch for paint in ROW}) == len(ROW)


def test_one_light_colour_has_one_dark_form() -> None:
    found: dict[str, set[str]] = {}
    for paint in shades():
        found.setdefault(paint.colour, set()).add(paint.dark)
    assert all(len(dark) == 1 for dark in found.values())
    assert ON_FULL not in found


def test_names_get_paints_in_order_of_first_use_and_kinds_keep_theirs() -> None:
    paints = Paints([["hawk", "war", "dove", "hawk"]])
    assert (paints["hawk"], paints["dove"]) == ROW[:2]
    assert paints["war"] == KINDS["war"]
    assert paints["nobody"] == paints[""] == NEUTRAL


def test_each_chart_begins_the_row_anew_but_a_name_keeps_its_paint() -> None:
    paints = Paints([["a", "b", "c"], ["kennedy", "khrushchev", "b"]])
    assert [paints[name] for name in ("a", "b", "c")] == list(ROW[:3])
    assert (paints["kennedy"], paints["khrushchev"]) == (ROW[0], ROW[2])


def test_more_names_than_paints_begin_anew() -> None:
    paints = Paints([[f"name {at}" for at in range(len(ROW) + 1)]])
    assert paints[f"name {len(ROW)}"] == ROW[0]


def test_a_study_names_what_its_charts_colour() -> None:
    found = {name for part in sample().parts for name in named(part.chart)}
    assert {"settlement", "war", "this game", "ouster", ""} <= found
    assert Paints.of_study(Study("s", "s", (), ()))["x"] == NEUTRAL
