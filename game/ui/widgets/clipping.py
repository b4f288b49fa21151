"""A newspaper's front page: masthead, headline, picture, columns, and a stamp under them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Literal

import pygame

from game.ui.draw.halftone import picture
from game.ui.draw.news import newspaper
from game.ui.draw.stamps import stamp
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.casting import cast

PAD = 22
"""From the edge of the paper to the print, logical."""

BLUR = 10
SHARE = 0.36
"""How high the picture is, in widths of the print, where nothing bounds it."""

TALLEST = 0.62
"""How high it may become where there is room to spare, in widths of the print."""

GUTTER = 18
NARROW = 270
"""Print narrower than this, in logical units that grow with the text, is set in one column."""

MASTHEADS = ("masthead", "news_big", "news")
BANNERS = ("banner", "headline", "title", "heading")
BANNER_LINES = 3
DECKS = ("title", "heading", "strong")
STRETCH = 4.0
"""How far a space of a justified line may grow; a line that needs more stays ragged."""

FREE = 0.8
"""The part of the stamp's height that is kept free for it under the columns."""

Kind = Literal["centred", "ends", "rule", "double", "picture", "columns", "stamp", "gap"]


@dataclass(frozen=True)
class Part:
    """A piece of the page from its left edge to its right, `high` pixels of it."""

    kind: Kind
    high: int
    text: str = ""
    role: str = ""


