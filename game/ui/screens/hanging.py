"""Sheets and panels between a head and the replay strip: of a debrief's tabs, and of the reel.

They hang side by side where there is room, else one under the other to be scrolled.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.scenario.looks import look_of
from game.ui.kit import Column, Kit
from game.ui.reel import Review
from game.ui.scene import Scene
from game.ui.screens import explain, replay, wide
from game.ui.widgets import Button, Panel, Portrait
from game.ui.widgets.base import Press
from game.ui.widgets.panel import Surface

EDGE = 16
GAP = 12
Fill = Callable[[Column, int], None]
"""Fills a column; the number is the height that it has, 0 for as much as it needs."""


@dataclass(frozen=True)
class Part:
    """A sheet or a panel of a tab: its name, what it is made of, and what fills it. `place` is
    where it hangs, in parts of the room: left, top, width, height. A `bare` one has no sheet
    and no scroll area where it hangs."""

    name: str
    surface: Surface
    fill: Fill
    place: tuple[float, float, float, float]
    bare: bool = False


def lay(
    kit: Kit, scene: Scene, review: Review, top: int, parts: Sequence[Part], hung: bool = False
) -> None:
    """The parts of a screen and the replay strip below them; what is to be `hung` hangs even
    where there is little room."""
    foot = replay.build(kit, scene, review)
    edge, top = kit.px(EDGE), top + kit.px(10)
    room = pygame.Rect(edge, top, kit.window.width - 2 * edge, foot - top - kit.px(2))
    if hung or wide.fits(kit):
        for part in parts:
            _hang(kit, part, room)
    else:
        _stack(kit, parts, room, review.tab)


# Head


def head(kit: Kit, who: Portrait, tabs: Sequence[Button], ways: Sequence[Button]) -> int:
    """Whose it is, the tabs, and the ways out, in one row or, where there are too many, with the
    tabs in rows of their own below; where it ends."""
    edge, gap = kit.px(EDGE), kit.px(10)
    row = sum(each.rect.width + gap for each in tabs)
    out = sum(each.rect.width + gap for each in ways)
    one = who.rect.width + row + out + 2 * edge + kit.px(20) <= kit.window.width
    bar = pygame.Rect(0, 0, kit.window.width, max(kit.px(66), who.rect.height + kit.px(8)))
    kit.add(Panel(name="bar", rect=bar, surface="bar"))
    middle, right = bar.centery, kit.window.width - edge - out + gap
    who.rect.width = min(who.rect.width, right - edge - gap - (row + kit.px(20) if one else 0))
    _left(kit, [who], edge, middle, gap)
    if one:
        _left(kit, tabs, right - row - kit.px(20), middle, gap)
    else:
        bar.height += _in_rows(kit, tabs, bar.bottom - kit.px(2)) + kit.px(6)
    _left(kit, ways, right, middle, gap)
    return bar.bottom


def _in_rows(kit: Kit, tabs: Sequence[Button], top: int) -> int:
    """Tabs below the title in as many rows as they need; how high that is."""
    edge, gap = kit.px(EDGE), kit.px(6)
    x, y = edge, top
    for tab in tabs:
        if x > edge and x + tab.rect.width > kit.window.width - edge:
            x, y = edge, y + tab.rect.height + gap
        tab.rect.topleft = (x, y)
        x = tab.rect.right + gap
        kit.add(tab)
    return y + max((tab.rect.height for tab in tabs), default=0) - top


def _left(kit: Kit, parts: Sequence[Button | Portrait], x: int, middle: int, gap: int) -> None:
    """Set parts side by side from the left."""
    for part in parts:
        part.rect.midleft = (x, middle)
        kit.add(part)
        x = part.rect.right + gap


def titled(kit: Kit, scene: Scene, title: str, line: str, share: float = 0.4) -> Portrait:
    """A face with the title of the screen and a line below it, not laid yet; its words take no
    more than a share of the window's width."""
    pen = kit.pen
    high = pen.line_height("heading") + pen.line_height("label")
    most = round(kit.window.width * share)
    title = pen.shorten(title, "heading", most)
    broad = min(max(pen.width(title, "heading"), pen.width(line, "label")), most)
    across = max(high, kit.px(54))
    return Portrait(
        name="who",
        rect=pygame.Rect(0, 0, broad + across + kit.px(18), across),
        text=title,
        words=pen.shorten(line, "label", broad),
        who=scene.face(look_of(scene.texts, scene.seat).face),
        side=scene.side,
        where="beside",
        role="heading",
        hint=explain.seat(scene),
    )


def button(
    kit: Kit, name: str, text: str, press: Press, chosen: bool = False, hot: str = ""
) -> Button:
    """A button as large as it needs to be, not laid yet."""
    rect = pygame.Rect((0, 0), kit.button_size(text, "plate", hot))
    made = Button(name=name, rect=rect, text=text, hot=hot, on_press=press)
    made.look = "main" if chosen else "plain"
    return made


# Parts


def _hang(kit: Kit, part: Part, room: pygame.Rect) -> None:
    """A part in its place, its words in a scroll area of its own."""
    rect = _placed(part.place, room, kit.px(GAP))
    if part.bare:
        part.fill(kit.column(rect), rect.height)
        return
    kit.add(Panel(name=f"{part.name}.sheet", rect=rect, surface=part.surface))
    pad = kit.px(9)
    inside = rect.inflate(-2 * pad, -2 * pad)
    with kit.scroll(part.name, inside, reading=True, inset=7) as column:
        part.fill(column, inside.height - 2 * kit.px(7))


def _placed(place: tuple[float, float, float, float], room: pygame.Rect, gap: int) -> pygame.Rect:
    """A place in parts of a room as pixels, with a gap to what hangs right of it and below."""
    left, top, across, down = place
    x, y = room.x + round(room.width * left), room.y + round(room.height * top)
    right = room.x + round(room.width * (left + across)) - gap * (left + across < 0.99)
    foot = room.y + round(room.height * (top + down)) - gap * (top + down < 0.99)
    return pygame.Rect(x, y, right - x, foot - y)


def _stack(kit: Kit, parts: Sequence[Part], room: pygame.Rect, tab: str) -> None:
    """All parts under one another in one scroll area."""
    with kit.scroll("debrief.all", room, pages=True, reading=True, reset=tab, inset=4) as column:
        for part in parts:
            _lie(kit, part, column)


def _lie(kit: Kit, part: Part, column: Column) -> None:
    """A part in the stack, as high as it needs to be."""
    rect = pygame.Rect(column.x, column.y, column.width, 1)
    pad = 0 if part.bare else kit.px(16)
    if not part.bare:
        kit.add(Panel(name=f"{part.name}.sheet", rect=rect, area=column.area, surface=part.surface))
    inner = Column(kit, rect.x + pad, rect.y + pad, rect.width - 2 * pad, column.area)
    part.fill(inner, 0)
    column.seek = max(column.seek, inner.seek)
    rect.height = inner.y + pad - rect.y
    column.y = rect.bottom + kit.px(GAP)
