"""Rubber stamps: words in a double frame, struck a little askew with worn ink."""

from __future__ import annotations

import pygame

from game.ui.draw.grain import clear, places, scaled, spread
from game.ui.draw.kept import by_pen
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour

SPACING = 0.1
"""Between the letters of a stamp, in sizes of the letters."""

CLEAR = 2
"""Pixels without ink around the frame, so that turning it leaves its edges clean."""


@by_pen(24)
def stamp(
    pen: Pen,
    text: str,
    colour: Colour = COLOURS["red"],
    angle: float = 7,
    sub: str = "",
    role: str = "title",
    seed: int = 1,
) -> pygame.Surface:
    """The mark of a stamp with `text`, and `sub` in small letters below, turned by `angle`
    degrees clockwise; transparent where there is no ink. `seed` says where the ink is worn."""
    struck = pygame.transform.rotozoom(_rubber(pen, text, colour, sub, role), -angle, 1)
    wear = scaled("wear", pen.scale)
    spread(struck, wear, places(seed), pygame.BLEND_RGBA_MULT)
    return struck


def _rubber(pen: Pen, text: str, colour: Colour, sub: str, role: str) -> pygame.Surface:
    """The stamp's face before it is struck."""
    size = pen.size(role)
    small = "plate" if sub else ""
    words = [(text, role)] + [(sub, small)] * bool(sub)
    inner = max(spaced_width(pen, line, kind) for line, kind in words)
    margin = round(size * 0.45)
    high = sum(pen.line_height(kind) for _, kind in words) + round(size * 0.42)
    face = clear((inner + 2 * margin, high))
    # Transparent, but of the ink's colour: turning it mixes neighbours.
    face.fill((*colour, 0))
    _frame(face, size, colour)
    top = round(size * 0.21)
    for line, kind in words:
        left = (face.width - spaced_width(pen, line, kind)) // 2
        for right in {0, max(1, pen.size(kind) // 24)}:
            spaced(pen, face, (left + right, top), line, kind, colour)
        top += pen.line_height(kind)
    return face


def _frame(face: pygame.Surface, size: int, colour: Colour) -> None:
    """A strong line around the face, and a fine one within it."""
    thick, inset = max(2, round(size * 0.085)), max(4, round(size * 0.16))
    outer = face.get_rect().inflate(-2 * CLEAR, -2 * CLEAR)
    inner = outer.inflate(-2 * inset, -2 * inset)
    face.blit(rounded(outer.size, max(2, round(size * 0.14)), colour, thick), outer)
    face.blit(rounded(inner.size, 2, colour, max(1, round(size * 0.035))), inner)


def spaced_width(pen: Pen, text: str, role: str) -> int:
    """How wide a line is with its letters set apart, in pixels."""
    gap = max(1, round(pen.size(role) * SPACING))
    return sum(pen.width(letter, role) + gap for letter in text) - gap * bool(text)


def spaced(
    pen: Pen,
    surface: pygame.Surface,
    at: tuple[int, int],
    text: str,
    role: str,
    colour: Colour,
) -> None:
    """Draw a line with its letters set apart."""
    x, y = at
    gap = max(1, round(pen.size(role) * SPACING))
    for letter in text:
        pen.draw(surface, (x, y), letter, role, colour)
        x += pen.width(letter, role) + gap
