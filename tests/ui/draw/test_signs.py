"""The signs of endings: each kind has a shape of its own, and a pattern, besides its colour."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import get_args

import numpy as np
import pygame
import pytest

from game.lab.study.palette import NEUTRAL
from game.scenario.format.endings import Kind
from game.ui.draw.signs import KINDS, SHAPES, SLANTS, colour_of, hatched, sign
from game.ui.theme import COLOURS, rgb


def mask(kind: str, side: int, paper: bool = False) -> np.ndarray:
    return pygame.surfarray.array_alpha(sign(kind, side, paper)) > 127


def test_every_kind_that_a_scenario_knows_has_a_shape() -> None:
    assert set(KINDS) == set(SHAPES) == set(get_args(Kind))
    assert KINDS[0] == "settlement"
    assert KINDS[-1] == "war"


@pytest.mark.parametrize("side", [5, 8, 15, 40])
def test_two_kinds_never_have_the_same_shape(side: int) -> None:
    for one, other in combinations(KINDS, 2):
        assert (mask(one, side) != mask(other, side)).sum() >= side // 2


@pytest.mark.parametrize("side", [4, 5, 9, 24])
@pytest.mark.parametrize("kind", KINDS)
def test_a_sign_fills_its_square_and_no_more(kind: str, side: int) -> None:
    made = sign(kind, side)
    assert made.get_size() == (side, side)
    covered = pygame.surfarray.array_alpha(made)
    assert covered.max() >= 120
    assert (covered < 60).sum() >= 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_sign_is_the_same_left_and_right(kind: str) -> None:
    covered = pygame.surfarray.array_alpha(sign(kind, 24)).astype(int)
    assert np.abs(covered - covered[::-1]).max() <= 70


def test_a_ring_is_hollow_and_a_disc_is_not() -> None:
    assert not mask("stalemate", 24)[12, 12]
    assert mask("settlement", 24)[12, 12]


def test_war_is_the_largest_of_the_filled_ones() -> None:
    sizes = {kind: mask(kind, 40).sum() for kind in KINDS}
    assert sizes["war"] > sizes["settlement"]
    assert sizes["war"] > sizes["ouster"]


@pytest.mark.parametrize("paper", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_a_sign_has_its_kinds_colour(kind: str, paper: bool) -> None:
    made, colour = sign(kind, 40, paper), colour_of(kind, paper)
    found = {made.get_at(at)[:3] for at in ((20, 20), (20, 8), (20, 30), (8, 20))}
    assert colour in found


def test_on_the_desk_a_kind_is_lighter_than_on_paper() -> None:
    for kind in KINDS:
        assert sum(colour_of(kind)) > sum(colour_of(kind, paper=True))


def test_an_unknown_kind_is_neutral_and_still_seen() -> None:
    assert colour_of("other") == rgb(NEUTRAL.dark)
    assert mask("other", 12).any()


def test_a_sign_stands_out_from_the_ground_of_the_field() -> None:
    for kind in KINDS:
        assert contrast(colour_of(kind), COLOURS["well"]) >= 3


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, int, int]) -> float:
    parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


# Patterns


def colours(made: pygame.Surface) -> int:
    return len({made.get_at((x, y))[:3] for x in range(made.width) for y in range(made.height)})


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scale", [0.64, 1.0, 2.4])
def test_every_kind_but_a_settlement_has_lines(kind: str, scale: float) -> None:
    made = hatched((40, 30), kind, scale)
    assert (colours(made) > 1) == (kind in SLANTS)
    assert ("settlement" in SLANTS) is False


def test_the_lines_of_two_kinds_run_differently() -> None:
    fields = {kind: lines(kind) for kind in SLANTS}
    for one, other in combinations(fields, 2):
        assert (fields[one] != fields[other]).mean() > 0.1


def lines(kind: str) -> np.ndarray:
    made = hatched((60, 60), kind, 1.0)
    plain = np.array(colour_of(kind, paper=True))
    return (pygame.surfarray.array3d(made) != plain).any(axis=2)


def test_upright_lines_are_upright_and_level_ones_level() -> None:
    upright, level = lines("stalemate"), lines("limited_war")
    assert all((column == column[0]).all() for column in upright)
    assert all((row == row[0]).all() for row in level.T)


def test_slanting_lines_cross_the_whole_field() -> None:
    for kind in ("war", "ouster"):
        found = lines(kind)
        assert found.any(axis=1).all()
        assert found.any(axis=0).all()


def test_lines_lie_further_apart_on_a_larger_screen() -> None:
    def gaps(scale: float) -> list[int]:
        made = hatched((200, 10), "stalemate", scale)
        plain = np.array(colour_of("stalemate", paper=True))
        row = (pygame.surfarray.array3d(made)[:, 5] != plain).any(axis=1)
        places = np.flatnonzero(row[1:] & ~row[:-1]).tolist()
        return [b - a for a, b in pairwise(places)]

    assert min(gaps(2.4)) > max(gaps(1.0))


def test_what_is_drawn_twice_is_the_same() -> None:
    one, other = (hatched((30, 30), "war", 1.0) for _ in range(2))
    assert pygame.image.tobytes(one, "RGBA") == pygame.image.tobytes(other, "RGBA")
