"""Paper that was torn along its upper edge, and wax that breaks in two."""

from __future__ import annotations

from functools import lru_cache
from math import sin

import pygame

from game.ui.draw.grain import Size, clear
from game.ui.draw.paper import paper
from game.ui.draw.smooth import Point
from game.ui.draw.wax import emblem_mask, wax
from game.ui.theme import COLOURS

DEEP = 9
"""How far down a tear may reach, logical."""

APART = 0.09
"""How far the halves of a broken seal come apart, in its widths."""

TURN = 7
"""By how many degrees they turn."""


@lru_cache(maxsize=4)
def torn(size: Size, scale: float = 1.0, kind: str = "newsprint") -> pygame.Surface:
    """A sheet of `size` pixels whose upper edge was torn: the fibres show along it."""
    made = paper(size, scale, kind, 11).copy()
    fibre = clear(size)
    edge: list[Point] = [
        (x, _tear(x / scale) * scale) for x in range(0, size[0] + 2, max(1, round(2 * scale)))
    ]
    lip: list[Point] = [(x, y + (1.5 + 2.5 * _waver(x / scale)) * scale) for x, y in edge]
    corners: list[Point] = [(size[0], size[1]), (0, size[1])]
    pygame.draw.polygon(fibre, (240, 233, 214, 255), edge + corners)
    inner = clear(size)
    pygame.draw.polygon(inner, (255, 255, 255, 255), lip + corners)
    made.blit(inner, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    fibre.blit(made, (0, 0))
    return fibre


def _tear(x: float) -> float:
    """How far down the tear is at a logical place."""
    return DEEP * (0.42 + 0.26 * sin(x / 61) + 0.2 * sin(x / 17 + 2) + 0.12 * sin(x / 5.3 + 1))


def _waver(x: float) -> float:
    return 0.5 + 0.5 * sin(x / 9 + sin(x / 31))


@lru_cache(maxsize=8)
def halves(size: int, emblem: str) -> tuple[pygame.Surface, pygame.Surface]:
    """The left and the right part of a seal that broke from top to bottom, each as large as the
    whole."""
    whole = wax(size, emblem)
    crack = [(size * (0.5 + 0.055 * sin(step * 2.3)), size * step / 14) for step in range(15)]
    parts = []
    for far in (0, size):
        mask = clear((size, size))
        corners: list[Point] = [(far, size), (far, 0)]
        pygame.draw.polygon(mask, (255, 255, 255, 255), crack + corners)
        part = whole.copy()
        part.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        parts.append(part)
    return parts[0], parts[1]


def breaking(size: int, emblem: str, progress: float) -> pygame.Surface:
    """A seal in a picture a quarter larger: whole at 0, its halves apart at 1."""
    room = round(size * 1.25)
    made = clear((room, room))
    if progress <= 0:
        made.blit(wax(size, emblem), ((room - size) // 2, (room - size) // 2))
        return made
    for half, way in zip(halves(size, emblem), (-1, 1), strict=True):
        turned = pygame.transform.rotozoom(half, -way * TURN * progress, 1)
        shift = way * APART * size * progress
        made.blit(turned, turned.get_rect(center=(room / 2 + shift, room / 2)))
    return made


def pressing(size: int, emblem: str, progress: float) -> pygame.Surface:
    """Wax that is poured and pressed: a growing drop, and from three quarters on the seal."""
    made = _spot(size, emblem).copy()
    if progress <= 0:
        return made
    grown = min(1.0, 0.35 + progress * 0.87)
    shown = wax(size, emblem) if progress >= 0.75 else _drop(size)
    across = max(2, round(size * grown))
    drop = pygame.transform.smoothscale(shown, (across, across))
    made.blit(drop, drop.get_rect(center=(size / 2, size / 2)))
    return made


@lru_cache(maxsize=4)
def _spot(size: int, emblem: str) -> pygame.Surface:
    """The place for the wax, printed on the paper: a broken ring around the faint emblem."""
    big = clear((size * 2, size * 2))
    ink = COLOURS["kraft_deep"]
    big.fill((*ink, 0))
    middle, line = (size, size), max(2, size // 60)
    pygame.draw.circle(big, ink, middle, round(size * 0.78), line)
    for step in range(0, 360, 15):
        ray = pygame.Vector2(1, 0).rotate(step)
        start, end = (ray * size * 0.7, ray * size * 0.86)
        pygame.draw.line(big, (*ink, 0), middle + start, middle + end, line * 5)
    shape = emblem_mask(round(size * 0.7), emblem).copy()
    shape.fill((*ink, 90), special_flags=pygame.BLEND_RGBA_MULT)
    big.blit(shape, shape.get_rect(center=middle))
    return pygame.transform.smoothscale(big, (size, size))


@lru_cache(maxsize=4)
def _drop(size: int) -> pygame.Surface:
    """The wax before the signet: a seal whose middle nobody has pressed."""
    whole = wax(size, "knot")
    smooth = pygame.transform.gaussian_blur(whole, max(1, size // 9))
    mask = clear((size, size))
    pygame.draw.circle(mask, (255, 255, 255, 255), (size / 2, size / 2), size * 0.34)
    smooth.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    made = whole.copy()
    made.blit(smooth, (0, 0))
    return made
