"""What things that lie on the desk throw: their soft shadow."""

from __future__ import annotations

import pygame

from game.ui.draw.shadow import reach, shadow
from game.ui.text import Pen

SLIP = 5
"""How soft the shadow of a slip of paper is, logical."""


def cast(
    pen: Pen,
    surface: pygame.Surface,
    box: pygame.Rect,
    blur: int,
    force: int,
    by: tuple[float, float],
) -> None:
    """The shadow of a thing that fills `box`: so soft, so dark (0 to 255), and so far beside and
    below it; logical lengths."""
    room = reach(pen.scale, blur)
    at = (box.x - room + pen.px(by[0]), box.y - room + pen.px(by[1]))
    surface.blit(shadow(box.size, pen.scale, blur, force), at)


def cast_slip(pen: Pen, surface: pygame.Surface, box: pygame.Rect, force: int) -> None:
    """The shadow of a slip that lies on other paper; the darker, the higher it lies."""
    cast(pen, surface, box, SLIP, force, (1, 2))
