"""Bakelite and brass: panels with screws, the frame of the plotting glass, plates, key caps."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.draw.grain import Size, clear, ground, places, plain, spread
from game.ui.draw.shapes import cut_corners, finely, rounded, slope
from game.ui.theme import COLOURS, Colour

BAKELITE: Colour = (24, 23, 21)
BRASS: Colour = (184, 150, 92)
SCREW = 7
"""How far across a screw is, logical."""

INSET = 9
"""How far a screw's middle is from both edges, logical."""


def width(scale: float, length: float) -> int:
    """A logical length in whole pixels, at least one."""
    return max(1, round(length * scale))


@lru_cache(maxsize=4)
def panel(size: Size, scale: float = 1.0, screws: bool = True) -> pygame.Surface:
    """A bakelite panel of `size` pixels: speckle, bevel, brass edge, four screws where there is
    room for them. Only its round corners are transparent."""
    made = clear(size)
    spread(made, ground(BAKELITE, (("bakelite", 1.0),), scale), places(size[0]))
    top = made.subsurface((0, 0, made.width, min(made.height, width(scale, 120))))
    slope(top, 7, 0)
    _bevel(made, scale)
    made.blit(rounded(size, width(scale, 3), COLOURS["panel_edge"], width(scale, 1)), (0, 0))
    if screws and min(size) >= 100 * scale:
        _screws(made, scale)
    cut_corners(made, width(scale, 3))
    return made


def _bevel(made: pygame.Surface, scale: float) -> None:
    """Light on the upper inner edge, shade on the lower."""
    line = width(scale, 1)
    wide, high = made.get_size()
    made.fill((20, 19, 16), (line, line, wide - 2 * line, line), pygame.BLEND_RGB_ADD)
    made.fill((9, 9, 8), (line, 2 * line, line, high - 3 * line), pygame.BLEND_RGB_ADD)
    made.fill((12, 12, 12), (line, high - 2 * line, wide - 2 * line, line), pygame.BLEND_RGB_SUB)


def _screws(made: pygame.Surface, scale: float) -> None:
    across, inset = width(scale, SCREW), width(scale, INSET)
    wide, high = made.get_size()
    spots = [(x, y) for x in (inset, wide - inset) for y in (inset, high - inset)]
    for index, spot in enumerate(spots):
        cap = screw(across, index)
        made.blit(cap, cap.get_rect(center=spot))


@lru_cache(maxsize=16)
def screw(across: int, turn: int = 0) -> pygame.Surface:
    """The head of a brass screw, `across` pixels wide without its shadow, its slot turned."""

    def draw(big: pygame.Surface, times: int) -> None:
        middle, radius = big.get_rect().center, across * times / 2
        x, y = middle
        pygame.draw.circle(big, (0, 0, 0, 120), (x, y + radius * 0.25), radius * 1.12)
        pygame.draw.circle(big, (84, 66, 36, 255), middle, radius)
        shine = (x - radius * 0.1, y - radius * 0.12)
        pygame.draw.circle(big, (158, 128, 76, 255), shine, radius * 0.8)
        arm = pygame.Vector2(radius * 0.85, 0).rotate((35, 80, -20, 10)[turn % 4])
        start, end = pygame.Vector2(middle) - arm, pygame.Vector2(middle) + arm
        pygame.draw.line(big, (48, 36, 18, 255), start, end, max(1, round(radius * 0.34)))

    return finely((across + 4, across + 4), draw)


@lru_cache(maxsize=4)
def glass_frame(size: Size, scale: float = 1.0, deep: float = 6) -> pygame.Surface:
    """The dark bezel around a plot, `deep` logical pixels wide, clear in the middle: lay it over
    the glass. Its inner edge throws a shadow on the glass."""
    made = clear(size)
    line, frame, radius = width(scale, 1), width(scale, deep), width(scale, 6)
    made.blit(rounded(size, radius, (9, 9, 10), frame), (0, 0))
    inner = (size[0] - 2 * frame, size[1] - 2 * frame)
    for step in range(width(scale, 7)):
        alpha = round(110 * (1 - step / width(scale, 7)) ** 2)
        room = (inner[0] - 2 * step, inner[1] - 2 * step)
        made.blit(rounded(room, 0, (0, 6, 8, alpha), 1), (frame + step, frame + step))
    made.blit(rounded(inner, 0, (46, 52, 50), line), (frame, frame))
    made.blit(rounded(size, radius, (110, 88, 52), line), (0, 0))
    return made


