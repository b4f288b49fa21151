"""Where pixels lie: of a colour, and where two pictures differ."""

from __future__ import annotations

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets import Widget

Colour = tuple[int, int, int]
PEN = Pen()


def box(width: int, height: int) -> pygame.Rect:
    """A place for a widget, at the corner of the window."""
    return pygame.Rect(0, 0, width, height)


def shown(widget: Widget, pen: Pen = PEN) -> pygame.Surface:
    """The widget's pixels without the room around it."""
    margin = pen.px(widget.margin())
    return widget.image(pen).subsurface(pygame.Rect((margin, margin), widget.rect.size))


def pixels(surface: pygame.Surface) -> bytes:
    """All pixels, to be compared."""
    return pygame.image.tobytes(surface, "RGBA")


def differs(one: pygame.Surface, other: pygame.Surface, by: int = 0) -> pygame.Rect:
    """The smallest rectangle that holds all pixels in which two pictures differ by more than
    `by` in some channel; an empty one if they are the same."""
    assert one.get_size() == other.get_size()
    mine, its = channels(one), channels(other)
    there = (mine[..., 3] > 0) | (its[..., 3] > 0)
    unlike = there & (np.abs(mine - its) > by).any(axis=2)
    if not unlike.any():
        return pygame.Rect(0, 0, 0, 0)
    across, down = np.flatnonzero(unlike.any(axis=1)), np.flatnonzero(unlike.any(axis=0))
    size = (int(across[-1] - across[0]) + 1, int(down[-1] - down[0]) + 1)
    return pygame.Rect((int(across[0]), int(down[0])), size)


def channels(surface: pygame.Surface) -> NDArray[np.int16]:
    """Red, green, blue and alpha of all pixels, by column and row."""
    colours = pygame.surfarray.array3d(surface)
    alpha = pygame.surfarray.array_alpha(surface)
    return np.dstack([colours, alpha]).astype(np.int16)


def bounds(mask: pygame.mask.Mask) -> pygame.Rect:
    """The smallest rectangle around what is set."""
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)


def mask_of(surface: pygame.Surface, colour: str | Colour, by: int = 12) -> pygame.mask.Mask:
    """Where a picture has about a colour, and is not seen through."""
    wanted = COLOURS[colour] if isinstance(colour, str) else colour
    found = pygame.mask.from_threshold(surface, wanted, (by, by, by, 60))
    return found.overlap_mask(pygame.mask.from_surface(surface, 60), (0, 0))


def spot(surface: pygame.Surface, colour: str | Colour, by: int = 12) -> pygame.Rect:
    """The smallest rectangle around all that has about a colour."""
    return bounds(mask_of(surface, colour, by))


def amount(surface: pygame.Surface, colour: str | Colour, by: int = 12) -> int:
    """How many pixels have about a colour."""
    return int(mask_of(surface, colour, by).count())


def part(surface: pygame.Surface, x: int, y: int, width: int, height: int) -> pygame.Surface:
    """A piece of a picture."""
    return surface.subsurface(pygame.Rect(x, y, width, height).clip(surface.get_rect()))


def seen(surface: pygame.Surface, x: float, y: float) -> Colour:
    """The colour at a place, without its alpha."""
    red, green, blue, _ = surface.get_at((round(x), round(y)))
    return red, green, blue


def brightness(surface: pygame.Surface) -> float:
    """The mean of a picture's grey values, 0 to 255; what is transparent counts as black."""
    flat = pygame.Surface(surface.get_size())
    flat.blit(surface, (0, 0))
    return sum(pygame.transform.average_color(flat)[:3]) / 3
