"""What the mouse and the keys do to a stage: point, press, hold, drag, scroll, ask."""

from __future__ import annotations

import pygame

from game.ui import focus
from game.ui.stage import Stage
from game.ui.widgets import ScrollArea, Widget

WHEEL = 60
"""Logical units that one notch of the wheel scrolls."""

PATIENCE = 350
"""Milliseconds that the mouse rests on something before its hint is shown."""

PRESSING = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
ASKING = (pygame.K_x, pygame.K_F2)
SILENT = (pygame.K_LSHIFT, pygame.K_RSHIFT, pygame.K_LCTRL, pygame.K_RCTRL, pygame.K_LALT)
"""Keys that say nothing alone: a note stays while they are pressed."""


class Hands:
    """Takes events to a stage. `asked` is the widget whose hint is wanted, by name."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.pointer = (0, 0)
        self.asked = ""
        self._under = ""
        self._since: int | None = None
        self._spent = False

    def handle(self, event: pygame.Event) -> bool:
        """Take an event; whether it was of use."""
        match event.type:
            case pygame.MOUSEMOTION:
                return self._move(event.pos, event.buttons[0] == 1)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return self._down(event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                return self._up(event.pos)
            case pygame.MOUSEWHEEL:
                return self._wheel(event)
            case pygame.KEYDOWN:
                return self._key(event)
            case pygame.KEYUP if event.key in PRESSING:
                return self._let_go()
        return False

    # Hints

    def tick(self, now: int) -> None:
        """Let the mouse rest until `now`, in milliseconds."""
        if self._since is None:
            self._since = now
        if self._under and not self.asked and now - self._since >= PATIENCE:
            self.asked = self._under

    def _ask(self, step: int) -> bool:
        """Ask about what has the focus, then about one hinted thing after another."""
        told = [widget for widget in self.stage.live() if widget.hint is not None]
        if not told:
            return False
        names = [widget.name for widget in told]
        if self.asked in names:
            self.asked = names[(names.index(self.asked) + step) % len(names)]
        elif self.stage.focused in told:
            self.asked = self.stage.focused.name
        else:
            self.asked = names[0]
        self._under = ""
        return True

    def _point(self, under: Widget | None) -> None:
        name = under.name if under is not None and under.hint is not None else ""
        if name != self._under:
            self._under, self._since, self.asked = name, None, ""

    # The mouse

    def _move(self, point: tuple[int, int], held: bool) -> bool:
        self.pointer = point
        under = self.stage.at(point)
        if held and self._dragged(point):
            return True
        if under is not None and under.point(self.stage.pen, self._within(under, point)):
            self._under = ""
            self.stage.touch(under)
        self._point(under)
        meant = self.stage.through(under)
        for widget in self.stage.widgets:
            hover = widget is meant and widget.reachable()
            if widget.hover != hover:
                widget.hover = hover
                self.stage.touch(widget)
        return under is not None

    def _dragged(self, point: tuple[int, int]) -> bool:
        for widget in self.stage.widgets:
            if widget.down and widget.drag(self.stage.pen, self._within(widget, point)):
                self.stage.touch(widget)
                return True
        return False

    def _down(self, point: tuple[int, int]) -> bool:
        self.asked = ""
        widget = self.stage.through(self.stage.at(point))
        if widget is None or not widget.reachable():
            return False
        self.stage.focus_on(widget)
        self._press(self.stage.get(widget.name) or widget)
        return True

    def _press(self, widget: Widget) -> None:
        widget.down = True
        self.stage.touch(widget)

    def _up(self, point: tuple[int, int]) -> bool:
        pressed = [widget for widget in self.stage.widgets if widget.down]
        for widget in pressed:
            widget.down = False
            self.stage.touch(widget)
            if self.stage.place(widget).collidepoint(point) and not widget.holds:
                widget.click(self.stage.pen, self._within(widget, point))
                self.stage.touch(widget)
        return bool(pressed)

    def _within(self, widget: Widget, point: tuple[int, int]) -> tuple[int, int]:
        """A point of the window counted from a widget's corner."""
        place = self.stage.place(widget)
        return point[0] - place.x, point[1] - place.y

    def _wheel(self, event: pygame.Event) -> bool:
        stage = self.stage
        under = stage.at(self.pointer)
        if under is None:
            return False
        if under.wheel(stage.pen, self._within(under, self.pointer), event.y):
            stage.touch(under)
            return True
        area = stage.get(under.area) if under.area else under
        return self._scroll(area, -round(event.y * stage.pen.px(WHEEL)))

    def _scroll(self, area: Widget | None, by: int) -> bool:
        if not isinstance(area, ScrollArea) or not area.move(by):
            return False
        self.stage.touch(area)
        return True

    # The keys

    def _key(self, event: pygame.Event) -> bool:
        code, stage = event.key, self.stage
        back = bool(event.mod & pygame.KMOD_SHIFT)
        if code in ASKING:
            return self._ask(-1 if back else 1)
        if code not in SILENT:
            self.asked = ""
        if stage.focused is not None and stage.focused.key(stage.pen, code):
            stage.touch(stage.focused)
            return True
        if code == pygame.K_TAB:
            return self._go(focus.following(stage.order(), stage.focused, -1 if back else 1))
        if code in focus.WAYS:
            way = focus.WAYS[code]
            return self._go(focus.nearest(stage.order(), stage.focused, way, stage.place))
        if code in PRESSING and stage.focused is not None:
            return self._enter(stage.focused)
        return self._page(code) or self._hot(event)

    def _enter(self, widget: Widget) -> bool:
        """Press what has the focus; what must be held is held until the key is let go. A key
        that has done its work so, and is still down, presses nothing more."""
        held = any(each.down and each.holds for each in self.stage.widgets)
        if self._spent and not held:
            return True
        if widget.holds:
            self._spent = True
            self._press(widget)
        else:
            widget.press()
        return True

    def _let_go(self) -> bool:
        self._spent = False
        held = [widget for widget in self.stage.widgets if widget.down and widget.holds]
        for widget in held:
            widget.down = False
            self.stage.touch(widget)
        return bool(held)

    def _go(self, widget: Widget | None) -> bool:
        self.stage.focus_on(widget)
        return widget is not None

    def _page(self, code: int) -> bool:
        pages = {pygame.K_PAGEDOWN: 1, pygame.K_PAGEUP: -1}
        areas = [w for w in self.stage.live() if isinstance(w, ScrollArea) and w.most() > 0]
        if code not in pages or not areas:
            return False
        areas.sort(key=lambda area: not area.pages)
        return self._scroll(areas[0], pages[code] * areas[0].rect.height * 9 // 10)

    def _hot(self, event: pygame.Event) -> bool:
        letter = str(getattr(event, "unicode", "")).lower()
        for widget in self.stage.order():
            if letter and widget.hot.lower() == letter:
                self.stage.focus_on(widget)
                self._enter(self.stage.get(widget.name) or widget)
                return True
        return False
