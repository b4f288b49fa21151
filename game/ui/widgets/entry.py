"""An entry of a diary: the hour of writing at the margin, and the hand beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

MARGIN = 108
"""The margin with the date, logical; it grows with the text."""

PAD, INSET = 8, 12
INKS = {0: "blue", 1: "red_deep"}
"""What each side writes with."""


@dataclass(kw_only=True)
class Entry(Widget):
    """What somebody wrote: `day` and `hour` at the margin, `text` in the hand of that `side`; the
    one that is `chosen` is marked at the margin."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "entry"
    day: str
    hour: str
    text: str
    side: int = 0
    chosen: bool = False

    def describe(self) -> str:
        mark = " (chosen)" if self.chosen else ""
        return f"entry {self.name}: {self.day} {self.hour}{mark} | {self.text}"

    def _margin(self, pen: Pen) -> int:
        words = max(pen.width(self.day, "small_strong"), pen.width(self.hour, "label"))
        return max(pen.em(MARGIN), words + pen.px(INSET)) + pen.px(PAD)

    def _room(self, pen: Pen, width: int) -> int:
        return width - self._margin(pen) - pen.px(INSET + PAD)

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        date = pen.line_height("small_strong") + pen.line_height("label")
        written = pen.height(self.text, "hand", self._room(pen, width))
        return max(date, written) + 2 * pen.px(PAD)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.chosen or self.hover:
            tint = (255, 252, 236, 150 if self.chosen else 70)
            surface.blit(rounded(box.size, pen.px(3), tint), box)
        if self.chosen:
            surface.fill(COLOURS["red"], (*box.topleft, pen.px(4), box.height))
        left, top = box.x + pen.px(INSET), box.y + pen.px(PAD)
        pen.draw(surface, (left, top), self.day, "small_strong", COLOURS["ink"])
        below = (left, top + pen.line_height("small_strong"))
        pen.draw(surface, below, self.hour, "label", COLOURS["faded"])
        words = pygame.Rect(box.x + self._margin(pen) + pen.px(INSET), top, 0, 0)
        words.width = self._room(pen, box.width)
        line = pygame.Rect(words.x - pen.px(INSET), box.y, max(1, pen.px(1)), box.height)
        pygame.draw.rect(surface, (190, 110, 96), line)
        pen.lines(surface, words, self.text, "hand", COLOURS[INKS[self.side % 2]])

    def faults(self, pen: Pen) -> list[str]:
        wide = self._margin(pen) - pen.px(INSET)
        told = too_wide(pen, self.name, self.day, "small_strong", wide)
        told += too_wide(pen, self.name, self.hour, "label", wide)
        return told + self.lacks(self.need(pen, self.rect.width))
