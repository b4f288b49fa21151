"""The bound of the spectral radius."""

from __future__ import annotations

from fractions import Fraction
from math import cos, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.lint import spectral

Matrix = list[list[float]]
NEAR = 1e-9


def spectral_radius(matrix: Matrix) -> tuple[float, int]:
    """As for the decimals that the floats are written as."""
    return spectral.spectral_radius([[Fraction(str(item)) for item in row] for row in matrix])


@pytest.mark.parametrize(
    ("matrix", "radius"),
    [
        ([[0.5]], 0.5),
        ([[-1.25]], 1.25),
        ([[0.0]], 0.0),
        ([[1.0, 0.0], [0.0, 1.0]], 1.0),
        ([[0.9, 100.0], [0.0, 0.95]], 0.95),
        ([[0.0, 2.0], [2.0, 0.0]], 2.0),
        ([[0.0, 4.0], [1.0, 0.0]], 2.0),
        ([[0.0, 1.0], [0.0, 0.0]], 0.0),
        ([[1.0, 1.0], [1.0, 0.0]], (1 + sqrt(5)) / 2),
        ([[0.3 * cos(1), -0.3 * sin(1)], [0.3 * sin(1), 0.3 * cos(1)]], 0.3),
    ],
)
def test_known_radii(matrix: Matrix, radius: float) -> None:
    assert spectral_radius(matrix)[0] == pytest.approx(radius, rel=NEAR, abs=NEAR)


def test_a_chain_of_variables_that_keep_their_value_stays_within_the_limit() -> None:
    size = 20
    chain = [[float(i == j) + 0.5 * (j == i - 1) for j in range(size)] for i in range(size)]
    assert spectral_radius(chain)[0] == 1


def test_a_circle_is_judged_whole_and_a_chain_link_by_link() -> None:
    circle = [[0.9, 0.0, 0.3], [0.3, 0.9, 0.0], [0.0, 0.3, 0.9]]
    assert spectral_radius(circle)[0] == pytest.approx(1.2, rel=NEAR)
    circle[0][2] = 0.0
    assert spectral_radius(circle)[0] == pytest.approx(0.9, rel=NEAR)


def test_a_shear_within_a_circle_is_within_the_limit() -> None:
    # The eigenvalue 1 twice over, with a single eigenvector: powers grow like k.
    assert 1 <= spectral_radius([[1.5, -0.5], [0.5, 0.5]])[0] <= 1 + NEAR
    assert 1 <= spectral_radius([[1.1, -0.1], [0.1, 0.9]])[0] <= 1 + NEAR
    assert spectral_radius([[1.11, -0.1], [0.1, 0.91]])[0] == pytest.approx(1.01, rel=NEAR)


def test_a_hair_above_one_is_seen() -> None:
    assert spectral_radius([[1 + 1e-7, 0.0], [0.3, 0.5]])[0] > 1 + 9e-8


def test_the_growing_row_is_named() -> None:
    assert spectral_radius([[0.5, 0.0, 0.0], [0.0, 1.2, 0.0], [0.0, 0.0, 0.9]])[1] == 1


entries = st.lists(st.floats(-0.9, 0.9), min_size=6, max_size=6)


@given(entries=entries)
def test_the_radius_of_a_triangle_is_its_largest_diagonal(entries: list[float]) -> None:
    a, b, c, d, e, f = entries
    triangle = [[a, 0.0, 0.0], [d, b, 0.0], [e, f, c]]
    bound = spectral_radius(triangle)[0]
    assert bound == pytest.approx(max(abs(a), abs(b), abs(c)), rel=NEAR, abs=1e-300)
