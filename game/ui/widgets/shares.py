"""Shares of one kind of ending: its sign and name, and a bar for each line of worlds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw.colour import mixed
from game.ui.draw.metal import well
from game.ui.draw.shapes import rounded
from game.ui.draw.signs import colour_of, hatched, sign
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high

SIGN, GAP, THICK, LEAST = 15, 8, 9, 60
"""Logical: the sign's side, the room beside it, how thick a bar is and how long at least where
words stand beside it."""

NAME, LABEL, READING, NOTE = "small_strong", "label", "reading", "serif"


@dataclass(frozen=True)
class Part:
    """One bar: what it is of ("": nothing is said), its share with the ends of its interval, all
    from 0 to 1, and the same in words."""

    label: str
    share: float
    low: float
    high: float
    reading: str


@dataclass(kw_only=True)
class Shares(Widget):
    """A kind of ending with the share that it has in one line of worlds, or in two."""

    kind: ClassVar[str] = "shares"
    of: str
    text: str
    parts: tuple[Part, ...]
    note: str = ""

    def describe(self) -> str:
        told = " | ".join(" ".join(filter(None, (e.label, e.reading))) for e in self.parts)
        return f"shares {self.name}: {self.text} | {told}" + f" | {self.note}" * bool(self.note)

    # Where things are

    @staticmethod
    def _left(pen: Pen) -> int:
        return pen.em(SIGN) + pen.px(GAP)

    def _aside(self) -> str:
        """What stands at the end of the name's line where there is room: the reading of a lone
        bar, or the note."""
        lone = len(self.parts) == 1 and not self.parts[0].label
        return self.parts[0].reading if lone else self.note

    def _on_line(self, pen: Pen, width: int) -> bool:
        """Whether that has room beside the name."""
        words = pen.width(self.text, NAME) + pen.width(self._aside(), READING)
        return words + pen.px(16) <= width - self._left(pen)

    def _columns(self, pen: Pen, width: int) -> tuple[int, int] | None:
        """The room of labels and of readings where both have it beside their bars."""
        labels = max(pen.width(part.label, LABEL) for part in self.parts) + pen.px(GAP)
        readings = max(pen.width(part.reading, READING) for part in self.parts) + pen.px(GAP)
        fits = labels + readings + pen.px(LEAST) <= width - self._left(pen)
        return (labels, readings) if fits and any(part.label for part in self.parts) else None

    def _heights(self, pen: Pen, width: int) -> list[int]:
        """Of the name, of each part, and of the note."""
        inner = width - self._left(pen)
        name = max(pen.height(self.text, NAME, inner), pen.em(SIGN))
        aside = self._on_line(pen, width)
        bar, lone = pen.px(THICK + 8), self._aside() is not self.note
        if self._columns(pen, width):
            rows = [max(pen.line_height(READING), bar)] * len(self.parts)
        elif lone and aside:
            rows = [bar]
        else:
            rows = [bar + pen.height(_words(part), READING, inner) for part in self.parts]
        below = bool(self.note) and (lone or not aside)
        return [name, *rows, pen.height(self.note, NOTE, inner) if below else 0]

    def need(self, pen: Pen, width: int) -> int:
        """The height that it needs at a width, in pixels."""
        return sum(self._heights(pen, width)) + pen.px(6)

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        left, side, high = self._left(pen), pen.em(SIGN), self._heights(pen, box.width)
        first = pen.line_height(NAME)
        surface.blit(sign(self.of, side), (box.x, box.y + (first - side) // 2))
        words = pygame.Rect(box.x + left, box.y, box.width - left, 0)
        pen.lines(surface, words, self.text, NAME, COLOURS["cream"])
        if self._on_line(pen, box.width):
            text = self._aside()
            at = (box.right - pen.width(text, READING), box.y + pen.px(2))
            pen.draw(surface, at, text, READING, COLOURS["amber"])
        words.y += high[0]
        for row, part in enumerate(self.parts):
            words.height = high[1 + row]
            self._part(pen, surface, words.copy(), part, row)
            words.y += high[1 + row]
        if high[-1]:
            pen.lines(surface, words, self.note, NOTE, COLOURS["mute"])

    def _part(
        self, pen: Pen, surface: pygame.Surface, room: pygame.Rect, part: Part, row: int
    ) -> None:
        """A bar with its words beside it or over it."""
        columns = self._columns(pen, self.rect.width)
        track = pygame.Rect(room.x, room.bottom - pen.px(THICK + 7), room.width, pen.px(THICK))
        if columns is not None:
            label, reading = columns
            pen.draw(surface, room.topleft, part.label, LABEL, COLOURS["cream"])
            at = (room.right - pen.width(part.reading, READING), room.y)
            pen.draw(surface, at, part.reading, READING, COLOURS["amber"])
            track.y = room.y + (room.height - pen.px(THICK + 5)) // 2
            track.x, track.width = room.x + label, room.width - label - reading
        elif part.label or not self._on_line(pen, self.rect.width):
            pen.lines(surface, room, _words(part), READING, COLOURS["amber"])
        self._bar(pen, surface, track, part, row)

    def _bar(
        self, pen: Pen, surface: pygame.Surface, track: pygame.Rect, part: Part, row: int
    ) -> None:
        """A part's bar with its interval; that of a second line is pale."""
        surface.blit(well(track.size, pen.scale, 2), track)
        wide = max(round(part.share * track.width), pen.px(2) if part.share else 0)
        if wide:
            lamp = hatched((wide, track.height), self.of, pen.scale, paper=False)
            if row:
                lamp.fill(mixed(colour_of(self.of), COLOURS["panel"], 0.62))
            surface.blit(lamp, track)
        surface.blit(rounded(track.size, pen.px(2), COLOURS["panel_edge"], pen.px(1)), track)
        if part.low < part.high:
            bracket(pen, surface, track, (part.low, part.high))

    def faults(self, pen: Pen) -> list[str]:
        inner = self.rect.copy()
        inner.width -= self._left(pen)
        need = self.need(pen, self.rect.width)
        return self.lacks(need) + too_high(pen, self.name, self.text, NAME, inner)


def _words(part: Part) -> str:
    return "  ".join(filter(None, (part.label, part.reading)))


def bracket(
    pen: Pen, surface: pygame.Surface, track: pygame.Rect, ends: tuple[float, float]
) -> None:
    """An interval below a bar, its ends in parts of the bar's track."""
    left, right = (track.x + round(part * track.width) for part in ends)
    thick, high = max(1, pen.px(1.5)), pen.px(5)
    right, y = max(right, left + 2 * thick), track.bottom + pen.px(3)
    surface.fill(COLOURS["cream"], (left, y, right - left, thick))
    for x in (left, right - thick):
        surface.fill(COLOURS["cream"], (x, y - high // 2, thick, high))
