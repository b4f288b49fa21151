"""A small button with an arrow on it: to the sheet before, to the next one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pygame

from game.ui.draw import metal
from game.ui.draw.shapes import arrow
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.button import PLATES, Button, light

SIDE = 11
"""The arrow's side, logical; it grows with the text."""


@dataclass(kw_only=True)
class Pointer(Button):
    """An arrow on a plate; `text` says in words where it leads, its key is not shown."""

    way: Literal["left", "right"] = "left"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        tone = PLATES[self.look] if self.enabled else "blank"
        surface.blit(metal.plate(box.size, pen.scale, tone, light(self)), box)
        ink = COLOURS["ink" if self.enabled else "wedge"]
        made = arrow(pen.em(SIDE), ink, self.way)
        surface.blit(made, made.get_rect(center=box.center))

    def faults(self, pen: Pen) -> list[str]:
        need = pen.em(SIDE)
        return [] if need <= min(self.rect.size) else [f"{self.name}: no room for its arrow"]
