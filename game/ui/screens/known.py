"""What the seat knows: estimates with their doubt, flags, and how the issues stand."""

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
from game.ui.widgets import Gauge
from game.ui.widgets.base import Press
from game.ui.widgets.row import Line

COARSE = 2.0
"""Bounds of a report with a greater spread are told in whole numbers."""


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
        column.rule("known.rule.1", "panel_edge")
        if scene.view.known:
            column.text("known.ask", say("known.ask"), "small", "mute")
            column.gap(4)
        exact = {name: told for name, told in scene.view.known.items() if not told.spread}
        doubted = {name: told for name, told in scene.view.known.items() if told.spread}
        _gauges(column, scene, "doubted", say("known.doubted"), doubted)
        _gauges(column, scene, "exact", say("known.exact"), exact)
        column.rule("known.rule.2", "panel_edge")
        column.heading("known.heading.issues", say("issues.heading"))
        for (issue, _), (title, level) in _issues(scene):
            line(column, f"known.issue.{issue}", title, level)
        column.rule("known.rule.3", "panel_edge")
        column.heading("known.heading.flags", say("known.heading.flags"))
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
    note = say("known.estimate.note")
    if told.high >= chances.LEAST:
        note = say("known.estimate.note.worst", worst=words.bare_odds(told.high))
    war, reading = say("known.war"), words.odds(told.middle)
    pen = column.kit.pen
    if pen.width(war, "small_strong") + pen.width(f" {reading} ", "mono") > column.width:
        reading = words.bare_odds(told.middle)
    _gauge(
        column,
        "known.estimate",
        war,
        (middle, low, high),
        (0.0, top),
        reading,
        note,
        column.take(Gauge.need(column.kit.pen, note, column.width)),
    )


def _gauge(
    column: Column,
    name: str,
    text: str,
    value: tuple[float, float, float],
    span: tuple[float, float],
    reading: str,
    note: str,
    place: pygame.Rect,
    press: Press | None = None,
) -> None:
    """A gauge of (value, left, right) on a span; one that can be pressed tells its meaning."""
    pen = column.kit.pen
    column.kit.add(
        Gauge(
            name=name,
            rect=place,
            area=column.area,
            text=pen.shorten(text, "small_strong", place.width - pen.width(reading, "mono") - 9),
            value=value[0],
            left=value[1],
            right=value[2],
            low=span[0],
            high=span[1],
            reading=reading,
            note=note,
            on_press=press,
        )
    )


def _rungs(column: Column, scene: Scene) -> None:
    column.gap(6)
    for seat, rung in scene.view.rungs.items():
        leader = scene.texts.seats[seat].leader
        line(
            column,
            f"known.rung.{seat}",
            say("known.rung", leader=leader),
            say("known.rung.of", rung=rung),
            0.75,
            flush=True,
        )


def _gauges(column: Column, scene: Scene, key: str, title: str, given: Mapping[str, Known]) -> None:
    """A heading over gauges, two in a row where there is room; nothing if there are none."""
    if not given:
        return
    column.heading(f"known.heading.{key}", title)
    pen = column.kit.pen
    gap = pen.px(28)
    count = 2 if column.width >= pen.em(520) else 1
    wide = (column.width - (count - 1) * gap) // count
    known = list(given.items())
    for start in range(0, len(known), count):
        row = known[start : start + count]
        high = max(Gauge.need(pen, _note(scene, name, told), wide) for name, told in row)
        for index, (name, told) in enumerate(row):
            place = pygame.Rect(column.x + index * (wide + gap), column.y, wide, high)
            _variable(column, scene, name, told, place)
        column.take(high)
        for name, _ in row:
            _meaning(column, scene, name)
        column.gap(12)


def _meaning(column: Column, scene: Scene, name: str) -> None:
    """What an instrument measures, where the person has asked."""
    if scene.unfolded(f"known.{name}"):
        variable = scene.texts.variables[name]
        low, high = (words.amount(end, variable.unit) for end in variable.range)
        title, meaning = variable.title, variable.meaning
        text = say("known.meaning", title=title, meaning=meaning, low=low, high=high)
        column.gap(6)
        column.text(f"known.{name}.meaning", text, "small", "cream")


def _note(scene: Scene, name: str, told: Known) -> str:
    """The doubt, source and age of a report."""
    if not told.spread:
        return ""
    low, high = scene.texts.variables[name].range
    ends = max(told.value - told.spread, low), min(told.value + told.spread, high)
    least, most = (words.amount(round(end) if told.spread >= COARSE else end) for end in ends)
    age = words.whole(words.age(scene.view.moment, told.moment))
    span = say("known.span", least=least, most=most)
    return " · ".join([words.whole(span), told.by or say("known.reported"), age])


def _variable(column: Column, scene: Scene, name: str, told: Known, place: pygame.Rect) -> None:
    variable = scene.texts.variables[name]
    value = (told.value, told.value - 2 * told.spread, told.value + 2 * told.spread)
    reading = words.amount(told.value, variable.unit)
    note = _note(scene, name, told)
    key = f"known.{name}"
    press = partial(scene.fold, key, not scene.unfolded(key))
    _gauge(column, key, variable.title, value, variable.range, reading, note, place, press)


def _issues(scene: Scene) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    stands = list(scene.view.stands.items())
    return list(zip(stands, words.titled(scene.texts, stands), strict=True))


def _flags(column: Column, scene: Scene) -> None:
    """What holds first, then what does not."""
    flags = sorted(scene.view.flags.items(), key=lambda pair: not pair[1])
    for name, holds in flags:
        title = scene.texts.flags[name].title
        line(
            column,
            f"known.flag.{name}",
            title,
            say("known.yes" if holds else "known.no"),
            0.8,
            flush=True,
        )
