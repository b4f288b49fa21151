"""The palettes in eyes that see fewer colours: what must be told apart can be.

Vision without one kind of cone after Viénot, Brettel and Mollon 1999
(doi:10.1002/(SICI)1520-6378(199908)24:4<243::AID-COL5>3.0.CO;2-3) for red and green, and the
published matrix of Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113) for blue.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pytest

from game.ui import palettes
from game.ui.theme import BANDS, COLOURS, Colour

EYES = {
    "all colours": np.eye(3),
    "no red": np.array(
        [[0.11238, 0.88762, 0.0], [0.11238, 0.88762, 0.0], [0.00401, -0.00401, 1.0]]
    ),
    "no green": np.array(
        [[0.29275, 0.70725, 0.0], [0.29275, 0.70725, 0.0], [-0.02234, 0.02234, 1.0]]
    ),
    "no blue": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.3039],
        ]
    ),
}
APART = 12.0
"""Differences of CIE 1976 from which two patches are told apart at a glance."""

WELL_APART = 25.0


@pytest.fixture(autouse=True)
def _lamp() -> Iterator[None]:
    yield
    palettes.use("lamp", "usual")


def linear(colour: Colour) -> np.ndarray:
    parts = np.array(colour) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(light: np.ndarray) -> np.ndarray:
    """CIE L*a*b* of linear sRGB."""
    matrix = np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    )
    x, y, z = matrix @ np.clip(light, 0, 1) / np.array([0.9505, 1.0, 1.089])
    fx, fy, fz = (np.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


def apart(one: Colour, other: Colour, eye: str) -> float:
    """How far two colours are from each other to such an eye."""
    seen = [lab(EYES[eye] @ linear(colour)) for colour in (one, other)]
    return float(np.linalg.norm(seen[0] - seen[1]))


def test_each_eye_sees_white_as_white() -> None:
    for matrix in EYES.values():
        assert matrix @ np.ones(3) == pytest.approx(np.ones(3), abs=0.01)


def test_without_green_red_and_green_are_nearer() -> None:
    red, green = (200, 60, 50), (90, 130, 50)
    assert apart(red, green, "no green") < apart(red, green, "all colours") / 2


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("palette", ["lamp", "distinct"])
def test_the_two_sides_are_told_apart_by_every_eye(palette: str, eye: str) -> None:
    palettes.use(palette, "usual")
    assert apart(COLOURS["side0"], COLOURS["side1"], eye) >= APART


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("contrast", ["usual", "high"])
def test_the_set_that_is_kept_apart_parts_all_bands_for_every_eye(contrast: str, eye: str) -> None:
    palettes.use("distinct", contrast)
    for one, other in combinations(BANDS, 2):
        assert apart(BANDS[one], BANDS[other], eye) >= WELL_APART, (one, other)


@pytest.mark.parametrize("eye", ["no red", "no green"])
def test_it_parts_them_better_than_lamplight(eye: str) -> None:
    def nearest() -> float:
        return min(apart(BANDS[a], BANDS[b], eye) for a, b in combinations(BANDS, 2))

    lamp = nearest()
    palettes.use("distinct", "usual")
    assert nearest() > lamp


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("palette", ["lamp", "distinct"])
def test_alarm_stands_out_from_the_panel_for_every_eye(palette: str, eye: str) -> None:
    palettes.use(palette, "usual")
    assert apart(COLOURS["alarm"], COLOURS["panel"], eye) >= 3 * APART
    assert apart(COLOURS["danger"], COLOURS["panel"], eye) >= 2 * APART
