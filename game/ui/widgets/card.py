"""An index card: one choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import BANDS, COLOURS
from game.ui.widgets.base import Widget, shade, too_wide

PAD = 12
TOP_RUNG = 44


def steps(rung: int) -> int:
    """A rung of Kahn's ladder as 0 to 5 triangles."""
    return -(-rung * 5 // TOP_RUNG)


@dataclass(kw_only=True)
class Card(Widget):
    """A choice: its band and rung along the top, its title, who is for it and who against.

    `sight` says whether the other side sees it: `seen`, `unseen`, or nothing. `bar` says why it
    is not legal now; such a card can be read but not chosen.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "card"
    text: str
    band: str
    rung: int
    sight: str = ""
    fors: str = ""
    against: str = ""
    bar: str = ""
    chosen: bool = False

    def describe(self) -> str:
        kind = " ".join(part for part in (self.band.upper(), self.sight) if part)
        parts = [f"card {self.name}: {self.text}", f"{kind} rung {self.rung}"]
        parts += [f"for {self.fors}"] * bool(self.fors)
        parts += [f"against {self.against}"] * bool(self.against)
        parts += [f"not legal: {self.bar}"] * bool(self.bar)
        return " | ".join(parts) + (" (chosen)" if self.chosen else "")

    def notes(self) -> list[tuple[str, str, str]]:
        """What is written under the title: words, role, colour."""
        notes = []
        if self.fors:
            notes.append((say("card.line.for", names=self.fors), "small", "green"))
        if self.against:
            notes.append((say("card.line.against", names=self.against), "small", "red"))
        notes += [(self.bar, "small", "ink_soft")] * bool(self.bar)
        return notes

    def need(self, pen: Pen, width: int) -> int:
        """The height that the card needs at a width, in pixels."""
        inner = width - 2 * pen.px(PAD)
        high = sum(pen.height(text, role, inner) for text, role, _ in self.notes())
        title = pen.height(self.text, "heading", inner)
        return self._strip(pen) + pen.px(6) + title + high + pen.px(10)

    def _strip(self, pen: Pen) -> int:
        return pen.line_height("plate") + pen.px(8)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        ground = COLOURS["card_dim" if self.bar else "card"]
        pygame.draw.rect(surface, (0, 0, 0, 90), box.move(pen.px(2), pen.px(3)))
        pygame.draw.rect(surface, shade(ground, 1.04 if self.hover else 1.0), box)
        self._head(pen, surface, pygame.Rect(box.topleft, (box.width, self._strip(pen))))
        inner = box.inflate(-2 * pen.px(PAD), 0)
        inner.y += self._strip(pen) + pen.px(6)
        pen.lines(surface, inner, self.text, "heading", COLOURS["ink"])
        inner.y += pen.height(self.text, "heading", inner.width)
        for text, role, colour in self.notes():
            pen.lines(surface, inner, text, role, COLOURS[colour])
            inner.y += pen.height(text, role, inner.width)
        if self.chosen:
            pygame.draw.rect(surface, COLOURS["amber"], box, pen.px(4))

    def _head(self, pen: Pen, surface: pygame.Surface, strip: pygame.Rect) -> None:
        colour = shade(BANDS[self.band], 0.65 if self.bar else 1.0)
        pygame.draw.rect(surface, colour, strip)
        top = strip.centery - pen.line_height("plate") // 2
        x = strip.x + pen.px(PAD)
        self._mark(pen, surface, (x + pen.em(6), strip.centery))
        band = self._band(pen, strip.width)
        pen.draw(surface, (x + pen.em(20), top), band, "plate", COLOURS["cream"])
        right = strip.right - pen.px(10)
        if self.hot:
            right -= pen.width(self.hot, "mono") + pen.px(8)
            plate = pygame.Rect(right, strip.y + pen.px(4), strip.right - right, strip.height)
            plate.width -= pen.px(8)
            plate.height -= pen.px(8)
            pygame.draw.rect(surface, COLOURS["card"], plate, border_radius=pen.px(3))
            at = (
                plate.x + (plate.width - pen.width(self.hot, "mono")) // 2,
                plate.centery - pen.line_height("mono") // 2,
            )
            pen.draw(surface, at, self.hot, "mono", COLOURS["ink"])
        self._rungs(pen, surface, right - pen.px(10), strip.centery)

    def _band(self, pen: Pen, width: int) -> str:
        """The band, and where there is room for it that the card is chosen, or who sees it."""
        band = self._band_name()
        more = say("card.chosen") if self.chosen else self.sight
        whole = f"{band} · {more.upper()}"
        fits = pen.width(whole, "plate") <= self._room(pen, width)
        return whole if more and fits else band

    def _band_name(self) -> str:
        return say(f"band.{self.band}").upper()

    def _room(self, pen: Pen, width: int) -> int:
        """The room for the band's name, between the dot and the triangles."""
        return width - pen.px(2 * PAD + 26) - pen.em(20 + 57)

    def _mark(self, pen: Pen, surface: pygame.Surface, at: tuple[int, int]) -> None:
        """The radio dot: filled when chosen."""
        pygame.draw.aacircle(surface, COLOURS["cream"], at, pen.em(7), max(2, pen.em(2)))
        if self.chosen:
            pygame.draw.aacircle(surface, COLOURS["amber"], at, pen.em(4))

    def _rungs(self, pen: Pen, surface: pygame.Surface, right: int, middle: int) -> None:
        """Five triangles, as many filled as the rung is high."""
        if self.band == "hold":
            return
        side, high = pen.em(9), pen.em(8)
        for index in range(5):
            x = right - (5 - index) * (side + pen.px(2))
            points = [
                (x, middle + high // 2),
                (x + side, middle + high // 2),
                (x + side // 2, middle - high // 2),
            ]
            filled = index < steps(self.rung)
            colour = COLOURS["cream"]
            pygame.draw.polygon(surface, colour, points, 0 if filled else max(1, pen.px(1)))

    def faults(self, pen: Pen) -> list[str]:
        need, high = self.need(pen, self.rect.width), self.rect.height
        faults = [f"{self.name}: needs {need}, has {high}"] if need > high else []
        room = self._room(pen, self.rect.width)
        return faults + too_wide(pen, self.name, self._band_name(), "plate", room)
