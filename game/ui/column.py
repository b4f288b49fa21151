"""A column: a cursor that puts widgets under one another, or in rows side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

import pygame

from game.ui.text import Pen
from game.ui.widgets import Fold, Option, Row, Rule, TextBlock, Widget
from game.ui.widgets.base import Press

if TYPE_CHECKING:
    from game.ui.kit import Kit, Look


class Fitted(Protocol):
    """A widget that says how high it must be at a width."""

    name: str
    rect: pygame.Rect
    area: str

    def need(self, pen: Pen, width: int, /) -> int:
        """The height in pixels."""
        ...


F = TypeVar("F", bound=Fitted)


class Column:
    """A cursor that puts widgets under one another.

    `seek` is the height to which the column's scroll area turns, once, when it changes.
    """

    def __init__(self, kit: Kit, x: int, y: int, width: int, area: str) -> None:
        self.kit = kit
        self.x = x
        self.y = y
        self.width = width
        self.area = area
        self.seek = -1

    def gap(self, length: float) -> None:
        """Leave a logical length free."""
        self.y += self.kit.px(length)

    def take(self, height: int) -> pygame.Rect:
        """The next `height` pixels of the column."""
        rect = pygame.Rect(self.x, self.y, self.width, height)
        self.y += height
        return rect

    def place(self, made: F) -> F:
        """Put a widget next in the column, as high as it needs to be there."""
        made.area = self.area
        made.rect = self.take(made.need(self.kit.pen, self.width))
        self.kit.add(cast(Widget, made))
        return made

    def abreast(self, least: float, gap: float, most: int = 0) -> tuple[int, int]:
        """How many things stand side by side that are no narrower than `least` logical units,
        grown with the text, and no more than `most` (0: any number); and how wide each is."""
        space = self.kit.px(gap)
        count = max(1, (self.width + space) // (self.kit.pen.em(least) + space))
        count = min(count, most) if most else count
        return count, (self.width - (count - 1) * space) // count

    def grid(self, things: Sequence[Fitted], across: tuple[int, int], gap: float) -> None:
        """Widgets in rows of so many so wide (from `abreast`), those of one row equally high."""
        count, wide = across
        for start in range(0, len(things), count):
            row = things[start : start + count]
            high = max(each.need(self.kit.pen, wide) for each in row)
            top = self.take(high).y
            for index, each in enumerate(row):
                x = self.x + index * (wide + self.kit.px(gap))
                each.rect, each.area = pygame.Rect(x, top, wide, high), self.area
                self.kit.add(cast(Widget, each))
            self.gap(gap)

    def text(self, name: str, text: str, role: str = "body", colour: str = "cream") -> None:
        """Wrapped text; nothing if there are no words."""
        if not text.strip():
            return
        rect = self.take(self.kit.pen.height(text, role, self.width))
        self.kit.add(
            TextBlock(name=name, rect=rect, area=self.area, text=text, role=role, colour=colour)
        )

    def heading(self, name: str, text: str, colour: str = "brass") -> None:
        """A heading with room around it."""
        self.text(name, text, "heading", colour)
        self.gap(4)

    def rule(self, name: str, colour: str = "rule") -> None:
        """A line across with room around it."""
        self.gap(6)
        rect = self.take(max(1, self.kit.px(1)))
        self.kit.add(Rule(name=name, rect=rect, area=self.area, colour=colour))
        self.gap(8)

    def row(
        self, name: str, text: str, note: str, chosen: bool, press: Press, fresh: bool = False
    ) -> None:
        """An entry of a list."""
        rect = self.take(Row.height(self.kit.pen, self.width, text, note))
        self.kit.add(
            Row(
                name=name,
                rect=rect,
                area=self.area,
                text=text,
                note=note,
                chosen=chosen,
                fresh=fresh,
                on_press=press,
            )
        )
        self.gap(5)

    def option(
        self,
        name: str,
        text: str,
        note: str,
        chosen: bool,
        press: Press,
        *,
        paper: bool = False,
        enabled: bool = True,
        hot: str = "",
    ) -> None:
        """A radio row."""
        rect = self.take(Option.height(self.kit.pen, self.width, text, note))
        self.kit.add(
            Option(
                name=name,
                rect=rect,
                area=self.area,
                text=text,
                note=note,
                chosen=chosen,
                paper=paper,
                enabled=enabled,
                hot=hot,
                on_press=press,
            )
        )
        self.gap(3)

    def button(
        self, name: str, text: str, press: Press, hot: str = "", look: Look = "paper"
    ) -> None:
        """A button; words that are too long for the column are shortened."""
        size = self.kit.button_size(text, hot=hot)
        rect = pygame.Rect(self.x, self.y, min(size[0], self.width), size[1])
        self.kit.plate(name, rect, text, press, hot=hot, look=look, area=self.area)
        self.y += size[1]
        self.gap(8)

    def fold(self, name: str, text: str, unfolded: bool, press: Press, paper: bool = False) -> None:
        """A row that folds and unfolds what follows."""
        pen = self.kit.pen
        self.kit.add(
            Fold(
                name=name,
                rect=self.take(Fold.height(pen)),
                area=self.area,
                text=pen.shorten(text, "plate", Fold.room(pen, self.width)),
                unfolded=unfolded,
                paper=paper,
                on_press=press,
            )
        )
