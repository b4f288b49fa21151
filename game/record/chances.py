"""Chances in words, the same in every face."""

from __future__ import annotations

from math import floor, log10

GRADES = (
    (0.0005, "remote"),
    (0.002, "small"),
    (0.01, "real"),
    (0.05, "serious"),
    (0.2, "grave"),
    (float("inf"), "extreme"),
)
"""The word for a danger of war within one turn, below each bound."""

LEAST = 1e-6
NEAR_CERTAIN = 0.99


def odds(chance: float) -> str:
    """`about 1 in 400`, `about 7 in 10`, `more than 9 in 10`, `next to nothing`."""
    if chance < LEAST:
        return "next to nothing"
    if chance > NEAR_CERTAIN:
        return "near certain"
    if chance >= 0.95:
        return "more than 9 in 10"
    if chance >= 0.36:  # from here on whole tenths come nearer than 1 in so many
        return f"about {round(chance * 10)} in 10"
    return f"about 1 in {_two_figures(1 / chance):,}"


def grade(chance: float) -> str:
    """How grave a danger of war within one turn is, in one word."""
    return next(word for bound, word in GRADES if chance < bound)


def _two_figures(value: float) -> int:
    scale = int(10 ** max(0, floor(log10(value)) - 1))
    return round(value / scale) * scale
