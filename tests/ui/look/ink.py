"""What is really written on the screen: every line of words, where it stands and on what.

While `watched`, each widget that is painted remembers its words. Words that go to a picture of
their own first (a stamp, a name on the map) have no place on the window: `at` is None.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pygame
import pytest

from game.ui.lettering import Lettering
from game.ui.stage import Stage
from game.ui.theme import Colour, Role
from game.ui.widgets import Widget
from tests.ui.draw.looks import contrast

CAPITAL = 0.7
"""How high capitals are, in sizes: what of a line is surely inked."""

CELL = 1.6
"""Ground is looked at in pieces so wide, in line heights."""


@dataclass(frozen=True)
class Ink:
    """A line of words as it was drawn.

    `at` is where its capitals stand on the widget's own picture, None if that is not known;
    `box` where they stand on the picture of the size `sheet` that they were drawn on. `least` is
    the contrast with the piece of ground that the line stands out from least, None if that is
    not known.
    """

    text: str
    role: Role
    colour: Colour
    size: int
    at: pygame.Rect | None
    box: pygame.Rect
    sheet: tuple[int, int]
    least: float | None


class Watch:
    """Who is being painted now, and over what."""

    def __init__(self) -> None:
        self.widget: Widget | None = None
        self.ground: pygame.Surface | None = None
        self.place = pygame.Rect(0, 0, 0, 0)
        self.sight = pygame.Rect(0, 0, 0, 0)
        self.margin = 0
        self.inks: list[Ink] = []

    def note(
        self, letters: Lettering, to: pygame.Surface, at: tuple[int, int], text: str,
        role: Role, colour: Colour,
    ) -> None:  # fmt: skip
        """Remember a line that is about to be drawn."""
        size = letters.size(role)
        foot = at[1] + letters.base_line(role)
        high = max(1, round(CAPITAL * size))
        box = pygame.Rect(at[0], foot - high, max(1, letters.width(text, role)), high)
        shift = self._shift(to)
        least = self._least(to, box, shift, colour, letters.line_height(role))
        elsewhere = bool(shift) and not box.colliderect(to.get_rect())
        at = None if shift is None or elsewhere else box.move(shift, shift)
        self.inks.append(Ink(text, role, colour, size, at, box, to.get_size(), least))

    def _shift(self, to: pygame.Surface) -> int | None:
        """How far from the widget's picture that is, whose words are drawn on it: the picture
        itself, or one of the widget without its margin. None if it is neither."""
        inner = self.place.inflate(-2 * self.margin, -2 * self.margin)
        return {self.place.size: 0, inner.size: self.margin}.get(to.get_size())

    def _least(
        self, to: pygame.Surface, box: pygame.Rect, shift: int | None, colour: Colour, line: int
    ) -> float | None:
        """The contrast with the piece of ground that the line stands out from least; None if it
        is out of sight, or if it is not known what will be behind it."""
        seen = box.clip(to.get_rect())
        if shift is not None:
            origin = (self.place.x + shift, self.place.y + shift)
            seen = seen.move(origin).clip(self.sight).move(-origin[0], -origin[1])
        if not seen.width or not seen.height:
            return None
        if shift is None and not _opaque(to, seen):
            return None
        whole = self._under(to, seen, shift)
        step = max(1, round(CELL * line))
        cells = [
            pygame.Rect(x, 0, min(step, seen.width - x), seen.height)
            for x in range(0, seen.width, step)
        ]
        wide = [cell for cell in cells if cell.width * 3 >= step] or cells
        return min(contrast(colour, _mean(whole, cell)) for cell in wide)

    def _under(self, to: pygame.Surface, seen: pygame.Rect, shift: int | None) -> pygame.Surface:
        """The ground of a line, laid over what is already on the window."""
        whole = pygame.Surface(seen.size)
        if shift is not None and self.ground is not None:
            at = seen.move(self.place.x + shift, self.place.y + shift)
            whole.blit(self.ground, (0, 0), at)
        whole.blit(to, (0, 0), seen)
        return whole


def _opaque(surface: pygame.Surface, part: pygame.Rect) -> bool:
    return not surface.get_flags() & pygame.SRCALPHA or (
        pygame.transform.average_color(surface, part)[3] >= 250
    )


def _mean(surface: pygame.Surface, cell: pygame.Rect) -> Colour:
    red, green, blue, _ = pygame.transform.average_color(surface, cell)
    return red, green, blue


@contextmanager
def watched() -> Iterator[Watch]:
    """Let every widget that is painted remember its words as `inks_of` tells them."""
    watch, patch = Watch(), pytest.MonkeyPatch()
    draw, lay, paint = Lettering.draw, Stage._draw_widget, Widget._painted

    def drawn(self, surface, at, text, role, colour, place=0):  # type: ignore[no-untyped-def]
        if text.strip():
            watch.note(self, surface, at, text, role, colour)
        draw(self, surface, at, text, role, colour, place)

    def laid(self, target, widget, part):  # type: ignore[no-untyped-def]
        watch.margin = self.pen.px(widget.margin())
        watch.place = self.place(widget).inflate(2 * watch.margin, 2 * watch.margin)
        watch.sight = self.sight(widget)
        watch.ground = target
        lay(self, target, widget, part)

    def painted(self, pen):  # type: ignore[no-untyped-def]
        watch.inks = []
        made = paint(self, pen)
        self._written = watch.inks
        return made

    patch.setattr(Lettering, "draw", drawn)
    patch.setattr(Stage, "_draw_widget", laid)
    patch.setattr(Widget, "_painted", painted)
    yield watch
    patch.undo()


def inks_of(widget: Widget) -> list[Ink]:
    """The words of a widget as it was painted last, embossed ones counted once."""
    best: list[Ink] = []
    for ink in getattr(widget, "_written", []):
        same = next((n for n, other in enumerate(best) if _same(other, ink)), None)
        if same is None:
            best.append(ink)
        elif (best[same].least or 0) < (ink.least or 0):
            best[same] = ink
    return best


def _same(one: Ink, other: Ink) -> bool:
    """Whether a line is an edge of light or shadow of another one."""
    near = max(2, one.size // 6)
    x, y = one.box.x - other.box.x, one.box.y - other.box.y
    return one.text == other.text and abs(x) <= near and abs(y) <= near


def written(stage: Stage) -> list[tuple[Widget, Ink, pygame.Rect]]:
    """Every line that can be seen within reach, with its place on the window."""
    found = []
    for widget in stage.live():
        margin = stage.pen.px(widget.margin())
        place, sight = stage.place(widget), stage.sight(widget)
        for ink in inks_of(widget):
            if ink.at is None:
                continue
            at = ink.at.move(place.x - margin, place.y - margin).clip(sight)
            if at.width and at.height:
                found.append((widget, ink, at))
    return found


def strayed(stage: Stage, widget: Widget) -> list[str]:
    """Lines that stand outside the widget that they belong to, or are cut by its edge.

    A sheet of several pages draws all of them: what is off it is on another page.
    """
    margin, slack = stage.pen.px(widget.margin()), stage.pen.px(2)
    room = pygame.Rect((margin - slack, margin - slack), widget.rect.size)
    room.width, room.height = room.width + 2 * slack, room.height + 2 * slack
    return [
        f"{widget.name}: {ink.text!r} stands at {tuple(ink.at)} outside {tuple(room)}"
        for ink in inks_of(widget)
        if ink.at is not None and not room.contains(ink.at)
    ]


def crossed(stage: Stage) -> list[str]:
    """Pairs of lines that are written over one another."""
    lines = [line for line in written(stage) if not line[0].floats]
    boxes = [at for *_, at in lines]
    return [
        f"{widget.name}: {ink.text!r} over {lines[other][0].name}: {lines[other][1].text!r}"
        for number, (widget, ink, at) in enumerate(lines)
        for other in at.collidelistall(boxes)
        if other > number
    ]
