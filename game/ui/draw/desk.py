"""The desk at night: one warm lamp on dark leather."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

import pygame

from game.ui.draw.grain import Size, plain, roughen
from game.ui.theme import Colour

LAMP = (0.36, 0.40)
"""Where the lamp's light falls, as shares of the window."""

TONES: dict[str, tuple[Colour, Colour]] = {
    "night": ((44, 38, 27), (9, 10, 9)),
    "oxblood": ((56, 27, 21), (11, 7, 6)),
}
"""The leather under the lamp, and far from it."""

STEPS = 72
COARSE = 6


@lru_cache(maxsize=3)
def desk(size: Size, scale: float = 1.0, tone: str = "night") -> pygame.Surface:
    """The desk, opaque, `size` pixels large; "night" or "oxblood", KeyError otherwise."""
    small = plain((max(8, size[0] // COARSE), max(8, size[1] // COARSE)))
    _glow(small, *TONES[tone])
    made = plain(size)
    pygame.transform.smoothscale(small, made.get_size(), made)
    roughen(made, ("desk", 1.0), scale)
    return made


def _glow(small: pygame.Surface, near: Colour, far: Colour) -> None:
    """Light that falls off from the lamp, by circles from the outermost inwards."""
    wide, high = small.get_size()
    middle = (wide * LAMP[0], high * LAMP[1])
    most = hypot(wide * 0.72, high * 0.6)
    small.fill(far)
    for step in range(STEPS):
        share = 1 - step / STEPS
        part = (1 - share) ** 1.1
        red, green, blue = (round(b + (a - b) * part) for a, b in zip(near, far, strict=True))
        pygame.draw.circle(small, (red, green, blue), middle, most * share)
