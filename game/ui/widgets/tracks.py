"""Two tracks of decisions: what was decided here over what history decided, turn by turn.

Where both decided alike the nodes are filled and joined by a line; where they part, the nodes
are open and the line between them is dashed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import ClassVar

import numpy as np
import pygame

from game.ui.draw.chart import stroke
from game.ui.draw.icons import exists, icon
from game.ui.draw.shapes import rounded
from game.ui.draw.smooth import smooth
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour, rgb
from game.ui.widgets.base import Hint, Widget
from game.ui.widgets.grounded import Grounded

NODE = 27
"""How far across a node is at most, logical."""

LANE = 36
"""The height of one track, logical."""

SAME: Colour = rgb("#7fc8a0")
PARTED: Colour = COLOURS["amber"]
REST: Colour = rgb("#6b6453")
GROUND: Colour = (24, 23, 20)


@dataclass(frozen=True)
class Stop:
    """One turn of one lane: what was decided here and there, each an icon with words; None for
    no new order. `same` says whether they are the same decision, `over` that there was no
    turn here any more."""

    here: tuple[str, str] | None
    there: tuple[str, str] | None
    same: bool
    over: bool = False


@dataclass(frozen=True)
class Lane:
    """A slot: its title, and a stop for every turn."""

    title: str
    stops: tuple[Stop, ...]


@dataclass(kw_only=True)
class Tracks(Grounded):
    """The tracks of one seat, two for each lane.

    `turns` are the moments in words with the name of the day where one begins, `hints` what is
    told of each turn.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "tracks"
    turns: tuple[tuple[str, str], ...]
    lanes: tuple[Lane, ...]
    here: str
    there: str
    hints: tuple[Hint, ...] = field(default=(), compare=False, repr=False)
    _told: int | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._tell(self.at)

    def describe(self) -> str:
        rows = [f"tracks {self.name}: {self.here} / {self.there}"]
        for lane in self.lanes:
            rows.append(f"  {lane.title}")
            for (moment, _), stop in zip(self.turns, lane.stops, strict=True):
                if stop.here or stop.there:
                    one, other = (each[1] if each else "-" for each in (stop.here, stop.there))
                    rows.append(f"    {'=' if stop.same else '/'} {moment}: {one} / {other}")
        return "\n".join(rows)

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, Tracks):
            self.hints = new.hints
            self._tell(self._told)

    def adopt(self, old: Widget) -> None:
        """The turn under the mouse stays the one that is told of."""
        super().adopt(old)
        if isinstance(old, Tracks) and self.hover:
            self._tell(old._told)

    # Hands

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        row = self._row(pen, at[0])
        if row is not None:
            self.move_to(row)

    def count(self) -> int:
        return len(self.turns)

    def point(self, pen: Pen, at: tuple[int, int]) -> bool:
        """The hint is that of the turn under the mouse."""
        before = self.hint
        self._tell(self._row(pen, at[0]))
        return before != self.hint

    def _tell(self, row: int | None) -> None:
        """Let the hint be that of a turn; whoever asks with a key is told of the one shown."""
        self._told = row
        self.hint = self.hints[row] if row is not None and 0 <= row < len(self.hints) else None

    def _row(self, pen: Pen, x: int) -> int | None:
        if not self.turns:
            return None
        left = self._left(pen)
        step = (self.rect.width - left) / len(self.turns)
        row = int((x - left) // step)
        return row if 0 <= row < len(self.turns) else None

    # Where things are

    def _names(self) -> Iterator[str]:
        for lane in self.lanes:
            yield lane.title
        yield self.here
        yield self.there

    def _left(self, pen: Pen) -> int:
        """The room for the names of the tracks."""
        wide = max((pen.width(name, "name") for name in self._names()), default=0)
        return min(wide + pen.px(16), self.rect.width // 3)

    def need(self, pen: Pen) -> int:
        """The height that it needs, in pixels."""
        return len(self.lanes) * self._lane(pen) + pen.line_height("name") + pen.px(6)

    def _lane(self, pen: Pen) -> int:
        return 2 * max(pen.px(LANE), pen.line_height("name")) + pen.line_height("label")

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(self.need(pen))

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if not self.turns:
            return
        left = box.x + self._left(pen)
        step = (box.right - left) / len(self.turns)
        lit = pygame.Rect(round(left + self.at * step), box.y, round(step), box.height)
        surface.blit(rounded(lit.size, pen.px(4), (255, 207, 92, 34)), lit)
        surface.blit(self.kept(pen), box)

    def ground(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        left = box.x + self._left(pen)
        step = (box.right - left) / len(self.turns)
        y = box.y
        for lane in self.lanes:
            self._draw_lane(pen, surface, pygame.Rect(left, y, box.right - left, 0), box.x, lane)
            y += self._lane(pen)
        right = 0
        for index, (_, day) in enumerate(self.turns):
            x = round(left + (index + 0.5) * step - pen.width(day, "name") / 2)
            if day and x > right:
                pen.draw(surface, (x, y + pen.px(4)), day, "name", COLOURS["mute"])
                right = x + pen.width(day, "name") + pen.px(3)

    def _draw_lane(
        self, pen: Pen, surface: pygame.Surface, room: pygame.Rect, edge: int, lane: Lane
    ) -> None:
        high = max(pen.px(LANE), pen.line_height("name"))
        top = room.y + pen.line_height("label")
        title = pen.shorten(lane.title.upper(), "label", room.right - edge)
        pen.draw(surface, (edge, room.y), title, "label", COLOURS["brass"])
        upper, lower = top + high // 2, top + high + high // 2
        for y, name, ink in ((upper, self.here, "cream"), (lower, self.there, "mute")):
            text = pen.shorten(name, "name", room.x - edge - pen.px(8))
            at = (edge, y - pen.line_height("name") // 2)
            pen.draw(surface, at, text, "name", COLOURS[ink])
            line = pygame.Rect(room.x, y, room.width, max(1, pen.px(1)))
            pygame.draw.rect(surface, COLOURS["panel_edge"], line)
        step = room.width / len(self.turns)
        across = max(7, min(pen.px(NODE), round(step) - pen.px(3)))
        for index, stop in enumerate(lane.stops):
            x = round(room.x + (index + 0.5) * step)
            self._stop(pen, surface, stop, ((x, upper), (x, lower)), across)

    def _stop(
        self,
        pen: Pen,
        surface: pygame.Surface,
        stop: Stop,
        spots: tuple[tuple[int, int], tuple[int, int]],
        across: int,
    ) -> None:
        """Both nodes of a turn and the line between them."""
        if stop.here is None and stop.there is None:
            for spot in spots:
                pygame.draw.aacircle(surface, REST, spot, max(1, pen.px(2)))
            return
        if stop.over:
            self._node(pen, surface, spots[1], stop.there, across, REST)
            return
        colour = SAME if stop.same else PARTED
        gap = across // 2
        ends = np.array([(spots[0][0], spots[0][1] + gap), (spots[1][0], spots[1][1] - gap)])
        dash = (1e6, 0.0) if stop.same else (float(pen.px(3)), float(pen.px(3)))
        stroke(surface, ends.astype(np.float64), colour, max(1, pen.px(1.2)), dash)
        for spot, done in zip(spots, (stop.here, stop.there), strict=True):
            self._node(pen, surface, spot, done, across, colour)

    def _node(
        self,
        pen: Pen,
        surface: pygame.Surface,
        spot: tuple[int, int],
        done: tuple[str, str] | None,
        across: int,
        colour: Colour,
    ) -> None:
        """A decision with its sign; a small ring where there was none."""
        if done is None:
            pygame.draw.aacircle(surface, colour, spot, max(2, pen.px(3)), max(1, pen.px(1)))
            return
        disc = _disc(across, colour)
        surface.blit(disc, disc.get_rect(center=spot))
        side = round(across * 0.62)
        if side >= 8 and exists(done[0]):
            ink = COLOURS["ink" if colour == SAME else "cream"]
            shape = icon(done[0], side, ink)
            surface.blit(shape, shape.get_rect(center=spot))


@lru_cache(maxsize=12)
def _disc(across: int, colour: Colour) -> pygame.Surface:
    """A node: filled for the same decision, a ring for another."""

    def paint(large: pygame.Surface, times: int) -> None:
        half = across * times / 2
        pygame.draw.circle(large, colour, (half, half), half)
        if colour != SAME:
            inner = half - max(1.5, across * 0.08) * times
            pygame.draw.circle(large, GROUND, (half, half), inner)

    return smooth((across, across), paint, colour)
