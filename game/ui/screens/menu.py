"""The menu: the two chairs as folders on the desk, and the ways to everything else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.record.openings import starts_for
from game.scenario.format import Scenario
from game.scenario.looks import look_of
from game.seats.kinds import HUMAN
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Acts
from game.ui.screens.opposite import everybody, title
from game.ui.widgets import Hint, Label, Portrait
from game.ui.widgets.dossier import Dossier, Way
from game.ui.widgets.ropes import Lamp, Ropes

WAYS = ("resume", "guide", "two", "history", "library", "laboratory", "settings", "quit")
"""Everything besides the two chairs; what is said of the first is the saved game's title."""

EDGE = 30
THICK = 15
"""The ropes over the folders."""

ROOMY = 1060
"""From this width on, in sizes of text, both folders lie side by side."""

FACE = 104


@dataclass
class Setup:
    """What the menu has marked. `file` is the scenario's; `saved` says which game can be gone
    on with, `start` where a new one begins, `history` is the record of what really happened,
    `opponents` are those whom only the command line names."""

    file: Path | None = None
    seat: str = ""
    against: str = "character"
    preset: str = ""
    seed: int = 1962
    start: str = ""
    saved: str = ""
    opponents: Sequence[str] = ()
    history: Path | None = None

    def take(self, texts: Scenario, source: Path) -> None:
        """Describe this scenario; a seat or a preset that it has too stays marked, and a start
        that was marked before any was described."""
        if self.file not in (None, source) or self.start not in texts.starts:
            self.start = ""
        self.file = source
        if self.seat not in texts.seats:
            self.seat = next(iter(texts.seats))
        self.start = self.start or next(iter(starts_for(texts, self.seat)), "")
        if self.preset not in texts.presets:
            self.preset = texts.preset
        self.against = self.facing(texts, self.seat)
        told = texts.history and source / texts.history
        self.history = told if told and told.is_file() else None

    def sit(self, texts: Scenario, seat: str, acts: Acts) -> None:
        """Take the other chair, and the start that is proposed to it."""
        if seat != self.seat:
            start = next(iter(starts_for(texts, seat)), "")
            acts.change(self, seat=seat, start=start, against=self.facing(texts, seat))

    def facing(self, texts: Scenario, seat: str) -> str:
        """Whom one faces in a chair: who is marked, if he may sit opposite it."""
        known = everybody(texts, seat, self.opponents)
        return self.against if self.against in known else known[0]


def build(
    kit: Kit, texts: Scenario, setup: Setup, acts: Acts, faces: Mapping[str, Path] | None = None
) -> None:
    """The game's sign over the chairs; beside them the ways elsewhere."""
    roomy = kit.window.width >= kit.pen.em(ROOMY)
    top = _head(kit, texts, roomy)
    edge = kit.px(EDGE)
    room = pygame.Rect(edge, top, kit.window.width - 2 * edge, kit.window.height - top - kit.px(20))
    wide = round(room.width * (0.69 if roomy else 0.6))
    chairs = pygame.Rect(room.x, room.y, wide, room.height - _foot_high(kit))
    people = faces or {}
    if roomy:
        _both(kit, texts, setup, acts, people, chairs)
    else:
        _one(kit, texts, setup, acts, people, chairs)
    _foot(kit, texts, setup, acts, pygame.Rect(room.x, chairs.bottom, wide, _foot_high(kit)))
    left = chairs.right + edge
    _ways(kit, texts, setup, acts, pygame.Rect(left, room.y, room.right - left, room.height))


# The head


def _head(kit: Kit, texts: Scenario, roomy: bool) -> int:
    """The name, and over two folders the ropes and the crisis; where the head ends."""
    if not roomy:
        high = kit.pen.line_height("title")
        _line(kit, "menu.name", say("title.name"), "title", "cream", kit.px(8))
        return high + kit.px(16)
    name, high = kit.pen.line_height("headline"), Ropes.height(kit.pen, THICK)
    rect = pygame.Rect(0, name - kit.px(12), kit.window.width, high)
    kit.add(Lamp(name="menu.lamp", rect=rect.inflate(0, kit.px(120)).clip(kit.window)))
    kit.add(Ropes(name="menu.knot", rect=rect, thick=THICK, taut=True))
    _line(kit, "menu.name", say("title.name"), "headline", "cream", kit.px(6))
    y = rect.bottom - kit.px(22)
    _line(kit, "menu.crisis", texts.title, "heading", "brass", y)
    return y + kit.pen.line_height("heading") + kit.px(2)


