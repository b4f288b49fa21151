"""The plates on the glass: what the map is, what its signs mean, what is told of one mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.engine.plot import Mark, MarkKind
from game.ui.draw import glyphs
from game.ui.draw.chart import UNSURE, Chart, circle_at, stroke
from game.ui.draw.colour import mixed
from game.ui.draw.glass import COAST, DEEP
from game.ui.draw.shapes import rounded
from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.base import Hint

PAPER = (*DEEP, 214)
EDGE = mixed(DEEP, COAST, 0.35)
PAD = 9
SIGN = 20
"""The width of a sign in the legend, in logical units."""

SHARE = 0.7
"""The legend takes no more than this part of the width."""

PLAIN = ("unsure", "doubt", "site", "submarine", "merchant", "warship", "tanker", "carrier",
         "aircraft", "troops", "airfield", "base")  # fmt: skip
"""The signs of the legend, the one that needs explaining most first."""


def plate(surface: pygame.Surface, chart: Chart, place: Rect) -> None:
    """A dark plate with a fine rim."""
    surface.blit(rounded(place.size, chart.px(2), PAPER), place)
    surface.blit(rounded(place.size, chart.px(2), EDGE, max(1.0, chart.unit)), place)


@dataclass(frozen=True)
class Title:
    """The map's name over the age of its newest report."""

    text: str
    under: str

    def place(self, pen: Pen, chart: Chart) -> Rect:
        """Where it lies: in the upper left corner, as wide as its words."""
        most = chart.size[0] - 4 * chart.px(12)
        wide = max(pen.width(self.text.upper(), "plate"), pen.width(self.under, "map_small"))
        high = pen.line_height("plate") + (pen.line_height("map_small") if self.under else 0)
        size = (min(wide, most) + 2 * pen.px(PAD), high + 2 * pen.px(5))
        return Rect((chart.px(12), chart.px(12)), size)

    def draw(self, pen: Pen, surface: pygame.Surface, chart: Chart) -> None:
        """The plate with its words."""
        place = self.place(pen, chart)
        plate(surface, chart, place)
        room = place.width - 2 * pen.px(PAD)
        at = (place.x + pen.px(PAD), place.y + pen.px(5))
        pen.draw(
            surface, at, pen.shorten(self.text.upper(), "plate", room), "plate", COLOURS["cream"]
        )
        below = (at[0], at[1] + pen.line_height("plate"))
        pen.draw(surface, below, pen.shorten(self.under, "map_small", room), "map_small", COAST)


Entry = tuple[str, tuple[Colour, ...], str]
"""A sign of the legend: a kind or `doubt` or `unsure`, its colours, its word."""


def entries(chart: Chart, marks: Sequence[Mark]) -> list[Entry]:
    """The signs in use, in the order of the kinds, each once with every colour it has."""
    found: dict[MarkKind, dict[Colour, None]] = {}
    for mark in marks:
        if mark.kind in glyphs.SIZES and mark.kind not in ("city", "capital") and mark.sure:
            found.setdefault(mark.kind, {})[chart.colour(mark)] = None
    listed: list[Entry] = [
        (kind, tuple(found[kind]), say(f"plot.kind.{kind}"))
        for kind in glyphs.SIZES
        if kind in found
    ]
    loose = [mark for mark in marks if not mark.sure and mark.kind in glyphs.SIZES]
    if loose:
        listed.append(("unsure", (UNSURE,), say("plot.legend.unsure")))
    if any(chart.projection.pixels(mark.doubt) > chart.gap(mark) * 1.15 for mark in marks):
        listed.append(("doubt", (COAST,), say("plot.legend.doubt")))
    return listed


