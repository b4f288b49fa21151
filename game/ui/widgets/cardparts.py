"""The blocks that a card is made of, one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.draw.icons import icon, triangle
from game.ui.draw.portrait import medallion
from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour, rgb

BLUE_LINE, RED_LINE = rgb("#a9bcc4"), rgb("#b9553f")
"""The printed lines of an index card."""

TITLE, WORDS, NOTE, CAPTION, VALUE = "card_title", "serif", "small", "name", "serif_strong"
FACE, STEP = 24, 11
"""Logical: a small face, a step of escalation."""

MOST, LEAST = 5, 2
"""Faces of a group: at most, and how many should be seen side by side with the other group."""

Group = tuple[str, Colour, tuple[str, ...]]
"""A word, its colour, and the faces after it."""

GAP = 12
"""Logical room between the columns of a card."""

NARROW = 66
"""A column narrower than this, logical and with the text, begins a new row."""


class Block:
    """A part of a card that has a height at a width, and draws itself there."""

    def need(self, pen: Pen, width: int) -> int:
        """Its height in pixels."""
        raise NotImplementedError

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """Draw it in its box."""
        raise NotImplementedError

    def faults(self, pen: Pen, width: int) -> list[str]:
        """What does not fit into a width, in words."""
        return []


@dataclass(frozen=True)
class Title(Block):
    """The title, over the red line of an index card if it is `ruled`."""

    text: str
    ruled: bool

    def need(self, pen: Pen, width: int) -> int:
        return pen.height(self.text, TITLE, width) + pen.px(5 if self.ruled else 2)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pen.lines(surface, box, self.text, TITLE, COLOURS["ink"])
        if self.ruled:
            line = pygame.Rect(box.x, box.bottom - pen.px(4), box.width, pen.px(1))
            surface.fill(RED_LINE, line)


@dataclass(frozen=True)
class Ruled(Block):
    """Words on the blue lines of the card, in at most `most` lines if that is not 0."""

    text: str
    most: int = 0

    def shown(self, pen: Pen, width: int) -> list[str]:
        """The lines that are shown; the last one ends in an ellipsis where more would follow."""
        lines = pen.wrap(self.text, WORDS, width)
        if not self.most or len(lines) <= self.most:
            return lines
        words = lines[self.most - 1].split()
        while len(words) > 1 and pen.width(f"{' '.join(words)} …", WORDS) > width:
            words.pop()
        last = f"{' '.join(words)} …"
        if len(words) < 2:
            last = pen.shorten(last, WORDS, width)
        return [*lines[: self.most - 1], last]

    def need(self, pen: Pen, width: int) -> int:
        return len(self.shown(pen, width)) * pen.line_height(WORDS) + pen.px(6)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        y, step = box.y, pen.line_height(WORDS)
        for line in self.shown(pen, box.width):
            surface.fill(BLUE_LINE, (box.x, y + step - pen.px(1), box.width, pen.px(1)))
            pen.draw(surface, (box.x, y), line, WORDS, COLOURS["ink"])
            y += step


@dataclass(frozen=True)
class Note(Block):
    """A line or more in a colour, with an icon before it if one is named."""

    text: str
    colour: str
    icon: str = ""

    def _indent(self, pen: Pen) -> int:
        return pen.em(20) if self.icon else 0

    def need(self, pen: Pen, width: int) -> int:
        return pen.height(self.text, NOTE, width - self._indent(pen))

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        indent = self._indent(pen)
        if self.icon:
            side = pen.em(15)
            at = (box.x, box.y + (pen.line_height(NOTE) - side) // 2)
            surface.blit(icon(self.icon, side, COLOURS[self.colour]), at)
        room = pygame.Rect(box.x + indent, box.y, box.width - indent, box.height)
        pen.lines(surface, room, self.text, NOTE, COLOURS[self.colour])


@dataclass(frozen=True)
class Faces(Block):
    """Small faces of those for it and those against it; those without room are counted."""

    fors: tuple[str, ...]
    against: tuple[str, ...]
    side: int

    def _groups(self) -> list[Group]:
        groups: list[Group] = [
            (say("card.for"), COLOURS["green"], self.fors),
            (say("card.against"), COLOURS["red"], self.against),
        ]
        return [group for group in groups if group[2]]

    def rows(self, pen: Pen, width: int) -> list[list[Group]]:
        """The two groups side by side with as many faces as have room; one under the other if
        that would leave too few."""
        groups = self._groups()
        for most in range(MOST, LEAST - 1, -1):
            beside = [(word, colour, _kept(who, most)) for word, colour, who in groups]
            wide = sum(_group_wide(pen, word, len(who)) for word, _, who in beside)
            if wide + pen.px(GAP) * (len(beside) - 1) <= width:
                return [beside]
        return [[_fitting(pen, group, width)] for group in groups]

    def need(self, pen: Pen, width: int) -> int:
        return len(self.rows(pen, width)) * self._high(pen) + pen.px(6)

    def _high(self, pen: Pen) -> int:
        return max(pen.em(FACE), pen.line_height(CAPTION)) + pen.px(2)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        y = box.y + pen.px(2) + self._high(pen) // 2
        for row in self.rows(pen, box.width):
            x = box.x
            for group in row:
                self._group(pen, surface, (x, y), group)
                x += _group_wide(pen, group[0], len(group[2])) + pen.px(GAP)
            y += self._high(pen)

    def _group(self, pen: Pen, surface: pygame.Surface, at: tuple[int, int], group: Group) -> None:
        """A word and its faces, their left edge and middle at `at`."""
        (x, middle), (word, colour, who) = at, group
        pen.draw(surface, (x, middle - pen.line_height(CAPTION) // 2), word, CAPTION, colour)
        x += pen.width(word, CAPTION) + pen.px(6)
        for face in who:
            disc = medallion(pen.em(FACE), face, self.side)
            surface.blit(disc, (x, middle - disc.get_height() // 2))
            x += pen.em(FACE - 1)

    def faults(self, pen: Pen, width: int) -> list[str]:
        return [
            f"{word!r} and a face are wider than {width}"
            for word, _, _ in self._groups()
            if _group_wide(pen, word, 1) > width
        ]


def _group_wide(pen: Pen, word: str, count: int) -> int:
    return pen.width(word, CAPTION) + pen.px(6) + count * pen.em(FACE - 1) + pen.em(1)


def _kept(who: Sequence[str], most: int) -> tuple[str, ...]:
    """At most so many faces; the others are counted in a last one."""
    if len(who) <= most:
        return tuple(who)
    return (*who[: most - 1], f"+{len(who) - most + 1}")


def _fitting(pen: Pen, group: Group, width: int) -> Group:
    """A group with as many faces as have room in a row of its own."""
    word, colour, who = group
    most = MOST
    while most > 1 and _group_wide(pen, word, min(most, len(who))) > width:
        most -= 1
    return word, colour, _kept(who, most)


@dataclass(frozen=True)
class Fields(Block):
    """The fields at the foot of a card: steps of escalation (-1: none), time, consent."""

    steps: int
    takes: str
    needs: str

    def cells(self, pen: Pen) -> list[tuple[str, str, int]]:
        """Caption, value and width of each field; the value of the steps is empty."""
        cells = []
        if self.steps >= 0:
            wide = 5 * (pen.em(STEP) + pen.px(2))
            word = say("card.escalation")
            cells.append((word, "", max(wide, pen.width(word, CAPTION))))
        for key, value in (("card.takes", self.takes), ("card.needs", self.needs)):
            if value:
                wide = max(pen.width(say(key), CAPTION), pen.width(value, VALUE))
                cells.append((say(key), value, wide))
        return cells

    def rows(self, pen: Pen, width: int) -> list[list[tuple[str, str, int]]]:
        """The fields in rows: one that would be squeezed begins a new one."""
        rows: list[list[tuple[str, str, int]]] = [[]]
        left = width
        for word, value, wide in self.cells(pen):
            if rows[-1] and min(wide, self._least(pen, value)) > left:
                rows.append([])
                left = width
            wide = min(wide, left)
            rows[-1].append((word, value, wide))
            left -= wide + pen.px(GAP)
        return rows

    def _least(self, pen: Pen, value: str) -> int:
        """The width below which a field would be squeezed, and its words broken."""
        longest = max((pen.width(word, VALUE) for word in value.split()), default=0)
        return max(pen.em(NARROW), longest)

    def _row_high(self, pen: Pen, row: Sequence[tuple[str, str, int]]) -> int:
        values = [pen.height(value, VALUE, wide) for _, value, wide in row if value]
        return pen.line_height(CAPTION) + max([*values, pen.line_height(VALUE)])

    def need(self, pen: Pen, width: int) -> int:
        rows = self.rows(pen, width)
        return pen.px(6) + sum(self._row_high(pen, row) for row in rows)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.fill(COLOURS["kraft_deep"], (box.x, box.y + pen.px(2), box.width, pen.px(1)))
        y = box.y + pen.px(6)
        for row in self.rows(pen, box.width):
            x = box.x
            for word, value, wide in row:
                pen.draw(surface, (x, y), word, CAPTION, COLOURS["faded"])
                under = pygame.Rect(x, y + pen.line_height(CAPTION), wide, 0)
                if value:
                    pen.lines(surface, under, value, VALUE, COLOURS["ink"])
                else:
                    self._steps(pen, surface, under)
                x += wide + pen.px(GAP)
            y += self._row_high(pen, row)

    def _steps(self, pen: Pen, surface: pygame.Surface, at: pygame.Rect) -> None:
        side = pen.em(STEP)
        top = at.y + (pen.line_height(VALUE) - side) // 2
        for index in range(5):
            filled = index < self.steps
            step = triangle(side, COLOURS["red" if filled else "faded"], filled)
            surface.blit(step, (at.x + index * (side + pen.px(2)), top))

    def faults(self, pen: Pen, width: int) -> list[str]:
        return [
            f"{word!r} is wider than {width}"
            for word, _, _ in self.cells(pen)
            if pen.width(word, CAPTION) > width
        ]
