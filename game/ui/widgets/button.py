"""Buttons, and the tabs that choose what a panel shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import pygame

from game.ui.draw import metal
from game.ui.draw.folder import leaf_tab, tongue
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.base import Widget, too_wide

PAD = 14
KEY_GAP = 14
CAP = 5
"""How far a key cap reaches beyond its letter on both sides."""

BADGE = 17
"""How far across the round mark of a tab is, and the room it takes; it grows with the text."""

SUNK = 3
"""How far a tongue reaches down onto its folder."""

LIT, PRESSED = 16, -12
"""How much lighter a thing is under the mouse, and darker while it is pressed."""

Look = Literal["plain", "main", "paper"]
PLATES: dict[Look, str] = {"plain": "bakelite", "main": "brass", "paper": "manila"}


def light(widget: Widget) -> int:
    """How a thing that can be pressed is lit for its state."""
    return PRESSED if widget.down else LIT if widget.hover else 0


@dataclass(kw_only=True)
class Button(Widget):
    """A plate with a word on it; its key, if it has one, is shown as a key cap before the word.

    A plain one is bakelite, the main one of a screen brass, one that lies on a sheet paper.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "button"
    text: str
    role: str = "plate"
    look: Look = "plain"

    def describe(self) -> str:
        return f"button {self.name}: {self.text}{'' if self.enabled else ' (not now)'}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        tone = PLATES[self.look] if self.enabled else "blank" if self.look == "paper" else "dead"
        surface.blit(metal.plate(box.size, pen.scale, tone, light(self)), box)
        key = self._key(pen)
        sunk = pen.px(1) if self.down else 0
        x = box.x + (box.width - pen.width(self.text, self.role) - key) // 2
        if self.hot:
            self._cap(pen, surface, pygame.Rect(x, box.y + sunk, key, box.height))
        y = box.centery - pen.line_height(self.role) // 2 + sunk
        pen.draw(surface, (x + key, y), self.text, self.role, self._letters())

    def _key(self, pen: Pen) -> int:
        """The room for the key before the word."""
        return pen.width(self.hot.upper(), "mono") + pen.px(KEY_GAP) if self.hot else 0

    def _cap(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The key cap with its letter, faint where it does nothing now."""
        wide = room.width - pen.px(KEY_GAP) + 2 * pen.px(CAP)
        high = min(room.height - pen.px(8), pen.line_height("mono") + pen.px(4))
        cap = pygame.Rect(room.x - pen.px(CAP), room.centery - high // 2, wide, high)
        live = self.enabled or self.look == "paper"
        tone = "dark" if self.look == "plain" or not live else "light"
        surface.blit(metal.keycap(cap.size, pen.scale, tone), cap)
        letter, top = self.hot.upper(), metal.cap_top(cap.size, pen.scale)
        x = cap.x + (cap.width - pen.width(letter, "mono")) // 2
        y = cap.y + (top - pen.line_height("mono")) // 2
        ink = "wedge" if not self.enabled else "cream" if tone == "dark" else "ink"
        pen.draw(surface, (x, y), letter, "mono", COLOURS[ink])

    def _letters(self) -> Colour:
        if not self.enabled:
            return COLOURS["kraft_deep" if self.look == "paper" else "wedge"]
        return COLOURS["cream" if self.look == "plain" else "ink"]

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.text, self.role, self.rect.width - self._key(pen))


@dataclass(kw_only=True)
class Tab(Widget):
    """One of several tongues along the top of a panel; the chosen one joins it.

    `look` says what it is a tongue of: a bakelite panel, or a manila folder. `badge` is a short
    word in a round mark at its right: how many wait within.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "tab"
    text: str
    chosen: bool = False
    role: str = "plate"
    look: Literal["plate", "tongue"] = "plate"
    badge: str = ""

    def describe(self) -> str:
        badge = f" ({self.badge})" if self.badge else ""
        return f"tab {self.name}: {self.text}{badge}{' (chosen)' if self.chosen else ''}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        deeper = pen.px(SUNK) if self.look == "tongue" else 0
        surface.blit(self._leaf(pen, (box.width, box.height + deeper)), box)
        dark = self.look == "plate" and not self.chosen
        colour = COLOURS["cream" if dark else "ink"]
        room = box.width - self.mark(pen)
        x = box.x + (room - pen.width(self.text, self.role)) // 2
        y = box.centery - pen.line_height(self.role) // 2
        pen.draw(surface, (x, y), self.text, self.role, colour)
        if self.badge:
            self._badge(pen, surface, (box.right - self.mark(pen), box.centery))

    def _leaf(self, pen: Pen, size: tuple[int, int]) -> pygame.Surface:
        if self.look == "tongue":
            return tongue(size, pen.scale, self.chosen, light(self))
        return leaf_tab(size, pen.scale, "brass" if self.chosen else "dark", light(self))

    def mark(self, pen: Pen) -> int:
        """The room that the badge takes at the right."""
        return self._badge_width(pen) + pen.px(6) if self.badge else 0

    def _badge_width(self, pen: Pen) -> int:
        """A round mark, drawn out where more than one figure stands in it."""
        return max(pen.em(BADGE), pen.width(self.badge, "plate") + pen.em(8))

    def _badge(self, pen: Pen, surface: pygame.Surface, at: tuple[int, int]) -> None:
        mark = pygame.Rect(at[0], 0, self._badge_width(pen), pen.em(BADGE))
        mark.centery = at[1]
        middle = mark.center
        surface.blit(rounded(mark.size, mark.height // 2, COLOURS["red"]), mark)
        corner = (
            middle[0] - pen.width(self.badge, "plate") // 2,
            middle[1] - pen.line_height("plate") // 2,
        )
        pen.draw(surface, corner, self.badge, "plate", COLOURS["cream"])

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.text, self.role, self.rect.width - self.mark(pen))
