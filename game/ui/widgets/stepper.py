"""A stepper: one of an ordered list of values, moved left and right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw import metal
from game.ui.draw.grain import clear
from game.ui.draw.paper import slip
from game.ui.draw.shapes import arrow, cut_corners, rounded, slope
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Press, Widget
from game.ui.widgets.button import light

ARROW = 34
"""Room for one arrow in logical units."""

ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER)


@dataclass(kw_only=True)
class Stepper(Widget):
    """A labelled value between two arrows; left and right change it, as do the arrows.

    The first value means that nothing is named, and looks so, unless `first` says otherwise.
    `on_enter` is what Enter does, where that is not to go round the values.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "stepper"
    text: str
    values: tuple[str, ...]
    index: int = 0
    first: bool = False
    on_change: Callable[[int], None] | None = field(default=None, compare=False, repr=False)
    on_enter: Press | None = field(default=None, compare=False, repr=False)

    def describe(self) -> str:
        value = self.values[self.index]
        place = f"{self.index + 1} of {len(self.values)}"
        return f"stepper {self.name}: {self.text} | {value} ({place})"

    def need(self, pen: Pen, width: int) -> int:
        """The height needed at a width for the longest value, in pixels."""
        inner = width - 2 * pen.px(ARROW)
        value = max(pen.height(value, "strong", inner) for value in self.values)
        return pen.height(self.text, "small", width) + value + pen.px(12)

    def change(self, by: int) -> bool:
        """Move by so many values; whether there was one."""
        wanted = self.index + by
        if not 0 <= wanted < len(self.values) or self.on_change is None:
            return False
        self.on_change(wanted)
        return True

    def press(self) -> None:
        """Enter goes round all values."""
        if self.on_change is not None:
            self.on_change((self.index + 1) % len(self.values))

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        if at[0] < self.rect.width // 2:
            self.change(-1)
        else:
            self.change(1)

    def key(self, pen: Pen, code: int) -> bool:
        """Left and right never leave a stepper: running out of values must not lose the place."""
        if code in ENTER and self.on_enter is not None:
            self.on_enter()
            return True
        ways = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
        if code not in ways:
            return False
        self.change(ways[code])
        return True

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, Stepper):
            self.on_change, self.on_enter = new.on_change, new.on_enter

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pen.lines(surface, box, self.text, "small", COLOURS["ink_soft"])
        top = pen.height(self.text, "small", box.width)
        field_ = pygame.Rect(box.x, box.y + top, box.width, max(1, box.height - top))
        named = bool(self.index) or self.first
        surface.blit(inlay(pen, field_.size, named), field_)
        value = self.values[self.index]
        inner = field_.inflate(-2 * pen.px(ARROW), -2 * pen.px(6))
        role, ink = ("strong", COLOURS["ink"]) if named else ("body", COLOURS["faded"])
        lines = pen.wrap(value, "strong", inner.width)
        y = field_.centery - len(lines) * pen.line_height("strong") // 2
        for line in lines:
            x = inner.x + (inner.width - pen.width(line, role)) // 2
            pen.draw(surface, (x, y), line, role, ink)
            y += pen.line_height("strong")
        self._arrow(pen, surface, field_, -1)
        self._arrow(pen, surface, field_, 1)

    def _arrow(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect, way: int) -> None:
        """A plate with an arrow at one end of the field; where there is no further value it
        lies flat and pale."""
        live = 0 <= self.index + way < len(self.values)
        inset = pen.px(3)
        plate = pygame.Rect(box.x + inset, box.y + inset, pen.px(ARROW) - 2 * inset, 0)
        plate.height = max(1, box.height - 2 * inset)
        if way > 0:
            plate.right = box.right - inset
        if live:
            surface.blit(metal.plate(plate.size, pen.scale, "manila", light(self)), plate)
        colour = COLOURS["red" if live else "kraft"]
        sign = arrow(pen.px(12), colour, "right" if way > 0 else "left")
        surface.blit(sign, sign.get_rect(center=plate.center))

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(self.need(pen, self.rect.width))


def inlay(pen: Pen, size: tuple[int, int], named: bool) -> pygame.Surface:
    """A field let into the sheet: white where something is named."""
    made = clear(size)
    made.blit(slip(size, pen.scale, "card" if named else "manila"), (0, 0))
    deep = min(size[1], pen.px(5))
    slope(made.subsurface((0, 0, size[0], deep)), -30, 0)
    made.blit(rounded(size, pen.px(3), (138, 113, 70), max(1.0, 1.2 * pen.scale)), (0, 0))
    cut_corners(made, pen.px(3))
    return made
