"""What is wrong with the look of a screen: words that do not fit, things in each other's way."""

from __future__ import annotations

from itertools import combinations

import pygame

from game.ui.stage import Stage
from game.ui.widgets import ScrollArea, Shade, Widget
from game.ui.widgets.panel import Ground


def faults(stage: Stage) -> list[str]:
    """Every fault of what is on the stage now, in words; empty when all is well."""
    return [*_unfit(stage), *_outside(stage), *_overlapping(stage)]


def _unfit(stage: Stage) -> list[str]:
    return [fault for widget in stage.widgets for fault in widget.faults(stage.pen)]


def _outside(stage: Stage) -> list[str]:
    """Widgets that reach beyond the window, or beyond the sides of their scroll area."""
    return [
        f"{widget.name}: {tuple(widget.rect)} reaches beyond {tuple(_room(stage, widget))}"
        for widget in stage.widgets
        if not _room(stage, widget).contains(widget.rect)
    ]


def _room(stage: Stage, widget: Widget) -> pygame.Rect:
    if not widget.area:
        return pygame.Rect((0, 0), stage.size)
    area = stage.find(widget.area)
    high = area.content if isinstance(area, ScrollArea) else area.rect.height
    return pygame.Rect(0, 0, area.rect.width, max(high, area.rect.height))


def _overlapping(stage: Stage) -> list[str]:
    """Pairs of widgets with words that cover one another, on the front layer."""
    told = [widget for widget in stage.live() if _speaks(widget)]
    return [
        f"{one.name} and {two.name} overlap"
        for one, two in combinations(told, 2)
        if one.area == two.area and one.rect.colliderect(two.rect)
    ]


def _speaks(widget: Widget) -> bool:
    return not widget.floats and not isinstance(widget, (Ground, ScrollArea, Shade))
