"""All text of the window: measured and drawn in device pixels, at its final size.

A `Pen` belongs to one scale. Every letter comes from the role's face or, where that lacks it,
from a face of the fallback that has it. Lines that were drawn lately are kept as pictures, and
so are the places where texts break into lines: drawn again, a paragraph costs a few blits.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import pygame

from game.ui.lettering import Lettering, runs
from game.ui.printing import Column, column
from game.ui.rich import parted
from game.ui.theme import PLAIN, ROLES, Colour, Role

POINT = "·"
"""It parts what stands side by side: where a line breaks it is not needed, and left out."""

Align = Literal["left", "centre", "right"]

SETTINGS_KEPT = 2000
"""How many texts a pen remembers the lines of."""


class Pen:
    """Draws text and turns logical lengths into pixels, for one scale and one text scale.

    A `plain` pen sets typed, written and printed papers in the serif of running text, evenly
    inked.
    """

    def __init__(self, scale: float = 1.0, text_scale: float = 1.0, plain: bool = False) -> None:
        self.scale = scale
        self.text_scale = text_scale
        self.plain = plain
        self._letters = Lettering(scale, text_scale)
        self._wrapped: dict[tuple[str, str, int], list[str]] = {}
        self._columns: dict[tuple[str, str, int, bool], Column] = {}

    def px(self, length: float) -> int:
        """A logical length in device pixels; a length above zero is at least one pixel."""
        return max(1, round(length * self.scale)) if length > 0 else round(length * self.scale)

    def em(self, length: float) -> int:
        """A logical length that grows with the text as well as with the window."""
        return self.px(length * self.text_scale)

    def role(self, name: str) -> Role:
        """What a role means to this pen."""
        return PLAIN[name] if self.plain and name in PLAIN else ROLES[name]

    def size(self, role: str) -> int:
        """The size of a role's letters in device pixels, never under the floor."""
        return self._letters.size(self.role(role))

    def font(self, face: str, size: int) -> pygame.font.Font:
        """A face at a size in pixels, opened once."""
        return self._letters.font(face, size)

    def line_height(self, role: str) -> int:
        """From one base line to the next, in pixels."""
        return self._letters.line_height(self.role(role))

    def base_line(self, role: str) -> int:
        """From the top of a line to the foot of its capitals."""
        return self._letters.base_line(self.role(role))

    def runs(self, text: str, role: str) -> list[tuple[str, str]]:
        """The text cut into (face, piece), so that each piece's face can print it."""
        return runs(text, self.role(role))

    def width(self, text: str, role: str) -> int:
        """The width of one line in pixels."""
        return self._letters.width(text, self.role(role))

    def fit(self, text: str, roles: Iterable[str], width: int) -> str:
        """The largest of the roles in which one line fits; the smallest if it fits in none."""
        smallest, *larger = sorted(roles, key=self.size)
        fitting = (role for role in reversed(larger) if self.width(text, role) <= width)
        return next(fitting, smallest)

    def wrap(self, text: str, role: str, width: int) -> list[str]:
        """Lines no wider than `width` pixels; an empty line parts paragraphs."""
        key = (text, role, width)
        if key not in self._wrapped:
            if len(self._wrapped) > SETTINGS_KEPT:
                self._wrapped.clear()
            self._wrapped[key] = self._wrap(text, role, width)
        return self._wrapped[key]

    def _wrap(self, text: str, role: str, width: int) -> list[str]:
        lines: list[str] = []
        for paragraph in parted(text):
            if lines:
                lines.append("")
            lines.extend(self._fill(paragraph.replace("\n", " ").split(" "), role, width))
        return lines

    def _fill(self, words: list[str], role: str, width: int) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in filter(None, words):
            longer = f"{line} {word}" if line else word
            if self.width(longer, role) <= width:
                line = longer
                continue
            if line:
                lines.append(line.removesuffix(f" {POINT}"))
            *whole, line = [""] if word == POINT else self._break(word, role, width)
            lines += whole
        return [*lines, line] if line else lines

    def _break(self, word: str, role: str, width: int) -> list[str]:
        """A word cut where it is wider than a whole line."""
        pieces = [""]
        for letter in word:
            if pieces[-1] and self.width(pieces[-1] + letter, role) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def height(self, text: str, role: str, width: int) -> int:
        """The height of wrapped text in pixels."""
        return len(self.wrap(text, role, width)) * self.line_height(role)

    def draw(
        self,
        surface: pygame.Surface,
        at: tuple[int, int],
        text: str,
        role: str,
        colour: Colour,
        align: Align = "left",
        width: int = 0,
        place: int = 0,
    ) -> None:
        """Draw one line in a box `width` pixels wide with its top left corner at `at`.

        Equal lines of typing at another `place` are struck differently.
        """
        if align != "left":
            spare = width - self.width(text, role)
            at = (at[0] + (spare // 2 if align == "centre" else spare), at[1])
        self._letters.draw(surface, at, text, self.role(role), colour, place)

    def lines(
        self,
        surface: pygame.Surface,
        box: pygame.Rect,
        text: str,
        role: str,
        colour: Colour,
        align: Align = "left",
    ) -> None:
        """Draw wrapped text from the top of `box`."""
        step = self.line_height(role)
        for index, line in enumerate(self.wrap(text, role, box.width)):
            at = (box.x, box.y + index * step)
            self.draw(surface, at, line, role, colour, align, box.width, index)

    def shorten(self, text: str, role: str, width: int) -> str:
        """The text, or as much of it as fits before an ellipsis."""
        if self.width(text, role) <= width:
            return text
        while text and self.width(text + "…", role) > width:
            text = text[:-1]
        return text.rstrip(f" {POINT}") + "…"

    def rich_height(self, text: str, role: str, width: int) -> int:
        """The height of text with runs (`rich`) in pixels."""
        return self._column(text, role, width, False).height

    def rich_steps(self, text: str, role: str, width: int, justified: bool = False) -> list[int]:
        """The height of text with runs down to the foot of each of its lines, in pixels."""
        return self._column(text, role, width, justified).steps

    def rich(
        self,
        surface: pygame.Surface,
        box: pygame.Rect,
        text: str,
        role: str,
        colour: Colour,
        justified: bool = False,
    ) -> int:
        """Draw wrapped text with **strong**, __underlined__ and [[redacted]] words; its height."""
        column = self._column(text, role, box.width, justified)
        column.draw(surface, box.topleft, colour)
        return column.height

    def justified(
        self, surface: pygame.Surface, box: pygame.Rect, text: str, role: str, colour: Colour
    ) -> int:
        """Draw rich text in a column that is even on both sides, as in a newspaper; its height."""
        return self.rich(surface, box, text, role, colour, justified=True)

    def _column(self, text: str, role: str, width: int, justified: bool) -> Column:
        key = (text, role, width, justified)
        if key not in self._columns:
            if len(self._columns) > SETTINGS_KEPT:
                self._columns.clear()
            self._columns[key] = column(self._letters, text, self.role(role), width, justified)
        return self._columns[key]
