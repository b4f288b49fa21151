"""A newspaper's picture: two busts side by side, printed in round dots."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.draw.grain import Size, clear, plain
from game.ui.draw.portrait import face_file
from game.ui.draw.shapes import slope
from game.ui.theme import COLOURS

GREY = (125, 125, 123)
"""The wall behind the heads."""

LIGHT = np.array([0.3, 0.59, 0.11], np.float32)
"""How bright each colour is to a camera: the weights of Rec. 601."""

PRINTED, LIFTED = 1.15, 0.03
"""The contrast and the brightness of the print."""

DOT = 3.2
"""From one dot to the next, logical."""

TILT = math.radians(45)
"""How the rows of dots lean."""

STRANGER = "man"
"""Whose bust stands for a face that is not drawn."""


@lru_cache(maxsize=8)
def picture(size: Size, scale: float, faces: tuple[str, ...]) -> pygame.Surface:
    """The busts of `faces` side by side in black dots, transparent between them.

    A face is a name or the path of a drawing, as `portrait.medallion` takes it.
    """
    return halftone(plate(size, faces), max(2.0, DOT * scale))


def plate(size: Size, faces: tuple[str, ...]) -> pygame.Surface:
    """What the camera saw: heads and shoulders before a wall that is lit from above."""
    made = plain(size)
    made.fill(GREY)
    slope(made, 34, -60)
    side = size[1]
    room = size[0] / max(1, len(faces))
    for index, who in enumerate(faces):
        file = face_file(who) or face_file(STRANGER)
        if file is not None:
            bust = pygame.image.load_sized_svg(file, (side, side))
            left = round(room * (index + 0.5) - side / 2)
            made.blit(_shadow(bust), (left + side // 22, round(size[1] * 0.06)))
            made.blit(bust, (left, round(size[1] * 0.04)))
    return made


def _shadow(bust: pygame.Surface) -> pygame.Surface:
    cast = bust.copy()
    cast.fill((0, 0, 0, 90), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.gaussian_blur(cast, max(1, bust.get_width() // 40))


def halftone(photo: pygame.Surface, cell: float) -> pygame.Surface:
    """An opaque picture as dots of ink, `cell` pixels from one to the next.

    The ink of a pixel is how far a screen of cosines lies over the picture's light; the edge of
    a dot is about one pixel soft.
    """
    grey = pygame.surfarray.array3d(photo).astype(np.float32) @ LIGHT / 255 * PRINTED + LIFTED
    ink = np.clip((_screen(grey.shape, cell) - grey) * cell * 1.1 + 0.5, 0, 1)
    made = clear(photo.get_size())
    made.fill((*COLOURS["ink"], 0))
    alpha = pygame.surfarray.pixels_alpha(made)
    alpha[:] = (ink * 235).astype(np.uint8)
    del alpha
    return made


def _screen(shape: tuple[int, ...], cell: float) -> NDArray[np.float32]:
    """Hills of height 0 to 1 in a square lattice that leans by `TILT`."""
    x = np.arange(shape[0], dtype=np.float32)[:, None]
    y = np.arange(shape[1], dtype=np.float32)[None, :]
    turn = 2 * math.pi / cell
    right = (x * math.cos(TILT) + y * math.sin(TILT)) * turn
    down = (y * math.cos(TILT) - x * math.sin(TILT)) * turn
    return np.asarray((np.cos(right) + np.cos(down)) / 4 + 0.5, np.float32)
