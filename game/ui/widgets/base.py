"""What every widget has: a name, a place, cached pixels, and words that describe it.

The fields that compare equal say what a widget shows. Screens make widgets anew whenever
anything changes, and the stage keeps the old one, with its pixels, wherever the two are equal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS

MARGIN = 6
"""Room around a widget, in logical units, for its focus ring."""

Press = Callable[[], None]


@dataclass(frozen=True)
class Hint:
    """What is told of a widget that somebody points at, or asks about with a key.

    `title` names the thing, `lines` say what it is, why it moved, who says so, and the source.
    """

    title: str
    lines: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Widget:
    """A part of the screen.

    `rect` is in device pixels: of the window, or of the content of the scroll area named
    `area`. `hot` is the letter or digit that presses it. `on_press` and `on_focus` are what
    it does; they do not count when two widgets are compared, nor does what the mouse does.
    """

    focusable: ClassVar[bool] = False
    kind: ClassVar[str] = "widget"
    holds: ClassVar[bool] = False
    """Whether it must be held down for a while instead of being pressed."""

    floats: ClassVar[bool] = False
    """Whether it may lie over others, as a note does that somebody has stuck on."""

    solid: ClassVar[bool] = True
    """Whether the mouse can touch it, or goes through it."""

    name: str
    rect: pygame.Rect
    area: str = ""
    enabled: bool = True
    hot: str = ""
    on_press: Press | None = field(default=None, compare=False, repr=False)
    on_focus: Press | None = field(default=None, compare=False, repr=False)
    hint: Hint | None = field(default=None, compare=False, repr=False)
    hover: bool = field(default=False, init=False, compare=False, repr=False)
    focus: bool = field(default=False, init=False, compare=False, repr=False)
    down: bool = field(default=False, init=False, compare=False, repr=False)
    _pixels: dict[object, pygame.Surface] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def describe(self) -> str:
        """One line of text that says what the widget shows."""
        return f"{self.kind} {self.name}"

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """Draw at `box` on `surface`, which has room for the focus ring around it."""

    def state(self) -> tuple[object, ...]:
        """All that changes the pixels besides the fields that compare."""
        return (self.hover, self.focus, self.down)

    def advance(self, now: int) -> bool:
        """Move on to `now`, in milliseconds of the window's clock; whether its pixels changed."""
        return False

    def rest(self) -> None:
        """Jump to where its motion ends: what reduced motion shows from the start."""

    def margin(self) -> float:
        """The room around it, in logical units, that its shadow or its focus ring needs: the
        same in all its states."""
        return MARGIN

    def reachable(self) -> bool:
        """Whether the keyboard and the mouse may choose it."""
        return self.focusable and self.enabled

    def press(self) -> None:
        """Do what pressing the widget does."""
        if self.enabled and self.on_press is not None:
            self.on_press()

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        """The mouse pressed it at a place counted from its top left corner."""
        self.press()

    def key(self, pen: Pen, code: int) -> bool:
        """Take a key while focused; False lets the stage use it."""
        return False

    def point(self, pen: Pen, at: tuple[int, int]) -> bool:
        """The mouse moved over a place; whether another part of the widget lies under it now,
        with a hint of its own."""
        return False

    def drag(self, pen: Pen, at: tuple[int, int]) -> bool:
        """The mouse moved to a place while it held the widget; False if that means nothing."""
        return False

    def wheel(self, pen: Pen, at: tuple[int, int], notches: float) -> bool:
        """The wheel turned over a place; False lets the scroll area around it have it."""
        return False

    def hinted(self, pen: Pen) -> pygame.Rect:
        """The part of it of which the hint speaks, counted from its corner."""
        return pygame.Rect((0, 0), self.rect.size)

    def adopt(self, old: Widget) -> None:
        """Take over what the mouse and the keyboard had done to the widget's predecessor."""
        self.hover, self.focus, self.down = old.hover, old.focus, old.down

    def renew(self, new: Widget) -> None:
        """Take over what an equal successor would do."""
        self.on_press, self.on_focus, self.hint = new.on_press, new.on_focus, new.hint

    def faults(self, pen: Pen) -> list[str]:
        """What does not fit into the widget, for tests: empty when all is well."""
        return []

    def lacks(self, need: int) -> list[str]:
        """A fault if it needs more height than it has, in pixels."""
        high = self.rect.height
        return [f"{self.name}: needs {need}, has {high}"] if need > high else []

    def image(self, pen: Pen) -> pygame.Surface:
        """The widget's pixels with their margin; painted once for each state and size."""
        key = (self.rect.size, pen.scale, pen.text_scale, pen.plain, self.state())
        if key not in self._pixels:
            if len(self._pixels) > 6:
                self._pixels.clear()
            self._pixels[key] = self._painted(pen)
        return self._pixels[key]

    def _painted(self, pen: Pen) -> pygame.Surface:
        margin = pen.px(self.margin())
        size = (self.rect.width + 2 * margin, self.rect.height + 2 * margin)
        surface = pygame.Surface(size, pygame.SRCALPHA)
        box = pygame.Rect((margin, margin), self.rect.size)
        self.paint(pen, surface, box)
        if self.focus and self.focusable:
            self.outline(pen, surface, box)
        # Most of a widget is either opaque or empty: packed, it is blitted twice as fast.
        surface.set_alpha(255, pygame.RLEACCEL)
        return surface

    def outline(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """Mark it as focused, over what `paint` drew."""
        ring(pen, surface, box)


def ring(pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
    """The focus ring around `box`: outside it, so that it hides nothing, and between two dark
    lines, so that it stands out on paper too."""
    line = pen.px(1)
    outer = box.inflate(2 * pen.px(4) + 2 * line, 2 * pen.px(4) + 2 * line)
    thick = max(2, pen.px(3))
    dark = thick + 2 * line
    surface.blit(rounded(outer.size, dark, (24, 18, 8, 170), dark), outer)
    grown = box.inflate(2 * pen.px(4), 2 * pen.px(4))
    surface.blit(rounded(grown.size, pen.px(5), COLOURS["focus"], thick), grown)


def too_wide(pen: Pen, name: str, text: str, role: str, width: int) -> list[str]:
    """A fault if one line of text is wider than `width` pixels."""
    need = pen.width(text, role)
    return [f"{name}: {text!r} is {need} wide in {width}"] if need > width else []


def too_high(pen: Pen, name: str, text: str, role: str, box: pygame.Rect) -> list[str]:
    """A fault if wrapped text is higher than its box."""
    need = pen.height(text, role, box.width)
    return [f"{name}: {text[:30]!r} is {need} high in {box.height}"] if need > box.height else []
