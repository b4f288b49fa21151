"""The replay strip: a film with a frame for each day, and a marker that runs along it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import log10
from typing import ClassVar

import pygame

from game.engine.plot import Plot
from game.ui.draw import chart, glass
from game.ui.draw.film import film, frame_rects, window
from game.ui.draw.kept import by_pen
from game.ui.draw.outlook import Outlook
from game.ui.draw.shapes import rounded
from game.ui.text import Pen
from game.ui.theme import COLOURS, Colour, rgb
from game.ui.widgets.base import Widget, ring, too_wide

PACE = 900
"""Milliseconds of a turn at the pace 1."""

STEPS = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
HURRY = {pygame.K_COMMA: -1, pygame.K_PERIOD: 1}
TINTS: tuple[Colour, ...] = (rgb("#0c2a2f"), rgb("#31270f"), rgb("#431510"))
"""The ground of days with little danger, with real danger, with grave danger."""

LIGHTS: tuple[Colour, ...] = (rgb("#3f8f8c"), rgb("#a98a45"), rgb("#b0523c"))
"""The light in which their maps are seen."""

REAL, GRAVE = 0.002, 0.01
"""Where the second and the third of them begin: a turn's chance of war."""

HATCHED = 2
"""Grave danger is hatched as well as red."""

FLAG = 26
"""How high the flag over the strip is, logical; it grows with the text."""

SHOWN = ("line", "warship", "carrier", "merchant", "tanker", "submarine", "site")
"""What is still seen of a map that is so small."""

UNIT = 0.34
"""How large ships are on a frame, in parts of their usual size."""

CURVE = 0.6
"""How much of a frame's height the line of the danger may take."""

LEAST, DECADES = 5e-5, 2.5
"""The danger at the foot of that line, and how many powers of ten reach to its top."""

GEM = 7
"""Half the width of the mark of a turning point, logical."""


@dataclass(frozen=True)
class Exposed:
    """A frame of the strip: the day's name, its turns as (moment, in words), the danger of each
    (0 to 1), and its map."""

    day: str
    turns: tuple[str, ...]
    dangers: tuple[float, ...]
    plot: Plot | None = None

    @property
    def danger(self) -> float:
        """The greatest danger of its turns."""
        return max(self.dangers, default=0.0)

    @property
    def grade(self) -> int:
        """0 where there was little danger, 2 where it was grave."""
        return (self.danger >= REAL) + (self.danger >= GRAVE)


