"""Surfaces that other widgets lie on, lines between them, and the shade behind a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import pygame

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget

Surface = Literal["panel", "well", "bond", "card", "manila", "kraft", "bar"]
PAPERS = ("bond", "card", "manila", "kraft")


@dataclass(kw_only=True)
class Panel(Widget):
    """A plain surface: a dark panel with a brass edge, or a sheet of paper with its shadow."""

    kind: ClassVar[str] = "panel"
    surface: Surface = "panel"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.surface in PAPERS:
            self._paper(pen, surface, box)
            return
        radius = 0 if self.surface == "bar" else pen.px(3)
        pygame.draw.rect(surface, COLOURS[self.surface], box, border_radius=radius)
        if self.surface == "panel":
            edge = COLOURS["panel_edge"]
            pygame.draw.rect(surface, edge, box, pen.px(1.5), border_radius=radius)

    def _paper(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pygame.draw.rect(surface, (0, 0, 0, 90), box.move(pen.px(3), pen.px(4)))
        pygame.draw.rect(surface, COLOURS[self.surface], box)
        edge = tuple(part * 4 // 5 for part in COLOURS[self.surface])
        pygame.draw.rect(surface, edge, box, 1)


@dataclass(kw_only=True)
class Rule(Widget):
    """A line across."""

    kind: ClassVar[str] = "rule"
    colour: str = "rule"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pygame.draw.rect(surface, COLOURS[self.colour], box)


@dataclass(kw_only=True)
class Shade(Widget):
    """Darkens all that was drawn before it and takes it out of reach: the base of a modal."""

    kind: ClassVar[str] = "modal"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.fill((5, 5, 4, 190))
