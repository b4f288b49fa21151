"""Rich text (`rich`) on a surface: paragraphs of lines, strong, underlined or barred."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.lettering import Lettering, suited
from game.ui.rich import Line, Measures, Paragraph, Piece, Placed, set_text
from game.ui.theme import COLOURS, Colour, Role

PARAGRAPH = 0.45
"""The air between two paragraphs, in lines."""

SPREAD = 2.2
"""How much a space of justified text may grow, in sizes; a line that needs more stays short."""


@dataclass(frozen=True)
class Column:
    """Rich text set to a width: what one measures, and draws again and again."""

    letters: Lettering
    role: Role
    paragraphs: list[Paragraph]

    @property
    def height(self) -> int:
        """The height of all paragraphs in pixels."""
        step = self.letters.line_height(self.role)
        gaps = max(0, len(self.paragraphs) - 1)
        return sum(map(len, self.paragraphs)) * step + gaps * self._gap

    @property
    def steps(self) -> list[int]:
        """The height down to the foot of each line, in pixels: where a page may end."""
        step = self.letters.line_height(self.role)
        found: list[int] = []
        y = 0
        for paragraph in self.paragraphs:
            found += [y + (line + 1) * step for line in range(len(paragraph))]
            y += len(paragraph) * step + self._gap
        return found

    @property
    def _gap(self) -> int:
        return round(PARAGRAPH * self.letters.line_height(self.role))

    def draw(self, surface: pygame.Surface, at: tuple[int, int], colour: Colour) -> None:
        """Draw all lines with the top left corner of the first at `at`."""
        stroke = _Stroke(self.letters, self.role, surface, colour)
        x, y = at
        place = 0
        for paragraph in self.paragraphs:
            for line in paragraph:
                stroke.line((x, y), line, place)
                y += self.letters.line_height(self.role)
                place += 1
            y += self._gap


def column(letters: Lettering, text: str, role: Role, width: int, justified: bool) -> Column:
    """Text with marks, set to a width in pixels in a face that has all of its letters."""
    own = suited(text, role)
    space = letters.length("n n", own) - 2 * letters.length("n", own)
    measures = Measures(width, space, lambda piece: letters.length(piece.text, _styled(piece, own)))
    spread = round(SPREAD * letters.size(own)) if justified else 0
    return Column(letters, own, set_text(text, measures, spread))


def _styled(piece: Piece, role: Role) -> Role:
    return role.bold() if piece.strong else role


@dataclass(frozen=True)
class _Stroke:
    """What every piece of a column is drawn with."""

    letters: Lettering
    role: Role
    surface: pygame.Surface
    colour: Colour

    @property
    def thick(self) -> int:
        return max(1, round(self.letters.size(self.role) / 16))

    def line(self, at: tuple[int, int], line: Line, place: int) -> None:
        for index, placed in enumerate(line):
            if placed.piece.hidden:
                self._bar(at, line[index : index + 2])
            else:
                self._piece((at[0] + placed.x, at[1]), placed, place)

    def _piece(self, at: tuple[int, int], placed: Placed, place: int) -> None:
        piece = placed.piece
        role = _styled(piece, self.role)
        self.letters.draw(self.surface, at, piece.text, role, self.colour, place)
        if piece.underlined:
            y = at[1] + self.letters.base_line(self.role) + 2 * self.thick
            self.surface.fill(self.colour, (at[0], y, placed.width, self.thick))

    def _bar(self, at: tuple[int, int], line: Line) -> None:
        """A bar over a hidden piece, up to the next one if that is hidden too."""
        first, *after = line
        joins = [placed.x for placed in after if placed.piece.hidden]
        right = joins[0] if joins else first.x + first.width
        size = self.letters.size(self.role)
        top = at[1] + self.letters.base_line(self.role) - round(0.8 * size)
        self.surface.fill(COLOURS["ink"], (at[0] + first.x, top, right - first.x, size))
