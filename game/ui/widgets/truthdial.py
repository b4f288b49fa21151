"""An instrument as it stood on a desk, with a mark at its rim where the truth lay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.draw import dial as parts
from game.ui.draw.smooth import smooth
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.dial import Dial

TIP, FOOT, HALF = 0.70, 1.0, 0.13
"""Where the mark's point and its foot lie, in radii, and half its width at the foot."""


@dataclass(kw_only=True)
class TruthDial(Dial):
    """A dial with a wedge at its rim that points to `truth`; None where nobody was in doubt."""

    kind: ClassVar[str] = "dial"
    truth: float | None = None

    def describe(self) -> str:
        told = super().describe()
        return told if self.truth is None else f"{told} | in truth {self.truth:g}"

    def _instrument(self, pen: Pen, surface: pygame.Surface, glass: pygame.Rect) -> None:
        super()._instrument(pen, surface, glass)
        if self.truth is not None:
            surface.blit(mark(glass.width, round(self.part(self.truth), 3)), glass)


def mark(diameter: int, part: float) -> pygame.Surface:
    """The wedge at a part of the scale, on a surface as large as the instrument."""

    def paint(large: pygame.Surface, times: int) -> None:
        half = diameter * times / 2
        tip = parts.spot(half, half * TIP, part)
        foot = parts.spot(half, half * FOOT, part)
        along = ((foot[0] - tip[0]) / half, (foot[1] - tip[1]) / half)
        length = (along[0] ** 2 + along[1] ** 2) ** 0.5
        aside = (-along[1] / length * half * HALF, along[0] / length * half * HALF)
        corners = [
            tip,
            (foot[0] + aside[0], foot[1] + aside[1]),
            (foot[0] - aside[0], foot[1] - aside[1]),
        ]
        pygame.draw.polygon(large, COLOURS["cream"], corners)
        pygame.draw.polygon(large, COLOURS["ink"], corners, max(1, round(half * 0.025)))

    return smooth((diameter, diameter), paint, COLOURS["cream"])
