"""What has happened since the last orders, and why what is seen has changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.engine.sight.reasons import Reason
from game.engine.view import News
from game.ui import words
from game.ui.kit import Column, Kit
from game.ui.say import say, say_many
from game.ui.scene import Scene
from game.ui.screens.lines import line
from game.ui.widgets import Hint, Panel

LEAST = 0.05
"""Changes smaller than this are not told."""

GREAT = 2.0
"""Greater changes than this are told at once,"""

MOST = 3
"""or so many, where none is so great."""

PARTS = 3
"""So many causes of a change are told one by one, if they are no smaller than `PART`."""

PART = 0.5

PAD = 16
"""Logical room around the words on a sheet of the teletype."""

KINDS = ("failure", "illegal")
"""News of these kinds say first that an order came to nothing."""


def build(kit: Kit, scene: Scene, room: pygame.Rect) -> None:
    """The messages of this turn as they came over the wire, why what is seen has moved, and the
    messages of the turn before."""
    inside = kit.panel("news.panel", room)
    with kit.scroll("news.list", inside, pages=True, reading=True, inset=7) as column:
        column.heading("news.heading", say("news.heading"))
        if scene.view.news:
            _wire(column, scene, "news", scene.view.news)
        else:
            column.text("news.none", say("news.none"), "body", "mute")
        column.rule("news.rule", "panel_edge")
        column.heading("news.why", say("news.why"))
        reasons(column, scene)
        if scene.sheet.earlier:
            _earlier(column, scene)


def _earlier(column: Column, scene: Scene) -> None:
    """What had come before the last orders, folded."""
    unfolded = scene.unfolded("news.earlier")
    column.gap(8)
    press = partial(scene.fold, "news.earlier", not unfolded)
    text = say("news.earlier", number=len(scene.sheet.earlier))
    column.fold("news.earlier", text, unfolded, press)
    column.gap(6)
    if unfolded:
        _wire(column, scene, "news.old", scene.sheet.earlier)


def _wire(column: Column, scene: Scene, name: str, told: Sequence[News]) -> None:
    """A sheet torn off the teletype."""
    kit, pad = column.kit, column.kit.px(PAD)
    place = pygame.Rect(column.x, column.y, column.width, 1)
    sheet = kit.add(Panel(name=f"{name}.sheet", rect=place, area=column.area, surface="bond"))
    inner = Column(kit, column.x + pad, column.y + pad, column.width - 2 * pad, column.area)
    messages = [item for item in told if item.kind != "paper"]
    for index, item in enumerate(messages):
        flash = scene.look.flash if not index and scene.desk.risen and name == "news" else ""
        source = " ".join(part for part in (flash, _source(scene, item)) if part)
        inner.text(f"{name}.{index}.who", source, "label", "red" if flash else "faded")
        inner.text(f"{name}.{index}", _told(item).upper(), "teletype", "ink")
        inner.gap(9)
    papers = [item.text or item.id for item in told if item.kind == "paper"]
    if papers:
        inner.text(f"{name}.papers.title", say_many("news.papers", len(papers)), "label", "faded")
        inner.text(f"{name}.papers", " · ".join(papers), "serif", "ink")
    sheet.rect.height = inner.y + pad - sheet.rect.y
    column.y = sheet.rect.bottom + kit.px(6)


def _source(scene: Scene, item: News) -> str:
    """When something happened, and by whom."""
    who = words.leader_of(scene.texts, item.who)
    return f"{words.when(item.moment)} · {who}" if who else words.when(item.moment)


def _told(item: News) -> str:
    text = item.text or item.id
    return say(f"news.kind.{item.kind}", text=text) if item.kind in KINDS else text


def reasons(column: Column, scene: Scene) -> None:
    """By variable, the greatest change first: the whole of it, then each cause's part. What
    has moved only a little lies folded."""
    groups = _by_variable(scene.sheet.reasons)
    if not groups:
        column.text("reason.none", say("reason.none"), "small", "mute")
    great = [pair for pair in groups if abs(_sum(pair[1])) >= GREAT] or groups[:MOST]
    _moved(column, scene, great)
    rest = groups[len(great) :]
    if not rest:
        return
    unfolded = scene.unfolded("reasons.rest")
    press = partial(scene.fold, "reasons.rest", not unfolded)
    column.fold("reasons.rest", say("reason.rest", number=len(rest)), unfolded, press)
    column.gap(4)
    if unfolded:
        _moved(column, scene, rest)


def _moved(column: Column, scene: Scene, groups: Sequence[tuple[str, Sequence[Reason]]]) -> None:
    for name, parts in groups:
        total = _sum(parts)
        title = scene.texts.variables[name].title
        change = words.signed(total)
        row = line(column, f"reason.{name}", title, change, 0.78, "small_strong", flush=True)
        row.hint = Hint(title, (scene.texts.variables[name].meaning, say("explain.reasons")))
        for index, (text, amount) in enumerate(causes(scene, parts)):
            value = words.signed(amount)
            part = f"reason.{name}.{index}"
            line(column, part, text, value, 0.78, flush=True, indent=True)
        column.gap(8)


def causes(scene: Scene, parts: Sequence[Reason]) -> list[tuple[str, float]]:
    """The causes of one change, the greatest first; at the end what is small or not known.

    Nothing if no cause can be named: the change itself says as much.
    """
    named = [part for part in parts if part.kind != "other" and abs(part.amount) >= PART]
    great = sorted(named, key=lambda part: -abs(part.amount))[:PARTS]
    told = [(because(scene, part), part.amount) for part in great]
    rest = _sum(parts) - _sum(great)
    return [*told, (say("reason.others"), rest)] if told and abs(rest) >= LEAST else told


def because(scene: Scene, reason: Reason) -> str:
    """A cause as the seat would call it: pulls by name, its own deeds as its own."""
    if reason.kind == "pull":
        if reason.id == reason.variable:
            return say("reason.usual")
        return say("reason.pull", title=scene.texts.variables[reason.id].title)
    own, theirs = (scene.texts.seats[seat].leader for seat in (scene.seat, scene.other))
    text = reason.text or reason.id
    if text.startswith(f"{own}: "):
        return say("reason.order", order=text.removeprefix(f"{own}: "))
    text = text.replace(f"{say('reason.deed', leader=own)} ", f"{say('reason.deed.own')} ")
    return text.replace(theirs, words.surname(scene.texts, scene.other))


def _by_variable(told: Sequence[Reason]) -> list[tuple[str, list[Reason]]]:
    """Reasons by variable, of those that have moved so that one can see it."""
    groups: dict[str, list[Reason]] = {}
    for reason in told:
        groups.setdefault(reason.variable, []).append(reason)
    moved = [pair for pair in groups.items() if abs(_sum(pair[1])) >= LEAST]
    return sorted(moved, key=lambda pair: -abs(_sum(pair[1])))


def _sum(parts: Sequence[Reason]) -> float:
    return sum(part.amount for part in parts)
