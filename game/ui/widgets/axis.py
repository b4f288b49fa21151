"""The council's axis: who leans which way between two words, and what one of them says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise
from typing import ClassVar

import pygame

from game.ui.draw.colour import mixed
from game.ui.draw.metal import BAKELITE
from game.ui.draw.portrait import RING
from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Press, Widget, too_wide
from game.ui.widgets.portrait import GAP, NAME, Portrait
from game.ui.widgets.spread import Deal, Item, deal

DISC, LEAST = 42, 24
"""Logical diameters of a medallion: as it should be, and the least."""

BAR, STEM, LIFT = 5, 10, 2
"""Logical: how thick the line is, how far below it the lower row begins, and how far above it
the words stand."""

APART = 8
"""Logical room between two neighbours."""

POLE = "label"
RIM = ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1))

NEAR = 22
"""How far, logical, a medallion may stand from its dot on a straight stem."""

Stem = tuple[int, int, bool]
"""The middles of a dot and of its medallion, and whether that is above."""

MORE = "more"
"""The key of the medallion that stands for those without room."""


@dataclass(frozen=True)
class Member:
    """Somebody on the axis: 0 is all for the left word, 1 for the right one."""

    key: str
    text: str
    at: float
    who: str = ""
    note: str = ""
    away: bool = False


@dataclass(kw_only=True)
class Axis(Widget):
    """The line between two words, with a dot for each of `stems`: (dot, medallion, above?)
    in pixels from its left edge. The medallions are widgets of their own."""

    kind: ClassVar[str] = "axis"
    left: str
    right: str
    stems: tuple[Stem, ...] = ()
    told: str = ""

    def describe(self) -> str:
        return f"axis {self.name}: {self.left} to {self.right}" + f" | {self.told}" * bool(
            self.told
        )

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        line = line_of(pen, box)
        self._wires(pen, surface, box)
        self._pole(pen, surface, box.topleft, self.left, "side0")
        at = box.right - pen.width(self.right.upper(), POLE)
        self._pole(pen, surface, (at, box.y), self.right, "side1")
        surface.blit(_bar(line.size), line)
        for dot, _, _ in self.stems:
            spot = (box.x + dot, line.centery)
            pygame.draw.aacircle(surface, (0, 0, 0), spot, pen.px(5.6))
            pygame.draw.aacircle(surface, COLOURS["cream"], spot, pen.px(4.4))

    def _wires(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """What ties each medallion to its dot: straight where it is near, else around a corner,
        so that those who crowd at one dot hang on one line."""
        middle, wide = line_of(pen, box).centery, max(1, pen.px(1.4))
        far = [stem for stem in self.stems if abs(stem[0] - stem[1]) > pen.px(NEAR)]
        level = levels(far)
        for dot, at, above in self.stems:
            end = box.top - pen.px(2) if above else box.bottom + pen.px(2)
            points = [(box.x + at, end), (box.x + dot, middle)]
            if (dot, at, above) in far:
                step = pen.px(2) + pen.px(3) * min(level[dot, above], 2)
                bend = box.top + step if above else box.bottom - step
                points[1:1] = [(box.x + at, bend), (box.x + dot, bend)]
            for one, other in pairwise(points):
                pygame.draw.aaline(surface, COLOURS["brass"], one, other, wide)

    def _pole(
        self, pen: Pen, surface: pygame.Surface, at: tuple[int, int], word: str, colour: str
    ) -> None:
        """A word at an end; a stem that must cross it goes behind its dark rim."""
        for by in RIM:
            spot = (at[0] + by[0] * pen.px(1.4), at[1] + by[1] * pen.px(1.4))
            pen.draw(surface, spot, word.upper(), POLE, BAKELITE)
        pen.draw(surface, at, word.upper(), POLE, COLOURS[colour])

    def faults(self, pen: Pen) -> list[str]:
        both = f"{self.left} {self.right}".upper()
        return too_wide(pen, self.name, both, POLE, self.rect.width)


def levels(stems: Sequence[Stem]) -> dict[tuple[int, bool], int]:
    """For each (dot, above?) how many lines lie between its own and the medallions: lines of
    different dots that would cover one another run side by side."""
    spans: dict[tuple[int, bool], tuple[int, int]] = {}
    for dot, at, above in stems:
        left, right = spans.get((dot, above), (dot, dot))
        spans[dot, above] = (min(left, at), max(right, at))
    found: dict[tuple[int, bool], int] = {}
    for key in sorted(spans, key=lambda key: spans[key]):
        left, right = spans[key]
        taken = {
            found[other]
            for other in found
            if other[1] == key[1] and spans[other][0] <= right and left <= spans[other][1]
        }
        found[key] = next(level for level in range(len(taken) + 1) if level not in taken)
    return found


@lru_cache(maxsize=8)
def _bar(size: tuple[int, int]) -> pygame.Surface:
    """The line itself, from the colour of one pole to that of the other."""
    bar = pygame.Surface(size)
    middle = COLOURS["mute"]
    for x in range(size[0]):
        part = x / max(1, size[0] - 1)
        ends = (COLOURS["side0"], middle) if part < 0.5 else (middle, COLOURS["side1"])
        pygame.draw.line(bar, mixed(*ends, part * 2 % 1 if part < 1 else 1.0), (x, 0), (x, size[1]))
    return bar


def line_of(pen: Pen, box: pygame.Rect) -> pygame.Rect:
    """Where the line lies in the axis's box: under the words, inset by half a medallion."""
    inset = pen.px(DISC) // 2
    top = box.y + pen.line_height(POLE) + pen.px(LIFT)
    return pygame.Rect(box.x + inset, top, max(1, box.width - 2 * inset), pen.px(BAR))


