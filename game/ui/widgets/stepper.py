"""A stepper: one of an ordered list of values, moved left and right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget

ARROW = 34
"""Room for one arrow in logical units."""


@dataclass(kw_only=True)
class Stepper(Widget):
    """A labelled value between two arrows; left and right change it, as do the arrows.

    The first value means that nothing is named, and looks so, unless `first` says otherwise.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "stepper"
    text: str
    values: tuple[str, ...]
    index: int = 0
    first: bool = False
    on_change: Callable[[int], None] | None = field(default=None, compare=False, repr=False)

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
        ways = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
        if code not in ways:
            return False
        self.change(ways[code])
        return True

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, Stepper):
            self.on_change = new.on_change

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pen.lines(surface, box, self.text, "small", COLOURS["ink_soft"])
        top = pen.height(self.text, "small", box.width)
        field_ = pygame.Rect(box.x, box.y + top, box.width, box.height - top)
        named = bool(self.index) or self.first
        ground = "card" if named else "manila"
        pygame.draw.rect(surface, COLOURS[ground], field_, border_radius=pen.px(3))
        pygame.draw.rect(surface, COLOURS["kraft"], field_, pen.px(1.5), border_radius=pen.px(3))
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
        live = 0 <= self.index + way < len(self.values)
        half = pen.px(ARROW) // 2
        x = box.x + half if way < 0 else box.right - half
        size = pen.px(6)
        points = [
            (x + way * size, box.centery),
            (x - way * size, box.centery - size),
            (x - way * size, box.centery + size),
        ]
        pygame.draw.polygon(surface, COLOURS["red" if live else "rule"], points)

    def faults(self, pen: Pen) -> list[str]:
        need, high = self.need(pen, self.rect.width), self.rect.height
        return [f"{self.name}: needs {need}, has {high}"] if need > high else []
