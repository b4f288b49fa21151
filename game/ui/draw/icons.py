"""Icons and small marks in any colour and at any size."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pygame

from game import paths
from game.ui.draw.smooth import Point, polygon
from game.ui.theme import Colour


def folder() -> Path:
    """Where the icons lie."""
    return paths.assets() / "icons"


def exists(name: str) -> bool:
    """Whether there is an icon of that name."""
    return (folder() / f"{name}.svg").is_file()


@lru_cache(maxsize=256)
def icon(name: str, size: int, colour: Colour) -> pygame.Surface:
    """The icon `name`, `size` device pixels wide and high, all in one colour.

    FileNotFoundError if there is none of that name.
    """
    loaded = pygame.image.load_sized_svg(folder() / f"{name}.svg", (size, size))
    shape = pygame.Surface((size, size), pygame.SRCALPHA)
    shape.fill((*colour, 0))
    shape.blit(loaded, loaded.get_rect(center=(size / 2, size / 2)))
    shape.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    shape.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return shape


@lru_cache(maxsize=64)
def triangle(size: int, colour: Colour, filled: bool) -> pygame.Surface:
    """A step of escalation: a triangle that stands, `size` device pixels high."""
    rim = max(1.0, size / 11)
    high = size - 1
    corners: tuple[Point, ...] = ((size / 2, rim / 2), (size - rim / 2, high), (rim / 2, high))
    return polygon((size, size), corners, colour, 0.0 if filled else rim)


@lru_cache(maxsize=64)
def arrow(size: int, colour: Colour, way: int) -> pygame.Surface:
    """Which way a number moved: up (1), down (-1), or not at all (0, a bar)."""
    third, middle = size / 3, size / 2
    if way == 0:
        top, foot = middle - max(1.0, size / 8), middle + max(1.0, size / 8)
        bar = ((0, top), (size, top), (size, foot), (0, foot))
        return polygon((size, size), bar, colour)
    if way < 0:
        return pygame.transform.flip(arrow(size, colour, -way), False, True)
    head: tuple[Point, ...] = (
        (middle, 0),
        (size, middle),
        (2 * third, middle),
        (2 * third, size),
        (third, size),
        (third, middle),
        (0, middle),
    )
    return polygon((size, size), head, colour)
