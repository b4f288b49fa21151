"""How it stood: the chance of each kind of ending, turn by turn, as bands that add up to all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pygame

from game.ui.draw.chart import stroke
from game.ui.draw.grain import clear
from game.ui.draw.shapes import finely
from game.ui.draw.signs import hatched, sign
from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.chart import patch
from game.ui.widgets.grounded import Grounded

RIGHT = 258
"""The room for the readings beside the field, logical; it grows with the text."""

DIAMOND = 7
"""The mark of a turning point, logical."""

STEPS = (0, 25, 50, 75, 100)
"""The marks of the axis, in per cent."""

Points = list[tuple[float, float]]


@dataclass(frozen=True)
class Stand:
    """A turn of the chart: its words, the day where one begins, and the share of each band from
    the bottom up with its reading; none of both where it has not been counted."""

    moment: str
    day: str = ""
    shares: tuple[float, ...] = ()
    readings: tuple[str, ...] = ()


@dataclass(kw_only=True)
class StandingChart(Grounded):
    """Bands of `kinds`, named by `names`, over the turns; at the right, how it stood in the turn
    that the mark is at. `marks` are the turns at which the game turned."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "standing"
    title: str
    line: str
    turns: tuple[Stand, ...]
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    marks: tuple[int, ...] = ()

    def describe(self) -> str:
        rows = [f"standing {self.name}: {self.title}. {self.line}"]
        for index, turn in enumerate(self.turns):
            told = ", ".join(
                f"{name} {reading}"
                for name, reading in zip(self.names, turn.readings, strict=False)
            )
            mark = ">" if index == self.at else "*" if index in self.marks else "-"
            rows.append(f"  {mark} {turn.moment}: {told or 'not counted'}")
        return "\n".join(rows)

    # Hands

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        room = self.field_in(pen, pygame.Rect((0, 0), self.rect.size))
        self.move_near(room, at[0])

    def count(self) -> int:
        return len(self.turns)

    # Where things are

    def need(self, pen: Pen, width: int) -> int:
        """The least height at which it can be read, in pixels."""
        rows = self._row(pen) * len(self.kinds)
        if self._beside(pen, width):
            beside = rows + pen.line_height("label")
            return self._head(pen, width) + max(pen.px(105), beside) + self._foot(pen) + pen.px(8)
        return self._head(pen, width) + pen.px(130) + self._foot(pen) + rows

    def _beside(self, pen: Pen, width: int) -> bool:
        """Whether the readings stand beside the field, and not under it."""
        return width >= pen.em(560)

    def _head(self, pen: Pen, width: int) -> int:
        line = pen.height(self.line, "serif", width - pen.px(36))
        return pen.px(14) + pen.line_height("heading") + line

    def _foot(self, pen: Pen) -> int:
        return pen.line_height("plate") + pen.px(8)

    def field_in(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """The field within the words around it."""
        left = pen.width("100 %", "name") + pen.px(22)
        head, foot = self._head(pen, box.width) + pen.px(8), self._foot(pen)
        if self._beside(pen, box.width):
            right = pen.em(RIGHT)
        else:
            right = pen.px(18)
            foot += len(self.kinds) * self._row(pen) + pen.px(6)
        wide, high = box.width - left - right, box.height - head - foot
        return pygame.Rect(box.x + left, box.y + head, wide, max(1, high))

    def _row(self, pen: Pen) -> int:
        return pen.line_height("name") + pen.px(3)

    def _x(self, room: pygame.Rect, index: int) -> float:
        return room.x + room.width * index / max(1, len(self.turns) - 1)

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(self.kept(pen), box)
        room = self.field_in(pen, box)
        if 0 <= self.at < len(self.turns):
            x = self._x(room, self.at)
            line = np.array([(x, room.y - pen.px(5)), (x, room.bottom + pen.px(4))])
            stroke(surface, line, COLOURS["ink"], max(2, pen.px(2)), (1e6, 0))
            self._readings(pen, surface, box, room)

    def ground(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        room = self.field_in(pen, box)
        self._title(pen, surface, box)
        self._bands(pen, surface, room)
        self._axes(pen, surface, room)
        for row in self.marks:
            self._mark(pen, surface, room, row)

    def _title(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        x, y, wide = box.x + pen.px(18), box.y + pen.px(8), box.width - pen.px(36)
        high = self._head(pen, box.width) - pen.px(14)
        broad = max(
            [pen.width(self.title, "heading")]
            + [pen.width(row, "serif") for row in pen.wrap(self.line, "serif", wide)]
        )
        patch(pen, surface, pygame.Rect(x, y, min(broad, wide), high))
        pen.draw(surface, (x, y), self.title, "heading", COLOURS["ink"])
        below = pygame.Rect(x, y + pen.line_height("heading"), wide, 0)
        pen.lines(surface, below, self.line, "serif", COLOURS["ink_soft"])

    def _bands(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """Each band cut out of its colour and pattern, the best at the bottom."""
        rows = [row for row, turn in enumerate(self.turns) if turn.shares]
        if len(rows) < 2 or room.width < 2 or room.height < 2:
            return
        below = [0.0] * len(rows)
        for band, kind in enumerate(self.kinds):
            above = [
                low + self.turns[row].shares[band] for low, row in zip(below, rows, strict=True)
            ]
            if above != below:
                self._band(pen, surface, room, kind, self._edge(room, rows, below, above))
            below = above

    def _edge(
        self, room: pygame.Rect, rows: Sequence[int], below: list[float], above: list[float]
    ) -> Points:
        """The outline of a band, counted from the corner of the field."""
        upper = [(self._x(room, row) - room.x, a) for row, a in zip(rows, above, strict=True)]
        lower = [(self._x(room, row) - room.x, b) for row, b in zip(rows, below, strict=True)]
        return [(x, room.height * (1 - part)) for x, part in (*upper, *reversed(lower))]

    def _band(
        self, pen: Pen, surface: pygame.Surface, room: pygame.Rect, kind: str, edge: Points
    ) -> None:
        def draw(big: pygame.Surface, times: int) -> None:
            big.fill((255, 255, 255, 0))
            points = [(x * times, y * times) for x, y in edge]
            pygame.draw.polygon(big, (255, 255, 255, 255), points)

        made = hatched(room.size, kind, pen.scale)
        made.blit(finely(room.size, draw, 2), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        surface.blit(made, room)

    def _axes(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        ink, line, high = COLOURS["ink"], max(1, pen.px(1.4)), pen.line_height("name")
        pygame.draw.rect(surface, ink, (room.x - line, room.y, line, room.height))
        pygame.draw.rect(surface, ink, (room.x - line, room.bottom, room.width + line, line))
        step = 1 if room.height >= len(STEPS) * high else 2
        for percent in STEPS[::step]:
            y = room.bottom - round(room.height * percent / 100)
            pygame.draw.rect(surface, ink, (room.x - pen.px(6), y, pen.px(6), 1))
            text = say("standing.axis", number=percent)
            wide = pen.width(text, "name")
            at = (room.x - pen.px(9) - wide, y - high // 2)
            patch(pen, surface, pygame.Rect(at, (wide, high)), 1)
            pen.draw(surface, at, text, "name", ink)
        self._days(pen, surface, room)

    def _days(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The days under the field as far as there is room."""
        ink, free = COLOURS["ink"], float("-inf")
        for row, turn in enumerate(self.turns):
            x, wide = self._x(room, row), pen.width(turn.day, "plate")
            if turn.day:
                pygame.draw.rect(surface, ink, (round(x), room.bottom, 1, pen.px(6)))
            if turn.day and x - wide / 2 > free:
                at = (round(x - wide / 2), room.bottom + pen.px(6))
                patch(pen, surface, pygame.Rect(at, (wide, pen.line_height("plate"))), 1)
                pen.draw(surface, at, turn.day, "plate", ink)
                free = x + wide / 2 + pen.px(6)

    def _mark(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect, row: int) -> None:
        """A red diamond over a turn at which the game turned."""
        x, y, half = self._x(room, row), room.y, pen.px(DIAMOND)
        side = clear((2 * half + 4, 2 * half + 4))
        middle = half + 2
        for reach, colour in ((half, (238, 236, 216)), (half - pen.px(2), COLOURS["red"])):
            corners = [
                (middle, middle - reach),
                (middle + reach, middle),
                (middle, middle + reach),
                (middle - reach, middle),
            ]
            pygame.draw.polygon(side, colour, corners)
        surface.blit(side, (round(x) - middle, y - middle))

    def _readings(
        self, pen: Pen, surface: pygame.Surface, box: pygame.Rect, room: pygame.Rect
    ) -> None:
        """How it stood in the turn at the mark, the worst on top as in the field."""
        turn, beside = self.turns[self.at], self._beside(pen, box.width)
        x = room.right + pen.px(16) if beside else room.x
        y = room.y if beside else room.bottom + self._foot(pen)
        wide = box.right - pen.px(10) - x
        if beside:
            text = pen.shorten(turn.moment.upper(), "label", wide)
            place = pygame.Rect(x, y, wide, pen.line_height("label"))
            patch(pen, surface, place, 2)
            pen.draw(surface, place.topleft, text, "label", COLOURS["ink_soft"])
            y = place.bottom
        for band in reversed(range(len(self.kinds))):
            reading = turn.readings[band] if turn.readings else say("standing.none")
            self._reading(pen, surface, pygame.Rect(x, y, wide, self._row(pen)), band, reading)
            y += self._row(pen)

    def _reading(
        self, pen: Pen, surface: pygame.Surface, place: pygame.Rect, band: int, reading: str
    ) -> None:
        patch(pen, surface, place, 2)
        side, high = pen.em(13), pen.line_height("name")
        surface.blit(
            sign(self.kinds[band], side, paper=True), (place.x, place.y + (high - side) // 2)
        )
        left = place.x + side + pen.px(7)
        room = place.right - left
        text = pen.shorten(reading, "map_small", room)
        wide = pen.width(text, "map_small")
        name = pen.shorten(self.names[band], "name", room - wide - pen.px(8))
        pen.draw(surface, (left, place.y), name, "name", COLOURS["ink"])
        at = (place.right - wide, place.y + pen.px(1))
        pen.draw(surface, at, text, "map_small", COLOURS["ink"])

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(self.need(pen, self.rect.width))
