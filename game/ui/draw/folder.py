"""The tongues along the top of a folder: of manila, of bakelite, of brass."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.draw.grain import Size, clear, ground, places, spread
from game.ui.draw.metal import PLATES
from game.ui.draw.paper import STOCKS
from game.ui.draw.shapes import Shade, cut_corners, finely, slope


@lru_cache(maxsize=32)
def tongue(size: Size, scale: float = 1.0, chosen: bool = False, by: int = 0) -> pygame.Surface:
    """The tongue of a leaf, its sides leaning; the chosen one is lighter, the others are shaded
    where they go down behind it. `by` lightens it."""
    stock = STOCKS["manila"]
    made = clear(size)
    spread(made, ground(stock.colour, stock.layers, scale), places(size[0]))
    if chosen:
        slope(made, by + 4, by - 14)
    else:
        slope(made, by - 34, by - 62)
    made.blit(_outline(size, scale, (255, 246, 220, 70)), (0, 0))
    made.blit(_outline(size, scale, None), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return made


@lru_cache(maxsize=32)
def _outline(size: Size, scale: float, light: Shade | None) -> pygame.Surface:
    """The shape of a tongue in white, or the glint along its upper edge."""
    wide, high = size
    lean, round_ = min(wide // 4, round(7 * scale)), round(4 * scale)

    def draw(big: pygame.Surface, times: int) -> None:
        shape = [(0, high), (lean - round_ // 2, round_), (lean + round_ // 2, 0)]
        shape += [(wide - x, y) for x, y in reversed(shape)]
        points = [(x * times, y * times) for x, y in shape]
        if light is None:
            pygame.draw.polygon(big, (255, 255, 255, 255), points)
        else:
            pygame.draw.lines(big, light, False, points[1:-1], max(1, round(scale * times)))

    return finely(size, draw)


@lru_cache(maxsize=32)
def leaf_tab(size: Size, scale: float = 1.0, tone: str = "dark", by: int = 0) -> pygame.Surface:
    """The tongue of a bakelite or brass leaf, round above: "dark", or "brass" where chosen."""
    colour, layers, _ = PLATES["brass" if tone == "brass" else "bakelite"]
    made = clear(size)
    spread(made, ground(colour, layers, scale), places(size[0]))
    slope(made, by + 10, by - 10)
    cut_corners(made, round(5 * scale), "top")
    return made
