"""The game's sign: two ropes and the knot between them, which is pulled tight once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw import rope
from game.ui.text import Pen
from game.ui.widgets.base import Widget
from game.ui.widgets.motion import Glide
from game.ui.widgets.panel import Ground

PULL = 900
"""Milliseconds in which the knot is pulled tight."""


@dataclass(kw_only=True)
class Lamp(Ground):
    """Warm light on the desk, brightest in the middle of its place."""

    kind: ClassVar[str] = "light"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(rope.lamplight(box.size), box)

    def margin(self) -> float:
        return 0


@dataclass(kw_only=True)
class Ropes(Ground):
    """Two ropes across the whole width, with room around their knot that words may stand in.

    `thick` is the logical thickness of a rope; a `taut` knot has been pulled tight before.
    """

    kind: ClassVar[str] = "picture"
    thick: float = 44.0
    taut: bool = False
    slack: Glide = field(
        default_factory=lambda: Glide(float(rope.STEPS), PULL),
        init=False,
        compare=False,
        repr=False,
    )

    def __post_init__(self) -> None:
        self.slack.go(0.0)
        if self.taut:
            self.slack.rest()

    @staticmethod
    def height(pen: Pen, thick: float) -> int:
        """The height that ropes of a logical thickness need, in pixels."""
        return rope.high(_radius(pen, thick))

    def describe(self) -> str:
        return f"picture {self.name}"

    def state(self) -> tuple[object, ...]:
        return (*super().state(), self._step())

    def _step(self) -> int:
        return round(self.slack.value)

    def advance(self, now: int) -> bool:
        before = self._step()
        self.slack.advance(now)
        return self._step() != before

    def rest(self) -> None:
        self.slack.rest()

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, Ropes):
            self.slack = old.slack

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        made = rope.ropes(box.width, _radius(pen, self.thick), self._step())
        surface.blit(made, (box.x, box.centery - made.get_height() // 2))

    def margin(self) -> float:
        return 0


def _radius(pen: Pen, thick: float) -> float:
    return thick * pen.scale / 2
