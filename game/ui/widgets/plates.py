"""Small plates of the bar: a city's clock, a key and its word, the grade of alert."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, pi
from typing import ClassVar

import pygame

from game.ui.draw.colour import mixed
from game.ui.draw.metal import cap_top, keycap
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide

CITY, TIME, KEY, WORD, GRADE = "label", "time", "key", "name", "title"
GAP = 6
PULSE, PULSES = 2000, 3
"""Milliseconds of one pulse of an alarm, and how many there are at most."""

LEVELS = 24
"""Steps of light that a pulse is drawn in."""


@dataclass(kw_only=True)
class ClockPlate(Widget):
    """A city and what its clocks show; `side` is the number of its seat, -1 for neither."""

    kind: ClassVar[str] = "clock"
    city: str
    time: str
    side: int = -1

    def describe(self) -> str:
        return f"clock {self.name}: {self.city} {self.time}"

    @staticmethod
    def need(pen: Pen, city: str, time: str) -> tuple[int, int]:
        """The width and height that it needs, in pixels."""
        width = max(pen.width(city.upper(), CITY), pen.width(time, TIME))
        return width, pen.line_height(CITY) + pen.line_height(TIME)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        high = ClockPlate.need(pen, self.city, self.time)[1]
        y = box.centery - high // 2
        pen.draw(surface, (box.x, y), self.city.upper(), CITY, COLOURS["mute"])
        colour = COLOURS[f"side{self.side % 2}"] if self.side >= 0 else COLOURS["cream"]
        pen.draw(surface, (box.x, y + pen.line_height(CITY)), self.time, TIME, colour)

    def faults(self, pen: Pen) -> list[str]:
        wide, high = ClockPlate.need(pen, self.city, self.time)
        low = [f"{self.name}: needs {high}, has {self.rect.height}"] * (high > self.rect.height)
        return low + [f"{self.name}: needs {wide} of width"] * (wide > self.rect.width)


def cap_size(pen: Pen, key: str) -> tuple[int, int]:
    """The size of a key's cap in pixels."""
    high = pen.line_height(KEY) + pen.px(5)
    return max(high, pen.width(key.upper(), KEY) + pen.px(12)), high


def key_cap(
    pen: Pen, surface: pygame.Surface, at: tuple[int, int], key: str, tone: str = "dark"
) -> None:
    """A key's cap with its letter, its left edge and its middle at `at`."""
    size = cap_size(pen, key)
    top = at[1] - size[1] // 2
    surface.blit(keycap(size, pen.scale, tone), (at[0], top))
    x = at[0] + (size[0] - pen.width(key.upper(), KEY)) // 2
    y = top + (cap_top(size, pen.scale) - pen.line_height(KEY)) // 2
    ink = COLOURS["cream" if tone == "dark" else "ink"]
    pen.draw(surface, (x, y), key.upper(), KEY, ink)


def key_hint_width(pen: Pen, key: str, word: str) -> int:
    """The width of a cap and its word, in pixels."""
    return cap_size(pen, key)[0] + pen.px(GAP) + pen.width(word, WORD)


