"""What lies on the desk before a game: the folder of a chair, and plates that lead elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import metal
from game.ui.draw.clips import clip
from game.ui.draw.folder import tongue
from game.ui.draw.icons import icon
from game.ui.draw.paper import paper
from game.ui.draw.shapes import rounded
from game.ui.draw.stamps import stamp
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_high, too_wide
from game.ui.widgets.button import light
from game.ui.widgets.casting import cast
from game.ui.widgets.panel import BLUR, DROP, Ground

EDGE = 15
"""From the rim of a folder to the sheet in it, logical."""

STAMPED = 0.48
"""A stamp may be as wide as this part of the sheet."""

SHADED = (30, 24, 14, 44)
"""What lies over a folder that is not chosen."""


@dataclass(kw_only=True)
class Dossier(Ground):
    """The folder of a chair with a sheet clipped into it, whose words lie on it as widgets of
    their own. `text` stands on its tongue, `mark` is struck into its corner; the chosen
    one lies in the light."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "dossier"
    text: str
    who: str = ""
    mark: str = ""
    chosen: bool = False

    @staticmethod
    def top(pen: Pen) -> int:
        """How high the tongue is, in pixels."""
        return pen.line_height("plate") + pen.px(12)

    @staticmethod
    def sheet(pen: Pen, box: pygame.Rect) -> pygame.Rect:
        """Where the sheet lies in a folder."""
        edge, top = pen.px(EDGE), Dossier.top(pen)
        size = (max(1, box.width - 2 * edge), max(1, box.height - top - 2 * edge))
        return pygame.Rect((box.x + edge, box.y + top + edge), size)

    @staticmethod
    def room(pen: Pen, box: pygame.Rect) -> int:
        """How wide the words on its tongue may be."""
        return box.width - pen.px(64)

    def describe(self) -> str:
        return f"dossier {self.name}: {self.text} | {self.who}{' (chosen)' * self.chosen}"

    def margin(self) -> float:
        return BLUR + DROP

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        top, scale = self.top(pen), pen.scale
        body = pygame.Rect(box.x, box.y + top, box.width, max(1, box.height - top))
        cast(pen, surface, body, BLUR, 165, (2, BLUR / 2))
        surface.blit(paper(body.size, scale, "manila", box.width), body)
        leaf = self._leaf(pen, box)
        surface.blit(tongue(leaf.size, scale, True, light(self)), leaf)
        words = (leaf.centerx - pen.width(self.text, "plate") // 2, box.y + pen.px(6))
        pen.draw(surface, words, self.text, "plate", COLOURS["ink"])
        sheet = self.sheet(pen, box)
        cast(pen, surface, sheet, 6, 120, (2, 3))
        surface.blit(paper(sheet.size, scale, "bond", len(self.name)), sheet)
        held = clip(pen.px(54))
        surface.blit(held, (sheet.right - pen.px(60), sheet.y - pen.px(20)))
        self._strike(pen, surface, sheet)
        if not (self.chosen or self.hover):
            surface.blit(rounded(body.size, pen.px(3), SHADED), body)

    def _leaf(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        wide = max(pen.width(self.text, "plate") + pen.px(54), pen.px(150))
        return pygame.Rect(box.x + pen.px(10), box.y, wide, self.top(pen) + pen.px(8))

    def _strike(self, pen: Pen, surface: pygame.Surface, sheet: pygame.Rect) -> None:
        """The rubber stamp in the lower left corner, where there is room for it beside a way
        in."""
        if not self.mark:
            return
        struck = stamp(pen, self.mark, COLOURS["red"], -5, role="heading", seed=len(self.text))
        if struck.get_width() < sheet.width * STAMPED:
            at = struck.get_rect(bottomleft=(sheet.x + pen.px(16), sheet.bottom - pen.px(14)))
            surface.blit(struck, at)

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.text, "plate", self.room(pen, self.rect))


@dataclass(kw_only=True)
class Way(Widget):
    """A plate that leads somewhere: an icon, a title, and under it what is to be found there."""

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "way"
    text: str
    note: str = ""
    sign: str = "star"
    main: bool = False

    PAD: ClassVar[int] = 12
    SIGN: ClassVar[int] = 30

    @staticmethod
    def height(pen: Pen, width: int, text: str, note: str) -> int:
        """The height that a plate of these words needs, in pixels."""
        inner = Way._room(pen, width)
        high = pen.height(text, "heading", inner) + 2 * pen.px(8)
        return high + (pen.height(note, "serif", inner) if note else 0)

    @staticmethod
    def _room(pen: Pen, width: int) -> int:
        return width - pen.em(Way.SIGN) - 3 * pen.px(Way.PAD)

    def describe(self) -> str:
        return f"way {self.name}: {self.text}" + (f" | {self.note}" if self.note else "")

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        tone = "brass" if self.main else "bakelite"
        surface.blit(metal.plate(box.size, pen.scale, tone, light(self)), box)
        side, pad = pen.em(self.SIGN), pen.px(self.PAD)
        ink = COLOURS["ink" if self.main else "brass"]
        surface.blit(icon(self.sign, side, ink), (box.x + pad, box.centery - side // 2))
        inner = pygame.Rect(box.x + side + 2 * pad, box.y + pen.px(8), 0, 0)
        inner.width = self._room(pen, box.width)
        pen.lines(surface, inner, self.text, "heading", COLOURS["ink" if self.main else "cream"])
        inner.y += pen.height(self.text, "heading", inner.width)
        pen.lines(surface, inner, self.note, "serif", COLOURS["ink" if self.main else "mute"])

    def faults(self, pen: Pen) -> list[str]:
        need = Way.height(pen, self.rect.width, self.text, self.note)
        return self.lacks(need) + too_high(pen, self.name, self.text, "heading", self.rect)
