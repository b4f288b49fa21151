"""Sheets of paper: toned rim, flocks, fibres, an uneven edge; and the shadows under them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.ui.draw.grain import (
    Layer,
    Size,
    baked,
    clear,
    enlarged,
    ground,
    halves,
    places,
    plain,
    scaled,
    spread,
)
from game.ui.draw.shapes import slope
from game.ui.theme import Colour

ADD, SUB, MULT = pygame.BLEND_RGB_ADD, pygame.BLEND_RGB_SUB, pygame.BLEND_RGB_MULT
COARSE = 4
"""Rims and blotches are made this much smaller than the logical size, and scaled up."""

EDGE = 0.25
"""The tile of edges is baked at four times the logical size."""


@dataclass(frozen=True)
class Stock:
    """A kind of paper: its colour, grain, how deep its rim is toned (logical) and how much."""

    colour: Colour
    layers: tuple[Layer, ...]
    rim: float = 26
    tone: Colour = (40, 50, 62)
    blotch: Colour = (22, 23, 26)
    rough: bool = True


STOCKS = {
    "bond": Stock((238, 228, 204), (("fibre", 0.5), ("paper", 1.0))),
    "card": Stock((240, 230, 206), (("fibre", 0.4), ("paper", 0.9)), 16, (26, 32, 42)),
    "manila": Stock((220, 199, 156), (("fibre", 0.8), ("paper", 1.1)), 30, (58, 62, 62)),
    "kraft": Stock((192, 163, 112), (("fibre", 0.8), ("paper", 1.4)), 34, (62, 66, 62)),
    "newsprint": Stock((222, 214, 192), (("fibre", 0.6), ("paper", 1.5)), 22, (40, 46, 56)),
    "graph": Stock((228, 228, 208), (("fibre", 0.3), ("paper", 0.9)), 12, (26, 28, 36)),
    "copy": Stock((212, 217, 216), (("fibre", 0.3), ("paper", 0.7)), 14, (26, 28, 34)),
    "teletype": Stock((232, 221, 190), (("fibre", 0.3), ("paper", 1.0)), 0, (0, 0, 0)),
}
"""Every kind of paper there is, by name."""


@lru_cache(maxsize=6)
def paper(size: Size, scale: float = 1.0, kind: str = "bond", seed: int = 0) -> pygame.Surface:
    """A sheet of `size` device pixels at a scale: bond, card, manila, kraft, newsprint, graph,
    copy (thin and grey-blue, for carbons), or teletype (a roll with punched edges). Transparent
    only where its edge is worn.

    KeyError for a kind that there is not. Not to be drawn upon: copy it first.
    """
    stock = STOCKS[kind]
    sheet = sheet_of(stock, size, scale, seed)
    if kind == "graph":
        _grid(sheet, scale)
    if kind == "teletype":
        _holes(sheet, scale)
    elif stock.rough:
        wear_edges(sheet, scale, seed)
    return sheet


def sheet_of(stock: Stock, size: Size, scale: float, seed: int) -> pygame.Surface:
    """A whole sheet with straight edges and alpha of its own."""
    sheet = clear(size)
    spread(sheet, ground(stock.colour, stock.layers, scale), places(seed))
    tone = enlarged(_tone(stock, size, scale, seed), sheet.get_size())
    sheet.blit(tone, (0, 0), special_flags=SUB)
    return sheet


@lru_cache(maxsize=64)
def slip(size: Size, scale: float = 1.0, kind: str = "manila", by: int = 0) -> pygame.Surface:
    """A small cut piece of paper, opaque, with straight edges: a row of a list, a field.

    `by` lightens it, or darkens it below 0. KeyError for a kind that there is not.
    """
    stock = STOCKS[kind]
    made = plain(size)
    spread(made, ground(stock.colour, stock.layers, scale), places(size[0] * 7 + size[1]))
    slope(made, by + 3, by - 7)
    line = max(1, round(scale))
    made.fill((26, 28, 30), (0, size[1] - line, size[0], line), SUB)
    made.fill((12, 12, 12), (size[0] - line, 0, line, size[1]), SUB)
    made.fill((12, 12, 12), (0, 0, size[0], line), ADD)
    return made


def _tone(stock: Stock, size: Size, scale: float, seed: int) -> pygame.Surface:
    """What blotches and the rim take away from a sheet, small."""
    step = COARSE * scale
    small = (max(2, round(size[0] / step)), max(2, round(size[1] / step)))
    tone = plain(small)
    spread(tone, _tinted("mottle", stock.blotch), places(seed))
    if stock.rim:
        tone.blit(_rim(small, stock.rim / COARSE, stock.tone, seed), (0, 0), None, ADD)
    return tone


@lru_cache(maxsize=16)
def _tinted(name: str, colour: Colour) -> pygame.Surface:
    """A tile as a share of a colour: its white would be the whole of it."""
    tinted = scaled(name, 1).copy()
    tinted.fill(colour, special_flags=MULT)
    return tinted


def _rim(small: Size, deep: float, colour: Colour, seed: int) -> pygame.Surface:
    """How a rim of `deep` pixels darkens: most at the edge, its inner border wavering."""
    rim = plain(small)
    rim.fill((255,) * 3)
    rings = round(deep)
    for ring in range(1, rings + 1):
        inside = rim.get_rect().inflate(-2 * ring, -2 * ring)
        if inside.width > 0 and inside.height > 0:
            rim.fill((round(255 * (1 - ring / (rings + 1))) if ring < rings else 0,) * 3, inside)
    more, less = halves("mottle", 1, 1.1)
    shift = places(seed + 1)
    waver = plain(small)
    waver.blit(rim, (0, 0))
    spread(waver, more, shift, ADD)
    spread(waver, less, shift, SUB)
    rim.blit(waver, (0, 0), special_flags=MULT)
    rim.fill(colour, special_flags=MULT)
    return rim


def wear_edges(sheet: pygame.Surface, scale: float, seed: int = 0) -> None:
    """Make the four edges of a surface with alpha uneven, by about a logical pixel."""
    strip = _strip(scale)
    turned = [pygame.transform.rotate(strip, 90 * turn) for turn in range(4)]
    deep, along = strip.get_height(), places(seed)[0]
    wide, high = sheet.get_size()
    top, left = (wide, deep), (deep, high)
    sides = (((0, 0), top), ((0, 0), left), ((0, high - deep), top), ((wide - deep, 0), left))
    for index, (at, size) in enumerate(sides):
        part = sheet.subsurface(pygame.Rect(at, size).clip(sheet.get_rect()))
        shift = (along * (index + 1), 0) if index % 2 == 0 else (0, along * (index + 1))
        spread(part, turned[index], shift, pygame.BLEND_RGBA_MULT)


@lru_cache(maxsize=8)
def _strip(scale: float) -> pygame.Surface:
    """The uneven upper edge; it is as periodic along as it needs to be."""
    tile = baked("edge")
    wide, high = (max(1, round(side * EDGE * scale)) for side in tile.get_size())
    return pygame.transform.smoothscale(tile, (wide, high))


def _grid(sheet: pygame.Surface, scale: float) -> None:
    """The green lines of graph paper, every fifth one stronger."""
    wide, high = sheet.get_size()
    for index in range(1, round(max(wide, high) / (9 * scale)) + 1):
        take = (52, 22, 44) if index % 5 == 0 else (26, 10, 22)
        at, thick = round(index * 9 * scale), max(1, round(scale * 0.8))
        sheet.fill(take, (at, 0, thick, high), SUB)
        sheet.fill(take, (0, at, wide, thick), SUB)


def _holes(sheet: pygame.Surface, scale: float) -> None:
    """The sprocket holes along the top of a roll, and the fall of light over its curve."""
    wide, high = sheet.get_size()
    deep = max(1, round(6 * scale))
    for row in range(deep):
        take = round(46 * (1 - row / deep) ** 2)
        sheet.fill((take, take, take), (0, row, wide, 1), SUB)
        sheet.fill((take, take, take), (0, high - 1 - row, wide, 1), SUB)
    hole = _hole(max(3, round(5 * scale)))
    for index in range(round(wide / (11 * scale)) + 1):
        sheet.blit(hole, (round((index * 11 + 4) * scale), round(3 * scale)))


@lru_cache(maxsize=8)
def _hole(across: int) -> pygame.Surface:
    big = clear((across * 4, across * 4))
    pygame.draw.circle(big, (24, 20, 14, 255), (across * 2, across * 2), across * 2)
    return pygame.transform.smoothscale(big, (across, across))
