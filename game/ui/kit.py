"""Laying widgets out: numbers in logical units, text measured in device pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal, TypeVar

import pygame

from game.ui.column import Column
from game.ui.text import Pen
from game.ui.theme import BASE
from game.ui.widgets import Button, Hint, Panel, ScrollArea, Tab, Widget
from game.ui.widgets.base import Press
from game.ui.widgets.button import KEY_GAP, PAD
from game.ui.widgets.panel import Surface
from game.ui.widgets.scroll import BAR

__all__ = ["Column", "Kit", "Look", "scale_of"]

W = TypeVar("W", bound=Widget)
Look = Literal["plain", "main", "paper"]
"""How a button looks: on the desk, as the chief one, on a sheet."""

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
        look: Look = "plain",
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

    def plate(
        self,
        name: str,
        rect: pygame.Rect,
        text: str,
        press: Press,
        *,
        hot: str = "",
        look: Look = "plain",
        role: str = "plate",
        area: str = "",
        hint: Hint | None = None,
    ) -> Button:
        """A button that fills its place, its words shortened to what room there is."""
        spare = rect.width - self.button_size("", role, hot)[0]
        made = Button(
            name=name,
            rect=rect,
            area=area,
            text=self.pen.shorten(text, role, spare),
            hot=hot,
            look=look,
            role=role,
            hint=hint,
            on_press=press,
        )
        return self.add(made)

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


def scale_of(size: tuple[int, int]) -> float:
    """The scale of a window: as large as both sides of the base layout allow."""
    return min(size[0] / BASE[0], size[1] / BASE[1])


def _bound(choose: Callable[[str], None], key: str) -> Press:
    return lambda: choose(key)