@dataclass(kw_only=True)
class FilmStrip(Widget):
    """The strip. `at` is the turn that is shown, counted over all days; `go` is given another
    one that was dragged to or stepped to, `play` nothing, `hurry` whether to play faster or more
    slowly (1 or -1). `sides` are the seats in order, `marks` the turns at which the game turned.

    Arrows step, Home and End go to the ends, Space plays and stops, comma and full stop change
    the pace.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "film"
    days: tuple[Exposed, ...]
    at: int = 0
    playing: bool = False
    pace: float = 1
    sides: tuple[str, ...] = ()
    marks: tuple[int, ...] = ()
    flag: str = ""
    go: Callable[[int], None] | None = field(default=None, compare=False, repr=False)
    play: Callable[[], None] | None = field(default=None, compare=False, repr=False)
    hurry: Callable[[int], None] | None = field(default=None, compare=False, repr=False)
    _since: int | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def count(self) -> int:
        """How many turns there are."""
        return sum(len(day.turns) for day in self.days)

    def describe(self) -> str:
        state = "playing" if self.playing else "stopped"
        rows = [f"film {self.name}: {state} at {self.flag}, {self.at + 1} of {self.count}"]
        row = 0
        for day in self.days:
            within = range(row, row + len(day.turns))
            row += len(day.turns)
            turns = f"{len(day.turns)} turns, danger {day.danger:.5f}"
            turned = ", turning point" if any(each in within for each in self.marks) else ""
            rows.append(f"  {'>' if self.at in within else '-'} {day.day}: {turns}{turned}")
        return "\n".join(rows)

    # Hands

    def renew(self, new: Widget) -> None:
        super().renew(new)
        if isinstance(new, FilmStrip):
            self.go, self.play, self.hurry = new.go, new.play, new.hurry

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, FilmStrip) and old.playing and self.playing:
            self._since = old._since

    def press(self) -> None:
        """Play, or stop."""
        if self.play is not None:
            self.play()

    def click(self, pen: Pen, at: tuple[int, int]) -> None:
        self._to(self.turn_at(pen, at[0]))

    def drag(self, pen: Pen, at: tuple[int, int]) -> bool:
        self._to(self.turn_at(pen, at[0]))
        return True

    def wheel(self, pen: Pen, at: tuple[int, int], notches: float) -> bool:
        self._to(self.at + (-1 if notches > 0 else 1))
        return True

    def key(self, pen: Pen, code: int) -> bool:
        if code in STEPS:
            self._to(self.at + STEPS[code])
        elif code in (pygame.K_HOME, pygame.K_END):
            self._to(0 if code == pygame.K_HOME else self.count - 1)
        elif code == pygame.K_SPACE:
            self.press()
        elif code in HURRY and self.hurry is not None:
            self.hurry(HURRY[code])
        else:
            return False
        return True

    def _to(self, row: int) -> None:
        row = min(max(row, 0), self.count - 1)
        if row >= 0 and row != self.at and self.go is not None:
            self.go(row)

    # Motion

    def advance(self, now: int) -> bool:
        """While it plays, go on by a turn when its time is over."""
        if not self.playing:
            self._since = None
            return False
        if self._since is None:
            self._since = now
        if now - self._since < PACE / self.pace:
            return False
        self._since = now
        if self.at + 1 >= self.count:
            self.press()
        else:
            self._to(self.at + 1)
        return True

    # Where things are

    @staticmethod
    def head(pen: Pen) -> int:
        """The room over the film for the flag."""
        return pen.em(FLAG)

    def frames(self, pen: Pen) -> list[pygame.Rect]:
        """The frames, counted from the widget's corner."""
        top = self.head(pen)
        size = (self.rect.width, self.rect.height - top)
        return [rect.move(0, top) for rect in frame_rects(size, pen.scale, len(self.days))]

    def turn_at(self, pen: Pen, x: int) -> int:
        """The turn whose place along the strip is nearest to a point."""
        return min(range(self.count), key=lambda row: abs(self.place_of(pen, row) - x), default=0)

    def place_of(self, pen: Pen, row: int) -> float:
        """Where a turn lies along the strip: days side by side, their turns within them."""
        for day, frame in zip(self.days, self.frames(pen), strict=True):
            if row < len(day.turns):
                return frame.x + frame.width * (row + 0.5) / len(day.turns)
            row -= len(day.turns)
        return float(self.rect.width)

    def _day(self) -> int:
        row = self.at
        for index, day in enumerate(self.days):
            if row < len(day.turns):
                return index
            row -= len(day.turns)
        return len(self.days) - 1

    def faults(self, pen: Pen) -> list[str]:
        return too_wide(pen, self.name, self.flag, "figure", self.rect.width - pen.px(20))

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        top = self.head(pen)
        size = (box.width, box.height - top)
        exposed = developed(pen, size, self.days, self.sides, self.marks)
        surface.blit(exposed, (box.x, box.y + top))
        if self.days:
            self._mark(pen, surface, box)

    def outline(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """The focus is shown around the flag: the film is as wide as the window."""
        if self.days:
            ring(pen, surface, self._flag(pen, box).inflate(-2 * pen.px(2), -2 * pen.px(2)))

    def _flag(self, pen: Pen, box: pygame.Rect) -> pygame.Rect:
        x = box.x + round(self.place_of(pen, self.at))
        wide = pen.width(self.flag, "figure") + pen.px(20)
        flag = pygame.Rect(0, box.y, wide, self.head(pen) - pen.px(6))
        flag.centerx = min(max(x, box.x + wide // 2), box.right - wide // 2)
        return flag

    def _mark(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """The frame of the day in a bright line, the flag, and the line down from it."""
        here = self.frames(pen)[self._day()].move(box.topleft)
        lit, line = COLOURS["focus"], max(2, pen.px(2.5))
        pygame.draw.rect(surface, lit, here.inflate(2 * line, 2 * line), line)
        x = box.x + round(self.place_of(pen, self.at))
        flag = self._flag(pen, box)
        surface.blit(rounded(flag.size, pen.px(3), lit), flag)
        arm = pen.px(7)
        tip = [(x - arm, flag.bottom - 1), (x + arm, flag.bottom - 1), (x, flag.bottom + arm)]
        pygame.draw.polygon(surface, lit, tip)
        pygame.draw.rect(surface, lit, (x - line // 2, flag.bottom, line, box.bottom - flag.bottom))
        y = flag.centery - pen.line_height("figure") // 2
        pen.draw(surface, (flag.x, y), self.flag, "figure", COLOURS["ink"], "centre", flag.width)


@by_pen(4)
def developed(
    pen: Pen,
    size: tuple[int, int],
    days: tuple[Exposed, ...],
    sides: tuple[str, ...],
    marks: tuple[int, ...] = (),
) -> pygame.Surface:
    """The film with all its frames, the line of the danger over them and the marks of the turning
    points above; opaque, not to be drawn upon."""
    made = film(size, pen.scale, len(days)).copy()
    frames = frame_rects(size, pen.scale, len(days))
    for day, rect in zip(days, frames, strict=True):
        made.blit(_frame(rect.size, pen, day, sides), rect)
    spots = along(pen, frames, days)
    if frames:
        dangers = [danger for day in days for danger in day.dangers]
        ran = max((row for row, danger in enumerate(dangers) if danger), default=-1)
        _line(made, pen, frames[0].bottom, spots[: ran + 1])
        for row in marks:
            if row < len(spots):
                _gem(made, pen, (round(spots[row][0]), frames[0].top // 2))
    return made


def along(
    pen: Pen, frames: list[pygame.Rect], days: tuple[Exposed, ...]
) -> list[tuple[float, float]]:
    """Where the danger of each turn lies on the film: the higher the graver, by factors."""
    spots = []
    for day, rect in zip(days, frames, strict=True):
        foot, high = rect.bottom - pen.px(6), rect.height * CURVE
        for index, danger in enumerate(day.dangers):
            part = (log10(max(danger, LEAST)) - log10(LEAST)) / DECADES
            x = rect.x + rect.width * (index + 0.5) / len(day.dangers)
            spots.append((x, foot - min(part, 1.0) * high))
    return spots


def _line(made: pygame.Surface, pen: Pen, foot: int, spots: list[tuple[float, float]]) -> None:
    """The line of the danger, with a wash below it."""
    if len(spots) < 2:
        return
    wash = pygame.Surface(made.get_size(), pygame.SRCALPHA)
    corners = [(spots[0][0], foot), *spots, (spots[-1][0], foot)]
    pygame.draw.polygon(wash, (*COLOURS["amber"], 46), corners)
    made.blit(wash, (0, 0))
    thick = max(2, pen.px(2))
    pygame.draw.lines(made, (12, 11, 9), False, spots, thick + 2 * pen.px(1))
    pygame.draw.lines(made, COLOURS["amber"], False, spots, thick)
    for spot in spots:
        pygame.draw.aacircle(made, (12, 11, 9), spot, thick + pen.px(2))
        pygame.draw.aacircle(made, COLOURS["amber"], spot, thick + pen.px(1))


def _gem(made: pygame.Surface, pen: Pen, middle: tuple[int, int]) -> None:
    """The mark of a turning point: a red square that stands on its corner, with a pale rim."""
    for half, colour in ((pen.px(GEM), COLOURS["cream"]), (pen.px(GEM - 2), COLOURS["red"])):
        x, y = middle
        corners = [(x - half, y), (x, y - half), (x + half, y), (x, y + half)]
        pygame.draw.polygon(made, colour, corners)


def _frame(size: tuple[int, int], pen: Pen, day: Exposed, sides: tuple[str, ...]) -> pygame.Surface:
    """One frame: the map in the light of the day's danger, the day, a dot for each turn."""
    made = window(size, pen.scale, TINTS[day.grade]).copy()
    if day.plot is not None and min(size) > 8:
        _map(made, pen, day, sides)
    if day.grade == HATCHED:
        _hatch(made, pen)
    edge = pen.px(6)
    shown = pen.shorten(day.day, "plate", size[0] - 2 * edge)
    pen.draw(made, (edge, pen.px(2)), shown, "plate", COLOURS["cream"])
    across = pen.px(5)
    for index in range(len(day.turns)):
        x = size[0] - edge - (len(day.turns) - index) * (across + pen.px(3))
        if x > edge + pen.width(shown, "plate"):
            middle = (x + across // 2, pen.px(2) + pen.line_height("plate") // 2)
            pygame.draw.aacircle(made, COLOURS["cream"], middle, max(1, across // 2))
    return made


def _map(made: pygame.Surface, pen: Pen, day: Exposed, sides: tuple[str, ...]) -> None:
    """The day's plot, small, without names: coasts, lines, ships."""
    plot, grade, size = day.plot, day.grade, made.get_size()
    assert plot is not None
    drawn = chart.Chart(
        Outlook.of(plot.centre, plot.span).projection(size),
        size,
        pen.scale * UNIT,
        {seat: index for index, seat in enumerate(sides)},
    )
    ground = glass.ground(size, drawn.projection, (), pen.scale * UNIT)
    light = pygame.transform.grayscale(ground)
    light.fill(LIGHTS[grade], special_flags=pygame.BLEND_RGB_MULT)
    made.blit(light, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    chart.draw(made, drawn, [mark for mark in plot.marks if mark.kind in SHOWN])


def _hatch(made: pygame.Surface, pen: Pen) -> None:
    wide, high = made.get_size()
    lines = pygame.Surface((wide, high), pygame.SRCALPHA)
    for x in range(-high, wide, max(5, pen.px(9))):
        pygame.draw.line(lines, (0, 0, 0, 120), (x, high), (x + high, 0), max(1, pen.px(1.5)))
    made.blit(lines, (0, 0))
