"""A sheet of paper that one reads: its leaf, its typed words, its pages, and how it is turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw.clips import clip
from game.ui.draw.grain import clear
from game.ui.draw.paper import paper
from game.ui.rich import unmarked
from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget
from game.ui.widgets.motion import Glide
from game.ui.widgets.panel import Panel
from game.ui.widgets.scroll import ScrollArea

CLIP = 46
"""How long a paper clip is, logical."""

UNDER = 4
"""How far the sheet below shows at the right and at the foot, logical."""

TURNING = 220
"""Milliseconds in which a new sheet slides over the one before."""

EDGE = 20
"""Logical room around a sheet for its shadow while it slides."""

FOLIO = "name"


@dataclass(kw_only=True)
class Sheet(Panel):
    """A leaf with another one under it, held by a paper clip where it is `clipped`."""

    clipped: bool = False

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        kind = self.surface if self.surface in ("bond", "card", "copy") else "newsprint"
        lower = paper(box.size, pen.scale, kind, 11)
        surface.blit(lower, box.move(pen.px(UNDER), pen.px(UNDER)))
        super().paint(pen, surface, box)
        if self.clipped:
            made = clip(pen.px(CLIP))
            surface.blit(made, (box.right - pen.px(25), box.y - pen.px(11)))


@dataclass(kw_only=True)
class Typed(Widget):
    """Words on paper, with runs (`rich`), from the top of its box.

    A text longer than a page is shown by several: each leaves out what the pages before it
    hold, `skip` pixels. `ruled` draws the line of a heading under it.
    """

    kind: ClassVar[str] = "text"
    text: str
    role: str = "typed"
    colour: str = "ink"
    skip: int = 0
    ruled: bool = False
    justified: bool = False

    def describe(self) -> str:
        return f"text {self.name}: {'(continued)' if self.skip else unmarked(self.text)}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        part = surface.subsurface(box)
        whole = pygame.Rect(0, -self.skip, box.width, 0)
        pen.rich(part, whole, self.text, self.role, COLOURS[self.colour], self.justified)
        if self.ruled:
            line = max(1, pen.px(1.2))
            surface.fill(COLOURS[self.colour], (box.x, box.bottom - line, box.width, line))

    def faults(self, pen: Pen) -> list[str]:
        feet = pen.rich_steps(self.text, self.role, self.rect.width, self.justified)
        ends = {0, *feet, self.rect.height + self.skip if self.ruled else 0}
        if self.rect.height + self.skip in ends:
            return []
        return [f"{self.name}: a line is cut at {self.rect.height + self.skip}"]


@dataclass(kw_only=True)
class Pages(ScrollArea):
    """A text in pages as high as the area, turned by Page Up and Page Down or by pressing it.

    What lies in it leaves the foot of each page free (`foot`): there stand the page's number
    and, at the right, `note`.
    """

    kind: ClassVar[str] = "pages"
    note: str = ""

    @staticmethod
    def foot(pen: Pen) -> int:
        """The height of the foot of a page, in pixels."""
        return pen.line_height(FOLIO) + pen.px(8)

    def describe(self) -> str:
        more = " (more below)" if self.offset < self.most() else ""
        return f"{self.kind} {self.name}: {self._folio()}{more}"

    def count(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.content // max(1, self.rect.height)))

    def most(self) -> int:
        return (self.count() - 1) * self.rect.height

    def _folio(self) -> str:
        page = round(self.offset / max(1, self.rect.height)) + 1
        if self.count() == 1:
            return say("page.one")
        return say("page.of", page=page, pages=self.count())

    def move(self, by: int) -> bool:
        """Scroll by so many pixels; by nearly a page or more, to where a page begins."""
        high = self.rect.height
        if abs(by) < high * 4 // 5:
            return super().move(by)
        page = self.offset // high + 1 if by > 0 else -(-self.offset // high) - 1
        return super().move(page * high - self.offset)

    def show(self, top: int, bottom: int, margin: int) -> bool:
        """Turn to the page on which the content from `top` lies."""
        return super().move(top // self.rect.height * self.rect.height - self.offset)

    def press(self) -> None:
        """Turn to the next page, from the last to the first."""
        if not self.move(self.rect.height):
            self.offset = 0

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        self.press()

    def drag(self, pen: Pen, at: tuple[int, int]) -> bool:
        return False

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self.offset % max(1, self.rect.height):
            return
        high = Pages.foot(pen)
        y = box.bottom - high
        surface.fill(COLOURS["rule"], (box.x, y + pen.px(2), box.width, max(1, pen.px(1))))
        colour, text = COLOURS["faded"], self._folio()
        at = (box.x, box.bottom - pen.line_height(FOLIO))
        pen.draw(surface, at, text, FOLIO, colour)
        spare = box.width - pen.width(text, FOLIO) - pen.px(12)
        if pen.width(self.note, FOLIO) <= spare:
            pen.draw(surface, at, self.note, FOLIO, colour, "right", box.width)


@dataclass(kw_only=True)
class Turn(Widget):
    """A new sheet on its way over the one before: a picture of both, while it lasts.

    It lies over the sheet and takes no part: its own place is a point in the sheet's middle.
    `what` names what is open; `parts` are the widgets of the sheet, `sheet` its place.
    """

    kind: ClassVar[str] = "turn"
    what: str
    sheet: pygame.Rect
    parts: Sequence[Widget] = field(default=(), compare=False, repr=False)
    _way: Glide = field(init=False, compare=False, repr=False)
    _before: Turn | None = field(default=None, init=False, compare=False, repr=False)
    _pictures: list[pygame.Surface] = field(
        default_factory=list, init=False, compare=False, repr=False
    )

    def __post_init__(self) -> None:
        self._way = Glide(1.0, TURNING)

    def describe(self) -> str:
        return f"{self.kind} {self.name}: {self.what}"

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, Turn) and old.what != self.what and old.sheet == self.sheet:
            self._before, old._before = old, None
            self._way = Glide(0.0, TURNING)
            self._way.go(1.0)

    def renew(self, new: Widget) -> None:
        """Of the sheet's widgets, those that were kept stay, and those that were not are new."""
        super().renew(new)
        if isinstance(new, Turn):
            kept = {part.name: part for part in self.parts}
            self.parts = [kept[p.name] if kept.get(p.name) == p else p for p in new.parts]

    def advance(self, now: int) -> bool:
        return self._way.advance(now)

    def rest(self) -> None:
        self._way.rest()

    def state(self) -> tuple[object, ...]:
        return (round(self._way.value, 3),)

    def moving(self) -> bool:
        """Whether the sheet is still on its way."""
        return self._way.value < 1 and self._before is not None

    def margin(self) -> float:
        """So that its point reaches over the whole sheet, at any scale of the window."""
        return float(max(self.sheet.size))

    def image(self, pen: Pen) -> pygame.Surface:
        """The two sheets while one moves, drawn from pictures of them; else nothing."""
        if not self.moving() or self._before is None:
            self._before, self._pictures = None, []
            return clear((1, 1))
        if not self._pictures:
            self._pictures = [self._before.picture(pen), self.picture(pen)]
        lower, upper = self._pictures
        reach = pen.px(self.margin())
        made = clear((2 * reach, 2 * reach))
        place = lower.get_rect(center=(reach, reach))
        made.blit(lower, place)
        made.set_clip(place)
        made.blit(upper, place.move(round((1 - self._way.value) * place.width), 0))
        return made

    def picture(self, pen: Pen) -> pygame.Surface:
        """The sheet as it lies there, with its shadow."""
        room = self.sheet.inflate(2 * pen.px(EDGE), 2 * pen.px(EDGE))
        made = clear(room.size)
        areas = {part.name: part for part in self.parts if isinstance(part, ScrollArea)}
        for part in self.parts:
            place, area = part.rect.copy(), areas.get(part.area)
            made.set_clip(None)
            if area is not None:
                place.move_ip(area.rect.x, area.rect.y - area.offset)
                made.set_clip(area.rect.move(-room.x, -room.y))
            margin = 2 * pen.px(part.margin())
            image = part.image(pen).copy()
            # Packed as it is for the window, it would lose its transparency on this ground.
            image.set_alpha(255, 0)
            made.blit(image, place.inflate(margin, margin).move(-room.x, -room.y))
        made.set_clip(None)
        return made
