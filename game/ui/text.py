"""All text of the window: measured and drawn in device pixels, at its final size.

A `Pen` belongs to one scale. Every letter comes from the role's face or, where that lacks it,
from the first face of the fallback chain that has it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

import pygame

from game import paths
from game.ui.coverage import coverage
from game.ui.theme import FALLBACK, FLOOR, ROLES, Colour

POINT = "·"
"""It parts what stands side by side: where a line breaks it is not needed, and left out."""


@lru_cache(maxsize=16)
def _covered(face: str) -> frozenset[int]:
    return coverage(paths.assets() / "fonts" / f"{face}.ttf")


class Pen:
    """Draws text and turns logical lengths into pixels, for one scale and one text scale."""

    def __init__(self, scale: float = 1.0, text_scale: float = 1.0) -> None:
        self.scale = scale
        self.text_scale = text_scale
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._wrapped: dict[tuple[str, str, int], list[str]] = {}

    def px(self, length: float) -> int:
        """A logical length in device pixels; a length above zero is at least one pixel."""
        return max(1, round(length * self.scale)) if length > 0 else round(length * self.scale)

    def em(self, length: float) -> int:
        """A logical length that grows with the text as well as with the window."""
        return self.px(length * self.text_scale)

    def size(self, role: str) -> int:
        """The size of a role's letters in device pixels, never under the floor."""
        return round(max(FLOOR, ROLES[role].size * self.scale) * self.text_scale)

    def font(self, face: str, size: int) -> pygame.font.Font:
        """A face at a size in pixels, opened once."""
        key = (face, size)
        if key not in self._fonts:
            path = paths.assets() / "fonts" / f"{face}.ttf"
            self._fonts[key] = pygame.font.Font(path, size)
        return self._fonts[key]

    def line_height(self, role: str) -> int:
        """From one base line to the next, in pixels."""
        return round(self.size(role) * ROLES[role].leading)

    def base_line(self, role: str) -> int:
        """From the top of a line to the foot of its capitals: they stand in the middle."""
        metrics = self.font(ROLES[role].face, self.size(role)).metrics("H")[0]
        capital = metrics[3] if metrics else self.size(role) * 0.7
        return round((self.line_height(role) + capital) / 2)

    def runs(self, text: str, role: str) -> list[tuple[str, str]]:
        """The text cut into (face, piece), so that each piece's face can print it."""
        own = ROLES[role].face
        if _covered(own).issuperset(map(ord, text)):
            return [(own, text)]
        chain = (own, *FALLBACK)
        return [(face, "".join(piece)) for face, piece in groupby(text, lambda c: _face(c, chain))]

    def width(self, text: str, role: str) -> int:
        """The width of one line in pixels."""
        size = self.size(role)
        return sum(self.font(face, size).size(piece)[0] for face, piece in self.runs(text, role))

    def wrap(self, text: str, role: str, width: int) -> list[str]:
        """Lines no wider than `width` pixels; an empty line parts paragraphs."""
        key = (text, role, width)
        if key not in self._wrapped:
            if len(self._wrapped) > 2000:
                self._wrapped.clear()
            self._wrapped[key] = self._wrap(text, role, width)
        return self._wrapped[key]

    def _wrap(self, text: str, role: str, width: int) -> list[str]:
        lines: list[str] = []
        for paragraph in text.strip().split("\n\n"):
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
        self, surface: pygame.Surface, at: tuple[int, int], text: str, role: str, colour: Colour
    ) -> None:
        """Draw one line with its box's top left corner at `at`."""
        x, y = at
        size = self.size(role)
        base = y + self.base_line(role)
        for face, piece in self.runs(text, role):
            font = self.font(face, size)
            if piece:
                surface.blit(font.render(piece, True, colour), (x, base - font.get_ascent()))
            x += font.size(piece)[0]

    def lines(
        self, surface: pygame.Surface, box: pygame.Rect, text: str, role: str, colour: Colour
    ) -> None:
        """Draw wrapped text from the top of `box`."""
        step = self.line_height(role)
        for index, line in enumerate(self.wrap(text, role, box.width)):
            self.draw(surface, (box.x, box.y + index * step), line, role, colour)

    def shorten(self, text: str, role: str, width: int) -> str:
        """The text, or as much of it as fits before an ellipsis."""
        if self.width(text, role) <= width:
            return text
        while text and self.width(text + "…", role) > width:
            text = text[:-1]
        return text.rstrip() + "…"


def _face(letter: str, chain: tuple[str, ...]) -> str:
    return next((face for face in chain if ord(letter) in _covered(face)), chain[0])
