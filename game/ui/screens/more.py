"""How a game is set: who sits opposite, when it begins, whom one believes, and the luck."""

from __future__ import annotations

import pygame

from game.record.openings import starts_for
from game.scenario.format import Scenario, Start
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Acts
from game.ui.screens.menu import EDGE, Setup
from game.ui.screens.opposite import everybody, note, title
from game.ui.widgets import Hint, Label, Number

MOST_SEED = 2**64 - 1
"""As on the command line, which draws one of ten digits where none is named."""


def build(kit: Kit, texts: Scenario, setup: Setup, acts: Acts) -> None:
    """Two panels of dials under a line that says for which chair."""
    edge, gap = kit.px(EDGE), kit.px(20)
    top = heading(kit, "more.title", say("more.title", leader=texts.seats[setup.seat].leader))
    foot = close(kit, "more.close", say("more.close"), acts)
    high = foot - kit.px(16) - top
    wide = (kit.window.width - 2 * edge - gap) // 2
    _game(kit, texts, setup, acts, pygame.Rect(edge, top, wide, high))
    _model(kit, texts, setup, acts, pygame.Rect(edge + wide + gap, top, wide, high))


def heading(kit: Kit, name: str, text: str) -> int:
    """A line across the top of a screen; where what follows begins."""
    edge = kit.px(EDGE)
    text = kit.pen.shorten(text, "title", kit.window.width - 2 * edge)
    rect = pygame.Rect(edge, kit.px(18), kit.window.width - 2 * edge, kit.pen.line_height("title"))
    kit.add(Label(name=name, rect=rect, text=text, role="title", colour="cream"))
    return rect.bottom + kit.px(10)


def close(kit: Kit, name: str, text: str, acts: Acts) -> int:
    """The button that leads back, at the lower right; where it starts."""
    y = kit.window.height - kit.button_size(text, "heading")[1] - kit.px(18)
    at = (kit.window.width - kit.px(EDGE), y)
    kit.button(name, at, text, acts.back, anchor="right", look="main", role="heading")
    return y


def _game(kit: Kit, texts: Scenario, setup: Setup, acts: Acts, room: pygame.Rect) -> None:
    """Opponent and start."""
    inside = kit.panel("menu.panel", room)
    with kit.scroll("menu.options", inside, inset=8) as column:
        column.heading("menu.heading.against", say("menu.heading.against"))
        for kind in everybody(texts, setup.seat, setup.opponents):
            _opponent(column, texts, setup, acts, kind)
        _starts(column, texts, setup, acts)


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
        _seed(column, setup, acts)
        column.gap(6)
        column.text("menu.seed.note", say("menu.seed.note"), "small", "mute")


def _seed(column: Column, setup: Setup, acts: Acts) -> None:
    column.kit.add(
        Number(
            name="menu.seed",
            rect=column.take(Number.height(column.kit.pen)),
            area=column.area,
            text=say("menu.seed"),
            value=setup.seed,
            most=MOST_SEED,
            hint=Hint(say("menu.heading.seed"), (say("menu.seed.note"),)),
            on_change=lambda seed: acts.change(setup, seed=seed),
        )
    )


def _starts(column: Column, texts: Scenario, setup: Setup, acts: Acts) -> None:
    """Where the game begins, the start that is proposed to the chair first."""
    starts = starts_for(texts, setup.seat)
    if len(starts) < 2:
        return
    column.rule("menu.rule.2", "panel_edge")
    column.heading("menu.heading.start", say("menu.heading.start"))
    for name, start in starts.items():
        _start(column, setup, acts, name, start)


def _start(column: Column, setup: Setup, acts: Acts, name: str, start: Start) -> None:
    chosen = setup.start == name
    column.option(
        f"menu.start.{name}",
        start.title,
        words.sentences(start.text, 1) if chosen else "",
        chosen,
        lambda: acts.change(setup, start=name),
    )


def _opponent(column: Column, texts: Scenario, setup: Setup, acts: Acts, kind: str) -> None:
    column.option(
        f"menu.against.{kind}",
        title(texts, setup.seat, kind),
        note(texts, setup.seat, kind),
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
