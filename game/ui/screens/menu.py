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
from game.ui.scene import Acts
from game.ui.screens.frame import EDGE
from game.ui.widgets import Label, Number, Panel

OPPONENTS = (
    ("character", "A leader of his own mind", "The computer weighs what that chair can know."),
    ("record", "The leader of history", "The computer repeats his orders while they fit."),
    ("random", "Blind chance", "Any legal order, drawn by lot. For trying out."),
    ("human", "A person beside you", "Two people take turns at this screen."),
)
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
    opponents: Sequence[str] = tuple(key for key, _, _ in OPPONENTS)

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
    y = kit.window.height - kit.button_size("Begin", "title")[1] - kit.px(20)
    right = kit.window.width - edge
    if setup.saved:
        rect = kit.button(
            "menu.resume",
            (right, y),
            "Continue",
            acts.resume,
            anchor="right",
            look="main",
            role="title",
        )
        right = rect.x - kit.px(12)
    text = "Begin anew" if setup.saved else "Begin"
    rect = kit.button(
        "menu.begin",
        (right, y),
        text,
        acts.begin,
        anchor="right",
        look="plain" if setup.saved else "main",
        role="title",
    )
    close = kit.button("menu.quit", (edge, y), "Close", acts.quit, role="title")
    if setup.saved:
        left = close.right + kit.px(20)
        _waiting(kit, setup, pygame.Rect(left, y, rect.x - kit.px(20) - left, rect.height))
    return y


def _waiting(kit: Kit, setup: Setup, room: pygame.Rect) -> None:
    """Which game can be gone on with."""
    text = kit.pen.shorten(f"Your game waits. {setup.saved}", "small", room.width)
    kit.add(Label(name="menu.saved", rect=room, text=text, role="small", align="right"))


def _about(kit: Kit, texts: Scenario, setup: Setup, room: pygame.Rect) -> None:
    kit.add(Panel(name="about.sheet", rect=room, surface="bond"))
    with kit.scroll("about", room, pages=True, reading=True, reset=texts.id, inset=30) as column:
        column.text("about.game", "KNOT OF WAR", "plate", "red")
        column.text("about.title", texts.title, "title", "ink")
        column.rule("about.rule")
        column.text("about.summary", texts.summary, "body", "ink")
        seat = texts.seats[setup.seat]
        column.rule("about.rule.2")
        column.text("about.seat", f"{seat.title}: {seat.leader}", "heading", "ink")
        column.text("about.brief", seat.brief, "body", "ink")


def _game(kit: Kit, texts: Scenario, setup: Setup, acts: Acts, room: pygame.Rect) -> None:
    """Crisis, chair and opponent."""
    inside = kit.panel("menu.panel", room)
    with kit.scroll("menu.options", inside, inset=8) as column:
        if len(setup.files) > 1:
            _files(column, setup, acts)
        column.heading("menu.heading.seat", "Your chair")
        for name in texts.seats:
            _seat(column, texts, setup, acts, name)
        column.rule("menu.rule.1", "panel_edge")
        _starts(column, texts, setup, acts)
        column.heading("menu.heading.against", "Who sits opposite")
        for kind in setup.opponents:
            _opponent(column, setup, acts, kind)


def _model(kit: Kit, texts: Scenario, setup: Setup, acts: Acts, room: pygame.Rect) -> None:
    """How dangerous the world is taken to be, and the luck."""
    inside = kit.panel("model.panel", room)
    with kit.scroll("model.options", inside, inset=8) as column:
        column.heading("menu.heading.preset", "How dangerous was it?")
        note = "Those who have thought about it differ. Choose whom to believe."
        column.text("menu.preset.note", note, "small", "mute")
        column.gap(4)
        for name in texts.presets:
            _preset(column, texts, setup, acts, name)
        column.rule("menu.rule.3", "panel_edge")
        column.heading("menu.heading.seed", "Luck")
        rect = column.take(Number.height(kit.pen))
        number = Number(
            name="menu.seed",
            rect=rect,
            area=column.area,
            text="Seed",
            value=setup.seed,
            most=MOST_SEED,
            on_change=lambda seed: acts.change(setup, seed=seed),
        )
        kit.add(number)
        column.gap(6)
        note = "The same number and the same orders give the same game. Type another for new luck."
        column.text("menu.seed.note", note, "small", "mute")


def _files(column: Column, setup: Setup, acts: Acts) -> None:
    column.heading("menu.heading.scenario", "The crisis")
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
        f"{seat.title}, {seat.capital}",
        setup.seat == name,
        lambda: acts.change(setup, seat=name, start=next(iter(starts_for(texts, name)), "")),
    )


def _starts(column: Column, texts: Scenario, setup: Setup, acts: Acts) -> None:
    """Where the game begins, the start that is proposed to the chair first."""
    starts = starts_for(texts, setup.seat)
    if len(starts) < 2:
        return
    column.heading("menu.heading.start", "When you begin")
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
    known = {key: (title, note) for key, title, note in OPPONENTS}
    title, note = known.get(kind, (kind.capitalize(), "As the command line says."))
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
