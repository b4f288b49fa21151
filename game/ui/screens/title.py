"""The title: the first picture, while what the game needs is read behind it."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit
from game.ui.say import say
from game.ui.widgets import Label
from game.ui.widgets.ropes import Lamp, Ropes

THICK = 46
MIDDLE = 0.47
"""Where the knot is, as a share of the height."""


def build(kit: Kit) -> None:
    """The game's name, the knot under it, a line, and what is being done."""
    high = Ropes.height(kit.pen, THICK)
    rect = pygame.Rect(0, 0, kit.window.width, high)
    rect.centery = round(kit.window.height * MIDDLE)
    kit.add(Lamp(name="title.lamp", rect=rect.inflate(0, kit.px(260)).clip(kit.window)))
    kit.add(Ropes(name="title.knot", rect=rect, thick=THICK))
    knot = rect.inflate(0, -kit.px(30))
    name = kit.pen.line_height("marquee")
    _line(kit, "title.name", "marquee", "cream", max(kit.px(8), knot.y - name))
    y = knot.bottom
    _line(kit, "title.line", "title", "brass", y)
    y += kit.pen.line_height("title") + kit.px(14)
    _line(kit, "title.loading", "small", "mute", y)


def _line(kit: Kit, key: str, role: str, colour: str, y: int) -> None:
    text = kit.pen.shorten(say(key), role, kit.window.width - kit.px(40))
    rect = pygame.Rect(0, y, kit.pen.width(text, role), kit.pen.line_height(role))
    rect.centerx = kit.window.centerx
    kit.add(Label(name=key, rect=rect, text=text, role=role, colour=colour))
