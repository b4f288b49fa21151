"""The first screen: which crisis, which chair, who sits opposite, under which luck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.record.openings import starts_for
from game.scenario.format import Scenario, Start
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Acts
from game.ui.screens.frame import EDGE
from game.ui.widgets import Label, Number, Panel

OPPONENTS = ("character", "record", "random", "human")
MOST_SEED = 999_999_999


@dataclass
class Setup:
    """What the menu has marked. `files` are scenarios that can be chosen, by title;
    `saved` says which game can be gone on with, `start` where a new one begins."""

    files: Sequence[tuple[str, Path]] = ()
    file: Path | None = None
    seat: str = ""
    against: str = "character"
    preset: str = ""
    seed: int = 1962
    start: str = ""
    saved: str = ""
    opponents: Sequence[str] = OPPONENTS

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


def build(kit: Kit, texts: Scenario, setup: Setup, acts: Acts) -> None:
    """What it is on the left, what can be chosen on the right, and the way in."""
    edge, gap = kit.px(2 * EDGE), kit.px(EDGE)
    begin = len(kit.widgets)
    y = _foot(kit, setup, acts, edge)
    end = len(kit.widgets)
    high = y - edge - kit.px(20)
    wide = kit.window.width - 2 * edge - 2 * gap
    about, options = round(wide * 0.36), round(wide * 0.32)
    left = pygame.Rect(edge, edge, about, high)
    middle = pygame.Rect(left.right + gap, edge, options, high)
    right = pygame.Rect(middle.right + gap, edge, wide - about - options, high)
    _about(kit, texts, setup, left)
    _game(kit, texts, setup, acts, middle)
    _model(kit, texts, setup, acts, right)
    kit.move_last(begin, end)


def _foot(kit: Kit, setup: Setup, acts: Acts, edge: int) -> int:
    """The ways in and out; where the foot begins. A game that waits comes first."""
    y = kit.window.height - kit.button_size(say("menu.begin"), "title")[1] - kit.px(20)
    right = kit.window.width - edge
    if setup.saved:
        rect = kit.button(
            "menu.resume",
            (right, y),
            say("menu.resume"),
            acts.resume,
            anchor="right",
            look="main",
            role="title",
        )
        right = rect.x - kit.px(12)
    text = say("menu.anew") if setup.saved else say("menu.begin")
    rect = kit.button(
        "menu.begin",
        (right, y),
        text,
        acts.begin,
        anchor="right",
        look="plain" if setup.saved else "main",
        role="title",
    )
    close = kit.button("menu.quit", (edge, y), say("menu.quit"), acts.quit, role="title")
    if setup.saved:
        left = close.right + kit.px(20)
        _waiting(kit, setup, pygame.Rect(left, y, rect.x - kit.px(20) - left, rect.height))
    return y


def _waiting(kit: Kit, setup: Setup, room: pygame.Rect) -> None:
    """Which game can be gone on with."""
    text = kit.pen.shorten(say("menu.saved", game=setup.saved), "small", room.width)
    kit.add(Label(name="menu.saved", rect=room, text=text, role="small", align="right"))


def _about(kit: Kit, texts: Scenario, setup: Setup, room: pygame.Rect) -> None:
    kit.add(Panel(name="about.sheet", rect=room, surface="bond"))
    with kit.scroll("about", room, pages=True, reading=True, reset=texts.id, inset=30) as column:
        column.text("about.game", say("game.name").upper(), "plate", "red")
        column.text("about.title", texts.title, "title", "ink")
        column.rule("about.rule")
        column.text("about.summary", texts.summary, "body", "ink")
        seat = texts.seats[setup.seat]
        column.rule("about.rule.2")
        chair = say("menu.chair", title=seat.title, leader=seat.leader)
        column.text("about.seat", chair, "heading", "ink")
        column.text("about.brief", seat.brief, "body", "ink")


def _game(kit: Kit, texts: Scenario, setup: Setup, acts: Acts, room: pygame.Rect) -> None:
    """Crisis, chair and opponent."""
    inside = kit.panel("menu.panel", room)
    with kit.scroll("menu.options", inside, inset=8) as column:
        if len(setup.files) > 1:
            _files(column, setup, acts)
        column.heading("menu.heading.seat", say("menu.heading.seat"))
        for name in texts.seats:
            _seat(column, texts, setup, acts, name)
        column.rule("menu.rule.1", "panel_edge")
        _starts(column, texts, setup, acts)
        column.heading("menu.heading.against", say("menu.heading.against"))
        for kind in setup.opponents:
            _opponent(column, setup, acts, kind)


def _model(kit: Kit, texts: Scenario, setup: Setup, acts: Acts, room: pygame.Rect) -> None:
    """How dangerous the world is taken to be, and the luck."""
    inside = kit.panel("model.panel", room)
    with kit.scroll("model.options", inside, inset=8) as column:
        column.heading("menu.heading.preset", say("menu.heading.preset"))
        column.text("menu.preset.note", say("menu.preset.note"), "small", "mute")
        column.gap(4)
        for name in texts.presets:
            _preset(column, texts, setup, acts, name)
        column.rule("menu.rule.3", "panel_edge")
        column.heading("menu.heading.seed", say("menu.heading.seed"))
        rect = column.take(Number.height(kit.pen))
        number = Number(
            name="menu.seed",
            rect=rect,
            area=column.area,
            text=say("menu.seed"),
            value=setup.seed,
            most=MOST_SEED,
            on_change=lambda seed: acts.change(setup, seed=seed),
        )
        kit.add(number)
        column.gap(6)
        column.text("menu.seed.note", say("menu.seed.note"), "small", "mute")


def _files(column: Column, setup: Setup, acts: Acts) -> None:
    column.heading("menu.heading.scenario", say("menu.heading.scenario"))
    for title, path in setup.files:
        _file(column, setup, acts, title, path)
    column.rule("menu.rule.0", "panel_edge")


def _file(column: Column, setup: Setup, acts: Acts, title: str, path: Path) -> None:
    column.option(
        f"menu.scenario.{path.stem}",
        title,
        "",
        setup.file is not None and path.resolve() == setup.file.resolve(),
        lambda: acts.choose_scenario(path),
    )


def _seat(column: Column, texts: Scenario, setup: Setup, acts: Acts, name: str) -> None:
    seat = texts.seats[name]
    column.option(
        f"menu.seat.{name}",
        seat.leader,
        say("menu.seat", title=seat.title, capital=seat.capital),
        setup.seat == name,
        lambda: acts.change(setup, seat=name, start=next(iter(starts_for(texts, name)), "")),
    )


def _starts(column: Column, texts: Scenario, setup: Setup, acts: Acts) -> None:
    """Where the game begins, the start that is proposed to the chair first."""
    starts = starts_for(texts, setup.seat)
    if len(starts) < 2:
        return
    column.heading("menu.heading.start", say("menu.heading.start"))
    for name, start in starts.items():
        _start(column, setup, acts, name, start)
    column.rule("menu.rule.2", "panel_edge")


def _start(column: Column, setup: Setup, acts: Acts, name: str, start: Start) -> None:
    chosen = setup.start == name
    column.option(
        f"menu.start.{name}",
        start.title,
        words.sentences(start.text, 1) if chosen else "",
        chosen,
        lambda: acts.change(setup, start=name),
    )


def _opponent(column: Column, setup: Setup, acts: Acts, kind: str) -> None:
    title, note = kind.capitalize(), say("menu.against.note")
    if kind in OPPONENTS:
        title, note = say(f"opponent.{kind}"), say(f"opponent.{kind}.note")
    column.option(
        f"menu.against.{kind}",
        title,
        note,
        setup.against == kind,
        lambda: acts.change(setup, against=kind),
    )


def _preset(column: Column, texts: Scenario, setup: Setup, acts: Acts, name: str) -> None:
    preset = texts.presets[name]
    column.option(
        f"menu.preset.{name}",
        preset.title,
        preset.text,
        setup.preset == name,
        lambda: acts.change(setup, preset=name),
    )
