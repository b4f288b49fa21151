"""The chair changes hands: a sealed folder, and only what the whole world knows beside it.

What is laid out here is made of the scenario, the calendar and the public news alone: whatever
only one seat knows never comes near this screen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game import paths
from game.engine.view import News, View
from game.scenario.format import Scenario
from game.scenario.looks import look_of
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.widgets import Label, Panel
from game.ui.widgets.handing import ROOM, Folder, Sitter, Torn, Waxed

ASPECT = 1.36
"""The folder's width, in its heights."""

MIDDLE, HIGHEST = 0.5, 570
"""The most that the folder takes of the window's width; its greatest height, logical."""

NEWS = 0.27
"""The most that the newsprint takes of the window's height."""

COLUMNS, NARROW = 3, 330
"""Columns of news at most; none is narrower than so many logical units, with the text."""

ASIDE = 60
"""Between the folder and the two players together, logical."""

LINES = ("heading", "plate")
"""The type of the line under the seal: the first that stays between the players."""

SEAL = 0.33
"""The seal's width as a part of the folder's height."""


@dataclass(frozen=True)
class Handing:
    """All that the hand-over is made of; `gave` says that the others have sealed already."""

    texts: Scenario
    seat: str
    moment: str
    place: str
    told: tuple[str, ...]
    gave: bool
    ready: Callable[[], None]
    faces: Mapping[str, Path] = field(default_factory=dict)
    still: bool = False


def known_to_all(texts: Scenario, views: Sequence[View]) -> tuple[str, ...]:
    """What the seats were both told and everybody may know: public events that both views
    hold, secrets that leaked, and choices that one seat made before the eyes of the other."""
    first, *others = [view.news for view in views]
    both = [item for item in first if all(_held(item, news) for news in others)]
    deeds = [item for view in views for item in view.news if _done_openly(texts, item)]
    shared = [item for item in both if _public(texts, item)]
    return tuple(dict.fromkeys(item.text for item in (*deeds, *shared)))


def _held(item: News, news: Sequence[News]) -> bool:
    return any((each.kind, each.id) == (item.kind, item.id) for each in news)


def _done_openly(texts: Scenario, item: News) -> bool:
    """Whether it is a choice that its own seat knows to be seen."""
    own = texts.choices.get(item.who, {})
    return item.kind == "choice" and item.id in own and own[item.id].public


def _public(texts: Scenario, item: News) -> bool:
    if item.kind == "event":
        return item.id in texts.events and texts.events[item.id].seen == "public"
    return item.kind == "leak"


