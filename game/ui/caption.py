"""Sounds told in words, for a while, at the foot of the window, or of the map where one lies open:
there they hide nothing that has to be read at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget

LEAST, EACH = 2000, 70
"""Milliseconds that a caption can be read: so long, and so much longer for each letter."""

LINES = 2
"""A caption has no more lines."""

ROLE = "strong"
PAD = (22, 10)
"""Logical room at the sides, and above and below."""

SHARE = 0.6
"""The widest caption, as a part of the window."""

UP = 60
"""How far over the foot it stands, in logical units: a map's legend stays free."""


def stays(text: str) -> int:
    """How many milliseconds a caption is shown."""
    return LEAST + EACH * len(text)


@dataclass(kw_only=True)
class Told(Widget):
    """A caption: lines in the middle of a dark plate, with a light rim that tells it from the
    desk."""

    kind: ClassVar[str] = "caption"
    floats: ClassVar[bool] = True
    lines: tuple[str, ...]

    def describe(self) -> str:
        return f"caption {self.name}: {' '.join(self.lines)}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        pygame.draw.rect(surface, COLOURS["bar"], box, border_radius=pen.px(5))
        pygame.draw.rect(surface, COLOURS["brass"], box, pen.px(1.5), border_radius=pen.px(5))
        y = box.y + pen.px(PAD[1])
        for line in self.lines:
            x = box.centerx - pen.width(line, ROLE) // 2
            pen.draw(surface, (x, y), line, ROLE, COLOURS["cream"])
            y += pen.line_height(ROLE)

    def faults(self, pen: Pen) -> list[str]:
        wide = max(pen.width(line, ROLE) for line in self.lines)
        return [f"{self.name}: needs {wide}"] * (wide > self.rect.width)


class Caption:
    """The captions that are shown now: each sound one line, the newest below.

    A third takes the place of the oldest; what is told again is shown longer, and not twice.
    """

    def __init__(self) -> None:
        self._told: dict[str, int | None] = {}

    @property
    def text(self) -> str:
        """All that is shown, in one line."""
        return " ".join(self._told)

    def tell(self, text: str) -> None:
        """Show a caption from the next tick on."""
        self._told.pop(text, None)
        self._told[text] = None
        while len(self._told) > LINES:
            del self._told[next(iter(self._told))]

    def tick(self, now: int) -> None:
        """Let time pass until `now`, in milliseconds."""
        for text, until in list(self._told.items()):
            if until is None:
                self._told[text] = now + stays(text)
            elif now >= until:
                del self._told[text]

    def widget(
        self, pen: Pen, window: tuple[int, int], over: pygame.Rect | None = None
    ) -> Told | None:
        """What lies on the window, if anything, at its foot or at that of the rectangle `over`."""
        if not self._told:
            return None
        foot = over or pygame.Rect((0, 0), window)
        room = min(round(window[0] * SHARE), foot.width) - 2 * pen.px(PAD[0])
        lines = _lines(pen, list(self._told), room)
        wide = max(pen.width(line, ROLE) for line in lines) + 2 * pen.px(PAD[0])
        high = len(lines) * pen.line_height(ROLE) + 2 * pen.px(PAD[1])
        rect = pygame.Rect(0, 0, wide, high)
        rect.midbottom = (foot.centerx, foot.bottom - pen.px(UP))
        return Told(name="caption", rect=rect.clamp((0, 0, *window)), lines=tuple(lines))


def _lines(pen: Pen, told: list[str], room: int) -> list[str]:
    """The newest captions that fill at most two lines; one that is too long for them is cut."""
    lines: list[str] = []
    for text in reversed(told):
        wrapped = pen.wrap(text, ROLE, room)
        if lines and len(lines) + len(wrapped) > LINES:
            break
        lines = wrapped + lines
    if len(lines) > LINES:
        rest = " ".join(lines[LINES - 1 :])
        lines = [*lines[: LINES - 1], pen.shorten(rest, ROLE, room)]
    return lines
