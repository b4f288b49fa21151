"""What a seat believed of one variable, turn by turn, beside the truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pygame

from game.ui.draw.chart import stroke
from game.ui.draw.grain import clear
from game.ui.draw.paper import paper
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.chart import BLUE, patch
from game.ui.widgets.grounded import Grounded

PAD = 10
FIELD = 66
"""How high a small one's field is, logical."""

WASH = 62
WIDTHS = 2
"""The doubt that is shown: so many spreads to each side."""

Points = list[tuple[float, float]]


@dataclass(frozen=True)
class Picture:
    """One turn: what was believed with its spread (None without any report), and the truth."""

    moment: str
    value: float | None
    spread: float
    truth: float
    day: str = ""


@dataclass(kw_only=True)
class BeliefChart(Grounded):
    """The belief dashed with its doubt as a wash, the truth as a strong line.

    `told` is the reading of the turn `at`. A large one has an axis with numbers.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "belief"
    moving: ClassVar[frozenset[str]] = frozenset({"at", "told", "chosen"})
    text: str
    told: str
    pictures: tuple[Picture, ...]
    low: float
    high: float
    chosen: bool = False
    large: bool = False

    def describe(self) -> str:
        mark = " (chosen)" if self.chosen else ""
        rows = [f"belief {self.name}: {self.text}. {self.told}{mark}"]
        if self.large:
            for index, each in enumerate(self.pictures):
                sign = ">" if index == self.at else "-"
                said = "no report" if each.value is None else f"{each.value:g} ±{each.spread:g}"
                rows.append(f"  {sign} {each.moment}: {said}, truth {each.truth:g}")
        return "\n".join(rows)

    def reachable(self) -> bool:
        return super().reachable() and (self.on_press is not None or self.pick is not None)

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        if self.pick is None or not self.pictures:
            self.press()
            return
        room = self.field_in(pen, pygame.Rect((0, 0), self.rect.size))
        self.move_near(room, at[0])

    def count(self) -> int:
        return len(self.pictures)

    # Where things are

    @staticmethod
    def need(pen: Pen, told: str, width: int) -> int:
        """The height that a small one needs, in pixels."""
        words = pen.height(told, "serif", width - 2 * pen.px(PAD))
        return pen.line_height("small_strong") + words + pen.px(FIELD + 2 * PAD + 6)

    def field_in(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """Where the lines are drawn."""
        pad = pen.px(PAD)
        top = box.y + pad + pen.line_height("small_strong")
        top += pen.height(self.told, "serif", box.width - 2 * pad) + pen.px(6)
        left = box.x + pad + (self._axis(pen) if self.large else 0)
        foot = box.bottom - pad - (pen.line_height("name") if self.large else 0)
        return pygame.Rect(left, top, box.right - pad - left, max(1, foot - top))

    def _axis(self, pen: Pen) -> int:
        ends = (f"{end:g}".replace("-", "−") for end in (self.low, self.high))
        return max(pen.width(end, "name") for end in ends) + pen.px(8)

    def spot(self, room: pygame.Rect, index: int, value: float) -> tuple[float, float]:
        """Where a value in a turn lies in the field."""
        x = room.x + room.width * index / max(1, len(self.pictures) - 1)
        part = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return x, room.bottom - part * room.height

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(BeliefChart.need(pen, self.told, self.rect.width))

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(self.kept(pen), box)
        self._words(pen, surface, box)
        self._now(pen, surface, self.field_in(pen, box))
        if self.chosen or self.hover:
            rim = COLOURS["red" if self.chosen else "brass_dark"]
            surface.blit(rounded(box.size, pen.px(2), rim, max(2.0, 2 * pen.scale)), box)

    def bed(self, pen: Pen) -> object:
        """The field begins below what is told."""
        return pen.height(self.told, "serif", self.rect.width - 2 * pen.px(PAD))

    def ground(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(paper(box.size, pen.scale, "graph", len(self.text) % 7), box)
        room = self.field_in(pen, box)
        line = max(1, pen.px(1))
        pygame.draw.rect(surface, COLOURS["ink"], (room.x, room.bottom, room.width, line))
        pygame.draw.rect(surface, COLOURS["ink"], (room.x, room.y, line, room.height))
        if self.large:
            self._scale(pen, surface, room)
        self._doubt(pen, surface, room)
        held = self._pieces(room, [each.value for each in self.pictures])
        for points in held:
            stroke(surface, np.array(points), BLUE, max(1, pen.px(1.8)), (pen.px(6), pen.px(4)))
        for points in self._pieces(room, [each.truth for each in self.pictures]):
            stroke(surface, np.array(points), COLOURS["ink"], max(1, pen.px(2.2)), (1e6, 0))

    def _now(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """A line down the turn that is shown elsewhere."""
        if 0 <= self.at < len(self.pictures):
            x = self.spot(room, self.at, self.low)[0]
            down = np.array([(x, room.y), (x, room.bottom)])
            stroke(surface, down, COLOURS["red"], max(1, pen.px(1.2)), (pen.px(3), pen.px(3)))

    def _words(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        inner = box.inflate(-2 * pen.px(PAD), -2 * pen.px(PAD))
        title = pen.shorten(self.text, "small_strong", inner.width)
        high = pen.line_height("small_strong")
        patch(pen, surface, pygame.Rect(inner.topleft, (pen.width(title, "small_strong"), high)), 3)
        pen.draw(surface, inner.topleft, title, "small_strong", COLOURS["ink"])
        below = pygame.Rect(inner.x, inner.y + high, inner.width, 0)
        lines = pen.wrap(self.told, "serif", inner.width)
        wide = max((pen.width(line, "serif") for line in lines), default=0)
        step = pen.line_height("serif")
        patch(pen, surface, pygame.Rect(below.topleft, (wide, step * len(lines))), 3)
        pen.lines(surface, below, self.told, "serif", COLOURS["ink_soft"])

    def _scale(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The ends and the middle of the range, and the days."""
        high, ink = pen.line_height("name"), COLOURS["ink"]
        for value in (self.low, (self.low + self.high) / 2, self.high):
            y = round(self.spot(room, 0, value)[1])
            text = f"{value:g}".replace("-", "−")
            x = room.x - pen.px(6) - pen.width(text, "name")
            patch(pen, surface, pygame.Rect(x, y - high // 2, pen.width(text, "name"), high), 1)
            pen.draw(surface, (x, y - high // 2), text, "name", ink)
        right = 0
        for index, each in enumerate(self.pictures):
            x = round(self.spot(room, index, self.low)[0]) - pen.width(each.day, "name") // 2
            if each.day and x > right:
                at = (x, room.bottom + pen.px(2))
                patch(pen, surface, pygame.Rect(at, (pen.width(each.day, "name"), high)), 1)
                pen.draw(surface, at, each.day, "name", ink)
                right = x + pen.width(each.day, "name") + pen.px(3)

    def _pieces(self, room: pygame.Rect, values: list[float | None]) -> list[Points]:
        """A line's points, broken where there is no value."""
        pieces: list[Points] = [[]]
        for index, value in enumerate(values):
            if value is None:
                pieces.append([])
            else:
                pieces[-1].append(self.spot(room, index, value))
        return [piece for piece in pieces if len(piece) > 1]

    def _doubt(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        rows = [(i, each) for i, each in enumerate(self.pictures) if each.value is not None]
        if len(rows) < 2:
            return
        held = [(i, each.value or 0.0, WIDTHS * each.spread) for i, each in rows]
        upper = [self.spot(room, i, value + doubt) for i, value, doubt in held]
        lower = [self.spot(room, i, value - doubt) for i, value, doubt in reversed(held)]
        wash = clear(room.size)
        points = [(x - room.x, y - room.y) for x, y in (*upper, *lower)]
        pygame.draw.polygon(wash, (*BLUE, WASH), points)
        surface.blit(wash, room)
