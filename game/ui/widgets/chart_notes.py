"""Where the words at the dots of a chart find room: beside their dot, and over nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pygame

from game.ui.text import Pen

TITLE, LINE = "plate", "map_small"
"""The type of a note's title, and of the line below it."""

Points = Sequence[tuple[float, float]]
Wanted = tuple[str, str, pygame.Rect]
"""A title, a line below it ("": none), and the dot of which they speak."""


def along(pen: Pen, lines: Sequence[Points]) -> list[pygame.Rect]:
    """Small squares along lines, which words keep clear of."""
    side, found = pen.px(6), []
    for points in lines:
        for (x, y), (to_x, to_y) in pairwise(points):
            for step in range(5):
                part = step / 4
                place = pygame.Rect(0, 0, side, side)
                place.center = round(x + (to_x - x) * part), round(y + (to_y - y) * part)
                found.append(place)
    return found


def places(
    pen: Pen, room: pygame.Rect, wanted: Sequence[Wanted], kept: Sequence[pygame.Rect]
) -> list[pygame.Rect | None]:
    """For each note the room of its words: within `room`, clear of what is `kept`, of all dots
    and of the notes before it; None where there is no such room."""
    dots = [dot for _, _, dot in wanted]
    found: list[pygame.Rect | None] = []
    for note in wanted:
        taken = [at.inflate(pen.px(8), pen.px(4)) for at in found if at is not None]
        taken += [*dots, *kept]
        free = (at for at in near(pen, note) if room.contains(at) and at.collidelist(taken) < 0)
        found.append(next(free, None))
    return found


def near(pen: Pen, note: Wanted) -> Iterator[pygame.Rect]:
    """Places for a note's words, the best first: left above, above, right above, below."""
    title, line, dot = note
    wide = max(pen.width(title, TITLE), pen.width(line, LINE))
    high = pen.line_height(TITLE) + pen.line_height(LINE) * bool(line)
    size = pygame.Rect(0, 0, wide, high)
    for step in range(1, 9):
        up = dot.top - pen.px(14) * step - high
        for x in (dot.centerx - wide - pen.px(6), dot.centerx - wide // 2, dot.right):
            yield size.move(x, up)
    for step in range(1, 16):
        for x in (dot.centerx - wide // 2, dot.right, dot.left - wide, dot.centerx - wide):
            yield size.move(x, dot.bottom + pen.px(10) * step)
