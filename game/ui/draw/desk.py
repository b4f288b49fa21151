"""The desk at night: one warm lamp on dark leather."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

import pygame

from game.ui.draw.grain import Size, plain, roughen
from game.ui.draw.shapes import glow
from game.ui.theme import Colour

LAMP = (0.36, 0.40)
"""Where the lamp's light falls, as shares of the window."""

TONES: dict[str, tuple[Colour, Colour]] = {
    "night": ((44, 38, 27), (9, 10, 9)),
    "oxblood": ((56, 27, 21), (11, 7, 6)),
}
"""The leather under the lamp, and far from it."""

COARSE = 6
"""The light is drawn this many times smaller."""


@lru_cache(maxsize=3)
def desk(size: Size, scale: float = 1.0, tone: str = "night") -> pygame.Surface:
    """The desk, opaque, `size` pixels large; "night" or "oxblood", KeyError otherwise."""
    small = plain((max(8, size[0] // COARSE), max(8, size[1] // COARSE)))
    wide, high = small.get_size()
    lamp = (wide * LAMP[0], high * LAMP[1])
    glow(small, *TONES[tone], lamp, hypot(wide * 0.72, high * 0.6))
    made = plain(size)
    pygame.transform.smoothscale(small, made.get_size(), made)
    roughen(made, ("desk", 1.0), scale)
    return made


GLASS: tuple[Colour, Colour] = ((17, 54, 62), (5, 19, 26))
"""The plotting glass where its lamps are behind it, and at its rim."""


@lru_cache(maxsize=3)
def glass(size: Size, scale: float = 1.0) -> pygame.Surface:
    """Back-lit plotting glass, opaque, `size` pixels large; its frame is `metal.glass_frame`."""
    small = plain((max(8, size[0] // COARSE), max(8, size[1] // COARSE)))
    wide, high = small.get_size()
    glow(small, *GLASS, (wide * 0.45, high * 0.42), hypot(wide, high) * 0.62)
    made = plain(size)
    pygame.transform.smoothscale(small, made.get_size(), made)
    roughen(made, ("bakelite", 0.5), scale)
    return made