@lru_cache(maxsize=8)
def bar(size: Size, scale: float = 1.0, line: str = "bottom") -> pygame.Surface:
    """The dark bar along the "top" or "bottom" of the window, opaque, with a brass line there."""
    made = plain(size)
    spread(made, ground((15, 15, 14), (("bakelite", 0.7),), scale))
    slope(made, 3, -7)
    thick = width(scale, 1)
    at = 0 if line == "top" else size[1] - thick
    made.fill((92, 74, 44), (0, at, size[0], thick))
    return made


@lru_cache(maxsize=32)
def well(size: Size, scale: float = 1.0, radius: float = 3) -> pygame.Surface:
    """A sunken dark field in a panel, with shade under its upper edge."""
    made = clear(size)
    spread(made, ground((15, 16, 17), (("bakelite", 0.6),), scale))
    deep = min(size[1], width(scale, 6))
    slope(made.subsurface((0, 0, size[0], deep)), -11, 0)
    line = max(1.0, scale)
    made.blit(rounded(size, width(scale, radius), (62, 56, 44), line), (0, 0))
    cut_corners(made, width(scale, radius))
    return made


@lru_cache(maxsize=48)
def plate(size: Size, scale: float = 1.0, tone: str = "bakelite", by: int = 0) -> pygame.Surface:
    """A plate to press, `size` pixels: "bakelite", "brass", "cream", "manila"; "dead"
    and "blank" are what bakelite and paper look like where nothing can be pressed.

    `by` lightens it (hovered) or darkens it (below 0: pressed, the bevel turned round).
    """
    colour, layers, edge = PLATES[tone]
    made = clear(size)
    spread(made, ground(colour, layers, scale), places(size[0] + size[1]))
    slope(made, by + 10, by - 12) if by >= 0 else slope(made, by - 8, by + 4)
    line, radius = width(scale, 1), width(scale, 4)
    glint = (255, 250, 230, 34) if by >= 0 else (0, 0, 0, 70)
    inner = rounded((max(1, size[0] - 2 * line - radius), line), 0, glint)
    made.blit(inner, (line + radius // 2, line))
    made.blit(rounded(size, radius, edge, max(1.0, 1.2 * scale)), (0, 0))
    cut_corners(made, radius)
    return made


PLATES: dict[str, tuple[Colour, tuple[tuple[str, float], ...], Colour]] = {
    "bakelite": ((36, 33, 28), (("bakelite", 1.0),), COLOURS["brass"]),
    "brass": (BRASS, (("bakelite", 1.6),), (232, 203, 143)),
    "cream": ((231, 217, 184), (("paper", 0.8),), COLOURS["brass"]),
    "manila": ((217, 196, 152), (("paper", 1.0),), (138, 113, 70)),
    "blank": ((206, 191, 160), (("paper", 0.8),), (163, 143, 104)),
    "dead": ((24, 23, 20), (("bakelite", 0.8),), COLOURS["panel_edge"]),
}
"""The colour, grain and edge of every kind of plate."""


@lru_cache(maxsize=64)
def keycap(size: Size, scale: float = 1.0, tone: str = "dark") -> pygame.Surface:
    """A key of the keyboard, `size` pixels with the thickness below its top: "dark" or "light".

    Its letter goes on the upper part, that is `cap_top(size, scale)` high.
    """
    side, top, rim = CAPS[tone]
    radius = width(scale, 4)
    made = rounded(size, radius, side).copy()
    cap = (size[0], cap_top(size, scale))
    face = rounded(cap, radius, top).copy()
    slope(face, 8, -6)
    face.blit(rounded(cap, radius, rim, max(1.0, scale)), (0, 0))
    cut_corners(face, radius)
    made.blit(face, (0, 0))
    return made


def cap_top(size: Size, scale: float = 1.0) -> int:
    """The height in pixels of a key cap's upper face."""
    return size[1] - width(scale, 2)


CAPS: dict[str, tuple[Colour, Colour, Colour]] = {
    "dark": ((5, 5, 4), (37, 36, 31), (104, 94, 70)),
    "light": ((28, 22, 14), (207, 184, 138), (122, 101, 64)),
}
"""The side, the face and the rim of a key cap."""
