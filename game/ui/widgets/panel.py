"""Surfaces that other widgets lie on, lines between them, and the shade behind a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal
from zlib import crc32

import pygame

from game.ui.draw import metal
from game.ui.draw.desk import desk, glass
from game.ui.draw.film import film
from game.ui.draw.grain import clear
from game.ui.draw.news import newspaper
from game.ui.draw.paper import paper
from game.ui.draw.shadow import reach, shadow
from game.ui.draw.shapes import cut_corners
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import MARGIN, Widget
from game.ui.widgets.button import SUNK

Surface = Literal[
    "panel",
    "well",
    "bond",
    "card",
    "manila",
    "kraft",
    "bar",
    "glass",
    "news",
    "graph",
    "copy",
    "film",
    "desk",
]
PAPERS = ("bond", "card", "manila", "kraft", "graph", "copy")
LYING = (*PAPERS, "news", "panel", "glass")
"""What throws a shadow on the desk."""

BLUR, DROP, ASIDE = 12, 6, 3
"""The shadow's softness, and how far below and beside its thing it falls; logical."""


@dataclass(kw_only=True)
class Ground(Widget):
    """What others may lie on: whatever it shows is not in the way of their words."""

    kind: ClassVar[str] = "panel"


@dataclass(kw_only=True)
class Panel(Ground):
    """A surface: a bakelite panel with its screws, a sheet of paper, glass, film, or the desk.

    `tone` is the desk's: "night" or "oxblood". `frames` are the frames of a film.
    """

    surface: Surface = "panel"
    tone: str = "night"
    frames: int = 13

    def margin(self) -> float:
        if self.surface in ("desk", "bar", "well", "film"):
            return 0
        return max(MARGIN, BLUR + DROP)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.surface in LYING:
            room = reach(pen.scale, BLUR)
            cast = shadow(box.size, pen.scale, BLUR, 165)
            # The lamp stands behind it: nothing falls on tongues above and under its upper edge.
            over = max(0, room - pen.px(DROP)) + pen.px(SUNK)
            at = (box.x + pen.px(ASIDE) - room, box.y + pen.px(DROP) - room + over)
            surface.blit(cast, at, (0, over, *cast.get_size()))
        surface.blit(self._sheet(pen, box.size), box)

    def _sheet(self, pen: Pen, size: tuple[int, int]) -> pygame.Surface:
        """The finished surface without its shadow."""
        scale = pen.scale
        if self.surface in PAPERS:
            return paper(size, scale, self.surface, crc32(self.name.encode()) % 97)
        if self.surface == "bar":
            return metal.bar(size, scale, "top" if self.rect.y > 0 else "bottom")
        if self.surface == "film":
            return film(size, scale, self.frames)
        if self.surface == "desk":
            return desk(size, scale, self.tone)
        if self.surface == "glass":
            return _framed(size, scale)
        make = {"well": metal.well, "news": newspaper}.get(self.surface, metal.panel)
        return make(size, scale)

    def image(self, pen: Pen) -> pygame.Surface:
        """The desk fills the window: it is handed on as it is, without a copy, and opaque."""
        if self.surface == "desk":
            return desk(self.rect.size, pen.scale, self.tone)
        return super().image(pen)


def _framed(size: tuple[int, int], scale: float) -> pygame.Surface:
    """Glass in its frame, its round corners cut."""
    made = clear(size)
    made.blit(glass(size, scale), (0, 0))
    made.blit(metal.glass_frame(size, scale), (0, 0))
    cut_corners(made, metal.width(scale, 6))
    return made


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

    def _painted(self, pen: Pen) -> pygame.Surface:
        """Half seen through all over, it is blitted faster unpacked."""
        painted = super()._painted(pen)
        painted.set_alpha(255)
        return painted
