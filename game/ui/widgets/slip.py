"""A slip of paper with somebody's face: a draft that somebody has put before one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import icons
from game.ui.draw.paper import slip
from game.ui.draw.portrait import medallion
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget
from game.ui.widgets.button import light
from game.ui.widgets.casting import cast_slip

TITLE, NOTE = "serif_strong", "serif"
PAD, FACE, SIGN = 9, 34, 20


@dataclass(kw_only=True)
class Slip(Widget):
    """A title over a note, beside the face of who wrote it (`who`: a face, its file, or a name)
    or an icon. The chosen one is white, lies higher, and has a red edge."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "option"
    text: str
    note: str = ""
    who: str = ""
    icon: str = ""
    side: int = 0
    chosen: bool = False

    def describe(self) -> str:
        words = self.text + (f" | {self.note}" if self.note else "")
        able = "" if self.enabled else " (not now)"
        return f"option {self.name}: {words}{' (chosen)' if self.chosen else ''}{able}"

    def _left(self, pen: Pen) -> int:
        """Where the words begin."""
        face = pen.em(FACE) + pen.px(PAD) if self.who or self.icon else pen.px(3)
        return pen.px(PAD) + face

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        inner = width - self._left(pen) - pen.px(PAD)
        high = pen.height(self.text, TITLE, inner)
        high += pen.height(self.note, NOTE, inner) if self.note else 0
        face = pen.em(FACE) if self.who or self.icon else 0
        return max(high, face) + 2 * pen.px(6)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        cast_slip(pen, surface, box, 150 if self.chosen else 80)
        kind = "card" if self.chosen else "manila"
        surface.blit(slip(box.size, pen.scale, kind, light(self)), box)
        if self.chosen:
            surface.fill(COLOURS["red"], (box.x, box.y, pen.px(4), box.height))
        self._face(pen, surface, box)
        left = self._left(pen)
        inner = pygame.Rect(box.x + left, box.y, box.width - left - pen.px(PAD), 0)
        high = pen.height(self.text, TITLE, inner.width)
        note = pen.height(self.note, NOTE, inner.width) if self.note else 0
        inner.y = box.centery - (high + note) // 2
        pen.lines(surface, inner, self.text, TITLE, COLOURS["ink"])
        inner.y += high
        pen.lines(surface, inner, self.note, NOTE, COLOURS["ink_soft"])

    def _face(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        side = pen.em(FACE)
        at = (box.x + pen.px(PAD), box.centery - side // 2)
        if self.who:
            surface.blit(medallion(side, self.who, self.side), at)
        elif self.icon:
            small = side * 2 // 3
            mark = icons.icon(self.icon, small, COLOURS["ink_soft"])
            spare = (side - small) // 2
            surface.blit(mark, (at[0] + spare, at[1] + spare))

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(self.need(pen, self.rect.width))


@dataclass(kw_only=True)
class Notice(Widget):
    """Something is wrong here, and what to do: a white slip with a sign of warning."""

    kind: ClassVar[str] = "notice"
    text: str

    def describe(self) -> str:
        return f"notice {self.name}: {self.text}"

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        lines = pen.height(self.text, TITLE, width - self._left(pen) - pen.px(PAD))
        return max(lines, pen.em(SIGN)) + 2 * pen.px(5)

    def _left(self, pen: Pen) -> int:
        return pen.em(SIGN) + 2 * pen.px(PAD)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(slip(box.size, pen.scale, "card"), box)
        surface.blit(rounded(box.size, pen.px(2), COLOURS["red"], max(1.0, 1.4 * pen.scale)), box)
        side, left = pen.em(SIGN), self._left(pen)
        mark = icons.icon("warn", side, COLOURS["red"])
        surface.blit(mark, (box.x + pen.px(PAD), box.centery - side // 2))
        inner = pygame.Rect(box.x + left, box.y, box.width - left - pen.px(PAD), 0)
        inner.y = box.centery - pen.height(self.text, TITLE, inner.width) // 2
        pen.lines(surface, inner, self.text, TITLE, COLOURS["red"])

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(self.need(pen, self.rect.width))
