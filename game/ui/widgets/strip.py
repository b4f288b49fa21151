"""The band along the top of a large card; and buttons among which one leafs with the arrows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw.icons import icon
from game.ui.draw.paper import paper
from game.ui.text import Pen
from game.ui.theme import BANDS, COLOURS
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.button import Button
from game.ui.widgets.cardparts import Block

ROLES = ("heading", "plate", "label")
PAD = 16
ICON = 24
WAYS = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}


@dataclass(kw_only=True)
class Strip(Widget):
    """A wash of a band's colour with its icon and its words, and a word at the right. Words that
    have no room end in an ellipsis; the first of them always has."""

    kind: ClassVar[str] = "strip"
    text: str
    band: str
    icon: str
    aside: str = ""

    def describe(self) -> str:
        return f"strip {self.name}: {self.text}" + (f" | {self.aside}" if self.aside else "")

    @staticmethod
    def need(pen: Pen) -> int:
        """Its height in pixels."""
        return pen.line_height(ROLES[0]) + pen.px(14)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        inked = paper(box.size, pen.scale, "card", 3).copy()
        inked.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
        inked.fill((*BANDS[self.band], 255), special_flags=pygame.BLEND_RGBA_MULT)
        inked.fill(
            (38, 38, 38), (0, box.height - pen.px(1), box.width, pen.px(1)), pygame.BLEND_RGB_SUB
        )
        surface.blit(inked, box)
        side = pen.em(ICON)
        shown = icon(self.icon, side, COLOURS["cream"])
        surface.blit(shown, (box.x + pen.px(PAD), box.centery - side // 2))
        role = self._role(pen, box.width)
        x = box.x + pen.px(PAD + 10) + side
        y = box.centery - pen.line_height(role) // 2
        told = pen.shorten(self.text, role, self._room(pen, box.width))
        pen.draw(surface, (x, y), told, role, COLOURS["cream"])
        x = box.right - pen.px(PAD) - pen.width(self.aside, "plate")
        y = box.centery - pen.line_height("plate") // 2
        pen.draw(surface, (x, y), self.aside, "plate", COLOURS["cream"])

    def _room(self, pen: Pen, width: int) -> int:
        aside = pen.width(self.aside, "plate") + pen.px(PAD) if self.aside else 0
        return width - pen.em(ICON) - pen.px(2 * PAD + 10) - aside

    def _role(self, pen: Pen, width: int) -> str:
        return pen.fit(self.text, ROLES, self._room(pen, width))

    def faults(self, pen: Pen) -> list[str]:
        role, room = self._role(pen, self.rect.width), self._room(pen, self.rect.width)
        return too_wide(pen, self.name, self.text.partition(" ")[0], role, room)


@dataclass(kw_only=True)
class Blocks(Widget):
    """Blocks of a card, one under the other, where there is no card around them."""

    kind: ClassVar[str] = "blocks"
    told: str
    blocks: tuple[Block, ...]

    def describe(self) -> str:
        return f"blocks {self.name}: {self.told}"

    def need(self, pen: Pen, width: int) -> int:
        """The height that they need at a width, in pixels."""
        return sum(block.need(pen, width) for block in self.blocks)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        y = box.y
        for block in self.blocks:
            high = block.need(pen, box.width)
            block.paint(pen, surface, pygame.Rect(box.x, y, box.width, high))
            y += high

    def faults(self, pen: Pen) -> list[str]:
        return [
            f"{self.name}: {fault}"
            for block in self.blocks
            for fault in block.faults(pen, self.rect.width)
        ]


@dataclass(kw_only=True)
class Leaf(Button):
    """A button of one sheet among several: the arrow keys turn to the sheet before or after.

    `leaf` is given -1 or 1.
    """

    leaf: Callable[[int], None] | None = field(default=None, compare=False, repr=False)

    def key(self, pen: Pen, code: int) -> bool:
        if self.leaf is None or code not in WAYS:
            return False
        self.leaf(WAYS[code])
        return True

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, Leaf):
            self.leaf = new.leaf
