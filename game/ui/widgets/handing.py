"""What passes from one player to the other: the sealed folder, its wax, and who sits where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import pygame

from game.ui.draw.envelope import CORD, envelope
from game.ui.draw.paper import paper
from game.ui.draw.portrait import medallion
from game.ui.draw.shapes import rounded
from game.ui.draw.stamps import spaced, spaced_width, stamp
from game.ui.draw.torn import breaking, pressing, torn
from game.ui.text import Pen
from game.ui.theme import COLOURS
from game.ui.widgets.base import Widget, too_wide
from game.ui.widgets.casting import cast
from game.ui.widgets.hold import HoldButton
from game.ui.widgets.panel import Ground
from game.ui.widgets.plates import cap_size, key_cap

TILT = -1.3
"""How the folder lies, in degrees."""

LABELS = (
    ("title", "heading", "typed"),
    ("heading", "plate", "typed_small"),
    ("plate", "label", "typed_small"),
    ("label", "label", "label"),
)
"""Type of the label's three lines: the largest that has room is taken."""

LABEL = (0.64, 0.34)
"""The most that the label takes of the folder's width and height."""

STAMPED = ("title", "heading", "plate", "label")

BAR = (400, 9)
"""The bar that fills while the key is held, logical."""

ROOM = 1.25
"""The room that a breaking seal takes, in its widths."""


