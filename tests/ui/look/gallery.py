"""Pictures of screens, made small enough to be kept: scaled down evenly, in steps of colour."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

FOLDER = Path(__file__).parent.parent / "pictures"
NOTE = FOLDER / "versions.txt"
WIDE = 256
"""The width at which a picture is kept: a pixel of it is the mean of several of the window."""

STEP = 4
"""Channels are kept in steps of this."""

TOLERANCE, SHARE = 3, 0.001
"""Two pictures are alike where no channel differs by more, but in so small a share of pixels."""

Pixels = NDArray[np.int16]


def versions() -> str:
    """What the letters of a picture depend on."""
    ttf = ".".join(map(str, pygame.font.get_sdl_ttf_version()))
    sdl = ".".join(map(str, pygame.version.SDL))
    return f"pygame-ce {pygame.version.ver}, SDL {sdl}, SDL_ttf {ttf}"


def small(surface: pygame.Surface) -> pygame.Surface:
    """A window as it is kept."""
    high = round(surface.get_height() * WIDE / surface.get_width())
    return pygame.transform.smoothscale(surface.convert(24), (WIDE, high))


def stepped(surface: pygame.Surface) -> pygame.Surface:
    """The same in steps of colour: a smaller file."""
    values = pygame.surfarray.array3d(surface)
    return pygame.surfarray.make_surface(values // STEP * STEP + STEP // 2)


def keep(surface: pygame.Surface, path: Path) -> None:
    """Write a window's picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(stepped(small(surface)), path)
    NOTE.write_text(f"{versions()}\n", encoding="utf-8")


def changed(surface: pygame.Surface, path: Path) -> float:
    """The share of pixels in which a window differs from its kept picture; 1 if the sizes do."""
    now, kept = small(surface), pygame.image.load(path)
    if now.get_size() != kept.get_size():
        return 1.0
    far = np.abs(_values(now) - _values(kept)).max(axis=2) > TOLERANCE + STEP // 2
    return float(far.mean())


def _values(surface: pygame.Surface) -> Pixels:
    return pygame.surfarray.array3d(surface).astype(np.int16)
