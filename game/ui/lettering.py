"""Lines of text as pictures: which face prints which letter, where it stands, how it is inked.

pygame has no space between letters, no fallback between faces and no worn typewriter. A line is
therefore cut into units: whole pieces where the face's own spacing holds, single letters where
they are set apart (tracking) or struck unevenly (jitter). All lengths are in device pixels.
"""

from __future__ import annotations

import math
import random
import zlib
from collections import OrderedDict
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import pygame

from game import paths
from game.ui.coverage import coverage
from game.ui.theme import FALLBACK, FLOOR, LETTER, RUSSIAN, TYPED, Colour, Role

KEPT = 3_000_000
"""How many pixels of drawn lines a `Lettering` keeps: 12 MB."""

RIBBON = (255, 255, 255, 246, 234, 218)
"""How dark a letter is struck, 0 to 255: most of them fully."""

SWAY = 0.026
"""How far a struck letter stands off the line at most, in sizes."""

INK = {TYPED: 0.015, LETTER: 0.025, RUSSIAN: 0.035}
"""How much a ribbon thickens the strokes of a face, in sizes: thin faces as dark as the others."""

ACCENTED, TAILED, CAPITALS = "ÉÖЙЁ(|", "gjpqyДфщ,;(|§Q", "QДЩ,;"
"""Letters that every line has room for: the highest, the lowest, the lowest among capitals.

A ring (Å) or a cedilla (Ç) may reach a pixel or two beyond it at some sizes.
"""

TYPES_KEPT = 600
"""How many single letters a `Lettering` keeps."""

Key = tuple[str, Role, Colour, int]


class Picture(NamedTuple):
    """Drawn letters, and where their picture's corner lies from that of the line's box."""

    image: pygame.Surface
    dx: int
    dy: int


class Unit(NamedTuple):
    """What is drawn in one go: its face, its letters, and where it begins on the line."""

    face: str
    text: str
    x: float


@lru_cache(maxsize=32)
def covered(face: str) -> frozenset[int]:
    """The code points that a face of `assets/fonts/` prints."""
    return coverage(paths.assets() / "fonts" / f"{face}.ttf")


def suited(text: str, role: Role) -> Role:
    """The role in the first face that has all letters of the text.

    A text with letters that the role's face lacks goes whole to a face of its fallback, so that
    a Russian paper has its figures in the same type.
    """
    own = covered(role.face)
    if own.issuperset(map(ord, text)):
        return role
    letters = {ord(letter) for letter in text if letter.isalpha()}
    if letters <= own:
        return role
    chain = (*role.fallback, *FALLBACK)
    face = next((face for face in chain if letters <= covered(face)), role.face)
    return replace(role, face=face, strong="") if face != role.face else role


def runs(text: str, role: Role) -> list[tuple[str, str]]:
    """The text cut into (face, piece), so that each piece's face can print it."""
    own = suited(text, role).face
    if covered(own).issuperset(map(ord, text)):
        return [(own, text)]
    chain = (own, role.face, *role.fallback, *FALLBACK)
    return [(face, "".join(piece)) for face, piece in groupby(text, lambda c: _face(c, chain))]


def _face(letter: str, chain: tuple[str, ...]) -> str:
    return next((face for face in chain if ord(letter) in covered(face)), chain[0])


