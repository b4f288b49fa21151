"""The widgets on the screen: kept, focused, fed with events, drawn where they changed."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui import focus
from game.ui.text import Pen
from game.ui.theme import Colour
from game.ui.widgets import ScrollArea, Shade, Widget
from game.ui.widgets.base import MARGIN

WHEEL = 60
"""Logical units that one notch of the wheel scrolls."""

PRESSING = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)


class Stage:
    """Retained widgets in drawing order, with one focus.

    `show` takes what the screen should now hold; equal widgets keep their pixels. `on_change`
    is called when something was pressed, so that the screen can be made anew.
    """

    def __init__(self, pen: Pen, size: tuple[int, int]) -> None:
        self.pen = pen
        self.size = size
        self.widgets: list[Widget] = []
        self.focused: Widget | None = None
        self.ground: Colour = (0, 0, 0)
        self.pointer = (0, 0)
        self._named: dict[str, Widget] = {}
        self._dirty: list[pygame.Rect] = [pygame.Rect((0, 0), size)]
        self._remembered: dict[str, str] = {}
        self._screen = ""

    # What is on it

    def resize(self, pen: Pen, size: tuple[int, int]) -> None:
        """Take a new scale and size; everything is drawn anew."""
        self.pen, self.size = pen, size
        self._dirty = [pygame.Rect((0, 0), size)]

    def show(self, screen: str, widgets: Sequence[Widget], ground: Colour, first: str = "") -> None:
        """Hold these widgets now. `first` is focused when the screen is first seen."""
        if ground != self.ground or screen != self._screen:
            self._dirty = [pygame.Rect((0, 0), self.size)]
        self.ground = ground
        if self.focused is not None:
            self._remembered[self._screen] = self.focused.name
        old, self._named = self._named, {}
        self.widgets = [self._settled(old, widget) for widget in widgets]
        for widget in old.values():
            self._touch(widget, old)
        self._screen = screen
        self._refocus(first)

    def _settled(self, old: dict[str, Widget], new: Widget) -> Widget:
        """The widget to keep for `new`: its equal predecessor, or itself."""
        if new.name in self._named:
            raise ValueError(f"two widgets are named {new.name!r}")
        before = old.get(new.name)
        kept = new
        if before is not None and type(before) is type(new):
            if before == new:
                before.renew(new)
                kept = before
                del old[new.name]
            else:
                new.adopt(before)
        self._named[new.name] = kept
        if kept is new:
            self._touch(new, self._named)
        return kept

    def _refocus(self, first: str) -> None:
        name = self._remembered.get(self._screen, first)
        wanted = self._named.get(name) or self._named.get(first)
        order = self.order()
        if wanted not in order:
            wanted = order[0] if order else None
        before = self.focused.name if self.focused is not None else ""
        for widget in self.widgets:
            if widget.focus and widget is not wanted:
                widget.focus = False
                self._touch(widget)
        self.focused = None
        if wanted is not None:
            self._mark(wanted, sight=wanted.name != before)

    def find(self, name: str) -> Widget:
        """The widget of that name; KeyError if it is not on the screen."""
        return self._named[name]

    def has(self, name: str) -> bool:
        """Whether a widget of that name is on the screen."""
        return name in self._named

    def live(self) -> list[Widget]:
        """The widgets within reach: those above the last shade."""
        shades = [i for i, widget in enumerate(self.widgets) if isinstance(widget, Shade)]
        return self.widgets[shades[-1] + 1 :] if shades else self.widgets

    def order(self) -> list[Widget]:
        """The widgets that Tab goes through, in order."""
        return [widget for widget in self.live() if widget.reachable()]

    def dump(self) -> str:
        """The whole screen as text, a line for each widget; `*` marks the focus."""
        return "\n".join(
            widget.describe() + (" *" if widget is self.focused else "") for widget in self.widgets
        )

    # Where things are

    def place(self, widget: Widget) -> pygame.Rect:
        """Where a widget is on the window, in pixels."""
        return self._place(widget, self._named)

    def _place(self, widget: Widget, named: dict[str, Widget]) -> pygame.Rect:
        area = named.get(widget.area) if widget.area else None
        if not isinstance(area, ScrollArea):
            return widget.rect.copy()
        return widget.rect.move(area.rect.x, area.rect.y - area.offset)

    def sight(self, widget: Widget) -> pygame.Rect:
        """The part of the window in which a widget may be seen."""
        area = self._named.get(widget.area) if widget.area else None
        return area.rect.copy() if area is not None else pygame.Rect((0, 0), self.size)

    def at(self, point: tuple[int, int]) -> Widget | None:
        """The topmost widget within reach under a point."""
        for widget in reversed(self.live()):
            if self.place(widget).collidepoint(point) and self.sight(widget).collidepoint(point):
                return widget
        return None

    # Focus

    def focus_on(self, widget: Widget | None) -> None:
        """Give a widget the focus, scroll it into sight, and let it say so."""
        if widget is None or widget is self.focused:
            return
        if self.focused is not None:
            self.focused.focus = False
            self._touch(self.focused)
        self._mark(widget)
        if widget.on_focus is not None:
            widget.on_focus()

    def _mark(self, widget: Widget, sight: bool = True) -> None:
        self.focused = widget
        if not widget.focus:
            widget.focus = True
            self._touch(widget)
        area = self._named.get(widget.area)
        if sight and isinstance(area, ScrollArea):
            top, bottom = widget.rect.top, widget.rect.bottom
            if area.show(top, bottom, self.pen.px(2 * MARGIN)):
                self._touch(area)

    # Events

    def handle(self, event: pygame.Event) -> bool:
        """Take an event; whether it was of use."""
        match event.type:
            case pygame.MOUSEMOTION:
                return self._hover(event.pos, event.buttons[0] == 1)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return self._down(event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                return self._up(event.pos)
            case pygame.MOUSEWHEEL:
                return self._wheel(event)
            case pygame.KEYDOWN:
                return self._key(event)
        return False

    def _hover(self, point: tuple[int, int], held: bool) -> bool:
        self.pointer = point
        under = self.at(point)
        if held and isinstance(self.focused, ScrollArea) and self.focused.down:
            self._click(self.focused, point)
        for widget in self.widgets:
            hover = widget is under and widget.reachable()
            if widget.hover != hover:
                widget.hover = hover
                self._touch(widget)
        return under is not None

    def _down(self, point: tuple[int, int]) -> bool:
        widget = self.at(point)
        if widget is None or not widget.reachable():
            return False
        self.focus_on(widget)
        pressed = self._named.get(widget.name, widget)
        pressed.down = True
        self._touch(pressed)
        return True

    def _up(self, point: tuple[int, int]) -> bool:
        pressed = [widget for widget in self.widgets if widget.down]
        for widget in pressed:
            widget.down = False
            self._touch(widget)
            if self.place(widget).collidepoint(point):
                self._click(widget, point)
        return bool(pressed)

    def _click(self, widget: Widget, point: tuple[int, int]) -> None:
        place = self.place(widget)
        widget.click(self.pen, (point[0] - place.x, point[1] - place.y))
        self._touch(widget)

    def _wheel(self, event: pygame.Event) -> bool:
        under = self.at(self.pointer)
        name = under.area or under.name if under is not None else ""
        return self._scroll(self._named.get(name), -round(event.y * self.pen.px(WHEEL)))

    def _scroll(self, area: Widget | None, by: int) -> bool:
        if not isinstance(area, ScrollArea) or not area.move(by):
            return False
        self._touch(area)
        return True

    def _key(self, event: pygame.Event) -> bool:
        code = event.key
        if self.focused is not None and self.focused.key(self.pen, code):
            self._touch(self.focused)
            return True
        if code == pygame.K_TAB:
            back = bool(event.mod & pygame.KMOD_SHIFT)
            return self._go(focus.following(self.order(), self.focused, -1 if back else 1))
        if code in focus.WAYS:
            return self._go(focus.nearest(self.order(), self.focused, focus.WAYS[code], self.place))
        if code in PRESSING and self.focused is not None:
            self.focused.press()
            return True
        return self._page(code) or self._hot(event)

    def _go(self, widget: Widget | None) -> bool:
        self.focus_on(widget)
        return widget is not None

    def _page(self, code: int) -> bool:
        pages = {pygame.K_PAGEDOWN: 1, pygame.K_PAGEUP: -1}
        areas = [w for w in self.live() if isinstance(w, ScrollArea) and w.most() > 0]
        if code not in pages or not areas:
            return False
        areas.sort(key=lambda area: not area.pages)
        return self._scroll(areas[0], pages[code] * areas[0].rect.height * 9 // 10)

    def _hot(self, event: pygame.Event) -> bool:
        letter = str(getattr(event, "unicode", "")).lower()
        for widget in self.order():
            if letter and widget.hot.lower() == letter:
                self.focus_on(widget)
                self._named.get(widget.name, widget).press()
                return True
        return False

    # Motion

    def tick(self, now: int, still: bool = False) -> bool:
        """Let everything move on to `now` milliseconds, or, if `still`, to where it ends;
        whether anything moved."""
        moved = [widget for widget in self.widgets if self._moved(widget, now, still)]
        for widget in moved:
            self._touch(widget)
        return bool(moved)

    def _moved(self, widget: Widget, now: int, still: bool) -> bool:
        if not still:
            return widget.advance(now)
        before = widget.state()
        widget.rest()
        return widget.state() != before

    # Drawing

    def _touch(self, widget: Widget, named: dict[str, Widget] | None = None) -> None:
        margin = 2 * self.pen.px(MARGIN)
        named = self._named if named is None else named
        self._dirty.append(self._place(widget, named).inflate(margin, margin))

    def draw(self, target: pygame.Surface) -> list[pygame.Rect]:
        """Draw what changed; the parts of `target` that are new."""
        parts = _merged(self._dirty, target.get_rect())
        self._dirty = []
        for part in parts:
            target.set_clip(part)
            target.fill(self.ground, part)
            for widget in self.widgets:
                self._draw_widget(target, widget, part)
        target.set_clip(None)
        return parts

    def _draw_widget(self, target: pygame.Surface, widget: Widget, part: pygame.Rect) -> None:
        margin = self.pen.px(MARGIN)
        place = self.place(widget).inflate(2 * margin, 2 * margin)
        sight = self.sight(widget).inflate(2 * margin if not widget.area else 0, 0)
        seen = place.clip(part) if not widget.area else place.clip(part).clip(sight)
        if seen.width and seen.height:
            target.set_clip(seen)
            target.blit(widget.image(self.pen), place)
            target.set_clip(part)


def _merged(parts: list[pygame.Rect], whole: pygame.Rect) -> list[pygame.Rect]:
    """The same parts without overlaps, cut to the whole."""
    merged: list[pygame.Rect] = []
    for part in parts:
        part = part.clip(whole)
        if not part.width or not part.height:
            continue
        while (index := part.collidelist(merged)) >= 0:
            part = part.union(merged.pop(index))
        merged.append(part)
    return merged
