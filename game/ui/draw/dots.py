"""A field of many small signs, one for each world, drawn at its final pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.draw.colour import mixed
from game.ui.draw.grain import plain
from game.ui.draw.signs import sign
from game.ui.theme import COLOURS, Colour

Codes = NDArray[np.uint8]


@dataclass(frozen=True)
class Grid:
    """Cells of `wide` by `high` pixels in rows of `across`, from the top left corner at `left`,
    `top` of the room that they were made for."""

    wide: int
    high: int
    across: int
    down: int
    left: int
    top: int

    @property
    def size(self) -> tuple[int, int]:
        """What it covers, in pixels."""
        return self.across * self.wide, self.down * self.high

    def cell(self, number: int) -> pygame.Rect:
        """The place of a cell, counted from the corner of the room."""
        down, across = divmod(number, self.across)
        at = self.left + across * self.wide, self.top + down * self.high
        return pygame.Rect(at, (self.wide, self.high))

    def at(self, point: tuple[int, int]) -> int | None:
        """The cell at a point of the room; None beside the field."""
        across, down = (point[0] - self.left) // self.wide, (point[1] - self.top) // self.high
        inside = 0 <= across < self.across and 0 <= down < self.down
        return down * self.across + across if inside else None


def grid_in(size: tuple[int, int], count: int) -> Grid:
    """The largest cells, square or nearly so, of which so many have room, in the middle of
    `size` pixels."""
    side = 1
    while _room(size, side + 1, side + 1) >= count:
        side += 1
    shapes = ((side, side), (side + 1, side), (side, side + 1))
    wide, high = max(
        (shape for shape in shapes if _room(size, *shape) >= count),
        key=lambda shape: shape[0] * shape[1],
        default=(side, side),
    )
    across = max(1, min(size[0] // wide, count))
    down = -(-count // across)
    left, top = (size[0] - across * wide) // 2, (size[1] - down * high) // 2
    return Grid(wide, high, across, down, left, max(0, top))


def _room(size: tuple[int, int], wide: int, high: int) -> int:
    return (size[0] // wide) * (size[1] // high)


def field(grid: Grid, codes: Codes, kinds: Sequence[str], ground: Colour) -> pygame.Surface:
    """The field: `codes` gives for each cell which of `kinds` it shows; what is not counted yet
    is a faint point."""
    tiles = _tiles((grid.wide, grid.high), tuple(kinds), ground)
    shown = np.full(grid.across * grid.down, len(kinds), dtype=np.intp)
    shown[: len(codes)] = codes
    cells = tiles[shown.reshape(grid.down, grid.across).T]
    made = plain(grid.size)
    pygame.surfarray.blit_array(made, cells.transpose(0, 2, 1, 3).reshape(grid.size))
    return made


@lru_cache(maxsize=8)
def _tiles(size: tuple[int, int], kinds: tuple[str, ...], ground: Colour) -> NDArray[np.int32]:
    """The pixels of a cell of each kind, and of one that is empty: (K + 1, wide, high)."""
    found = [_tile(size, kind, ground) for kind in (*kinds, "")]
    return np.stack([pygame.surfarray.array2d(tile).astype(np.int32) for tile in found])


def _tile(size: tuple[int, int], kind: str, ground: Colour) -> pygame.Surface:
    tile, side = plain(size), min(size)
    tile.fill(ground)
    if kind:
        tile.blit(sign(kind, side), ((size[0] - side) // 2, (size[1] - side) // 2))
    else:
        dot = max(1, side // 5)
        faint = mixed(ground, COLOURS["mute"], 0.28)
        tile.fill(faint, ((size[0] - dot) // 2, (size[1] - dot) // 2, dot, dot))
    return tile
