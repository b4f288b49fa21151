"""Laying widgets out: numbers in logical units, text measured in device pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal, TypeVar

import pygame

from game.ui.text import Pen
from game.ui.theme import BASE
from game.ui.widgets import (
    Button,
    Fold,
    Option,
    Panel,
    Row,
    Rule,
    ScrollArea,
    Tab,
    TextBlock,
    Widget,
)
from game.ui.widgets.base import Press
from game.ui.widgets.button import KEY_GAP, PAD
from game.ui.widgets.panel import Surface
from game.ui.widgets.scroll import BAR

W = TypeVar("W", bound=Widget)
SHEET = 12
"""An inset from which a scroll area is taken to fill a sheet."""


class Kit:
    """Collects the widgets of one screen, for a pen and a window of `size` pixels."""

    def __init__(self, pen: Pen, size: tuple[int, int]) -> None:
        self.pen = pen
        self.window = pygame.Rect((0, 0), size)
        self.widgets: list[Widget] = []

    def add(self, widget: W) -> W:
        """Put a widget on the screen, above those before it."""
        self.widgets.append(widget)
        return widget

    def move_last(self, start: int, stop: int) -> None:
        """Let what was laid out from `start` to `stop` come last: the order of Tab is that of
        the widgets, and feet and commands are laid out before what they leave room for."""
        moved = self.widgets[start:stop]
        del self.widgets[start:stop]
        self.widgets += moved

    def px(self, length: float) -> int:
        """A logical length in pixels."""
        return self.pen.px(length)

    def panel(self, name: str, rect: pygame.Rect, surface: Surface = "panel") -> pygame.Rect:
        """A surface; the room inside its padding."""
        self.add(Panel(name=name, rect=rect, surface=surface))
        return rect.inflate(-2 * self.px(14), -2 * self.px(12))

    def column(self, rect: pygame.Rect, area: str = "") -> Column:
        """A column that grows downwards from the top of `rect`."""
        return Column(self, rect.x, rect.y, rect.width, area)

    @contextmanager
    def scroll(
        self,
        name: str,
        rect: pygame.Rect,
        *,
        pages: bool = False,
        reading: bool = False,
        reset: str = "",
        inset: float = 8,
        over: str = "",
    ) -> Iterator[Column]:
        """A scroll area; what is put into the column lies in it.

        With a wide inset it fills a sheet of its own and stays clear of its edges.
        """
        if inset >= SHEET:
            rect = rect.inflate(-2 * self.px(5), -2 * self.px(8))
        area = ScrollArea(
            name=name, rect=rect, pages=pages, reading=reading, reset=reset, over=over
        )
        self.add(area)
        edge = self.px(inset)
        column = Column(self, edge, edge, rect.width - edge - max(edge, self.px(BAR + 10)), name)
        yield column
        area.content = column.y + edge
        area.seek = column.seek
        area.move(max(0, column.seek))

    def button(
        self,
        name: str,
        at: tuple[int, int],
        text: str,
        press: Press,
        *,
        anchor: Literal["left", "right"] = "left",
        look: Literal["plain", "main", "paper"] = "plain",
        role: str = "plate",
        hot: str = "",
        enabled: bool = True,
    ) -> pygame.Rect:
        """A button as wide as its words, its top left (or right) corner at `at`."""
        rect = pygame.Rect(at, self.button_size(text, role, hot))
        if anchor == "right":
            rect.x -= rect.width
        self.add(
            Button(
                name=name,
                rect=rect,
                text=text,
                on_press=press,
                look=look,
                role=role,
                hot=hot,
                enabled=enabled,
            )
        )
        return rect

    def button_size(self, text: str, role: str = "plate", hot: str = "") -> tuple[int, int]:
        """The width and height of a button of these words."""
        key = self.pen.width(hot.upper(), "mono") + self.px(KEY_GAP) if hot else 0
        width = self.pen.width(text, role) + key + 2 * self.px(PAD)
        return width, self.pen.line_height(role) + self.px(14)

    def tabs(
        self,
        prefix: str,
        at: tuple[int, int],
        entries: Sequence[tuple[str, str]],
        chosen: str,
        choose: Callable[[str], None],
        role: str = "plate",
        width: int = 0,
        look: Literal["plate", "tongue"] = "plate",
    ) -> None:
        """Tabs in rows no wider than `width` pixels (0: one row), with the lower left corner of
        the lowest at `at`; `look` says whether they are of a panel or of a manila folder."""
        rows = self._tab_rows(entries, role, width)
        high = self.pen.line_height(role) + self.px(12)
        for index, row in enumerate(rows):
            x, y = at[0], at[1] - (len(rows) - index) * high
            for key, text in row:
                rect = pygame.Rect(x, y, self._tab_width(text, role), high)
                x = rect.right + self.px(5)
                self.add(
                    Tab(
                        name=f"{prefix}.{key}",
                        rect=rect,
                        text=text,
                        chosen=key == chosen,
                        role=role,
                        look=look,
                        on_press=_bound(choose, key),
                    )
                )

    def tabs_height(
        self, entries: Sequence[tuple[str, str]], width: int, role: str = "plate"
    ) -> int:
        """The height of tabs that have `width` pixels to stand in."""
        rows = len(self._tab_rows(entries, role, width))
        return rows * (self.pen.line_height(role) + self.px(12))

    def _tab_width(self, text: str, role: str) -> int:
        return self.pen.width(text, role) + 2 * self.px(14)

    def _tab_rows(
        self, entries: Sequence[tuple[str, str]], role: str, width: int
    ) -> list[list[tuple[str, str]]]:
        """As many tabs in each row as go into it, the first tabs in the highest row."""
        rows: list[list[tuple[str, str]]] = [[]]
        taken = 0
        for entry in entries:
            wide = self._tab_width(entry[1], role) + self.px(5)
            if rows[-1] and 0 < width < taken + wide:
                rows.append([])
                taken = 0
            rows[-1].append(entry)
            taken += wide
        return rows


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

    def button(self, name: str, text: str, press: Press, hot: str = "") -> None:
        """A button on paper; words that are too long for the column are shortened."""
        spare = self.width - self.kit.button_size("", hot=hot)[0]
        text = self.kit.pen.shorten(text, "plate", spare)
        size = self.kit.button_size(text, hot=hot)
        self.kit.add(
            Button(
                name=name,
                rect=pygame.Rect((self.x, self.y), size),
                area=self.area,
                text=text,
                look="paper",
                hot=hot,
                on_press=press,
            )
        )
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


def scale_of(size: tuple[int, int]) -> float:
    """The scale of a window: as large as both sides of the base layout allow."""
    return min(size[0] / BASE[0], size[1] / BASE[1])


def _bound(choose: Callable[[str], None], key: str) -> Press:
    return lambda: choose(key)
