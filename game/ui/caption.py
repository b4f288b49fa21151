"""Sounds told in words, for a while, at the foot of the window."""

from __future__ import annotations

import pygame

from game.ui.text import Pen
from game.ui.widgets.plaque import Plaque

STAYS = 2500
"""Milliseconds that a caption can be read."""


class Caption:
    """The caption that is shown now. The newest takes the place of what was there."""

    def __init__(self) -> None:
        self.text = ""
        self._until: int | None = None

    def tell(self, text: str) -> None:
        """Show a caption from the next tick on."""
        self.text, self._until = text, None

    def tick(self, now: int) -> None:
        """Let time pass until `now`, in milliseconds."""
        if self._until is None:
            self._until = now + STAYS
        if now >= self._until:
            self.text = ""

    def widget(self, pen: Pen, window: tuple[int, int]) -> Plaque | None:
        """What lies on the window, if anything."""
        if not self.text:
            return None
        size = Plaque.need(pen, self.text)
        rect = pygame.Rect((0, 0), size)
        rect.midbottom = (window[0] // 2, window[1] - pen.px(60))
        return Plaque(name="caption", rect=rect.clamp((0, 0, *window)), text=self.text)