def build(kit: Kit, handing: Handing) -> None:
    """A bar, the folder between the two players, the key to hold, and the newsprint."""
    pen, window = kit.pen, kit.window
    top = _heading(kit)
    foot = _newsprint(kit, handing)
    text, cap = _hold_words(handing)
    line = Waxed.line_need(pen, text, cap)
    gap = kit.px(20)
    high = min(foot - top - line[1] - 3 * gap, kit.px(HIGHEST))
    wide = min(round(high * ASPECT), round(window.width * MIDDLE))
    rect = pygame.Rect(0, 0, wide, high)
    spare = foot - top - line[1] - 2 * gap - high
    rect.midtop = (window.centerx, top + gap + max(0, spare) // 2)
    _folder(kit, handing, rect)
    _people(kit, handing, rect, top, foot)
    _seal(kit, handing, rect, (text, cap))


def _heading(kit: Kit) -> int:
    high = max(kit.px(66), kit.pen.line_height("heading") + kit.px(16))
    bar = pygame.Rect(0, 0, kit.window.width, high)
    kit.add(Panel(name="handover.bar", rect=bar, surface="bar"))
    text = say("handover.heading").upper()
    kit.add(
        Label(name="handover.heading", rect=bar.copy(), text=text, role="heading", align="centre")
    )
    return high


def _hold_words(handing: Handing) -> tuple[str, str]:
    """What to do, and the name of the key in it. Under reduced motion a press is enough."""
    cap = say("handover.key")
    text = say("handover.press" if handing.still else "handover.hold", key=cap)
    return text.upper(), cap.upper()


def _folder(kit: Kit, handing: Handing, rect: pygame.Rect) -> None:
    look = look_of(handing.texts, handing.seat)
    title = handing.texts.seats[handing.seat].title
    line = say("handover.line", place=handing.place, date=words.date(handing.moment))
    kit.add(
        Folder(
            name="handover.folder",
            rect=rect,
            text=(look.folder or say("handover.folder")).upper(),
            eyes=(look.eyes or say("handover.eyes", title=title)).upper(),
            line=line,
            closed=(look.closed or say("handover.closed")).upper(),
        )
    )


def _seal(kit: Kit, handing: Handing, folder: pygame.Rect, line: tuple[str, str]) -> None:
    """The wax on the folder, and under the folder the key that breaks it."""
    across = round(folder.height * SEAL)
    middle = Folder.seal_at(folder)
    room = folder.width + kit.px(ASIDE)
    role = next((r for r in LINES if Waxed.line_need(kit.pen, *line, r)[0] <= room), LINES[-1])
    wide, high = Waxed.line_need(kit.pen, *line, role)
    wide = max(wide, round(across * ROOM))
    rect = pygame.Rect(0, 0, wide, 0)
    rect.midtop = (middle[0], middle[1] - round(across * ROOM / 2))
    line_at = folder.bottom + kit.px(20) - rect.y
    rect.height = line_at + high
    kit.add(
        Waxed(
            name="handover.ready",
            rect=rect,
            text=line[0],
            cap=line[1],
            emblem=emblem(look_of(handing.texts, handing.seat).emblem),
            seal=across,
            seal_at=middle[1] - rect.y,
            line_at=line_at,
            role=role,
            on_press=handing.ready,
        )
    )


def emblem(name: str) -> str:
    """What the wax is asked for: the drawing of an emblem, or the name of one it has itself."""
    drawing = paths.assets() / "icons" / f"{name}.svg"
    return str(drawing) if name in ("eagle", "hammer") and drawing.is_file() else name


def _people(kit: Kit, handing: Handing, folder: pygame.Rect, top: int, foot: int) -> None:
    """The seats in their order, left and right of the folder."""
    aside, gap = kit.px(ASIDE), kit.px(18)
    left = pygame.Rect(gap, 0, folder.x - aside // 2 - gap, 0)
    right = pygame.Rect(folder.right + aside // 2, 0, 0, 0)
    right.width = kit.window.right - gap - right.x
    high = min(foot - top - 2 * gap, kit.px(186) + kit.pen.em(150))
    for seat, place in zip(handing.texts.seats, (left, right), strict=True):
        place.height = high
        place.centery = min(folder.centery, foot - gap - high // 2)
        kit.add(_sitter(handing, seat, place))


def _sitter(handing: Handing, seat: str, place: pygame.Rect) -> Sitter:
    look = look_of(handing.texts, seat)
    away = seat != handing.seat
    gave = say("handover.gave") if handing.gave else say("handover.waits")
    return Sitter(
        name=f"handover.{seat}",
        rect=place,
        text=look.role.upper(),
        words=gave if away else say("handover.sit"),
        asks=say("handover.away") if away else "",
        who=str(handing.faces.get(look.face, look.face)),
        side=list(handing.texts.seats).index(seat),
        away=away,
    )


def _newsprint(kit: Kit, handing: Handing) -> int:
    """What everybody knows, in columns on torn newsprint; where it begins."""
    pen, edge = kit.pen, kit.px(40)
    wide = kit.window.width - 2 * edge
    told = handing.told or (say("handover.world.nothing"),)
    count = max(1, min(COLUMNS, len(told), wide // pen.em(NARROW)))
    gap = kit.px(28)
    column = (wide - (count - 1) * gap - kit.px(20)) // count
    rows = [told[start : start + count] for start in range(0, len(told), count)]
    need = sum(max(pen.height(text, "news", column) for text in row) + kit.px(5) for row in rows)
    head = kit.px(20) + pen.line_height("plate")
    least = head + pen.line_height("news") + kit.px(14)
    high = max(least, min(head + need + kit.px(12), round(kit.window.height * NEWS)))
    rect = pygame.Rect(0, kit.window.height - high, kit.window.width, high)
    kit.add(Torn(name="handover.newsprint", rect=rect))
    heading = say("handover.world").upper()
    line = pygame.Rect(edge, rect.y + kit.px(16), wide, pen.line_height("plate"))
    kit.add(Label(name="handover.world", rect=line, text=heading, role="plate", colour="red_deep"))
    body = pygame.Rect(edge, rect.y + head, wide + kit.px(14), high - head - kit.px(4))
    with kit.scroll("handover.news", body, reading=True, inset=1) as flow:
        for index, row in enumerate(rows):
            _row(flow, row, index * count, column, gap)
    return rect.y


def _row(flow: Column, row: Sequence[str], first: int, wide: int, gap: int) -> None:
    """Items of news side by side."""
    kit = flow.kit
    low = flow.y
    for place, text in enumerate(row):
        cell = Column(kit, flow.x + place * (wide + gap), flow.y, wide, flow.area)
        cell.text(f"handover.news.{first + place}", text, "news", "ink")
        low = max(low, cell.y)
    flow.y = low + kit.px(5)
