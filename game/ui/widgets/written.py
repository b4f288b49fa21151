"""A letter as it is being written: what has just changed is marked for a moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher

import pygame

from game.ui.text import Pen
from game.ui.widgets.base import Widget
from game.ui.widgets.label import TextBlock

FADE, STEPS = 1600, 8
"""A mark fades within so many milliseconds, in so many steps."""

MARKER = (246, 205, 92)
STRENGTH = 150
"""The marker's colour, and how much of it there is at first, of 255."""


def changed(old: str, new: str) -> frozenset[int]:
    """The words of the new text, by their place, that the old one did not have there."""
    before, after = old.split(), new.split()
    match = SequenceMatcher(None, before, after, autojunk=False)
    blocks = match.get_matching_blocks()
    same = {place for _, start, size in blocks for place in range(start, start + size)}
    return frozenset(range(len(after))) - same


@dataclass(kw_only=True)
class Written(TextBlock):
    """Words on paper, of which those that its predecessor lacked are marked; the mark fades."""

    _fresh: frozenset[int] = field(default=frozenset(), init=False, compare=False, repr=False)
    _light: int = field(default=0, init=False, compare=False, repr=False)
    _since: int | None = field(default=None, init=False, compare=False, repr=False)

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if not isinstance(old, Written):
            return
        if old.text == self.text:
            self._fresh, self._light, self._since = old._fresh, old._light, old._since
        else:
            self._fresh = changed(old.text, self.text)
            self._light = STEPS if self._fresh else 0

    def advance(self, now: int) -> bool:
        if not self._light:
            return False
        if self._since is None:
            self._since = now
        before = self._light
        gone = (now - self._since) / FADE
        self._light = max(0, STEPS - int(gone * STEPS))
        return self._light != before

    def rest(self) -> None:
        self._light = 0

    def state(self) -> tuple[object, ...]:
        return (*super().state(), self._light)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        if self._light:
            self._mark(pen, surface, box)
        super().paint(pen, surface, box)

    def _mark(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """A soft stroke of the marker under each run of words that are new."""
        alpha = STRENGTH * self._light // STEPS
        step, place = pen.line_height(self.role), 0
        for index, line in enumerate(pen.wrap(self.text, self.role, box.width)):
            count = len(line.split())
            for start, end in _runs(line, self._fresh, place):
                left = pen.width(line[:start], self.role)
                wide = pen.width(line[:end], self.role) - left
                stroke = pygame.Surface((wide + pen.px(4), step - pen.px(3)), pygame.SRCALPHA)
                stroke.fill((*MARKER, alpha))
                surface.blit(stroke, (box.x + left - pen.px(2), box.y + index * step + pen.px(1)))
            place += count


def _runs(line: str, fresh: frozenset[int], first: int) -> list[tuple[int, int]]:
    """Where in a line, whose first word has a place, runs of marked words begin and end."""
    runs: list[tuple[int, int]] = []
    at = 0
    joined = False
    for offset, word in enumerate(line.split()):
        start = line.index(word, at)
        at = start + len(word)
        if first + offset in fresh:
            begin = runs.pop()[0] if joined else start
            runs.append((begin, at))
            joined = True
        else:
            joined = False
    return runs
