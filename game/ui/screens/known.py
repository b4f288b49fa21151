"""What the seat knows: estimates with their doubt, flags, and how the issues stand."""

from __future__ import annotations

import pygame

from game.engine.view import Known, View
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.scene import Scene
from game.ui.widgets import Gauge
from game.ui.widgets.row import Line


def danger(view: View) -> str:
    """The staff's estimate of the danger of war, as a sentence."""
    if view.estimate is None:
        return "The staff gives no estimate of the danger of war."
    return f"Staff's estimate of war before the next turn: {words.estimate(view.estimate)}"


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """One long panel of instruments."""
    inside = kit.panel("known.panel", room)
    with kit.scroll("known.list", inside, pages=True, reading=True, inset=7) as column:
        column.heading("known.heading.danger", "Danger")
        _estimate(column, scene)
        _rungs(column, scene)
        column.rule("known.rule.1", "panel_edge")
        column.heading("known.heading.estimates", "Estimates, not facts")
        _gauges(column, scene)
        column.rule("known.rule.2", "panel_edge")
        column.heading("known.heading.issues", "How the issues stand")
        for (issue, _), (title, level) in _issues(scene):
            line(column, f"known.issue.{issue}", title, level)
        column.rule("known.rule.3", "panel_edge")
        column.heading("known.heading.flags", "What is so")
        _flags(column, scene)


def line(
    column: Column,
    name: str,
    text: str,
    value: str,
    share: float = 0.5,
    role: str = "small",
    inks: tuple[str, str] = ("cream", "amber"),
    flush: bool = False,
    indent: bool = False,
) -> None:
    """A fact with its value, as `game.ui.widgets.row.Line` shows it."""
    row = Line(
        name=name,
        rect=pygame.Rect(0, 0, 1, 1),
        area=column.area,
        text=text,
        value=value,
        share=share,
        role=role,
        ink=inks[0],
        value_ink=inks[1],
        flush=flush,
        indent=indent,
    )
    row.rect = column.take(row.need(column.kit.pen, column.width))
    column.kit.add(row)


def _estimate(column: Column, scene: Scene) -> None:
    told = scene.view.estimate
    if told is None:
        column.text("known.estimate", danger(scene.view), "small", "mute")
        return
    low, middle, high = told.low * 100, told.middle * 100, told.high * 100
    top = next(limit for limit in (5.0, 20.0, 100.0, float("inf")) if high <= limit)
    note = f"The staff thinks: {words.estimate(told)}"
    reading = words.percent(told.middle)
    _gauge(
        column,
        "known.estimate",
        "War before the next turn",
        (middle, low, high),
        (0.0, top),
        reading,
        note,
    )


def _gauge(
    column: Column,
    name: str,
    text: str,
    value: tuple[float, float, float],
    span: tuple[float, float],
    reading: str,
    note: str,
    place: pygame.Rect | None = None,
) -> None:
    """A gauge of (value, left, right) in the column, or at a place of its own."""
    pen = column.kit.pen
    rect = place or column.take(Gauge.need(pen, note))
    column.kit.add(
        Gauge(
            name=name,
            rect=rect,
            area=column.area,
            text=pen.shorten(text, "small_strong", rect.width - pen.width(reading, "mono") - 9),
            value=value[0],
            left=value[1],
            right=value[2],
            low=span[0],
            high=span[1],
            reading=reading,
            note=pen.shorten(note, "small", rect.width),
        )
    )


def _rungs(column: Column, scene: Scene) -> None:
    column.gap(6)
    for seat, rung in scene.view.rungs.items():
        leader = scene.texts.seats[seat].leader
        line(
            column,
            f"known.rung.{seat}",
            f"Highest rung of late: {leader}",
            f"{rung} of 44",
            0.75,
            flush=True,
        )


def _gauges(column: Column, scene: Scene) -> None:
    """Two gauges in a row where there is room."""
    pen = column.kit.pen
    gap = pen.px(28)
    pair = column.width >= pen.em(520)
    wide = (column.width - gap) // 2 if pair else column.width
    high = Gauge.need(pen, "note")
    for index, (name, known) in enumerate(scene.view.known.items()):
        left = not pair or index % 2 == 0
        if left:
            place = pygame.Rect(column.x, column.y, wide, high)
        else:
            place = pygame.Rect(column.x + wide + gap, column.y, wide, high)
        _variable(column, scene, name, known, place)
        if not left or not pair or index == len(scene.view.known) - 1:
            column.take(high)
            column.gap(12)


def _variable(column: Column, scene: Scene, name: str, known: Known, place: pygame.Rect) -> None:
    variable = scene.texts.variables[name]
    doubt = f" ±{words.amount(known.spread)}" if known.spread else ""
    source = known.by or ("reported" if known.spread else "known exactly")
    note = f"{words.age(scene.view.moment, known.moment)} · {source}"
    value = (known.value, known.value - 2 * known.spread, known.value + 2 * known.spread)
    reading = words.amount(known.value, variable.unit) + doubt
    _gauge(column, f"known.{name}", variable.title, value, variable.range, reading, note, place)


def _issues(scene: Scene) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    stands = list(scene.view.stands.items())
    return list(zip(stands, words.titled(scene.texts, stands), strict=True))


def _flags(column: Column, scene: Scene) -> None:
    """What holds first, then what does not."""
    flags = sorted(scene.view.flags.items(), key=lambda pair: not pair[1])
    for name, holds in flags:
        title = scene.texts.flags[name].title
        line(column, f"known.flag.{name}", title, "yes" if holds else "no", 0.8, flush=True)
