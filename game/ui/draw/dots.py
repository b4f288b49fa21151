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
    """Square cells of `side` pixels in rows of `across`, from the top left corner at `left`,
    `top` of the room that they were made for."""

    side: int
    across: int
    down: int
    left: int
    top: int

    @property
    def size(self) -> tuple[int, int]:
        """What it covers, in pixels."""
        return self.across * self.side, self.down * self.side

    def cell(self, number: int) -> pygame.Rect:
        """The place of a cell, counted from the corner of the room."""
        down, across = divmod(number, self.across)
        at = self.left + across * self.side, self.top + down * self.side
        return pygame.Rect(at, (self.side, self.side))

    def at(self, point: tuple[int, int]) -> int | None:
        """The cell at a point of the room; None beside the field."""
        across, down = (point[0] - self.left) // self.side, (point[1] - self.top) // self.side
        inside = 0 <= across < self.across and 0 <= down < self.down
        return down * self.across + across if inside else None


def grid_in(size: tuple[int, int], count: int) -> Grid:
    """The largest cells of which so many have room, in the middle of `size` pixels."""
    wide, high = size
    side = max(1, int((wide * high / max(count, 1)) ** 0.5) + 1)
    while side > 1 and (wide // side) * (high // side) < count:
        side -= 1
    across = max(1, min(wide // side, count))
    down = -(-count // across)
    left, top = (wide - across * side) // 2, max(0, (high - down * side) // 2)
    return Grid(side, across, down, left, top)


def field(grid: Grid, codes: Codes, kinds: Sequence[str], ground: Colour) -> pygame.Surface:
    """The field: `codes` gives for each cell which of `kinds` it shows; what is not counted yet
    is a faint point."""
    tiles = _tiles(grid.side, tuple(kinds), ground)
    shown = np.full(grid.across * grid.down, len(kinds), dtype=np.intp)
    shown[: len(codes)] = codes
    cells = tiles[shown.reshape(grid.down, grid.across).T]
    made = plain(grid.size)
    pygame.surfarray.blit_array(made, cells.transpose(0, 2, 1, 3).reshape(grid.size))
    return made


@lru_cache(maxsize=8)
def _tiles(side: int, kinds: tuple[str, ...], ground: Colour) -> NDArray[np.int32]:
    """The pixels of a cell of each kind, and of one that is empty: (K + 1, side, side)."""
    found = [_tile(side, kind, ground) for kind in (*kinds, "")]
    return np.stack([pygame.surfarray.array2d(tile).astype(np.int32) for tile in found])


def _tile(side: int, kind: str, ground: Colour) -> pygame.Surface:
    tile = plain((side, side))
    tile.fill(ground)
    if kind:
        tile.blit(sign(kind, side), (0, 0))
    else:
        dot = max(1, side // 5)
        faint = mixed(ground, COLOURS["mute"], 0.28)
        tile.fill(faint, ((side - dot) // 2, (side - dot) // 2, dot, dot))
    return tile
