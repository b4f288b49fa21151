"""Ten thousand worlds, each a small sign: how often the same choices would have ended otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.draw.dots import Codes, Grid, grid_in
from game.ui.draw.dots import field as dots
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Hint, Widget
from game.ui.widgets.motion import Glide

FILLING = 320
"""How many milliseconds newly counted worlds take to appear."""

EDGE = 9
"""The rim around the signs, logical."""

LEAST = 200
"""The least height, logical."""

CELL = 3
"""Signs in cells of so many pixels can be told apart."""


def even(part: float) -> float:
    """As fast at the end as at the beginning."""
    return part


@dataclass(kw_only=True)
class DotField(Widget):
    """One sign for each world, in the order of their numbers, or `ordered` by how they ended.

    `codes` gives for each world that has been counted a row of `kinds`, from the best to the
    worst; `wanted` is how many there will be. `own` is the world that is the game itself: it
    wears a ring. `tell` says what is told of a world, by its number; `hint` what of the rest.
    """

    kind: ClassVar[str] = "field"
    codes: bytes
    kinds: tuple[str, ...]
    wanted: int
    ordered: bool = False
    own: int | None = None
    tell: Callable[[int], Hint] | None = field(default=None, compare=False, repr=False)
    _usual: Hint | None = field(default=None, init=False, compare=False, repr=False)
    _shown: Glide = field(init=False, compare=False, repr=False)
    _under: int | None = field(default=None, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._usual = self.hint
        self._shown = Glide(0.0, FILLING, even)
        self._shown.go(float(len(self.codes)))

    def describe(self) -> str:
        counts = np.bincount(self._codes(), minlength=len(self.kinds)).tolist()
        told = ", ".join(f"{kind} {n}" for kind, n in zip(self.kinds, counts, strict=True))
        order = "by ending" if self.ordered else "by number"
        own = "" if self.own is None else f", own {self.own}"
        return f"field {self.name}: {len(self.codes)} of {self.wanted} {order}: {told}{own}"

    # Motion

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, DotField) and self.hover:
            self._told_of(old._under)
        if isinstance(old, DotField) and old.codes == self.codes[: len(old.codes)]:
            self._shown.follow(old._shown)

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, DotField):
            self.tell, self._usual = new.tell, new.hint

    def advance(self, now: int) -> bool:
        before = self.shown
        self._shown.advance(now)
        return self.shown != before

    def rest(self) -> None:
        self._shown.rest()

    def state(self) -> tuple[object, ...]:
        return (*super().state(), self.shown)

    @property
    def shown(self) -> int:
        """How many worlds are seen at this moment."""
        return min(round(self._shown.value), len(self.codes))

    # Worlds and cells

    def _codes(self) -> Codes:
        return np.frombuffer(self.codes, dtype=np.uint8)

    def order(self) -> NDArray[np.intp]:
        """The numbers of the worlds that are seen, cell by cell."""
        codes = self._codes()[: self.shown]
        return np.argsort(codes, kind="stable") if self.ordered else np.arange(len(codes))

    def _grid(self, pen: Pen) -> Grid:
        edge = 2 * pen.px(EDGE)
        return grid_in((self.rect.width - edge, self.rect.height - edge), self.wanted)

    def world_at(self, pen: Pen, at: tuple[int, int]) -> int | None:
        """The world at a place of the widget; None where there is none yet."""
        edge = pen.px(EDGE)
        cell = self._grid(pen).at((at[0] - edge, at[1] - edge))
        order = self.order()
        return int(order[cell]) if cell is not None and cell < len(order) else None

    def point(self, pen: Pen, at: tuple[int, int]) -> bool:
        """The hint is that of the world under the mouse."""
        if self.tell is None:
            return False
        before = self._under
        self._told_of(self.world_at(pen, at))
        return before != self._under

    def _told_of(self, world: int | None) -> None:
        self._under = world
        if self.tell is not None:
            self.hint = self._usual if world is None else self.tell(world)

    def cell_of(self, pen: Pen, world: int) -> pygame.Rect | None:
        """Where a world lies, counted from the widget's corner; None if it is not seen."""
        places = np.flatnonzero(self.order() == world)
        if not len(places):
            return None
        return self._grid(pen).cell(int(places[0])).move(pen.px(EDGE), pen.px(EDGE))

    def hinted(self, pen: Pen) -> pygame.Rect:
        cell = None if self._under is None else self.cell_of(pen, self._under)
        return cell or super().hinted(pen)

    # Drawing

    def need(self, pen: Pen, width: int) -> int:
        """The least height in pixels at which the signs can be told apart."""
        return max(pen.px(LEAST), round(self.wanted * CELL**2 / max(1, width - 2 * pen.px(EDGE))))

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.fill(COLOURS["well"], box)
        grid, edge = self._grid(pen), pen.px(EDGE)
        made = dots(grid, self._codes()[self.order()], self.kinds, COLOURS["well"])
        surface.blit(made, (box.x + edge + grid.left, box.y + edge + grid.top))
        rim = rounded(box.size, pen.px(2), COLOURS["panel_edge"], pen.px(1))
        surface.blit(rim, box)
        if self.own is not None and (cell := self.cell_of(pen, self.own)) is not None:
            self._ring(pen, surface, cell.move(box.topleft))

    def _ring(self, pen: Pen, surface: pygame.Surface, cell: pygame.Rect) -> None:
        """A ring around the world that is the game itself."""
        radius = max(cell.width * 0.9, pen.px(5))
        for width, colour in ((pen.px(3.4), COLOURS["well"]), (pen.px(2), COLOURS["focus"])):
            pygame.draw.aacircle(surface, colour, cell.center, radius, max(2, width))

    def faults(self, pen: Pen) -> list[str]:
        return self.lacks(min(self.need(pen, self.rect.width), pen.px(LEAST)))