class Shelf:
    """The pictures made last; the oldest go when all of them have too many pixels."""

    def __init__(self, room: int = KEPT) -> None:
        self.room = room
        self.filled = 0
        self._kept: OrderedDict[Key, Picture] = OrderedDict()

    def get(self, key: Key) -> Picture | None:
        """The picture of that key, which counts as made now; None if it is not there."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def put(self, key: Key, picture: Picture) -> None:
        """Keep a new picture."""
        self._kept[key] = picture
        self.filled += _area(picture)
        while self.filled > self.room and len(self._kept) > 1:
            self.filled -= _area(self._kept.popitem(last=False)[1])


def _area(picture: Picture) -> int:
    wide, high = picture.image.get_size()
    return wide * high


class Lettering:
    """Measures and draws lines for one scale of the window and one of its text."""

    def __init__(self, scale: float, text_scale: float) -> None:
        self.scale = scale
        self.text_scale = text_scale
        self.shelf = Shelf()
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._rooms: dict[Role, tuple[int, int]] = {}
        self._advances: dict[tuple[str, int, str], int] = {}
        self._types: dict[tuple[str, str, int, int, Colour], Picture] = {}

    def size(self, role: Role) -> int:
        """The size of a role's letters, never under the floor."""
        return round(max(FLOOR, role.size * self.scale) * self.text_scale)

    def tracking(self, role: Role) -> float:
        """The length between two letters."""
        return role.tracking * self.scale * self.text_scale

    def font(self, face: str, size: int) -> pygame.font.Font:
        """A face at a size in pixels, opened once."""
        key = (face, size)
        if key not in self._fonts:
            path = paths.assets() / "fonts" / f"{face}.ttf"
            self._fonts[key] = pygame.font.Font(path, size)
        return self._fonts[key]

    def line_height(self, role: Role) -> int:
        """From one base line to the next."""
        return self._room(role)[0]

    def base_line(self, role: Role) -> int:
        """From the top of a line to the foot of its capitals."""
        return self._room(role)[1]

    def _room(self, role: Role) -> tuple[int, int]:
        """The height of a line, and where in it the letters stand.

        The capitals stand in the middle, unless accents or tails would leave the line so; a line
        too low for both is made higher.
        """
        if role not in self._rooms:
            fonts = [self.font(face, self.size(role)) for face in (role.face, *role.fallback)]
            sway = math.ceil(role.jitter * SWAY * self.size(role))
            above = sway + max(_reach(font, ACCENTED)[1] for font in fonts)
            tails = CAPITALS if role.capitals else TAILED
            below = sway - min(_reach(font, tails)[0] for font in fonts)
            high = max(round(self.size(role) * role.leading), above + below)
            middle = round((high + _reach(fonts[0], "H")[1]) / 2)
            self._rooms[role] = high, max(above, min(middle, high - below))
        return self._rooms[role]

    def width(self, text: str, role: Role) -> int:
        """The width of one line in whole pixels."""
        return round(self.length(text, role))

    def length(self, text: str, role: Role) -> float:
        """The width of one line, before it is rounded."""
        return self._units(text, role)[1]

    def picture(self, text: str, role: Role, colour: Colour, place: int = 0) -> Picture:
        """One line, drawn once; lines of equal text at different places are struck differently."""
        key = (text, role, colour, place if role.jitter else 0)
        kept = self.shelf.get(key)
        if kept is None:
            kept = self._picture(text, role, colour, place)
            self.shelf.put(key, kept)
        return kept

    def draw(
        self,
        surface: pygame.Surface,
        at: tuple[int, int],
        text: str,
        role: Role,
        colour: Colour,
        place: int = 0,
    ) -> None:
        """Draw one line with its box's top left corner at `at`."""
        if text:
            picture = self.picture(text, role, colour, place)
            surface.blit(picture.image, (at[0] + picture.dx, at[1] + picture.dy))

    def _units(self, text: str, role: Role) -> tuple[list[Unit], float]:
        """What the line is drawn of, and its width."""
        size = self.size(role)
        fine = _fine(size) if role.jitter else 1
        apart = bool(role.tracking or role.jitter)
        gap = self.tracking(role)
        units: list[Unit] = []
        x = 0.0
        for face, piece in runs(text, role):
            for part in piece if apart else [piece]:
                units.append(Unit(face, part, x))
                x += self._advance(face, size * fine, part) / fine + gap
        return units, max(0.0, x - gap)

    def _advance(self, face: str, size: int, text: str) -> int:
        if len(text) > 1:
            return self.font(face, size).size(text)[0]
        key = (face, size, text)
        if key not in self._advances:
            self._advances[key] = self.font(face, size).size(text)[0]
        return self._advances[key]

    def _picture(self, text: str, role: Role, colour: Colour, place: int) -> Picture:
        units, width = self._units(text, role)
        if role.jitter:
            dice = random.Random(zlib.crc32(f"{place} {text}".encode()))
            return self._struck(units, width, role, colour, dice)
        if len(units) > 1 or role.thicker:
            return self._assembled(units, width, role, colour)
        font = self.font(units[0].face, self.size(role))
        dy = self.base_line(role) - _rise(font, text)
        return Picture(font.render(text, True, colour), 0, dy)

    def _assembled(self, units: list[Unit], width: float, role: Role, colour: Colour) -> Picture:
        image, margin = self._sheet(width, role, colour, 1)
        foot = margin + self.base_line(role)
        for unit in units:
            piece = self._piece(unit, role, 1, colour)
            image.blit(piece.image, (margin + round(unit.x) + piece.dx, foot + piece.dy))
        return Picture(image, -margin, -margin)

    def _struck(
        self, units: list[Unit], width: float, role: Role, colour: Colour, dice: random.Random
    ) -> Picture:
        """A line as a typewriter strikes it: drawn large, for steps of a part of a pixel."""
        size = self.size(role)
        fine = _fine(size)
        sheet, margin = self._sheet(width, role, colour, fine)
        foot = (margin + self.base_line(role)) * fine
        sway = role.jitter * SWAY * size * fine
        for unit in units:
            piece = self._piece(unit, role, fine, colour)
            piece.image.set_alpha(255 - round(role.jitter * (255 - dice.choice(RIBBON))))
            x = margin * fine + round(unit.x * fine) + piece.dx
            sheet.blit(piece.image, (x, foot + piece.dy + round(dice.uniform(-sway, sway))))
        small = (sheet.get_width() // fine, sheet.get_height() // fine)
        return Picture(pygame.transform.smoothscale(sheet, small), -margin, -margin)

    def _sheet(
        self, width: float, role: Role, colour: Colour, fine: int
    ) -> tuple[pygame.Surface, int]:
        """An empty line with air around it, so many times larger, and the air in pixels."""
        margin = self.size(role) // 2
        room = (round(width) + 2 * margin, self.line_height(role) + 2 * margin)
        sheet = pygame.Surface((room[0] * fine, room[1] * fine), pygame.SRCALPHA)
        sheet.fill((*colour, 0))
        return sheet, margin

    def _piece(self, unit: Unit, role: Role, fine: int, colour: Colour) -> Picture:
        """One unit drawn by itself: its place is counted from the base line. Letters are kept."""
        size = self.size(role) * fine
        ribbon = INK.get(unit.face, 0) if role.jitter else 0
        key = (unit.face, unit.text, size, round((ribbon + role.thicker) * size), colour)
        if len(unit.text) > 1:
            return self._cut(*key)
        if key not in self._types:
            if len(self._types) >= TYPES_KEPT:
                self._types.clear()
            self._types[key] = self._cut(*key)
        return self._types[key]

    def _cut(self, face: str, text: str, size: int, more: int, colour: Colour) -> Picture:
        """Letters, their strokes `more` pixels thicker, without the air around them."""
        font = self.font(face, size)
        image = _inked(font.render(text, True, colour), more)
        ink = image.get_bounding_rect()
        return Picture(image.subsurface(ink), ink.x, ink.y - _rise(font, text))


def _inked(clean: pygame.Surface, more: int) -> pygame.Surface:
    """A letter with strokes so many pixels thicker."""
    if not more:
        return clean
    inked = pygame.Surface((clean.get_width() + more, clean.get_height()), pygame.SRCALPHA)
    inked.blits([(clean, (dx, 0)) for dx in (0, *range(2, more, 2), more)])
    return inked


def _fine(size: int) -> int:
    """How many times larger a struck line is drawn: small letters need more than large ones."""
    return max(2, min(4, 60 // size))


def _reach(font: pygame.font.Font, letters: str) -> tuple[int, int]:
    """How far the lowest and the highest of the letters reach above the base line."""
    metrics = [each[2:4] for each in font.metrics(letters) if each] or [(0, 0)]
    return min(low for low, _ in metrics), max(high for _, high in metrics)


def _rise(font: pygame.font.Font, text: str) -> int:
    """How far above the base line SDL puts the top of a text's picture: it keeps tall letters."""
    return max(font.get_ascent(), _reach(font, text)[1])