@dataclass(kw_only=True)
class Folder(Ground):
    """A sealed folder with its cord, a label of three lines, and a rubber stamp.

    The wax is another widget's: it belongs where `seal_at` says.
    """

    kind: ClassVar[str] = "folder"
    text: str
    eyes: str = ""
    line: str = ""
    closed: str = ""

    def describe(self) -> str:
        told = [self.text, self.eyes, self.line, self.closed]
        return f"folder {self.name}: " + " | ".join(part for part in told if part)

    def margin(self) -> float:
        return 26

    @staticmethod
    def seal_at(rect: pygame.Rect) -> tuple[int, int]:
        """The middle of the seal on a folder that fills `rect`."""
        turned = pygame.Vector2(0, (CORD - 0.5) * rect.height).rotate(-TILT)
        return round(rect.centerx + turned.x), round(rect.centery + turned.y)

    def roles(self, pen: Pen) -> tuple[str, str, str]:
        """Type for the lines of the label."""
        fitting = (roles for roles in LABELS if self._fits(pen, roles))
        return next(fitting, LABELS[-1])

    def _lines(self, roles: tuple[str, str, str]) -> list[tuple[str, str, str]]:
        lines = zip(
            (self.text, self.eyes, self.line), roles, ("red", "ink", "ink_soft"), strict=True
        )
        return [line for line in lines if line[0]]

    def _label(self, pen: Pen, roles: tuple[str, str, str]) -> tuple[int, int]:
        """The size of the label."""
        lines = self._lines(roles)
        wide = max(spaced_width(pen, text, role) for text, role, _ in lines)
        high = sum(pen.line_height(role) for _, role, _ in lines)
        return wide + pen.px(64), high + pen.px(30)

    def _fits(self, pen: Pen, roles: tuple[str, str, str]) -> bool:
        wide, high = self._label(pen, roles)
        return wide <= LABEL[0] * self.rect.width and high <= LABEL[1] * self.rect.height

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        cast(pen, surface, box, 16, 150, (4, 9))
        flat = envelope(box.size, pen.scale).copy()
        self._paste(pen, flat)
        if self.closed:
            role = pen.fit(self.closed, STAMPED, round(flat.get_width() * 0.3))
            struck = stamp(pen, self.closed, COLOURS["red"], 7, role=role, seed=6)
            spot = (round(flat.get_width() * 0.94), round(flat.get_height() * 0.93))
            flat.blit(struck, struck.get_rect(bottomright=spot))
        turned = pygame.transform.rotozoom(flat, TILT, 1)
        surface.blit(turned, turned.get_rect(center=box.center))

    def _paste(self, pen: Pen, flat: pygame.Surface) -> None:
        """The label: a slip of bond with a double red border."""
        roles = self.roles(pen)
        size = self._label(pen, roles)
        slip = paper(size, pen.scale, "bond", 21).copy()
        frame = slip.get_rect().inflate(-2 * pen.px(8), -2 * pen.px(8))
        slip.blit(rounded(frame.size, 1, COLOURS["red"], max(1.0, 1.6 * pen.scale)), frame)
        y = frame.y + pen.px(7)
        for text, role, ink in self._lines(roles):
            x = (size[0] - spaced_width(pen, text, role)) // 2
            spaced(pen, slip, (x, y), text, role, COLOURS[ink])
            y += pen.line_height(role)
        place = slip.get_rect(centerx=flat.get_width() // 2)
        place.y = round(flat.get_height() * 0.235) - size[1] // 2
        place.y = max(place.y, round(flat.get_height() * 0.05))
        cast(pen, flat, place, 5, 90, (0, 2))
        flat.blit(slip, place)

    def faults(self, pen: Pen) -> list[str]:
        wide, high = self._label(pen, self.roles(pen))
        room = (round(self.rect.width * 0.9), round(self.rect.height * 0.4))
        large = wide > room[0] or high > room[1]
        return [f"{self.name}: a label of {(wide, high)} on {self.rect.size}"] * large


@dataclass(kw_only=True)
class Waxed(HoldButton):
    """A seal that is broken, or pressed, by holding a key; below it which key, and a bar.

    `seal` is its width in pixels, `seal_at` how far below the top its middle is, `line_at`
    where the line of words begins, in the type of `role`; in the words stands the name of the
    key, `cap`.
    """

    cap: str = ""
    emblem: str = "knot"
    deed: Literal["break", "press"] = "break"
    seal: int = 0
    seal_at: int = 0
    line_at: int = 0
    ink: str = "cream"
    role: str = "heading"

    @staticmethod
    def line_need(pen: Pen, text: str, cap: str, role: str = "heading") -> tuple[int, int]:
        """The width and height of the words with their bar, in pixels."""
        words = sum(spaced_width(pen, part.strip(), role) for part in text.split(cap or None, 1))
        wide = words + (cap_size(pen, cap)[0] + pen.px(20) if cap else 0)
        return max(wide, pen.px(BAR[0])), pen.line_height("heading") + pen.px(BAR[1] + 8)

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        self._wax(surface, (box.centerx, box.y + self.seal_at))
        y = box.y + self.line_at
        self._line(pen, surface, pygame.Rect(box.x, y, box.width, pen.line_height("heading")))
        bar = pygame.Rect(0, 0, min(pen.px(BAR[0]), box.width), pen.px(BAR[1]))
        bar.midtop = (box.centerx, y + pen.line_height("heading") + pen.px(5))
        self._bar(pen, surface, bar)

    def _wax(self, surface: pygame.Surface, middle: tuple[int, int]) -> None:
        if not self.seal:
            return
        make = breaking if self.deed == "break" else pressing
        shown = make(self.seal, self.emblem, self.progress)
        surface.blit(shown, shown.get_rect(center=middle))

    def _line(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """The words, with a key cap where the key is named."""
        before, cap, after = self.text.partition(self.cap) if self.cap else (self.text, "", "")
        before, after = before.strip(), after.strip()
        first, key = spaced_width(pen, before, self.role), cap_size(pen, cap)[0] if cap else 0
        gap = pen.px(10) if cap else 0
        wide = first + key + 2 * gap + spaced_width(pen, after, self.role)
        x, ink = box.centerx - wide // 2, COLOURS[self.ink if self.enabled else "wedge"]
        y = box.centery - pen.line_height(self.role) // 2
        spaced(pen, surface, (x, y), before, self.role, ink)
        x += first + gap
        if cap:
            key_cap(pen, surface, (x, box.centery), cap)
        spaced(pen, surface, (x + key + gap, y), after, self.role, ink)

    def _bar(self, pen: Pen, surface: pygame.Surface, bar: pygame.Rect) -> None:
        radius = bar.height // 2
        surface.blit(rounded(bar.size, radius, (12, 10, 8)), bar)
        wide = round(bar.width * self.progress)
        if wide > bar.height:
            surface.blit(rounded((wide, bar.height), radius, COLOURS["danger"]), bar)
        surface.blit(rounded(bar.size, radius, COLOURS["brass"], max(1.0, pen.scale)), bar)

    def outline(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        """The bar's rim shines: a ring around the whole seal would hide the folder."""
        bar = pygame.Rect(0, 0, min(pen.px(BAR[0]), box.width), pen.px(BAR[1]))
        top = box.y + self.line_at + pen.line_height("heading") + pen.px(5)
        bar.midtop = (box.centerx, top)
        grown = bar.inflate(2 * pen.px(3), 2 * pen.px(3))
        surface.blit(rounded(grown.size, grown.height // 2, COLOURS["focus"], pen.px(2)), grown)

    def faults(self, pen: Pen) -> list[str]:
        need = Waxed.line_need(pen, self.text, self.cap, self.role)
        low = self.line_at + need[1] > self.rect.height
        told = [f"{self.name}: needs {need[1]} under {self.line_at}, has {self.rect.height}"] * low
        wide = need[0] > max(self.rect.width, pen.px(BAR[0]))
        return told + [f"{self.name}: needs {need[0]} of {self.rect.width}"] * wide


@dataclass(kw_only=True)
class Sitter(Widget):
    """A player at the hand-over: a large medallion, the role, what has been done or is to do.

    `away` dims whoever should look away; `asks` is that request, in handwriting.
    """

    kind: ClassVar[str] = "sitter"
    text: str
    words: str
    who: str
    side: int = 0
    asks: str = ""
    away: bool = False

    def describe(self) -> str:
        told = [self.text, self.words, self.asks]
        return f"sitter {self.name}: " + " | ".join(part for part in told if part)

    def _lines(self) -> list[tuple[str, str, str]]:
        """Text, role, colour."""
        return [
            (self.text, "heading", "mute" if self.away else "cream"),
            (self.words, "small", "mute" if self.away else f"side{self.side % 2}"),
            *[(self.asks, "hand", "cream")] * bool(self.asks),
        ]

    def _high(self, pen: Pen) -> int:
        return sum(pen.height(text, role, self.rect.width) for text, role, _ in self._lines())

    def disc(self, pen: Pen) -> int:
        """The width of the medallion, in pixels."""
        room = self.rect.height - self._high(pen) - pen.px(12)
        return max(0, min(pen.px(186), round(self.rect.width * 0.86), room))

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        across = self.disc(pen)
        y = box.y
        if across:
            shown = medallion(across, self.who, self.side, "dim" if self.away else "plain")
            surface.blit(shown, shown.get_rect(midtop=(box.centerx, y)))
            y += across + pen.px(12)
        for text, role, ink in self._lines():
            pen.lines(
                surface, pygame.Rect(box.x, y, box.width, 0), text, role, COLOURS[ink], "centre"
            )
            y += pen.height(text, role, box.width)

    def faults(self, pen: Pen) -> list[str]:
        high = self._high(pen)
        told = [f"{self.name}: words of {high} in {self.rect.height}"] * (high > self.rect.height)
        for text, role, _ in self._lines():
            longest = max(text.split(), key=len, default="")
            told += too_wide(pen, self.name, longest, role, self.rect.width)
        return told


@dataclass(kw_only=True)
class Torn(Ground):
    """Newsprint torn off along its upper edge; what is printed on it are other widgets."""

    def margin(self) -> float:
        return 0

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        surface.blit(torn(box.size, pen.scale), box)
