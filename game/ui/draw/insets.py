"""Pictures that are pinned to papers: a photograph from the air, a ship, a telegram, a map."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import cos, pi, sin

import pygame

from game.ui.draw.grain import Size, clear, places, plain, roughen, scaled, spread
from game.ui.draw.kept import by_pen
from game.ui.draw.paper import paper
from game.ui.draw.shadow import reach, shadow
from game.ui.draw.shapes import finely, slope
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour

TILT = {"launch_site": -3.0, "ship": 2.5, "telegram": -2.5, "map": 3.0}
"""How many degrees anticlockwise each lies on its paper."""

BORDER = 5
"""The white border of a photograph, logical."""

BLUR = 6

LABEL = (238, 234, 222)
"""The paper of the labels on a picture."""

Point = tuple[float, float]

ROADS: tuple[tuple[Point, ...], ...] = (
    ((0.0, 0.55), (0.2, 0.5), (0.36, 0.62), (0.56, 0.56), (0.76, 0.66), (1.0, 0.58)),
    ((0.36, 0.62), (0.32, 0.36), (0.48, 0.2), (0.62, 0.22), (0.74, 0.34), (0.56, 0.56)),
    ((0.56, 0.56), (0.46, 0.82), (0.42, 1.0)),
    ((0.62, 0.22), (0.68, 0.0)),
)
SITES: tuple[tuple[Point, float], ...] = (
    ((0.34, 0.3), -24.0),
    ((0.66, 0.17), 38.0),
    ((0.47, 0.7), 4.0),
    ((0.71, 0.72), -30.0),
)
LABELS: dict[str, tuple[Point, ...]] = {
    "launch_site": ((0.06, 0.08), (0.62, 0.84), (0.05, 0.84)),
    "ship": ((0.06, 0.08), (0.5, 0.84)),
    "map": ((0.08, 0.08), (0.5, 0.82)),
}
"""Where the labels of a picture are stuck on, as parts of its sides."""

COAST: tuple[Point, ...] = (
    (0.04, 0.56), (0.07, 0.5), (0.13, 0.47), (0.19, 0.44), (0.24, 0.46), (0.3, 0.43), (0.37, 0.43),
    (0.42, 0.47), (0.48, 0.48), (0.53, 0.53), (0.6, 0.55), (0.65, 0.6), (0.73, 0.61), (0.8, 0.66),
    (0.88, 0.68), (0.95, 0.75), (0.93, 0.8), (0.86, 0.79), (0.78, 0.82), (0.7, 0.78), (0.66, 0.73),
    (0.58, 0.72), (0.52, 0.67), (0.46, 0.66), (0.41, 0.61), (0.33, 0.58), (0.26, 0.55),
    (0.21, 0.57), (0.15, 0.55), (0.1, 0.57),
)  # fmt: skip
"""An island, on a map that says no more than: here."""


@by_pen(12)
def inset(pen: Pen, kind: str, size: Size, words: tuple[str, ...] = ()) -> pygame.Surface:
    """A picture of a kind (`launch_site`, `ship`, `telegram`, `map`) that has room in `size`
    pixels, turned a little, with its shadow; `words` are its labels, or the telegram's strips.

    KeyError for a kind that there is not. Not to be drawn upon.
    """
    room = reach(pen.scale, BLUR)
    turned = abs(sin(TILT[kind] * pi / 180))
    flat = (
        round(size[0] - size[1] * turned) - 2 * room,
        round(size[1] - size[0] * turned) - 2 * room,
    )
    leaf = _MAKERS[kind](pen, (max(8, flat[0]), max(8, flat[1])), words)
    made = clear((leaf.width + 2 * room, leaf.height + 2 * room))
    made.blit(shadow(leaf.get_size(), pen.scale, BLUR, 150), (pen.px(1), pen.px(3)))
    made.blit(leaf, (room, room))
    return pygame.transform.rotozoom(made, TILT[kind], 1)


def _photograph(
    pen: Pen, size: Size, grey: int, draw: Callable[[pygame.Surface, int], None]
) -> pygame.Surface:
    """A print with its white border: blotches of grey, what is drawn on them, and grain."""
    border = pen.px(BORDER)
    inner = (max(4, size[0] - 2 * border), max(4, size[1] - 2 * border))
    ground = plain(inner)
    ground.fill((grey,) * 3)
    for layer, shift in ((("mottle", 0.42), 3), (("mottle", 0.36), 29), (("paper", 1.6), 5)):
        roughen(ground, layer, pen.scale * (0.5 if shift == 29 else 1), places(shift))
    ground.blit(finely(inner, draw), (0, 0))
    roughen(ground, ("paper", 1.8), pen.scale, places(17))
    slope(ground, 12, -16)
    made = plain(size)
    made.fill((228, 224, 212))
    made.blit(ground, (border, border))
    leaf = clear(size)
    leaf.blit(made, (0, 0))
    return leaf


def _launch_site(pen: Pen, size: Size, words: tuple[str, ...]) -> pygame.Surface:
    leaf = _photograph(pen, size, 92, _draw_site)
    _labels(pen, leaf, LABELS["launch_site"], words)
    return leaf


def _draw_site(big: pygame.Surface, _: int) -> None:
    """Tracks in the woods, and at their ends what is covered with canvas."""
    wide, high = big.get_size()
    for thick, colour in ((9, (52, 52, 50, 120)), (6, (168, 166, 158, 255))):
        for road in ROADS:
            points = [(x * wide, y * high) for x, y in road]
            pygame.draw.lines(big, colour, False, points, max(1, high * thick // 260))
            for point in points:
                pygame.draw.circle(big, colour, point, max(1, high * thick // 540))
    for at, turn in SITES:
        for row in range(3):
            _canvas(big, (at[0] * wide, at[1] * high), turn, row, high / 10)


def _canvas(big: pygame.Surface, at: Point, turn: float, row: int, long: float) -> None:
    """One of three trailers side by side: its shadow, its top, the light along its edge."""
    side, along = turn * pi / 180 + pi / 2, turn * pi / 180
    middle = (at[0] + cos(side) * long * 0.52 * row, at[1] + sin(side) * long * 0.52 * row)
    for colour, moved in (((26, 26, 26, 170), 0.16), ((196, 194, 184, 255), 0.0)):
        shape = [
            (
                middle[0] + cos(along) * x * long + cos(side) * y * long + moved * long,
                middle[1] + sin(along) * x * long + sin(side) * y * long + moved * long,
            )
            for x, y in ((-0.8, -0.17), (0.8, -0.17), (0.8, 0.17), (-0.8, 0.17))
        ]
        pygame.draw.polygon(big, colour, shape)
    pygame.draw.line(big, (238, 236, 226, 255), shape[0], shape[1], max(1, round(long / 14)))


def _ship(pen: Pen, size: Size, words: tuple[str, ...]) -> pygame.Surface:
    leaf = _photograph(pen, size, 70, _draw_ship)
    _labels(pen, leaf, LABELS["ship"], words)
    return leaf


def _draw_ship(big: pygame.Surface, _: int) -> None:
    """A freighter from the air, her wake behind her, crates on her deck."""
    wide, high = big.get_size()
    unit = min(wide, high * 1.5)
    middle = (wide * 0.5, high * 0.5)

    def at(x: float, y: float) -> Point:
        turn = -14 * pi / 180
        return (
            middle[0] + (x * cos(turn) - y * sin(turn)) * unit,
            middle[1] + (x * sin(turn) + y * cos(turn)) * unit,
        )

    for spread_, alpha in ((0.12, 60), (0.07, 90), (0.035, 150)):
        wake = [at(-0.3, -0.03), at(-0.72, -spread_ - 0.02), at(-0.72, spread_ + 0.02)]
        pygame.draw.polygon(big, (206, 208, 206, alpha), [*wake, at(-0.3, 0.03)])
    hull = [(-0.34, -0.045), (0.24, -0.055), (0.36, 0.0), (0.24, 0.055), (-0.34, 0.045)]
    pygame.draw.polygon(big, (22, 24, 26, 180), [at(x + 0.012, y + 0.028) for x, y in hull])
    pygame.draw.polygon(big, (56, 58, 58, 255), [at(x, y) for x, y in hull])
    deck = [(x * 0.94, y * 0.72) for x, y in hull]
    pygame.draw.polygon(big, (140, 138, 130, 255), [at(x, y) for x, y in deck])
    for x in (-0.2, -0.1, 0.0, 0.1, 0.19):
        crate = [(x - 0.036, -0.02), (x + 0.036, -0.02), (x + 0.036, 0.022), (x - 0.036, 0.022)]
        shade = (214, 210, 198, 255) if x != 0.0 else (92, 92, 90, 255)
        pygame.draw.polygon(big, shade, [at(*corner) for corner in crate])
    bridge = [(-0.31, -0.035), (-0.26, -0.035), (-0.26, 0.035), (-0.31, 0.035)]
    pygame.draw.polygon(big, (228, 226, 216, 255), [at(*corner) for corner in bridge])


def _labels(
    pen: Pen, leaf: pygame.Surface, spots: tuple[Point, ...], words: tuple[str, ...]
) -> None:
    """White labels with their words, as many as have room beside each other."""
    role, pad = "label", pen.px(4)
    room = leaf.get_rect().inflate(-2 * pad, -2 * pad)
    stuck: list[pygame.Rect] = []
    for (x, y), text in zip(spots, words, strict=False):
        size = (pen.width(text, role) + 2 * pad, pen.line_height(role))
        box = pygame.Rect((round(x * leaf.width), round(y * leaf.height)), size).clamp(room)
        if not room.contains(box) or box.collidelist(stuck) >= 0:
            continue
        stuck.append(box)
        leaf.fill(LABEL, box)
        pen.draw(leaf, (box.x + pad, box.y), text, role, COLOURS["ink"])


def _telegram(pen: Pen, size: Size, words: tuple[str, ...]) -> pygame.Surface:
    """A form with its heading, a red line, and strips of print stuck on it."""
    leaf = paper(size, pen.scale, "manila", 23).copy()
    pad = pen.px(10)
    title, *strips = words or ("",)
    role = pen.fit(title, ("heading", "plate", "label"), size[0] - 2 * pad)
    title = pen.shorten(title, role, size[0] - 2 * pad)
    pen.draw(leaf, (0, pen.px(4)), title, role, COLOURS["red"], "centre", size[0])
    y = pen.px(4) + pen.line_height(role)
    leaf.fill(COLOURS["red"], (pad, y, size[0] - 2 * pad, max(1, pen.px(1.4))))
    y += pen.px(6)
    wide = size[0] - 2 * pad - 2 * pen.px(4)
    for line in [line for text in strips for line in pen.wrap(text, "reading", wide)]:
        high = pen.line_height("reading")
        if y + high > size[1] - pen.px(6):
            break
        leaf.fill((240, 233, 212), (pad, y, pen.width(line, "reading") + 2 * pen.px(4), high))
        pen.draw(leaf, (pad + pen.px(4), y), line, "reading", COLOURS["ink"])
        y += high + pen.px(3)
    return leaf


def _map(pen: Pen, size: Size, words: tuple[str, ...]) -> pygame.Surface:
    """A cutting from a chart: an island, the grid, and a ring of red grease pencil."""
    leaf = paper(size, pen.scale, "card", 31).copy()
    spread(leaf, _sea(pen.scale), places(3), pygame.BLEND_RGB_MULT)
    leaf.blit(finely(size, _draw_map), (0, 0))
    _labels(pen, leaf, LABELS["map"], words)
    return leaf


@lru_cache(maxsize=4)
def _sea(scale: float) -> pygame.Surface:
    tile = scaled("mottle", scale).copy()
    tile.fill((196, 214, 214))
    return tile


def _draw_map(big: pygame.Surface, times: int) -> None:
    wide, high = big.get_size()
    for part in range(1, 6):
        x, y = wide * part / 6, high * part / 6
        pygame.draw.line(big, (92, 116, 122, 110), (x, 0), (x, high), times)
        pygame.draw.line(big, (92, 116, 122, 110), (0, y), (wide, y), times)
    shape = [(x * wide, y * high) for x, y in COAST]
    pygame.draw.polygon(big, (206, 190, 142, 255), shape)
    pygame.draw.lines(big, (92, 78, 46, 255), True, shape, max(1, round(1.4 * times)))
    ring = pygame.Rect(0, 0, wide * 0.26, high * 0.34)
    ring.center = (round(wide * 0.34), round(high * 0.52))
    for grow in (0, 2 * times):
        pygame.draw.ellipse(big, (*COLOURS["red"], 220), ring.inflate(grow, -grow), 2 * times)
    tip = (ring.right - ring.width * 0.08, ring.top + ring.height * 0.06)
    tail = (tip[0] + wide * 0.2, tip[1] - high * 0.2)
    for end in (tail, (tip[0] + wide * 0.01, tip[1] - high * 0.09), (tip[0] + wide * 0.06, tip[1])):
        pygame.draw.line(big, (*COLOURS["red"], 220), end, tip, 2 * times)


@lru_cache(maxsize=16)
def hatched(size: Size) -> pygame.Surface:
    """A small box with slanting lines of ink: what is in doubt."""
    ink: Colour = COLOURS["ink"]

    def draw(big: pygame.Surface, times: int) -> None:
        big.fill((*ink, 0))
        for x in range(-size[1], size[0], 3):
            start, end = (x * times, size[1] * times), ((x + size[1]) * times, 0)
            pygame.draw.line(big, (*ink, 255), start, end, times)

    return finely(size, draw)


_MAKERS: dict[str, Callable[[Pen, Size, tuple[str, ...]], pygame.Surface]] = {
    "launch_site": _launch_site,
    "ship": _ship,
    "telegram": _telegram,
    "map": _map,
}
