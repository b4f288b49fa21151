"""Slanting lines: what is bad is told by more than its colour."""

from __future__ import annotations

import pygame

Ink = tuple[int, int, int] | tuple[int, int, int, int]


def hatch(surface: pygame.Surface, part: pygame.Rect, ink: Ink, pitch: int, thick: int) -> None:
    """Lines rising to the right over a part of a surface, `pitch` pixels from one to the next.
    They replace what they cover: an ink that is seen through makes holes."""
    clip = surface.get_clip()
    surface.set_clip(part.clip(clip))
    for x in range(part.x - part.height, part.right, pitch):
        start, end = (x, part.bottom), (x + part.height, part.top)
        pygame.draw.line(surface, ink, start, end, thick)
    surface.set_clip(clip)
