"""Letters between two desks: a line for each, from when it was sent to when it arrived."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
import pygame

from game.ui.draw.chart import stroke
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget
from game.ui.widgets.grounded import WAYS

LEAST = 96
NEAR = 9
"""How near to a line one must click, logical."""

DOT = 4


@dataclass(frozen=True)
class Way:
    """A letter's way: who sent it (0 or 1), from where to where along the time (0 to 1; no end
    for one that never came), what it says of itself, and whether it was misread."""

    id: str
    side: int
    start: float
    end: float | None
    text: str
    marked: bool = False


@dataclass(kw_only=True)
class Lanes(Widget):
    """Two lanes with the letters that went between them; where lines cross, letters did.

    `names` are those of the lanes, upper first; `days` are (place along the time, name). The
    arrow keys go from letter to letter; `pick` is given its id.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "lanes"
    names: tuple[str, str]
    ways: tuple[Way, ...]
    days: tuple[tuple[float, str], ...] = ()
    chosen: str = ""
    at: float | None = None
    pick: Callable[[str], None] | None = field(default=None, compare=False, repr=False)

    def describe(self) -> str:
        rows = [f"lanes {self.name}: {self.names[0]} / {self.names[1]}"]
        rows += [f"  {'>' if way.id == self.chosen else '-'} {way.text}" for way in self.ways]
        return "\n".join(rows)

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, Lanes):
            self.pick = new.pick

    @staticmethod
    def need(pen: Pen) -> int:
        """The least height at which it can be read, in pixels."""
        return pen.px(LEAST) + 2 * pen.line_height("label") + pen.line_height("name")

    # Hands

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        room = self.field_in(pen, pygame.Rect((0, 0), self.rect.size))
        found = [(self._away(room, way, at), way.id) for way in self.ways]
        far, name = min(found, default=(1e9, ""))
        if far <= pen.px(NEAR) and self.pick is not None:
            self.pick(name)

    def key(self, pen: Pen, code: int) -> bool:
        names = [way.id for way in self.ways]
        if code not in WAYS or self.pick is None or not names:
            return False
        row = names.index(self.chosen) + WAYS[code] if self.chosen in names else 0
        self.pick(names[min(max(row, 0), len(names) - 1)])
        return True

    def _away(self, room: pygame.Rect, way: Way, at: tuple[int, int]) -> float:
        """How far a point lies from a way, in pixels."""
        start, end = (np.array(spot) for spot in self.ends(room, way))
        along = end - start
        whole = float(along @ along) or 1.0
        part = min(max(float((np.array(at) - start) @ along) / whole, 0.0), 1.0)
        return float(np.hypot(*(start + part * along - at)))

    # Where things are

    def field_in(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """The room between the two lanes."""
        label, edge = pen.line_height("label"), pen.px(10)
        foot = pen.line_height("name") + label
        return pygame.Rect(
            box.x + edge, box.y + label + pen.px(6), box.width - 2 * edge,
            box.height - label - foot - pen.px(14),
        )  # fmt: skip

    def ends(self, room: pygame.Rect, way: Way) -> tuple[tuple[float, float], tuple[float, float]]:
        """Where a letter's line begins and ends; one that never came breaks off half way."""
        tops = (room.y, room.bottom)
        start = (room.x + way.start * room.width, float(tops[way.side]))
        if way.end is None:
            return start, (min(start[0] + room.height * 0.3, room.right), float(room.centery))
        return start, (room.x + way.end * room.width, float(tops[1 - way.side]))

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        room = self.field_in(pen, box)
        label = pen.line_height("label")
        for index, y in enumerate((box.y, room.bottom + pen.px(4))):
            text = pen.shorten(self.names[index].upper(), "label", room.width)
            pen.draw(surface, (room.x, y), text, "label", COLOURS[f"side{index}"])
        for index, y in enumerate((room.y, room.bottom)):
            line = pygame.Rect(room.x, y, room.width, max(1, pen.px(1.5)))
            pygame.draw.rect(surface, COLOURS[f"side{index}"], line)
        self._days(pen, surface, room, room.bottom + pen.px(6) + label)
        if self.at is not None:
            x = room.x + self.at * room.width
            down = np.array([(x, room.y), (x, room.bottom)])
            stroke(surface, down, COLOURS["focus"], max(1, pen.px(1.2)), (pen.px(3), pen.px(3)))
        for way in sorted(self.ways, key=lambda way: way.id == self.chosen):
            self._way(pen, surface, room, way)

    def _days(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect, y: int) -> None:
        right = 0
        for part, day in self.days:
            x = round(room.x + part * room.width)
            pygame.draw.rect(surface, COLOURS["panel_edge"], (x, room.y, 1, room.height))
            if x > right:
                pen.draw(surface, (x, y), day, "name", COLOURS["mute"])
                right = x + pen.width(day, "name") + pen.px(4)

    def _way(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect, way: Way) -> None:
        start, end = self.ends(room, way)
        chosen = way.id == self.chosen
        colour = COLOURS["focus"] if chosen else COLOURS[f"side{way.side}"]
        dash = (pen.px(6), pen.px(4)) if way.marked or way.end is None else (1e6, 0)
        stroke(surface, np.array([start, end]), colour, max(1, pen.px(3 if chosen else 1.6)), dash)
        spot = (round(start[0]), round(start[1]))
        pygame.draw.aacircle(surface, colour, spot, pen.px(DOT))
        tip = (round(end[0]), round(end[1]))
        if way.end is None:
            x, y, arm = *tip, pen.px(DOT)
            pygame.draw.aaline(surface, colour, (x - arm, y - arm), (x + arm, y + arm))
            pygame.draw.aaline(surface, colour, (x - arm, y + arm), (x + arm, y - arm))
        else:
            pygame.draw.aacircle(surface, colour, tip, pen.px(DOT - 1), max(1, pen.px(1.5)))
