"""What the seat knows: every instrument with its doubt, flags, and how the issues stand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import pygame

from game.engine.view import Known, View
from game.record import chances
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import credence, explain, instruments
from game.ui.screens.lines import line
from game.ui.widgets import Dial, Gauge, Panel

CELL = 154
"""An instrument takes at least so many logical units of a row, grown with the text."""

PAD = 14
"""Room around what is told of an instrument."""


def danger(view: View) -> str:
    """The staff's estimate of the danger of war, as a sentence."""
    if view.estimate is None:
        return say("known.estimate.none")
    return say("known.estimate", estimate=words.estimate(view.estimate))


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """One long panel of instruments."""
    inside = kit.panel("known.panel", room)
    with kit.scroll("known.list", inside, pages=True, reading=True, inset=7) as column:
        column.heading("known.heading.danger", say("known.heading.danger"))
        _estimate(column, scene)
        _rungs(column, scene)
        credence.build(column, scene)
        column.rule("known.rule.1", "panel_edge")
        if scene.view.known:
            column.text("known.ask", say("known.ask"), "small", "mute")
            column.gap(4)
        exact = {name: told for name, told in scene.view.known.items() if not told.spread}
        doubted = {name: told for name, told in scene.view.known.items() if told.spread}
        _dials(column, scene, ("doubted", say("known.doubted")), doubted)
        _dials(column, scene, ("exact", say("known.exact")), exact)
        column.rule("known.rule.2", "panel_edge")
        _issues(column, scene)
        if scene.view.flags:
            column.rule("known.rule.3", "panel_edge")
            column.heading("known.heading.flags", say("known.heading.flags"))
            _flags(column, scene)


def _estimate(column: Column, scene: Scene) -> None:
    told = scene.view.estimate
    if told is None:
        column.text("known.estimate", danger(scene.view), "small", "mute")
        return
    low, middle, high = told.low * 100, told.middle * 100, told.high * 100
    top = next(limit for limit in (5.0, 20.0, 100.0, float("inf")) if high <= limit)
    note = say("known.estimate.note")
    if told.high >= chances.LEAST:
        note = say("known.estimate.note.worst", worst=words.bare_odds(told.high))
    war, reading, pen = say("known.war"), words.odds(told.middle), column.kit.pen
    if pen.width(war, "small_strong") + pen.width(f" {reading} ", "mono") > column.width:
        reading = words.bare_odds(told.middle)
    room = column.width - pen.width(reading, "mono") - pen.px(9)
    column.kit.add(
        Gauge(
            name="known.estimate",
            rect=column.take(Gauge.need(pen, note, column.width)),
            area=column.area,
            text=pen.shorten(war, "small_strong", room),
            value=middle,
            left=low,
            right=high,
            low=0.0,
            high=top,
            reading=reading,
            note=note,
            hint=explain.danger(scene),
        )
    )


def _rungs(column: Column, scene: Scene) -> None:
    column.gap(6)
    for seat, rung in scene.view.rungs.items():
        text = say("known.rung", leader=scene.texts.seats[seat].leader)
        value = say("known.rung.of", rung=rung)
        row = line(column, f"known.rung.{seat}", text, value, 0.75, flush=True)
        row.hint = explain.rung(scene, seat)


def _dials(
    column: Column, scene: Scene, title: tuple[str, str], given: Mapping[str, Known]
) -> None:
    """A heading over instruments in rows, each told at length under its row where it is chosen;
    nothing if there are none."""
    if not given:
        return
    column.heading(f"known.heading.{title[0]}", title[1])
    count = max(1, column.width // column.kit.pen.em(CELL))
    known = list(given)
    for start in range(0, len(known), count):
        row = known[start : start + count]
        top = column.y
        _row(column, scene, row, column.width // count)
        for name in row:
            if scene.unfolded(f"known.{name}"):
                column.seek = top
                _detail(column, scene, name)
        column.gap(12)


def _row(column: Column, scene: Scene, names: list[str], wide: int) -> None:
    """Instruments side by side, their glasses of one size."""
    pen, gap = column.kit.pen, column.kit.px(8)
    titles = [scene.texts.variables[name].title for name in names]
    lines = max(Dial.lines_of(pen, title, wide - gap) for title in titles)
    high = max(Dial.need(pen, title, wide - gap, under=True, lines=lines) for title in titles)
    rows = column.take(high)
    for index, name in enumerate(names):
        rect = pygame.Rect(column.x + index * wide, rows.y, wide - gap, high)
        made = column.kit.add(instruments.dial(scene, name, rect))
        made.name, made.area, made.lines = f"known.{name}", column.area, lines
        made.on_press = partial(_choose, scene, name)


def _choose(scene: Scene, name: str) -> None:
    """Have an instrument told at length, or no longer."""
    open_ = not scene.unfolded(f"known.{name}")
    folds = {**instruments.only(scene, "known", name, scene.view.known), f"known.{name}": open_}
    scene.acts.change(scene.desk, folds=folds)


def _detail(column: Column, scene: Scene, name: str) -> None:
    """What an instrument measures, why it moved, who says so and when, and the source."""
    kit, about, hint = column.kit, scene.texts.variables[name], explain.variable(scene, name)
    low, high = (words.amount(end, about.unit) for end in about.range)
    meaning = say("known.meaning", meaning=about.meaning, low=low, high=high)
    pad = kit.px(PAD)
    well = kit.add(
        Panel(
            name=f"known.{name}.well",
            rect=pygame.Rect(column.x, column.y + kit.px(6), column.width, 1),
            area=column.area,
            surface="well",
        )
    )
    inner = Column(kit, column.x + pad, well.rect.y + pad, column.width - 2 * pad, column.area)
    value = words.amount(scene.view.known[name].value, about.unit)
    line(inner, f"known.{name}.title", about.title, value, 0.7, "small_strong", flush=True)
    inner.text(f"known.{name}.meaning", meaning, "small", "cream")
    *told, source = hint.lines[1:]
    for index, text in enumerate(told):
        inner.gap(6)
        inner.text(f"known.{name}.told.{index}", text, "small", "cream")
    inner.gap(6)
    inner.text(f"known.{name}.source", source, "serif", "mute")
    well.rect.height = inner.y + pad - well.rect.y
    column.y = well.rect.bottom + kit.px(6)


def _issues(column: Column, scene: Scene) -> None:
    """What is bargained over, and how it stands."""
    column.heading("known.heading.issues", say("issues.heading"))
    stands = list(scene.view.stands.items())
    titled = words.titled(scene.texts, stands)
    for (issue, _), (title, level) in zip(stands, titled, strict=True):
        line(column, f"known.issue.{issue}", title, level).hint = explain.issue(scene, issue)


def _flags(column: Column, scene: Scene) -> None:
    """What holds first, then what does not."""
    flags = sorted(scene.view.flags.items(), key=lambda pair: not pair[1])
    for name, holds in flags:
        title = scene.texts.flags[name].title
        value = say("known.yes" if holds else "known.no")
        row = line(column, f"known.flag.{name}", title, value, 0.8, flush=True)
        row.hint = explain.flag(scene, name)
