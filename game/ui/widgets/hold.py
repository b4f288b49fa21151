"""A button for what cannot be taken back: it must be held down for a while."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button

HOLD = 1200
"""Milliseconds that it must be held."""

STEPS = 60
"""The bar grows in so many steps: more would only cost pixels."""


@dataclass(kw_only=True)
class HoldButton(Button):
    """A plate that fills while it is held and does its work when it is full.

    Let go too early, it empties and nothing has happened. Under reduced motion it is pressed
    like any other button.
    """

    holds: ClassVar[bool] = True
    progress: float = field(default=0.0, init=False, compare=False, repr=False)
    _since: int | None = field(default=None, init=False, compare=False, repr=False)

    def state(self) -> tuple[object, ...]:
        return (*super().state(), round(self.progress * STEPS))

    def advance(self, now: int) -> bool:
        before = self.state()
        if not self.down:
            self.progress, self._since = 0.0, None
        else:
            self._since = now if self._since is None else self._since
            self.progress = min(1.0, (now - self._since) / HOLD)
        if self.progress >= 1:
            self._fill()
        return self.state() != before

    def rest(self) -> None:
        if self.down:
            self._fill()

    def _fill(self) -> None:
        self.down, self.progress, self._since = False, 0.0, None
        self.press()

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, HoldButton):
            self.progress, self._since = old.progress, old._since

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        super().paint(pen, surface, box)
        if self.progress:
            high = pen.px(5)
            wide = round((box.width - 2 * pen.px(4)) * self.progress)
            bar = pygame.Rect(box.x + pen.px(4), box.bottom - high - pen.px(3), wide, high)
            pygame.draw.rect(surface, COLOURS["danger"], bar, border_radius=high // 2)
