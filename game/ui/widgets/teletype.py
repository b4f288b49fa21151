"""The teletype: a roll of paper on which the latest message types itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw.paper import paper
from game.ui.say import say_many
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.plates import cap_size, key_cap

TEXT, PLATE, COUNT = "teletype", "label", "label"
EDGE, PAD, GAP = 12, 14, 12
"""Logical: the punched edge along the top, room at the sides, room between the parts."""


@dataclass(kw_only=True)
class Teletype(Widget):
    """A message with its time, after a red plate if it is urgent; `count` is told at the right.

    It types `speed` letters a second; `on_press` shows all messages.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "teletype"
    text: str
    time: str = ""
    flash: str = ""
    count: int = 0
    speed: float = 60.0
    _typed: int = field(default=0, init=False, compare=False, repr=False)
    _since: int | None = field(default=None, init=False, compare=False, repr=False)

    def describe(self) -> str:
        told = " ".join(part for part in (self.flash, self.time, self.text) if part)
        return f"teletype {self.name}: {told} | {self.count}"

    def reachable(self) -> bool:
        return super().reachable() and self.on_press is not None

    # Motion

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, Teletype) and (old.text, old.time) == (self.text, self.time):
            self._typed, self._since = old._typed, old._since

    def advance(self, now: int) -> bool:
        if self._typed >= len(self.text):
            return False
        if self._since is None:
            self._since = now
        before = self._typed
        self._typed = min(len(self.text), int((now - self._since) * self.speed / 1000))
        return self._typed != before

    def rest(self) -> None:
        self._typed = len(self.text)

    def typing(self) -> bool:
        """Whether it has not typed all of its message yet."""
        return self._typed < len(self.text)

    def state(self) -> tuple[object, ...]:
        return (*super().state(), self._typed)

    # Drawing

    @staticmethod
    def need(pen: Pen) -> int:
        """The height that it needs, in pixels."""
        return pen.px(EDGE) + pen.line_height(TEXT) + pen.px(6)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(paper(box.size, pen.scale, "teletype", 3), box)
        top = box.y + pen.px(EDGE)
        row = pygame.Rect(box.x + pen.px(PAD), top, 0, box.bottom - top - pen.px(2))
        x = row.x
        if self.flash:
            x = self._flash(pen, surface, row)
        y = row.centery - pen.line_height(TEXT) // 2
        if self.time:
            pen.draw(surface, (x, y), self.time, TEXT, COLOURS["ink_soft"])
            x += pen.width(self.time, TEXT) + pen.px(GAP)
        right = self._told(pen, surface, row, box.right - pen.px(PAD))
        self._message(pen, surface, (x, y), right - pen.px(GAP) - x)

    def _flash(self, pen: Pen, surface: pygame.Surface, row: pygame.Rect) -> int:
        """The red plate; where what follows begins."""
        high = pen.line_height(PLATE) + pen.px(3)
        wide = pen.width(self.flash, PLATE) + pen.px(16)
        plate = pygame.Rect(row.x, row.centery - high // 2, wide, high)
        pygame.draw.rect(surface, COLOURS["red"], plate, border_radius=pen.px(2))
        at = (plate.x + pen.px(8), plate.centery - pen.line_height(PLATE) // 2)
        pen.draw(surface, at, self.flash, PLATE, COLOURS["cream"])
        return plate.right + pen.px(GAP)

    def _told(self, pen: Pen, surface: pygame.Surface, row: pygame.Rect, right: int) -> int:
        """How many messages there are, and the key to them, at the right; where they begin."""
        if not self.count:
            return right
        told = say_many("teletype.count", self.count)
        x = right - pen.width(told, COUNT)
        at = (x, row.centery - pen.line_height(COUNT) // 2)
        pen.draw(surface, at, told, COUNT, COLOURS["ink_soft"])
        if self.hot:
            x -= cap_size(pen, self.hot)[0] + pen.px(6)
            key_cap(pen, surface, (x, row.centery), self.hot, "light")
        return x

    def _message(self, pen: Pen, surface: pygame.Surface, at: tuple[int, int], width: int) -> None:
        """The letters that have been typed, and the cursor after them."""
        cursor = pen.width("0", TEXT)
        whole = pen.shorten(self.text, TEXT, width - cursor - pen.px(3))
        typed = whole if not self.typing() else whole[: self._typed]
        pen.draw(surface, at, typed, TEXT, COLOURS["ink"])
        x = at[0] + pen.width(typed, TEXT) + pen.px(3)
        high = round(pen.size(TEXT) * 0.92)
        top = at[1] + (pen.line_height(TEXT) - high) // 2
        surface.fill(COLOURS["ink"], (x, top, round(cursor * 0.8), high))

    def faults(self, pen: Pen) -> list[str]:
        low = self.lacks(Teletype.need(pen))
        told = say_many("teletype.count", self.count) if self.count else ""
        room = self.rect.width // 2 - pen.px(2 * PAD)
        low += too_wide(pen, self.name, self.time, TEXT, room)
        return low + too_wide(pen, self.name, f"{self.flash} {told}", PLATE, room)
