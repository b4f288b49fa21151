"""What the hours brought, as far as this seat has learned of it, and why the instruments moved."""

from __future__ import annotations

from dataclasses import replace

import pygame

from game.engine.clock import turn_ids
from game.scenario.moments import minutes_between
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say
from game.ui.scene import Scene
from game.ui.screens import bar, explain, happened, news, theatre
from game.ui.screens.frame import EDGE
from game.ui.screens.known import danger
from game.ui.widgets.wire import Roll, Warned

SHARE = 0.56
"""The part of the width that the teletype takes."""

MAP, GAP = 320, 12
"""The least height of a map that still reads, and the room over it, logical."""

SHAPE = 1.5
"""How wide a map is on the desk, in heights."""


def build(kit: Kit, scene: Scene) -> None:
    """News on the teletype's paper, reasons on a panel, and the way on."""
    top = bar.build(kit, scene) + kit.px(14)
    size = kit.button_size(_onward(scene), "heading")
    edge = kit.px(EDGE)
    y = kit.window.height - size[1] - kit.px(14)
    room = kit.window.width - 3 * edge
    left = pygame.Rect(edge, top, round(room * SHARE), y - top - kit.px(14))
    right = pygame.Rect(left.right + edge, top, room - left.width, left.height)
    _told(kit, scene, left)
    _why(kit, scene, right)
    kit.button(
        "outcome.go",
        (kit.window.width - edge, y),
        _onward(scene),
        lambda: scene.acts.go("ending" if scene.view.ending is not None else "desk"),
        anchor="right",
        look="main",
        role="heading",
    )


def _onward(scene: Scene) -> str:
    return say("outcome.ending" if scene.view.ending is not None else "outcome.desk")


def _told(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The sheet is torn off where the news ends."""
    roll = kit.add(Roll(name="outcome.sheet", rect=room.copy()))
    with kit.scroll("outcome.news", room, pages=True, reading=True, inset=28) as column:
        moment = words.when(scene.view.moment)
        column.text("outcome.title", say("outcome.title", moment=moment), "title", "ink")
        column.text("outcome.hours", _hours(scene), "typed_small", "ink_soft")
        column.rule("outcome.rule")
        if scene.sheet.so_far:
            column.text("outcome.so_far", scene.sheet.so_far, "body", "ink")
            column.rule("outcome.rule.so_far")
        happened.build(column, scene)
    roll.rect.height = min(room.height, column.y + kit.px(44))
    _map(
        kit,
        scene,
        pygame.Rect(room.x, roll.rect.bottom, room.width, room.bottom - roll.rect.bottom),
    )


def _map(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """How things stand now, where the news leaves room for it; not after the end. A map that is
    wider than the desk's shows as much from north to south."""
    plot = scene.sheet.plot
    room.top, room.height = room.top + kit.px(GAP), room.height - kit.px(GAP)
    if plot is None or scene.view.ending is not None or room.height < kit.px(MAP):
        return
    span = plot.span * max(1.0, room.width / room.height / SHAPE)
    sheet = replace(scene.sheet, plot=replace(plot, span=span))
    theatre.plot(kit, replace(scene, sheet=sheet), room)


def _hours(scene: Scene) -> str:
    """How many hours have passed since the orders, where there were any."""
    ids, view = turn_ids(scene.texts), scene.view
    if scene.sheet.so_far or view.moment not in ids[1:]:
        return ""
    before = ids[ids.index(view.moment) - 1]
    minutes = minutes_between(scene.texts.clock, before, view.moment)
    return say("outcome.hours", hours=words.hours(minutes / 60), since=words.when(before))


def _why(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    inside = kit.panel("outcome.panel", room)
    with kit.scroll("outcome.why", inside, reading=True, inset=7) as column:
        _danger(column, scene)
        if scene.sheet.so_far:  # nothing has moved yet by anybody's orders of this game
            return
        column.rule("outcome.rule.2", "panel_edge")
        column.heading("outcome.why.title", say("news.why"))
        news.reasons(column, scene)


def _danger(column: Column, scene: Scene) -> None:
    """The danger in words; where it has grown by a grade, in a frame of its own first."""
    if told := happened.danger_moved(scene):
        warned = Warned(
            name="outcome.risen",
            rect=pygame.Rect(0, 0, 1, 1),
            text=say("outcome.risen.title"),
            words=told,
            hint=explain.danger(scene),
        )
        column.place(warned)
        column.gap(10)
    column.heading("outcome.danger.title", say("outcome.danger"))
    if scene.view.ending is None:
        column.text("outcome.danger", danger(scene.view), "small", "cream")
    else:
        column.text("outcome.danger", say("outcome.danger.over"), "small", "cream")
