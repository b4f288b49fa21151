"""Pictures over which only a mark moves: all else is painted once and kept."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import ClassVar

import pygame

from game.ui.draw.grain import clear
from game.ui.text import Pen
from game.ui.widgets.base import Widget


@dataclass(kw_only=True)
class Grounded(Widget):
    """A widget that paints its `ground` once and hands it on to its successor, as long as
    nothing but the fields named in `moving` has changed."""

    moving: ClassVar[frozenset[str]] = frozenset({"at"})
    """The fields that leave the ground as it is."""

    _ground: tuple[object, pygame.Surface] | None = field(
        default=None, init=False, compare=False, repr=False
    )

    def ground(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """Draw at `box` on `surface` what does not move."""

    def bed(self, pen: Pen) -> object:
        """What else the ground hangs on, as the room that moving words leave to it."""
        return None

    def kept(self, pen: Pen) -> pygame.Surface:
        """The ground, of the widget's size; not to be drawn upon."""
        size = self.rect.size
        key = (size, pen.scale, pen.text_scale, pen.plain, self.bed(pen))
        if self._ground is None or self._ground[0] != key:
            made = clear(size)
            self.ground(pen, made, made.get_rect())
            self._ground = key, made
        return self._ground[1]

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, Grounded) and self._alike(old):
            self._ground = old._ground

    def _alike(self, old: Widget) -> bool:
        """Whether both are equal in all that does not move."""
        compared = [each.name for each in fields(self) if each.compare]
        return type(old) is type(self) and all(
            getattr(self, name) == getattr(old, name)
            for name in compared
            if name not in self.moving
        )
