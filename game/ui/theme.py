"""Colours, faces and sizes: the dark desk, the papers on it, the brass.

Papers are what people tell, panels are what is estimated; a surface says how far to trust it.
Colour never carries a meaning alone.
"""

from __future__ import annotations

from dataclasses import dataclass

BASE = (1600, 900)
"""The logical size that all layout numbers refer to."""

SMALLEST = (1024, 600)
"""The smallest window in device pixels."""

FLOOR = 11
"""No text is smaller than this many device pixels, whatever the scale."""

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)

Colour = tuple[int, int, int]


def rgb(code: str) -> Colour:
    """`#rrggbb` as three numbers of 0 to 255."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


DESKS = (rgb("#17150f"), rgb("#1d100c"))
"""The desk of the first seat and of the second."""

COLOURS: dict[str, Colour] = {
    "bar": rgb("#0d0e0c"),
    "panel": rgb("#1f2023"),
    "panel_edge": rgb("#4c4433"),
    "well": rgb("#131416"),
    "brass": rgb("#b9965a"),
    "brass_dark": rgb("#6d5630"),
    "cream": rgb("#f1e6cb"),
    "mute": rgb("#b0a78f"),
    "bond": rgb("#ece2c9"),
    "card": rgb("#efe5cc"),
    "card_dim": rgb("#bdb298"),
    "manila": rgb("#d9c397"),
    "kraft": rgb("#b99d6b"),
    "kraft_deep": rgb("#7a6540"),
    "ink": rgb("#1d1a15"),
    "ink_soft": rgb("#3a3124"),
    "faded": rgb("#5e5442"),
    "red": rgb("#a5281b"),
    "green": rgb("#2a6144"),
    "blue": rgb("#2c4f86"),
    "amber": rgb("#f0b041"),
    "focus": rgb("#ffcf5c"),
    "danger": rgb("#c8452a"),
    "alarm": rgb("#ff8d6b"),
    "rule": rgb("#c9b88f"),
    "wedge": rgb("#7d6a43"),
    "side0": rgb("#7db8d8"),
    "side1": rgb("#f08a5f"),
}

BANDS: dict[str, Colour] = {
    "diplomacy": rgb("#2f6690"),
    "force": rgb("#85281a"),
    "public": rgb("#7d5a10"),
    "covert": rgb("#5b5f3a"),
    "hold": rgb("#4a463c"),
}


@dataclass(frozen=True)
class Role:
    """A use of type: the face's file in `assets/fonts/`, its logical size, its line height."""

    face: str
    size: float
    leading: float = 1.3


ROLES: dict[str, Role] = {
    "headline": Role("knot-condensed-500", 54, 1.2),
    "title": Role("knot-condensed-500", 30, 1.25),
    "heading": Role("knot-condensed-500", 20, 1.3),
    "plate": Role("knot-condensed-500", 15, 1.3),
    "body": Role("knot-serif-400", 18, 1.38),
    "strong": Role("knot-serif-600", 18, 1.38),
    "small": Role("knot-serif-400", 16, 1.3),
    "small_strong": Role("knot-serif-600", 16, 1.3),
    "mono": Role("knot-mono-400", 15, 1.35),
    "clock": Role("knot-mono-400", 22, 1.25),
}

FALLBACK = ("knot-serif-400", "knot-mono-400", "knot-condensed-500")
"""Faces asked in this order for a letter that a role's own face lacks."""
