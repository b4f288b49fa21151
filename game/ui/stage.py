"""The widgets on the screen: kept, focused, fed with events, drawn where they changed."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.text import Pen
from game.ui.theme import Colour
from game.ui.widgets import ScrollArea, Shade, Widget
from game.ui.widgets.base import MARGIN


class Stage:
    """Retained widgets in drawing order, with one focus.

    `show` takes what the screen should now hold; equal widgets keep their pixels. `notes` lie
    over everything and take no part. What the mouse and the keys do to the
    stage is told in `game.ui.hands`.
    """

    def __init__(self, pen: Pen, size: tuple[int, int]) -> None:
        self.pen = pen
        self.size = size
        self.widgets: list[Widget] = []
        self.focused: Widget | None = None
        self.ground: Colour = (0, 0, 0)
        self.backdrop: pygame.Surface | None = None
        self.notes: dict[str, Widget] = {}
        self._named: dict[str, Widget] = {}
        self._dirty: list[pygame.Rect] = [pygame.Rect((0, 0), size)]
        self._remembered: dict[str, str] = {}
        self._screen = ""

    # What is on it

    def resize(self, pen: Pen, size: tuple[int, int]) -> None:
        """Take a new scale and size; everything is drawn anew."""
        self.pen, self.size = pen, size
        self._dirty = [pygame.Rect((0, 0), size)]

    def forget(self) -> None:
        """Drop all widgets with their pixels: the next `show` draws everything anew."""
        self.widgets, self._named, self.notes = [], {}, {}

    def show(
        self,
        screen: str,
        widgets: Sequence[Widget],
        ground: Colour,
        first: str = "",
        backdrop: pygame.Surface | None = None,
    ) -> None:
        """Hold these widgets now, before a colour or a picture of the window's size. `first` is
        focused when the screen is first seen."""
        if (ground, backdrop, screen) != (self.ground, self.backdrop, self._screen):
            self._dirty = [pygame.Rect((0, 0), self.size)]
        self.ground, self.backdrop = ground, backdrop
        if self.focused is not None:
            self._remembered[self._screen] = self.focused.name
        old, self._named = self._named, {}
        self.widgets = [self._settled(old, widget) for widget in widgets]
        for widget in old.values():
            self.touch(widget, old)
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
            self.touch(new, self._named)
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
                self.touch(widget)
        self.focused = None
        if wanted is not None:
            self._mark(wanted, sight=wanted.name != before)

    def get(self, name: str) -> Widget | None:
        """The widget of that name, if it is on the screen."""
        return self._named.get(name)

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
        shown = [*self.widgets, *self.notes.values()]
        return "\n".join(
            widget.describe() + (" *" if widget is self.focused else "") for widget in shown
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
            if not widget.solid:
                continue
            if self.place(widget).collidepoint(point) and self.sight(widget).collidepoint(point):
                return widget
        return None

    def through(self, widget: Widget | None) -> Widget | None:
        """What a press on a widget is meant for: itself, or what its scroll area lies on."""
        if widget is None or widget.reachable():
            return widget
        area = self.get(widget.area) if widget.area else widget
        return self.get(area.over) if isinstance(area, ScrollArea) and area.over else widget

    # Focus

    def focus_on(self, widget: Widget | None) -> None:
        """Give a widget the focus, scroll it into sight, and let it say so."""
        if widget is None or widget is self.focused:
            return
        if self.focused is not None:
            self.focused.focus = False
            self.touch(self.focused)
        self._mark(widget)
        if widget.on_focus is not None:
            widget.on_focus()

    def _mark(self, widget: Widget, sight: bool = True) -> None:
        self.focused = widget
        if not widget.focus:
            widget.focus = True
            self.touch(widget)
        area = self._named.get(widget.area)
        if sight and isinstance(area, ScrollArea):
            top, bottom = widget.rect.top, widget.rect.bottom
            if area.show(top, bottom, self.pen.px(2 * MARGIN)):
                self.touch(area)

    # Motion

    def lay(self, place: str, note: Widget | None) -> None:
        """Lay a note over everything, in place of the one of that place, or take that away."""
        before = self.notes.pop(place, None)
        for each in (before, note):
            if each is not None and before != note:
                self.touch(each)
        if note is not None:
            self.notes[place] = note if before != note else before or note

    def tick(self, now: int, still: bool = False) -> bool:
        """Let everything move on to `now` milliseconds, or, if `still`, to where it ends;
        whether anything moved."""
        moved = [widget for widget in self.widgets if self._moved(widget, now, still)]
        for widget in moved:
            self.touch(widget)
        return bool(moved)

    def _moved(self, widget: Widget, now: int, still: bool) -> bool:
        if not still:
            return widget.advance(now)
        before = widget.state()
        widget.rest()
        return widget.state() != before

    # Drawing

    def touch(self, widget: Widget, named: dict[str, Widget] | None = None) -> None:
        """Have a widget drawn anew; `named` are the widgets among which it lay."""
        margin = 2 * self.pen.px(widget.margin())
        named = self._named if named is None else named
        self._dirty.append(self._place(widget, named).inflate(margin, margin))

    def draw(self, target: pygame.Surface) -> list[pygame.Rect]:
        """Draw what changed; the parts of `target` that are new."""
        parts = _merged(self._dirty, target.get_rect())
        self._dirty = []
        for part in parts:
            target.set_clip(part)
            self._draw_ground(target, part)
            for widget in self.widgets:
                self._draw_widget(target, widget, part)
            for note in self.notes.values():
                self._draw_widget(target, note, part)
        target.set_clip(None)
        return parts

    def _draw_ground(self, target: pygame.Surface, part: pygame.Rect) -> None:
        if self.backdrop is None:
            target.fill(self.ground, part)
        else:
            target.blit(self.backdrop, part, part)

    def _draw_widget(self, target: pygame.Surface, widget: Widget, part: pygame.Rect) -> None:
        margin = self.pen.px(widget.margin())
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
