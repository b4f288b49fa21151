"""The head of a sheet of letter paper: emblem, house, date line, and the stamp on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import icons
from game.ui.draw.grain import clear
from game.ui.draw.shapes import rounded
from game.ui.draw.stamps import spaced, spaced_width, stamp
from game.ui.draw.wax import emblem_mask
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.base import Widget

EMBLEM = 34
GAP = 6
INK: Colour = (60, 66, 92)
"""The printer's ink of a letterhead."""

HOUSES = ("heading", "plate", "label")
DATE = "letter"
STAMPS = ("heading", "plate", "label")


@dataclass(kw_only=True)
class Letterhead(Widget):
    """`house` in the middle under an emblem, a rule, the `date` line at the right, and at the
    left the mark of a rubber stamp. An emblem is an icon, a star or a knot."""

    kind: ClassVar[str] = "letterhead"
    house: str
    date: str
    emblem: str = "knot"
    mark: str = ""

    def describe(self) -> str:
        mark = f" | {self.mark}" if self.mark else ""
        return f"letterhead {self.name}: {self.house} | {self.date}{mark}"

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        return self._top(pen, width) + self._foot(pen, width) + pen.px(12)

    def _top(self, pen: Pen, width: int) -> int:
        house = pen.line_height(self._house(pen, width))
        return pen.em(EMBLEM) + house + pen.px(2 * GAP)

    def _foot(self, pen: Pen, width: int) -> int:
        """Date line and stamp beside each other, or one under the other."""
        date, mark = pen.height(self.date, DATE, width), self._mark(pen, width)
        if mark is None:
            return date
        high = mark.get_height()
        return max(date, high) if self._beside(pen, width, mark) else date + high + pen.px(GAP)

    def _beside(self, pen: Pen, width: int, mark: pygame.Surface) -> bool:
        return pen.width(self.date, DATE) + mark.get_width() + pen.px(16) <= width

    def _house(self, pen: Pen, width: int) -> str:
        """The largest role in which the house has room on one line."""
        fits = [role for role in HOUSES if spaced_width(pen, self.house, role) <= width]
        return fits[0] if fits else HOUSES[-1]

    def _mark(self, pen: Pen, width: int) -> pygame.Surface | None:
        """The largest mark that has room; none without words or room."""
        for role in STAMPS if self.mark else ():
            made = stamp(pen, self.mark, COLOURS["red"], 4, "", role, 11)
            if made.get_width() <= width:
                return made
        return None

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        side = pen.em(EMBLEM)
        sign = _sign(self.emblem, side)
        surface.blit(sign, (box.centerx - side // 2, box.y))
        role = self._house(pen, box.width)
        house = self.house
        if spaced_width(pen, house, role) > box.width:
            house = pen.shorten(house, role, box.width * 8 // 10)
        x = box.centerx - spaced_width(pen, house, role) // 2
        spaced(pen, surface, (x, box.y + side + pen.px(2)), house, role, INK)
        y = box.y + self._top(pen, box.width) - pen.px(GAP)
        surface.fill(INK, (box.x, y, box.width, pen.px(1.4)))
        surface.fill(INK, (box.x, y + pen.px(3.4), box.width, pen.px(0.7)))
        room = pygame.Rect(box.x, y + pen.px(GAP + 6), box.width, 0)
        self._dateline(pen, surface, room)

    def _dateline(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        mark = self._mark(pen, room.width)
        if mark is not None:
            surface.blit(mark, room.topleft)
            if not self._beside(pen, room.width, mark):
                room = room.move(0, mark.get_height() + pen.px(GAP))
        pen.lines(surface, room, self.date, DATE, COLOURS["ink"], "right")

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(self.need(pen, self.rect.width))


def _sign(emblem: str, side: int) -> pygame.Surface:
    """An emblem in the printer's ink."""
    if icons.exists(emblem):
        return icons.icon(emblem, side, INK)
    made = clear((side, side))
    made.blit(emblem_mask(side, emblem), (0, 0))
    made.fill((*INK, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return made


@dataclass(kw_only=True)
class Carbon(Widget):
    """The edge of the carbon copy that lies under a letter which is laid with the orders."""

    kind: ClassVar[str] = "carbon"
    text: str

    def describe(self) -> str:
        return f"carbon {self.name}: {self.text}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(rounded(box.size, pen.px(2), (176, 186, 190)), box)
        surface.blit(rounded(box.size, pen.px(2), (112, 122, 132), pen.px(1)), box)
        at = (box.x + pen.px(12), box.bottom - pen.line_height("label") - pen.px(3))
        text = pen.shorten(self.text, "label", box.width - pen.px(24))
        pen.draw(surface, at, text, "label", (38, 44, 66))
