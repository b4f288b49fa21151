"""What most screens share: the room at the edge, and the sheet of a question."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit
from game.ui.widgets import Shade

EDGE = 16
"""Between what is on a screen and the edge of the window, logical."""

ALARMING = 0.01
"""From here on the danger is shown in the colour of alarm."""


def modal(kit: Kit, name: str, width: float, share: float = 0.8) -> pygame.Rect:
    """A sheet in the middle of a darkened screen; the room inside it."""
    kit.add(Shade(name=f"{name}.shade", rect=kit.window.copy()))
    wide = min(round(kit.px(width) * kit.pen.text_scale), kit.window.width - kit.px(40))
    rect = pygame.Rect(0, 0, wide, round(kit.window.height * share))
    rect.center = kit.window.center
    return kit.panel(f"{name}.sheet", rect, "bond").inflate(-kit.px(20), -kit.px(10))
