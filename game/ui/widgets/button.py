"""Buttons, and the tabs that choose what a panel shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import pygame

from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.base import Widget, shade, too_wide

PAD = 14
KEY_GAP = 10


@dataclass(kw_only=True)
class Button(Widget):
    """A plate with a word on it; its key, if it has one, is shown before the word."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "button"
    text: str
    role: str = "plate"
    look: Literal["plain", "main", "paper"] = "plain"

    def describe(self) -> str:
        return f"button {self.name}: {self.text}{'' if self.enabled else ' (not now)'}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        ground, letters = self._colours()
        pygame.draw.rect(surface, ground, box, border_radius=pen.px(4))
        edge = COLOURS["brass" if self.enabled else "panel_edge"]
        pygame.draw.rect(surface, edge, box, pen.px(1.5), border_radius=pen.px(4))
        key = pen.width(self.hot.upper(), "mono") + pen.px(KEY_GAP) if self.hot else 0
        width = pen.width(self.text, self.role)
        x = box.x + (box.width - width - key) // 2
        y = box.centery - pen.line_height(self.role) // 2
        if self.hot:
            top = box.centery - pen.line_height("mono") // 2
            tint = letters if self.look != "plain" else COLOURS["brass"]
            pen.draw(surface, (x, top), self.hot.upper(), "mono", tint)
        pen.draw(surface, (x + key, y), self.text, self.role, letters)

    def _colours(self) -> tuple[Colour, Colour]:
        if not self.enabled:
            return COLOURS["well"], COLOURS["brass_dark"]
        light = 0.85 if self.down else 1.12 if self.hover else 1.0
        if self.look == "main":
            return shade(COLOURS["brass"], light), COLOURS["ink"]
        if self.look == "paper":
            return shade(COLOURS["manila"], light), COLOURS["ink"]
        return shade((42, 38, 31), light * (1.2 if self.hover else 1)), COLOURS["cream"]

    def faults(self, pen: Pen) -> list[str]:
        key = pen.width(self.hot.upper(), "mono") + pen.px(KEY_GAP) if self.hot else 0
        return too_wide(pen, self.name, self.text, self.role, self.rect.width - key)


@dataclass(kw_only=True)
class Tab(Widget):
    """One of several tongues along the top of a panel; the chosen one joins it."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "tab"
    text: str
    chosen: bool = False
    role: str = "plate"

    def describe(self) -> str:
        return f"tab {self.name}: {self.text}{' (chosen)' if self.chosen else ''}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        ground = COLOURS["brass"] if self.chosen else COLOURS["panel"]
        if self.hover and not self.chosen:
            ground = shade(ground, 1.4)
        radius = pen.px(6)
        pygame.draw.rect(
            surface, ground, box, border_top_left_radius=radius, border_top_right_radius=radius
        )
        colour = COLOURS["ink" if self.chosen else "cream"]
        x = box.x + (box.width - pen.width(self.text, self.role)) // 2
        y = box.centery - pen.line_height(self.role) // 2
        pen.draw(surface, (x, y), self.text, self.role, colour)

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.text, self.role, self.rect.width)
