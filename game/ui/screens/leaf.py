"""A sheet of the folder in pages, and the row of commands below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import pygame

from game.ui.kit import Column, Kit, Look
from game.ui.say import say
from game.ui.widgets import Hint, Label
from game.ui.widgets.base import Press
from game.ui.widgets.inset import Rubber
from game.ui.widgets.panel import Surface
from game.ui.widgets.pointer import SIDE, Pointer
from game.ui.widgets.sheet import Pages, Sheet, Turn, Typed

T = TypeVar("T")

PAD = (20, 14)
"""Between the edge of a sheet and its words, across and down, logical."""

INSET = 12
"""Manila that shows around a sheet, logical."""

NOTE = "label"
"""The type of small buttons on a sheet."""


class Leaf(Column):
    """A column that goes on at the top of the next page where one is full."""

    def __init__(self, kit: Kit, area: Pages) -> None:
        self.top = kit.px(4)
        super().__init__(kit, 0, self.top, area.rect.width, area.name)
        self.high = area.rect.height
        self.foot = Pages.foot(kit.pen)

    def left(self) -> int:
        """The pixels that are left on this page."""
        return self.high - self.foot - self.y % self.high

    def fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y % self.high <= self.top

    def turn(self) -> None:
        """Go on at the top of the next page."""
        self.y = (self.y // self.high + 1) * self.high + self.top

    def together(self, height: int) -> None:
        """Turn the page unless so many pixels are left on it: a heading stays with its text."""
        if height > self.left() and not self.fresh():
            self.turn()

    def pages(self) -> int:
        """How many pages there are."""
        return max(0, self.y - self.top - 1) // self.high + 1

    def gap(self, length: float) -> None:
        """Leave a length free; at the top and at the foot of a page there is room enough."""
        if not self.fresh():
            self.y += min(self.kit.px(length), max(0, self.left()))

    def take(self, height: int) -> pygame.Rect:
        """The next `height` pixels that lie on one page, if a page is as high."""
        self.together(height)
        return super().take(height)

    def typed(
        self,
        name: str,
        text: str,
        role: str = "typed",
        colour: str = "ink",
        justified: bool = False,
    ) -> None:
        """Text with runs, cut between two lines where a page ends."""
        pen, number, skip = self.kit.pen, 0, 0
        feet = pen.rich_steps(text, role, self.width, justified)
        while feet:
            held = [foot for foot in feet if foot - skip <= self.left()]
            if not held and not self.fresh():
                self.turn()
                continue
            held = held or feet[:1]
            self.kit.add(
                Typed(
                    name=f"{name}.{number}" if number else name,
                    rect=super().take(held[-1] - skip),
                    area=self.area,
                    text=text,
                    role=role,
                    colour=colour,
                    skip=skip,
                    justified=justified,
                )
            )
            feet, number = feet[len(held) :], number + 1
            skip = feet[0] - pen.line_height(role) if feet else 0

    def title(self, name: str, text: str, role: str = "typed_big") -> None:
        """A heading with a line under it."""
        high = self.kit.pen.rich_height(text, role, self.width) + self.kit.px(4)
        rect = self.take(high)
        self.kit.add(Typed(name=name, rect=rect, area=self.area, text=text, role=role, ruled=True))
        self.gap(8)

    def centred(self, name: str, text: str, role: str = "plate", colour: str = "red") -> None:
        """One line in the middle; what is too long for it is set in smaller letters or wrapped."""
        pen = self.kit.pen
        role = pen.fit(text, (role, "label"), self.width)
        if pen.width(text, role) > self.width:
            self.text(name, text, role, colour)
            return
        rect = self.take(pen.line_height(role))
        self.kit.add(
            Label(
                name=name,
                rect=rect,
                area=self.area,
                text=text,
                role=role,
                colour=colour,
                align="centre",
            )
        )

    def ends(self, name: str, left: str, right: str, role: str = "name") -> None:
        """Two short texts at both ends of a line, or under one another; the second may be empty."""
        pen = self.kit.pen
        wide = pen.width(right, role)
        if not right or pen.width(left, role) + wide + self.kit.px(12) > self.width:
            self.text(name, left, role, "faded")
            self.text(f"{name}.right", right, role, "faded")
            return
        rect = self.take(pen.line_height(role))
        first = pygame.Rect(rect.x, rect.y, rect.width - wide - self.kit.px(8), rect.height)
        last = pygame.Rect(rect.right - wide, rect.y, wide, rect.height)
        for key, box, text in ((name, first, left), (f"{name}.right", last, right)):
            made = Label(name=key, rect=box, area=self.area, text=text, role=role, colour="faded")
            self.kit.add(made)

    def stamped(self, name: str, text: str, colour: str = "blue") -> None:
        """The mark of a rubber stamp, if there is room for it on this page."""
        size = Rubber.size(self.kit.pen, text)
        if size[0] > self.width or size[1] > self.left():
            return
        rect = super().take(size[1])
        rect.width = size[0]
        made = Rubber(name=name, rect=rect, area=self.area, text=text, colour=colour)
        self.kit.add(made)

    def buttons(self, entries: Sequence[tuple[str, str, Press, Hint | None]]) -> None:
        """Small buttons side by side, in as many rows as they need."""
        kit, row, x = self.kit, pygame.Rect(0, 0, 0, 0), self.width + 1
        for name, text, press, hint in entries:
            wide, high = kit.button_size(text, NOTE)
            wide = min(wide, self.width)
            if x + wide > self.width:
                row, x = self.take(high), 0
                self.gap(6)
            rect = pygame.Rect(self.x + x, row.y, wide, high)
            kit.plate(name, rect, text, press, look="paper", role=NOTE, area=self.area, hint=hint)
            x += wide + kit.px(6)


@contextmanager
def leaf(
    kit: Kit, name: str, sheet: pygame.Rect, what: str, surface: Surface = "bond", note: str = ""
) -> Iterator[Leaf]:
    """A sheet named after `what` is on it; a new one slides over the one before."""
    start = len(kit.widgets)
    kit.add(Sheet(name="folder.sheet", rect=sheet, surface=surface, clipped=surface != "news"))
    inner = sheet.inflate(-2 * kit.px(PAD[0]), -2 * kit.px(PAD[1]))
    area = Pages(name=f"{name}.text", rect=inner, pages=True, reading=True, reset=what, note=note)
    kit.add(area)
    column = Leaf(kit, area)
    yield column
    area.content = column.pages() * area.rect.height
    middle = pygame.Rect(sheet.center, (0, 0))
    parts = tuple(kit.widgets[start:])
    kit.add(Turn(name="folder.turn", rect=middle, what=what, sheet=sheet.copy(), parts=parts))


@dataclass(frozen=True)
class Way:
    """Where a command of the folder leads: its words and what pressing it does, if anything."""

    text: str = ""
    press: Press | None = None


def beside(
    things: Sequence[T], shown: T | None, lay_open: Callable[[T], None]
) -> tuple[Press | None, Press | None]:
    """What lays open the thing after the one that is shown, and the one before it; None at the
    ends. Lists begin with the newest, so that the thing after is the older one."""
    place = things.index(shown) if shown is not None else 0
    after = things[place + 1] if place + 1 < len(things) else None
    before = things[place - 1] if place > 0 else None
    return (
        partial(lay_open, after) if after is not None else None,
        partial(lay_open, before) if before is not None else None,
    )


@dataclass(frozen=True)
class Foot:
    """The commands below a sheet: the sheet before, the one after, the list, the next new one."""

    prefix: str
    before: Way
    after: Way
    contents: Way
    listed: bool = False
    fresh: Way | None = None

    @staticmethod
    def need(kit: Kit) -> int:
        """The height of the row in pixels."""
        return kit.button_size("", "plate", "n")[1]

    def build(self, kit: Kit, room: pygame.Rect) -> None:
        """Lay out the row along the foot of a folder's inside."""
        high, side = Foot.need(kit), kit.pen.em(SIDE) + kit.px(18)
        y, x = room.bottom - high, room.x
        for key, way, hot in (("older", self.before, "["), ("newer", self.after, "]")):
            rect = pygame.Rect(x, y, side, high)
            x = rect.right + kit.px(6)
            kit.add(
                Pointer(
                    name=f"{self.prefix}.{key}",
                    rect=rect,
                    text=way.text,
                    way="left" if key == "older" else "right",
                    look="paper",
                    hot=hot,
                    enabled=way.press is not None,
                    on_press=way.press,
                    hint=Hint(way.text, (say("folder.key", key=hot),)),
                )
            )
        look: Look = "main" if self.listed else "paper"
        rect = _plate(kit, f"{self.prefix}s.contents", self.contents, "l", (x, y), room, look)
        if self.fresh is not None:
            x = rect.right + kit.px(6)
            _plate(kit, f"{self.prefix}.next", self.fresh, "n", (x, y), room, "paper")