def _line(kit: Kit, name: str, text: str, role: str, colour: str, y: int) -> None:
    text = kit.pen.shorten(text, role, kit.window.width - kit.px(2 * EDGE))
    rect = pygame.Rect(0, y, kit.pen.width(text, role), kit.pen.line_height(role))
    rect.centerx = kit.window.centerx
    kit.add(Label(name=name, rect=rect, text=text, role=role, colour=colour))


# The chairs


def _both(
    kit: Kit,
    texts: Scenario,
    setup: Setup,
    acts: Acts,
    faces: Mapping[str, Path],
    room: pygame.Rect,
) -> None:
    """Both folders side by side."""
    gap = kit.px(22)
    wide = (room.width - gap * (len(texts.seats) - 1)) // len(texts.seats)
    for index, seat in enumerate(texts.seats):
        box = pygame.Rect(room.x + index * (wide + gap), room.y, wide, room.height)
        _dossier(kit, texts, setup, acts, seat, box)
        _sheet(kit, texts, setup, acts, faces, seat, Dossier.sheet(kit.pen, box))


def _dossier(
    kit: Kit, texts: Scenario, setup: Setup, acts: Acts, name: str, box: pygame.Rect
) -> None:
    seat, look = texts.seats[name], look_of(texts, name)
    capital = kit.pen.shorten(seat.capital.upper(), "plate", Dossier.room(kit.pen, box))

    def press() -> None:
        if setup.seat == name:
            acts.begin()
        setup.sit(texts, name, acts)

    kit.add(
        Dossier(
            name=f"menu.seat.{name}",
            rect=box,
            text=capital,
            who=seat.leader,
            mark=look.closed,
            chosen=setup.seat == name,
            on_press=press,
            hint=Hint(seat.leader, (say("menu.seat.hint"),)),
        )
    )


def _one(
    kit: Kit,
    texts: Scenario,
    setup: Setup,
    acts: Acts,
    faces: Mapping[str, Path],
    room: pygame.Rect,
) -> None:
    """One folder with a tongue for each chair, where there is no room for two."""
    entries = [(name, seat.capital.upper()) for name, seat in texts.seats.items()]
    high = kit.tabs_height(entries, room.width)
    at = (room.x + kit.px(8), room.y + high + kit.px(3))

    def sit(name: str) -> None:
        setup.sit(texts, name, acts)

    inner = pygame.Rect(room.x, room.y + high, room.width, room.height - high)
    kit.panel("menu.folder", inner, "manila")
    kit.tabs("menu.seat", at, entries, setup.seat, sit, width=room.width, look="tongue")
    sheet = inner.inflate(-kit.px(24), -kit.px(24))
    kit.panel("menu.sheet", sheet, "bond")
    _sheet(kit, texts, setup, acts, faces, setup.seat, sheet)


def _sheet(
    kit: Kit,
    texts: Scenario,
    setup: Setup,
    acts: Acts,
    faces: Mapping[str, Path],
    name: str,
    sheet: pygame.Rect,
) -> None:
    """What is said of a chair, and the way into it."""
    inner = sheet.inflate(-kit.px(36), -kit.px(28))
    foot = _begin(kit, texts, setup, acts, name, inner)
    inner.height = foot - kit.px(10) - inner.y
    seat, look = texts.seats[name], look_of(texts, name)
    area, over = f"menu.about.{name}", f"menu.seat.{name}"
    with kit.scroll(area, inner, reset=name, reading=True, inset=2, over=over) as column:
        column.text(f"menu.class.{name}", look.classified, "plate", "red_deep")
        column.gap(6)
        _leader(column, texts, faces, name)
        column.rule(f"menu.rule.{name}")
        column.text(f"menu.brief.{name}", seat.brief, "typed", "ink")


