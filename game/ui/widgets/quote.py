"""One sentence that presses, with the name of who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pygame

from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.plates import key_hint, key_hint_width

PAD = 10
BAR = 4
WHO, WORDS = "plate", "serif"


@dataclass(kw_only=True)
class Quote(Widget):
    """Who speaks, in brass, and the words after the name.

    Words that have no room end in an ellipsis, and the key `hot` is shown that reads all.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "quote"
    who: str
    words: str

    def describe(self) -> str:
        return f"quote {self.name}: {self.who}: {self.words}"

    def reachable(self) -> bool:
        return super().reachable() and self.on_press is not None

    @staticmethod
    def need(pen: Pen, who: str, words: str, width: int) -> int:
        """The height in which all the words have room at a width, in pixels."""
        lines = _fill(pen, who, words, width - pen.px(BAR + 2 * PAD))
        return len(lines) * pen.line_height(WORDS) + pen.px(PAD)

    def shown(self, pen: Pen) -> tuple[list[str], bool]:
        """The lines that are shown, and whether they are all of them."""
        room = self.rect.width - pen.px(BAR + 2 * PAD)
        lines = _fill(pen, self.who, self.words, room)
        most = max(1, (self.rect.height - pen.px(PAD)) // pen.line_height(WORDS))
        if len(lines) <= most:
            return lines, True
        last = room - (self._hint(pen) + pen.px(PAD) if self.hot else 0)
        last -= _indent(pen, self.who) if most == 1 else 0
        return [*lines[: most - 1], pen.shorten(f"{lines[most - 1]} …", WORDS, last)], False

    def _hint(self, pen: Pen) -> int:
        return key_hint_width(pen, self.hot, say("quote.all"))

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        ground = (9, 9, 10, 235) if self.hover else (9, 9, 10, 175)
        pygame.draw.rect(surface, ground, box, border_radius=pen.px(2))
        pygame.draw.rect(surface, COLOURS["focus"], (*box.topleft, pen.px(BAR), box.height))
        lines, whole = self.shown(pen)
        x, step = box.x + pen.px(BAR + PAD), pen.line_height(WORDS)
        y = box.y + (box.height - len(lines) * step) // 2
        pen.draw(surface, (x, y + _drop(pen)), self.who, WHO, COLOURS["focus"])
        for index, line in enumerate(lines):
            indent = _indent(pen, self.who) if index == 0 else 0
            pen.draw(surface, (x + indent, y + index * step), line, WORDS, COLOURS["cream"])
        if not whole and self.hot:
            right = box.right - pen.px(PAD) - self._hint(pen)
            middle = y + len(lines) * step - step // 2
            key_hint(pen, surface, (right, middle), self.hot, say("quote.all"))

    def faults(self, pen: Pen) -> list[str]:
        room = self.rect.width - pen.px(BAR + 2 * PAD)
        low = self.rect.height < pen.line_height(WORDS)
        faults = [f"{self.name}: no line fits into {self.rect.height}"] * low
        return faults + too_wide(pen, self.name, self.who, WHO, room)


def _drop(pen: Pen) -> int:
    """What sets the name on the base line of the words."""
    return pen.base_line(WORDS) - pen.base_line(WHO)


def _indent(pen: Pen, who: str) -> int:
    """Where the words begin on the first line: after the name."""
    return pen.width(who, WHO) + pen.px(PAD) if who else 0


def _fill(pen: Pen, who: str, words: str, width: int) -> list[str]:
    """The words in lines, of which the first has the name before it."""
    room = width - _indent(pen, who)
    first = ""
    rest = words.split()
    while rest and pen.width(f"{first} {rest[0]}".strip(), WORDS) <= room:
        first = f"{first} {rest.pop(0)}".strip()
    return [first, *pen.wrap(" ".join(rest), WORDS, width)] if rest else [first]
