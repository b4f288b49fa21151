"""A newspaper's front page: cheap grey paper, folded once across."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.draw.grain import Size
from game.ui.draw.paper import paper


@lru_cache(maxsize=3)
def newspaper(size: Size, scale: float = 1.0) -> pygame.Surface:
    """An empty front page of `size` pixels with its fold; not to be drawn upon."""
    made = paper(size, scale, "newsprint", 5).copy()
    crease(made, scale, made.height // 2)
    return made


def crease(sheet: pygame.Surface, scale: float, y: int) -> None:
    """A fold across a sheet at height `y`: shade above it, light below."""
    wide = sheet.get_width()
    deep = max(2, round(9 * scale))
    for row in range(deep):
        take = round(11 * (1 - row / deep) ** 2)
        if 0 <= y - row < sheet.get_height():
            sheet.fill((take,) * 3, (0, y - row, wide, 1), pygame.BLEND_RGB_SUB)
        if 0 < y + 1 + row < sheet.get_height():
            sheet.fill((take // 2,) * 3, (0, y + 1 + row, wide, 1), pygame.BLEND_RGB_ADD)
