"""An index card: one choice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import pygame

from game.ui.draw.colour import shade
from game.ui.draw.icons import icon, triangle
from game.ui.draw.paper import paper
from game.ui.draw.stamps import stamp
from game.ui.say import say
from game.ui.text import Pen
from game.ui.theme import BANDS, COLOURS
from game.ui.widgets.base import Widget, ring, too_wide
from game.ui.widgets.cardparts import WORDS, Block, Faces, Fields, Note, Ruled, Title
from game.ui.widgets.casting import cast
from game.ui.widgets.motion import Glide

PAD = 12
TOP_RUNG = 44

STEP = 9
"""Logical size of a step of escalation."""

LIFT, RISING = 9, 90
"""How far, logical, a focused card is lifted, and within how many milliseconds."""

STAMPING, RAISED = 420, 0.35
"""Within how many milliseconds the stamp falls on a card, and how much larger it is at first."""

ROOM = 18
"""Logical room around a card: for its shadow, and for what a lifted one needs."""

ICONS = {
    "diplomacy": "envelope",
    "force": "ship",
    "public": "globe",
    "covert": "phone",
    "hold": "pause",
}
"""What stands before a band's word unless the card brings its own."""

KEY, TAG, BAND_ROLES = "figure", "label", ("plate", "label")


def falling(part: float) -> float:
    """Slow at first, quick at the end: how a stamp comes down."""
    return part**3


