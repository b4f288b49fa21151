"""How it ended: the newspapers of both capitals, the plain telling, the terms, the readings.

After a war there is no newspaper: one line of text, and silence.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.record.debrief import Debrief
from game.scenario.format import Ending, FrontPage
from game.scenario.looks import look_of
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import bar, readings
from game.ui.screens.explain import claim
from game.ui.screens.frame import EDGE
from game.ui.screens.lines import line
from game.ui.widgets import Hint, TextBlock
from game.ui.widgets.clipping import Clipping

OWN, OTHERS = 0.38, 0.26
"""The parts of the window that one's own newspaper takes and the other side's."""

ALONE = 0.44
INSET = 14
"""The room around a newspaper for its shadow, logical."""

LINE = 760
"""How wide the one line after a war may be, logical; it grows with the text."""


def build(kit: Kit, scene: Scene, opened: Debrief | None = None) -> None:
    """The newspapers on the left, one's own first and largest; the ending in plain words."""
    if _ending(scene).kind == "war":
        _war(kit, scene)
        return
    top = bar.build(kit, scene) + kit.px(6)
    edge, foot = kit.px(EDGE), _foot(kit)
    room = pygame.Rect(edge, top, kit.window.width - 2 * edge, foot - top - kit.px(8))
    left = _front_pages(kit, scene, room)
    _plain(kit, scene, opened, pygame.Rect(left, top + kit.px(6), room.right - left, room.height))
    _commands(kit, scene, foot)


def _ending(scene: Scene) -> Ending:
    return scene.texts.endings[scene.view.ending or ""]


def _foot(kit: Kit) -> int:
    """Where the row of buttons begins."""
    return kit.window.height - kit.button_size("", "heading")[1] - kit.px(14)


def _commands(kit: Kit, scene: Scene, y: int) -> None:
    acts, edge = scene.acts, kit.px(EDGE)
    kit.button(
        "ending.ledger",
        (kit.window.width - edge, y),
        say("ending.ledger"),
        lambda: acts.go("ledger"),
        anchor="right",
        look="main",
        role="heading",
    )
    back = say("ending.menu")
    kit.button("ending.menu", (edge, y), back, lambda: acts.go("menu"), role="heading")


def _war(kit: Kit, scene: Scene) -> None:
    """What is left to say, in the middle of an empty desk."""
    text, pen = _ending(scene).text, kit.pen
    wide = min(pen.em(LINE), kit.window.width - 2 * kit.px(EDGE))
    lines = pen.wrap(text, "body", wide)
    wide = max((pen.width(each, "body") for each in lines), default=1)
    rect = pygame.Rect(0, 0, wide, pen.height(text, "body", wide))
    rect.center = (kit.window.centerx, round(kit.window.height * 0.42))
    kit.add(TextBlock(name="war.text", rect=rect, text=text, role="body", colour="cream"))
    _commands(kit, scene, _foot(kit))


# The newspapers


def _front_pages(kit: Kit, scene: Scene, room: pygame.Rect) -> int:
    """Newspapers side by side; where they end."""
    pages = _ending(scene).front_page
    seats: Sequence[str] = sorted(pages, key=lambda seat: seat != scene.seat) or [scene.seat]
    shares = (OWN, OTHERS) if len(seats) > 1 else (ALONE,)
    x = room.x
    for seat, share in zip(seats, shares, strict=False):
        wide = round(room.width * share)
        hung = pygame.Rect(x, room.y, wide, room.height)
        paper(kit, scene, hung, seat, pages.get(seat))
        x += wide + kit.px(4)
    return x + kit.px(8)


def paper(kit: Kit, scene: Scene, room: pygame.Rect, seat: str, page: FrontPage | None) -> None:
    """One newspaper in a room; it can be scrolled where it is higher. Without a page of the
    scenario it has the ending's own words."""
    pad = kit.px(INSET)
    made = _clipping(scene, seat, page, short=seat != scene.seat)
    with kit.scroll(f"front.{seat}.room", room, reading=True, inset=0) as column:
        made.area = column.area
        wide = room.width - 2 * pad
        made.tight = made.need(kit.pen, wide) > room.height - 2 * pad
        high = max(made.need(kit.pen, wide), min(room.height - 2 * pad, round(wide * 1.62)))
        made.rect = pygame.Rect(pad, pad, wide, high)
        column.y = high + 2 * pad
        kit.add(made)


def front(scene: Scene) -> Clipping:
    """The newspaper of one's own capital, without a place yet."""
    return _clipping(scene, scene.seat, _ending(scene).front_page.get(scene.seat), short=False)


def _clipping(scene: Scene, seat: str, page: FrontPage | None, short: bool) -> Clipping:
    ending, chair = _ending(scene), scene.texts.seats[seat]
    day = words.long_date(scene.view.clocks.get(seat) or scene.view.moment)
    others = sorted(scene.texts.seats, key=lambda each: each != seat)
    roles = [look_of(scene.texts, each).role for each in others]
    text = page.text if page is not None else ending.text
    return Clipping(
        name=f"front.{seat}",
        rect=pygame.Rect(0, 0, 1, 1),
        paper=page.paper if page is not None else scene.texts.title,
        place=chair.capital,
        date=day,
        headline=page.headline if page is not None else ending.title,
        deck="" if short or page is None else ending.title,
        text=text if short or page is None else f"{text}\n\n{ending.text}",
        faces=tuple(scene.face(look_of(scene.texts, each).face) for each in others),
        caption=say("ending.caption", first=roles[0], second=roles[-1]),
        stamp=say(f"ending.kind.{ending.kind}"),
        ink="green" if ending.kind == "settlement" else "red",
        hint=_invented(page, ending) if page is not None else None,
    )


def _invented(page: FrontPage, ending: Ending) -> Hint:
    """Who wrote a front page, and what it was made of."""
    return Hint(page.paper, tuple(filter(None, (say("ending.invented"), claim(ending)))))


# The plain telling


def _plain(kit: Kit, scene: Scene, opened: Debrief | None, room: pygame.Rect) -> None:
    ending = _ending(scene)
    room.height -= kit.px(6)
    inside = kit.panel("ending.panel", room)
    with kit.scroll("ending.text", inside, pages=True, reading=True, inset=8) as column:
        column.text("ending.kind", say(f"ending.kind.{ending.kind}"), "plate", "brass")
        column.text("ending.title", ending.title, "title", "cream")
        column.gap(6)
        column.text("ending.body", ending.text, "body", "cream")
        _terms(column, scene)
        readings.build(column, scene, opened)
        column.gap(8)
        column.text("ending.note", say("ending.note"), "small", "mute")
        if ending.front_page:
            column.gap(6)
            column.text("ending.invented", say("ending.invented"), "small", "mute")


def _terms(column: Column, scene: Scene) -> None:
    terms = scene.view.terms
    stands = terms or scene.view.stands
    column.rule("ending.rule", "panel_edge")
    column.heading("ending.terms", say("ending.terms" if terms else "ending.no_terms"))
    for (issue, _), (title, level) in zip(
        stands.items(), words.titled(scene.texts, stands.items()), strict=True
    ):
        line(column, f"ending.term.{issue}", title, level, 0.5, "body")
