"""Pictures over which only a mark moves: all else is painted once and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import ClassVar

import pygame

from game.ui.draw.grain import clear
from game.ui.text import Pen
from game.ui.widgets.base import Widget

WAYS = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
"""The keys that move the mark, and by how many turns."""


@dataclass(kw_only=True)
class Grounded(Widget):
    """A widget that paints its `ground` once and hands it on to its successor, as long as
    nothing but the fields named in `moving` has changed.

    `at` is the turn that the mark stands at; `pick` is given another one, that was clicked on or
    that the arrow keys went to.
    """

    moving: ClassVar[frozenset[str]] = frozenset({"at"})
    """The fields that leave the ground as it is."""

    at: int = 0
    pick: Callable[[int], None] | None = field(default=None, compare=False, repr=False)
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

    # The mark

    def count(self) -> int:
        """How many turns there are."""
        return 0

    def move_to(self, row: int) -> bool:
        """Have the mark moved to a turn, or to the last one on that side; whether it can be."""
        if self.pick is None or not self.count():
            return False
        self.pick(min(max(row, 0), self.count() - 1))
        return True

    def move_near(self, room: pygame.Rect, x: int) -> bool:
        """Have the mark moved to the turn nearest to `x`, the turns lying evenly from one side of
        the room to the other; whether it can be."""
        part = (x - room.x) / max(1, room.width)
        return self.move_to(round(part * (self.count() - 1)))

    def key(self, pen: Pen, code: int) -> bool:
        return code in WAYS and self.move_to(self.at + WAYS[code])

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, Grounded):
            self.pick = new.pick

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
