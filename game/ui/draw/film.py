"""A strip of perforated film, and the frames on it."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.draw.colour import shade
from game.ui.draw.grain import Size, clear, ground, plain, spread
from game.ui.draw.shapes import finely, rounded, slope
from game.ui.theme import Colour

CELLULOID: Colour = (13, 12, 10)
EDGE = 24
"""How high each perforated edge is, logical."""

GAP = 8
"""Between two frames, logical."""


@lru_cache(maxsize=4)
def film(size: Size, scale: float = 1.0, frames: int = 13) -> pygame.Surface:
    """A strip of `size` pixels, opaque, with room for `frames` frames (0: perforation only)."""
    made = plain(size)
    spread(made, ground(CELLULOID, (("bakelite", 0.6),), scale))
    slope(made, 5, -4)
    _perforate(made, scale)
    for rect in frame_rects(size, scale, frames):
        made.blit(window(rect.size, scale), rect)
    return made


def frame_rects(size: Size, scale: float, frames: int) -> list[pygame.Rect]:
    """Where the frames of a strip are, in its own pixels."""
    if not frames:
        return []
    gap, edge = max(1, round(GAP * scale)), round(EDGE * scale)
    step = (size[0] - gap) / frames
    high = max(1, size[1] - 2 * edge)
    lefts = [round(gap + index * step) for index in range(frames)]
    return [pygame.Rect(left, edge, max(1, round(step - gap)), high) for left in lefts]


def _perforate(made: pygame.Surface, scale: float) -> None:
    wide, high = made.get_size()
    hole = _hole((max(2, round(13 * scale)), max(2, round(9 * scale))), scale)
    step = 26 * scale
    lower = high - round(7 * scale) - hole.get_height()
    for index in range(int(wide / step) + 1):
        for y in (round(7 * scale), lower):
            made.blit(hole, (round(index * step + 6 * scale), y))


@lru_cache(maxsize=4)
def _hole(size: Size, scale: float) -> pygame.Surface:
    """A hole through which the lit desk is seen, its lower edge catching light."""
    made = clear(size)
    radius = max(1, round(2 * scale))
    made.blit(rounded(size, radius, (44, 38, 30)), (0, 0))
    made.blit(rounded(size, radius, (70, 61, 47), max(1.0, scale)), (0, 0))
    return made


@lru_cache(maxsize=16)
def window(size: Size, scale: float = 1.0, tint: Colour = (15, 48, 54)) -> pygame.Surface:
    """One exposed frame: tinted, darker to its corners, with round corners."""

    def draw(big: pygame.Surface, _: int) -> None:
        wide, high = big.get_size()
        for step in range(12):
            part = 0.3 + 0.85 * (step / 11) ** 0.8
            box = pygame.Rect(
                0, 0, round(wide * (1.1 - step * 0.08)), round(high * (1.1 - step * 0.08))
            )
            box.center = big.get_rect().center
            pygame.draw.ellipse(big, shade(tint, part), box.inflate(wide // 2, high // 2))

    made = finely(size, draw, 1)
    made.blit(
        rounded(size, round(2 * scale), (255, 255, 255, 255)), (0, 0), None, pygame.BLEND_RGBA_MULT
    )
    return made
