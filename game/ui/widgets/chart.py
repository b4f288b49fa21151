"""How close it came: the danger of war by turn, on graph paper.

The danger runs over several powers of ten, so its axis is logarithmic: equal steps upwards are
equal factors.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pygame

from game.ui.draw.chart import stroke
from game.ui.draw.grain import clear
from game.ui.draw.shapes import finely
from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour
from game.ui.widgets.chart_notes import LINE, TITLE, along, places
from game.ui.widgets.grounded import Grounded

LEAST = 1e-5
"""The foot of the axis: what is smaller is drawn on it."""

TOP = 0.1
"""The axis reaches at least up to here."""

GRAVE = 0.05
"""From here on a turn's danger is grave: the field above is hatched."""

LEFT, RIGHT, HEAD, FOOT = 78, 176, 64, 46
"""The room around the field for words, logical; it grows with the text."""

DOT = 6
WASH = 58
WHITE = (238, 236, 216)
Points = list[tuple[float, float]]


@dataclass(frozen=True)
class Turn:
    """One turn of the chart; chances from 0 to 1, None where there is none.

    `day` stands under the first turn of a day. `truth` is what the turn ran, `guess` the
    staff's estimate (low, middle, high), `history` what the real turn would have run.
    """

    moment: str
    day: str = ""
    truth: float | None = None
    guess: tuple[float, float, float] | None = None
    history: float | None = None


@dataclass(frozen=True)
class Note:
    """Words at a turn's danger: a title, and a line below it."""

    turn: int
    title: str
    line: str = ""