def strip(pen: Pen) -> int:
    """The height of the axis itself, between its two rows of medallions, in pixels."""
    return pen.line_height(POLE) + pen.px(LIFT + BAR + STEM)


def need(pen: Pen, disc: int = DISC) -> int:
    """The height that axis and medallions of so many logical units need, in pixels."""
    return strip(pen) + 2 * (_name(pen) + pen.px(disc) + _ring(pen, pen.px(disc)))


def _name(pen: Pen) -> int:
    return pen.line_height(NAME) + pen.px(GAP)


def _ring(pen: Pen, across: int) -> int:
    """Room for the second ring around a medallion, at one side."""
    return round(across * RING / 2)


@dataclass(frozen=True)
class Council:
    """What an axis shows: two words, the members, the one who speaks, the seat's number.

    The members given first are the last to be left out, and the speaker never is. `press`
    gets the key of a member that was pressed, `more` shows those without room.
    """

    poles: tuple[str, str]
    members: Sequence[Member]
    speaker: str = ""
    side: int = 0
    press: Callable[[str], None] | None = None
    more: Press | None = None


def council(pen: Pen, name: str, rect: pygame.Rect, about: Council, area: str = "") -> list[Widget]:
    """The widgets of an axis within `rect`: the line, and a medallion for each member; those
    without room are counted in one at the end."""
    across = _across(pen, rect.height)
    box = pygame.Rect(rect.x, 0, rect.width, strip(pen))
    box.centery = rect.centery
    dealt = _dealt(pen, box, about, across)
    made: list[Widget] = [_axis(name, box, about, dealt, pen)]
    for row, placed in enumerate(dealt.rows):
        for item, middle in placed:
            person = _portrait(name, about, item, dealt.left_out)
            person.rect = _place(pen, box, (middle, item.width), across, row == 0)
            person.area, person.where = area, "above" if row == 0 else "below"
            made.append(person)
    made[0].area = area
    return made


def _dealt(pen: Pen, box: pygame.Rect, about: Council, across: int) -> Deal:
    """Who stands where; the speaker first, so that there is always room for them. Those under
    the words at the ends had better stand below, or their stems would cross the words."""
    line = line_of(pen, box)
    first = sorted(about.members, key=lambda member: member.key != about.speaker)
    clear = [pen.width(pole.upper(), POLE) - (line.x - box.x) for pole in about.poles]
    items = []
    for each in first:
        at = each.at * line.width
        under = at < clear[0] or line.width - at < clear[1]
        items.append(
            Item(each.key, line.x + at, _width(pen, each.text, across), 1 if under else -1)
        )
    rest = _width(pen, say("axis.more", number=99), across)
    return deal(items, box.left, box.right, rest)


def _across(pen: Pen, height: int) -> int:
    """The diameter of a medallion that leaves room for all rows."""
    room = (height - strip(pen)) / 2 - _name(pen)
    return max(pen.px(LEAST), min(pen.px(DISC), int(room / (1 + RING / 2))))


def _width(pen: Pen, text: str, across: int) -> int:
    """The width that somebody takes on the axis, in pixels."""
    return max(pen.width(text, NAME), across + 2 * _ring(pen, across)) + pen.px(APART)


def _axis(name: str, box: pygame.Rect, about: Council, dealt: Deal, pen: Pen) -> Axis:
    people = {member.key: member for member in about.members}
    line = line_of(pen, box)
    stems = [
        (round(line.x + people[item.key].at * line.width) - box.x, round(middle) - box.x, row == 0)
        for row, placed in enumerate(dealt.rows)
        for item, middle in placed
        if item.key
    ]
    left, right = about.poles
    ordered = sorted(about.members, key=lambda member: member.at)
    told = ", ".join(f"{member.text} {member.at:.0%}" for member in ordered)
    return Axis(name=name, rect=box, left=left, right=right, stems=tuple(stems), told=told)


def _place(
    pen: Pen, box: pygame.Rect, where: tuple[float, float], across: int, above: bool
) -> pygame.Rect:
    """The box of somebody whose (middle, width) is given, above or below the axis."""
    middle, width = where
    high, ring = _name(pen) + across, _ring(pen, across)
    rect = pygame.Rect(0, 0, int(width) - pen.px(APART), high)
    rect.centerx = round(middle)
    rect.y = box.top - ring - high if above else box.bottom + ring
    return rect


def _portrait(name: str, about: Council, item: Item, left_out: int) -> Portrait:
    """The widget of a member, or of all those who are left out; not yet placed."""
    nowhere = pygame.Rect(0, 0, 1, 1)
    if not item.key:
        text = say("axis.more", number=left_out)
        made = Portrait(name=f"{name}.{MORE}", rect=nowhere, text=text, who=f"+{left_out}")
        made.on_press = about.more
    else:
        member = next(each for each in about.members if each.key == item.key)
        made = Portrait(name=f"{name}.{item.key}", rect=nowhere, text=member.text, who=member.who)
        made.note, made.away = member.note, member.away
        made.speaking = item.key == about.speaker
        made.on_press = partial(about.press, item.key) if about.press is not None else None
    made.side = about.side
    return made