def _plate(
    kit: Kit, name: str, way: Way, hot: str, at: tuple[int, int], room: pygame.Rect, look: Look
) -> pygame.Rect:
    """A button with its key, no wider than what room there is."""
    rect = pygame.Rect(at, kit.button_size(way.text, "plate", hot))
    rect.width = min(rect.width, room.right - at[0])
    return kit.plate(name, rect, way.text, way.press or _nothing, look=look, hot=hot).rect


def _nothing() -> None:
    """What pressing a command does that leads nowhere."""


def split(kit: Kit, room: pygame.Rect, below: int = 0) -> tuple[pygame.Rect, pygame.Rect]:
    """The inside of a folder: the place of its sheet, and the room under it, which has `below`
    pixels more than the row of commands needs."""
    inside = room.inflate(-2 * kit.px(INSET), -2 * kit.px(INSET - 2))
    foot = Foot.need(kit) + below
    sheet = pygame.Rect(inside.x, inside.y, inside.width, inside.height - foot - kit.px(10))
    under = pygame.Rect(inside.x, inside.bottom - foot, inside.width, foot)
    return sheet, under


def nothing(kit: Kit, name: str, text: str, sheet: pygame.Rect) -> None:
    """A sheet that says why it is empty."""
    with leaf(kit, "paper", sheet, name) as column:
        column.text(name, text, "typed", "faded")