@dataclass(kw_only=True)
class DangerChart(Grounded):
    """The truth as a strong line, the estimate dashed with its doubt as a wash, history dotted.

    `at` is the turn that is shown elsewhere.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "chart"
    title: str
    line: str
    turns: tuple[Turn, ...]
    notes: tuple[Note, ...] = ()
    month: str = ""
    at: int = -1

    def describe(self) -> str:
        rows = [f"chart {self.name}: {self.title}. {self.line}"]
        marked = {note.turn: note.title for note in self.notes}
        for index, turn in enumerate(self.turns):
            parts = [turn.moment, f"truth {_told(turn.truth)}"]
            if turn.guess is not None:
                low, middle, high = (_told(part) for part in turn.guess)
                parts.append(f"estimate {middle} ({low} to {high})")
            if turn.history is not None:
                parts.append(f"history {_told(turn.history)}")
            if index in marked:
                parts.append(marked[index])
            rows.append(("  > " if index == self.at else "  - ") + ", ".join(parts))
        return "\n".join(rows)

    # Hands

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        room = self.field_in(pen, pygame.Rect((0, 0), self.rect.size))
        self.move_near(room, at[0])

    def count(self) -> int:
        return len(self.turns)

    # Where things are

    @staticmethod
    def need(pen: Pen) -> int:
        """The least height at which it can be read, in pixels."""
        legend = 6 * pen.line_height("name") + pen.px(40)
        return pen.em(HEAD + FOOT) + max(pen.px(150), legend * 4 // 3)

    def field_in(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """The field within the words around it."""
        right = pen.em(RIGHT) if self._beside(pen, box) else pen.px(22)
        head = pen.em(HEAD) if self._beside(pen, box) else pen.em(HEAD) + self._legend_high(pen)
        left, foot = self._edges(pen)
        wide, high = box.width - left - right, box.height - head - foot
        return pygame.Rect(box.x + left, box.y + head, wide, high)

    def _edges(self, pen: Pen) -> tuple[int, int]:
        """The room for the words left of the field and below it: small text is never as small
        as its window."""
        left = pen.width(_axis(LEAST), "name") + pen.px(16)
        foot = pen.line_height("plate") + pen.line_height("label") + pen.px(10)
        return max(pen.em(LEFT), left), max(pen.em(FOOT), foot)

    def _beside(self, pen: Pen, box: pygame.Rect) -> bool:
        """Whether the legend stands beside the field, and not over it."""
        return box.width >= pen.em(620)

    def _legend_high(self, pen: Pen) -> int:
        return len(self.legend()) * pen.line_height("name") + pen.px(4)

    def highest(self) -> float:
        """The top of the axis: a power of ten that nothing exceeds."""
        seen = [turn.truth or 0.0 for turn in self.turns]
        seen += [turn.guess[2] for turn in self.turns if turn.guess is not None]
        seen += [turn.history or 0.0 for turn in self.turns]
        most = max([TOP, *seen])
        return min(1.0, float(10.0 ** math.ceil(math.log10(most) - 1e-9)))

    def spot(self, room: pygame.Rect, index: int, chance: float) -> tuple[float, float]:
        """Where a chance in a turn lies in the field."""
        x = room.x + room.width * index / max(1, len(self.turns) - 1)
        low, high = math.log10(LEAST), math.log10(self.highest())
        part = (math.log10(min(max(chance, LEAST), self.highest())) - low) / (high - low)
        return x, room.bottom - part * room.height

    def legend(self) -> list[tuple[str, str, Colour, tuple[float, float]]]:
        """What the lines are: title, line below it, colour, dashes."""
        truth, guess = say("chart.truth"), say("chart.guess")
        told = [
            (truth, say("chart.truth.note"), COLOURS["ink"], (1.0, 0.0)),
            (guess, say("chart.guess.note"), BLUE, (8.0, 4.0)),
        ]
        if any(turn.history is not None for turn in self.turns):
            history, note = say("chart.history"), say("chart.history.note")
            told.append((history, note, GREY, (2.0, 4.0)))
        return told

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        self._now(pen, surface, self.field_in(pen, box))
        surface.blit(self.kept(pen), box)

    def ground(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        room = self.field_in(pen, box)
        self._title(pen, surface, box)
        self._axes(pen, surface, room)
        self._doubt(surface, room)
        for values, colour, width, dash in self._lines():
            for points in self._pieces(room, values):
                unit = pen.scale
                on, off = dash[0] * unit if dash[1] else 1e6, dash[1] * unit
                stroke(surface, np.array(points), colour, max(1, pen.px(width)), (on, off))
        self._notes(pen, surface, room)
        self._legend(pen, surface, box, room)

    def _title(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        x, y = box.x + pen.px(18), box.y + pen.px(8)
        wide = max(pen.width(self.title, "heading"), pen.width(self.line, "serif"))
        high = pen.line_height("heading") + pen.line_height("serif")
        patch(pen, surface, pygame.Rect(x, y, min(wide, box.width - pen.px(36)), high))
        pen.draw(surface, (x, y), self.title, "heading", COLOURS["ink"])
        below = (x, y + pen.line_height("heading"))
        text = pen.shorten(self.line, "serif", box.width - pen.px(36))
        pen.draw(surface, below, text, "serif", COLOURS["ink_soft"])

    def _axes(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        ink, line = COLOURS["ink"], max(1, pen.px(1.4))
        self._grave(pen, surface, room)
        pygame.draw.rect(surface, ink, (room.x - line, room.y, line, room.height))
        pygame.draw.rect(surface, ink, (room.x - line, room.bottom, room.width + line, line))
        high = pen.line_height("name")
        for power in range(round(math.log10(LEAST)), round(math.log10(self.highest())) + 1):
            y = round(self.spot(room, 0, 10.0**power)[1])
            pygame.draw.rect(surface, ink, (room.x - pen.px(6), y, pen.px(6), 1))
            text = _axis(10.0**power)
            wide = pen.width(text, "name")
            at = (room.x - pen.px(9) - wide, y - high // 2)
            patch(pen, surface, pygame.Rect(at[0], at[1], wide, high), 1)
            pen.draw(surface, at, text, "name", ink)
        self._days(pen, surface, room)

    def _grave(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The field of grave danger, hatched, with its word."""
        foot = round(self.spot(room, 0, GRAVE)[1])
        high = foot - room.y
        if high < pen.px(8):
            return
        wash = clear((room.width, high))
        wash.fill((200, 69, 42, 40))
        for x in range(-high, room.width, max(5, pen.px(7))):
            pygame.draw.line(wash, (165, 40, 27, 120), (x, high), (x + high, 0), pen.px(1))
        surface.blit(wash, room)
        words = self._grave_words(pen, room)
        if words.height:
            patch(pen, surface, words)
            text = say("chart.grave").upper()
            pen.draw(surface, words.topleft, text, "label", COLOURS["red"])

    def _grave_words(self, pen: Pen, room: pygame.Rect) -> pygame.Rect:
        """Where the word for that field stands; without height where it has no room."""
        high, line = round(self.spot(room, 0, GRAVE)[1]) - room.y, pen.line_height("label")
        if line > high + pen.px(4):
            return pygame.Rect(room.topleft, (0, 0))
        at = (room.x + pen.px(10), room.y + (high - line) // 2)
        return pygame.Rect(at, (pen.width(say("chart.grave").upper(), "label"), line))

    def _days(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        ink, right, y = COLOURS["ink"], 0, room.bottom + pen.px(9)
        high = pen.line_height("plate")
        for index, turn in enumerate(self.turns):
            x = round(self.spot(room, index, LEAST)[0])
            tick = pen.px(8 if turn.day else 4)
            pygame.draw.rect(surface, ink, (x, room.bottom, max(1, pen.px(1)), tick))
            wide = pen.width(turn.day, "plate")
            if turn.day and x - wide // 2 > right:
                patch(pen, surface, pygame.Rect(x - wide // 2, y, wide, high), 1)
                pen.draw(surface, (x - wide // 2, y), turn.day, "plate", ink)
                right = x + wide // 2 + pen.px(4)
        text = self.month.upper()
        at = (room.centerx - pen.width(text, "label") // 2, y + high - pen.px(2))
        patch(pen, surface, pygame.Rect(at, (pen.width(text, "label"), pen.line_height("label"))))
        pen.draw(surface, at, text, "label", COLOURS["faded"])

    def _lines(self) -> Iterator[tuple[list[float | None], Colour, float, tuple[float, float]]]:
        yield [turn.history for turn in self.turns], GREY, 1.8, (2.0, 4.0)
        guess = [None if turn.guess is None else turn.guess[1] for turn in self.turns]
        yield guess, BLUE, 2.0, (8.0, 5.0)
        yield [turn.truth for turn in self.turns], COLOURS["ink"], 2.8, (1.0, 0.0)

    def _pieces(self, room: pygame.Rect, values: list[float | None]) -> list[Points]:
        """A line's points, broken where there is no value; a lone point is a short stroke."""
        pieces: list[Points] = [[]]
        for index, value in enumerate(values):
            if value is None:
                pieces.append([])
            else:
                pieces[-1].append(self.spot(room, index, value))
        alone = [[(x - 2, y), (x + 2, y)] for (x, y), *rest in filter(None, pieces) if not rest]
        return [piece for piece in pieces if len(piece) > 1] + alone

    def _doubt(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The staff's doubt as a wash between its lowest and its highest estimate."""
        rows = [(i, turn.guess) for i, turn in enumerate(self.turns) if turn.guess is not None]
        if len(rows) < 2 or room.width < 2 or room.height < 2:
            return
        upper = [self.spot(room, index, guess[2]) for index, guess in rows]
        lower = [self.spot(room, index, guess[0]) for index, guess in reversed(rows)]

        def draw(big: pygame.Surface, times: int) -> None:
            big.fill((*BLUE, 0))
            points = [((x - room.x) * times, (y - room.y) * times) for x, y in (*upper, *lower)]
            pygame.draw.polygon(big, (*BLUE, WASH), points)

        surface.blit(finely(room.size, draw, 2), room)

    def _now(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        """A line down the turn that is shown elsewhere, under all the rest."""
        if 0 <= self.at < len(self.turns):
            x = self.spot(room, self.at, LEAST)[0]
            line = np.array([(x, room.y - pen.px(4)), (x, room.bottom)])
            stroke(surface, line, COLOURS["red"], max(1, pen.px(1.2)), (pen.px(3), pen.px(3)))

    def _legend(
        self, pen: Pen, surface: pygame.Surface, box: pygame.Rect, room: pygame.Rect
    ) -> None:
        beside, high = self._beside(pen, box), pen.line_height("name")
        x = room.right + pen.px(14) if beside else room.x
        y = room.y + room.height // 4 if beside else box.y + pen.em(HEAD) - pen.px(2)
        for title, note, colour, dash in self.legend():
            mark = np.array([(x, y + high // 2), (x + pen.px(26), y + high // 2)])
            on, off = dash[0] * pen.scale if dash[1] else 1e6, dash[1] * pen.scale
            left = x + pen.px(32)
            rows = 2 if beside else 1
            words = pygame.Rect(x, y, box.right - pen.px(10) - x, rows * high)
            patch(pen, surface, words)
            stroke(surface, mark, colour, max(1, pen.px(2)), (on, off))
            title = pen.shorten(title, "name", words.right - left)
            pen.draw(surface, (left, y), title, "name", colour)
            if beside:
                text = pen.shorten(note, "map_small", words.right - left)
                pen.draw(surface, (left, y + high), text, "map_small", COLOURS["ink_soft"])
            y += rows * high + (pen.px(12) if beside else 0)

    # Notes

    def _notes(self, pen: Pen, surface: pygame.Surface, room: pygame.Rect) -> None:
        found = self.placed(pen, room)
        for note, at in found:
            x, y = self._point(room, note)
            corner = (min(max(x, at.left), at.right), min(max(y, at.top), at.bottom))
            pygame.draw.aaline(surface, COLOURS["red"], (x, y), corner)
            patch(pen, surface, at)
            pen.draw(surface, at.topleft, note.title, TITLE, COLOURS["red"])
            below = (at.x, at.y + pen.line_height(TITLE))
            pen.draw(surface, below, note.line, LINE, COLOURS["ink"])
        for note, _ in found:
            x, y = self._point(room, note)
            pygame.draw.aacircle(surface, WHITE, (round(x), round(y)), pen.px(DOT + 1.5))
            pygame.draw.aacircle(surface, COLOURS["red"], (round(x), round(y)), pen.px(DOT))

    def _point(self, room: pygame.Rect, note: Note) -> tuple[float, float]:
        return self.spot(room, note.turn, self.turns[note.turn].truth or 0.0)

    def placed(self, pen: Pen, room: pygame.Rect) -> list[tuple[Note, pygame.Rect]]:
        """Each note with the room that its words have; none where they would lie over others."""
        wanted = [(note.title, note.line, self._dot(pen, room, note)) for note in self.notes]
        truth = self._pieces(room, [turn.truth for turn in self.turns])
        kept = [*along(pen, truth), self._grave_words(pen, room)]
        found = zip(self.notes, places(pen, room, wanted, kept), strict=True)
        return [(note, at) for note, at in found if at is not None]

    def _dot(self, pen: Pen, room: pygame.Rect, note: Note) -> pygame.Rect:
        """The room that a note's dot takes."""
        dot = pygame.Rect(0, 0, pen.px(16), pen.px(16))
        x, y = self._point(room, note)
        dot.center = round(x), round(y)
        return dot


BLUE: Colour = (30, 84, 128)
GREY: Colour = (92, 88, 74)


def patch(pen: Pen, surface: pygame.Surface, words: pygame.Rect, room: float = 4) -> None:
    """A pale field behind words, that they can be read over the lines of the paper."""
    grown = words.inflate(2 * pen.px(room), 0)
    if grown.width > 0 and grown.height > 0:
        pale = clear(grown.size)
        pale.fill((*WHITE, 215))
        surface.blit(pale, grown)


def _told(chance: float | None) -> str:
    return "none" if chance is None else f"{chance:.5f}"


def _axis(chance: float) -> str:
    """How a chance is written beside the field."""
    return say("chart.axis", number=f"{round(1 / chance):,}")
