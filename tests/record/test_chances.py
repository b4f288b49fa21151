"""Chances in words: figures that can be said, and no false precision."""

from __future__ import annotations

import pytest

from game.record import chances


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (0.0, "next to nothing"),
        (0.0000009, "next to nothing"),
        (0.000001, "about 1 in 1,000,000"),
        (0.0000345, "about 1 in 29,000"),
        (0.0025, "about 1 in 400"),
        (0.0123, "about 1 in 81"),
        (0.359, "about 1 in 3"),
        (0.36, "about 4 in 10"),
        (0.39, "about 4 in 10"),
        (0.4, "about 4 in 10"),
        (0.95, "more than 9 in 10"),
        (0.96, "more than 9 in 10"),
        (0.991, "near certain"),
        (1.0, "near certain"),
    ],
)
def test_odds(chance: float, said: str) -> None:
    assert chances.odds(chance) == said


@pytest.mark.parametrize(("bound", "word"), chances.GRADES)
def test_grades_end_below_their_bound(bound: float, word: str) -> None:
    just_below = min(bound, 1.0) - 1e-9
    assert chances.grade(just_below) == word
    if bound < 1:
        assert chances.grade(bound) != word
