"""What part of the world a map shows: moved and magnified, within bounds."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from game.engine.plot import Place
from game.ui.draw.projection import MILES, Projection, miles_between

CLOSEST = 16.0
"""How many times a map may be magnified."""

FARTHEST = 0.5
"""How far the middle may be moved from home, in spans of the whole map."""

Size = tuple[int, int]


@dataclass(frozen=True)
class Outlook:
    """A map of `span` nautical miles across around `home`, magnified `zoom` times and moved
    so that its middle is `centre`."""

    home: Place
    span: float
    centre: Place
    zoom: float = 1.0

    @classmethod
    def of(cls, home: Place, span: float) -> Outlook:
        """The whole map."""
        return cls(home, span, home)

    def projection(self, size: Size) -> Projection:
        """How the world lies in a picture of a size in pixels."""
        radians = math.radians(self.span / self.zoom / MILES)
        return Projection(self.centre, size[0] / radians, size[0] / 2, size[1] / 2)

    def moved(self, right: float, down: float, size: Size) -> Outlook:
        """What is seen when one looks so many pixels further right and down; the same where
        that is too far from home."""
        look = self.projection(size)
        centre = look.place(size[0] / 2 + right, size[1] / 2 + down)
        if miles_between(self.home, centre) > self.span * FARTHEST:
            return self
        return replace(self, centre=centre)

    def zoomed(self, by: float, at: tuple[float, float], size: Size) -> Outlook:
        """Magnified `by` times more, the place under a point of the picture held there; whole
        again where it would be no larger than that."""
        zoom = min(self.zoom * by, CLOSEST)
        if zoom <= 1.0:
            return Outlook.of(self.home, self.span)
        kept = self.projection(size).place(*at)
        near = replace(self, zoom=zoom)
        x, y = near.projection(size).at(kept)
        return near.moved(x - at[0], y - at[1], size)

    def whole(self) -> bool:
        """Whether it has been neither moved nor magnified."""
        return self.zoom == 1.0 and self.centre == self.home