def steps(rung: int) -> int:
    """A rung of Kahn's ladder as 0 to 5 triangles."""
    return -(-rung * 5 // TOP_RUNG)


@dataclass(kw_only=True)
class Card(Widget):
    """A choice: its band along the top, its title, who is for it and who against.

    `sight` says whether the other side sees it: `seen`, `unseen`, or nothing. `bar` says why it
    is not legal now; such a card can be read but not chosen. `fors` and `against` name the
    advisers in words; `faces_for` and `faces_against` name faces, shown in their place.
    `words` is what it is, in at most `most` lines if that is not 0. `takes` and `needs` are
    short answers to how long, and whose consent. `tag` hangs below the card that is focused.
    """

    focusable: ClassVar[bool] = True
    kind: ClassVar[str] = "card"
    text: str
    band: str
    rung: int
    sight: str = ""
    fors: str = ""
    against: str = ""
    bar: str = ""
    chosen: bool = False
    words: str = ""
    most: int = 2
    takes: str = ""
    needs: str = ""
    faces_for: tuple[str, ...] = ()
    faces_against: tuple[str, ...] = ()
    side: int = 0
    icon: str = ""
    tag: str = ""
    _lift: Glide = field(init=False, compare=False, repr=False)
    _stamp: Glide = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._lift = Glide(0.0, RISING)
        self._stamp = Glide(1.0, STAMPING, falling)

    def describe(self) -> str:
        kind = " ".join(part for part in (self.band.upper(), self.sight) if part)
        parts = [f"card {self.name}: {self.text}", f"{kind} rung {self.rung}"]
        parts += [self.words] * bool(self.words)
        parts += [f"for {self.fors}"] * bool(self.fors)
        parts += [f"against {self.against}"] * bool(self.against)
        parts += [f"takes {self.takes}"] * bool(self.takes)
        parts += [f"needs {self.needs}"] * bool(self.needs)
        parts += [f"not legal: {self.bar}"] * bool(self.bar)
        return " | ".join(parts) + (" (chosen)" if self.chosen else "")

    # Motion

    def adopt(self, old: Widget) -> None:
        super().adopt(old)
        if isinstance(old, Card):
            self._lift, self._stamp = old._lift, old._stamp
            if self.chosen and not old.chosen:
                self._stamp = Glide(0.0, STAMPING, falling)
                self._stamp.go(1.0)

    def advance(self, now: int) -> bool:
        self._lift.go(1.0 if self.focus else 0.0)
        moved = (self._lift.advance(now), self._stamp.advance(now))
        return any(moved)

    def rest(self) -> None:
        self._lift.go(1.0 if self.focus else 0.0)
        self._lift.rest()
        self._stamp.rest()

    def state(self) -> tuple[object, ...]:
        return (*super().state(), round(self._lift.value, 2), round(self._stamp.value, 2))

    def margin(self) -> float:
        return ROOM

    # What it is made of

    def full(self) -> bool:
        """Whether it shows all fields of a decision card, and not only a title and names."""
        return bool(self.words or self.takes or self.needs)

    def upper(self, more: int = 0) -> list[Block]:
        """What stands under the band, from the top, with room for so many more lines."""
        blocks: list[Block] = [Title(self.text, self.full())]
        if self.words:
            blocks.append(Ruled(self.words, self.most + more if self.most else 0))
        return blocks

    def lower(self) -> list[Block]:
        """What stands at the foot of the card."""
        blocks: list[Block] = []
        if self.faces_for or self.faces_against:
            blocks.append(Faces(self.faces_for, self.faces_against, self.side))
        else:
            if self.fors:
                blocks.append(Note(say("card.line.for", names=self.fors), "green"))
            if self.against:
                blocks.append(Note(say("card.line.against", names=self.against), "red"))
        if self.bar:
            blocks.append(Note(self.bar, "ink_soft", "lock"))
        if self.full():
            rung = -1 if self.band == "hold" else steps(self.rung)
            blocks.append(Fields(rung, self.takes, self.needs))
        return blocks

    def need(self, pen: Pen, width: int) -> int:
        """The height that the card needs at a width, in pixels."""
        inner = width - 2 * pen.px(PAD)
        high = sum(block.need(pen, inner) for block in (*self.upper(), *self.lower()))
        return self._strip(pen) + pen.px(6) + high + self._foot(pen)

    def _strip(self, pen: Pen) -> int:
        return pen.line_height("plate") + pen.px(8)

    def _foot(self, pen: Pen) -> int:
        """Room below everything; the tag of a focused card needs more of it for large text."""
        inside = self._tag_high(pen) - pen.px(LIFT + ROOM - 7) if self.tag else 0
        return max(pen.px(10), inside + pen.px(2))

    def _tag_high(self, pen: Pen) -> int:
        return pen.line_height(TAG) + pen.px(6)

    # Drawing

    def paint(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        card = box.move(0, -round(pen.px(LIFT) * self._lift.value))
        self._sheet(pen, surface, card)
        strip = pygame.Rect(card.topleft, (card.width, self._strip(pen)))
        self._head(pen, surface, strip)
        if self.chosen:
            self._mark(pen, surface, card)
        inner = card.inflate(-2 * pen.px(PAD), 0)
        y = strip.bottom + pen.px(6)
        spare = max(0, card.height - self.need(pen, card.width))
        for block in self.upper(spare // pen.line_height(WORDS)):
            room = pygame.Rect(inner.x, y, inner.width, block.need(pen, inner.width))
            block.paint(pen, surface, room)
            y = room.bottom
        y = card.bottom - self._foot(pen)
        for block in reversed(self.lower()):
            high = block.need(pen, inner.width)
            y -= high
            block.paint(pen, surface, pygame.Rect(inner.x, y, inner.width, high))

    def _sheet(self, pen: Pen, surface: pygame.Surface, card: pygame.Rect) -> None:
        """The card and its shadow, the deeper the higher it is lifted."""
        blur = 8 + 4 * self._lift.value
        cast(pen, surface, card, round(blur), 150, (2, blur / 2))
        surface.blit(paper(card.size, pen.scale, "card", len(self.text)), card)
        if self.bar:
            surface.fill((198, 194, 184), card, pygame.BLEND_RGB_MULT)
        elif self.hover:
            surface.fill((12, 12, 11), card, pygame.BLEND_RGB_ADD)

    def _head(self, pen: Pen, surface: pygame.Surface, strip: pygame.Rect) -> None:
        """The band: a wash of colour over the card, so that the paper's edge stays its own."""
        self._wash(pen, surface, strip)
        x, side = strip.x + pen.px(PAD), pen.em(19)
        shown = icon(self.icon or ICONS[self.band], side, COLOURS["cream"])
        surface.blit(shown, (x - pen.px(2), strip.centery - side // 2))
        top = strip.centery - pen.line_height("plate") // 2
        word, role = self._band(pen, strip.width)
        at = (x + side + pen.px(6), top + pen.base_line("plate") - pen.base_line(role))
        pen.draw(surface, at, word, role, COLOURS["cream"])
        right = strip.right - pen.px(10)
        if self.hot:
            right = self._key(pen, surface, strip)
        if not self.full() and self.band != "hold":
            self._rungs(pen, surface, right - pen.px(8), strip.centery)

    def _wash(self, pen: Pen, surface: pygame.Surface, strip: pygame.Rect) -> None:
        """The band's colour on the paper, with a darker line along its foot."""
        colour = shade(BANDS[self.band], 0.65 if self.bar else 1.0)
        inked = pygame.Surface(strip.size, pygame.SRCALPHA)
        sheet = paper(self.rect.size, pen.scale, "card", len(self.text))
        inked.blit(sheet, (0, 0))
        inked.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
        inked.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
        surface.blit(inked, strip)
        foot = pygame.Rect(strip.x, strip.bottom - pen.px(1), strip.width, pen.px(1))
        surface.fill((38, 38, 38), foot, pygame.BLEND_RGB_SUB)

    def _key(self, pen: Pen, surface: pygame.Surface, strip: pygame.Rect) -> int:
        """The key that chooses it, on a plate of card; the plate's left edge."""
        high = strip.height - pen.px(7)
        wide = max(high, pen.width(self.hot, KEY) + pen.px(12))
        plate = pygame.Rect(strip.right - pen.px(7) - wide, strip.y + pen.px(4), wide, high)
        pygame.draw.rect(surface, COLOURS["card"], plate, border_radius=pen.px(3))
        x = plate.centerx - pen.width(self.hot, KEY) // 2
        at = (x, plate.centery - pen.line_height(KEY) // 2)
        pen.draw(surface, at, self.hot.upper(), KEY, shade(BANDS[self.band], 0.9))
        return plate.x

    def _band(self, pen: Pen, width: int) -> tuple[str, str]:
        """The band, and where there is room for it that the card is chosen, or who sees it;
        and the role of type in which it fits. A band without room is cut short."""
        word, more = say(f"band.{self.band}").upper(), ""
        if self.chosen:
            more = say("card.chosen")
        elif self.sight:
            more = say(f"sight.{self.sight}").upper()
        whole = [f"{word} · {more}"] * bool(more)
        room = self._room(pen, width)
        tried = [(text, role) for text in (*whole, word) for role in BAND_ROLES]
        last = pen.shorten(word, BAND_ROLES[-1], room), BAND_ROLES[-1]
        return next((each for each in tried if pen.width(*each) <= room), last)

    def _room(self, pen: Pen, width: int) -> int:
        """The room for the band's name, between the icon and what stands at the right."""
        taken = pen.em(19) + pen.px(2 * PAD + 6)
        if self.hot:
            taken += pen.width(self.hot, KEY) + pen.px(22)
        if not self.full() and self.band != "hold":
            taken += 5 * (pen.em(STEP) + pen.px(2)) + pen.px(12)
        return width - taken

    def _mark(self, pen: Pen, surface: pygame.Surface, card: pygame.Rect) -> None:
        """What tells that it is chosen: an amber edge, and the mark of a stamp, inked twice
        so that it can be read as small as it is."""
        pygame.draw.rect(surface, COLOURS["amber"], card, pen.px(3))
        struck = stamp(pen, say("card.chosen"), COLOURS["blue"], -7, role="plate", seed=2)
        spot = struck.get_rect(right=card.right - pen.px(8))
        spot.bottom = card.bottom - self._foot(pen) - self._fields_high(pen)
        fallen = self._stamp.value
        if fallen < 1:
            struck = pygame.transform.rotozoom(struck, 0, 1 + RAISED * (1 - fallen))
            struck.set_alpha(round(255 * fallen))
            spot = struck.get_rect(center=spot.center)
        for _ in range(2):
            surface.blit(struck, spot)

    def _fields_high(self, pen: Pen) -> int:
        """The height of the fields at the foot, which a stamp had better leave free."""
        inner = self.rect.width - 2 * pen.px(PAD)
        fields = [block for block in self.lower() if isinstance(block, Fields)]
        return sum(block.need(pen, inner) for block in fields)

    def _rungs(self, pen: Pen, surface: pygame.Surface, right: int, middle: int) -> None:
        """Five triangles, as many filled as the rung is high."""
        side = pen.em(STEP)
        for index in range(5):
            x = right - (5 - index) * (side + pen.px(2))
            step = triangle(side, COLOURS["cream"], index < steps(self.rung))
            surface.blit(step, (x, middle - side // 2))

    def outline(self, pen: Pen, surface: pygame.Surface, box: pygame.Rect) -> None:
        card = box.move(0, -round(pen.px(LIFT) * self._lift.value))
        ring(pen, surface, card)
        if self.tag:
            wide = pen.width(self.tag, TAG) + pen.px(18)
            top = card.bottom + pen.px(LIFT + ROOM - 7) - self._tag_high(pen) - pen.px(LIFT - 4)
            plate = pygame.Rect(card.centerx - wide // 2, top, wide, self._tag_high(pen))
            pygame.draw.rect(surface, COLOURS["focus"], plate, border_radius=pen.px(3))
            at = (plate.x + pen.px(9), plate.centery - pen.line_height(TAG) // 2)
            pen.draw(surface, at, self.tag, TAG, COLOURS["ink"])

    def faults(self, pen: Pen) -> list[str]:
        faults = self.lacks(self.need(pen, self.rect.width))
        band, shown = say(f"band.{self.band}"), self._band(pen, self.rect.width)[0]
        lost = 2 * len(shown) <= len(band)
        faults += [f"{self.name}: {band!r} is cut down to {shown!r}"] * lost
        inner = self.rect.width - 2 * pen.px(PAD)
        for block in (*self.upper(), *self.lower()):
            faults += [f"{self.name}: {fault}" for fault in block.faults(pen, inner)]
        return faults + too_wide(pen, self.name, self.tag, TAG, self.rect.width)
