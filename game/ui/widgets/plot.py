"""The plot: a seat's theatre map on its back-lit glass, to be moved, magnified and asked."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import ClassVar

import pygame

from game.engine.plot import Mark, Place, Plot
from game.ui import chart_words
from game.ui.draw import chart, glass, glyphs
from game.ui.draw.chart import Chart
from game.ui.draw.outlook import Outlook
from game.ui.draw.projection import great_circle, miles_between
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS, rgb
from game.ui.widgets import plot_names
from game.ui.widgets.base import Widget
from game.ui.widgets.plot_names import Lettered
from game.ui.widgets.plot_plates import Callout, Legend, Title, entries

BEZEL = 5
"""The frame around the glass, in logical units."""

GLIDE = 600
"""Milliseconds that a ship takes from where it was shown before."""

STEP = 1.5
"""How much one notch of the wheel or one press of a key magnifies."""

PAN = 60
NEAR = 12
"""How close to a silhouette one must point, in logical units."""

CLOSER = (pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS)
AWAY = (pygame.K_MINUS, pygame.K_KP_MINUS)
HOME = (pygame.K_0, pygame.K_KP0)
WAYS = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}
STEPS = {pygame.K_LEFTBRACKET: -1, pygame.K_RIGHTBRACKET: 1}


@dataclass(kw_only=True)
class PlotView(Widget):
    """The map of a plot. `sides` are the seats in the scenario's order with their sides' names.
    `inset` is a size in pixels that names keep clear of in the lower left corner of the glass,
    for a globe that stands there.

    Plus and minus, the wheel and dragging change the view, 0 shows all again; [ and ] go from
    mark to mark, and what is known of the chosen one is told on the glass.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "plot"
    plot: Plot
    sides: tuple[tuple[str, str], ...] = ()
    inset: tuple[int, int] = (0, 0)
    chosen: str = field(default="", init=False, compare=False)
    pointed: str = field(default="", init=False, compare=False)
    outlook: Outlook = field(init=False, compare=False, repr=False)
    _from: dict[str, Place] = field(default_factory=dict, init=False, compare=False, repr=False)
    _began: int | None = field(default=None, init=False, compare=False, repr=False)
    _part: float = field(default=1.0, init=False, compare=False, repr=False)
    _held: tuple[int, int] | None = field(default=None, init=False, compare=False, repr=False)
    _pulled: bool = field(default=False, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self.outlook = Outlook.of(self.plot.centre, self.plot.span)

    # What it says

    def describe(self) -> str:
        marks = [mark for mark in self.plot.marks if mark.kind != "region"]
        signs = (">" if mark.id == self.chosen else "-" for mark in marks)
        told = (chart_words.describe(mark, self._names()) for mark in marks)
        lines = [f"  {sign} {line}" for sign, line in zip(signs, told, strict=True)]
        newest = chart_words.newest(self.plot)
        head = f"{self.plot.title} | {newest}" if newest else self.plot.title
        return "\n".join([f"plot {self.name}: {head}", *lines])

    def _names(self) -> Mapping[str, str]:
        return dict(self.sides)

    def mark(self, name: str) -> Mark | None:
        """The mark of that id, if it is on the map."""
        return next((mark for mark in self.plot.marks if mark.id == name), None)

    def state(self) -> tuple[object, ...]:
        return (*super().state(), self.chosen, self.pointed, self.outlook, self._part)

    # Where things are on it

    def pane(self, pen: Pen) -> pygame.Rect:
        """The glass within the frame, counted from the widget's corner, in pixels."""
        return pygame.Rect((0, 0), self.rect.size).inflate(-2 * pen.px(BEZEL), -2 * pen.px(BEZEL))

    def chart(self, pen: Pen) -> Chart:
        """How marks are drawn now."""
        size = self.pane(pen).size
        places = self._gliding() if self._part < 1 else {}
        sides = {seat: index for index, (seat, _) in enumerate(self.sides)}
        return Chart(self.outlook.projection(size), size, pen.scale, sides, self.told(), places)

    def told(self) -> str:
        """The id of the mark that is told of: the one pointed at, else the chosen one."""
        return self.pointed if self.hover and self.pointed else self.chosen

    def _gliding(self) -> dict[str, Place]:
        """Where each gliding mark is shown: slowly off, slowly in."""
        eased = self._part * self._part * (3 - 2 * self._part)
        found = {}
        for name, start in self._from.items():
            mark = self.mark(name)
            if mark is not None:
                ways = great_circle(start, mark.at, 40)
                found[name] = (float(ways[round(eased * 40)][0]), float(ways[round(eased * 40)][1]))
        return found

    def nearest(self, pen: Pen, at: tuple[int, int]) -> Mark | None:
        """The mark whose silhouette lies under a point of the widget."""
        drawn, corner = self.chart(pen), self.pane(pen).topleft
        found = [
            (math.dist(drawn.at(mark), (at[0] - corner[0], at[1] - corner[1])), mark)
            for mark in self.plot.marks
            if mark.kind in glyphs.SIZES
        ]
        far, mark = min(found, key=lambda pair: pair[0], default=(math.inf, None))
        return mark if far <= pen.px(NEAR) else None

    def hinted(self, pen: Pen) -> pygame.Rect:
        """The silhouette of the mark of which the hint speaks."""
        mark = self.mark(self.pointed or self.chosen)
        if mark is None:
            return super().hinted(pen)
        place = pygame.Rect(0, 0, 2 * pen.px(NEAR), 2 * pen.px(NEAR))
        corner, at = self.pane(pen).topleft, self.chart(pen).at(mark)
        place.center = round(corner[0] + at[0]), round(corner[1] + at[1])
        return place

    # Hands

    def point(self, pen: Pen, at: tuple[int, int]) -> bool:
        """The mouse moved over a place; whether another mark lies under it."""
        mark = self.nearest(pen, at)
        before, self.pointed = self.pointed, mark.id if mark is not None else ""
        self._tell(self.pointed)
        return before != self.pointed

    def _tell(self, name: str) -> None:
        """Let the hint be that of a mark."""
        mark = self.mark(name)
        self.hint = chart_words.hint(mark, self._names()) if mark is not None else None

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        """A click chooses the mark under it, or none; the end of a pull chooses nothing."""
        if not self._pulled:
            mark = self.nearest(pen, at)
            self.chosen = mark.id if mark is not None and mark.id != self.chosen else ""
            self._tell(self.chosen)
        self._held, self._pulled = None, False

    def press(self) -> None:
        """Go to the next mark."""
        self._step(1)

    def drag(self, pen: Pen, at: tuple[int, int]) -> bool:
        """The map follows the mouse."""
        before, self._held = self._held, at
        if before is None or before == at:
            return True
        self._pulled = True
        size = self.pane(pen).size
        self.outlook = self.outlook.moved(before[0] - at[0], before[1] - at[1], size)
        return True

    def wheel(self, pen: Pen, at: tuple[int, int], notches: float) -> bool:
        """Nearer or further, around where the mouse is."""
        corner = self.pane(pen).topleft
        return self._zoom(pen, STEP**notches, (at[0] - corner[0], at[1] - corner[1]))

    def key(self, pen: Pen, code: int) -> bool:
        size = self.pane(pen).size
        middle = (size[0] / 2, size[1] / 2)
        if code in STEPS:
            return self._step(STEPS[code], pen)
        if code in CLOSER or code in AWAY:
            self._zoom(pen, STEP if code in CLOSER else 1 / STEP, middle)
            return True
        if code in HOME:
            self.outlook, self.chosen = Outlook.of(self.plot.centre, self.plot.span), ""
            return True
        if code in WAYS and self.outlook.zoom > 1:
            right, down = (part * pen.px(PAN) for part in WAYS[code])
            self.outlook = self.outlook.moved(right, down, size)
            return True
        return False

    def _zoom(self, pen: Pen, by: float, at: tuple[float, float]) -> bool:
        before = self.outlook
        self.outlook = self.outlook.zoomed(by, at, self.pane(pen).size)
        return before != self.outlook

    def _step(self, by: int, pen: Pen | None = None) -> bool:
        """Choose the next mark or the one before, and bring it into sight."""
        names = [mark.id for mark in self.plot.marks if mark.kind in glyphs.SIZES]
        if not names:
            return False
        after = names.index(self.chosen) + by if self.chosen in names else min(by, 0)
        self.chosen = names[after % len(names)]
        self._tell(self.chosen)
        mark = self.mark(self.chosen)
        if pen is not None and mark is not None and not plot_names.in_sight(self.chart(pen), mark):
            size = self.pane(pen).size
            x, y = self.outlook.projection(size).at(mark.at)
            self.outlook = self.outlook.moved(x - size[0] / 2, y - size[1] / 2, size)
        return True

    # Motion

    def adopt(self, old: Widget) -> None:
        """Keep the view and the chosen mark, and let what has moved glide."""
        super().adopt(old)
        if not isinstance(old, PlotView):
            return
        if (old.plot.centre, old.plot.span) == (self.plot.centre, self.plot.span):
            self.outlook = old.outlook
        self.chosen = old.chosen if self.mark(old.chosen) is not None else ""
        self._tell(self.chosen)
        if old.plot == self.plot:
            self._from, self._began, self._part = old._from, old._began, old._part
            return
        shown = {mark.id: mark.at for mark in old.plot.marks} | old._gliding()
        moved = {mark.id: shown[mark.id] for mark in self.plot.marks if mark.id in shown}
        self._from = {
            name: place
            for name, place in moved.items()
            if (mark := self.mark(name)) is not None and miles_between(place, mark.at) > 1
        }
        self._part, self._began = (0.0, None) if self._from else (1.0, None)

    def renew(self, new: Widget) -> None:
        """The hint is that of a mark, and stays."""
        hint = self.hint
        super().renew(new)
        self.hint = hint

    def advance(self, now: int) -> bool:
        if not self.down:
            self._held = None
        if self._part >= 1:
            return False
        if self._began is None:
            self._began = now
        before, self._part = self._part, min(1.0, (now - self._began) / GLIDE)
        return before != self._part

    def rest(self) -> None:
        self._part = 1.0

    # Pixels

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(bezel(box.size, pen.scale), box)
        pane = self.pane(pen)
        held = surface.subsurface(pane.move(box.topleft))
        drawn = self.chart(pen)
        held.blit(glass.ground(pane.size, drawn.projection, self._tints(), pen.scale), (0, 0))
        chart.draw(held, drawn, self.plot.marks)
        plot_names.draw(pen, held, drawn, self.names(pen))
        title, legend, callout = self.plates(pen)
        title.draw(pen, held, drawn)
        legend.draw(pen, held, drawn)
        if callout is not None:
            callout.draw(pen, held, drawn)

    def _tints(self) -> glass.Tints:
        sides = {seat: index for index, (seat, _) in enumerate(self.sides)}
        pairs = [(state, sides[seat]) for state, seat in self.plot.tint.items() if seat in sides]
        return tuple(sorted(pairs))

    def plates(self, pen: Pen) -> tuple[Title, Legend, Callout | None]:
        """The plates on the glass; the last is there when a mark is chosen."""
        mark = self.mark(self.chosen)
        told = Callout(chart_words.hint(mark, self._names())) if mark is not None else None
        title = Title(self.plot.title, chart_words.newest(self.plot))
        listed = tuple(entries(self.chart(pen), self.plot.marks))
        return title, Legend(listed, self.inset[0]), told

    def kept(self, pen: Pen) -> pygame.Rect:
        """The room on the glass that is kept clear for an inset, counted from its corner."""
        place = pygame.Rect((0, 0), self.inset)
        place.bottomleft = pygame.Rect((0, 0), self.pane(pen).size).bottomleft
        return place

    def names(self, pen: Pen) -> list[Lettered]:
        """The names on the glass, each in its place, counted from the glass's corner."""
        drawn = self.chart(pen)
        taken = [each.place(pen, drawn) for each in self.plates(pen) if each is not None]
        taken = [place for place in [*taken, self.kept(pen)] if place.width]
        return plot_names.lettered(pen, drawn, self.plot.marks, taken)

    def faults(self, pen: Pen) -> list[str]:
        """Plates that reach over the glass or over each other."""
        drawn = self.chart(pen)
        places = [each.place(pen, drawn) for each in self.plates(pen) if each is not None]
        places = [place for place in [*places, self.kept(pen)] if place.width]
        whole = pygame.Rect((0, 0), drawn.size)
        out = [f"{self.name}: a plate leaves the glass" for p in places if not whole.contains(p)]
        both = any(p.collidelist(places[i + 1 :]) >= 0 for i, p in enumerate(places))
        return out + ([f"{self.name}: two plates overlap"] if both else [])


@lru_cache(maxsize=1)
def bezel(size: tuple[int, int], unit: float) -> pygame.Surface:
    """The dark frame with a thread of brass."""
    made = pygame.Surface(size, pygame.SRCALPHA)
    made.blit(rounded(size, max(2, round(4 * unit)), rgb("#0a0b0b")), (0, 0))
    thread = max(1.0, 1.4 * unit)
    made.blit(rounded(size, max(2, round(4 * unit)), COLOURS["brass_dark"], thread), (0, 0))
    return made
