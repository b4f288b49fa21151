"""The first screen: which crisis, which chair, who sits opposite, under which luck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.scenario.format import Scenario
from game.ui.kit import Column, Kit
from game.ui.scene import Acts
from game.ui.screens.frame import EDGE
from game.ui.widgets import Panel

OPPONENTS = (
    ("character", "A character", "A machine leader who weighs what he sees"),
    ("record", "History", "A machine that gives the orders of the real leader while they fit"),
    ("random", "Chance", "A machine that draws any legal order"),
    ("human", "A person", "Two people share this screen and take turns in the chair"),
)


@dataclass
class Setup:
    """What the menu has marked. `files` are scenarios that can be chosen, by title."""

    files: Sequence[tuple[str, Path]] = ()
    file: Path | None = None
    seat: str = ""
    against: str = "character"
    preset: str = ""
    seed: int = 1962
    saved: bool = False
    opponents: Sequence[str] = tuple(key for key, _, _ in OPPONENTS)

    def take(self, texts: Scenario, source: Path) -> None:
        """Describe this scenario; a seat or a preset that it has too stays marked."""
        self.file = source
        if self.seat not in texts.seats:
            self.seat = next(iter(texts.seats))
        if self.preset not in texts.presets:
            self.preset = texts.preset


def build(kit: Kit, texts: Scenario, setup: Setup, acts: Acts) -> None:
    """What it is on the left, what can be chosen on the right, and the way in."""
    edge = kit.px(2 * EDGE)
    size = kit.button_size("Begin", "title")
    y = kit.window.height - size[1] - kit.px(20)
    high = y - edge - kit.px(20)
    wide = round(kit.window.width * 0.4)
    _about(kit, texts, setup, pygame.Rect(edge, edge, wide, high))
    room = pygame.Rect(edge + wide + kit.px(EDGE), edge, 0, high)
    room.width = kit.window.width - edge - room.x
    _options(kit, texts, setup, acts, room)
    right = kit.window.width - edge
    rect = kit.button(
        "menu.begin", (right, y), "Begin", acts.begin, anchor="right", look="main", role="title"
    )
    kit.button(
        "menu.resume",
        (rect.x - kit.px(12), y),
        "Go on with the last game",
        acts.resume,
        anchor="right",
        role="title",
        enabled=setup.saved,
    )
    kit.button("menu.quit", (edge, y), "Close", acts.quit, role="title")


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


def _options(kit: Kit, texts: Scenario, setup: Setup, acts: Acts, room: pygame.Rect) -> None:
    inside = kit.panel("menu.panel", room)
    with kit.scroll("menu.options", inside, inset=8) as column:
        if len(setup.files) > 1:
            _files(column, setup, acts)
        column.heading("menu.heading.seat", "Your chair")
        for name in texts.seats:
            _seat(column, texts, setup, acts, name)
        column.rule("menu.rule.1", "panel_edge")
        column.heading("menu.heading.against", "Who sits opposite")
        for kind in setup.opponents:
            _opponent(column, setup, acts, kind)
        column.rule("menu.rule.2", "panel_edge")
        column.heading("menu.heading.preset", "School of thought on the danger")
        for name in texts.presets:
            _preset(column, texts, setup, acts, name)
        column.rule("menu.rule.3", "panel_edge")
        column.heading("menu.heading.seed", "Luck")
        column.text(
            "menu.seed",
            f"Seed {setup.seed}: the same seed and the same orders give the same game.",
            "small",
            "mute",
        )


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
        path == setup.file,
        lambda: acts.choose_scenario(path),
    )


def _seat(column: Column, texts: Scenario, setup: Setup, acts: Acts, name: str) -> None:
    seat = texts.seats[name]
    column.option(
        f"menu.seat.{name}",
        seat.leader,
        f"{seat.title}, {seat.capital}",
        setup.seat == name,
        lambda: acts.change(setup, seat=name),
    )


def _opponent(column: Column, setup: Setup, acts: Acts, kind: str) -> None:
    known = {key: (title, note) for key, title, note in OPPONENTS}
    title, note = known.get(kind, (kind.capitalize(), "A machine seat"))
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