def _leader(column: Column, texts: Scenario, faces: Mapping[str, Path], name: str) -> None:
    """The face, and beside it who that is."""
    kit, seat = column.kit, texts.seats[name]
    pen, face = kit.pen, look_of(texts, name).face
    side, gap = kit.px(FACE), kit.px(16)
    left = column.x + side + gap
    room = column.width - side - gap
    lines = (
        ("title", seat.leader, "title" if pen.text_scale < 1.5 else "heading", "ink"),
        ("office", seat.title, "body", "ink_soft"),
    )
    high = sum(pen.height(text, role, room) for _, text, role, _ in lines)
    box = column.take(max(side, high))
    portrait = pygame.Rect(box.x, box.y, side, side)
    kit.add(
        Portrait(
            name=f"menu.face.{name}",
            rect=portrait,
            hint=Hint(seat.leader, (seat.title, words.sentences(seat.brief, 2))),
            area=column.area,
            text=seat.leader,
            who=str(faces.get(face, face)),
            side=list(texts.seats).index(name),
            where="",
        )
    )
    beside = Column(kit, left, box.y + max(0, side - high) // 2, room, column.area)
    for part, text, role, ink in lines:
        beside.text(f"menu.{part}.{name}", text, role, ink)


def _begin(
    kit: Kit, texts: Scenario, setup: Setup, acts: Acts, name: str, room: pygame.Rect
) -> int:
    """The button that begins in a chair; where it starts."""
    chosen = setup.seat == name
    text = say("menu.begin.as", leader=words.surname(texts, name))
    text = kit.pen.shorten(text, "heading", room.width - kit.button_size("", "heading")[0])

    def press() -> None:
        setup.sit(texts, name, acts)
        acts.begin()

    y = room.bottom - kit.button_size(text, "heading")[1]
    kit.button(
        "menu.begin" if chosen else f"menu.begin.{name}",
        (room.right, y),
        text,
        press,
        anchor="right",
        look="main" if chosen and not setup.saved else "paper",
        role="heading",
    )
    return y


# The foot: how the game is set


def _foot_high(kit: Kit) -> int:
    return kit.button_size(say("menu.more"))[1] + kit.px(22)


def _foot(kit: Kit, texts: Scenario, setup: Setup, acts: Acts, room: pygame.Rect) -> None:
    """What a game would be like, and the way to change it."""
    text = say("menu.more")
    y = room.bottom - kit.button_size(text)[1]
    rect = kit.button("menu.more", (room.right, y), text, lambda: acts.go("more"), anchor="right")
    left = pygame.Rect(room.x, y, rect.x - kit.px(16) - room.x, rect.height)
    told = kit.pen.shorten(arranged(texts, setup), "small", left.width)
    kit.add(Label(name="menu.arranged", rect=left, text=told, role="small", colour="mute"))


def arranged(texts: Scenario, setup: Setup) -> str:
    """Who sits opposite, when it begins and whom one believes, in one line."""
    parts = [title(texts, setup.seat, setup.against)]
    if setup.start in texts.starts:
        parts.append(texts.starts[setup.start].title)
    return " · ".join([*parts, texts.presets[setup.preset].title])


# The ways elsewhere


def _ways(kit: Kit, texts: Scenario, setup: Setup, acts: Acts, room: pygame.Rect) -> None:
    """Everything else, and under it what this crisis is."""
    with kit.scroll("menu.ways", room, inset=4) as column:
        if setup.saved:
            _way(column, "resume", "play", acts.resume, setup.saved, main=True)
        _way(column, "guide", "eye", acts.teach)
        _way(column, "two", "swap", lambda: _two(setup, acts))
        history = setup.history
        if history is not None:
            _way(column, "history", "clock", lambda: acts.watch(history))
        _way(column, "library", "globe", lambda: acts.go("library"))
        _way(column, "laboratory", "flask", lambda: acts.go("laboratory"))
        _way(column, "settings", "dials", lambda: acts.go("settings"))
        _way(column, "quit", "door", acts.quit)
        column.rule("menu.rule", "panel_edge")
        column.text("menu.title", texts.title, "heading", "brass")
        column.text("menu.summary", texts.summary, "serif", "cream")


def _way(
    column: Column,
    name: str,
    sign: str,
    press: Callable[[], None],
    note: str = "",
    main: bool = False,
) -> None:
    pen, text = column.kit.pen, say(f"menu.{name}")
    note = note or say(f"menu.{name}.note")
    rect = column.take(Way.height(pen, column.width, text, note))
    column.kit.add(
        Way(
            name=f"menu.{name}",
            rect=rect,
            area=column.area,
            text=text,
            note=note,
            sign=sign,
            main=main,
            on_press=press,
        )
    )
    column.gap(9)


def _two(setup: Setup, acts: Acts) -> None:
    """Begin with two people at this screen; who sits opposite otherwise stays marked."""
    before = setup.against
    acts.change(setup, against=HUMAN)
    acts.begin()
    acts.change(setup, against=before)
