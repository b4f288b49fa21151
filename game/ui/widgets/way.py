"""A way for letters as a card: how long it takes, who hears it, what leaks, what it is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import icons
from game.ui.draw.colour import mixed
from game.ui.draw.paper import slip
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget
from game.ui.widgets.button import light
from game.ui.widgets.casting import cast_slip
from game.ui.widgets.hatching import hatch

PALE = (236, 222, 190)
"""The lines across a bar of something bad."""

TITLE, NOTE, CAPTION = "serif_strong", "serif", "name"
PAD, ICON, THICK, GAP = 9, 17, 6, 10

DARK = 0.3
"""How much ink is in the red of a reason, so that it can be read on manila."""


@dataclass(frozen=True)
class Measure:
    """A bar on a card: what it tells, how much of it (0 to 1), its colour; `bad` is hatched."""

    text: str
    share: float
    colour: str
    bad: bool = False


@dataclass(kw_only=True)
class Way(Widget):
    """A channel's card. One that cannot be used shows the reason instead of its bars."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "option"
    text: str
    time: str = ""
    medium: str = ""
    icon: str = "envelope"
    measures: tuple[Measure, ...] = ()
    reason: str = ""
    chosen: bool = False

    def describe(self) -> str:
        told = [self.text, *(part for part in (self.time, self.medium, self.reason) if part)]
        told += [f"{each.text} {round(100 * each.share)}" for each in self.measures]
        marks = " (chosen)" * self.chosen + " (not now)" * (not self.enabled)
        return f"option {self.name}: {' | '.join(told)}{marks}"

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        inner = width - 2 * pen.px(PAD)
        high = pen.height(self.text, TITLE, inner - pen.em(ICON) - pen.px(6)) + 2 * pen.px(PAD - 2)
        if self.reason:
            high += pen.height(self.reason, NOTE, inner)
        if self.time:
            high += pen.height(self._told(), NOTE, inner)
        return high + (pen.line_height(CAPTION) + pen.px(THICK + 3) if self.measures else 0)

    def _told(self) -> str:
        return " · ".join(part for part in (self.time, self.medium) if part)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        self._card(pen, surface, box)
        inner = box.inflate(-2 * pen.px(PAD), -2 * pen.px(PAD - 2))
        ink = COLOURS["ink" if self.enabled else "faded"]
        side = pen.em(ICON)
        mark = icons.icon(self.icon, side, COLOURS["red" if self.chosen else "ink_soft"])
        surface.blit(mark, (inner.right - side, inner.y))
        line = pygame.Rect(inner.x, inner.y, inner.width - side - pen.px(6), 0)
        pen.lines(surface, line, self.text, TITLE, ink)
        inner.y += pen.height(self.text, TITLE, line.width)
        if self.reason:
            ink = mixed(COLOURS["red"], COLOURS["ink"], DARK)
            pen.lines(surface, inner, self.reason, NOTE, ink)
            inner.y += pen.height(self.reason, NOTE, inner.width)
        if self.time:
            pen.lines(surface, inner, self._told(), NOTE, COLOURS["ink_soft"])
        if self.measures:
            top = box.bottom - pen.px(PAD - 2) - pen.line_height(CAPTION) - pen.px(THICK + 2)
            self._bars(pen, surface, pygame.Rect(inner.x, top, inner.width, 0))

    def _card(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """The slip; the chosen one is white, lies higher, and has a red edge all round."""
        if self.enabled:
            cast_slip(pen, surface, box, 130 if self.chosen else 70)
        kind = "card" if self.chosen else "manila"
        by = light(self) + (10 if self.enabled and not self.chosen else 0)
        surface.blit(slip(box.size, pen.scale, kind, by), box)
        if self.chosen:
            surface.blit(rounded(box.size, pen.px(2), COLOURS["red"], pen.px(2)), box)

    def _bars(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The bars side by side, each under its word."""
        wide = self._bar_wide(pen, room.width)
        for index, each in enumerate(self.measures):
            x = room.x + index * (wide + pen.px(GAP))
            word = self._caption(pen, each, wide)
            pen.draw(surface, (x, room.y), word, CAPTION, COLOURS["ink_soft"])
            track = pygame.Rect(x, room.y + pen.line_height(CAPTION), wide, pen.px(THICK))
            surface.fill((126, 105, 68), track)
            surface.fill((205, 190, 156), track.inflate(-2 * pen.px(1), -2 * pen.px(1)))
            fill = track.inflate(-2 * pen.px(1), -2 * pen.px(1))
            fill.width = round(fill.width * min(1.0, each.share))
            surface.fill(COLOURS[each.colour], fill)
            if each.bad:
                hatch(surface, fill, PALE, max(3, pen.px(5)), max(1, pen.px(1)))

    def _bar_wide(self, pen: Pen, width: int) -> int:
        count = max(1, len(self.measures))
        return (width - (count - 1) * pen.px(GAP)) // count

    def _caption(self, pen: Pen, each: Measure, wide: int) -> str:
        """The word over a bar, which may reach over the gap to the next one."""
        return pen.shorten(each.text, CAPTION, wide + pen.px(GAP) - 1)

    def faults(self, pen: Pen) -> list[str]:
        low = self.lacks(self.need(pen, self.rect.width))
        wide = self._bar_wide(pen, self.rect.width - 2 * pen.px(PAD))
        for each in self.measures:
            told = self._caption(pen, each, wide)
            lost = 2 * len(told) <= len(each.text)
            low += [f"{self.name}: {each.text!r} is cut down to {told!r}"] * lost
        return low