@dataclass(frozen=True)
class Legend:
    """What the signs mean, in one row at the lower right corner: as many as there is room for,
    those that are least plain first."""

    entries: tuple[Entry, ...]
    kept: int = 0
    """Pixels from the left that are kept clear for something else."""

    def _wide(self, pen: Pen, entry: Entry) -> int:
        signs = len(entry[1]) * pen.px(SIGN)
        return signs + pen.px(5) + pen.width(entry[2], "map_small") + pen.px(14)

    def row(self, pen: Pen, chart: Chart) -> list[Entry]:
        """The entries for which there is room."""
        left = min(round(chart.size[0] * SHARE), chart.size[0] - self.kept - 4 * chart.px(12))
        shown = []
        for entry in sorted(self.entries, key=lambda entry: PLAIN.index(entry[0])):
            wide = self._wide(pen, entry)
            if wide <= left:
                shown.append(entry)
                left -= wide
        return [entry for entry in self.entries if entry in shown]

    def place(self, pen: Pen, chart: Chart) -> Rect:
        """Where it lies; empty where it has nothing to say."""
        row = self.row(pen, chart)
        wide = sum(self._wide(pen, entry) for entry in row)
        if not row:
            return Rect(0, 0, 0, 0)
        place = Rect(0, 0, wide + pen.px(8), self.step(pen) + 2 * pen.px(4))
        place.bottomright = (chart.size[0] - chart.px(12), chart.size[1] - chart.px(12))
        return place

    def step(self, pen: Pen) -> int:
        """The height of the row."""
        return max(pen.line_height("map_small"), pen.px(SIGN))

    def draw(self, pen: Pen, surface: pygame.Surface, chart: Chart) -> None:
        """The plate with signs and words."""
        place = self.place(pen, chart)
        if not place.width:
            return
        plate(surface, chart, place)
        x, y = place.x + pen.px(10), place.y + pen.px(4)
        for entry in self.row(pen, chart):
            self._entry(pen, surface, chart, entry, (x, y))
            x += self._wide(pen, entry)

    def _entry(
        self,
        pen: Pen,
        surface: pygame.Surface,
        chart: Chart,
        entry: Entry,
        at: tuple[int, int],
    ) -> None:
        kind, colours, word = entry
        x, middle = at[0], at[1] + self.step(pen) // 2
        for colour in colours:
            self._sign(pen, surface, kind, colour, (x + pen.px(SIGN) // 2, middle))
            x += pen.px(SIGN)
        top = middle - pen.line_height("map_small") // 2
        pen.draw(surface, (x + pen.px(5), top), word, "map_small", COLOURS["cream"])

    def _sign(
        self, pen: Pen, surface: pygame.Surface, kind: str, colour: Colour, at: tuple[int, int]
    ) -> None:
        if kind == "doubt":
            points = circle_at((float(at[0]), float(at[1])), pen.px(7))
            stroke(surface, points, colour, max(1, pen.px(1)), (pen.px(4), pen.px(3)))
        elif kind == "unsure":
            wide = pen.width("?", "map")
            top = at[1] - pen.line_height("map") // 2
            pen.draw(surface, (at[0] - wide // 2, top), "?", "map", colour)
        else:
            known: MarkKind = kind  # type: ignore[assignment]
            shape = glyphs.glyph(known, pen.px(min(glyphs.SIZES[known], SIGN - 1)), colour)
            surface.blit(shape, shape.get_rect(center=at))


@dataclass(frozen=True)
class Callout:
    """All that is told of the chosen mark, in the upper right corner."""

    told: Hint

    def place(self, pen: Pen, chart: Chart) -> Rect:
        """Where it lies; empty where there is no room for it."""
        wide = min(pen.em(250), chart.size[0] // 2)
        inner = wide - 2 * pen.px(PAD)
        high = pen.height(self.told.title, "map", inner)
        high += sum(pen.height(line, "serif", inner) for line in self.told.lines)
        place = Rect(0, chart.px(12), wide, high + 2 * pen.px(7))
        place.right = chart.size[0] - chart.px(12)
        return place if place.height < chart.size[1] * 0.8 else Rect(0, 0, 0, 0)

    def draw(self, pen: Pen, surface: pygame.Surface, chart: Chart) -> None:
        """The plate with its words."""
        place = self.place(pen, chart)
        if not place.width:
            return
        plate(surface, chart, place)
        room = place.inflate(-2 * pen.px(PAD), -2 * pen.px(7))
        pen.lines(surface, room, self.told.title, "map", COLOURS["focus"])
        room.y += pen.height(self.told.title, "map", room.width)
        for line in self.told.lines:
            pen.lines(surface, room, line, "serif", COLOURS["cream"])
            room.y += pen.height(line, "serif", room.width)