def key_hint(pen: Pen, surface: pygame.Surface, at: tuple[int, int], key: str, word: str) -> None:
    """A key's cap and what it does, their left edge and middle at `at`."""
    key_cap(pen, surface, at, key)
    x = at[0] + cap_size(pen, key)[0] + pen.px(GAP)
    pen.draw(surface, (x, at[1] - pen.line_height(WORD) // 2), word, WORD, COLOURS["mute"])


@dataclass(kw_only=True)
class KeyHint(Widget):
    """A key's cap, and the word for what it does beside it or under it.

    With `on_press` it can be clicked; the keyboard has the key itself.
    """

    kind: ClassVar[str] = "key"
    key_name: str
    text: str
    stacked: bool = False

    def describe(self) -> str:
        return f"key {self.name}: {self.key_name} {self.text}"

    @staticmethod
    def need(pen: Pen, key: str, text: str, stacked: bool = False) -> tuple[int, int]:
        """The width and height that it needs, in pixels."""
        cap, word = cap_size(pen, key), (pen.width(text, WORD), pen.line_height(WORD))
        if stacked:
            return max(cap[0], word[0]), cap[1] + pen.px(GAP) + word[1]
        return key_hint_width(pen, key, text), max(cap[1], word[1])

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if not self.stacked:
            key_hint(pen, surface, box.midleft, self.key_name, self.text)
            return
        wide, high = cap_size(pen, self.key_name)
        total = KeyHint.need(pen, self.key_name, self.text, True)[1]
        top = box.centery - total // 2
        key_cap(pen, surface, (box.centerx - wide // 2, top + high // 2), self.key_name)
        at = (box.centerx - pen.width(self.text, WORD) // 2, top + high + pen.px(GAP))
        pen.draw(surface, at, self.text, WORD, COLOURS["mute"])

    def faults(self, pen: Pen) -> list[str]:
        wide, high = KeyHint.need(pen, self.key_name, self.text, self.stacked)
        small = wide > self.rect.width or high > self.rect.height
        return [f"{self.name}: needs {(wide, high)}, has {self.rect.size}"] * small


@dataclass(kw_only=True)
class AlertPlate(Widget):
    """How grave it is, in a frame of brass: a word and a grade.

    `danger` (0 to 1) colours it. A change of grade while `alarm` is on lets the frame pulse
    three times, once in two seconds.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "alert"
    text: str
    grade: str
    danger: float = 0.0
    alarm: bool = False
    _since: int | None = field(default=None, init=False, compare=False, repr=False)
    _light: int = field(default=0, init=False, compare=False, repr=False)
    _pulsing: bool = field(default=False, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._pulsing = self.alarm

    def describe(self) -> str:
        return f"alert {self.name}: {self.text} {self.grade}" + " (alarm)" * self.alarm

    def reachable(self) -> bool:
        return super().reachable() and (self.on_press is not None or self.hint is not None)

    @staticmethod
    def need(pen: Pen, text: str, grade: str) -> tuple[int, int]:
        """The width and height that it needs, in pixels."""
        words = pen.width(text.upper(), "plate") + pen.width(grade, GRADE)
        return words + pen.px(36), pen.line_height(GRADE) + pen.px(4)

    # Motion

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, AlertPlate) and old.alarm and old.grade == self.grade:
            self._since, self._light, self._pulsing = old._since, old._light, old._pulsing

    def advance(self, now: int) -> bool:
        if not self._pulsing:
            return False
        if self._since is None:
            self._since = now
        gone = now - self._since
        before = self._light
        if gone >= PULSE * PULSES:
            self.rest()
        else:
            self._light = round(LEVELS * (1 - cos(2 * pi * gone / PULSE)) / 2)
        return self._light != before

    def rest(self) -> None:
        self._pulsing, self._light = False, 0

    def state(self) -> tuple[object, ...]:
        return (*super().state(), self._light)

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        colour = mixed(COLOURS["brass"], COLOURS["amber"], min(1.0, self.danger * 2))
        if self.danger > 0.5:
            colour = mixed(COLOURS["amber"], COLOURS["alarm"], self.danger * 2 - 1)
        light = self._light / LEVELS
        ground = mixed((26, 20, 10), (122, 82, 16), light)
        pygame.draw.rect(surface, ground, box, border_radius=pen.px(4))
        rim = mixed(colour, COLOURS["focus"], light)
        wide = pen.px(2) + round(pen.px(2) * light)
        pygame.draw.rect(surface, rim, box, wide, border_radius=pen.px(4))
        inner = box.inflate(-pen.px(7), -pen.px(7))
        pygame.draw.rect(surface, mixed(ground, rim, 0.3), inner, 1, border_radius=pen.px(2))
        y = box.centery - pen.line_height("plate") // 2
        pen.draw(surface, (box.x + pen.px(12), y), self.text.upper(), "plate", rim)
        at = box.right - pen.px(14) - pen.width(self.grade, GRADE)
        pen.draw(surface, (at, box.centery - pen.line_height(GRADE) // 2), self.grade, GRADE, rim)

    def faults(self, pen: Pen) -> list[str]:
        room = self.rect.width - pen.px(36) - pen.width(self.grade, GRADE)
        high = pen.line_height(GRADE)
        low = [f"{self.name}: needs {high}, has {self.rect.height}"] * (high > self.rect.height)
        return low + too_wide(pen, self.name, self.text.upper(), "plate", room)
