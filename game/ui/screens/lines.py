"""Facts in a column: words on the left, their value on the right."""

from __future__ import annotations

import pygame

from game.ui.kit import Column
from game.ui.widgets.row import Line


def line(
    column: Column,
    name: str,
    text: str,
    value: str,
    share: float = 0.5,
    role: str = "small",
    inks: tuple[str, str] = ("cream", "amber"),
    flush: bool = False,
    indent: bool = False,
) -> Line:
    """A fact with its value, as `game.ui.widgets.row.Line` shows it."""
    row = Line(
        name=name,
        rect=pygame.Rect(0, 0, 1, 1),
        text=text,
        value=value,
        share=share,
        role=role,
        ink=inks[0],
        value_ink=inks[1],
        flush=flush,
        indent=indent,
    )
    return column.place(row)