@dataclass(kw_only=True)
class Clipping(Widget):
    """A front page. `faces` are the busts of its picture, left to right, with their `caption`;
    `stamp` is struck across it in the colour `ink`. A `tight` page has
    smaller print, a `bare` one no sheet of its own: it lies on a panel of newsprint."""

    kind: ClassVar[str] = "front page"
    paper: str
    place: str
    date: str
    headline: str
    deck: str = ""
    text: str = ""
    faces: tuple[str, ...] = ()
    caption: str = ""
    stamp: str = ""
    ink: str = "green"
    tight: bool = False
    bare: bool = False

    def describe(self) -> str:
        told = [f"{self.paper} · {self.place}, {self.date}", self.headline, self.deck]
        told += [self.text, self.caption, f"[{self.stamp}]" if self.stamp else ""]
        return f"front page {self.name}: " + " | ".join(part for part in told if part)

    def margin(self) -> float:
        return BLUR + 6

    def _pad(self, pen: Pen) -> int:
        return pen.px(4 if self.bare else PAD)

    # Setting the page

    def need(self, pen: Pen, width: int) -> int:
        """The least height at which all of it has room, in pixels."""
        return sum(part.high for part in self._parts(pen, width)) + 2 * self._pad(pen)

    def _parts(self, pen: Pen, width: int) -> list[Part]:
        inner = width - 2 * self._pad(pen)
        parts = [
            self._lines(pen, self.paper, pen.fit(self.paper, MASTHEADS, inner), inner),
            Part("double", pen.px(7)),
            Part("ends", self._line_high(pen, inner), role="label"),
            Part("rule", pen.px(6)),
            self._lines(pen, self.headline.upper(), self._banner(pen, inner), inner),
            Part("rule", pen.px(8)),
        ]
        if self.deck:
            deck = self._lines(pen, self.deck, pen.fit(self.deck, DECKS, inner), inner)
            parts += [deck, Part("gap", pen.px(8))]
        if self.faces:
            parts.append(Part("picture", round(inner * self._share())))
            parts.append(self._lines(pen, self.caption, "serif", inner))
            parts.append(Part("gap", pen.px(6)))
        parts.append(Part("columns", self._columns_high(pen, inner)))
        if self.stamp:
            parts.append(Part("stamp", round(self._struck(pen).get_height() * FREE)))
        return parts

    def _struck(self, pen: Pen) -> pygame.Surface:
        return stamp(pen, self.stamp.upper(), COLOURS[self.ink], -5, role="title")

    def _share(self) -> float:
        return SHARE * (0.8 if self.tight else 1)

    def _lines(self, pen: Pen, text: str, role: str, width: int) -> Part:
        return Part("centred", pen.height(text, role, width), text, role)

    def _line_high(self, pen: Pen, width: int) -> int:
        """The height of the line of place and date: two lines where they need them."""
        beside = pen.width(self.place, "label") + pen.width(self.date, "label") + pen.px(20)
        return pen.line_height("label") * (1 if beside <= width else 2)

    def _banner(self, pen: Pen, width: int) -> str:
        """The largest type in which the headline has room without a broken word."""
        text = self.headline.upper()
        longest = max(text.split(), key=lambda word: pen.width(word, BANNERS[0]), default="")
        for role in BANNERS[self.tight :]:
            lines = len(pen.wrap(text, role, width))
            if lines <= BANNER_LINES and pen.width(longest, role) <= width:
                return role
        return BANNERS[-1]

    def _count(self, pen: Pen, width: int) -> int:
        return 2 if width >= pen.em(NARROW) else 1

    def _column(self, pen: Pen, width: int) -> int:
        count = self._count(pen, width)
        return (width - (count - 1) * pen.px(GUTTER)) // count

    def _print(self, pen: Pen, width: int) -> list[tuple[str, bool]]:
        """The lines of a column, and whether each goes on in the next."""
        lines = pen.wrap(self.text, "news", self._column(pen, width))
        return [(line, bool(after)) for line, after in pairwise([*lines, ""]) if line]

    def _columns_high(self, pen: Pen, width: int) -> int:
        lines = len(self._print(pen, width))
        return -(-lines // self._count(pen, width)) * pen.line_height("news")

    def faults(self, pen: Pen) -> list[str]:
        low = self.lacks(self.need(pen, self.rect.width))
        inner = self.rect.width - 2 * self._pad(pen)
        words = self.headline.upper().split()
        role = self._banner(pen, inner)
        wide = [fault for word in words for fault in too_wide(pen, self.name, word, role, inner)]
        return [*low, *wide]

    # Printing it

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if not self.bare:
            cast(pen, surface, box, BLUR, 165, (2, 4))
            surface.blit(newspaper(box.size, pen.scale), box)
        at = box.inflate(-2 * self._pad(pen), -2 * self._pad(pen))
        spare = box.height - self.need(pen, box.width)
        for part in self._parts(pen, box.width):
            high = part.high
            if part.kind == "picture":
                high += max(0, min(spare, round(at.width * (TALLEST - self._share()))))
            self._put(pen, surface, pygame.Rect(at.x, at.y, at.width, high), part)
            at.y += high

    def _put(self, pen: Pen, surface: pygame.Surface, at: pygame.Rect, part: Part) -> None:
        ink = COLOURS["ink"]
        if part.kind == "centred":
            colour = COLOURS["ink_soft"] if part.role == "serif" else ink
            pen.lines(surface, at, part.text, part.role, colour, "centre")
        elif part.kind == "ends":
            self._ends(pen, surface, at)
        elif part.kind in ("rule", "double"):
            pygame.draw.rect(surface, ink, (at.x, at.y, at.width, pen.px(1.2)))
            if part.kind == "double":
                pygame.draw.rect(surface, ink, (at.x, at.y + pen.px(3), at.width, pen.px(1)))
        elif part.kind == "picture":
            self._picture(pen, surface, at)
        elif part.kind == "columns":
            self._columns(pen, surface, at)
        elif part.kind == "stamp":
            self._strike(pen, surface, at)

    def _ends(self, pen: Pen, surface: pygame.Surface, at: pygame.Rect) -> None:
        """Place and date at both ends of a line, or one under the other."""
        high, ink = pen.line_height("label"), COLOURS["ink"]
        if at.height > high:
            for index, text in enumerate((self.place, self.date)):
                place = (at.x, at.y + index * high)
                pen.draw(surface, place, text.upper(), "label", ink, "centre", at.width)
            return
        pen.draw(surface, at.topleft, self.place.upper(), "label", ink)
        pen.draw(surface, at.topleft, self.date.upper(), "label", ink, "right", at.width)

    def _picture(self, pen: Pen, surface: pygame.Surface, at: pygame.Rect) -> None:
        surface.blit(picture(at.size, pen.scale, self.faces), at)
        pygame.draw.rect(surface, COLOURS["ink"], at, max(1, pen.px(1)))

    def _columns(self, pen: Pen, surface: pygame.Surface, at: pygame.Rect) -> None:
        lines, count = self._print(pen, at.width), self._count(pen, at.width)
        wide, step = self._column(pen, at.width), pen.line_height("news")
        deep = max(1, -(-len(lines) // count))
        for index, (line, goes_on) in enumerate(lines):
            x = at.x + index // deep * (wide + pen.px(GUTTER))
            y = at.y + index % deep * step
            justified(pen, surface, (x, y), line, wide if goes_on else 0)
        if count > 1 and deep > 1:
            x = at.x + wide + pen.px(GUTTER) // 2
            pygame.draw.rect(surface, COLOURS["faded"], (x, at.y, 1, deep * step))

    def _strike(self, pen: Pen, surface: pygame.Surface, at: pygame.Rect) -> None:
        """The stamp under the columns, its upper edge in the last line's white."""
        struck = self._struck(pen)
        corner = (at.right + pen.px(8), at.bottom + pen.px(6))
        surface.blit(struck, struck.get_rect(bottomright=corner))


def justified(
    pen: Pen, surface: pygame.Surface, at: tuple[int, int], line: str, width: int
) -> None:
    """A line of print, its words spread over `width` pixels; 0 leaves it ragged."""
    words = line.split()
    natural = pen.width(" ", "news")
    spare = width - sum(pen.width(word, "news") for word in words)
    gaps = max(1, len(words) - 1)
    if width <= 0 or len(words) < 2 or spare / gaps > natural * STRETCH:
        pen.draw(surface, at, line, "news", COLOURS["ink"])
        return
    x = float(at[0])
    for word in words:
        pen.draw(surface, (round(x), at[1]), word, "news", COLOURS["ink"])
        x += pen.width(word, "news") + spare / gaps
