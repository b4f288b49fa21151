"""A wax seal: a poured drop with an uneven rim, pressed flat by a signet."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin
from pathlib import Path

import pygame

from game.ui.draw.colour import shade
from game.ui.draw.grain import Size, clear, roughen
from game.ui.draw.shapes import finely
from game.ui.theme import Colour

TIMES = 3
WAX: Colour = (128, 22, 19)
"""The wax of a seal, unless another is asked for."""

OVER = 1.823
"""The angle at which the trefoil's cord first passes over itself; the others lie a third on."""

RIM = 0.41
"""How far the drop reaches from its middle, in seal widths."""


@lru_cache(maxsize=6)
def wax(size: int, emblem: str = "knot", colour: Colour = WAX, seed: int = 4) -> pygame.Surface:
    """A seal `size` pixels across with the shadow that it throws.

    `emblem` is "knot", "star", or the path of an SVG file, whose shape is embossed;
    FileNotFoundError if that is not there.
    """
    side = size * TIMES
    made = clear((side, side))
    _drop(made, colour, seed)
    _signet(made, colour)
    _emboss(made, emblem_mask(round(side * 0.36), emblem), colour)
    _glint(made)
    small = pygame.transform.smoothscale(made, (size, size))
    roughen(small, ("bakelite", 0.8), 1)
    return small


def _outline(side: int, seed: int, grown: float = 0) -> list[tuple[float, float]]:
    """The rim of a drop: round, with lobes where wax ran out."""
    points = []
    for step in range(180):
        angle = 2 * pi * step / 180
        waver = sin(angle * 3 + seed) * 0.022 + sin(angle * 7 + seed * 2.1) * 0.016
        waver += sin(angle * 11 + seed * 0.7) * 0.008
        far = side * (RIM + waver + grown)
        points.append((side / 2 + far * cos(angle), side / 2 + far * sin(angle)))
    return points


def _drop(made: pygame.Surface, colour: Colour, seed: int) -> None:
    """Shadow, then the drop from its dark rim inwards to its lit top."""
    side = made.get_width()
    cast = clear((side // 4, side // 4))
    moved = [(x / 4 + side * 0.004, y / 4 + side * 0.007) for x, y in _outline(side, seed)]
    pygame.draw.polygon(cast, (0, 0, 0, 150), moved)
    cast = pygame.transform.gaussian_blur(cast, max(1, side // 110))
    made.blit(pygame.transform.smoothscale(cast, (side, side)), (0, 0))
    for step in range(12):
        grown = -0.004 * step
        by = 0.62 + 0.4 * (step / 11) ** 0.7
        lift = side * 0.0012 * step
        points = [(x - lift, y - lift) for x, y in _outline(side, seed, grown)]
        pygame.draw.polygon(made, (*shade(colour, by), 255), points)


def _signet(made: pygame.Surface, colour: Colour) -> None:
    """The round hollow that the signet pressed: light on its far wall, shade on its near."""
    side = made.get_width()
    middle = pygame.Vector2(side / 2, side / 2)
    for radius, by, move in (
        (0.332, 1.34, 0.006),
        (0.33, 0.55, -0.006),
        (0.325, 1.12, 0),
        (0.287, 1.3, 0.007),
        (0.285, 0.58, -0.006),
        (0.28, 0.95, 0),
    ):
        at = middle + pygame.Vector2(side * move, side * move)
        pygame.draw.circle(made, (*shade(colour, by), 255), at, side * radius)


def _emboss(made: pygame.Surface, mask: pygame.Surface, colour: Colour) -> None:
    """Raise the shape of a white mask out of the hollow."""
    middle = pygame.Vector2(made.get_rect().center) - pygame.Vector2(mask.get_rect().center)
    step = made.get_width() * 0.007
    for by, move in ((0.42, 1.0), (1.75, -0.8), (1.1, 0.0)):
        shape = mask.copy()
        shape.fill((*shade(colour, by), 255), special_flags=pygame.BLEND_RGBA_MULT)
        made.blit(shape, middle + pygame.Vector2(step * move, step * move))


def _glint(made: pygame.Surface) -> None:
    """The lamp on the upper left of the drop, soft."""
    side = made.get_width()
    small = clear((side // 4, side // 4))
    light = pygame.Rect(0, 0, side * 0.1, side * 0.05)
    light.center = (round(side / 4 * 0.42), round(side / 4 * 0.25))
    pygame.draw.ellipse(small, (255, 214, 200, 120), light)
    small = pygame.transform.gaussian_blur(small, max(1, side // 140))
    made.blit(pygame.transform.smoothscale(small, (side, side)), (0, 0))


@lru_cache(maxsize=8)
def emblem_mask(side: int, emblem: str) -> pygame.Surface:
    """The white shape of an emblem in a square of `side` pixels, transparent around it."""
    size = (side, side)
    if emblem == "knot":
        return finely(size, _knot, 2)
    if emblem == "star":
        return finely(size, _star, 2)
    if not Path(emblem).is_file():
        raise FileNotFoundError(f"{emblem}: there is no such emblem")
    return _white(pygame.image.load_sized_svg(emblem, size), size)


def _white(shape: pygame.Surface, size: Size) -> pygame.Surface:
    """The same shape, all white."""
    made = clear(size)
    made.blit(shape, shape.get_rect(center=made.get_rect().center))
    made.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return made


def _star(big: pygame.Surface, _: int) -> None:
    side = big.get_width()
    points = []
    for step in range(10):
        far = side * (0.48 if step % 2 == 0 else 0.19)
        angle = pi * step / 5 - pi / 2
        points.append((side / 2 + far * cos(angle), side / 2 + far * sin(angle)))
    pygame.draw.polygon(big, (255, 255, 255, 255), points)


def _knot(big: pygame.Surface, _: int) -> None:
    """A trefoil knot: one cord that crosses itself three times, over and under in turn."""
    side = big.get_width()
    thick = side * 0.062
    _cord(big, 0, pi, thick, (255, 255, 255, 255))
    for part in range(3):
        over = OVER + 2 * pi * part / 3
        _cord(big, over, 0.06, thick * 1.6, (255, 255, 255, 0))
        _cord(big, over, 0.2, thick, (255, 255, 255, 255))


def _cord(
    big: pygame.Surface, middle: float, reach: float, thick: float, colour: tuple[int, ...]
) -> None:
    """A piece of the trefoil's cord, `reach` to both sides of where its angle is `middle`."""
    side = big.get_width()
    steps = max(8, round(reach * 70))
    for step in range(-steps, steps + 1):
        turn = middle + reach * step / steps
        x = side * (0.5 + (sin(turn) + 2 * sin(2 * turn)) * 0.145)
        y = side * (0.5 + (cos(turn) - 2 * cos(2 * turn)) * 0.145)
        pygame.draw.circle(big, colour, (x, y), thick)
