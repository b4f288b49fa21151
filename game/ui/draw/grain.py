"""Grain: small periodic tiles, baked by `tools/textures.py`, blended over surfaces by SDL.

A tile is grey around 128, which means "as the ground is"; what lies above lightens, what lies
below darkens. Nothing here is ever changed after it was given away.
"""

from __future__ import annotations

from functools import lru_cache

import pygame

from game import paths
from game.ui.theme import Colour

MIDDLE = 128
"""The grey that leaves the ground as it is."""

Layer = tuple[str, float]
"""A tile and how strongly it is laid on: 1 as it was baked, 0 not at all."""

Size = tuple[int, int]


def plain(size: Size) -> pygame.Surface:
    """A black surface of `size` pixels without transparency, in the fastest format to blit."""
    return pygame.Surface((max(1, size[0]), max(1, size[1])), depth=32)


def clear(size: Size) -> pygame.Surface:
    """A surface of `size` pixels that is transparent all over."""
    return pygame.Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA, 32)


@lru_cache(maxsize=16)
def baked(name: str) -> pygame.Surface:
    """A tile as it lies in `assets/textures/`: opaque grey, or white with alpha for a mask.

    FileNotFoundError in a broken install.
    """
    loaded = pygame.image.load(paths.assets() / "textures" / f"{name}.png")
    kept = clear(loaded.get_size()) if loaded.get_flags() & pygame.SRCALPHA else plain(loaded.size)
    kept.blit(loaded, (0, 0))
    return kept


@lru_cache(maxsize=12)
def scaled(name: str, scale: float) -> pygame.Surface:
    """A tile at a scale, still periodic: it is scaled together with its neighbours."""
    tile = baked(name)
    if scale == 1:
        return tile
    wide, high = (2 * max(1, round(side * scale / 2)) for side in tile.get_size())
    four = pygame.Surface((2 * tile.width, 2 * tile.height), tile.get_flags(), tile)
    spread(four, tile)
    grown = pygame.transform.smoothscale(four, (2 * wide, 2 * high))
    return grown.subsurface((wide // 2, high // 2, wide, high)).copy()


@lru_cache(maxsize=5)
def halves(name: str, scale: float, force: float) -> tuple[pygame.Surface, pygame.Surface]:
    """What a tile adds to the ground and what it takes away, times `force`."""
    tile = scaled(name, scale)
    more, less = tile.copy(), plain(tile.get_size())
    more.fill((MIDDLE,) * 3, special_flags=pygame.BLEND_RGB_SUB)
    less.fill((MIDDLE,) * 3)
    less.blit(tile, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    for half in (more, less):
        _strengthen(half, force)
    return more, less


def _strengthen(half: pygame.Surface, force: float) -> None:
    """Multiply grey values by `force`, which may lie above 1."""
    whole = int(force)
    once = half.copy()
    half.fill((round(255 * (force - whole)),) * 3, special_flags=pygame.BLEND_RGB_MULT)
    for _ in range(whole):
        half.blit(once, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def spread(
    surface: pygame.Surface, tile: pygame.Surface, shift: Size = (0, 0), flags: int = 0
) -> None:
    """Lay a tile side by side over a whole surface, its pattern moved by `shift` pixels."""
    wide, high = tile.get_size()
    places = [
        (x, y)
        for x in range(-(shift[0] % wide), surface.get_width(), wide)
        for y in range(-(shift[1] % high), surface.get_height(), high)
    ]
    surface.fblits([(tile, place) for place in places], flags)


def roughen(surface: pygame.Surface, layer: Layer, scale: float, shift: Size = (0, 0)) -> None:
    """Lay a tile's grain over what a surface shows; its alpha stays."""
    more, less = halves(layer[0], scale, layer[1])
    spread(surface, more, shift, pygame.BLEND_RGB_ADD)
    spread(surface, less, shift, pygame.BLEND_RGB_SUB)


@lru_cache(maxsize=12)
def ground(colour: Colour, layers: tuple[Layer, ...], scale: float) -> pygame.Surface:
    """An opaque tile of a colour with grain: what a surface is laid out with in one go."""
    sides = [scaled(name, scale).get_size() for name, _ in layers]
    made = plain((max(side[0] for side in sides), max(side[1] for side in sides)))
    made.fill(colour)
    for layer in layers:
        roughen(made, layer, scale)
    return made


def places(seed: int) -> Size:
    """How far the pattern of a seed is moved, in logical pixels: the same for the same seed."""
    return (seed * 167 + 31) % 509, (seed * 271 + 83) % 503


PAD = (1600, 900)
"""What is enlarged to no more than this is enlarged on a surface that is kept for it."""


@lru_cache(maxsize=1)
def _pad() -> pygame.Surface:
    return plain(PAD)


def enlarged(small: pygame.Surface, size: Size) -> pygame.Surface:
    """An opaque surface scaled up smoothly: to be used at once, for the next call may draw over
    it. Memory that is fresh costs more than the scaling does."""
    if size[0] > PAD[0] or size[1] > PAD[1]:
        return pygame.transform.smoothscale(small, size)
    return pygame.transform.smoothscale(small, size, _pad().subsurface(((0, 0), size)))
