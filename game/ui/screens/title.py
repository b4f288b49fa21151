"""The title: the first picture, while what the game needs is read behind it."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit
from game.ui.say import say
from game.ui.widgets import Label


def build(kit: Kit) -> None:
    """The game's name over what is being done."""
    _line(kit, "title.name", "banner", "cream", 0.36)
    _line(kit, "title.line", "heading", "brass", 0.52)
    _line(kit, "title.loading", "strong", "mute", 0.62)


def _line(kit: Kit, key: str, role: str, colour: str, share: float) -> None:
    text = say(key)
    rect = pygame.Rect(0, round(kit.window.height * share), 0, kit.pen.line_height(role))
    rect.width = kit.pen.width(text, role)
    rect.centerx = kit.window.centerx
    kit.add(Label(name=key, rect=rect, text=text, role=role, colour=colour))
