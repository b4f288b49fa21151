"""What lies on a sheet beside its words: pictures, rubber stamps, and boxes that are ticked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.insets import hatched, inset
from game.ui.draw.stamps import stamp
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high

BOXES = 10
BOX, BETWEEN = 8, 2
"""A box of a reading and the gap to the next, logical, grown with the text."""

TEXT, VALUE = "name", "typed_small"


@dataclass(kw_only=True)
class Rubber(Widget):
    """The mark of a rubber stamp in the middle of its box."""

    kind: ClassVar[str] = "stamp"
    text: str
    colour: str = "blue"
    angle: float = -8
    role: str = "heading"

    @staticmethod
    def size(pen: Pen, text: str, angle: float = -8, role: str = "heading") -> tuple[int, int]:
        """How large the mark is, in pixels."""
        return stamp(pen, text, COLOURS["blue"], angle, role=role).get_size()

    def describe(self) -> str:
        return f"stamp {self.name}: {self.text}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        made = stamp(pen, self.text, COLOURS[self.colour], self.angle, role=self.role)
        surface.blit(made, made.get_rect(center=box.center))

    def faults(self, pen: Pen) -> list[str]:
        wide, high = Rubber.size(pen, self.text, self.angle, self.role)
        broad = [f"{self.name}: {wide} wide in {self.rect.width}"] * (wide > self.rect.width)
        return broad + self.lacks(high)


@dataclass(kw_only=True)
class Inset(Widget):
    """A picture pinned to a paper: what it is of, and the words on its labels."""

    kind: ClassVar[str] = "picture"
    picture: str
    words: tuple[str, ...] = ()

    def describe(self) -> str:
        return f"picture {self.name}: {self.picture} ({'; '.join(self.words)})"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        made = inset(pen, self.picture, box.size, self.words)
        surface.blit(made, made.get_rect(center=box.center))


@dataclass(kw_only=True)
class Reading(Widget):
    """What a paper says of an instrument: its value, with ten boxes.

    Up to `low` the boxes are full, up to `high` they are hatched: there lies the doubt. All are
    parts of the instrument's range, 0 to 1.
    """

    kind: ClassVar[str] = "reading"
    text: str
    value: str
    low: float
    high: float

    def describe(self) -> str:
        return f"reading {self.name}: {self.text} | {self.value}"

    @staticmethod
    def boxes(pen: Pen) -> int:
        """The width of the boxes together."""
        return BOXES * pen.em(BOX) + (BOXES - 1) * pen.em(BETWEEN)

    @staticmethod
    def need(pen: Pen, width: int, text: str, value: str) -> int:
        """The height that it needs at a width: one line, or two."""
        high = pen.line_height(VALUE) + pen.px(2)
        if _beside(pen, width, text, value):
            return high
        return pen.height(text, TEXT, width) + high

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        line = pen.line_height(VALUE)
        y = box.bottom - line
        if _beside(pen, box.width, self.text, self.value):
            top = y + (line - pen.line_height(TEXT)) // 2
            pen.draw(surface, (box.x, top), self.text, TEXT, COLOURS["ink_soft"])
        else:
            pen.lines(surface, box, self.text, TEXT, COLOURS["ink_soft"])
        right = box.width - Reading.boxes(pen) - pen.px(8)
        pen.draw(surface, (box.x, y), self.value, VALUE, COLOURS["ink"], "right", right)
        self._boxes(pen, surface, pygame.Rect(box.right - Reading.boxes(pen), y, 0, line))

    def _boxes(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        side, step = pen.em(BOX), pen.em(BOX) + pen.em(BETWEEN)
        high = min(room.height, side * 5 // 4)
        for index in range(BOXES):
            box = pygame.Rect(room.x + index * step, 0, side, high)
            box.centery = room.centery
            middle = (index + 0.5) / BOXES
            if middle <= self.low:
                surface.fill(COLOURS["ink"], box)
            elif middle <= self.high:
                surface.blit(hatched(box.size), box)
            pygame.draw.rect(surface, COLOURS["ink"], box, max(1, pen.px(1)))

    def faults(self, pen: Pen) -> list[str]:
        need = Reading.need(pen, self.rect.width, self.text, self.value)
        return self.lacks(need) or too_high(
            pen, self.name, self.value, VALUE, _left(pen, self.rect)
        )


def _left(pen: Pen, box: pygame.Rect) -> pygame.Rect:
    """The room for the value: one line, left of the boxes."""
    wide = box.width - Reading.boxes(pen) - pen.px(8)
    return pygame.Rect(0, 0, wide, pen.line_height(VALUE))


def _beside(pen: Pen, width: int, text: str, value: str) -> bool:
    """Whether words, value and boxes have room on one line."""
    words = pen.width(text, TEXT) + pen.px(10) + pen.width(value, VALUE)
    return words + pen.px(8) + Reading.boxes(pen) <= width
