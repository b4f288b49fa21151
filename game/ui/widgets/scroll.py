"""A window onto something higher than itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw import metal
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.widgets.base import Widget

BAR = 8
"""The width of the scroll bar in logical units."""


@dataclass(kw_only=True)
class ScrollArea(Widget):
    """A clipped region in which the widgets that name it as their `area` lie.

    `content` is the height of what lies in it, in pixels. `pages` makes it the one that
    Page Up and Page Down turn, wherever the focus is. `reset` names what is shown: when it
    changes, the area starts again from the top. `seek` is a height that is scrolled to the top
    when it changes, for what has just been unfolded; below 0 there is none. `over` names what
    it lies on: a press on words in it is meant for that.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "scroll"
    content: int = 0
    pages: bool = False
    reading: bool = False
    reset: str = ""
    seek: int = -1
    over: str = ""
    offset: int = field(default=0, init=False, compare=False)

    def describe(self) -> str:
        return f"scroll {self.name}" + (" (more below)" if self.offset < self.most() else "")

    def state(self) -> tuple[object, ...]:
        return (*super().state(), self.offset)

    def reachable(self) -> bool:
        """Only a text that must be scrolled to be read needs the focus itself."""
        return self.reading and self.most() > 0

    def most(self) -> int:
        """The greatest offset in pixels."""
        return max(0, self.content - self.rect.height)

    def move(self, by: int) -> bool:
        """Scroll by so many pixels; whether anything moved."""
        wanted = min(max(self.offset + by, 0), self.most())
        moved = wanted != self.offset
        self.offset = wanted
        return moved

    def show(self, top: int, bottom: int, margin: int) -> bool:
        """Scroll as little as brings the content from `top` to `bottom` into sight."""
        if top - margin < self.offset:
            return self.move(top - margin - self.offset)
        low = bottom + margin - self.rect.height
        return self.move(low - self.offset) if low > self.offset else False

    def key(self, pen: Pen, code: int) -> bool:
        step = pen.line_height("body") * 3
        steps = {pygame.K_DOWN: step, pygame.K_UP: -step}
        return code in steps and self.move(steps[code])

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        """A click on the bar goes to that part; elsewhere it does nothing."""
        if at[0] >= self.rect.width - pen.px(2 * BAR):
            part = at[1] / max(1, self.rect.height)
            self.move(round(part * self.content - self.rect.height / 2) - self.offset)

    def drag(self, pen: Pen, at: tuple[int, int]) -> bool:
        self.click(pen, at)
        return True

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, ScrollArea) and old.reset == self.reset:
            wanted = self.seek if 0 <= self.seek != old.seek else old.offset
            self.offset = min(wanted, self.most())

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if not self.most():
            return
        track = pygame.Rect(box.right - pen.px(BAR), box.y, pen.px(BAR - 2), box.height)
        surface.blit(rounded(track.size, track.width // 2, (0, 0, 0, 70)), track)
        edge = rounded(track.size, track.width // 2, (255, 240, 205, 40), max(1.0, pen.scale))
        surface.blit(edge, track)
        surface.blit(_thumb(pen, self._thumb_size(pen, track)), self._thumb_at(pen, track))

    def _thumb_size(self, pen: Pen, track: pygame.Rect) -> tuple[int, int]:
        share = track.height * track.height // self.content
        return track.width, min(track.height, max(pen.px(30), share))

    def _thumb_at(self, pen: Pen, track: pygame.Rect) -> tuple[int, int]:
        spare = track.height - self._thumb_size(pen, track)[1]
        return track.x, track.y + spare * self.offset // self.most()


def _thumb(pen: Pen, size: tuple[int, int]) -> pygame.Surface:
    """A brass slide with three notches to take hold of."""
    made = metal.plate(size, pen.scale, "brass").copy()
    middle = size[1] // 2
    for step in (-1, 0, 1):
        y = middle + step * pen.px(4)
        made.fill((62, 46, 20), (pen.px(1.5), y, size[0] - 2 * pen.px(1.5), pen.px(1)))
    return made
