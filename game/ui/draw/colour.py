"""Colours made from other colours."""

from __future__ import annotations

from game.ui.theme import Colour


def shade(colour: Colour, by: float) -> Colour:
    """A colour made lighter (`by` above 1) or darker."""
    red, green, blue = (min(255, round(part * by)) for part in colour)
    return red, green, blue


def mixed(one: Colour, other: Colour, part: float) -> Colour:
    """A colour between two, `part` (0 to 1) of the way to the other."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue
