"""A person: a medallion with the name above it, below it, or beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import pygame

from game.ui.draw.portrait import RING, Mood, face_file, medallion, reach
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

Where = Literal["above", "below", "beside", ""]

GAP = 0
BESIDE = 12
"""Logical room between a medallion and the name: a line has some of its own."""

NAME = "name"


@dataclass(kw_only=True)
class Portrait(Widget):
    """Somebody's face with a name; `words` stand under a name that is beside it.

    `who` names a face or its file; where there is none the medallion shows the initials of
    `text`. `side` is the number of the seat. `speaking` gives the second ring, `away` dims.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "person"
    text: str
    who: str = ""
    side: int = 0
    where: Where = "below"
    words: str = ""
    role: str = NAME
    speaking: bool = False
    away: bool = False
    note: str = ""

    def describe(self) -> str:
        told = [f"person {self.name}: {self.text}"]
        told += [part for part in (self.words, self.note) if part]
        told += ["speaking"] * self.speaking + ["away"] * self.away
        return " | ".join(told)

    def reachable(self) -> bool:
        chosen = self.on_press is not None or self.on_focus is not None
        return super().reachable() and (chosen or self.hint is not None)

    def disc(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """Where the medallion lies in a box."""
        line = pen.line_height(self.role) + pen.px(GAP)
        if self.where == "beside":
            across = int(min(box.height, box.width) / (1 + RING))
            left = box.x + reach(across, "bright")
            return pygame.Rect(left, box.centery - across // 2, across, across)
        across = min(box.width, box.height - (line if self.where else 0))
        top = box.y + (line if self.where == "above" else 0)
        return pygame.Rect(box.centerx - across // 2, top, across, across)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        disc = self.disc(pen, box)
        mood: Mood = "bright" if self._lit() else "dim" if self.away else "plain"
        who = self.who if face_file(self.who) else self.text
        shown = medallion(disc.width, who, self.side, mood)
        out = reach(disc.width, mood)
        surface.blit(shown, (disc.x - out, disc.y - out))
        if self.where == "beside":
            left = disc.right + pen.px(BESIDE)
            self._beside(pen, surface, pygame.Rect(left, box.y, 0, box.height))
        elif self.where:
            x = box.centerx - pen.width(self.text, self.role) // 2
            y = box.y if self.where == "above" else box.bottom - pen.line_height(self.role)
            pen.draw(surface, (x, y), self.text, self.role, self._ink())

    def _lit(self) -> bool:
        return self.speaking or self.hover

    def _ink(self) -> tuple[int, int, int]:
        return COLOURS["focus" if self.speaking else "mute" if self.away else "cream"]

    def _words_high(self, pen: Pen) -> int:
        return pen.line_height(self.role) + (pen.line_height("label") if self.words else 0)

    def _beside(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        y = room.centery - self._words_high(pen) // 2
        pen.draw(surface, (room.x, y), self.text, self.role, self._ink())
        y += pen.line_height(self.role)
        pen.draw(surface, (room.x, y), self.words, "label", COLOURS[f"side{self.side % 2}"])

    def outline(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        disc = self.disc(pen, box)
        radius = disc.width // 2 + max(pen.px(4), reach(disc.width, "bright"))
        wide = max(2, pen.px(3))
        pygame.draw.aacircle(surface, COLOURS["focus"], disc.center, radius, wide)

    def faults(self, pen: Pen) -> list[str]:
        room = self.rect.width
        if self.where == "beside":
            room -= self.disc(pen, self.rect).width + pen.px(BESIDE)
            low = self._words_high(pen) > self.rect.height
            told = [f"{self.name}: {self.rect.height} is too low for its words"] * low
            told += too_wide(pen, self.name, self.words, "label", room)
            return told + too_wide(pen, self.name, self.text, self.role, room)
        return too_wide(pen, self.name, self.text, self.role, room) if self.where else []
